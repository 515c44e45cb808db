//! Several rounds, in each of which everybody gets another workshop.
pub mod choice;
pub mod colouring;
pub mod report;
pub mod sequence;
