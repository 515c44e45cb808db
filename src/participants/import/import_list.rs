//! Importing a list: planned once more behind the lock, as its preview was, and written in one go.
use super::{
    list::List,
    outcome::{Outcome as Row, Planned},
    plan::plan,
    store::{create_all, update_all},
};
use crate::{
    clock::Timestamp,
    db::{self, Conn, Outcome, Topic, Tx},
    events::{self, Event},
    participants::{Overbooked, Participant, Refusal, link_hash, store},
    state::Secret,
};

/// What an import did, row by row.
#[derive(Debug)]
pub struct Imported {
    pub plan: Vec<Planned>,
    /// Said when the list registered more people than there are places.
    pub overbooked: Option<Overbooked>,
}

/// Adds the people who are new and changes those who are known; faulty rows are left out.
pub async fn import_list(
    tx: &mut Tx,
    secret: &Secret,
    event_id: &str,
    list: &List,
    now: Timestamp,
) -> Outcome<Imported, Refusal> {
    tx.changed(Topic::event(event_id));
    let Some(event) = events::store::locked(tx, event_id).await? else { return Ok(Err(Refusal::Gone)) };
    if event.is_archived() {
        return Ok(Err(Refusal::Archived));
    }
    let plan = plan_for(tx, &event, list, now).await?;
    let (mut new, mut changed) = (Vec::new(), Vec::new());
    for row in &plan {
        match &row.outcome {
            Row::New(person) => new.push((person, link_hash(secret, &person.id, person.link_version))),
            Row::Changed(person, _) => changed.push(person),
            Row::Unchanged | Row::Faulty(_) => {}
        }
    }
    update_all(tx, &changed).await?;
    create_all(tx, event_id, &new).await?;
    let overbooked = Overbooked::now(tx, &event).await?;
    Ok(Ok(Imported { plan, overbooked }))
}

/// What importing a list would do now.
pub async fn plan_for(
    conn: &mut Conn,
    event: &Event,
    list: &List,
    now: Timestamp,
) -> Result<Vec<Planned>, db::Error> {
    let people = store::list_all(conn, &event.id).await?;
    let new_person = || {
        let mut person = Participant::blank(db::new_id(), &event.id, now);
        person.set_attendance(list.new_attendance, now);
        person
    };
    Ok(plan(&list.table, &list.columns, &people, now, new_person))
}
