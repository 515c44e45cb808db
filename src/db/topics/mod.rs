//! What has changed, by topic: how often, as it is stored and as this process knows it.
mod revisions;
mod store;
mod topic;

pub use revisions::Revisions;
pub use store::{Raised, changed_since, raise};
pub use topic::{Revision, Topic};
