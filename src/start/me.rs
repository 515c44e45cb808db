//! "My event": what is next for a participant, their workshop, wishes, ideas, and their personal link.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};

use super::{
    next_for_me::{Next, Standing, next},
    own_calendar::pages::own_calendar_path,
    store::{self, OwnIdea, OwnWorkshops},
};
use crate::{
    assignment,
    attendance::{CancellationPath, ConfirmationPath, is_open_to},
    events::{Event, Seating},
    language::Text,
    participants::{EventNav, Me, NamingPath, OwnCalendarPath, Participant, Tab, link_path},
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
    /// Where the participant works, once they may know: the seat, or the workshop they lead.
    workshop: Option<Workshop>,
    leads: bool,
    work_begins: String,
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

    fn has_room(&self) -> bool {
        self.workshop.is_some() && self.event.takes_ideas()
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
    let OwnWorkshops { led, seat, seat_reason, wishes } = own;
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
    };
    let calendar = own_calendar_path(&app, &event, &participant);
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
        calendar_link: app.url(&calendar.to_string()),
        calendar,
        nav: me.nav(Tab::Me),
        layout,
        event,
        participant,
    };
    Ok(page.into_response())
}
