//! Group commit: the one SQLite connection that writes, lent from writer to writer, with one commit for all who waited.
//!
//! Every writer works in a savepoint inside the batch's transaction. Only the keeper, a task of its own, runs the
//! statements that begin and end the two; a writer has the connection on loan and gives it back.
//!
//! Why a future may be dropped at any moment:
//! - *Before its turn:* the loan finds nobody and comes back by its own `Drop`, with nothing done.
//! - *In the middle of a statement:* giving back needs no `await`. The connection's thread takes statements in the order
//!   in which they were sent, so the dropped one never arrived or has ended when the keeper's `ROLLBACK TO` begins.
//! - *While it waits for the commit:* its part is in the batch and is kept with the others; only nobody hears of it.
//!
//! The keeper itself is cancelled only with its runtime. Then the connection closes, SQLite rolls back what was not
//! committed, and nobody was told that it was kept.
use std::{
    collections::BTreeSet,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use sqlx::any::AnyConnectOptions;
use tokio::sync::{mpsc, oneshot};

use super::{
    awake::awake,
    connection,
    loan::{Loan, Outcome, Request, Return},
};
use crate::{
    clock::{self, Stopwatch},
    db::{
        conn::{Conn, Error},
        failure::GroupFailed,
        topics::{Raised, Revisions, Topic, raise},
    },
};

/// When a batch is committed although somebody waits.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    pub members: usize,
    pub seconds: f64,
}

pub const BOUNDS: Bounds = Bounds { members: 64, seconds: 0.010 };

const BEGIN: &str = "BEGIN IMMEDIATE; SAVEPOINT member";
/// A long writer needs no savepoint: whoever is alone is rolled back as a whole.
const BEGIN_ALONE: &str = "BEGIN IMMEDIATE";
/// Fails when the transaction is gone, because SQLite then knows no such savepoint.
const NEXT: &str = "RELEASE member; SAVEPOINT member";
const UNDO_MEMBER: &str = "ROLLBACK TO member";

/// Writers whose parts are done and wait for the commit that they share.
#[derive(Default)]
struct Batch {
    begun: Option<Stopwatch>,
    told: Vec<oneshot::Sender<Result<(), Error>>>,
    topics: BTreeSet<Topic>,
}

impl Batch {
    fn is_due(&self, bounds: Bounds) -> bool {
        let is_old = self.begun.as_ref().is_some_and(|begun| begun.seconds() >= bounds.seconds);
        is_old || self.told.len() >= bounds.members
    }

    fn tell(self, outcome: &Result<(), GroupFailed>) {
        for told in self.told {
            let _ = told.send(outcome.clone().map_err(GroupFailed::into_error));
        }
    }
}

pub struct Keeper {
    /// None while it is on loan, and when it was thrown away.
    conn: Option<Conn>,
    options: AnyConnectOptions,
    bounds: Bounds,
    revisions: Arc<Revisions>,
    is_alone: Arc<AtomicBool>,
    batch: Batch,
}

impl Keeper {
    pub fn new(
        conn: Conn,
        options: AnyConnectOptions,
        bounds: Bounds,
        revisions: Arc<Revisions>,
        is_alone: Arc<AtomicBool>,
    ) -> Self {
        Self { conn: Some(conn), options, bounds, revisions, is_alone, batch: Batch::default() }
    }

    /// Serves until it is asked to close, or nobody is left who could ask for anything.
    pub async fn run(mut self, mut requests: mpsc::UnboundedReceiver<Request>) {
        let mut closed = None;
        while let Some(request) = self.next(&mut requests).await {
            match request {
                Request::Turn { lend, .. } if lend.is_closed() => {}
                Request::Turn { lend, is_alone } => self.serve(lend, is_alone).await,
                Request::Close(done) => {
                    closed = Some(done);
                    break;
                }
            }
            if self.batch.is_due(self.bounds) {
                self.commit().await;
            }
        }
        self.commit().await;
        self.throw_away().await;
        if let Some(closed) = closed {
            let _ = closed.send(());
        }
    }

    /// Whoever waits goes on in the same batch; when nobody waits, it is committed at once.
    async fn next(&mut self, requests: &mut mpsc::UnboundedReceiver<Request>) -> Option<Request> {
        if let Ok(request) = requests.try_recv() {
            return Some(request);
        }
        self.commit().await;
        requests.recv().await
    }

    async fn serve(&mut self, lend: oneshot::Sender<Result<Loan, Error>>, is_alone: bool) {
        if is_alone {
            self.commit().await;
        }
        let conn = match self.begin(is_alone).await {
            Ok(conn) => conn,
            Err(error) => {
                let _ = lend.send(Err(error));
                return;
            }
        };
        self.is_alone.store(is_alone, Ordering::Relaxed);
        let (back, returned) = oneshot::channel();
        // Nobody there any more: the loan in the answer is dropped and thereby given back.
        let _ = lend.send(Ok(Loan::new(conn, back)));
        let returned = returned.await;
        self.is_alone.store(false, Ordering::Relaxed);
        match returned {
            Ok(Return { conn, outcome: Outcome::Keep { topics, told } }) => {
                self.conn = Some(conn);
                self.batch.told.push(told);
                self.batch.topics.extend(topics);
                if is_alone {
                    self.commit().await;
                }
            }
            Ok(Return { conn, outcome: Outcome::Undo }) => {
                self.conn = Some(conn);
                self.undo().await;
            }
            Err(_) => self.give_up(Error::WorkerCrashed).await,
        }
    }

    /// The connection, inside the batch's transaction and the next writer's savepoint.
    async fn begin(&mut self, is_alone: bool) -> Result<Conn, Error> {
        if self.batch.begun.is_some() {
            match self.execute(NEXT).await {
                Ok(()) => return self.conn.take().ok_or(Error::WorkerCrashed),
                Err(error) => self.give_up(error).await,
            }
        }
        if self.conn.is_none() {
            self.conn = Some(connection::open(&self.options).await?);
        }
        if let Err(error) = self.execute(if is_alone { BEGIN_ALONE } else { BEGIN }).await {
            self.throw_away().await;
            return Err(error);
        }
        self.batch.begun = Some(Stopwatch::start());
        self.conn.take().ok_or(Error::WorkerCrashed)
    }

    /// Undoes the part of the writer who left; those before it stay.
    async fn undo(&mut self) {
        if self.batch.told.is_empty() {
            self.batch = Batch::default();
            if self.execute("ROLLBACK").await.is_err() {
                self.throw_away().await;
            }
        } else if let Err(error) = self.execute(UNDO_MEMBER).await {
            self.give_up(error).await;
        }
    }

    /// Commits the batch, if there is one, makes its topics' revisions known, and only then tells its members.
    async fn commit(&mut self) {
        if self.batch.begun.is_none() {
            return;
        }
        match self.raise_and_commit().await {
            Ok(raised) => {
                self.revisions.publish(raised);
                std::mem::take(&mut self.batch).tell(&Ok(()));
            }
            Err(error) => self.give_up(error).await,
        }
    }

    /// Topics come last, and each once for all members. `COMMIT` releases the last savepoint too.
    async fn raise_and_commit(&mut self) -> Result<Raised, Error> {
        let conn = self.conn.as_mut().ok_or(Error::WorkerCrashed)?;
        let raised = raise(conn, &self.batch.topics, clock::now()).await?;
        sqlx::query("COMMIT").execute(conn).await?;
        Ok(raised)
    }

    /// All members fail together, and the connection goes: what state it is in is not known.
    async fn give_up(&mut self, error: Error) {
        let batch = std::mem::take(&mut self.batch);
        tracing::error!(%error, members = batch.told.len(), "what was written together was not kept");
        self.throw_away().await;
        batch.tell(&Err(GroupFailed::because(error)));
    }

    /// Closing rolls back and ends before the next connection begins; that one is opened when somebody writes.
    async fn throw_away(&mut self) {
        if let Some(conn) = self.conn.take() {
            connection::close(conn).await;
        }
    }

    async fn execute(&mut self, statement: &'static str) -> Result<(), Error> {
        let conn = self.conn.as_mut().ok_or(Error::WorkerCrashed)?;
        awake(sqlx::query(statement).execute(conn)).await.map(|_| ())
    }
}
