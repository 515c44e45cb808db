//! Making the first organiser, once.
use super::store::{self, AccountRow};
use crate::{
    clock,
    db::{Outcome, Tx},
};

/// Why the first organiser is not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is an organiser already.
    NotFirst,
}

/// The first organiser's id, always the same: of two that are made at the same instant, one finds it taken.
const FIRST: &str = "first";

/// Stores the first organiser under an id of its own, and returns the account with it.
pub async fn set_up(tx: &mut Tx, account: AccountRow) -> Outcome<AccountRow, Refusal> {
    let account = AccountRow { id: FIRST.to_owned(), ..account };
    let is_first = store::is_empty(tx).await? && store::create(tx, &account, clock::now()).await?;
    Ok(if is_first { Ok(account) } else { Err(Refusal::NotFirst) })
}
