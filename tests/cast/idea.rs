//! Ideas from the workshops, and what becomes of them.
use tagwerk::{
    clock::Timestamp,
    db::{self, Conn},
    events::Event,
    ideas::{self, Idea, Wording},
    participants::Participant,
    workshops::Workshop,
};

use super::next_moment;
use crate::support::Site;

/// An idea about to be recorded.
pub struct NewIdea<'a> {
    site: &'a Site,
    workshop: &'a Workshop,
    author: Option<&'a Participant>,
    wording: Wording,
    latest: Option<String>,
    is_marked: bool,
}

impl Site {
    /// An idea that was said in the room.
    pub fn idea<'a>(&'a self, workshop: &'a Workshop, sentence: &str) -> NewIdea<'a> {
        let wording = Wording { sentence: sentence.into(), is_for_room: true, ..Wording::default() };
        NewIdea { site: self, workshop, author: None, wording, latest: None, is_marked: false }
    }

    /// The ideas of an event, the newest first.
    pub async fn ideas(&self, event: &Event) -> Vec<Idea> {
        ideas::store::list(&mut *self.read().await, &event.id).await.unwrap()
    }

    /// Marks an idea for the recap.
    pub async fn mark(&self, idea: &Idea) {
        assert_eq!(self.set_mark(idea, Some(next_moment())).await, 1);
    }

    /// Takes the mark away.
    pub async fn unmark(&self, idea: &Idea) {
        assert_eq!(self.set_mark(idea, None).await, 1);
    }

    /// How many marks are new, or gone.
    async fn set_mark(&self, idea: &Idea, at: Option<Timestamp>) -> i64 {
        let ids = [idea.id.as_str()];
        self.write(async |conn| ideas::store::set_marks(conn, &idea.event_id, &ids, at).await).await
    }

    pub async fn hide(&self, idea: &Idea, because: &str) {
        self.write(async |conn| ideas::store::hide(conn, &idea.id, because, next_moment()).await).await;
    }

    /// Shows a hidden idea again.
    pub async fn show(&self, idea: &Idea) {
        self.write(async |conn| ideas::store::show(conn, &idea.id).await).await;
    }
}

impl<'a> NewIdea<'a> {
    /// Written by somebody, under their name.
    pub fn by(mut self, author: &'a Participant) -> Self {
        (self.author, self.wording.is_for_room) = (Some(author), false);
        self
    }

    /// The author is not to be named.
    pub fn unnamed(mut self) -> Self {
        self.wording.is_unnamed = true;
        self
    }

    /// With more to say than the one sentence.
    pub fn details(mut self, text: &str) -> Self {
        self.wording.details = text.into();
        self
    }

    /// Edited since, and then in these words.
    pub fn edited(mut self, sentence: &str) -> Self {
        self.latest = Some(sentence.into());
        self
    }

    /// Marked for the recap.
    pub fn marked(mut self) -> Self {
        self.is_marked = true;
        self
    }

    pub async fn add(self) -> Idea {
        let Self { site, workshop, author, wording, latest, is_marked } = self;
        let (event_id, now, key) = (&workshop.event_id, next_moment(), db::random_code(26));
        let new = ideas::store::NewIdea {
            event_id,
            workshop_id: &workshop.id,
            author_id: author.map(|person| person.id.as_str()),
            wording: &wording,
            submission_key: &key,
            now,
        };
        let add = async |conn: &mut Conn| {
            let id = ideas::store::create(conn, &new).await?.id;
            if let Some(sentence) = latest {
                let idea = ideas::store::find(conn, event_id, &id).await?.unwrap();
                let wording = Wording { sentence, ..wording.clone() };
                ideas::store::update(conn, &idea, &wording, next_moment()).await?;
            }
            if is_marked {
                ideas::store::set_marks(conn, event_id, &[&id], Some(next_moment())).await?;
            }
            ideas::store::find(conn, event_id, &id).await
        };
        site.write(add).await.unwrap()
    }
}
