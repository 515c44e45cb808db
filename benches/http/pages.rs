//! Pages that are read: public ones, plain and compressed, and those behind a session, beside a bare axum with their bytes.
use anyhow::{Result, ensure};

use super::{
    Bench,
    bare::Bare,
    browser::Browser,
    house::MODEL_SLUG,
    load::{CONNECTIONS, Contender, Script, measure as alternate},
    stage::OPEN,
    table::Row,
};

const ENCODINGS: [(&str, Option<&str>); 3] = [("plain", None), ("gzip", Some("gzip")), ("br", Some("br"))];
/// Of what a bare axum does, how much public pages do, and how much a page with a session does.
const PUBLIC_GOAL: f64 = 0.6;
const SESSION_GOAL: f64 = 0.06;

/// A page, and who asks for it.
struct Page {
    what: String,
    path: String,
    encoding: Option<&'static str>,
    reader: Reader,
    goal: Option<f64>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Reader {
    Visitor,
    Participants,
    Organiser,
}

pub async fn measure(bench: &mut Bench) -> Result<()> {
    let wanted: Vec<Page> = pages().into_iter().filter(|page| bench.wants(&page.what)).collect();
    if wanted.is_empty() {
        return Ok(());
    }
    let stage = bench.model.copy().await?;
    let people = bench.model.people(&stage).await?;
    let server = stage.serve().await?;
    let mut participants = Vec::new();
    for person in people.iter().take(CONNECTIONS) {
        participants.push(Browser::of(&server.address, person).await?);
    }
    let organiser = [Browser::organiser(&server.address).await?];
    let visitor = [Browser::visitor(&server.address)];
    for page in wanted {
        let browsers = match page.reader {
            Reader::Visitor => &visitor[..],
            Reader::Participants => &participants,
            Reader::Organiser => &organiser,
        };
        let row = beside_bare(bench.seconds, &server.address, &page, browsers).await?;
        bench.add(row);
    }
    Ok(())
}

fn pages() -> Vec<Page> {
    let public = [
        ("event page", format!("/events/{MODEL_SLUG}")),
        ("recap", format!("/events/{MODEL_SLUG}/recap")),
        ("home", "/".to_owned()),
        ("registration form", format!("/events/{OPEN}/registration")),
    ];
    let mut pages = Vec::new();
    for (what, path) in public {
        for (name, encoding) in ENCODINGS {
            let (what, path) = (format!("{what}, {name}"), path.clone());
            pages.push(Page { what, path, encoding, reader: Reader::Visitor, goal: Some(PUBLIC_GOAL) });
        }
    }
    for (name, encoding, goal) in [("plain", None, Some(SESSION_GOAL)), ("gzip", Some("gzip"), None)] {
        let (what, path) = (format!("participant's own page, {name}"), format!("/events/{MODEL_SLUG}/me"));
        pages.push(Page { what, path, encoding, reader: Reader::Participants, goal });
    }
    for (what, path) in [("overview", ""), ("list of participants", "/participants")] {
        let (what, path) = (format!("organiser's {what}, plain"), format!("/manage/{MODEL_SLUG}{path}"));
        pages.push(Page { what, path, encoding: None, reader: Reader::Organiser, goal: None });
    }
    pages
}

async fn beside_bare(seconds: f64, address: &str, page: &Page, browsers: &[Browser]) -> Result<Row> {
    let requests: Vec<Vec<u8>> =
        browsers.iter().map(|browser| browser.get(&page.path, page.encoding)).collect();
    let answer = browsers[0].ask(&requests[0]).await?;
    ensure!(answer.status == 200, "{} answers {}", page.path, answer.status);
    let encoding = answer.values("content-encoding").next();
    ensure!(encoding == page.encoding, "{} comes as {encoding:?}", page.what);
    let bare = Bare::start(&page.path, &answer)?;
    let same = Browser::visitor(&bare.address).ask(&requests[0]).await?;
    ensure!(same.body == answer.body, "the bare axum answers something else");
    let script = Script::pages(requests);
    let contenders = [
        Contender::Server(address.to_owned(), script.clone()),
        Contender::Server(bare.address.clone(), script),
    ];
    let measured = alternate(&contenders, seconds).await?;
    let row = Row::requests(&page.what, &measured[0])
        .noted(format!("{:.1} kB", answer.body.len() as f64 / 1000.0))
        .beside("bare axum", &measured[0], &measured[1]);
    Ok(match page.goal {
        Some(goal) => row.at_least(goal),
        None => row,
    })
}
