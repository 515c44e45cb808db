//! What a scenario is: seats computed by rules, which change nothing until they are adopted.
use std::collections::BTreeSet;

use serde::de::DeserializeOwned;

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

/// What went into a scenario and what came out, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Stored {
    pub id: String,
    pub instance: String,
    pub result: Option<String>,
}

/// What went into a scenario and what came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    pub instance: Instance,
    pub report: Option<Report>,
}

/// Something stored of a scenario is damaged.
#[derive(Debug, thiserror::Error)]
#[error("the {what} of scenario {id} cannot be read: {error}")]
pub struct Unreadable {
    id: String,
    what: &'static str,
    error: serde_json::Error,
}

fn read<T: DeserializeOwned>(id: &str, what: &'static str, json: &str) -> Result<T, Unreadable> {
    serde_json::from_str(json).map_err(|error| Unreadable { id: id.to_owned(), what, error })
}

impl Stored {
    pub fn read(&self) -> Result<Contents, Unreadable> {
        Ok(Contents {
            instance: read(&self.id, "instance", &self.instance)?,
            report: self.result.as_deref().map(|report| read(&self.id, "result", report)).transpose()?,
        })
    }
}

/// How a run stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunState {
    Running,
    Done,
    Cancelled,
    /// It stopped without a result.
    Interrupted,
    /// What is stored of it is damaged.
    Unreadable,
}

impl Scenario {
    pub fn state(&self, now: Timestamp) -> RunState {
        match (self.ended_at, &self.figures) {
            _ if self.rules().is_err() || self.figures().is_err() => RunState::Unreadable,
            (None, _) if self.alive_at.plus_seconds(SILENCE_SECONDS) <= now => RunState::Interrupted,
            (None, _) => RunState::Running,
            (Some(_), Some(_)) => RunState::Done,
            (Some(_), None) if self.cancelled_at.is_some() => RunState::Cancelled,
            (Some(_), None) => RunState::Interrupted,
        }
    }

    /// Whether it neither runs nor was ever adopted.
    pub fn can_be_deleted(&self, now: Timestamp) -> bool {
        self.state(now) != RunState::Running && self.ended_at.is_some() && self.adopted_at.is_none()
    }

    /// The moment before which a running scenario must have been heard of.
    pub fn silence(now: Timestamp) -> Timestamp {
        now.plus_seconds(-SILENCE_SECONDS)
    }

    /// How it was solved.
    pub fn rules(&self) -> Result<Rules, Unreadable> {
        read(&self.id, "rules", &self.rules)
    }

    /// The workshops that do not take place by it.
    pub fn not_held(&self) -> Result<BTreeSet<String>, Unreadable> {
        let mut workshops = self.rules()?.without;
        workshops.extend(self.figures()?.into_iter().flat_map(|figures| figures.cancelled));
        Ok(workshops.into_iter().collect())
    }

    /// What came out in numbers; `None` without a result.
    pub fn figures(&self) -> Result<Option<Figures>, Unreadable> {
        self.figures.as_deref().map(|figures| read(&self.id, "figures", figures)).transpose()
    }
}
