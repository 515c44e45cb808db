//! The workshop groups: what they are, who leads them, the wishes for them and the seats in them.
mod card;
mod door;
mod editing;
pub(crate) mod manage;
pub(crate) mod manage_workshop;
pub(crate) mod seat;
pub mod store;
mod store_seats;
mod store_wishes;
pub(crate) mod wishes;
pub mod workshop;

pub use card::{WorkshopCard, cards, public_cards};
pub use door::Door;
pub use manage::wishes_by_rank;
pub use wishes::rank_name;
pub use workshop::{Fullness, Round, Wish, WishCount, Workshop};
