//! How the letters of a text stand in its file: found where it can be, chosen where it cannot.
use std::str::FromStr;

use encoding_rs::{
    Encoding, ISO_8859_2, ISO_8859_15, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1252,
};
use serde::{Deserialize, Serialize};

use super::odd::oddness;

/// So much of a file is looked at to tell how it is written.
const LOOKED_AT: usize = 256 * 1024;
/// So many words show how a file reads.
const SAMPLES: usize = 4;
/// The longest such word, in letters.
const LONGEST_SAMPLE: usize = 18;

/// An encoding that lists are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Coding {
    Utf8,
    Windows1252,
    MacRoman,
    Latin9,
    Latin2,
    Windows1250,
    Utf16Le,
    Utf16Be,
}

/// A word that is no encoding.
#[derive(Debug, thiserror::Error)]
#[error("unknown encoding {0:?}")]
pub struct UnknownCoding(String);

impl FromStr for Coding {
    type Err = UnknownCoding;

    fn from_str(tag: &str) -> Result<Self, UnknownCoding> {
        let known = Self::ALL.into_iter().find(|coding| coding.tag() == tag);
        known.ok_or_else(|| UnknownCoding(tag.to_owned()))
    }
}

impl Coding {
    pub const ALL: [Self; 8] = [
        Self::Utf8,
        Self::Windows1252,
        Self::MacRoman,
        Self::Latin9,
        Self::Latin2,
        Self::Windows1250,
        Self::Utf16Le,
        Self::Utf16Be,
    ];

    pub fn tag(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Windows1252 => "windows-1252",
            Self::MacRoman => "mac-roman",
            Self::Latin9 => "iso-8859-15",
            Self::Latin2 => "iso-8859-2",
            Self::Windows1250 => "windows-1250",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
        }
    }

    /// Its name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Windows1252 => "Windows-1252",
            Self::MacRoman => "Mac Roman",
            Self::Latin9 => "ISO-8859-15",
            Self::Latin2 => "ISO-8859-2",
            Self::Windows1250 => "Windows-1250",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
        }
    }

    fn encoding(self) -> &'static Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Windows1252 => WINDOWS_1252,
            Self::MacRoman => MACINTOSH,
            Self::Latin9 => ISO_8859_15,
            Self::Latin2 => ISO_8859_2,
            Self::Windows1250 => WINDOWS_1250,
            Self::Utf16Le => UTF_16LE,
            Self::Utf16Be => UTF_16BE,
        }
    }

    /// The text of a file, its line ends as `\n`, without the mark at its beginning; what cannot be read is `U+FFFD`.
    pub fn decode(self, bytes: &[u8]) -> String {
        let mark = Encoding::for_bom(bytes).filter(|(encoding, _)| *encoding == self.encoding());
        let bytes = mark.map_or(bytes, |(_, length)| &bytes[length..]);
        let text = self.encoding().decode_without_bom_handling(bytes).0;
        if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.into_owned() }
    }

    /// By its mark, by its zeros, or because it is UTF-8; else what leaves the fewest odd letters of the encodings that
    /// Excel writes on Windows and on a Mac.
    pub fn find(bytes: &[u8]) -> Self {
        if let Some((encoding, _)) = Encoding::for_bom(bytes) {
            let marked = Self::ALL.into_iter().find(|coding| coding.encoding() == encoding);
            return marked.unwrap_or(Self::Utf8);
        }
        let begin = &bytes[..bytes.len().min(LOOKED_AT)];
        let zeros = |from: usize| begin.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
        let (high_first, low_first) = (zeros(0), zeros(1));
        if high_first.max(low_first) * 4 > begin.len() {
            return if low_first > high_first { Self::Utf16Le } else { Self::Utf16Be };
        }
        if std::str::from_utf8(bytes).is_ok() {
            return Self::Utf8;
        }
        let odd = |coding: Self| {
            let text = coding.decode(begin);
            text.split(is_between_words).filter(|word| oddness(word).is_some()).count()
        };
        if odd(Self::MacRoman) < odd(Self::Windows1252) { Self::MacRoman } else { Self::Windows1252 }
    }

    /// The first words of a file that look different in different encodings, as they come out in this one.
    pub fn samples(self, bytes: &[u8]) -> Vec<String> {
        let text = self.decode(&bytes[..bytes.len().min(LOOKED_AT)]);
        let mut words: Vec<String> = Vec::new();
        for word in text.split(is_between_words).filter(|word| !word.is_ascii()) {
            let word: String = word
                .chars()
                .take(LONGEST_SAMPLE)
                .map(|letter| if letter.is_control() { '\u{fffd}' } else { letter })
                .collect();
            if !words.contains(&word) {
                words.push(word);
            }
            if words.len() == SAMPLES {
                break;
            }
        }
        words
    }
}

fn is_between_words(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ';' | ',' | '|' | '"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Nachname;Vorname\nFuß;Jörg\nMüßig;Ärmin\nGrün;Özlem\n";

    fn encoded(coding: Coding, text: &str) -> Vec<u8> {
        let units = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect();
        match coding {
            Coding::Utf16Le => units(u16::to_le_bytes),
            Coding::Utf16Be => units(u16::to_be_bytes),
            other => other.encoding().encode(text).0.into_owned(),
        }
    }

    #[test]
    fn what_excel_writes_on_windows_and_on_a_mac_is_found_with_and_without_marks() {
        for coding in [Coding::Utf8, Coding::Windows1252, Coding::MacRoman, Coding::Utf16Le, Coding::Utf16Be]
        {
            let bytes = encoded(coding, TEXT);
            assert_eq!(Coding::find(&bytes), coding);
            assert_eq!(coding.decode(&bytes), TEXT);
        }
        let marked = |coding, mark: &[u8]| [mark, &encoded(coding, TEXT)].concat();
        for (coding, mark) in [
            (Coding::Utf8, b"\xEF\xBB\xBF".as_slice()),
            (Coding::Utf16Le, b"\xFF\xFE"),
            (Coding::Utf16Be, b"\xFE\xFF"),
        ] {
            let bytes = marked(coding, mark);
            assert_eq!((Coding::find(&bytes), coding.decode(&bytes)), (coding, TEXT.to_owned()));
        }
    }

    #[test]
    fn every_encoding_reads_what_it_writes_and_shows_its_odd_words() {
        for coding in Coding::ALL {
            let bytes = encoded(coding, TEXT);
            assert_eq!(coding.decode(&bytes), TEXT, "{coding:?}");
            assert_eq!(coding.samples(&bytes), ["Fuß", "Jörg", "Müßig", "Ärmin"], "{coding:?}");
            assert_eq!(coding.tag().parse::<Coding>().unwrap(), coding);
        }
        let mac = encoded(Coding::MacRoman, TEXT);
        assert_eq!(Coding::Windows1252.samples(&mac)[1], "Jšrg");
    }

    #[test]
    fn french_and_polish_names_are_not_taken_for_a_mac_s() {
        for text in ["Lefèvre;Hélène\nGarçon;Noël\n", "Müller;Jörg\nØrsted;Åse\n"] {
            assert_eq!(Coding::find(&encoded(Coding::Windows1252, text)), Coding::Windows1252);
            assert_eq!(Coding::find(&encoded(Coding::MacRoman, text)), Coding::MacRoman);
        }
    }
}
