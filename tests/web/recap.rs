//! Drafting, editing, publishing and reading a recap.
use scraper::{Html, Selector};
use tagwerk::{
    clock,
    db::Conn,
    events::{Event, Phase},
    participants::Participant,
    programme::{self, Item},
    recap,
    workshops::Workshop,
};

use crate::{
    cast::{NewIdea, NewItem},
    import,
    support::{Browser, Page, Site},
};

const MANAGE: &str = "/manage/tagung/recap";
const PUBLIC: &str = "/events/tagung/recap";
const PUBLICATION: &str = "/manage/tagung/recap/publication";

/// The model event with one keynote, one workshop, and people who agreed to be named and who did not.
struct Story {
    site: Site,
    ada: Browser,
    event: Event,
    item: Item,
    workshop: Workshop,
    /// Agreed to be named.
    cem: Participant,
    /// Did not.
    dora: Participant,
}

async fn story() -> Story {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Recap).partners("Platform3L").add().await;
    let cem = site.person(&event, "Cem", "Yıldız").agrees_to_be_named().add().await;
    let dora = site.person(&event, "Dora", "von der Heide").add().await;
    let item = keynote(&site, &event, "Begrüßung", "Ashok Sridharan").add().await;
    let workshop = site.workshop(&event, "Agile Arbeitsmethoden").room("Werkstatt");
    let workshop = workshop.led_by(&cem).led_by(&dora).add().await;
    Story { site, ada, event, item, workshop, cem, dora }
}

/// A quarter past nine.
fn keynote<'a>(site: &'a Site, event: &Event, title: &str, speaker: &str) -> NewItem<'a> {
    let item = site.item(event, title, "09:15", 30).keynote();
    item.about("Worum es an diesem **Tag** geht.").speaker(speaker, "Oberbürgermeister")
}

impl Story {
    /// An idea from the workshop.
    fn idea(&self, sentence: &str) -> NewIdea<'_> {
        self.site.idea(&self.workshop, sentence)
    }

    async fn draft(&mut self) {
        let page = self.ada.post("/manage/tagung/recap/draft", &[]).await;
        assert_eq!((page.status, page.location()), (303, MANAGE));
    }

    async fn publish(&mut self) -> Page {
        let review = self.ada.get(PUBLICATION).await;
        let page = self.ada.submit(&review, PUBLICATION, &[]).await;
        assert_eq!((page.status, page.location()), (303, MANAGE), "{}", page.body());
        self.ada.follow(page).await
    }

    /// The address of the section with this heading.
    async fn section(&mut self, heading: &str) -> String {
        let page = self.ada.get(MANAGE).await;
        let names = page.texts(".recap-row-name > a");
        let place = names.iter().position(|name| name == heading).unwrap_or_else(|| panic!("{names:?}"));
        page.attributes(".recap-row-name > a", "href").remove(place)
    }

    async fn write(&mut self, heading: &str, body: &str) -> Page {
        let path = self.section(heading).await;
        let form = self.ada.get(&path).await;
        self.ada.submit(&form, &path, &[("body", body)]).await
    }

    async fn headings(&mut self) -> Vec<String> {
        self.ada.get(MANAGE).await.texts(".recap-row-name > a")
    }
}

fn element(page: &Page, selector: &str) -> String {
    let html = Html::parse_document(&page.body());
    let found = html.select(&Selector::parse(selector).unwrap()).next();
    found.unwrap_or_else(|| panic!("no {selector} on {} ({})", page.path, page.status)).html()
}

#[tokio::test]
async fn a_draft_has_a_section_for_everything_that_is_there() {
    let mut story = story().await;
    let begin = story.ada.get(MANAGE).await;
    assert_eq!(begin.texts("form[action$='/draft'] button"), ["Entwurf erstellen"]);
    story.draft().await;
    let page = story.ada.get(MANAGE).await;
    assert_eq!(page.notice(), "Der Entwurf ist erstellt und hat 4 Abschnitte.");
    assert_eq!(
        page.texts(".recap-row-name > a"),
        ["Anfang", "Begrüßung", "Agile Arbeitsmethoden", "Wie es weitergeht"]
    );
    assert_eq!(page.attributes("#title", "value"), ["Amtsleitertagung: Rückblick"]);
    assert_eq!(page.attributes("#attendance", "value"), ["2"]);
    let keynote = story.section("Begrüßung").await;
    let keynote = story.ada.get(&keynote).await;
    assert_eq!(keynote.text("#body"), "Worum es an diesem **Tag** geht.");
    assert_eq!(
        keynote.texts(".recap-facts p")[1..3],
        ["Begrüßung 9:15–9:45 Uhr · Saal", "Ashok Sridharan Oberbürgermeister, Stadt Bonn"]
    );
}

#[tokio::test]
async fn drafting_again_adds_what_is_new_and_touches_no_text() {
    let mut story = story().await;
    story.draft().await;
    assert_eq!(story.write("Begrüßung", "Eigene Worte.").await.status, 303);
    keynote(&story.site, &story.event, "Eine Karte für alles", "Christoph Busch").add().await;
    let page = story.ada.get(MANAGE).await;
    assert_eq!(page.texts(".notice li"), ["Eine Karte für alles"]);
    story.draft().await;
    assert_eq!(
        story.ada.get(MANAGE).await.notice(),
        "Ein Abschnitt ist dazugekommen: Eine Karte für alles. Alle anderen sind unverändert."
    );
    assert_eq!(
        story.headings().await,
        ["Anfang", "Begrüßung", "Eine Karte für alles", "Agile Arbeitsmethoden", "Wie es weitergeht"]
    );
    let path = story.section("Begrüßung").await;
    assert_eq!(story.ada.get(&path).await.text("#body"), "Eigene Worte.");
    story.draft().await;
    assert_eq!(story.ada.get(MANAGE).await.notice(), "Es gibt nichts Neues. Der Entwurf ist unverändert.");
}

#[tokio::test]
async fn sections_move_are_left_out_added_and_removed() {
    let mut story = story().await;
    story.draft().await;
    let keynote = story.section("Begrüßung").await;
    story.ada.post(&format!("{keynote}/position"), &[("move", "down")]).await;
    assert_eq!(story.headings().await, ["Anfang", "Agile Arbeitsmethoden", "Begrüßung", "Wie es weitergeht"]);
    story.ada.post(&format!("{keynote}/position"), &[("to", "0")]).await;
    assert_eq!(story.headings().await, ["Anfang", "Begrüßung", "Agile Arbeitsmethoden", "Wie es weitergeht"]);
    story.ada.post(&format!("{keynote}/omission"), &[("omitted", "yes")]).await;
    let preview = story.ada.get("/manage/tagung/recap/preview").await;
    assert_eq!(preview.texts(".recap-section > h2"), ["Agile Arbeitsmethoden"]);
    story.ada.post(&format!("{keynote}/omission"), &[("omitted", "no")]).await;

    let page = story.ada.get(MANAGE).await;
    let nameless = story.ada.submit(&page, "/manage/tagung/recap/sections", &[("heading", " ")]).await;
    assert_eq!((nameless.status, nameless.errors()), (422, vec!["Füllen Sie dieses Feld aus.".to_owned()]));
    let added = story.ada.submit(&page, "/manage/tagung/recap/sections", &[("heading", "Die Umfrage")]).await;
    let text = added.location().to_owned();
    let form = story.ada.get(&text).await;
    story.ada.submit(&form, &text, &[("body", "Die Hälfte freut sich.")]).await;
    assert_eq!(
        story.headings().await,
        ["Anfang", "Begrüßung", "Agile Arbeitsmethoden", "Die Umfrage", "Wie es weitergeht"]
    );
    let removal = format!("{text}/removal");
    assert_eq!(story.ada.get(&removal).await.text("h1"), "„Die Umfrage“ löschen?");
    assert_eq!(story.ada.get(&format!("{keynote}/removal")).await.status, 404);
    assert_eq!(story.ada.post(&format!("{keynote}/removal"), &[]).await.status, 404);
    assert_eq!(story.ada.post(&removal, &[]).await.status, 303);
    assert_eq!(story.headings().await, ["Anfang", "Begrüßung", "Agile Arbeitsmethoden", "Wie es weitergeht"]);
}

#[tokio::test]
async fn of_two_people_who_write_at_once_neither_loses_a_word() {
    let mut story = story().await;
    story.draft().await;
    let path = story.section("Begrüßung").await;
    let form = story.ada.get(&path).await;
    assert_eq!(story.ada.submit(&form, &path, &[("body", "Worte von Ada")]).await.status, 303);
    let second = story.ada.submit(&form, &path, &[("body", "Worte von Bert")]).await;
    assert_eq!(second.status, 409);
    assert_eq!(
        (second.text(".stored-now-text"), second.text("#body")),
        ("Worte von Ada".into(), "Worte von Bert".into())
    );
    let merged = story.ada.submit(&second, &path, &[("body", "Worte von beiden")]).await;
    assert_eq!(merged.status, 303);
    assert_eq!(story.ada.get(&path).await.text("#body"), "Worte von beiden");
    // The same text once more is no conflict.
    assert_eq!(story.ada.submit(&form, &path, &[("body", "Worte von beiden")]).await.status, 303);

    let head = story.ada.get(MANAGE).await;
    assert_eq!(story.ada.submit(&head, MANAGE, &[("title", "Ein Tag")]).await.status, 303);
    let late = story.ada.submit(&head, MANAGE, &[("title", "Zwei Tage")]).await;
    assert_eq!((late.status, late.attributes("#title", "value")), (409, vec!["Zwei Tage".to_owned()]));
    assert_eq!(late.text(".stored-now-text"), "Ein Tag");
    assert_eq!(story.ada.submit(&late, MANAGE, &[]).await.status, 303);
    assert_eq!(story.ada.get(MANAGE).await.attributes("#title", "value"), ["Zwei Tage"]);
}

#[tokio::test]
async fn of_two_people_who_change_different_fields_both_are_kept() {
    let mut story = story().await;
    story.draft().await;
    let path = story.section("Begrüßung").await;
    let form = story.ada.get(&path).await;
    assert_eq!(story.ada.submit(&form, &path, &[("body", "Worte von Ada")]).await.status, 303);
    assert_eq!(story.ada.submit(&form, &path, &[("heading", "Der Anfang")]).await.status, 303);
    let both = story.ada.get(&path).await;
    assert_eq!(
        (both.attributes("#heading", "value"), both.text("#body")),
        (vec!["Der Anfang".to_owned()], "Worte von Ada".to_owned())
    );
    let head = story.ada.get(MANAGE).await;
    assert_eq!(story.ada.submit(&head, MANAGE, &[("title", "Ein Tag")]).await.status, 303);
    assert_eq!(story.ada.submit(&head, MANAGE, &[("attendance", "81")]).await.status, 303);
    let both = story.ada.get(MANAGE).await;
    assert_eq!(
        (both.attributes("#title", "value"), both.attributes("#attendance", "value")),
        (vec!["Ein Tag".to_owned()], vec!["81".to_owned()])
    );
}

#[tokio::test]
async fn a_refused_form_keeps_what_was_typed() {
    let mut story = story().await;
    story.draft().await;
    let path = story.section("Begrüßung").await;
    let form = story.ada.get(&path).await;
    let refused = story.ada.submit(&form, &path, &[("heading", ""), ("body", "Nicht verlieren")]).await;
    assert_eq!((refused.status, refused.text("#body")), (422, "Nicht verlieren".to_owned()));
    assert!(refused.title().starts_with("Fehler:"), "{}", refused.title());
    let head = story.ada.get(MANAGE).await;
    let refused =
        story.ada.submit(&head, MANAGE, &[("attendance", "rund 80"), ("authors", "Mika\nFranziska")]).await;
    assert_eq!(
        (refused.status, refused.attributes("#attendance", "value")),
        (422, vec!["rund 80".to_owned()])
    );
    assert_eq!(refused.text("#authors"), "Mika Franziska");
}

#[tokio::test]
async fn the_published_page_stays_the_same_until_the_next_publication() {
    let mut story = story().await;
    let idea =
        story.idea("Bo-RIS vereinfachen").edited("Bo-RIS ganz neu").by(&story.cem).marked().add().await;
    story.draft().await;
    story.publish().await;
    let mut visitor = story.site.visitor();
    let before = visitor.get(PUBLIC).await;
    assert_eq!(before.status, 200);
    assert_eq!(before.texts(".recap-idea > p"), ["Bo-RIS vereinfachen"]);

    story.write("Begrüßung", "Danach geschrieben.").await;
    let cem = Participant { given_name: "Jem".into(), ..story.cem.clone() };
    story.site.save_person(&cem).await;
    story.site.unmark(&idea).await;
    let moved =
        Event { title: "Umbenannt".into(), venue: "Anderswo".into(), accent_hue: 30, ..story.event.clone() };
    story.site.save_event(&moved).await;
    let silent = Item { speakers: Vec::new(), ..story.item.clone() };
    story.site.write(async |conn| programme::store::set_speakers(conn, &silent).await).await;
    assert_eq!(visitor.get(PUBLIC).await.body(), before.body());
    assert_eq!(visitor.get(PUBLIC).await.header("etag"), before.header("etag"));

    let manage = story.ada.get(MANAGE).await;
    assert_eq!(manage.texts(".page-head .state"), ["veröffentlicht", "unveröffentlichte Änderungen"]);
    story.publish().await;
    let after = visitor.get(PUBLIC).await;
    assert_ne!(after.body(), before.body());
    assert_eq!(after.texts(".recap-section .prose")[0], "Danach geschrieben.");
    assert_eq!(after.texts(".recap-idea"), [""; 0]);
    assert_eq!(story.ada.get(MANAGE).await.texts(".page-head .state"), ["veröffentlicht"]);
}

#[tokio::test]
async fn names_without_consent_never_reach_the_public_page() {
    let mut story = story().await;
    let named = story.idea("Mit Namen").by(&story.cem).marked().add().await.code;
    let refused = story.idea("Ohne Zustimmung").by(&story.dora).marked().add().await.code;
    let said = story.idea("Aus dem Raum").marked().add().await.code;
    let unnamed = story.idea("Ungenannt").by(&story.cem).unnamed().marked().add().await.code;
    story.draft().await;
    let review = story.ada.get(PUBLICATION).await;
    let rows: Vec<String> = review.texts("tbody tr");
    assert_eq!(
        rows,
        [
            "Dora von der Heide moderiert „Agile Arbeitsmethoden“ keine Einwilligung wird nicht genannt"
                .into(),
            format!("Dora von der Heide Idee {refused} keine Einwilligung wird nicht genannt"),
            "Cem Yıldız moderiert „Agile Arbeitsmethoden“ Einwilligung liegt vor wird genannt".into(),
            format!("Cem Yıldız Idee {named} Einwilligung liegt vor wird genannt"),
        ]
    );
    story.publish().await;
    let page = story.site.visitor().get(PUBLIC).await;
    assert_eq!(
        page.texts(".recap-idea > footer"),
        [
            format!("{named} Cem Yıldız"),
            format!("{refused} ohne Namen"),
            format!("{said} im Raum gesagt"),
            format!("{unnamed} ohne Namen"),
        ]
    );
    assert_eq!(page.text(".recap-about"), "Werkstatt · Moderation: Cem Yıldız");
    assert!(!page.body().contains("Heide"), "{}", page.body());
    let published = recap::store::published(&mut *story.site.read().await, &story.event.id).await.unwrap();
    let snapshot = serde_json::to_string(&published.unwrap().article).unwrap();
    assert!(snapshot.contains("Yıldız") && !snapshot.contains("Heide"), "{snapshot}");
}

#[tokio::test]
async fn a_name_in_a_text_without_consent_needs_an_explicit_word() {
    let mut story = story().await;
    story.draft().await;
    story.write("Begrüßung", "Es sprachen **Dora** von der Heide und Cem Yıldız.").await;
    let review = story.ada.get(PUBLICATION).await;
    let mentions = "tbody tr:has(td:nth-child(3):last-child)";
    assert_eq!(
        review.texts(mentions),
        [
            "Dora von der Heide „Begrüßung“ keine Einwilligung",
            "Cem Yıldız „Begrüßung“ Einwilligung liegt vor"
        ]
    );
    let refused = story.ada.submit(&review, PUBLICATION, &[]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(
        refused.errors(),
        [
            "In Ihren Texten stehen Namen ohne Einwilligung. Nehmen Sie sie heraus, oder bestätigen Sie, dass sie genannt werden dürfen."
        ]
    );
    assert_eq!(story.site.visitor().get(PUBLIC).await.status, 404);
    let done = story.ada.submit(&refused, PUBLICATION, &[("confirmed", "yes")]).await;
    assert_eq!(done.status, 303);
    assert_eq!(story.site.visitor().get(PUBLIC).await.status, 200);
}

#[tokio::test]
async fn what_is_published_is_what_was_looked_at() {
    let mut story = story().await;
    story.draft().await;
    let review = story.ada.get(PUBLICATION).await;
    story.write("Begrüßung", "Es sprach Dora von der Heide.").await;
    let overtaken = story.ada.submit(&review, PUBLICATION, &[]).await;
    assert_eq!(overtaken.status, 409);
    assert_eq!(story.site.visitor().get(PUBLIC).await.status, 404);
    let done = story.ada.submit(&overtaken, PUBLICATION, &[("confirmed", "yes")]).await;
    assert_eq!(done.status, 303);
    let again = story.ada.submit(&overtaken, PUBLICATION, &[("confirmed", "yes")]).await;
    assert_eq!(story.ada.follow(again).await.notice(), "Genau diese Fassung ist schon veröffentlicht.");
    let published = recap::store::published(&mut *story.site.read().await, &story.event.id).await.unwrap();
    assert_eq!(published.unwrap().number, 1);
}

#[tokio::test]
async fn who_takes_consent_back_leaves_the_published_page_and_the_feed_at_once_and_their_words_stay() {
    let mut story = story().await;
    let named = story.idea("Mit Namen").by(&story.cem).marked().add().await.code;
    story.draft().await;
    story.write("Begrüßung", "Es sprach **Cem** Yıldız, dann Cem Yıldızs Kollegin.").await;
    let opening = story.ada.get(MANAGE).await.attributes(".recap-row-name > a", "href").remove(0);
    let form = story.ada.get(&opening).await;
    story.ada.submit(&form, &opening, &[("body", "Cem Yıldız begrüßte alle.")]).await;
    story.publish().await;
    let mut visitor = story.site.visitor();
    let (before, feed) = (visitor.get(PUBLIC).await, visitor.get("/recaps.atom").await);
    assert!(before.body().contains("Yıldız") && feed.body().contains("Yıldız"), "{}", feed.body());
    assert_eq!(story.ada.get(MANAGE).await.texts(".notice-warn"), [""; 0]);

    let mut cem = story.site.browser_of(&story.cem).await;
    let done = cem.post("/events/tagung/me/naming", &[]).await;
    assert!(cem.follow(done).await.notice().contains("auch nicht in einem veröffentlichten Rückblick"));
    for path in [PUBLIC, "/recaps.atom", "/", "/events/tagung"] {
        let page = visitor.get(path).await;
        assert!(
            !page.body().contains("Yıldız") && !page.body().contains("<b>Cem"),
            "{path}: {}",
            page.body()
        );
    }
    let page = visitor.get(PUBLIC).await;
    assert_eq!(page.texts(".recap-idea > p"), ["Mit Namen"]);
    assert_eq!(page.texts(".recap-idea > footer"), [format!("{named} ohne Namen")]);
    assert!(page.body().contains("[ohne Namen] begrüßte alle."), "{}", page.body());
    let published = recap::store::published(&mut *story.site.read().await, &story.event.id).await.unwrap();
    let published = published.unwrap();
    assert!(published.changed_at() > published.published_at, "readers of the feed fetch the entry again");

    let tasks = story.ada.get("/manage/tagung").await.texts(".task-text");
    assert!(tasks.iter().any(|task| task.contains("möchte nicht mehr genannt werden")), "{tasks:?}");
    assert!(story.ada.get(MANAGE).await.text(".notice-warn").contains("Cem Yıldız"));
    story.write("Begrüßung", "Es wurde gesprochen.").await;
    let form = story.ada.get(&opening).await;
    story.ada.submit(&form, &opening, &[("body", "Alle wurden begrüßt.")]).await;
    story.publish().await;
    assert_eq!(story.ada.get(MANAGE).await.texts(".notice-warn"), [""; 0]);
    assert!(!story.ada.get("/manage/tagung").await.body().contains("möchte nicht mehr genannt werden"));
}

#[tokio::test]
async fn whoever_is_called_otherwise_by_now_is_still_found_in_what_was_published() {
    let mut story = story().await;
    story.draft().await;
    story.write("Begrüßung", "Cem Yıldız begrüßte alle.").await;
    story.publish().await;
    let person = format!("/manage/tagung/participants/{}", story.cem.id);
    let form = story.ada.get(&person).await;
    assert_eq!(story.ada.submit(&form, &person, &[("family_name", "Beispiel")]).await.status, 303);
    assert!(story.site.visitor().get(PUBLIC).await.body().contains("Yıldız"));
    story.site.browser_of(&story.cem).await.post("/events/tagung/me/naming", &[]).await;
    assert!(!story.site.visitor().get(PUBLIC).await.body().contains("Yıldız"));
}

#[tokio::test]
async fn a_second_no_counts_for_what_was_published_after_the_first() {
    let mut story = story().await;
    story.site.browser_of(&story.dora).await.post("/events/tagung/me/naming", &[]).await;
    story.draft().await;
    story.write("Begrüßung", "Es sprach Dora von der Heide.").await;
    let review = story.ada.get(PUBLICATION).await;
    story.ada.submit(&review, PUBLICATION, &[("confirmed", "yes")]).await;
    assert!(story.site.visitor().get(PUBLIC).await.body().contains("von der Heide"));
    story.site.browser_of(&story.dora).await.post("/events/tagung/me/naming", &[]).await;
    assert!(!story.site.visitor().get(PUBLIC).await.body().contains("von der Heide"));
}

#[tokio::test]
async fn a_no_in_a_list_after_the_day_reaches_what_is_published_and_no_later_list_says_yes() {
    let mut story = story().await;
    story.draft().await;
    story.write("Begrüßung", "Cem Yıldız begrüßte alle.").await;
    story.publish().await;
    assert!(story.site.visitor().get(PUBLIC).await.body().contains("Yıldız"));
    for answer in ["nein", "ja"] {
        let list = format!("Vorname;Nachname;E-Mail;Einwilligung\nCem;Yıldız;{};{answer}\n", story.cem.email);
        let preview = import::send(&mut story.ada, "liste.csv", list.as_bytes()).await;
        if answer == "nein" {
            import::take_over(&mut story.ada, &preview).await;
        }
        assert!(!story.site.visitor().get(PUBLIC).await.body().contains("Yıldız"), "after {answer}");
        assert_eq!(preview.texts("button[value=import]").len(), usize::from(answer == "nein"));
    }
}

#[tokio::test]
async fn a_recap_is_published_again_after_a_name_went_even_if_nothing_else_changed() {
    let mut story = story().await;
    story.idea("Mit Namen").by(&story.cem).marked().add().await;
    story.draft().await;
    story.publish().await;
    story.site.browser_of(&story.cem).await.post("/events/tagung/me/naming", &[]).await;
    story.publish().await;
    assert!(!story.site.visitor().get(PUBLIC).await.body().contains("Yıldız"));
    assert_eq!(story.ada.get(MANAGE).await.texts(".page-head .state"), ["veröffentlicht"]);
}

#[tokio::test]
async fn a_name_that_went_stays_away_in_the_archive_after_an_organiser_s_save_and_a_removal() {
    let mut story = story().await;
    story.idea("Mit Namen").by(&story.cem).marked().add().await;
    story.draft().await;
    story.publish().await;
    let person = format!("/manage/tagung/participants/{}", story.cem.id);
    let form = story.ada.get(&person).await;
    story.site.set_phase(&story.event, Phase::Archived).await;
    assert!(story.site.visitor().get(PUBLIC).await.body().contains("Yıldız"));
    story.site.browser_of(&story.cem).await.post("/events/tagung/me/naming", &[]).await;
    assert!(!story.site.visitor().get(PUBLIC).await.body().contains("Yıldız"));
    story.site.set_phase(&story.event, Phase::Recap).await;
    story.ada.submit(&form, &person, &[("department", "Amt 33")]).await;
    assert!(!story.site.visitor().get(PUBLIC).await.body().contains("Yıldız"));
    let removed = story.ada.post(&format!("{person}/removal"), &[]).await;
    assert_eq!(removed.status, 303);
    let page = story.site.visitor().get(PUBLIC).await;
    assert!(page.body().contains("Mit Namen") && !page.body().contains("Yıldız"), "{}", page.body());
}

#[tokio::test]
async fn the_preview_is_the_public_page() {
    let mut story = story().await;
    story.idea("Bo-RIS vereinfachen").edited("Bo-RIS ganz neu").by(&story.cem).marked().add().await;
    story.draft().await;
    let preview = story.ada.get("/manage/tagung/recap/preview").await;
    assert_eq!(preview.text(".recap-preview strong"), "Vorschau – nicht veröffentlicht.");
    story.publish().await;
    let public = story.site.visitor().get(PUBLIC).await;
    assert_eq!(element(&preview, "article"), element(&public, "article"));
    assert_eq!(element(&preview, ".share"), element(&public, ".share"));
    assert_eq!(public.texts(".recap-preview"), [""; 0]);
}

#[tokio::test]
async fn a_recap_that_is_taken_down_is_gone_and_can_be_published_again() {
    let mut story = story().await;
    story.draft().await;
    story.publish().await;
    story.write("Begrüßung", "Zweite Fassung.").await;
    story.publish().await;
    assert_eq!(story.ada.get("/manage/tagung/recap/takedown").await.text("h1"), "Rückblick zurücknehmen?");
    assert_eq!(story.site.visitor().get(PUBLIC).await.status, 200);
    let down = story.ada.post("/manage/tagung/recap/takedown", &[]).await;
    assert_eq!(story.ada.follow(down).await.notice(), "Der Rückblick ist nicht mehr öffentlich.");
    let mut visitor = story.site.visitor();
    assert_eq!(visitor.get(PUBLIC).await.status, 404);
    let feed = atom_syndication::Feed::read_from(&visitor.get("/recaps.atom").await.bytes[..]).unwrap();
    assert_eq!(feed.entries, []);
    story.publish().await;
    assert_eq!(visitor.get(PUBLIC).await.status, 200);
}

#[tokio::test]
async fn nobody_reads_the_recap_of_an_event_that_is_not_public() {
    let mut story = story().await;
    story.draft().await;
    story.publish().await;
    story.site.set_phase(&story.event, Phase::Draft).await;
    let mut visitor = story.site.visitor();
    assert_eq!(visitor.get(PUBLIC).await.status, 404);
    let feed = atom_syndication::Feed::read_from(&visitor.get("/recaps.atom").await.bytes[..]).unwrap();
    assert_eq!(feed.entries, []);
    assert_eq!(visitor.get("/manage/tagung/recap/preview").await.status, 303);
}

#[tokio::test]
async fn the_public_page_loads_no_session_and_answers_304() {
    let mut story = story().await;
    story.draft().await;
    story.publish().await;
    for path in [PUBLIC, "/recaps.atom"] {
        // The organiser's browser sends a session; the page must not use it.
        let page = story.ada.get(path).await;
        assert_eq!((page.status, page.header("set-cookie")), (200, ""));
        assert!(!page.body().contains("/sign-out"));
        let known = page.header("etag").to_owned();
        let again = story.ada.get_with(path, &[("if-none-match", &known)]).await;
        assert_eq!((again.status, again.bytes.len(), again.header("etag")), (304, 0, known.as_str()));
    }
}

#[tokio::test]
async fn markdown_can_do_no_harm() {
    let mut story = story().await;
    story.idea("<script>alert(1)</script>").edited("x").marked().add().await;
    story.draft().await;
    let head = story.ada.get(MANAGE).await;
    let title = "</script><script>alert(2)</script> & \"mehr\"";
    story.ada.submit(&head, MANAGE, &[("title", title), ("authors", "<b>Mika</b>")]).await;
    let body = "Text <script>alert(3)</script> <img src=x onerror=alert(4)> [x](javascript:alert(5))";
    story.write("Begrüßung", body).await;
    story.write("Anfang", &format!("Anfang {body}\n\n<iframe src=//evil.example></iframe> Mehr")).await;
    story.publish().await;
    let page = story.site.visitor().get(PUBLIC).await;
    assert_eq!(page.texts("h1"), [title]);
    assert_eq!(page.texts(".recap-idea > p"), ["<script>alert(1)</script>"]);
    assert_eq!(page.attributes("script", "type"), ["application/ld+json", "module", "module"]);
    for harm in ["<img", "<iframe", "<script", "href=\"javascript:"] {
        assert!(!element(&page, "article").contains(harm), "{harm}");
    }
    let shown = "<iframe src=//evil.example></iframe> Mehr".to_owned();
    assert!(page.texts("article .prose p").contains(&shown));
    assert_eq!(page.linked_data()["@graph"][0]["headline"], title);
}

#[tokio::test]
async fn search_engines_and_messengers_are_told_what_it_is() {
    let mut story = story().await;
    story.draft().await;
    let head = story.ada.get(MANAGE).await;
    story.ada.submit(&head, MANAGE, &[("authors", "Mika Baumeister\nFranziska Dobner\n")]).await;
    story.publish().await;
    let page = story.site.visitor().get(PUBLIC).await;
    assert_eq!(page.texts(".byline > p")[0], "Von Mika Baumeister und Franziska Dobner");
    let address = format!("{}{PUBLIC}", story.site.base_url);
    let data = page.linked_data();
    let (article, event) = (&data["@graph"][0], &data["@graph"][1]);
    assert_eq!((&article["@type"], &event["@type"]), (&"Article".into(), &"Event".into()));
    assert_eq!(article["author"][1]["name"], "Franziska Dobner");
    assert_eq!(article["about"]["@id"], event["@id"]);
    assert_eq!(event["startDate"], "2018-12-18T09:00:00+01:00");
    assert_eq!(event["location"]["address"]["addressLocality"], "Bonn");
    assert_eq!(event["performer"][0]["name"], "Ashok Sridharan");
    assert_eq!(page.attributes("link[rel=canonical]", "href"), std::slice::from_ref(&address));
    assert_eq!(page.attributes("meta[property='og:url']", "content"), std::slice::from_ref(&address));
    assert_eq!(page.attributes("meta[property='og:type']", "content"), ["article"]);
    assert_eq!(page.attributes("meta[property='og:locale']", "content"), ["de_DE"]);
    assert_eq!(
        page.attributes("meta[name=description]", "content"),
        [
            "Am Dienstag, 18. Dezember 2018 fand in Bonn die Veranstaltung „Amtsleitertagung“ statt. 2 Personen haben \
             teilgenommen. Veranstaltet von: Bundesstadt Bonn. Partner: Platform3L."
        ]
    );
    assert_eq!(
        page.attributes("link[type='application/atom+xml']", "href"),
        [format!("{}/recaps.atom", story.site.base_url)]
    );
    assert_eq!(page.attributes(".copy > input", "value"), [address]);
    let shared = page.attributes(".share-links a", "href");
    assert!(
        shared[0].starts_with("mailto:?subject=Amtsleitertagung%3A%20R%C3%BCckblick&body="),
        "{shared:?}"
    );
}

#[tokio::test]
async fn the_frame_speaks_the_visitor_s_language_and_the_article_the_event_s() {
    let mut story = story().await;
    story.draft().await;
    story.publish().await;
    let mut visitor = story.site.visitor().in_english();
    let page = visitor.get(PUBLIC).await;
    assert_eq!(page.attributes("html", "lang"), ["de"]);
    visitor.post("/language", &[("language", "en"), ("back", PUBLIC)]).await;
    let english = visitor.get(PUBLIC).await;
    assert_eq!(
        (english.attributes("html", "lang"), english.attributes("article", "lang")),
        (vec!["en".into()], vec!["de".into()])
    );
    assert_eq!(english.text(".share h2"), "Share");
    assert_eq!(element(&page, "article"), element(&english, "article").replacen(" lang=\"de\"", "", 1));
    let manage = story.ada.clone().in_english().get(MANAGE).await;
    assert_eq!(manage.texts(".page-head .state"), ["published"]);
}

#[tokio::test]
async fn an_english_event_has_an_english_recap() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    site.event(&ada, "tagung", Phase::Recap).in_english().add().await;
    ada.post("/manage/tagung/recap/draft", &[]).await;
    let review = ada.get(PUBLICATION).await;
    ada.submit(&review, PUBLICATION, &[]).await;
    let page = site.visitor().get(PUBLIC).await;
    assert_eq!(page.text("h1"), "Amtsleitertagung: recap");
    assert_eq!(page.text(".recap-head .kicker"), "Tuesday, 18 December 2018 · The 9th, Bonn");
}

#[tokio::test]
async fn the_feed_lists_the_recaps_newest_first_with_constant_ids() {
    let mut story = story().await;
    story.draft().await;
    let head = story.ada.get(MANAGE).await;
    story.ada.submit(&head, MANAGE, &[("title", "Erster & \u{b}<b>Bericht</b>"), ("authors", "Mika")]).await;
    story.publish().await;
    let mut visitor = story.site.visitor();
    let page = visitor.get("/recaps.atom").await;
    assert_eq!(page.header("content-type"), "application/atom+xml; charset=utf-8");
    let feed = atom_syndication::Feed::read_from(&page.bytes[..]).unwrap();
    let first = feed.entries[0].clone();
    assert_eq!(feed.title.as_str(), "Rückblicke auf Veranstaltungen");
    assert_eq!((first.title.as_str(), first.authors[0].name.as_str()), ("Erster & <b>Bericht</b>", "Mika"));
    assert_eq!(first.links[0].href, format!("{}{PUBLIC}", story.site.base_url));
    assert!(first.id.starts_with("tag:127.0.0.1,"), "{}", first.id);

    story.site.event(&story.ada, "zweite", Phase::Recap).add().await;
    story.ada.post("/manage/zweite/recap/draft", &[]).await;
    let review = story.ada.get("/manage/zweite/recap/publication").await;
    story.ada.submit(&review, "/manage/zweite/recap/publication", &[]).await;
    story.write("Begrüßung", "Geändert.").await;
    story.publish().await;
    story.site.save_event(&Event { slug: "umbenannt".into(), ..story.event.clone() }).await;
    let feed = atom_syndication::Feed::read_from(&visitor.get("/recaps.atom").await.bytes[..]).unwrap();
    assert_eq!(feed.entries.len(), 2);
    assert_eq!((&feed.entries[1].id, feed.entries[1].published), (&first.id, first.published));
    assert!(feed.entries[1].updated >= first.updated);
    assert_eq!(feed.entries[0].authors[0].name, "Bundesstadt Bonn");
    assert_eq!(visitor.get("/events/zweite/recap").await.texts(".related li a"), ["Erster & <b>Bericht</b>"]);
}

#[tokio::test]
async fn a_section_outlives_its_source() {
    let mut story = story().await;
    story.draft().await;
    let path = story.section("Begrüßung").await;
    let (event, item) = (&story.event.id, &story.item.id);
    assert!(story.site.write(async |conn| programme::store::delete(conn, event, item).await).await);
    let page = story.ada.get(&path).await;
    assert_eq!((page.status, page.texts(".notice-warn").len()), (200, 1));
    story.publish().await;
    assert_eq!(
        story.site.visitor().get(PUBLIC).await.texts(".recap-section .prose")[0],
        "Worum es an diesem Tag geht."
    );
    assert_eq!(story.ada.post(&format!("{path}/removal"), &[]).await.status, 303);
}

#[tokio::test]
async fn two_who_publish_at_once_publish_one_version() {
    let mut story = story().await;
    story.draft().await;
    let review = story.ada.get(PUBLICATION).await;
    let (mut one, mut two) = (story.ada.clone(), story.ada.clone());
    let (one, two) =
        tokio::join!(one.submit(&review, PUBLICATION, &[]), two.submit(&review, PUBLICATION, &[]));
    assert_eq!((one.status, two.status), (303, 303));
    let progress = tagwerk::start::store::progress(&story.site.app.db, &story.event.id).await.unwrap();
    assert_eq!(progress.publications, 1);
}

#[tokio::test]
async fn two_who_draft_at_once_make_one_draft() {
    let mut story = story().await;
    let (mut one, mut two) = (story.ada.clone(), story.ada.clone());
    tokio::join!(one.post("/manage/tagung/recap/draft", &[]), two.post("/manage/tagung/recap/draft", &[]));
    assert_eq!(story.headings().await, ["Anfang", "Begrüßung", "Agile Arbeitsmethoden", "Wie es weitergeht"]);
    let progress = tagwerk::start::store::progress(&story.site.app.db, &story.event.id).await.unwrap();
    assert_eq!(progress.recap_sections, 4);
}

#[tokio::test]
async fn an_unreadable_recap_takes_nobody_else_s_pages_away() {
    let mut story = story().await;
    story.draft().await;
    story.publish().await;
    story.site.event(&story.ada, "zweite", Phase::Recap).add().await;
    story.ada.post("/manage/zweite/recap/draft", &[]).await;
    let review = story.ada.get("/manage/zweite/recap/publication").await;
    story.ada.submit(&review, "/manage/zweite/recap/publication", &[]).await;
    let (event_id, account_id) = (&story.event.id, &story.ada.account_id);
    let unreadable =
        async |conn: &mut Conn| recap::store::publish(conn, event_id, "{}", account_id, clock::now()).await;
    assert_eq!(story.site.write(unreadable).await, 2);
    let mut visitor = story.site.visitor();
    assert_eq!(visitor.get("/events/zweite/recap").await.status, 200);
    let feed = atom_syndication::Feed::read_from(&visitor.get("/recaps.atom").await.bytes[..]).unwrap();
    assert_eq!(feed.entries.len(), 1);
    assert_eq!(visitor.get("/").await.status, 200);
    // Publishing once more mends it.
    assert_eq!(visitor.get(PUBLIC).await.status, 404);
    story.publish().await;
    assert_eq!(visitor.get(PUBLIC).await.status, 200);
}
