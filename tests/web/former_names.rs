//! An event that takes another name in addresses: its former names lead to it for ever, and nobody else gets them.
use tagwerk::{
    app,
    events::{Event, Phase},
    web::Audience,
};

use crate::support::{Browser, Page, Site};

const TAKEN: &str = "Diesen Namen hat oder hatte eine andere Veranstaltung; ihre Links führen weiter zu ihr. Wählen Sie einen anderen.";

/// Gives the event another name, as its settings do.
async fn rename(browser: &mut Browser, from: &str, to: &str) -> Page {
    let path = format!("/manage/{from}/settings");
    let form = browser.get(&path).await;
    browser.submit(&form, &path, &[("slug", to)]).await
}

async fn renamed(browser: &mut Browser, from: &str, to: &str) {
    let done = rename(browser, from, to).await;
    assert_eq!((done.status, done.location()), (303, format!("/manage/{to}/settings").as_str()));
}

/// A public event called `alt`, and who organises it.
async fn old_house(site: &Site) -> (Browser, Event) {
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "alt", Phase::Registration).add().await;
    (ada, event)
}

async fn leads_to(browser: &mut Browser, path: &str, target: &str) {
    let page = browser.get(path).await;
    assert_eq!((page.status, page.location()), (301, target), "{path}");
    // An event may take a former name back: then a browser must not go on by what it once heard.
    assert_eq!(page.header("cache-control"), "no-cache");
}

#[tokio::test]
async fn every_address_of_an_event_leads_from_its_former_name_to_the_new_one() {
    let site = Site::start().await;
    let (mut ada, event) = old_house(&site).await;
    let mia = site.person(&event, "Mia", "Abel").add().await;
    let mut mia = site.browser_of(&mia).await;
    renamed(&mut ada, "alt", "neu").await;
    let routes = app::routes();
    let mut tried = 0;
    for route in routes.list().filter(|route| route.path.contains("{event}")) {
        let below =
            ["{workshop}", "{participant}", "{idea}", "{item}", "{section}", "{scenario}", "{account}"];
        let path = below.iter().fold(route.path.to_owned(), |path, word| path.replace(word, "7"));
        let path = path.replace("{invitation}", "7").replace("{key}", "7");
        let browser = match route.audience {
            Audience::Organiser | Audience::Editor => &mut ada,
            Audience::Participant => &mut mia,
            _ => &mut site.visitor(),
        };
        let (old, new) = (path.replace("{event}", "alt") + "?a=%20b", path.replace("{event}", "neu"));
        let headers = [("sec-fetch-site", "same-origin")];
        let page = browser.send(route.method.as_str(), &old, &headers, Vec::new()).await;
        let status = if route.method.is_safe() { 301 } else { 308 };
        let expected = (status, format!("{new}?a=%20b"));
        assert_eq!((page.status, page.location().to_owned()), expected, "{} {old}", route.method);
        tried += 1;
    }
    assert!(tried > 60, "{tried}");
    let head = site.visitor().send("HEAD", "/events/alt", &[], Vec::new()).await;
    assert_eq!((head.status, head.location()), (301, "/events/neu"));
}

#[tokio::test]
async fn what_was_typed_under_the_former_name_is_stored() {
    let site = Site::start().await;
    let (mut ada, _) = old_house(&site).await;
    let mut mia = site.visitor();
    let form = mia.get("/events/alt/registration").await;
    let seen = ada.get("/manage/alt/settings").await;
    renamed(&mut ada, "alt", "neu").await;
    let person = [("given_name", "Mia"), ("family_name", "Abel"), ("email", "mia@bonn.example")];
    let fields = form.filled_form("/events/alt/registration", &person);
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let sent = mia.post("/events/alt/registration", &fields).await;
    assert_eq!((sent.status, sent.location()), (308, "/events/neu/registration"));
    // 308: browsers send the same once more.
    assert_eq!(mia.post(sent.location(), &fields).await.status, 303);
    assert!(ada.get("/manage/neu/participants").await.body().contains("Abel"), "she is on the list");

    // Settings that were open meanwhile: the new name stays, because this form did not change it.
    let fields = seen.filled_form("/manage/alt/settings", &[("city", "Köln")]);
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let sent = ada.post("/manage/alt/settings", &fields).await;
    assert_eq!((sent.status, sent.location()), (308, "/manage/neu/settings"));
    let saved = ada.post(sent.location(), &fields).await;
    assert_eq!((saved.status, saved.location()), (303, "/manage/neu/settings"));
    assert_eq!(ada.get("/manage/neu/settings").await.attributes("#city", "value"), ["Köln"]);
}

#[tokio::test]
async fn former_names_lead_straight_to_the_newest_and_one_can_be_taken_back() {
    let site = Site::start().await;
    let (mut ada, _) = old_house(&site).await;
    renamed(&mut ada, "alt", "mitte").await;
    renamed(&mut ada, "mitte", "neu").await;
    for former in ["alt", "mitte"] {
        leads_to(&mut site.visitor(), &format!("/events/{former}/recap"), "/events/neu/recap").await;
        leads_to(&mut ada, &format!("/manage/{former}/team"), "/manage/neu/team").await;
    }
    let done = rename(&mut ada, "neu", "alt").await;
    let page = ada.follow(done).await;
    assert_eq!(
        page.notice(),
        "Die Einstellungen sind gespeichert. Links mit dem Namen „neu“ führen weiter hierher."
    );
    assert_eq!(site.visitor().get("/events/alt").await.status, 200);
    for former in ["mitte", "neu"] {
        leads_to(&mut site.visitor(), &format!("/events/{former}"), "/events/alt").await;
    }
}

#[tokio::test]
async fn no_other_event_gets_a_name_that_visitors_knew() {
    let site = Site::start().await;
    let (mut ada, _) = old_house(&site).await;
    renamed(&mut ada, "alt", "neu").await;
    let mut bert = site.organiser("Bert Beispiel").await;
    let other = site.event(&bert, "andere", Phase::Draft).add().await;
    for name in ["alt", "neu"] {
        let refused = rename(&mut bert, "andere", name).await;
        assert_eq!((refused.status, refused.errors()), (422, vec![TAKEN.to_owned()]), "{name}");
        assert_eq!(refused.attributes("#slug", "value"), [name]);
        let form = bert.get("/manage/new").await;
        let fields = [
            ("title", "Neue Tagung"),
            ("slug", name),
            ("begins", "2031-03-10T09:00"),
            ("ends", "2031-03-10T17:00"),
            ("venue", "Rathaus"),
            ("street", "Markt 2"),
            ("postal_code", "53111"),
            ("city", "Bonn"),
            ("host", "Stadt Bonn"),
        ];
        let refused = bert.submit(&form, "/manage", &fields).await;
        assert_eq!((refused.status, refused.errors()), (422, vec![TAKEN.to_owned()]), "{name}");
    }
    assert_eq!(bert.get("/manage/andere").await.status, 200, "{}", other.slug);
    leads_to(&mut site.visitor(), "/events/alt", "/events/neu").await;
}

#[tokio::test]
async fn a_name_that_no_visitor_saw_leads_the_team_on_until_another_event_takes_it() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    site.event(&ada, "tippfheler", Phase::Draft).add().await;
    renamed(&mut ada, "tippfheler", "tagung").await;
    leads_to(&mut ada, "/manage/tippfheler", "/manage/tagung").await;
    assert_eq!(site.visitor().get("/events/tippfheler").await.status, 404, "a draft is the team's alone");
    let mut bert = site.organiser("Bert Beispiel").await;
    assert_eq!(bert.get("/manage/tippfheler").await.status, 404, "and its new name too");
    site.event(&bert, "andere", Phase::Registration).add().await;
    renamed(&mut bert, "andere", "tippfheler").await;
    assert_eq!(site.visitor().get("/events/tippfheler").await.status, 200);
    assert_eq!(ada.get("/manage/tippfheler").await.status, 404);
    assert_eq!(rename(&mut ada, "tagung", "tippfheler").await.errors(), [TAKEN]);
}

#[tokio::test]
async fn a_name_under_which_an_event_was_public_stays_its_own_when_it_is_a_draft_again() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    site.event(&ada, "alt", Phase::Draft).add().await;
    for (from, to) in [("draft", "registration"), ("registration", "draft")] {
        assert_eq!(ada.post("/manage/alt/phase", &[("from", from), ("to", to)]).await.status, 303);
    }
    renamed(&mut ada, "alt", "neu").await;
    site.event(&ada, "andere", Phase::Draft).add().await;
    assert_eq!(rename(&mut ada, "andere", "alt").await.errors(), [TAKEN]);
}

#[tokio::test]
async fn of_two_events_that_want_one_name_at_the_same_time_one_gets_it() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    for round in 0..8 {
        let names = [format!("eins-{round}"), format!("zwei-{round}")];
        for name in &names {
            site.event(&ada, name, Phase::Registration).add().await;
        }
        let wanted = format!("begehrt-{round}");
        let (mut one, mut two) = (ada.clone(), ada.clone());
        let (first, second) =
            tokio::join!(rename(&mut one, &names[0], &wanted), rename(&mut two, &names[1], &wanted));
        let mut answers = [first.status, second.status];
        answers.sort_unstable();
        assert_eq!(answers, [303, 422]);
        let loser = if first.status == 422 { first } else { second };
        assert_eq!(loser.errors(), [TAKEN]);
    }
}

#[tokio::test]
async fn kept_pages_of_the_former_name_go_and_what_programs_know_an_event_by_stays() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "alt", Phase::Recap).add().await;
    site.item(&event, "Begrüßung", "09:00", 30).add().await;
    ada.post("/manage/alt/recap/draft", &[]).await;
    let form = ada.get("/manage/alt/recap/publication").await;
    assert_eq!(ada.submit(&form, "/manage/alt/recap/publication", &[]).await.status, 303);
    let below = ["", "/recap", "/programme.ics", "/registration"];
    for path in below {
        for _ in 0..3 {
            site.visitor().get(&format!("/events/alt{path}")).await;
        }
    }
    let lines = |page: Page, start: &str| -> Vec<String> {
        page.body().lines().filter(|line| line.trim().starts_with(start)).map(str::to_owned).collect()
    };
    let uids = lines(site.visitor().get("/events/alt/programme.ics").await, "UID:");
    let ids = site.visitor().get("/recaps.atom").await.texts("entry id");
    assert_eq!((uids.len(), ids.len()), (1, 1));
    renamed(&mut ada, "alt", "neu").await;
    for path in below {
        leads_to(&mut site.visitor(), &format!("/events/alt{path}"), &format!("/events/neu{path}")).await;
    }
    assert_eq!(lines(site.visitor().get("/events/neu/programme.ics").await, "UID:"), uids);
    let feed = site.visitor().get("/recaps.atom").await;
    assert_eq!(feed.texts("entry id"), ids);
    assert!(feed.body().contains("/events/neu/recap") && !feed.body().contains("/events/alt"));
}

#[tokio::test]
async fn the_new_name_of_a_draft_is_told_to_its_team_alone() {
    let site = Site::start().await;
    let (mut ada, event) = old_house(&site).await;
    site.set_phase(&event, Phase::Draft).await;
    renamed(&mut ada, "alt", "geheim").await;
    let visitor = site.visitor().get("/events/alt").await;
    assert_eq!((visitor.status, visitor.location()), (404, ""));
    assert_eq!(ada.get("/manage/alt").await.location(), "/manage/geheim");
}
