//! What a scenario is: seats computed by rules, which change nothing until they are adopted.
use std::collections::BTreeSet;

use super::figures::Figures;
use crate::{
    assignment::solver::{Instance, Report, Rules},
    clock::Timestamp,
};

/// A run that has not been heard of for so long was interrupted, by a restart for example.
const SILENCE_SECONDS: i64 = 60;

/// A scenario as stored, without what went in and came out in full.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Scenario {
    pub id: String,
    pub event_id: String,
    /// From 1, within the event.
    pub number: i64,
    /// SHA-256 of the instance as it is stored, in hexadecimal digits.
    pub digest: String,
    pub rules: String,
    pub version: String,
    pub begun_by: String,
    pub begun_at: Timestamp,
    pub alive_at: Timestamp,
    pub flows: i64,
    pub cancelled_at: Option<Timestamp>,
    pub ended_at: Option<Timestamp>,
    pub figures: Option<String>,
    pub adopted_by: Option<String>,
    pub adopted_at: Option<Timestamp>,
}

/// What went into a scenario and what came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    pub instance: Instance,
    pub report: Option<Report>,
}

/// How a run stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Running,
    Done,
    Cancelled,
    /// It stopped without a result.
    Interrupted,
}

impl Scenario {
    pub fn state(&self, now: Timestamp) -> State {
        match (self.ended_at, &self.figures) {
            (None, _) if self.alive_at.plus_seconds(SILENCE_SECONDS) <= now => State::Interrupted,
            (None, _) => State::Running,
            (Some(_), Some(_)) => State::Done,
            (Some(_), None) if self.cancelled_at.is_some() => State::Cancelled,
            (Some(_), None) => State::Interrupted,
        }
    }

    /// Whether it neither runs nor was ever adopted.
    pub fn can_be_deleted(&self, now: Timestamp) -> bool {
        self.state(now) != State::Running && self.ended_at.is_some() && self.adopted_at.is_none()
    }

    /// The moment before which a running scenario must have been heard of.
    pub fn silence(now: Timestamp) -> Timestamp {
        now.plus_seconds(-SILENCE_SECONDS)
    }

    /// How it was solved; the rules are stored by us, so they can be read.
    pub fn rules(&self) -> Rules {
        serde_json::from_str(&self.rules).unwrap_or_default()
    }

    /// The workshops that do not take place by it.
    pub fn not_held(&self) -> BTreeSet<String> {
        let mut workshops = self.rules().without;
        workshops.extend(self.figures().into_iter().flat_map(|figures| figures.cancelled));
        workshops.into_iter().collect()
    }

    /// What came out in numbers; `None` without a result.
    pub fn figures(&self) -> Option<Figures> {
        serde_json::from_str(self.figures.as_deref()?).ok()
    }
}
