//! What organisers do with ideas: see them over all workshops, filter them, mark them for the recap.
use std::collections::HashMap;

use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::{RawQuery, State as Shared},
    response::IntoResponse,
};

use super::shown::{Shown, Viewer};
use crate::{
    db::Conn,
    events::{self, Managed, Nav, Section},
    ideas::{
        HidingPath, HistoryPath, Idea, IdeasFilePath, IdeasPath, MarkPath, MarksPath,
        filter::{Counts, Filter},
        idea::State,
        mark_ideas::{Refusal, mark_idea, mark_ideas},
        store::{self, Group},
    },
    language::{Lang, LangMark, Text},
    state::App,
    web::{Error, Form, Layout, Result, done, not_done},
};

/// The idea in the path.
pub async fn find(conn: &mut Conn, managed: &Managed, idea_id: &str) -> Result<Idea> {
    store::find(conn, &managed.event.id, idea_id).await?.ok_or(Error::NotFound)
}

/// The filtered list.
fn address(slug: &str, filter: &Filter) -> String {
    format!("{}{}", IdeasPath::to(slug), suffix(filter))
}

/// Where an idea stands in the filtered list.
pub fn address_of(managed: &Managed, filter: &Filter, code: &str) -> String {
    format!("{}#idea-{code}", address(&managed.event.slug, filter))
}

/// `?` and the filter as a query, or nothing.
fn suffix(filter: &Filter) -> String {
    let query = filter.query();
    if query.is_empty() { query } else { format!("?{query}") }
}

/// A choice above the list: value and text.
type Choices = Vec<(String, Text)>;

/// An idea in the list, with its own addresses.
struct Row {
    shown: Shown,
    workshop: String,
    mark: MarkPath,
    hiding: HidingPath,
    /// The page that asks for the reason, and leads back to the filtered list.
    hide: String,
    history: String,
}

impl Row {
    fn new(idea: &Idea, shown: Shown, workshop: String, slug: &str, filter: &Filter) -> Self {
        let (id, suffix) = (idea.id.as_str(), suffix(filter));
        let hiding = HidingPath::to(slug, id);
        Self {
            shown,
            workshop,
            mark: MarkPath::to(slug, id),
            hide: format!("{hiding}{suffix}"),
            hiding,
            history: format!("{}{suffix}", HistoryPath::to(slug, id)),
        }
    }
}

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
    rows: Vec<Row>,
    /// Of the ideas that fit the filter, whatever their state.
    counts: Counts,
    has_ideas: bool,
}

impl ListPage {
    /// The list with nothing chosen.
    fn all(&self) -> IdeasPath {
        IdeasPath::to(self.slug.as_str())
    }

    fn marks(&self) -> MarksPath {
        MarksPath::to(self.slug.as_str())
    }

    fn file(&self) -> String {
        format!("{}{}", IdeasFilePath::to(self.slug.as_str()), suffix(&self.filter.on_page(1)))
    }

    /// The filter as a query, to be carried to an idea's pages and back.
    fn query(&self) -> String {
        self.filter.query()
    }

    fn found(&self) -> i64 {
        self.filter.found(self.counts)
    }

    fn pages(&self) -> i64 {
        self.filter.pages(self.counts)
    }

    fn page(&self) -> i64 {
        self.filter.page_of(self.counts)
    }

    fn previous(&self) -> Option<String> {
        (self.page() > 1).then(|| address(&self.slug, &self.filter.on_page(self.page() - 1)))
    }

    fn next(&self) -> Option<String> {
        (self.page() < self.pages()).then(|| address(&self.slug, &self.filter.on_page(self.page() + 1)))
    }
}

fn workshop_choices(mark: LangMark, groups: &[Group]) -> Choices {
    let lang = mark.page;
    let count: i64 = groups.iter().map(|group| group.ideas).sum();
    let all = (String::new(), t!(lang, "ideas-all-workshops", count = count).into());
    let each = groups.iter().map(|group| {
        let text = t!(lang, "ideas-of-workshop", title = group.title.as_str(), count = (group.ideas));
        (group.id.clone(), mark.text(text))
    });
    std::iter::once(all).chain(each).collect()
}

fn state_choices(lang: Lang, counts: Counts) -> Choices {
    vec![
        (String::new(), t!(lang, "ideas-state-all", count = (counts.all)).into()),
        (State::Open.tag().into(), t!(lang, "ideas-state-open", count = (counts.open)).into()),
        (State::Marked.tag().into(), t!(lang, "ideas-state-marked", count = (counts.marked)).into()),
        (State::Hidden.tag().into(), t!(lang, "ideas-state-hidden", count = (counts.hidden)).into()),
    ]
}

pub async fn list(
    Shared(app): Shared<App>,
    managed: Managed,
    RawQuery(query): RawQuery,
    layout: Layout,
) -> Result {
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    let (event, lang, words, mark) = (&managed.event, layout.lang, layout.words(), layout.event_lang());
    let filter = Filter::of(query.as_deref().unwrap_or_default());
    let mut tx = app.db.read().await?;
    let groups = store::groups(&mut tx, &event.id).await?;
    let found = store::list_matching(&mut tx, &event.id, &filter).await?;
    let themes = events::store::themes(&mut tx, &event.id).await?;
    drop(tx);
    let titles: HashMap<&str, &str> =
        groups.iter().map(|group| (group.id.as_str(), group.title.as_str())).collect();
    let rows = found.ideas.iter().map(|idea| {
        let shown = Shown::new(idea, Viewer::Organiser, words, &event.zone);
        let title = titles.get(idea.workshop_id.as_str()).copied().unwrap_or_default();
        Row::new(idea, shown, title.to_owned(), &event.slug, &filter)
    });
    let all_themes = std::iter::once((String::new(), t!(lang, "ideas-all-themes").into()));
    let page = ListPage {
        nav: managed.nav(&layout, Section::Ideas),
        slug: event.slug.clone(),
        form: Form::filled(lang, filter.fields().map(|(name, value)| (name, value.to_owned()))),
        rows: rows.collect(),
        workshops: workshop_choices(mark, &groups),
        themes: all_themes.chain(themes.into_iter().map(|theme| (theme.id, mark.text(theme.name)))).collect(),
        states: state_choices(lang, found.counts),
        has_ideas: groups.iter().any(|group| group.ideas > 0),
        counts: found.counts,
        filter,
        layout,
    };
    Ok(page.into_response())
}

/// Marks one idea for the recap, or takes the mark away.
pub async fn mark(
    Shared(app): Shared<App>,
    managed: Managed,
    path: MarkPath,
    layout: Layout,
    form: Form,
) -> Result {
    let (lang, filter) = (layout.lang, Filter::of(form.value("filter")));
    let is_wanted = form.value("marked") == "yes";
    let mut tx = app.db.write().await?;
    match mark_idea(&mut tx, &managed.event.id, &path.idea, is_wanted).await? {
        Ok(idea) => {
            tx.commit().await?;
            let code = idea.code.as_str();
            let said = match is_wanted {
                true => t!(lang, "idea-marked", code = code),
                false => t!(lang, "idea-unmarked", code = code),
            };
            Ok(done(address_of(&managed, &filter, code), said))
        }
        Err(Refusal::Hidden(code)) => {
            let back = address_of(&managed, &filter, &code);
            Ok(not_done(back, t!(lang, "idea-mark-hidden", code = code)))
        }
        Err(Refusal::Gone) => Err(Error::NotFound),
        Err(Refusal::Archived) => Err(Error::Archived),
    }
}

/// Marks several ideas for the recap, or takes their marks away.
pub async fn mark_several(Shared(app): Shared<App>, managed: Managed, layout: Layout, form: Form) -> Result {
    let (lang, back) = (layout.lang, address(&managed.event.slug, &Filter::of(form.value("filter"))));
    let is_wanted = form.value("marked") == "yes";
    let ids = form.values("ideas");
    if ids.is_empty() {
        return Ok(not_done(back, t!(lang, "ideas-none-chosen")));
    }
    let mut tx = app.db.write().await?;
    let changed = match mark_ideas(&mut tx, &managed.event.id, &ids, is_wanted).await? {
        Ok(changed) => changed,
        Err(Refusal::Archived) => return Err(Error::Archived),
        Err(Refusal::Gone | Refusal::Hidden(_)) => return Err(Error::NotFound),
    };
    tx.commit().await?;
    let said = match is_wanted {
        true => t!(lang, "ideas-marked", count = changed),
        false => t!(lang, "ideas-unmarked", count = changed),
    };
    Ok(done(back, said))
}
