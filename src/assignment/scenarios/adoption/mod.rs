//! Making a scenario's seats the seats of the event: what would change, the question, the operation.
pub mod adopt;
pub(crate) mod page;
pub mod plan;
