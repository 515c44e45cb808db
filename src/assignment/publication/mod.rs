//! What is told to whom: the seats as they were published, what has changed since, and the reasons.
pub(crate) mod differences;
mod many_numbers;
pub(crate) mod page;
pub mod publish;
pub mod reasons;
pub mod store;
pub mod told;
