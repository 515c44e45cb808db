//! Random codes for rows, addresses and keys.
use rand::RngExt as _;

const CODE_LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A new random code for an address or a key: `length` letters of Crockford's base32, five bits each.
pub fn random_code(length: usize) -> String {
    let mut random = rand::rng();
    (0..length).map(|_| CODE_LETTERS[random.random_range(0..CODE_LETTERS.len())] as char).collect()
}

/// A new identifier: twelve letters, 60 bits, short enough to read aloud in an address.
pub fn new_id() -> String {
    random_code(12)
}
