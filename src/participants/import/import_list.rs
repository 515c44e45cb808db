//! Importing a list: planned once more behind the lock, as its preview was, and written in one go.
use super::{
    list::List,
    planning::{Change, Counts, Kind, Outcome as Row, Planned, Remark, plan},
    progress::Run,
    receive::new_person,
    store,
    store_people::{create_all, update_all},
    stored::{Done, Import, Imported, Written, encoded},
};
use crate::{
    clock::{self, Timestamp},
    db::{self, Outcome, ROWS_AT_ONCE, Topic, Tx},
    events,
    participants::{self, Field, Overbooked, Participant, Refusal, link_hash},
    state::Secret,
};

/// Adds the people who are new and changes those who are known; what nobody decided or saw is left out.
pub async fn import_list(
    tx: &mut Tx,
    secret: &Secret,
    import: &Import,
    list: &List,
    run: &Run,
) -> Outcome<Imported, Refusal> {
    tx.changed(Topic::event(&import.event_id));
    let Some(event) = events::store::locked(tx, &import.event_id).await? else {
        return Ok(Err(Refusal::Gone));
    };
    if event.is_archived() {
        return Ok(Err(Refusal::Archived));
    }
    let now = clock::now();
    let people = participants::store::list_all(tx, &event.id).await?;
    let mut plan = plan(list, &people, Some(&import.shown()), now, new_person(list, &event, now));
    if event.has_begun() && take_consents_back(&mut plan, now) {
        tx.changed(Topic::site());
    }
    write(tx, secret, import, &plan, run).await?;
    let mut imported = summary(&plan);
    imported.overbooked = Overbooked::now(tx, &event).await?.map(|over| (over.registered, over.places));
    if !store::end(tx, &import.id, &encoded(&imported)?, now).await? {
        // Another run of the same list was quicker, and this one writes nothing.
        return Ok(Err(Refusal::Gone));
    }
    store::forget_earlier(tx, &event.id, &import.id).await?;
    Ok(Ok(imported))
}

/// Before the day a list corrects what an earlier one said of a consent. From then on names may stand in public, and its "no"
/// counts as one that was taken back: what is published leaves the name out, and no later list says yes. Whether there is one.
fn take_consents_back(plan: &mut [Planned<'_>], now: Timestamp) -> bool {
    let mut takes_back = false;
    for row in plan {
        if let Row::Changed(_, after, changes) = &mut row.outcome
            && changes.contains(&Change::Naming(false))
        {
            after.naming_withdrawn_at = Some(now);
            takes_back = true;
        }
    }
    takes_back
}

async fn write(
    tx: &mut Tx,
    secret: &Secret,
    import: &Import,
    plan: &[Planned<'_>],
    run: &Run,
) -> Result<(), db::Error> {
    let (mut new, mut changed, mut done) = (Vec::new(), Vec::new(), Vec::new());
    for row in plan {
        match &row.outcome {
            Row::New(person) => {
                new.push((person, link_hash(secret, &person.id, person.link_version)));
                done.push(Done { participant_id: person.id.clone(), is_added: true, changes: Vec::new() });
            }
            Row::Changed(before, after, changes) => {
                changed.push(after);
                let changes = changes.iter().map(|change| written(change, before, after)).collect();
                done.push(Done { participant_id: after.id.clone(), is_added: false, changes });
            }
            _ => {}
        }
    }
    let all = new.len() + changed.len();
    let mut count = 0;
    for people in changed.chunks(ROWS_AT_ONCE) {
        update_all(tx, people).await?;
        count += people.len();
        run.is_at(count, all);
    }
    for people in new.chunks(ROWS_AT_ONCE) {
        create_all(tx, &import.event_id, people).await?;
        count += people.len();
        run.is_at(count, all);
    }
    store::note(tx, &import.id, &done).await
}

fn written(change: &Change, person: &Participant, after: &Participant) -> Written {
    let time = |at: Option<Timestamp>| at.map(|at| at.millis().to_string()).unwrap_or_default();
    match change {
        Change::Text { field, before, after } => {
            Written { field: field.name().into(), before: before.clone(), after: after.clone() }
        }
        Change::Naming(_) => Written {
            field: Field::Naming.name().into(),
            before: time(person.naming_agreed_at),
            after: time(after.naming_agreed_at),
        },
    }
}

fn summary(plan: &[Planned<'_>]) -> Imported {
    let of_kind = |kind| plan.iter().filter(|row| row.kind() == kind).map(|row| row.number).collect();
    let withheld = plan.iter().filter(|row| row.remarks.contains(&Remark::ConsentWithdrawn)).count();
    Imported {
        counts: Counts::of(plan),
        faulty: of_kind(Kind::Faulty),
        perhaps: of_kind(Kind::Perhaps),
        overtaken: of_kind(Kind::Overtaken),
        overbooked: None,
        withheld_consents: withheld as i64,
    }
}
