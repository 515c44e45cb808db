//! A list that was sent, as it is stored, and what became of it.
use data_encoding::BASE64;
use serde::{Deserialize, Serialize};

use super::{
    choices::Choices,
    planning::{Counts, Digests},
};
use crate::{clock::Timestamp, db, participants::Field};

/// A run that has not ended after so many seconds was interrupted, by a restart for example; nothing of it was kept.
const SILENCE_SECONDS: i64 = 60;
/// A list that nobody takes over is kept for so many days.
const DAYS_OF_A_LIST: i64 = 1;
/// What an import did is kept for so many days.
const DAYS_OF_A_RECORD: i64 = 30;

/// A list that was sent, without its content.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Import {
    pub id: String,
    pub event_id: String,
    pub file_name: String,
    pub choices: String,
    pub shown: String,
    /// Counts what was decided, so that nothing is taken over that nobody has seen.
    pub revision: i64,
    pub sent_by: String,
    pub sent_at: Timestamp,
    pub begun_at: Option<Timestamp>,
    pub ended_at: Option<Timestamp>,
    pub result: Option<String>,
    pub undone_at: Option<Timestamp>,
}

/// What came of an import: numbers of people, and of rows that were left alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    pub counts: Counts,
    pub faulty: Vec<usize>,
    pub perhaps: Vec<usize>,
    pub overtaken: Vec<usize>,
    /// More are coming than there are places: how many, and how many there are.
    pub overbooked: Option<(i64, i64)>,
    pub withheld_consents: i64,
}

/// How an import stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Its preview is looked at.
    Open,
    Running,
    Interrupted,
    Done,
    Undone,
}

/// What an import did to one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    pub participant_id: String,
    pub is_added: bool,
    pub changes: Vec<Written>,
}

/// One field as it was before an import and after it; the consent as its time, in milliseconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    pub field: String,
    pub before: String,
    pub after: String,
}

impl Written {
    pub fn field(&self) -> Option<Field> {
        Field::named(&self.field)
    }
}

impl Import {
    pub fn stage(&self, now: Timestamp) -> Stage {
        match (self.begun_at, self.ended_at) {
            _ if self.undone_at.is_some() => Stage::Undone,
            (_, Some(_)) => Stage::Done,
            (Some(begun), None) if begun.plus_seconds(SILENCE_SECONDS) <= now => Stage::Interrupted,
            (Some(_), None) => Stage::Running,
            (None, None) => Stage::Open,
        }
    }

    pub fn choices(&self) -> Result<Choices, db::Error> {
        serde_json::from_str(&self.choices).map_err(decoded)
    }

    pub fn shown(&self) -> Digests {
        let pair = |pair: &str| {
            let (number, digest) = pair.split_once(':')?;
            Some((number.parse().ok()?, u64::from_str_radix(digest, 16).ok()?))
        };
        self.shown.split(',').filter_map(pair).collect()
    }

    pub fn result(&self) -> Option<Imported> {
        serde_json::from_str(self.result.as_deref()?).ok()
    }

    /// A run that began before this moment and has not ended is not running any more.
    pub fn silent_before(now: Timestamp) -> Timestamp {
        now.plus_seconds(-SILENCE_SECONDS)
    }

    /// Lists that were sent before this moment are old, and what was imported before the second is.
    pub fn limits(now: Timestamp) -> (Timestamp, Timestamp) {
        (now.plus_days(-DAYS_OF_A_LIST), now.plus_days(-DAYS_OF_A_RECORD))
    }
}

pub fn encoded<T: Serialize>(value: &T) -> Result<String, db::Error> {
    serde_json::to_string(value).map_err(|error| db::Error::Encode(Box::new(error)))
}

pub fn decoded(error: serde_json::Error) -> db::Error {
    db::Error::Decode(Box::new(error))
}

/// What the preview showed, as it is stored.
pub fn shown_text(digests: impl Iterator<Item = (usize, u64)>) -> String {
    digests.map(|(number, digest)| format!("{number}:{digest:x}")).collect::<Vec<_>>().join(",")
}

pub fn packed(bytes: &[u8]) -> String {
    BASE64.encode(bytes)
}

pub fn unpacked(content: &str) -> Result<Vec<u8>, db::Error> {
    BASE64.decode(content.as_bytes()).map_err(|error| db::Error::Decode(Box::new(error)))
}
