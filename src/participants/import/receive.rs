//! Taking a list in, and what is decided about it: stored together with what the preview shows of it.
use super::{
    choices::Choices,
    list::List,
    planning::plan,
    store,
    stored::{Import, encoded, packed, shown_text},
};
use crate::{
    clock::{self, Timestamp},
    db::{self, Conn, Outcome, Tx},
    events::{self, Event},
    participants::{self, Participant, Refusal},
};

/// A list that was read, and the file it was read from.
pub struct SentFile {
    pub list: List,
    pub bytes: Vec<u8>,
    pub file_name: String,
}

/// Stores a list that was sent; returns its id. What others sent and left lying is forgotten on the occasion.
pub async fn receive_list(
    tx: &mut Tx,
    event_id: &str,
    sent: &SentFile,
    by: &str,
) -> Outcome<String, Refusal> {
    let event = match changeable(tx, event_id).await? {
        Ok(event) => event,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let now = clock::now();
    let (sent_before, ended_before) = Import::limits(now);
    store::forget_old(tx, sent_before, ended_before).await?;
    let shown = shown(tx, &event, &sent.list, now).await?;
    let import = Import {
        id: db::new_id(),
        event_id: event_id.to_owned(),
        file_name: sent.file_name.clone(),
        choices: encoded(&sent.list.choices)?,
        shown,
        revision: 1,
        sent_by: by.to_owned(),
        sent_at: now,
        begun_at: None,
        ended_at: None,
        result: None,
        undone_at: None,
    };
    store::create(tx, &import, &packed(&sent.bytes)).await?;
    Ok(Ok(import.id))
}

/// Stores what was decided about a list; `false` when somebody else decided meanwhile.
pub async fn decide(
    tx: &mut Tx,
    import: &Import,
    choices: &Choices,
    list: Option<&List>,
) -> Outcome<bool, Refusal> {
    let event = match changeable(tx, &import.event_id).await? {
        Ok(event) => event,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let shown = match list {
        Some(list) => shown(tx, &event, list, clock::now()).await?,
        None => String::new(),
    };
    Ok(Ok(store::decide(tx, import, &encoded(choices)?, &shown, Import::silent_before(clock::now())).await?))
}

async fn changeable(conn: &mut Conn, event_id: &str) -> Outcome<Event, Refusal> {
    let event = events::store::locked(conn, event_id).await?;
    Ok(match event {
        Some(event) if event.is_archived() => Err(Refusal::Archived),
        Some(event) => Ok(event),
        None => Err(Refusal::Gone),
    })
}

async fn shown(conn: &mut Conn, event: &Event, list: &List, now: Timestamp) -> Result<String, db::Error> {
    let people = participants::store::list_all(conn, &event.id).await?;
    let plan = plan(list, &people, None, now, new_person(list, event, now));
    Ok(shown_text(plan.iter().map(|row| (row.number, row.digest))))
}

/// Makes the blank for somebody new.
pub fn new_person(list: &List, event: &Event, now: Timestamp) -> impl FnMut() -> Participant {
    let (attendance, event_id) = (list.choices.new_attendance(), event.id.clone());
    move || {
        let mut person = Participant::blank(db::new_id(), &event_id, now);
        person.set_attendance(attendance, now);
        person
    }
}
