//! Computing a scenario beside everything else: begun, watched, and stored when it ends.
use std::{sync::Arc, time::Duration};

use tokio::{task::spawn_blocking, time};

use super::{
    adoption::{
        adopt::{self, adopt},
        plan::Proposal,
    },
    begin::{Begun, Refusal, begin_scenario},
    figures::Figures,
    store,
};
use crate::{
    assignment::solver::{Instance, Problem, Report, Rules, Watch, solve},
    clock,
    db::{Db, Outcome, Tx},
    state::App,
    web::{Error, Result},
};

/// How often a run says that it goes on, and looks whether it is to stop.
const BEAT: Duration = Duration::from_millis(500);
/// After so many beats the best found so far is the result.
const LAST_BEAT: u32 = 120;
/// How long whoever began a run waits for it before they see how far it is.
const PATIENCE: Duration = Duration::from_millis(1500);

/// Begins a run for an event as it is now; returns its scenario's id when it has ended, or soon.
pub async fn begin(app: &App, event_id: &str, rules: Rules, by: &str) -> Outcome<String, Refusal> {
    let mut tx = app.db.write().await?;
    let Begun { id, instance } = match begin_scenario(&mut tx, event_id, &rules, by).await? {
        Ok(begun) => begun,
        Err(refusal) => return Ok(Err(refusal)),
    };
    tx.commit().await?;
    let run = tokio::spawn(run(app.db.clone(), id.clone(), instance, rules));
    // Whoever does not wait any longer leaves the run to itself.
    let _ = time::timeout(PATIENCE, run).await;
    Ok(Ok(id))
}

/// Computes the seats of an event and adopts them at once, within a transaction: for a small event that nobody works on.
pub async fn seat_all(tx: &mut Tx, event_id: &str, rules: Rules, by: &str) -> Result<()> {
    let Begun { id, instance } = begin_scenario(tx, event_id, &rules, by).await??;
    store::end(tx, &id, compute(&instance, &rules, &Watch::default()), clock::now()).await?;
    let scenario = store::find(tx, event_id, &id).await?.ok_or(Error::NotFound)?;
    let contents = store::contents(tx, &id).await?.read()?;
    let proposal = Proposal::new(&scenario, contents)?.ok_or(Error::NotFound)?;
    match adopt(tx, event_id, &id, &proposal, by).await? {
        Ok(_) => Ok(()),
        Err(adopt::Refusal::Closed(closed)) => Err(closed.into()),
        Err(refusal) => Err(Error::Internal(format!("these seats cannot be adopted: {refusal:?}").into())),
    }
}

async fn run(db: Db, id: String, instance: Instance, rules: Rules) {
    if let Err(error) = watch(&db, &id, instance, rules).await {
        tracing::error!(scenario = id, %error, "a run failed");
    }
}

async fn watch(db: &Db, id: &str, instance: Instance, rules: Rules) -> Result<()> {
    let watch = Arc::new(Watch::default());
    let watched = Arc::clone(&watch);
    let mut work = spawn_blocking(move || compute(&instance, &rules, &watched));
    let mut beats = time::interval(BEAT);
    let mut count = 0;
    let result = loop {
        tokio::select! {
            result = &mut work => break result.ok().flatten(),
            _ = beats.tick() => {
                count += 1;
                if count == LAST_BEAT {
                    watch.time_is_up();
                }
                let mut tx = db.write().await?;
                let is_to_stop = store::beat(&mut tx, id, watch.flows() as i64, clock::now()).await?;
                tx.commit().await?;
                if is_to_stop {
                    watch.cancel();
                }
            }
        }
    };
    let mut tx = db.write().await?;
    store::end(&mut tx, id, result, clock::now()).await?;
    tx.commit().await?;
    Ok(())
}

/// What came out and its figures, as JSON; `None` when the run was cancelled.
fn compute(instance: &Instance, rules: &Rules, watch: &Watch) -> Option<(String, String)> {
    let problem = Problem::new(instance, rules).ok()?;
    let report = Report::new(instance, &solve(&problem, watch).ok()?);
    let figures = Figures::of(instance, &report);
    Some((serde_json::to_string(&report).ok()?, serde_json::to_string(&figures).ok()?))
}
