//! The database as everybody above sees it: opening, reading, writing, and asking what has changed.
use std::{any::Any, str::FromStr as _, sync::Arc, time::Duration};

use sqlx::{
    AnyPool, AssertSqlSafe, ConnectOptions as _, Connection as _, Executor as _, any::AnyConnectOptions,
};
use tokio::sync::broadcast;

use super::{
    conn::{Conn, Error},
    follow::follow,
    handing_on,
    health::Health,
    kept::{Keeping, Values},
    postgres::{self, Begun},
    read::{Read, Sources},
    sqlite::{self, Queue, Readers},
    topics::{Revision, Revisions, Topic, changed_since},
    tx::Tx,
};
use crate::{
    clock::{self, Timestamp},
    config::DatabaseLimits,
};

/// The two databases that the one SQL text runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// The database. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Db {
    options: AnyConnectOptions,
    writers: Writers,
    readers: Sources,
    /// One connection, opened when somebody follows what other processes change: busy readers do not hold it up.
    follower: Sources,
    revisions: Arc<Revisions>,
    values: Values,
    health: Arc<Health>,
}

#[derive(Clone, Debug)]
enum Writers {
    Sqlite(Queue),
    Postgres(AnyPool),
}

impl Db {
    /// Opens `sqlite:path` (made when missing) or `postgres://…`.
    pub async fn connect(url: &str, limits: DatabaseLimits) -> Result<Self, Error> {
        sqlx::any::install_default_drivers();
        let revisions = Arc::<Revisions>::default();
        let is_postgres = url.starts_with("postgres:") || url.starts_with("postgresql:");
        let (options, writers, readers, follower);
        if is_postgres {
            options = AnyConnectOptions::from_str(url)?;
            let pool = |connections| postgres::pool(connections, limits);
            writers = Writers::Postgres(pool(limits.writers).connect_with(options.clone()).await?);
            readers = Sources::Postgres(pool(limits.readers).connect_with(options.clone()).await?);
            follower = Sources::Postgres(pool(1).connect_lazy_with(options.clone()));
        } else {
            options = AnyConnectOptions::from_str(&sqlite::making(url))?;
            let queue = Queue::open(options.clone(), sqlite::BOUNDS, revisions.clone());
            writers = Writers::Sqlite(queue.await?);
            readers = Sources::Sqlite(Readers::new(options.clone(), limits.readers));
            follower = Sources::Sqlite(Readers::new(options.clone(), 1));
        }
        let (values, health) = (Values::new(revisions.clone()), Arc::default());
        Ok(Self { options, writers, readers, follower, revisions, values, health })
    }

    /// Brings the tables up to date, on a connection without time limits, and reads the revisions. The same folder
    /// serves both engines.
    pub async fn migrate(&self) -> Result<(), sqlx::migrate::MigrateError> {
        let mut conn = match self.engine() {
            Engine::Sqlite => sqlite::open(&self.options).await?,
            Engine::Postgres => self.options.connect().await?,
        };
        sqlx::migrate!().run(&mut conn).await?;
        self.revisions.publish(changed_since(&mut conn, Timestamp::from_millis(0)).await?);
        conn.close().await?;
        Ok(())
    }

    /// A transaction that only reads, with one snapshot; on SQLite never blocked by a writer. While a request is
    /// answered it is the one that was handed on before, if there is one.
    pub async fn read(&self) -> Result<Read, Error> {
        match handing_on::taken() {
            Some(read) => Ok(read),
            None => self.readers.transaction().await,
        }
    }

    /// For a single statement that reads: without a transaction where beginning one costs a round trip.
    pub async fn one(&self) -> Result<Read, Error> {
        self.readers.one().await
    }

    /// A transaction that may change things: begin it before the first read of what will change, and end it soon. On
    /// SQLite it shares its commit with those who write at the same time.
    pub async fn write(&self) -> Result<Tx, Error> {
        self.begin(false).await
    }

    /// The same for what takes long: nobody else waits for its commit.
    pub async fn write_alone(&self) -> Result<Tx, Error> {
        self.begin(true).await
    }

    async fn begin(&self, is_alone: bool) -> Result<Tx, Error> {
        // Who waits for a turn holds up nobody who reads, and reads anew afterwards.
        handing_on::end_reading();
        Ok(match &self.writers {
            Writers::Sqlite(queue) => Tx::shared(queue.turn(is_alone).await?),
            Writers::Postgres(pool) => {
                Tx::own(Begun::begin(pool, postgres::WRITE).await?, self.revisions.clone())
            }
        })
    }

    /// How often a topic has changed, from memory: a look into a map, at no time waiting for the database.
    ///
    /// What it promises:
    /// - When `commit` of a transaction that said `changed(topic)` has returned `Ok` in this process, every later call
    ///   returns that transaction's revision or a higher one. Whoever begins to read after a call returned `r` sees
    ///   what was written up to `r`, because revisions become known only after their commit.
    /// - While this process follows (see `follow`) and the database answers, what another process has committed is
    ///   counted within a second.
    /// - It never falls, and outlives a restart. Before `migrate` it is zero for every topic.
    ///
    /// What is kept for later, such as a rendered page, belongs under the revision that was taken **before** the read
    /// transaction began. Then the page shows that revision or a newer one: should a change come between, the page is
    /// newer than its label, and the next call returns a higher revision, so that it is rendered once more than
    /// needed. The other way round, a page from an older snapshot would carry the newer revision and be taken for
    /// fresh until the next change.
    pub fn revision(&self, topic: &Topic) -> Revision {
        self.revisions.of(topic)
    }

    /// The value of this type that was kept under this name, unless a topic that it depends on has changed since. It is
    /// as fresh as `revision` says; what decides a change is read inside the change.
    pub fn kept<V: Any + Send + Sync>(&self, name: &str) -> Option<Arc<V>> {
        self.values.find(name)
    }

    /// Begins to read something that depends on these topics and on nothing else, to be kept.
    pub async fn keeping<const N: usize>(&self, topics: [Topic; N]) -> Result<Keeping, Error> {
        // What was handed on may be older than the revisions; and nobody holds two connections.
        handing_on::end_reading();
        let depends_on = self.values.depends_on(topics);
        Ok(self.values.keeping(depends_on, self.read().await?))
    }

    /// The value that is kept under this name, or else what `read` makes of the database, kept from now on. It depends
    /// on these topics and on nothing else. Hold no other reading meanwhile.
    pub async fn kept_or_read<V: Any + Send + Sync, const N: usize>(
        &self,
        name: &str,
        topics: [Topic; N],
        read: impl AsyncFnOnce(&mut Conn) -> Result<V, Error>,
    ) -> Result<Arc<V>, Error> {
        if let Some(kept) = self.kept(name) {
            return Ok(kept);
        }
        let mut keeping = self.keeping(topics).await?;
        let value = read(&mut keeping.read).await?;
        Ok(keeping.keep(name, value))
    }

    /// What changes from now on: topics with their new revisions, after the commit. May be lost: a listener that falls
    /// behind is told so (`Lagged`) and then asks `revision`, as after a start.
    pub fn news(&self) -> broadcast::Receiver<(Topic, Revision)> {
        self.revisions.news()
    }

    /// Keeps the revisions up to date that other processes raise; for a process that serves pages. Ends with the
    /// database. On SQLite too, where a command may run beside the server: it is two small reads a second.
    pub fn follow(&self) {
        tokio::spawn(follow(Arc::downgrade(&self.revisions), self.follower.clone()));
    }

    /// Whether the database takes what is written, and reads: commits a change of one small row and reads, which finds
    /// a full disk, a writer that is stuck, a server that is gone. The outcome may be a second old. While a long writer
    /// has SQLite's only connection, reading is tried alone.
    pub async fn check(&self) -> Result<(), Arc<Error>> {
        self.health.check(self.attempt()).await
    }

    async fn attempt(&self) -> Result<(), Error> {
        tokio::select! {
            biased;
            () = self.long_writer() => {}
            written = self.write_something() => written?,
        }
        changed_since(&mut *self.one().await?, clock::now()).await.map(|_| ())
    }

    async fn write_something(&self) -> Result<(), Error> {
        let mut tx = self.write().await?;
        tx.changed(Topic::health());
        tx.commit().await
    }

    /// Returns when a long writer has the only connection that writes; also one who was before us in the queue.
    async fn long_writer(&self) {
        const LOOK: Duration = Duration::from_millis(50);
        let Writers::Sqlite(queue) = &self.writers else { return std::future::pending().await };
        while !queue.is_alone() {
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Makes a copy of a database that nobody is connected to, beside this one on a PostgreSQL server, for tests; both
    /// names must be plain words.
    pub async fn copy_database(&self, original: &str, name: &str) -> Result<(), Error> {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        assert!(original.bytes().chain(name.bytes()).all(is_plain), "plain words");
        let mut conn = self.options.connect().await?;
        conn.execute(AssertSqlSafe(format!("CREATE DATABASE {name} TEMPLATE {original}"))).await?;
        conn.close().await
    }

    pub fn engine(&self) -> Engine {
        match self.writers {
            Writers::Sqlite(_) => Engine::Sqlite,
            Writers::Postgres(_) => Engine::Postgres,
        }
    }

    /// Waits for running transactions and closes all connections.
    pub async fn close(&self) {
        self.follower.close().await;
        self.readers.close().await;
        match &self.writers {
            Writers::Sqlite(queue) => queue.close().await,
            Writers::Postgres(pool) => pool.close().await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{LIMITS, note, on_each_engine, on_sqlite};
    use super::*;

    async fn change(db: &Db, topic: &Topic) {
        let mut tx = db.write().await.unwrap();
        tx.changed(topic.clone());
        tx.commit().await.unwrap();
    }

    #[tokio::test]
    async fn a_revision_grows_with_each_commit_that_says_so_and_with_nothing_else() {
        for place in on_each_engine().await {
            let (topic, other) = (Topic::event("abc"), Topic::event("xyz"));
            assert_eq!(place.db.revision(&topic).number(), 0);
            change(&place.db, &topic).await;
            assert_eq!(place.db.revision(&topic).number(), 1);
            let mut tx = place.db.write().await.unwrap();
            tx.changed(topic.clone());
            drop(tx);
            let mut tx = place.db.write().await.unwrap();
            note(&mut tx, "a").await.unwrap();
            tx.commit().await.unwrap();
            assert_eq!(place.db.revision(&topic).number(), 1);
            let mut tx = place.db.write_alone().await.unwrap();
            tx.changed(topic.clone());
            tx.changed(topic.clone());
            tx.commit().await.unwrap();
            assert_eq!(place.db.revision(&topic).number(), 2);
            assert_eq!(place.db.revision(&other).number(), 0);
            place.db.close().await;
        }
    }

    #[tokio::test]
    async fn revisions_outlive_a_restart() {
        for place in on_each_engine().await {
            change(&place.db, &Topic::site()).await;
            change(&place.db, &Topic::site()).await;
            place.db.close().await;
            let again = Db::connect(&place.url, LIMITS).await.unwrap();
            again.migrate().await.unwrap();
            assert_eq!(again.revision(&Topic::site()).number(), 2);
            change(&again, &Topic::site()).await;
            assert_eq!(again.revision(&Topic::site()).number(), 3);
            again.close().await;
        }
    }

    #[tokio::test]
    async fn who_follows_learns_what_another_process_changed() {
        for place in on_each_engine().await {
            let other = Db::connect(&place.url, LIMITS).await.unwrap();
            other.migrate().await.unwrap();
            other.follow();
            let mut news = other.news();
            change(&place.db, &Topic::event("abc")).await;
            let told = tokio::time::timeout(Duration::from_secs(5), news.recv()).await.unwrap().unwrap();
            assert_eq!((told.0, told.1.number()), (Topic::event("abc"), 1));
            assert_eq!(other.revision(&Topic::event("abc")).number(), 1);
            other.close().await;
            place.db.close().await;
        }
    }

    #[tokio::test]
    async fn following_ends_with_the_database() {
        for place in on_each_engine().await {
            let revisions = place.db.revisions.clone();
            let following = tokio::spawn(follow(Arc::downgrade(&revisions), place.db.follower.clone()));
            drop(revisions);
            place.db.close().await;
            tokio::time::timeout(Duration::from_secs(5), following).await.unwrap().unwrap();
        }
    }

    #[tokio::test]
    async fn however_many_ask_whether_writing_works_it_is_tried_once() {
        for place in on_each_engine().await {
            for _ in 0..5 {
                place.db.check().await.unwrap();
            }
            assert_eq!(place.db.revision(&Topic::health()).number(), 1);
            place.db.close().await;
        }
    }

    #[tokio::test]
    async fn a_long_writer_is_no_illness() {
        for place in on_each_engine().await {
            let first = place.db.write().await.unwrap();
            let (db, again) = (place.db.clone(), place.db.clone());
            let long = tokio::spawn(async move { db.write_alone().await.unwrap() });
            tokio::task::yield_now().await;
            let asked = tokio::spawn(async move { again.check().await });
            tokio::task::yield_now().await;
            drop(first);
            let long = long.await.unwrap();
            tokio::time::timeout(Duration::from_secs(5), asked).await.unwrap().unwrap().unwrap();
            drop(long);
            place.db.close().await;
        }
    }

    #[tokio::test]
    async fn a_database_that_is_gone_is_found() {
        for place in on_each_engine().await {
            place.db.close().await;
            assert!(place.db.check().await.is_err());
        }
    }

    /// Deleting a row looks for those that refer to it, table by table; without an index it reads them all. Both engines
    /// are given the same tables, and SQLite says of itself what they are.
    #[tokio::test]
    async fn every_reference_to_another_table_has_an_index() {
        let place = on_sqlite().await;
        let mut conn = place.db.read().await.unwrap();
        let references: Vec<(String, String, i64)> = sqlx::query_as(
            "SELECT t.name, r.\"from\",
                    (SELECT count(*) FROM pragma_index_list(t.name) i, pragma_index_info(i.name) c
                     WHERE c.seqno = 0 AND c.name = r.\"from\" AND i.partial = 0)
             FROM sqlite_schema t, pragma_foreign_key_list(t.name) r
             WHERE t.type = 'table' AND t.name <> 'notes' AND r.seq = 0",
        )
        .fetch_all(&mut *conn)
        .await
        .unwrap();
        assert!(references.len() > 30, "the tables of all features");
        let bare = references.iter().filter(|(.., indexes)| *indexes == 0);
        assert_eq!(bare.map(|(table, column, _)| format!("{table}.{column}")).collect::<Vec<_>>(), [""; 0]);
        drop(conn);
        place.db.close().await;
    }
}
