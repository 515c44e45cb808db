//! Names in other letters: umlauts spelled out, Greek and Cyrillic in Latin.
use unicode_normalization::UnicodeNormalization as _;

use super::{fold, is_latin, uniform};

/// As Germans and their neighbours spell it without the letter (`Mueller`, `Moeller`, `Djokovic`), and Cyrillic as the
/// Duden writes it (`Gorbatschow`).
pub fn spelled(text: &str) -> String {
    rewritten(text, |sign, before| match sign {
        'ä' | 'æ' => Some("ae"),
        'ö' | 'ø' | 'ő' | 'œ' => Some("oe"),
        'ü' | 'ű' => Some("ue"),
        'å' => Some("aa"),
        'đ' => Some("dj"),
        'ə' => Some("a"),
        _ => duden(sign, before),
    })
}

/// In Latin letters as passports and English texts have it: Greek by ELOT 743 (ISO 843), other scripts letter by letter.
pub fn roman(text: &str) -> String {
    rewritten(&greek(text), |_, _| None)
}

/// The text in lower case and Latin letters; `letters` may say what stands for one, given the one before it.
fn rewritten(text: &str, letters: impl Fn(char, Option<char>) -> Option<&'static str>) -> String {
    let mut latin = String::new();
    let mut before = None;
    for sign in text.chars().filter_map(uniform).nfc().flat_map(char::to_lowercase) {
        match letters(sign, before) {
            Some(letters) => latin.push_str(letters),
            None if sign.is_ascii() || is_latin(sign) || !sign.is_alphabetic() => latin.push(sign),
            // Soft and hard signs become apostrophes, which do not count.
            None => latin.push_str(any_ascii::any_ascii_char(sign)),
        }
        before = Some(sign);
    }
    fold(&latin)
}

/// Cyrillic letters as the Duden writes them.
fn duden(sign: char, before: Option<char>) -> Option<&'static str> {
    Some(match sign {
        'в' => "w",
        'ж' => "sch",
        'з' => "s",
        'й' | 'ы' if sign == 'ы' => "y",
        'й' => match before {
            // -ский, -ый: one i
            Some('и' | 'ы') => "",
            _ => "i",
        },
        'х' => "ch",
        'ц' => "z",
        'ч' => "tsch",
        'ш' => "sch",
        'щ' => "schtsch",
        'э' | 'є' => "e",
        'ё' if matches!(before, Some('ж' | 'ч' | 'ш' | 'щ')) => "o",
        'ё' => "jo",
        'ю' => "ju",
        'я' => "ja",
        'ї' => "ji",
        'ђ' => "dj",
        'ћ' => "c",
        'џ' => "dz",
        'ј' => "j",
        'ъ' | 'ь' => "",
        _ => return None,
    })
}

/// Greek letters in Latin by ELOT 743; everything else stays.
fn greek(text: &str) -> String {
    let plain = fold_greek(text);
    let letters: Vec<char> = plain.chars().collect();
    let is_voiced = |sign: Option<&char>| sign.is_some_and(|sign| "αεηιουωβγδζλμνρ".contains(*sign));
    let mut latin = String::new();
    let mut place = 0;
    while place < letters.len() {
        let begins_word = place == 0 || !letters[place - 1].is_alphabetic();
        let next = letters.get(place + 1);
        let (written, length): (&str, usize) = match (letters[place], next) {
            ('ο', Some('υ')) => ("ou", 2),
            ('α', Some('υ')) => (if is_voiced(letters.get(place + 2)) { "av" } else { "af" }, 2),
            ('ε', Some('υ')) => (if is_voiced(letters.get(place + 2)) { "ev" } else { "ef" }, 2),
            ('η', Some('υ')) => (if is_voiced(letters.get(place + 2)) { "iv" } else { "if" }, 2),
            ('γ', Some('γ')) => ("ng", 2),
            ('γ', Some('ξ')) => ("nx", 2),
            ('γ', Some('χ')) => ("nch", 2),
            ('μ', Some('π')) => (if begins_word { "b" } else { "mp" }, 2),
            (letter, _) => (greek_letter(letter), 1),
        };
        match written {
            "" => latin.push(letters[place]),
            written => latin.push_str(written),
        }
        place += length;
    }
    latin
}

/// In lower case and without accents, but with its diaeresis, which parts vowels: Μαΐου is no "ai" with "ou".
fn fold_greek(text: &str) -> String {
    let is_greek = text.chars().any(|sign| matches!(sign, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}'));
    if is_greek { fold(text) } else { text.to_owned() }
}

fn greek_letter(letter: char) -> &'static str {
    match letter {
        'α' => "a",
        'β' => "v",
        'γ' => "g",
        'δ' => "d",
        'ε' => "e",
        'ζ' => "z",
        'η' | 'ι' => "i",
        'θ' => "th",
        'κ' => "k",
        'λ' => "l",
        'μ' => "m",
        'ν' => "n",
        'ξ' => "x",
        'ο' | 'ω' => "o",
        'π' => "p",
        'ρ' => "r",
        'σ' => "s",
        'τ' => "t",
        'υ' => "y",
        'φ' => "f",
        'χ' => "ch",
        'ψ' => "ps",
        _ => "",
    }
}

/// Latin letters as they sound, so that the ways to write one Slavic or Greek name come together: `Selenskyj` and
/// `Zelensky`, `Julija` and `Yuliya`, `Iwanow` and `Ivanov`.
pub fn sound(latin: &str) -> String {
    let like: String = latin
        .chars()
        .map(|sign| match sign {
            'y' | 'j' => 'i',
            'w' => 'v',
            'z' => 's',
            'h' => 'g',
            other => other,
        })
        .collect();
    let mut sound = String::new();
    for sign in like.replace("ie", "e").chars() {
        if !sound.ends_with(sign) {
            sound.push(sign);
        }
    }
    sound
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn umlauts_are_spelled_out_as_people_do() {
        for (name, other) in [
            ("Müller", "mueller"),
            ("MÖLLER", "moeller"),
            ("Møller", "moeller"),
            ("Ångström", "aangstroem"),
            ("Erdős", "erdoes"),
            ("Đoković", "djokovic"),
            ("Straße", "strasse"),
            ("Kılıç", "kilic"),
        ] {
            assert_eq!(spelled(name), other, "{name}");
        }
    }

    #[test]
    fn greek_and_cyrillic_are_written_as_passports_and_the_duden_have_it() {
        for (name, passport, duden) in [
            ("Иванов", "ivanov", "iwanow"),
            ("Горбачёв", "gorbachev", "gorbatschow"),
            ("Хрущёв", "khrushchev", "chruschtschow"),
            ("Жуков", "zhukov", "schukow"),
            ("Чайковский", "chaykovskiy", "tschaikowski"),
            ("Яна", "yana", "jana"),
        ] {
            assert_eq!((roman(name).as_str(), spelled(name).as_str()), (passport, duden), "{name}");
        }
        for (name, passport) in [
            ("Παπαδόπουλος", "papadopoulos"),
            ("Δημήτρης", "dimitris"),
            ("Χρήστος", "christos"),
            ("Ευαγγελία", "evangelia"),
            ("ΜΠΑΛΤΑΣ", "baltas"),
            ("Ευτυχία", "eftychia"),
            ("Сарґсян", "sargsyan"),
            ("Սարգսյան", "sargsyan"),
            ("სააკაშვილი", "saakashvili"),
        ] {
            assert_eq!(roman(name), passport, "{name}");
        }
    }

    #[test]
    fn the_ways_to_write_a_slavic_name_sound_alike() {
        for names in [
            ["zelensky", "zelenskiy", "selenskyj"],
            ["yuliya", "julija", "iuliia"],
            ["ivanov", "iwanow", "ivanow"],
            ["hryhorii", "grigoriy", "hryhoriy"],
            ["yeltsin", "jeltsin", "eltsin"],
        ] {
            let sounds = names.map(sound);
            assert!(sounds.iter().all(|one| *one == sounds[0]), "{sounds:?}");
        }
    }
}
