//! What becomes of each row of an imported list: new, changed, unchanged or faulty.
use crate::participants::{Field, Participant};

/// Why a row cannot be taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    NoName,
    BadEmail,
    BadNaming,
    TooLong(Field),
    /// More cells than headings: a separator inside a cell, most likely.
    MoreCells,
    /// The same person as in this row.
    Doubled(usize),
    /// The reference is one person's, the e-mail address another's.
    TwoPeople(String, String),
    /// The e-mail address is this person's, who has another reference.
    OtherReference(String),
    /// Several people have this name, and the row says nothing else.
    SameName,
}

/// What a row changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Text { field: Field, before: String, after: String },
    Naming(bool),
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    New(Participant),
    Changed(Participant, Vec<Change>),
    Unchanged,
    Faulty(Vec<Fault>),
}

/// A row with its number in a spreadsheet and the name it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    pub number: usize,
    pub name: String,
    pub outcome: Outcome,
}

/// How many rows come to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub new: i64,
    pub changed: i64,
    pub unchanged: i64,
    pub faulty: i64,
}

impl Counts {
    pub fn of(plan: &[Planned]) -> Self {
        let mut counts = Self::default();
        for row in plan {
            *match row.outcome {
                Outcome::New(_) => &mut counts.new,
                Outcome::Changed(..) => &mut counts.changed,
                Outcome::Unchanged => &mut counts.unchanged,
                Outcome::Faulty(_) => &mut counts.faulty,
            } += 1;
        }
        counts
    }

    pub fn all(&self) -> i64 {
        self.new + self.changed + self.unchanged + self.faulty
    }
}
