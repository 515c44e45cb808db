//! Recording an idea in a room: once per form, by whoever may be there, while ideas are taken.
use super::{
    access::{Writer, lock_writer},
    idea::Wording,
    store::{self, Created, NewIdea},
};
use crate::{
    clock,
    db::{self, Conn, Error, Outcome, Tx},
};

/// For so long the same words of the same author are taken for an oversight.
const MINUTES_ASKED: i64 = 10;

/// A form in which an idea is written, as it was sent.
#[derive(Clone, Copy, Debug)]
pub struct Sending<'a> {
    /// The form's own key: whoever sends it twice records one idea.
    pub key: &'a str,
    /// Whether its writer was asked and said that they mean it.
    pub is_meant: bool,
}

/// Why an idea is not recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Event, workshop or participant are no longer there.
    Gone,
    Archived,
    /// The participant is neither a member nor a facilitator of the room.
    Outside,
    /// The event takes no ideas now.
    Closed,
    /// What was written is wrong in itself; whoever read it has noted why.
    Mistaken,
    /// A theme that it is filed under is no longer one of the event's.
    OtherThemes,
    /// The form recorded another idea before, the one with this code.
    FormUsed(String),
    /// Its author wrote the same here a moment ago, as the idea with this code, and has not said that they mean it.
    JustWritten {
        code: String,
        minutes: i64,
    },
}

/// Records what was written, or refuses it when it is mistaken and thus `None`. Only a facilitator says what was said in
/// the room. A form that is sent twice, known by its key, records one idea. Returns the idea's code.
pub async fn record_idea(
    tx: &mut Tx,
    writer: Writer<'_>,
    sending: Sending<'_>,
    written: Option<Wording>,
) -> Outcome<String, Refusal> {
    let Some((event, role)) = lock_writer(tx, writer).await? else {
        return Ok(Err(Refusal::Gone));
    };
    if event.is_archived() {
        return Ok(Err(Refusal::Archived));
    }
    if !role.may_enter() {
        return Ok(Err(Refusal::Outside));
    }
    if !event.takes_ideas() {
        return Ok(Err(Refusal::Closed));
    }
    let Some(mut wording) = written else { return Ok(Err(Refusal::Mistaken)) };
    wording.is_for_room &= role.is_facilitator;
    let new = NewIdea {
        event_id: writer.event_id,
        workshop_id: writer.workshop_id,
        author_id: Some(writer.participant_id),
        wording: &wording,
        submission_key: sending.key,
        now: clock::now(),
    };
    let created = match store::create(tx, &new).await {
        // The workshop is removed at this very moment: its row is not locked, so that a room's ideas do not wait.
        Err(error) if db::is_foreign_key_violation(&error) => return Ok(Err(Refusal::Gone)),
        created => created?,
    };
    if !created.is_filed {
        return Ok(Err(Refusal::OtherThemes));
    }
    if created.is_new && !sending.is_meant {
        let since = new.now.plus_minutes(-MINUTES_ASKED);
        if let Some((code, at)) = store::written_since(tx, &new, &created.id, since).await? {
            let minutes = at.minutes_until(new.now);
            return Ok(Err(Refusal::JustWritten { code, minutes }));
        }
    }
    if !created.is_new && !says_the_same(tx, writer, &created, &wording).await? {
        return Ok(Err(Refusal::FormUsed(created.code)));
    }
    Ok(Ok(created.code))
}

/// Whether a form sent again says what it said the first time. Somebody who went back in their browser and wrote
/// another idea into the same form must not lose it.
async fn says_the_same(
    conn: &mut Conn,
    writer: Writer<'_>,
    created: &Created,
    wording: &Wording,
) -> Result<bool, Error> {
    let Some(idea) = store::find(conn, writer.event_id, &created.id).await? else { return Ok(false) };
    let original = store::versions(conn, &created.id).await?.into_iter().next();
    let is_theirs = idea.is_by(writer.participant_id) && idea.workshop_id == writer.workshop_id;
    Ok(is_theirs
        && original.is_some_and(|first| wording.is_of_version(&idea, &first.sentence, &first.details)))
}
