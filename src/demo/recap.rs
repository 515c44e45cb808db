//! The model event's recap: drafted like any other, with texts of our own, and published.
use super::texts::{AUTHORS, CLOSING, GROUPS, KEYNOTES, LEAD};
use crate::{
    clock,
    db::Tx,
    events::Event,
    recap::{Draft, SectionKind, compose, draft_recap, store},
    web::Error,
};

pub async fn publish(tx: &mut Tx, event: &Event, account_id: &str) -> Result<(), Error> {
    draft_recap(tx, &event.id).await?.map_err(|_| Error::NotFound)?;
    let (mut keynotes, mut groups) = (KEYNOTES.iter(), GROUPS.iter());
    for mut section in store::sections(tx, &event.id).await? {
        let text = match section.kind {
            SectionKind::Lead => Some(&LEAD),
            SectionKind::Keynote => keynotes.next(),
            SectionKind::Workshop => groups.next(),
            SectionKind::Text => None,
            SectionKind::Closing => Some(&CLOSING),
        };
        if let Some(text) = text {
            section.body = (*text).to_owned();
            store::update_section(tx, &section).await?;
        }
    }
    let mut draft = Draft::read(tx, &event.id).await?.ok_or(Error::NotFound)?;
    draft.recap.title = "Ein Tag für die digitale Verwaltung".into();
    draft.recap.authors = AUTHORS.into();
    store::update(tx, &draft.recap).await?;
    let snapshot = compose(event, &draft).snapshot();
    store::publish(tx, &event.id, &snapshot, account_id, clock::now()).await?;
    Ok(())
}
