//! The search for the best seats of one round: relaxations that are flows, and what a flow cannot keep.
pub mod constraints;
pub mod relaxation;
pub mod spreading;
