//! The article and its event for search engines: schema.org `Article` and `Event` as JSON-LD.
use serde_json::{Map, Value, json};

use crate::{
    clock::Timestamp,
    recap::article::{Article, SpeakerFacts},
};

/// What stands inside `<script type="application/ld+json">`; `<` is escaped, so that no text ends the element.
pub fn linked_data(article: &Article, address: &str, published: Timestamp, updated: Timestamp) -> String {
    let graph = json!({
        "@context": "https://schema.org",
        "@graph": [article_data(article, address, published, updated), event_data(article, address)],
    });
    without_blanks(graph).to_string().replace('<', "\\u003c")
}

fn article_data(article: &Article, address: &str, published: Timestamp, updated: Timestamp) -> Value {
    let zone = &article.event.zone;
    let authors: Vec<Value> =
        article.authors.iter().map(|name| json!({ "@type": "Person", "name": name })).collect();
    json!({
        "@type": "Article",
        "@id": format!("{address}#article"),
        "headline": article.title,
        "description": article.summary,
        "inLanguage": article.language.tag(),
        "url": address,
        "mainEntityOfPage": address,
        "datePublished": zone.rfc3339(published),
        "dateModified": zone.rfc3339(updated),
        "author": authors,
        "publisher": organisation(&article.event.host),
        "about": { "@id": format!("{address}#event") },
    })
}

fn event_data(article: &Article, address: &str) -> Value {
    let event = &article.event;
    json!({
        "@type": "Event",
        "@id": format!("{address}#event"),
        "name": event.title,
        "startDate": event.zone.rfc3339(event.begins_at),
        "endDate": event.zone.rfc3339(event.ends_at),
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "inLanguage": article.language.tag(),
        "location": {
            "@type": "Place",
            "name": event.venue,
            "address": {
                "@type": "PostalAddress",
                "streetAddress": event.street,
                "postalCode": event.postal_code,
                "addressLocality": event.city,
            },
        },
        "organizer": organisation(&event.host),
        "performer": article.speakers().into_iter().map(performer).collect::<Vec<_>>(),
    })
}

fn performer(speaker: &SpeakerFacts) -> Value {
    json!({
        "@type": "Person",
        "name": speaker.name,
        "jobTitle": speaker.function,
        "affiliation": organisation(&speaker.organisation),
    })
}

/// Nothing when there is no name.
fn organisation(name: &str) -> Value {
    if name.is_empty() { Value::Null } else { json!({ "@type": "Organization", "name": name }) }
}

/// Leaves out what is not known.
fn without_blanks(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let known = fields.into_iter().map(|(name, value)| (name, without_blanks(value)));
            Value::Object(known.filter(|(_, value)| !is_blank(value)).collect::<Map<_, _>>())
        }
        Value::Array(values) => Value::Array(values.into_iter().map(without_blanks).collect()),
        other => other,
    }
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(values) => values.is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_left_out() {
        let data =
            json!({ "name": "Ada", "jobTitle": "", "affiliation": null, "author": [], "at": { "x": "" } });
        assert_eq!(without_blanks(data), json!({ "name": "Ada", "at": {} }));
    }
}
