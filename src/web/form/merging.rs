//! Nobody's work is overwritten: a form that edits something stored carries what its writer saw. Saving keeps what they
//! changed and takes the rest from what is stored now; what somebody else changed meanwhile too is shown with both texts.
use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};

use super::Form;
use crate::{language::Lang, state::crockford};

/// The hidden field that carries the marks of what the form showed: `title:0123456789abc city:…`.
pub const SHOWN: &str = "shown";

impl Form {
    /// A form that shows what is stored, and remembers that it did: its writer may be one of several.
    pub fn stored<K: Into<String>>(lang: Lang, values: impl IntoIterator<Item = (K, String)>) -> Self {
        let mut form = Self::filled(lang, values);
        let names: BTreeSet<&str> = form.values.iter().map(|(name, _)| name.as_str()).collect();
        form.shown = names.into_iter().map(|name| (name.to_owned(), form.mark(name))).collect();
        form
    }

    /// What the hidden field `shown` holds; empty for a form that shows nothing stored.
    pub fn shown(&self) -> String {
        let pairs: Vec<String> = self.shown.iter().map(|(name, mark)| format!("{name}:{mark}")).collect();
        pairs.join(" ")
    }

    /// Takes the field `shown` out of what was sent.
    pub(super) fn read_shown(&mut self) {
        let pairs = self.value(SHOWN).split(' ').filter_map(|pair| pair.split_once(':'));
        self.shown = pairs.map(|(name, mark)| (name.to_owned(), mark.to_owned())).collect();
        self.values.retain(|(name, _)| name != SHOWN);
    }

    /// Keeps what the writer changed and takes every other field from `stored`: the form as it would be shown now,
    /// read behind the lock. A field that both changed differently becomes a mistake that shows both texts; saving
    /// again keeps the writer's. A form that never showed anything stored stays as it was sent.
    pub fn merge(&mut self, stored: &Self) {
        if self.shown.is_empty() {
            return;
        }
        let fields = [&self.shown, &self.values, &stored.values];
        let names: BTreeSet<String> = fields.into_iter().flatten().map(|(name, _)| name.clone()).collect();
        for name in names {
            let (mine, theirs) = (self.mark(&name), stored.mark(&name));
            if mine == theirs {
                continue;
            }
            let shown = self.shown.iter().find(|(field, _)| *field == name).map(|(_, mark)| mark.clone());
            let shown = shown.unwrap_or_else(|| mark_of(&[]));
            if mine == shown {
                self.values.retain(|(field, _)| *field != name);
                self.values.extend(stored.values.iter().filter(|(field, _)| *field == name).cloned());
            } else if theirs != shown {
                self.theirs.push((name.clone(), stored.values(&name).join(", ")));
                self.refuse(&name, t!(self.lang, "form-changed-meanwhile"));
            }
        }
        self.shown.clone_from(&stored.shown);
    }

    /// What somebody else stored in a field that the writer changed too.
    pub fn theirs(&self, name: &str) -> Option<&str> {
        self.theirs.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Whether somebody else stored this choice, alone or among others, in a field that the writer changed too.
    pub fn is_theirs(&self, name: &str, choice: &str) -> bool {
        self.theirs(name)
            .is_some_and(|theirs| theirs == choice || theirs.split(", ").any(|one| one == choice))
    }

    /// Whether somebody else's change met the writer's: the answer is 409 then, and not 422.
    pub fn has_conflict(&self) -> bool {
        !self.theirs.is_empty()
    }

    fn mark(&self, name: &str) -> String {
        mark_of(&self.values(name))
    }
}

/// 65 bits of SHA-256 over the values as they are compared: without white space around them, with one kind of line end.
/// An empty field is the same as one that was not sent.
fn mark_of(values: &[&str]) -> String {
    let mut plain: Vec<String> = values
        .iter()
        .map(|value| value.trim().replace("\r\n", "\n"))
        .filter(|value| !value.is_empty())
        .collect();
    plain.sort_unstable();
    crockford(&Sha256::digest(plain.join("\u{1f}"))[..8])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stored(title: &str, city: &str) -> Form {
        Form::stored(Lang::De, [("title", title.to_owned()), ("city", city.to_owned())])
    }

    /// The form as a browser sends it back, with these fields typed over.
    fn sent(shown: &Form, typed: &[(&str, &str)]) -> Form {
        let mut form = shown.clone();
        (form.errors, form.theirs) = (Vec::new(), Vec::new());
        form.values.push((SHOWN.to_owned(), shown.shown()));
        for (name, value) in typed {
            form.values.retain(|(field, _)| field != name);
            form.values.push(((*name).to_owned(), (*value).to_owned()));
        }
        form.read_shown();
        form
    }

    #[test]
    fn what_the_writer_left_alone_comes_from_what_is_stored_now() {
        let mut form = sent(&stored("Tagung", "Bonn"), &[("title", "Klausur")]);
        form.merge(&stored("Tagung", "Köln"));
        assert_eq!((form.value("title"), form.value("city")), ("Klausur", "Köln"));
        assert!(!form.is_refused());
    }

    #[test]
    fn what_both_changed_is_shown_with_both_texts_and_the_second_saving_decides() {
        let mut form = sent(&stored("Tagung", "Bonn"), &[("title", "Klausur")]);
        form.merge(&stored("Fachtag", "Bonn"));
        assert_eq!((form.value("title"), form.theirs("title")), ("Klausur", Some("Fachtag")));
        assert!(form.is_refused() && form.has_conflict());
        let mut again = sent(&form, &[]);
        again.merge(&stored("Fachtag", "Bonn"));
        assert_eq!(again.value("title"), "Klausur");
        assert!(!again.is_refused());
    }

    #[test]
    fn the_same_change_by_both_is_no_conflict() {
        let mut form = sent(&stored("Tagung", "Bonn"), &[("title", "Fachtag")]);
        form.merge(&stored("Fachtag", "Bonn"));
        assert!(!form.is_refused());
    }

    #[test]
    fn a_box_that_somebody_else_unticked_stays_unticked() {
        let ticked = Form::stored(Lang::De, [("naming", "yes".to_owned()), ("city", "Bonn".to_owned())]);
        let unticked = Form::stored(Lang::De, [("city", "Bonn".to_owned())]);
        let mut form = sent(&ticked, &[("city", "Köln")]);
        form.merge(&unticked);
        assert_eq!((form.value("naming"), form.value("city")), ("", "Köln"));
    }

    #[test]
    fn line_ends_and_white_space_are_no_change() {
        let mut form = sent(&stored("Zeile 1\nZeile 2", "Bonn"), &[("title", "Zeile 1\r\nZeile 2 ")]);
        form.merge(&stored("Neu", "Bonn"));
        assert_eq!(form.value("title"), "Neu");
    }

    #[test]
    fn a_form_that_showed_nothing_stored_is_taken_as_it_was_sent() {
        let mut form = Form::filled(Lang::De, [("title", "Klausur".to_owned())]);
        form.merge(&stored("Tagung", "Bonn"));
        assert_eq!((form.value("title"), form.value("city")), ("Klausur", ""));
    }
}
