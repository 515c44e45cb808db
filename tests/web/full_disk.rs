//! The real binary when its disk is full or its file may not grow: nothing that was acknowledged is missing, whoever
//! was not served is told, and with room again it goes on without a restart.
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

use tagwerk::{db, db::Engine};
use tokio::task::JoinSet;

use crate::{
    durability::{KEY_LENGTH, check_ideas, running_event, seated},
    process::{BINARY, Client, Server},
    support::Site,
};

const WRITERS: usize = 12;
const ATTEMPT: Duration = Duration::from_millis(100);
/// Attempts until the disk is full, and until it is noticed that there is room.
const ATTEMPTS: usize = 300;
const ILL: &str = "the database does not keep what is written, or does not answer";

#[tokio::test]
async fn a_full_disk_loses_nothing_and_is_survived() {
    let folder = tempfile::tempdir().unwrap();
    let Some(disk) = Disk::mount(folder.path()) else {
        eprintln!(
            "left out: only root may mount a small disk; a file that may not grow is tested all the same"
        );
        return;
    };
    survive(folder.path(), || Command::new(BINARY), |_| disk.enlarge()).await;
}

#[tokio::test]
async fn a_file_that_may_not_grow_loses_nothing_and_is_survived() {
    let folder = tempfile::tempdir().unwrap();
    // In blocks of 512 bytes. Without the trap, the signal for a file that is too large would end the process.
    const LIMITED: &str = "trap '' XFSZ; ulimit -S -f 3000; exec \"$0\" \"$@\"";
    let limited = || {
        let mut command = Command::new("sh");
        command.args(["-c", LIMITED, BINARY]);
        command
    };
    let enlarge = |server: &Server| {
        run("prlimit", &["--fsize=unlimited", "--pid", &server.id().to_string()]).unwrap();
    };
    survive(folder.path(), limited, enlarge).await;
}

/// Writes until there is no room, makes room, writes again, and looks whether all is there that was acknowledged.
async fn survive(folder: &Path, command: impl FnOnce() -> Command, enlarge: impl Fn(&Server)) {
    let site = Site::start().await;
    if site.app.db.engine() != Engine::Sqlite {
        return;
    }
    let (event, room) = running_event(&site).await;
    let mut people = Vec::new();
    for number in 0..WRITERS {
        people.push(seated(&site, &event, &room, number).await);
    }
    site.app.db.close().await;
    let file = folder.join("test.sqlite");
    fs::copy(site.folder().join("test.sqlite"), &file).unwrap();
    let url = format!("sqlite:{}", file.display());

    let mut command = command();
    // It has much to complain about.
    command.stderr(Stdio::null());
    let mut server = Server::start_as(command, &site, &url);
    let mut clients = Vec::new();
    for person in &people {
        clients.push(Client::of(&site, &server, person).await);
    }
    assert_eq!(health(&clients[0]).await, (200, "ok".into()));
    let mut work = JoinSet::new();
    for client in clients {
        work.spawn(write_until_refused(client, room.id.clone()));
    }
    let (clients, mut kept): (Vec<_>, Vec<_>) = work.join_all().await.into_iter().unzip();
    // A commit of one small row may still find room for a while.
    becomes(&clients[0], (503, ILL)).await;

    enlarge(&server);
    becomes(&clients[0], (200, "ok")).await;
    for client in &clients {
        let key = db::random_code(KEY_LENGTH);
        assert_eq!(write(client, &room.id, &key).await, 303);
        kept.push(vec![key]);
    }
    server.kill();
    check_ideas(&url, &event, &kept.concat()).await;
}

/// One idea after the other, until three were refused; with the keys of those that were acknowledged.
async fn write_until_refused(client: Client, room: String) -> (Client, Vec<String>) {
    let (mut kept, mut refused) = (Vec::new(), 0);
    while refused < 3 {
        let key = db::random_code(KEY_LENGTH);
        match write(&client, &room, &key).await {
            303 => kept.push(key),
            500..=599 => refused += 1,
            status => panic!("writing an idea answers {status}"),
        }
    }
    (client, kept)
}

async fn write(client: &Client, room: &str, key: &str) -> u16 {
    let path = format!("/events/ideen/workshops/{room}");
    let details = "Auf allen Seiten, auch im Ratsinformationssystem. ".repeat(20);
    let fields = [("sentence", key), ("details", &details), ("submission_key", key)];
    client.post(&path, &fields).await.expect("the server answers")
}

/// The status and the last line of what is said about health.
async fn health(client: &Client) -> (u16, String) {
    let answer = client.send("GET", "/healthz", "").await.expect("the server answers");
    let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
    (status, answer.trim_end().lines().next_back().unwrap().to_owned())
}

async fn becomes(client: &Client, expected: (u16, &str)) {
    let mut found = (0, String::new());
    for _ in 0..ATTEMPTS {
        found = health(client).await;
        if (found.0, found.1.as_str()) == expected {
            return;
        }
        tokio::time::sleep(ATTEMPT).await;
    }
    panic!("healthz says {found:?}, not {expected:?}");
}

/// Three megabytes of memory as a disk.
struct Disk(PathBuf);

impl Disk {
    fn mount(folder: &Path) -> Option<Self> {
        run("mount", &["-t", "tmpfs", "-o", "size=3m", "tagwerk", folder.to_str()?]).ok()?;
        Some(Self(folder.into()))
    }

    fn enlarge(&self) {
        run("mount", &["-o", "remount,size=64m", self.0.to_str().unwrap()]).unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = run("umount", &["--lazy", self.0.to_str().unwrap()]);
    }
}

fn run(command: &str, arguments: &[&str]) -> Result<(), String> {
    let output = Command::new(command).args(arguments).output().map_err(|error| error.to_string())?;
    if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
}
