//! The house keeps its order: who may import whom, what each kind of file may hold, that both languages say everything,
//! and that every accent keeps its contrast.
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Modules from the lowest to the highest; each may import those on lower lines, and itself.
const FLOORS: [&[&str]; 13] = [
    &["clock", "config"],
    &["db", "language"],
    &["state"],
    &["web"],
    &["accounts"],
    &["events"],
    &["participants"],
    &["programme", "workshops"],
    &["attendance", "assignment", "ideas"],
    &["recap"],
    &["start", "demo"],
    &["app"],
    &["commands"],
];

/// Files of pages, which may import rules and store, never the other way round.
const PAGES: [&str; 6] = ["pages", "manage", "room", "team", "link", "guard"];

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder}: {error}")) {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(path.to_str().unwrap(), ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The code of a file without its tests and comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]").next().unwrap();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The module a file belongs to: its folder below `src`, or its own name.
fn module(path: &Path) -> String {
    let below = path.strip_prefix("src").unwrap();
    below.components().next().unwrap().as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned()
}

/// Every module that a file names through `crate::`, also inside braces.
fn imports(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (start, _) in code.match_indices("crate::") {
        let rest = &code[start + "crate::".len()..];
        if let Some(list) = rest.strip_prefix('{') {
            let (mut depth, mut word, mut is_name) = (0, String::new(), true);
            for letter in list.chars() {
                match letter {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        found.insert(std::mem::take(&mut word));
                        is_name = true;
                        continue;
                    }
                    _ => {}
                }
                is_name &= letter.is_alphanumeric() || letter == '_' || letter.is_whitespace();
                if depth == 0 && is_name && !letter.is_whitespace() {
                    word.push(letter);
                }
            }
            found.insert(word);
        } else {
            found.insert(
                rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect(),
            );
        }
    }
    found
}

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

#[test]
fn every_module_has_its_floor() {
    for path in files("src", "rs") {
        let module = module(&path);
        assert!(
            floor(&module).is_some() || module == "main" || module == "lib",
            "{module} is not in the table"
        );
    }
}

#[test]
fn nobody_imports_a_module_from_their_own_floor_or_above() {
    let mut wrong = Vec::new();
    for path in files("src", "rs") {
        let own = module(&path);
        let Some(own_floor) = floor(&own) else { continue };
        for import in imports(&code(&path)) {
            let Some(import_floor) = floor(&import) else { continue };
            let is_base = own_floor == 0 && import_floor == 0;
            if import != own && import_floor >= own_floor && !is_base {
                wrong.push(format!("{} imports {import}", path.display()));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn inside_a_feature_stores_and_rules_know_no_pages() {
    let mut wrong = Vec::new();
    for path in files("src", "rs") {
        let name = path.file_stem().unwrap().to_str().unwrap();
        if floor(&module(&path)).is_none_or(|floor| !(4..=9).contains(&floor)) {
            continue;
        }
        let code = code(&path);
        let names_pages = PAGES.iter().any(|pages| code.contains(&format!("super::{pages}")));
        let is_store = name.starts_with("store") || path.parent().unwrap().ends_with("store");
        if is_store && (code.contains("axum::") || code.contains("askama") || names_pages) {
            wrong.push(format!("{}: a store holds SQL alone", path.display()));
        }
        if !is_store && code.contains("sqlx::query") {
            wrong.push(format!("{}: SQL belongs into store.rs", path.display()));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn tests_reach_the_database_through_stores_alone() {
    for path in ["tests/cast", "tests/web"].into_iter().flat_map(|folder| files(folder, "rs")) {
        assert!(!code(&path).contains("sqlx"), "{} holds SQL", path.display());
    }
}

#[test]
fn who_is_coming_is_said_once_and_people_are_written_where_they_are_counted() {
    let mut wrong = Vec::new();
    for path in files("src", "rs").into_iter().filter(|path| !path.starts_with("src/participants")) {
        let code = code(&path);
        // Taking the row's lock writes nothing.
        let code = code.replace("UPDATE participants SET link_version = link_version", "");
        let own = [
            "registered_at IS NOT NULL",
            "INTO participants",
            "UPDATE participants",
            "DELETE FROM participants",
        ];
        for sql in own {
            if code.contains(sql) {
                wrong.push(format!("{}: {sql}", path.display()));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn the_solver_knows_nothing_of_the_house_and_asks_for_no_time_and_no_chance() {
    for path in files("src/assignment/solver", "rs") {
        // The folders inside name each other from the solver's own root, and nothing else of the house.
        let code = code(&path).replace("crate::assignment::solver::", "");
        for word in ["crate::", "super::super", "sqlx", "axum", "std::time", "rand::"] {
            assert!(!code.contains(word), "{} names {word}", path.display());
        }
    }
}

#[test]
fn every_file_says_in_its_first_line_what_it_is() {
    let first = |path: &Path| fs::read_to_string(path).unwrap().lines().next().unwrap_or_default().to_owned();
    for path in
        ["src", "tests/cast", "tests/web", "tests/solver"].into_iter().flat_map(|folder| files(folder, "rs"))
    {
        assert!(first(&path).starts_with("//! "), "{}", path.display());
    }
    for path in files("static/css", "css") {
        assert!(first(&path).starts_with("/* "), "{}", path.display());
    }
    for path in files("static/js", "js") {
        assert!(first(&path).starts_with("//"), "{}", path.display());
    }
    for path in files("migrations", "sql") {
        assert!(first(&path).starts_with("-- "), "{}", path.display());
    }
}

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
