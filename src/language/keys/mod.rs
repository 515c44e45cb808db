//! Names as they are searched, sorted and compared. What is displayed is never changed.
mod order;
mod scripts;
mod search;

use icu_properties::{CodePointMapData, props::Script};
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

use super::visible::is_invisible;

pub use order::{order_key, sort_key};
pub use search::{Search, search_key};

/// The rules by which the stored keys are made. Whoever changes a key (a test below notices, also when a library's new
/// data does it) counts on: then the keys of everybody are made anew at the next start.
pub const KEYS_VERSION: i64 = 1;

const APOSTROPHES: [char; 17] =
    ['\'', '’', '‘', '‛', 'ʼ', 'ʻ', 'ʽ', 'ʾ', 'ʿ', 'ʹ', '`', '´', '′', '‵', '＇', '·', '˙'];
const DASHES: [char; 12] = ['-', '‐', '‑', '‒', '–', '—', '―', '−', '﹘', '﹣', '－', '⁃'];

/// A text without case, accents and the habits of keyboards, each script in its own letters: `Müller` becomes `muller`,
/// `Łukasz` `lukasz`, `Weiß` `weiss`, `D’Souza` `dsouza`, `Νίκος` `νικοσ`.
pub fn fold(text: &str) -> String {
    spaced(
        text.chars()
            .filter_map(uniform)
            .nfkd()
            .filter(|sign| !is_combining_mark(*sign) && !APOSTROPHES.contains(sign))
            .flat_map(lower),
    )
}

/// What two spellings of one name certainly have in common: case, kinds of apostrophes, dashes and spaces, and signs
/// nobody sees do not count; letters do: Müller, Muller and Mueller may be three people.
pub fn name_key(text: &str) -> String {
    let one_kind = |sign| match sign {
        apostrophe if APOSTROPHES.contains(&apostrophe) => '\'',
        dash if DASHES.contains(&dash) => '-',
        other => other,
    };
    // Before and after: some apostrophes come apart, others come out of what comes apart.
    let seen = text.chars().filter(|sign| !is_invisible(*sign)).map(one_kind).nfkc().map(one_kind);
    let plain: String = seen.collect();
    // I is the capital of ı as well, and İ that of i.
    let folded = caseless::default_case_fold_str(&plain).replace("i\u{307}", "i").replace('ı', "i");
    spaced(folded.nfkc())
}

/// How a name may be spelled by somebody else: folded, with umlauts spelled out, in Latin letters. Two names that have
/// one of these in common are perhaps one.
pub fn spellings(text: &str) -> Vec<String> {
    let mut all = vec![fold(text)];
    for other in [scripts::spelled(text), scripts::roman(text)] {
        if !all.contains(&other) {
            all.push(other);
        }
    }
    all
}

/// Whether two names are perhaps one: however their words are spelled, in whatever order they stand.
pub fn are_alike(one: &str, other: &str) -> bool {
    let words = |text: &str| -> Vec<Vec<String>> {
        let words = text.split(|sign: char| sign.is_whitespace() || sign == ',' || DASHES.contains(&sign));
        words.map(spellings).filter(|spellings| !spellings[0].is_empty()).collect()
    };
    let (mine, mut others) = (words(one), words(other));
    let count = others.len();
    for word in &mine {
        let same = others.iter().position(|other| other.iter().any(|spelling| word.contains(spelling)));
        let Some(same) = same else { return false };
        others.swap_remove(same);
    }
    others.is_empty() && count > 0
}

/// One kind of dash; apostrophes and what nobody sees away.
fn uniform(sign: char) -> Option<char> {
    match sign {
        apostrophe if APOSTROPHES.contains(&apostrophe) => None,
        dash if DASHES.contains(&dash) => Some('-'),
        sign if is_invisible(sign) => None,
        other => Some(other),
    }
}

/// The letters of a sign in lower case; Latin ones from a to z.
fn lower(sign: char) -> impl Iterator<Item = char> {
    let latin = if !sign.is_ascii() && is_latin(sign) { any_ascii::any_ascii_char(sign) } else { "" };
    let other = latin.is_empty().then_some(sign);
    // Letters of Latin that stand for an apostrophe are none.
    let letters = latin.chars().filter(char::is_ascii_alphanumeric).chain(other);
    letters
        .flat_map(char::to_lowercase)
        .filter(|sign| !is_combining_mark(*sign))
        .map(|sign| if sign == 'ς' { 'σ' } else { sign })
}

fn is_latin(sign: char) -> bool {
    CodePointMapData::<Script>::new().get(sign) == Script::Latin
}

/// With one space between words and none around them.
fn spaced(signs: impl Iterator<Item = char>) -> String {
    let mut text = String::new();
    for sign in signs {
        if !sign.is_whitespace() {
            text.push(sign);
        } else if !text.is_empty() && !text.ends_with(' ') {
            text.push(' ');
        }
    }
    text.truncate(text.trim_end().len());
    text
}

#[cfg(test)]
mod tests {
    use sha2::{Digest as _, Sha256};

    use crate::language::mailbox;

    use super::*;

    /// Names from all over Europe, and what their plain letters are.
    const NAMES: [(&str, &str); 62] = [
        ("Müller", "muller"),
        ("Weiß", "weiss"),
        ("GROẞ", "gross"),
        ("Lefèvre", "lefevre"),
        ("Yıldız", "yildiz"),
        ("YILDIZ", "yildiz"),
        ("İbrahim", "ibrahim"),
        ("Kılıç", "kilic"),
        ("Şahin", "sahin"),
        ("Çağlar", "caglar"),
        ("Łukasz", "lukasz"),
        ("Wałęsa", "walesa"),
        ("Żółć", "zolc"),
        ("Møller", "moller"),
        ("Ångström", "angstrom"),
        ("Æbelø", "aebelo"),
        ("Œuvrard", "oeuvrard"),
        ("Đoković", "dokovic"),
        ("Džamonja", "dzamonja"),
        ("ǅamonja", "dzamonja"),
        ("Ljubić", "ljubic"),
        ("Sigurðsson", "sigurdsson"),
        ("Þórarinn", "thorarinn"),
        ("Ħaż-Żebbuġ", "haz-zebbug"),
        ("Ŧuorda", "tuorda"),
        ("Ŋaŋa", "nganga"),
        ("Paral·lel", "parallel"),
        ("Paraŀlel", "parallel"),
        ("ŉ", "n"),
        ("Dĳkstra", "dijkstra"),
        ("Șerban", "serban"),
        ("Şerban", "serban"),
        ("Țepeș", "tepes"),
        ("Erdős", "erdos"),
        ("Dvořák", "dvorak"),
        ("Žižek", "zizek"),
        ("Kovaļevskis", "kovalevskis"),
        ("Ģirts", "girts"),
        ("Ūsas", "usas"),
        ("Jõgi", "jogi"),
        ("Ñíguez", "niguez"),
        ("Ção", "cao"),
        ("Ŵyn", "wyn"),
        ("Əliyev", "eliyev"),
        ("O'Brien", "obrien"),
        ("O’Brien", "obrien"),
        ("D‘Souza", "dsouza"),
        ("O´Neill", "oneill"),
        ("Anne‐Marie", "anne-marie"),
        ("Anne‑Marie", "anne-marie"),
        ("Anne–Marie", "anne-marie"),
        ("von\u{a0}der  Leyen ", "von der leyen"),
        ("Ｍｕ\u{308}ｌｌｅｒ", "muller"),
        ("Mu\u{308}ller", "muller"),
        ("Mül\u{ad}ler", "muller"),
        ("ﬁscher", "fischer"),
        ("Παπαδόπουλος", "παπαδοπουλοσ"),
        ("ΝΙΚΟΣ", "νικοσ"),
        ("Хрущёв", "хрущев"),
        ("ЇЖАКЕВИЧ", "іжакевич"),
        ("ՍԱՐԳՍՅԱՆ", "սարգսյան"),
        ("ᲡᲐᲐᲙᲐᲨᲕᲘᲚᲘ", "სააკაშვილი"),
    ];

    #[test]
    fn letters_that_do_not_decompose_are_folded_too() {
        for (name, plain) in NAMES {
            assert_eq!(fold(name), plain, "{name}");
        }
    }

    #[test]
    fn what_is_folded_stays_so() {
        for (name, _) in NAMES {
            assert_eq!(fold(&fold(name)), fold(name), "{name}");
            assert_eq!(name_key(&name_key(name)), name_key(name), "{name}");
        }
        assert_eq!(fold("-"), "-");
        assert_eq!(fold("\u{200b} "), "");
    }

    #[test]
    fn a_name_is_certainly_the_same_in_any_case_and_with_any_keyboard() {
        for (one, other) in [
            ("Fuß", "FUSS"),
            ("Yıldız", "YILDIZ"),
            ("İpek", "ipek"),
            ("O’Brien", "O'BRIEN"),
            ("Anne‑Marie", "anne-marie"),
            ("Mu\u{308}ller", "MÜLLER"),
            ("von\u{a0}der  Leyen", "Von der Leyen"),
            ("Νίκος", "ΝΊΚΟΣ"),
            ("An\u{200b}na", "Anna"),
            ("ՍԱՐԳՍՅԱՆ", "Սարգսյան"),
        ] {
            assert_eq!(name_key(one), name_key(other), "{one} {other}");
        }
        for (one, other) in
            [("Müller", "Mueller"), ("Müller", "Muller"), ("Иванов", "Ivanov"), ("Łukasz", "Lukasz")]
        {
            assert_ne!(name_key(one), name_key(other));
            assert!(are_alike(one, other), "{one} {other}");
        }
    }

    #[test]
    fn names_are_alike_in_any_order_and_script() {
        for (one, other) in [
            ("Jörg Müller", "Mueller, Joerg"),
            ("Søren Ødegaard", "Soeren Odegaard"),
            ("Hans-Peter Groß", "Hans Peter Gross"),
            ("Дмитрий Иванов", "Dmitriy Ivanov"),
            ("Νίκος Παπαδόπουλος", "Nikos Papadopoulos"),
        ] {
            assert!(are_alike(one, other), "{one} {other}");
        }
        assert!(!are_alike("Ada Muster", "Ada Meister"));
        assert!(!are_alike("", "\u{200b}"));
    }

    /// When this fails, keys differ from those that are stored: count `KEYS_VERSION` on and write down the new digest.
    #[test]
    fn keys_change_only_with_their_version() {
        let mut digest = Sha256::new();
        for (name, _) in NAMES {
            for key in [name_key(name), search_key(name), sort_key(name, "Anna"), order_key(name)] {
                digest.update(key.as_bytes());
                digest.update([0]);
            }
        }
        for address in ["Anna@MÜLLER.de", "ΣΟΦΙΑ@παράδειγμα.gr", "иван@пример.рф", "a.b+c@faß.example"]
        {
            digest.update(mailbox(address).unwrap_or_default().as_bytes());
            digest.update([0]);
        }
        let found = data_encoding::HEXLOWER.encode(&digest.finalize()[..8]);
        assert_eq!((KEYS_VERSION, found.as_str()), (1, "45203c8a83458f64"));
    }
}
