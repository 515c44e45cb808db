//! Signs that nobody sees: taken out where they hide something, kept where they join letters.
use icu_properties::{
    CodePointMapData, CodePointSetData,
    props::{
        BidiClass, DefaultIgnorableCodePoint, ExtendedPictographic, GeneralCategory, GeneralCategoryGroup,
    },
};

const JOINERS: [char; 2] = ['\u{200c}', '\u{200d}'];
/// Marks that order what stands beside right-to-left letters.
const MARKS: [char; 3] = ['\u{200e}', '\u{200f}', '\u{61c}'];
/// Blanks that count as letters: the Hangul fillers, and the Braille pattern without dots.
const BLANKS: [char; 5] = ['\u{115f}', '\u{1160}', '\u{3164}', '\u{ffa0}', '\u{2800}'];

/// Whether a sign has no shape of its own: zero-width spaces, soft hyphens, joiners, marks of direction, controls. NUL
/// is none of them: whoever reads a text refuses it.
pub fn is_invisible(sign: char) -> bool {
    if sign.is_ascii() {
        return sign.is_ascii_control() && !matches!(sign, '\0' | '\t' | '\n' | '\r');
    }
    // Variation selectors and the tags of flags change how the sign before them looks.
    let shapes =
        matches!(sign, '\u{fe00}'..='\u{fe0f}' | '\u{e0020}'..='\u{e007f}' | '\u{e0100}'..='\u{e01ef}');
    !shapes
        && (sign.is_control()
            || matches!(sign, '\u{fff9}'..='\u{fffb}')
            || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(sign))
}

/// A text without signs that nobody sees. Joiners stay between letters, as Persian words need them, and between
/// emoji; marks of direction stay in texts that run both ways.
pub fn visible(text: &str) -> String {
    if text.chars().all(|sign| !is_invisible(sign) && !BLANKS.contains(&sign)) {
        return text.to_owned();
    }
    let runs_both_ways = text.chars().any(is_right_to_left);
    let signs: Vec<char> = text.chars().collect();
    let is_kept = |place: usize| match signs[place] {
        joiner if JOINERS.contains(&joiner) => {
            place > 0
                && is_joined(signs[place - 1])
                && signs.get(place + 1).is_some_and(|next| is_joined(*next))
        }
        mark if MARKS.contains(&mark) => runs_both_ways,
        sign => !is_invisible(sign),
    };
    let kept: String = (0..signs.len()).filter(|place| is_kept(*place)).map(|place| signs[place]).collect();
    if kept.chars().all(|sign| sign.is_whitespace() || BLANKS.contains(&sign) || is_invisible(sign)) {
        return String::new();
    }
    kept
}

/// Whether a joiner beside it does something: a letter with its marks, or an emoji.
fn is_joined(sign: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(sign);
    sign.is_alphabetic()
        || GeneralCategoryGroup::Mark.contains(category)
        || CodePointSetData::new::<ExtendedPictographic>().contains(sign)
}

fn is_right_to_left(sign: char) -> bool {
    let class = CodePointMapData::<BidiClass>::new().get(sign);
    class == BidiClass::RightToLeft && !MARKS.contains(&sign)
        || class == BidiClass::ArabicLetter && !MARKS.contains(&sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hides_in_a_text_is_taken_out() {
        for (typed, kept) in [
            ("An\u{200b}na", "Anna"),
            ("\u{feff}Anna", "Anna"),
            ("Mül\u{ad}ler", "Müller"),
            ("An\u{2060}na \u{202e}retsuM\u{202c}", "Anna retsuM"),
            ("\u{2067}Anna\u{2069}", "Anna"),
            ("Anna\u{200e}", "Anna"),
            ("An\u{7}na\u{1b}[31m", "Anna[31m"),
            ("An\u{85}na\u{9f}", "Anna"),
            ("zwei\nZeilen\tund \u{a0}Raum", "zwei\nZeilen\tund \u{a0}Raum"),
        ] {
            assert_eq!(visible(typed), kept, "{typed:?}");
        }
    }

    #[test]
    fn what_joins_letters_stays() {
        for text in
            ["علی\u{200c}رضا", "क्\u{200d}ष", "👩\u{200d}💻", "❤\u{fe0f}", "🏴\u{e0067}\u{e0062}\u{e007f}"]
        {
            assert_eq!(visible(text), text);
        }
        assert_eq!(visible("Anna\u{200d} \u{200c}Muster\u{200d}"), "Anna Muster");
        assert_eq!(visible("דנה\u{200e} (2)"), "דנה\u{200e} (2)");
    }

    #[test]
    fn a_text_of_nothing_but_such_signs_is_empty() {
        for text in [
            "\u{200b}",
            "\u{200b} \u{200d}\u{200c}",
            "\u{3164}",
            "\u{a0}\u{2800}",
            "\u{202e}\u{200f}",
            "\u{ad}",
        ] {
            assert_eq!(visible(text).trim(), "", "{text:?}");
        }
        assert_eq!(visible("\0"), "\0");
    }
}
