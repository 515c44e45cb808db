//! What the server costs whoever runs it: memory, idle and under load, and how soon it answers after its start.
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use super::{
    Bench,
    browser::Browser,
    house::MODEL_SLUG,
    load::{CONNECTIONS, Contender, Script, measure as alternate},
    server::Server,
    stage::OPEN,
    table::{Figure, Row},
    writes::register,
};

const IDLE: &str = "memory, idle after start";
const PEAK: &str = "memory, most under load";
const AFTER: &str = "memory, after the load";
const START: &str = "start to first answer, model event";
const START_WITH_MANY: &str = "start to first answer, 100 000 people";
/// Mebibytes, and milliseconds.
const IDLE_GOAL: f64 = 25.0;
const PEAK_GOAL: f64 = 60.0;
const START_GOAL: f64 = 100.0;
const STARTS: usize = 5;

pub async fn measure(bench: &mut Bench) -> Result<()> {
    if [IDLE, PEAK, AFTER].into_iter().any(|what| bench.wants(what)) {
        measure_memory(bench).await?;
    }
    for (what, people) in [(START, 0), (START_WITH_MANY, 100_000)] {
        if bench.wants(what) {
            let row = measure_start(bench, what, people).await?;
            bench.add(row);
        }
    }
    Ok(())
}

/// Idle; then visitors read pages as browsers ask for them, participants read theirs, and people register.
async fn measure_memory(bench: &mut Bench) -> Result<()> {
    let stage = bench.model.copy().await?;
    let people = bench.model.people(&stage).await?;
    let server = stage.serve().await?;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let Some(idle) = server.memory() else { return Ok(()) };
    let visitor = Browser::visitor(&server.address);
    let mut public = Vec::new();
    for encoding in [None, Some("gzip"), Some("br, gzip")] {
        for path in [format!("/events/{MODEL_SLUG}"), format!("/events/{MODEL_SLUG}/recap"), "/".into()] {
            public.push(visitor.get(&path, encoding));
        }
        public.push(visitor.get(&format!("/events/{OPEN}/registration"), encoding));
    }
    let mut own = Vec::new();
    for person in people.iter().take(CONNECTIONS) {
        let browser = Browser::of(&server.address, person).await?;
        own.push(browser.get(&format!("/events/{MODEL_SLUG}/me"), Some("br, gzip")));
    }
    let scripts = [Script::pages(public), Script::pages(own), register(&server.address)];
    let load = scripts.map(|script| Contender::Server(server.address.clone(), script));
    let measured = alternate(&load, bench.seconds).await?;
    let wrong = measured.iter().flat_map(|each| &each.wrong);
    let wrong: Vec<String> = wrong.map(|(answer, times)| format!("{times} × {answer}")).collect();
    ensure!(wrong.is_empty(), "wrong answers under load: {}", wrong.join(", "));
    let Some(after) = server.memory() else { return Ok(()) };
    bench.add(Row::of(IDLE, Figure::Mebibytes(idle.now)).at_most(IDLE_GOAL));
    bench.add(Row::of(PEAK, Figure::Mebibytes(after.most)).at_most(PEAK_GOAL));
    bench.add(Row::of(AFTER, Figure::Mebibytes(after.now)));
    Ok(())
}

/// From the new process to the event page: the middle of several starts.
async fn measure_start(bench: &Bench, what: &str, people: usize) -> Result<Row> {
    let stage = bench.model.copy_with(people).await?;
    stage.db.close().await;
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let begun = Instant::now();
        let server = Server::start(&stage.database)?;
        let visitor = Browser::visitor(&server.address);
        let answer = visitor.ask(&visitor.get(&format!("/events/{MODEL_SLUG}"), None)).await?;
        times.push(begun.elapsed().as_secs_f64() * 1000.0);
        ensure!(answer.status == 200, "the first answer is {}", answer.status);
        server.stop()?;
    }
    times.sort_by(f64::total_cmp);
    Ok(Row::of(what, Figure::Milliseconds(times[STARTS / 2])).at_most(START_GOAL))
}
