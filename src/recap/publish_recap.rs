//! Publishing a recap as it was looked at, and taking it down.
use super::{
    consent,
    draft::Draft,
    edit_recap::{self, lock},
    review::Review,
    store,
};
use crate::{
    clock,
    db::{Outcome, Topic, Tx},
};

/// Why visitors go on reading what they read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The event or its recap is not there.
    Gone,
    Archived,
    /// Just this article is published: whoever pressed twice published once.
    Already,
    /// Something changed after the article and its names were looked at.
    Overtaken,
    /// Somebody is mentioned who did not agree, and nobody confirmed that they may be.
    Unconfirmed,
}

impl From<edit_recap::Refusal> for Refusal {
    fn from(refusal: edit_recap::Refusal) -> Self {
        match refusal {
            edit_recap::Refusal::Archived => Self::Archived,
            edit_recap::Refusal::Gone | edit_recap::Refusal::Mistaken | edit_recap::Refusal::Bound => {
                Self::Gone
            }
        }
    }
}

/// Freezes the article as the event's next publication, if it is the one with the fingerprint `reviewed`. Returns the
/// publication's number.
pub async fn publish_recap(
    tx: &mut Tx,
    event_id: &str,
    account_id: &str,
    reviewed: &str,
    is_confirmed: bool,
) -> Outcome<i64, Refusal> {
    let event = match lock(tx, event_id).await? {
        Ok(event) => event,
        Err(refusal) => return Ok(Err(refusal.into())),
    };
    let Some(draft) = Draft::read(tx, event_id).await? else { return Ok(Err(Refusal::Gone)) };
    let review = Review::new(&event, &draft);
    let published = store::published(tx, event_id).await?;
    if published.is_some_and(|published| published.shows(&review.article)) {
        return Ok(Err(Refusal::Already));
    }
    if reviewed != review.fingerprint() {
        return Ok(Err(Refusal::Overtaken));
    }
    if review.needs_confirmation() && !is_confirmed {
        return Ok(Err(Refusal::Unconfirmed));
    }
    let now = clock::now();
    store::note_names(tx, &consent::named_people(&review.article, &draft.sources), now).await?;
    let snapshot = review.article.snapshot();
    tx.changed(Topic::event(event_id));
    tx.changed(Topic::site());
    Ok(Ok(store::publish(tx, event_id, &snapshot, account_id, now).await?))
}

/// Takes the recap off the public page; one that is down already stays so.
pub async fn take_down(tx: &mut Tx, event_id: &str) -> Outcome<(), Refusal> {
    if let Err(refusal) = lock(tx, event_id).await? {
        return Ok(Err(refusal.into()));
    }
    tx.changed(Topic::event(event_id));
    tx.changed(Topic::site());
    Ok(Ok(store::take_down(tx, event_id, clock::now()).await?))
}
