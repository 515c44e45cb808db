//! SQLite: one connection that writes and goes from hand to hand, and several that read.
mod awake;
mod connection;
mod keeper;
mod loan;
mod queue;
mod readers;

pub use awake::staying_awake;
pub use connection::{making, open};
pub use keeper::BOUNDS;
pub use loan::Loan;
pub use queue::Queue;
pub use readers::{Reader, Readers};
