//! What organisers do with ideas: see them over all workshops, filter them, mark them for the recap.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State as Shared,
    response::{IntoResponse, Redirect},
};

pub use super::filter::Filter;
use super::{
    filter::Counts,
    idea::{Idea, State},
    shown::{Shown, Viewer},
    store,
};
use crate::{
    clock,
    db::Conn,
    events::{self, Managed, Nav, Section},
    language::Lang,
    state::App,
    web::{Error, Form, Layout, Path, Result, done, not_done, noted, warned},
    workshops::{self, Workshop},
};

/// The idea in the path.
pub async fn find(conn: &mut Conn, managed: &Managed, path: &Path) -> Result<Idea> {
    store::find(conn, &managed.event.id, path.get("idea")?).await?.ok_or(Error::NotFound)
}

/// The filtered list.
fn address(managed: &Managed, filter: &Filter) -> String {
    let (slug, query) = (&managed.event.slug, filter.query());
    if query.is_empty() { format!("/manage/{slug}/ideas") } else { format!("/manage/{slug}/ideas?{query}") }
}

/// Where an idea stands in the filtered list.
pub fn address_of(managed: &Managed, filter: &Filter, code: &str) -> String {
    format!("{}#idea-{code}", address(managed, filter))
}

/// A choice above the list: value and text.
type Choices = Vec<(String, String)>;

#[derive(Template, WebTemplate)]
#[template(path = "ideas/list.html")]
struct ListPage {
    layout: Layout,
    nav: Nav,
    slug: String,
    form: Form,
    filter: Filter,
    workshops: Choices,
    themes: Choices,
    states: Choices,
    titles: Vec<(String, String)>,
    ideas: Vec<Shown>,
    /// Of the ideas that fit the filter, whatever their state.
    counts: Counts,
    has_ideas: bool,
}

impl ListPage {
    fn workshop_of(&self, shown: &Shown) -> &str {
        self.titles.iter().find(|(id, _)| *id == shown.workshop_id).map_or("", |(_, title)| title)
    }

    /// The filter as a query, to be carried to an idea's pages and back.
    fn query(&self) -> String {
        self.filter.query()
    }

    /// `?` and the query, or nothing.
    fn suffix(&self) -> String {
        let query = self.filter.query();
        if query.is_empty() { query } else { format!("?{query}") }
    }

    fn shown_count(&self) -> i64 {
        self.ideas.len() as i64
    }
}

fn workshop_choices(lang: Lang, workshops: &[Workshop], ideas: &[Idea]) -> Choices {
    let all = (String::new(), t!(lang, "ideas-all-workshops", count = (ideas.len() as i64)));
    let each = workshops.iter().map(|workshop| {
        let count = ideas.iter().filter(|idea| idea.workshop_id == workshop.id).count() as i64;
        (workshop.id.clone(), t!(lang, "ideas-of-workshop", title = workshop.title.as_str(), count = count))
    });
    std::iter::once(all).chain(each).collect()
}

fn state_choices(lang: Lang, counts: Counts) -> Choices {
    vec![
        (String::new(), t!(lang, "ideas-state-all", count = (counts.all))),
        (State::Open.tag().into(), t!(lang, "ideas-state-open", count = (counts.open))),
        (State::Marked.tag().into(), t!(lang, "ideas-state-marked", count = (counts.marked))),
        (State::Hidden.tag().into(), t!(lang, "ideas-state-hidden", count = (counts.hidden))),
    ]
}

pub async fn list(Shared(app): Shared<App>, managed: Managed, filter: Filter, layout: Layout) -> Result {
    let layout = layout.accented(managed.event.accent_hue);
    let event = &managed.event;
    let mut tx = app.db.read().await?;
    let ideas = store::list(&mut tx, &event.id, None, None).await?;
    let workshops = workshops::store::list(&mut tx, &event.id).await?;
    let themes = events::store::themes(&mut tx, &event.id).await?;
    let (lang, words) = (layout.lang, layout.words());
    let fitting: Vec<&Idea> = ideas.iter().filter(|idea| filter.fits(idea)).collect();
    let counts = Counts::of(fitting.iter().copied());
    let chosen = fitting.into_iter().filter(|idea| filter.is_in_state(idea));
    let all_themes = std::iter::once((String::new(), t!(lang, "ideas-all-themes")));
    let page = ListPage {
        nav: managed.nav(&layout, Section::Ideas),
        slug: event.slug.clone(),
        form: filter.form(lang),
        workshops: workshop_choices(lang, &workshops, &ideas),
        themes: all_themes.chain(themes.into_iter().map(|theme| (theme.id, theme.name))).collect(),
        states: state_choices(lang, counts),
        ideas: chosen.map(|idea| Shown::new(idea, Viewer::Organiser, words, &event.zone)).collect(),
        titles: workshops.into_iter().map(|workshop| (workshop.id, workshop.title)).collect(),
        has_ideas: !ideas.is_empty(),
        counts,
        filter,
        layout,
    };
    Ok(page.into_response())
}

/// Marks one idea for the recap, or takes the mark away.
pub async fn mark(
    Shared(app): Shared<App>,
    managed: Managed,
    path: Path,
    layout: Layout,
    form: Form,
) -> Result {
    let filter = Filter::of(form.value("filter"));
    let is_wanted = form.value("marked") == "yes";
    let mut tx = app.db.write().await?;
    store::lock(&mut tx, path.get("idea")?).await?;
    let idea = find(&mut tx, &managed, &path).await?;
    set_mark(&mut tx, &managed, &idea.id, is_wanted).await?;
    tx.commit().await?;
    let code = idea.code.as_str();
    let back = address_of(&managed, &filter, code);
    Ok(match (is_wanted, idea.state()) {
        (true, State::Hidden) => not_done(back, t!(layout.lang, "idea-mark-hidden", code = code)),
        (true, _) => done(back, t!(layout.lang, "idea-marked", code = code)),
        (false, _) => done(back, t!(layout.lang, "idea-unmarked", code = code)),
    })
}

async fn set_mark(conn: &mut Conn, managed: &Managed, id: &str, is_wanted: bool) -> Result<bool> {
    let event = &managed.event.id;
    Ok(match is_wanted {
        true => store::mark(conn, event, id, clock::now()).await?,
        false => store::unmark(conn, event, id).await?,
    })
}

/// Marks several ideas for the recap, or takes their marks away.
pub async fn mark_several(Shared(app): Shared<App>, managed: Managed, layout: Layout, form: Form) -> Result {
    let back = Redirect::to(&address(&managed, &Filter::of(form.value("filter")))).into_response();
    let is_wanted = form.value("marked") == "yes";
    let mut ids = form.values("ideas");
    if ids.is_empty() {
        return Ok(warned(back, t!(layout.lang, "ideas-none-chosen")));
    }
    ids.sort_unstable();
    let mut changed: i64 = 0;
    let mut tx = app.db.write().await?;
    for id in ids {
        changed += i64::from(set_mark(&mut tx, &managed, id, is_wanted).await?);
    }
    tx.commit().await?;
    let said = match is_wanted {
        true => t!(layout.lang, "ideas-marked", count = changed),
        false => t!(layout.lang, "ideas-unmarked", count = changed),
    };
    Ok(noted(back, said))
}
