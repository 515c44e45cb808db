//! Both languages say everything, and say nothing that nobody asks for.
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use crate::reading::files;

/// The messages of a language: key → the names it inserts.
fn messages(tag: &str) -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(format!("templates/i18n/{tag}/tagwerk.ftl")).unwrap();
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|first: char| first.is_ascii_lowercase()) {
            key = line.split(" =").next().unwrap().to_owned();
            assert!(found.insert(key.clone(), BTreeSet::new()).is_none(), "{tag}: {key} stands twice");
        }
        for (start, _) in line.match_indices("{ $") {
            let name = line[start + 3..]
                .chars()
                .take_while(|letter| letter.is_alphanumeric() || *letter == '_' || *letter == '-');
            found.get_mut(&key).unwrap().insert(name.collect());
        }
    }
    found
}

#[test]
fn both_languages_say_everything_with_the_same_insertions() {
    let (german, english) = (messages("de"), messages("en"));
    let only = |one: &BTreeMap<String, _>, other: &BTreeMap<String, _>| -> Vec<String> {
        one.keys().filter(|key| !other.contains_key(*key)).cloned().collect()
    };
    assert_eq!(only(&german, &english), [""; 0], "only in German");
    assert_eq!(only(&english, &german), [""; 0], "only in English");
    for (key, insertions) in &german {
        assert_eq!(insertions, &english[key], "{key}");
    }
}

#[test]
fn every_phrase_is_used() {
    let mut used = String::new();
    for path in files("src", "rs").into_iter().chain(files("templates", "html")) {
        used.push_str(&fs::read_to_string(path).unwrap());
    }
    let idle: Vec<String> =
        messages("de").into_keys().filter(|key| !used.contains(&format!("\"{key}\""))).collect();
    assert_eq!(idle, [""; 0]);
}
