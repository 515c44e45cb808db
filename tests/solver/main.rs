//! The solver against exhaustive search on small instances, and against known optima on large ones.
mod claims;
mod command;
mod deciding;
mod exhaustive;
mod explanations;
mod known;
mod rounds;
mod samples;
mod shortages;
