//! How fast pages are answered and forms are stored: `cargo bench --bench http`.
//!
//! The server runs as a process of its own, a bare axum that answers the very same bytes as another, and 32 connections
//! ask them in turn. What is stored is compared with the single rows that SQLite commits on the same disk. Nothing is
//! asserted; the table says which goals are reached. Ratios travel between machines, rates do not.
//!
//! `cargo bench --bench http -- registrations "event page"` measures the rows whose names contain one of these words, and
//! what they are compared with; `--seconds 1` measures each for a second, `--json` prints for programs. The server logs as
//! RUST_LOG says, into a file.
mod bare;
mod browser;
mod cast;
mod commits;
mod connection;
mod growth;
mod house;
mod load;
mod pages;
mod server;
mod stage;
mod table;
mod upkeep;
mod writes;

use std::{path::Path, process::ExitCode};

use anyhow::Result;
use clap::Parser;
use tokio::signal::unix::{SignalKind, signal};

use self::{
    stage::Model,
    table::{Row, Table},
};

#[derive(Parser)]
struct Arguments {
    /// Measure only rows whose names contain one of these.
    words: Vec<String>,
    /// How long each row is measured; what it is compared with is measured as long.
    #[arg(long, default_value_t = 4.0)]
    seconds: f64,
    /// Print JSON instead of a table.
    #[arg(long)]
    json: bool,
    /// Given by cargo.
    #[arg(long, hide = true)]
    bench: bool,
    /// Be the bare axum.
    #[arg(long, hide = true)]
    bare: bool,
}

/// What is to be measured, and what was.
pub struct Bench {
    words: Vec<String>,
    pub seconds: f64,
    pub model: Model,
    table: Table,
}

impl Bench {
    /// Whether this row was asked for.
    pub fn wants(&self, what: &str) -> bool {
        self.words.is_empty() || self.words.iter().any(|word| what.contains(word.as_str()))
    }

    pub fn add(&mut self, row: Row) {
        eprintln!("{row}");
        self.table.add(row);
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = if arguments.bare { bare::serve() } else { run(arguments) };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("http: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> Result<()> {
    // On the disk that the build is on: a folder for temporary files may lie in memory, where commits cost nothing.
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let done = runtime.block_on(async {
        // Whoever stops the bench stops its servers: the measurements are dropped, and with them every process.
        let (mut interrupt, mut terminate) =
            (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
        tokio::select! {
            done = measure(&arguments, folder.path()) => done,
            _ = interrupt.recv() => anyhow::bail!("interrupted"),
            _ = terminate.recv() => anyhow::bail!("told to stop"),
        }
    });
    // The load of a row that was broken off may still run.
    runtime.shutdown_background();
    done
}

async fn measure(arguments: &Arguments, folder: &Path) -> Result<()> {
    let table = Table::new(arguments.seconds);
    let model = Model::make(folder.join("model")).await?;
    let words = arguments.words.clone();
    let mut bench = Bench { words, seconds: arguments.seconds, model, table };
    let done = measure_all(&mut bench).await;
    anyhow::ensure!(done.is_err() || !bench.table.is_empty(), "no row is named so");
    // What was measured before something failed is worth reading.
    match arguments.json {
        true => println!("{}", serde_json::to_string_pretty(&bench.table)?),
        false => println!("\n{}", bench.table),
    }
    done
}

async fn measure_all(bench: &mut Bench) -> Result<()> {
    pages::measure(bench).await?;
    writes::measure_registrations(bench).await?;
    writes::measure_choices(bench).await?;
    upkeep::measure(bench).await?;
    growth::measure_events(bench).await?;
    growth::measure_people(bench).await
}
