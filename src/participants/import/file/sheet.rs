//! A file as rows of cells: text with separators, or one sheet of a workbook.
use serde::{Deserialize, Serialize};

use super::coding::Coding;

/// The most rows that are read.
pub const MOST_ROWS: usize = 20_000;
/// The most columns that are read.
pub const MOST_COLUMNS: usize = 200;

/// What the organiser chose about reading a file; what is not chosen is found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wanted {
    pub coding: Option<Coding>,
    pub separator: Option<char>,
    pub sheet: Option<usize>,
}

/// What is read, and how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub source: Source,
    /// The rows that hold something.
    pub rows: Vec<Row>,
}

/// Where the cells come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    Text { coding: Coding, separator: char },
    Workbook { sheets: Vec<String>, chosen: usize },
}

/// One row, with the number a spreadsheet shows beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub number: usize,
    pub cells: Vec<String>,
    pub marks: Vec<Mark>,
}

/// Something about a row that a reader of the file should see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A quotation mark opens a cell in this line of the file, and none closes it.
    OpenQuote { line: usize },
    /// This cell runs over several lines of the file: from, to.
    Lines { column: usize, from: usize, to: usize },
}

/// Why a file is no list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    #[error("there is no row below the headings")]
    Empty,
    #[error("it is a workbook of an old format, or locked")]
    OldWorkbook,
    #[error("it is packed, and no workbook")]
    NoWorkbook,
    #[error("it is a workbook that is damaged")]
    Damaged,
    #[error("unpacked it is larger than anything is read")]
    TooLarge,
    #[error("it is no text")]
    NotText,
    #[error("it has too many rows")]
    TooManyRows,
    #[error("it has too many columns")]
    TooManyColumns,
}

impl Row {
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }
}
