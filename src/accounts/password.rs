//! Passwords: argon2id, checked away from the threads that answer requests, a few at a time.
use std::sync::{Arc, LazyLock};

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash},
};
use tokio::sync::Semaphore;

use crate::web::Error;

/// The shortest password an organiser may choose; no rules on its letters (NIST SP 800-63B, 3.1.1.2).
pub const SHORTEST: usize = 12;
/// The longest, so that nobody sends a book to be hashed.
pub const LONGEST: usize = 200;

/// 19 MiB, 2 passes, 1 lane: the OWASP Password Storage Cheat Sheet's minimum for argon2id.
fn hasher() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).expect("the parameters are within argon2's limits");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// Checked instead of a hash that is not there, so that an unknown address takes as long as a known one.
static STAND_IN: LazyLock<String> = LazyLock::new(|| hash_now("nobody has this password"));

fn hash_now(password: &str) -> String {
    hasher().hash_password(password.as_bytes()).expect("the system gives random salt").to_string()
}

fn is_right(password: &str, hash: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|hash| hasher().verify_password(password.as_bytes(), &hash).is_ok())
}

/// The PHC string of a password, with a salt of its own.
pub async fn hash(slots: &Arc<Semaphore>, password: String) -> Result<String, Error> {
    off_thread(slots, move || hash_now(&password)).await
}

/// Whether a password is the one that was hashed; for `None` it takes the same time and says no.
pub async fn verify(slots: &Arc<Semaphore>, password: String, hash: Option<String>) -> Result<bool, Error> {
    off_thread(slots, move || {
        let is_known = hash.is_some();
        is_right(&password, hash.as_ref().unwrap_or(&STAND_IN)) && is_known
    })
    .await
}

async fn off_thread<T: Send + 'static>(
    slots: &Arc<Semaphore>,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Error> {
    let _slot = slots.acquire().await.map_err(|error| Error::Internal(Box::new(error)))?;
    tokio::task::spawn_blocking(work).await.map_err(|error| Error::Internal(Box::new(error)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_names_its_algorithm_and_opens_for_its_password_alone() {
        let hash = hash_now("ein langes Kennwort");
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(is_right("ein langes Kennwort", &hash));
        assert!(!is_right("ein anderes Kennwort", &hash));
        assert_ne!(hash, hash_now("ein langes Kennwort"));
    }
}
