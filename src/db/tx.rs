//! A transaction that writes, as stores and operations see it.
use std::{
    collections::BTreeSet,
    ops::{Deref, DerefMut},
    sync::Arc,
};

use super::{
    conn::{Conn, Error},
    postgres::Begun,
    sqlite::Loan,
    topics::{Revisions, Topic},
};
use crate::clock::{self, Timestamp};

/// A transaction that may change things; dropped without `commit`, it leaves nothing behind.
#[derive(Debug)]
pub struct Tx {
    held: Held,
    now: Timestamp,
    topics: BTreeSet<Topic>,
}

#[derive(Debug)]
enum Held {
    Shared(Loan),
    Own(Begun, Arc<Revisions>),
}

impl Tx {
    pub(super) fn shared(loan: Loan) -> Self {
        Self::begun(Held::Shared(loan))
    }

    pub(super) fn own(begun: Begun, revisions: Arc<Revisions>) -> Self {
        Self::begun(Held::Own(begun, revisions))
    }

    fn begun(held: Held) -> Self {
        Self { held, now: clock::now(), topics: BTreeSet::new() }
    }

    /// The moment at which the transaction began: the same for everything that it writes.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Says that what people see under this topic changes with this transaction. Its revision grows when, and only
    /// when, the transaction is kept.
    pub fn changed(&mut self, topic: Topic) {
        self.topics.insert(topic);
    }

    /// Keeps what was written. Returns when it is on the disk and the new revisions are known in this process;
    /// after an error nothing was kept, unless the connection to PostgreSQL broke before its answer came.
    pub async fn commit(self) -> Result<(), Error> {
        match self.held {
            Held::Shared(loan) => loan.commit(self.topics).await,
            Held::Own(begun, revisions) => begun.commit(self.topics, revisions).await,
        }
    }
}

impl Deref for Tx {
    type Target = Conn;

    fn deref(&self) -> &Conn {
        match &self.held {
            Held::Shared(loan) => loan.conn(),
            Held::Own(begun, _) => begun.conn(),
        }
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Conn {
        match &mut self.held {
            Held::Shared(loan) => loan.conn_mut(),
            Held::Own(begun, _) => begun.conn_mut(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{note, on_each_engine};

    #[tokio::test]
    async fn what_is_committed_is_kept_and_what_is_dropped_is_not() {
        for place in on_each_engine().await {
            let mut tx = place.db.write().await.unwrap();
            note(&mut tx, "a").await.unwrap();
            tx.commit().await.unwrap();
            let mut tx = place.db.write_alone().await.unwrap();
            note(&mut tx, "b").await.unwrap();
            tx.commit().await.unwrap();
            let mut tx = place.db.write().await.unwrap();
            note(&mut tx, "c").await.unwrap();
            drop(tx);
            assert_eq!(place.notes().await, ["a", "b"]);
            place.db.close().await;
        }
    }

    #[tokio::test]
    async fn a_transaction_has_one_moment() {
        for place in on_each_engine().await {
            let tx = place.db.write().await.unwrap();
            let now = tx.now();
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            assert_eq!(tx.now(), now);
        }
    }
}
