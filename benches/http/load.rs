//! The load: 32 connections that are kept, each sending its next request as soon as the last was answered.
use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use anyhow::Result;
use tokio::task::JoinSet;

use super::{commits, connection::Connection};

pub const CONNECTIONS: usize = 32;
/// Threads with some of the connections each: the server has as many on two cores.
const THREADS: usize = 2;
/// Before each slice that is measured.
const WARM_UP: Duration = Duration::from_millis(250);
/// Contenders take turns, so that a machine that gets slower meanwhile is slow for all of them.
const ROUNDS: u32 = 4;
/// A slice with fewer answers is made longer, but not beyond all patience.
const LEAST: u64 = CONNECTIONS as u64;
const PATIENCE: Duration = Duration::from_secs(10);

type Write = dyn Fn(usize, u64, &mut Vec<u8>) + Send + Sync;

/// What the connections send.
pub struct Script {
    expected: u16,
    write: Box<Write>,
    turns: Vec<AtomicU64>,
}

impl Script {
    /// `write` puts the next request into an empty buffer, given the connection's number and its turn, which never
    /// comes again; `expected` is the status of every right answer.
    pub fn new(expected: u16, write: impl Fn(usize, u64, &mut Vec<u8>) + Send + Sync + 'static) -> Arc<Self> {
        let turns = (0..CONNECTIONS).map(|_| AtomicU64::new(0)).collect();
        Arc::new(Self { expected, write: Box::new(write), turns })
    }

    /// Pages that are asked for again and again, each connection beginning with another of them.
    pub fn pages(requests: Vec<Vec<u8>>) -> Arc<Self> {
        Self::new(200, move |connection, turn, request| {
            request.extend_from_slice(&requests[(connection + turn as usize) % requests.len()]);
        })
    }

    /// How many requests were written.
    pub fn turns(&self) -> u64 {
        self.turns.iter().map(|turns| turns.load(Ordering::Relaxed)).sum()
    }
}

/// Who takes turns.
pub enum Contender {
    /// A server and what is asked of it.
    Server(String, Arc<Script>),
    /// SQLite's single-row commits in a folder.
    Commits(PathBuf),
}

/// What came of it.
#[derive(Clone, Debug, Default)]
pub struct Measured {
    seconds: f64,
    done: u64,
    /// Microseconds; sorted by `measure` alone.
    latencies: Vec<u32>,
    /// What else came: how often.
    pub wrong: BTreeMap<String, u64>,
}

impl Measured {
    pub fn of(seconds: f64, done: u64) -> Self {
        Self { seconds, done, ..Self::default() }
    }

    pub fn per_second(&self) -> f64 {
        self.done as f64 / self.seconds
    }

    /// The time, in milliseconds, in which this share of the answers came; `None` without answers.
    pub fn percentile(&self, share: f64) -> Option<f64> {
        let last = self.latencies.len().checked_sub(1)?;
        Some(f64::from(self.latencies[(last as f64 * share).round() as usize]) / 1000.0)
    }

    fn add(&mut self, other: Self) {
        self.done += other.done;
        self.latencies.extend(other.latencies);
        for (what, times) in other.wrong {
            *self.wrong.entry(what).or_default() += times;
        }
    }
}

/// Measures the contenders in turn, each for so many seconds.
pub async fn measure(contenders: &[Contender], seconds: f64) -> Result<Vec<Measured>> {
    let slice = Duration::from_secs_f64(seconds / f64::from(ROUNDS));
    let mut measured = vec![Measured::default(); contenders.len()];
    for _ in 0..ROUNDS {
        for (whole, contender) in measured.iter_mut().zip(contenders) {
            let part = match contender {
                Contender::Server(address, script) => {
                    let (address, script) = (address.clone(), script.clone());
                    tokio::task::spawn_blocking(move || put_under_load(&address, &script, slice)).await?
                }
                Contender::Commits(folder) => commits::measure(folder, slice).await?,
            };
            whole.seconds += part.seconds;
            whole.add(part);
        }
    }
    for whole in &mut measured {
        whole.latencies.sort_unstable();
    }
    Ok(measured)
}

/// The time in which answers are counted.
struct Window {
    begin: Instant,
    /// It closes then, if there were answers enough.
    end: Instant,
    answers: AtomicU64,
    closed: OnceLock<Instant>,
}

impl Window {
    fn of(slice: Duration) -> Self {
        let begin = Instant::now() + WARM_UP;
        Self { begin, end: begin + slice, answers: AtomicU64::new(0), closed: OnceLock::new() }
    }

    fn is_closed(&self) -> bool {
        self.closed.get().is_some()
    }

    /// Whether an answer that came at this moment counts; it may be the last.
    fn counts(&self, at: Instant) -> bool {
        if at < self.begin || self.is_closed() {
            return false;
        }
        let answers = self.answers.fetch_add(1, Ordering::Relaxed) + 1;
        if at >= self.end && (answers >= LEAST || at >= self.end + PATIENCE) {
            let _ = self.closed.set(at);
        }
        true
    }

    fn seconds(&self) -> f64 {
        self.closed.get().map_or(0.0, |closed| closed.duration_since(self.begin).as_secs_f64())
    }
}

fn put_under_load(address: &str, script: &Arc<Script>, slice: Duration) -> Measured {
    let window = Arc::new(Window::of(slice));
    let mut whole = Measured::default();
    thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS)
            .map(|thread| {
                let connections = (thread..CONNECTIONS).step_by(THREADS);
                let window = &window;
                scope.spawn(move || drive_all(address, script, connections, window))
            })
            .collect();
        for thread in threads {
            whole.add(thread.join().expect("the load has no reason to panic"));
        }
    });
    whole.seconds = window.seconds();
    whole
}

fn drive_all(
    address: &str,
    script: &Arc<Script>,
    connections: impl Iterator<Item = usize>,
    window: &Arc<Window>,
) -> Measured {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("the system gives a thread its event queue").block_on(async {
        let mut tasks = JoinSet::new();
        for connection in connections {
            tasks.spawn(drive(address.to_owned(), script.clone(), connection, window.clone()));
        }
        let mut whole = Measured::default();
        tasks.join_all().await.into_iter().for_each(|part| whole.add(part));
        whole
    })
}

/// One connection until the window closes. Counted is what was answered within it, timed what was asked within it.
async fn drive(address: String, script: Arc<Script>, connection: usize, window: Arc<Window>) -> Measured {
    let mut measured = Measured::default();
    let mut request = Vec::new();
    let mut open = None;
    while !window.is_closed() {
        request.clear();
        let turn = script.turns[connection].fetch_add(1, Ordering::Relaxed);
        (script.write)(connection, turn, &mut request);
        let sent = Instant::now();
        let answer = exchange(&address, &mut open, &request).await;
        let answered = Instant::now();
        let counts = window.counts(answered);
        match answer {
            Ok(status) if status == script.expected => {
                measured.done += u64::from(counts);
                if sent >= window.begin {
                    let micros = answered.duration_since(sent).as_micros();
                    measured.latencies.push(u32::try_from(micros).unwrap_or(u32::MAX));
                }
            }
            Ok(status) => *measured.wrong.entry(status.to_string()).or_default() += 1,
            Err(error) => {
                *measured.wrong.entry(error.to_string()).or_default() += 1;
                open = None;
                // A server that is gone is not asked a million times.
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
    }
    measured
}

async fn exchange(address: &str, open: &mut Option<Connection>, request: &[u8]) -> std::io::Result<u16> {
    let connection = match open {
        Some(connection) => connection,
        None => open.insert(Connection::open(address).await?),
    };
    connection.exchange(request).await
}
