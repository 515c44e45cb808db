//! The model event: the heads of department of the city of Bonn, 18 December 2018.
use crate::{
    accounts::{self, DEMO_EMAIL, password, store::AccountRow},
    clock, db,
    web::{App, Error},
};

/// The address name of the model event.
pub const SLUG: &str = "amtsleitertagung-2018";

/// Loads the model event unless it is there.
pub async fn load(app: &App) -> Result<(), Error> {
    let mut tx = app.db.write().await?;
    if accounts::store::find_by_email(&mut tx, DEMO_EMAIL).await?.is_some() {
        return Ok(());
    }
    let password_hash = password::hash(&app.password_checks, db::random_code(26)).await?;
    let account = AccountRow {
        id: db::new_id(),
        email: DEMO_EMAIL.into(),
        name: "Clara Beispiel".into(),
        password_hash,
    };
    accounts::store::create(&mut tx, &account, clock::now()).await?;
    tx.commit().await?;
    Ok(())
}

/// The links that `demo` prints.
pub async fn welcome(app: &App) -> Result<String, Error> {
    Ok(format!(
        "Tagwerk with the model event:\n  visitor      {}\n  organiser    {}",
        app.url("/"),
        app.url(&accounts::demo_link(app))
    ))
}
