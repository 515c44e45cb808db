//! Words of an event on pages of the site: they stay in the event's language, and say so where the page speaks another
//! (WCAG 3.1.2).
use std::fmt;

use askama::filters::{Escaper as _, Html, HtmlSafe};

use super::Lang;

/// Around words of an event within a phrase: signs that nobody sees, made to keep foreign words apart (UAX #9, FSI and PDI).
const BEGINS: char = '\u{2068}';
const ENDS: char = '\u{2069}';

/// What an element says of its language: written into its tag it is ` lang="de"`, or nothing where the page speaks the
/// same language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LangMark {
    /// The page's language, which our own words are in.
    pub page: Lang,
    words: Lang,
}

impl LangMark {
    /// For words in a language, on a page that speaks its own.
    pub fn new(page: Lang, words: Lang) -> Self {
        Self { page, words }
    }

    /// Whether the page speaks another language.
    fn is_foreign(self) -> bool {
        self.page != self.words
    }

    /// Words of the event, and nothing else.
    pub fn text(self, words: impl AsRef<str>) -> Text {
        Text { words: set_apart(words.as_ref()), mark: self }
    }

    /// One of our phrases, made with names that were set apart by [`LangMark::name`].
    pub fn phrase(self, words: impl Into<String>) -> Text {
        Text { words: words.into(), mark: self }
    }

    /// Words of the event, to stand in one of our phrases.
    pub fn name(self, words: impl AsRef<str>) -> String {
        if self.is_foreign() { set_apart(words.as_ref()) } else { words.as_ref().to_owned() }
    }
}

impl fmt::Display for LangMark {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_foreign() { write!(out, " lang=\"{}\"", self.words) } else { Ok(()) }
    }
}

impl HtmlSafe for LangMark {}

fn set_apart(words: &str) -> String {
    format!("{BEGINS}{}{ENDS}", words.replace([BEGINS, ENDS], ""))
}

/// A text that may be ours, the event's, or both: a cell, an option, a line. As HTML its foreign words are marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    words: String,
    mark: LangMark,
}

impl From<String> for Text {
    fn from(words: String) -> Self {
        Self { words, mark: LangMark::default() }
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        words.to_owned().into()
    }
}

impl Text {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.letters().is_empty()
    }

    /// The same followed by words of ours.
    pub fn followed_by(mut self, words: &str) -> Self {
        self.words.push_str(words);
        self
    }
}

impl fmt::Display for Text {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.words.as_str();
        while let Some((ours, (theirs, after))) =
            rest.split_once(BEGINS).and_then(|(ours, rest)| Some((ours, rest.split_once(ENDS)?)))
        {
            Html.write_escaped_str(&mut *out, ours)?;
            if self.mark.is_foreign() {
                write!(out, "<span{}>", self.mark)?;
            }
            Html.write_escaped_str(&mut *out, theirs)?;
            if self.mark.is_foreign() {
                out.write_str("</span>")?;
            }
            rest = after;
        }
        Html.write_escaped_str(out, rest)
    }
}

impl HtmlSafe for Text {}

/// What stands in attributes, and in elements that hold nothing but letters.
pub trait Said {
    /// What the element says of its language, when all its words are the event's.
    fn mark(&self) -> LangMark {
        LangMark::default()
    }

    /// The letters alone.
    fn letters(&self) -> String;
}

impl Said for str {
    fn letters(&self) -> String {
        self.to_owned()
    }
}

impl Said for String {
    fn letters(&self) -> String {
        self.clone()
    }
}

impl Said for Text {
    fn mark(&self) -> LangMark {
        let inside = self.words.strip_prefix(BEGINS).and_then(|rest| rest.strip_suffix(ENDS));
        if inside.is_some_and(|inside| !inside.contains(ENDS)) { self.mark } else { LangMark::default() }
    }

    fn letters(&self) -> String {
        self.words.replace([BEGINS, ENDS], "")
    }
}

impl<T: Said + ?Sized> Said for &T {
    fn mark(&self) -> LangMark {
        (**self).mark()
    }

    fn letters(&self) -> String {
        (**self).letters()
    }
}

/// [`Said::mark`], for templates.
pub fn mark_of(text: impl Said) -> LangMark {
    text.mark()
}

/// [`Said::letters`], for templates.
pub fn letters_of(text: impl Said) -> String {
    text.letters()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOREIGN: LangMark = LangMark { page: Lang::En, words: Lang::De };
    const OWN: LangMark = LangMark { page: Lang::De, words: Lang::De };

    #[test]
    fn words_in_another_language_are_marked_and_others_are_not() {
        assert_eq!(FOREIGN.text("Ämter & Co").to_string(), "<span lang=\"de\">Ämter &#38; Co</span>");
        assert_eq!(OWN.text("Ämter & Co").to_string(), "Ämter &#38; Co");
        assert_eq!(Text::from("no seat <").to_string(), "no seat &#60;");
    }

    #[test]
    fn within_a_phrase_only_the_foreign_words_are_marked() {
        let phrase = format!("You lead “{}” & “{}”.", FOREIGN.name("Agil"), FOREIGN.name("<b>"));
        assert_eq!(
            FOREIGN.phrase(phrase).to_string(),
            "You lead “<span lang=\"de\">Agil</span>” &#38; “<span lang=\"de\">&#60;b&#62;</span>”."
        );
        assert_eq!(OWN.phrase(format!("You lead “{}”.", OWN.name("Agil"))).to_string(), "You lead “Agil”.");
    }

    #[test]
    fn an_element_of_letters_is_marked_when_all_of_them_are_foreign() {
        assert_eq!(mark_of(FOREIGN.text("Agil")).to_string(), " lang=\"de\"");
        assert_eq!(mark_of(FOREIGN.text("Agil").followed_by(" (first choice)")).to_string(), "");
        let two = format!("{} {}", FOREIGN.name("Agil"), FOREIGN.name("Mobil"));
        assert_eq!(mark_of(FOREIGN.phrase(two)).to_string(), "");
        assert_eq!(letters_of(FOREIGN.text("Agil").followed_by(" (first choice)")), "Agil (first choice)");
        assert_eq!(mark_of("Agil").to_string(), "");
    }

    #[test]
    fn signs_in_the_words_themselves_open_and_close_nothing() {
        assert_eq!(FOREIGN.text("a\u{2069}b\u{2068}c").to_string(), "<span lang=\"de\">abc</span>");
        assert_eq!(FOREIGN.phrase("a\u{2068}b").to_string(), "a\u{2068}b");
    }
}
