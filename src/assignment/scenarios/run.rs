//! Computing a scenario beside everything else: begun, watched, and stored when it ends.
use std::{sync::Arc, time::Duration};

use tokio::{task::spawn_blocking, time};

use super::{
    adoption::{
        adopt::{self, adopt},
        plan::Proposal,
    },
    begin::{Begun, Refusal, begin_scenario},
    figures::{Figures, OnlyWished},
    store,
};
use crate::{
    assignment::solver::{Instance, Problem, Report, Rules, Watch, solve},
    clock,
    db::{self, Db, Outcome, Tx},
    state::App,
    web::{Error, Result},
};

/// How often a run says that it goes on, and looks whether it is to stop.
const BEAT: Duration = Duration::from_millis(500);
/// After so many beats the best found so far is the result.
const LAST_BEAT: u32 = 120;
/// How often the result is stored anew while others write for long.
const LAST_TRY: u32 = 8;
/// How long whoever began a run waits for it before they see how far it is.
const PATIENCE: Duration = Duration::from_millis(1500);

/// Begins a run for an event as it is now; returns its scenario's id when it has ended, or soon.
pub async fn begin(app: &App, event_id: &str, rules: Rules, by: &str) -> Outcome<String, Refusal> {
    let mut tx = app.db.write().await?;
    let begun = match begin_scenario(&mut tx, event_id, &rules, by).await? {
        Ok(begun) => begun,
        Err(refusal) => return Ok(Err(refusal)),
    };
    tx.commit().await?;
    let id = begun.id.clone();
    watched(app, begun, rules).await;
    Ok(Ok(id))
}

/// Computes a scenario that has begun; returns when it has ended, or soon.
pub async fn watched(app: &App, begun: Begun, rules: Rules) {
    let run = run(app.db.clone(), begun, rules, app.work.stopping());
    // Whoever does not wait any longer leaves the run to itself.
    let _ = time::timeout(PATIENCE, app.work.begin(run)).await;
}

/// Computes the seats of an event and adopts them at once, within a transaction: for a small event that nobody works on.
pub async fn seat_all(tx: &mut Tx, event_id: &str, rules: Rules, by: &str) -> Result<()> {
    let begun = begin_scenario(tx, event_id, &rules, by).await??;
    store::end(tx, &begun.id, compute(&begun, &rules, &Watch::default()), clock::now()).await?;
    let id = begun.id;
    let scenario = store::find(tx, event_id, &id).await?.ok_or(Error::NotFound)?;
    let contents = store::contents(tx, &id).await?.read()?;
    let proposal = Proposal::new(&scenario, contents, &Watch::default())?.ok_or(Error::NotFound)?;
    match adopt(tx, event_id, &id, &proposal, by).await? {
        Ok(_) => Ok(()),
        Err(adopt::Refusal::Closed(closed)) => Err(closed.into()),
        Err(refusal) => Err(Error::Internal(format!("these seats cannot be adopted: {refusal:?}").into())),
    }
}

async fn run(db: Db, begun: Begun, rules: Rules, stopping: impl Future<Output = ()> + Send + 'static) {
    let id = begun.id.clone();
    if let Err(error) = watch(&db, begun, rules, stopping).await {
        tracing::error!(scenario = id, %error, "a run failed");
    }
}

/// Watches a run to its end. Stopped with the server, it has no result, and says so.
async fn watch(db: &Db, begun: Begun, rules: Rules, stopping: impl Future<Output = ()>) -> Result<()> {
    let watch = Arc::new(Watch::default());
    let watched = Arc::clone(&watch);
    let id = begun.id.clone();
    let mut work = spawn_blocking(move || compute(&begun, &rules, &watched));
    let mut beats = time::interval(BEAT);
    let (mut count, mut stopping) = (0, std::pin::pin!(stopping));
    let result = loop {
        tokio::select! {
            result = &mut work => break result.ok().flatten(),
            () = &mut stopping, if !watch.is_cancelled() => watch.cancel(),
            _ = beats.tick() => {
                count += 1;
                if count == LAST_BEAT {
                    watch.time_is_up();
                }
                match beat(db, &id, &watch).await {
                    Ok(true) => watch.cancel(),
                    Ok(false) => {}
                    // Somebody else writes for long: the next beat says as much.
                    Err(error) => tracing::warn!(scenario = id, %error, "a run could not say that it goes on"),
                }
            }
        }
    };
    let mut tries = 0;
    loop {
        match end(db, &id, result.clone()).await {
            Err(error) if db::is_passing(&error) && tries < LAST_TRY => {
                tries += 1;
                time::sleep(BEAT * tries).await;
            }
            ended => return Ok(ended?),
        }
    }
}

/// Says that a run goes on; whether it is to stop.
async fn beat(db: &Db, id: &str, watch: &Watch) -> std::result::Result<bool, db::Error> {
    let mut tx = db.write().await?;
    let is_to_stop = store::beat(&mut tx, id, watch.flows() as i64, clock::now()).await?;
    tx.commit().await?;
    Ok(is_to_stop)
}

async fn end(db: &Db, id: &str, result: Option<(String, String)>) -> std::result::Result<(), db::Error> {
    let mut tx = db.write().await?;
    store::end(&mut tx, id, result, clock::now()).await?;
    tx.commit().await
}

/// What came out and its figures, as JSON; `None` when the run was cancelled.
fn compute(begun: &Begun, rules: &Rules, watch: &Watch) -> Option<(String, String)> {
    let instance = &begun.instance;
    let report = solved(instance, rules, watch)?;
    let figures = Figures {
        rooms: begun.rooms.clone(),
        only_wished: only_wished(instance, rules, &report, watch),
        ..Figures::of(instance, &report, rules)
    };
    // Cancelled while the other rule was tried, it has no result either.
    let is_cancelled = watch.is_cancelled();
    (!is_cancelled).then_some(())?;
    Some((serde_json::to_string(&report).ok()?, serde_json::to_string(&figures).ok()?))
}

fn solved(instance: &Instance, rules: &Rules, watch: &Watch) -> Option<Report> {
    let problem = Problem::new(instance, rules).ok()?;
    Some(Report::new(instance, &solve(&problem, watch).ok()?))
}

/// What would come of it if only wishes counted, where both results are known to be the best and somebody would gain.
fn only_wished(instance: &Instance, rules: &Rules, report: &Report, watch: &Watch) -> Option<OnlyWished> {
    let other = rules.only_wished().filter(|_| report.optimal)?;
    let other = solved(instance, &other, watch).filter(|other| other.optimal)?;
    OnlyWished::of(instance, report, &other)
}
