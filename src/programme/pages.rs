//! What visitors take with them: the programme as a calendar file.
use axum::{extract::State, http::header};

use super::{
    calendar::{Calendar, calendar_file, programme_entries},
    store,
};
use crate::{
    db::Topic,
    events::{EventPath, PublicEvent},
    state::App,
    web::{Result, Shows},
};

/// `programme.ics`, for importing once or subscribing to.
pub async fn calendar(State(app): State<App>, PublicEvent(event): PublicEvent) -> Result {
    let items = store::list(&mut *app.db.read().await?, &event.id).await?;
    let file = calendar_file(&Calendar {
        name: event.title.clone(),
        about: String::new(),
        page: &app.url(&EventPath::to(&event.slug).to_string()),
        entries: programme_entries(&event, &items),
        event: &event,
    });
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}.ics\"", event.slug)),
    ];
    Ok(Shows::topics([Topic::event(&event.id)]).on((headers, file)))
}
