//! The workshop groups: what they are, who leads them, the wishes for them and the seats in them.
mod card;
mod door;
mod editing;
mod manage;
mod manage_workshop;
mod seat;
pub mod store;
mod store_seats;
mod store_wishes;
mod wishes;
pub mod workshop;

pub use card::{WorkshopCard, cards, public_cards};
pub use door::Door;
pub use manage::wishes_by_rank;
pub use wishes::rank_name;
pub use workshop::{Fullness, Wish, WishCount, Workshop};

use crate::web::Routes;

pub fn participant() -> Routes {
    Routes::new()
        .get("/events/{event}/wishes", wishes::show)
        .post("/events/{event}/wishes", wishes::save)
        .get("/events/{event}/wishes/withdrawal", wishes::withdrawal)
        .post("/events/{event}/wishes/withdrawal", wishes::withdraw)
        .get("/events/{event}/seat", seat::show)
        .post("/events/{event}/seat", seat::take)
        .get("/events/{event}/seat/return", seat::confirm_return)
        .post("/events/{event}/seat/return", seat::give_back)
}

pub fn organiser() -> Routes {
    Routes::new()
        .get("/manage/{event}/workshops", manage::list)
        .post("/manage/{event}/workshops", manage_workshop::create)
        .get("/manage/{event}/workshops/new", manage_workshop::new)
        .get("/manage/{event}/workshops/{workshop}", manage_workshop::edit)
        .post("/manage/{event}/workshops/{workshop}", manage_workshop::save)
        .post("/manage/{event}/workshops/{workshop}/move", manage::move_workshop)
        .get("/manage/{event}/workshops/{workshop}/removal", manage::removal)
        .post("/manage/{event}/workshops/{workshop}/removal", manage::remove)
}
