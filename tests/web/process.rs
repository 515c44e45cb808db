//! The real binary as a process of its own, and people whose connections to it may break.
use std::{
    io::{BufRead as _, BufReader},
    process::{Child, ChildStdout, Command, ExitStatus, Stdio},
};

use tagwerk::participants::{self, Participant};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::support::{Browser, Site};

pub const BINARY: &str = env!("CARGO_BIN_EXE_tagwerk");

/// Somebody with a personal link, over connections that may break.
pub struct Client {
    pub person: String,
    address: String,
    cookie: String,
}

impl Client {
    pub async fn of(site: &Site, server: &Server, person: &Participant) -> Self {
        let mut client =
            Self { person: person.id.clone(), address: server.address().into(), cookie: String::new() };
        let link = participants::link_path(&site.app.secret, &person.id, person.link_version);
        let answer = client.send("GET", &link, "").await.expect("the server answers");
        let cookie = answer.lines().find_map(|line| line.strip_prefix("set-cookie: ")).expect("a session");
        client.cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        client
    }

    /// Whoever is signed in with a browser.
    pub fn with(server: &Server, browser: &Browser) -> Self {
        let cookies = browser.cookies().into_iter().map(|(name, value)| format!("{name}={value}"));
        let cookie = cookies.collect::<Vec<_>>().join("; ");
        Self { person: String::new(), address: server.address().into(), cookie }
    }

    /// The status of the answer; `None` when the connection broke before it was complete.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Option<u16> {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let answer = self.send("POST", path, &body).await?;
        answer.split(' ').nth(1)?.parse().ok()
    }

    pub async fn send(&self, method: &str, path: &str, body: &str) -> Option<String> {
        let mut stream = TcpStream::connect(&self.address).await.ok()?;
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.address,
            self.cookie,
            body.len()
        );
        stream.write_all(request.as_bytes()).await.ok()?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.ok()?;
        let answer = String::from_utf8_lossy(&answer).into_owned();
        answer.contains("\r\n\r\n").then_some(answer)
    }
}

/// `tagwerk serve` as a process of its own, on the site's database.
pub struct Server {
    child: Child,
    // Kept open: a process whose output nobody takes would fail to write.
    _output: BufReader<ChildStdout>,
    base_url: String,
}

impl Server {
    pub fn start(site: &Site) -> Self {
        Self::start_as(Command::new(BINARY), site, &site.database_url)
    }

    /// The same on another database, by a command that ends in the binary.
    pub fn start_as(mut command: Command, site: &Site, database_url: &str) -> Self {
        if command.get_envs().all(|(name, _)| name != "RUST_LOG") {
            command.env("RUST_LOG", "error");
        }
        let mut child = command
            .args(["serve", "--listen", "127.0.0.1:0", "--database-url", database_url, "--data"])
            .arg(site.folder())
            .env("TAGWERK_SECRET", "01".repeat(32))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let mut greeting = String::new();
        output.read_line(&mut greeting).unwrap();
        let base_url =
            greeting.trim().strip_prefix("Tagwerk: ").expect("the first line names the address").into();
        Self { child, _output: output, base_url }
    }

    pub fn address(&self) -> &str {
        self.base_url.strip_prefix("http://").unwrap()
    }

    /// SIGKILL: no warning, no last words.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub fn terminate(&self) {
        let done = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(done.success());
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    pub fn wait(&mut self) -> ExitStatus {
        self.child.wait().unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
