//! An event and its themes in memory, for the pages of those who take part: they all begin with them.
use std::sync::Arc;

use super::{
    Event,
    store::{self, Theme},
};
use crate::db::{Conn, Db, Error, Topic};

/// The event with this name in addresses, as it is known in this process. Whatever changes the row of an event says
/// that its topic has changed, so it is as fresh as a public page; an operation reads it again behind its lock.
pub async fn known(db: &Db, slug: &str) -> Result<Option<Arc<Event>>, Error> {
    if let Some(event) = db.kept(slug) {
        return Ok(Some(event));
    }
    let Some(found) = store::find_by_slug(&mut *db.read().await?, slug).await? else { return Ok(None) };
    let mut keeping = db.keeping([Topic::event(&found.id)]).await?;
    // Read once more, now that the topic is known; another event may have taken the name meanwhile.
    let event = store::find_by_slug(&mut keeping.read, slug).await?;
    Ok(event.map(|event| if event.id == found.id { keeping.keep(slug, event) } else { Arc::new(event) }))
}

struct Themes(Vec<Theme>);

/// The event's themes in their order, as they are known in this process.
pub async fn known_themes(db: &Db, event_id: &str) -> Result<Vec<Theme>, Error> {
    let read = async |conn: &mut Conn| store::themes(conn, event_id).await.map(Themes);
    Ok(db.kept_or_read(event_id, [Topic::event(event_id)], read).await?.0.clone())
}
