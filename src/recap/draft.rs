//! What a draft consists of: a section for everything that is there; drafted again, only what is new.
use super::{
    section::{Section, SectionKind, placed},
    sources::Sources,
};
use crate::{db, events::Event};

/// How a new recap is called.
pub fn title(event: &Event) -> String {
    t!(event.language, "recap-draft-title", event = event.title.as_str())
}

/// The sections after drafting, in order, and those among them that are new. What was written stays untouched;
/// a source that has a section, even one left out, gets no second one.
pub fn drafted(
    event: &Event,
    existing: Vec<Section>,
    sources: &Sources,
    attendance: i64,
) -> (Vec<Section>, Vec<Section>) {
    let mut new = Vec::new();
    if existing.is_empty() {
        new.push(section(event, SectionKind::Lead, None, "", &opening(event, attendance)));
        let heading = t!(event.language, "recap-draft-closing");
        new.push(section(event, SectionKind::Closing, None, &heading, ""));
    }
    new.extend(missing(event, &existing, sources));
    let sections = new.iter().cloned().fold(existing, placed);
    (sections, new)
}

/// Sections for the sources that have none yet.
pub fn missing(event: &Event, existing: &[Section], sources: &Sources) -> Vec<Section> {
    let is_new = |kind, id: &str| !existing.iter().any(|section| section.is_bound_to(kind, id));
    let talks = sources
        .talks()
        .filter(|item| is_new(SectionKind::Keynote, &item.id))
        .map(|item| section(event, SectionKind::Keynote, Some(&item.id), &item.title, &item.description));
    let workshops = sources.workshops.iter().filter(|workshop| is_new(SectionKind::Workshop, &workshop.id));
    let workshops = workshops.map(|workshop| {
        section(event, SectionKind::Workshop, Some(&workshop.id), &workshop.title, &workshop.description)
    });
    talks.chain(workshops).collect()
}

/// A new section; it gets its position when it is placed.
pub fn section(
    event: &Event,
    kind: SectionKind,
    source_id: Option<&str>,
    heading: &str,
    body: &str,
) -> Section {
    Section {
        id: db::new_id(),
        event_id: event.id.clone(),
        position: 0,
        kind,
        source_id: source_id.map(str::to_owned),
        heading: heading.to_owned(),
        body: body.to_owned(),
        omitted_at: None,
    }
}

/// The facts of the day as a first sentence, in the event's language.
fn opening(event: &Event, attendance: i64) -> String {
    let lang = event.language;
    let date = crate::language::Words(lang).date(&event.begins_at, &event.zone);
    let sentence = t!(
        lang,
        "recap-draft-lead",
        date = date,
        city = event.city.as_str(),
        event = event.title.as_str(),
        count = attendance
    );
    let host = t!(lang, "recap-draft-host", host = event.host.as_str());
    match event.partners.as_str() {
        "" => format!("{sentence} {host}"),
        partners => format!("{sentence} {host} {}", t!(lang, "recap-draft-partners", partners = partners)),
    }
}
