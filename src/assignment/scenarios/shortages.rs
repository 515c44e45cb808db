//! What does not fit, in words, with the people and workshops that cause it.
use std::collections::BTreeSet;

use crate::{
    assignment::{
        seating::Seated,
        solver::{Report, ShortageKind},
    },
    language::{Lang, LangMark, Text},
    participants::Participant,
    workshops::rank_name,
};

/// So many names are listed; of more, how many there are.
const NAMED: usize = 200;

/// One thing that does not fit.
pub struct Shortfall {
    pub words: Text,
    /// The people it is about.
    pub names: Vec<String>,
}

/// Everything that kept a result from seating everybody, filling every workshop and keeping every rule.
pub fn shortfalls(mark: LangMark, seating: &Seated, report: &Report) -> Vec<Shortfall> {
    let lang = mark.page;
    let mut all = shortages(mark, seating, report);
    all.extend(broken_pairs(lang, seating, report));
    if let Some(width) = report.widened_band {
        let words = t!(lang, "scenario-band-widened", count = i64::from(width));
        all.push(Shortfall { words: words.into(), names: Vec::new() });
    }
    if !report.optimal && !report.bound_profile.is_empty() {
        let by_rank = report.bound_profile.iter().zip(1..);
        let by_rank = by_rank.map(|(count, rank)| format!("{}: {count}", rank_name(lang, rank)));
        let profile = by_rank.collect::<Vec<_>>().join(" · ");
        all.push(Shortfall {
            words: t!(lang, "scenario-bound", profile = profile).into(),
            names: Vec::new(),
        });
    }
    all
}

fn shortages(mark: LangMark, seating: &Seated, report: &Report) -> Vec<Shortfall> {
    let lang = mark.page;
    let one = report.shortages.iter().map(|shortage| {
        let titles: Vec<String> = shortage
            .groups
            .iter()
            .map(|id| t!(lang, "scenario-quoted", title = mark.name(seating.title(id))))
            .collect();
        let (people, seats) = (shortage.participants.len() as i64, shortage.seats);
        let titles = titles.join(", ");
        let words = match shortage.kind {
            ShortageKind::Seats if titles.is_empty() => {
                t!(lang, "scenario-no-workshop", people = people)
            }
            ShortageKind::Seats => {
                t!(lang, "scenario-short-of-seats", people = people, titles = titles, seats = seats)
            }
            ShortageKind::Minimum => {
                t!(lang, "scenario-short-of-people", people = people, titles = titles, seats = seats)
            }
        };
        let meant: BTreeSet<&str> = shortage.participants.iter().map(String::as_str).collect();
        let meant = seating.people.iter().filter(|person| meant.contains(person.id.as_str()));
        Shortfall {
            words: mark.phrase(words),
            names: named(lang, meant.map(Participant::list_name).collect()),
        }
    });
    one.collect()
}

/// Pairs who sit otherwise than they were to.
fn broken_pairs(lang: Lang, seating: &Seated, report: &Report) -> Option<Shortfall> {
    let pairs = report.broken_pairs.iter().filter_map(|pair| {
        let [one, other] = seating.names(pair)?;
        Some(t!(lang, "scenario-pair", one = one, other = other))
    });
    let names: Vec<String> = pairs.collect();
    let words = t!(lang, "scenario-broken-pairs", count = (names.len() as i64));
    (!names.is_empty()).then(|| Shortfall { words: words.into(), names: named(lang, names) })
}

fn named(lang: Lang, mut names: Vec<String>) -> Vec<String> {
    let more = names.len().saturating_sub(NAMED);
    if more > 0 {
        names.truncate(NAMED);
        names.push(t!(lang, "scenario-more-names", count = (more as i64)));
    }
    names
}
