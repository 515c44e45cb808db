//! The form for a workshop: what it holds, and how it is read.
use super::{
    set_up::{Details, Known},
    workshop::{Facilitator, Workshop},
};
use crate::{language::Lang, web::Form};

/// The most people who may lead one workshop.
pub const MOST_FACILITATORS: usize = 8;
const MOST_PEOPLE: i64 = 10_000;

/// The name of the field for a facilitator, counted from 0.
pub fn facilitator_field(index: usize) -> String {
    format!("facilitator_{index}")
}

/// The form of a new workshop.
pub fn blank(lang: Lang) -> Form {
    Form::filled(lang, [("minimum", "0".to_owned())])
}

/// The form of a workshop that is there; `led` is who leads the workshops of the event.
pub fn stored(lang: Lang, workshop: &Workshop, led: &[Facilitator]) -> Form {
    let facilitators = led
        .iter()
        .filter(|one| one.workshop == workshop.id)
        .enumerate()
        .map(|(index, one)| (facilitator_field(index), one.person.clone()));
    let texts = [
        ("title".to_owned(), workshop.title.clone()),
        ("description".to_owned(), workshop.description.clone()),
        ("room".to_owned(), workshop.room.clone()),
        ("minimum".to_owned(), workshop.minimum.to_string()),
        ("maximum".to_owned(), workshop.maximum.to_string()),
    ];
    Form::stored(lang, texts.into_iter().chain(facilitators))
}

/// How many fields for facilitators the form shows: those that are filled, and `blank` more.
pub fn facilitator_fields(form: &Form, blank: usize) -> Vec<String> {
    let is_used = |index: &usize| {
        let name = facilitator_field(*index);
        !form.value(&name).is_empty() || form.error(&name).is_some()
    };
    let used = (0..MOST_FACILITATORS).rev().find(is_used).map_or(0, |last| last + 1);
    (0..(used + blank).clamp(1, MOST_FACILITATORS)).map(facilitator_field).collect()
}

/// Reads the form, after what others changed meanwhile was merged into it; mistakes are noted beside the fields.
pub fn read(form: &mut Form, known: &Known) -> Option<Details> {
    if let Some(workshop) = &known.workshop {
        form.merge(&stored(form.lang(), workshop, &known.led));
    }
    let details = Details {
        title: form.text("title", 200),
        description: form.optional_text("description", 10_000),
        room: form.optional_text("room", 200),
        minimum: form.number("minimum", 0..=MOST_PEOPLE),
        maximum: form.number("maximum", 1..=MOST_PEOPLE),
        facilitators: facilitators(form, known),
    };
    if !form.is_refused() && details.maximum < details.minimum {
        form.refuse("maximum", t!(form.lang(), "workshop-maximum-below-minimum"));
    }
    (!form.is_refused()).then_some(details)
}

/// Who is chosen, once each, and leads no other workshop.
fn facilitators(form: &mut Form, known: &Known) -> Vec<String> {
    let lang = form.lang();
    let own = known.workshop.as_ref().map(|workshop| workshop.id.as_str());
    let mut chosen: Vec<String> = Vec::new();
    for name in (0..MOST_FACILITATORS).map(facilitator_field) {
        let id = form.value(&name).to_owned();
        if id.is_empty() {
            continue;
        }
        let elsewhere = known.led.iter().find(|one| one.person == id && own != Some(&one.workshop));
        if chosen.contains(&id) {
            form.refuse(&name, t!(lang, "workshop-facilitator-twice"));
        } else if let Some(led) = elsewhere {
            let title = known.workshops.iter().find(|other| other.id == led.workshop);
            let title = title.map_or("", |other| other.title.as_str());
            form.refuse(&name, t!(lang, "workshop-facilitator-elsewhere", title = title));
        }
        chosen.push(id);
    }
    chosen
}

/// The field in which a person is chosen.
pub fn field_of(form: &Form, person: &str) -> String {
    let mut names = (0..MOST_FACILITATORS).map(facilitator_field);
    names.find(|name| form.value(name) == person).unwrap_or_else(|| facilitator_field(0))
}
