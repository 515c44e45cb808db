//! Setting up workshops, wishing for them, taking seats in them.
use std::collections::BTreeMap;

use tagwerk::{
    clock,
    db::is_unique_violation,
    events::{Event, Phase},
    participants::Participant,
    workshops::{self, Round, Workshop},
};

use crate::support::{Browser, Page, Site};

const TITLES: [&str; 3] = [
    "Digitale Kompetenzen und Vernetztes Arbeiten",
    "Selbstadministration, Kommunikation und Kollaboration",
    "Agile und bürgerzentrierte Arbeitsmethoden",
];

async fn three_workshops(site: &Site, event: &Event) -> [Workshop; 3] {
    [
        site.workshop(event, TITLES[0]).seats(2, 10).add().await,
        site.workshop(event, TITLES[1]).seats(2, 10).add().await,
        site.workshop(event, TITLES[2]).seats(2, 10).add().await,
    ]
}

/// What a select shows as chosen.
fn chosen(page: &Page, field: &str) -> Vec<String> {
    page.attributes(&format!("#{field} option[selected]"), "value")
}

async fn wishing_event(site: &Site, ada: &Browser) -> Event {
    site.event(ada, "tagung", Phase::Wishes).add().await
}

async fn first_come_event(site: &Site, ada: &Browser) -> Event {
    site.event(ada, "tagung", Phase::Wishes).first_come().add().await
}

#[tokio::test]
async fn a_workshop_is_added_and_listed_with_room_facilitators_and_sizes() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).add().await;
    let mia = site.person(&event, "Mia", "Abel").add().await;
    let form = ada.get("/manage/tagung/workshops/new").await;
    let fields = [
        ("title", TITLES[0]),
        ("description", "**Neues** lernen"),
        ("room", "Raum Rhein"),
        ("minimum", "5"),
        ("maximum", "30"),
        ("facilitator_0", &mia.id),
    ];
    let done = ada.submit(&form, "/manage/tagung/workshops", &fields).await;
    assert_eq!(done.status, 303);
    let list = ada.get("/manage/tagung/workshops").await;
    assert_eq!(list.notice(), format!("„{}“ ist angelegt.", TITLES[0]));
    assert_eq!(list.texts(".workshop-row h2"), [TITLES[0]]);
    assert_eq!(
        list.texts(".workshop-row dd"),
        ["Raum Rhein", "Mia Abel", "5 bis 30 Personen", "0 von 30 vergeben", "noch keine"]
    );
    let edit = ada.get(&list.attributes(".workshop-row .table-actions > a", "href")[0]).await;
    assert_eq!(edit.attributes("#maximum", "value"), ["30"]);
    assert_eq!(chosen(&edit, "facilitator_0"), [mia.id]);
}

#[tokio::test]
async fn a_maximum_below_the_minimum_is_refused_and_everything_typed_stays() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    site.event(&ada, "tagung", Phase::Registration).add().await;
    let form = ada.get("/manage/tagung/workshops/new").await;
    let fields = [("title", "Agil"), ("minimum", "12"), ("maximum", "8"), ("description", "Worum es geht")];
    let refused = ada.submit(&form, "/manage/tagung/workshops", &fields).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.errors(), ["Die Höchstzahl darf nicht kleiner sein als die Mindestzahl."]);
    assert_eq!(refused.attributes("#maximum", "value"), ["8"]);
    assert_eq!(refused.text("#description"), "Worum es geht");
    let mut ada = ada.in_english();
    let refused = ada.submit(&form, "/manage/tagung/workshops", &fields).await;
    assert_eq!(refused.errors(), ["The maximum must not be smaller than the minimum."]);
}

#[tokio::test]
async fn a_maximum_never_goes_below_the_seats_taken() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Wishes).add().await;
    let room = site.workshop(&event, "Agil").seats(2, 10).add().await;
    for name in ["Abel", "Blum", "Conrad"] {
        site.seat(&site.person(&event, "Mia", name).add().await, &room).await;
    }
    let path = format!("/manage/tagung/workshops/{}", room.id);
    let form = ada.get(&path).await;
    let refused = ada.submit(&form, &path, &[("maximum", "2")]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.errors(), ["Es sind schon 3 Plätze vergeben. Wählen Sie mindestens 3."]);
    assert_eq!(ada.submit(&form, &path, &[("maximum", "3")]).await.status, 303);
}

#[tokio::test]
async fn nobody_leads_two_workshops_and_who_leads_gives_back_seat_and_wishes() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Wishes).add().await;
    let [one, two, _] = three_workshops(&site, &event).await;
    let mia = site.person(&event, "Mia", "Abel").add().await;
    site.seat(&mia, &two).await;
    site.wish(&mia, &[&one, &two]).await;

    let path = format!("/manage/tagung/workshops/{}", one.id);
    let form = ada.get(&path).await;
    let saved = ada.submit(&form, &path, &[("facilitator_0", &mia.id)]).await;
    assert_eq!(saved.status, 303);
    let list = ada.get("/manage/tagung/workshops").await;
    assert_eq!(
        list.notice(),
        format!(
            "„{}“ ist gespeichert. Mia Abel moderiert und hat deshalb keinen eigenen Platz und keine Wünsche mehr.",
            TITLES[0]
        )
    );
    assert_eq!(site.seats(&event).await, BTreeMap::new());
    assert_eq!(site.wishes(&mia).await, [""; 0]);

    let path = format!("/manage/tagung/workshops/{}", two.id);
    let form = ada.get(&path).await;
    let refused = ada.submit(&form, &path, &[("facilitator_0", &mia.id)]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.errors(), [format!("Diese Person moderiert schon „{}“.", TITLES[0])]);
    assert_eq!(chosen(&refused, "facilitator_0"), [mia.id]);
}

#[tokio::test]
async fn another_facilitator_is_asked_for_without_losing_what_was_typed() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).add().await;
    let mia = site.person(&event, "Mia", "Abel").add().await;
    let form = ada.get("/manage/tagung/workshops/new").await;
    let fields = [("title", "Agil"), ("facilitator_0", mia.id.as_str()), ("more", "yes")];
    let more = ada.submit(&form, "/manage/tagung/workshops", &fields).await;
    assert_eq!((more.status, more.errors().len()), (200, 0));
    assert_eq!(more.attributes("#title", "value"), ["Agil"]);
    assert_eq!(more.attributes("fieldset select", "id"), ["facilitator_0", "facilitator_1"]);
    assert_eq!(ada.get("/manage/tagung/workshops").await.texts(".workshop-row").len(), 0);
}

#[tokio::test]
async fn workshops_take_the_place_they_are_moved_to() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).add().await;
    let [one, _, three] = three_workshops(&site, &event).await;
    let path = |workshop: &Workshop| format!("/manage/tagung/workshops/{}/move", workshop.id);
    assert_eq!(ada.post(&path(&one), &[("move", "down")]).await.status, 303);
    let titles = |page: Page| page.texts(".workshop-row h2");
    assert_eq!(titles(ada.get("/manage/tagung/workshops").await), [TITLES[1], TITLES[0], TITLES[2]]);
    ada.post(&path(&three), &[("to", "0")]).await;
    ada.post(&path(&three), &[("move", "up")]).await;
    assert_eq!(titles(ada.get("/manage/tagung/workshops").await), [TITLES[2], TITLES[1], TITLES[0]]);
}

#[tokio::test]
async fn a_removed_workshop_takes_its_seats_along_and_later_wishes_move_up() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Wishes).add().await;
    let [one, two, three] = three_workshops(&site, &event).await;
    let (mia, jo) =
        (site.person(&event, "Mia", "Abel").add().await, site.person(&event, "Jo", "Blum").add().await);
    site.seat(&mia, &one).await;
    site.wish(&mia, &[&one, &two, &three]).await;
    site.wish(&jo, &[&two, &one, &three]).await;
    let path = format!("/manage/tagung/workshops/{}/removal", one.id);
    let confirm = ada.get(&path).await;
    assert_eq!(
        confirm.texts(".notice li"),
        ["1 vergebener Platz", "die Wünsche von 2 Personen; ihre weiteren Wünsche rücken auf"]
    );
    let done = ada.submit(&confirm, &path, &[]).await;
    assert_eq!((done.status, done.location()), (303, "/manage/tagung/workshops"));
    assert_eq!(site.seats(&event).await, BTreeMap::new());
    assert_eq!(site.wishes(&mia).await, [two.id.clone(), three.id.clone()]);
    let ranks = workshops::store::wishes_of(&mut *site.read().await, &jo.id).await.unwrap();
    assert_eq!(ranks.iter().map(|wish| wish.rank).collect::<Vec<_>>(), [1, 2]);
}

#[tokio::test]
async fn a_workshop_with_ideas_is_not_removed() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Running).add().await;
    let room = site.workshop(&event, "Agil").seats(2, 10).add().await;
    site.idea(&room, "WLAN im Bürgeramt").add().await;
    let path = format!("/manage/tagung/workshops/{}/removal", room.id);
    assert_eq!(ada.get(&path).await.texts("main button").len(), 0);
    let refused = ada.post(&path, &[]).await;
    assert_eq!(refused.status, 409);
    assert_eq!(
        refused.text(".notice"),
        "In dieser Gruppe ist 1 Idee entstanden. Damit sie nicht verschwindet, bleibt die Gruppe bestehen."
    );
    assert_eq!(ada.get("/manage/tagung/workshops").await.texts(".workshop-row").len(), 1);
}

#[tokio::test]
async fn wishes_are_saved_changed_and_withdrawn() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = wishing_event(&site, &ada).await;
    let [one, two, three] = three_workshops(&site, &event).await;
    let mia = site.person(&event, "Mia", "Abel").add().await;
    let mut browser = site.browser_of(&mia).await;
    let page = browser.get("/events/tagung/wishes").await;
    assert_eq!(
        page.texts("form .label"),
        ["Erster Wunsch", "Zweiter Wunsch (freiwillig)", "Dritter Wunsch (freiwillig)"]
    );
    let fields = [("wish_1", ""), ("wish_2", three.id.as_str()), ("wish_3", one.id.as_str())];
    let saved = browser.submit(&page, "/events/tagung/wishes", &fields).await;
    assert_eq!((saved.status, saved.location()), (303, "/events/tagung/wishes"));
    let page = browser.follow(saved).await;
    assert_eq!(page.notice(), "Ihre Wünsche sind gespeichert.");
    assert_eq!(page.texts(".wishes-stored li"), [TITLES[2], TITLES[0]]);
    assert_eq!((chosen(&page, "wish_1"), chosen(&page, "wish_3")), (vec![three.id], vec![]));

    let changed = browser.submit(&page, "/events/tagung/wishes", &[("wish_1", &two.id)]).await;
    assert_eq!(browser.follow(changed).await.texts(".wishes-stored li"), [TITLES[1], TITLES[0]]);
    assert_eq!(site.wishes(&mia).await, [two.id, one.id]);

    let confirm = browser.get("/events/tagung/wishes/withdrawal").await;
    assert_eq!(confirm.text("h1"), "Wünsche zurücknehmen?");
    let gone = browser.submit(&confirm, "/events/tagung/wishes/withdrawal", &[]).await;
    let page = browser.follow(gone).await;
    assert_eq!(page.notice(), "Ihre Wünsche sind gelöscht.");
    assert_eq!(page.texts(".wishes-stored li"), [""; 0]);
    assert_eq!(site.wishes(&mia).await, [""; 0]);
}

#[tokio::test]
async fn a_workshop_is_wished_once_and_an_empty_form_takes_nothing_away() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = wishing_event(&site, &ada).await;
    let [one, two, _] = three_workshops(&site, &event).await;
    let mia = site.person(&event, "Mia", "Abel").add().await;
    site.wish(&mia, &[&two]).await;
    let mut browser = site.browser_of(&mia).await;
    let twice = browser.post("/events/tagung/wishes", &[("wish_1", &one.id), ("wish_3", &one.id)]).await;
    assert_eq!(twice.status, 422);
    assert_eq!(
        twice.texts("#wish_3-error"),
        [
            "Diese Gruppe ist schon Ihr erster Wunsch. Wählen Sie eine andere, oder lassen Sie das Feld auf „kein Wunsch“."
        ]
    );
    assert_eq!((chosen(&twice, "wish_1"), chosen(&twice, "wish_3")), (vec![one.id.clone()], vec![one.id]));
    let empty = browser.post("/events/tagung/wishes", &[("wish_1", "")]).await;
    assert_eq!(
        (empty.status, empty.errors()),
        (422, vec!["Wählen Sie mindestens eine Workshop-Gruppe.".into()])
    );
    let unknown = browser.post("/events/tagung/wishes", &[("wish_1", "nirgends")]).await;
    assert_eq!(unknown.status, 422);
    assert_eq!(site.wishes(&mia).await, [two.id]);
}

#[tokio::test]
async fn wishes_that_come_after_the_close_are_refused_and_still_there_to_be_seen() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Wishes).wishes_close("2018-12-14T12:00").add().await;
    let [one, two, _] = three_workshops(&site, &event).await;
    let mia = site.person(&event, "Mia", "Abel").add().await;
    site.wish(&mia, &[&one]).await;
    let mut browser = site.browser_of(&mia).await;
    let page = browser.get("/events/tagung/wishes").await;
    assert_eq!(
        page.text(".notice"),
        "Seit Freitag, 14. Dezember 2018, 12 Uhr lassen sich Wünsche nicht mehr ändern."
    );
    assert_eq!(page.texts(".wishes-stored li"), [TITLES[0]]);
    assert_eq!(page.texts("main form").len(), 0);

    let late = browser.post("/events/tagung/wishes", &[("wish_1", &two.id)]).await;
    assert_eq!(late.status, 409);
    assert_eq!(
        late.errors(),
        ["Ihre Auswahl ist nicht gespeichert. Seit Freitag, 14. Dezember 2018, 12 Uhr lassen sich Wünsche \
          nicht mehr ändern. Wenden Sie sich an das Organisationsteam."]
    );
    assert_eq!(chosen(&late, "wish_1"), [two.id]);
    assert_eq!(browser.post("/events/tagung/wishes/withdrawal", &[]).await.status, 409);
    assert_eq!(site.wishes(&mia).await, [one.id]);
}

#[tokio::test]
async fn a_form_left_open_while_the_phase_moves_on_is_refused() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = wishing_event(&site, &ada).await;
    let [one, ..] = three_workshops(&site, &event).await;
    let mia = site.person(&event, "Mia", "Abel").add().await;
    let mut browser = site.browser_of(&mia).await.in_english();
    let page = browser.get("/events/tagung/wishes").await;
    site.set_phase(&event, Phase::Assigned).await;
    let late = browser.submit(&page, "/events/tagung/wishes", &[("wish_1", &one.id)]).await;
    assert_eq!((late.status, chosen(&late, "wish_1")), (409, vec![one.id]));
    assert_eq!(site.wishes(&mia).await, [""; 0]);
}

#[tokio::test]
async fn who_leads_or_is_not_registered_states_no_wishes() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = wishing_event(&site, &ada).await;
    let [one, ..] = three_workshops(&site, &event).await;
    let mia = site.person(&event, "Mia", "Abel").add().await;
    site.lead(&mia, &one).await;
    let mut browser = site.browser_of(&mia).await;
    let page = browser.get("/events/tagung/wishes").await;
    assert_eq!(
        page.texts(".notice p"),
        [format!("Sie moderieren „{}“.", TITLES[0]), "Wer moderiert, nennt keine Wünsche.".into()]
    );
    assert_eq!(page.texts("main form").len(), 0);
    assert_eq!(browser.post("/events/tagung/wishes", &[("wish_1", &one.id)]).await.status, 409);

    let jo = site.person(&event, "Jo", "Blum").invited().add().await;
    let mut browser = site.browser_of(&jo).await;
    assert_eq!(browser.post("/events/tagung/wishes", &[("wish_1", &one.id)]).await.status, 409);
    assert_eq!((site.wishes(&mia).await, site.wishes(&jo).await), (vec![], vec![]));
}

#[tokio::test]
async fn wishes_are_seen_by_organisers_and_their_author_alone() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = wishing_event(&site, &ada).await;
    let [one, two, _] = three_workshops(&site, &event).await;
    let (mia, jo) =
        (site.person(&event, "Mia", "Abel").add().await, site.person(&event, "Jo", "Blum").add().await);
    let leader = site.person(&event, "Gabriele", "Riedmann de Trinidad").add().await;
    site.lead(&leader, &one).await;
    site.wish(&mia, &[&two]).await;
    let mut author = site.browser_of(&mia).await;
    assert_eq!(author.get("/events/tagung/wishes").await.texts(".wishes-stored li"), [TITLES[1]]);
    for other in [&jo, &leader] {
        let page = site.browser_of(other).await.get("/events/tagung/wishes").await;
        assert_eq!((page.status, page.body().contains("Abel")), (200, false));
        assert_eq!(page.texts(".wishes-stored li"), [""; 0]);
    }
    let table = ada.get("/manage/tagung/assignment").await;
    assert_eq!(table.texts("td[data-label=Wünsche]"), [TITLES[1], "keine"]);
    let list = ada.get("/manage/tagung/workshops").await;
    assert_eq!(list.texts(".workshop-row dd:last-child")[9], "Erster Wunsch: 1");
    let bert = site.organiser("Bert Beispiel").await;
    assert_eq!(bert.clone().get("/manage/tagung/assignment").await.status, 404);
    for path in ["/manage/tagung/assignment", "/manage/tagung/workshops"] {
        assert_eq!(author.get(path).await.status, 303, "a participant is asked to sign in");
    }
}

#[tokio::test]
async fn each_way_of_seating_leads_to_its_own_page() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let ranked = site.event(&ada, "wuensche", Phase::Wishes).add().await;
    let quick = site.event(&ada, "plaetze", Phase::Wishes).first_come().add().await;
    let mut one = site.browser_of(&site.person(&ranked, "Mia", "Abel").add().await).await;
    for page in [
        one.get("/events/wuensche/seat").await,
        one.post("/events/wuensche/seat", &[("workshop", "x")]).await,
    ] {
        assert_eq!((page.status, page.location()), (303, "/events/wuensche/wishes"));
    }
    let mut two = site.browser_of(&site.person(&quick, "Mia", "Abel").add().await).await;
    for page in [
        two.get("/events/plaetze/wishes").await,
        two.post("/events/plaetze/wishes", &[("wish_1", "x")]).await,
    ] {
        assert_eq!((page.status, page.location()), (303, "/events/plaetze/seat"));
    }
}

#[tokio::test]
async fn a_seat_is_taken_changed_and_given_back() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = first_come_event(&site, &ada).await;
    let [one, two, _] = three_workshops(&site, &event).await;
    let mia = site.person(&event, "Mia", "Abel").add().await;
    let mut browser = site.browser_of(&mia).await;
    let page = browser.get("/events/tagung/seat").await;
    assert_eq!(page.texts(".workshop-seats"), ["Plätze frei"; 3]);
    assert_eq!(page.texts(".workshop button")[0], format!("Platz nehmen: {}", TITLES[0]));
    for _ in 0..2 {
        let taken = browser.post("/events/tagung/seat", &[("workshop", &one.id)]).await;
        assert_eq!((taken.status, taken.location()), (303, "/events/tagung/seat"));
    }
    let page = browser.get("/events/tagung/seat").await;
    assert_eq!(page.notice(), format!("Sie haben einen Platz in „{}“.", TITLES[0]));
    assert_eq!(page.text(".seat-title"), TITLES[0]);
    browser.post("/events/tagung/seat", &[("workshop", &two.id)]).await;
    assert_eq!(site.seats(&event).await, BTreeMap::from([(mia.id, two.id)]));
    let confirm = browser.get("/events/tagung/seat/return").await;
    let back = browser.submit(&confirm, "/events/tagung/seat/return", &[]).await;
    assert_eq!(browser.follow(back).await.notice(), "Sie haben Ihren Platz zurückgegeben.");
    assert_eq!(site.seats(&event).await, BTreeMap::new());
}

#[tokio::test]
async fn a_full_workshop_says_so_and_whoever_sits_there_keeps_the_seat() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = first_come_event(&site, &ada).await;
    let room = site.workshop(&event, "Agil").seats(2, 4).add().await;
    let mut people = Vec::new();
    for name in ["Abel", "Blum", "Conrad", "Dorn", "Ehlers"] {
        people.push(site.person(&event, "Mia", name).add().await);
    }
    let mut late = site.browser_of(&people[4]).await;
    for person in &people[..3] {
        site.seat(person, &room).await;
    }
    assert_eq!(late.get("/events/tagung/seat").await.texts(".workshop-seats"), ["Wenige Plätze frei"]);
    site.seat(&people[3], &room).await;
    let page = late.get("/events/tagung/seat").await;
    assert_eq!(
        (page.texts(".workshop-seats"), page.texts(".workshop button")),
        (vec!["Voll".into()], vec![])
    );
    let refused = late.post("/events/tagung/seat", &[("workshop", &room.id)]).await;
    assert_eq!(refused.status, 409);
    assert_eq!(refused.errors(), ["„Agil“ ist inzwischen voll. Wählen Sie eine andere Gruppe."]);
    let mut first = site.browser_of(&people[0]).await;
    assert_eq!(first.post("/events/tagung/seat", &[("workshop", &room.id)]).await.status, 303);
}

#[tokio::test]
async fn seats_stay_as_they_are_out_of_their_time_and_who_leads_takes_none() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = first_come_event(&site, &ada).await;
    let [one, two, _] = three_workshops(&site, &event).await;
    let (mia, leader) =
        (site.person(&event, "Mia", "Abel").add().await, site.person(&event, "Jo", "Blum").add().await);
    site.seat(&mia, &one).await;
    site.lead(&leader, &one).await;
    let leading = site.browser_of(&leader).await.post("/events/tagung/seat", &[("workshop", &two.id)]).await;
    assert_eq!(leading.status, 409);
    let mut browser = site.browser_of(&mia).await;
    let unknown = browser.post("/events/tagung/seat", &[("workshop", "nirgends")]).await;
    assert_eq!(unknown.status, 409);
    site.set_phase(&event, Phase::Assigned).await;
    let late = browser.post("/events/tagung/seat", &[("workshop", &two.id)]).await;
    assert_eq!(late.status, 409);
    assert_eq!(
        late.texts(".error-summary li"),
        ["Es hat sich nichts geändert. Plätze lassen sich nicht mehr wechseln."]
    );
    assert_eq!(browser.post("/events/tagung/seat/return", &[]).await.status, 409);
    assert_eq!(site.seats(&event).await, BTreeMap::from([(mia.id, one.id)]));
}

/// Everybody asks for a workshop in the same instant; the answers in the order of the people.
async fn rush(site: &Site, people: &[(Participant, String)]) -> Vec<u16> {
    let mut asking = Vec::new();
    for (person, workshop) in people {
        let (mut browser, workshop) = (site.browser_of(person).await, workshop.clone());
        asking.push(
            async move { browser.post("/events/tagung/seat", &[("workshop", &workshop)]).await.status },
        );
    }
    let running: Vec<_> = asking.into_iter().map(tokio::spawn).collect();
    let mut answers = Vec::new();
    for answer in running {
        answers.push(answer.await.unwrap());
    }
    answers
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn forty_people_at_the_same_instant_take_exactly_ten_seats() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = first_come_event(&site, &ada).await;
    let room = site.workshop(&event, "Agil").seats(2, 10).add().await;
    let mut people = Vec::new();
    for number in 0..40 {
        people.push((site.person(&event, "Mia", &format!("Abel {number}")).add().await, room.id.clone()));
    }
    let answers = rush(&site, &people).await;
    let count = |status| answers.iter().filter(|answer| **answer == status).count();
    assert_eq!((count(303), count(409)), (10, 30));
    let seats = site.seats(&event).await;
    assert_eq!(seats.len(), 10);
    for ((person, _), answer) in people.iter().zip(&answers) {
        assert_eq!(seats.contains_key(&person.id), *answer == 303, "who was told so sits there");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn people_who_change_seats_at_the_same_instant_never_make_too_many() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = first_come_event(&site, &ada).await;
    let (one, two) = (
        site.workshop(&event, "Agil").seats(2, 10).add().await,
        site.workshop(&event, "Digital").seats(2, 10).add().await,
    );
    let mut people = Vec::new();
    for number in 0..18 {
        let person = site.person(&event, "Mia", &format!("Abel {number}")).add().await;
        let (from, to) = if number % 2 == 0 { (&one, &two) } else { (&two, &one) };
        site.seat(&person, from).await;
        people.push((person, to.id.clone()));
    }
    let answers = rush(&site, &people).await;
    assert!(answers.iter().all(|status| [303, 409].contains(status)), "{answers:?}");
    let seats = site.seats(&event).await;
    assert_eq!(seats.len(), 18, "nobody loses a seat");
    for workshop in [&one, &two] {
        assert!(seats.values().filter(|id| **id == workshop.id).count() <= 10);
    }
    for ((person, wanted), answer) in people.iter().zip(&answers) {
        assert_eq!(seats[&person.id] == *wanted, *answer == 303);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn wishes_sent_twice_at_once_are_stored_once() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = wishing_event(&site, &ada).await;
    let [one, two, _] = three_workshops(&site, &event).await;
    let mia = site.person(&event, "Mia", "Abel").add().await;
    let browser = site.browser_of(&mia).await;
    let sending: Vec<_> = (0..8)
        .map(|_| {
            let (mut browser, ids) = (browser.clone(), (one.id.clone(), two.id.clone()));
            tokio::spawn(async move {
                let fields = [("wish_1", ids.0.as_str()), ("wish_2", ids.1.as_str())];
                browser.post("/events/tagung/wishes", &fields).await.status
            })
        })
        .collect();
    for answer in sending {
        assert_eq!(answer.await.unwrap(), 303);
    }
    assert_eq!(site.wishes(&mia).await, [one.id, two.id]);
}

#[tokio::test]
async fn a_person_sits_in_one_workshop_in_each_round_and_in_no_workshop_twice() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = wishing_event(&site, &ada).await;
    let [one, two, three] = three_workshops(&site, &event).await;
    let mia = site.person(&event, "Mia", "Abel").add().await;
    let second = Round::new(2).unwrap();
    let sit = async |workshop: &Workshop, round| {
        let mut tx = site.app.db.write().await.unwrap();
        let done = workshops::store::set_seat(&mut tx, &mia.id, &workshop.id, round, clock::now()).await;
        if done.is_ok() {
            tx.commit().await.unwrap();
        }
        done
    };
    sit(&one, Round::FIRST).await.unwrap();
    sit(&two, second).await.unwrap();
    sit(&three, second).await.unwrap();
    let seats = async |round| workshops::store::seats(&mut *site.read().await, &event.id, round).await;
    assert_eq!(seats(Round::FIRST).await.unwrap(), BTreeMap::from([(mia.id.clone(), one.id.clone())]));
    assert_eq!(seats(second).await.unwrap(), BTreeMap::from([(mia.id.clone(), three.id.clone())]));
    assert!(is_unique_violation(&sit(&one, second).await.unwrap_err()), "in both rounds the same");
    site.write(async |conn| workshops::store::remove_seat(conn, &mia.id, Round::FIRST).await).await;
    assert_eq!(seats(Round::FIRST).await.unwrap(), BTreeMap::new());
    assert_eq!(seats(second).await.unwrap(), BTreeMap::from([(mia.id.clone(), three.id.clone())]));
    assert_eq!(workshops::store::rounds(&mut *site.read().await, &event.id).await.unwrap(), 1);
}

#[tokio::test]
async fn two_organisers_change_a_workshop_at_once_and_both_keep_what_they_wrote() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).add().await;
    let [one, ..] = three_workshops(&site, &event).await;
    let (mia, jo) =
        (site.person(&event, "Mia", "Abel").add().await, site.person(&event, "Jo", "Blum").add().await);
    site.lead(&jo, &one).await;
    let path = format!("/manage/tagung/workshops/{}", one.id);
    let (first, second) = (ada.get(&path).await, ada.get(&path).await);
    let changes = [("room", "Raum Rhein"), ("facilitator_1", mia.id.as_str())];
    assert_eq!(ada.submit(&first, &path, &changes).await.status, 303);
    assert_eq!(ada.submit(&second, &path, &[("maximum", "12")]).await.status, 303);
    let after = ada.get(&path).await;
    let values = ["#room", "#maximum"].map(|field| after.attributes(field, "value").remove(0));
    assert_eq!(values, ["Raum Rhein", "12"]);
    assert_eq!(
        (chosen(&after, "facilitator_0"), chosen(&after, "facilitator_1")),
        (vec![mia.id], vec![jo.id])
    );
}

#[tokio::test]
async fn a_room_that_two_organisers_change_is_shown_with_both_and_the_second_saving_decides() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).add().await;
    let [one, ..] = three_workshops(&site, &event).await;
    let path = format!("/manage/tagung/workshops/{}", one.id);
    let (first, second) = (ada.get(&path).await, ada.get(&path).await);
    assert_eq!(ada.submit(&first, &path, &[("room", "Raum Rhein"), ("title", "Agil")]).await.status, 303);
    let both = ada.submit(&second, &path, &[("room", "Raum Sieg")]).await;
    assert_eq!((both.status, both.errors().len()), (409, 1));
    assert_eq!(both.attributes("#room", "value"), ["Raum Sieg"]);
    assert_eq!(both.text(".stored-now-text"), "Raum Rhein");
    assert_eq!(both.attributes("#title", "value"), ["Agil"]);
    assert_eq!(ada.submit(&both, &path, &[]).await.status, 303);
    let after = ada.get(&path).await;
    assert_eq!(after.attributes("#room", "value"), ["Raum Sieg"]);
    assert_eq!(after.attributes("#title", "value"), ["Agil"]);
}

/// Sends a form whose operation waits for the person, while the event moves to a phase.
async fn overtaken(
    site: &Site,
    (event, to): (&Event, Phase),
    person: &Participant,
    path: &'static str,
    field: (&'static str, String),
) -> u16 {
    let mut browser = site.browser_of(person).await;
    let mut tx = site.app.db.write().await.unwrap();
    tagwerk::participants::store::locked(&mut tx, &event.id, &person.id).await.unwrap();
    let sending = tokio::spawn(async move { browser.post(path, &[(field.0, &field.1)]).await.status });
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    tagwerk::events::store::set_phase(&mut tx, &event.id, to, clock::now()).await.unwrap();
    tx.commit().await.unwrap();
    sending.await.unwrap()
}

#[tokio::test]
async fn what_waited_for_its_turn_is_judged_by_the_phase_of_that_moment() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = wishing_event(&site, &ada).await;
    let [one, ..] = three_workshops(&site, &event).await;
    let mia = site.person(&event, "Mia", "Abel").add().await;
    let path = "/events/tagung/wishes";
    for (to, answer) in [(Phase::Assigned, 409), (Phase::Archived, 403)] {
        site.set_phase(&event, Phase::Wishes).await;
        let status = overtaken(&site, (&event, to), &mia, path, ("wish_1", one.id.clone())).await;
        assert_eq!((status, site.wishes(&mia).await), (answer, vec![]));
    }
}

#[tokio::test]
async fn a_seat_that_waited_for_its_turn_is_judged_by_the_phase_of_that_moment() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = first_come_event(&site, &ada).await;
    let [one, ..] = three_workshops(&site, &event).await;
    let mia = site.person(&event, "Mia", "Abel").add().await;
    let path = "/events/tagung/seat";
    for (to, answer) in [(Phase::Assigned, 409), (Phase::Archived, 403)] {
        site.set_phase(&event, Phase::Wishes).await;
        let status = overtaken(&site, (&event, to), &mia, path, ("workshop", one.id.clone())).await;
        assert_eq!((status, site.seats(&event).await), (answer, BTreeMap::new()));
    }
}

#[tokio::test]
async fn only_who_is_coming_begins_to_lead_and_who_leads_already_goes_on() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).add().await;
    let [one, ..] = three_workshops(&site, &event).await;
    let (mia, jo) =
        (site.person(&event, "Mia", "Abel").add().await, site.person(&event, "Jo", "Blum").add().await);
    site.lead(&mia, &one).await;
    site.cancel(&mia).await;
    site.cancel(&jo).await;
    let path = format!("/manage/tagung/workshops/{}", one.id);
    let form = ada.get(&path).await;
    assert_eq!(chosen(&form, "facilitator_0"), [mia.id]);
    assert_eq!(ada.submit(&form, &path, &[("room", "Raum Rhein")]).await.status, 303);
    let form = ada.get(&path).await;
    let refused = ada.submit(&form, &path, &[("facilitator_1", &jo.id)]).await;
    assert_eq!((refused.status, refused.texts("#facilitator_1-error").len()), (422, 1));
}
