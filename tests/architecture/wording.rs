//! The phrases and the demo's texts say each thing in one word, and are set as a careful printer sets them.
use std::fs;

use crate::reading::{before_tests, files};

/// A word that is not used, in lower case (`*` stands for any ending), what is said instead, and the phrases that may
/// use it nevertheless, with the reason.
type Banned = (&'static str, &'static str, &'static [&'static str], &'static str);

const GERMAN: &[Banned] = &[
    ("einverst*", "Einwilligung", &[], ""),
    ("zustimm*", "Einwilligung", &[], ""),
    ("zugestimmt", "eingewilligt", &[], ""),
    ("stimmt zu", "willigt ein", &[], ""),
    ("namensnennung", "Einwilligung", &[], ""),
    (
        "organisation",
        "Organisationsteam",
        &["participant-organisation", "programme-speaker-organisation", "privacy-work"],
        "where somebody works",
    ),
    ("anmelden als", "Einloggen", &[], ""),
    ("abmelden", "Ausloggen oder absagen", &[], ""),
    ("abgemeldet", "ausgeloggt oder abgesagt", &[], ""),
    ("einlesen", "importieren", &[], ""),
    ("eingelesen", "importiert", &[], ""),
    ("moderator*", "Moderation", &[], ""),
    ("code*", "Kürzel", &[], ""),
    ("referenz*", "Kennung", &[], ""),
    ("vorige*", "vorherige", &[], ""),
    ("version*", "Fassung", &[], ""),
    ("entfern*", "löschen", &["late-part"], "a tick in a box is not deleted"),
    ("zurückzieh*", "zurücknehmen", &[], ""),
    ("zurückgezogen", "zurückgenommen", &[], ""),
    ("leeren", "aufheben", &[], ""),
    ("geleert", "aufgehoben", &[], ""),
    ("filtern", "Anzeigen", &[], ""),
    (
        "tagung",
        "Veranstaltung",
        &[
            "tab-me",
            "error-link-advice",
            "sign-in-participants",
            "registration-known",
            "wishes-not-coming",
            "seat-not-coming",
        ],
        "„Meine Tagung“ is the name of the participant's page",
    ),
    ("„eingeteilt“", "„Einteilung“", &[], ""),
    ("„läuft“", "„Durchführung“", &[], ""),
    ("„archiviert“", "„Archiv“", &[], ""),
    ("email*", "E-Mail", &[], ""),
    ("passwort*", "Kennwort", &[], ""),
    ("teilnehmer", "Teilnehmende", &[], ""),
];

const ENGLISH: &[Banned] = &[
    ("group*", "workshop", &[], ""),
    ("wish*", "choice", &[], ""),
    ("in all", "in total", &[], ""),
    ("state", "status", &[], ""),
    ("log in", "sign in", &[], ""),
    ("log out", "sign out", &[], ""),
    ("login", "sign in", &[], ""),
    ("withdraw*", "take back", &[], ""),
    ("take over", "import", &[], ""),
    ("meanwhile", "in the meantime", &[], ""),
    ("a line", "per line", &["markdown-hint"], "it says where on a line"),
    ("email*", "e-mail", &[], ""),
    ("organiz*", "organis…", &[], ""),
    ("color*", "colour", &[], ""),
    ("attendee*", "participant", &[], ""),
    ("previous version", "version", &[], ""),
];

/// What a number or an inserted value is not parted from.
const UNITS: [&str; 13] = [
    "MB",
    "kB",
    "GB",
    "Zeichen",
    "characters",
    "Uhr",
    "Prozent",
    "percent",
    "%",
    "Minuten",
    "minutes",
    "Stunden",
    "hours",
];

/// What begins something that it is not parted from.
const HEADS: [&str; 6] = ["z.", "Nr.", "No.", "§", "Dr.", "Prof."];

/// The faults of a text: words that have another, then the setting.
fn faults(key: &str, text: &str, banned: &[Banned]) -> Vec<String> {
    let mut found: Vec<String> = banned
        .iter()
        .filter(|(word, _, allowed, _)| says(text, word) && !allowed.contains(&key))
        .map(|(word, instead, ..)| format!("{key}: not “{word}” but “{instead}”: {text}"))
        .collect();
    found.extend(setting(key, text).into_iter().map(|fault| format!("{key}: {fault}: {text}")));
    found
}

/// Whether a text has the word, from its beginning on; `*` at the end stands for any ending.
fn says(text: &str, word: &str) -> bool {
    let text = without_insertions(text).replace('\u{a0}', " ").to_lowercase();
    let (stem, is_open) = word.strip_suffix('*').map_or((word, false), |stem| (stem, true));
    text.match_indices(stem).any(|(start, _)| {
        let begins = !text[..start].ends_with(char::is_alphanumeric);
        let ends = is_open || !text[start + stem.len()..].starts_with(char::is_alphanumeric);
        begins && ends
    })
}

/// Inserted values as a number, which is what most of them are.
fn without_insertions(text: &str) -> String {
    let mut parts = text.split("{ ");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + "9" + part.split_once('}').map_or("", |(_, rest)| rest))
}

fn setting(key: &str, text: &str) -> Vec<String> {
    let plain = without_insertions(text);
    let mut found = Vec::new();
    let mut fault = |is_there: bool, what: &str| {
        if is_there {
            found.push(what.to_owned());
        }
    };
    fault(plain.contains(['"', '\'']), "a straight quotation mark or apostrophe");
    fault(plain.contains("..."), "three dots for …");
    fault(plain.contains("  "), "two spaces");
    // The hint on Markdown shows the sign that begins a list.
    fault(plain.contains(" - ") && key != "markdown-hint", "a hyphen for a dash");
    fault(plain.contains("--"), "two hyphens for a dash");
    fault(plain.contains('!'), "an exclamation mark");
    fault([" ,", " .", " :", " ;", " ?"].iter().any(|pair| plain.contains(pair)), "a space before a sign");
    fault(plain.contains(" …"), "a space that breaks before …");
    fault(plain.contains(" + "), "a space that breaks between two keys");
    let words: Vec<&str> = plain.split(' ').collect();
    for pair in words.windows(2) {
        let (one, next) = (pair[0].trim_start_matches(['(', '„', '“']), pair[1]);
        let last = one.rsplit('\u{a0}').next().unwrap_or(one);
        let bare = next.trim_end_matches(|letter: char| !letter.is_alphanumeric() && letter != '%');
        let is_number = last.ends_with(|letter: char| letter.is_ascii_digit());
        fault(is_number && UNITS.contains(&bare), "a space that breaks between a number and its unit");
        let ordinal = last.strip_suffix('.').is_some_and(|day| day.parse::<u8>().is_ok());
        let is_noun = next.starts_with(char::is_uppercase) && (MONTHS.contains(&bare) || bare == "Wunsch");
        fault(ordinal && is_noun, "a space that breaks after an ordinal number");
        fault(
            HEADS.contains(&last) && !next.starts_with(char::is_lowercase) || last == "z.",
            "a space that breaks in an abbreviation",
        );
    }
    found
}

const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

/// Key and text of every message, a variant of a plural as a text of its own.
fn phrases(tag: &str) -> Vec<(String, String)> {
    let text = fs::read_to_string(format!("templates/i18n/{tag}/tagwerk.ftl")).unwrap();
    let mut key = String::new();
    let mut found = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let shown = match line.starts_with(|first: char| first.is_ascii_lowercase()) {
            true => {
                let (name, shown) = line.split_once('=').unwrap();
                key = name.trim().to_owned();
                shown.trim()
            }
            false => line.trim_start(),
        };
        let variant = shown.split_once("] ").filter(|_| shown.starts_with(['[', '*']));
        let shown = variant.map_or(shown, |(_, shown)| shown).trim_start_matches('}');
        found.push((
            key.clone(),
            shown.replace("->", "").replace("{\"\"}", "").trim_end_matches(" {").trim_end().to_owned(),
        ));
    }
    found
}

/// The texts in the demo's source that somebody reads: what has a space in it and stands in quotation marks.
fn demo_texts() -> Vec<(String, String)> {
    let mut found = Vec::new();
    // `mod.rs` speaks to whoever starts the demo, on a console.
    for path in files("src/demo", "rs").into_iter().filter(|path| !path.ends_with("mod.rs")) {
        let code = before_tests(&path);
        let code: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        for text in code.join("\n").split('"').skip(1).step_by(2).filter(|text| text.contains(' ')) {
            let lines: Vec<&str> = text.split("\\\n").map(str::trim_start).collect();
            found.extend(lines.concat().lines().map(|line| (path.display().to_string(), line.to_owned())));
        }
    }
    assert!(found.len() > 60, "the demo's texts are found");
    found
}

#[test]
fn every_phrase_says_each_thing_in_its_one_word_and_is_well_set() {
    let mut found = Vec::new();
    for (tag, banned, other) in [("de", GERMAN, ['”', '‘']), ("en", ENGLISH, ['„', '‚'])] {
        for (key, text) in phrases(tag) {
            found.extend(faults(&key, &text, banned));
            if text.contains(other) {
                found.push(format!("{key}: quotation marks of another language: {text}"));
            }
        }
    }
    assert_eq!(found, [""; 0], "\n{}", found.join("\n"));
}

#[test]
fn the_demo_says_it_likewise() {
    let found: Vec<String> =
        demo_texts().iter().flat_map(|(path, text)| faults(path, text, GERMAN)).collect();
    assert_eq!(found, [""; 0], "\n{}", found.join("\n"));
}

#[test]
fn an_exception_is_for_a_phrase_that_needs_it() {
    for (tag, banned) in [("de", GERMAN), ("en", ENGLISH)] {
        let phrases = phrases(tag);
        for (word, _, allowed, reason) in banned {
            assert_eq!(
                allowed.is_empty(),
                reason.is_empty(),
                "{word} has exceptions and a reason, or neither"
            );
            for key in *allowed {
                let uses = phrases.iter().any(|(name, text)| name == key && says(text, word));
                assert!(uses, "{tag}: {key} does not say “{word}”");
            }
        }
    }
}

#[test]
fn each_fault_is_found() {
    let faulty = [
        "Ihr Einverständnis genügt.",
        "Dem stimmt zu, wer will.",
        "Anmelden als Organisation",
        "Rückblick zurückziehen?",
        "Vorige\u{a0}Seite",
        "Höchstens 2 MB.",
        "Mindestens { $shortest } Zeichen",
        "Am 18. Dezember",
        "Ihr { $rank }. Wunsch",
        "Etwa z. B. so",
        "Siehe Nr. 5",
        "Von 9 Uhr an",
        "Ein \"Wort\"",
        "Und so weiter...",
        "Zwei  Räume",
        "Heute - morgen",
        "Fertig!",
        "Löschen …",
        "Strg + P",
    ];
    for text in faulty {
        assert_ne!(faults("key", text, GERMAN), [""; 0], "{text}");
    }
    for text in ["Your first wish", "The Groups", "3 in all", "State", "Log in", "It’s email", "don't"] {
        assert_ne!(faults("key", text, ENGLISH), [""; 0], "{text}");
    }
    let sound = ["Ein Organisationsteam", "Höchstens 2\u{a0}MB, § 5"]; // the last has a fault
    assert_eq!(faults("key", sound[0], GERMAN), [""; 0]);
    assert_eq!(faults("key", sound[1], GERMAN).len(), 1);
    assert_eq!(faults("key", "Statement of { $count } workshops in allocation", ENGLISH), [""; 0]);
}
