//! How far the imports are that run in this process. What is written stays unseen until all of it is, so that only the
//! run itself can tell; another process shows that it runs.
use std::{
    collections::HashMap,
    sync::{LazyLock, Mutex, PoisonError},
};

type Running = HashMap<String, (usize, usize)>;

static RUNNING: LazyLock<Mutex<Running>> = LazyLock::new(Mutex::default);

fn running<T>(with: impl FnOnce(&mut Running) -> T) -> T {
    with(&mut RUNNING.lock().unwrap_or_else(PoisonError::into_inner))
}

/// A run, as long as it lasts.
pub struct Run(String);

impl Run {
    pub fn begin(import: &str) -> Self {
        running(|running| running.insert(import.to_owned(), (0, 0)));
        Self(import.to_owned())
    }

    /// So many people of so many are written.
    pub fn is_at(&self, written: usize, all: usize) {
        running(|running| running.insert(self.0.clone(), (written, all)));
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        running(|running| running.remove(&self.0));
    }
}

/// How many people of how many an import has written; `None` when it does not run here.
pub fn of(import: &str) -> Option<(usize, usize)> {
    running(|running| running.get(import).copied())
}
