//! Whose an e-mail address or a reference is already: asked before somebody gets it.
use crate::{
    db::{Conn, Error},
    participants::{Participant, Sharing, store},
};

/// Others at the event who have what somebody is about to get.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Who has the reference.
    pub reference: Option<Participant>,
    /// Who has the mailbox, as long as nobody said that they share it.
    pub mailbox: Vec<Participant>,
}

/// Who has the reference or the mailbox of somebody who is about to be stored; `None` when they may be. What they had
/// `before` is not asked about again. Lock the event first.
pub async fn taken(
    conn: &mut Conn,
    person: &Participant,
    before: Option<&Participant>,
    sharing: Sharing,
) -> Result<Option<Taken>, Error> {
    let mut taken = Taken::default();
    if person.reference.is_some() && before.is_none_or(|before| before.reference != person.reference) {
        let holder = store::by_reference(conn, &person.event_id, person.reference.as_deref()).await?;
        taken.reference = holder.filter(|holder| holder.id != person.id);
    }
    let is_new = !person.email.is_empty() && before.is_none_or(|before| !before.has_mailbox_of(person));
    if is_new && sharing == Sharing::Apart {
        taken.mailbox = store::by_mailbox(conn, &person.event_id, &person.email).await?;
        taken.mailbox.retain(|holder| holder.id != person.id);
    }
    Ok((taken != Taken::default()).then_some(taken))
}
