//! A workshop as visitors and participants read it: what it is about, where, with whom, and how full in words.
use super::{
    store,
    workshop::{Facilitator, Fullness, Workshop, names_of},
};
use crate::{
    db::{Conn, Error},
    events::{Event, Seating},
    language::{Lang, LangMark, Text, markdown},
};

/// What `workshops/_card.html` shows.
#[derive(Clone, Debug)]
pub struct WorkshopCard {
    pub id: String,
    pub title: String,
    /// Room and facilitators, one after the other.
    pub note: Text,
    /// Sanitised HTML.
    pub about: String,
    /// How full it is, in words, where participants take seats themselves.
    pub seats: Option<String>,
    /// The class of those words.
    pub mark: &'static str,
    pub is_full: bool,
}

impl WorkshopCard {
    fn new(workshop: Workshop, event: &Event, facilitators: &str, lang: Lang) -> Self {
        let fullness = workshop.fullness();
        let led_by = match facilitators {
            "" => String::new(),
            names => t!(lang, "workshop-led-by", names = names),
        };
        let mark = LangMark::new(lang, event.language);
        let parts = [workshop.room.as_str(), led_by.as_str()].map(str::is_empty);
        Self {
            note: match parts {
                [false, false] => mark.text(&workshop.room).followed_by(&format!(" · {led_by}")),
                [false, true] => mark.text(&workshop.room),
                _ => led_by.into(),
            },
            about: markdown(&workshop.description, 3),
            seats: (event.seating == Seating::FirstCome).then(|| fullness.name(lang)),
            mark: fullness.mark(),
            is_full: fullness == Fullness::Full,
            id: workshop.id,
            title: workshop.title,
        }
    }
}

impl Fullness {
    /// As people say it.
    pub fn name(self, lang: Lang) -> String {
        match self {
            Self::Free => t!(lang, "seats-free"),
            Self::Filling => t!(lang, "seats-filling"),
            Self::Full => t!(lang, "seats-full"),
        }
    }

    /// The class of its mark.
    pub fn mark(self) -> &'static str {
        match self {
            Self::Free => "state-good",
            Self::Filling => "state-warn",
            Self::Full => "state-quiet",
        }
    }
}

/// The workshops as participants read them.
pub(super) fn cards_of(
    workshops: impl Iterator<Item = Workshop>,
    led: &[Facilitator],
    event: &Event,
    lang: Lang,
) -> Vec<WorkshopCard> {
    workshops
        .map(|workshop| {
            let names = names_of(led, &workshop.id);
            WorkshopCard::new(workshop, event, &names, lang)
        })
        .collect()
}

/// The same for visitors: without the facilitators, who are participants, and who attends is nobody's business
/// without their consent.
pub async fn public_cards(conn: &mut Conn, event: &Event, lang: Lang) -> Result<Vec<WorkshopCard>, Error> {
    let workshops = store::list(conn, &event.id).await?;
    Ok(workshops.into_iter().map(|workshop| WorkshopCard::new(workshop, event, "", lang)).collect())
}
