//! What makes two people look alike, or tells them apart.
use super::entry::Entry;
use crate::{
    language::{fold, spellings},
    participants::{Field, Participant},
};

/// A reference without the zeros before it: `00123` became `123` where a spreadsheet took it for a number.
pub fn bare_reference(reference: &str) -> String {
    let folded = fold(reference);
    let bare = folded.trim_start_matches('0');
    if bare.is_empty() { folded } else { bare.to_owned() }
}

/// A department as it is compared: `Amt 33`, `amt33` and `33` are the same.
pub fn department_key(department: &str) -> String {
    let key: String = fold(department).chars().filter(|letter| letter.is_alphanumeric()).collect();
    match key.strip_prefix("amt") {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        _ => key,
    }
}

/// Whether both departments are known, and differ.
pub fn departments_differ(entry: &Entry, person: &Participant) -> bool {
    let (one, other) = (entry.text(Field::Department).unwrap_or_default(), person.department.as_str());
    !one.is_empty() && !other.is_empty() && department_key(one) != department_key(other)
}

/// Whether two references say that these are two people.
pub fn contradict(entry: &Entry, person: &Participant) -> bool {
    match (entry.text(Field::Reference), person.reference.as_deref()) {
        (Some(one), Some(other)) => bare_reference(one) != bare_reference(other),
        _ => false,
    }
}

/// What names have in common that are perhaps one, however they are spelled and in whatever order their words stand.
pub fn alike_keys(names: [&str; 2]) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    for spelling in spellings(&names.join(" ")) {
        let mut words: Vec<&str> = spelling.split([' ', '-', ',']).filter(|word| !word.is_empty()).collect();
        words.sort_unstable();
        let key = words.join(" ");
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// Whether given and family name stand the other way round.
pub fn is_turned(entry: &Entry, person: &Participant) -> bool {
    let [given, family] = entry.names().map(fold);
    given != family && given == fold(&person.family_name) && family == fold(&person.given_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_before_a_reference_and_the_word_before_a_department_do_not_count() {
        assert_eq!(bare_reference("00123"), bare_reference("123"));
        assert_ne!(bare_reference("0"), bare_reference("1"));
        assert_eq!(bare_reference("A-007"), "a-007");
        assert_eq!(department_key("Amt 33"), department_key("33"));
        assert_eq!(department_key("AMT-33"), department_key("Amt 33"));
        assert_ne!(department_key("Amt 33"), department_key("Amt 3"));
        assert_eq!(department_key("Amt"), "amt");
    }
}
