//! Words of an event say in which language they are, wherever the page speaks another.
use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Node};
use tagwerk::{
    app,
    events::{Event, Phase, Seating},
    language::Lang,
};

use crate::{
    crawl::{crawl, is_page, sendings},
    support::{Browser, Page, Site},
};

/// Stands in every word that an event's people write here, and in none of ours.
const SIGN: &str = "Qz";
const ABOUT: &str = "Qzsatz mit **Qzfettem**.\n\n## Qzabschnitt\n\n- Qzpunkt";

/// An event with words in every place that has some, and everybody who sees them.
pub struct Stage {
    pub event: Event,
    pub browsers: Vec<Browser>,
    /// Pages that nothing links to as the event stands.
    pub unlinked: Vec<String>,
}

impl Stage {
    pub async fn set(site: &Site, slug: &str, lang: Lang, phase: Phase, seating: Seating) -> Self {
        let organiser = site.organiser(&format!("Ada {slug}")).await;
        // An archived event is set up before it is.
        let (last, phase) = (phase, phase.min(Phase::Recap));
        let event = site.event(&organiser, slug, phase).in_days(40).titled("Qztagung Qzeins");
        let event = event.venue("Qzhaus").partners("Qzpartner").about(ABOUT).themes(&["Qzthema", "Qzandere"]);
        let event = if lang == Lang::En { event.in_english() } else { event };
        let event = match seating {
            Seating::FirstCome => event.first_come(),
            Seating::Wishes => event,
        };
        let event = event.add().await;
        let facilitator = site.person(&event, "Dora", "Birkenfeld").add().await;
        let member = site.person(&event, "Carl", "Apfelbach").agrees_to_be_named().add().await;
        let [one, two, three] = ["Qzgruppe Qzeins", "Qzgruppe Qzzwei", "Qzgruppe Qzdrei"];
        let one = site.workshop(&event, one).room("Qzsaal").about(ABOUT).led_by(&facilitator).add().await;
        let two = site.workshop(&event, two).room("Qzraum").about(ABOUT).seats(0, 1).add().await;
        site.workshop(&event, three).room("").add().await;
        let item = site.item(&event, "Qzvortrag", "10:00", 60).keynote().room("Qzsaal").about(ABOUT);
        let item = item.speaker("Carl Apfelbach", "Qzleitung").spoken_by(&member).add().await;
        site.item(&event, "Qzpause", "11:00", 60).room("Qzhof").add().await;
        site.wish(&member, &[&two, &one]).await;
        site.seat(&member, &one).await;
        let other = site.person(&event, "Emil", "Chorin").add().await;
        site.wish(&other, &[&two]).await;
        site.seat(&other, &two).await;
        let idea = site
            .idea(&one, "Qzidee erstens")
            .by(&member)
            .details("Qznäheres")
            .edited("Qzidee")
            .marked()
            .add()
            .await;
        let hidden = site.idea(&one, "Qzverborgenes").by(&member).add().await;
        site.hide(&hidden, "Qzgrund").await;
        let mut unlinked = Vec::new();
        let manage = format!("/manage/{slug}");
        if seating == Seating::Wishes {
            if phase >= Phase::Assigned {
                site.publish_assignment(&event).await;
                site.seat(&other, &one).await;
            }
            let scenario = site.scenario(&event).await;
            let scenario = format!("{manage}/assignment/scenarios/{scenario}");
            unlinked = ["adoption", "deletion", "protocol"].map(|page| format!("{scenario}/{page}")).into();
            unlinked.push(format!("{manage}/assignment/people/{}?workshop={}", member.id, two.id));
            unlinked.push(format!("{manage}/assignment/changes?stay=some&minimums=keep"));
            unlinked.extend(["publication", "differences"].map(|page| format!("{manage}/assignment/{page}")));
            unlinked.push(format!("{manage}/participants/{}/merging?with={}", member.id, other.id));
        }
        let section = site.recap(&event).await;
        let mut browser = organiser.clone();
        let address = format!("{manage}/recap/sections/{section}");
        let page = browser.get(&address).await;
        browser.submit(&page, &address, &[("heading", "Qzkapitel"), ("body", ABOUT)]).await;
        let page = browser.get(&format!("{manage}/recap")).await;
        browser.submit(&page, &format!("{manage}/recap"), &[("title", "Qzrückblick")]).await;
        if phase == Phase::Recap {
            let publication = format!("{manage}/recap/publication");
            let page = browser.get(&publication).await;
            let sent = browser.submit(&page, &publication, &[("confirmed", "yes")]).await;
            assert_eq!(sent.status, 303, "{:?}", sent.errors());
        }
        unlinked.extend([
            format!("{address}/removal"),
            format!("{manage}/recap/publication"),
            format!("{manage}/programme/{}/removal", item.id),
        ]);
        unlinked.extend([
            format!("/events/{slug}/registration"),
            format!("/events/{slug}/me/cancellation"),
            format!("/events/{slug}/wishes/withdrawal"),
            format!("/events/{slug}/seat/return"),
            format!("/events/{slug}/workshops/{}", one.id),
        ]);
        for page in ["", "/hiding", "/history", "/removal"] {
            unlinked.push(format!("/events/{slug}/workshops/{}/ideas/{}{page}", one.id, idea.id));
        }
        let (_, invitation) = site.invitation(&organiser, &event, "neu@bonn.example").await;
        unlinked.push(invitation);
        site.set_phase(&event, last).await;
        let browsers = vec![organiser, site.browser_of(&member).await, site.browser_of(&facilitator).await];
        Self { event, browsers, unlinked }
    }

    /// Every page that anybody sees, read in a language; forms also as they come back when nothing was filled in.
    async fn read(&mut self, lang: Lang) -> Vec<Page> {
        let slug = &self.event.slug;
        let (manage, me, public) =
            (format!("/manage/{slug}"), format!("/events/{slug}/me"), format!("/events/{slug}"));
        let starts = ["/", "/manage", &manage, &me, &public];
        let starts: Vec<&str> = starts.into_iter().chain(self.unlinked.iter().map(String::as_str)).collect();
        let mut all = Vec::new();
        for browser in &mut self.browsers {
            browser.post("/language", &[("language", lang.tag()), ("back", "/")]).await;
            let pages = crawl(browser, &starts).await;
            for page in &pages {
                for sending in sendings(page).into_iter().filter(|sending| has_texts(page, &sending.address))
                {
                    let blank = sending.fields.iter().map(|(name, value)| match name.as_str() {
                        "shown" | "submission_key" | "preview" => (name.as_str(), value.as_str()),
                        _ => (
                            name.as_str(),
                            if sending.address.contains("/phase") { value.as_str() } else { "" },
                        ),
                    });
                    let answer = browser.post(&sending.address, &blank.collect::<Vec<_>>()).await;
                    all.push(Page { path: format!("{} (sent)", answer.path), ..answer });
                }
            }
            all.extend(pages);
        }
        all.retain(|page| is_page(page) && page.status != 403 && page.status != 404);
        all
    }
}

/// Whether the form with this address has a text that must be filled in, so that it is refused when it is empty.
fn has_texts(page: &Page, address: &str) -> bool {
    let html = Html::parse_document(&page.body());
    let wanted =
        scraper::Selector::parse("form.form[method=post]:has([required]:not([type=hidden]))").unwrap();
    let own = page.path.split('#').next().unwrap();
    html.select(&wanted).any(|form| form.attr("action").unwrap_or(own).split('#').next() == Some(address))
}

/// The language around something on a page, nearest first.
fn language_of(element: ElementRef<'_>) -> Option<String> {
    element.attr("lang").map(str::to_owned).or_else(|| {
        element
            .ancestors()
            .filter_map(ElementRef::wrap)
            .find_map(|outer| outer.attr("lang").map(str::to_owned))
    })
}

/// Words of events that do not say their language, which is not the page's.
fn unmarked(page: &Page, lang: Lang) -> Vec<String> {
    let html = Html::parse_document(&page.body());
    let mut found = Vec::new();
    let mut look = |element: ElementRef<'_>, words: &str| {
        if words.contains(SIGN) && language_of(element).as_deref() != Some(lang.tag()) {
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            found.push(format!("{}: <{}> {words}", page.path, element.value().name()));
        }
    };
    for node in html.tree.nodes() {
        match node.value() {
            Node::Text(text) => {
                // What a <template> holds is no part of the page, and has no words of events.
                let Some(parent) = node.parent().and_then(ElementRef::wrap) else { continue };
                let is_within_ours = parent.value().name() == "title" && !text.trim().starts_with(SIGN);
                // Nothing can be marked within a title.
                if !matches!(parent.value().name(), "script" | "style") && !is_within_ours {
                    look(parent, text);
                }
            }
            Node::Element(element) if element.name() == "input" && element.attr("type") != Some("hidden") => {
                look(ElementRef::wrap(node).unwrap(), element.attr("value").unwrap_or_default());
            }
            _ => {}
        }
    }
    found
}

/// Elements that repeat the language around them.
fn repeated(page: &Page) -> Vec<String> {
    let html = Html::parse_document(&page.body());
    let marked = html.select(&scraper::Selector::parse("html [lang]").unwrap()).collect::<Vec<_>>();
    let repeats = marked.into_iter().filter(|element| {
        let around = element.parent().and_then(ElementRef::wrap).and_then(language_of);
        around.as_deref() == element.attr("lang")
    });
    repeats
        .map(|element| format!("{}: {}", page.path, element.html().chars().take(80).collect::<String>()))
        .collect()
}

const STAGES: [(Phase, Seating); 5] = [
    (Phase::Wishes, Seating::Wishes),
    (Phase::Wishes, Seating::FirstCome),
    (Phase::Assigned, Seating::Wishes),
    (Phase::Recap, Seating::Wishes),
    (Phase::Archived, Seating::Wishes),
];

/// What is no page, or shows nothing of an event but its name beside the list of steps.
const NOT_LOOKED_AT: &[&str] = &[
    "/healthz",
    "/favicon.ico",
    "/robots.txt",
    "/sitemap.xml",
    "/events/{event}/calendar/{file}",
    "/setup/{key}",
    "/demo/{key}",
    "/p/{key}",
    "/manage/{event}/participants/export.csv",
    "/manage/{event}/participants/imports/{import}",
    "/manage/{event}/participants/imports/{import}/run",
    "/manage/{event}/participants/imports/{import}/reversal",
    "/events/{event}/programme.ics",
    "/manage/{event}/ideas.csv",
    "/manage/{event}/assignment/scenarios/{scenario}/protocol.json",
    "/recaps.atom",
];

#[tokio::test]
async fn words_of_an_event_say_their_language_wherever_the_page_speaks_another() {
    let (mut seen, mut wrong) = (BTreeSet::new(), BTreeSet::new());
    for lang in Lang::ALL {
        let site = Site::start().await;
        for (phase, seating) in STAGES {
            let slug = format!("tagung-{lang}-{phase}-{seating:?}").to_lowercase();
            let mut stage = Stage::set(&site, &slug, lang, phase, seating).await;
            for page in stage.read(lang.other()).await {
                seen.extend(route_of(&page.path));
                wrong.extend(unmarked(&page, lang));
                wrong.extend(repeated(&page));
            }
        }
    }
    assert_eq!(wrong, BTreeSet::new());
    let routes = app::routes();
    let pages = routes.list().filter(|route| route.method == "GET").map(|route| route.path);
    let unseen: Vec<&str> = pages.filter(|path| !seen.contains(path)).collect();
    assert_eq!(unseen, NOT_LOOKED_AT);
}

/// The route that an address belongs to; words of its own go before codes.
fn route_of(path: &str) -> Option<&'static str> {
    let path = path.split(['?', ' ']).next().unwrap();
    let words: Vec<&str> = path.split('/').collect();
    let fits = |route: &&str| {
        let parts: Vec<&str> = route.split('/').collect();
        parts.len() == words.len()
            && parts.iter().zip(&words).all(|(part, word)| part == word || part.starts_with('{'))
    };
    let codes = |route: &&str| route.matches('{').count();
    let routes = app::routes();
    let paths: Vec<&'static str> = routes.list().map(|route| route.path).collect();
    paths.into_iter().filter(fits).min_by_key(codes)
}

#[tokio::test]
async fn in_the_language_of_the_page_nothing_is_marked() {
    let site = Site::start().await;
    let mut stage = Stage::set(&site, "tagung", Lang::De, Phase::Recap, Seating::Wishes).await;
    let repeats: BTreeSet<String> = stage.read(Lang::De).await.iter().flat_map(repeated).collect();
    assert_eq!(repeats, BTreeSet::new());
}

#[tokio::test]
async fn lists_of_events_say_the_language_of_each() {
    let site = Site::start().await;
    let organiser = site.organiser("Ada Muster").await;
    site.event(&organiser, "deutsch", Phase::Recap).titled("Tagung").add().await;
    site.event(&organiser, "english", Phase::Recap).titled("Conference").in_english().add().await;
    for path in ["/", "/manage"] {
        let page = organiser.clone().in_english().get(path).await;
        assert_eq!(page.texts(".event-list a[lang=de]"), ["Tagung"], "{path}");
        assert_eq!(page.texts(".event-list a:not([lang])"), ["Conference"], "{path}");
        assert_eq!(
            page.texts(".event-list p[lang], .event-list li[lang]"),
            [""; 0],
            "dates are ours on {path}"
        );
    }
}

#[tokio::test]
async fn a_title_within_a_sentence_of_ours_says_its_language() {
    let site = Site::start().await;
    let mut organiser = site.organiser("Ada Muster").await.in_english();
    let event = site.event(&organiser, "tagung", Phase::Wishes).first_come().add().await;
    let workshop = site.workshop(&event, "Vernetztes Arbeiten").add().await;
    let person = site.person(&event, "Carla", "Apfelbach").add().await;

    let page = organiser.get(&format!("/manage/tagung/workshops/{}", workshop.id)).await;
    let sent = organiser.submit(&page, &format!("/manage/tagung/workshops/{}", workshop.id), &[]).await;
    let page = organiser.follow(sent).await;
    assert_eq!(page.notice(), "“Vernetztes Arbeiten” has been saved.");
    assert_eq!(page.texts(".notice [lang=de]"), ["Vernetztes Arbeiten"]);

    let mut browser = site.browser_of(&person).await;
    browser.post("/language", &[("language", "en"), ("back", "/")]).await;
    let sent = browser.post("/events/tagung/seat", &[("workshop", workshop.id.as_str())]).await;
    let page = browser.follow(sent).await;
    assert_eq!(page.texts(".notice [lang=de]"), ["Vernetztes Arbeiten"]);
    browser.post("/language", &[("language", "de"), ("back", "/")]).await;
    assert_eq!(browser.get("/events/tagung/seat").await.texts("[lang=de]:not(html)"), [""; 0]);
}
