//! A list of people as it was read.
use super::table::Table;
use crate::participants::{Attendance, Field};

/// A list as it was read, and what its columns hold.
pub struct List {
    pub text: String,
    pub table: Table,
    pub columns: Vec<Option<Field>>,
    pub new_attendance: Attendance,
}

impl List {
    /// The columns and the attendance as one word, to see whether the preview showed them.
    pub fn choices(&self) -> String {
        let columns = self.columns.iter().map(|field| field.map_or("", Field::name));
        format!("{}:{}", self.new_attendance.tag(), columns.collect::<Vec<_>>().join(","))
    }
}
