//! The first page of all: the events that visitors see, page by page, and the latest recaps.
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;

use crate::{
    db::Topic,
    events::{self, Event, EventPath},
    recap::{self, Publication},
    state::App,
    web::{Error, Form, Layout, Result, Shows},
};

/// How many events a page shows.
const EVENTS: i64 = 20;
/// How many recaps stand on the first page.
const RECAPS: i64 = 10;
/// No page is further back: whoever looks for an older event has its address.
const LAST_PAGE: i64 = 10_000;

#[derive(Template, WebTemplate)]
#[template(path = "start/home.html")]
struct HomePage {
    layout: Layout,
    events: Vec<Event>,
    recaps: Vec<Publication>,
    /// From 1.
    page: i64,
    has_older: bool,
}

impl HomePage {
    fn is_first(&self) -> bool {
        self.page == 1
    }

    fn is_only(&self) -> bool {
        self.is_first() && !self.has_older
    }

    fn newer(&self) -> Option<String> {
        match self.page {
            1 => None,
            2 => Some("/".to_owned()),
            page => Some(format!("/?page={}", page - 1)),
        }
    }

    fn older(&self) -> Option<String> {
        self.has_older.then(|| format!("/?page={}", self.page + 1))
    }
}

pub async fn show(State(app): State<App>, layout: Layout, mut asked: Form) -> Result {
    let page = asked.optional_number("page", 1..=LAST_PAGE).unwrap_or(1);
    if asked.is_refused() {
        return Err(Error::NotFound);
    }
    let mut tx = app.db.read().await?;
    // One more than is shown tells whether there are older ones.
    let mut events = events::store::list_public(&mut tx, EVENTS + 1, (page - 1) * EVENTS).await?;
    let recaps = match page {
        1 => recap::store::newest(&mut tx, RECAPS).await?,
        _ => Vec::new(),
    };
    drop(tx);
    if page > 1 && events.is_empty() {
        return Err(Error::NotFound);
    }
    let has_older = events.len() as i64 > EVENTS;
    events.truncate(EVENTS as usize);
    Ok(Shows::topics([Topic::site()]).on(HomePage { layout, events, recaps, page, has_older }))
}
