//! What was measured, row by row, as a table or as JSON.
use std::{env, fmt, fs, thread};

use serde::Serialize;

use super::load::{CONNECTIONS, Measured};

/// What a row says in numbers.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    RequestsPerSecond(f64),
    Mebibytes(f64),
    Milliseconds(f64),
    Microseconds(f64),
    None,
}

/// What a figure stands beside, measured in the same run, and how often that goes into it.
#[derive(Clone, Debug, Serialize)]
pub struct Beside {
    pub what: String,
    pub per_second: f64,
    pub ratio: f64,
}

#[derive(Clone, Debug, Serialize)]
pub struct Goal {
    pub words: String,
    pub is_reached: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// The same in every run.
    pub what: String,
    /// What differs, such as the size of the page.
    pub note: Option<String>,
    pub figure: Figure,
    pub p50_ms: Option<f64>,
    pub p99_ms: Option<f64>,
    pub beside: Option<Beside>,
    pub goal: Option<Goal>,
    /// Answers other than the right one, and how often they came.
    pub wrong: Vec<String>,
}

impl Row {
    pub fn of(what: &str, figure: Figure) -> Self {
        Self {
            what: what.to_owned(),
            note: None,
            figure,
            p50_ms: None,
            p99_ms: None,
            beside: None,
            goal: None,
            wrong: Vec::new(),
        }
    }

    pub fn requests(what: &str, measured: &Measured) -> Self {
        Self {
            p50_ms: measured.percentile(0.5),
            p99_ms: measured.percentile(0.99),
            wrong: measured.wrong.iter().map(|(answer, times)| format!("{times} × {answer}")).collect(),
            ..Self::of(what, Figure::RequestsPerSecond(measured.per_second()))
        }
    }

    pub fn noted(self, note: String) -> Self {
        Self { note: Some(note), ..self }
    }

    /// Beside another rate, of `name`.
    pub fn beside(self, name: &str, own: &Measured, other: &Measured) -> Self {
        let (own, per_second) = (own.per_second(), other.per_second());
        let beside = Beside { what: name.to_owned(), per_second, ratio: own / per_second };
        Self { beside: Some(beside), ..self }
    }

    /// The goal that the ratio is at least this.
    pub fn at_least(self, ratio: f64) -> Self {
        let is_reached = self.beside.as_ref().is_some_and(|beside| beside.ratio >= ratio);
        self.with_goal(format!("≥ {ratio}"), is_reached)
    }

    /// The goal that the figure is at most this, in the figure's unit.
    pub fn at_most(self, most: f64) -> Self {
        let is_reached = match self.figure {
            Figure::Mebibytes(figure) | Figure::Milliseconds(figure) => figure <= most,
            _ => false,
        };
        self.with_goal(format!("≤ {most}"), is_reached)
    }

    fn with_goal(self, words: String, is_reached: bool) -> Self {
        let is_reached = is_reached && self.wrong.is_empty();
        Self { goal: Some(Goal { words, is_reached }), ..self }
    }

    fn cells(&self) -> [String; 8] {
        let figure = match self.figure {
            Figure::RequestsPerSecond(rate) => format!("{}/s", number(rate)),
            Figure::Mebibytes(size) => format!("{size:.1} MiB"),
            Figure::Milliseconds(time) => format!("{time:.0} ms"),
            Figure::Microseconds(time) => format!("{time:.1} µs"),
            Figure::None => String::new(),
        };
        let time = |ms: Option<f64>| ms.map(|ms| format!("{ms:.2}")).unwrap_or_default();
        let beside = self.beside.as_ref();
        let reached = match (&self.goal, self.wrong.is_empty()) {
            (_, false) => "WRONG ANSWERS",
            (Some(goal), _) if goal.is_reached => "yes",
            (Some(_), _) => "no",
            (None, _) => "",
        };
        [
            self.note.as_ref().map_or(self.what.clone(), |note| format!("{} ({note})", self.what)),
            figure,
            time(self.p50_ms),
            time(self.p99_ms),
            beside
                .map(|beside| format!("{} {}/s", beside.what, number(beside.per_second)))
                .unwrap_or_default(),
            beside.map(|beside| format!("{:.3}", beside.ratio)).unwrap_or_default(),
            self.goal.as_ref().map(|goal| goal.words.clone()).unwrap_or_default(),
            reached.to_owned(),
        ]
    }
}

/// A line while others are still measured.
impl fmt::Display for Row {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [what, figure, _, _, beside, ratio, ..] = self.cells();
        write!(out, "{what}: {figure}")?;
        if self.beside.is_some() {
            write!(out, " = {ratio} × {beside}")?;
        }
        Ok(())
    }
}

/// All rows, and what they were measured under.
#[derive(Debug, Serialize)]
pub struct Table {
    connections: usize,
    cores: usize,
    seconds: f64,
    /// How many others wanted a core in the minute before the first row; `None` where the system does not say.
    busy: Option<f64>,
    /// How detailed the server's log was; `None` is as detailed as it is by itself.
    log: Option<String>,
    rows: Vec<Row>,
}

impl Table {
    /// A table without rows, made before anything is measured.
    pub fn new(seconds: f64) -> Self {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let load = fs::read_to_string("/proc/loadavg").ok();
        let busy = load.and_then(|load| load.split(' ').next()?.parse().ok());
        let log = env::var("RUST_LOG").ok();
        Self { connections: CONNECTIONS, cores, seconds, busy, log, rows: Vec::new() }
    }

    pub fn add(&mut self, row: Row) {
        self.rows.push(row);
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// The rows under their heads, as a Markdown table, and what went wrong below it.
impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let log = self.log.as_deref().unwrap_or("as by itself");
        let Self { connections, cores, seconds, .. } = self;
        let busy = self.busy.map(|busy| format!(" ({busy} busy before)")).unwrap_or_default();
        writeln!(out, "{connections} connections, {cores} cores{busy}, {seconds} s a row, log {log}\n")?;
        let heads = ["what", "figure", "p50 ms", "p99 ms", "beside", "ratio", "goal", "reached"];
        let mut lines = vec![heads.map(str::to_owned)];
        lines.extend(self.rows.iter().map(Row::cells));
        let longest = |column: usize| lines.iter().map(|cells| cells[column].chars().count()).max();
        let widths: Vec<usize> = (0..heads.len()).map(|column| longest(column).unwrap_or_default()).collect();
        write_line(out, &lines[0], &widths)?;
        let rule = widths.iter().enumerate().map(|(column, width)| match is_number(column) {
            true => format!("{}:", "-".repeat(width + 1)),
            false => "-".repeat(width + 2),
        });
        writeln!(out, "|{}|", rule.collect::<Vec<_>>().join("|"))?;
        lines[1..].iter().try_for_each(|cells| write_line(out, cells, &widths))?;
        let mut wrong = self.rows.iter().filter(|row| !row.wrong.is_empty());
        wrong.try_for_each(|row| writeln!(out, "\nWrong answers, {}: {}", row.what, row.wrong.join(", ")))
    }
}

fn write_line(out: &mut fmt::Formatter<'_>, cells: &[String; 8], widths: &[usize]) -> fmt::Result {
    for (column, (cell, width)) in cells.iter().zip(widths).enumerate() {
        match is_number(column) {
            true => write!(out, "| {cell:>width$} ")?,
            false => write!(out, "| {cell:<width$} ")?,
        }
    }
    writeln!(out, "|")
}

fn is_number(column: usize) -> bool {
    matches!(column, 1 | 2 | 3 | 5)
}

/// A number of things: `94 000`, and with decimals when there are few.
pub fn number(number: f64) -> String {
    if number < 100.0 {
        return format!("{number:.1}");
    }
    let digits = format!("{number:.0}");
    let groups = digits.as_bytes().rchunks(3).rev().map(|group| String::from_utf8_lossy(group).into_owned());
    groups.collect::<Vec<_>>().join(" ")
}
