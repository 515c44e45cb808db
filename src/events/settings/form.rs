//! An event's settings as a form: filled from what is stored, read into an event that cannot be wrong.
use super::{
    closings::{Door, left_behind, move_along},
    dates::refuse_senseless,
    zones::{self, Group},
};
use crate::{
    clock::{self, Zone},
    db,
    events::event::{Event, Phase, Seating, is_slug},
    language::Lang,
    web::{Form, moment_fields},
};

/// The hues an event may choose from; lightness and chroma are the style sheet's, so that contrast holds.
pub const HUES: [i64; 12] = [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330];
/// The most people an event can have.
pub const MOST_PEOPLE: i64 = 100_000;

/// The form for a new event.
pub fn blank(lang: Lang) -> Form {
    Form::filled(
        lang,
        [
            ("language", lang.tag().to_owned()),
            ("zone", Zone::berlin().to_string()),
            ("seating", Seating::Wishes.tag().to_owned()),
            ("hue", "240".to_owned()),
        ],
    )
}

/// The form for an event that is there.
pub fn stored(lang: Lang, event: &Event, themes: &[String]) -> Form {
    let moments = [
        ("begins", Some(event.begins_at)),
        ("ends", Some(event.ends_at)),
        ("registration_closes", event.registration_closes_at),
        ("wishes_close", event.wishes_close_at),
    ];
    let moments = moments.into_iter().flat_map(|(name, at)| moment_fields(name, at, &event.zone));
    Form::stored(
        lang,
        [
            ("title", event.title.clone()),
            ("slug", event.slug.clone()),
            ("language", event.language.tag().to_owned()),
            ("zone", event.zone.to_string()),
            ("venue", event.venue.clone()),
            ("street", event.street.clone()),
            ("postal_code", event.postal_code.clone()),
            ("city", event.city.clone()),
            ("host", event.host.clone()),
            ("partners", event.partners.clone()),
            ("description", event.description.clone()),
            ("hue", event.accent_hue.to_string()),
            ("capacity", event.capacity.map(|count| count.to_string()).unwrap_or_default()),
            ("seating", event.seating.tag().to_owned()),
            ("themes", themes.join("\n")),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into_iter()
        .chain(moments),
    )
}

/// What both forms for an event offer.
pub struct Offers {
    pub languages: Vec<(&'static str, String)>,
    pub seatings: Vec<(&'static str, String, String)>,
    pub hues: Vec<(String, String)>,
    pub zones: Vec<Group>,
}

impl Offers {
    /// For a form as it is shown: what was chosen in it can be chosen again.
    pub fn new(form: &Form) -> Self {
        let lang = form.lang();
        let names = t!(lang, "event-hues");
        Self {
            languages: vec![("de", "Deutsch".to_owned()), ("en", "English".to_owned())],
            seatings: vec![
                ("wishes", t!(lang, "seating-wishes"), t!(lang, "seating-wishes-hint")),
                ("first_come", t!(lang, "seating-first-come"), t!(lang, "seating-first-come-hint")),
            ],
            zones: zones::offered(lang, form.value("zone")),
            hues: HUES.iter().map(ToString::to_string).zip(names.split(", ").map(str::to_owned)).collect(),
        }
    }
}

/// Reads the event and its themes; mistakes are noted in the form. `before` is the event that is changed.
pub fn read(form: &mut Form, before: Option<&Event>) -> (Event, Vec<String>) {
    let lang = form.lang();
    // Times need the zone, whose own mistake is noted where its field stands.
    let zone: Zone = form.value("zone").parse().unwrap_or_else(|_| Zone::berlin());
    // Read in the order of the page, because that is the order in which mistakes are listed.
    let (title, slug) = (form.text("title", 150), form.text("slug", 60));
    let description = form.optional_text("description", 20_000);
    let (host, partners) = (form.text("host", 200), form.optional_text("partners", 500));
    let themes = read_themes(form);
    let (begins_at, ends_at) = (form.moment("begins", &zone), form.moment("ends", &zone));
    form.choice::<Zone>("zone");
    let event = Event {
        id: before.map_or_else(db::new_id, |event| event.id.clone()),
        registration_closes_at: form.optional_moment("registration_closes", &zone),
        wishes_close_at: form.optional_moment("wishes_close", &zone),
        venue: form.text("venue", 150),
        street: form.text("street", 150),
        postal_code: form.text("postal_code", 20),
        city: form.text("city", 100),
        capacity: form.optional_number("capacity", 1..=MOST_PEOPLE),
        seating: form.choice("seating").unwrap_or(Seating::Wishes),
        language: form.choice("language").unwrap_or_default(),
        accent_hue: form.choice::<i64>("hue").filter(|hue| HUES.contains(hue)).unwrap_or(240),
        phase: before.map_or(Phase::Draft, |event| event.phase),
        assignment_published_at: before.and_then(|event| event.assignment_published_at),
        updated_at: clock::now(),
        title,
        slug,
        description,
        host,
        partners,
        begins_at,
        ends_at,
        zone,
    };
    if !event.slug.is_empty() && !is_slug(&event.slug) {
        form.refuse("slug", t!(lang, "event-slug-wrong"));
    }
    // What may move along with the event is judged when that is settled.
    let left = before.map(|before| left_behind(before, &event, clock::now())).unwrap_or_default();
    let open: Vec<Door> = left.iter().map(|closing| closing.door).collect();
    refuse_senseless(form, &event, &open);
    (event, themes)
}

/// Moves the doors along that the answered form says so of, and notes what is wrong about them then.
pub fn settle_doors(form: &mut Form, before: &Event, event: &mut Event) {
    let left = left_behind(before, event, clock::now());
    move_along(form, event, &left);
    refuse_senseless(form, event, &[]);
}

fn read_themes(form: &mut Form) -> Vec<String> {
    let mut themes: Vec<String> = Vec::new();
    for line in form.optional_text("themes", 2000).lines() {
        let name = line.trim().to_owned();
        if name.chars().count() > 60 {
            form.refuse("themes", t!(form.lang(), "form-too-long", longest = 60));
        }
        if !name.is_empty() && !themes.contains(&name) {
            themes.push(name);
        }
    }
    themes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full() -> Form {
        let mut event = read(&mut blank(Lang::De), None).0;
        event.slug = "tagung".into();
        event.title = "Tagung".into();
        event.venue = "Haus".into();
        event.street = "Straße 1".into();
        event.postal_code = "53111".into();
        event.city = "Bonn".into();
        event.host = "Stadt".into();
        event.begins_at = clock::now();
        event.ends_at = event.begins_at.plus_minutes(60);
        stored(Lang::De, &event, &["Prozesse".into(), "Personal".into()])
    }

    #[test]
    fn what_is_stored_reads_back_as_it_was() {
        let mut form = full();
        let (event, themes) = read(&mut form, None);
        assert_eq!(form.errors(), []);
        assert_eq!((event.title.as_str(), event.city.as_str()), ("Tagung", "Bonn"));
        assert_eq!(themes, ["Prozesse", "Personal"]);
    }

    #[test]
    fn an_event_ends_after_it_begins() {
        let mut form = full();
        let (mut event, themes) = read(&mut form, None);
        event.ends_at = event.begins_at;
        let mut wrong = stored(Lang::De, &event, &themes);
        read(&mut wrong, None);
        assert!(wrong.error("ends").is_some());
    }

    #[test]
    fn an_empty_form_names_every_required_field() {
        let mut form = blank(Lang::En);
        read(&mut form, None);
        let named: Vec<&str> = form.errors().iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            named,
            ["title", "slug", "host", "begins", "ends", "venue", "street", "postal_code", "city"]
        );
    }
}
