//! Who is on the team of an event: inviting a colleague, taking the invitation back, joining, leaving.
use crate::{
    accounts::{self, store::AccountRow},
    clock,
    db::{Outcome, Tx},
    events::store::{self, Invitation},
};

/// Why the team stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such event or invitation any more.
    Gone,
    /// Nothing of an archived event changes.
    Archived,
    /// Somebody must be left on the team.
    LastOrganiser,
    /// Somebody with the invited address has made an account meanwhile, and its password is asked for.
    AccountThere,
}

/// Takes the event for this transaction, unless it is gone or archived.
async fn lock(tx: &mut Tx, event_id: &str) -> Outcome<(), Refusal> {
    Ok(match store::locked(tx, event_id).await? {
        None => Err(Refusal::Gone),
        Some(event) if event.is_archived() => Err(Refusal::Archived),
        Some(_) => Ok(()),
    })
}

/// Invites a colleague; only the hash of the link's key is kept.
pub async fn invite(
    tx: &mut Tx,
    invitation: &Invitation,
    key_hash: &str,
    invited_by: &str,
) -> Outcome<(), Refusal> {
    if let Err(refusal) = lock(tx, &invitation.event_id).await? {
        return Ok(Err(refusal));
    }
    store::create_invitation(tx, invitation, key_hash, invited_by, clock::now()).await?;
    Ok(Ok(()))
}

/// Takes an invitation back that is still open; done as well when it is gone already.
pub async fn withdraw(tx: &mut Tx, event_id: &str, invitation_id: &str) -> Outcome<(), Refusal> {
    if let Err(refusal) = lock(tx, event_id).await? {
        return Ok(Err(refusal));
    }
    store::withdraw_invitation(tx, event_id, invitation_id).await?;
    Ok(Ok(()))
}

/// Takes somebody off the team; done as well when they are off already.
pub async fn remove(tx: &mut Tx, event_id: &str, account_id: &str) -> Outcome<(), Refusal> {
    if let Err(refusal) = lock(tx, event_id).await? {
        return Ok(Err(refusal));
    }
    if store::organisers(tx, event_id).await?.len() < 2 {
        return Ok(Err(Refusal::LastOrganiser));
    }
    store::remove_organiser(tx, event_id, account_id).await?;
    Ok(Ok(()))
}

/// Uses an invitation up and puts the account on the team, also of an archived event, which the team reads. An account
/// that `is_new` is made.
pub async fn join(
    tx: &mut Tx,
    invitation: &Invitation,
    account: &AccountRow,
    is_new: bool,
) -> Outcome<(), Refusal> {
    store::lock(tx, &invitation.event_id).await?;
    let now = clock::now();
    if !store::accept_invitation(tx, &invitation.id, now).await? {
        return Ok(Err(Refusal::Gone));
    }
    if is_new && !accounts::store::create(tx, account, now).await? {
        return Ok(Err(Refusal::AccountThere));
    }
    store::add_organiser(tx, &invitation.event_id, &account.id, now).await?;
    Ok(Ok(()))
}
