//! What participants decide about their own coming: yes to an invitation, consent to be named, cancellation.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect},
};

use super::{
    CancellationPath, agree_to_be_named,
    cancel::{self, cancel},
    confirm::{Refusal, confirm},
    withdraw_naming,
};
use crate::{
    clock,
    db::Conn,
    events::Event,
    participants::{EventNav, Me, MePath, Tab},
    programme,
    state::App,
    web::{Form, Layout, Result, done, not_done},
    workshops,
};

/// Says yes to an invitation, or comes back.
pub async fn accept(State(app): State<App>, me: Me, layout: Layout) -> Result {
    let lang = layout.default_to(me.event.language, me.event.accent_hue).lang;
    let back = MePath::to(me.event.slug);
    let mut tx = app.db.write().await?;
    let reason = match confirm(&mut tx, &me.event.id, &me.participant.id, clock::now()).await? {
        Ok(_) => {
            tx.commit().await?;
            return Ok(done(back, t!(lang, "me-confirmed")));
        }
        Err(Refusal::Missing(refusal)) => return Err(refusal.into()),
        Err(Refusal::Full) => t!(lang, "me-full"),
        Err(Refusal::Closed) => t!(lang, "me-registration-closed"),
    };
    Ok(not_done(back, reason))
}

/// Agrees to be named in the recap, or takes that back.
pub async fn decide_naming(State(app): State<App>, me: Me, layout: Layout, form: Form) -> Result {
    let lang = layout.default_to(me.event.language, me.event.accent_hue).lang;
    let (event, person, now) = (&me.event.id, &me.participant.id, clock::now());
    let mut tx = app.db.write().await?;
    let said = if form.is_ticked("agrees") {
        agree_to_be_named(&mut tx, event, person, now).await??;
        t!(lang, "me-naming-given")
    } else {
        withdraw_naming(&mut tx, event, person, now).await??;
        t!(lang, "me-naming-withdrawn")
    };
    tx.commit().await?;
    Ok(done(MePath::to(me.event.slug), said))
}

/// What somebody gives up by cancelling, besides coming.
struct Duties {
    seats: Vec<String>,
    leads: Vec<String>,
    talks: Vec<String>,
}

impl Duties {
    async fn read(conn: &mut Conn, me: &Me) -> Result<Self> {
        let stakes = workshops::store::stakes(conn, &me.event.id, &me.participant.id).await?;
        let leads = stakes.iter().filter(|stake| stake.leads()).map(|stake| stake.workshop.title.clone());
        let seats = stakes.iter().filter(|stake| stake.round.is_some() && me.event.shows_seats());
        let mut seats: Vec<String> = seats.map(|stake| stake.workshop.title.clone()).collect();
        seats.dedup();
        let mut leads: Vec<String> = leads.collect();
        leads.dedup();
        Ok(Self { seats, leads, talks: programme::store::talks_of(conn, &me.participant.id).await? })
    }
}

#[derive(Template, WebTemplate)]
#[template(path = "attendance/cancellation.html")]
struct CancellationPage {
    layout: Layout,
    nav: EventNav,
    event: Event,
    duties: Duties,
}

impl CancellationPage {
    fn address(&self) -> CancellationPath {
        CancellationPath::to(&self.event.slug)
    }
}

/// Asks before somebody gives up their place, and says what they lead.
pub async fn confirm_cancellation(State(app): State<App>, me: Me, layout: Layout) -> Result {
    let layout = layout.default_to(me.event.language, me.event.accent_hue);
    if me.event.has_begun() || me.participant.cancelled_at.is_some() {
        return Ok(Redirect::to(&MePath::to(me.event.slug).to_string()).into_response());
    }
    let duties = Duties::read(&mut *app.db.read().await?, &me).await?;
    let nav = me.nav(Tab::Me);
    Ok(CancellationPage { layout, nav, event: me.event, duties }.into_response())
}

pub async fn give_up(State(app): State<App>, me: Me, layout: Layout) -> Result {
    let lang = layout.default_to(me.event.language, me.event.accent_hue).lang;
    let back = MePath::to(me.event.slug);
    let mut tx = app.db.write().await?;
    match cancel(&mut tx, &me.event.id, &me.participant.id, clock::now()).await? {
        Ok(_) => {
            tx.commit().await?;
            Ok(done(back, t!(lang, "me-cancelled")))
        }
        Err(cancel::Refusal::Begun) => Ok(not_done(back, t!(lang, "me-cancel-begun"))),
        Err(cancel::Refusal::Missing(refusal)) => Err(refusal.into()),
    }
}
