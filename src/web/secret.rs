//! Keys for links: made from the server's secret, so that the database needs to keep only their hashes.
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};

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
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(subject.as_bytes());
        crockford(&mac.finalize().into_bytes()[..16])
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
