//! A programme item as a form: filled from what is stored, read into an item that cannot be wrong.
use std::collections::BTreeMap;

use super::{
    item::{Item, Kind, Speaker},
    set_up::Known,
};
use crate::{
    clock::{self, Timestamp},
    db,
    events::Event,
    language::{Lang, Words},
    web::{Form, moment_fields},
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

    fn is_blank(&self, form: &Form) -> bool {
        [&self.id, &self.name, &self.function, &self.organisation, &self.biography, &self.participant]
            .into_iter()
            .all(|field| form.value(field).is_empty())
    }
}

/// The speakers' fields that the form holds, and `more` blank ones.
pub fn blocks(form: &Form, more: usize) -> Vec<Block> {
    let sent = (0..MOST_SPEAKERS).take_while(|index| !form.values(&Block::new(*index).name).is_empty());
    let count = (sent.count() + more).min(MOST_SPEAKERS);
    (0..count).map(Block::new).collect()
}

/// The form for a new item: it begins where the programme ends so far.
pub fn blank(lang: Lang, event: &Event, ends_at: Option<Timestamp>) -> Form {
    let end = ends_at.filter(|end| *end < event.ends_at);
    let begins = end.unwrap_or(event.begins_at).max(event.begins_at);
    let ends = begins.plus_minutes(USUAL_MINUTES).min(event.ends_at);
    let mut values = vec![("kind".to_owned(), Kind::Talk.tag().to_owned())];
    values.extend(moment_fields("begins", Some(begins), &event.zone));
    values.extend(moment_fields("ends", Some(ends), &event.zone));
    Form::filled(lang, values)
}

/// The form for an item that is there.
pub fn stored(lang: Lang, event: &Event, item: &Item) -> Form {
    stored_beside(lang, event, item, &Form::blank(lang))
}

/// The same with each speaker in the block in which `sent` has them, so that what two people say of the same speaker
/// meets also when a third removed another one. Speakers that `sent` does not know stand behind its own.
fn stored_beside(lang: Lang, event: &Event, item: &Item, sent: &Form) -> Form {
    let mut values = vec![
        ("kind".to_owned(), item.kind.tag().to_owned()),
        ("title".to_owned(), item.title.clone()),
        ("room".to_owned(), item.room.clone()),
        ("description".to_owned(), item.description.clone()),
    ];
    values.extend(moment_fields("begins", Some(item.begins_at), &event.zone));
    values.extend(moment_fields("ends", Some(item.ends_at), &event.zone));
    let sent_blocks = blocks(sent, 0);
    let places: BTreeMap<&str, usize> =
        sent_blocks.iter().zip(0..).map(|(block, place)| (sent.value(&block.id), place)).collect();
    let is_free = |place: &usize| sent_blocks.get(*place).is_none_or(|block| block.is_blank(sent));
    let mut free = (0..).filter(is_free);
    for speaker in &item.speakers {
        let place = places.get(speaker.id.as_str()).copied().or_else(|| free.next());
        let Some(place) = place else { continue };
        let block = Block::new(place);
        values.extend([
            (block.id, speaker.id.clone()),
            (block.name, speaker.name.clone()),
            (block.function, speaker.function.clone()),
            (block.organisation, speaker.organisation.clone()),
            (block.biography, speaker.biography.clone()),
            (block.participant, speaker.participant_id.clone().unwrap_or_default()),
        ]);
    }
    // A block stays a block when its speaker is gone.
    for block in sent_blocks {
        if !values.iter().any(|(name, _)| *name == block.name) {
            values.push((block.name, String::new()));
        }
    }
    Form::stored(lang, values)
}

/// Reads the item, after what others changed meanwhile was merged into the form; mistakes are noted in it. Speakers'
/// links are not checked yet.
pub fn read(form: &mut Form, Known { event, item: before }: &Known) -> Option<Item> {
    if let Some(before) = before {
        let stored = stored_beside(form.lang(), event, before, form);
        form.merge(&stored);
    }
    let kind = form.choice("kind").unwrap_or(Kind::Other);
    let title = form.text("title", 150);
    let (begins_at, ends_at) = read_times(form, event);
    let before = before.as_ref();
    let id = before.map_or_else(db::new_id, |item| item.id.clone());
    let item = Item {
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
        speakers: read_speakers(form, &id, before.map_or(&[], |item| &item.speakers)),
        id,
    };
    (!form.is_refused()).then_some(item)
}

fn read_times(form: &mut Form, event: &Event) -> (Timestamp, Timestamp) {
    let (begins_at, ends_at) = (form.moment("begins", &event.zone), form.moment("ends", &event.zone));
    if form.is_wrong_at("begins") || form.is_wrong_at("ends") {
        return (begins_at, ends_at);
    }
    let lang = form.lang();
    let span = Words(lang).span(&event.begins_at, &event.ends_at, &event.zone);
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

fn read_speakers(form: &mut Form, item_id: &str, before: &[Speaker]) -> Vec<Speaker> {
    blocks(form, 0).into_iter().filter_map(|block| read_speaker(form, &block, item_id, before)).collect()
}

/// `None` for a block that is empty or to be removed.
fn read_speaker(form: &mut Form, block: &Block, item_id: &str, before: &[Speaker]) -> Option<Speaker> {
    if form.is_ticked(&block.removal) {
        return None;
    }
    let chosen = form.optional_text(&block.participant, 40);
    let known = before.iter().find(|speaker| speaker.id == form.value(&block.id));
    let speaker = Speaker {
        id: known.map_or_else(db::new_id, |speaker| speaker.id.clone()),
        item_id: item_id.to_owned(),
        participant_id: Some(chosen).filter(|chosen| !chosen.is_empty()),
        name: form.optional_text(&block.name, 150),
        function: form.optional_text(&block.function, 150),
        organisation: form.optional_text(&block.organisation, 150),
        biography: form.optional_text(&block.biography, 2000),
    };
    // Whoever is linked to a participant lends their name.
    let is_linked = speaker.participant_id.is_some();
    if !is_linked && !speaker.says_nothing() && speaker.name.is_empty() {
        form.refuse(&block.name, t!(form.lang(), "programme-speaker-nameless"));
    }
    (is_linked || !speaker.says_nothing()).then_some(speaker)
}

/// The field in which a person is chosen.
pub fn field_of(form: &Form, person: &str) -> String {
    let mut names = blocks(form, 0).into_iter().map(|block| block.participant);
    names.find(|name| form.value(name) == person).unwrap_or_else(|| Block::new(0).participant)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::events::Phase;

    fn speaker(id: &str, name: &str) -> Speaker {
        Speaker {
            id: id.into(),
            item_id: "i".into(),
            participant_id: None,
            name: name.into(),
            function: "CDO".into(),
            organisation: String::new(),
            biography: String::new(),
        }
    }

    fn item(event: &Event, speakers: &[Speaker]) -> Item {
        Item {
            id: "i".into(),
            event_id: event.id.clone(),
            position: 0,
            kind: Kind::Talk,
            title: "Auftakt".into(),
            begins_at: event.begins_at,
            ends_at: event.ends_at,
            room: String::new(),
            description: String::new(),
            sequence: 0,
            updated_at: event.begins_at,
            speakers: speakers.to_vec(),
        }
    }

    #[test]
    fn speakers_stand_in_the_blocks_in_which_their_writer_saw_them() {
        let event = Event::sample(Phase::Draft);
        let (one, two, three) = (speaker("1", "Ada"), speaker("2", "Bert"), speaker("3", "Clara"));
        let sent = stored(Lang::De, &event, &item(&event, &[one, two.clone()]));
        let now = stored_beside(Lang::De, &event, &item(&event, &[three, two]), &sent);
        let names = [0, 1, 2].map(|index| now.value(&Block::new(index).name).to_owned());
        assert_eq!(names, ["", "Bert", "Clara"]);
    }
}
