//! What an import has to say, in words.
use crate::{
    language::Lang,
    participants::{
        Field, Participant,
        import::{
            file::Unreadable,
            planning::{Change, Fault, Kind, Likeness, Remark},
            stored::Imported,
        },
    },
};

/// So many row numbers are named.
const MOST_NUMBERS: usize = 20;

/// Why a file is no list.
pub fn unreadable(reason: Unreadable, lang: Lang) -> String {
    match reason {
        Unreadable::Empty => t!(lang, "import-empty"),
        Unreadable::OldWorkbook => t!(lang, "import-old-workbook"),
        Unreadable::NoWorkbook => t!(lang, "import-no-workbook"),
        Unreadable::Damaged => t!(lang, "import-damaged"),
        Unreadable::TooLarge => t!(lang, "import-unpacked-too-large"),
        Unreadable::NotText => t!(lang, "import-not-text"),
        Unreadable::TooManyRows => t!(lang, "import-too-many-rows"),
        Unreadable::TooManyColumns => t!(lang, "import-too-many-columns"),
    }
}

impl Kind {
    /// What people call such rows, with their number.
    pub fn label(self, lang: Lang) -> String {
        match self {
            Self::Faulty => t!(lang, "import-faulty"),
            Self::Perhaps => t!(lang, "import-perhaps"),
            Self::Overtaken => t!(lang, "import-overtaken"),
            Self::New => t!(lang, "import-new"),
            Self::Changed => t!(lang, "import-changed"),
            Self::Unchanged => t!(lang, "import-unchanged"),
            Self::LeftOut => t!(lang, "import-left-out"),
        }
    }
}

impl Fault {
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::NoName => t!(lang, "fault-no-name"),
            Self::BadEmail => t!(lang, "fault-email"),
            Self::BadNaming => t!(lang, "fault-naming"),
            Self::TooLong(field) => {
                t!(lang, "fault-too-long", field = field.label(lang), longest = (field.longest() as i64))
            }
            Self::OddLetters(field) => t!(lang, "fault-odd-letters", field = field.label(lang)),
            Self::MoreCells => t!(lang, "fault-more-cells"),
            Self::OpenQuote(line) => t!(lang, "fault-open-quote", line = line.to_string()),
            Self::Swallowed(from, to) => {
                t!(lang, "fault-swallowed", from = from.to_string(), to = to.to_string())
            }
            Self::Doubled(row) => t!(lang, "fault-doubled", row = row.to_string()),
            Self::TwoPeople(one, other) => {
                t!(lang, "fault-two-people", one = one.as_str(), other = other.as_str())
            }
            Self::ChosenGone => t!(lang, "fault-chosen-gone"),
        }
    }

    /// The field that is wrong, where it is one.
    pub fn field(&self) -> Option<Field> {
        match self {
            Self::BadEmail => Some(Field::Email),
            Self::BadNaming => Some(Field::Naming),
            Self::TooLong(field) | Self::OddLetters(field) => Some(*field),
            _ => None,
        }
    }

    /// Whether the row as such looks wrong, and may be right.
    pub fn is_about_shape(&self) -> bool {
        matches!(self, Self::MoreCells | Self::OpenQuote(_) | Self::Swallowed(..))
    }
}

impl Remark {
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::ConsentWithdrawn => t!(lang, "remark-consent-withdrawn"),
            Self::UnusualLetters(field) => t!(lang, "remark-unusual-letters", field = field.label(lang)),
            Self::UnsureName => t!(lang, "remark-unsure-name"),
            Self::SharedAddress(row) => t!(lang, "remark-shared-address", row = row.to_string()),
            Self::Corrected => t!(lang, "remark-corrected"),
        }
    }
}

impl Likeness {
    pub fn words(self, lang: Lang) -> String {
        match self {
            Self::Zeros => t!(lang, "likeness-zeros"),
            Self::Name => t!(lang, "likeness-name"),
            Self::Turned => t!(lang, "likeness-turned"),
            Self::Address => t!(lang, "likeness-address"),
            Self::OtherReference => t!(lang, "likeness-other-reference"),
            Self::OtherName => t!(lang, "likeness-other-name"),
        }
    }
}

impl Change {
    /// `Amt: Amt 10 → Amt 11`
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::Text { field, before, after } => {
                let nothing = t!(lang, "none-given");
                let before = if before.is_empty() { &nothing } else { before };
                format!("{}: {before} → {after}", field.label(lang))
            }
            Self::Naming(true) => t!(lang, "change-naming-yes"),
            Self::Naming(false) => t!(lang, "change-naming-no"),
        }
    }
}

/// `Fuß, Jörg · Amt 10 · joerg@bonn.example`
pub fn candidate(person: &Participant, lang: Lang) -> String {
    let reference = person.reference.as_deref().unwrap_or_default();
    let mut parts = vec![person.name_and_department()];
    if !reference.is_empty() {
        parts.push(format!("{} {reference}", Field::Reference.label(lang)));
    }
    if !person.email.is_empty() {
        parts.push(person.email.clone());
    }
    parts.join(" · ")
}

/// The numbers of rows: `3, 17, 20`, the first twenty.
pub fn row_numbers(rows: &[usize]) -> String {
    let more = if rows.len() > MOST_NUMBERS { ", …" } else { "" };
    let numbers: Vec<String> = rows.iter().take(MOST_NUMBERS).map(usize::to_string).collect();
    format!("{}{more}", numbers.join(", "))
}

impl Imported {
    /// What was not taken over, and why.
    pub fn rest(&self, lang: Lang) -> Vec<String> {
        let mut said = Vec::new();
        let mut say = |rows: &[usize], words: fn(Lang, i64, String) -> String| {
            if !rows.is_empty() {
                said.push(words(lang, rows.len() as i64, row_numbers(rows)));
            }
        };
        say(&self.faulty, |lang, count, rows| t!(lang, "import-rest-faulty", count = count, rows = rows));
        say(&self.perhaps, |lang, count, rows| t!(lang, "import-rest-perhaps", count = count, rows = rows));
        say(&self.overtaken, |lang, count, rows| {
            t!(lang, "import-rest-overtaken", count = count, rows = rows)
        });
        if self.withheld_consents > 0 {
            said.push(t!(lang, "import-rest-consents", count = self.withheld_consents));
        }
        if let Some((registered, places)) = self.overbooked {
            said.push(t!(lang, "participants-over", registered = registered, places = places));
        }
        said
    }
}
