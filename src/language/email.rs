//! What an e-mail address looks like.
/// Whether a text has the shape of an e-mail address: a name, an @ and a host.
pub fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.rsplit_once('@') else { return false };
    !name.is_empty()
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && !text.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_address_is_no_email() {
        for text in ["a", "a@", "@b.de", "a@b", "a b@c.de", "a@.de"] {
            assert!(!is_email(text), "{text}");
        }
        assert!(is_email("jörg.müller@amt-33.bonn.example"));
    }
}
