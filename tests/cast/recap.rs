//! The working copy of a recap.
use tagwerk::{
    db,
    events::Event,
    recap::{self, Section, SectionKind},
};

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
        let mut tx = self.app.db.write().await.unwrap();
        assert!(recap::draft_recap(&mut tx, &event.id).await.unwrap().is_ok());
        recap::store::create_sections(&mut tx, std::slice::from_ref(&section)).await.unwrap();
        tx.commit().await.unwrap();
        section.id
    }
}
