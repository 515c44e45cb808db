//! Bringing stored keys up to date: by which people are found, sorted and compared, when the rules for them have
//! changed. It stands above the features because accounts and participants have such keys.
use std::collections::BTreeSet;

use crate::{
    accounts,
    db::{self, Db, MadeKeys, Topic, Tx},
    language::KEYS_VERSION,
    participants::store::{Keys, people_after, set_keys},
};

const ACCOUNTS: &str = "accounts";
const PARTICIPANTS: &str = "participants";

/// Makes the keys of everybody anew, if they are of another version than this program's. In many small transactions,
/// so that people may work with another process meanwhile; what one has begun, another that starts goes on with.
pub async fn renew_keys(db: &Db) -> Result<(), db::Error> {
    let mut reading = db.read().await?;
    let mut is_current = true;
    for kind in [ACCOUNTS, PARTICIPANTS] {
        is_current &= db::made_keys(&mut reading, kind).await?.version == KEYS_VERSION;
    }
    drop(reading);
    if is_current {
        return Ok(());
    }
    tracing::info!("the keys by which people are found and sorted are made anew");
    let mut tx = db.write_alone().await?;
    renew_accounts(&mut tx).await?;
    tx.commit().await?;
    loop {
        let mut tx = db.write().await?;
        let is_done = renew_people(&mut tx).await?;
        tx.commit().await?;
        if is_done {
            return Ok(());
        }
    }
}

async fn renew_accounts(tx: &mut Tx) -> Result<(), db::Error> {
    if db::locked_keys(tx, ACCOUNTS).await?.version == KEYS_VERSION {
        return Ok(());
    }
    for (id, email) in accounts::store::addresses(tx).await? {
        if !accounts::store::renew_key(tx, &id, &email).await? {
            tracing::warn!(account = id, "another account has the same mailbox");
        }
    }
    db::note_keys(tx, ACCOUNTS, &MadeKeys { version: KEYS_VERSION, up_to: String::new() }).await
}

/// Renews the keys of the next few people; `true` when those of all are new.
async fn renew_people(tx: &mut Tx) -> Result<bool, db::Error> {
    let made = db::locked_keys(tx, PARTICIPANTS).await?;
    if made.version == KEYS_VERSION {
        return Ok(true);
    }
    // What another version has begun is begun anew.
    let begun = format!("{KEYS_VERSION}:");
    let people = people_after(tx, made.up_to.strip_prefix(&begun).unwrap_or_default()).await?;
    let Some(last) = people.last() else {
        let made = MadeKeys { version: KEYS_VERSION, up_to: String::new() };
        db::note_keys(tx, PARTICIPANTS, &made).await?;
        return Ok(true);
    };
    let keys: Vec<_> =
        people.iter().map(|person| (person.id.as_str(), person.updated_at, Keys::of(person))).collect();
    set_keys(tx, &keys).await?;
    let made = MadeKeys { version: made.version, up_to: format!("{begun}{}", last.id) };
    db::note_keys(tx, PARTICIPANTS, &made).await?;
    // Lists that are kept somewhere may stand in another order now.
    let events: BTreeSet<&str> = people.iter().map(|person| person.event_id.as_str()).collect();
    events.into_iter().for_each(|event| tx.changed(Topic::event(event)));
    Ok(false)
}
