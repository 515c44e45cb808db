//! Dates and times that make sense: years, zones, hours that come twice or never, doors that close too late.
use tagwerk::events::Phase;

use crate::support::{Browser, Page, Site};

const SETTINGS: &str = "/manage/tagung/settings";

/// An event in October 2026 whose settings are open.
async fn autumn(site: &Site) -> Browser {
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Draft);
    event.lasting("2026-10-24T20:00", "2026-10-25T05:00").add().await;
    ada
}

async fn save(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Page {
    let form = browser.get(path).await;
    browser.submit(&form, path, fields).await
}

#[tokio::test]
async fn years_and_orders_that_make_no_sense_are_refused_beside_their_field() {
    let site = Site::start().await;
    let mut ada = autumn(&site).await;
    let year = "Das Jahr liegt zwischen 2000 und 2099.";
    let late = "Das liegt nach dem Ende der Veranstaltung. Wählen Sie eine frühere Zeit.";
    for (field, value, expected) in [
        ("begins", "0018-12-18T09:00", year),
        ("ends", "20018-12-18T09:00", year),
        ("wishes_close", "0026-10-01T09:00", year),
        ("ends", "2026-10-24T19:00", "Das Ende muss nach dem Beginn liegen."),
        (
            "ends",
            "2028-10-24T19:00",
            "Eine Veranstaltung dauert höchstens 60 Tage. Prüfen Sie Beginn und Ende.",
        ),
        ("registration_closes", "2026-10-26T09:00", late),
        ("wishes_close", "2026-11-01T09:00", late),
        ("begins", "2026-03-29T02:30", "Diese Uhrzeit gibt es wegen der Zeitumstellung nicht."),
    ] {
        let refused = save(&mut ada, SETTINGS, &[(field, value)]).await;
        assert_eq!((refused.status, refused.errors()), (422, vec![expected.to_owned()]), "{field} {value}");
        assert_eq!(refused.attributes(&format!("#{field}"), "value"), [value], "as it was typed");
    }
}

#[tokio::test]
async fn dates_that_are_odd_are_stored_and_said() {
    let site = Site::start().await;
    let mut ada = autumn(&site).await;
    let fields = [
        ("begins", "2090-10-24T09:00"),
        ("ends", "2090-10-24T17:00"),
        ("registration_closes", "2090-10-20T12:00"),
        ("wishes_close", "2090-10-10T12:00"),
    ];
    let saved = save(&mut ada, SETTINGS, &fields).await;
    let page = ada.follow(saved).await;
    let words = "Die Einstellungen sind gespeichert. Prüfen Sie die Zeiten: Die Wünsche schließen vor der \
                 Anmeldung; wer sich danach anmeldet, kann keine mehr nennen.";
    assert_eq!(page.notice(), words);
    assert_eq!(page.attributes("#wishes_close", "value"), ["2090-10-10T12:00"]);
    let again = save(&mut ada, SETTINGS, &[("city", "Köln")]).await;
    assert_eq!(ada.follow(again).await.notice(), "Die Einstellungen sind gespeichert.", "said once");
}

#[tokio::test]
async fn an_hour_that_comes_twice_is_asked_for_stored_and_shown_again() {
    let site = Site::start().await;
    let mut ada = autumn(&site).await;
    let new = "/manage/tagung/programme/new";
    let form = ada.get(new).await;
    assert_eq!(form.texts("#begins_which"), [""; 0], "asked only where it must be");
    let night = [("title", "Nachtschicht"), ("begins", "2026-10-25T02:10"), ("ends", "2026-10-25T02:40")];
    let asked = ada.submit(&form, "/manage/tagung/programme", &night).await;
    let question = "Diese Uhrzeit gibt es wegen der Zeitumstellung zweimal. Wählen Sie, welche gemeint ist.";
    assert_eq!((asked.status, asked.errors()), (422, vec![question.to_owned(), question.to_owned()]));
    assert_eq!(asked.attributes("#title", "value"), ["Nachtschicht"]);
    let answer = [("begins_which", "first"), ("ends_which", "second")];
    let added = ada.submit(&asked, "/manage/tagung/programme", &answer).await;
    assert_eq!(added.status, 303);
    let list = ada.get("/manage/tagung/programme").await;
    assert!(list.text(".programme-time").ends_with("2:10 (Sommerzeit)–2:40 (Winterzeit)"));

    let item = list.attributes(".programme-actions a", "href").remove(0);
    let again = ada.get(&item).await;
    let chosen = |page: &Page, field: &str| page.attributes(&format!("#{field} option[selected]"), "value");
    assert_eq!(
        (chosen(&again, "begins_which"), chosen(&again, "ends_which")),
        (vec!["first".into()], vec!["second".into()])
    );
    assert_eq!(ada.submit(&again, &item, &[("room", "Keller")]).await.status, 303);
    ada.post("/manage/tagung/phase", &[("from", "draft"), ("to", "registration")]).await;
    let calendar = site.visitor().get("/events/tagung/programme.ics").await.body();
    assert!(calendar.contains("DTSTART;TZID=Europe/Berlin:20261025T021000\r\n"), "{calendar}");
    assert!(calendar.contains("DTEND:20261025T014000Z\r\n"), "local time would mean the first: {calendar}");
    let page = site.visitor().get("/events/tagung").await;
    assert_eq!(page.attributes(".timeline time", "datetime"), ["2026-10-25T02:10:00+02:00"]);
}

#[tokio::test]
async fn of_an_event_and_its_doors_too_the_second_hour_can_be_meant() {
    let site = Site::start().await;
    let mut ada = autumn(&site).await;
    let fields = [("ends", "2026-10-25T02:10"), ("wishes_close", "2026-10-25T02:05")];
    let asked = save(&mut ada, SETTINGS, &fields).await;
    assert_eq!((asked.status, asked.errors().len()), (422, 2));
    let answer = [("ends_which", "second"), ("wishes_close_which", "first")];
    assert_eq!(ada.submit(&asked, SETTINGS, &answer).await.status, 303);
    let shown = ada.get(SETTINGS).await;
    assert_eq!(shown.attributes("#ends_which option[selected]", "value"), ["second"]);
    assert_eq!(shown.attributes("#wishes_close_which option[selected]", "value"), ["first"]);
    ada.post("/manage/tagung/phase", &[("from", "draft"), ("to", "registration")]).await;
    let schema = site.visitor().get("/events/tagung").await.text("script[type='application/ld+json']");
    assert!(schema.contains("\"endDate\":\"2026-10-25T02:10:00+01:00\""), "{schema}");
    let other = ada.submit(&shown, SETTINGS, &[("ends", "2026-10-25T04:00")]).await;
    assert_eq!(other.status, 303);
    assert_eq!(ada.get(SETTINGS).await.texts("#ends_which"), [""; 0]);
}

#[tokio::test]
async fn the_time_zone_is_chosen_from_a_list_that_keeps_what_is_stored() {
    let site = Site::start().await;
    let mut ada = autumn(&site).await;
    let page = ada.get(SETTINGS).await;
    assert_eq!(page.attributes("#zone option[selected]", "value"), ["Europe/Berlin"]);
    let offered = page.attributes("#zone option", "value");
    assert!(offered.len() > 400 && offered.contains(&"Europe/Kyiv".to_owned()));
    assert_eq!(page.attributes("#zone optgroup", "label").len(), 10);
    assert_eq!(save(&mut ada, SETTINGS, &[("zone", "Europe/Lisbon")]).await.status, 303);
    let page = ada.get(SETTINGS).await;
    assert_eq!(page.attributes("#zone > option", "value"), ["Europe/Berlin", "Europe/Lisbon", "UTC"]);
    assert_eq!(page.attributes("#zone option[selected]", "value"), ["Europe/Lisbon"]);
    // An old name that is stored stays, also when something else is changed.
    assert_eq!(save(&mut ada, SETTINGS, &[("zone", "US/Eastern")]).await.status, 303);
    assert_eq!(save(&mut ada, SETTINGS, &[("city", "New York")]).await.status, 303);
    assert_eq!(ada.get(SETTINGS).await.attributes("#zone option[selected]", "value"), ["US/Eastern"]);
    let refused = save(&mut ada, SETTINGS, &[("zone", "Europe/Bonn")]).await;
    assert_eq!(
        (refused.status, refused.errors()),
        (422, vec!["Wählen Sie eine der Möglichkeiten.".to_owned()])
    );
}
