//! Flows at least cost: the network, who moves on it, and the shortest paths that balance it.
pub mod balance;
pub mod movers;
pub mod network;
pub mod paths;
