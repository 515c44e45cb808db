//! What an organiser decided about a list in its preview. It is stored beside the list.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    columns::Chosen,
    file::{Head, Wanted},
};
use crate::participants::Attendance;

/// Everything that was decided.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Choices {
    pub wanted: Wanted,
    pub head: Option<Head>,
    /// In the order of the columns; empty while nothing was chosen.
    pub columns: Vec<Chosen>,
    /// Whether new people are only invited; otherwise they are registered.
    pub is_invited: bool,
    /// By the number of a row.
    pub rows: BTreeMap<usize, RowChoice>,
}

/// What was decided about a row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RowChoice {
    pub is_left_out: bool,
    pub whom: Option<Whom>,
    /// Corrections by the name of the field.
    pub cells: BTreeMap<String, String>,
}

/// Whom a row is about that may be about somebody who is there already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Whom {
    Somebody(String),
    SomebodyNew,
}

impl Choices {
    pub fn new_attendance(&self) -> Attendance {
        if self.is_invited { Attendance::Invited } else { Attendance::Registered }
    }
}

impl RowChoice {
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}
