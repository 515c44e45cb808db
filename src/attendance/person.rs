//! One person in the organiser's hands: entered and corrected.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};

use super::{
    add_person::{self, add_person},
    change_person::{Changed, Refusal, change_person},
    details,
};
use crate::{
    accounts::Account,
    clock, db,
    events::{Event, Managed, Nav, Section},
    language::Lang,
    participants::{
        Attendance, MergingPath, NewLinkPath, NewPersonPath, Overbooked, Participant, PeoplePath, PersonPath,
        RemovalPath, link_path, store,
    },
    state::App,
    web::{Error, Form, Layout, Result, Sent, Submission, done, refusal, refused_with},
};

type Choice = (&'static str, String, String);

fn attendances(lang: Lang) -> Vec<Choice> {
    Attendance::ALL
        .map(|one| {
            let hint = match one {
                Attendance::Invited => t!(lang, "state-invited-hint"),
                Attendance::Registered => t!(lang, "state-registered-hint"),
                Attendance::Cancelled => t!(lang, "state-cancelled-hint"),
            };
            (one.tag(), one.label(lang), hint)
        })
        .to_vec()
}

/// What the fields ask of a page on which the organiser enters somebody else: the e-mail address may be missing, and
/// the browser must not fill in the organiser's own.
macro_rules! by_hand {
    ($page:ty) => {
        impl $page {
            fn is_by_hand(&self) -> bool {
                true
            }

            fn fills(&self, _: &'static str) -> &'static str {
                "off"
            }
        }
    };
}

by_hand!(NewPage);
by_hand!(PersonPage);

#[derive(Template, WebTemplate)]
#[template(path = "attendance/new.html")]
struct NewPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    form: Form,
    states: Vec<Choice>,
}

impl NewPage {
    fn address(&self) -> NewPersonPath {
        NewPersonPath::to(&self.event.slug)
    }

    fn back(&self) -> PeoplePath {
        PeoplePath::to(&self.event.slug)
    }

    /// A new person has taken nothing back.
    fn naming_withdrawn(&self) -> Option<String> {
        None
    }

    fn of(layout: Layout, managed: Managed, form: Form) -> Self {
        let layout = layout.accented(managed.event.language, managed.event.accent_hue);
        let (nav, states) = (managed.nav(&layout, Section::Participants), attendances(layout.lang));
        Self { layout, nav, event: managed.event, form, states }
    }
}

pub async fn new(managed: Managed, layout: Layout) -> Result {
    let form = Form::filled(layout.lang, [("state", Attendance::Registered.tag().to_owned())]);
    Ok(NewPage::of(layout, managed, form).into_response())
}

pub async fn create(
    State(app): State<App>,
    managed: Managed,
    account: Account,
    layout: Layout,
    mut form: Form,
) -> Result {
    let now = clock::now();
    let blank = Participant::blank(db::new_id(), &managed.event.id, now);
    let person = details::read_by_hand(&mut form, blank, now);
    if !form.is_refused() {
        let submission = Submission::of(&form, "person", &[&managed.event.id, &account.id]);
        let said = t!(layout.lang, "participant-added", name = person.full_name());
        let mut tx = app.db.write().await?;
        match submission.begin(&mut tx, &mut form).await? {
            Sent::Again(to) => return Ok(done(to, said)),
            Sent::Asked => {}
            Sent::First => match add_person(&mut tx, &app.secret, &person, details::sharing(&form)).await? {
                Ok(overbooked) => {
                    let path = PersonPath::to(&managed.event.slug, &person.id).to_string();
                    submission.led_to(&mut tx, &path).await?;
                    tx.commit().await?;
                    return Ok(done(path, with_overbooked(said, overbooked, layout.lang)));
                }
                Err(add_person::Refusal::Missing(refusal)) => return Err(refusal.into()),
                Err(add_person::Refusal::Taken(taken)) => details::refuse_taken(&mut form, &taken),
            },
        }
    }
    Ok(refused_with(refusal(&form), NewPage::of(layout, managed, form)))
}

/// What was done, and that there are more people than places now.
fn with_overbooked(said: String, overbooked: Option<Overbooked>, lang: Lang) -> String {
    match overbooked {
        Some(overbooked) => format!("{said} {}", overbooked.words(lang)),
        None => said,
    }
}

#[derive(Template, WebTemplate)]
#[template(path = "attendance/person.html")]
struct PersonPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    person: Participant,
    form: Form,
    states: Vec<Choice>,
    link: String,
}

impl PersonPage {
    fn address(&self) -> PersonPath {
        PersonPath::to(&self.event.slug, &self.person.id)
    }

    fn list(&self) -> PeoplePath {
        PeoplePath::to(&self.event.slug)
    }

    fn new_link(&self) -> NewLinkPath {
        NewLinkPath::to(&self.event.slug, &self.person.id)
    }

    fn merging(&self) -> MergingPath {
        MergingPath::to(&self.event.slug, &self.person.id)
    }

    fn removal(&self) -> RemovalPath {
        RemovalPath::to(&self.event.slug, &self.person.id)
    }

    fn of(app: &App, layout: Layout, managed: Managed, person: Participant, form: Form) -> Self {
        let layout = layout.accented(managed.event.language, managed.event.accent_hue);
        let (nav, states) = (managed.nav(&layout, Section::Participants), attendances(layout.lang));
        let link = app.url(&link_path(&app.secret, &person.id, person.link_version));
        Self { layout, nav, event: managed.event, person, form, states, link }
    }

    fn moment(&self, at: Option<&clock::Timestamp>) -> String {
        at.map(|at| self.layout.words().moment(at, &self.event.zone)).unwrap_or_default()
    }

    /// When they took their consent to be named back.
    fn naming_withdrawn(&self) -> Option<String> {
        self.person.naming_withdrawn_at.as_ref().map(|at| self.moment(Some(at)))
    }

    fn state_of(&self, person: &Participant) -> String {
        person.attendance().label(self.layout.lang)
    }

    /// When they registered, cancelled and agreed, as far as they did.
    fn history(&self) -> Vec<(String, String)> {
        let (lang, person) = (self.layout.lang, &self.person);
        [
            (t!(lang, "participant-registered-at"), self.moment(person.registered_at.as_ref())),
            (t!(lang, "participant-cancelled-at"), self.moment(person.cancelled_at.as_ref())),
            (t!(lang, "participant-naming-at"), self.moment(person.naming_agreed_at.as_ref())),
            (t!(lang, "participant-naming-withdrawn-at"), self.moment(person.naming_withdrawn_at.as_ref())),
            (t!(lang, "participant-updated-at"), self.moment(Some(&person.updated_at))),
        ]
        .into_iter()
        .filter(|(_, moment)| !moment.is_empty())
        .collect()
    }
}

async fn find(app: &App, managed: &Managed, participant: &str) -> Result<Participant> {
    let person = store::find(&mut *app.db.read().await?, &managed.event.id, participant).await?;
    person.ok_or(Error::NotFound)
}

pub async fn show(
    State(app): State<App>,
    managed: Managed,
    PersonPath { participant, .. }: PersonPath,
    layout: Layout,
) -> Result {
    let person = find(&app, &managed, &participant).await?;
    let form = details::stored(layout.lang, &person);
    Ok(PersonPage::of(&app, layout, managed, person, form).into_response())
}

pub async fn save(
    State(app): State<App>,
    managed: Managed,
    PersonPath { participant, .. }: PersonPath,
    layout: Layout,
    mut form: Form,
) -> Result {
    let (lang, now, sharing) = (layout.lang, clock::now(), details::sharing(&form));
    let write = |stored: &Participant| {
        form.merge(&details::stored(lang, stored));
        let person = details::read_by_hand(&mut form, stored.clone(), now);
        (!form.is_refused()).then_some(person)
    };
    let mut tx = app.db.write().await?;
    match change_person(&mut tx, &managed.event.id, &participant, sharing, write).await? {
        Ok(Changed { person, overbooked }) => {
            tx.commit().await?;
            let said = t!(lang, "participant-saved", name = person.full_name());
            let path = PersonPath::to(managed.event.slug, person.id);
            return Ok(done(path, with_overbooked(said, overbooked, lang)));
        }
        Err(Refusal::Missing(refusal)) => return Err(refusal.into()),
        Err(Refusal::Mistaken) => {}
        Err(Refusal::Taken(taken)) => details::refuse_taken(&mut form, &taken),
    }
    drop(tx);
    let person = find(&app, &managed, &participant).await?;
    Ok(refused_with(refusal(&form), PersonPage::of(&app, layout, managed, person, form)))
}
