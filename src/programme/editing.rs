//! A programme item as a form: filled from what is stored, read into an item that cannot be wrong.
use super::item::{Item, Kind, Speaker};
use crate::{
    clock::{self, Timestamp},
    db,
    events::Event,
    language::{Lang, input_moment},
    participants::Participant,
    web::Form,
};

/// The most people who speak in one item.
pub const MOST_SPEAKERS: usize = 20;
/// How long an item is when nobody has said anything else.
const USUAL_MINUTES: i64 = 30;

/// The names of the fields for one speaker.
#[derive(Clone, Debug)]
pub struct Block {
    /// Counted from 1, for people.
    pub number: usize,
    pub id: String,
    pub name: String,
    pub function: String,
    pub organisation: String,
    pub biography: String,
    pub participant: String,
    pub removal: String,
}

impl Block {
    fn new(index: usize) -> Self {
        let field = |part: &str| format!("speaker_{part}_{index}");
        Self {
            number: index + 1,
            id: field("id"),
            name: field("name"),
            function: field("function"),
            organisation: field("organisation"),
            biography: field("biography"),
            participant: field("participant"),
            removal: field("removal"),
        }
    }
}

/// The speakers' fields that the form holds, and `more` blank ones.
pub fn blocks(form: &Form, more: usize) -> Vec<Block> {
    let sent = (0..MOST_SPEAKERS).take_while(|index| !form.values(&Block::new(*index).name).is_empty());
    let count = (sent.count() + more).min(MOST_SPEAKERS);
    (0..count).map(Block::new).collect()
}

/// The form for a new item: it begins where the programme ends so far.
pub fn blank(lang: Lang, event: &Event, items: &[Item]) -> Form {
    let end = items.iter().map(|item| item.ends_at).max().filter(|end| *end < event.ends_at);
    let begins = end.unwrap_or(event.begins_at).max(event.begins_at);
    let ends = begins.plus_minutes(USUAL_MINUTES).min(event.ends_at);
    Form::filled(
        lang,
        [
            ("kind", Kind::Talk.tag().to_owned()),
            ("begins", input_moment(&begins, &event.zone)),
            ("ends", input_moment(&ends, &event.zone)),
        ],
    )
}

/// The form for an item that is there.
pub fn filled(lang: Lang, event: &Event, item: &Item) -> Form {
    let mut values = vec![
        ("kind".to_owned(), item.kind.tag().to_owned()),
        ("title".to_owned(), item.title.clone()),
        ("begins".to_owned(), input_moment(&item.begins_at, &event.zone)),
        ("ends".to_owned(), input_moment(&item.ends_at, &event.zone)),
        ("room".to_owned(), item.room.clone()),
        ("description".to_owned(), item.description.clone()),
    ];
    for (index, speaker) in item.speakers.iter().enumerate() {
        let block = Block::new(index);
        values.extend([
            (block.id, speaker.id.clone()),
            (block.name, speaker.name.clone()),
            (block.function, speaker.function.clone()),
            (block.organisation, speaker.organisation.clone()),
            (block.biography, speaker.biography.clone()),
            (block.participant, speaker.participant_id.clone().unwrap_or_default()),
        ]);
    }
    Form::filled(lang, values)
}

/// Reads the item; mistakes are noted in the form. `people` are those a speaker may be linked to, `before` is the
/// item that is changed.
pub fn read(form: &mut Form, event: &Event, people: &[Participant], before: Option<&Item>) -> Item {
    let kind = form.choice("kind").unwrap_or(Kind::Other);
    let title = form.text("title", 150);
    let (begins_at, ends_at) = read_times(form, event);
    let id = before.map_or_else(db::new_id, |item| item.id.clone());
    Item {
        event_id: event.id.clone(),
        position: before.map_or(0, |item| item.position),
        kind,
        title,
        begins_at,
        ends_at,
        room: form.optional_text("room", 100),
        description: form.optional_text("description", 10_000),
        sequence: before.map_or(0, |item| item.sequence),
        updated_at: before.map_or_else(clock::now, |item| item.updated_at),
        speakers: read_speakers(form, &id, people, before.map_or(&[], |item| &item.speakers)),
        id,
    }
}

fn read_times(form: &mut Form, event: &Event) -> (Timestamp, Timestamp) {
    let (begins_at, ends_at) = (form.moment("begins", &event.zone), form.moment("ends", &event.zone));
    if form.error("begins").is_some() || form.error("ends").is_some() {
        return (begins_at, ends_at);
    }
    let lang = form.lang();
    let span = crate::language::Words(lang).span(&event.begins_at, &event.ends_at, &event.zone);
    if begins_at < event.begins_at || begins_at >= event.ends_at {
        form.refuse("begins", t!(lang, "programme-begins-outside", span = span.as_str()));
    }
    if ends_at <= begins_at {
        form.refuse("ends", t!(lang, "programme-ends-too-early"));
    } else if ends_at > event.ends_at {
        form.refuse("ends", t!(lang, "programme-ends-outside", span = span.as_str()));
    }
    (begins_at, ends_at)
}

fn read_speakers(form: &mut Form, item_id: &str, people: &[Participant], before: &[Speaker]) -> Vec<Speaker> {
    blocks(form, 0)
        .into_iter()
        .filter_map(|block| read_speaker(form, &block, item_id, people, before))
        .collect()
}

/// `None` for a block that is empty or to be removed.
fn read_speaker(
    form: &mut Form,
    block: &Block,
    item_id: &str,
    people: &[Participant],
    before: &[Speaker],
) -> Option<Speaker> {
    if form.is_ticked(&block.removal) {
        return None;
    }
    let chosen = form.optional_text(&block.participant, 40);
    let person = people.iter().find(|person| person.id == chosen);
    if person.is_none() && !chosen.is_empty() {
        form.refuse(&block.participant, t!(form.lang(), "form-choice"));
    }
    let known = before.iter().find(|speaker| speaker.id == form.value(&block.id));
    let mut speaker = Speaker {
        id: known.map_or_else(db::new_id, |speaker| speaker.id.clone()),
        item_id: item_id.to_owned(),
        participant_id: person.map(|person| person.id.clone()),
        name: form.optional_text(&block.name, 150),
        function: form.optional_text(&block.function, 150),
        organisation: form.optional_text(&block.organisation, 150),
        biography: form.optional_text(&block.biography, 2000),
    };
    if let Some(person) = person {
        speaker.take_from(person);
    }
    let is_empty = chosen.is_empty() && speaker.says_nothing();
    if !is_empty && speaker.name.is_empty() {
        form.refuse(&block.name, t!(form.lang(), "programme-speaker-nameless"));
    }
    (!is_empty).then_some(speaker)
}

impl Speaker {
    /// Takes over who the participant is, where no name was typed.
    fn take_from(&mut self, person: &Participant) {
        if !self.name.is_empty() {
            return;
        }
        self.name = person.full_name();
        if self.function.is_empty() {
            self.function = person.function.clone();
        }
        if self.organisation.is_empty() {
            let place =
                if person.organisation.is_empty() { &person.department } else { &person.organisation };
            self.organisation = place.clone();
        }
    }

    fn says_nothing(&self) -> bool {
        [&self.name, &self.function, &self.organisation, &self.biography].iter().all(|text| text.is_empty())
    }
}
