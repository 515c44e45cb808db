//! What two rows of one person say, what must be chosen between them, and what becomes of the rest. Pure.
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    str::FromStr,
};

use crate::{
    clock::Timestamp,
    participants::{Attendance, Field, Participant},
    state::hash_of_key,
    workshops::Round,
};

/// One of the two rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The row that stays.
    Kept,
    /// The row that goes.
    Gone,
}

impl Side {
    pub fn tag(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Gone => "gone",
        }
    }
}

impl FromStr for Side {
    type Err = ();

    fn from_str(tag: &str) -> Result<Self, ()> {
        [Self::Kept, Self::Gone].into_iter().find(|side| side.tag() == tag).ok_or(())
    }
}

/// A row with everything that hangs on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub person: Participant,
    /// Ids of workshops, the first wish first.
    pub wishes: Vec<String>,
    pub seats: BTreeMap<Round, String>,
    /// The workshop that they lead.
    pub leads: Option<String>,
    /// Where they are to sit in any case.
    pub pin: Option<String>,
    /// Workshops in which they cannot sit.
    pub impossible: i64,
    /// People with or without whom they are to sit.
    pub paired: i64,
    pub ideas: i64,
    pub talks: i64,
}

/// Something on which the two differ, so that one side must be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Question {
    Text(Field),
    Attendance,
    Wishes,
    Seat(Round),
    Lead,
    Pin,
}

impl Question {
    /// The name of its field in the form.
    pub fn name(self) -> String {
        match self {
            Self::Text(field) => field.name().to_owned(),
            Self::Attendance => "state".to_owned(),
            Self::Wishes => "wishes".to_owned(),
            Self::Seat(round) => format!("seat-{}", round.number()),
            Self::Lead => "lead".to_owned(),
            Self::Pin => "pin".to_owned(),
        }
    }
}

/// What was chosen.
pub type Answers = HashMap<Question, Side>;

/// The two rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Both {
    pub kept: Entry,
    pub gone: Entry,
}

impl Both {
    pub fn side(&self, side: Side) -> &Entry {
        match side {
            Side::Kept => &self.kept,
            Side::Gone => &self.gone,
        }
    }

    /// Changes with everything that the page shows.
    pub fn digest(&self) -> String {
        hash_of_key(&format!("{self:?}"))
    }

    /// The texts of people: all fields but the consent, of which the stricter counts.
    pub fn fields() -> impl Iterator<Item = Field> {
        Field::ALL.into_iter().filter(|field| *field != Field::Naming)
    }

    /// On what they differ.
    pub fn questions(&self) -> Vec<Question> {
        let texts = Self::fields().filter(|field| self.differ(|entry| entry.person.value(*field).to_owned()));
        let mut questions: Vec<Question> = texts.map(Question::Text).collect();
        let rest = [
            (Question::Attendance, self.differ(|entry| entry.person.attendance())),
            (
                Question::Wishes,
                self.conflict(|entry| Some(&entry.wishes).filter(|wishes| !wishes.is_empty())),
            ),
            (Question::Lead, self.conflict(|entry| entry.leads.as_ref())),
            (Question::Pin, self.conflict(|entry| entry.pin.as_ref())),
        ];
        questions.extend(rest.into_iter().filter(|(_, is_asked)| *is_asked).map(|(question, _)| question));
        let seats = self.rounds().into_iter().filter(|round| self.conflict(|entry| entry.seats.get(round)));
        questions.extend(seats.map(Question::Seat));
        questions
    }

    fn differ<T: PartialEq>(&self, value: impl Fn(&Entry) -> T) -> bool {
        value(&self.kept) != value(&self.gone)
    }

    /// Whether both have one, and not the same.
    fn conflict<'a, T: PartialEq + 'a>(&'a self, value: impl Fn(&'a Entry) -> Option<&'a T>) -> bool {
        matches!((value(&self.kept), value(&self.gone)), (Some(one), Some(other)) if one != other)
    }

    fn rounds(&self) -> BTreeSet<Round> {
        self.kept.seats.keys().chain(self.gone.seats.keys()).copied().collect()
    }

    /// What is chosen unless somebody chooses otherwise: the text that says something, else the newer one. Whether they
    /// come is not guessed.
    pub fn proposal(&self, question: Question) -> Option<Side> {
        let newer =
            if self.gone.person.updated_at > self.kept.person.updated_at { Side::Gone } else { Side::Kept };
        match question {
            Question::Text(field) => {
                let [kept, gone] = [&self.kept, &self.gone].map(|entry| entry.person.value(field).is_empty());
                Some(match (kept, gone) {
                    (true, false) => Side::Gone,
                    (false, true) => Side::Kept,
                    _ => newer,
                })
            }
            Question::Attendance => None,
            Question::Wishes | Question::Lead | Question::Pin | Question::Seat(_) => Some(Side::Kept),
        }
    }

    /// Whose it is: what was chosen; without a choice that of the row that stays, if it has one.
    fn source(&self, answers: &Answers, question: Question, has: impl Fn(&Entry) -> bool) -> Side {
        match answers.get(&question) {
            Some(side) => *side,
            None if !has(&self.kept) && has(&self.gone) => Side::Gone,
            None => Side::Kept,
        }
    }

    pub fn wishes(&self, answers: &Answers) -> Side {
        self.source(answers, Question::Wishes, |entry| !entry.wishes.is_empty())
    }

    pub fn lead(&self, answers: &Answers) -> Side {
        self.source(answers, Question::Lead, |entry| entry.leads.is_some())
    }

    pub fn pin(&self, answers: &Answers) -> Side {
        self.source(answers, Question::Pin, |entry| entry.pin.is_some())
    }

    /// The rounds in which the seat of the row that goes is taken over. Nobody sits in a workshop twice: then the seat
    /// of the row that stays counts.
    pub fn seats_taken_over(&self, answers: &Answers) -> Vec<Round> {
        let source = |round: &Round| {
            self.source(answers, Question::Seat(*round), |entry| entry.seats.contains_key(round))
        };
        let mut taken: Vec<Round> =
            self.rounds().into_iter().filter(|round| source(round) == Side::Gone).collect();
        // A seat that is not taken over leaves the row that stays in its own, which may stand in the way of another.
        loop {
            let stays = self.kept.seats.iter().filter(|(round, _)| !taken.contains(round));
            let sits: BTreeSet<&String> = stays.map(|(_, seat)| seat).collect();
            let before = taken.len();
            taken.retain(|round| self.gone.seats.get(round).is_some_and(|seat| !sits.contains(seat)));
            if taken.len() == before {
                return taken;
            }
        }
    }

    /// The person as one from `now` on: the chosen texts, the stricter consent. A consent that only one of them had is
    /// taken back, so that nothing names them any more.
    pub fn person(&self, answers: &Answers, now: Timestamp) -> Participant {
        let (kept, gone) = (&self.kept.person, &self.gone.person);
        let mut person = Participant { updated_at: now, ..kept.clone() };
        for field in Self::fields() {
            if answers.get(&Question::Text(field)) == Some(&Side::Gone) {
                person.set_value(field, gone.value(field).to_owned());
            }
        }
        match answers.get(&Question::Attendance) {
            Some(Side::Gone) => {
                (person.registered_at, person.cancelled_at) = (gone.registered_at, gone.cancelled_at);
            }
            Some(Side::Kept) => {}
            None if person.attendance() == Attendance::Registered => {
                person.registered_at = kept.registered_at.min(gone.registered_at);
            }
            None => {}
        }
        let agreed = kept.naming_agreed_at.zip(gone.naming_agreed_at);
        person.naming_agreed_at = agreed.map(|(one, other)| one.max(other));
        let has_lost = agreed.is_none() && kept.naming_agreed_at.or(gone.naming_agreed_at).is_some();
        let withdrawn_at = kept.naming_withdrawn_at.max(gone.naming_withdrawn_at);
        person.naming_withdrawn_at = if has_lost { Some(now) } else { withdrawn_at };
        person
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: i64) -> Option<Timestamp> {
        Some(Timestamp::from_millis(millis))
    }

    fn entry(id: &str) -> Entry {
        Entry {
            person: Participant::blank(id.into(), "e", Timestamp::from_millis(0)),
            wishes: Vec::new(),
            seats: BTreeMap::new(),
            leads: None,
            pin: None,
            impossible: 0,
            paired: 0,
            ideas: 0,
            talks: 0,
        }
    }

    fn now() -> Timestamp {
        Timestamp::from_millis(9)
    }

    fn both() -> Both {
        Both { kept: entry("k"), gone: entry("g") }
    }

    fn round(number: i64) -> Round {
        Round::new(number).unwrap()
    }

    #[test]
    fn a_text_is_asked_for_where_they_differ_and_the_fuller_or_newer_is_proposed() {
        let mut both = both();
        both.kept.person.email = "anna@bonn.example".into();
        both.gone.person.department = "Amt 10".into();
        both.kept.person.diet = "vegan".into();
        both.gone.person.diet = "vegetarisch".into();
        both.gone.person.updated_at = Timestamp::from_millis(5);
        let [email, department, diet] = [Field::Email, Field::Department, Field::Diet].map(Question::Text);
        assert_eq!(both.questions(), [email, department, diet]);
        assert_eq!(
            [email, department, diet].map(|one| both.proposal(one).unwrap()),
            [Side::Kept, Side::Gone, Side::Gone]
        );
        let person = both.person(&Answers::from([(department, Side::Gone), (diet, Side::Kept)]), now());
        assert_eq!(
            (person.email.as_str(), person.department.as_str(), person.diet.as_str()),
            ("anna@bonn.example", "Amt 10", "vegan")
        );
        assert_eq!(person.id, "k");
    }

    #[test]
    fn the_stricter_consent_counts_and_a_withdrawal_wins() {
        for (kept, gone, agreed, withdrawn) in [
            ((at(1), None), (at(2), None), at(2), None),
            ((at(1), None), (None, None), None, at(9)),
            ((None, None), (at(1), None), None, at(9)),
            ((at(3), None), (None, at(2)), None, at(9)),
            ((None, at(2)), (at(3), None), None, at(9)),
            ((None, at(2)), (None, at(4)), None, at(4)),
        ] {
            let mut both = both();
            (both.kept.person.naming_agreed_at, both.kept.person.naming_withdrawn_at) = kept;
            (both.gone.person.naming_agreed_at, both.gone.person.naming_withdrawn_at) = gone;
            let person = both.person(&Answers::new(), now());
            assert_eq!((person.naming_agreed_at, person.naming_withdrawn_at), (agreed, withdrawn));
        }
    }

    #[test]
    fn whether_they_come_is_asked_and_not_guessed() {
        let mut both = both();
        both.kept.person.set_attendance(Attendance::Cancelled, Timestamp::from_millis(3));
        both.gone.person.set_attendance(Attendance::Registered, Timestamp::from_millis(2));
        assert_eq!(
            (both.questions(), both.proposal(Question::Attendance)),
            (vec![Question::Attendance], None)
        );
        let as_gone = both.person(&Answers::from([(Question::Attendance, Side::Gone)]), now());
        assert_eq!((as_gone.registered_at, as_gone.cancelled_at), (at(2), None));
        let as_kept = both.person(&Answers::from([(Question::Attendance, Side::Kept)]), now());
        assert_eq!(as_kept.attendance(), Attendance::Cancelled);
    }

    #[test]
    fn what_only_one_has_is_taken_and_what_both_have_is_asked() {
        let mut both = both();
        both.gone.wishes = vec!["a".into()];
        both.gone.pin = Some("a".into());
        both.kept.leads = Some("b".into());
        assert_eq!(both.questions(), []);
        let none = Answers::new();
        assert_eq!(
            (both.wishes(&none), both.pin(&none), both.lead(&none)),
            (Side::Gone, Side::Gone, Side::Kept)
        );
        both.kept.wishes = vec!["b".into(), "a".into()];
        both.kept.pin = Some("a".into());
        both.gone.leads = Some("a".into());
        assert_eq!(both.questions(), [Question::Wishes, Question::Lead]);
        assert_eq!(both.wishes(&none), Side::Kept);
        assert_eq!(both.wishes(&Answers::from([(Question::Wishes, Side::Gone)])), Side::Gone);
    }

    #[test]
    fn nobody_gets_two_seats_in_a_round_or_two_in_a_workshop() {
        let mut both = both();
        both.kept.seats = BTreeMap::from([(round(1), "a".into()), (round(2), "b".into())]);
        both.gone.seats =
            BTreeMap::from([(round(1), "b".into()), (round(3), "a".into()), (round(4), "c".into())]);
        assert_eq!(both.questions(), [Question::Seat(round(1))]);
        let answers = |side| Answers::from([(Question::Seat(round(1)), side)]);
        assert_eq!(both.seats_taken_over(&answers(Side::Kept)), [round(4)]);
        // `b` is taken already, so `a` stays in the first round and is not taken in the third.
        assert_eq!(both.seats_taken_over(&answers(Side::Gone)), [round(4)]);
    }
}
