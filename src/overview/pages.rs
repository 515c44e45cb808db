//! What visitors and participants see of an event as a whole.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};

use crate::{
    events::{self, Event},
    web::{App, Layout, Result},
};

#[derive(Template, WebTemplate)]
#[template(path = "overview/home.html")]
struct HomePage {
    layout: Layout,
    events: Vec<Event>,
}

pub async fn home(State(app): State<App>, layout: Layout) -> Result {
    let events = events::store::list_public(&mut *app.db.read().await?).await?;
    Ok(HomePage { layout, events }.into_response())
}
