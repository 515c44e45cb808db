//! The address of the first page of all.
use crate::address;

address!(
    /// The events that visitors see.
    HomePath() = "/"
);
