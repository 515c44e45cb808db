//! The frame around every page: language, accent, who is signed in, what just happened.
use std::fmt::Display;

use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::{HeaderMap, header, request::Parts},
};
use tower_sessions::Session;

use super::{
    Error, Flash,
    arriving::{Sendings, sent_to, without_sent},
    chosen_language, has_opened, language_of, session,
};
use crate::{
    language::{Lang, LangMark, Words},
    state::{App, Secret},
};

/// Tagwerk's own accent, until an event chooses another.
const HOUSE_HUE: i64 = 240;

/// What `layout.html` needs; every page carries one.
#[derive(Clone, Debug)]
pub struct Layout {
    pub lang: Lang,
    /// The path and query of this page, for the way back from the language switch.
    pub path: String,
    /// The hue of the accent, in degrees.
    pub hue: i64,
    /// The signed-in organiser's name; always `None` on public pages, which load no session.
    pub account: Option<String>,
    pub flash: Option<Flash>,
    pub base_url: String,
    /// Whether this page answers a form, and shows what was typed.
    pub is_answer: bool,
    /// Who is asking, as a word that says nothing: what they type is kept for them alone.
    pub typist: Option<Typist>,
    /// Whether a personal link of the event in the address was opened here.
    pub has_opened: bool,
    has_chosen_language: bool,
    /// The language of the event that the page is about.
    event_language: Option<Lang>,
    /// This page's path and query, without the part under which forms arrive.
    here: String,
    /// Of the form that this page answers: how often it was sent from the same address, one after another.
    sendings: u32,
}

/// Who types, said by the guard that knows them.
#[derive(Clone, Debug)]
pub struct Typist(String);

impl Typist {
    /// The word for an organiser or a participant.
    pub fn new(secret: &Secret, id: &str) -> Self {
        Self(secret.key("typist", id))
    }

    pub fn word(&self) -> &str {
        &self.0
    }
}

impl Layout {
    /// The frame of a page that loads no session.
    pub fn public(parts: &Parts, app: &App) -> Self {
        Self {
            lang: language_of(&parts.headers),
            path: page_path(parts),
            hue: HOUSE_HUE,
            account: None,
            flash: None,
            base_url: app.base_url.clone(),
            is_answer: !parts.method.is_safe(),
            typist: parts.extensions.get().cloned(),
            here: own_path(parts),
            sendings: parts.extensions.get().map_or(0, |&Sendings(count)| count),
            has_opened: has_opened(&parts.headers),
            has_chosen_language: chosen_language(&parts.headers).is_some(),
            event_language: None,
        }
    }

    /// Speaks the event's language unless the visitor chose one, and wears its accent.
    pub fn default_to(mut self, lang: Lang, hue: i64) -> Self {
        if !self.has_chosen_language {
            self.lang = lang;
        }
        self.accented(lang, hue)
    }

    /// Wears an event's accent, and shows words in its language.
    pub fn accented(mut self, lang: Lang, hue: i64) -> Self {
        self.hue = hue;
        self.event_language = Some(lang);
        self
    }

    /// What an element with words of the event says of their language.
    pub fn event_lang(&self) -> LangMark {
        self.lang_of(&self.event_language.unwrap_or(self.lang))
    }

    /// What an element with words in this language says of it.
    pub fn lang_of(&self, lang: &Lang) -> LangMark {
        LangMark::new(self.lang, *lang)
    }

    /// How this page's language writes dates, times and numbers.
    pub fn words(&self) -> Words {
        Words(self.lang)
    }

    /// This page's own address, where its form is sent.
    pub fn here(&self) -> &str {
        &self.here
    }

    /// Where a form is sent that stands on this page: the address that takes it, by a name that is not this page's. So
    /// the browser's history keeps this page, and Back leads to it, with what was typed, when nobody answers.
    pub fn sent(&self, path: impl Display) -> String {
        sent_to(&path.to_string(), self.sendings)
    }

    /// This page's full address, without its query.
    pub fn canonical(&self) -> String {
        format!("{}{}", self.base_url, self.path.split('?').next().unwrap_or_default())
    }
}

impl FromRequestParts<App> for Layout {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let mut layout = Self::public(parts, app);
        layout.flash = parts.extensions.get().cloned();
        if let Some(session) = parts.extensions.get::<Session>() {
            layout.account = session::account_name(session).await?;
        }
        Ok(layout)
    }
}

fn own_path(parts: &Parts) -> String {
    parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned()
}

/// Where the switch returns to: this page, or for an answer to a form the page the form was on.
fn page_path(parts: &Parts) -> String {
    if parts.method.is_safe() {
        own_path(parts)
    } else {
        page_before(&parts.headers).unwrap_or_else(|| own_path(parts))
    }
}

/// The page on this site from which a request came.
pub fn page_before(headers: &HeaderMap) -> Option<String> {
    let referer = headers.get(header::REFERER)?.to_str().ok()?;
    let address = url::Url::parse(referer).ok()?;
    Some(local_path(&without_sent(&address[url::Position::BeforePath..url::Position::AfterQuery])).to_owned())
}

/// A path on this site; anything else (another host, a scheme) becomes `/`.
pub fn local_path(path: &str) -> &str {
    // Browsers drop control characters before they look for a host, and take a backslash for a slash.
    let is_plain = !path.contains(|letter: char| letter == '\\' || letter.is_control());
    let is_local = path.starts_with('/') && !path.starts_with("//") && is_plain;
    if is_local { path } else { "/" }
}

/// The words in the address: `path.get("event")`.
pub struct Path(Vec<(String, String)>);

impl Path {
    /// The value of a parameter that the route declares.
    pub fn get(&self, name: &str) -> Result<&str, Error> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str()).ok_or(Error::NotFound)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Path {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Error> {
        let params = RawPathParams::from_request_parts(parts, state).await.map_err(|_| Error::NotFound)?;
        Ok(Self(params.iter().map(|(key, value)| (key.to_owned(), value.to_owned())).collect()))
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn the_page_before_is_one_of_this_site_and_no_form_s() {
        let before = |referer| {
            page_before(&HeaderMap::from_iter([(header::REFERER, HeaderValue::from_static(referer))]))
        };
        assert_eq!(before("https://a.example/b?c=d&sent#e").as_deref(), Some("/b?c=d"));
        assert_eq!(before("https://a.example//evil.example").as_deref(), Some("/"));
    }

    #[test]
    fn the_way_back_never_leaves_the_site() {
        assert_eq!(local_path("/events/a?b=c"), "/events/a?b=c");
        assert_eq!(local_path("//evil.example"), "/");
        assert_eq!(local_path("https://evil.example"), "/");
        assert_eq!(local_path("/\\evil.example"), "/");
        assert_eq!(local_path("/\t/evil.example"), "/");
    }
}
