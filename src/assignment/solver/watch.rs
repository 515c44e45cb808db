//! How a run is watched from outside: how far it is, and whether it is to stop.
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};

/// Shared between the run and whoever waits for it. Whoever waits has the clock; the run has none.
#[derive(Debug, Default)]
pub struct Watch {
    cancelled: AtomicBool,
    late: AtomicBool,
    flows: AtomicUsize,
}

/// The run was cancelled: there is no result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the run was cancelled")]
pub struct Stopped;

impl Watch {
    /// The run ends without a result, soon.
    pub fn cancel(&self) {
        self.cancelled.store(true, Relaxed);
    }

    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Relaxed)
    }

    /// The run ends with the best it has found so far.
    pub fn time_is_up(&self) {
        self.late.store(true, Relaxed);
    }

    /// How many minimum-cost flows were computed so far. Without constraints beyond a flow there are few.
    pub fn flows(&self) -> usize {
        self.flows.load(Relaxed)
    }

    pub(super) fn is_late(&self) -> bool {
        self.late.load(Relaxed)
    }

    pub(super) fn begin_flow(&self) {
        self.flows.fetch_add(1, Relaxed);
    }

    pub(super) fn check(&self) -> Result<(), Stopped> {
        if self.cancelled.load(Relaxed) { Err(Stopped) } else { Ok(()) }
    }
}
