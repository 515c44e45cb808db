//! What the two rows say, in words.
use super::both::{Both, Entry, Question, Side};
use crate::{language::Lang, workshops::Workshop};

/// The words for one event in one language.
pub struct Words<'a> {
    pub lang: Lang,
    pub workshops: &'a [Workshop],
}

impl Words<'_> {
    /// What is asked.
    pub fn question(&self, question: Question) -> String {
        let lang = self.lang;
        match question {
            Question::Text(field) => field.label(lang),
            Question::Attendance => t!(lang, "participant-state"),
            Question::Wishes => t!(lang, "merging-wishes"),
            Question::Seat(round) if round.number() == 1 => t!(lang, "merging-seat"),
            Question::Seat(round) => t!(lang, "merging-seat-in", round = round.number()),
            Question::Lead => t!(lang, "merging-lead-of"),
            Question::Pin => t!(lang, "merging-pin"),
        }
    }

    /// What a row says to it.
    pub fn answer(&self, question: Question, entry: &Entry) -> String {
        let (lang, person) = (self.lang, &entry.person);
        let words = match question {
            Question::Text(field) => person.value(field).to_owned(),
            Question::Attendance => person.attendance().label(lang),
            Question::Wishes => entry.wishes.iter().map(|id| self.title(id)).collect::<Vec<_>>().join(" · "),
            Question::Seat(round) => entry.seats.get(&round).map(|id| self.title(id)).unwrap_or_default(),
            Question::Lead => entry.leads.as_ref().map(|id| self.title(id)).unwrap_or_default(),
            Question::Pin => entry.pin.as_ref().map(|id| self.title(id)).unwrap_or_default(),
        };
        if words.is_empty() { t!(lang, "merging-nothing") } else { words }
    }

    fn title(&self, id: &str) -> String {
        let workshop = self.workshops.iter().find(|workshop| workshop.id == id);
        workshop.map(|workshop| workshop.title.clone()).unwrap_or_default()
    }

    /// Side by side: what a line is about, and what each row says.
    pub fn lines(&self, both: &Both) -> Vec<(String, [String; 2])> {
        let mut questions: Vec<Question> = Both::fields().map(Question::Text).collect();
        questions.extend([Question::Attendance, Question::Wishes]);
        let rounds = both.kept.seats.keys().chain(both.gone.seats.keys());
        let rounds: std::collections::BTreeSet<_> = rounds.copied().collect();
        questions.extend(rounds.into_iter().map(Question::Seat));
        questions.extend([Question::Lead, Question::Pin]);
        let nothing = t!(self.lang, "merging-nothing");
        let texts = questions.into_iter().map(|question| {
            (
                self.question(question),
                [Side::Kept, Side::Gone].map(|side| self.answer(question, both.side(side))),
            )
        });
        let naming = [&both.kept, &both.gone].map(|entry| self.naming(entry));
        let counts = self.counts(both);
        texts
            .chain([(t!(self.lang, "participant-naming"), naming)])
            .chain(counts)
            .filter(|(_, words)| words.iter().any(|words| *words != nothing))
            .collect()
    }

    fn naming(&self, entry: &Entry) -> String {
        let person = &entry.person;
        match (person.naming_agreed_at, person.naming_withdrawn_at) {
            (Some(_), _) => t!(self.lang, "merging-agreed"),
            (None, Some(_)) => t!(self.lang, "merging-withdrawn"),
            (None, None) => t!(self.lang, "merging-nothing"),
        }
    }

    /// What moves along without a question.
    fn counts(&self, both: &Both) -> Vec<(String, [String; 2])> {
        let count = |number: i64| match number {
            0 => t!(self.lang, "merging-nothing"),
            number => number.to_string(),
        };
        let of = |value: fn(&Entry) -> i64| [&both.kept, &both.gone].map(|entry| count(value(entry)));
        vec![
            (t!(self.lang, "merging-ideas"), of(|entry| entry.ideas)),
            (t!(self.lang, "merging-talks"), of(|entry| entry.talks)),
            (t!(self.lang, "merging-impossible"), of(|entry| entry.impossible)),
            (t!(self.lang, "merging-paired"), of(|entry| entry.paired)),
        ]
    }
}
