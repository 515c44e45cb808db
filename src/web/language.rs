//! German and English: which one a request asks for, and the words of each.
use std::{fmt, str::FromStr, sync::LazyLock};

use axum::{
    extract::{FromRequestParts, State},
    http::{HeaderMap, header, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use i18n_embed::{
    LanguageLoader as _,
    fluent::{FluentLanguageLoader, fluent_language_loader},
};
use unic_langid::LanguageIdentifier;

use super::{App, Form, layout::local_path};

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Lang {
    #[default]
    De,
    En,
}

#[derive(rust_embed::RustEmbed)]
#[folder = "templates/i18n"]
struct Translations;

fn load(tag: &str) -> FluentLanguageLoader {
    let loader = fluent_language_loader!();
    let language: LanguageIdentifier = tag.parse().expect("a language tag");
    loader.load_languages(&Translations, &[language]).expect("the words are embedded");
    // Isolating marks around inserted words confuse copies, tests and titles; both languages run left to right.
    loader.set_use_isolating(false);
    loader
}

static GERMAN: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load("de"));
static ENGLISH: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load("en"));

/// A phrase in a language: `t!(lang, "key", count = 3)`; an unknown key does not compile.
#[macro_export]
macro_rules! t {
    ($lang:expr, $($phrase:tt)+) => { ::i18n_embed_fl::fl!($lang.loader(), $($phrase)+) };
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::De, Self::En];

    pub fn loader(self) -> &'static FluentLanguageLoader {
        match self {
            Self::De => &GERMAN,
            Self::En => &ENGLISH,
        }
    }

    /// The language tag: `de` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// What speakers call it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::De => "Deutsch",
            Self::En => "English",
        }
    }

    /// The language that the switch offers.
    pub fn other(self) -> Self {
        match self {
            Self::De => Self::En,
            Self::En => Self::De,
        }
    }

    /// What the visitor chose with the switch, if they did.
    pub fn chosen(headers: &HeaderMap) -> Option<Self> {
        let jar = CookieJar::from_headers(headers);
        [SECURE_COOKIE, COOKIE].into_iter().find_map(|name| jar.get(name)?.value().parse().ok())
    }

    /// Chosen with the switch, else the browser's wish (RFC 9110, 12.5.4), else German.
    pub fn of(headers: &HeaderMap) -> Self {
        Self::chosen(headers).unwrap_or_else(|| {
            let wish = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
            wish.map(Self::accepted).unwrap_or_default()
        })
    }

    fn accepted(wish: &str) -> Self {
        let weight = |entry: &str| -> f32 {
            entry.split_once(";q=").map_or(1.0, |(_, weight)| weight.trim().parse().unwrap_or(0.0))
        };
        let mut best = (0.0, Self::De);
        for entry in wish.split(',') {
            let tag = entry.trim().get(..2).unwrap_or_default().to_ascii_lowercase();
            if let Ok(lang) = tag.parse::<Self>()
                && weight(entry) > best.0
            {
                best = (weight(entry), lang);
            }
        }
        best.1
    }
}

/// A language tag that is neither `de` nor `en`.
#[derive(Debug, thiserror::Error)]
#[error("unknown language {0:?}")]
pub struct UnknownLanguage(String);

impl fmt::Display for Lang {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.tag())
    }
}

impl FromStr for Lang {
    type Err = UnknownLanguage;

    fn from_str(tag: &str) -> Result<Self, UnknownLanguage> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag).ok_or_else(|| UnknownLanguage(tag.to_owned()))
    }
}

impl TryFrom<String> for Lang {
    type Error = UnknownLanguage;

    fn try_from(tag: String) -> Result<Self, UnknownLanguage> {
        tag.parse()
    }
}

impl<S: Sync> FromRequestParts<S> for Lang {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self::of(&parts.headers))
    }
}

const COOKIE: &str = "language";
/// Under HTTPS, bound to this host.
const SECURE_COOKIE: &str = "__Host-language";

/// `POST /language`: remembers the choice and returns to the page it was made on.
pub async fn switch_language(State(app): State<App>, jar: CookieJar, form: Form) -> Response {
    let lang: Lang = form.value("language").parse().unwrap_or_default();
    let name = if app.is_https() { SECURE_COOKIE } else { COOKIE };
    let cookie = Cookie::build((name, lang.tag()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(app.is_https())
        .max_age(time::Duration::days(365));
    (jar.add(cookie), Redirect::to(local_path(form.value("back")))).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_s_first_wish_wins_and_german_stands_in() {
        assert_eq!(Lang::accepted("en-GB,en;q=0.9,de;q=0.8"), Lang::En);
        assert_eq!(Lang::accepted("fr,de;q=0.5,en;q=0.7"), Lang::En);
        assert_eq!(Lang::accepted("de-AT, en;q=0.3"), Lang::De);
        assert_eq!(Lang::accepted("fr, it"), Lang::De);
        assert_eq!(Lang::accepted(""), Lang::De);
    }
}
