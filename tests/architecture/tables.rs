//! No SQL reaches up: a statement names the tables of its own feature and of lower floors.
use crate::{
    floors::floor,
    reading::{House, code, feature, files},
};

/// Whose tables these are.
const OWNERS: &[(&str, &[&str])] = &[
    ("db", &["revisions", "made_keys"]),
    ("web", &["sessions", "submissions"]),
    ("accounts", &["accounts"]),
    ("events", &["events", "event_names", "organisers", "invitations", "themes"]),
    ("participants", &["participants", "merged_participants", "imports", "import_changes"]),
    ("programme", &["programme_items", "speakers"]),
    ("workshops", &["workshops", "facilitators", "wishes", "seats", "released_seats"]),
    ("assignment", &["scenarios", "seat_reasons", "pins", "impossible_seats", "pairs", "published_seats"]),
    ("ideas", &["ideas", "idea_themes", "idea_versions"]),
    ("recap", &["recaps", "recap_sections", "recap_publications", "published_names"]),
];

fn owner(table: &str) -> Option<&'static str> {
    OWNERS.iter().find(|(_, tables)| tables.contains(&table)).map(|(owner, _)| *owner)
}

/// The words after FROM, JOIN, INTO and UPDATE: tables, and names that a statement gives itself.
fn named(code: &str) -> Vec<String> {
    let words: Vec<&str> = code.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    words
        .windows(2)
        .filter(|pair| ["FROM", "JOIN", "INTO", "UPDATE"].contains(&pair[0]))
        .map(|pair| pair[1].to_owned())
        .collect()
}

#[test]
fn every_table_has_an_owner() {
    let mut tables: Vec<String> = Vec::new();
    for path in files("migrations", "sql") {
        let text = std::fs::read_to_string(path).unwrap();
        tables.extend(text.lines().filter_map(|line| {
            let name = line.strip_prefix("CREATE TABLE ")?.split([' ', '(']).next()?;
            Some(name.to_owned())
        }));
    }
    let of_nobody: Vec<String> =
        tables.into_iter().filter(|table| owner(table).is_none() && !table.starts_with("new_")).collect();
    assert_eq!(of_nobody, [""; 0]);
}

#[test]
fn no_statement_names_a_table_of_a_feature_beside_or_above() {
    let house = House::read();
    let mut wrong = Vec::new();
    for (path, code) in house.codes() {
        let own = feature(path);
        for table in named(code) {
            let Some(owner) = owner(&table) else { continue };
            if owner != own && floor(owner) >= floor(&own) {
                wrong.push(format!("{}: {table} belongs to {owner}", path.display()));
            }
        }
    }
    wrong.dedup();
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
        // Taking the row's lock writes nothing.
        let code = code(&path).replace("UPDATE participants SET link_version = link_version", "");
        let own = [
            "registered_at IS NOT NULL",
            "INTO participants",
            "UPDATE participants",
            "DELETE FROM participants",
        ];
        wrong.extend(
            own.iter().filter(|sql| code.contains(**sql)).map(|sql| format!("{}: {sql}", path.display())),
        );
    }
    assert_eq!(wrong, [""; 0]);
}
