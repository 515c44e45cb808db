//! What a recap is made from: programme, workshops, marked ideas and people, and how they belong together.
use super::{
    consent::Person,
    section::{Section, SectionKind},
};
use crate::{
    ideas::Idea,
    programme::{Item, Kind},
    workshops::Workshop,
};

/// A marked idea with the words it was first written in.
#[derive(Clone, Debug)]
pub struct MarkedIdea {
    pub idea: Idea,
    pub sentence: String,
    pub details: String,
}

/// Everything about an event that the article takes its facts from.
#[derive(Clone, Debug)]
pub struct Sources {
    pub items: Vec<Item>,
    pub workshops: Vec<Workshop>,
    /// As (workshop id, participant id).
    pub facilitators: Vec<(String, String)>,
    /// In the order they were written.
    pub ideas: Vec<MarkedIdea>,
    /// Everybody on the event's list, whether they are coming or not.
    pub people: Vec<Person>,
}

impl Sources {
    /// The keynotes and talks, each of which has a section.
    pub fn talks(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| matches!(item.kind, Kind::Keynote | Kind::Talk))
    }

    /// The programme item that a section is bound to.
    pub fn talk_of(&self, section: &Section) -> Option<&Item> {
        self.items.iter().find(|item| section.is_bound_to(SectionKind::Keynote, &item.id))
    }

    /// The workshop that a section is bound to.
    pub fn workshop_of(&self, section: &Section) -> Option<&Workshop> {
        self.workshops.iter().find(|workshop| section.is_bound_to(SectionKind::Workshop, &workshop.id))
    }

    /// Whether a section's source was removed, so that only its text is left.
    pub fn is_orphan(&self, section: &Section) -> bool {
        section.kind.has_source() && self.talk_of(section).is_none() && self.workshop_of(section).is_none()
    }

    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// Those who lead a workshop.
    pub fn leading(&self, workshop_id: &str) -> impl Iterator<Item = &Person> {
        let leading = self.facilitators.iter().filter(move |(workshop, _)| workshop == workshop_id);
        leading.filter_map(|(_, person)| self.person(person))
    }

    /// The marked ideas of a workshop.
    pub fn ideas_of(&self, workshop_id: &str) -> impl Iterator<Item = &MarkedIdea> {
        self.ideas.iter().filter(move |marked| marked.idea.workshop_id == workshop_id)
    }

    /// Whom an idea names if they agree: its author, unless they stay unnamed or the room said it.
    pub fn author_of(&self, marked: &MarkedIdea) -> Option<&Person> {
        marked.idea.shown_author()?;
        self.person(marked.idea.author_id.as_deref()?)
    }
}
