//! One person in the assignment: where they sit, why not elsewhere, and what is decided about them.
pub(crate) mod decide;
pub(crate) mod page;
mod why;
