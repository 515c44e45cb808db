//! The organiser's list of participants: found, narrowed, counted, page by page.
use std::ops::Add;

use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};

use super::{
    filter::{Filter, Paging, Totals},
    store,
};
use crate::{
    events::{Event, Managed, Nav, Section},
    language::{Lang, order_key},
    participants::{
        Attendance, ExportPath, ImportPath, NewPersonPath, Overbooked, Participant, PeoplePath, PersonPath,
    },
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
    paging: Paging,
}

impl ListPage {
    fn address(&self) -> PeoplePath {
        PeoplePath::to(&self.event.slug)
    }

    fn new_person(&self) -> NewPersonPath {
        NewPersonPath::to(&self.event.slug)
    }

    fn import(&self) -> ImportPath {
        ImportPath::to(&self.event.slug)
    }

    fn export(&self) -> ExportPath {
        ExportPath::to(&self.event.slug)
    }

    fn address_of(&self, person: &Participant) -> PersonPath {
        PersonPath::to(&self.event.slug, &person.id)
    }

    fn states(&self) -> Vec<(&'static str, String)> {
        let lang = self.layout.lang;
        let all = ("", t!(lang, "participants-any-state"));
        std::iter::once(all).chain(Attendance::ALL.map(|one| (one.tag(), one.label(lang)))).collect()
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
            t!(lang, "participants-invited", count = totals.invited()),
            t!(lang, "participants-cancelled", count = totals.cancelled),
            t!(lang, "participants-all", count = totals.everybody),
        ];
        format!("{registered} · {}", rest.join(" · "))
    }

    /// Said when more are coming than there are places.
    fn over(&self) -> Option<String> {
        let overbooked = Overbooked::of(self.totals.registered, &self.event)?;
        Some(overbooked.words(self.layout.lang))
    }

    fn state_of(&self, person: &Participant) -> String {
        person.attendance().label(self.layout.lang)
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
        format!("{}?{}", self.address(), query.finish())
    }

    fn previous(&self) -> Option<String> {
        (self.paging.page > 1).then(|| self.page_path(self.paging.page - 1))
    }

    fn next(&self) -> Option<String> {
        (self.paging.page < self.paging.pages).then(|| self.page_path(self.paging.page + 1))
    }
}

/// The departments to choose from, as they are sorted, below "any".
fn departments(parts: &[Totals], lang: Lang) -> Vec<(String, String)> {
    let mut names: Vec<&str> =
        parts.iter().map(|part| part.department.as_str()).filter(|name| !name.is_empty()).collect();
    names.sort_by_cached_key(|name| order_key(name));
    let any = (String::new(), t!(lang, "participants-any-department"));
    std::iter::once(any).chain(names.into_iter().map(|name| (name.to_owned(), name.to_owned()))).collect()
}

pub async fn list(State(app): State<App>, managed: Managed, layout: Layout, form: Form) -> Result {
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    let event_id = &managed.event.id;
    let filter = Filter::new(form.value("search"), form.value("department"), form.value("state"));
    let mut tx = app.db.read().await?;
    let parts = store::totals(&mut tx, event_id, &filter).await?;
    let totals = parts.iter().fold(Totals::default(), Add::add);
    let paging = Paging::new(form.value("page"), totals.found);
    let people = store::page(&mut tx, event_id, &filter, paging.offset()).await?;
    drop(tx);
    let departments = departments(&parts, layout.lang);
    let nav = managed.nav(&layout, Section::Participants);
    let is_narrowed = !filter.is_empty();
    let event = managed.event;
    Ok(ListPage { layout, nav, event, form, is_narrowed, departments, people, totals, paging }
        .into_response())
}
