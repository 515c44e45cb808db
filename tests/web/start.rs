//! Home, the event's page, "my event", and what organisers do next.
use tagwerk::events::Phase;

use crate::{cast::PASSWORD, support::Site};

#[tokio::test]
async fn home_lists_what_is_public_and_no_drafts() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    site.event(&ada, "offen", Phase::Registration).add().await;
    site.event(&ada, "entwurf", Phase::Draft).add().await;
    let mut visitor = site.visitor();
    let home = visitor.get("/").await;
    assert_eq!(home.attributes(".event-list a", "href"), ["/events/offen"]);
    assert_eq!(visitor.get("/events/entwurf").await.status, 404);
}

#[tokio::test]
async fn home_shows_twenty_events_a_page_and_leads_from_the_latest_to_the_first() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let form = ada.get("/manage/new").await;
    for number in 10..33 {
        let (slug, day) = (format!("tag-{number}"), format!("20{number}-12-18"));
        let (begins, ends) = (format!("{day}T09:00"), format!("{day}T17:00"));
        let fields = [("title", "Tag"), ("slug", &slug), ("begins", &begins), ("ends", &ends)];
        let place = [("venue", "Haus"), ("street", "Weg 1"), ("postal_code", "53111"), ("city", "Bonn")];
        let all = [&fields[..], &place, &[("host", "Stadt")]].concat();
        assert_eq!(ada.submit(&form, "/manage", &all).await.status, 303);
        if number != 20 {
            let moves = [("from", "draft"), ("to", "registration")];
            assert_eq!(ada.post(&format!("/manage/{slug}/phase"), &moves).await.status, 303);
        }
    }
    let mut visitor = site.visitor();
    let shown = |from: i64, to: i64| {
        (to..=from).rev().filter(|day| *day != 20).map(|day| format!("/events/tag-{day}")).collect::<Vec<_>>()
    };
    let first = visitor.get("/").await;
    assert_eq!(first.attributes(".event-list a", "href"), shown(32, 12));
    assert_eq!(first.attributes(".pager a", "href"), ["/?page=2"]);
    assert_eq!(first.attributes(".pager a", "rel"), ["next"]);
    let second = visitor.get("/?page=2").await;
    assert_eq!(second.attributes(".event-list a", "href"), shown(11, 10));
    assert_eq!(second.attributes(".pager a", "href"), ["/"]);
    assert_eq!(second.title(), "Veranstaltungen · Seite 2 · Tagwerk");
    for nowhere in ["/?page=3", "/?page=0", "/?page=-1", "/?page=zwei", "/?page=10001"] {
        assert_eq!(visitor.get(nowhere).await.status, 404, "{nowhere}");
    }
}

#[tokio::test]
async fn public_pages_set_no_cookie_and_answer_304_when_nothing_changed() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    site.event(&ada, "tagung", Phase::Registration).add().await;
    let mut visitor = site.visitor();
    for path in ["/", "/events/tagung", "/events/tagung/programme.ics", "/recaps.atom"] {
        let page = visitor.get(path).await;
        assert_eq!((page.status, page.header("set-cookie")), (200, ""), "{path}");
        let again = visitor.get_with(path, &[("if-none-match", page.header("etag"))]).await;
        assert_eq!((again.status, again.bytes.len()), (304, 0), "{path}");
        assert_eq!(again.header("etag"), page.header("etag"));
    }
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let site = Site::start().await;
    let mut visitor = site.visitor();
    for path in ["/", "/nowhere", "/sign-in", "/healthz"] {
        let page = visitor.get(path).await;
        let policy = page.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'") && !policy.contains("unsafe-inline"),
            "{path}: {policy}"
        );
        assert!(policy.contains("frame-ancestors 'none'"), "{path}");
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(page.header("referrer-policy"), "same-origin", "{path}");
        assert!(
            !page.header("permissions-policy").is_empty() && !page.header("x-request-id").is_empty(),
            "{path}"
        );
    }
}

#[tokio::test]
async fn under_https_cookies_are_secure_and_bound_to_the_host() {
    let site = Site::start_at("https://tagung.example").await;
    let mut visitor = site.visitor();
    let switched = visitor.post("/language", &[("language", "en"), ("back", "/")]).await;
    assert!(switched.header("strict-transport-security").starts_with("max-age="));
    let link = tagwerk::accounts::setup_link(&site.app);
    let fields = [("name", "Ada Muster"), ("email", "ada@bonn.example"), ("password", PASSWORD)];
    let signed_in = visitor.post(&link, &fields).await;
    for (page, name) in [(&switched, "__Host-language="), (&signed_in, "__Host-session=")] {
        let cookie = page.header("set-cookie");
        assert!(cookie.starts_with(name), "{cookie}");
        for attribute in ["HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
            assert!(cookie.contains(attribute), "{attribute} in {cookie}");
        }
    }
    assert_eq!(visitor.get("/").await.attributes("html", "lang"), ["en"]);
}

#[tokio::test]
async fn a_post_from_another_site_is_refused_in_the_site_s_frame() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let headers = [("sec-fetch-site", "cross-site"), ("content-type", "application/x-www-form-urlencoded")];
    let page = ada.send("POST", "/sign-out", &headers, Vec::new()).await;
    assert_eq!((page.status, page.text("h1").as_str()), (403, "Dafür fehlt die Berechtigung"));
    assert_eq!(ada.get("/manage").await.status, 200);
}

#[tokio::test]
async fn a_public_page_speaks_the_event_s_language_until_the_visitor_chooses() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    site.event(&ada, "tagung", Phase::Registration).add().await;
    let mut visitor = site.visitor().in_english();
    assert_eq!(visitor.get("/").await.attributes("html", "lang"), ["en"]);
    assert_eq!(visitor.get("/events/tagung").await.attributes("html", "lang"), ["de"]);
    let switched = visitor.post("/language", &[("language", "en"), ("back", "/events/tagung")]).await;
    assert_eq!((switched.status, switched.location()), (303, "/events/tagung"));
    let page = visitor.get("/events/tagung").await;
    assert_eq!(page.attributes("html", "lang"), ["en"]);
    assert_eq!(page.texts(".facts dd").first().unwrap(), "Tuesday, 18 December 2018, 9:00–17:00");
}

#[tokio::test]
async fn my_event_tells_the_room_only_once_the_assignment_is_published() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Assigned);
    let event = event.lasting("2090-03-10T09:00", "2090-03-10T17:00").add().await;
    let carla = site.person(&event, "Carla", "Apfelbach").add().await;
    let workshop = site.workshop(&event, "Vernetztes Arbeiten").room("Atelier").add().await;
    site.seat(&carla, &workshop).await;
    let mut browser = site.browser_of(&carla).await;
    let before = browser.get("/events/tagung/me").await;
    assert_eq!(before.text(".now h2"), "Die Veranstaltung beginnt");
    assert_eq!(before.text(".now .now-day"), "Freitag, 10. März 2090");
    assert!(!before.body().contains("Atelier"));
    site.publish_assignment(&event).await;
    let after = browser.get("/events/tagung/me").await;
    assert_eq!(after.text(".now-point"), "Vernetztes Arbeiten, Atelier · Ihre Workshop-Gruppe");
}

#[tokio::test]
async fn whoever_cancels_frees_the_seat_and_may_come_back() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Wishes).in_days(30).first_come().add().await;
    let carla = site.person(&event, "Carla", "Apfelbach").add().await;
    let workshop = site.workshop(&event, "Vernetztes Arbeiten").add().await;
    site.seat(&carla, &workshop).await;
    let mut browser = site.browser_of(&carla).await;
    let asked = browser.get("/events/tagung/me/cancellation").await;
    let done = browser.submit(&asked, "/events/tagung/me/cancellation", &[]).await;
    let page = browser.follow(done).await;
    assert_eq!(page.notice(), "Sie haben abgesagt.");
    assert_eq!(site.seats(&event).await.len(), 0);
    let back = browser.submit(&page, "/events/tagung/me/registration", &[]).await;
    assert_eq!(browser.follow(back).await.notice(), "Sie sind angemeldet.");
}

#[tokio::test]
async fn nobody_comes_back_to_an_event_that_is_full() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).in_days(30).capacity(1).add().await;
    let carla = site.person(&event, "Carla", "Apfelbach").add().await;
    let mut browser = site.browser_of(&carla).await;
    browser.post("/events/tagung/me/cancellation", &[]).await;
    site.person(&event, "David", "Birkenfeld").add().await;
    let refused = browser.post("/events/tagung/me/registration", &[]).await;
    assert_eq!(browser.follow(refused).await.notice(), "Inzwischen sind alle Plätze vergeben.");
}

#[tokio::test]
async fn consent_to_be_named_is_given_and_taken_back_by_the_person() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).add().await;
    let carla = site.person(&event, "Carla", "Apfelbach").add().await;
    let mut browser = site.browser_of(&carla).await;
    browser.post("/events/tagung/me/naming", &[("agrees", "yes")]).await;
    assert_eq!(browser.get("/events/tagung/me").await.attributes("#agrees", "checked"), [""]);
    browser.post("/events/tagung/me/naming", &[]).await;
    assert_eq!(browser.get("/events/tagung/me").await.attributes("#agrees", "checked"), [""; 0]);
}

#[tokio::test]
async fn a_registration_door_closes_by_its_date() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    site.event(&ada, "zu", Phase::Registration).registration_closes("2018-12-01T12:00").add().await;
    site.event(&ada, "auf", Phase::Registration).add().await;
    let mut visitor = site.visitor();
    assert_eq!(visitor.get("/events/zu").await.texts(".action-bar"), [""; 0]);
    assert_eq!(
        visitor.get("/events/auf").await.attributes(".action-bar a", "href"),
        ["/events/auf/registration"]
    );
}

#[tokio::test]
async fn the_overview_lists_what_is_due_in_the_phase_and_moves_it_on() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    site.event(&ada, "tagung", Phase::Draft).add().await;
    let page = ada.get("/manage/tagung").await;
    assert_eq!(
        page.texts(".task-text a"),
        [
            "Beschreiben, worum es geht",
            "Programm planen",
            "Workshop-Gruppen einrichten",
            "Kolleginnen und Kollegen ins Team einladen"
        ]
    );
    let moved = ada.submit(&page, "/manage/tagung/phase", &[]).await;
    assert_eq!(ada.follow(moved).await.text("[aria-current=step]"), "Anmeldung");
}
