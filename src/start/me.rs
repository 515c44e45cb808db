//! "My event": what is next for a participant, their workshop, wishes, ideas, and their personal link.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};

use super::{
    next_for_me::{Next, Standing, next},
    store::{self, OwnIdea, OwnWorkshops},
};
use crate::{
    assignment, clock,
    db::Conn,
    events::{self, Event, Seating},
    participants::{self, EventNav, Me, Participant, Tab, link_path},
    state::App,
    web::{Error, Form, Layout, Result, done, not_done},
    workshops::Workshop,
};

#[derive(Template, WebTemplate)]
#[template(path = "start/me.html")]
struct MePage {
    layout: Layout,
    nav: EventNav,
    event: Event,
    participant: Participant,
    next: Next,
    /// Where the participant works, once they may know: the seat, or the workshop they lead.
    workshop: Option<Workshop>,
    leads: bool,
    work_begins: String,
    /// Why they sit there, and how the wishes of all are met; empty for whoever leads or must not know yet.
    reason: Option<String>,
    statistics: Vec<String>,
    wishes: Vec<Workshop>,
    ideas: Vec<OwnIdea>,
    link: String,
}

impl MePage {
    fn reason_title(&self) -> &str {
        self.workshop.as_ref().map_or("", |workshop| &workshop.title)
    }

    /// Until when wishes can be changed, if there is a date.
    fn wishes_close(&self) -> Option<String> {
        let closes_at = self.event.wishes_close_at?;
        Some(self.layout.words().moment(&closes_at, &self.event.zone))
    }

    fn has_room(&self) -> bool {
        self.workshop.is_some() && self.event.takes_ideas()
    }
}

pub async fn me(State(app): State<App>, me: Me, layout: Layout) -> Result {
    let layout = layout.default_to(me.event.language, me.event.accent_hue);
    let Me { participant, event } = me.clone();
    let mut tx = app.db.read().await?;
    let OwnWorkshops { led, seat, wishes } = store::workshops_of(&mut tx, &event.id, &participant.id).await?;
    let ideas = store::ideas_of(&mut tx, &event.id, &participant.id).await?;
    let day = store::day(&mut tx, &event.id).await?;
    let shown =
        seat.as_ref().filter(|_| event.shows_seats() && event.seating == Seating::Wishes && led.is_none());
    let (reason, statistics) = match shown {
        Some(seat) => {
            let why = assignment::why_seated(&mut tx, layout.lang, &participant.id, seat, wishes.first());
            (Some(why.await?), assignment::statistics(&mut tx, layout.lang, &event.id).await?)
        }
        None => (None, Vec::new()),
    };
    drop(tx);
    let standing = Standing {
        state: participant.state(),
        has_wishes: !wishes.is_empty(),
        has_seat: seat.is_some(),
        leads: led.is_some(),
        has_recap: day.has_recap(),
    };
    let begins_at = day.work_begins_at.unwrap_or(event.begins_at);
    let leads = led.is_some();
    let page = MePage {
        next: next(&event, standing),
        work_begins: layout.words().hour(&begins_at, &event.zone),
        workshop: led.or(seat.filter(|_| event.shows_seats())),
        leads,
        reason,
        statistics,
        wishes,
        ideas,
        link: app.url(&link_path(&app.secret, &participant.id, participant.link_version)),
        nav: me.nav(Tab::Me),
        layout,
        event,
        participant,
    };
    Ok(page.into_response())
}

/// The participant as they stand in this transaction.
async fn current(conn: &mut Conn, me: &Me) -> Result<Participant> {
    participants::store::find(conn, &me.event.id, &me.participant.id).await?.ok_or(Error::NotFound)
}

/// Says yes to an invitation, as far as there are places.
pub async fn confirm(State(app): State<App>, me: Me, layout: Layout) -> Result {
    let lang = layout.default_to(me.event.language, me.event.accent_hue).lang;
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &me.event.id).await?;
    let mut participant = current(&mut tx, &me).await?;
    let coming = participants::store::count_registered(&mut tx, &me.event.id).await?;
    let is_full = me.event.capacity.is_some_and(|capacity| coming >= capacity);
    let back = format!("/events/{}/me", me.event.slug);
    if participant.state() == participants::State::Registered {
        return Ok(done(back, t!(lang, "me-confirmed")));
    }
    if is_full || !me.event.takes_registrations() {
        let reason = if is_full { t!(lang, "me-full") } else { t!(lang, "me-registration-closed") };
        return Ok(not_done(back, reason));
    }
    participant.set_state(participants::State::Registered, clock::now());
    participants::store::update(&mut tx, &participant).await?;
    tx.commit().await?;
    Ok(done(back, t!(lang, "me-confirmed")))
}

/// Agrees to be named in the recap, or takes that back.
pub async fn naming(State(app): State<App>, me: Me, layout: Layout, form: Form) -> Result {
    let lang = layout.default_to(me.event.language, me.event.accent_hue).lang;
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &me.event.id).await?;
    let mut participant = current(&mut tx, &me).await?;
    participant.set_naming(form.is_ticked("agrees"), clock::now());
    participants::store::update(&mut tx, &participant).await?;
    tx.commit().await?;
    Ok(done(&format!("/events/{}/me", me.event.slug), t!(lang, "me-naming-saved")))
}

#[derive(Template, WebTemplate)]
#[template(path = "start/cancellation.html")]
struct CancellationPage {
    layout: Layout,
    nav: EventNav,
    event: Event,
}

/// Asks before somebody gives up their place.
pub async fn cancellation(me: Me, layout: Layout) -> Result {
    let layout = layout.default_to(me.event.language, me.event.accent_hue);
    let nav = me.nav(Tab::Me);
    Ok(CancellationPage { layout, nav, event: me.event }.into_response())
}

pub async fn cancel(State(app): State<App>, me: Me, layout: Layout) -> Result {
    let lang = layout.default_to(me.event.language, me.event.accent_hue).lang;
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &me.event.id).await?;
    participants::store::cancel(&mut tx, &me.participant.id, clock::now()).await?;
    tx.commit().await?;
    Ok(done(&format!("/events/{}/me", me.event.slug), t!(lang, "me-cancelled")))
}
