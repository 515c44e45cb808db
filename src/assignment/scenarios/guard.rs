//! The scenario in the address, and what a page answers when it cannot be read or is not there.
use super::{
    begin,
    ending::Refusal,
    scenario::{Scenario, Unreadable},
    store,
};
use crate::{
    assignment::guard::wishes_only,
    db::Conn,
    events::Managed,
    web::{Error, Result},
};

/// A scenario of the event, by the code in the address.
pub async fn asked_for(conn: &mut Conn, managed: &Managed, id: &str) -> Result<Scenario> {
    wishes_only(&managed.event)?;
    store::find(conn, &managed.event.id, id).await?.ok_or(Error::NotFound)
}

impl From<Unreadable> for Error {
    fn from(unreadable: Unreadable) -> Self {
        Self::Internal(Box::new(unreadable))
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Closed(closed) => closed.into(),
            Refusal::Gone | Refusal::Kept => Self::NotFound,
        }
    }
}

/// For those who begin a scenario without a form.
impl From<begin::Refusal> for Error {
    fn from(refusal: begin::Refusal) -> Self {
        match refusal {
            begin::Refusal::Closed(closed) => closed.into(),
            refusal => Self::Internal(format!("these seats cannot be computed: {refusal:?}").into()),
        }
    }
}
