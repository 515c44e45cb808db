//! Making two rows of one person one. It stands above the features because each hands over what is theirs: nothing is
//! lost, and nothing refers to the row that goes. Its link, and the browsers that opened it, lead to the one that stays.
use super::{
    both::{Answers, Both, Side},
    store::entry,
};
use crate::{
    assignment::store_merging as decisions,
    clock::Timestamp,
    db::{self, Outcome, Topic, Tx},
    ideas,
    participants::{self, Participant, locked},
    programme, recap,
    workshops::{self, store::Handed},
};

/// Why both rows stay as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    Missing(participants::Refusal),
    /// It is one row.
    Same,
    /// Something about one of them has changed since it was shown.
    Changed,
    /// What was chosen is wrong in itself; whoever chose has noted why.
    Mistaken,
}

/// Keeps one row with what `choose` chooses of both, and deletes the other. `seen` is the digest of what was shown.
/// Returns the person as they are stored now.
pub async fn merge_people(
    tx: &mut Tx,
    event_id: &str,
    [kept, gone]: [&str; 2],
    seen: &str,
    choose: impl FnOnce(&Both) -> Option<Answers>,
    now: Timestamp,
) -> Outcome<Participant, Refusal> {
    let both = match lock_both(tx, event_id, [kept, gone]).await? {
        Ok(both) => both,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if both.digest() != seen {
        return Ok(Err(Refusal::Changed));
    }
    let Some(answers) = choose(&both) else { return Ok(Err(Refusal::Mistaken)) };
    tx.changed(Topic::wishes(event_id));
    hand_over_seats(tx, &both, &answers).await?;
    hand_over_workshops(tx, &both, &answers).await?;
    hand_over_decisions(tx, event_id, &both, &answers).await?;
    programme::store::hand_over(tx, gone, kept).await?;
    ideas::store::hand_over(tx, gone, kept).await?;
    recap::store::hand_over_names(tx, gone, kept, now).await?;
    tx.changed(Topic::site());
    participants::store::note_merged(tx, gone, kept, now).await?;
    workshops::store::release(tx, gone).await?;
    participants::store::delete(tx, &both.gone.person).await?;
    let person = both.person(&answers, now);
    participants::store::update(tx, &person).await?;
    let leads = both.side(both.lead(&answers)).leads.is_some();
    if leads {
        workshops::store::remove_seats(tx, kept).await?;
    } else if person.is_coming() {
        workshops::store::take_back_seats(tx, kept, now).await?;
    } else {
        workshops::store::release_seats(tx, kept, now).await?;
    }
    if leads {
        workshops::store::remove_wishes(tx, kept).await?;
    }
    Ok(Ok(person))
}

/// Locks the event, both people by their ids and all workshops, and reads what both rows are.
async fn lock_both(tx: &mut Tx, event_id: &str, [kept, gone]: [&str; 2]) -> Outcome<Both, Refusal> {
    if let Err(refusal) = locked(tx, event_id, kept).await? {
        return Ok(Err(Refusal::Missing(refusal)));
    }
    if kept == gone {
        return Ok(Err(Refusal::Same));
    }
    let mut ids = [kept, gone];
    ids.sort_unstable();
    let mut people = Vec::new();
    for id in ids {
        let Some(person) = participants::store::locked(tx, event_id, id).await? else {
            return Ok(Err(Refusal::Missing(participants::Refusal::Gone)));
        };
        people.push(person);
    }
    workshops::store::lock_all(tx, event_id).await?;
    let mut entries = Vec::new();
    for person in people {
        entries.push(entry(tx, person).await?);
    }
    if entries[0].person.id == gone {
        entries.reverse();
    }
    let [kept, gone] = entries.try_into().expect("two ids were locked");
    Ok(Ok(Both { kept, gone }))
}

/// One seat a round, with what was told about it.
async fn hand_over_seats(tx: &mut Tx, both: &Both, answers: &Answers) -> Result<(), db::Error> {
    let (kept, gone) = (both.kept.person.id.as_str(), both.gone.person.id.as_str());
    let rounds = both.seats_taken_over(answers);
    for round in &rounds {
        workshops::store::remove_seat(tx, kept, *round).await?;
    }
    for round in rounds {
        workshops::store::hand_over_seat(tx, round, gone, kept).await?;
        decisions::hand_over_told(tx, round, gone, kept).await?;
    }
    decisions::hand_over_published(tx, gone, kept).await
}

/// The wishes, and the lead of a workshop.
async fn hand_over_workshops(tx: &mut Tx, both: &Both, answers: &Answers) -> Result<(), db::Error> {
    let (kept, gone) = (both.kept.person.id.as_str(), both.gone.person.id.as_str());
    if both.wishes(answers) == Side::Gone {
        workshops::store::remove_wishes(tx, kept).await?;
        workshops::store::hand_over(tx, Handed::Wishes, gone, kept).await?;
    }
    if both.lead(answers) == Side::Gone {
        workshops::store::remove_lead(tx, kept).await?;
        workshops::store::hand_over(tx, Handed::Lead, gone, kept).await?;
    }
    Ok(())
}

/// What organisers decided about where they sit, and with whom.
async fn hand_over_decisions(
    tx: &mut Tx,
    event_id: &str,
    both: &Both,
    answers: &Answers,
) -> Result<(), db::Error> {
    let (kept, gone) = (both.kept.person.id.as_str(), both.gone.person.id.as_str());
    if both.pin(answers) == Side::Gone {
        decisions::hand_over_pin(tx, gone, kept).await?;
    }
    decisions::add_impossible(tx, event_id, gone, kept).await?;
    decisions::hand_over_pairs(tx, gone, kept).await
}
