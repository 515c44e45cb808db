//! A form as it was sent: what was typed, read field by field into types, with what is wrong beside the field.
mod key;
mod merging;
mod moments;
mod preview;

use std::{ops::RangeInclusive, str::FromStr};

use askama::Template;
use axum::{
    RequestExt as _,
    extract::{FromRequest, Request},
    http::{Method, StatusCode},
    response::{Html, IntoResponse, Response},
};

pub use self::{
    key::{KEY, Question, new_key},
    moments::moment_fields,
};
use super::{Error, language_of};
use crate::language::{Lang, NoAddress, address_in, visible};

/// An address with the name and the signs that programs put around it.
const LONGEST_PASTED: usize = 400;

/// What was typed, without signs that nobody sees, and what is wrong with it. Readers (`text`, `number`, …) return a stand-in for a wrong value
/// and note the mistake: read everything first, then ask [`Form::is_refused`].
#[derive(Clone, Debug)]
pub struct Form {
    lang: Lang,
    values: Vec<(String, String)>,
    errors: Vec<(String, String)>,
    /// The marks of what an edited form showed: (field, mark).
    shown: Vec<(String, String)>,
    /// What somebody else stored in fields that the writer changed too: (field, value).
    theirs: Vec<(String, String)>,
    key: String,
    /// Whether its sender was asked whether they mean it, and said yes.
    is_meant: bool,
    question: Option<Question>,
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Error;

    async fn from_request(mut request: Request, _: &S) -> Result<Self, Error> {
        let lang = language_of(request.headers());
        // axum reads the query of GET alone; HEAD asks about the same page.
        if request.method().is_safe() {
            *request.method_mut() = Method::GET;
        }
        let axum_extra::extract::Form::<Vec<(String, String)>>(values) = request
            .extract()
            .await
            .map_err(|rejection: axum_extra::extract::FormRejection| Error::from(rejection))?;
        Ok(Self::received(lang, values))
    }
}

impl Form {
    /// An empty form.
    pub fn blank(lang: Lang) -> Self {
        Self {
            lang,
            values: Vec::new(),
            errors: Vec::new(),
            shown: Vec::new(),
            theirs: Vec::new(),
            key: key::new_key(),
            is_meant: false,
            question: None,
        }
    }

    /// A form that was sent, field by field.
    pub fn received(lang: Lang, values: Vec<(String, String)>) -> Self {
        let values = values.into_iter().map(|(name, value)| (name, visible(&value))).collect();
        let mut form = Self { values, ..Self::blank(lang) };
        form.read_shown();
        form.read_key();
        form
    }

    /// A form that shows what is stored.
    pub fn filled<K: Into<String>>(lang: Lang, values: impl IntoIterator<Item = (K, String)>) -> Self {
        let values = values.into_iter().map(|(name, value)| (name.into(), value)).collect();
        Self { values, ..Self::blank(lang) }
    }

    /// Speaks another language than the request asked for, as public pages of an event may.
    pub fn in_language(mut self, lang: Lang) -> Self {
        self.lang = lang;
        self
    }

    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// What stands in a field; empty when it was not sent.
    pub fn value(&self, name: &str) -> &str {
        self.values.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Everything that was sent under a name, in its order.
    pub fn values(&self, name: &str) -> Vec<&str> {
        self.values.iter().filter(|(key, _)| key == name).map(|(_, value)| value.as_str()).collect()
    }

    /// Chooses what is usual, instead of what was sent.
    pub fn suggest(&mut self, name: &str, value: &str) {
        self.values.retain(|(key, _)| key != name);
        self.values.push((name.to_owned(), value.to_owned()));
    }

    /// Whether a choice is made: a checkbox, a radio button, an option.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.values.iter().any(|(key, sent)| key == name && sent == value)
    }

    /// What is wrong with a field, in the person's language.
    pub fn error(&self, name: &str) -> Option<&str> {
        self.errors.iter().find(|(key, _)| key == name).map(|(_, message)| message.as_str())
    }

    /// Every mistake as (field, message), in the order of the fields.
    pub fn errors(&self) -> &[(String, String)] {
        &self.errors
    }

    pub fn is_refused(&self) -> bool {
        !self.errors.is_empty() || self.question.is_some()
    }

    /// Notes what is wrong with a field; the first word about a field stands.
    pub fn refuse(&mut self, name: &str, message: impl Into<String>) {
        if self.error(name).is_none() {
            self.errors.push((name.to_owned(), message.into()));
        }
    }

    /// A required text of at most `longest` characters, without white space around it.
    pub fn text(&mut self, name: &str, longest: usize) -> String {
        let text = self.optional_text(name, longest);
        if text.is_empty() {
            self.refuse(name, t!(self.lang, "form-required"));
        }
        text
    }

    /// A text that may be empty.
    pub fn optional_text(&mut self, name: &str, longest: usize) -> String {
        let text = readable(self.value(name).trim());
        if text.chars().count() > longest {
            self.refuse(name, t!(self.lang, "form-too-long", longest = (longest as i64)));
        }
        if text.contains('\0') {
            self.refuse(name, t!(self.lang, "form-odd-letters"));
        }
        text
    }

    /// One e-mail address that something can be sent to, as it was typed, taken out of what was pasted around it.
    pub fn email(&mut self, name: &str) -> String {
        let text = self.text(name, LONGEST_PASTED);
        if text.is_empty() {
            return text;
        }
        match address_in(&text) {
            Ok(address) => return address,
            Err(NoAddress::Several) => self.refuse(name, t!(self.lang, "form-one-email")),
            Err(NoAddress::Unusable) => self.refuse(name, t!(self.lang, "form-email")),
        }
        text
    }

    /// A whole number within a range.
    pub fn number(&mut self, name: &str, range: RangeInclusive<i64>) -> i64 {
        if self.text(name, 20).is_empty() {
            return *range.start();
        }
        self.optional_number(name, range.clone()).unwrap_or(*range.start())
    }

    /// A whole number within a range, or nothing.
    pub fn optional_number(&mut self, name: &str, range: RangeInclusive<i64>) -> Option<i64> {
        let text = self.optional_text(name, 20);
        if text.is_empty() {
            return None;
        }
        match text.parse() {
            Ok(number) if range.contains(&number) => Some(number),
            _ => {
                let (lowest, highest) = (*range.start(), *range.end());
                self.refuse(name, t!(self.lang, "form-number", lowest = lowest, highest = highest));
                None
            }
        }
    }

    /// One of the offered choices.
    pub fn choice<T: FromStr>(&mut self, name: &str) -> Option<T> {
        let choice = self.value(name).parse().ok();
        if choice.is_none() {
            self.refuse(name, t!(self.lang, "form-choice"));
        }
        choice
    }

    /// Whether a checkbox is ticked.
    pub fn is_ticked(&self, name: &str) -> bool {
        !self.value(name).is_empty()
    }
}

/// A text with one kind of line end and without the control characters that no format for texts can hold (XML 1.0, 2.2).
fn readable(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_held = |letter: &char| match letter {
        // Refused, and not dropped: nobody types it.
        '\0' | '\n' | '\t' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        letter => !letter.is_control(),
    };
    text.chars().filter(is_held).collect()
}

/// The status of a page whose form was refused: 409 when it met somebody else's change or what its sender made before,
/// else 422.
pub fn refusal(form: &Form) -> StatusCode {
    if form.has_conflict() || form.question.is_some() {
        StatusCode::CONFLICT
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    }
}

/// The same page again, with what was typed and what is wrong: 422.
pub fn refused(page: impl Template) -> Response {
    refused_with(StatusCode::UNPROCESSABLE_ENTITY, page)
}

/// The same page again with another status: 409 when the form met a changed world, 429 when it came too often.
pub fn refused_with(status: StatusCode, page: impl Template) -> Response {
    match page.render() {
        Ok(html) => (status, Html(with_labels(&html))).into_response(),
        Err(error) => Error::from(error).into_response(),
    }
}

/// Names each mistake in the summary by its field's label. The summary stands above the fields, where their labels
/// are not yet known; so it is completed when the page is.
fn with_labels(html: &str) -> String {
    const LINK: &str = "<a data-mistake href=\"#";
    let mut parts = html.split(LINK);
    let mut named = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (field, rest) = part.split_once("\">").unwrap_or((part, ""));
        let label = label_of(html, field).map(|label| format!("{label}: ")).unwrap_or_default();
        named.push_str(&format!("<a href=\"#{field}\">{label}{rest}"));
    }
    named
}

/// The words of a field's label, or of the legend around a group of choices, as they stand on the page.
fn label_of<'a>(html: &'a str, field: &str) -> Option<&'a str> {
    let label = html.split_once(&format!("for=\"{field}\">")).map(|(_, rest)| rest);
    let legend = || {
        html.split_once(&format!("id=\"{field}\""))?
            .1
            .split_once("<legend class=\"legend\">")
            .map(|(_, rest)| rest)
    };
    let words = label.or_else(legend)?.split('<').next()?.trim();
    (!words.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(name: &str, value: &str) -> Form {
        Form::filled(Lang::En, [(name, value.to_owned())])
    }

    #[test]
    fn a_required_text_is_trimmed_and_missed_when_empty() {
        assert_eq!(form("a", "  von der Leyen ").text("a", 20), "von der Leyen");
        let mut empty = form("a", "   ");
        empty.text("a", 20);
        assert!(empty.is_refused());
    }

    #[test]
    fn what_no_format_can_hold_is_left_at_the_door() {
        let typed = "Zeile\r\neins\rzwei\u{1}\u{8}\u{b}\u{1b}[31m\u{7f}\u{85}\u{ffff}\tdrei";
        assert_eq!(form("a", typed).text("a", 100), "Zeile\neins\nzwei[31m\tdrei");
    }

    #[test]
    fn a_text_is_measured_in_characters_not_bytes() {
        let mut umlauts = form("a", "ÄÖÜ");
        umlauts.text("a", 3);
        assert!(!umlauts.is_refused());
        umlauts.text("a", 2);
        assert!(umlauts.is_refused());
    }

    #[test]
    fn a_number_outside_its_range_is_refused_and_kept_as_typed() {
        let mut many = form("n", "1000");
        assert_eq!(many.optional_number("n", 1..=100), None);
        assert_eq!(many.value("n"), "1000");
        assert!(many.error("n").unwrap().contains("100"));
    }

    #[test]
    fn a_mistake_is_named_by_its_field_s_label() {
        let html = "<li><a data-mistake href=\"#title\">Fehlt.</a></li><li><a data-mistake href=\"#mode\">Wählen.</a></li>\
             <label class=\"label\" for=\"title\">Titel</label><fieldset id=\"mode\"><legend class=\"legend\">Art <span>(freiwillig)</span></legend>";
        let named = with_labels(html);
        assert!(
            named.starts_with(
                "<li><a href=\"#title\">Titel: Fehlt.</a></li><li><a href=\"#mode\">Art: Wählen.</a>"
            ),
            "{named}"
        );
    }
}
