//! An event that moves to another day or hour: what hangs on it comes along, or stays, and nobody loses a word.
use tagwerk::{
    clock::Timestamp,
    events::{Event, Phase},
};

use crate::{
    cast::at,
    support::{Browser, Page, Site},
};

const SETTINGS: &str = "/manage/tagung/settings";

/// An event on 10 March 2090 with two items.
async fn march(site: &Site) -> (Browser, Event) {
    let ada = site.organiser("Ada Muster").await;
    let event =
        site.event(&ada, "tagung", Phase::Registration).lasting("2090-03-10T09:00", "2090-03-10T17:00");
    let event = event.wishes_close("2090-03-01T12:00").add().await;
    site.item(&event, "Begrüßung", "09:00", 60).at("2090-03-10T09:00").add().await;
    site.item(&event, "Ausblick", "16:00", 60).at("2090-03-10T16:00").add().await;
    (ada, event)
}

async fn save(browser: &mut Browser, fields: &[(&str, &str)]) -> Page {
    let form = browser.get(SETTINGS).await;
    browser.submit(&form, SETTINGS, fields).await
}

const APRIL: [(&str, &str); 3] =
    [("begins", "2090-04-07T09:00"), ("ends", "2090-04-07T17:00"), ("title", "Klausur")];

async fn begins(site: &Site, event: &Event) -> Vec<(Timestamp, i64)> {
    site.programme(event).await.into_iter().map(|item| (item.begins_at, item.sequence)).collect()
}

#[tokio::test]
async fn an_event_that_moves_asks_first_and_takes_its_programme_and_its_doors_along() {
    let site = Site::start().await;
    let (mut ada, event) = march(&site).await;
    let asked = save(&mut ada, &APRIL).await;
    assert_eq!((asked.status, asked.errors()), (422, Vec::<String>::new()));
    assert_eq!(asked.attributes("#title", "value"), ["Klausur"], "what was typed is there");
    assert_eq!(asked.attributes("[name=programme_move][checked]", "value"), ["along"]);
    assert_eq!(asked.attributes("#wishes_close_along", "checked"), [""]);
    let words = asked.text(".question");
    for said in ["28 Tage später", "2 Programmpunkte werden verschoben", "2 liegen dann außerhalb"] {
        assert!(words.contains(said), "{said} in {words}");
    }
    assert_eq!(begins(&site, &event).await[0], (at("2090-03-10T09:00"), 0), "nothing is stored yet");
    let saved = ada.submit(&asked, SETTINGS, &[]).await;
    assert_eq!((saved.status, saved.errors()), (303, Vec::<String>::new()));
    assert_eq!(
        ada.follow(saved).await.notice(),
        "Die Einstellungen sind gespeichert. 2 Programmpunkte sind mitgerückt. \
         Wünsche sind jetzt bis Mittwoch, 29. März 2090, 12 Uhr möglich."
    );
    // Over a change of the clocks: nine stays nine.
    assert_eq!(begins(&site, &event).await, [(at("2090-04-07T09:00"), 1), (at("2090-04-07T16:00"), 1)]);
    assert_eq!(ada.get(SETTINGS).await.attributes("#wishes_close", "value"), ["2090-03-29T12:00"]);
    let calendar = site.visitor().get("/events/tagung/programme.ics").await.body();
    assert!(calendar.contains("DTSTART;TZID=Europe/Berlin:20900407T090000\r\n"), "{calendar}");
    assert!(calendar.contains("SEQUENCE:1\r\n"));
}

#[tokio::test]
async fn a_programme_that_stays_is_a_task_and_marked_in_its_list() {
    let site = Site::start().await;
    let (mut ada, event) = march(&site).await;
    let asked = save(&mut ada, &APRIL).await;
    let saved = ada.submit(&asked, SETTINGS, &[("programme_move", "stays")]).await;
    let words = ada.follow(saved).await.notice();
    assert!(words.contains("2 Programmpunkte liegen außerhalb der Veranstaltung."), "{words}");
    assert_eq!(begins(&site, &event).await[0], (at("2090-03-10T09:00"), 0));
    let overview = ada.get("/manage/tagung").await;
    assert!(
        overview.texts(".task-open a").contains(&"Programmpunkte in die Zeit der Veranstaltung legen".into())
    );
    let list = ada.get("/manage/tagung/programme").await;
    assert_eq!(list.texts(".programme-row .state-warn").len(), 2);
    assert_eq!(list.texts(".programme-date").len(), 2, "their day is said");
    let page = site.visitor().get("/events/tagung").await;
    assert_eq!(page.texts(".timeline-day"), ["Freitag, 10. März 2090"]);
}

#[tokio::test]
async fn an_answer_counts_for_the_move_it_was_given_to() {
    let site = Site::start().await;
    let (mut ada, event) = march(&site).await;
    let asked = save(&mut ada, &APRIL).await;
    let other = [("begins", "2090-05-05T09:00"), ("ends", "2090-05-05T17:00")];
    let again = ada.submit(&asked, SETTINGS, &other).await;
    assert_eq!(again.status, 422);
    assert!(again.text(".question").contains("56 Tage später"), "{}", again.text(".question"));
    assert_eq!(ada.submit(&again, SETTINGS, &[]).await.status, 303);
    assert_eq!(begins(&site, &event).await[0].0, at("2090-05-05T09:00"));
}

#[tokio::test]
async fn a_door_that_would_close_after_an_earlier_event_is_offered_to_move_and_else_refused() {
    let site = Site::start().await;
    let (mut ada, _) = march(&site).await;
    let february = [("begins", "2090-02-07T09:00"), ("ends", "2090-02-07T17:00")];
    let asked = save(&mut ada, &february).await;
    assert_eq!((asked.status, asked.errors()), (422, Vec::<String>::new()));
    assert!(asked.text(".question").contains("nach dem Ende der Veranstaltung"));
    let mut left = asked.filled_form(SETTINGS, &[]);
    left.retain(|(name, _)| name != "wishes_close_along");
    let left: Vec<(&str, &str)> = left.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let refused = ada.post(SETTINGS, &left).await;
    assert_eq!((refused.status, refused.errors().len()), (422, 1));
    let saved = ada.submit(&refused, SETTINGS, &[("wishes_close_along", "yes")]).await;
    assert_eq!(saved.status, 303);
    assert_eq!(ada.get(SETTINGS).await.attributes("#wishes_close", "value"), ["2090-01-29T12:00"]);
}

#[tokio::test]
async fn another_end_or_zone_asks_nothing_and_nine_stays_nine() {
    let site = Site::start().await;
    let (mut ada, _) = march(&site).await;
    assert_eq!(save(&mut ada, &[("ends", "2090-03-10T18:00")]).await.status, 303);
    let saved = save(&mut ada, &[("zone", "Europe/Lisbon")]).await;
    assert!(ada.follow(saved).await.notice().contains("9 Uhr bleibt 9 Uhr"));
    let list = ada.get("/manage/tagung/programme").await;
    assert_eq!(list.texts(".programme-time"), ["9:00–10:00", "16:00–17:00"]);
}

#[tokio::test]
async fn over_several_days_every_item_keeps_its_day_of_the_event_and_its_hour_on_the_wall() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    // The clocks are set back in the night to the third day.
    let event = site.event(&ada, "tagung", Phase::Assigned).lasting("2090-10-27T09:00", "2090-10-29T17:00");
    let event = event.published("2018-12-01T09:00").add().await;
    site.item(&event, "Begrüßung", "09:00", 60).at("2090-10-27T09:00").add().await;
    site.item(&event, "Abend", "20:00", 360).at("2090-10-28T20:00").add().await;
    site.item(&event, "Gruppenarbeit", "13:00", 120).at("2090-10-29T13:15").workshops().add().await;
    let mia = site.person(&event, "Mia", "Neu").add().await;
    let agile = site.workshop(&event, "Agil").room("Atelier").add().await;
    site.seat(&mia, &agile).await;
    let fields = [("begins", "2090-11-03T09:00"), ("ends", "2090-11-05T17:00")];
    let asked = save(&mut ada, &fields).await;
    assert!(asked.text(".question").contains("7 Tage später"), "{}", asked.text(".question"));
    let saved = ada.submit(&asked, SETTINGS, &[]).await;
    assert!(ada.follow(saved).await.notice().contains("3 Programmpunkte sind mitgerückt."));
    let spans: Vec<_> =
        site.programme(&event).await.iter().map(|item| (item.begins_at, item.ends_at)).collect();
    assert_eq!(
        spans,
        [
            (at("2090-11-03T09:00"), at("2090-11-03T10:00")),
            // Two in the morning, which came after seven hours of that night, comes after six of this one.
            (at("2090-11-04T20:00"), at("2090-11-05T02:00")),
            (at("2090-11-05T13:15"), at("2090-11-05T15:15")),
        ]
    );
    let own = site.visitor().get(&site.calendar_of(&mia, &event)).await.body();
    let groups = own.split("BEGIN:VEVENT").find(|entry| entry.contains("Agil")).unwrap();
    assert!(groups.contains("DTSTART;TZID=Europe/Berlin:20901105T131500"), "{groups}");
    let page = site.browser_of(&mia).await.get("/events/tagung/me").await;
    assert_eq!(
        page.texts(".now-point").last().unwrap(),
        "Sonntag, 5. November 2090, 13:15 Uhr Agil, Atelier · Ihre Workshop-Gruppe"
    );
    let overview = ada.get("/manage/tagung").await;
    assert!(!overview.body().contains("Programmpunkte in die Zeit der Veranstaltung legen"));
}

#[tokio::test]
async fn what_is_wrong_beside_the_question_keeps_every_answer_and_every_word() {
    let site = Site::start().await;
    let (mut ada, event) = march(&site).await;
    let other = site.organiser("Bea Beispiel").await;
    site.event(&other, "klausur", Phase::Registration).add().await;
    let asked = save(&mut ada, &APRIL).await;
    let answers = [("programme_move", "stays"), ("slug", "klausur"), ("city", "Köln")];
    let refused = ada.submit(&asked, SETTINGS, &answers).await;
    assert_eq!((refused.status, refused.errors().len()), (422, 1));
    assert_eq!(refused.attributes("[name=programme_move][checked]", "value"), ["stays"]);
    assert_eq!(refused.attributes("#wishes_close_along", "checked"), [""]);
    for (id, value) in [("#title", "Klausur"), ("#city", "Köln"), ("#begins", "2090-04-07T09:00")] {
        assert_eq!(refused.attributes(id, "value"), [value], "{id}");
    }
    assert_eq!(begins(&site, &event).await[0], (at("2090-03-10T09:00"), 0), "nothing is stored");
    let saved = ada.submit(&refused, SETTINGS, &[("slug", "tagung")]).await;
    assert_eq!(saved.status, 303);
    assert_eq!(begins(&site, &event).await[0].0, at("2090-03-10T09:00"), "it stays as was chosen");
    assert_eq!(site.stored_event(&event).await.begins_at, at("2090-04-07T09:00"));
}

#[tokio::test]
async fn both_doors_move_as_the_organiser_says_and_are_told_of() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event =
        site.event(&ada, "tagung", Phase::Registration).lasting("2090-03-10T09:00", "2090-03-10T17:00");
    let event = event.registration_closes("2090-02-20T18:00").wishes_close("2090-03-01T12:00").add().await;
    let asked = save(&mut ada, &APRIL).await;
    assert_eq!(asked.attributes("[name=programme_move]", "value"), Vec::<String>::new(), "there is none");
    let words = asked.text(".question");
    for said in [
        "„Anmeldung möglich bis“ auf Montag, 20. März 2090, 18 Uhr mitverschieben",
        "Sonst bleibt es bei Montag, 20. Februar 2090, 18 Uhr.",
        "„Wünsche möglich bis“ auf Mittwoch, 29. März 2090, 12 Uhr mitverschieben",
        "Sonst bleibt es bei Mittwoch, 1. März 2090, 12 Uhr.",
    ] {
        assert!(words.contains(said), "{said} in {words}");
    }
    let mut answer = asked.filled_form(SETTINGS, &[]);
    answer.retain(|(name, _)| name != "wishes_close_along");
    let answer: Vec<(&str, &str)> =
        answer.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let saved = ada.post(SETTINGS, &answer).await;
    let notice = ada.follow(saved).await.notice();
    assert!(
        notice.contains("Die Anmeldung ist jetzt bis Montag, 20. März 2090, 18 Uhr möglich."),
        "{notice}"
    );
    assert!(!notice.contains("Wünsche sind jetzt möglich"), "{notice}");
    let stored = site.stored_event(&event).await;
    assert_eq!(stored.registration_closes_at, Some(at("2090-03-20T18:00")));
    assert_eq!(stored.wishes_close_at, Some(at("2090-03-01T12:00")));
}

#[tokio::test]
async fn an_event_that_ends_earlier_says_what_lies_outside_now() {
    let site = Site::start().await;
    let (mut ada, _) = march(&site).await;
    let saved = save(&mut ada, &[("ends", "2090-03-10T12:00")]).await;
    assert_eq!(saved.status, 303);
    let notice = ada.follow(saved).await.notice();
    assert!(notice.contains("Ein Programmpunkt liegt außerhalb der Veranstaltung."), "{notice}");
    let overview = ada.get("/manage/tagung").await;
    assert!(
        overview.texts(".task-open a").contains(&"Programmpunkte in die Zeit der Veranstaltung legen".into())
    );
}
