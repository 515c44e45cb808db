//! What was typed is what is shown, on pages and in everything that leaves the house.
use tagwerk::events::Phase;

use crate::support::{Page, Site};

/// A description as people write it, with whatever Markdown would like to change.
const TYPED: &str = "Termine für <Ämter> & Kolleg*innen:\n18. Dezember: Tagung\n22. Januar: Bericht\n3. März: Rückblick\n\n\
                     Mitbringen:\n- Stift\n- Papier, kariert; liniert\n\nMehr auf [der Seite](https://bonn.example/a,b) \
                     oder unter C:\\temp\\neu.";
/// The same without marks.
const PLAIN: &str = "Termine für <Ämter> & Kolleg*innen:\n18. Dezember: Tagung\n22. Januar: Bericht\n3. März: Rückblick\n\n\
                     Mitbringen:\n- Stift\n- Papier, kariert; liniert\n\nMehr auf der Seite (https://bonn.example/a,b) \
                     oder unter C:\\temp\\neu.";

/// The lines of an element, as they stand below each other.
#[track_caller]
fn lines(page: &Page, selector: &str) -> Vec<String> {
    let text = page.body().replace("<br>", " ⏎ ").replace("<br/>", " ⏎ ");
    let page = Page { bytes: text.into_bytes(), ..page.clone() };
    page.text(selector).split(" ⏎ ").map(|line| line.trim().to_owned()).collect()
}

/// The value of a calendar's property, unfolded and unescaped (RFC 5545, 3.1 and 3.3.11).
#[track_caller]
pub fn property(calendar: &str, name: &str) -> String {
    let unfolded = calendar.replace("\r\n ", "");
    let line = unfolded.lines().find_map(|line| line.strip_prefix(&format!("{name}:")));
    let line = line.unwrap_or_else(|| panic!("no {name} in {unfolded}"));
    let mut letters = line.chars();
    let mut value = String::new();
    while let Some(letter) = letters.next() {
        value.push(match letter {
            '\\' => match letters.next().expect("something is escaped") {
                'n' => '\n',
                other => other,
            },
            other => other,
        });
    }
    value
}

#[tokio::test]
async fn a_description_is_shown_line_by_line_as_it_was_typed() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    site.event(&ada, "tagung", Phase::Registration).about(TYPED).add().await;
    let page = site.visitor().get("/events/tagung").await;
    assert_eq!(
        lines(&page, ".prose p:first-child"),
        [
            "Termine für <Ämter> & Kolleg*innen:",
            "18. Dezember: Tagung",
            "22. Januar: Bericht",
            "3. März: Rückblick"
        ]
    );
    assert_eq!(page.texts(".prose li"), ["Stift", "Papier, kariert; liniert"]);
    assert_eq!(page.attributes(".prose a", "href"), ["https://bonn.example/a,b"]);
    assert_eq!(page.texts(".prose p:last-child"), ["Mehr auf der Seite oder unter C:\\temp\\neu."]);
}

#[tokio::test]
async fn calendars_and_search_engines_read_numbers_signs_and_targets() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    site.event(&ada, "tagung", Phase::Registration).about(TYPED).add().await;
    let calendar = site.visitor().get("/events/tagung/programme.ics").await.body();
    let description = property(&calendar, "DESCRIPTION");
    assert_eq!(description, format!("{PLAIN}\n\n{}/events/tagung", site.base_url));
    let page = site.visitor().get("/events/tagung").await;
    assert_eq!(page.linked_data()["description"], PLAIN);
    let meta = page.attributes("meta[name=description], meta[property='og:description']", "content");
    let one_line = PLAIN.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in &meta {
        let words = said.strip_suffix('…').unwrap();
        assert!(one_line.starts_with(&format!("{words} ")) && words.chars().count() < 200, "{said}");
    }
    assert_eq!(meta.len(), 2);
}

#[tokio::test]
async fn headings_of_texts_stand_below_those_of_the_page() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).about("# Eins\n\n##### Zwei").add().await;
    site.item(&event, "Auftakt", "09:00", 30).about("# Drei").add().await;
    let page = site.visitor().get("/events/tagung").await;
    assert_eq!(page.texts(".prose h3"), ["Eins"]);
    assert_eq!(page.texts(".prose h4"), ["Zwei", "Drei"]);
}

#[tokio::test]
async fn an_idea_is_no_markdown_and_keeps_its_lines() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Running).add().await;
    let carla = site.person(&event, "Carla", "Apfelbach").add().await;
    let workshop = site.workshop(&event, "Vernetztes Arbeiten").led_by(&carla).add().await;
    let path = format!("/events/tagung/workshops/{}", workshop.id);
    let mut browser = site.browser_of(&carla).await;
    let (sentence, details) =
        ("**Bo-RIS**\nfür <alle>", "18. Dezember: a\n3. März: b\n\n# kein Titel &amp; _nichts_\n![x](y)");
    let done = browser.post(&path, &[("sentence", sentence), ("details", details)]).await;
    assert_eq!(done.status, 303, "{:?}", done.errors());
    let page = browser.get(&path).await;
    assert_eq!(lines(&page, ".idea-sentence").join("\n"), sentence);
    assert_eq!(
        page.texts(".idea-details p").join("\n"),
        "18. Dezember: a 3. März: b\n# kein Titel &amp; _nichts_ ![x](y)"
    );
    assert_eq!(page.texts(".idea-details :is(ol, strong, em, h1, h2, h3, a, img)"), [""; 0]);
    let list = ada.clone().get("/manage/tagung/ideas").await;
    assert_eq!(lines(&list, ".idea-sentence").join("\n"), sentence);
    let file = ada.clone().get("/manage/tagung/ideas.csv").await.body();
    assert!(file.contains(details) && file.contains(sentence), "{file}");
}

#[tokio::test]
async fn every_form_for_a_text_shows_how_it_will_look_and_stores_nothing() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Recap).add().await;
    let item = site.item(&event, "Auftakt", "09:00", 30).about("alt").add().await;
    let workshop = site.workshop(&event, "Vernetztes Arbeiten").add().await;
    let section = site.recap(&event).await;
    let typed = "# Titel\n\n**fett** <b> ![Plan](https://a.example/p.png) [x](y)";
    for (page, action, field, heading) in [
        ("/manage/new".to_owned(), "/manage".to_owned(), "description", "h3"),
        ("/manage/tagung/settings".to_owned(), String::new(), "description", "h3"),
        (
            "/manage/tagung/programme/new".to_owned(),
            "/manage/tagung/programme".to_owned(),
            "description",
            "h4",
        ),
        (format!("/manage/tagung/programme/{}", item.id), String::new(), "description", "h4"),
        (
            "/manage/tagung/workshops/new".to_owned(),
            "/manage/tagung/workshops".to_owned(),
            "description",
            "h4",
        ),
        (format!("/manage/tagung/workshops/{}", workshop.id), String::new(), "description", "h4"),
        (format!("/manage/tagung/recap/sections/{section}"), String::new(), "body", "h3"),
    ] {
        let form = ada.get(&page).await;
        let before = form.text(&format!("#{field}"));
        assert_eq!(form.texts(".preview"), [""; 0], "{page}");
        let action = if action.is_empty() { page.clone() } else { action };
        let shown = ada.submit(&form, &action, &[(field, typed), ("preview", field)]).await;
        assert_eq!((shown.status, shown.texts(".error").len()), (200, 0), "{page}");
        assert_eq!(shown.text(&format!("#{field}")), typed.split_whitespace().collect::<Vec<_>>().join(" "));
        assert_eq!(shown.texts(&format!(".preview .prose {heading}")), ["Titel"], "{page}");
        assert_eq!(shown.texts(".preview .prose strong"), ["fett"]);
        assert_eq!(
            shown.texts(".preview-notes li"),
            [
                "Überschriften stehen unter denen der Seite und werden deshalb kleiner gezeigt.",
                "HTML wird nicht ausgeführt, sondern als Text gezeigt.",
                "Bilder werden als Links gezeigt.",
                "Ein Link ohne vollständige Adresse (https://…) bleibt Text."
            ]
        );
        assert_eq!(ada.get(&page).await.text(&format!("#{field}")), before, "{page}");
        // Enter in a field presses the first button of the form.
        assert_ne!(shown.texts(&format!("form:has(#{field}) button"))[0], "Vorschau", "{page}");
    }
}

#[tokio::test]
async fn what_is_saved_after_a_preview_still_meets_what_others_saved() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    site.event(&ada, "tagung", Phase::Registration).add().await;
    let path = "/manage/tagung/settings";
    let form = ada.get(path).await;
    let shown = ada.submit(&form, path, &[("description", "Neu"), ("preview", "description")]).await;
    assert_eq!(ada.submit(&form, path, &[("venue", "Rathaus")]).await.status, 303);
    assert_eq!(ada.submit(&shown, path, &[]).await.status, 303);
    let saved = ada.get(path).await;
    assert_eq!(saved.text("#description"), "Neu");
    assert_eq!(saved.attributes("#venue", "value"), ["Rathaus"]);
}
