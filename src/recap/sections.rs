//! Working on the recap's sections: write, move, leave out, add, remove.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

use super::{
    Article, Draft, Section, SectionKind,
    article::ArticleSection,
    compose::compose_section,
    draft,
    manage::{ManagePage, back, kind_name},
    section::{Move, ids, moved, placed},
    store,
};
use crate::{
    clock,
    db::{Conn, Tx},
    events::{self, Event, Managed, Nav, Section as Step},
    state::App,
    web::{Error, Form, Layout, Path, Result, noted, refused},
};

const HEADING: usize = 200;
/// The longest text of a section, in characters: about ten printed pages.
const BODY: usize = 30_000;

#[derive(Template, WebTemplate)]
#[template(path = "recap/section.html")]
struct SectionPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    /// The article as it stands, for its language and the facts of the day.
    article: Article,
    /// The section's facts as the article would show them.
    facts: ArticleSection,
    form: Form,
    seen: String,
    /// The stored section, when somebody else changed it while this form was filled in.
    elsewhere: Option<Section>,
    section: Section,
    kind: String,
    is_orphan: bool,
    is_removable: bool,
}

impl SectionPage {
    fn new(layout: Layout, managed: &Managed, draft: &Draft, section: Section) -> Self {
        let event = managed.event.clone();
        let layout = layout.accented(event.accent_hue);
        let form =
            Form::filled(layout.lang, [("heading", section.heading.clone()), ("body", section.body.clone())]);
        Self {
            nav: managed.nav(&layout, Step::Recap),
            article: draft.article(&event),
            facts: compose_section(&section, &draft.sources),
            form,
            seen: section.fingerprint(),
            elsewhere: None,
            kind: kind_name(layout.lang, section.kind),
            is_orphan: draft.sources.is_orphan(&section),
            is_removable: is_removable(&section, draft),
            section,
            layout,
            event,
        }
    }

    /// The heading, or what the section is when it has none.
    fn name(&self) -> &str {
        if self.section.heading.is_empty() { &self.kind } else { &self.section.heading }
    }

    fn may_lack_heading(&self) -> bool {
        self.section.kind == SectionKind::Lead
    }

    fn body_hint(&self) -> String {
        let markdown = t!(self.layout.lang, "markdown-hint");
        match self.section.kind {
            SectionKind::Lead => format!("{} {markdown}", t!(self.layout.lang, "recap-body-lead-hint")),
            _ => markdown,
        }
    }
}

/// What is bound to a source is left out instead, so that drafting again does not bring it back.
fn is_removable(section: &Section, draft: &Draft) -> bool {
    section.kind == SectionKind::Text || draft.sources.is_orphan(section)
}

async fn find(conn: &mut Conn, managed: &Managed, path: &Path) -> Result<(Draft, Section)> {
    let draft = Draft::read(conn, &managed.event.id).await?.ok_or(Error::NotFound)?;
    let section = store::find_section(conn, &managed.event.id, path.get("section")?).await?;
    Ok((draft, section.ok_or(Error::NotFound)?))
}

/// A transaction in which nobody else changes the event's sections.
async fn locked(app: &App, event: &Event) -> Result<Tx> {
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &event.id).await?;
    Ok(tx)
}

pub async fn edit(State(app): State<App>, managed: Managed, path: Path, layout: Layout) -> Result {
    let (draft, section) = find(&mut *app.db.read().await?, &managed, &path).await?;
    Ok(SectionPage::new(layout, &managed, &draft, section).into_response())
}

pub async fn save(
    State(app): State<App>,
    managed: Managed,
    path: Path,
    layout: Layout,
    mut form: Form,
) -> Result {
    let mut tx = locked(&app, &managed.event).await?;
    let (draft, stored) = find(&mut tx, &managed, &path).await?;
    let heading = match stored.kind {
        SectionKind::Lead => form.optional_text("heading", HEADING),
        _ => form.text("heading", HEADING),
    };
    let section = Section { heading, body: form.optional_text("body", BODY), ..stored.clone() };
    let is_overtaken =
        form.value("seen") != stored.fingerprint() && section.fingerprint() != stored.fingerprint();
    if form.is_refused() || is_overtaken {
        let is_refused = form.is_refused();
        let mut page = SectionPage::new(layout, &managed, &draft, stored.clone());
        page.elsewhere = is_overtaken.then_some(stored);
        page.form = form;
        return Ok(if is_refused { refused(page) } else { (StatusCode::CONFLICT, page).into_response() });
    }
    store::update_section(&mut tx, &section).await?;
    tx.commit().await?;
    let words = match section.heading.as_str() {
        "" => t!(layout.lang, "recap-opening-saved"),
        heading => t!(layout.lang, "recap-section-saved", heading = heading),
    };
    Ok(noted(back(&managed.event), words))
}

/// Moves a section: `move=up` or `move=down`, or `to` a place counted from 0.
pub async fn move_to(State(app): State<App>, managed: Managed, path: Path, form: Form) -> Result {
    let how = match (form.value("move"), form.value("to").parse()) {
        ("up", _) => Move::Up,
        ("down", _) => Move::Down,
        (_, Ok(place)) => Move::To(place),
        _ => return Err(Error::Unreadable("move is up or down, or to is a place".to_owned())),
    };
    let mut tx = locked(&app, &managed.event).await?;
    let (draft, section) = find(&mut tx, &managed, &path).await?;
    let order = moved(&draft.sections, &section.id, how);
    store::set_order(&mut tx, &order).await?;
    tx.commit().await?;
    Ok(back(&managed.event))
}

/// Leaves a section out (`omitted=yes`) or takes it in again.
pub async fn omit(
    State(app): State<App>,
    managed: Managed,
    path: Path,
    layout: Layout,
    form: Form,
) -> Result {
    let is_out = form.value("omitted") == "yes";
    let mut tx = locked(&app, &managed.event).await?;
    let (_, section) = find(&mut tx, &managed, &path).await?;
    if section.is_omitted() != is_out {
        store::set_omitted(&mut tx, &section.id, is_out.then(clock::now)).await?;
    }
    tx.commit().await?;
    let words = if is_out { t!(layout.lang, "recap-left-out") } else { t!(layout.lang, "recap-taken-in") };
    Ok(noted(back(&managed.event), words))
}

/// Adds a section of text before the closing and opens it.
pub async fn add(State(app): State<App>, managed: Managed, layout: Layout, mut form: Form) -> Result {
    let heading = form.text("heading", HEADING);
    let event = &managed.event;
    let mut tx = locked(&app, event).await?;
    let draft = Draft::read(&mut tx, &event.id).await?.ok_or(Error::NotFound)?;
    if form.is_refused() {
        let mut page = ManagePage::new(&mut tx, layout, &managed, draft).await?;
        page.added = form;
        return Ok(refused(page));
    }
    let existing = draft.sections;
    let section = draft::section(event, SectionKind::Text, None, &heading, "");
    store::create_section(&mut tx, &section).await?;
    let sections = placed(existing, section.clone());
    store::set_order(&mut tx, &ids(&sections)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/manage/{}/recap/sections/{}", event.slug, section.id)).into_response())
}

#[derive(Template, WebTemplate)]
#[template(path = "recap/removal.html")]
struct RemovalPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    section: Section,
}

pub async fn removal(State(app): State<App>, managed: Managed, path: Path, layout: Layout) -> Result {
    let (draft, section) = find(&mut *app.db.read().await?, &managed, &path).await?;
    if !is_removable(&section, &draft) {
        return Err(Error::NotFound);
    }
    let layout = layout.accented(managed.event.accent_hue);
    let nav = managed.nav(&layout, Step::Recap);
    Ok(RemovalPage { layout, nav, event: managed.event, section }.into_response())
}

pub async fn remove(
    State(app): State<App>,
    managed: Managed,
    path: Path,
    layout: Layout,
) -> Result<Response> {
    let mut tx = locked(&app, &managed.event).await?;
    let (draft, section) = find(&mut tx, &managed, &path).await?;
    if !is_removable(&section, &draft) {
        return Err(Error::NotFound);
    }
    store::delete_section(&mut tx, &section.id).await?;
    tx.commit().await?;
    Ok(noted(back(&managed.event), t!(layout.lang, "recap-section-removed", heading = section.heading)))
}
