//! Which column of an imported list holds what: known by its heading, in German or English.
use crate::{language::fold, participants::Field};

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

/// Headings that mean this when no other column says so more clearly: `Name` beside `Vorname` is the family name.
const LIKELY: [(Field, &[&str]); 3] = [
    (Field::FamilyName, &["name"]),
    (Field::Function, &["position", "rolle"]),
    (Field::Reference, &["id", "nr", "nummer", "number"]),
];

fn key(heading: &str) -> String {
    fold(heading).chars().filter(char::is_ascii_alphanumeric).collect()
}

fn meaning(table: &[(Field, &[&str])], heading: &str) -> Option<Field> {
    let key = key(heading);
    table.iter().find(|(_, words)| words.contains(&key.as_str())).map(|(field, _)| *field)
}

/// Whether a heading means something.
pub fn is_known(heading: &str) -> bool {
    meaning(&CERTAIN, heading).or_else(|| meaning(&LIKELY, heading)).is_some()
}

/// What each column holds, as far as the headings tell; no field twice, the first column wins.
pub fn recognise(headings: &[String]) -> Vec<Option<Field>> {
    let mut columns: Vec<Option<Field>> = vec![None; headings.len()];
    for table in [CERTAIN.as_slice(), LIKELY.as_slice()] {
        for (index, heading) in headings.iter().enumerate() {
            let field = meaning(table, heading).filter(|field| !columns.contains(&Some(*field)));
            if columns[index].is_none() {
                columns[index] = field;
            }
        }
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    fn recognised(headings: &[&str]) -> Vec<Option<Field>> {
        recognise(&headings.iter().map(ToString::to_string).collect::<Vec<_>>())
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
