//! Somebody's name in a text: found as whole words, however it is written and whatever stands around it, and taken out.
use unicode_normalization::char::is_combining_mark;

use crate::language::fold;

/// A name as it is looked for: folded words, those of the title before them.
#[derive(Clone, Debug)]
pub struct Name {
    title: Vec<String>,
    words: Vec<String>,
}

/// A word of a text with the bytes that it takes, marks of HTML in it included.
#[derive(Clone, Debug)]
pub struct Word {
    folded: String,
    start: usize,
    end: usize,
    /// A hyphen alone stands between this word and the one before it.
    is_joined: bool,
}

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    Plain,
    Html,
}

impl Name {
    pub fn new(title: &str, given_name: &str, family_name: &str) -> Self {
        let folded = |text: &str| words(text, Text::Plain).into_iter().map(|word| word.folded).collect();
        Self { title: folded(title), words: folded(&format!("{given_name} {family_name}")) }
    }

    /// Whether a fact that names somebody (a speaker, an author) names this person, with or without a title.
    pub fn is_of(&self, fact: &str) -> bool {
        let fact = words(fact, Text::Plain);
        let folded = || fact.iter().map(|word| &word.folded);
        !self.words.is_empty()
            && (folded().eq(&self.words) || folded().eq(self.title.iter().chain(&self.words)))
    }

    /// Whether the whole name stands in a text with these words. A name of one word may be any word, so it is not
    /// looked for.
    pub fn is_among(&self, text: &[Word]) -> bool {
        !self.places(text).is_empty()
    }

    /// Where the whole name stands, with a title before it, as bytes from and to; a German genitive counts.
    fn places(&self, text: &[Word]) -> Vec<(usize, usize)> {
        let length = self.words.len();
        if length < 2 {
            return Vec::new();
        }
        let is_name = |window: &[Word]| {
            let mut pairs = window.iter().zip(&self.words).rev();
            let is_last = pairs.next().is_some_and(|(word, name)| {
                word.folded.strip_prefix(name.as_str()).is_some_and(|rest| rest.is_empty() || rest == "s")
            });
            is_last && pairs.all(|(word, name)| word.folded == *name)
        };
        let found = (0..=text.len().saturating_sub(length)).filter(|at| {
            let window = text.get(*at..at + length);
            // Ada Muster is not Ada Muster-Beispiel, nor Eva-Ada Muster.
            let is_part = || text[*at].is_joined || text.get(at + length).is_some_and(|next| next.is_joined);
            window.is_some_and(is_name) && !is_part()
        });
        found
            .map(|at| {
                let before = at.saturating_sub(self.title.len());
                let has_title = text[before..at].iter().map(|word| &word.folded).eq(&self.title);
                (text[if has_title { before } else { at }].start, text[at + length - 1].end)
            })
            .collect()
    }

    /// Puts `instead` where the name stands; marks of HTML within it stay.
    pub fn replaced(&self, text: &str, kind: Text, instead: &str) -> String {
        let (mut out, mut done) = (String::with_capacity(text.len()), 0);
        for (start, end) in self.places(&words(text, kind)) {
            if start < done {
                continue;
            }
            out.push_str(&text[done..start]);
            out.push_str(instead);
            if kind == Text::Html {
                out.extend(tags(&text[start..end]));
            }
            done = end;
        }
        out + &text[done..]
    }
}

/// The words of a text as people see them: marks that are not seen and tags within a line do not part a word, other
/// tags and entities do.
pub fn words(text: &str, kind: Text) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut word: Option<Word> = None;
    let (mut at, mut between) = (0, String::new());
    while let Some(letter) = text[at..].chars().next() {
        let mark = mark_length(&text[at..], kind);
        let end = at + mark.unwrap_or(letter.len_utf8());
        if letter.is_alphanumeric() || is_combining_mark(letter) {
            let is_joined = matches!(between.as_str(), "-" | "‐" | "‑");
            let word = word.get_or_insert(Word { folded: String::new(), start: at, end, is_joined });
            word.folded.push(letter);
            word.end = end;
            between.clear();
        } else if !(is_unseen(letter) || mark.is_some() && is_within_a_line(&text[at..end])) {
            words.extend(word.take().map(Word::folded));
            between.push(letter);
        }
        at = end;
    }
    words.extend(word.map(Word::folded));
    words
}

/// Whether a piece of HTML is a tag that stands among words.
fn is_within_a_line(mark: &str) -> bool {
    const TAGS: [&str; 10] = ["a", "b", "strong", "em", "i", "del", "s", "code", "span", "mark"];
    let name = mark.trim_start_matches(['<', '/']).split([' ', '>', '/']).next().unwrap_or_default();
    mark.starts_with('<') && TAGS.contains(&name)
}

/// How many bytes the tag or the entity at the beginning of HTML takes.
fn mark_length(text: &str, kind: Text) -> Option<usize> {
    let (end, longest) = match (kind, text.as_bytes().first()) {
        (Text::Html, Some(b'<')) => ('>', usize::MAX),
        (Text::Html, Some(b'&')) => (';', 10),
        _ => return None,
    };
    text.find(end).filter(|length| *length < longest).map(|length| length + 1)
}

fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// The tags within a piece of HTML, one after the other.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.match_indices('<').filter_map(|(at, _)| {
        let length = mark_length(&html[at..], Text::Html)?;
        html.get(at..at + length)
    })
}

impl Word {
    fn folded(self) -> Self {
        Self { folded: fold(&self.folded), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(title: &str, given_name: &str, family_name: &str) -> Name {
        Name::new(title, given_name, family_name)
    }

    #[test]
    fn a_name_goes_and_the_words_around_it_stay() {
        let name = name("Dr.", "Jörg", "von der Heide-Müller");
        for (text, left) in [
            ("Dank an Dr. Jörg von der Heide-Müller!", "Dank an [-]!"),
            ("Jörg von der Heide-Müllers Idee", "[-] Idee"),
            ("jorg VON DER heide\u{a0}muller sprach", "[-] sprach"),
            ("(Jörg von der Heide-Mül\u{ad}ler), Jörg von der Heide-Müller", "([-]), [-]"),
            ("Jo\u{308}rg von der Heide-Mu\u{308}ller", "[-]"),
            ("Jörg von der Heide", "Jörg von der Heide"),
            ("", ""),
        ] {
            assert_eq!(name.replaced(text, Text::Plain, "[-]"), left, "{text}");
        }
    }

    #[test]
    fn html_around_and_within_a_name_stays_whole() {
        let name = name("", "Ada", "Muster");
        for (html, left) in [
            ("<p>Von <b>Ada</b> Mu<i>ster</i> &amp; Co</p>", "<p>Von <b>[-]</b><i></i> &amp; Co</p>"),
            ("<p>Ada&nbsp;Muster</p>", "<p>[-]</p>"),
            ("<a title=\"Ada Muster\">Wort</a>", "<a title=\"Ada Muster\">Wort</a>"),
            ("a < b Ada Muster", "a < b [-]"),
            ("<tr><td>Ada Muster</td><td>Amt</td></tr>", "<tr><td>[-]</td><td>Amt</td></tr>"),
            ("<tr><td>Ada</td><td>Muster</td></tr>", "<tr><td>[-]</td><td></td></tr>"),
        ] {
            assert_eq!(name.replaced(html, Text::Html, "[-]"), left, "{html}");
        }
    }

    fn stands(name: &Name, text: &str) -> bool {
        name.is_among(&words(text, Text::Plain))
    }

    #[test]
    fn a_fact_names_somebody_with_or_without_a_title() {
        let name = name("Dr.", "Ada", "Meier");
        assert!(name.is_of("Ada Meier") && name.is_of("Dr. ADA Meier"));
        assert!(!name.is_of("Ada Meier-Schmidt") && !name.is_of("Ada Meier und Co"));
        assert!(self::name("", "", "Sommer").is_of("Sommer") && !self::name("", "", "").is_of(""));
    }

    #[test]
    fn part_of_a_name_is_not_the_name() {
        let name = name("", "Ada", "Meier");
        for text in [
            "Ada Meierhoff",
            "Adda Meier",
            "Frau Meier",
            "Ada und Meier",
            "Ada",
            "Ada Meier-Schmidt",
            "Eva-Ada Meier",
        ] {
            assert!(!stands(&name, text), "{text}");
        }
        assert!(!stands(&self::name("", "", "–"), "wer auch immer – hier"));
        assert!(!stands(&self::name("", "", "Sommer"), "Im Sommer"));
    }
}
