//! Every address stands in the table of `app.rs` and has one type, from which links are made.
use std::{collections::BTreeSet, fs};

use crate::reading::{code, files};

/// The texts between the quotation marks that follow a word.
fn quoted_after<'a>(text: &'a str, word: &str) -> Vec<&'a str> {
    text.match_indices(word).filter_map(|(start, _)| text[start + word.len()..].split('"').next()).collect()
}

/// The paths of the table with a word in braces; those without are their own address.
fn routed() -> BTreeSet<String> {
    let table = fs::read_to_string("src/app.rs").unwrap();
    let rows = table.lines().filter(|line| line.contains("=> "));
    let paths = rows.filter_map(|row| row.split('"').nth(1)).map(str::to_owned);
    paths.filter(|path| path.contains('{')).collect()
}

fn typed() -> Vec<String> {
    files("src", "rs")
        .iter()
        .filter(|path| !path.ends_with("web/address.rs"))
        .flat_map(|path| {
            let code = code(path);
            let calls: Vec<String> = code
                .split("address!(")
                .skip(1)
                .filter_map(|call| quoted_after(call, "= \"").first().map(|path| (*path).to_owned()))
                .collect();
            calls
        })
        .collect()
}

#[test]
fn every_address_of_the_table_has_one_type() {
    let typed = typed();
    let once: BTreeSet<String> = typed.iter().cloned().collect();
    assert_eq!(once.len(), typed.len(), "an address is typed twice: {typed:?}");
    assert_eq!(routed().difference(&once).collect::<Vec<_>>(), [""; 0], "without a type");
    assert_eq!(once.difference(&routed()).collect::<Vec<_>>(), [""; 0], "not in the table");
}

#[test]
fn no_link_is_put_together_by_hand() {
    let mut wrong = Vec::new();
    for path in files("src", "rs") {
        let is_table = path.ends_with("src/app.rs") || path.ends_with("paths.rs");
        let code = code(&path);
        for start in ["format!(\"/manage/", "format!(\"/events/", "format!(\"/p/"] {
            if !is_table && code.contains(start) {
                wrong.push(format!("{}: {start}", path.display()));
            }
        }
    }
    for path in files("templates", "html") {
        let text = fs::read_to_string(&path).unwrap();
        for start in ["=\"/manage/{{", "=\"/events/{{"] {
            if text.contains(start) {
                wrong.push(format!("{}: {start}", path.display()));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn what_is_filled_in_arrives_under_an_address_of_its_own() {
    let fills_in = [
        "forms::text(",
        "forms::area(",
        "forms::select(",
        "choices::choices(",
        "<select",
        "<textarea",
        "type=\"file\"",
    ];
    let mut wrong = Vec::new();
    for path in files("templates", "html") {
        let text = fs::read_to_string(&path).unwrap();
        for form in text.split("<form ").skip(1) {
            let form = form.split("</form>").next().unwrap();
            let (head, inner) = form.split_once(">\n").unwrap_or((form, ""));
            let is_sent = head.contains("method=\"post\"");
            if is_sent && fills_in.iter().any(|part| inner.contains(part)) && !head.contains("layout.sent(") {
                wrong.push(format!("{}: {head}", path.display()));
            }
        }
    }
    assert_eq!(wrong, [""; 0], "Back leads to a form with its text only if the form is sent elsewhere");
}
