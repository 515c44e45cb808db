//! One scenario: how good it is, who would move, what does not fit.
use std::collections::BTreeMap;

use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::{RawQuery, State},
    http::{HeaderValue, header},
    response::IntoResponse,
};

use tokio::task::spawn_blocking;

use super::{
    alternative::Offer,
    compared::comparison::{Column, Line, lines, scenario_name, state_words},
    compared::shares::{Bar, bars},
    compared::since::{changes, figures_now},
    guard::asked_for,
    scenario::{RunState, Scenario, Stored, Unreadable},
    shortages::{Shortfall, shortfalls},
    store,
};
use crate::{
    assignment::{
        filter::PER_PAGE,
        moves::{Seats, moves},
        paths::{AdoptionPath, AlternativePath, CancellationPath, DeletionPath, ProtocolPath, ScenarioPath},
        seating::Seated,
        words::{MoveRow, Shift, Words},
    },
    clock,
    db::Conn,
    events::{Event, Managed, Nav, Section},
    language::{LangMark, Text},
    state::App,
    web::{Error, Layout, Result},
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
    state: RunState,
    state_words: String,
    compared: Comparison,
}

impl ScenarioPage {
    fn path(&self) -> ScenarioPath {
        ScenarioPath::to(&self.event.slug, &self.scenario.id)
    }

    fn cancellation_path(&self) -> CancellationPath {
        CancellationPath::to(&self.event.slug, &self.scenario.id)
    }

    fn deletion_path(&self) -> DeletionPath {
        DeletionPath::to(&self.event.slug, &self.scenario.id)
    }

    fn adoption_path(&self) -> AdoptionPath {
        AdoptionPath::to(&self.event.slug, &self.scenario.id)
    }

    fn protocol_path(&self) -> ProtocolPath {
        ProtocolPath::to(&self.event.slug, &self.scenario.id)
    }

    fn columns(&self) -> &[Column] {
        &self.compared.columns
    }

    fn bars(&self) -> Vec<Bar> {
        bars(self.layout.lang, &self.compared.columns)
    }

    fn alternative_path(&self) -> AlternativePath {
        AlternativePath::to(&self.event.slug, &self.scenario.id)
    }

    /// That people sit where they did not wish to, and what that counts as.
    fn beside(&self) -> Option<String> {
        let figures = self.compared.columns.first()?.figures.as_ref()?;
        let count = figures.counted_as.map(|_| figures.beside as i64)?;
        Some(t!(self.layout.lang, "scenario-counted", count = count))
    }

    fn lines(&self) -> &[Line] {
        &self.compared.lines
    }

    fn shortfalls(&self) -> &[Shortfall] {
        &self.compared.shortfalls
    }

    fn moves(&self) -> &[MoveRow] {
        &self.compared.moves
    }

    fn page(&self) -> usize {
        self.compared.page
    }

    fn pages(&self) -> usize {
        self.compared.pages
    }

    fn is_running(&self) -> bool {
        self.state == RunState::Running
    }

    fn is_done(&self) -> bool {
        self.state == RunState::Done
    }

    fn can_be_deleted(&self) -> bool {
        self.scenario.can_be_deleted(clock::now())
    }

    fn page_path(&self, page: usize) -> String {
        format!("{}?against={}&page={page}#moves", self.path(), self.compared.against)
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

/// A result beside another, or beside the seats as they are.
#[derive(Default)]
struct Comparison {
    columns: Vec<Column>,
    lines: Vec<Line>,
    shortfalls: Vec<Shortfall>,
    /// What has changed in the event since, in words.
    since: Vec<Text>,
    offer: Option<Offer>,
    /// What it can be compared to, as (value, name).
    others: Vec<(String, String)>,
    against: String,
    shifts: Vec<Shift>,
    moves: Vec<MoveRow>,
    moved: i64,
    page: usize,
    pages: usize,
}

/// Everything a comparison is made of, as it is stored.
struct Material {
    scenario: Scenario,
    contents: Stored,
    other: Option<(Scenario, Stored)>,
    others: Vec<Scenario>,
    seating: Seated,
}

impl Material {
    async fn load(conn: &mut Conn, scenario: &Scenario, against: &str) -> Result<Self> {
        let mut others = store::list(conn, &scenario.event_id).await?;
        others.retain(|one| one.figures.is_some() && one.id != scenario.id);
        let other = match others.iter().find(|one| one.id == against) {
            Some(other) => Some((other.clone(), store::contents(conn, &other.id).await?)),
            None => None,
        };
        Ok(Self {
            contents: store::contents(conn, &scenario.id).await?,
            seating: Seated::load(conn, &scenario.event_id).await?,
            scenario: scenario.clone(),
            other,
            others,
        })
    }

    /// The column and the seats to compare to.
    fn beside(&self, mark: LangMark, slug: &str) -> std::result::Result<(Column, Seats), Unreadable> {
        let seating = &self.seating;
        let Some((other, contents)) = &self.other else {
            return Ok((Column::now(mark.page, figures_now(seating)), seating.seats.clone()));
        };
        let seats = contents.read()?.report.map(|report| report.assignment).unwrap_or_default();
        Ok((Column::of(mark, slug, other, &seating.workshops), seats))
    }

    /// Reads what is stored and compares it; takes a while when the event is large.
    fn compare(self, mark: LangMark, slug: &str, page: usize) -> std::result::Result<Comparison, Unreadable> {
        let lang = mark.page;
        let seating = &self.seating;
        let contents = self.contents.read()?;
        let seats = contents.report.as_ref().map(|report| report.assignment.clone()).unwrap_or_default();
        let (column, other_seats) = self.beside(mark, slug)?;
        let columns = vec![Column::of(mark, slug, &self.scenario, &seating.workshops), column];
        let people = contents.instance.participants.iter().map(|person| &person.id);
        let moved = moves(people.filter(|person| seating.person(person).is_some()), &other_seats, &seats);
        let pages = moved.len().div_ceil(PER_PAGE).max(1);
        let page = page.clamp(1, pages);
        let words = Words::new(mark, slug, seating, &contents.instance);
        let shown = moved.iter().skip((page - 1) * PER_PAGE).take(PER_PAGE);
        let others = self.others.iter().map(|one| (one.id.clone(), scenario_name(lang, one.number)));
        let since = changes(mark, seating, &contents.instance);
        // What was found out then holds no longer when the event has changed.
        let offer = match since.is_empty() {
            true => Offer::of(lang, slug, &self.scenario, &self.others)?,
            false => None,
        };
        Ok(Comparison {
            since,
            offer,
            lines: lines(mark, &columns, &seating.workshops),
            columns,
            shortfalls: contents.report.iter().flat_map(|report| shortfalls(mark, seating, report)).collect(),
            others: std::iter::once(("now".to_owned(), t!(lang, "scenario-now"))).chain(others).collect(),
            against: self.other.as_ref().map_or_else(|| "now".to_owned(), |(other, _)| other.id.clone()),
            shifts: words.shifts(&moved),
            moves: shown.map(|one| words.row(&one.person, &other_seats, &seats)).collect(),
            moved: moved.len() as i64,
            page,
            pages,
        })
    }
}

/// Only the page of a result reads the whole event: that of a running scenario is asked for again and again.
pub async fn show(
    State(app): State<App>,
    managed: Managed,
    ScenarioPath { scenario: id, .. }: ScenarioPath,
    layout: Layout,
    RawQuery(query): RawQuery,
) -> Result {
    let (against, page) = asked(query);
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    let (lang, mark, slug) = (layout.lang, layout.event_lang(), managed.event.slug.clone());
    let mut tx = app.db.read().await?;
    let scenario = asked_for(&mut tx, &managed, &id).await?;
    let mut state = scenario.state(clock::now());
    let compared = match state {
        RunState::Done => {
            let material = Material::load(&mut tx, &scenario, &against).await?;
            drop(tx);
            let compared = spawn_blocking(move || material.compare(mark, &slug, page)).await;
            compared.map_err(|error| Error::Internal(Box::new(error)))?.unwrap_or_else(|error| {
                tracing::error!(%error, "a stored scenario is damaged");
                state = RunState::Unreadable;
                Comparison::default()
            })
        }
        _ => Comparison::default(),
    };
    let page = ScenarioPage {
        name: scenario_name(lang, scenario.number),
        state,
        state_words: state_words(lang, &scenario, state),
        compared,
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
