//! Registration: the public form, and what happens when it arrives.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, http::StatusCode};
use tower_sessions::Session;

use super::{
    Door, RegistrationPath, details,
    register::{Known, Refusal, door, register},
};
use crate::{
    clock,
    db::{self, Topic},
    events::{Event, EventPath, PublicEvent},
    participants::{EventNav, Participant, Tab, link_path},
    state::App,
    web::{Error, Form, Layout, Result, Shows, Submission, done, refused, refused_with, session},
};

#[derive(Template, WebTemplate)]
#[template(path = "attendance/registration.html")]
struct RegistrationPage {
    layout: Layout,
    event: Event,
    form: Form,
    door: Door,
    /// Whether somebody sent the form, which then stays as they filled it in.
    is_answer: bool,
}

impl RegistrationPage {
    fn tabs(&self) -> EventNav {
        EventNav::of(&self.event, Tab::Public)
    }

    fn address(&self) -> RegistrationPath {
        RegistrationPath::to(&self.event.slug)
    }

    fn back(&self) -> EventPath {
        EventPath::to(&self.event.slug)
    }

    /// The page in a sentence, for search engines.
    fn summary(&self) -> String {
        let event = &self.event;
        let when = self.layout.words().span(&event.begins_at, &event.ends_at, &event.zone);
        let place = format!("{}, {}", event.venue, event.city);
        t!(
            self.layout.lang,
            "registration-description",
            event = event.title.as_str(),
            when = when,
            place = place
        )
    }

    fn is_open(&self) -> bool {
        self.door == Door::Open
    }

    /// Participants enter themselves.
    fn is_by_hand(&self) -> bool {
        false
    }

    /// What the browser may fill in.
    fn fills(&self, purpose: &'static str) -> &'static str {
        purpose
    }

    /// Why nobody can register now.
    fn why_shut(&self) -> String {
        let why = self.door.why_shut(&self.event, self.layout.words());
        why.unwrap_or_else(|| t!(self.layout.lang, "registration-closed"))
    }
}

/// For so long a form that is sent again opens the registration that it made: its key stands for the person then.
const HOURS_ANSWERED: i64 = 24;

pub async fn show(State(app): State<App>, PublicEvent(event): PublicEvent, layout: Layout) -> Result {
    let form = Form::blank(layout.lang);
    let shows = Shows::topics([Topic::event(&event.id)]).until(event.next_turn());
    let page = page(&app, event, layout, form, false).await?;
    Ok(shows.keyed(page.is_open().then_some("registration")).on(page))
}

/// The page with the door as it stands now.
async fn page(
    app: &App,
    event: Event,
    layout: Layout,
    form: Form,
    is_answer: bool,
) -> Result<RegistrationPage> {
    let layout = layout.default_to(event.language, event.accent_hue);
    let form = form.in_language(layout.lang);
    let door = door(&mut *app.db.read().await?, &event).await?;
    Ok(RegistrationPage { layout, event, form, door, is_answer })
}

/// Registers whoever sent the form and leads them through their personal link, which opens their pages in this browser.
/// So the one commit here is the registration itself, and no failing session can hide that it worked.
pub async fn send(
    State(app): State<App>,
    PublicEvent(event): PublicEvent,
    session: Session,
    layout: Layout,
    form: Form,
) -> Result {
    let layout = layout.default_to(event.language, event.accent_hue);
    let (mut form, now) = (form.in_language(layout.lang), clock::now());
    let typed = details::read(&mut form, Participant::blank(db::new_id(), &event.id, now), now);
    if form.is_refused() {
        return Ok(refused(page(&app, event, layout, form, true).await?));
    }
    let submission = Submission::of(&form, "registration", &[&event.id]);
    let opened = session::opened_link(&session, &event.id).await?;
    let new_id = typed.id.clone();
    let mut tx = app.db.write().await?;
    let earlier = submission.take(&mut tx, &new_id).await?;
    let was_sent = earlier.is_some();
    let sent = earlier.filter(|earlier| !earlier.created_at.plus_hours(HOURS_ANSWERED).has_passed());
    // Whose link was opened here saw the answer: with the same form, somebody else of their name may follow.
    let sent = sent.filter(|earlier| opened.as_ref().is_none_or(|link| link.participant != earlier.answer));
    let sent = sent.map(|earlier| Known::Sent { participant: earlier.answer });
    let opened = opened.map(|link| Known::Opened { participant: link.participant, version: link.version });
    let known: Vec<Known> = opened.into_iter().chain(sent).collect();
    let sharing = details::sharing(&form);
    let refusal = match register(&mut tx, &app.secret, &event.id, typed, &known, sharing, now).await? {
        Ok(person) => {
            if was_sent || !known.is_empty() {
                submission.led_to(&mut tx, &person.id).await?;
            }
            tx.commit().await?;
            let link = link_path(&app.secret, &person.id, person.link_version);
            return Ok(done(link, t!(layout.lang, "registration-done")));
        }
        Err(refusal) => refusal,
    };
    drop(tx);
    match refusal {
        Refusal::Gone => Err(Error::NotFound),
        Refusal::Known | Refusal::Shared => {
            details::refuse_known(&mut form, matches!(refusal, Refusal::Shared));
            Ok(refused(RegistrationPage { layout, event, form, door: Door::Open, is_answer: true }))
        }
        Refusal::Shut(event, door) => {
            let page = RegistrationPage { layout, event: *event, form, door, is_answer: true };
            Ok(refused_with(StatusCode::CONFLICT, page))
        }
    }
}
