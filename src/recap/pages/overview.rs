//! The recap as its organisers see it: drafting, the head, the list of sections, where it stands.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};

use crate::{
    clock::{self, Timestamp},
    db::Conn,
    events::{Event, Managed, Nav, Section as Step},
    language::{Lang, LangMark, Text},
    recap::{
        Draft, DraftPath, ManageRecapPath, OmissionPath, PositionPath, PreviewPath, Publication,
        PublicationPath, Recap, RecapPath, Refusal, Section, SectionKind, SectionPath, SectionsPath,
        TakedownPath, change_head, compose, consent, draft as drafting, draft::Sources, draft_recap,
        person::Person, store,
    },
    state::App,
    web::{Error, Form, Layout, Result, done, refusal, refused_with},
};

/// The longest title; more is no headline.
const TITLE: usize = 200;
const AUTHORS: usize = 1000;
const MOST_PEOPLE: i64 = 100_000;

/// A section in the list.
struct Row {
    section: Section,
    /// The heading, or what the section is when it has none.
    name: Text,
    path: SectionPath,
    position: PositionPath,
    omission: OmissionPath,
    kind: String,
    /// What is bound to it, in few words.
    facts: String,
    is_first: bool,
    is_last: bool,
}

impl Row {
    fn is_fixed(&self) -> bool {
        self.section.kind == SectionKind::Lead
    }
}

/// Where the publication stands.
struct Standing {
    number: i64,
    published_at: Timestamp,
    has_changes: bool,
    /// Who stands in the published page and does not agree any more.
    no_longer_agreeing: Vec<String>,
    /// Who took their consent back since, and is left out already.
    withdrawn: Vec<String>,
}

impl Standing {
    /// `None` when nothing is published. Only what is published is compared with the names of everybody.
    async fn read(conn: &mut Conn, event: &Event, draft: &mut Draft) -> Result<Option<Self>> {
        let Some(published) = store::published(conn, &event.id).await? else { return Ok(None) };
        draft.read_people(conn).await?;
        Ok(Some(Self {
            number: published.number,
            published_at: published.published_at,
            has_changes: !published.shows(&compose(event, draft)),
            withdrawn: left_out(&published, &draft.sources),
            no_longer_agreeing: consent::no_longer_agreeing(&published.article, &draft.sources),
        }))
    }
}

fn left_out(published: &Publication, sources: &Sources) -> Vec<String> {
    let left_out = sources.people.iter().filter(|person| published.left_out.contains(&person.id));
    left_out.map(Person::full_name).collect()
}

#[derive(Template, WebTemplate)]
#[template(path = "recap/overview.html")]
pub struct OverviewPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    form: Form,
    /// The form that adds a section.
    pub added: Form,
    rows: Vec<Row>,
    /// Headings of what the programme and the workshops have and the recap has not.
    missing: Vec<String>,
    standing: Option<Standing>,
}

impl OverviewPage {
    /// `None` when nothing is drafted.
    pub async fn read(conn: &mut Conn, layout: Layout, managed: &Managed) -> Result<Option<Self>> {
        let event = managed.event.clone();
        let Some(mut draft) = Draft::read_without_people(conn, &event.id).await? else { return Ok(None) };
        let standing = Standing::read(conn, &event, &mut draft).await?;
        let layout = layout.accented(event.language, event.accent_hue);
        let missing = drafting::missing(&event, &draft.sections, &draft.sources);
        Ok(Some(Self {
            nav: managed.nav(&layout, Step::Recap),
            form: stored(layout.lang, &draft.recap),
            added: Form::blank(layout.lang),
            rows: rows(layout.event_lang(), &event.slug, &draft),
            missing: missing.into_iter().map(|section| section.heading).collect(),
            standing,
            layout,
            event,
        }))
    }

    /// Whether publishing would show visitors something new.
    fn has_changes(&self) -> bool {
        self.standing.as_ref().is_some_and(|standing| standing.has_changes)
    }

    fn own(&self) -> ManageRecapPath {
        ManageRecapPath::to(self.event.slug.as_str())
    }

    fn draft(&self) -> DraftPath {
        DraftPath::to(self.event.slug.as_str())
    }

    fn sections(&self) -> SectionsPath {
        SectionsPath::to(self.event.slug.as_str())
    }

    fn publication(&self) -> PublicationPath {
        PublicationPath::to(self.event.slug.as_str())
    }

    fn preview(&self) -> PreviewPath {
        PreviewPath::to(self.event.slug.as_str())
    }

    fn public(&self) -> RecapPath {
        RecapPath::to(self.event.slug.as_str())
    }

    fn takedown(&self) -> TakedownPath {
        TakedownPath::to(self.event.slug.as_str())
    }
}

/// The head as a form.
fn stored(lang: Lang, recap: &Recap) -> Form {
    let attendance = recap.attendance.map(|count| count.to_string()).unwrap_or_default();
    Form::stored(
        lang,
        [("title", recap.title.clone()), ("authors", recap.authors.clone()), ("attendance", attendance)],
    )
}

fn rows(mark: LangMark, slug: &str, draft: &Draft) -> Vec<Row> {
    let lang = mark.page;
    let last = draft.sections.len().saturating_sub(1);
    let first = usize::from(draft.sections.first().is_some_and(|first| first.kind == SectionKind::Lead));
    let rows = draft.sections.iter().enumerate().map(|(place, section)| Row {
        path: SectionPath::to(slug, section.id.as_str()),
        position: PositionPath::to(slug, section.id.as_str()),
        omission: OmissionPath::to(slug, section.id.as_str()),
        section: section.clone(),
        name: name_of(mark, section),
        kind: kind_name(lang, section.kind),
        facts: facts_line(lang, section, draft),
        is_first: place <= first,
        is_last: place == last,
    });
    rows.collect()
}

/// A section's heading, or what it is when it has none.
pub fn name_of(mark: LangMark, section: &Section) -> Text {
    match section.heading.as_str() {
        "" => kind_name(mark.page, section.kind).into(),
        heading => mark.text(heading),
    }
}

/// What a kind of section is called.
pub fn kind_name(lang: Lang, kind: SectionKind) -> String {
    match kind {
        SectionKind::Lead => t!(lang, "recap-kind-lead"),
        SectionKind::Keynote => t!(lang, "recap-kind-keynote"),
        SectionKind::Workshop => t!(lang, "recap-kind-workshop"),
        SectionKind::Text => t!(lang, "recap-kind-text"),
        SectionKind::Closing => t!(lang, "recap-kind-closing"),
    }
}

fn facts_line(lang: Lang, section: &Section, draft: &Draft) -> String {
    if draft.sources.is_orphan(section) {
        return t!(lang, "recap-source-gone");
    }
    if let Some(item) = draft.sources.talk_of(section) {
        return item.speakers.iter().map(|speaker| speaker.name.as_str()).collect::<Vec<_>>().join(", ");
    }
    match draft.sources.workshop_of(section) {
        Some(workshop) => {
            let count = draft.sources.ideas_of(&workshop.id).count();
            t!(lang, "recap-marked-ideas", count = (count as i64))
        }
        None => String::new(),
    }
}

#[derive(Template, WebTemplate)]
#[template(path = "recap/begin.html")]
struct BeginPage {
    layout: Layout,
    nav: Nav,
    event: Event,
}

impl BeginPage {
    fn draft(&self) -> DraftPath {
        DraftPath::to(self.event.slug.as_str())
    }
}

pub async fn overview(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let mut tx = app.db.read().await?;
    if let Some(page) = OverviewPage::read(&mut tx, layout.clone(), &managed).await? {
        return Ok(page.into_response());
    }
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    let nav = managed.nav(&layout, Step::Recap);
    Ok(BeginPage { layout, nav, event: managed.event }.into_response())
}

/// Makes the recap from what is there; pressed again, adds what is new and touches nothing else.
pub async fn draft(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let mut tx = app.db.write().await?;
    let drafted = draft_recap(&mut tx, &managed.event.id).await?.map_err(error)?;
    tx.commit().await?;
    Ok(done(back(&managed.event), drafted_words(layout.lang, drafted.is_first, &drafted.new)))
}

fn drafted_words(lang: Lang, is_first: bool, new: &[Section]) -> String {
    if is_first {
        return t!(lang, "recap-drafted", count = (new.len() as i64));
    }
    let headings: Vec<&str> = new.iter().map(|section| section.heading.as_str()).collect();
    match headings.as_slice() {
        [] => t!(lang, "recap-nothing-new"),
        headings => t!(lang, "recap-added", count = (headings.len() as i64), headings = headings.join(" · ")),
    }
}

/// The recap's page for organisers.
pub fn back(event: &Event) -> ManageRecapPath {
    ManageRecapPath::to(event.slug.as_str())
}

/// The page instead of which a refusal has none of its own.
pub fn error(refusal: Refusal) -> Error {
    match refusal {
        Refusal::Archived => Error::Archived,
        Refusal::Gone | Refusal::Bound | Refusal::Mistaken => Error::NotFound,
    }
}

/// Saves title, authors and attendance.
pub async fn save(State(app): State<App>, managed: Managed, layout: Layout, mut form: Form) -> Result {
    let lang = layout.lang;
    let write = |recap: &Recap| {
        form.merge(&stored(lang, recap));
        let (title, authors) = (form.text("title", TITLE), form.optional_text("authors", AUTHORS));
        let attendance = form.optional_number("attendance", 0..=MOST_PEOPLE);
        let recap = Recap { title, authors, attendance, updated_at: clock::now(), ..recap.clone() };
        (!form.is_refused()).then_some(recap)
    };
    let mut tx = app.db.write().await?;
    match change_head(&mut tx, &managed.event.id, write).await? {
        Ok(_) => {
            tx.commit().await?;
            return Ok(done(back(&managed.event), t!(lang, "recap-saved")));
        }
        Err(Refusal::Mistaken) => drop(tx),
        Err(other) => return Err(error(other)),
    }
    let page = OverviewPage::read(&mut *app.db.read().await?, layout, &managed).await?;
    let page = page.ok_or(Error::NotFound)?;
    Ok(refused_with(refusal(&form), OverviewPage { form, ..page }))
}
