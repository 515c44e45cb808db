//! Seating people in the table, filling up, publishing.
use std::collections::BTreeMap;

use tagwerk::{
    events::{Event, Phase},
    participants::Participant,
    workshops::Workshop,
};

use crate::{
    cast::NewEvent,
    support::{Browser, Page, Site},
};

const PATH: &str = "/manage/tagung/assignment";

struct House {
    site: Site,
    ada: Browser,
    event: Event,
    agile: Workshop,
    digital: Workshop,
    mia: Participant,
    jo: Participant,
    kim: Participant,
}

/// Two workshops with two seats each, and three people.
async fn house() -> House {
    house_with(|event| event).await
}

async fn house_with(special: impl FnOnce(NewEvent<'_>) -> NewEvent<'_>) -> House {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = special(site.event(&ada, "tagung", Phase::Wishes)).add().await;
    let agile = site.workshop(&event, "Agil").seats(2, 2).add().await;
    let digital = site.workshop(&event, "Digital").seats(2, 2).add().await;
    let mia = site.person(&event, "Mia", "Abel").add().await;
    let jo = site.person(&event, "Jo", "Blum").add().await;
    let kim = site.person(&event, "Kim", "Çelik").add().await;
    House { site, ada, event, agile, digital, mia, jo, kim }
}

impl House {
    async fn seats(&self) -> BTreeMap<String, String> {
        self.site.seats(&self.event).await
    }

    fn field(&self, person: &Participant) -> String {
        format!("seat-{}", person.id)
    }
}

fn places(pairs: &[(&Participant, &Workshop)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(person, workshop)| (person.id.clone(), workshop.id.clone())).collect()
}

fn names(page: &Page) -> Vec<String> {
    page.texts("tbody th")
}

fn chosen(page: &Page, person: &Participant) -> Vec<String> {
    page.attributes(&format!("#seat-{} option[selected]", person.id), "value")
}

#[tokio::test]
async fn the_table_shows_everybody_with_wishes_and_seat_and_facilitators_apart() {
    let mut house = house().await;
    let leader = house.site.person(&house.event, "Gabriele", "Riedmann de Trinidad").add().await;
    house.site.lead(&leader, &house.agile).await;
    house.site.wish(&house.mia, &[&house.digital, &house.agile]).await;
    house.site.seat(&house.jo, &house.agile).await;
    let page = house.ada.get(PATH).await;
    assert_eq!(page.text(".lead"), "1 mit Platz, 2 noch ohne.");
    assert_eq!(names(&page), ["Abel, Mia", "Blum, Jo", "Çelik, Kim"]);
    assert_eq!(page.texts("tbody ol li"), ["Digital", "Agil"]);
    assert_eq!(chosen(&page, &house.jo), [house.agile.id.clone()]);
    assert_eq!(
        page.texts(".assignment-facilitators li"),
        ["Gabriele Riedmann de Trinidad moderiert „Agil“."]
    );
    assert_eq!(
        page.texts(".assignment-sizes li > p"),
        ["1 von 2 vergeben 1 Person zu wenig", "0 von 2 vergeben 2 Personen zu wenig"]
    );
    assert_eq!(page.attributes("meter", "value"), ["1", "0"]);
}

#[tokio::test]
async fn changed_seats_are_saved_together() {
    let mut house = house().await;
    house.site.seat(&house.kim, &house.digital).await;
    let page = house.ada.get(PATH).await;
    let fields = [
        (house.field(&house.mia), house.agile.id.clone()),
        (house.field(&house.jo), house.digital.id.clone()),
        (house.field(&house.kim), String::new()),
    ];
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let done = house.ada.submit(&page, PATH, &fields).await;
    assert_eq!((done.status, done.location()), (303, PATH));
    assert_eq!(house.ada.follow(done).await.notice(), "3 Änderungen sind gespeichert.");
    assert_eq!(house.seats().await, places(&[(&house.mia, &house.agile), (&house.jo, &house.digital)]));
}

#[tokio::test]
async fn several_people_are_seated_at_once() {
    let mut house = house().await;
    let page = house.ada.get(PATH).await;
    let fields = [
        ("person", house.mia.id.as_str()),
        ("person", &house.kim.id),
        ("to", &house.digital.id),
        ("apply", "selected"),
    ];
    assert_eq!(house.ada.submit(&page, PATH, &fields).await.status, 303);
    assert_eq!(house.seats().await, places(&[(&house.mia, &house.digital), (&house.kim, &house.digital)]));
    let page = house.ada.get(PATH).await;
    let fields = [("person", house.mia.id.as_str()), ("to", "none"), ("apply", "selected")];
    house.ada.submit(&page, PATH, &fields).await;
    assert_eq!(house.seats().await, places(&[(&house.kim, &house.digital)]));
    let nobody = house.ada.submit(&page, PATH, &[("to", &house.digital.id), ("apply", "selected")]).await;
    assert_eq!(nobody.status, 422);
    assert_eq!(nobody.errors(), ["Wählen Sie in der Liste mindestens eine Person aus."]);
}

#[tokio::test]
async fn too_many_for_a_workshop_and_nothing_is_saved_but_everything_kept() {
    let mut house = house().await;
    let fourth = house.site.person(&house.event, "Lu", "Dorn").add().await;
    let page = house.ada.get(PATH).await;
    let fields = [
        ("person", house.mia.id.as_str()),
        ("person", &house.jo.id),
        ("person", &house.kim.id),
        ("to", &house.agile.id),
        ("apply", "selected"),
        (&format!("seat-{}", fourth.id), &house.digital.id),
    ];
    let refused = house.ada.submit(&page, PATH, &fields).await;
    assert_eq!(refused.status, 409);
    assert_eq!(
        refused.errors(),
        [
            "In „Agil“ wäre 1 Person zu viel: Es gibt 2 Plätze. Nichts ist gespeichert. Wählen Sie anders, oder erhöhen \
          Sie dort die Zahl der Plätze."
        ]
    );
    assert_eq!(house.seats().await, BTreeMap::new());
    assert_eq!(refused.attributes("input[name=person][checked]", "value").len(), 3);
    assert_eq!(chosen(&refused, &fourth), [house.digital.id.clone()]);
    assert_eq!(refused.attributes("#to option[selected]", "value"), [house.agile.id.clone()]);
}

#[tokio::test]
async fn full_workshops_let_two_people_swap() {
    let mut house = house().await;
    let fourth = house.site.person(&house.event, "Lu", "Dorn").add().await;
    for (person, workshop) in [
        (&house.mia, &house.agile),
        (&house.jo, &house.agile),
        (&house.kim, &house.digital),
        (&fourth, &house.digital),
    ] {
        house.site.seat(person, workshop).await;
    }
    let page = house.ada.get(PATH).await;
    let fields = [
        (house.field(&house.mia), house.digital.id.clone()),
        (house.field(&house.kim), house.agile.id.clone()),
    ];
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(house.ada.submit(&page, PATH, &fields).await.status, 303);
    assert_eq!(house.seats().await[&house.kim.id], house.agile.id);
}

#[tokio::test]
async fn a_seat_that_changed_meanwhile_is_reported_and_the_others_are_saved() {
    let mut house = house().await;
    let page = house.ada.get(PATH).await;
    house.site.seat(&house.mia, &house.digital).await;
    let fields =
        [(house.field(&house.mia), house.agile.id.clone()), (house.field(&house.jo), house.agile.id.clone())];
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let conflict = house.ada.submit(&page, PATH, &fields).await;
    assert_eq!(conflict.status, 409);
    assert_eq!(conflict.notice(), "1 Änderung ist gespeichert.");
    assert_eq!(
        conflict.errors(),
        [
            "Mia Abel sitzt inzwischen in „Digital“. Ihre Auswahl ist nicht gespeichert; beim nächsten Speichern gilt sie."
        ]
    );
    assert_eq!(chosen(&conflict, &house.mia), [house.agile.id.clone()]);
    assert_eq!(house.seats().await, places(&[(&house.mia, &house.digital), (&house.jo, &house.agile)]));
    assert_eq!(house.ada.submit(&conflict, PATH, &[]).await.status, 303);
    assert_eq!(house.seats().await[&house.mia.id], house.agile.id);
}

#[tokio::test]
async fn who_leads_by_now_is_not_seated() {
    let mut house = house().await;
    let page = house.ada.get(PATH).await;
    house.site.lead(&house.mia, &house.digital).await;
    let field = house.field(&house.mia);
    let refused = house.ada.submit(&page, PATH, &[(&field, &house.agile.id)]).await;
    assert_eq!(refused.status, 409);
    assert_eq!(
        refused.texts(".error-summary li"),
        ["1 Person wird nicht mehr eingeteilt, weil sie abgesagt hat oder moderiert."]
    );
    assert_eq!(house.seats().await, BTreeMap::new());
}

#[tokio::test]
async fn the_table_is_narrowed_and_stays_so_after_saving() {
    let mut house = house().await;
    house.site.seat(&house.jo, &house.agile).await;
    let unseated = house.ada.get("/manage/tagung/assignment?workshop=none").await;
    assert_eq!(names(&unseated), ["Abel, Mia", "Çelik, Kim"]);
    let found = house.ada.get("/manage/tagung/assignment?search=CELIK+kim").await;
    assert_eq!((names(&found), found.text(".totals")), (vec!["Çelik, Kim".into()], "1 Person".into()));
    let agile = house.ada.get(&format!("{PATH}?workshop={}", house.agile.id)).await;
    assert_eq!(names(&agile), ["Blum, Jo"]);
    let action = "/manage/tagung/assignment?workshop=none";
    let field = house.field(&house.mia);
    let done = house.ada.submit(&unseated, action, &[(&field, &house.digital.id)]).await;
    assert_eq!((done.status, done.location()), (303, action));
    let nobody = house.ada.get("/manage/tagung/assignment?department=Amt+99").await;
    assert_eq!(nobody.texts("tbody").len(), 0);
}

#[tokio::test]
async fn the_table_has_a_hundred_people_a_page() {
    let mut house = house().await;
    for number in 0..100 {
        house.site.person(&house.event, "Lu", &format!("Dorn {number:03}")).add().await;
    }
    let first = house.ada.get(PATH).await;
    assert_eq!((names(&first).len(), first.text(".pager span")), (100, "Seite 1 von 2".into()));
    let second =
        house.ada.get(&first.attributes(".pager a[rel=next]", "href")[0].replace("#people", "")).await;
    assert_eq!(names(&second), ["Dorn 097, Lu", "Dorn 098, Lu", "Dorn 099, Lu"]);
    assert_eq!(first.text(".totals"), "103 Personen");
}

#[tokio::test]
async fn free_seats_are_filled_first_wishes_first_and_the_report_adds_up() {
    let mut house = house().await;
    let (lu, nobody) = (
        house.site.person(&house.event, "Lu", "Dorn").add().await,
        house.site.person(&house.event, "Max", "Ehlers").add().await,
    );
    house.site.wish(&house.mia, &[&house.agile]).await;
    house.site.wish(&house.jo, &[&house.agile]).await;
    house.site.wish(&house.kim, &[&house.digital, &house.agile]).await;
    house.site.wish(&lu, &[&house.agile, &house.digital]).await;
    house.site.seat(&house.jo, &house.agile).await;
    house.site.seat(&nobody, &house.agile).await;
    let page = house.ada.get(PATH).await;
    let done = house.ada.submit(&page, "/manage/tagung/assignment/fill", &[]).await;
    let page = house.ada.follow(done).await;
    assert_eq!(
        page.notice(),
        "2 Plätze vergeben. Erster Wunsch: 1 · Zweiter Wunsch: 1. 1 Person hat noch keinen Platz; für sie ist \
         keiner mehr frei."
    );
    let seats = house.seats().await;
    assert_eq!((&seats[&house.kim.id], &seats[&lu.id]), (&house.digital.id, &house.digital.id));
    assert_eq!((&seats[&house.jo.id], seats.contains_key(&house.mia.id)), (&house.agile.id, false));
    // Whose first wish was full is shown as an example.
    let preview = house.ada.get("/manage/tagung/assignment/publication").await;
    assert_eq!(preview.text("#preview > p"), "Zum Beispiel Lu Dorn, auf der eigenen Seite:");
    assert_eq!(
        preview.texts("#preview dd")[0],
        "Ihr Platz ist nachträglich vergeben worden; hier war noch Platz."
    );
}

#[tokio::test]
async fn all_seats_are_cleared_only_after_a_question() {
    let mut house = house().await;
    house.site.seat(&house.mia, &house.agile).await;
    house.site.wish(&house.mia, &[&house.agile]).await;
    let path = "/manage/tagung/assignment/clearance";
    let confirm = house.ada.get(path).await;
    assert_eq!(
        confirm.text(".notice"),
        "1 vergebener Platz geht verloren. Das lässt sich nicht rückgängig machen. Wünsche bleiben."
    );
    assert_eq!(house.seats().await.len(), 1);
    let done = house.ada.submit(&confirm, path, &[]).await;
    assert_eq!(house.ada.follow(done).await.notice(), "1 Platz ist aufgehoben.");
    assert_eq!(house.seats().await, BTreeMap::new());
}

#[tokio::test]
async fn participants_see_their_seat_only_once_it_is_published() {
    let mut house = house().await;
    house.site.seat(&house.mia, &house.agile).await;
    let mut browser = house.site.browser_of(&house.mia).await;
    let seen = |page: Page| page.texts(".notice-good");
    assert_eq!(seen(browser.get("/events/tagung/wishes").await), [""; 0]);

    let path = "/manage/tagung/assignment/publication";
    let confirm = house.ada.get(path).await;
    assert_eq!(confirm.text(".lead"), "1 Person sieht dann ihren Platz.");
    assert_eq!(
        confirm.texts(".notice p")[0],
        "2 Personen haben noch keinen Platz und lesen, dass sie noch eingeteilt werden."
    );
    assert_eq!(seen(browser.get("/events/tagung/wishes").await), [""; 0], "looking publishes nothing");
    let done = house.ada.submit(&confirm, path, &[]).await;
    let page = house.ada.follow(done).await;
    assert_eq!(
        page.notice(),
        "Die Einteilung ist veröffentlicht. Teilnehmende sehen jetzt ihren Platz; Wünsche sind geschlossen."
    );
    assert_eq!(seen(browser.get("/events/tagung/wishes").await), ["Ihr Platz ist in der Gruppe „Agil“."]);

    let back = house.ada.submit(&page, "/manage/tagung/assignment/publication/withdrawal", &[]).await;
    assert_eq!(back.status, 303);
    assert_eq!(seen(browser.get("/events/tagung/wishes").await), [""; 0]);
}

#[tokio::test]
async fn the_time_of_publication_is_shown_and_pressing_twice_does_not_change_it() {
    let mut house = house_with(|event| event.published("2018-12-14T12:00")).await;
    house.ada.post("/manage/tagung/assignment/publication", &[]).await;
    let page = house.ada.get(PATH).await;
    assert_eq!(
        page.texts(".notice-good p")[1..],
        [
            "Veröffentlicht: Freitag, 14. Dezember 2018, 12 Uhr",
            "Teilnehmende sehen ihren Platz. Was Sie hier ändern, sehen sie sofort.",
            "Seit der Veröffentlichung hat sich kein Platz geändert."
        ]
    );
}

#[tokio::test]
async fn in_first_come_mode_there_is_nothing_to_publish() {
    let mut house = house_with(|event| event.first_come()).await;
    assert_eq!(house.ada.get("/manage/tagung/assignment/publication").await.status, 404);
    assert_eq!(house.ada.post("/manage/tagung/assignment/publication", &[]).await.status, 404);
    let mut english = house.ada.clone().in_english();
    let page = english.get(PATH).await;
    assert_eq!(
        page.text(".notice"),
        "Participants take their seats themselves. They see at once what you change here."
    );
    assert_eq!(page.texts("thead th"), ["Selection", "Name", "Department", "Workshop"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn organisers_and_participants_at_the_same_instant_seat_nobody_too_many() {
    let house = house_with(|event| event.first_come()).await;
    let mut ada = house.ada.clone();
    let page = ada.get(PATH).await;
    let mut others = Vec::new();
    for number in 0..6 {
        let person = house.site.person(&house.event, "Lu", &format!("Dorn {number}")).add().await;
        others.push((house.site.browser_of(&person).await, house.agile.id.clone()));
    }
    let mut running: Vec<_> = others
        .into_iter()
        .map(|(mut browser, id)| {
            tokio::spawn(
                async move { browser.post("/events/tagung/seat", &[("workshop", &id)]).await.status },
            )
        })
        .collect();
    let (field, id) = (house.field(&house.mia), house.agile.id.clone());
    running.push(tokio::spawn(async move { ada.submit(&page, PATH, &[(&field, &id)]).await.status }));
    let mut done = 0;
    for answer in running {
        match answer.await.unwrap() {
            303 => done += 1,
            status => assert_eq!(status, 409),
        }
    }
    assert_eq!((done, house.seats().await.len()), (2, 2));
}
