//! Undoing the last import. It stands above the features because who has done something anywhere stays on the list.
use super::store as busy_store;
use crate::{
    clock,
    db::{Conn, Error, Outcome, Topic, Tx},
    events,
    participants::{
        self, Participant,
        import::{
            reversal::{Reversal, reversal},
            store, store_people,
        },
    },
};

/// What an import did and who is on the list, from which its reversal is planned.
pub struct Ground {
    done: std::collections::HashMap<String, participants::import::stored::Done>,
    busy: std::collections::HashSet<String>,
    people: Vec<Participant>,
}

impl Ground {
    pub async fn read(conn: &mut Conn, event_id: &str, import_id: &str) -> Result<Self, Error> {
        Ok(Self {
            done: store::done(conn, import_id).await?,
            busy: busy_store::busy(conn, event_id).await?,
            people: participants::store::list_all(conn, event_id).await?,
        })
    }

    pub fn reversal(&self) -> Reversal<'_> {
        reversal(&self.done, &self.people, &self.busy, clock::now())
    }
}

/// Why an import is not undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    Gone,
    Archived,
    /// It is not the last one, or was undone already.
    Past,
    /// The list has changed since the page was shown.
    Overtaken,
}

/// How many people were taken off, and of how many fields went back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reversed {
    pub removed: i64,
    pub restored: i64,
}

/// Undoes an import as its page showed it.
pub async fn reverse_import(
    tx: &mut Tx,
    event_id: &str,
    import_id: &str,
    seen: &str,
) -> Outcome<Reversed, Refusal> {
    tx.changed(Topic::event(event_id));
    let Some(event) = events::store::locked(tx, event_id).await? else { return Ok(Err(Refusal::Gone)) };
    if event.is_archived() {
        return Ok(Err(Refusal::Archived));
    }
    let last = store::last_done(tx, event_id).await?;
    if last.is_none_or(|last| last.id != import_id || last.undone_at.is_some()) {
        return Ok(Err(Refusal::Past));
    }
    // What people do themselves comes before this or after it.
    participants::store::lock_all(tx, event_id).await?;
    let ground = Ground::read(tx, event_id, import_id).await?;
    let plan = ground.reversal();
    if plan.digest() != seen {
        return Ok(Err(Refusal::Overtaken));
    }
    let restored: Vec<&Participant> = plan.restored.iter().collect();
    store_people::update_all(tx, &restored).await?;
    store_people::delete_all(tx, event_id, &plan.removed).await?;
    store::set_undone(tx, import_id, clock::now()).await?;
    Ok(Ok(Reversed { removed: plan.removed.len() as i64, restored: restored.len() as i64 }))
}
