//! What search engines, feed readers and messengers are told about the site and its pages.
use tagwerk::events::Phase;

use crate::support::{Page, Site};

/// What a page says about itself to search engines.
#[track_caller]
fn description(page: &Page) -> String {
    let said = page.attributes("meta[name=description]", "content");
    assert_eq!(said.len(), 1, "{}", page.path);
    said[0].clone()
}

#[tokio::test]
async fn every_public_page_describes_itself() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    site.event(&ada, "tagung", Phase::Registration).about("").add().await;
    let mut visitor = site.visitor();
    let home = visitor.get("/").await;
    assert_eq!(
        description(&home),
        "Tagungen mit Programm, Anmeldung und Workshop-Gruppen, und die Rückblicke darauf."
    );
    assert_eq!(home.attributes("link[rel=alternate][type='application/atom+xml']", "href"), ["/recaps.atom"]);
    assert_eq!(home.attributes("link[rel=canonical]", "href"), [format!("{}/", site.base_url)]);
    assert_eq!(
        description(&visitor.get("/sign-in").await),
        "Einloggen für alle, die eine Veranstaltung vorbereiten."
    );
    assert_eq!(
        description(&visitor.get("/events/tagung/registration").await),
        "Anmeldung zu „Amtsleitertagung“: Dienstag, 18.\u{a0}Dezember 2018, 9\u{2060}–\u{2060}17\u{a0}Uhr, The 9th, Bonn."
    );
    assert_eq!(
        description(&visitor.get("/events/tagung").await),
        "Dienstag, 18.\u{a0}Dezember 2018, 9\u{2060}–\u{2060}17\u{a0}Uhr · The 9th, Bonn"
    );
}

#[tokio::test]
async fn robots_are_kept_from_what_is_personal_and_shown_the_sitemap() {
    let site = Site::start().await;
    let page = site.visitor().get("/robots.txt").await;
    assert_eq!((page.status, page.header("content-type")), (200, "text/plain; charset=utf-8"));
    let robots = page.body();
    let lines: Vec<&str> = robots.lines().collect();
    assert_eq!(lines[0], "User-agent: *");
    for path in ["/manage", "/sign-in", "/p/", "/events/*/me", "/events/*/calendar/"] {
        assert!(lines.contains(&format!("Disallow: {path}").as_str()), "{path}");
    }
    assert_eq!(*lines.last().unwrap(), format!("Sitemap: {}/sitemap.xml", site.base_url));
}

#[tokio::test]
async fn the_sitemap_names_what_visitors_see_and_no_drafts() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    site.event(&ada, "offen", Phase::Registration).add().await;
    site.event(&ada, "entwurf", Phase::Draft).add().await;
    let past = site.event(&ada, "vorbei", Phase::Recap).add().await;
    let map = async || {
        let page = site.visitor().get("/sitemap.xml").await;
        assert_eq!((page.status, page.header("content-type")), (200, "application/xml; charset=utf-8"));
        let xml = page.body();
        assert_eq!(xml.matches("<url>").count(), xml.matches("<lastmod>20").count());
        let mut paths: Vec<String> = xml
            .split("<loc>")
            .skip(1)
            .map(|rest| rest.split("</loc>").next().unwrap().replace(&site.base_url, ""))
            .collect();
        paths.sort();
        paths
    };
    for _ in 0..3 {
        assert_eq!(map().await, ["/", "/events/offen", "/events/vorbei"]);
    }
    site.recap(&past).await;
    let path = "/manage/vorbei/recap/publication";
    let form = ada.get(path).await;
    let done = ada.submit(&form, path, &[("confirmed", "yes")]).await;
    assert_eq!(done.status, 303, "{:?}", done.errors());
    assert_eq!(map().await, ["/", "/events/offen", "/events/vorbei", "/events/vorbei/recap"]);
    let page = site.visitor().get("/events/vorbei/recap").await;
    assert_eq!(page.attributes("article .kicker a", "href")[0], "/events/vorbei");
}

#[tokio::test]
async fn programs_that_read_no_page_find_an_icon() {
    let site = Site::start().await;
    let icon = site.visitor().get("/favicon.ico").await;
    assert_eq!((icon.status, icon.header("content-type")), (200, "image/x-icon"));
    // Three pictures in one file, the first of them 16 pixels wide.
    assert_eq!(icon.bytes[..7], [0, 0, 1, 0, 3, 0, 16]);
    let home = site.visitor().get("/").await;
    let touch = &home.attributes("link[rel=apple-touch-icon]", "href")[0];
    let touch = site.visitor().get(touch).await;
    assert_eq!((touch.status, &touch.bytes[1..4]), (200, &b"PNG"[..]));
}
