//! The workshop groups: what they are, who leads them, the wishes for them and the seats in them.
mod card;
pub mod choosing;
mod editing;
pub(crate) mod manage;
pub(crate) mod manage_workshop;
mod paths;
pub mod set_up;
pub mod store;
mod words;
pub mod workshop;

pub use card::{WorkshopCard, public_cards};
pub use choosing::Door;
pub use manage::wishes_by_rank;
pub use paths::{
    NewWorkshopPath, SeatPath, SeatReturnPath, WishesPath, WithdrawalPath, WorkshopMovePath,
    WorkshopRemovalPath, WorkshopSetUpPath, WorkshopsPath,
};
pub use words::rank_name;
pub use workshop::{Facilitator, Fullness, Round, Wish, WishCount, Workshop, names_of};
