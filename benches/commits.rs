//! How many transactions a second are kept on the disk: `cargo bench --bench commits`.
//!
//! A transaction is four statements, like taking a seat: lock what runs out, read it, write a seat, write a message to
//! be sent. Beside it stands what SQLite makes on the same disk (that of the temporary folder, see TMPDIR) when every
//! row is a commit of its own, without this application.
use std::{
    future::Future,
    time::{Duration, Instant},
};

use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, Executor as _, any::AnyConnectOptions};
use tagwerk::{
    config::DatabaseLimits,
    db::{self, Db},
};
use tokio::task::JoinSet;

const WRITERS: [usize; 3] = [1, 32, 256];
const LASTS: Duration = Duration::from_secs(3);
const ROWS_AT_ONCE: usize = 100;

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let url = format!("sqlite:{}", folder.path().join("commits.sqlite").display());
    let db = Db::connect(&url, DatabaseLimits::default()).await.expect("the database can be opened");
    db.migrate().await.expect("the tables can be made");
    make_tables(&db).await.expect("the tables of this bench can be made");

    let alone = single_rows(&url).await.expect("SQLite commits");
    println!("{:<34} {:>9} {:>7} {:>9} {:>9} {:>7}", "", "per s", "ratio", "p50 ms", "p99 ms", "CPU µs");
    println!("{:<34} {alone:>9.0} {:>7.2}", "single rows, SQLite by itself", 1.0);
    for tasks in WRITERS {
        let times = run(tasks, {
            let db = db.clone();
            move || take_seat(db.clone())
        });
        print_line(&format!("four statements, {tasks} writers"), times.await, alone);
    }
    for tasks in [1, 32] {
        let times = run(tasks, {
            let db = db.clone();
            move || look(db.clone())
        });
        print_line(&format!("one statement, {tasks} readers"), times.await, alone);
    }
    db.close().await;
}

async fn make_tables(db: &Db) -> Result<(), db::Error> {
    let mut tx = db.write().await?;
    for table in [
        "CREATE TABLE bench_places (id BIGINT PRIMARY KEY, taken BIGINT NOT NULL)",
        "CREATE TABLE bench_seats (id TEXT PRIMARY KEY, place BIGINT NOT NULL)",
        "CREATE TABLE bench_outbox (id TEXT PRIMARY KEY, text TEXT NOT NULL)",
        "CREATE TABLE bench_rows (id BIGINT NOT NULL)",
        "INSERT INTO bench_places (id, taken) VALUES (1, 0)",
    ] {
        tx.execute(table).await?;
    }
    tx.commit().await
}

/// Commits of one row a second, each with its own write to the disk, on a connection of its own.
async fn single_rows(url: &str) -> Result<f64, db::Error> {
    let mut conn = url.parse::<AnyConnectOptions>()?.connect().await?;
    conn.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL").await?;
    let rows = "INSERT INTO bench_rows (id) VALUES (1);".repeat(ROWS_AT_ONCE);
    let (start, mut count) = (Instant::now(), 0);
    while start.elapsed() < LASTS {
        conn.execute(AssertSqlSafe(rows.clone())).await?;
        count += ROWS_AT_ONCE;
    }
    let per_second = count as f64 / start.elapsed().as_secs_f64();
    conn.close().await?;
    Ok(per_second)
}

async fn take_seat(db: Db) -> Result<(), db::Error> {
    let mut tx = db.write().await?;
    sqlx::query("UPDATE bench_places SET taken = taken + 1 WHERE id = $1")
        .bind(1_i64)
        .execute(&mut *tx)
        .await?;
    let _taken: i64 = sqlx::query_scalar("SELECT taken FROM bench_places WHERE id = $1")
        .bind(1_i64)
        .fetch_one(&mut *tx)
        .await?;
    sqlx::query("INSERT INTO bench_seats (id, place) VALUES ($1, $2)")
        .bind(db::new_id())
        .bind(1_i64)
        .execute(&mut *tx)
        .await?;
    sqlx::query("INSERT INTO bench_outbox (id, text) VALUES ($1, $2)")
        .bind(db::new_id())
        .bind("Sie haben einen Platz.")
        .execute(&mut *tx)
        .await?;
    tx.commit().await
}

async fn look(db: Db) -> Result<(), db::Error> {
    let mut tx = db.read().await?;
    let _taken: i64 = sqlx::query_scalar("SELECT taken FROM bench_places WHERE id = $1")
        .bind(1_i64)
        .fetch_one(&mut *tx)
        .await?;
    Ok(())
}

/// How long each piece of work took, in seconds, sorted; and how long the processor worked for all of them.
struct Times {
    each: Vec<f64>,
    processor: f64,
}

/// So many tasks do one piece of work after the other.
async fn run<W, F>(tasks: usize, work: W) -> Times
where
    W: Fn() -> F + Clone + Send + 'static,
    F: Future<Output = Result<(), db::Error>> + Send,
{
    let mut set = JoinSet::new();
    let (start, processor) = (Instant::now(), processor_seconds());
    for _ in 0..tasks {
        let work = work.clone();
        set.spawn(async move {
            let mut times = Vec::new();
            while start.elapsed() < LASTS {
                let begun = Instant::now();
                work().await.expect("the database works");
                times.push(begun.elapsed().as_secs_f64());
            }
            times
        });
    }
    let mut each: Vec<f64> = set.join_all().await.into_iter().flatten().collect();
    each.sort_by(f64::total_cmp);
    Times { each, processor: processor_seconds() - processor }
}

/// How long this process has had the processor, all threads together; zero where Linux does not say it.
fn processor_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
    // In hundredths of a second, for the process and for the kernel on its behalf.
    fields.filter_map(|field| field.parse::<f64>().ok()).sum::<f64>() / 100.0
}

fn print_line(what: &str, times: Times, alone: f64) {
    let count = times.each.len() as f64;
    let per_second = count / LASTS.as_secs_f64();
    let at = |share: f64| times.each[(count * share) as usize] * 1000.0;
    let (ratio, processor) = (per_second / alone, times.processor / count * 1e6);
    println!("{what:<34} {per_second:>9.0} {ratio:>7.2} {:>9.2} {:>9.2} {processor:>7.0}", at(0.5), at(0.99));
}
