//! Letters that stand in a name because a file was read in the wrong encoding.

/// How sure it is that a text was misread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Oddness {
    /// Letters that some names have: `š`, `Ÿ`, `€` between others.
    Unusual,
    /// What no name has: `Ã¼`, signs that could not be read, control signs.
    Certain,
}

/// Whether a text looks misread: the worst of what stands in it.
pub fn oddness(text: &str) -> Option<Oddness> {
    if text.is_ascii() && !text.bytes().any(|byte| byte.is_ascii_control() && byte != b'\n' && byte != b'\t')
    {
        return None;
    }
    let letters: Vec<char> = text.chars().collect();
    (0..letters.len()).filter_map(|place| at(&letters, place)).max()
}

fn at(letters: &[char], place: usize) -> Option<Oddness> {
    let letter = letters[place];
    let before = place.checked_sub(1).map(|place| letters[place]);
    let after = letters.get(place + 1).copied();
    if letter == '\u{fffd}' || letter.is_control() && !matches!(letter, '\n' | '\t') {
        return Some(Oddness::Certain);
    }
    if is_twice_encoded(letter, after) {
        return Some(Oddness::Certain);
    }
    let beside_letter = before.is_some_and(char::is_alphabetic) || after.is_some_and(char::is_alphabetic);
    if is_sign_of_a_misreading(letter) && beside_letter {
        return Some(Oddness::Certain);
    }
    let is_within = before.is_some_and(|one| one.is_ascii_alphabetic());
    let is_followed = after.is_none_or(|one| one.is_ascii_alphabetic() || is_sign_of_a_misreading(one));
    let begins = before.is_none() && letter == 'š';
    if (is_within && is_followed || begins) && matches!(letter, 'š' | 'Š' | 'Ÿ' | 'ž' | 'Ž' | 'Œ') {
        return Some(Oddness::Unusual);
    }
    // A capital with an accent after a small letter: `MÎller`.
    let follows_small = before.is_some_and(char::is_lowercase);
    (follows_small && letter.is_uppercase() && !letter.is_ascii()).then_some(Oddness::Unusual)
}

/// UTF-8 that was read as Windows-1252 or ISO-8859-1: `Ã¼`, `Å¡`, `â€“`.
fn is_twice_encoded(letter: char, after: Option<char>) -> bool {
    let Some(after) = after else { return false };
    let is_tail = matches!(after, '\u{80}'..='\u{bf}') || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".contains(after);
    matches!(letter, 'Ã' | 'Â' | 'Ä' | 'Å' | 'Ð' | 'Ñ') && is_tail && !after.is_alphabetic()
        || matches!(letter, 'Ã' | 'Å') && matches!(after, 'Ÿ' | 'Œ' | 'Š' | 'Ž' | 'œ' | 'š' | 'ž' | 'ƒ')
        || letter == 'â' && matches!(after, '€' | '‚' | '„')
}

/// Signs that another encoding has where this one has a letter, and that no name has.
fn is_sign_of_a_misreading(letter: char) -> bool {
    matches!(
        letter,
        '€' | '‚'
            | '„'
            | '…'
            | '†'
            | '‡'
            | '‰'
            | '‹'
            | '›'
            | '•'
            | '™'
            | 'ˆ'
            | '˜'
            | '¸'
            | '¯'
            | '¨'
    ) || matches!(letter, '¡'..='§' | '©' | '«' | '¬' | '®' | '°'..='³' | 'µ' | '¶' | '¹' | '»'..='¿' | '×' | '÷')
        || matches!(letter, 'ﬁ' | 'ﬂ' | '∞' | '±' | '≤' | '≥' | '∂' | '∑' | '∏' | '∫' | '√' | '≈' | '∆')
        || matches!(letter, '◊' | '⁄' | '˝' | '˛' | 'ˇ' | '˘' | '˙' | '˚' | '\u{f8ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_wrong_encoding_makes_of_umlauts_is_noticed() {
        for text in [
            "JÃ¶rg",
            "MÃ¼ÃŸig",
            "M\u{fffd}ller",
            "MŸ§ig",
            "J\u{94}rg",
            "Mü\u{1}ller",
            "Gr¸n",
            "Fuﬂ",
            "J‰ger",
            "Å¡imon",
            "Mâ€™Bala",
        ] {
            assert_eq!(oddness(text), Some(Oddness::Certain), "{text}");
        }
        for text in ["Jšrg", "MŸller", "FŠrber", "GrŸn"] {
            assert_eq!(oddness(text), Some(Oddness::Unusual), "{text}");
        }
    }

    #[test]
    fn names_of_all_europe_are_not_noticed() {
        for text in [
            "Jörg Müßig",
            "Škoda",
            "Şahin",
            "Łukasz",
            "Øystein Ålesund",
            "Noël",
            "Çelik",
            "Ñúñez",
            "Ştefan",
            "O’Brien",
            "D'Angelo",
            "Müller – Meier",
            "Đorđević",
            "Þór",
            "Ægir",
            "Ιωάννης",
            "İbrahim",
            "Yıldız",
            "Zoë",
            "Müller\tB",
        ] {
            assert_eq!(oddness(text), None, "{text}");
        }
    }
}
