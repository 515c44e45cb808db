//! One participant in the organiser's hands: entered, corrected, given a new link, removed.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};

use super::{
    Participant, State as Standing, details,
    link::{self, link_hash, link_path},
    store::{self, Attached},
};
use crate::{
    clock,
    db::{self, Tx},
    events::{self, Event, Managed, Nav, Section},
    state::App,
    web::{Error, Form, Layout, Path, Result, done, refused},
};

type Choice = (&'static str, String, String);

fn states(layout: &Layout) -> Vec<Choice> {
    let lang = layout.lang;
    Standing::ALL
        .map(|state| {
            let hint = match state {
                Standing::Invited => t!(lang, "state-invited-hint"),
                Standing::Registered => t!(lang, "state-registered-hint"),
                Standing::Cancelled => t!(lang, "state-cancelled-hint"),
            };
            (state.tag(), state.label(lang), hint)
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
#[template(path = "participants/new.html")]
struct NewPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    form: Form,
    states: Vec<Choice>,
}

impl NewPage {
    fn of(layout: Layout, managed: Managed, form: Form) -> Self {
        let layout = layout.accented(managed.event.accent_hue);
        let (nav, states) = (managed.nav(&layout, Section::Participants), states(&layout));
        Self { layout, nav, event: managed.event, form, states }
    }
}

pub async fn new(managed: Managed, layout: Layout) -> Result {
    let form = Form::filled(layout.lang, [("state", Standing::Registered.tag().to_owned())]);
    Ok(NewPage::of(layout, managed, form).into_response())
}

pub async fn create(State(app): State<App>, managed: Managed, layout: Layout, mut form: Form) -> Result {
    let now = clock::now();
    let blank = Participant::blank(db::new_id(), &managed.event.id, now);
    let person = details::read_by_hand(&mut form, blank, now);
    if form.is_refused() {
        return Ok(refused(NewPage::of(layout, managed, form)));
    }
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &managed.event.id).await?;
    details::refuse_taken(&mut form, &person, &store::holders(&mut tx, &person).await?);
    if form.is_refused() || !link::add(&mut tx, &app.secret, &person).await? {
        return Ok(refused(NewPage::of(layout, managed, form)));
    }
    let over = over_capacity(&mut tx, &managed.event, &layout).await?;
    tx.commit().await?;
    let said = t!(layout.lang, "participant-added", name = person.full_name());
    Ok(done(&format!("/manage/{}/participants/{}", managed.event.slug, person.id), format!("{said}{over}")))
}

/// What the organiser is told when more people are registered than there are places; they may decide so.
pub async fn over_capacity(tx: &mut Tx, event: &Event, layout: &Layout) -> Result<String> {
    let registered = store::count_registered(tx, &event.id).await?;
    Ok(match event.capacity {
        Some(places) if registered > places => {
            format!(" {}", t!(layout.lang, "participants-over", registered = registered, places = places))
        }
        _ => String::new(),
    })
}

#[derive(Template, WebTemplate)]
#[template(path = "participants/person.html")]
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
    fn of(app: &App, layout: Layout, managed: Managed, person: Participant, form: Form) -> Self {
        let layout = layout.accented(managed.event.accent_hue);
        let (nav, states) = (managed.nav(&layout, Section::Participants), states(&layout));
        let link = app.url(&link_path(&app.secret, &person.id, person.link_version));
        Self { layout, nav, event: managed.event, person, form, states, link }
    }

    fn moment(&self, at: Option<&clock::Timestamp>) -> String {
        at.map(|at| self.layout.words().moment(at, &self.event.zone)).unwrap_or_default()
    }

    fn state_of(&self, person: &Participant) -> String {
        person.state().label(self.layout.lang)
    }

    /// When they registered, cancelled and agreed, as far as they did.
    fn history(&self) -> Vec<(String, String)> {
        let (lang, person) = (self.layout.lang, &self.person);
        [
            (t!(lang, "participant-registered-at"), self.moment(person.registered_at.as_ref())),
            (t!(lang, "participant-cancelled-at"), self.moment(person.cancelled_at.as_ref())),
            (t!(lang, "participant-naming-at"), self.moment(person.naming_agreed_at.as_ref())),
            (t!(lang, "participant-updated-at"), self.moment(Some(&person.updated_at))),
        ]
        .into_iter()
        .filter(|(_, moment)| !moment.is_empty())
        .collect()
    }
}

/// The participant in the address, whom the event's team may see.
async fn in_path(tx: &mut Tx, managed: &Managed, path: &Path) -> Result<Participant> {
    store::find(tx, &managed.event.id, path.get("participant")?).await?.ok_or(Error::NotFound)
}

pub async fn show(State(app): State<App>, managed: Managed, path: Path, layout: Layout) -> Result {
    let person = in_path(&mut app.db.read().await?, &managed, &path).await?;
    let form = details::filled(layout.lang, &person);
    Ok(PersonPage::of(&app, layout, managed, person, form).into_response())
}

pub async fn save(
    State(app): State<App>,
    managed: Managed,
    path: Path,
    layout: Layout,
    mut form: Form,
) -> Result {
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &managed.event.id).await?;
    let before = in_path(&mut tx, &managed, &path).await?;
    let person = details::read_by_hand(&mut form, before.clone(), clock::now());
    if !form.is_refused() {
        details::refuse_taken(&mut form, &person, &store::holders(&mut tx, &person).await?);
    }
    if form.is_refused() || !store::update(&mut tx, &person).await? {
        return Ok(refused(PersonPage::of(&app, layout, managed, before, form)));
    }
    let comes_in = person.state() == Standing::Registered && before.state() != Standing::Registered;
    let over = if comes_in { over_capacity(&mut tx, &managed.event, &layout).await? } else { String::new() };
    tx.commit().await?;
    let said = t!(layout.lang, "participant-saved", name = person.full_name());
    Ok(done(&format!("/manage/{}/participants/{}", managed.event.slug, person.id), format!("{said}{over}")))
}

#[derive(Template, WebTemplate)]
#[template(path = "participants/link.html")]
struct LinkPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    person: Participant,
}

pub async fn confirm_link(State(app): State<App>, managed: Managed, path: Path, layout: Layout) -> Result {
    let person = in_path(&mut app.db.read().await?, &managed, &path).await?;
    let layout = layout.accented(managed.event.accent_hue);
    let nav = managed.nav(&layout, Section::Participants);
    Ok(LinkPage { layout, nav, event: managed.event, person }.into_response())
}

/// Issues a new personal link; the old one, and every browser in which it was opened, ends.
/// `version` names the link the page showed, so that two clicks issue one.
pub async fn renew_link(
    State(app): State<App>,
    managed: Managed,
    path: Path,
    layout: Layout,
    form: Form,
) -> Result {
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &managed.event.id).await?;
    let person = in_path(&mut tx, &managed, &path).await?;
    if form.value("version") == person.link_version.to_string() {
        let version = person.link_version + 1;
        let hash = link_hash(&app.secret, &person.id, version);
        store::set_link(&mut tx, &person.id, version, &hash, clock::now()).await?;
    }
    tx.commit().await?;
    Ok(done(
        &format!("/manage/{}/participants/{}", managed.event.slug, person.id),
        t!(layout.lang, "participant-link-renewed", name = person.full_name()),
    ))
}

#[derive(Template, WebTemplate)]
#[template(path = "participants/removal.html")]
struct RemovalPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    person: Participant,
    attached: Attached,
}

impl RemovalPage {
    /// What goes with this person, line by line.
    fn losses(&self) -> Vec<String> {
        let (lang, attached) = (self.layout.lang, &self.attached);
        [
            (attached.seats, t!(lang, "removal-seat")),
            (attached.wishes, t!(lang, "removal-wishes", count = attached.wishes)),
            (attached.workshops_led, t!(lang, "removal-led", count = attached.workshops_led)),
            (attached.ideas, t!(lang, "removal-ideas", count = attached.ideas)),
            (attached.talks, t!(lang, "removal-talks", count = attached.talks)),
        ]
        .into_iter()
        .filter_map(|(count, words)| (count > 0).then_some(words))
        .collect()
    }
}

pub async fn confirm_removal(State(app): State<App>, managed: Managed, path: Path, layout: Layout) -> Result {
    let mut tx = app.db.read().await?;
    let person = in_path(&mut tx, &managed, &path).await?;
    let attached = store::attached(&mut tx, &person.id).await?;
    let layout = layout.accented(managed.event.accent_hue);
    let nav = managed.nav(&layout, Section::Participants);
    Ok(RemovalPage { layout, nav, event: managed.event, person, attached }.into_response())
}

pub async fn remove(State(app): State<App>, managed: Managed, path: Path, layout: Layout) -> Result {
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &managed.event.id).await?;
    let person = in_path(&mut tx, &managed, &path).await?;
    store::remove(&mut tx, &person.id).await?;
    tx.commit().await?;
    Ok(done(
        &format!("/manage/{}/participants", managed.event.slug),
        t!(layout.lang, "participant-removed", name = person.full_name()),
    ))
}
