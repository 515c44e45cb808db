//! What the adopted scenario says of late changes.
use std::collections::BTreeSet;

use crate::assignment::{
    scenarios::scenario::{Scenario, Unreadable},
    solver::Rules,
};

/// What the scenario whose seats these are says of late changes.
pub struct Adopted {
    pub rules: Rules,
    pub not_held: BTreeSet<String>,
}

impl Adopted {
    pub fn of(scenario: &Scenario) -> Result<Self, Unreadable> {
        Ok(Self { rules: scenario.rules()?, not_held: scenario.not_held()? })
    }
}
