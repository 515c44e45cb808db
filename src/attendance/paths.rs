//! The addresses of coming and going; those of one person in the organiser's list are in `participants`.
use crate::address;

address!(RegistrationPath(event) = "/events/{event}/registration");
address!(ConfirmationPath(event) = "/events/{event}/me/registration");
address!(CancellationPath(event) = "/events/{event}/me/cancellation");
