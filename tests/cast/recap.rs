//! The working copy of a recap.
use tagwerk::{
    db::{self, Conn},
    events::Event,
    recap::{self, Section, SectionKind},
};

use super::next_moment;
use crate::support::Site;

impl Site {
    /// Drafts an event's recap, and adds a section of text; its id.
    pub async fn recap(&self, event: &Event) -> String {
        let section = Section {
            id: db::new_id(),
            event_id: event.id.clone(),
            position: 9,
            kind: SectionKind::Text,
            source_id: None,
            heading: "Die Umfrage".into(),
            body: String::new(),
            omitted_at: None,
        };
        let draft = async |conn: &mut Conn| {
            recap::make_draft(conn, event, next_moment()).await?;
            recap::store::create_section(conn, &section).await
        };
        self.write(draft).await;
        section.id
    }
}
