//! The question before a scenario's seats become the seats of the event, and its answer.
use std::time::Duration;

use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, http::StatusCode, response::IntoResponse};
use tokio::task::spawn_blocking;

use super::{
    adopt::{Refusal, adopt as adopt_scenario},
    plan::{Outlook, Proposal},
};
use crate::{
    accounts::Account,
    assignment::{
        guard::to_table,
        paths::AdoptionPath,
        patience::with_patience,
        scenarios::{compared::comparison::scenario_name, guard::asked_for, scenario::Scenario, store},
        seating::Seated,
    },
    events::{Event, Managed, Nav, Section},
    language::Text,
    state::App,
    web::{Error, Layout, Result, noted, refused_with},
};

/// How long the reasons for seats may take; those of a very large event are told in part.
const PATIENCE: Duration = Duration::from_secs(10);

#[derive(Template, WebTemplate)]
#[template(path = "assignment/adoption.html")]
struct AdoptionPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    scenario: Scenario,
    name: String,
    outlook: Outlook,
    /// What stands against it.
    mistakes: Vec<Text>,
}

impl AdoptionPage {
    async fn new(app: &App, layout: Layout, managed: Managed, id: &str) -> Result<Self> {
        // What would change is asked; why, only once it is done.
        let (scenario, proposal) = proposal(app, &managed, id, Duration::ZERO).await?;
        let seating = Seated::load(&mut *app.db.read().await?, &managed.event.id).await?;
        let outlook =
            spawn_blocking(move || Outlook::new(&proposal, &seating)).await.map_err(unfinished)??;
        let layout = layout.accented(managed.event.language, managed.event.accent_hue);
        let (lang, mark) = (layout.lang, layout.event_lang());
        let mistake = |(title, count): &(String, i64)| {
            let (title, count) = (mark.name(title), *count);
            mark.phrase(t!(lang, "scenario-adoption-overfull", title = title, count = count))
        };
        Ok(Self {
            name: scenario_name(lang, scenario.number),
            mistakes: outlook.overfull.iter().map(mistake).collect(),
            outlook,
            nav: managed.nav(&layout, Section::Assignment),
            event: managed.event,
            scenario,
            layout,
        })
    }
}

/// The proposal of a scenario; its reasons are found beside the other requests.
async fn proposal(
    app: &App,
    managed: &Managed,
    id: &str,
    patience: Duration,
) -> Result<(Scenario, Proposal)> {
    let mut tx = app.db.read().await?;
    let scenario = asked_for(&mut tx, managed, id).await?;
    let stored = store::contents(&mut tx, id).await?;
    drop(tx);
    let known = scenario.clone();
    let found = with_patience(patience, move |watch| Proposal::new(&known, stored.read()?, watch));
    Ok((scenario, found.await??.ok_or(Error::NotFound)?))
}

fn unfinished(error: tokio::task::JoinError) -> Error {
    Error::Internal(Box::new(error))
}

/// Says what would change and who would see it.
pub async fn confirm(
    State(app): State<App>,
    managed: Managed,
    AdoptionPath { scenario, .. }: AdoptionPath,
    layout: Layout,
) -> Result {
    Ok(AdoptionPage::new(&app, layout, managed, &scenario).await?.into_response())
}

/// Stores the seats all at once, or none when a workshop would be too full.
pub async fn adopt(
    State(app): State<App>,
    managed: Managed,
    account: Account,
    AdoptionPath { scenario: id, .. }: AdoptionPath,
    layout: Layout,
) -> Result {
    let (_, proposal) = proposal(&app, &managed, &id, PATIENCE).await?;
    let mut tx = app.db.write_alone().await?;
    let adopted = match adopt_scenario(&mut tx, &managed.event.id, &id, &proposal, &account.name).await? {
        Ok(adopted) => adopted,
        Err(Refusal::Closed(closed)) => return Err(closed.into()),
        Err(Refusal::Gone) => return Err(Error::NotFound),
        Err(Refusal::Overfull(_)) => {
            drop(tx);
            let page = AdoptionPage::new(&app, layout, managed, &id).await?;
            return Ok(refused_with(StatusCode::CONFLICT, page));
        }
    };
    tx.commit().await?;
    let name = scenario_name(layout.lang, adopted.number);
    let words = t!(layout.lang, "scenario-adoption-done", name = name, count = adopted.moves);
    Ok(noted(to_table(&managed.event, ""), words))
}
