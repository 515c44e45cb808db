//! A workshop's room, and what the participant who is asking is in it: read for pages, and again inside an operation.
use super::{paths::RoomPath, store};
use crate::{
    db::{Conn, Error},
    events::{self, Event},
    participants::{self, Attendance, Participant},
};

/// What a participant is in a room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Role {
    pub is_facilitator: bool,
    pub is_member: bool,
}

impl Role {
    fn of(event: &Event, participant: &Participant, is_leading: bool, own_seats: i64) -> Self {
        let comes = participant.attendance() == Attendance::Registered;
        Self { is_facilitator: comes && is_leading, is_member: comes && event.shows_seats() && own_seats > 0 }
    }

    /// Whether they are a member or a facilitator: nobody else reads or writes in a room.
    pub fn may_enter(self) -> bool {
        self.is_facilitator || self.is_member
    }
}

/// A workshop as a room, seen by one participant.
#[derive(Clone, Debug)]
pub struct Room {
    pub path: RoomPath,
    pub title: String,
    /// Markdown.
    pub description: String,
    /// Where it meets; may be empty.
    pub place: String,
    /// The names of those who lead it.
    pub facilitators: Vec<String>,
    pub role: Role,
}

impl Room {
    /// The workshop for this participant; `None` when the event has no such workshop. Whether they may enter is
    /// asked separately.
    pub async fn read(
        conn: &mut Conn,
        event: &Event,
        participant: &Participant,
        workshop_id: &str,
    ) -> Result<Option<Self>, Error> {
        let rows = store::room(conn, &event.id, workshop_id, &participant.id).await?;
        let Some(first) = rows.first().cloned() else { return Ok(None) };
        let is_leading = rows.iter().any(|row| row.leader_id.as_ref() == Some(&participant.id));
        Ok(Some(Self {
            path: RoomPath::to(event.slug.as_str(), workshop_id),
            title: first.title,
            description: first.description,
            place: first.room,
            role: Role::of(event, participant, is_leading, first.own_seats),
            facilitators: rows
                .into_iter()
                .map(|row| row.leader_name)
                .filter(|name| !name.is_empty())
                .collect(),
        }))
    }
}

/// Who writes, and in which room.
#[derive(Clone, Copy, Debug)]
pub struct Writer<'a> {
    pub event_id: &'a str,
    pub workshop_id: &'a str,
    pub participant_id: &'a str,
}

/// Event, participant and room as they stand in this transaction.
pub struct Standing {
    pub event: Event,
    pub participant: Participant,
    pub room: Room,
}

impl Standing {
    /// `None` when one of the three is gone.
    pub async fn read(conn: &mut Conn, writer: Writer<'_>) -> Result<Option<Self>, Error> {
        let Some(event) = events::store::find(conn, writer.event_id).await? else { return Ok(None) };
        let participant = participants::store::find(conn, writer.event_id, writer.participant_id).await?;
        let Some(participant) = participant else { return Ok(None) };
        let room = Room::read(conn, &event, &participant, writer.workshop_id).await?;
        Ok(room.map(|room| Self { event, participant, room }))
    }
}

/// Takes the writer's row for this transaction; the event, and what the writer is in the room. `None` when one of the
/// three is gone. The person alone is locked: the event's row would make all rooms wait for each other.
pub async fn lock_writer(conn: &mut Conn, writer: Writer<'_>) -> Result<Option<(Event, Role)>, Error> {
    let person = participants::store::locked(conn, writer.event_id, writer.participant_id).await?;
    let Some(person) = person else { return Ok(None) };
    let Some(event) = events::store::find(conn, writer.event_id).await? else { return Ok(None) };
    let place = store::place(conn, writer.event_id, writer.workshop_id, writer.participant_id).await?;
    Ok(place.map(|(leads, seats)| {
        let role = Role::of(&event, &person, leads > 0, seats);
        (event, role)
    }))
}
