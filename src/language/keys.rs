//! Names as they are searched and sorted.
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// A text without case and accents, for searching: `Müller` becomes `muller`, `Weiß` `weiss`.
pub fn fold(text: &str) -> String {
    text.nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .map(|letter| if letter == 'ß' { "ss".to_owned() } else { letter.to_string() })
        .collect()
}

/// A text as it is found: folded, and once more with umlauts spelled out, so that `Mueller` finds `Müller`.
pub fn search_key(text: &str) -> String {
    let spelled: String = text
        .nfc()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'ä' => "ae".to_owned(),
            'ö' => "oe".to_owned(),
            'ü' => "ue".to_owned(),
            other => other.to_string(),
        })
        .collect();
    format!("{} {}", fold(text), fold(&spelled))
}

/// A name as German lists sort it (DIN 5007, variant 1): accents and case do not count.
pub fn sort_key(family_name: &str, given_name: &str) -> String {
    format!("{}\u{1}{}", fold(family_name), fold(given_name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn umlauts_and_case_do_not_matter_for_search() {
        assert!(search_key("Jörg Müller").contains(&fold("MULLER")));
        assert!(search_key("Jörg Müller").contains(&fold("mueller")));
        assert!(search_key("Weiß").contains(&fold("WEISS")));
        assert!(search_key("Lefèvre").contains(&fold("lefevre")));
    }

    #[test]
    fn umlauts_sort_like_their_vowels() {
        let mut names = vec![sort_key("Zander", "A"), sort_key("Özdemir", "B"), sort_key("Ohm", "C")];
        names.sort();
        assert_eq!(names, [sort_key("Ohm", "C"), sort_key("Özdemir", "B"), sort_key("Zander", "A")]);
    }
}
