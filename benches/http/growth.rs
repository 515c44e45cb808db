//! What grows and what does not: the same pages with more events, and with more people here and elsewhere.
use anyhow::{Context as _, Result};

use super::{
    Bench,
    browser::Browser,
    cast,
    house::{Conn, MODEL_SLUG, Phase, clock, events, snapshot, workshops},
    load::{Contender, Measured, Script, measure as alternate},
    server::Server,
    stage::{OPEN, Stage},
    table::{Figure, Row},
    writes::{FLAT, number_of},
};

/// Public events in all.
const EVENTS: [usize; 3] = [1, 100, 10_000];
const IN_TURN: &str = "event pages in turn, 10 000 events";
/// People at the model event, and at other events together.
const PEOPLE: [(usize, usize); 4] = [(80, 0), (80, 100_000), (1_000, 0), (10_000, 0)];
const OTHER_EVENTS: usize = 20;

/// Home, the event page and its recap, with few events and with many. Half of these have a recap, a tenth a programme.
pub async fn measure_events(bench: &mut Bench) -> Result<()> {
    // Home lists a page full of events and a recap names three others: what is flat is beyond that.
    let pages = [
        ("home", "/".to_owned(), 1),
        ("event page", format!("/events/{MODEL_SLUG}"), 0),
        ("recap", format!("/events/{MODEL_SLUG}/recap"), 1),
    ];
    let wants = |page: &str| EVENTS.iter().any(|events| bench.wants(&with_events(page, *events)));
    let wanted: Vec<_> = pages.into_iter().filter(|(page, ..)| wants(page)).collect();
    let wants_turn = bench.wants(IN_TURN);
    if wanted.is_empty() && !wants_turn {
        return Ok(());
    }
    let mut servers = Vec::new();
    for events in EVENTS {
        let stage = bench.model.copy().await?;
        add_events(&stage, bench, events - 1).await?;
        servers.push(stage.serve().await?);
    }
    for (page, path, basis) in wanted {
        let requests =
            servers.iter().map(|server| Browser::visitor(&server.address).get(&path, None)).collect();
        let measured = same_page(&servers, requests, bench.seconds).await?;
        for (index, each) in measured.iter().enumerate() {
            let row = Row::requests(&with_events(page, EVENTS[index]), each);
            let beside = number_of(EVENTS[basis]);
            bench.add(match index > basis {
                true => row.beside(&format!("{beside} there"), each, &measured[basis]).at_least(FLAT),
                false => row,
            });
        }
    }
    if wants_turn {
        let row =
            measure_in_turn(&servers[EVENTS.len() - 1], EVENTS[EVENTS.len() - 1] - 1, bench.seconds).await?;
        bench.add(row);
    }
    Ok(())
}

fn with_events(page: &str, events: usize) -> String {
    format!("{page}, {} event{}", number_of(events), if events == 1 { "" } else { "s" })
}

/// Every event's page once before one comes again: no cache holds them all.
async fn measure_in_turn(server: &Server, others: usize, seconds: f64) -> Result<Row> {
    let visitor = Browser::visitor(&server.address);
    let script = Script::new(200, move |connection, turn, request| {
        // A prime that does not divide the number of events: neighbours do not follow each other.
        let number = (turn as usize * 32 + connection) * 7919 % others;
        request.extend_from_slice(&visitor.get(&format!("/events/tagung-{number}"), None));
    });
    let measured = alternate(&[Contender::Server(server.address.clone(), script)], seconds).await?;
    Ok(Row::requests(IN_TURN, &measured[0]))
}

/// The same page of each server.
async fn same_page(servers: &[Server], requests: Vec<Vec<u8>>, seconds: f64) -> Result<Vec<Measured>> {
    let each = servers.iter().zip(requests);
    let contenders: Vec<Contender> = each
        .map(|(server, request)| Contender::Server(server.address.clone(), Script::pages(vec![request])))
        .collect();
    alternate(&contenders, seconds).await
}

async fn add_events(stage: &Stage, bench: &Bench, count: usize) -> Result<()> {
    let (model, organiser) = (&bench.model.event, &bench.model.organiser);
    let mut tx = stage.db.write().await?;
    let open = events::find_by_slug(&mut tx, OPEN).await?.context("every database has the open event")?;
    events::set_phase(&mut tx, &open.id, Phase::Draft, clock::now()).await?;
    let snapshot = snapshot(&mut tx, &model.id).await?;
    for number in 0..count {
        let phase = if number % 2 == 0 { Phase::Recap } else { Phase::Registration };
        let slug = format!("tagung-{number}");
        let event = cast::add_event(&mut tx, model, &slug, |event| event.phase = phase).await?;
        if number % 10 == 0 {
            cast::add_day(&mut tx, model, &event).await?;
        }
        if phase == Phase::Recap {
            cast::publish_recap(&mut tx, &event, &snapshot, organiser).await?;
        }
    }
    Ok(tx.commit().await?)
}

/// The organiser's overview and list and a participant's own page, with more people at this event and at others.
pub async fn measure_people(bench: &mut Bench) -> Result<()> {
    let pages = [
        ("overview", format!("/manage/{MODEL_SLUG}")),
        ("list", format!("/manage/{MODEL_SLUG}/participants")),
        ("own page", format!("/events/{MODEL_SLUG}/me")),
    ];
    let wants = |page: &str| PEOPLE.iter().any(|people| bench.wants(&with_people(page, *people)));
    let wanted: Vec<_> = pages.into_iter().filter(|(page, _)| wants(page)).collect();
    if wanted.is_empty() {
        return Ok(());
    }
    let (mut servers, mut browsers) = (Vec::new(), Vec::new());
    for (here, elsewhere) in PEOPLE {
        let stage = bench.model.copy().await?;
        let mut tx = stage.db.write().await?;
        add_people_elsewhere(&mut tx, bench, elsewhere).await?;
        add_people_here(&mut tx, bench, here - PEOPLE[0].0).await?;
        tx.commit().await?;
        let person = bench.model.people(&stage).await?.swap_remove(0);
        let server = stage.serve().await?;
        browsers
            .push((Browser::organiser(&server.address).await?, Browser::of(&server.address, &person).await?));
        servers.push(server);
    }
    for (page, path) in wanted {
        let is_own = page == "own page";
        let request = |(organiser, participant): &(Browser, Browser)| {
            if is_own { participant.get(&path, None) } else { organiser.get(&path, None) }
        };
        let measured = same_page(&servers, browsers.iter().map(request).collect(), bench.seconds).await?;
        add_rows(bench, page, &measured);
    }
    Ok(())
}

fn with_people(page: &str, (here, elsewhere): (usize, usize)) -> String {
    match elsewhere {
        0 => format!("{page}, {} people", number_of(here)),
        _ => format!("{page}, {} people, {} elsewhere", number_of(here), number_of(elsewhere)),
    }
}

fn add_rows(bench: &mut Bench, page: &str, measured: &[Measured]) {
    let few = &measured[0];
    for (people, each) in PEOPLE.into_iter().zip(measured) {
        let row = Row::requests(&with_people(page, people), each);
        let row = if people == PEOPLE[0] { row } else { row.beside("80 people", each, few) };
        bench.add(if people.1 > 0 { row.at_least(FLAT) } else { row });
    }
    let (most, many) = (PEOPLE[PEOPLE.len() - 1].0, &measured[PEOPLE.len() - 1]);
    let further = (1.0 / many.per_second() - 1.0 / few.per_second()) * 1e6 / (most - PEOPLE[0].0) as f64;
    bench.add(Row::of(&format!("{page}, each further person"), Figure::Microseconds(further)));
}

/// People at other events, who wish, sit and have ideas.
async fn add_people_elsewhere(conn: &mut Conn, bench: &Bench, count: usize) -> Result<()> {
    let each = count / OTHER_EVENTS;
    for number in 0..OTHER_EVENTS.min(count) {
        let model = &bench.model.event;
        let event = cast::add_event(conn, model, &format!("tagung-{number}"), |_| ()).await?;
        let workshops = cast::add_day(conn, model, &event).await?;
        let people = cast::add_people(conn, &event, 0..each).await?;
        cast::add_wishes(conn, &people, &workshops).await?;
        cast::add_seats(conn, &people, &workshops).await?;
        cast::add_ideas(conn, &event, &people, &workshops).await?;
    }
    Ok(())
}

async fn add_people_here(conn: &mut Conn, bench: &Bench, count: usize) -> Result<()> {
    let event = &bench.model.event;
    let workshops = workshops::list(conn, &event.id).await?;
    let people = cast::add_people(conn, event, 0..count).await?;
    cast::add_wishes(conn, &people, &workshops).await?;
    cast::add_seats(conn, &people, &workshops).await?;
    cast::add_ideas(conn, event, &people, &workshops).await
}
