//! The protocol of a scenario: everything that is needed to repeat it, as a file and as a page to print.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, http::header, response::IntoResponse};
use serde::Serialize;

use super::{
    compared::comparison::{Column, Line, lines, rules_words, scenario_name},
    compared::shares::{Bar, bars},
    guard::asked_for,
    scenario::Scenario,
    store,
};
use crate::{
    assignment::{
        paths::{ProtocolFilePath, ProtocolPath},
        solver::{FORMAT, Instance, Report},
    },
    events::{Event, Managed, Nav, Section},
    language::Text,
    state::App,
    web::{Error, Layout, Result},
    workshops,
};

/// The file: an instance with its rules, which `tagwerk assign` reads, and how it came about.
#[derive(Serialize)]
struct Protocol {
    #[serde(flatten)]
    instance: Instance,
    protocol: Record,
}

/// How a scenario came about. Times are RFC 3339.
#[derive(Serialize)]
struct Record {
    format: u32,
    version: String,
    /// SHA-256 of the instance without its rules, as JSON without white space, in hexadecimal digits.
    digest: String,
    begun_by: String,
    begun_at: String,
    adopted_by: Option<String>,
    adopted_at: Option<String>,
    result: Option<Report>,
}

#[derive(Template, WebTemplate)]
#[template(path = "assignment/protocol.html")]
struct ProtocolPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    name: String,
    scenario: Scenario,
    rules: Vec<Text>,
    seed: String,
    columns: Vec<Column>,
    lines: Vec<Line>,
    /// Code of the person, code of the seat.
    seats: Vec<(String, String)>,
    begun: String,
    adopted: Option<String>,
}

impl ProtocolPage {
    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn bars(&self) -> Vec<Bar> {
        bars(self.layout.lang, &self.columns)
    }

    fn lines(&self) -> &[Line] {
        &self.lines
    }
}

pub async fn show(
    State(app): State<App>,
    managed: Managed,
    ProtocolPath { scenario: id, .. }: ProtocolPath,
    layout: Layout,
) -> Result {
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    let mut tx = app.db.read().await?;
    let scenario = asked_for(&mut tx, &managed, &id).await?;
    let contents = store::contents(&mut tx, &id).await?;
    let workshops = workshops::store::list(&mut tx, &managed.event.id).await?;
    drop(tx);
    let (rules, report) = (scenario.rules()?, contents.read()?.report.ok_or(Error::NotFound)?);
    let mark = layout.event_lang();
    let moment = |at| layout.words().moment(at, &managed.event.zone);
    let columns = vec![Column::of(mark, &managed.event.slug, &scenario, &workshops)];
    let rooms = scenario.figures()?.map(|figures| figures.rooms).unwrap_or_default();
    let title = |id: &String| {
        let now = workshops.iter().find(|one| one.id == *id).map(|one| &one.title);
        let then = rooms.iter().find(|room| room.id == *id).map(|room| &room.title);
        now.or(then).unwrap_or(id).clone()
    };
    let page = ProtocolPage {
        name: scenario_name(layout.lang, scenario.number),
        rules: rules_words(mark, &rules, &workshops, &rooms),
        seed: rules.seed.to_string(),
        lines: lines(mark, &columns, &workshops),
        columns,
        seats: report.assignment.iter().map(|(person, seat)| (person.clone(), title(seat))).collect(),
        begun: moment(&scenario.begun_at),
        adopted: scenario.adopted_at.as_ref().map(moment),
        nav: managed.nav(&layout, Section::Assignment),
        event: managed.event,
        scenario,
        layout,
    };
    Ok(page.into_response())
}

pub async fn download(
    State(app): State<App>,
    managed: Managed,
    ProtocolFilePath { scenario: id, .. }: ProtocolFilePath,
) -> Result {
    let mut tx = app.db.read().await?;
    let scenario = asked_for(&mut tx, &managed, &id).await?;
    let contents = store::contents(&mut tx, &id).await?;
    drop(tx);
    let (rules, contents) = (scenario.rules()?, contents.read()?);
    let zone = &managed.event.zone;
    let protocol = Protocol {
        instance: Instance { rules: Some(rules), ..contents.instance },
        protocol: Record {
            // That by which it was computed, which may be an older one.
            format: contents.report.as_ref().map_or(FORMAT, |report| report.format),
            digest: scenario.digest.clone(),
            version: scenario.version.clone(),
            begun_by: scenario.begun_by.clone(),
            begun_at: zone.rfc3339(scenario.begun_at),
            adopted_by: scenario.adopted_by.clone(),
            adopted_at: scenario.adopted_at.map(|at| zone.rfc3339(at)),
            result: contents.report,
        },
    };
    let name = format!("attachment; filename=\"{}-{}.json\"", managed.event.slug, scenario.number);
    let headers =
        [(header::CONTENT_TYPE, "application/json".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, serde_json::to_string(&protocol)?).into_response())
}
