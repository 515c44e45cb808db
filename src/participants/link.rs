//! Personal links: a key made from the server's secret, of which the database keeps only the hash.
use super::{
    LinkPath, Participant,
    store::{self, Sharing},
};
use crate::{
    db::{self, Conn},
    state::{Secret, hash_of_key},
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

/// The name of a participant's calendar in addresses: whose it is, and a key. It tells a calendar service nothing of the
/// personal link, and stops with it.
pub fn calendar_name(secret: &Secret, participant_id: &str, version: i64) -> String {
    format!("{participant_id}-{}", secret.key("calendar", &format!("{participant_id}:{version}")))
}

/// Whose calendar it would be, if the key is right.
pub fn owner_of_calendar(name: &str) -> Option<&str> {
    name.rsplit_once('-').map(|(participant, _)| participant)
}

/// Adds a participant with their personal link; `false` when their reference is somebody's already. Whether they may
/// share a mailbox is the caller's to ask.
pub async fn add(
    conn: &mut Conn,
    secret: &Secret,
    participant: &Participant,
) -> std::result::Result<bool, db::Error> {
    let hash = link_hash(secret, &participant.id, participant.link_version);
    store::create(conn, participant, &hash, Sharing::Shared).await
}

/// The same for somebody who shares no mailbox, or has not been asked: `false` also when it is somebody's already.
pub async fn add_apart(
    conn: &mut Conn,
    secret: &Secret,
    participant: &Participant,
) -> std::result::Result<bool, db::Error> {
    let hash = link_hash(secret, &participant.id, participant.link_version);
    store::create(conn, participant, &hash, Sharing::Apart).await
}
