//! Finding the second row of a person, comparing both, and making them one.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, http::StatusCode, response::IntoResponse};

use super::{
    both::{Answers, Both, Question, Side},
    merge_people::{Refusal, merge_people},
    store::entry,
    words::Words,
};
use crate::{
    clock,
    db::{Conn, Error as DbError},
    events::{Event, Managed, Nav, Section},
    language::Text,
    participants::{self, MergingPath, Participant, PersonPath, store},
    state::App,
    web::{Error, Form, Layout, Result, done, refused, refused_with},
    workshops::{self, Workshop},
};

/// Where the second row is looked for.
#[derive(Template, WebTemplate)]
#[template(path = "start/merging_search.html")]
struct SearchPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    form: Form,
    person: Participant,
    /// Who is perhaps the same person.
    alike: Vec<Participant>,
    found: Vec<Participant>,
}

impl SearchPage {
    fn address(&self) -> MergingPath {
        MergingPath::to(&self.event.slug, &self.person.id)
    }

    fn back(&self) -> PersonPath {
        PersonPath::to(&self.event.slug, &self.person.id)
    }

    fn compare(&self, other: &Participant) -> String {
        format!("{}?with={}", self.address(), other.id)
    }

    fn state_of(&self, person: &Participant) -> String {
        person.attendance().label(self.layout.lang)
    }
}

/// One of the two answers to a question: value, words, from which entry.
type Answer = (&'static str, Text, String);

/// Both rows side by side.
#[derive(Template, WebTemplate)]
#[template(path = "start/merging.html")]
struct MergingPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    form: Form,
    both: Both,
    workshops: Vec<Workshop>,
    /// Whether something has changed since the page was shown before.
    has_changed: bool,
}

impl MergingPage {
    fn address(&self) -> MergingPath {
        MergingPath::to(&self.event.slug, &self.both.kept.person.id)
    }

    fn back(&self) -> PersonPath {
        PersonPath::to(&self.event.slug, &self.both.kept.person.id)
    }

    /// The same two, the other row staying.
    fn swapped(&self) -> String {
        let (kept, gone) = (&self.both.kept.person.id, &self.both.gone.person.id);
        format!("{}?with={kept}", MergingPath::to(&self.event.slug, gone))
    }

    fn words(&self) -> Words<'_> {
        Words { mark: self.layout.event_lang(), workshops: &self.workshops }
    }

    fn lines(&self) -> Vec<(String, [Text; 2])> {
        self.words().lines(&self.both)
    }

    /// What is to be chosen: the field, what is asked, and the two answers.
    fn questions(&self) -> Vec<(String, String, Vec<Answer>)> {
        let words = self.words();
        let answer = |question: Question, side: Side| {
            let from = match side {
                Side::Kept => t!(self.layout.lang, "merging-from-kept"),
                Side::Gone => t!(self.layout.lang, "merging-from-gone"),
            };
            (side.tag(), words.answer(question, self.both.side(side)), from)
        };
        let questions = self.both.questions().into_iter().map(|question| {
            let answers = [Side::Kept, Side::Gone].map(|side| answer(question, side)).to_vec();
            (question.name(), words.question(question), answers)
        });
        questions.collect()
    }
}

/// Who is perhaps the same person: the same mailbox, a name that is spelled alike, a reference with other zeros in front.
async fn alike(conn: &mut Conn, person: &Participant) -> std::result::Result<Vec<Participant>, DbError> {
    let event_id = &person.event_id;
    let mut alike = Vec::new();
    if !person.email.is_empty() {
        alike.extend(store::by_mailbox(conn, event_id, &person.email).await?);
    }
    if let Some(reference) = &person.reference {
        alike.extend(store::with_reference_like(conn, event_id, reference).await?);
    }
    let name = format!("{} {}", person.given_name, person.family_name);
    let named = participants::search(conn, event_id, &name).await?;
    alike.extend(named.into_iter().filter(|other| other.is_named_like(person)));
    let mut seen = vec![person.id.clone()];
    alike.retain(|other| {
        let is_new = !seen.contains(&other.id);
        seen.push(other.id.clone());
        is_new
    });
    Ok(alike)
}

/// The page that looks for the second row or, when one is named, compares both.
pub async fn show(
    State(app): State<App>,
    managed: Managed,
    MergingPath { participant, .. }: MergingPath,
    layout: Layout,
    form: Form,
) -> Result {
    let with = form.value("with").to_owned();
    if with.is_empty() || with == participant {
        return search(&app, managed, &participant, layout, form).await;
    }
    let mut page = compared(&app, managed, [&participant, &with], layout, form).await?;
    let proposals = page
        .both
        .questions()
        .into_iter()
        .filter_map(|question| Some((question.name(), page.both.proposal(question)?.tag().to_owned())));
    page.form = Form::filled(page.layout.lang, proposals);
    Ok(page.into_response())
}

async fn search(app: &App, managed: Managed, participant: &str, layout: Layout, mut form: Form) -> Result {
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    if form.value("with") == participant {
        form.refuse("search", t!(layout.lang, "merging-same"));
    }
    let mut tx = app.db.read().await?;
    let person = store::find(&mut tx, &managed.event.id, participant).await?.ok_or(Error::NotFound)?;
    let alike = alike(&mut tx, &person).await?;
    let mut found = match form.value("search").trim() {
        "" => Vec::new(),
        typed => participants::search(&mut tx, &managed.event.id, typed).await?,
    };
    found.retain(|other| other.id != person.id);
    drop(tx);
    let nav = managed.nav(&layout, Section::Participants);
    let is_refused = form.is_refused();
    let page = SearchPage { layout, nav, event: managed.event, form, person, alike, found };
    Ok(if is_refused { refused(page) } else { page.into_response() })
}

async fn compared(
    app: &App,
    managed: Managed,
    [kept, gone]: [&str; 2],
    layout: Layout,
    form: Form,
) -> Result<MergingPage> {
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    let event_id = &managed.event.id;
    let mut tx = app.db.read().await?;
    let person = store::find(&mut tx, event_id, kept).await?.ok_or(Error::NotFound)?;
    let other = store::find(&mut tx, event_id, gone).await?.ok_or(Error::NotFound)?;
    let both = Both { kept: entry(&mut tx, person).await?, gone: entry(&mut tx, other).await? };
    let workshops = workshops::store::list(&mut tx, event_id).await?;
    drop(tx);
    let nav = managed.nav(&layout, Section::Participants);
    Ok(MergingPage { layout, nav, event: managed.event, form, both, workshops, has_changed: false })
}

/// What was chosen; what is missing is noted in the form.
fn chosen(form: &mut Form, both: &Both) -> Option<Answers> {
    let mut answers = Answers::new();
    for question in both.questions() {
        let side: Option<Side> = form.choice(&question.name());
        answers.extend(side.map(|side| (question, side)));
    }
    let person = both.person(&answers, clock::now());
    if person.given_name.is_empty() && person.family_name.is_empty() {
        form.refuse("family_name", t!(form.lang(), "participant-name-missing"));
    }
    (!form.is_refused()).then_some(answers)
}

pub async fn merge(
    State(app): State<App>,
    managed: Managed,
    MergingPath { participant, .. }: MergingPath,
    layout: Layout,
    mut form: Form,
) -> Result {
    let (with, seen) = (form.value("with").to_owned(), form.value("seen").to_owned());
    if with.is_empty() {
        return search(&app, managed, &participant, layout, form).await;
    }
    let (event_id, ids) = (managed.event.id.clone(), [participant.as_str(), with.as_str()]);
    let mut tx = app.db.write().await?;
    let choose = |both: &Both| chosen(&mut form, both);
    let status = match merge_people(&mut tx, &event_id, ids, &seen, choose, clock::now()).await? {
        Ok(person) => {
            tx.commit().await?;
            let said = t!(layout.lang, "merging-done", name = person.full_name());
            return Ok(done(PersonPath::to(managed.event.slug, person.id), said));
        }
        Err(Refusal::Missing(refusal)) => return Err(refusal.into()),
        Err(Refusal::Same) => None,
        Err(Refusal::Changed) => Some(StatusCode::CONFLICT),
        Err(Refusal::Mistaken) => Some(StatusCode::UNPROCESSABLE_ENTITY),
    };
    drop(tx);
    let Some(status) = status else { return search(&app, managed, &participant, layout, form).await };
    let mut page = compared(&app, managed, ids, layout, form).await?;
    page.has_changed = status == StatusCode::CONFLICT;
    Ok(refused_with(status, page))
}
