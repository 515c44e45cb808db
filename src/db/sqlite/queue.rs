//! Where writers queue for the one connection that writes, in the order in which they came.
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use sqlx::any::AnyConnectOptions;
use tokio::sync::{mpsc, oneshot};

use super::{
    connection,
    keeper::{Bounds, Keeper},
    loan::{Loan, Request},
};
use crate::db::{conn::Error, topics::Revisions};

/// How long a writer waits for its turn.
const PATIENCE: Duration = Duration::from_secs(10);

/// Where writers queue for the connection, in the order in which they came.
#[derive(Clone, Debug)]
pub struct Queue {
    requests: mpsc::UnboundedSender<Request>,
    is_alone: Arc<AtomicBool>,
}

impl Queue {
    /// Opens the connection, which makes the file when it is missing, and starts its keeper.
    pub async fn open(
        options: AnyConnectOptions,
        bounds: Bounds,
        revisions: Arc<Revisions>,
    ) -> Result<Self, Error> {
        let conn = connection::open(&options).await?;
        let (sender, requests) = mpsc::unbounded_channel();
        let is_alone = Arc::new(AtomicBool::new(false));
        let queue = Self { requests: sender, is_alone: is_alone.clone() };
        tokio::spawn(Keeper::new(conn, options, bounds, revisions, is_alone).run(requests));
        Ok(queue)
    }

    /// Waits for the turn. A long writer shares no commit: those before it are committed first.
    pub async fn turn(&self, is_alone: bool) -> Result<Loan, Error> {
        let (lend, lent) = oneshot::channel();
        self.requests.send(Request::Turn { lend, is_alone }).map_err(|_| Error::PoolClosed)?;
        let lent = tokio::time::timeout(PATIENCE, lent).await.map_err(|_| Error::PoolTimedOut)?;
        lent.map_err(|_| Error::PoolClosed)?.map(Loan::received)
    }

    /// Whether a long writer has the connection.
    pub fn is_alone(&self) -> bool {
        self.is_alone.load(Ordering::Relaxed)
    }

    /// Lets everybody who waits have their turn, commits, and closes the connection.
    pub async fn close(&self) {
        let (done, closed) = oneshot::channel();
        if self.requests.send(Request::Close(done)).is_ok() {
            let _ = closed.await;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{sync::Mutex, time::Duration};

    use rand::RngExt as _;
    use tokio::task::JoinSet;

    use super::*;
    use crate::db::{
        Revision, Topic, Tx,
        conn::Conn,
        sqlite,
        testing::{Place, note, notes, on_sqlite},
    };

    /// A queue whose batches last as long as somebody waits.
    async fn patient(place: &Place) -> (Queue, Arc<Revisions>) {
        sqlx::any::install_default_drivers();
        let options = sqlite::making(&place.url).parse().unwrap();
        let revisions = Arc::<Revisions>::default();
        let bounds = Bounds { members: 1000, seconds: 1000.0 };
        (Queue::open(options, bounds, revisions.clone()).await.unwrap(), revisions)
    }

    async fn write(queue: &Queue) -> Tx {
        Tx::shared(queue.turn(false).await.unwrap())
    }

    type Commit = tokio::task::JoinHandle<Result<(), Error>>;

    /// Commits one transaction and begins the next, which waited for it: both are in one batch.
    async fn pass_on(tx: Tx, queue: &Queue) -> (Commit, Tx) {
        let next = tokio::spawn({
            let queue = queue.clone();
            async move { write(&queue).await }
        });
        // On one thread, whoever is spawned is asked before this task goes on: now it waits.
        tokio::task::yield_now().await;
        let commit = tokio::spawn(tx.commit());
        (commit, next.await.unwrap())
    }

    #[tokio::test]
    async fn who_waits_shares_a_commit_with_those_before_and_sees_what_they_wrote() {
        let place = on_sqlite().await;
        let (queue, revisions) = patient(&place).await;
        let mut first = write(&queue).await;
        note(&mut first, "a").await.unwrap();
        first.changed(Topic::site());
        let (first, mut second) = pass_on(first, &queue).await;
        assert_eq!(notes(&mut second).await, ["a"]);
        note(&mut second, "b").await.unwrap();
        second.changed(Topic::site());
        assert_eq!(place.notes().await, [""; 0], "nothing is on the disk yet");
        assert!(!first.is_finished(), "nobody is told too early");
        second.commit().await.unwrap();
        first.await.unwrap().unwrap();
        assert_eq!(place.notes().await, ["a", "b"]);
        assert_eq!(revisions.of(&Topic::site()).number(), 1, "one commit, one revision");
    }

    #[tokio::test]
    async fn who_is_dropped_leaves_the_others_alone() {
        let place = on_sqlite().await;
        let (queue, _) = patient(&place).await;
        let mut first = write(&queue).await;
        note(&mut first, "a").await.unwrap();
        let (first, mut second) = pass_on(first, &queue).await;
        note(&mut second, "b").await.unwrap();
        assert!(note(&mut second, "a").await.is_err(), "a statement that fails is undone by itself");
        let third = tokio::spawn({
            let queue = queue.clone();
            async move { write(&queue).await }
        });
        tokio::task::yield_now().await;
        drop(second);
        let mut third = third.await.unwrap();
        assert_eq!(notes(&mut third).await, ["a"]);
        note(&mut third, "c").await.unwrap();
        drop(third);
        first.await.unwrap().expect("the last to leave does not leave the others waiting");
        assert_eq!(place.notes().await, ["a"]);
    }

    #[tokio::test]
    async fn who_gives_up_waiting_leaves_nobody_waiting() {
        let place = on_sqlite().await;
        let (queue, _) = patient(&place).await;
        let mut first = write(&queue).await;
        note(&mut first, "a").await.unwrap();
        let second = tokio::spawn({
            let queue = queue.clone();
            async move { write(&queue).await }
        });
        tokio::task::yield_now().await;
        second.abort();
        first.commit().await.unwrap();
        assert_eq!(place.notes().await, ["a"]);
    }

    #[tokio::test]
    async fn a_future_dropped_in_the_middle_of_a_statement_leaves_nothing() {
        const LONG: &str = "INSERT INTO notes (id) WITH RECURSIVE n (x) AS \
            (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 300000) SELECT 'many ' || x FROM n";
        let place = on_sqlite().await;
        let (queue, _) = patient(&place).await;
        let mut first = write(&queue).await;
        note(&mut first, "a").await.unwrap();
        let (first, mut second) = pass_on(first, &queue).await;
        let statement = async {
            note(&mut second, "b").await.unwrap();
            sqlx::query(LONG).execute(&mut *second).await
        };
        tokio::time::timeout(Duration::from_millis(20), statement).await.expect_err("it takes longer");
        drop(second);
        let mut third = write(&queue).await;
        note(&mut third, "c").await.unwrap();
        third.commit().await.unwrap();
        first.await.unwrap().unwrap();
        assert_eq!(place.notes().await, ["a", "c"]);
    }

    #[tokio::test]
    async fn who_leaves_while_it_is_committed_is_kept_all_the_same() {
        let place = on_sqlite().await;
        let (queue, _) = patient(&place).await;
        let mut first = write(&queue).await;
        note(&mut first, "a").await.unwrap();
        let (first, second) = pass_on(first, &queue).await;
        first.abort();
        assert!(first.await.unwrap_err().is_cancelled());
        drop(second);
        queue.close().await;
        assert_eq!(place.notes().await, ["a"]);
    }

    #[tokio::test]
    async fn when_the_commit_fails_it_fails_for_all_and_the_next_write_works() {
        let place = on_sqlite().await;
        let (queue, revisions) = patient(&place).await;
        let mut first = write(&queue).await;
        note(&mut first, "a").await.unwrap();
        first.changed(Topic::site());
        let (first, mut second) = pass_on(first, &queue).await;
        // Checked at the end: no statement fails, only the commit.
        for statement in
            ["PRAGMA defer_foreign_keys = ON", "INSERT INTO notes (id, parent) VALUES ('b', 'nobody')"]
        {
            sqlx::query(statement).execute(&mut *second).await.unwrap();
        }
        let error = second.commit().await.unwrap_err().to_string();
        assert_eq!(first.await.unwrap().unwrap_err().to_string(), error);
        assert_eq!(revisions.of(&Topic::site()), Revision::default());

        let mut third = write(&queue).await;
        note(&mut third, "c").await.unwrap();
        third.commit().await.unwrap();
        assert_eq!(place.notes().await, ["c"]);
    }

    /// Writes more than there is room for: SQLite then gives up the whole transaction by itself.
    async fn overfill(conn: &mut Conn) {
        for (statement, is_good) in [
            ("PRAGMA max_page_count = 1", true),
            ("INSERT INTO notes (id) VALUES (hex(randomblob(1000000)))", false),
        ] {
            let done = sqlx::query(statement).execute(&mut *conn).await;
            assert_eq!(done.is_ok(), is_good, "{statement}: {done:?}");
        }
    }

    #[tokio::test]
    async fn on_a_full_disk_all_are_told_and_writes_work_again_when_there_is_room() {
        let place = on_sqlite().await;
        let (queue, _) = patient(&place).await;
        let mut first = write(&queue).await;
        note(&mut first, "a").await.unwrap();
        let (first, mut second) = pass_on(first, &queue).await;
        overfill(&mut second).await;
        drop(second);
        assert!(first.await.unwrap().is_err());

        let mut third = write(&queue).await;
        note(&mut third, "c").await.unwrap();
        let (third, mut fourth) = pass_on(third, &queue).await;
        overfill(&mut fourth).await;
        assert!(fourth.commit().await.is_err(), "nobody commits what is gone");
        assert!(third.await.unwrap().is_err());

        // A new connection has no limit of its own: there is room.
        let mut fifth = write(&queue).await;
        note(&mut fifth, "e").await.unwrap();
        fifth.commit().await.unwrap();
        assert_eq!(place.notes().await, ["e"]);
    }

    #[tokio::test]
    async fn writers_come_in_the_order_in_which_they_asked() {
        let place = on_sqlite().await;
        let (queue, _) = patient(&place).await;
        let first = write(&queue).await;
        let order = Arc::new(Mutex::new(Vec::new()));
        let mut writers = JoinSet::new();
        for number in 0..20 {
            let (queue, order) = (queue.clone(), order.clone());
            writers.spawn(async move {
                let tx = write(&queue).await;
                order.lock().unwrap().push(number);
                tx.commit().await.unwrap();
            });
            tokio::task::yield_now().await;
        }
        drop(first);
        writers.join_all().await;
        assert_eq!(*order.lock().unwrap(), (0..20).collect::<Vec<_>>());
    }

    #[tokio::test]
    async fn a_long_writer_shares_no_commit() {
        let place = on_sqlite().await;
        let (queue, _) = patient(&place).await;
        let mut first = write(&queue).await;
        note(&mut first, "a").await.unwrap();
        let long = tokio::spawn({
            let queue = queue.clone();
            async move { Tx::shared(queue.turn(true).await.unwrap()) }
        });
        tokio::task::yield_now().await;
        first.commit().await.expect("committed before the long one begins");
        let mut long = long.await.unwrap();
        assert!(queue.is_alone());
        note(&mut long, "b").await.unwrap();
        let (long, mut third) = pass_on(long, &queue).await;
        assert_eq!(place.notes().await, ["a", "b"], "committed before the next one begins");
        long.await.unwrap().unwrap();
        assert!(!queue.is_alone());
        note(&mut third, "c").await.unwrap();
        drop(third);
        assert_eq!(notes(&mut *write(&queue).await).await, ["a", "b"]);
    }

    #[tokio::test]
    async fn closing_lets_those_who_wait_finish() {
        let place = on_sqlite().await;
        let (queue, _) = patient(&place).await;
        let mut first = write(&queue).await;
        note(&mut first, "a").await.unwrap();
        let (first, mut second) = pass_on(first, &queue).await;
        note(&mut second, "b").await.unwrap();
        let closing = tokio::spawn({
            let queue = queue.clone();
            async move { queue.close().await }
        });
        tokio::task::yield_now().await;
        second.commit().await.unwrap();
        first.await.unwrap().unwrap();
        closing.await.unwrap();
        assert!(matches!(queue.turn(false).await, Err(Error::PoolClosed)));
        assert_eq!(place.notes().await, ["a", "b"]);
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn in_a_crowd_that_comes_and_goes_all_is_kept_that_was_promised_and_nothing_else() {
        let place = on_sqlite().await;
        let mut crowd = JoinSet::new();
        for writer in 0..40 {
            let db = place.db.clone();
            crowd.spawn(async move {
                let mut kept = Vec::new();
                for number in 0..20 {
                    let id = format!("{writer:02}-{number:02}");
                    let patience = Duration::from_micros(rand::rng().random_range(0..20_000));
                    let work = async {
                        let mut tx = db.write().await?;
                        note(&mut tx, &id).await?;
                        if number % 3 == 0 {
                            return Err(Error::RowNotFound);
                        }
                        Ok(tx)
                    };
                    // Cancelled anywhere before the commit; what began to commit is waited for.
                    if let Ok(Ok(tx)) = tokio::time::timeout(patience, work).await {
                        tx.commit().await.unwrap();
                        kept.push(id);
                    }
                }
                kept
            });
        }
        let mut kept = crowd.join_all().await.concat();
        kept.sort();
        assert_eq!(place.notes().await, kept);
        assert!(!kept.is_empty());
    }
}
