//! How large things may be: files, folders, functions, templates.
use std::{collections::BTreeMap, fs, path::Path};

use crate::reading::{before_tests, files};

/// Lines of a file before its tests.
const FILE: usize = 300;
/// Files of a folder beside its sub-folders, `mod.rs` not counted.
const FOLDER: usize = 15;
/// Lines of a function, from its signature to its last brace.
const FUNCTION: usize = 60;
/// Characters of a line of a template.
const TEMPLATE_LINE: usize = 140;
/// Lines of a template.
const TEMPLATE: usize = 100;

#[test]
fn no_file_is_longer_than_can_be_read_at_once() {
    let long: Vec<String> = files("src", "rs")
        .into_iter()
        .map(|path| (before_tests(&path).lines().count(), path))
        .filter(|(lines, _)| *lines > FILE)
        .map(|(lines, path)| format!("{} ({lines})", path.display()))
        .collect();
    assert_eq!(long, [""; 0]);
}

#[test]
fn no_folder_holds_more_than_can_be_seen_at_once() {
    let mut folders: BTreeMap<String, usize> = BTreeMap::new();
    for path in files("src", "rs").into_iter().filter(|path| !path.ends_with("mod.rs")) {
        *folders.entry(path.parent().unwrap().display().to_string()).or_default() += 1;
    }
    folders.remove("src");
    folders.retain(|_, count| *count > FOLDER);
    assert_eq!(folders, BTreeMap::new());
}

/// Every function of a file with its number of lines.
fn functions(path: &Path) -> Vec<(String, usize)> {
    let text = before_tests(path);
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (start, line) in lines.iter().enumerate() {
        let indent = line.len() - line.trim_start().len();
        let signature = line.trim_start().trim_start_matches("pub ").trim_start_matches("pub(crate) ");
        let signature = signature.trim_start_matches("pub(super) ").trim_start_matches("async ");
        let Some(name) = signature.strip_prefix("fn ") else { continue };
        let closing = format!("{}}}", " ".repeat(indent));
        let length = lines[start..].iter().position(|line| *line == closing).map_or(1, |end| end + 1);
        found.push((name.split(['(', '<']).next().unwrap().to_owned(), length));
    }
    found
}

#[test]
fn no_function_is_longer_than_a_page() {
    let mut long = Vec::new();
    for path in files("src", "rs") {
        let too_long = functions(&path).into_iter().filter(|(_, lines)| *lines > FUNCTION);
        long.extend(too_long.map(|(name, lines)| format!("{}: {name} ({lines})", path.display())));
    }
    assert_eq!(long, [""; 0]);
}

#[test]
fn templates_are_short_and_narrow() {
    let mut wrong = Vec::new();
    for path in files("templates", "html") {
        let text = fs::read_to_string(&path).unwrap();
        if text.lines().count() > TEMPLATE {
            wrong.push(format!("{} is {} lines long", path.display(), text.lines().count()));
        }
        let wide = text.lines().enumerate().filter(|(_, line)| line.chars().count() > TEMPLATE_LINE);
        wrong.extend(wide.map(|(number, _)| format!("{}:{} is too wide", path.display(), number + 1)));
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn every_file_says_in_its_first_line_what_it_is() {
    let first = |path: &Path| fs::read_to_string(path).unwrap().lines().next().unwrap_or_default().to_owned();
    for path in ["src", "tests/web", "tests/solver", "tests/architecture"]
        .iter()
        .flat_map(|folder| files(folder, "rs"))
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
