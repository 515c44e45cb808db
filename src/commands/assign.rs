//! `tagwerk assign`: the solver on the command line, for whoever wants to repeat a run or to try an instance.
use std::{
    io::{Read, Write},
    process::ExitCode,
    sync::Arc,
    thread,
    time::Duration,
};

use serde::Serialize;

use crate::assignment::solver::{
    Instance, Minimums, Objective, Problem, Report, RoundsReport, Rules, Stopped, Unlisted, Watch, solve,
    solve_rounds,
};
use crate::{
    clock::Stopwatch,
    config::{AssignMinimums, AssignObjective, AssignOptions, AssignUnlisted},
};

#[derive(Debug, thiserror::Error)]
enum Error {
    #[error("{0}")]
    Fault(#[from] crate::assignment::solver::Fault),
    #[error("{0}: {1}")]
    Option(&'static str, String),
    #[error("standard input or output: {0}")]
    Io(#[from] std::io::Error),
    #[error("{0}")]
    Stopped(#[from] Stopped),
    #[error("the result cannot be written: {0}")]
    Json(#[from] serde_json::Error),
}

/// How long it took, in seconds.
#[derive(Serialize)]
struct Timing {
    read: f64,
    prepare: f64,
    solve: f64,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Solved {
    One(Report),
    Rounds(RoundsReport),
}

#[derive(Serialize)]
struct Answer {
    #[serde(flatten)]
    report: Solved,
    #[serde(skip_serializing_if = "Option::is_none")]
    timing: Option<Timing>,
}

/// The exit status when what was given cannot be used.
const UNUSABLE: u8 = 2;

/// Reads an instance from standard input and writes the result to standard output.
pub fn assign(options: &AssignOptions) -> ExitCode {
    match answer(options, std::io::stdin(), std::io::stdout()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("tagwerk: {error}");
            ExitCode::from(UNUSABLE)
        }
    }
}

fn answer(options: &AssignOptions, mut from: impl Read, mut to: impl Write) -> Result<(), Error> {
    let mut stopwatch = Stopwatch::start();
    let mut text = Vec::new();
    from.read_to_end(&mut text)?;
    let instance = Instance::from_json(&text)?;
    let rules = rules(options, instance.rules.clone().unwrap_or_default())?;
    let read = stopwatch.lap();
    let problem = Problem::new(&instance, &rules)?;
    let prepare = stopwatch.lap();
    let watch = watch(options.limit);
    let report = match instance.rounds {
        None | Some(1) => Solved::One(Report::new(&instance, &solve(&problem, &watch)?)),
        Some(_) => Solved::Rounds(solve_rounds(&instance, &problem, &watch)?),
    };
    let timing = options.timing.then(|| Timing { read, prepare, solve: stopwatch.lap() });
    let answer = Answer { report, timing };
    serde_json::to_writer(&mut to, &answer)?;
    writeln!(to)?;
    Ok(())
}

/// A watch whose time is up after some seconds.
fn watch(seconds: u64) -> Arc<Watch> {
    let watch = Arc::new(Watch::default());
    let waiting = Arc::clone(&watch);
    thread::spawn(move || {
        thread::sleep(Duration::from_secs(seconds));
        waiting.time_is_up();
    });
    watch
}

fn rules(options: &AssignOptions, mut rules: Rules) -> Result<Rules, Error> {
    match options.objective {
        Some(AssignObjective::Fair) => rules.objective = Objective::Fair,
        Some(AssignObjective::FirstWishes) => rules.objective = Objective::FirstWishes,
        None => {}
    }
    match options.mins {
        Some(AssignMinimums::Keep) => rules.minimums = Minimums::Keep,
        Some(AssignMinimums::Cancel) => rules.minimums = Minimums::Cancel,
        Some(AssignMinimums::Ignore) => rules.minimums = Minimums::Ignore,
        None => {}
    }
    match options.unlisted {
        Some(AssignUnlisted::Tail) => rules.unlisted = Unlisted::Tail,
        Some(AssignUnlisted::Forbid) => rules.unlisted = Unlisted::Forbid,
        None => {}
    }
    rules.seed = options.seed.unwrap_or(rules.seed);
    if let Some(mix) = &options.mix {
        rules.mix = mix.parse().map_err(|error| Error::Option("--mix", error))?;
    }
    if let Some(stay) = &options.stay {
        rules.stay = stay.parse().map_err(|error| Error::Option("--stay", error))?;
    }
    Ok(rules)
}
