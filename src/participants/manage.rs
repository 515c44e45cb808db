//! The organiser's list of participants: found, narrowed, counted, page by page.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};

use super::{
    Participant, State as Standing,
    filter::{Filter, Paging, Totals},
    store,
};
use crate::{
    events::{Event, Managed, Nav, Section},
    language::{Lang, fold},
    state::App,
    web::{Form, Layout, Result},
};

#[derive(Template, WebTemplate)]
#[template(path = "participants/list.html")]
struct ListPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    /// What the list is narrowed to, as it was typed and chosen.
    form: Form,
    is_narrowed: bool,
    departments: Vec<(String, String)>,
    people: Vec<Participant>,
    totals: Totals,
    found: i64,
    paging: Paging,
}

impl ListPage {
    fn states(&self) -> Vec<(&'static str, String)> {
        let lang = self.layout.lang;
        let all = ("", t!(lang, "participants-any-state"));
        std::iter::once(all).chain(Standing::ALL.map(|state| (state.tag(), state.label(lang)))).collect()
    }

    /// `81 angemeldet · 3 eingeladen · 2 abgesagt · zusammen 86`
    fn totals_line(&self) -> String {
        let (lang, totals) = (self.layout.lang, &self.totals);
        let registered = match self.event.capacity {
            Some(places) => {
                t!(lang, "participants-registered-of", count = totals.registered, places = places)
            }
            None => t!(lang, "participants-registered", count = totals.registered),
        };
        let rest = [
            t!(lang, "participants-invited", count = totals.invited),
            t!(lang, "participants-cancelled", count = totals.cancelled),
            t!(lang, "participants-all", count = totals.all()),
        ];
        format!("{registered} · {}", rest.join(" · "))
    }

    fn is_over_capacity(&self) -> bool {
        self.event.capacity.is_some_and(|places| self.totals.registered > places)
    }

    fn state_of(&self, person: &Participant) -> String {
        person.state().label(self.layout.lang)
    }

    fn has_several_pages(&self) -> bool {
        self.paging.pages > 1
    }

    /// The address of another page of the same list.
    fn page_path(&self, page: i64) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for name in ["search", "department", "state"] {
            let value = self.form.value(name);
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        query.append_pair("page", &page.to_string());
        format!("/manage/{}/participants?{}", self.event.slug, query.finish())
    }

    fn previous(&self) -> Option<String> {
        (self.paging.page > 1).then(|| self.page_path(self.paging.page - 1))
    }

    fn next(&self) -> Option<String> {
        (self.paging.page < self.paging.pages).then(|| self.page_path(self.paging.page + 1))
    }
}

impl Standing {
    /// What people call it.
    pub fn label(self, lang: Lang) -> String {
        match self {
            Self::Invited => t!(lang, "state-invited"),
            Self::Registered => t!(lang, "state-registered"),
            Self::Cancelled => t!(lang, "state-cancelled"),
        }
    }

    /// The class of its mark in lists.
    pub fn mark(self) -> &'static str {
        match self {
            Self::Invited => "state-warn",
            Self::Registered => "state-good",
            Self::Cancelled => "state-quiet",
        }
    }
}

pub async fn list(State(app): State<App>, managed: Managed, layout: Layout, form: Form) -> Result {
    let layout = layout.accented(managed.event.accent_hue);
    let event_id = &managed.event.id;
    let filter = Filter::new(form.value("search"), form.value("department"), form.value("state"));
    let mut tx = app.db.read().await?;
    let found = store::count_matching(&mut tx, event_id, &filter).await?;
    let paging = Paging::new(form.value("page"), found);
    let people = store::list_matching(&mut tx, event_id, &filter, paging.offset()).await?;
    let totals = store::totals(&mut tx, event_id).await?;
    let mut names = store::departments(&mut tx, event_id).await?;
    names.sort_by_cached_key(|name| fold(name));
    let any = (String::new(), t!(layout.lang, "participants-any-department"));
    let departments =
        std::iter::once(any).chain(names.into_iter().map(|name| (name.clone(), name))).collect();
    let nav = managed.nav(&layout, Section::Participants);
    let is_narrowed = !filter.is_empty();
    let event = managed.event;
    let page = ListPage { layout, nav, event, form, is_narrowed, departments, people, totals, found, paging };
    Ok(page.into_response())
}
