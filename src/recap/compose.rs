//! How the article is made from the working copy and its sources: pure, the same for preview and publication.
use super::{
    article::{
        Article, ArticleSection, EventFacts, Facilitator, IdeaFacts, Slot, SpeakerFacts, WorkshopFacts,
    },
    draft::{Draft, Sources},
    person::Person,
    section::{Section, SectionKind},
};
use crate::{
    events::Event,
    ideas::MarkedIdea,
    language::{markdown, summary},
    programme::Item,
    workshops::Workshop,
};

/// The longest summary, in characters: what search engines and feed readers show.
const SUMMARY: usize = 280;

/// The article as it would be published now. Participants who did not agree to be named are left out of the facts.
pub fn compose(event: &Event, draft: &Draft) -> Article {
    let Draft { recap, sections, sources } = draft;
    let shown: Vec<&Section> = sections.iter().filter(|section| !section.is_omitted()).collect();
    let lead = shown.iter().find(|section| section.kind == SectionKind::Lead);
    let (lead_html, opening) = lead.map(|lead| split_lead(&html_of(lead))).unwrap_or_default();
    let opening = lead.map(|lead| ArticleSection {
        kind: SectionKind::Lead,
        heading: lead.heading.clone(),
        html: opening,
        talk: None,
        workshop: None,
    });
    let rest = shown.iter().filter(|section| section.kind != SectionKind::Lead);
    let rest = rest.map(|section| compose_section(section, sources));
    let summary = shown.iter().map(|section| summary(&section.body, SUMMARY)).find(|text| !text.is_empty());
    Article {
        language: event.language,
        accent_hue: event.accent_hue,
        event: event_facts(event),
        title: recap.title.clone(),
        authors: recap.author_list(),
        attendance: recap.attendance,
        summary: summary.unwrap_or_default(),
        lead_html,
        sections: opening.into_iter().chain(rest).filter(says_something).collect(),
        programme: sources.items.iter().map(slot).collect(),
        facilitators: facilitators(sources),
    }
}

/// The facts of a section's source as they stand now.
pub fn compose_section(section: &Section, sources: &Sources) -> ArticleSection {
    ArticleSection {
        kind: section.kind,
        heading: section.heading.clone(),
        html: html_of(section),
        talk: sources.talk_of(section).map(slot),
        workshop: sources.workshop_of(section).map(|workshop| workshop_facts(workshop, sources)),
    }
}

/// A section's text below its heading, or below the article's where it has none.
fn html_of(section: &Section) -> String {
    markdown(&section.body, if section.heading.is_empty() { 1 } else { 2 })
}

fn says_something(section: &ArticleSection) -> bool {
    section.talk.is_some() || section.workshop.is_some() || !section.html.trim().is_empty()
}

/// The first paragraph without its tag, and what follows it.
fn split_lead(html: &str) -> (String, String) {
    let html = html.trim();
    match html.strip_prefix("<p>").and_then(|rest| rest.split_once("</p>")) {
        Some((first, rest)) => (first.to_owned(), rest.trim().to_owned()),
        None => (String::new(), html.to_owned()),
    }
}

fn event_facts(event: &Event) -> EventFacts {
    EventFacts {
        title: event.title.clone(),
        zone: event.zone.clone(),
        begins_at: event.begins_at,
        ends_at: event.ends_at,
        venue: event.venue.clone(),
        street: event.street.clone(),
        postal_code: event.postal_code.clone(),
        city: event.city.clone(),
        host: event.host.clone(),
        partners: event.partners.clone(),
    }
}

fn slot(item: &Item) -> Slot {
    let speakers = item.speakers.iter().map(|speaker| SpeakerFacts {
        name: speaker.name.clone(),
        function: speaker.function.clone(),
        organisation: speaker.organisation.clone(),
    });
    Slot {
        kind: item.kind.tag().to_owned(),
        title: item.title.clone(),
        begins_at: item.begins_at,
        ends_at: item.ends_at,
        room: item.room.clone(),
        speakers: speakers.collect(),
    }
}

fn workshop_facts(workshop: &Workshop, sources: &Sources) -> WorkshopFacts {
    let place = sources.workshops.iter().position(|each| each.id == workshop.id).unwrap_or_default();
    let leading = sources.leading(&workshop.id).filter(|person| person.agrees());
    WorkshopFacts {
        number: place as i64 + 1,
        title: workshop.title.clone(),
        room: workshop.room.clone(),
        seats: workshop.seats_taken,
        facilitators: leading.map(Person::full_name).collect(),
        ideas: sources.ideas_of(&workshop.id).map(|marked| idea_facts(marked, sources)).collect(),
    }
}

fn idea_facts(marked: &MarkedIdea, sources: &Sources) -> IdeaFacts {
    let author = sources.author_of(marked).filter(|person| person.agrees());
    IdeaFacts {
        code: marked.idea.code.clone(),
        themes: marked.idea.themes.clone(),
        sentence: marked.sentence.clone(),
        details: marked.details.clone(),
        author: author.map(Person::full_name),
        is_from_room: marked.idea.for_room_at.is_some(),
    }
}

fn facilitators(sources: &Sources) -> Vec<Facilitator> {
    let named = sources.workshops.iter().flat_map(|workshop| {
        let leading = sources.leading(&workshop.id).filter(|person| person.agrees());
        leading.map(|person| Facilitator { name: person.full_name(), workshop: workshop.title.clone() })
    });
    named.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_paragraph_becomes_the_lead() {
        let (lead, rest) = split_lead("<p>Ein <b>Tag</b>.</p>\n<p>Mehr.</p>\n");
        assert_eq!((lead.as_str(), rest.as_str()), ("Ein <b>Tag</b>.", "<p>Mehr.</p>"));
        assert_eq!(split_lead("<ul><li>a</li></ul>").0, "");
    }
}
