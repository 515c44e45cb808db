//! What handlers share: the database, the secret, the address people see, and two limits on sign-in.
use std::{num::NonZeroU32, ops::Deref, sync::Arc};

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use tokio::sync::Semaphore;

use super::Secret;
use crate::{config::Settings, db::Db};

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
    /// Scheme, host and port, without a slash at the end.
    pub base_url: String,
    pub password_checks: Arc<Semaphore>,
    sign_ins: DefaultKeyedRateLimiter<String>,
    /// Whether the demo's sign-in link works.
    pub is_demo: bool,
}

impl App {
    pub fn new(db: Db, settings: &Settings, is_demo: bool) -> Self {
        Self(Arc::new(Shared {
            db,
            secret: Secret::new(settings.secret),
            base_url: settings.base_url.clone(),
            password_checks: Arc::new(Semaphore::new(PASSWORD_CHECKS_AT_ONCE)),
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
