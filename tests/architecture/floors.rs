//! Who may import whom: floors between the modules, no circles of files or folders, and what each kind of file may name.
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use crate::reading::{House, code, feature, files};

/// Modules from the lowest to the highest; each may import those on lower lines, and itself.
pub const FLOORS: [&[&str]; 13] = [
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

/// The first floor of the features, and the last.
const FEATURES: std::ops::RangeInclusive<usize> = 4..=10;

pub fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

fn is_feature(path: &Path) -> bool {
    floor(&feature(path)).is_some_and(|floor| FEATURES.contains(&floor))
}

#[test]
fn every_module_has_its_floor() {
    for path in files("src", "rs") {
        let module = feature(&path);
        assert!(
            floor(&module).is_some() || module == "main" || module == "lib",
            "{module} is not in the table"
        );
    }
}

#[test]
fn nobody_imports_a_module_from_their_own_floor_or_above() {
    let house = House::read();
    let mut wrong = BTreeSet::new();
    for (path, _) in house.codes() {
        let own = feature(path);
        for import in house.imports(path) {
            let other = feature(&import);
            // Without a module there is nothing on the ground floor that could form a circle.
            if other != own && floor(&other) >= floor(&own) {
                wrong.insert(format!("{} imports {}", path.display(), import.display()));
            }
        }
    }
    assert_eq!(wrong, BTreeSet::new());
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let house = House::read();
    let graph: BTreeMap<PathBuf, BTreeSet<PathBuf>> =
        house.codes().map(|(path, _)| (path.to_owned(), house.imports(path))).collect();
    assert_eq!(circles(&graph), Vec::<Vec<PathBuf>>::new());
}

#[test]
fn no_rooms_of_a_feature_import_each_other_in_a_circle() {
    let house = House::read();
    // `src/assignment/table`: the flat files of a feature are the ground that its rooms stand on.
    let room =
        |path: &Path| Some(path.parent()?.to_owned()).filter(|folder| folder.components().count() == 3);
    let mut graph: BTreeMap<PathBuf, BTreeSet<PathBuf>> = BTreeMap::new();
    for (path, _) in house.codes() {
        let Some(own) = room(path) else { continue };
        let imported = house.imports(path).into_iter().filter_map(|import| room(&import));
        let others: Vec<PathBuf> = imported.filter(|other| *other != own).collect();
        graph.entry(own).or_default().extend(others);
    }
    assert_eq!(circles(&graph), Vec::<Vec<PathBuf>>::new());
}

/// Groups of two and more that reach each other.
fn circles(graph: &BTreeMap<PathBuf, BTreeSet<PathBuf>>) -> Vec<Vec<PathBuf>> {
    let reach = |start: &PathBuf| {
        let mut seen: BTreeSet<&PathBuf> = BTreeSet::new();
        let mut next: Vec<&PathBuf> = graph[start].iter().collect();
        while let Some(path) = next.pop() {
            if seen.insert(path) {
                next.extend(graph.get(path).into_iter().flatten());
            }
        }
        seen
    };
    let reached: BTreeMap<&PathBuf, BTreeSet<&PathBuf>> =
        graph.keys().map(|path| (path, reach(path))).collect();
    let mut found: BTreeSet<Vec<PathBuf>> = BTreeSet::new();
    for (path, others) in &reached {
        if others.contains(path) {
            let circle =
                others.iter().filter(|other| reached.get(*other).is_some_and(|back| back.contains(path)));
            found.insert(circle.map(|path| (*path).clone()).collect());
        }
    }
    found.into_iter().collect()
}

/// Whether a file makes pages: it names what HTTP or HTML needs.
fn makes_pages(code: &str) -> bool {
    ["axum::", "askama", "crate::web", "web::", "    web,", "tower_sessions"]
        .iter()
        .any(|word| code.contains(word))
}

#[test]
fn only_stores_hold_sql_and_they_know_nothing_of_http() {
    let house = House::read();
    let mut wrong = Vec::new();
    for (path, code) in house.codes().filter(|(path, _)| is_feature(path)) {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let is_in_store = path.parent().is_some_and(|folder| folder.ends_with("store"));
        let is_store =
            is_in_store || name == "store" || name.starts_with("store_") || name.ends_with("_store");
        if is_store && makes_pages(code) {
            wrong.push(format!("{}: a store knows nothing of HTTP", path.display()));
        }
        if !is_store && code.contains("sqlx::query") {
            wrong.push(format!("{}: SQL belongs into a store", path.display()));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn rules_and_operations_know_no_pages() {
    let house = House::read();
    let pages: BTreeSet<&Path> = house
        .codes()
        .filter(|(path, code)| is_feature(path) && makes_pages(code))
        .map(|(path, _)| path)
        .collect();
    let mut wrong = Vec::new();
    for (path, code) in house.codes().filter(|(path, _)| is_feature(path) && !path.ends_with("mod.rs")) {
        if makes_pages(code) {
            continue;
        }
        let known = house.imports(path).into_iter().filter(|import| pages.contains(import.as_path()));
        wrong.extend(known.map(|import| format!("{} imports {}", path.display(), import.display())));
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn the_solver_knows_nothing_of_the_house_and_asks_for_no_time_and_no_chance() {
    for path in files("src/assignment/solver", "rs") {
        let code = code(&path);
        for word in ["crate::", "sqlx", "axum", "std::time", "rand::"] {
            let named = code.replace("crate::assignment::solver", "");
            assert!(!named.contains(word), "{} names {word}", path.display());
        }
    }
    let house = House::read();
    for path in files("src/assignment/solver", "rs") {
        let out: Vec<PathBuf> = house
            .imports(&path)
            .into_iter()
            .filter(|import| !import.starts_with("src/assignment/solver"))
            .collect();
        assert_eq!(out, Vec::<PathBuf>::new(), "{}", path.display());
    }
}
