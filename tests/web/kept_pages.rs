//! Public pages are rendered once and kept: whatever changes what they show, the next visitor sees it.
use tagwerk::{
    app,
    config::DatabaseLimits,
    db::Db,
    events::{Event, Phase},
};

use crate::support::{Browser, Page, Site};

/// Every public page of the event.
const PAGES: [&str; 7] = [
    "/",
    "/recaps.atom",
    "/sitemap.xml",
    "/events/tagung",
    "/events/tagung/registration",
    "/events/tagung/programme.ics",
    "/events/tagung/recap",
];

/// A site, its organiser, and a second process on the same database that keeps nothing yet.
struct House {
    site: Site,
    ada: Browser,
    event: Event,
}

async fn house(phase: Phase) -> House {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", phase).first_come().capacity(2).add().await;
    House { site, ada, event }
}

/// A page without the key that is drawn for everybody anew.
fn plain(page: &Page) -> String {
    let body = page.body();
    page.attributes("[name=submission_key]", "value").iter().fold(body, |body, key| body.replace(key, ""))
}

impl House {
    /// Asks for every page until it is kept.
    async fn keep(&self) {
        for path in PAGES {
            for _ in 0..3 {
                self.site.visitor().get(path).await;
            }
        }
    }

    /// Every page reads like that of a process which has kept none; which of them changed since they were kept.
    async fn fresh(&self, before: &[Page]) -> Vec<&'static str> {
        let db = Db::connect(&self.site.database_url, DatabaseLimits::default()).await.unwrap();
        db.migrate().await.unwrap();
        let other = self.site.beside(db).await;
        let mut changed = Vec::new();
        for (path, before) in PAGES.into_iter().zip(before) {
            let (kept, new) = (self.site.visitor().get(path).await, other.get(path).await);
            assert_eq!((kept.status, plain(&kept)), (new.status, plain(&new)), "{path}");
            // The dates of the map of the site count seconds: whether two changes differ there is chance.
            if path != "/sitemap.xml" && (kept.status, plain(&kept)) != (before.status, plain(before)) {
                changed.push(path);
            }
        }
        changed
    }

    async fn pages(&self) -> Vec<Page> {
        self.keep().await;
        let mut pages = Vec::new();
        for path in PAGES {
            pages.push(self.site.visitor().get(path).await);
        }
        pages
    }

    /// Fills in a form of the organiser's and sends it.
    async fn edit(&mut self, path: &str, fields: &[(&str, &str)]) {
        let form = self.ada.get(path).await;
        let page = self.ada.submit(&form, path, fields).await;
        assert_eq!(page.status, 303, "{path}: {:?}", page.errors());
    }

    async fn press(&mut self, path: &str, fields: &[(&str, &str)]) {
        let page = self.ada.post(path, fields).await;
        assert_eq!(page.status, 303, "{path}");
    }
}

#[tokio::test]
async fn whatever_changes_a_public_page_is_seen_by_the_next_visitor() {
    let mut house = house(Phase::Registration).await;
    let item = house.site.item(&house.event, "Begrüßung", "09:00", 30).add().await;
    let second = house.site.item(&house.event, "Ausblick", "10:00", 30).add().await;
    let workshop = house.site.workshop(&house.event, "Agile Arbeitsmethoden").seats(0, 1).add().await;
    let other = house.site.workshop(&house.event, "Kommunikation").seats(0, 9).add().await;
    let mia = house.site.person(&house.event, "Mia", "Abel").add().await;
    let manage = |path: &str| format!("/manage/tagung{path}");

    let before = house.pages().await;
    house.edit(&manage("/settings"), &[("title", "Klausur"), ("city", "Köln")]).await;
    assert_eq!(
        house.fresh(&before).await,
        ["/", "/events/tagung", "/events/tagung/registration", "/events/tagung/programme.ics"]
    );

    let before = house.pages().await;
    house.edit(&manage(&format!("/programme/{}", item.id)), &[("title", "Auftakt")]).await;
    assert_eq!(house.fresh(&before).await, ["/events/tagung", "/events/tagung/programme.ics"]);

    let before = house.pages().await;
    house.press(&manage(&format!("/programme/{}/removal", second.id)), &[]).await;
    assert_eq!(house.fresh(&before).await, ["/events/tagung", "/events/tagung/programme.ics"]);

    let before = house.pages().await;
    house.edit(&manage(&format!("/workshops/{}", workshop.id)), &[("title", "Agil")]).await;
    assert_eq!(house.fresh(&before).await, ["/events/tagung"]);

    let before = house.pages().await;
    house.press(&manage(&format!("/workshops/{}/move", other.id)), &[("move", "up")]).await;
    assert_eq!(house.fresh(&before).await, ["/events/tagung"]);

    let before = house.pages().await;
    let person = [("given_name", "Ute"), ("family_name", "Blum"), ("email", "ute@bonn.example")];
    let registered = house.site.visitor().post("/events/tagung/registration", &person).await;
    assert_eq!(registered.status, 303);
    let door = ["/events/tagung", "/events/tagung/registration"];
    assert_eq!(house.fresh(&before).await, door, "the last place is taken");

    let before = house.pages().await;
    let mut browser = house.site.browser_of(&mia).await;
    house.site.cancel(&mia).await;
    assert_eq!(house.fresh(&before).await, door, "a place is free again");
    house.edit(&manage(&format!("/participants/{}", mia.id)), &[("state", "registered")]).await;

    let before = house.pages().await;
    house.press(&manage("/phase"), &[("from", "registration"), ("to", "wishes")]).await;
    house.fresh(&before).await;

    let before = house.pages().await;
    assert_eq!(browser.post("/events/tagung/seat", &[("workshop", &workshop.id)]).await.status, 303);
    assert_eq!(house.fresh(&before).await, ["/events/tagung"], "the only seat is taken");

    let before = house.pages().await;
    assert_eq!(browser.post("/events/tagung/seat/return", &[]).await.status, 303);
    assert_eq!(house.fresh(&before).await, ["/events/tagung"], "and given back");

    let before = house.pages().await;
    house.press(&manage(&format!("/workshops/{}/removal", other.id)), &[]).await;
    assert_eq!(house.fresh(&before).await, ["/events/tagung"]);
}

#[tokio::test]
async fn a_recap_is_there_as_soon_as_it_is_published_and_gone_when_it_is_taken_down() {
    let mut house = house(Phase::Recap).await;
    house.press("/manage/tagung/recap/draft", &[]).await;
    let before = house.pages().await;
    house.edit("/manage/tagung/recap/publication", &[]).await;
    let changed = ["/", "/recaps.atom", "/events/tagung", "/events/tagung/recap"];
    assert_eq!(house.fresh(&before).await, changed);
    let before = house.pages().await;
    house.press("/manage/tagung/recap/takedown", &[]).await;
    assert_eq!(house.fresh(&before).await, changed);
}

#[tokio::test]
async fn a_kept_page_is_the_same_in_every_form_in_which_it_travels() {
    let house = house(Phase::Registration).await;
    house.keep().await;
    let mut visitor = house.site.visitor();
    let plain = visitor.get("/events/tagung").await;
    assert_eq!(plain.header("content-encoding"), "");
    for encoding in ["gzip", "br"] {
        let packed = visitor.get_with("/events/tagung", &[("accept-encoding", encoding)]).await;
        assert_eq!((packed.status, packed.header("content-encoding")), (200, encoding));
        assert_eq!(packed.header("etag"), plain.header("etag"));
        assert!(packed.bytes.len() < plain.bytes.len());
    }
    let known = visitor.get_with("/events/tagung", &[("if-none-match", plain.header("etag"))]).await;
    assert_eq!((known.status, known.bytes.len()), (304, 0));
    let head = visitor.send("HEAD", "/events/tagung", &[], Vec::new()).await;
    assert_eq!((head.status, head.header("etag"), head.bytes.len()), (200, plain.header("etag"), 0));
    for name in ["content-security-policy", "x-content-type-options", "referrer-policy"] {
        assert_ne!(plain.header(name), "", "{name}");
    }
    let english = house.site.visitor().in_english().get("/").await;
    assert!(english.body().contains("lang=\"en\""), "each language is a page of its own");
}

/// What is kept in memory for the pages of those who take part and for the organiser's steps.
#[tokio::test]
async fn whatever_changes_a_participants_pages_is_seen_at_once() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Wishes).themes(&["Werte"]);
    let event = event.lasting("2090-03-10T09:00", "2090-03-10T17:00").add().await;
    let group = site.item(&event, "Gruppenarbeit", "10:00", 60).at("2090-03-10T10:00").add().await;
    let agile = site.workshop(&event, "Agil").seats(0, 9).add().await;
    let other = site.workshop(&event, "Kommunikation").seats(0, 9).add().await;
    let (mia, ute) =
        (site.person(&event, "Mia", "Abel").add().await, site.person(&event, "Ute", "Blum").add().await);
    let (mut mia, mut ute) = (site.browser_of(&mia).await, site.browser_of(&ute).await);
    let mut before = own_pages(&mut mia).await;
    // Whose page to wait for, where the form is, what is changed in it or pressed, and what mia's pages then say.
    let settings = "/manage/tagung/settings";
    let item = format!("/manage/tagung/programme/{}", group.id);
    let publication = "/manage/tagung/assignment/publication";
    let wish = |first: &str, second: &str| vec![("wish_1", first.to_owned()), ("wish_2", second.to_owned())];
    for (step, says) in [
        (Step::Edit(settings, vec![("title", "Klausur".to_owned())]), Some("Klausur")),
        (Step::Mia(wish(&agile.id, &other.id)), Some("Agil")),
        (Step::Ute(wish(&agile.id, &other.id)), None),
        (Step::Press("/manage/tagung/assignment/fill"), None),
        (Step::Ute(wish(&other.id, &agile.id)), None),
        (Step::Press(publication), Some("1 von 2")),
        (Step::Press("/manage/tagung/assignment/publication/withdrawal"), Some("")),
        (Step::Phase("wishes", "assigned"), None),
        (Step::Press(publication), Some("1 von 2")),
        (Step::Edit(&item, vec![("kind", "workshops".to_owned())]), Some("10")),
    ] {
        let (browser, path, fields, is_form) = match &step {
            Step::Edit(path, fields) => (&mut ada, *path, fields.clone(), true),
            Step::Press(path) => (&mut ada, *path, Vec::new(), false),
            Step::Phase(from, to) => {
                let fields = vec![("from", (*from).to_owned()), ("to", (*to).to_owned())];
                (&mut ada, "/manage/tagung/phase", fields, false)
            }
            Step::Mia(fields) => (&mut mia, "/events/tagung/wishes", fields.clone(), false),
            Step::Ute(fields) => (&mut ute, "/events/tagung/wishes", fields.clone(), false),
        };
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = match is_form {
            true => {
                let form = browser.get(path).await;
                browser.submit(&form, path, &fields).await
            }
            false => browser.post(path, &fields).await,
        };
        assert_eq!(answer.status, 303, "{step:?}: {:?}", answer.errors());
        let now = own_pages(&mut mia).await;
        let db = Db::connect(&site.database_url, DatabaseLimits::default()).await.unwrap();
        db.migrate().await.unwrap();
        let other = site.beside(db).await;
        let new = own_pages(&mut other.with(&mia)).await;
        assert_eq!(now, new, "{step:?}: as in a process that has kept nothing");
        let (now_steps, new_steps) = (steps(&mut ada).await, steps(&mut other.with(&ada)).await);
        assert_eq!(now_steps, new_steps, "{step:?}: as in a process that has kept nothing");
        if let Some(says) = says {
            assert_ne!(now, before, "{step:?}");
            assert!(now.concat().contains(says), "{step:?}");
        }
        before = now;
    }
}

#[derive(Debug)]
enum Step<'a> {
    Edit(&'a str, Vec<(&'static str, String)>),
    Press(&'a str),
    Phase(&'static str, &'static str),
    Mia(Vec<(&'static str, String)>),
    Ute(Vec<(&'static str, String)>),
}

/// The organiser's overview with its list of steps.
async fn steps(browser: &mut Browser) -> String {
    browser.get("/manage/tagung").await;
    browser.get("/manage/tagung").await.body().to_owned()
}

async fn own_pages(browser: &mut Browser) -> Vec<String> {
    let mut pages = Vec::new();
    for path in ["/events/tagung/me", "/events/tagung/wishes"] {
        // What was just done is said once.
        browser.get(path).await;
        pages.push(browser.get(path).await.body().to_owned());
    }
    pages
}

#[tokio::test]
async fn what_another_process_changes_is_seen_within_a_second() {
    let house = house(Phase::Registration).await;
    house.site.app.db.follow();
    house.keep().await;
    let db = Db::connect(&house.site.database_url, DatabaseLimits::default()).await.unwrap();
    db.migrate().await.unwrap();
    let other = house.site.beside(db).await;
    let (mut ada, path) = (other.with(&house.ada), "/manage/tagung/settings");
    let form = ada.get(path).await;
    let saved = ada.submit(&form, path, &[("title", "Klausur")]).await;
    assert_eq!(saved.status, 303);
    let title = async || house.site.visitor().get("/events/tagung").await.text("h1");
    for _ in 0..100 {
        if title().await == "Klausur" {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    assert_eq!(title().await, "Klausur");
}

#[test]
fn every_public_page_is_tried_here() {
    let routes = app::routes();
    let public: Vec<&str> = routes
        .list()
        .filter(|route| route.audience == tagwerk::web::Audience::Public)
        .map(|route| route.path)
        .collect();
    let mut tried = PAGES.map(|path| path.replace("/tagung", "/{event}"));
    tried.sort_unstable();
    let mut public = public;
    public.sort_unstable();
    assert_eq!(public, tried);
}
