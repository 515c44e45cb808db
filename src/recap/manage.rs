//! The recap as its organisers see it: drafting, the head, the list of sections, where it stands.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

use super::{Draft, Recap, Section, SectionKind, consent, draft, gather, store};
use crate::{
    clock::{self, Timestamp},
    db::Conn,
    events::{self, Event, Managed, Nav, Section as Step},
    language::Lang,
    state::App,
    web::{Form, Layout, Result, noted, refused},
};

/// The longest title; more is no headline.
const TITLE: usize = 200;
const AUTHORS: usize = 1000;
const MOST_PEOPLE: i64 = 100_000;

/// A section in the list.
struct Row {
    section: Section,
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

    /// The heading, or what the section is when it has none.
    fn name(&self) -> &str {
        if self.section.heading.is_empty() { &self.kind } else { &self.section.heading }
    }
}

/// Where the publication stands.
struct Standing {
    number: i64,
    published_at: Timestamp,
    has_changes: bool,
    /// Who stands in the published page and does not agree any more.
    no_longer_agreeing: Vec<String>,
}

#[derive(Template, WebTemplate)]
#[template(path = "recap/overview.html")]
pub struct ManagePage {
    layout: Layout,
    nav: Nav,
    event: Event,
    form: Form,
    /// The form that adds a section.
    pub added: Form,
    /// What the head's form carries to notice changes of others.
    seen: String,
    /// The stored head, when somebody else changed it while this form was filled in.
    elsewhere: Option<Recap>,
    rows: Vec<Row>,
    /// Headings of what the programme and the workshops have and the recap has not.
    missing: Vec<String>,
    standing: Option<Standing>,
}

impl ManagePage {
    pub async fn new(conn: &mut Conn, layout: Layout, managed: &Managed, draft: Draft) -> Result<Self> {
        let event = managed.event.clone();
        let layout = layout.accented(event.accent_hue);
        let article = draft.article(&event);
        let standing = store::published(conn, &event.id).await?.map(|published| Standing {
            number: published.number,
            published_at: published.published_at,
            has_changes: published.article != article,
            no_longer_agreeing: consent::no_longer_agreeing(&published.article, &draft.sources),
        });
        let missing = draft::missing(&event, &draft.sections, &draft.sources);
        Ok(Self {
            nav: managed.nav(&layout, Step::Recap),
            form: filled(layout.lang, &draft.recap),
            added: Form::blank(layout.lang),
            seen: draft.recap.fingerprint(),
            elsewhere: None,
            rows: rows(layout.lang, &draft),
            missing: missing.into_iter().map(|section| section.heading).collect(),
            standing,
            layout,
            event,
        })
    }

    /// Whether publishing would show visitors something new.
    fn has_changes(&self) -> bool {
        self.standing.as_ref().is_some_and(|standing| standing.has_changes)
    }

    fn elsewhere_attendance(&self) -> String {
        let count = self.elsewhere.as_ref().and_then(|recap| recap.attendance);
        count.map(|count| self.layout.words().number(&count)).unwrap_or_default()
    }
}

fn filled(lang: Lang, recap: &Recap) -> Form {
    let attendance = recap.attendance.map(|count| count.to_string()).unwrap_or_default();
    Form::filled(
        lang,
        [("title", recap.title.clone()), ("authors", recap.authors.clone()), ("attendance", attendance)],
    )
}

fn rows(lang: Lang, draft: &Draft) -> Vec<Row> {
    let last = draft.sections.len().saturating_sub(1);
    let first = usize::from(draft.sections.first().is_some_and(|first| first.kind == SectionKind::Lead));
    let rows = draft.sections.iter().enumerate().map(|(place, section)| Row {
        section: section.clone(),
        kind: kind_name(lang, section.kind),
        facts: facts_line(lang, section, draft),
        is_first: place <= first,
        is_last: place == last,
    });
    rows.collect()
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

pub async fn overview(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let mut tx = app.db.read().await?;
    let Some(draft) = Draft::read(&mut tx, &managed.event.id).await? else {
        let layout = layout.accented(managed.event.accent_hue);
        let nav = managed.nav(&layout, Step::Recap);
        return Ok(BeginPage { layout, nav, event: managed.event }.into_response());
    };
    Ok(ManagePage::new(&mut tx, layout, &managed, draft).await?.into_response())
}

/// Makes the recap from what is there; pressed again, adds what is new and touches nothing else.
pub async fn draft(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let event = &managed.event;
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &event.id).await?;
    let is_first = store::find(&mut tx, &event.id).await?.is_none();
    let new = gather::make_draft(&mut tx, event, clock::now()).await?;
    tx.commit().await?;
    Ok(noted(back(event), drafted_words(layout.lang, is_first, &new)))
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

/// Back to the recap's page for organisers.
pub fn back(event: &Event) -> Response {
    Redirect::to(&format!("/manage/{}/recap", event.slug)).into_response()
}

/// Saves title, authors and attendance.
pub async fn save(State(app): State<App>, managed: Managed, layout: Layout, mut form: Form) -> Result {
    let (title, authors) = (form.text("title", TITLE), form.optional_text("authors", AUTHORS));
    let attendance = form.optional_number("attendance", 0..=MOST_PEOPLE);
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &managed.event.id).await?;
    let Some(draft) = Draft::read(&mut tx, &managed.event.id).await? else { return Ok(back(&managed.event)) };
    let stored = draft.recap.clone();
    let recap = Recap { title, authors, attendance, updated_at: clock::now(), ..stored.clone() };
    let is_overtaken =
        form.value("seen") != stored.fingerprint() && recap.fingerprint() != stored.fingerprint();
    if form.is_refused() || is_overtaken {
        let mut page = ManagePage::new(&mut tx, layout, &managed, draft).await?;
        let is_refused = form.is_refused();
        page.elsewhere = is_overtaken.then_some(stored);
        page.form = form;
        return Ok(if is_refused { refused(page) } else { (StatusCode::CONFLICT, page).into_response() });
    }
    store::update(&mut tx, &recap).await?;
    tx.commit().await?;
    Ok(noted(back(&managed.event), t!(layout.lang, "recap-saved")))
}
