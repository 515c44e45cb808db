//! Reads what a recap is made from out of the features that own it.
use super::{
    Recap,
    article::Article,
    compose::compose,
    draft,
    section::{Section, ids},
    sources::{MarkedIdea, Sources},
    store,
};
use crate::{
    clock::Timestamp,
    db::{Conn, Error},
    events::Event,
    ideas, participants, programme, workshops,
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
        let Some(recap) = store::find(conn, event_id).await? else { return Ok(None) };
        let sections = store::sections(conn, event_id).await?;
        let sources = sources(conn, event_id).await?;
        Ok(Some(Self { recap, sections, sources }))
    }

    /// The article as it would be published now.
    pub fn article(&self, event: &Event) -> Article {
        compose(event, &self.recap, &self.sections, &self.sources)
    }
}

/// Drafts the recap from what is there, or adds what is new to it; returns the sections that were added.
/// Lock the event first.
pub async fn make_draft(conn: &mut Conn, event: &Event, now: Timestamp) -> Result<Vec<Section>, Error> {
    let attendance = participants::store::count_registered(conn, &event.id).await?;
    let existing = store::sections(conn, &event.id).await?;
    let sources = sources(conn, &event.id).await?;
    let (sections, new) = draft::drafted(event, existing, &sources, attendance);
    let recap = Recap {
        event_id: event.id.clone(),
        title: draft::title(event),
        authors: String::new(),
        attendance: Some(attendance),
        drafted_at: now,
        updated_at: now,
    };
    store::create(conn, &recap).await?;
    for section in &new {
        store::create_section(conn, section).await?;
    }
    store::set_order(conn, &ids(&sections)).await?;
    Ok(new)
}

/// Everything about an event that the article takes its facts from.
pub async fn sources(conn: &mut Conn, event_id: &str) -> Result<Sources, Error> {
    let facilitators = workshops::store::facilitators(conn, event_id).await?;
    Ok(Sources {
        items: programme::store::list(conn, event_id).await?,
        workshops: workshops::store::list(conn, event_id).await?,
        facilitators: facilitators.into_iter().map(|one| (one.workshop, one.person)).collect(),
        ideas: marked_ideas(conn, event_id).await?,
        people: store::people(conn, event_id).await?,
    })
}

async fn marked_ideas(conn: &mut Conn, event_id: &str) -> Result<Vec<MarkedIdea>, Error> {
    let mut ideas = ideas::store::list(conn, event_id, None, None).await?;
    ideas.retain(|idea| idea.marked_at.is_some() && idea.hidden_at.is_none());
    ideas.sort_by(|a, b| a.created_at.cmp(&b.created_at).then_with(|| a.code.cmp(&b.code)));
    let mut originals = store::original_wordings(conn, event_id).await?;
    let marked = ideas.into_iter().map(|idea| {
        let (sentence, details) =
            originals.remove(&idea.id).unwrap_or_else(|| (idea.sentence.clone(), idea.details.clone()));
        MarkedIdea { idea, sentence, details }
    });
    Ok(marked.collect())
}
