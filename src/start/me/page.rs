//! "My event": what is next for a participant, their workshop, wishes, ideas, and their personal link.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};

use super::{
    card::{Card, Line, card},
    next::{Next, Standing, next},
    now::{Own, Role, Stand, now, points, untimed},
    store::{self, Day, OwnIdea, OwnWorkshops},
};
use crate::{
    assignment,
    attendance::{CancellationPath, ConfirmationPath, is_open_to},
    clock,
    events::{Event, Seating},
    language::{LangMark, Text},
    participants::{EventNav, Me, NamingPath, OwnCalendarPath, Participant, Tab, link_path},
    start::own_calendar::pages::own_calendar_path,
    state::App,
    web::{Layout, Result},
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
    /// Where to be now and next, by the clock; empty when that does not matter.
    card: Card,
    /// Where the participant works, once they may know: the seat, or the workshop they lead.
    workshop: Option<Workshop>,
    /// Why they sit there, and how the wishes of all are met; empty for whoever leads or must not know yet.
    reason: Option<Text>,
    statistics: Vec<String>,
    wishes: Vec<Workshop>,
    ideas: Vec<OwnIdea>,
    link: String,
    calendar: OwnCalendarPath,
    /// The full address of the calendar.
    calendar_link: String,
}

impl MePage {
    fn confirmation(&self) -> ConfirmationPath {
        ConfirmationPath::to(&self.event.slug)
    }

    fn naming(&self) -> NamingPath {
        NamingPath::to(&self.event.slug)
    }

    fn cancellation(&self) -> CancellationPath {
        CancellationPath::to(&self.event.slug)
    }

    fn reason_title(&self) -> &str {
        self.workshop.as_ref().map_or("", |workshop| &workshop.title)
    }

    /// Whether somebody who cancelled finds the way back here.
    fn takes_returns(&self) -> bool {
        is_open_to(&self.event, &self.participant)
    }

    /// Whether they can still cancel.
    fn can_cancel(&self) -> bool {
        self.participant.cancelled_at.is_none() && !self.event.has_begun()
    }

    /// Whether they can decide about their name: to take a consent back, always.
    fn decides_naming(&self) -> bool {
        !self.event.is_archived() || self.participant.naming_agreed_at.is_some()
    }

    /// Until when wishes can be changed, if there is a date.
    fn wishes_close(&self) -> Option<String> {
        let closes_at = self.event.wishes_close_at?;
        Some(self.layout.words().moment(&closes_at, &self.event.zone))
    }

    /// The address that opens the program for calendars.
    fn calendar_subscription(&self) -> String {
        let (_, address) = self.calendar_link.split_once("://").unwrap_or_default();
        format!("webcal://{address}")
    }

    /// Whether there is something to do first: what the clock says comes below it, until the event is on.
    fn acts_first(&self) -> bool {
        !self.card.is_now && self.next.is_to_do()
    }

    /// What the top of the page is about.
    fn kicker(&self) -> String {
        let lang = self.layout.lang;
        if self.card.is_now { t!(lang, "me-now") } else { t!(lang, "me-next") }
    }

    /// What the participant is there, if it is worth a word.
    fn role_of(&self, line: &Line) -> Option<String> {
        let lang = self.layout.lang;
        match line.role? {
            Role::Guest => None,
            Role::Seat => Some(t!(lang, "now-your-workshop")),
            Role::Leads => Some(t!(lang, "now-you-lead")),
            Role::Speaks => Some(t!(lang, "now-you-speak")),
        }
    }

    fn has_room(&self) -> bool {
        self.workshop.is_some() && self.event.takes_ideas()
    }

    /// Whether the way to the room is the first thing on the page, and not beside the recap.
    fn leads_to_room(&self) -> bool {
        self.has_room() && !matches!(self.next, Next::Confirm | Next::Cancelled | Next::ReadRecap)
    }
}

pub async fn me(State(app): State<App>, me: Me, layout: Layout) -> Result {
    let layout = layout.default_to(me.event.language, me.event.accent_hue);
    let Me { participant, event } = me.clone();
    let day = store::known_day(&app.db, &event.id).await?;
    let mut tx = app.db.read().await?;
    let own = store::workshops_of(&mut tx, &event.id, &participant.id).await?;
    let ideas = store::ideas_of(&mut tx, &event.id, &participant.id).await?;
    drop(tx);
    let own_places = own.places(event.shows_seats());
    let (stand, card) = day_of(&event, &participant, &day, &own_places, layout.event_lang());
    let OwnWorkshops { led, seat, seat_reason, wishes, .. } = own;
    let shown =
        seat.as_ref().filter(|_| event.shows_seats() && event.seating == Seating::Wishes && led.is_none());
    let (reason, statistics) = match shown {
        Some(seat) => {
            let why =
                assignment::why_seated(layout.event_lang(), seat_reason.as_deref(), seat, wishes.first())?;
            (Some(why), assignment::known_statistics(&app.db, layout.lang, &event.id).await?)
        }
        None => (None, Vec::new()),
    };
    let standing = Standing {
        attendance: participant.attendance(),
        has_wishes: !wishes.is_empty(),
        has_seat: seat.is_some(),
        leads: led.is_some(),
        has_recap: day.has_recap(),
        is_over: stand == Stand::Over,
    };
    let calendar = own_calendar_path(&app, &event, &participant);
    let next = next(&event, standing);
    let page = MePage {
        card: if next.has_day() { card } else { Card::default() },
        next,
        workshop: led.or(seat.filter(|_| event.shows_seats())),
        reason,
        statistics,
        wishes,
        ideas,
        link: app.url(&link_path(&app.secret, &participant.id, participant.link_version)),
        calendar_link: app.url(&calendar.to_string()),
        calendar,
        nav: me.nav(Tab::Me),
        layout,
        event,
        participant,
    };
    Ok(page.into_response())
}

/// Where the clock stands in the participant's day, and what the top of their page says of it.
fn day_of(event: &Event, participant: &Participant, day: &Day, own: &[Own], mark: LangMark) -> (Stand, Card) {
    let at = clock::now();
    let now = now(event, &points(&day.items, own, &participant.id), at);
    (now.stand, card(event, &now, &untimed(&day.items, own, event), mark, at))
}
