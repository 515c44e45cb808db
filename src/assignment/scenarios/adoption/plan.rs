//! What adopting a scenario would do to the seats as they are.
use std::collections::BTreeSet;

use crate::{
    assignment::{
        instance,
        moves::{Move, Seats, moves},
        publication::reasons::{Told, reasons},
        scenarios::scenario::{Contents, Scenario, Unreadable},
        seating::Seated,
        solver::{Rules, Watch},
    },
    workshops::Workshop,
};

/// What a scenario came to, with the reason for every seat: it takes a while to find, and never changes.
#[derive(Clone)]
pub struct Proposal {
    /// The digest of what went in.
    pub digest: String,
    rules: Rules,
    /// Everybody who was to be seated.
    people: BTreeSet<String>,
    seats: Seats,
    /// As (participant id, workshop id, reason).
    reasons: Vec<(String, String, Told)>,
}

impl Proposal {
    /// `None` without a result. Finds the reasons, which may take as long as the watch lets it.
    pub fn new(scenario: &Scenario, contents: Contents, watch: &Watch) -> Result<Option<Self>, Unreadable> {
        let Some(report) = contents.report else { return Ok(None) };
        let rules = scenario.rules()?;
        Ok(Some(Self {
            digest: scenario.digest.clone(),
            reasons: reasons(&contents.instance, &rules, &report, watch),
            people: contents.instance.participants.into_iter().map(|person| person.id).collect(),
            seats: report.assignment,
            rules,
        }))
    }

    /// The moves that make its seats those of the event. People who cancelled since are left out, people who came since
    /// stay as they are.
    fn moves(&self, now: &Places) -> Vec<Move> {
        let mut seats = self.seats.clone();
        seats.retain(|_, seat| now.workshops.iter().any(|workshop| workshop.id == *seat));
        moves(self.people.iter().filter(|person| now.people.contains(*person)), now.seats, &seats)
    }
}

/// Who is to be seated now, and where they sit.
pub struct Places<'a> {
    pub people: BTreeSet<String>,
    pub seats: &'a Seats,
    pub workshops: &'a [Workshop],
}

/// What an adoption stores.
pub struct Plan {
    pub moves: Vec<Move>,
    /// Workshops that would be too full, and by how many: then nothing is stored.
    pub overfull: Vec<(String, i64)>,
    /// Why those who are coming sit where the scenario seats them, as (participant id, workshop id, reason).
    pub reasons: Vec<(String, String, Told)>,
}

impl Plan {
    pub fn new(proposal: &Proposal, now: &Places) -> Self {
        let moves = proposal.moves(now);
        let mut after = now.seats.clone();
        for one in &moves {
            match &one.to {
                Some(to) => after.insert(one.person.clone(), to.clone()),
                None => after.remove(&one.person),
            };
        }
        let mut reasons = proposal.reasons.clone();
        reasons.retain(|(person, workshop, _)| after.get(person) == Some(workshop));
        let overfull = now.workshops.iter().filter_map(|workshop| {
            let taken = after.values().filter(|seat| **seat == workshop.id).count() as i64;
            (taken > workshop.maximum).then(|| (workshop.title.clone(), taken - workshop.maximum))
        });
        Self { overfull: overfull.collect(), moves, reasons }
    }
}

/// What organisers are told before they adopt.
pub struct Outlook {
    pub moves: i64,
    /// Titles of workshops that would be too full, and by how many.
    pub overfull: Vec<(String, i64)>,
    /// Whether wishes, people, workshops or seats have changed since the scenario was computed.
    pub is_outdated: bool,
    /// People who are no longer coming, and people who came since.
    pub gone: i64,
    pub new: i64,
    /// How many have a seat now and would have none.
    pub losing: i64,
}

impl Outlook {
    pub fn new(proposal: &Proposal, seating: &Seated) -> serde_json::Result<Self> {
        let people: BTreeSet<String> = seating.people.iter().map(|person| person.id.clone()).collect();
        let count = |one: &BTreeSet<String>, other| one.difference(other).count() as i64;
        let (gone, new) = (count(&proposal.people, &people), count(&people, &proposal.people));
        let now = Places { people, seats: &seating.seats, workshops: &seating.workshops };
        let plan = Plan::new(proposal, &now);
        let instance = serde_json::to_string(&instance::instance(seating, proposal.rules.stay))?;
        Ok(Self {
            moves: plan.moves.len() as i64,
            losing: plan.moves.iter().filter(|one| one.to.is_none()).count() as i64,
            overfull: plan.overfull,
            is_outdated: instance::digest(&instance) != proposal.digest,
            gone,
            new,
        })
    }
}
