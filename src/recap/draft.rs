//! The working copy beside what it is made from: programme, workshops, marked ideas and people; and what a draft
//! consists of: a section for everything that is there, drafted again only for what is new.
use super::{
    person::Person,
    section::{Recap, Section, SectionKind, placed},
    store,
};
use crate::{
    db::{self, Conn, Error},
    events::Event,
    ideas::{self, MarkedIdea},
    language::Words,
    programme::{self, Item, Kind},
    workshops::{self, Workshop},
};

/// The working copy beside its sources, read together.
#[derive(Clone, Debug)]
pub struct Draft {
    pub recap: Recap,
    pub sections: Vec<Section>,
    pub sources: Sources,
}

impl Draft {
    /// The recap of an event; `None` when nothing is drafted.
    pub async fn read(conn: &mut Conn, event_id: &str) -> Result<Option<Self>, Error> {
        let Some(mut draft) = Self::read_without_people(conn, event_id).await? else { return Ok(None) };
        draft.read_people(conn).await?;
        Ok(Some(draft))
    }

    /// The same as long as nobody asks for names: an event may have very many people.
    pub async fn read_without_people(conn: &mut Conn, event_id: &str) -> Result<Option<Self>, Error> {
        let Some(recap) = store::find(conn, event_id).await? else { return Ok(None) };
        let sections = store::sections(conn, event_id).await?;
        let sources = Sources::read(conn, event_id).await?;
        Ok(Some(Self { recap, sections, sources }))
    }

    /// Reads everybody who could be named.
    pub async fn read_people(&mut self, conn: &mut Conn) -> Result<(), Error> {
        self.sources.people = store::people(conn, &self.recap.event_id).await?;
        Ok(())
    }

    /// One section alone, with what it is bound to; `None` when there is none with this id.
    pub async fn read_section(
        conn: &mut Conn,
        event_id: &str,
        id: &str,
    ) -> Result<Option<(Self, Section)>, Error> {
        let Some(recap) = store::find(conn, event_id).await? else { return Ok(None) };
        let Some(section) = store::find_section(conn, event_id, id).await? else { return Ok(None) };
        let sources = Sources::of_section(conn, &section).await?;
        Ok(Some((Self { recap, sections: vec![section.clone()], sources }, section)))
    }
}

/// As (workshop id, participant id).
async fn facilitators(conn: &mut Conn, event_id: &str) -> Result<Vec<(String, String)>, Error> {
    let named = workshops::store::facilitators(conn, event_id).await?;
    Ok(named.into_iter().map(|one| (one.workshop, one.person)).collect())
}

/// Everything about an event that the article takes its facts from.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    pub items: Vec<Item>,
    pub workshops: Vec<Workshop>,
    /// As (workshop id, participant id).
    pub facilitators: Vec<(String, String)>,
    /// In the order they were written.
    pub ideas: Vec<MarkedIdea>,
    /// Everybody on the event's list, whether they are coming or not; of a single section only those it may name.
    pub people: Vec<Person>,
}

impl Sources {
    /// Reads what a whole article is made from, without the people.
    pub async fn read(conn: &mut Conn, event_id: &str) -> Result<Self, Error> {
        Ok(Self {
            items: programme::store::list(conn, event_id).await?,
            workshops: workshops::store::list(conn, event_id).await?,
            facilitators: facilitators(conn, event_id).await?,
            ideas: ideas::store::list_marked(conn, event_id, None).await?,
            people: Vec::new(),
        })
    }

    /// Reads what one section is bound to, and nothing else.
    pub async fn of_section(conn: &mut Conn, section: &Section) -> Result<Self, Error> {
        let (event_id, mut sources) = (section.event_id.as_str(), Self::default());
        let Some(source) = section.source_id.as_deref() else { return Ok(sources) };
        match section.kind {
            SectionKind::Keynote => {
                sources.items.extend(programme::store::find(conn, event_id, source).await?);
            }
            SectionKind::Workshop => {
                // All of them, because the article counts them.
                sources.workshops = workshops::store::list(conn, event_id).await?;
                sources.facilitators = facilitators(conn, event_id).await?;
                sources.ideas = ideas::store::list_marked(conn, event_id, Some(source)).await?;
                sources.people = store::people_of_workshop(conn, event_id, source).await?;
            }
            SectionKind::Lead | SectionKind::Text | SectionKind::Closing => {}
        }
        Ok(sources)
    }

    /// Whether a section goes when it is removed. What is bound to a source is left out instead, so that drafting again
    /// does not bring it back.
    pub fn is_removable(&self, section: &Section) -> bool {
        section.kind == SectionKind::Text || self.is_orphan(section)
    }

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
    let date = Words(lang).date(&event.begins_at, &event.zone);
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
