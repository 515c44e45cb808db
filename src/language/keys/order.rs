//! Names in the order in which a German reader looks for them.
use std::sync::LazyLock;

use icu_collator::{
    Collator, CollatorBorrowed,
    options::{CollatorOptions, Strength},
};
use unicode_normalization::UnicodeNormalization as _;

use super::{is_latin, uniform};

/// The order of all scripts (CLDR's root collation, which German uses): digits, Latin, Greek, Cyrillic, Georgian,
/// Armenian. Umlauts count as their vowels, as in DIN 5007, variant 1, and not as ae, oe, ue as in the telephone books of
/// variant 2: spreadsheets and file managers do the same, so that a list here and the same list there run alike.
static ORDER: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| {
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Tertiary);
    Collator::try_new(Default::default(), options).expect("the data is compiled in")
});

/// Sorts lower than every letter (CLDR's merge separator): `Meier, Zoe` stands before `Meier Bruns, Anna`.
const BETWEEN_FIELDS: &str = "\u{fffe}";

/// A name as lists sort it: by family name as it was written, with its particles, then by given name; who has only one
/// name is sorted by it.
pub fn sort_key(family_name: &str, given_name: &str) -> String {
    let fields = [family_name, given_name];
    let fields = fields.into_iter().filter(|name| !name.is_empty());
    key(&fields.map(plain).collect::<Vec<_>>().join(BETWEEN_FIELDS))
}

/// A text as lists sort it.
pub fn order_key(text: &str) -> String {
    key(&plain(text))
}

/// In hexadecimal, which every database sorts alike, whatever its collation.
fn key(text: &str) -> String {
    let mut bytes = Vec::new();
    let Ok(()) = ORDER.write_sort_key_to(text, &mut bytes);
    data_encoding::HEXLOWER.encode(&bytes)
}

/// A stroke through a letter counts as little as an accent (Ł with L, ı with i), a hyphen as a space, an apostrophe
/// nothing.
fn plain(text: &str) -> String {
    let signs = text.chars().filter_map(uniform).map(|sign| if sign == '-' { ' ' } else { sign });
    let mut plain = String::new();
    for sign in signs.nfkd() {
        match is_latin(sign) && !sign.is_ascii() {
            true => plain.push_str(any_ascii::any_ascii_char(sign)),
            false => plain.push(sign),
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether names stand in this order.
    fn in_order(names: &[(&str, &str)]) {
        for pair in names.windows(2) {
            let [one, other] = [pair[0], pair[1]].map(|(family, given)| sort_key(family, given));
            assert!(one < other, "{:?} before {:?}", pair[0], pair[1]);
        }
    }

    #[test]
    fn names_stand_where_a_german_reader_looks_for_them() {
        in_order(&[
            ("3M", ""),
            ("Adam", ""),
            ("Æbelø", ""),
            ("Afrim", ""),
            ("Çağlar", ""),
            ("Czerny", ""),
            ("Đoković", ""),
            ("Dürr", ""),
            ("Dzierżak", ""),
            ("Ħajji", ""),
            ("Ibsen", ""),
            ("İnan", ""),
            ("Ipsen", ""),
            ("Işık", ""),
            ("Ivens", ""),
            ("Labus", ""),
            ("Łapka", ""),
            ("Lau", ""),
            ("Muller", "Zoe"),
            ("Oaks", ""),
            ("O'Brien", ""),
            ("Obst", ""),
            ("Ødegaard", ""),
            ("Oder", ""),
            ("Özdemir", ""),
            ("Pabst", ""),
            ("Şahin", ""),
            ("Salz", ""),
            ("Strasser", ""),
            ("Straßmann", ""),
            ("Strauß", ""),
            ("Thoma", ""),
            ("Þórarinn", ""),
            ("Tüxen", ""),
            ("Yıldız", ""),
            ("Yilmaz", ""),
            ("Żak", "Zofia"),
            ("Zander", ""),
            ("Žižek", ""),
            ("Αβραμίδης", ""),
            ("Παπαδόπουλος", ""),
            ("Ґонґадзе", ""),
            ("Ёлкин", ""),
            ("Жуков", ""),
            ("Їжакевич", ""),
            ("Яковлева", ""),
            ("სააკაშვილი", ""),
            ("Սարգսյան", ""),
        ]);
    }

    #[test]
    fn family_names_come_first_and_accents_decide_last() {
        in_order(&[
            ("Meier", "Anna"),
            ("Meier", "Zoe"),
            ("Meier-Bruns", "Anna"),
            ("Meier Zander", "Anna"),
            ("Meierhoff", "Anna"),
            ("Muller", "Anna"),
            ("Müller", "Anna"),
            ("Müller", "Berta"),
            ("Muller", "Zoe"),
            ("von der Leyen", "Ute"),
            ("von Halle", "Ute"),
            ("Voß", "Ute"),
        ]);
    }

    #[test]
    fn somebody_with_one_name_is_sorted_by_it() {
        in_order(&[("", "Adele"), ("Berg", "Zoe"), ("", "Madonna"), ("Madonna", "Ada"), ("Sukarno", "")]);
        assert_eq!(sort_key("", "Madonna"), sort_key("Madonna", ""));
    }

    #[test]
    fn keys_are_digits_and_letters_that_every_collation_sorts_alike() {
        let key = sort_key("von der Leyen-Østergård", "Łucja");
        assert!(key.chars().all(|sign| matches!(sign, '0'..='9' | 'a'..='f')), "{key}");
        assert!(key.len() < 250, "{key}");
    }
}
