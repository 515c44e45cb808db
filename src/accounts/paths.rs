//! The addresses of the links that open a door, and where organisers arrive behind it.
use crate::address;

/// The events of whoever is signed in.
pub const OWN_EVENTS: &str = "/manage";

address!(
    /// Creates the first organiser.
    SetupPath(key) = "/setup/{key}"
);
address!(
    /// Opens the demo as its organiser.
    DemoPath(key) = "/demo/{key}"
);
