//! The form for a workshop: what it holds, and how it is read.
use super::workshop::Workshop;
use crate::{language::Lang, participants::Participant, web::Form};

/// The most people who may lead one workshop.
pub const MOST_FACILITATORS: usize = 8;
const MOST_PEOPLE: i64 = 10_000;

/// A workshop as it was typed, with the ids of those who lead it.
pub struct Typed {
    pub title: String,
    pub description: String,
    pub room: String,
    pub minimum: i64,
    pub maximum: i64,
    pub facilitators: Vec<String>,
}

/// What the form is checked against.
pub struct Known<'a> {
    /// Everybody who may lead.
    pub people: &'a [Participant],
    /// Who leads what, as (workshop id, participant id, name).
    pub led: &'a [(String, String, String)],
    pub workshops: &'a [Workshop],
    /// The workshop as stored; none while it is new.
    pub workshop: Option<&'a Workshop>,
}

/// The name of the field for a facilitator, counted from 0.
pub fn facilitator_field(index: usize) -> String {
    format!("facilitator_{index}")
}

/// The form of a new workshop.
pub fn blank(lang: Lang) -> Form {
    Form::filled(lang, [("minimum", "0".to_owned())])
}

/// The form of a workshop that is there.
pub fn filled(lang: Lang, workshop: &Workshop, led: &[(String, String, String)]) -> Form {
    let facilitators = led
        .iter()
        .filter(|(id, ..)| *id == workshop.id)
        .enumerate()
        .map(|(index, (_, person, _))| (facilitator_field(index), person.clone()));
    let texts = [
        ("title".to_owned(), workshop.title.clone()),
        ("description".to_owned(), workshop.description.clone()),
        ("room".to_owned(), workshop.room.clone()),
        ("minimum".to_owned(), workshop.minimum.to_string()),
        ("maximum".to_owned(), workshop.maximum.to_string()),
    ];
    Form::filled(lang, texts.into_iter().chain(facilitators))
}

/// How many fields for facilitators the form shows: those that are filled, and `blank` more.
pub fn facilitator_fields(form: &Form, blank: usize) -> Vec<String> {
    let is_filled = |index: &usize| !form.value(&facilitator_field(*index)).is_empty();
    let filled = (0..MOST_FACILITATORS).rev().find(is_filled).map_or(0, |last| last + 1);
    (0..(filled + blank).clamp(1, MOST_FACILITATORS)).map(facilitator_field).collect()
}

/// Reads the form; mistakes are noted beside the fields. The seats taken are checked by `check_seats`.
pub fn read(form: &mut Form, known: &Known<'_>) -> Typed {
    let typed = Typed {
        title: form.text("title", 200),
        description: form.optional_text("description", 10_000),
        room: form.optional_text("room", 200),
        minimum: form.number("minimum", 0..=MOST_PEOPLE),
        maximum: form.number("maximum", 1..=MOST_PEOPLE),
        facilitators: facilitators(form, known),
    };
    if !form.is_refused() && typed.maximum < typed.minimum {
        form.refuse("maximum", t!(form.lang(), "workshop-maximum-below-minimum"));
    }
    typed
}

fn facilitators(form: &mut Form, known: &Known<'_>) -> Vec<String> {
    let lang = form.lang();
    let own = known.workshop.map(|workshop| workshop.id.as_str());
    let mut chosen: Vec<String> = Vec::new();
    for name in (0..MOST_FACILITATORS).map(facilitator_field) {
        let id = form.value(&name).to_owned();
        if id.is_empty() {
            continue;
        }
        let elsewhere = known.led.iter().find(|(led, person, _)| *person == id && own != Some(led));
        if chosen.contains(&id) {
            form.refuse(&name, t!(lang, "workshop-facilitator-twice"));
        } else if let Some((led, ..)) = elsewhere {
            let title = known.workshops.iter().find(|other| other.id == *led);
            let title = title.map_or("", |other| other.title.as_str());
            form.refuse(&name, t!(lang, "workshop-facilitator-elsewhere", title = title));
        } else if !known.people.iter().any(|person| person.id == id) {
            form.refuse(&name, t!(lang, "form-choice"));
        }
        chosen.push(id);
    }
    chosen
}

/// Notes that more people sit in the workshop than the new maximum allows.
pub fn check_seats(form: &mut Form, maximum: i64, seats_taken: i64) {
    if maximum < seats_taken {
        form.refuse("maximum", t!(form.lang(), "workshop-maximum-below-seats", seats = seats_taken));
    }
}
