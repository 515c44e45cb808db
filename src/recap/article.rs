//! The article as it is published: everything the page needs, frozen, so that later changes elsewhere do not reach it.
use serde::{Deserialize, Serialize};

use super::{name::Text, section::SectionKind};
use crate::{
    clock::{self, Timestamp, Zone},
    language::{Lang, Words},
    programme::Kind,
};

/// The whole article. Stored as JSON; a field that a later version adds needs a default.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    #[serde(with = "as_text")]
    pub language: Lang,
    pub accent_hue: i64,
    pub event: EventFacts,
    pub title: String,
    pub authors: Vec<String>,
    pub attendance: Option<i64>,
    /// The opening without marks, for descriptions and feeds.
    pub summary: String,
    /// The opening's first paragraph, without its `<p>`.
    pub lead_html: String,
    pub sections: Vec<ArticleSection>,
    pub programme: Vec<Slot>,
    pub facilitators: Vec<Facilitator>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventFacts {
    pub title: String,
    #[serde(with = "as_text")]
    pub zone: Zone,
    pub begins_at: Timestamp,
    pub ends_at: Timestamp,
    pub venue: String,
    pub street: String,
    pub postal_code: String,
    pub city: String,
    pub host: String,
    pub partners: String,
}

/// A section with its text as sanitised HTML beside the facts of its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleSection {
    pub kind: SectionKind,
    pub heading: String,
    pub html: String,
    pub talk: Option<Slot>,
    pub workshop: Option<WorkshopFacts>,
}

/// A programme item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    pub kind: String,
    pub title: String,
    pub begins_at: Timestamp,
    pub ends_at: Timestamp,
    pub room: String,
    pub speakers: Vec<SpeakerFacts>,
}

impl Slot {
    pub fn is_keynote(&self) -> bool {
        self.kind == Kind::Keynote.tag()
    }

    pub fn is_break(&self) -> bool {
        self.kind == Kind::Break.tag()
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpeakerFacts {
    pub name: String,
    pub function: String,
    pub organisation: String,
}

impl SpeakerFacts {
    /// Function and organisation in one line; empty when neither is known.
    pub fn role(&self) -> String {
        let parts = [self.function.as_str(), self.organisation.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkshopFacts {
    /// Its place among the workshops, from 1.
    pub number: i64,
    pub title: String,
    pub room: String,
    /// How many people had a seat.
    pub seats: i64,
    /// Those who agreed to be named.
    pub facilitators: Vec<String>,
    pub ideas: Vec<IdeaFacts>,
}

/// A marked idea in its original wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdeaFacts {
    pub code: String,
    pub themes: Vec<String>,
    pub sentence: String,
    pub details: String,
    /// Named only when they wrote it under their name and agreed to be named.
    pub author: Option<String>,
    pub is_from_room: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facilitator {
    pub name: String,
    pub workshop: String,
}

/// Where in the article something stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Title,
    Authors,
    /// In the section with this heading; empty for the opening.
    Section(String),
    /// In the idea with this code.
    Idea(String),
}

impl Article {
    /// The article as it is stored.
    pub fn snapshot(&self) -> String {
        serde_json::to_string(self).expect("an article has text and numbers alone, which JSON can hold")
    }

    /// How the article's language writes dates, times and numbers.
    pub fn words(&self) -> Words {
        Words(self.language)
    }

    /// House and city.
    pub fn place(&self) -> String {
        format!("{}, {}", self.event.venue, self.event.city)
    }

    /// `9–17 Uhr` on a single day; over several days with the date.
    pub fn hours(&self, slot: &Slot) -> String {
        self.dated(slot, self.words().hours(&slot.begins_at, &slot.ends_at, &self.event.zone))
    }

    /// `9:00–9:15`, as a timetable writes it; over several days with the date.
    pub fn times(&self, slot: &Slot) -> String {
        self.dated(slot, self.words().times(&slot.begins_at, &slot.ends_at, &self.event.zone))
    }

    fn dated(&self, slot: &Slot, hours: String) -> String {
        let event = &self.event;
        let only_day = clock::only_day(&event.zone, event.begins_at, event.ends_at);
        if !clock::needs_day(only_day, &event.zone, slot.begins_at) {
            return hours;
        }
        format!("{}, {hours}", self.words().short_date(&slot.begins_at, &event.zone))
    }

    /// Everybody who spoke, each once, in the order of the programme.
    pub fn speakers(&self) -> Vec<&SpeakerFacts> {
        let mut speakers: Vec<&SpeakerFacts> = Vec::new();
        for speaker in self.programme.iter().flat_map(|slot| &slot.speakers) {
            if !speakers.iter().any(|known| known.name == speaker.name) {
                speakers.push(speaker);
            }
        }
        speakers
    }

    /// Everything that people wrote and that is not a fact of the programme, with where it stands and how it is written.
    pub fn written(&self) -> Vec<(Place, &str, Text)> {
        let mut texts = vec![(Place::Title, self.title.as_str(), Text::Plain)];
        texts.extend(self.authors.iter().map(|author| (Place::Authors, author.as_str(), Text::Plain)));
        texts.push((Place::Section(String::new()), &self.lead_html, Text::Html));
        for section in &self.sections {
            let place = || Place::Section(section.heading.clone());
            texts.push((place(), &section.heading, Text::Plain));
            texts.push((place(), &section.html, Text::Html));
            for idea in section.workshop.iter().flat_map(|workshop| &workshop.ideas) {
                let place = || Place::Idea(idea.code.clone());
                texts.push((place(), &idea.sentence, Text::Plain));
                texts.push((place(), &idea.details, Text::Plain));
            }
        }
        texts
    }

    /// The participants' names that stand in its facts: authors of ideas, facilitators.
    pub fn named(&self) -> Vec<&str> {
        let workshops = || self.sections.iter().filter_map(|section| section.workshop.as_ref());
        let authors =
            workshops().flat_map(|workshop| &workshop.ideas).filter_map(|idea| idea.author.as_deref());
        let leading = workshops().flat_map(|workshop| &workshop.facilitators).map(String::as_str);
        let listed = self.facilitators.iter().map(|each| each.name.as_str());
        authors.chain(leading).chain(listed).collect()
    }
}

/// Stores a value as the word it prints.
mod as_text {
    use std::{fmt::Display, str::FromStr};

    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    pub fn serialize<T: Display, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(value)
    }

    pub fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
    where
        T: FromStr<Err: Display>,
        D: Deserializer<'de>,
    {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}
