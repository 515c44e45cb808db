//! The connection that writes, in the hands of one writer, and how it comes back.
use std::collections::BTreeSet;

use tokio::sync::oneshot;

use super::awake;
use crate::db::{
    conn::{Conn, Error},
    topics::Topic,
};

/// What the keeper is asked for.
#[derive(Debug)]
pub enum Request {
    Turn { lend: oneshot::Sender<Result<Loan, Error>>, is_alone: bool },
    Close(oneshot::Sender<()>),
}

/// The connection in the hands of one writer; dropped, what was written with it is undone.
#[derive(Debug)]
pub struct Loan(Option<(Conn, oneshot::Sender<Return>)>);

/// The connection comes back, and what is to become of what was written.
#[derive(Debug)]
pub struct Return {
    pub conn: Conn,
    pub outcome: Outcome,
}

#[derive(Debug)]
pub enum Outcome {
    Keep { topics: BTreeSet<Topic>, told: oneshot::Sender<Result<(), Error>> },
    Undo,
}

impl Loan {
    pub fn new(conn: Conn, back: oneshot::Sender<Return>) -> Self {
        Self(Some((conn, back)))
    }

    /// In the hands of the task that asked for it.
    pub fn received(self) -> Self {
        awake::has_connection(true);
        self
    }

    pub fn conn(&self) -> &Conn {
        &self.0.as_ref().expect("given back only at the end").0
    }

    pub fn conn_mut(&mut self) -> &mut Conn {
        &mut self.0.as_mut().expect("given back only at the end").0
    }

    /// Gives the connection back and returns when what was written with it is on the disk.
    pub async fn commit(mut self, topics: BTreeSet<Topic>) -> Result<(), Error> {
        let (told, outcome) = oneshot::channel();
        self.give_back(Outcome::Keep { topics, told });
        outcome.await.map_err(|_| Error::WorkerCrashed)?
    }

    fn give_back(&mut self, outcome: Outcome) {
        if let Some((conn, back)) = self.0.take() {
            awake::has_connection(false);
            let _ = back.send(Return { conn, outcome });
        }
    }
}

impl Drop for Loan {
    fn drop(&mut self) {
        self.give_back(Outcome::Undo);
    }
}
