//! Which column of an imported list holds what: known by its heading, in German or English, or chosen by hand.
use serde::{Deserialize, Serialize};

use crate::{
    language::{Lang, fold},
    participants::Field,
};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    Field(Field),
    /// Given and family name together, in either order, perhaps with a title.
    WholeName,
}

/// What an organiser chose for a column, by its heading and its place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    pub heading: String,
    /// The name of a meaning; empty for "do not import".
    pub meaning: String,
}

impl Meaning {
    pub fn all() -> impl Iterator<Item = Self> {
        std::iter::once(Self::WholeName).chain(Field::ALL.map(Self::Field))
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Field(field) => field.name(),
            Self::WholeName => "whole_name",
        }
    }

    /// The meaning with this name in forms.
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|meaning| meaning.name() == name)
    }

    pub fn label(self, lang: Lang) -> String {
        match self {
            Self::Field(field) => field.label(lang),
            Self::WholeName => t!(lang, "import-whole-name"),
        }
    }
}

/// Headings that can only mean one thing, folded and without signs; umlauts also spelled out.
const CERTAIN: [(Field, &[&str]); 11] = [
    (Field::Title, &["titel", "title", "akademischertitel", "academictitle"]),
    (
        Field::GivenName,
        &["vorname", "vornamen", "rufname", "givenname", "givennames", "firstname", "forename"],
    ),
    (Field::FamilyName, &["nachname", "familienname", "zuname", "familyname", "lastname", "surname"]),
    (
        Field::Email,
        &[
            "email",
            "emailadresse",
            "emailaddress",
            "mail",
            "mailadresse",
            "dienstlicheemail",
            "emaildienstlich",
        ],
    ),
    (
        Field::Department,
        &["amt", "department", "abteilung", "dienststelle", "organisationseinheit", "fachbereich"],
    ),
    (Field::Function, &["funktion", "function", "dienststellung", "amtsbezeichnung", "jobtitle", "role"]),
    (
        Field::Organisation,
        &[
            "organisation",
            "organization",
            "institution",
            "behorde",
            "behoerde",
            "firma",
            "company",
            "arbeitgeber",
            "arbeitgeberorganisation",
        ],
    ),
    (
        Field::Diet,
        &["ernahrung", "ernaehrung", "verpflegung", "essen", "diet", "dietaryrequirements", "food", "meals"],
    ),
    (
        Field::Accessibility,
        &["barrierefreiheit", "accessibility", "accessibilityneeds", "unterstutzung", "unterstuetzung"],
    ),
    (
        Field::Naming,
        &[
            "einwilligung",
            "einwilligungzurnamensnennung",
            "namensnennung",
            "einverstandnis",
            "einverstaendnis",
            "consent",
            "consenttobenamed",
        ],
    ),
    (
        Field::Reference,
        &[
            "referenz",
            "reference",
            "personalnummer",
            "personalnr",
            "persnr",
            "employeenumber",
            "staffnumber",
            "kennung",
        ],
    ),
];

/// Headings of columns that hold a whole name.
const WHOLE_NAMES: [&str; 17] = [
    "namevorname",
    "nachnamevorname",
    "familiennamevorname",
    "vornamename",
    "vornamenachname",
    "vornamefamilienname",
    "vorundnachname",
    "vorundzuname",
    "vollstandigername",
    "vollstaendigername",
    "teilnehmer",
    "teilnehmerin",
    "teilnehmende",
    "person",
    "fullname",
    "participant",
    "attendee",
];

/// Headings that mean this when no other column says so more clearly: `Name` beside `Vorname` is the family name.
const LIKELY: [(Field, &[&str]); 3] =
    [(Field::FamilyName, &["name"]), (Field::Function, &["position", "rolle"]), (Field::Reference, &["id"])];

fn key(heading: &str) -> String {
    fold(heading).chars().filter(char::is_ascii_alphanumeric).collect()
}

fn meaning(table: &[(Field, &[&str])], key: &str) -> Option<Field> {
    table.iter().find(|(_, words)| words.contains(&key)).map(|(field, _)| *field)
}

fn certain(heading: &str) -> Option<Meaning> {
    let key = key(heading);
    let whole = WHOLE_NAMES.contains(&key.as_str()).then_some(Meaning::WholeName);
    meaning(&CERTAIN, &key).map(Meaning::Field).or(whole)
}

fn likely(heading: &str) -> Option<Meaning> {
    meaning(&LIKELY, &key(heading)).map(Meaning::Field)
}

/// Whether a heading means something.
pub fn is_known(heading: &str) -> bool {
    certain(heading).or_else(|| likely(heading)).is_some()
}

/// What each column holds, as far as the headings tell; nothing twice, the first column wins. A lone `Name` is a whole
/// name; beside `Vorname` it is the family name.
pub fn recognise(headings: &[String]) -> Vec<Option<Meaning>> {
    let mut columns: Vec<Option<Meaning>> = vec![None; headings.len()];
    for known in [certain, likely] {
        for (index, heading) in headings.iter().enumerate() {
            let found = known(heading).filter(|meaning| !columns.contains(&Some(*meaning)));
            if columns[index].is_none() {
                columns[index] = found;
            }
        }
    }
    let has = |field| columns.contains(&Some(Meaning::Field(field)));
    let family = Some(Meaning::Field(Field::FamilyName));
    if !has(Field::GivenName) && !columns.contains(&Some(Meaning::WholeName)) {
        let lone = columns.iter().position(|column| *column == family);
        if let Some(place) = lone.filter(|place| likely(&headings[*place]).is_some()) {
            columns[place] = Some(Meaning::WholeName);
        }
    }
    // Beside both names, a column for the whole name says nothing new.
    if has_both(&columns) {
        columns
            .iter_mut()
            .filter(|column| **column == Some(Meaning::WholeName))
            .for_each(|column| *column = None);
    }
    columns
}

fn has_both(columns: &[Option<Meaning>]) -> bool {
    [Field::GivenName, Field::FamilyName].iter().all(|field| columns.contains(&Some(Meaning::Field(*field))))
}

/// Whether some column holds a name.
pub fn has_name(columns: &[Option<Meaning>]) -> bool {
    let names =
        [Meaning::WholeName, Meaning::Field(Field::GivenName), Meaning::Field(Field::FamilyName)].map(Some);
    columns.iter().any(|column| names.contains(column))
}

/// What was chosen, on these headings: by heading, or by place where the headings read otherwise now; a column of which
/// nothing was said is recognised.
pub fn kept(chosen: &[Chosen], headings: &[String]) -> Vec<Option<Meaning>> {
    let mut columns = recognise(headings);
    if chosen.is_empty() {
        return columns;
    }
    let same_shape = chosen.len() == headings.len();
    let mut taken: Vec<Option<Meaning>> = Vec::new();
    for (index, heading) in headings.iter().enumerate() {
        let at_place = chosen.get(index).filter(|one| same_shape || one.heading == *heading);
        let by_heading = || chosen.iter().find(|one| !one.heading.is_empty() && one.heading == *heading);
        if let Some(one) = at_place.or_else(by_heading) {
            columns[index] = Meaning::named(&one.meaning);
        }
        if columns[index].is_some() && taken.contains(&columns[index]) {
            columns[index] = None;
        }
        taken.push(columns[index]);
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owned(headings: &[&str]) -> Vec<String> {
        headings.iter().map(ToString::to_string).collect()
    }

    fn names(columns: Vec<Option<Meaning>>) -> Vec<&'static str> {
        columns.into_iter().map(|column| column.map_or("", Meaning::name)).collect()
    }

    fn recognised(headings: &[&str]) -> Vec<Option<Field>> {
        let of = |column| match column {
            Some(Meaning::Field(field)) => Some(field),
            _ => None,
        };
        recognise(&owned(headings)).into_iter().map(of).collect()
    }

    #[test]
    fn whole_names_are_recognised_and_a_lone_name_is_one() {
        let names = |headings: &[&str]| names(recognise(&owned(headings)));
        assert_eq!(names(&["Name", "Amt"]), ["whole_name", "department"]);
        assert_eq!(names(&["Nachname, Vorname", "E-Mail"]), ["whole_name", "email"]);
        assert_eq!(names(&["Vor- und Nachname"]), ["whole_name"]);
        assert_eq!(names(&["Name", "Vorname"]), ["family_name", "given_name"]);
        assert_eq!(names(&["Vorname Nachname", "Vorname", "Nachname"]), ["", "given_name", "family_name"]);
        assert_eq!(names(&["Nachname", "Amt"]), ["family_name", "department"]);
    }

    #[test]
    fn what_was_chosen_is_kept_when_the_file_is_read_otherwise() {
        let chosen = |pairs: &[(&str, &str)]| -> Vec<Chosen> {
            let one = |(heading, meaning): &(&str, &str)| Chosen {
                heading: (*heading).into(),
                meaning: (*meaning).into(),
            };
            pairs.iter().map(one).collect()
        };
        let by_hand = chosen(&[("BŸro", "function"), ("Name", "")]);
        assert_eq!(names(kept(&by_hand, &owned(&["Büro", "Name"]))), ["function", ""]);
        assert_eq!(names(kept(&by_hand, &owned(&["Amt", "x", "BŸro"]))), ["department", "", "function"]);
        assert_eq!(names(kept(&[], &owned(&["Amt"]))), ["department"]);
    }

    #[test]
    fn german_and_english_headings_are_known_in_any_spelling() {
        assert_eq!(
            recognised(&["Personal-Nr.", "VORNAME", "Name", "E-Mail", "Amt", "Ernährung"]),
            [
                Some(Field::Reference),
                Some(Field::GivenName),
                Some(Field::FamilyName),
                Some(Field::Email),
                Some(Field::Department),
                Some(Field::Diet)
            ]
        );
        assert_eq!(
            recognised(&["First name", "Last name", "E-mail address", "Job title", "Shoe size"]),
            [
                Some(Field::GivenName),
                Some(Field::FamilyName),
                Some(Field::Email),
                Some(Field::Function),
                None
            ]
        );
    }

    #[test]
    fn a_clear_heading_takes_the_field_from_a_likely_one() {
        assert_eq!(recognised(&["Name", "Nachname"]), [None, Some(Field::FamilyName)]);
        assert_eq!(recognised(&["Mail", "E-Mail"]), [Some(Field::Email), None]);
    }

    #[test]
    fn every_heading_of_our_own_export_is_recognised_in_both_languages() {
        for lang in Lang::ALL {
            for field in Field::ALL {
                assert_eq!(recognised(&[&field.label(lang)]), [Some(field)], "{}", field.label(lang));
            }
        }
    }
}
