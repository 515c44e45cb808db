//! One scenario: how good it is, who would move, what does not fit; and its end.
use std::collections::BTreeMap;

use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::{RawQuery, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Redirect},
};

use super::{
    comparison::{Column, Line, lines, rules_words, scenario_name, state_words},
    figures::Figures,
    guard::asked_for,
    scenario::{self, Scenario},
    shortages::{Shortfall, shortfalls},
    store,
};
use crate::{
    assignment::{
        filter::PER_PAGE,
        instance,
        moves::moves,
        seating::Seated,
        solver::Stay,
        words::{MoveRow, Shift, Words},
    },
    clock,
    events::{self, Event, Managed, Nav, Section},
    state::App,
    web::{Error, Layout, Path, Result, done},
    workshops,
};

/// Seconds after which the page of a running scenario asks again.
const LOOK_AGAIN: &str = "2";

#[derive(Template, WebTemplate)]
#[template(path = "assignment/scenario.html")]
struct ScenarioPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    name: String,
    scenario: Scenario,
    state: scenario::State,
    state_words: String,
    columns: Vec<Column>,
    lines: Vec<Line>,
    shortfalls: Vec<Shortfall>,
    /// What it can be compared to, as (value, name).
    others: Vec<(String, String)>,
    against: String,
    shifts: Vec<Shift>,
    moves: Vec<MoveRow>,
    moved: i64,
    page: usize,
    pages: usize,
}

impl ScenarioPage {
    fn path(&self) -> String {
        format!("/manage/{}/assignment/scenarios/{}", self.event.slug, self.scenario.id)
    }

    fn is_running(&self) -> bool {
        self.state == scenario::State::Running
    }

    fn is_done(&self) -> bool {
        self.state == scenario::State::Done
    }

    fn can_be_deleted(&self) -> bool {
        self.scenario.can_be_deleted(clock::now())
    }

    fn page_path(&self, page: usize) -> String {
        format!("{}?against={}&page={page}#moves", self.path(), self.against)
    }

    fn to_label(&self) -> String {
        t!(self.layout.lang, "scenario-to")
    }

    /// `Übernommen von Ada Muster am …`
    fn adopted(&self) -> Option<String> {
        let (by, at) = (self.scenario.adopted_by.as_deref()?, self.scenario.adopted_at?);
        let moment = self.layout.words().moment(&at, &self.event.zone);
        Some(t!(self.layout.lang, "scenario-adopted-by", name = by, moment = moment))
    }

    /// `Begonnen von Ada Muster am …`
    fn begun(&self) -> String {
        let moment = self.layout.words().moment(&self.scenario.begun_at, &self.event.zone);
        t!(self.layout.lang, "scenario-begun-by", name = self.scenario.begun_by.as_str(), moment = moment)
    }
}

/// What was asked for behind the question mark.
fn asked(query: Option<String>) -> (String, usize) {
    let query: BTreeMap<String, String> =
        url::form_urlencoded::parse(query.unwrap_or_default().as_bytes()).into_owned().collect();
    let page = query.get("page").and_then(|page| page.parse().ok()).unwrap_or(1);
    (query.get("against").cloned().unwrap_or_default(), page)
}

pub async fn show(
    State(app): State<App>,
    managed: Managed,
    path: Path,
    layout: Layout,
    RawQuery(query): RawQuery,
) -> Result {
    let (against, page) = asked(query);
    let layout = layout.accented(managed.event.accent_hue);
    let (lang, slug) = (layout.lang, managed.event.slug.as_str());
    let mut tx = app.db.read().await?;
    let scenario = asked_for(&mut tx, &managed, &path).await?;
    let contents = store::contents(&mut tx, &scenario.id).await?;
    let seating = Seated::load(&mut tx, &managed.event.id).await?;
    let list = store::list(&mut tx, &managed.event.id).await?;
    let other = list.iter().find(|one| one.id == against && one.figures.is_some() && one.id != scenario.id);
    let seats = contents.report.as_ref().map(|report| report.assignment.clone()).unwrap_or_default();
    let (column, other_seats) = match other {
        Some(other) => {
            let contents = store::contents(&mut tx, &other.id).await?;
            let column = Column::of(lang, slug, other, &seating.workshops);
            (column, contents.report.map(|report| report.assignment).unwrap_or_default())
        }
        None => {
            let figures = Figures::of_seats(&instance::instance(&seating, Stay::Off), &seating.seats);
            (Column::now(lang, figures), seating.seats.clone())
        }
    };
    drop(tx);
    let columns = vec![Column::of(lang, slug, &scenario, &seating.workshops), column];
    let people = contents.instance.participants.iter().map(|person| &person.id);
    let coming = people.filter(|person| seating.person(person).is_some());
    let moved = moves(coming, &other_seats, &seats);
    let pages = moved.len().div_ceil(PER_PAGE).max(1);
    let page = page.clamp(1, pages);
    let words = Words::new(lang, slug, &seating, &contents.instance);
    let shown = moved.iter().skip((page - 1) * PER_PAGE).take(PER_PAGE);
    let compared = |one: &&Scenario| one.figures.is_some() && one.id != scenario.id;
    let others = list.iter().filter(compared).map(|one| (one.id.clone(), scenario_name(lang, one.number)));
    let page = ScenarioPage {
        name: scenario_name(lang, scenario.number),
        state: scenario.state(clock::now()),
        state_words: state_words(lang, &scenario),
        lines: lines(lang, &columns, &seating.workshops),
        columns,
        shortfalls: contents.report.iter().flat_map(|report| shortfalls(lang, &seating, report)).collect(),
        others: std::iter::once(("now".to_owned(), t!(lang, "scenario-now"))).chain(others).collect(),
        against: other.map_or_else(|| "now".to_owned(), |other| other.id.clone()),
        shifts: words.shifts(&moved),
        moves: shown.map(|one| words.row(&one.person, &other_seats, &seats)).collect(),
        moved: moved.len() as i64,
        page,
        pages,
        nav: managed.nav(&layout, Section::Assignment),
        event: managed.event,
        scenario,
        layout,
    };
    let is_running = page.is_running();
    let mut response = page.into_response();
    if is_running {
        response.headers_mut().insert(header::REFRESH, HeaderValue::from_static(LOOK_AGAIN));
    }
    Ok(response)
}

/// Asks a run to stop.
pub async fn cancel(State(app): State<App>, managed: Managed, path: Path, layout: Layout) -> Result {
    let mut tx = app.db.write().await?;
    let scenario = asked_for(&mut tx, &managed, &path).await?;
    let now = clock::now();
    let is_running = scenario.state(now) == scenario::State::Running;
    store::cancel(&mut tx, &scenario.id, now).await?;
    store::end_silent(&mut tx, &managed.event.id, Scenario::silence(now), now).await?;
    tx.commit().await?;
    let path = format!("/manage/{}/assignment/scenarios/{}", managed.event.slug, scenario.id);
    if is_running {
        return Ok(done(path, t!(layout.lang, "scenario-cancel-asked")));
    }
    Ok(Redirect::to(&path).into_response())
}

#[derive(Template, WebTemplate)]
#[template(path = "assignment/deletion.html")]
struct DeletionPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    scenario: Scenario,
    name: String,
    rules: Vec<String>,
}

/// Says what would be gone; a scenario that runs or was adopted has no such page.
pub async fn deletion(State(app): State<App>, managed: Managed, path: Path, layout: Layout) -> Result {
    let mut tx = app.db.read().await?;
    let scenario = asked_for(&mut tx, &managed, &path).await?;
    let workshops = workshops::store::list(&mut tx, &managed.event.id).await?;
    drop(tx);
    if !scenario.can_be_deleted(clock::now()) {
        return Err(Error::NotFound);
    }
    let layout = layout.accented(managed.event.accent_hue);
    let page = DeletionPage {
        name: scenario_name(layout.lang, scenario.number),
        rules: rules_words(layout.lang, &scenario.rules(), &workshops),
        nav: managed.nav(&layout, Section::Assignment),
        event: managed.event,
        scenario,
        layout,
    };
    Ok(page.into_response())
}

pub async fn delete(State(app): State<App>, managed: Managed, path: Path, layout: Layout) -> Result {
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &managed.event.id).await?;
    let scenario = asked_for(&mut tx, &managed, &path).await?;
    let is_deleted = store::delete(&mut tx, &managed.event.id, &scenario.id).await?;
    tx.commit().await?;
    let path = format!("/manage/{}/assignment/scenarios", managed.event.slug);
    if is_deleted {
        let name = scenario_name(layout.lang, scenario.number);
        return Ok(done(path, t!(layout.lang, "scenario-deleted", name = name)));
    }
    Ok(Redirect::to(&path).into_response())
}
