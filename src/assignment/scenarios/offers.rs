//! What the form for a scenario offers.
use crate::language::Lang;

/// The meanings of minimum sizes, for a select.
pub fn minimums(lang: Lang) -> Vec<(String, String)> {
    vec![
        ("keep".to_owned(), t!(lang, "scenario-minimums-keep")),
        ("cancel".to_owned(), t!(lang, "scenario-minimums-cancel")),
        ("ignore".to_owned(), t!(lang, "scenario-minimums-ignore")),
    ]
}
