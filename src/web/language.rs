//! Which language a request asks for.
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
};
use axum_extra::extract::cookie::CookieJar;

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

fn accepted(wish: &str) -> Lang {
    let weight = |entry: &str| -> f32 {
        entry.split_once(";q=").map_or(1.0, |(_, weight)| weight.trim().parse().unwrap_or(0.0))
    };
    let mut best = (0.0, Lang::De);
    for entry in wish.split(',') {
        let tag = entry.trim().get(..2).unwrap_or_default().to_ascii_lowercase();
        if let Ok(lang) = tag.parse::<Lang>()
            && weight(entry) > best.0
        {
            best = (weight(entry), lang);
        }
    }
    best.1
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
        assert_eq!(accepted("fr, it"), Lang::De);
        assert_eq!(accepted(""), Lang::De);
    }
}
