//! Forms that are stored: registrations, wishes, seats and ideas, beside the single rows that SQLite commits on this disk.
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use anyhow::Result;

use super::{
    Bench,
    browser::Browser,
    cast,
    house::{Conn, Event, Participant, Phase, Seating, Workshop, clock, events, random_code},
    load::{CONNECTIONS, Contender, Measured, Script, measure as alternate},
    server::Server,
    stage::OPEN,
    table::{Figure, Row, number},
};

/// Of the single-row commits, how many forms are stored.
const GOAL: f64 = 0.4;
/// What counts as flat.
pub const FLAT: f64 = 0.8;
/// How many are on the list before others register.
const LISTS: [usize; 3] = [0, 20_000, 100_000];
const FLATNESS: &str = "registrations, 100 000 on the list beside 0";
const PEOPLE_A_CONNECTION: usize = 8;

/// Registrations of people who differ, at an event with few and with many on its list.
pub async fn measure_registrations(bench: &mut Bench) -> Result<()> {
    if !bench.wants(FLATNESS) && !LISTS.iter().any(|list| bench.wants(&with_list(*list))) {
        return Ok(());
    }
    let (mut servers, mut scripts, mut contenders) = (Vec::new(), Vec::new(), Vec::new());
    for list in LISTS {
        let stage = bench.model.copy_with(list).await?;
        if contenders.is_empty() {
            contenders.push(Contender::Commits(stage.folder.clone()));
        }
        let server = stage.serve().await?;
        let script = register(&server.address);
        contenders.push(Contender::Server(server.address.clone(), script.clone()));
        servers.push(server);
        scripts.push(script);
    }
    let measured = alternate(&contenders, bench.seconds).await?;
    let (commits, measured) = (&measured[0], &measured[1..]);
    for ((list, script), each) in LISTS.into_iter().zip(scripts).zip(measured) {
        let grown = number_of(list + script.turns() as usize);
        bench.add(stored(&with_list(list), each, commits).noted(format!("then {grown}")));
    }
    let (few, many) = (&measured[0], &measured[LISTS.len() - 1]);
    bench.add(Row::of(FLATNESS, Figure::None).beside("0 on the list", many, few).at_least(FLAT));
    Ok(())
}

fn with_list(list: usize) -> String {
    format!("registrations, {} on the list", number_of(list))
}

fn stored(what: &str, measured: &Measured, commits: &Measured) -> Row {
    Row::requests(what, measured).beside("commits", measured, commits).at_least(GOAL)
}

pub fn number_of(things: usize) -> String {
    if things < 100 { things.to_string() } else { number(things as f64) }
}

/// Everybody who sends the form is somebody else, without a session.
pub fn register(address: &str) -> Arc<Script> {
    let visitor = Browser::visitor(address);
    let path = format!("/events/{OPEN}/registration");
    let next = AtomicUsize::new(0);
    Script::new(303, move |_, _, request| {
        let number = next.fetch_add(1, Ordering::Relaxed);
        let (given_name, family_name, department) = cast::named(number);
        let email = format!("neu-{number}@bonn.example");
        let fields = [
            ("title", ""),
            ("given_name", given_name),
            ("family_name", &family_name),
            ("email", &email),
            ("department", department),
            ("function", "Amtsleitung"),
            ("organisation", "Bundesstadt Bonn"),
            ("diet", "vegetarisch"),
            ("accessibility", ""),
            ("naming", "yes"),
        ];
        visitor.post(&path, &fields, request);
    })
}

/// What participants say again and again: their wishes, another seat, one more idea.
pub async fn measure_choices(bench: &mut Bench) -> Result<()> {
    let kinds: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| bench.wants(kind.name())).collect();
    for kind in kinds {
        let stage = bench.model.copy().await?;
        let mut tx = stage.db.write().await?;
        let mut groups = Vec::new();
        for number in 0..kind.events() {
            groups.push(Group::add(&mut tx, &bench.model.event, kind, number).await?);
        }
        tx.commit().await?;
        let folder = stage.folder.clone();
        let server = stage.serve().await?;
        let script = kind.script(&server, groups).await?;
        let contenders = [Contender::Server(server.address.clone(), script), Contender::Commits(folder)];
        let measured = alternate(&contenders, bench.seconds).await?;
        bench.add(stored(kind.name(), &measured[0], &measured[1]));
    }
    Ok(())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Wishes,
    Seats,
    Ideas,
}

/// An event and those who come.
struct Group {
    event: Event,
    workshops: Vec<Workshop>,
    people: Vec<Participant>,
    themes: Vec<String>,
}

/// Somebody who sends forms.
struct Person {
    browser: Browser,
    slug: String,
    /// Of their event.
    workshops: Vec<String>,
    seat: String,
    theme: String,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Wishes, Self::Seats, Self::Ideas];

    fn name(self) -> &'static str {
        match self {
            Self::Wishes => "wishes",
            Self::Seats => "seats, first come",
            Self::Ideas => "ideas",
        }
    }

    /// Among how many events the people are; an event has codes for some fifty thousand ideas only.
    fn events(self) -> usize {
        if self == Self::Ideas { 8 } else { 1 }
    }

    fn change(self, event: &mut Event) {
        match self {
            Self::Wishes => (event.phase, event.seating) = (Phase::Wishes, Seating::Wishes),
            Self::Seats => (event.phase, event.seating) = (Phase::Wishes, Seating::FirstCome),
            Self::Ideas => (event.phase, event.seating) = (Phase::Running, Seating::Wishes),
        }
        event.assignment_published_at = (self == Self::Ideas).then(clock::now);
    }

    /// Each connection sends the forms of its own people in turn.
    async fn script(self, server: &Server, groups: Vec<Group>) -> Result<Arc<Script>> {
        let mut people = Vec::new();
        for group in &groups {
            for (number, person) in group.people.iter().enumerate() {
                people.push(Person {
                    browser: Browser::of(&server.address, person).await?,
                    slug: group.event.slug.clone(),
                    workshops: group.workshops.iter().map(|workshop| workshop.id.clone()).collect(),
                    seat: cast::seat_of(number, &group.workshops).to_owned(),
                    theme: group.themes[number % group.themes.len()].clone(),
                });
            }
        }
        Ok(Script::new(303, move |connection, turn, request| {
            let turn = turn as usize;
            let person = &people[connection + CONNECTIONS * (turn % PEOPLE_A_CONNECTION)];
            self.post(person, turn / PEOPLE_A_CONNECTION, request);
        }))
    }

    /// A form of somebody, another one every time.
    fn post(self, person: &Person, time: usize, request: &mut Vec<u8>) {
        let (slug, workshops) = (&person.slug, &person.workshops);
        let workshop = |next: usize| workshops[(time + next) % workshops.len()].as_str();
        match self {
            Self::Wishes => {
                let wishes = [("wish_1", workshop(0)), ("wish_2", workshop(1)), ("wish_3", workshop(2))];
                person.browser.post(&format!("/events/{slug}/wishes"), &wishes, request);
            }
            Self::Seats => {
                person.browser.post(&format!("/events/{slug}/seat"), &[("workshop", workshop(0))], request);
            }
            Self::Ideas => {
                let idea = [
                    ("sentence", "Formulare sprechen Klartext."),
                    ("details", "Jedes passt auf eine Seite und sagt, wer es liest."),
                    ("themes", &person.theme),
                    ("submission_key", &random_code(cast::KEY_LENGTH)),
                ];
                let path = format!("/events/{slug}/workshops/{}", person.seat);
                person.browser.post(&path, &idea, request);
            }
        }
    }
}

impl Group {
    async fn add(conn: &mut Conn, model: &Event, kind: Kind, number: usize) -> Result<Self> {
        let slug = format!("tagung-{number}");
        let event = cast::add_event(conn, model, &slug, |event| kind.change(event)).await?;
        let workshops = cast::add_day(conn, model, &event).await?;
        let names = ["Prozesse", "Projekte", "Personal"].map(str::to_owned);
        events::set_themes(conn, &event.id, &names).await?;
        let themes = events::themes(conn, &event.id).await?.into_iter().map(|theme| theme.id).collect();
        let people =
            cast::add_people(conn, &event, 0..CONNECTIONS * PEOPLE_A_CONNECTION / kind.events()).await?;
        if kind == Kind::Ideas {
            cast::add_seats(conn, &people, &workshops).await?;
        }
        Ok(Self { event, workshops, people, themes })
    }
}
