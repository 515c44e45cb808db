//! Registration: the public form, and what happens when it arrives.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use tower_sessions::Session;

use super::{Field, Participant, State as Standing, details, link, store};
use crate::{
    clock,
    db::{self, Conn, Tx},
    events::{self, Event, PublicEvent},
    state::App,
    web::{
        Error, Form, Layout, Result, done, refused, refused_with,
        session::{self, OpenedLink},
    },
};

/// Whether somebody can come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Door {
    Open,
    Closed,
    Full,
}

impl Door {
    async fn of(conn: &mut Conn, event: &Event) -> Result<Self> {
        if !event.takes_registrations() {
            return Ok(Self::Closed);
        }
        let Some(capacity) = event.capacity else { return Ok(Self::Open) };
        let is_full = store::count_registered(conn, &event.id).await? >= capacity;
        Ok(if is_full { Self::Full } else { Self::Open })
    }
}

#[derive(Template, WebTemplate)]
#[template(path = "participants/registration.html")]
struct RegistrationPage {
    layout: Layout,
    event: Event,
    form: Form,
    door: Door,
    /// Whether somebody sent the form, which then stays as they filled it in.
    is_answer: bool,
}

impl RegistrationPage {
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
        let (lang, event) = (self.layout.lang, &self.event);
        match (self.door, event.registration_closes_at) {
            (Door::Full, _) => t!(lang, "registration-full"),
            (_, Some(at)) if at.has_passed() => {
                t!(lang, "registration-closed-since", moment = self.layout.words().moment(&at, &event.zone))
            }
            _ => t!(lang, "registration-closed"),
        }
    }

    /// The day by which the personal data is deleted.
    fn deleted_by(&self) -> String {
        let at = self.event.zone.plus_months(self.event.ends_at, MONTHS_KEPT);
        self.layout.words().short_date(&at, &self.event.zone)
    }
}

/// How long the host keeps what people registered with, after the event.
const MONTHS_KEPT: i32 = 6;

pub async fn registration(State(app): State<App>, PublicEvent(event): PublicEvent, layout: Layout) -> Result {
    let layout = layout.default_to(event.language, event.accent_hue);
    let door = Door::of(&mut *app.db.read().await?, &event).await?;
    let form = Form::blank(layout.lang);
    Ok(RegistrationPage { layout, event, form, door, is_answer: false }.into_response())
}

pub async fn register(
    State(app): State<App>,
    PublicEvent(event): PublicEvent,
    session: Session,
    layout: Layout,
    form: Form,
) -> Result {
    let layout = layout.default_to(event.language, event.accent_hue);
    let mut form = form.in_language(layout.lang);
    let now = clock::now();
    let mut typed = details::read(&mut form, Participant::blank(db::new_id(), &event.id, now), now);
    typed.set_state(Standing::Registered, now);
    if form.is_refused() {
        let door = Door::of(&mut *app.db.read().await?, &event).await?;
        return Ok(refused(RegistrationPage { layout, event, form, door, is_answer: true }));
    }
    let opened = session::opened_link(&session, &event.id).await?;
    match enter(&app, &event.id, typed, opened).await? {
        Answer::Welcome(link) => {
            session::open_link(&session, &event.id, link).await?;
            Ok(done(&format!("/events/{}/me", event.slug), t!(layout.lang, "registration-done")))
        }
        Answer::Known => {
            form.refuse("email", t!(layout.lang, "registration-known"));
            let page = RegistrationPage { layout, event, form, door: Door::Open, is_answer: true };
            Ok(refused(page))
        }
        Answer::Shut(event, door) => {
            let page = RegistrationPage { layout, event: *event, form, door, is_answer: true };
            Ok(conflict(page))
        }
    }
}

fn conflict(page: RegistrationPage) -> Response {
    refused_with(StatusCode::CONFLICT, page)
}

/// What a registration comes to.
enum Answer {
    Welcome(OpenedLink),
    /// The address is on the list, and nothing shows that it is this person's.
    Known,
    Shut(Box<Event>, Door),
}

/// Takes somebody in if there is room. Whoever opened their personal link here is that person: an invitation becomes
/// a registration, and a registration sent again stays one.
async fn enter(app: &App, event_id: &str, typed: Participant, opened: Option<OpenedLink>) -> Result<Answer> {
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, event_id).await?;
    let event = events::store::find(&mut tx, event_id).await?.ok_or(Error::NotFound)?;
    let own = own_entry(&mut tx, &typed, opened).await?;
    let holder = store::find_by_email(&mut tx, event_id, &typed.email).await?;
    if let Some(stands) = own.as_ref().filter(|own| own.state() == Standing::Registered) {
        // A colleague who shares the address is somebody else; the same person may say more about themselves.
        if stands.name_key() != typed.name_key() {
            return Ok(Answer::Known);
        }
        let person = accepted(stands.clone(), typed);
        let link = link_of(stands);
        return Ok(if keep(tx, app, &person).await? { Answer::Welcome(link) } else { Answer::Known });
    }
    // Whoever knows what somebody typed is not yet that person: only their own browser is let in.
    if holder.is_some_and(|holder| own.as_ref().is_none_or(|own| own.id != holder.id)) {
        return Ok(Answer::Known);
    }
    let door = Door::of(&mut tx, &event).await?;
    if door != Door::Open {
        return Ok(Answer::Shut(Box::new(event), door));
    }
    let person = match own {
        Some(own) => accepted(own, typed),
        None => typed,
    };
    Ok(if keep(tx, app, &person).await? { Answer::Welcome(link_of(&person)) } else { Answer::Known })
}

/// The participant whose personal link was opened in this browser, if the form is about them.
async fn own_entry(
    tx: &mut Tx,
    typed: &Participant,
    opened: Option<OpenedLink>,
) -> Result<Option<Participant>> {
    let Some(link) = opened else { return Ok(None) };
    let own = store::find(tx, &typed.event_id, &link.participant).await?;
    Ok(own.filter(|own| own.link_version == link.version && own.is_meant_by(typed)))
}

/// Somebody on the list with what they now say about themselves.
fn accepted(mut own: Participant, typed: Participant) -> Participant {
    for field in Field::ALL.into_iter().filter(|field| *field != Field::Reference) {
        own.set_value(field, typed.value(field).to_owned());
    }
    own.set_naming(typed.naming_agreed_at.is_some(), typed.created_at);
    own.set_state(Standing::Registered, typed.created_at);
    Participant { updated_at: typed.created_at, ..own }
}

async fn keep(mut tx: Tx, app: &App, person: &Participant) -> Result<bool> {
    let is_listed = store::find(&mut tx, &person.event_id, &person.id).await?.is_some();
    let is_kept = if is_listed {
        store::update(&mut tx, person).await?
    } else {
        link::add(&mut tx, &app.secret, person).await?
    };
    tx.commit().await?;
    Ok(is_kept)
}

fn link_of(person: &Participant) -> OpenedLink {
    OpenedLink { participant: person.id.clone(), version: person.link_version }
}
