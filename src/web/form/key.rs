//! The key of a form, drawn when it is shown, and the question that its sender may be asked.
use sha2::{Digest as _, Sha256};

use super::Form;
use crate::{db, state::crockford};

/// The hidden field that carries the key.
pub const KEY: &str = "submission_key";
/// The button that answers a question with yes.
const AGAIN: &str = "again";
/// Letters of Crockford's base32: 130 bits, because a key may stand for its sender.
const KEY_LENGTH: usize = 26;

/// Whether something is meant that looks like an oversight: a button for yes, and a way to what is there already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub words: String,
    pub again: String,
    pub look: String,
    /// Where `look` leads.
    pub address: String,
}

/// A key for a form about to be shown.
pub fn new_key() -> String {
    db::random_code(KEY_LENGTH)
}

impl Form {
    /// The key that the form was made with: the same as long as it comes back with a mistake.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Takes the key out of what was sent; a form without one is taken for a new one.
    pub(super) fn read_key(&mut self) {
        let sent = self.value(KEY);
        if sent.len() == KEY_LENGTH && sent.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            self.key = sent.to_owned();
        }
        self.is_meant = self.is_ticked(AGAIN);
        self.values.retain(|(name, _)| name != KEY && name != AGAIN);
    }

    /// Whether the sender was asked, and said yes.
    pub fn is_meant(&self) -> bool {
        self.is_meant
    }

    /// Refuses the form until its sender says that they mean it. Sent again, it is another one.
    pub fn ask(&mut self, question: Question) {
        self.key = new_key();
        self.question = Some(question);
    }

    pub fn question(&self) -> Option<&Question> {
        self.question.as_ref()
    }

    /// A digest of everything that was filled in, as people would compare it.
    pub fn content(&self) -> String {
        let mut pairs: Vec<String> = self
            .values
            .iter()
            .map(|(name, value)| (name, value.trim().replace("\r\n", "\n")))
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}\u{1f}{value}"))
            .collect();
        pairs.sort_unstable();
        crockford(&Sha256::digest(pairs.join("\u{1e}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    fn sent(values: &[(&str, &str)]) -> Form {
        let mut form =
            Form::filled(Lang::De, values.iter().map(|(name, value)| (*name, (*value).to_owned())));
        form.read_key();
        form
    }

    #[test]
    fn a_key_that_is_none_is_replaced_and_a_good_one_stays() {
        let key = new_key();
        assert_eq!(sent(&[(KEY, &key)]).key(), key);
        for none in ["", "short", &"ä".repeat(13)] {
            assert_eq!(sent(&[(KEY, none)]).key().len(), KEY_LENGTH);
        }
    }

    #[test]
    fn content_is_what_was_typed_in_any_order_without_key_and_answer() {
        let form = sent(&[("title", " Tagung "), ("city", "Bonn"), (KEY, &new_key()), ("again", "yes")]);
        assert_eq!(form.content(), sent(&[("city", "Bonn"), ("title", "Tagung"), ("room", "")]).content());
        assert_ne!(form.content(), sent(&[("city", "Tagung"), ("title", "Bonn")]).content());
        assert!(form.is_meant());
    }

    #[test]
    fn whoever_is_asked_gets_a_new_key() {
        let mut form = sent(&[(KEY, &new_key())]);
        let before = form.key().to_owned();
        let [words, again, look, address] = ["Noch einmal?", "Ja", "Ansehen", "/"].map(str::to_owned);
        form.ask(Question { words, again, look, address });
        assert!(form.is_refused());
        assert_ne!(form.key(), before);
    }
}
