//! What the form for a scenario offers, and what it is read into.
use crate::{
    assignment::solver::{Mix, Rules, Stay, Unlisted},
    language::Lang,
    web::Form,
};

/// The objectives, as (value, name, hint).
pub fn objectives(lang: Lang) -> Vec<(String, String, String)> {
    vec![
        ("fair".to_owned(), t!(lang, "scenario-objective-fair"), t!(lang, "scenario-objective-fair-hint")),
        (
            "first-wishes".to_owned(),
            t!(lang, "scenario-objective-first-wishes"),
            t!(lang, "scenario-objective-first-wishes-hint"),
        ),
    ]
}

/// The meanings of minimum sizes, for a select.
pub fn minimums(lang: Lang) -> Vec<(String, String)> {
    vec![
        ("keep".to_owned(), t!(lang, "scenario-minimums-keep")),
        ("cancel".to_owned(), t!(lang, "scenario-minimums-cancel")),
        ("ignore".to_owned(), t!(lang, "scenario-minimums-ignore")),
    ]
}

/// How departments are mixed, for a select.
pub fn mixes(lang: Lang) -> Vec<(String, String)> {
    vec![
        ("tie".to_owned(), t!(lang, "scenario-mix-tie")),
        ("0.3".to_owned(), t!(lang, "scenario-mix-some")),
        ("1".to_owned(), t!(lang, "scenario-mix-much")),
        ("band:1".to_owned(), t!(lang, "scenario-mix-strict")),
        ("off".to_owned(), t!(lang, "scenario-mix-off")),
    ]
}

/// What can be asked for beside, as (value, name, hint).
pub fn switches(lang: Lang) -> Vec<(String, String, String)> {
    let forbid = t!(lang, "scenario-unlisted-forbid");
    vec![
        ("stay".to_owned(), t!(lang, "scenario-stay-tie"), t!(lang, "scenario-stay-hint")),
        ("forbid".to_owned(), forbid, t!(lang, "scenario-unlisted-hint")),
    ]
}

/// The usual rules, with this seed.
pub fn blank(lang: Lang, has_departments: bool, seed: u64) -> Form {
    let mix = if has_departments { "tie" } else { "off" };
    let fields = [
        ("objective", "fair".to_owned()),
        ("minimums", "keep".to_owned()),
        ("mix", mix.to_owned()),
        ("seed", seed.to_string()),
    ];
    Form::filled(lang, fields)
}

/// Reads the rules; mistakes are noted in the form.
pub fn read(form: &mut Form) -> Rules {
    let mix: Mix =
        if form.value("mix").is_empty() { Mix::Off } else { form.choice("mix").unwrap_or_default() };
    Rules {
        objective: form.choice("objective").unwrap_or_default(),
        minimums: form.choice("minimums").unwrap_or_default(),
        mix,
        unlisted: if form.has("more", "forbid") { Unlisted::Forbid } else { Unlisted::Tail },
        stay: if form.has("more", "stay") { Stay::Tie } else { Stay::Off },
        seed: form.number("seed", 0..=999_999_999).unsigned_abs(),
        without: form.values("without").into_iter().map(str::to_owned).collect(),
    }
}
