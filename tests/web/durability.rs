//! The real binary, killed in the middle of work and stopped in good order: what it acknowledged is kept.
use std::{
    collections::{BTreeMap, BTreeSet},
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

use crate::{
    process::{Client, Server},
    support::Site,
};

const ROUNDS: u64 = 4;
/// A busy machine acknowledges nothing before an early kill: then there are more rounds, and longer ones.
const MOST_ROUNDS: u64 = 20;
const SEATS: usize = 10;
/// So many write ideas at the same time, so that they share commits.
const WRITERS: usize = 24;
/// Letters in the key with which a form for ideas is made.
pub const KEY_LENGTH: usize = 26;

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
    for number in 0..WRITERS {
        writers.push(seated(&site, &running, &room, number).await);
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
        let seats = all_seats(&site.database_url, &event).await;
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
        let seats = all_seats(&site.database_url, &event).await;
        for one in &told {
            one.check_seat(seats.get(&one.person));
        }
        for workshop in &workshops {
            let taken = seats.values().filter(|seat| *seat == workshop).count();
            assert!(taken <= SEATS, "{taken} sit on {SEATS} seats");
        }
        ideas.extend(told.into_iter().flat_map(|one| one.ideas));
        check_ideas(&site.database_url, &running, &ideas).await;
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

pub async fn running_event(site: &Site) -> (Event, Workshop) {
    let bert = site.organiser("Bert Beispiel").await;
    let event = site.event(&bert, "ideen", Phase::Running).published("2018-12-14T12:00").add().await;
    let room = site.workshop(&event, "Kommunikation").add().await;
    (event, room)
}

pub async fn seated(site: &Site, event: &Event, workshop: &Workshop, number: usize) -> Participant {
    let person = site.person(event, "Idee", &format!("Nummer {number}")).add().await;
    site.seat(&person, workshop).await;
    person
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

pub async fn check_ideas(database_url: &str, event: &Event, acknowledged: &[String]) {
    let found = look(database_url, async |conn| ideas::store::list(conn, &event.id).await).await;
    let sentences: BTreeSet<&String> = found.iter().map(|idea| &idea.sentence).collect();
    let lost: Vec<_> = acknowledged.iter().filter(|sentence| !sentences.contains(sentence)).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    assert_eq!(sentences.len(), found.len(), "an idea is there twice");
}

async fn all_seats(database_url: &str, event: &Event) -> BTreeMap<String, String> {
    look(database_url, async |conn| workshops::store::seats(conn, &event.id, workshops::Round::FIRST).await)
        .await
}

/// Reads from the database over a connection that is closed before the next process has it to itself.
async fn look<T>(database_url: &str, read: impl AsyncFnOnce(&mut Conn) -> Result<T, db::Error>) -> T {
    let db = Db::connect(database_url, DatabaseLimits::default()).await.unwrap();
    let mut tx = db.read().await.unwrap();
    let found = read(&mut tx).await.unwrap();
    drop(tx);
    db.close().await;
    found
}
