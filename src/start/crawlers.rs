//! What search engines ask for before they read: where they may go (RFC 9309), and what there is (sitemaps.org).
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};

use super::store::{self, Listed};
use crate::{
    clock::Timestamp,
    db::Topic,
    events::EventPath,
    recap::RecapPath,
    state::App,
    web::{Result, Shows},
};

/// A sitemap holds at most 50 000 addresses; an event has up to two.
const MOST_EVENTS: i64 = 24_000;

/// Whatever is for one person, or for those who are signed in.
const PRIVATE: [&str; 11] = [
    "/manage",
    "/sign-in",
    "/setup/",
    "/demo/",
    "/invitations/",
    "/p/",
    "/events/*/me",
    "/events/*/calendar/",
    "/events/*/wishes",
    "/events/*/seat",
    "/events/*/workshops/",
];

/// `GET /robots.txt`
pub async fn robots(State(app): State<App>) -> Response {
    let private: String = PRIVATE.iter().map(|path| format!("Disallow: {path}\n")).collect();
    let text = format!("User-agent: *\n{private}\nSitemap: {}\n", app.url("/sitemap.xml"));
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=3600"),
    ];
    (headers, text).into_response()
}

/// `GET /sitemap.xml`: home, the events that visitors see, and their recaps.
pub async fn sitemap(State(app): State<App>) -> Result {
    let events = store::listed(&mut *app.db.read().await?, MOST_EVENTS).await?;
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let newest = events.iter().flat_map(|event| [Some(event.updated_at), event.recap_at]).flatten().max();
    xml.push_str(&entry(&app.url("/"), newest));
    for Listed { slug, updated_at, recap_at } in &events {
        xml.push_str(&entry(&app.url(&EventPath::to(slug).to_string()), Some(*updated_at)));
        if recap_at.is_some() {
            xml.push_str(&entry(&app.url(&RecapPath::to(slug).to_string()), *recap_at));
        }
    }
    xml.push_str("</urlset>\n");
    let headers = [(header::CONTENT_TYPE, "application/xml; charset=utf-8")];
    Ok(Shows::topics([Topic::site()]).on((headers, xml)))
}

fn entry(address: &str, changed: Option<Timestamp>) -> String {
    let address = address.replace('&', "&amp;").replace('<', "&lt;");
    let changed = changed.map(|at| format!("<lastmod>{}</lastmod>", at.rfc3339())).unwrap_or_default();
    format!("<url><loc>{address}</loc>{changed}</url>\n")
}
