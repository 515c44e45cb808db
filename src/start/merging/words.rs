//! What the two rows say, in words.
use super::both::{Both, Entry, Question, Side};
use crate::{
    language::{LangMark, Text},
    workshops::Workshop,
};

/// The words for one event in one language.
pub struct Words<'a> {
    pub mark: LangMark,
    pub workshops: &'a [Workshop],
}

impl Words<'_> {
    /// What is asked.
    pub fn question(&self, question: Question) -> String {
        let lang = self.mark.page;
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
    pub fn answer(&self, question: Question, entry: &Entry) -> Text {
        let (lang, person) = (self.mark.page, &entry.person);
        let words = match question {
            Question::Text(field) => person.value(field).to_owned(),
            Question::Attendance => person.attendance().label(lang),
            Question::Wishes => entry.wishes.iter().map(|id| self.title(id)).collect::<Vec<_>>().join(" · "),
            Question::Seat(round) => entry.seats.get(&round).map(|id| self.title(id)).unwrap_or_default(),
            Question::Lead => entry.leads.as_ref().map(|id| self.title(id)).unwrap_or_default(),
            Question::Pin => entry.pin.as_ref().map(|id| self.title(id)).unwrap_or_default(),
        };
        if words.is_empty() { t!(lang, "merging-nothing").into() } else { self.mark.phrase(words) }
    }

    fn title(&self, id: &str) -> String {
        let workshop = self.workshops.iter().find(|workshop| workshop.id == id);
        workshop.map(|workshop| self.mark.name(&workshop.title)).unwrap_or_default()
    }

    /// Side by side: what a line is about, and what each row says.
    pub fn lines(&self, both: &Both) -> Vec<(String, [Text; 2])> {
        let mut questions: Vec<Question> = Both::fields().map(Question::Text).collect();
        questions.extend([Question::Attendance, Question::Wishes]);
        let rounds = both.kept.seats.keys().chain(both.gone.seats.keys());
        let rounds: std::collections::BTreeSet<_> = rounds.copied().collect();
        questions.extend(rounds.into_iter().map(Question::Seat));
        questions.extend([Question::Lead, Question::Pin]);
        let nothing = Text::from(t!(self.mark.page, "merging-nothing"));
        let texts = questions.into_iter().map(|question| {
            (
                self.question(question),
                [Side::Kept, Side::Gone].map(|side| self.answer(question, both.side(side))),
            )
        });
        let naming = [&both.kept, &both.gone].map(|entry| self.naming(entry));
        let counts = self.counts(both);
        texts
            .chain([(t!(self.mark.page, "participant-naming"), naming)])
            .chain(counts)
            .filter(|(_, words)| words.iter().any(|words| *words != nothing))
            .collect()
    }

    fn naming(&self, entry: &Entry) -> Text {
        let person = &entry.person;
        match (person.naming_agreed_at, person.naming_withdrawn_at) {
            (Some(_), _) => t!(self.mark.page, "merging-agreed").into(),
            (None, Some(_)) => t!(self.mark.page, "merging-withdrawn").into(),
            (None, None) => t!(self.mark.page, "merging-nothing").into(),
        }
    }

    /// What moves along without a question.
    fn counts(&self, both: &Both) -> Vec<(String, [Text; 2])> {
        let count = |number: i64| match number {
            0 => t!(self.mark.page, "merging-nothing").into(),
            number => number.to_string().into(),
        };
        let of = |value: fn(&Entry) -> i64| [&both.kept, &both.gone].map(|entry| count(value(entry)));
        vec![
            (t!(self.mark.page, "merging-ideas"), of(|entry| entry.ideas)),
            (t!(self.mark.page, "merging-talks"), of(|entry| entry.talks)),
            (t!(self.mark.page, "merging-impossible"), of(|entry| entry.impossible)),
            (t!(self.mark.page, "merging-paired"), of(|entry| entry.paired)),
        ]
    }
}
