//! Carrying an import out beside everything else. All of it is one transaction: whoever looks at the list meanwhile sees
//! it as it was, and a server that stops in the middle has changed nothing.
use std::time::Duration;

use tokio::{task::spawn_blocking, time};

use super::{
    import_list::import_list,
    list::List,
    progress::Run,
    store,
    stored::{Import, unpacked},
};
use crate::{
    clock,
    db::{self, Db, Outcome},
    participants::Refusal,
    state::App,
};

/// How long whoever began an import waits for it before they see how far it is.
const PATIENCE: Duration = Duration::from_millis(1500);
/// How often old lists are looked for.
const HOUR: Duration = Duration::from_secs(60 * 60);

/// Begins an import as its preview was seen; returns when it has ended, or soon. `false` when it was begun already, or
/// decided otherwise meanwhile.
pub async fn begin(app: &App, import: Import) -> Result<bool, db::Error> {
    let now = clock::now();
    let mut tx = app.db.write().await?;
    let begins = store::begin(&mut tx, &import, Import::silent_before(now), now).await?;
    tx.commit().await?;
    if begins {
        let run = tokio::spawn(run(app.clone(), import));
        // Whoever does not wait any longer leaves the run to itself.
        let _ = time::timeout(PATIENCE, run).await;
    }
    Ok(begins)
}

async fn run(app: App, import: Import) {
    let run = Run::begin(&import.id);
    let outcome = carry_out(&app, &import, &run).await;
    if !matches!(outcome, Ok(Ok(()))) {
        tracing::error!(import = import.id, ?outcome, "an import was not carried out");
        if let Err(error) = give_up(&app.db, &import.id).await {
            tracing::error!(import = import.id, %error, "an import cannot be given up");
        }
    }
}

async fn carry_out(app: &App, import: &Import, run: &Run) -> Outcome<(), Refusal> {
    let content = store::content(&mut *app.db.read().await?, &import.id).await?;
    let Some(content) = content else { return Ok(Err(Refusal::Gone)) };
    let choices = import.choices()?;
    let read = spawn_blocking(move || Ok::<_, db::Error>(List::read(&unpacked(&content)?, choices)));
    let read = read.await.map_err(|error| db::Error::Decode(Box::new(error)))??;
    let Ok(list) = read else { return Ok(Err(Refusal::Gone)) };
    let mut tx = app.db.write_alone().await?;
    Ok(match import_list(&mut tx, &app.secret, import, &list, run).await? {
        Ok(_) => {
            tx.commit().await?;
            Ok(())
        }
        Err(refusal) => Err(refusal),
    })
}

async fn give_up(db: &Db, id: &str) -> Result<(), db::Error> {
    let mut tx = db.write().await?;
    store::give_up(&mut tx, id).await?;
    tx.commit().await
}

/// Forgets old lists and old records, now and every hour.
pub async fn forget_old_imports(db: Db) {
    let mut hours = time::interval(HOUR);
    loop {
        hours.tick().await;
        if let Err(error) = forget(&db).await {
            tracing::error!(%error, "old imports are not forgotten");
        }
    }
}

async fn forget(db: &Db) -> Result<(), db::Error> {
    let (sent, ended) = Import::limits(clock::now());
    let mut tx = db.write().await?;
    store::forget_old(&mut tx, sent, ended).await?;
    tx.commit().await
}
