//! A database with all tables for every test: the first test of a run migrates one, and all are copies of that.
use std::path::Path;

use tagwerk::{
    config::DatabaseLimits,
    db::{self, Db},
};
use tokio::sync::OnceCell;

/// The address of a new database: a file in the folder, or on the server that TAGWERK_TEST_POSTGRES names.
pub async fn new(folder: &Path) -> String {
    match std::env::var("TAGWERK_TEST_POSTGRES") {
        Ok(server) => on_server(&server).await,
        Err(_) => in_file(folder).await,
    }
}

async fn in_file(folder: &Path) -> String {
    static MIGRATED: OnceCell<Vec<u8>> = OnceCell::const_new();
    let file = folder.join("test.sqlite");
    let url = format!("sqlite:{}", file.display());
    let bytes = MIGRATED.get_or_init(async || {
        migrate(&url).await;
        let log = file.with_extension("sqlite-wal");
        assert!(!log.exists(), "whoever closes a database last moves its log into the file");
        std::fs::read(&file).unwrap()
    });
    std::fs::write(&file, bytes.await).unwrap();
    url
}

async fn on_server(server: &str) -> String {
    static MIGRATED: OnceCell<String> = OnceCell::const_new();
    let (address, _) = server.rsplit_once('/').unwrap();
    let admin = Db::connect(server, DatabaseLimits::default())
        .await
        .expect("TAGWERK_TEST_POSTGRES names a server that answers");
    let migrated = MIGRATED.get_or_init(async || {
        let name = new_name();
        admin.copy_database("template1", &name).await.unwrap();
        migrate(&format!("{address}/{name}")).await;
        name
    });
    let (migrated, name) = (migrated.await, new_name());
    admin.copy_database(migrated, &name).await.unwrap();
    admin.close().await;
    format!("{address}/{name}")
}

/// Test runs may share a server.
fn new_name() -> String {
    format!("tagwerk_{}", db::random_code(12))
}

/// Makes the tables and lets go of the database: nobody may be connected to what is copied.
async fn migrate(url: &str) {
    let db = Db::connect(url, DatabaseLimits::default()).await.unwrap();
    db.migrate().await.unwrap();
    db.close().await;
}
