//! What a browser carries from page to page: a message until a page has shown it, and a session that reading never writes.
use std::time::Duration;

use tagwerk::{events::Phase, participants::Participant};

use crate::support::{Browser, Site};

#[tokio::test]
async fn a_message_waits_for_a_page_and_no_download_or_error_takes_it() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    site.event(&ada, "tagung", Phase::Registration).add().await;
    let path = "/manage/tagung/settings";
    let form = ada.get(path).await;
    assert_eq!(ada.submit(&form, path, &[("city", "Köln")]).await.status, 303);
    assert_eq!(ada.get("/manage/tagung/participants/export.csv").await.status, 200);
    assert_eq!(ada.get("/manage/tagung/participants/nobody").await.status, 404);
    assert_eq!(ada.get(path).await.notice(), "Die Einstellungen sind gespeichert.");
    assert_eq!(ada.get(path).await.texts(".notice[role=status]"), [""; 0]);
}

#[tokio::test]
async fn a_message_that_somebody_forged_is_not_shown() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let mut cookies = ada.cookies();
    cookies.push(("flash".into(), "eyJpc19nb29kIjp0cnVlLCJ0ZXh0IjoiQm9vIn0".into()));
    ada.set_cookies(cookies);
    assert_eq!(ada.get("/manage").await.texts(".notice[role=status]"), [""; 0]);
}

#[tokio::test]
async fn whoever_only_reads_waits_for_nobody_who_writes() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).add().await;
    let person = site.person(&event, "Mia", "Abel").add().await;
    let mut mia = site.browser_of(&person).await;
    let writing = site.app.db.write_alone().await.unwrap();
    for page in [ada.get("/manage/tagung"), mia.get("/events/tagung/me")] {
        let page =
            tokio::time::timeout(Duration::from_secs(5), page).await.expect("reading waits for no writer");
        assert_eq!(page.status, 200);
    }
    drop(writing);
}

/// An event, its organiser, and somebody on its list.
async fn house() -> (Site, Browser, Participant) {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).add().await;
    let person = site.person(&event, "Bert", "Beispiel").add().await;
    (site, ada, person)
}

#[tokio::test]
async fn participants_leave_their_pages_and_come_back_with_their_link() {
    let (site, _, person) = house().await;
    let mut bert = site.browser_of(&person).await;
    let own = bert.get("/events/tagung/me").await;
    assert_eq!(own.texts(".event-nav a"), ["Meine Tagung", "Meine Wünsche", "Programm"]);
    let left = bert.submit(&own, "/events/tagung/me/sign-out", &[]).await;
    assert_eq!((left.status, left.location()), (303, "/events/tagung"));
    let public = bert.get("/events/tagung").await;
    assert_eq!(public.texts(".event-nav a"), [""; 0]);
    assert_eq!(bert.get("/events/tagung/me").await.status, 403);
    bert.get(&site.link_of(&person)).await;
    assert_eq!(bert.get("/events/tagung/me").await.status, 200);
}

#[tokio::test]
async fn of_two_links_opened_in_one_browser_one_can_be_left() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    for slug in ["tagung", "werkstatt"] {
        let event = site.event(&ada, slug, Phase::Registration).add().await;
        let person = site.person(&event, "Ada", "Beispiel").add().await;
        ada.get(&site.link_of(&person)).await;
    }
    let own = ada.get("/events/tagung/me").await;
    ada.submit(&own, "/events/tagung/me/sign-out", &[]).await;
    let pages = ["/events/tagung/me", "/events/werkstatt/me", "/manage/tagung"];
    let mut statuses = Vec::new();
    for page in pages {
        statuses.push(ada.get(page).await.status);
    }
    assert_eq!(statuses, [403, 200, 200]);
}

#[tokio::test]
async fn participants_keep_their_tabs_on_public_pages_and_nobody_else_sees_them() {
    let (site, _, person) = house().await;
    let mut bert = site.browser_of(&person).await;
    let mut visitor = site.visitor();
    bert.get("/events/tagung/me").await;
    for page in ["/events/tagung", "/events/tagung/registration"] {
        // Twice: the second time the page may have been kept.
        for _ in 0..2 {
            let tabs = ["Meine Tagung", "Meine Wünsche", "Programm"];
            assert_eq!(bert.get(page).await.texts(".event-nav a"), tabs, "{page}");
            assert_eq!(visitor.get(page).await.texts(".event-nav a"), [""; 0], "{page}");
        }
    }
    assert_eq!(bert.get("/events/tagung").await.texts(".event-nav [aria-current=page]"), ["Programm"]);
}

#[tokio::test]
async fn whoever_has_a_new_link_does_not_go_on_seeing_tabs_that_open_nothing() {
    let (site, mut ada, person) = house().await;
    let mut bert = site.browser_of(&person).await;
    bert.get("/events/tagung/me").await;
    let link = format!("/manage/tagung/participants/{}/link", person.id);
    let renewing = ada.get(&link).await;
    ada.submit(&renewing, &link, &[]).await;
    assert_eq!(bert.get("/events/tagung/me").await.status, 403);
    assert_eq!(bert.get("/events/tagung").await.texts(".event-nav a"), [""; 0]);
    let old = bert.get(&site.link_of(&person)).await;
    assert_eq!((old.status, old.text("h1").as_str()), (404, "Dieser persönliche Link gilt nicht"));
}

#[tokio::test]
async fn an_invitation_or_a_first_link_that_is_used_says_so_and_leads_to_signing_in() {
    let site = Site::start().await;
    let mut visitor = site.visitor();
    site.organiser("Ada Muster").await;
    let setup = tagwerk::accounts::setup_link(&site.app);
    for (path, heading) in [
        ("/invitations/nothing", "Diese Einladung gilt nicht mehr"),
        (setup.as_str(), "Der erste Zugang ist schon angelegt"),
    ] {
        let page = visitor.get(path).await;
        assert_eq!((page.status, page.text("h1").as_str()), (404, heading));
        assert_eq!(page.attributes(".error-page .button", "href"), ["/sign-in"]);
    }
    let mangled = visitor.get(&setup[..setup.len() - 1]).await;
    assert_eq!((mangled.status, mangled.text("h1").as_str()), (404, "Hier gibt es keine Seite"));
}
