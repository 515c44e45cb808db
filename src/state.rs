//! What handlers share: the database, the secret that links are made with, the address people see, two limits on sign-in.
mod work;

use std::{num::NonZeroU32, ops::Deref, sync::Arc};

use axum_extra::extract::cookie::Key;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};
use tokio::sync::Semaphore;

pub use self::work::Work;
use crate::{config::Settings, db::Db};

const MEGABYTE: u64 = 1024 * 1024;

/// Password checks at the same time: each takes a core and 19 MiB for a while.
const PASSWORD_CHECKS_AT_ONCE: usize = 2;
/// Sign-ins per account before the next must wait, and how many a minute it recovers.
const SIGN_INS: NonZeroU32 = NonZeroU32::new(10).expect("ten is not zero");

/// Attempts are forgotten when they are old and more accounts than these were tried.
const MANY_ACCOUNTS: usize = 10_000;

/// Cheap to clone; every handler may have one.
#[derive(Clone)]
pub struct App(Arc<Shared>);

pub struct Shared {
    pub db: Db,
    pub secret: Secret,
    /// Signs what a cookie carries from one page to the next.
    pub cookie_key: Key,
    /// Scheme, host and port, without a slash at the end.
    pub base_url: String,
    /// How many bytes the public pages may take that are kept as they were last rendered.
    pub page_cache_bytes: u64,
    pub password_checks: Arc<Semaphore>,
    /// What goes on beside the requests.
    pub work: Work,
    sign_ins: DefaultKeyedRateLimiter<String>,
    /// Whether the demo's sign-in link works.
    pub is_demo: bool,
}

impl App {
    pub fn new(db: Db, settings: &Settings, is_demo: bool) -> Self {
        let secret = Secret::new(settings.secret);
        Self(Arc::new(Shared {
            db,
            cookie_key: secret.cookie_key(),
            secret,
            base_url: settings.base_url.clone(),
            page_cache_bytes: u64::from(settings.page_cache) * MEGABYTE,
            password_checks: Arc::new(Semaphore::new(PASSWORD_CHECKS_AT_ONCE)),
            work: Work::default(),
            sign_ins: RateLimiter::keyed(Quota::per_minute(SIGN_INS)),
            is_demo,
        }))
    }

    /// The full address of a path, for links that leave the page.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }

    /// Counts an attempt to sign in to an account; `false` when there were too many of late.
    pub fn may_sign_in(&self, email_key: &str) -> bool {
        if self.sign_ins.len() > MANY_ACCOUNTS {
            self.sign_ins.retain_recent();
        }
        self.sign_ins.check_key(&email_key.to_owned()).is_ok()
    }

    /// Whether people reach the application over HTTPS.
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https:")
    }
}

impl Deref for App {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

/// The server's secret.
#[derive(Clone)]
pub struct Secret([u8; 32]);

impl Secret {
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The key of a link: the first 128 bits of HMAC-SHA-256 (RFC 2104) over `purpose`, a zero byte and `subject`,
    /// as 26 letters of Crockford's base32 in lower case.
    pub fn key(&self, purpose: &str, subject: &str) -> String {
        crockford(&self.derived(purpose, subject)[..16])
    }

    /// The key that signs cookies: 512 bits, of which signing uses the first 256.
    fn cookie_key(&self) -> Key {
        Key::from(&[self.derived("cookies", "1"), self.derived("cookies", "2")].concat())
    }

    fn derived(&self, purpose: &str, subject: &str) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(subject.as_bytes());
        mac.finalize().into_bytes().into()
    }
}

/// Crockford's base32 in lower case, without padding.
pub fn crockford(bytes: &[u8]) -> String {
    encoding().encode(bytes)
}

/// A key as somebody may have typed it, as it was made: lower case, `o` for `0`, `i` and `l` for `1`, no dashes.
pub fn normal_key(typed: &str) -> String {
    typed
        .chars()
        .filter(|letter| *letter != '-')
        .map(|letter| match letter.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        })
        .collect()
}

/// What the database keeps of a key: SHA-256 in hexadecimal. Keys are random, so no salt is needed.
pub fn hash_of_key(key: &str) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(key.as_bytes()))
}

fn encoding() -> data_encoding::Encoding {
    let mut specification = data_encoding::Specification::new();
    specification.symbols.push_str("0123456789abcdefghjkmnpqrstvwxyz");
    specification.encoding().expect("32 distinct symbols")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_26_letters_and_depends_on_purpose_subject_and_secret() {
        let secret = Secret::new([7; 32]);
        let key = secret.key("participant", "abc:1");
        assert_eq!(key.len(), 26);
        assert_eq!(key, secret.key("participant", "abc:1"));
        assert_ne!(key, secret.key("participant", "abc:2"));
        assert_ne!(key, secret.key("invitation", "abc:1"));
        assert_ne!(key, Secret::new([8; 32]).key("participant", "abc:1"));
    }

    #[test]
    fn a_key_typed_by_hand_is_understood() {
        assert_eq!(normal_key("AB-OIL"), "ab011");
    }
}
