//! Working on the recap's sections: write, move, leave out, add, remove.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect},
};

use super::overview::{OverviewPage, back, error, kind_name, name_of};
use crate::{
    accounts::Account,
    db::Conn,
    events::{Event, Managed, Nav, Section as Step},
    ideas::IdeasPath,
    language::{Lang, Text},
    recap::{
        Article, Draft, ManageRecapPath, OmissionPath, PositionPath, Refusal, Section, SectionKind,
        SectionPath, SectionRemovalPath, add_section, article::ArticleSection, change_section, compose,
        compose_section, move_section, omit_section, remove_section, section::Move,
    },
    state::App,
    web::{Error, Form, Layout, Result, Sent, Submission, done, refusal, refused_with},
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
    /// What the article says around the section: its language, and the facts of the day.
    article: Article,
    /// The section's facts as the article would show them.
    facts: ArticleSection,
    form: Form,
    section: Section,
    kind: String,
    is_orphan: bool,
    is_removable: bool,
}

impl SectionPage {
    fn new(layout: Layout, managed: &Managed, (draft, section): (Draft, Section), form: Form) -> Self {
        let event = managed.event.clone();
        let layout = layout.accented(event.language, event.accent_hue);
        Self {
            nav: managed.nav(&layout, Step::Recap),
            article: compose(&event, &draft),
            facts: compose_section(&section, &draft.sources),
            form,
            kind: kind_name(layout.lang, section.kind),
            is_orphan: draft.sources.is_orphan(&section),
            is_removable: draft.sources.is_removable(&section),
            section,
            layout,
            event,
        }
    }

    /// The heading, or what the section is when it has none.
    fn name(&self) -> Text {
        name_of(self.layout.event_lang(), &self.section)
    }

    fn may_lack_heading(&self) -> bool {
        self.section.kind == SectionKind::Lead
    }

    /// The level of the heading that the text stands below, as the article has it.
    fn level(&self) -> u8 {
        if self.form.value("heading").trim().is_empty() { 1 } else { 2 }
    }

    fn body_hint(&self) -> String {
        let markdown = t!(self.layout.lang, "markdown-hint");
        match self.section.kind {
            SectionKind::Lead => format!("{} {markdown}", t!(self.layout.lang, "recap-body-lead-hint")),
            _ => markdown,
        }
    }

    fn back(&self) -> ManageRecapPath {
        back(&self.event)
    }

    fn removal(&self) -> SectionRemovalPath {
        SectionRemovalPath::to(self.event.slug.as_str(), self.section.id.as_str())
    }

    fn ideas(&self) -> IdeasPath {
        IdeasPath::to(self.event.slug.as_str())
    }
}

/// A section with what it is bound to.
async fn find(conn: &mut Conn, managed: &Managed, section_id: &str) -> Result<(Draft, Section)> {
    Draft::read_section(conn, &managed.event.id, section_id).await?.ok_or(Error::NotFound)
}

/// A section as a form.
fn stored(lang: Lang, section: &Section) -> Form {
    Form::stored(lang, [("heading", section.heading.clone()), ("body", section.body.clone())])
}

/// Reads what was written over a section.
fn read(form: &mut Form, before: &Section) -> Section {
    let heading = match before.kind {
        SectionKind::Lead => form.optional_text("heading", HEADING),
        _ => form.text("heading", HEADING),
    };
    Section { heading, body: form.optional_text("body", BODY), ..before.clone() }
}

pub async fn edit(State(app): State<App>, managed: Managed, path: SectionPath, layout: Layout) -> Result {
    let found = find(&mut *app.db.read().await?, &managed, &path.section).await?;
    let form = stored(layout.lang, &found.1);
    Ok(SectionPage::new(layout, &managed, found, form).into_response())
}

pub async fn save(
    State(app): State<App>,
    managed: Managed,
    path: SectionPath,
    layout: Layout,
    mut form: Form,
) -> Result {
    if form.asks_for_preview() {
        let found = find(&mut *app.db.read().await?, &managed, &path.section).await?;
        return Ok(SectionPage::new(layout, &managed, found, form).into_response());
    }
    let lang = layout.lang;
    let write = |section: &Section| {
        form.merge(&stored(lang, section));
        let section = read(&mut form, section);
        (!form.is_refused()).then_some(section)
    };
    let mut tx = app.db.write().await?;
    match change_section(&mut tx, &managed.event.id, &path.section, write).await? {
        Ok(section) => {
            tx.commit().await?;
            let said = match section.heading.as_str() {
                "" => t!(lang, "recap-opening-saved"),
                heading => {
                    let heading = layout.lang_of(&managed.event.language).name(heading);
                    t!(lang, "recap-section-saved", heading = heading)
                }
            };
            return Ok(done(back(&managed.event), said));
        }
        Err(Refusal::Mistaken) => drop(tx),
        Err(other) => return Err(error(other)),
    }
    let found = find(&mut *app.db.read().await?, &managed, &path.section).await?;
    Ok(refused_with(refusal(&form), SectionPage::new(layout, &managed, found, form)))
}

/// Moves a section: `move=up` or `move=down`, or `to` a place counted from 0.
pub async fn move_to(State(app): State<App>, managed: Managed, path: PositionPath, form: Form) -> Result {
    let how = match (form.value("move"), form.value("to").parse()) {
        ("up", _) => Move::Up,
        ("down", _) => Move::Down,
        (_, Ok(place)) => Move::To(place),
        _ => return Err(Error::Unreadable("move is up or down, or to is a place".to_owned())),
    };
    let mut tx = app.db.write().await?;
    move_section(&mut tx, &managed.event.id, &path.section, how).await?.map_err(error)?;
    tx.commit().await?;
    Ok(Redirect::to(&back(&managed.event).to_string()).into_response())
}

/// Leaves a section out (`omitted=yes`) or takes it in again.
pub async fn omit(
    State(app): State<App>,
    managed: Managed,
    path: OmissionPath,
    layout: Layout,
    form: Form,
) -> Result {
    let is_out = form.value("omitted") == "yes";
    let mut tx = app.db.write().await?;
    omit_section(&mut tx, &managed.event.id, &path.section, is_out).await?.map_err(error)?;
    tx.commit().await?;
    let words = if is_out { t!(layout.lang, "recap-left-out") } else { t!(layout.lang, "recap-taken-in") };
    Ok(done(back(&managed.event), words))
}

/// Adds a section of text before the closing and opens it.
pub async fn add(
    State(app): State<App>,
    managed: Managed,
    account: Account,
    layout: Layout,
    mut form: Form,
) -> Result {
    let heading = form.text("heading", HEADING);
    if !form.is_refused() {
        let submission = Submission::of(&form, "section", &[&managed.event.id, &account.id]);
        let mut tx = app.db.write().await?;
        match submission.begin(&mut tx, &mut form).await? {
            Sent::Again(to) => return Ok(Redirect::to(&to).into_response()),
            Sent::Asked => {}
            Sent::First => {
                let section = add_section(&mut tx, &managed.event.id, &heading).await?.map_err(error)?;
                let path = SectionPath::to(managed.event.slug, section.id).to_string();
                submission.led_to(&mut tx, &path).await?;
                tx.commit().await?;
                return Ok(Redirect::to(&path).into_response());
            }
        }
    }
    let page = OverviewPage::read(&mut *app.db.read().await?, layout, &managed).await?;
    let (mut page, status) = (page.ok_or(Error::NotFound)?, refusal(&form));
    page.added = form;
    Ok(refused_with(status, page))
}

#[derive(Template, WebTemplate)]
#[template(path = "recap/removal.html")]
struct RemovalPage {
    layout: Layout,
    nav: Nav,
    section: Section,
    back: SectionPath,
}

pub async fn removal(
    State(app): State<App>,
    managed: Managed,
    path: SectionRemovalPath,
    layout: Layout,
) -> Result {
    let (draft, section) = find(&mut *app.db.read().await?, &managed, &path.section).await?;
    if !draft.sources.is_removable(&section) {
        return Err(Error::NotFound);
    }
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    let nav = managed.nav(&layout, Step::Recap);
    let back = SectionPath::to(path.event, path.section);
    Ok(RemovalPage { layout, nav, section, back }.into_response())
}

pub async fn remove(
    State(app): State<App>,
    managed: Managed,
    path: SectionRemovalPath,
    layout: Layout,
) -> Result {
    let mut tx = app.db.write().await?;
    let section = remove_section(&mut tx, &managed.event.id, &path.section).await?.map_err(error)?;
    tx.commit().await?;
    let said = t!(layout.lang, "recap-section-removed", heading = section.heading);
    Ok(done(back(&managed.event), said))
}
