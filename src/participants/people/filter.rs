//! What the organiser's list is narrowed to, how it is cut into pages, and the totals above it.
use std::ops::Add;

use crate::{language::Search, participants::Attendance};

/// People on one page of the list.
pub const PER_PAGE: i64 = 50;

/// Which participants are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    search: Search,
    pub department: Option<String>,
    pub attendance: Option<Attendance>,
}

impl Filter {
    /// From what was typed and chosen; nothing chosen means everybody. All words must be found, in any order.
    pub fn new(search: &str, department: &str, attendance: &str) -> Self {
        let department = Some(department.to_owned()).filter(|name| !name.is_empty());
        Self { search: Search::new(search), department, attendance: attendance.parse().ok() }
    }

    /// Whether everybody is asked for.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The first four words as patterns for `LIKE … ESCAPE '\'`, each in the ways it may be stored.
    pub fn patterns(&self) -> [[String; 3]; 4] {
        self.search.patterns()
    }
}

/// How many people there are, of a department or of all.
#[derive(Clone, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Totals {
    /// Empty for people without a department.
    pub department: String,
    pub registered: i64,
    pub cancelled: i64,
    pub everybody: i64,
    /// How many of them the filter lets through.
    pub found: i64,
}

impl Totals {
    pub fn invited(&self) -> i64 {
        self.everybody - self.registered - self.cancelled
    }
}

impl<'a> Add<&'a Self> for Totals {
    type Output = Self;

    fn add(self, other: &'a Self) -> Self {
        Self {
            department: String::new(),
            registered: self.registered + other.registered,
            cancelled: self.cancelled + other.cancelled,
            everybody: self.everybody + other.everybody,
            found: self.found + other.found,
        }
    }
}

/// One page of a list that is found in `found` lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    pub page: i64,
    pub pages: i64,
}

impl Paging {
    /// The page asked for, or the nearest there is.
    pub fn new(asked: &str, found: i64) -> Self {
        let pages = ((found + PER_PAGE - 1) / PER_PAGE).max(1);
        Self { page: asked.parse().unwrap_or(1).clamp(1, pages), pages }
    }

    /// How many lines come before it.
    pub fn offset(self) -> i64 {
        (self.page - 1) * PER_PAGE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_attendance_narrows_nothing() {
        assert!(Filter::new(" ", "", "late").is_empty());
        assert_eq!(Filter::new("", "Amt 33", "invited").attendance, Some(Attendance::Invited));
    }

    #[test]
    fn a_page_that_is_not_there_becomes_the_nearest() {
        assert_eq!(Paging::new("9", 101), Paging { page: 3, pages: 3 });
        assert_eq!(Paging::new("-1", 100), Paging { page: 1, pages: 2 });
        assert_eq!(Paging::new("x", 0), Paging { page: 1, pages: 1 });
        assert_eq!(Paging::new("2", 100).offset(), 50);
    }
}
