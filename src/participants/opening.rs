//! Opening a personal link, and leaving the pages it opened.
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Redirect},
};
use tower_sessions::Session;

use super::{LinkPath, Me, MePath, guard::left, store};
use crate::{
    events::{self, EventPath},
    state::{App, hash_of_key, normal_key},
    web::{Error, Link, Result, forget_opened, session},
};

/// Opens the participant's pages in this browser. May be used again and changes nothing, because mail scanners
/// follow links.
pub async fn open(State(app): State<App>, session: Session, LinkPath { key }: LinkPath) -> Result {
    let hash = hash_of_key(&normal_key(&key));
    let mut tx = app.db.read().await?;
    let participant = match store::find_by_link_hash(&mut tx, &hash).await? {
        Some(participant) => participant,
        None => store::find_by_merged_link(&mut tx, &hash).await?.ok_or(Error::LinkOver(Link::Personal))?,
    };
    let event = events::store::find(&mut tx, &participant.event_id).await?.ok_or(Error::NotFound)?;
    drop(tx);
    let link = session::OpenedLink { participant: participant.id, version: participant.link_version };
    session::open_link(&session, &event.id, link).await?;
    let mut response = Redirect::to(&MePath::to(event.slug).to_string()).into_response();
    response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    Ok(response)
}

/// Closes the participant's pages in this browser, until their link is opened again.
pub async fn sign_out(State(app): State<App>, session: Session, me: Me) -> Result {
    session::close_link(&session, &me.event.id).await?;
    Ok(forget_opened(&app, EventPath::to(&me.event.slug), left(&me.event)))
}
