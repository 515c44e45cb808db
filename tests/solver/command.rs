//! `tagwerk assign` as it is called on a command line.
use std::{
    io::Write as _,
    process::{Command, Output, Stdio},
};

use serde_json::{Value, json};

fn assign(arguments: &[&str], instance: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tagwerk"))
        .arg("assign")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(instance.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn solved(arguments: &[&str], instance: &str) -> Value {
    let output = assign(arguments, instance);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

const INSTANCE: &str = r#"{"participants": [
    {"id": "anna", "ranking": ["a", "b"]}, {"id": "bela", "ranking": ["a", ["b", "c"]]},
    {"id": "cem", "ranking": ["a", "c"], "unacceptable": ["b"]}, {"id": "dora", "pinned": "c"}, {"id": "emil"}],
    "groups": [{"id": "a", "max": 1}, {"id": "b", "min": 1, "max": 3}, {"id": "c", "max": 2}]}"#;

#[test]
fn the_result_is_the_same_on_every_machine_and_in_every_version_of_this_format() {
    let result = solved(&["--seed", "7"], INSTANCE);
    let expected = json!({
        "format": 2,
        "assignment": {"anna": "b", "bela": "b", "cem": "a", "dora": "c", "emil": "b"},
        "unassigned": [],
        "profile": [2, 2],
        "worst_rank": 2,
        "cost": 20,
        "bound": 20,
        "bound_profile": [2, 2],
        "optimal": true,
        "prices": {"a": 10, "b": 0, "c": 0},
        "cancelled": [],
    });
    assert_eq!(result, expected);
}

#[test]
fn options_go_before_the_rules_of_a_protocol() {
    let with_rules =
        INSTANCE.replacen('{', r#"{"rules": {"seed": 7, "without": ["c"]}, "protocol": {}, "#, 1);
    let result = solved(&[], &with_rules);
    assert_eq!(result["assignment"]["cem"], json!("a"));
    assert_eq!(solved(&["--unlisted", "forbid"], &with_rules)["unassigned"], json!([]));
}

#[test]
fn a_faulty_instance_is_refused_with_the_place_of_the_fault() {
    for (instance, words) in [
        (r#"{"participants": ["#, "line 1, column"),
        (r#"{"participants": [], "groups": [{"id": "a", "max": -1}]}"#, "line 1, column"),
        (r#"{"participants": [{"id": "p", "pined": "a"}], "groups": []}"#, "unknown field `pined`"),
        (
            r#"{"participants": [{"id": "p", "ranking": [["x"]]}], "groups": []}"#,
            r#"participants[0].ranking[0]: there is no group "x""#,
        ),
        (
            r#"{"participants": [{"id": "p", "ranking": ["a", "a"]}], "groups": [{"id": "a", "max": 1}]}"#,
            r#"participants[0].ranking[1]: "a" is ranked twice"#,
        ),
        (
            r#"{"participants": [{"id": "p"}, {"id": "p"}], "groups": []}"#,
            r#"participants[1].id: "p" stands in participants[0] already"#,
        ),
        (
            r#"{"participants": [], "groups": [{"id": "a", "min": 2, "max": 1}]}"#,
            "groups[0].min: min 2 is more than max 1",
        ),
        (
            r#"{"participants": [{"id": "p"}], "groups": [], "apart": [["p", "q"]]}"#,
            r#"apart[0]: there is no participant "q""#,
        ),
    ] {
        let output = assign(&[], instance);
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{error}");
        assert!(error.contains(words) && output.stdout.is_empty(), "{error}");
    }
    assert_eq!(assign(&["--mix", "much"], INSTANCE).status.code(), Some(2));
}

#[test]
fn more_ranks_than_can_be_weighed_exactly_are_refused_for_most_first_wishes_alone() {
    let groups: Vec<Value> = (0..60).map(|index| json!({"id": format!("g{index}"), "max": 1})).collect();
    let ranking: Vec<String> = (0..60).map(|index| format!("g{index}")).collect();
    let instance = json!({"participants": [{"id": "p", "ranking": ranking}], "groups": groups}).to_string();
    let refused = assign(&["--objective", "first-wishes"], &instance);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("60 ranks among 60 groups"));
    assert_eq!(solved(&[], &instance)["assignment"]["p"], json!("g0"));
}

#[test]
fn with_several_rounds_everybody_gets_another_workshop_in_each() {
    let instance = r#"{"rounds": 2, "participants": [{"id": "p1", "ranking": ["a", "b"]},
        {"id": "p2", "ranking": ["a", "c"]}], "groups": [{"id": "a", "max": 1}, {"id": "b", "max": 1}, {"id": "c", "max": 1}]}"#;
    let result = solved(&["--seed", "7"], instance);
    assert_eq!(result["profile"], json!([2, 2]));
    assert_eq!((&result["optimal"], &result["unassigned"]), (&json!(true), &json!([[], []])));
    let seat = |round: usize, person: &str| result["rounds"][round][person].as_str().unwrap();
    assert_ne!(seat(0, "p1"), seat(1, "p1"));
    assert_ne!(seat(0, "p1"), seat(0, "p2"));
    for (faulty, place) in [
        (instance.replace("\"rounds\": 2", "\"rounds\": 0"), "rounds: "),
        (instance.replace("\"id\": \"c\"", "\"id\": \"c\", \"rounds\": [3]"), "groups[2].rounds[0]: "),
        (instance.replace("\"groups\"", "\"apart\": [[\"p1\", \"p2\"]], \"groups\""), "apart: "),
    ] {
        let output = assign(&[], &faulty);
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(place), "{said}");
    }
    let output = assign(&["--mix", "tie"], instance);
    assert_eq!(output.status.code(), Some(2));
}
