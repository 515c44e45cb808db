//! Sets of seats side by side: in lines, in bars, and what has changed since they were computed.
pub mod comparison;
pub mod shares;
pub mod since;
