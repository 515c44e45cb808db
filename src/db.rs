//! SQLite or PostgreSQL behind one SQL text: the only file that names the mechanism.
use std::{str::FromStr, time::Duration};

use rand::RngExt as _;
use sqlx::{
    Any, AnyConnection, AnyPool, Connection as _, Decode, Executor as _, Type, ValueRef as _,
    any::{AnyConnectOptions, AnyPoolOptions, AnyTypeInfo, AnyTypeInfoKind, AnyValueRef},
    error::BoxDynError,
};

/// What a store's functions take: a connection inside a transaction.
pub type Conn = AnyConnection;
/// A transaction; dropped without `commit`, it leaves nothing behind.
pub type Tx = sqlx::Transaction<'static, Any>;
pub use sqlx::Error;
/// What an operation comes to: done, refused for a reason of its feature, or the database failed.
pub type Outcome<Done, Refusal> = Result<Result<Done, Refusal>, Error>;

/// The two databases that the one SQL text runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// The database: who wants to change something asks for `write`, everybody else for `read`.
#[derive(Clone, Debug)]
pub struct Db {
    engine: Engine,
    readers: AnyPool,
    writers: AnyPool,
}

const SQLITE_PRAGMAS: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
     PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;";

impl Db {
    /// Opens `sqlite:path` (made when missing) or `postgres://…`; at most `connections` at once.
    pub async fn connect(url: &str, connections: u32) -> Result<Self, Error> {
        sqlx::any::install_default_drivers();
        if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            let pool = pool(connections).connect_with(AnyConnectOptions::from_str(url)?).await?;
            return Ok(Self { engine: Engine::Postgres, readers: pool.clone(), writers: pool });
        }
        let separator = if url.contains('?') { '&' } else { '?' };
        let options = AnyConnectOptions::from_str(&format!("{url}{separator}mode=rwc"))?;
        // Writers queue for one connection, which is fair; polling the file's lock is not.
        let writers = sqlite_pool(1).connect_with(options.clone()).await?;
        let readers = sqlite_pool(connections).connect_with(options).await?;
        Ok(Self { engine: Engine::Sqlite, readers, writers })
    }

    /// Brings the tables up to date; the same folder serves both engines.
    pub async fn migrate(&self) -> Result<(), sqlx::migrate::MigrateError> {
        sqlx::migrate!().run(&self.writers).await
    }

    /// A transaction that only reads; on SQLite never blocked by a writer.
    #[allow(clippy::disallowed_methods)]
    pub async fn read(&self) -> Result<Tx, Error> {
        self.readers.begin().await
    }

    /// A transaction that may change things: begin it before the first read of what will change.
    pub async fn write(&self) -> Result<Tx, Error> {
        match self.engine {
            Engine::Sqlite => self.writers.begin_with("BEGIN IMMEDIATE").await,
            Engine::Postgres => self.writers.begin_with("BEGIN").await,
        }
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), Error> {
        let mut tx = self.read().await?;
        tx.ping().await
    }

    /// Makes a copy of a database that nobody is connected to, beside this one on a PostgreSQL server, for tests; both
    /// names must be plain words.
    pub async fn copy_database(&self, original: &str, name: &str) -> Result<(), Error> {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        assert!(original.bytes().chain(name.bytes()).all(is_plain), "plain words");
        let sql = format!("CREATE DATABASE {name} TEMPLATE {original}");
        self.writers.execute(sqlx::AssertSqlSafe(sql)).await.map(|_| ())
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Waits for running statements and closes all connections.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writers.close().await;
    }
}

fn pool(connections: u32) -> AnyPoolOptions {
    AnyPoolOptions::new().max_connections(connections).acquire_timeout(Duration::from_secs(10))
}

fn sqlite_pool(connections: u32) -> AnyPoolOptions {
    pool(connections)
        .after_connect(|conn, _| Box::pin(async move { conn.execute(SQLITE_PRAGMAS).await.map(|_| ()) }))
}

/// Whether a statement failed because a row with the same unique value is there already.
pub fn is_unique_violation(error: &Error) -> bool {
    error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation)
}

/// The answer to a yes/no expression: PostgreSQL has booleans, SQLite has 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flag(pub bool);

impl Type<Any> for Flag {
    fn type_info() -> AnyTypeInfo {
        <bool as Type<Any>>::type_info()
    }

    fn compatible(ty: &AnyTypeInfo) -> bool {
        matches!(ty.kind(), AnyTypeInfoKind::Bool | AnyTypeInfoKind::Integer | AnyTypeInfoKind::BigInt)
    }
}

impl<'r> Decode<'r, Any> for Flag {
    fn decode(value: AnyValueRef<'r>) -> Result<Self, BoxDynError> {
        if value.type_info().kind() == AnyTypeInfoKind::Bool {
            return <bool as Decode<'r, Any>>::decode(value).map(Flag);
        }
        <i64 as Decode<'r, Any>>::decode(value).map(|number| Flag(number != 0))
    }
}

/// So many rows are written by one statement; more than this hardly saves time, and numbers of values are limited.
pub const ROWS_AT_ONCE: usize = 200;

/// The same `VALUES` for every row: `($1, $2), ($3, $4)` for two rows of two columns.
pub fn values(rows: usize, columns: usize) -> String {
    let row = |row: usize| {
        let values = (1..=columns).map(|column| format!("${}", row * columns + column));
        format!("({})", values.collect::<Vec<_>>().join(", "))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}

const CODE_LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A new random code for an address or a key: `length` letters of Crockford's base32, five bits each.
pub fn random_code(length: usize) -> String {
    let mut random = rand::rng();
    (0..length).map(|_| CODE_LETTERS[random.random_range(0..CODE_LETTERS.len())] as char).collect()
}

/// A new identifier: twelve letters, 60 bits, short enough to read aloud in an address.
pub fn new_id() -> String {
    random_code(12)
}
