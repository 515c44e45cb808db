//! Which language a request asks for.
use std::sync::LazyLock;

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
};
use axum_extra::extract::cookie::CookieJar;
use fluent_langneg::{NegotiationStrategy, negotiate_languages, parse_accepted_languages};
use unic_langid::LanguageIdentifier;

use crate::language::Lang;

/// What the visitor chose with the switch, if they did.
pub fn chosen_language(headers: &HeaderMap) -> Option<Lang> {
    let jar = CookieJar::from_headers(headers);
    [SECURE_COOKIE, COOKIE].into_iter().find_map(|name| jar.get(name)?.value().parse().ok())
}

/// Chosen with the switch, else the browser's wish (RFC 9110, 12.5.4), else German.
pub fn language_of(headers: &HeaderMap) -> Lang {
    chosen_language(headers).unwrap_or_else(|| {
        let wish = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        wish.map(accepted).unwrap_or_default()
    })
}

/// The languages that are offered, German first.
static OFFERED: LazyLock<[LanguageIdentifier; 2]> =
    LazyLock::new(|| Lang::ALL.map(|lang| lang.tag().parse().expect("a language tag")));

/// The offered language that fits the wishes best. The library fits tags to each other and takes the wishes in the order
/// they come in, so they are put in the order of their weights first.
fn accepted(wish: &str) -> Lang {
    let mut wishes: Vec<(f32, &str)> =
        wish.split(',').map(weighed).filter(|(weight, _)| *weight > 0.0).collect();
    wishes.sort_by(|one, other| other.0.total_cmp(&one.0));
    let tags: Vec<&str> = wishes.into_iter().map(|(_, tag)| tag).collect();
    let wishes = parse_accepted_languages(&tags.join(","));
    let fitting = negotiate_languages(&wishes, &*OFFERED, OFFERED.first(), NegotiationStrategy::Lookup);
    fitting.first().and_then(|tag| tag.language.as_str().parse().ok()).unwrap_or_default()
}

/// A wish as (weight, tag); without a weight it has the full one, and with one that is none it has nothing.
fn weighed(wish: &str) -> (f32, &str) {
    let mut parts = wish.split(';').map(str::trim);
    let tag = parts.next().unwrap_or_default();
    let weight = parts.find_map(|part| part.strip_prefix("q="));
    (weight.map_or(1.0, |weight| weight.trim().parse().unwrap_or(0.0)), tag)
}

impl<S: Sync> FromRequestParts<S> for Lang {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(language_of(&parts.headers))
    }
}

pub(super) const COOKIE: &str = "language";
/// Under HTTPS, bound to this host.
pub(super) const SECURE_COOKIE: &str = "__Host-language";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_s_first_wish_wins_and_german_stands_in() {
        assert_eq!(accepted("en-GB,en;q=0.9,de;q=0.8"), Lang::En);
        assert_eq!(accepted("fr,de;q=0.5,en;q=0.7"), Lang::En);
        assert_eq!(accepted("de-AT, en;q=0.3"), Lang::De);
        assert_eq!(accepted("de;q=0.9, en; q=0.1"), Lang::De);
        assert_eq!(accepted("en;q=0.1 , de; q=0.9"), Lang::De);
        assert_eq!(accepted("de;q=0, en-US;q=0.1"), Lang::En);
        assert_eq!(accepted("*"), Lang::De);
        assert_eq!(accepted("den, EN"), Lang::En);
        assert_eq!(accepted("fr, it"), Lang::De);
        assert_eq!(accepted(""), Lang::De);
    }
}
