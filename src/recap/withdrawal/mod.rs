//! Consent that was taken back after a publication: the published article without these names. What people wrote stays.
pub mod store;

use super::{
    article::{Article, WorkshopFacts},
    name::{Name, Text},
};
use crate::clock::Timestamp;

/// Somebody who does not agree any more to be named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    pub person_id: String,
    pub event_id: String,
    pub title: String,
    pub given_name: String,
    pub family_name: String,
    pub withdrawn_at: Timestamp,
    /// The codes of the ideas that they wrote.
    pub ideas: Vec<String>,
}

impl Withdrawal {
    /// Takes the name out of the article: from ideas, from those who led a workshop, and from its texts. Who speaks
    /// stands in the public programme, so their name stays in the texts.
    pub fn apply(&self, article: &mut Article) {
        let name = Name::new(&self.title, &self.given_name, &self.family_name);
        for section in &mut article.sections {
            if let Some(workshop) = &mut section.workshop {
                self.leave_facts(workshop, &name);
            }
        }
        article.facilitators.retain(|facilitator| !name.is_of(&facilitator.name));
        let mut speakers = article.programme.iter().flat_map(|slot| &slot.speakers);
        if !speakers.any(|speaker| name.is_of(&speaker.name)) {
            leave_texts(&name, article);
        }
    }

    fn leave_facts(&self, workshop: &mut WorkshopFacts, name: &Name) {
        workshop.facilitators.retain(|facilitator| !name.is_of(facilitator));
        for idea in &mut workshop.ideas {
            let is_own = self.ideas.contains(&idea.code);
            idea.author = idea.author.take().filter(|author| !is_own && !name.is_of(author));
        }
    }
}

/// Puts words that say so where the name stands, in everything that people wrote.
fn leave_texts(name: &Name, article: &mut Article) {
    let instead = format!("[{}]", t!(article.language, "recap-unnamed"));
    let leave = |text: &mut String, kind| *text = name.replaced(text, kind, &instead);
    article.authors.retain(|author| !name.is_of(author));
    leave(&mut article.title, Text::Plain);
    leave(&mut article.summary, Text::Plain);
    leave(&mut article.lead_html, Text::Html);
    for section in &mut article.sections {
        leave(&mut section.heading, Text::Plain);
        leave(&mut section.html, Text::Html);
        for idea in section.workshop.iter_mut().flat_map(|workshop| &mut workshop.ideas) {
            leave(&mut idea.sentence, Text::Plain);
            leave(&mut idea.details, Text::Plain);
        }
    }
}
