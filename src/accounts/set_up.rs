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

/// Stores the first organiser.
pub async fn set_up(tx: &mut Tx, account: &AccountRow) -> Outcome<(), Refusal> {
    let is_first = store::is_empty(tx).await? && store::create(tx, account, clock::now()).await?;
    Ok(if is_first { Ok(()) } else { Err(Refusal::NotFirst) })
}
