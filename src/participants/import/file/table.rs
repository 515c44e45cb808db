//! A sheet with its headings found: the rows that may be people, and those that are nobody.
use super::{
    head::{self, Head, LOOKED_AT, Passed},
    sheet::{Mark, Row, Sheet, Source, Unreadable},
};

/// The headings, and the rows below them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub source: Source,
    pub head: Head,
    /// One for each column; empty where there is none.
    pub headings: Vec<String>,
    pub rows: Vec<Row>,
    /// Rows that are nobody, by number.
    pub passed: Vec<(usize, Passed)>,
    /// The first rows of the sheet, among which the headings are chosen.
    pub first: Vec<Row>,
}

impl Table {
    /// Takes a sheet apart. Without a choice the headings are found.
    pub fn of(sheet: Sheet, head: Option<Head>, is_known: impl Fn(&str) -> bool) -> Result<Self, Unreadable> {
        let Sheet { source, mut rows } = sheet;
        let first: Vec<Row> = rows.iter().take(LOOKED_AT).cloned().collect();
        let is_there = |head: &Head| match head {
            Head::Row(number) => first.iter().any(|row| row.number == *number),
            Head::Nowhere => true,
        };
        let head = head.filter(is_there).unwrap_or_else(|| Head::find(&rows, is_known));
        let mut passed = Vec::new();
        let mut headings = Vec::new();
        if let Head::Row(number) = head {
            let place = rows.iter().position(|row| row.number == number).unwrap_or_default();
            let mut above: Vec<Row> = rows.drain(..=place).collect();
            headings = above.pop().map(|row| row.cells).unwrap_or_default();
            passed.extend(above.iter().map(|row| (row.number, Passed::Above)));
        }
        if headings.is_empty() {
            let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
            headings = vec![String::new(); columns];
        }
        let mut below: Vec<(usize, Passed)> = Vec::new();
        let mut is_last = true;
        let mut kept: Vec<Row> = Vec::with_capacity(rows.len());
        for row in rows.into_iter().rev() {
            match head::passed(&row, &headings, is_last) {
                Some(why) => below.push((row.number, why)),
                None => {
                    is_last = false;
                    kept.push(row);
                }
            }
        }
        kept.reverse();
        passed.extend(below.into_iter().rev());
        if kept.is_empty() {
            return Err(Unreadable::Empty);
        }
        Ok(Self { source, head, headings, rows: kept, passed, first })
    }

    /// The separators that a row has at most.
    fn separators(&self) -> usize {
        self.headings.len().saturating_sub(1)
    }

    /// The lines of a cell in which other rows may have vanished: as many separators as a row has, over several lines.
    pub fn swallowed(&self, row: &Row, column: usize) -> Option<(usize, usize)> {
        let Source::Text { separator, .. } = self.source else { return None };
        let cell = row.cells.get(column)?;
        let (from, to) = row.marks.iter().find_map(|mark| match mark {
            Mark::Lines { column: at, from, to } if *at == column => Some((*from, *to)),
            _ => None,
        })?;
        let count = cell.matches(separator).count();
        (self.separators() > 0 && count >= self.separators()).then_some((from, to))
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::columns::is_known, *};
    use crate::participants::import::file::{Wanted, read};

    fn table(text: &str) -> Table {
        Table::of(read(text.as_bytes(), &Wanted::default(), is_known).unwrap(), None, is_known).unwrap()
    }

    #[test]
    fn titles_repeated_headings_and_sums_become_no_people() {
        let table = table(
            "Amtsleitertagung 2018;;\n;;\nName;Vorname;Amt\nFuß;Jörg;10\nName;Vorname;Amt\nMeyer;Ute;33\n;;\nSumme;2;\n",
        );
        assert_eq!(table.head, Head::Row(3));
        assert_eq!(table.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [4, 6]);
        assert_eq!(table.passed, [(1, Passed::Above), (5, Passed::HeadingsAgain), (8, Passed::Sum)]);
    }

    #[test]
    fn a_cell_in_which_rows_may_have_vanished_is_told_from_one_of_several_lines() {
        let swallowing = table("Name;Vorname;Essen\nA;a;\"vegan\nB;b;vegan\"\n");
        assert_eq!(swallowing.swallowed(&swallowing.rows[0], 2), Some((2, 3)));
        let fine = table("Name;Vorname;Essen\nA;a;\"vegan\nund ohne Nüsse\"\n");
        assert_eq!(fine.swallowed(&fine.rows[0], 2), None);
    }

    #[test]
    fn a_file_without_rows_is_empty() {
        for text in ["", "\n\n", "Nachname;Vorname", "Nachname;Vorname\n;;\n"] {
            let sheet = read(text.as_bytes(), &Wanted::default(), is_known).unwrap();
            assert_eq!(Table::of(sheet, None, is_known), Err(Unreadable::Empty), "{text:?}");
        }
    }
}
