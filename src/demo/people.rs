//! The demo's participants: eighty invented people with recognisably invented names.

/// Departments as a city has them, the number first.
pub const DEPARTMENTS: [&str; 20] = [
    "01 Büro des Oberbürgermeisters",
    "10 Personal- und Organisationsamt",
    "11 Amt für Informationstechnik",
    "14 Rechnungsprüfungsamt",
    "20 Stadtkämmerei",
    "23 Liegenschaftsamt",
    "30 Rechtsamt",
    "33 Bürgerdienste",
    "37 Feuerwehr und Rettungsdienst",
    "40 Schulamt",
    "41 Kulturamt",
    "43 Volkshochschule",
    "50 Amt für Soziales und Wohnen",
    "51 Amt für Kinder, Jugend und Familie",
    "53 Gesundheitsamt",
    "61 Stadtplanungsamt",
    "62 Amt für Bodenmanagement und Geoinformation",
    "63 Bauordnungsamt",
    "66 Tiefbauamt",
    "68 Amt für Umwelt und Stadtgrün",
];

const GIVEN_NAMES: [&str; 20] = [
    "Ada", "Bruno", "Carla", "David", "Emine", "Fritz", "Greta", "Hakan", "Ida", "Jörg", "Käthe", "Ludwig",
    "Mariam", "Nils", "Öykü", "Paul", "Ruth", "Sören", "Tilda", "Uwe",
];

const FAMILY_NAME_BEGINNINGS: [&str; 10] =
    ["Apfel", "Birken", "Dachs", "Eulen", "Ginster", "Hasel", "Kiesel", "Linden", "Möwen", "Ähren"];

const FAMILY_NAME_ENDINGS: [&str; 8] = ["bach", "feld", "hain", "stein", "wald", "brück", "garten", "hügel"];

/// An invented participant.
pub struct Person {
    pub reference: String,
    pub given_name: &'static str,
    pub family_name: String,
    pub email: String,
    pub department: &'static str,
    pub diet: &'static str,
    pub accessibility: &'static str,
    pub agrees_to_be_named: bool,
}

/// The eighty people, the same at every start.
pub fn all() -> Vec<Person> {
    (0..80).map(person).collect()
}

fn person(number: usize) -> Person {
    let given_name = GIVEN_NAMES[(number * 7 + number / 20) % GIVEN_NAMES.len()];
    let beginning = FAMILY_NAME_BEGINNINGS[number % FAMILY_NAME_BEGINNINGS.len()];
    let family_name = format!("{beginning}{}", FAMILY_NAME_ENDINGS[number / FAMILY_NAME_BEGINNINGS.len()]);
    Person {
        reference: format!("P{:03}", number + 1),
        email: format!("{}.{}@bonn.example", ascii(given_name), ascii(&family_name)),
        given_name,
        family_name,
        department: DEPARTMENTS[(number * 3 + number / 20) % DEPARTMENTS.len()],
        diet: ["", "vegetarisch", "", "vegan", ""][number % 5],
        accessibility: if number % 27 == 4 { "Platz nahe am Ausgang" } else { "" },
        agrees_to_be_named: number % 4 != 3,
    }
}

fn ascii(name: &str) -> String {
    let mut plain = name.to_lowercase();
    for (letter, spelled) in [("ä", "ae"), ("ö", "oe"), ("ü", "ue")] {
        plain = plain.replace(letter, spelled);
    }
    plain
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn nobody_is_there_twice() {
        let emails: BTreeSet<String> = all().into_iter().map(|person| person.email).collect();
        assert_eq!(emails.len(), 80);
        assert!(emails.iter().all(|email| email.is_ascii() && email.ends_with(".example")));
    }
}
