//! An event as search engines read it: schema.org Event in JSON-LD.
use serde_json::{Value, json};

use super::Event;
use crate::language::plain_text;

/// The `Event` (https://schema.org/Event); what is not known is left out. `url` is the event page's full address.
pub fn event_schema(event: &Event, url: &str) -> Value {
    let mut schema = json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "name": event.title,
        "url": url,
        "inLanguage": event.language.tag(),
        "startDate": event.zone.rfc3339(event.begins_at),
        "endDate": event.zone.rfc3339(event.ends_at),
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
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
        "organizer": { "@type": "Organization", "name": event.host },
    });
    if !event.description.is_empty() {
        schema["description"] = plain_text(&event.description).into();
    }
    if let Some(capacity) = event.capacity {
        schema["maximumAttendeeCapacity"] = capacity.into();
    }
    schema
}

/// JSON for a `<script>` element: nothing in it can end the element.
pub fn script_json(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::events::Phase;

    #[test]
    fn nothing_in_a_title_ends_the_script() {
        let event = Event { title: "</script><b>".into(), ..Event::sample(Phase::Registration) };
        let json = script_json(&event_schema(&event, "https://tagung.example/events/tagung"));
        assert!(!json.contains('<'), "{json}");
        assert_eq!(serde_json::from_str::<Value>(&json).unwrap()["name"], "</script><b>");
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let schema =
            event_schema(&Event::sample(Phase::Registration), "https://tagung.example/events/tagung");
        assert_eq!(schema.get("description"), None);
        assert_eq!(schema.get("maximumAttendeeCapacity"), None);
    }
}
