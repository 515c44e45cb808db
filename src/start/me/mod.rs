//! "My event": where a participant is to be, by the clock and the programme, what they decide or do next, and what is
//! theirs.
mod card;
mod next;
mod now;
mod page;
mod store;

pub(crate) use page::me;
