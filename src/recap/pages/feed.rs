//! `/recaps.atom`: the published recaps as a feed (RFC 4287).
use atom_syndication::{Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use axum::{extract::State, http::header};

use crate::{
    clock::Timestamp,
    db::Topic,
    language::Lang,
    recap::{FEED, Publication, RecapPath, store},
    state::App,
    web::{Error, Result, Shows},
};

/// How many recaps the feed holds.
const LONGEST: i64 = 50;

pub async fn feed(State(app): State<App>, lang: Lang) -> Result {
    let published = store::newest(&mut *app.db.read().await?, LONGEST).await?;
    let address = app.url(FEED);
    let mut links = vec![link("self", &address, Some("application/atom+xml"))];
    links.push(link("alternate", &app.url("/"), Some("text/html")));
    let feed = Feed {
        title: t!(lang, "recap-feed-title").into(),
        subtitle: Some(t!(lang, "recap-feed-subtitle").into()),
        id: address,
        updated: published.iter().map(Publication::changed_at).max().map(moment).unwrap_or_default(),
        links,
        lang: Some(lang.tag().to_owned()),
        generator: Some(Generator { value: "Tagwerk".to_owned(), ..Generator::default() }),
        entries: published.iter().map(|publication| entry(&app, publication)).collect(),
        ..Feed::default()
    };
    let xml = feed.write_to(Vec::new()).map_err(|error| Error::Internal(Box::new(error)))?;
    let headers = [(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")];
    Ok(Shows::topics([Topic::site()]).on((headers, xml)))
}

fn entry(app: &App, publication: &Publication) -> Entry {
    let article = &publication.article;
    let authors =
        if article.authors.is_empty() { vec![article.event.host.clone()] } else { article.authors.clone() };
    let link = Link {
        hreflang: Some(article.language.tag().to_owned()),
        ..link(
            "alternate",
            &app.url(&RecapPath::to(publication.slug.as_str()).to_string()),
            Some("text/html"),
        )
    };
    Entry {
        title: text(&article.title, article.language),
        id: entry_id(app, publication),
        updated: moment(publication.changed_at()),
        published: Some(moment(publication.first_published_at)),
        authors: authors.iter().map(|name| Person { name: readable(name), ..Person::default() }).collect(),
        links: vec![link],
        summary: Some(text(&article.summary, article.language)),
        ..Entry::default()
    }
}

/// A tag URI (RFC 4151): stays when the event's address name changes or the recap is published again.
fn entry_id(app: &App, publication: &Publication) -> String {
    let host = url::Url::parse(&app.base_url).ok().and_then(|url| url.host_str().map(str::to_owned));
    let day = publication.first_published_at.rfc3339();
    let day = day.split('T').next().unwrap_or_default();
    format!("tag:{},{day}:recap/{}", host.as_deref().unwrap_or("localhost"), publication.event_id)
}

fn text(value: &str, lang: Lang) -> Text {
    Text { lang: Some(lang.tag().to_owned()), ..Text::plain(readable(value)) }
}

fn link(rel: &str, address: &str, kind: Option<&str>) -> Link {
    Link {
        rel: rel.to_owned(),
        href: address.to_owned(),
        mime_type: kind.map(str::to_owned),
        ..Link::default()
    }
}

fn moment(at: Timestamp) -> FixedDateTime {
    at.rfc3339().parse().unwrap_or_default()
}

/// Without the control characters that XML 1.0 cannot hold.
fn readable(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'))
        .filter(|letter| !matches!(letter, '\u{fffe}' | '\u{ffff}'))
        .collect()
}
