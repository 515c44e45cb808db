//! The model event's recap: drafted like any other, with texts of our own, and published.
use super::texts::{AUTHORS, CLOSING, GROUPS, KEYNOTES, LEAD};
use crate::{
    clock,
    db::Conn,
    events::Event,
    recap::{Draft, SectionKind, make_draft, store},
    web::Error,
};

pub async fn publish(conn: &mut Conn, event: &Event, account_id: &str) -> Result<(), Error> {
    let now = clock::now();
    make_draft(conn, event, now).await?;
    let (mut keynotes, mut groups) = (KEYNOTES.iter(), GROUPS.iter());
    for mut section in store::sections(conn, &event.id).await? {
        let text = match section.kind {
            SectionKind::Lead => Some(&LEAD),
            SectionKind::Keynote => keynotes.next(),
            SectionKind::Workshop => groups.next(),
            SectionKind::Text => None,
            SectionKind::Closing => Some(&CLOSING),
        };
        if let Some(text) = text {
            section.body = (*text).to_owned();
            store::update_section(conn, &section).await?;
        }
    }
    let draft = Draft::read(conn, &event.id).await?.ok_or(Error::NotFound)?;
    let mut recap = draft.recap;
    recap.title = "Ein Tag für die digitale Verwaltung".into();
    recap.authors = AUTHORS.into();
    store::update(conn, &recap).await?;
    let draft = Draft::read(conn, &event.id).await?.ok_or(Error::NotFound)?;
    let snapshot = serde_json::to_string(&draft.article(event))?;
    store::publish(conn, &event.id, &snapshot, account_id, now).await?;
    Ok(())
}
