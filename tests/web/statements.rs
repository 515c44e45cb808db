//! What a page asks of the database, counted in the log of a server of its own.
use std::{
    fs,
    process::{Command, Stdio},
    time::Duration,
};

use tagwerk::events::Phase;

use crate::{
    process::{BINARY, Client, Server},
    support::Site,
};

/// The statements of one page, and in how many transactions they were asked.
#[derive(Debug)]
struct Asked {
    statements: Vec<String>,
    transactions: usize,
}

/// The log, of which what was counted is known.
struct Log {
    path: std::path::PathBuf,
    read: usize,
}

impl Log {
    /// What was asked since the last time. Lines are written by a thread of their own, and a transaction ends after its
    /// page: so it is waited for until nothing more comes.
    async fn asked(&mut self) -> Asked {
        let mut text = String::new();
        for _ in 0..100 {
            tokio::time::sleep(Duration::from_millis(100)).await;
            let now = fs::read_to_string(&self.path).unwrap();
            if now.len() > self.read && now == text {
                break;
            }
            text = now;
        }
        let lines = text[self.read..].lines().filter(|line| line.contains("db.statement"));
        let count = |words| lines.clone().filter(|line| line.contains(words)).count();
        // By itself the server asks what other processes have changed: on SQLite in a transaction each time.
        let of_the_server = count("FROM revisions");
        let transactions = match count("ROLLBACK; BEGIN") {
            0 => count("BEGIN ISOLATION"),
            on_sqlite => on_sqlite - of_the_server,
        };
        let is_asked = |line: &&str| line.contains("SELECT") && !line.contains("FROM revisions");
        let statements = lines.clone().filter(is_asked).map(str::to_owned).collect();
        self.read = text.len();
        Asked { statements, transactions }
    }
}

#[tokio::test]
async fn pages_ask_few_things_and_all_of_them_in_one_transaction() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site
        .event(&ada, "tagung", Phase::Running)
        .themes(&["Werte"])
        .published("2018-12-10T09:00")
        .add()
        .await;
    let workshop = site.workshop(&event, "Agil").seats(0, 9).add().await;
    let mia = site.person(&event, "Mia", "Abel").add().await;
    site.seat(&mia, &workshop).await;

    let path = site.folder().join("statements.log");
    let mut command = Command::new(BINARY);
    let log = fs::File::create(&path).unwrap();
    command.stderr(Stdio::from(log)).env("RUST_LOG", "debug");
    let server = Server::start_as(command, &site, &site.database_url);
    let client = Client::of(&site, &server, &mia).await;
    let mut log = Log { path, read: 0 };
    log.asked().await;

    for (path, most) in [
        ("/events/tagung/me".to_owned(), 8),
        ("/events/tagung/wishes".to_owned(), 8),
        (format!("/events/tagung/workshops/{}", workshop.id), 6),
    ] {
        // The first visit reads what is kept for the next ones.
        for _ in 0..2 {
            let answer = client.send("GET", &path, "").await.unwrap();
            assert!(answer.starts_with("HTTP/1.1 200"), "{path}: {}", &answer[..40]);
        }
        log.asked().await;
        client.send("GET", &path, "").await.unwrap();
        let Asked { statements, transactions } = log.asked().await;
        assert!((1..=most).contains(&statements.len()), "{path}: {statements:#?}");
        assert_eq!(transactions, 1, "{path}: {statements:#?}");
    }
    client.send("GET", "/events/tagung", "").await.unwrap();
    let Asked { statements, .. } = log.asked().await;
    assert!((1..=4).contains(&statements.len()), "the event's page for the first time: {statements:#?}");
}
