//! Whether somebody comes: invited, registered or cancelled, decided from two times and from nothing else.
use std::str::FromStr;

use super::Participant;
use crate::{clock::Timestamp, language::Lang};

/// Where a participant stands with the event. In SQL, "registered and not cancelled" is `coming!` of the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attendance {
    /// On the list, has not said yes.
    Invited,
    Registered,
    Cancelled,
}

impl Attendance {
    pub const ALL: [Self; 3] = [Self::Invited, Self::Registered, Self::Cancelled];

    pub fn tag(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Registered => "registered",
            Self::Cancelled => "cancelled",
        }
    }

    /// What people call it.
    pub fn label(self, lang: Lang) -> String {
        match self {
            Self::Invited => t!(lang, "state-invited"),
            Self::Registered => t!(lang, "state-registered"),
            Self::Cancelled => t!(lang, "state-cancelled"),
        }
    }

    /// The class of its mark in lists.
    pub fn mark(self) -> &'static str {
        match self {
            Self::Invited => "state-warn",
            Self::Registered => "state-good",
            Self::Cancelled => "state-quiet",
        }
    }
}

/// A word that is no attendance.
#[derive(Debug, thiserror::Error)]
#[error("unknown attendance {0:?}")]
pub struct UnknownAttendance(String);

impl FromStr for Attendance {
    type Err = UnknownAttendance;

    fn from_str(tag: &str) -> Result<Self, UnknownAttendance> {
        let known = Self::ALL.into_iter().find(|attendance| attendance.tag() == tag);
        known.ok_or_else(|| UnknownAttendance(tag.to_owned()))
    }
}

impl Participant {
    pub fn attendance(&self) -> Attendance {
        match (self.cancelled_at, self.registered_at) {
            (Some(_), _) => Attendance::Cancelled,
            (None, Some(_)) => Attendance::Registered,
            (None, None) => Attendance::Invited,
        }
    }

    /// Whether they are expected on the day.
    pub fn is_coming(&self) -> bool {
        self.attendance() == Attendance::Registered
    }

    /// Moves to an attendance; one that already holds keeps its time.
    pub fn set_attendance(&mut self, attendance: Attendance, now: Timestamp) {
        match attendance {
            Attendance::Invited => (self.registered_at, self.cancelled_at) = (None, None),
            Attendance::Registered => {
                self.registered_at.get_or_insert(now);
                self.cancelled_at = None;
            }
            Attendance::Cancelled => {
                self.cancelled_at.get_or_insert(now);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attendance_changes_and_keeps_the_time_it_began() {
        let (early, late) = (Timestamp::from_millis(1), Timestamp::from_millis(2));
        let mut person = Participant::blank("p".into(), "e", early);
        assert_eq!(person.attendance(), Attendance::Invited);
        person.set_attendance(Attendance::Registered, early);
        person.set_attendance(Attendance::Registered, late);
        assert_eq!((person.is_coming(), person.registered_at), (true, Some(early)));
        person.set_attendance(Attendance::Cancelled, late);
        assert_eq!((person.is_coming(), person.cancelled_at), (false, Some(late)));
        person.set_attendance(Attendance::Registered, late);
        assert_eq!((person.is_coming(), person.registered_at), (true, Some(early)));
        person.set_attendance(Attendance::Invited, late);
        assert_eq!((person.registered_at, person.cancelled_at), (None, None));
    }
}
