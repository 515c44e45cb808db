//! Deciding about one person: where they sit in any case, and where they cannot sit.
use std::collections::{BTreeMap, BTreeSet};

use super::known::to_be_seated;
use crate::{
    assignment::{
        decisions::{Decisions, Kind, Origin},
        event_lock::{Closed, lock_wished},
        store,
    },
    clock,
    db::{Outcome, Tx},
    workshops::{self, Workshop},
};

/// What is decided about one person, as workshop ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decided {
    pub pin: Option<String>,
    pub impossible: BTreeSet<String>,
}

/// Why a decision is not stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    Closed(Closed),
    /// The person is not to be seated any more.
    Gone,
    /// The decision is wrong in itself; whoever wrote it has noted why.
    Mistaken,
    /// It contradicts other decisions, or itself.
    Contradictory(Vec<Mistake>),
}

/// What stands against a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// A workshop of it is gone.
    WorkshopGone,
    /// They could not sit anywhere.
    NothingLeft,
    /// This person, with whom they are to sit, is pinned where they cannot.
    Together(String),
    /// They are pinned to this workshop, in which they cannot sit.
    PinnedThere(String),
    /// So many others are pinned to this workshop that it is full.
    Full { workshop: String, count: i64 },
    /// How they, or somebody they are to sit with, are paired with this person is against the pin.
    Pair { other: String, kind: Kind },
}

impl Decided {
    pub fn of(decisions: &Decisions, person: &str) -> Self {
        Self {
            pin: decisions.pin(person).map(str::to_owned),
            impossible: decisions.impossible.get(person).cloned().unwrap_or_default(),
        }
    }

    /// What stands against it; `decisions` are those that are stored.
    fn mistakes(&self, person: &str, decisions: &Decisions, workshops: &[Workshop]) -> Vec<Mistake> {
        let find = |id: &String| workshops.iter().find(|workshop| workshop.id == *id);
        if self.pin.iter().chain(&self.impossible).any(|id| find(id).is_none()) {
            return vec![Mistake::WorkshopGone];
        }
        let mut mistakes = Vec::new();
        if self.impossible.len() == workshops.len() {
            mistakes.push(Mistake::NothingLeft);
        }
        let is_barred = |one: &&str| decisions.pin(one).is_some_and(|pin| self.impossible.contains(pin));
        let tied = decisions.tied_to(person);
        let partner = tied.into_iter().filter(|one| *one != person).find(is_barred);
        mistakes.extend(partner.map(|partner| Mistake::Together(partner.to_owned())));
        let Some((pin, workshop)) = self.pin.as_ref().and_then(|pin| Some((pin, find(pin)?))) else {
            return mistakes;
        };
        if self.impossible.contains(pin) {
            mistakes.push(Mistake::PinnedThere(pin.clone()));
        }
        let others = decisions.pins.iter().filter(|(one, there)| *one != person && *there == pin);
        let count = others.count() as i64;
        if count >= workshop.maximum {
            mistakes.push(Mistake::Full { workshop: pin.clone(), count });
        }
        if let Some((_, other, kind)) = decisions.against_pin(person, pin) {
            mistakes.push(Mistake::Pair { other: other.to_owned(), kind });
        }
        mistakes
    }
}

/// Stores what `write` makes of what is decided now; `write` returns `None` when it is mistaken.
pub async fn decide(
    tx: &mut Tx,
    event_id: &str,
    person: &str,
    write: impl FnOnce(&Decided) -> Option<Decided>,
) -> Outcome<(), Refusal> {
    if let Err(closed) = lock_wished(tx, event_id).await? {
        return Ok(Err(Refusal::Closed(closed)));
    }
    if to_be_seated(tx, event_id, person).await?.is_none() {
        return Ok(Err(Refusal::Gone));
    }
    let decisions = store::decisions(tx, event_id).await?;
    let Some(decided) = write(&Decided::of(&decisions, person)) else { return Ok(Err(Refusal::Mistaken)) };
    let mistakes = decided.mistakes(person, &decisions, &workshops::store::list(tx, event_id).await?);
    if !mistakes.is_empty() {
        return Ok(Err(Refusal::Contradictory(mistakes)));
    }
    let pins = BTreeMap::from([(person.to_owned(), decided.pin)]);
    store::set_pins(tx, &pins, Origin::Decision, clock::now()).await?;
    store::set_impossible(tx, person, &decided.impossible).await?;
    Ok(Ok(()))
}
