//! The addresses of workshops: the organiser's list, and where participants choose.
use crate::address;

address!(
    /// A participant's ranking of the workshops.
    WishesPath(event) = "/events/{event}/wishes"
);
address!(WithdrawalPath(event) = "/events/{event}/wishes/withdrawal");
address!(
    /// Where participants take a seat themselves.
    SeatPath(event) = "/events/{event}/seat"
);
address!(SeatReturnPath(event) = "/events/{event}/seat/return");
address!(
    /// The organiser's list of workshops.
    WorkshopsPath(event) = "/manage/{event}/workshops"
);
address!(NewWorkshopPath(event) = "/manage/{event}/workshops/new");
address!(
    /// One workshop as the organiser sets it up.
    WorkshopSetUpPath(event, workshop) = "/manage/{event}/workshops/{workshop}"
);
address!(WorkshopMovePath(event, workshop) = "/manage/{event}/workshops/{workshop}/move");
address!(WorkshopRemovalPath(event, workshop) = "/manage/{event}/workshops/{workshop}/removal");
