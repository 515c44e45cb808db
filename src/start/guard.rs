//! Who comes to an organiser's page of an event, and how far the event is, which every such page shows beside it.
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};

use super::store;
use crate::{
    accounts::Account,
    db,
    events::{self, Managed},
    state::App,
    web::{Audience, Error, Path},
};

/// Lets the team of the event in the path through. One transaction for these questions and
/// the page after them.
pub async fn team(
    State((app, audience)): State<(App, Audience)>,
    account: Account,
    path: Path,
    mut request: Request,
    next: Next,
) -> Result<Response, Error> {
    let mut reading = app.db.read().await?;
    let event =
        events::admitted(&mut reading, path.get("event")?, &account, audience == Audience::Editor).await?;
    reading.hand_on();
    let progress = store::progress(&app.db, &event.id).await?;
    if !request.method().is_safe() {
        // A form may be long in coming, and what is stored is read anew: meanwhile the connection is for others.
        db::end_reading();
    }
    request.extensions_mut().insert(Managed { event, progress });
    Ok(next.run(request).await)
}
