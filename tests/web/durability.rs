//! The real binary, killed in the middle of work and stopped in good order: what it acknowledged is kept.
use std::{
    collections::{BTreeMap, BTreeSet},
    io::{BufRead as _, BufReader},
    process::{Child, ChildStdout, Command, Stdio},
    time::Duration,
};

use rand::RngExt as _;
use tagwerk::{
    config::DatabaseLimits,
    db::{self, Conn, Db},
    events::{Event, Phase},
    ideas,
    participants::Participant,
    workshops::{self, Workshop},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    task::JoinSet,
};

use crate::support::Site;

const ROUNDS: u64 = 4;
/// A busy machine acknowledges nothing before an early kill: then there are more rounds, and longer ones.
const MOST_ROUNDS: u64 = 20;
const SEATS: usize = 10;
/// Letters in the key with which a form for ideas is made.
const KEY_LENGTH: usize = 26;

#[tokio::test]
async fn a_killed_server_keeps_every_answer_it_acknowledged_and_seats_nobody_too_many() {
    let site = Site::start().await;
    let (event, workshops) = first_come_event(&site).await;
    let (running, room) = running_event(&site).await;
    let mut seekers = Vec::new();
    for number in 0..40 {
        seekers.push(site.person(&event, "Sitz", &format!("Nummer {number:02}")).add().await);
    }
    let mut writers = Vec::new();
    for number in 0..8 {
        let person = site.person(&running, "Idee", &format!("Nummer {number}")).add().await;
        site.seat(&person, &room).await;
        writers.push(person);
    }
    // From here on the database belongs to the binary alone, so that its last process leaves a log to recover.
    site.app.db.close().await;

    let (mut seated_in_all, mut ideas) = (0, Vec::new());
    for round in 0..MOST_ROUNDS {
        if round >= ROUNDS && seated_in_all > 0 && !ideas.is_empty() {
            break;
        }
        let mut server = Server::start(&site);
        let mut clients = Vec::new();
        for person in seekers.iter().chain(&writers) {
            clients.push(Client::of(&site, &server, person).await);
        }
        let seats = all_seats(&site, &event).await;
        let mut work = JoinSet::new();
        for client in clients.drain(..seekers.len()) {
            let seat = seats.get(&client.person).cloned();
            work.spawn(seek(client, seat, workshops.clone()));
        }
        for client in clients {
            work.spawn(write(client, room.id.clone()));
        }
        tokio::time::sleep(Duration::from_millis(rand::rng().random_range(50..300) + round * 100)).await;
        server.kill();
        let told = work.join_all().await;

        let mut restarted = Server::start(&site);
        let seats = all_seats(&site, &event).await;
        for one in &told {
            one.check_seat(seats.get(&one.person));
        }
        for workshop in &workshops {
            let taken = seats.values().filter(|seat| *seat == workshop).count();
            assert!(taken <= SEATS, "{taken} sit on {SEATS} seats");
        }
        ideas.extend(told.into_iter().flat_map(|one| one.ideas));
        check_ideas(&site, &running, &ideas).await;
        seated_in_all += seats.len();
        restarted.kill();
    }
    assert!(seated_in_all > 0 && !ideas.is_empty(), "the rounds acknowledged nothing");
}

#[tokio::test]
async fn a_server_told_to_stop_finishes_the_request_it_is_in() {
    let site = Site::start().await;
    site.app.db.close().await;
    let mut server = Server::start(&site);
    let mut slow = TcpStream::connect(server.address()).await.unwrap();
    let body = "email=ada%40bonn.example&password=nicht%20das%20richtige";
    let head = format!(
        "POST /sign-in HTTP/1.1\r\nHost: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n",
        server.address(),
        body.len()
    );
    slow.write_all(head.as_bytes()).await.unwrap();
    // "Go on" is said by the handler that reads the body: the server is in the request now.
    let mut go_on = [0; "HTTP/1.1 100 Continue\r\n\r\n".len()];
    slow.read_exact(&mut go_on).await.unwrap();
    assert_eq!(String::from_utf8_lossy(&go_on).trim(), "HTTP/1.1 100 Continue");
    server.terminate();
    let refused = async {
        while TcpStream::connect(server.address()).await.is_ok() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), refused)
        .await
        .expect("a stopping server takes no new request");

    slow.write_all(body.as_bytes()).await.unwrap();
    let mut answer = String::new();
    slow.read_to_string(&mut answer).await.unwrap();
    assert_eq!(answer.lines().next(), Some("HTTP/1.1 422 Unprocessable Entity"));
    assert!(server.wait().success());
}

#[tokio::test]
async fn health_is_said_in_words_for_programs() {
    let site = Site::start().await;
    let mut visitor = site.visitor();
    let page = visitor.get("/healthz").await;
    assert_eq!((page.status, page.body().as_str()), (200, "ok\n"));
    site.app.db.close().await;
    // The last answer holds for a second.
    tokio::time::sleep(Duration::from_millis(1100)).await;
    let page = visitor.get("/healthz").await;
    assert_eq!((page.status, page.header("content-type")), (503, "text/plain; charset=utf-8"));
    assert_eq!(page.body(), "the database does not keep what is written, or does not answer\n");
}

async fn first_come_event(site: &Site) -> (Event, Vec<String>) {
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "plaetze", Phase::Wishes).first_come().add().await;
    let mut ids = Vec::new();
    for title in ["Digitale Kompetenzen", "Agile Methoden"] {
        ids.push(site.workshop(&event, title).seats(0, SEATS as i64).add().await.id);
    }
    (event, ids)
}

async fn running_event(site: &Site) -> (Event, Workshop) {
    let bert = site.organiser("Bert Beispiel").await;
    let event = site.event(&bert, "ideen", Phase::Running).published("2018-12-14T12:00").add().await;
    let room = site.workshop(&event, "Kommunikation").add().await;
    (event, room)
}

/// What one person was told, and what they asked for without hearing an answer.
#[derive(Default)]
struct Told {
    person: String,
    seat: Option<String>,
    unanswered: Option<String>,
    ideas: Vec<String>,
}

impl Told {
    /// The seat they were told of last is there, unless the change that was under way came through.
    fn check_seat(&self, found: Option<&String>) {
        let is_told = found == self.seat.as_ref();
        let is_asked = found.is_some() && found == self.unanswered.as_ref();
        assert!(is_told || is_asked, "told {:?}, asked {:?}, found {found:?}", self.seat, self.unanswered);
    }
}

/// Takes a seat in one workshop after the other until the server is gone.
async fn seek(client: Client, seat: Option<String>, workshops: Vec<String>) -> Told {
    let mut told = Told { person: client.person.clone(), seat, ..Told::default() };
    for workshop in workshops.iter().cycle() {
        match client.post("/events/plaetze/seat", &[("workshop", workshop)]).await {
            Some(303) => told.seat = Some(workshop.clone()),
            Some(409) => {}
            Some(status) => panic!("taking a seat answers {status}"),
            None => {
                told.unanswered = Some(workshop.clone());
                break;
            }
        }
    }
    told
}

/// Writes one idea after the other until the server is gone.
async fn write(client: Client, room: String) -> Told {
    let path = format!("/events/ideen/workshops/{room}");
    let mut ideas = Vec::new();
    loop {
        let key = db::random_code(KEY_LENGTH);
        let sentence = format!("Formulare sprechen Klartext: {key}");
        let fields = [("sentence", sentence.as_str()), ("details", ""), ("submission_key", &key)];
        match client.post(&path, &fields).await {
            Some(303) => ideas.push(sentence),
            Some(status) => panic!("writing an idea answers {status}"),
            None => break,
        }
    }
    Told { ideas, ..Told::default() }
}

async fn check_ideas(site: &Site, event: &Event, acknowledged: &[String]) {
    let found = look(site, async |conn| ideas::store::list(conn, &event.id).await).await;
    let sentences: BTreeSet<&String> = found.iter().map(|idea| &idea.sentence).collect();
    let lost: Vec<_> = acknowledged.iter().filter(|sentence| !sentences.contains(sentence)).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    assert_eq!(sentences.len(), found.len(), "an idea is there twice");
}

async fn all_seats(site: &Site, event: &Event) -> BTreeMap<String, String> {
    look(site, async |conn| workshops::store::seats(conn, &event.id, workshops::Round::FIRST).await).await
}

/// Reads from the database over a connection that is closed before the next process has it to itself.
async fn look<T>(site: &Site, read: impl AsyncFnOnce(&mut Conn) -> Result<T, db::Error>) -> T {
    let db = Db::connect(&site.database_url, DatabaseLimits::default()).await.unwrap();
    let mut tx = db.read().await.unwrap();
    let found = read(&mut tx).await.unwrap();
    drop(tx);
    db.close().await;
    found
}

/// Somebody with a personal link, over connections that may break.
struct Client {
    person: String,
    address: String,
    cookie: String,
}

impl Client {
    async fn of(site: &Site, server: &Server, person: &Participant) -> Self {
        let mut client =
            Self { person: person.id.clone(), address: server.address().into(), cookie: String::new() };
        let answer = client.send("GET", &site.link_of(person), "").await.expect("the server answers");
        let cookie = answer.lines().find_map(|line| line.strip_prefix("set-cookie: ")).expect("a session");
        client.cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        client
    }

    /// The status of the answer; `None` when the connection broke before it was complete.
    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Option<u16> {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let answer = self.send("POST", path, &body).await?;
        answer.split(' ').nth(1)?.parse().ok()
    }

    async fn send(&self, method: &str, path: &str, body: &str) -> Option<String> {
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
struct Server {
    child: Child,
    // Kept open: a process whose output nobody takes would fail to write.
    _output: BufReader<ChildStdout>,
    base_url: String,
}

impl Server {
    fn start(site: &Site) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_tagwerk"))
            .args(["serve", "--listen", "127.0.0.1:0", "--database-url", &site.database_url, "--data"])
            .arg(site.folder())
            .env("TAGWERK_SECRET", "01".repeat(32))
            .env("RUST_LOG", "error")
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

    fn address(&self) -> &str {
        self.base_url.strip_prefix("http://").unwrap()
    }

    /// SIGKILL: no warning, no last words.
    fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    fn terminate(&self) {
        let done = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(done.success());
    }

    fn wait(&mut self) -> std::process::ExitStatus {
        self.child.wait().unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
