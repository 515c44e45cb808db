//! What pages offer can be done: no link leads nowhere, and no button sends what is answered with "not allowed".
use std::collections::{BTreeMap, BTreeSet};

use tagwerk::{
    events::{Phase, Seating},
    language::Lang,
};

use crate::{
    crawl::{Sending, crawl, is_page, sendings},
    spoken::Stage,
    support::{Browser, Page, Site},
};
const STAGES: [(Phase, Seating); 9] = [
    (Phase::Draft, Seating::Wishes),
    (Phase::Registration, Seating::Wishes),
    (Phase::Wishes, Seating::Wishes),
    (Phase::Wishes, Seating::FirstCome),
    (Phase::Assigned, Seating::Wishes),
    (Phase::Running, Seating::Wishes),
    (Phase::Recap, Seating::Wishes),
    (Phase::Archived, Seating::Wishes),
    (Phase::Archived, Seating::FirstCome),
];

/// Everybody who comes to the pages of an event, with the pages that they begin at.
struct Visit {
    name: &'static str,
    browser: Browser,
    starts: Vec<String>,
}

/// An event as the stage has it, with people who were imported, and everybody who comes.
async fn visits(site: &Site, slug: &str, phase: Phase, seating: Seating) -> (Stage, Vec<Visit>) {
    let stage = Stage::set(site, slug, Lang::De, phase.min(Phase::Recap), seating).await;
    let [organiser, member, facilitator] = stage.browsers.clone().try_into().ok().unwrap();
    let mut importing = organiser.clone();
    for list in ["Vorname;Nachname\nUte;Meyer\n", "Vorname;Nachname\nUwe;Maier\n"] {
        let manage = format!("/manage/{slug}/participants/import");
        let sent = importing.upload(&manage, "file", "liste.csv", list.as_bytes(), &[]).await;
        let preview = sent.location().to_owned();
        let page = importing.get(&preview).await;
        if list.contains("Ute") {
            importing.submit(&page, &preview, &[("step", "import")]).await;
        }
    }
    site.set_phase(&stage.event, phase).await;
    let invited = site.person(&stage.event, "Ida", "Eulenstein").invited().add().await;
    let cancelled = site.person(&stage.event, "Jan", "Falkenau").cancelled().add().await;
    let (me, public) = (format!("/events/{slug}/me"), format!("/events/{slug}"));
    let (front, public) = (["/"], ["/", public.as_str()]);
    let invited = site.browser_of(&invited).await;
    let cancelled = site.browser_of(&cancelled).await;
    let of = |name, browser, starts: &[&str]| Visit {
        name,
        browser,
        starts: starts.iter().map(|one| (*one).to_owned()).collect(),
    };
    let visits = vec![
        of("visitor", site.visitor(), if phase == Phase::Draft { &front } else { &public }),
        of("invited", invited, &[&me]),
        of("cancelled", cancelled, &[&me]),
        of("facilitator", facilitator, &[&me]),
        of("member", member, &[&me]),
        of("organiser", organiser, &["/manage", &format!("/manage/{slug}")]),
    ];
    (stage, visits)
}

impl Visit {
    async fn pages(&mut self) -> Vec<Page> {
        let starts: Vec<&str> = self.starts.iter().map(String::as_str).collect();
        crawl(&mut self.browser, &starts).await
    }
}

/// Where something is sent, without what the address carries besides.
fn path_of(sending: &Sending) -> &str {
    sending.address.split('?').next().unwrap()
}

/// What is not about an event, and would end the visit.
fn is_of_the_site(sending: &Sending) -> bool {
    ["/language", "/sign-out", "/sign-in", "/manage"].contains(&path_of(sending))
        || sending.address.starts_with("/invitations/")
}

/// What takes something away comes late, and what moves the event on comes last, so that all else is still there.
fn order(sending: &Sending) -> u8 {
    let ends = |words: &[&str]| words.iter().any(|word| path_of(sending).ends_with(word));
    match () {
        () if ends(&["/me/sign-out"]) => 4,
        () if ends(&["/phase", "/me/cancellation"]) => 3,
        () if ends(&["/removal", "/merging"]) => 2,
        () if ends(&[
            "/cancellation",
            "/return",
            "/withdrawal",
            "/deletion",
            "/reversal",
            "/takedown",
            "/clearance",
        ]) =>
        {
            1
        }
        () => 0,
    }
}

#[tokio::test]
async fn no_page_offers_what_is_not_allowed() {
    let mut wrong = BTreeSet::new();
    let mut offered = 0;
    for (phase, seating) in STAGES {
        let site = Site::start().await;
        let (_stage, visits) = visits(&site, "tagung", phase, seating).await;
        for mut visit in visits {
            let name = visit.name;
            let pages = visit.pages().await;
            let mut all = BTreeMap::new();
            for page in &pages {
                if page.status != 200 {
                    wrong.insert(format!(
                        "{phase} {seating:?}, {name}: the link to {} answers {}",
                        page.path, page.status
                    ));
                }
                let head = visit.browser.send("HEAD", &page.path, &[], Vec::new()).await;
                if head.status >= 400 {
                    wrong.insert(format!(
                        "{phase} {seating:?}, {name}: HEAD {} answers {}",
                        page.path, head.status
                    ));
                }
                if is_page(page) {
                    all.extend(
                        sendings(page)
                            .into_iter()
                            .filter(|sending| !is_of_the_site(sending))
                            .map(|sending| ((order(&sending), sending), page.path.clone())),
                    );
                }
            }
            for ((_, sending), path) in all {
                offered += 1;
                let fields: Vec<(&str, &str)> =
                    sending.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                let answer = visit.browser.post(&sending.address, &fields).await;
                if [403, 405].contains(&answer.status) || answer.status >= 500 {
                    wrong.insert(format!(
                        "{phase} {seating:?}, {name}: {path} sends to {}: {}",
                        sending.address, answer.status
                    ));
                }
            }
        }
    }
    assert_eq!(wrong, BTreeSet::new());
    assert!(offered > 500, "only {offered} buttons were found");
}

/// Addresses without the codes in them.
fn nameless(address: &str) -> String {
    let address = address.split('?').next().unwrap();
    let words = address.split('/').map(|word| if word.len() == 12 { "…" } else { word });
    words.collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn an_archived_event_offers_to_be_moved_back_and_consents_to_be_withdrawn_and_nothing_else() {
    for seating in [Seating::Wishes, Seating::FirstCome] {
        let site = Site::start().await;
        let (stage, visits) = visits(&site, "tagung", Phase::Archived, seating).await;
        let mut offered = BTreeSet::new();
        for mut visit in visits {
            // Also what nothing links to any more, but stands in somebody's history or bookmarks.
            visit.starts.extend(stage.unlinked.iter().cloned());
            for page in visit.pages().await.iter().filter(|page| is_page(page)) {
                let is_of_the_event =
                    |one: &Sending| !is_of_the_site(one) && !path_of(one).ends_with("/sign-out");
                let sent = sendings(page).into_iter().filter(is_of_the_event);
                offered.extend(sent.map(|sending| format!("{}: {}", visit.name, nameless(&sending.address))));
            }
        }
        let expected = ["member: /events/tagung/me/naming", "organiser: /manage/tagung/phase"];
        assert_eq!(offered.iter().map(String::as_str).collect::<Vec<_>>(), expected, "{seating:?}");
    }
}
