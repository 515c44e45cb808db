//! Where the headings stand, and which rows are about nobody: titles above, headings again, a sum at the end.
use serde::{Deserialize, Serialize};

use super::sheet::Row;
use crate::language::{fold, is_email};

/// The headings are looked for in so many rows.
pub const LOOKED_AT: usize = 20;

/// Words that a row begins with when it sums up what stands above, or speaks of the list.
const SUMS: [&str; 16] = [
    "summe",
    "gesamt",
    "gesamtsumme",
    "insgesamt",
    "zusammen",
    "anzahl",
    "total",
    "sum",
    "count",
    "stand",
    "quelle",
    "erstellt",
    "seite",
    "page",
    "source",
    "as",
];

/// Which row holds the headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Head {
    /// The row with this number.
    Row(usize),
    /// There are none: what the columns hold is chosen by hand.
    Nowhere,
}

/// Why a row is about nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passed {
    Above,
    HeadingsAgain,
    Sum,
}

impl Head {
    /// The row with the most known headings; without any, the first, unless people stand in it already.
    pub fn find(rows: &[Row], is_known: impl Fn(&str) -> bool) -> Self {
        let known = |row: &Row| row.cells.iter().filter(|cell| is_known(cell)).count();
        let mut best: Option<(usize, usize)> = None;
        for row in rows.iter().take(LOOKED_AT) {
            let count = known(row);
            if count > best.map_or(0, |(most, _)| most) {
                best = Some((count, row.number));
            }
        }
        match (best, rows.first()) {
            (Some((_, number)), _) => Self::Row(number),
            (None, Some(first)) if !first.cells.iter().any(|cell| is_email(cell)) => Self::Row(first.number),
            _ => Self::Nowhere,
        }
    }
}

/// Whether a row below the headings is about nobody; `is_last` when nothing but such rows follows.
pub fn passed(row: &Row, headings: &[String], is_last: bool) -> Option<Passed> {
    let is_again = headings.iter().filter(|heading| !heading.is_empty()).count() > 1
        && row.cells.iter().zip(headings).all(|(cell, heading)| fold(cell) == fold(heading));
    if is_again {
        return Some(Passed::HeadingsAgain);
    }
    (is_last && headings.len() > 1 && is_sum(row)).then_some(Passed::Sum)
}

fn is_sum(row: &Row) -> bool {
    let cells: Vec<&String> = row.cells.iter().filter(|cell| !cell.is_empty()).collect();
    let is_number = |cell: &str| cell.chars().all(|sign| !sign.is_alphabetic());
    let Some(first) = cells.first() else { return false };
    let first = fold(first);
    let word = first.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    let begins = SUMS.contains(&word) && (word != "as" || first.starts_with("as of "));
    let rest = &cells[1..];
    begins && rest.iter().all(|cell| is_number(cell))
        || cells.len() == 1 && is_number(cells[0]) && row.cells[0].is_empty()
}

#[cfg(test)]
mod tests {
    use super::{super::super::columns::is_known, *};

    fn row(number: usize, text: &str) -> Row {
        Row { number, cells: text.split(';').map(str::to_owned).collect(), marks: Vec::new() }
    }

    fn head(rows: &[&str]) -> Head {
        let rows: Vec<Row> = rows.iter().enumerate().map(|(at, text)| row(at + 1, text)).collect();
        Head::find(&rows, is_known)
    }

    #[test]
    fn the_headings_are_found_under_titles() {
        assert_eq!(head(&["Name;Vorname", "Fuß;Jörg"]), Head::Row(1));
        assert_eq!(head(&["Tagung 2018", "Stand: 1.12.", "Name;Vorname;E-Mail", "Fuß;Jörg;"]), Head::Row(3));
        assert_eq!(head(&["Name", "Name;Vorname;Amt", "Fuß;Jörg;"]), Head::Row(2));
        assert_eq!(head(&["Wie heißt du;Wie noch", "Ute;Meyer"]), Head::Row(1));
        assert_eq!(head(&["Ute;Meyer;ute@bonn.example", "Jörg;Fuß;"]), Head::Nowhere);
    }

    #[test]
    fn sums_and_repeated_headings_are_nobody() {
        let headings: Vec<String> = ["Name", "Vorname", "Amt"].map(str::to_owned).to_vec();
        let of = |text: &str, is_last| passed(&row(9, text), &headings, is_last);
        assert_eq!(of("NAME;vorname;Amt", false), Some(Passed::HeadingsAgain));
        for text in ["Summe;80;", "Gesamt: 80;;", ";;80", "Anzahl Personen;;80", "Stand: 18.12.2018;;"] {
            assert_eq!(of(text, true), Some(Passed::Sum), "{text}");
            assert_eq!(of(text, false), None, "{text}");
        }
        for text in ["Summe;Jörg;", "Fuß;;", "Gesamt;Ute;Amt 10"] {
            assert_eq!(of(text, true), None, "{text}");
        }
    }
}
