//! The names that an event has and had in addresses: kept, and led on from.
mod leading_on;
pub mod store;

pub use leading_on::former_names;
