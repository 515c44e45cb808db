//! Stopping a scenario and deleting it, with the question before.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect},
};

use super::{
    compared::comparison::{rules_words, scenario_name},
    ending::{Refusal, cancel_scenario, delete_scenario},
    guard::asked_for,
    scenario::Scenario,
};
use crate::{
    assignment::paths::{CancellationPath, DeletionPath, ScenarioPath, ScenariosPath},
    clock,
    events::{Event, Managed, Nav, Section},
    language::Text,
    state::App,
    web::{Error, Layout, Result, done},
    workshops,
};

/// Asks a run to stop.
pub async fn cancel(
    State(app): State<App>,
    managed: Managed,
    CancellationPath { scenario, .. }: CancellationPath,
    layout: Layout,
) -> Result {
    let mut tx = app.db.write().await?;
    let was_running = cancel_scenario(&mut tx, &managed.event.id, &scenario).await??;
    tx.commit().await?;
    let path = ScenarioPath::to(&managed.event.slug, scenario);
    if was_running {
        return Ok(done(path, t!(layout.lang, "scenario-cancel-asked")));
    }
    Ok(Redirect::to(&path.to_string()).into_response())
}

#[derive(Template, WebTemplate)]
#[template(path = "assignment/deletion.html")]
struct DeletionPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    scenario: Scenario,
    name: String,
    rules: Vec<Text>,
}

/// Says what would be gone; a scenario that runs or was adopted has no such page.
pub async fn confirm(
    State(app): State<App>,
    managed: Managed,
    DeletionPath { scenario, .. }: DeletionPath,
    layout: Layout,
) -> Result {
    let mut tx = app.db.read().await?;
    let scenario = asked_for(&mut tx, &managed, &scenario).await?;
    let workshops = workshops::store::list(&mut tx, &managed.event.id).await?;
    drop(tx);
    if !scenario.can_be_deleted(clock::now()) {
        return Err(Error::NotFound);
    }
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    // One that cannot be read can be deleted still.
    let rooms = scenario.figures().ok().flatten().map(|figures| figures.rooms).unwrap_or_default();
    let rules = scenario.rules().map(|rules| rules_words(layout.event_lang(), &rules, &workshops, &rooms));
    let page = DeletionPage {
        name: scenario_name(layout.lang, scenario.number),
        rules: rules.unwrap_or_default(),
        nav: managed.nav(&layout, Section::Assignment),
        event: managed.event,
        scenario,
        layout,
    };
    Ok(page.into_response())
}

pub async fn delete(
    State(app): State<App>,
    managed: Managed,
    DeletionPath { scenario, .. }: DeletionPath,
    layout: Layout,
) -> Result {
    let mut tx = app.db.write().await?;
    let path = ScenariosPath::to(&managed.event.slug);
    let deleted = match delete_scenario(&mut tx, &managed.event.id, &scenario).await? {
        Ok(deleted) => deleted,
        Err(Refusal::Kept) => return Ok(Redirect::to(&path.to_string()).into_response()),
        Err(refusal) => return Err(refusal.into()),
    };
    tx.commit().await?;
    let name = scenario_name(layout.lang, deleted.number);
    Ok(done(path, t!(layout.lang, "scenario-deleted", name = name)))
}
