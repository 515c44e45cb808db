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

/// Browsers name a handful of languages; what follows more of them than this is not read.
const MOST_WISHES: usize = 50;

/// The offered language that fits the wishes best. The library fits tags to each other and takes the wishes in the order
/// they come in, so they are put in the order of their weights first. `*` stands for what is not named otherwise.
fn accepted(wish: &str) -> Lang {
    let wishes: Vec<(f32, &str)> = wish.split(',').take(MOST_WISHES).map(weighed).collect();
    let is_named = |lang: Lang| wishes.iter().any(|(_, tag)| *tag != "*" && speaks(tag, lang));
    let mut wanted: Vec<(f32, &str)> = Vec::new();
    for (weight, tag) in wishes.iter().copied().filter(|(weight, _)| *weight > 0.0) {
        match tag {
            "*" => wanted.extend(
                Lang::ALL.into_iter().filter(|lang| !is_named(*lang)).map(|lang| (weight, lang.tag())),
            ),
            tag => wanted.push((weight, tag)),
        }
    }
    wanted.sort_by(|one, other| other.0.total_cmp(&one.0));
    let tags: Vec<&str> = wanted.into_iter().map(|(_, tag)| tag).collect();
    let wanted = parse_accepted_languages(&tags.join(","));
    let is_refused = |lang: &Lang| wishes.iter().any(|(weight, tag)| *weight <= 0.0 && *tag == lang.tag());
    let stand_in = Lang::ALL.into_iter().find(|lang| !is_refused(lang)).unwrap_or_default();
    let fitting = negotiate_languages(&wanted, &*OFFERED, None, NegotiationStrategy::Lookup);
    fitting.first().and_then(|tag| tag.language.as_str().parse().ok()).unwrap_or(stand_in)
}

/// Whether a tag is of a language: `de`, `DE-at`.
fn speaks(tag: &str, lang: Lang) -> bool {
    tag.split(['-', '_']).next().is_some_and(|first| first.eq_ignore_ascii_case(lang.tag()))
}

/// A wish as (weight, tag); without a weight it has the full one, and with one that is none it has nothing.
fn weighed(wish: &str) -> (f32, &str) {
    let mut parts = wish.split(';').map(str::trim);
    let tag = parts.next().unwrap_or_default();
    let weight = parts.find_map(|part| {
        let (name, weight) = part.split_once('=')?;
        name.trim().eq_ignore_ascii_case("q").then_some(weight.trim())
    });
    let weight = weight.map_or(1.0, |weight| weight.parse().unwrap_or(0.0));
    (if (0.0..=1.0).contains(&weight) { weight } else { 0.0 }, tag)
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

    #[test]
    fn every_way_to_write_a_wish_is_understood() {
        for (wish, lang) in [
            ("en;Q = 0.9, de; q =0.1", Lang::En),
            ("en;q=0.9;level=1, de;q=1", Lang::De),
            ("EN-gb", Lang::En),
            ("de-AT,en-GB;q=0.9", Lang::De),
            ("en_US", Lang::En),
            ("fr, *;q=0.5", Lang::De),
            ("en;q=0.5, *;q=0.9", Lang::De),
            ("de;q=0.5, *;q=0.9", Lang::En),
            ("*;q=0, en", Lang::En),
            ("de;q=0", Lang::En),
            ("de;q=0, *", Lang::En),
            ("en;q=0, de;q=0", Lang::De),
        ] {
            assert_eq!(accepted(wish), lang, "{wish}");
        }
    }

    #[test]
    fn what_is_no_wish_asks_for_nothing() {
        for wish in [
            "en;q=2, de",
            "en;q=nan, de",
            "en;q=inf, de;q=0.1",
            "en;q=-1, de;q=0.1",
            ",;,;q=1,=,en;q=",
            "\t☃;q=0.3",
        ] {
            assert_eq!(accepted(wish), Lang::De, "{wish}");
        }
    }

    #[test]
    fn of_thousands_of_wishes_the_first_are_read() {
        assert_eq!(accepted(&format!("{}en", "fr,".repeat(20))), Lang::En);
        assert_eq!(accepted(&format!("{}en", "fr,".repeat(5_000))), Lang::De);
    }
}
