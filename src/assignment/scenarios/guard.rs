//! The scenario in the address.
use super::{scenario::Scenario, store};
use crate::{
    assignment::guard::wishes_only,
    db::Conn,
    events::Managed,
    web::{Error, Path, Result},
};

/// A scenario of the event, by the code in the address.
pub async fn asked_for(conn: &mut Conn, managed: &Managed, path: &Path) -> Result<Scenario> {
    wishes_only(&managed.event)?;
    store::find(conn, &managed.event.id, path.get("scenario")?).await?.ok_or(Error::NotFound)
}
