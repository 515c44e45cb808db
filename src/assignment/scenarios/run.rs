//! Computing a scenario beside everything else: begun by a form, watched, and stored when it ends.
use std::{sync::Arc, time::Duration};

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};
use tokio::{task::spawn_blocking, time};

use super::{adoption::Plan, figures::Figures, scenario::Scenario, store};
use crate::{
    assignment::{
        instance,
        seating::Seated,
        solver::{FORMAT, Fault, Instance, Problem, Report, Rules, Watch, solve},
    },
    clock,
    db::{self, Conn, Db},
    events,
    state::App,
    web::{Error, Result},
    workshops,
};

/// How often a run says that it goes on, and looks whether it is to stop.
const BEAT: Duration = Duration::from_millis(500);
/// After so many beats the best found so far is the result.
const LAST_BEAT: u32 = 120;
/// How long whoever began a run waits for it before they see how far it is.
const PATIENCE: Duration = Duration::from_millis(1500);

/// How the beginning went.
pub enum Begun {
    /// The scenario's id.
    Yes(String),
    /// Another one runs.
    Busy,
    /// The rules do not fit the wishes.
    Refused(Fault),
    /// People are pinned to this workshop, which is not to take place: its title.
    Pinned(String),
    /// More people are pinned to this workshop than it has seats: its title.
    Overpinned(String),
}

/// SHA-256 in hexadecimal digits.
pub fn digest(text: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(text.as_bytes()))
}

/// Begins a run for an event as it is now; returns when it has ended, or soon.
pub async fn begin(app: &App, event_id: &str, rules: Rules, by: &str) -> Result<Begun> {
    let mut tx = app.db.write().await?;
    let (id, instance) = match prepare(&mut tx, event_id, &rules, by).await? {
        Ok(prepared) => prepared,
        Err(begun) => return Ok(begun),
    };
    tx.commit().await?;
    let run = tokio::spawn(run(app.db.clone(), id.clone(), instance, rules));
    // Whoever does not wait any longer leaves the run to itself.
    let _ = time::timeout(PATIENCE, run).await;
    Ok(Begun::Yes(id))
}

/// Computes the seats of an event and adopts them at once, within a transaction: for a small event that nobody works on.
pub async fn seat_all(conn: &mut Conn, event_id: &str, rules: Rules, by: &str) -> Result<()> {
    workshops::store::lock_all(conn, event_id).await?;
    let Ok((id, instance)) = prepare(conn, event_id, &rules, by).await? else {
        return Err(Error::Internal("these seats cannot be computed".into()));
    };
    store::end(conn, &id, compute(&instance, &rules, &Watch::default()), clock::now()).await?;
    let scenario = store::find(conn, event_id, &id).await?.ok_or(Error::NotFound)?;
    let plan = Plan::load(conn, &scenario).await?.ok_or(Error::NotFound)?;
    plan.store(conn, &scenario, by).await
}

/// Stores a scenario that begins now, under the event's lock: its id and what goes in, or why it does not begin.
async fn prepare(
    conn: &mut Conn,
    event_id: &str,
    rules: &Rules,
    by: &str,
) -> Result<std::result::Result<(String, Instance), Begun>> {
    events::store::lock(conn, event_id).await?;
    let now = clock::now();
    store::end_silent(conn, event_id, Scenario::silence(now), now).await?;
    let seating = Seated::load(conn, event_id).await?;
    let instance = instance::instance(&seating, rules.stay);
    let pins = || instance.participants.iter().filter_map(|person| person.pinned.as_ref());
    if let Some(pinned) = pins().find(|pin| rules.without.contains(pin)) {
        return Ok(Err(Begun::Pinned(seating.title(pinned).to_owned())));
    }
    let count = |id: &String| pins().filter(|pin| *pin == id).count() as i64;
    let mut workshops = seating.workshops.iter();
    if let Some(workshop) = workshops.find(|workshop| count(&workshop.id) > workshop.maximum) {
        return Ok(Err(Begun::Overpinned(workshop.title.clone())));
    }
    if let Err(fault) = Problem::new(&instance, rules) {
        return Ok(Err(Begun::Refused(fault)));
    }
    let text = serde_json::to_string(&instance)?;
    let scenario = Scenario {
        id: db::new_id(),
        event_id: event_id.to_owned(),
        number: 0,
        digest: digest(&text),
        rules: serde_json::to_string(rules)?,
        version: format!("{} (format {FORMAT})", env!("CARGO_PKG_VERSION")),
        begun_by: by.to_owned(),
        begun_at: now,
        alive_at: now,
        flows: 0,
        cancelled_at: None,
        ended_at: None,
        figures: None,
        adopted_by: None,
        adopted_at: None,
    };
    let is_created = store::create(conn, &scenario, &text).await?;
    Ok(if is_created { Ok((scenario.id, instance)) } else { Err(Begun::Busy) })
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
