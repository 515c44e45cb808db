//! Personal links: a key made from the server's secret, of which the database keeps only the hash.
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Redirect},
};
use tower_sessions::Session;

use super::{LinkPath, MePath, Participant, store};
use crate::{
    db::{self, Conn},
    events,
    state::{App, Secret, hash_of_key, normal_key},
    web::{Error, Result, session},
};

fn key(secret: &Secret, participant_id: &str, version: i64) -> String {
    secret.key("participant", &format!("{participant_id}:{version}"))
}

/// The path of a participant's personal link: `/p/` and 26 letters.
pub fn link_path(secret: &Secret, participant_id: &str, version: i64) -> String {
    LinkPath::to(key(secret, participant_id, version)).to_string()
}

/// What the database keeps of it.
pub fn link_hash(secret: &Secret, participant_id: &str, version: i64) -> String {
    hash_of_key(&key(secret, participant_id, version))
}

/// Adds a participant with their personal link; `false` when their e-mail address or reference is somebody's already.
pub async fn add(
    conn: &mut Conn,
    secret: &Secret,
    participant: &Participant,
) -> std::result::Result<bool, db::Error> {
    let hash = link_hash(secret, &participant.id, participant.link_version);
    store::create(conn, participant, &hash).await
}

/// Opens the participant's pages in this browser. May be used again and changes nothing, because mail scanners
/// follow links.
pub async fn open(State(app): State<App>, session: Session, LinkPath { key }: LinkPath) -> Result {
    let hash = hash_of_key(&normal_key(&key));
    let mut tx = app.db.read().await?;
    let participant = store::find_by_link_hash(&mut tx, &hash).await?.ok_or(Error::NotFound)?;
    let event = events::store::find(&mut tx, &participant.event_id).await?.ok_or(Error::NotFound)?;
    drop(tx);
    let link = session::OpenedLink { participant: participant.id, version: participant.link_version };
    session::open_link(&session, &event.id, link).await?;
    let mut response = Redirect::to(&MePath::to(event.slug).to_string()).into_response();
    response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    Ok(response)
}
