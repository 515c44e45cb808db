//! What does not fit, in words, with the people and workshops that cause it.
use super::{scenario::Contents, seating::Seated, solver::ShortageKind};
use crate::{participants::Participant, t, web::Lang};

/// One thing that does not fit.
pub struct Shortfall {
    pub words: String,
    /// The people it is about.
    pub names: Vec<String>,
}

/// Everything that kept a scenario from seating everybody or filling every workshop.
pub fn shortfalls(lang: Lang, seating: &Seated, contents: &Contents) -> Vec<Shortfall> {
    let shortages = contents.report.iter().flat_map(|report| &report.shortages);
    let one = shortages.map(|shortage| {
        let titles: Vec<String> =
            shortage.groups.iter().map(|id| t!(lang, "scenario-quoted", title = seating.title(id))).collect();
        let (people, seats) = (shortage.participants.len() as i64, shortage.seats);
        let titles = titles.join(", ");
        let words = match shortage.kind {
            ShortageKind::Seats => {
                t!(lang, "scenario-short-of-seats", people = people, titles = titles, seats = seats)
            }
            ShortageKind::Minimum => {
                t!(lang, "scenario-short-of-people", people = people, titles = titles, seats = seats)
            }
        };
        let meant = seating.people.iter().filter(|person| shortage.participants.contains(&person.id));
        let names = meant.map(Participant::list_name).collect();
        Shortfall { words, names }
    });
    one.collect()
}
