//! Seats computed on trial, compared, adopted, and repeated from their protocol.
use std::{
    collections::BTreeMap,
    io::Write as _,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tagwerk::{
    assignment::{self, scenarios::scenario::RunState},
    clock::{self, Timestamp},
    events::{Event, Phase},
    participants::Participant,
    workshops::Workshop,
};

use crate::{
    process::{Client, Server},
    support::{Browser, Page, Site},
};

const PATH: &str = "/manage/tagung/assignment/scenarios";

pub struct House {
    pub site: Site,
    pub ada: Browser,
    pub event: Event,
    pub agile: Workshop,
    pub digital: Workshop,
    /// Kim Abel, Kim Blum, Kim Çelik, Kim Dorn.
    pub people: Vec<Participant>,
}

/// Two seats in the workshop that four people want first, and four in the other.
pub async fn house() -> House {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Wishes).add().await;
    let agile = site.workshop(&event, "Agil").seats(2, 2).add().await;
    let digital = site.workshop(&event, "Digital").seats(2, 4).add().await;
    let mut people = Vec::new();
    for name in ["Abel", "Blum", "Çelik", "Dorn"] {
        let person = site.person(&event, "Kim", name).add().await;
        site.wish(&person, &[&agile, &digital]).await;
        people.push(person);
    }
    House { site, ada, event, agile, digital, people }
}

impl House {
    /// Begins a scenario without minimums and opens it; the address and the page.
    pub async fn compute(&mut self, fields: &[(&str, &str)]) -> (String, Page) {
        let rules = [("objective", "fair"), ("minimums", "ignore"), ("mix", "off"), ("seed", "7")];
        let own = |name: &str| fields.iter().any(|(field, _)| *field == name);
        let mut all: Vec<(&str, &str)> = rules.into_iter().filter(|(name, _)| !own(name)).collect();
        all.extend(fields);
        let begun = self.ada.post(PATH, &all).await;
        assert_eq!(begun.status, 303, "{:?}", begun.errors());
        let address = begun.location().to_owned();
        let page = self.ada.get(&address).await;
        assert_eq!(page.status, 200);
        (address, page)
    }

    pub async fn seats(&self) -> BTreeMap<String, String> {
        self.site.seats(&self.event).await
    }
}

#[tokio::test]
async fn a_scenario_shows_how_good_it_is_and_changes_nothing() {
    let mut house = house().await;
    let (_, page) = house.compute(&[]).await;
    assert_eq!(page.text("h1"), "Szenario 1");
    assert_eq!(page.text(".lead"), "Nach diesen Regeln gibt es keine bessere Einteilung.");
    let rows = page.texts(".comparison tbody tr th");
    let first = page.texts(".comparison tbody tr td:nth-child(2) > span");
    let shown: Vec<(&str, &str)> =
        rows.iter().map(String::as_str).zip(first.iter().map(String::as_str)).collect();
    assert_eq!(
        shown,
        [
            ("Erster Wunsch", "2"),
            ("Zweiter Wunsch", "2"),
            ("Kein Wunsch erfüllt", "0"),
            ("Ohne Wünsche", "0"),
            ("Ohne Platz", "0"),
            ("Schlechtestes Ergebnis", "Zweiter Wunsch"),
            ("Anteil, der tauschen müsste, damit alle Ämter gleich verteilt sind", "0 %"),
            ("Agil", "2 von 2"),
            ("Digital", "2 von 4"),
        ]
    );
    assert_eq!(page.text("#moves h2"), "4 Personen säßen anderswo");
    assert_eq!(house.seats().await, BTreeMap::new());
}

#[tokio::test]
async fn scenarios_stand_side_by_side_and_show_who_would_move() {
    let mut house = house().await;
    let (first, _) = house.compute(&[]).await;
    let (second, _) = house.compute(&[("without", &house.agile.id.clone())]).await;
    let page = house.ada.get(PATH).await;
    assert_eq!(page.texts(".comparison-rules dt a"), ["Szenario 2", "Szenario 1"]);
    assert_eq!(
        page.attributes("#seed", "value"),
        ["7"],
        "the draw stays the same unless another is asked for"
    );
    assert_eq!(page.texts(".comparison tbody tr:nth-child(2) td > span"), ["4", "2"]);
    assert_eq!(page.texts(".comparison tbody tr:nth-child(8) td > span"), ["findet nicht statt", "2 von 2"]);
    let id = first.rsplit('/').next().unwrap();
    let page = house.ada.get(&format!("{second}?against={id}")).await;
    assert_eq!(page.text("#moves h2"), "2 Personen säßen anderswo");
    assert_eq!(page.texts("#moves .shifts td"), ["Erster Wunsch", "Zweiter Wunsch", "2"]);
    let moved = page.texts("#moves .table:not(.shifts) td");
    assert_eq!(moved, ["Agil (Erster Wunsch)", "Digital (Zweiter Wunsch)"].repeat(2));
}

#[tokio::test]
async fn an_adopted_scenario_is_where_people_sit() {
    let mut house = house().await;
    house.site.seat(&house.people[0], &house.digital).await;
    let (address, _) = house.compute(&[]).await;
    let page = house.ada.get(&format!("{address}/adoption")).await;
    assert_eq!(page.texts(".notice"), [""; 0]);
    let done = house.ada.submit(&page, &format!("{address}/adoption"), &[]).await;
    assert_eq!((done.status, done.location()), (303, "/manage/tagung/assignment"));
    let seats = house.seats().await;
    assert_eq!(seats.len(), 4);
    assert_eq!(seats.values().filter(|seat| **seat == house.agile.id).count(), 2);
    let page = house.ada.get(&address).await;
    assert_eq!(page.text("#moves h2"), "Niemand säße anderswo");
    assert!(page.texts(".notice-good")[1].starts_with("Übernommen von Ada Muster, "));
}

#[tokio::test]
async fn who_cancelled_since_gets_no_seat_and_who_came_keeps_theirs() {
    let mut house = house().await;
    let (address, _) = house.compute(&[]).await;
    let newcomer = house.site.person(&house.event, "Lu", "Eich").add().await;
    house.site.seat(&newcomer, &house.digital).await;
    house.site.cancel(&house.people[1]).await;
    let page = house.ada.get(&format!("{address}/adoption")).await;
    let said = page.texts(".notice-warn p");
    assert_eq!(said.len(), 3, "{said:?}");
    house.ada.submit(&page, &format!("{address}/adoption"), &[]).await;
    let seats = house.seats().await;
    assert_eq!(seats.get(&newcomer.id), Some(&house.digital.id));
    assert_eq!(seats.get(&house.people[1].id), None);
    assert_eq!(seats.len(), 4);
}

#[tokio::test]
async fn a_scenario_that_would_overfill_a_workshop_now_is_not_adopted() {
    let mut house = house().await;
    let (address, _) = house.compute(&[]).await;
    for name in ["Eich", "Fuchs", "Grau"] {
        let newcomer = house.site.person(&house.event, "Lu", name).add().await;
        house.site.seat(&newcomer, &house.digital).await;
    }
    let before = house.seats().await;
    let refused = house.ada.post(&format!("{address}/adoption"), &[]).await;
    assert_eq!(refused.status, 409);
    assert_eq!(
        refused.texts(".error-summary li"),
        ["In „Digital“ wäre eine Person zu viel. Berechnen Sie ein neues Szenario."]
    );
    assert_eq!(house.seats().await, before);
}

#[tokio::test]
async fn what_does_not_fit_is_said_with_the_people_and_workshops() {
    let mut house = house().await;
    let (_, page) = house.compute(&[("without", &house.digital.id.clone())]).await;
    assert_eq!(
        page.texts(".notice-warn > p"),
        ["4 Personen können nur in „Agil“ sitzen; dort sind 2 Plätze."]
    );
    assert_eq!(page.texts(".notice-warn li"), ["Abel, Kim", "Blum, Kim", "Çelik, Kim", "Dorn, Kim"]);
}

#[tokio::test]
async fn the_protocol_gives_the_same_seats_on_the_command_line() {
    let mut house = house().await;
    let (address, _) = house.compute(&[]).await;
    let file = house.ada.get(&format!("{address}/protocol.json")).await;
    let protocol: Value = serde_json::from_str(&file.body()).unwrap();
    assert_eq!(protocol["rules"]["seed"], json!(7));
    assert!(!file.body().contains("Abel") && !file.body().contains("Kim"));
    let mut child = Command::new(env!("CARGO_BIN_EXE_tagwerk"))
        .arg("assign")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(file.body().as_bytes()).unwrap();
    let result: Value = serde_json::from_slice(&child.wait_with_output().unwrap().stdout).unwrap();
    assert_eq!(result, protocol["protocol"]["result"]);
    let page = house.ada.get(&format!("{address}/protocol")).await;
    assert_eq!(page.text(".protocol-digest"), protocol["protocol"]["digest"].as_str().unwrap());
    assert_eq!(page.texts(".protocol-code").len(), 4);
}

#[tokio::test]
async fn the_protocol_of_an_older_result_names_the_format_of_that_time() {
    let mut house = house().await;
    let new = house.site.scenario(&house.event).await;
    let old = house.site.old_scenario(&house.event, &new).await;
    for (id, format) in [(new, 2), (old, 1)] {
        let file = house.ada.get(&format!("{PATH}/{id}/protocol.json")).await;
        let protocol: Value = serde_json::from_str(&file.body()).unwrap();
        assert_eq!(protocol["protocol"]["format"], json!(format));
    }
}

#[tokio::test]
async fn only_one_scenario_of_an_event_is_computed_at_a_time_and_it_can_be_cancelled() {
    let mut house = house().await;
    let done = house.site.scenario(&house.event).await;
    let running = house.site.running_scenario(&house.event, &done, clock::now()).await;
    let rules = [("objective", "first-wishes"), ("minimums", "keep"), ("mix", "off"), ("seed", "1")];
    let busy = house.ada.post(PATH, &rules).await;
    assert_eq!(busy.status, 409);
    assert_eq!(
        busy.errors(),
        ["Es wird schon ein Szenario berechnet. Warten Sie, bis es fertig ist, oder brechen Sie es ab."]
    );
    assert_eq!(busy.attributes("input[name=objective][checked]", "value"), ["first-wishes"]);
    let page = house.ada.get(&format!("{PATH}/{running}")).await;
    assert_eq!(page.text(".lead"), "Wird berechnet");
    house.ada.submit(&page, &format!("{PATH}/{running}/cancellation"), &[]).await;
    let found =
        assignment::scenarios::store::find(&mut *house.site.read().await, &house.event.id, &running).await;
    assert!(found.unwrap().unwrap().cancelled_at.is_some());
}

#[tokio::test]
async fn a_damaged_scenario_is_said_to_be_damaged_and_never_taken_for_another() {
    for (rules, figures) in [(Some("{\"mix\": 7}"), None), (None, Some("{"))] {
        let mut house = house().await;
        let whole = house.site.scenario(&house.event).await;
        let damaged = house.site.damaged_scenario(&house.event, &whole, rules, figures).await;
        let page = house.ada.get(&format!("{PATH}/{damaged}")).await;
        assert_eq!(page.text(".lead"), "Beschädigt, nicht lesbar");
        let list = house.ada.get(PATH).await;
        assert_eq!(list.texts(".comparison-rules dt"), ["Szenario 2: Beschädigt, nicht lesbar"]);
        assert_eq!(list.texts(".comparison-rules dd"), [""; 0], "no rules are made up");
    }
}

#[tokio::test]
async fn seats_are_not_adopted_by_rules_that_cannot_be_read() {
    let mut house = house().await;
    let whole = house.site.scenario(&house.event).await;
    let damaged = house.site.damaged_scenario(&house.event, &whole, Some("{"), None).await;
    let address = format!("{PATH}/{damaged}");
    assert_eq!(house.ada.get(&format!("{address}/protocol.json")).await.status, 500);
    assert_eq!(house.ada.post(&format!("{address}/adoption"), &[]).await.status, 500);
    assert_eq!(house.seats().await, BTreeMap::new());
    let page = house.ada.get(&address).await;
    assert_eq!(page.attributes(".actions-apart a", "href"), [format!("{address}/deletion")]);
    house.ada.post(&format!("{address}/deletion"), &[]).await;
    assert_eq!(house.ada.get(&address).await.status, 404);
}

#[tokio::test]
async fn the_page_of_a_running_scenario_reads_nothing_of_what_it_is_computed_from() {
    let mut house = house().await;
    let done = house.site.scenario(&house.event).await;
    let running = house.site.scenario_of_nothing(&house.event, &done).await;
    let page = house.ada.get(&format!("{PATH}/{running}")).await;
    assert_eq!((page.status, page.text(".lead")), (200, "Wird berechnet".to_owned()));
}

#[tokio::test]
async fn a_run_that_fell_silent_is_over_when_the_next_begins() {
    let mut house = house().await;
    let done = house.site.scenario(&house.event).await;
    let silent = house.site.running_scenario(&house.event, &done, Timestamp::from_millis(0)).await;
    let page = house.ada.get(&format!("{PATH}/{silent}")).await;
    assert_eq!(page.text(".lead"), "Unterbrochen, ohne Ergebnis");
    let (_, page) = house.compute(&[]).await;
    assert_eq!(page.text("h1"), "Szenario 3");
    let found =
        assignment::scenarios::store::find(&mut *house.site.read().await, &house.event.id, &silent).await;
    assert!(found.unwrap().unwrap().ended_at.is_some());
}

#[tokio::test]
async fn a_scenario_is_deleted_but_an_adopted_one_is_kept() {
    let mut house = house().await;
    let (first, _) = house.compute(&[]).await;
    let (second, _) = house.compute(&[]).await;
    house.ada.post(&format!("{second}/adoption"), &[]).await;
    let page = house.ada.get(&format!("{first}/deletion")).await;
    assert_eq!(page.text("h1"), "Szenario 1 löschen?");
    assert_eq!(house.ada.get(&first).await.status, 200);
    house.ada.submit(&page, &format!("{first}/deletion"), &[]).await;
    assert_eq!(house.ada.get(&format!("{second}/deletion")).await.status, 404);
    house.ada.post(&format!("{second}/deletion"), &[]).await;
    assert_eq!(house.ada.get(&first).await.status, 404);
    assert_eq!(house.ada.get(&second).await.status, 200);
    let (third, _) = house.compute(&[]).await;
    house.ada.post(&format!("{third}/deletion"), &[]).await;
    let (_, page) = house.compute(&[]).await;
    assert_eq!(page.text("h1"), "Szenario 4", "no number stands for two scenarios");
}

#[tokio::test]
async fn when_the_event_is_archived_the_protocol_can_still_be_read() {
    let mut house = house().await;
    let (address, page) = house.compute(&[]).await;
    let links = |page: &Page| page.attributes(".actions a", "href").len();
    assert_eq!(links(&page), 3, "adoption, protocol, deletion");
    house.site.set_phase(&house.event, Phase::Archived).await;
    let page = house.ada.get(&address).await;
    assert_eq!(page.attributes(".actions a", "href"), [format!("{address}/protocol")]);
    assert_eq!(house.ada.get(&format!("{address}/protocol")).await.status, 200);
}

#[tokio::test]
async fn wrong_rules_are_refused_and_kept() {
    let mut house = house().await;
    let fields = [("objective", "fair"), ("minimums", "many"), ("mix", "off"), ("seed", "x")];
    let refused = house.ada.post(PATH, &fields).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.errors().len(), 2);
    assert_eq!(refused.attributes("#seed", "value"), ["x"]);
}

#[tokio::test]
async fn where_people_take_their_seats_themselves_there_are_no_scenarios() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    site.event(&ada, "tagung", Phase::Wishes).first_come().add().await;
    assert_eq!(ada.get(PATH).await.status, 404);
    assert_eq!(ada.post(PATH, &[]).await.status, 404);
    let table = ada.get("/manage/tagung/assignment").await;
    assert_eq!(table.attributes("a[href$=scenarios]", "href"), [""; 0]);
}

#[tokio::test]
async fn adopted_seats_that_participants_see_are_announced_as_such() {
    let mut house = house().await;
    house.site.publish_assignment(&house.event).await;
    house.site.set_phase(&house.event, Phase::Assigned).await;
    let (address, _) = house.compute(&[]).await;
    let page = house.ada.get(&format!("{address}/adoption")).await;
    assert_eq!(
        page.texts(".notice-warn p"),
        ["Die Einteilung ist veröffentlicht: Teilnehmende sehen ihren neuen Platz sofort."]
    );
}

#[tokio::test]
async fn participants_read_why_they_sit_there_without_anybody_elses_name() {
    let mut house = house().await;
    house.site.publish_assignment(&house.event).await;
    house.site.set_phase(&house.event, Phase::Assigned).await;
    let (address, _) = house.compute(&[]).await;
    house.ada.post(&format!("{address}/adoption"), &[]).await;
    let seats = house.seats().await;
    let me = "/events/tagung/me";
    for person in &house.people {
        let mut browser = house.site.browser_of(person).await;
        let page = browser.get(me).await;
        let expected = if seats[&person.id] == house.agile.id {
            "Das ist Ihr erster Wunsch."
        } else {
            "„Agil“ war bei der Einteilung voll: 4 Personen hatten diese Gruppe als ersten Wunsch, es gab 2 Plätze. \
             Um 2 davon hat zwischen 4 Personen das Los entschieden."
        };
        assert_eq!(page.text("#reason > p").replace(['\u{2068}', '\u{2069}'], ""), expected);
        assert_eq!(page.texts("#reason li"), ["Erster Wunsch: 2 von 4", "Zweiter Wunsch: 2 von 4"]);
    }
    let loser = house.people.iter().find(|person| seats[&person.id] == house.digital.id).unwrap();
    house.site.seat(loser, &house.agile).await;
    let page = house.site.browser_of(loser).await.get(me).await;
    assert_eq!(page.text("#reason > p"), "Das Organisationsteam hat Sie hier eingeteilt.");
}

#[tokio::test]
async fn before_adopting_organisers_read_how_many_lose_their_seat() {
    let mut house = house().await;
    for person in &house.people {
        house.site.seat(person, &house.digital).await;
    }
    let (address, page) = house.compute(&[("without", &house.digital.id.clone())]).await;
    let worst =
        page.texts(".comparison tbody tr").into_iter().find(|row| row.starts_with("Schlechtestes Ergebnis"));
    assert_eq!(worst.unwrap(), "Schlechtestes Ergebnis kein PlatzZweiter Wunsch");
    let page = house.ada.get(&format!("{address}/adoption")).await;
    assert_eq!(page.text(".notice-warn"), "2 Personen haben jetzt einen Platz und hätten dann keinen.");
}

/// A number in a line of the comparison, in a column counted from 1.
fn compared(page: &Page, label: &str, column: usize) -> i64 {
    let labels = page.texts(".comparison tbody tr th");
    let cells = page.texts(&format!(".comparison tbody tr td:nth-child({}) > span", column + 1));
    let place = labels.iter().position(|one| one == label);
    place.map_or(0, |place| cells[place].parse().unwrap_or_else(|_| panic!("{label}: {}", cells[place])))
}

/// How many got one of their wishes.
fn met(page: &Page, column: usize) -> i64 {
    ["Erster Wunsch", "Zweiter Wunsch", "Dritter Wunsch"]
        .iter()
        .map(|rank| compared(page, rank, column))
        .sum()
}

/// The first number in a text.
fn number(text: &str) -> i64 {
    text.split(|letter: char| !letter.is_ascii_digit())
        .find(|part| !part.is_empty())
        .unwrap()
        .parse()
        .unwrap()
}

#[tokio::test]
async fn who_named_one_workshop_and_sits_elsewhere_is_counted_and_the_other_rule_does_what_was_said_of_it() {
    let mut house = house().await;
    let event = house.site.event(&house.ada, "grosse", Phase::Wishes).add().await;
    let mut workshops = Vec::new();
    for title in ["Agil", "Digital", "Offen"] {
        workshops.push(house.site.workshop(&event, title).seats(0, 27).add().await);
    }
    let crowd = house.site.crowd(&event, 76, [&workshops[0], &workshops[1], &workshops[2]]).await;
    let path = "/manage/grosse/assignment/scenarios";
    let rules = [("objective", "fair"), ("minimums", "ignore"), ("mix", "off"), ("seed", "7")];
    let first = house.ada.post(path, &rules).await.location().to_owned();
    let page = house.ada.get(&first).await;
    let beside = compared(&page, "Kein Wunsch erfüllt", 1);
    assert!(beside > 0, "{:?}", page.texts(".comparison tr"));
    assert_eq!(compared(&page, "Davon nur einen Wunsch genannt", 1), beside);
    assert_eq!(page.text(".lead"), "Nach diesen Regeln gibt es keine bessere Einteilung.");
    assert_eq!(number(&page.text("#counted")), beside);
    assert!(
        page.text("#counted")
            .contains("zählt eine nicht genannte Gruppe wie der Wunsch nach dem letzten genannten")
    );
    let worst =
        page.texts(".comparison tbody tr").into_iter().find(|row| row.starts_with("Schlechtestes")).unwrap();
    assert!(worst.contains("kein Wunsch erfüllt, zählt hier wie der 2. Wunsch"), "{worst}");
    let rule = "Eine nicht genannte Gruppe zählt wie der Wunsch nach dem letzten genannten";
    assert!(page.texts(".comparison-rules dd").contains(&rule.to_owned()));
    assert!(
        house
            .ada
            .get(&format!("{first}/protocol"))
            .await
            .texts(".protocol-facts dd")
            .contains(&rule.to_owned())
    );

    let said = page.text("#alternative p").replace(['\u{2068}', '\u{2069}'], "");
    assert!(said.starts_with("Mit der Regel „Niemand kommt in eine Gruppe, die"), "{said}");
    let more = number(said.split('“').nth(1).unwrap());
    let worse =
        said.split(';').nth(1).map_or(0, |rest| if rest.contains("eine Person") { 1 } else { number(rest) });
    let begun = house.ada.submit(&page, &format!("{first}/alternative"), &[]).await;
    assert_eq!(begun.status, 303);
    let other = house.ada.get(begun.location()).await;
    assert_eq!(other.text("h1"), "Szenario 2");
    assert_eq!(met(&other, 1) - met(&other, 2), more, "{said}");
    assert_eq!(compared(&other, "Kein Wunsch erfüllt", 1), 0);
    let order = |words: &str| match words {
        "Erster Wunsch" => 1,
        "Zweiter Wunsch" => 2,
        "Dritter Wunsch" => 3,
        _ => 9,
    };
    let shifts = other.texts(".shifts td");
    let down = shifts.chunks(3).filter(|shift| order(&shift[1]) > order(&shift[0]));
    assert_eq!(down.map(|shift| shift[2].parse::<i64>().unwrap()).sum::<i64>(), worse, "{said} {shifts:?}");
    let page = house.ada.get(&first).await;
    assert_eq!(page.texts("#alternative button"), [""; 0]);
    assert_eq!(page.text("#alternative a"), "Schon berechnet: Szenario 2 vergleichen");
    assert_eq!(other.texts("#alternative"), [""; 0], "only wishes count there already");

    house.ada.post(&format!("{first}/adoption"), &[]).await;
    let table = house.ada.get("/manage/grosse/assignment?workshop=named-one").await;
    assert_eq!(
        table.text(".totals"),
        if beside == 1 { "1 Person".into() } else { format!("{beside} Personen") }
    );
    assert_eq!(table.texts(".assignment tbody tr").len() as i64, beside);
    let shown = table.attributes("#workshop option[selected]", "value");
    assert_eq!(shown, ["named-one"]);
    house.site.publish_assignment(&event).await;
    let person = table.attributes(".assignment input[name=person]", "value")[0].clone();
    let person = crowd.into_iter().find(|one| one.id == person).unwrap();
    let why = house.site.browser_of(&person).await.get("/events/grosse/me").await.text("#reason > p");
    assert!(
        why.ends_with(
            "Sie haben nur einen Wunsch genannt; deshalb zählte jede andere Gruppe als Ihr zweiter."
        ),
        "{why}"
    );
}

#[tokio::test]
async fn the_other_rule_is_not_offered_when_nobody_would_gain() {
    let mut house = house().await;
    let (_, page) = house.compute(&[]).await;
    assert_eq!((page.texts("#alternative").len(), page.texts("#counted").len()), (0, 0));
    // The only workshop that is wished is full: nobody who sits elsewhere could have a wish met.
    for person in &house.people {
        house.site.wish(person, &[&house.agile]).await;
    }
    let (_, page) = house.compute(&[]).await;
    assert_eq!((page.texts("#alternative").len(), page.texts("#counted").len()), (0, 1));
}

#[tokio::test]
async fn a_scenario_shows_the_figures_of_its_time_and_says_what_has_changed_since() {
    let mut house = house().await;
    let (address, page) = house.compute(&[]).await;
    assert_eq!(page.texts("#since"), [""; 0]);
    let size = |page: &Page| page.texts(".comparison tbody tr:last-child td > span");
    assert_eq!(size(&page)[0], "2 von 4");
    house.site.resize(&house.digital, 0, 9).await;
    house.site.person(&house.event, "Lu", "Eich").add().await;
    let page = house.ada.get(&address).await;
    assert_eq!(size(&page), ["2 von 4", "0 von 9"]);
    assert_eq!(
        page.texts("#since p")[1..],
        [
            "Eine Person ist dazugekommen.",
            "„Digital“ hatte 4 Plätze und hat jetzt 9.",
            "Alle Zahlen dieses Szenarios sind die von damals."
        ]
    );
    let gone = house.site.workshop(&house.event, "Weg").seats(0, 3).add().await;
    let (address, _) = house.compute(&[]).await;
    house.ada.post(&format!("/manage/tagung/workshops/{}/removal", gone.id), &[]).await;
    let page = house.ada.get(&address).await;
    assert_eq!(page.texts(".comparison tbody tr:last-child"), ["Weg 0 von 3–"]);
}

#[tokio::test]
async fn one_bar_for_each_set_of_seats_shows_the_same_numbers_as_the_table() {
    let mut house = house().await;
    house.compute(&[]).await;
    house.compute(&[("without", &house.digital.id.clone())]).await;
    let page = house.ada.get(PATH).await;
    assert_eq!(page.texts(".share figcaption"), ["Szenario 2", "Szenario 1"]);
    assert_eq!(
        page.texts(".share-legend li"),
        ["Erster Wunsch: 2", "Ohne Platz: 2", "Erster Wunsch: 2", "Zweiter Wunsch: 2"]
    );
    assert_eq!(page.attributes(".share-bar rect", "width"), ["50.000%"; 4]);
    let marks = page.attributes(".share-bar rect", "fill");
    assert_eq!(marks, ["url(#mark-first)", "url(#mark-unseated)", "url(#mark-first)", "url(#mark-second)"]);
    for mark in marks {
        assert_eq!(page.texts(&mark[4..mark.len() - 1]).len(), 1, "{mark} is drawn on this page");
    }
    assert_eq!(page.attributes(".share-bar", "aria-label")[0], "Szenario 2. Erster Wunsch: 2, Ohne Platz: 2");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_ends_with_the_server_and_is_said_to_be_interrupted() {
    let house = house().await;
    let event = house.site.event(&house.ada, "schwer", Phase::Wishes).add().await;
    let mut workshops = Vec::new();
    for number in 0..10 {
        workshops.push(house.site.workshop(&event, &format!("Gruppe {number}")).seats(0, 15).add().await);
    }
    // So many pairs on so few seats that the search goes on for a minute.
    house.site.bound_crowd(&event, 140, &workshops).await;
    let mut server = Server::start(&house.site);
    let ada = Client::with(&server, &house.ada);
    let rules = [("objective", "fair"), ("minimums", "ignore"), ("mix", "off"), ("seed", "7")];
    assert_eq!(ada.post("/manage/schwer/assignment/scenarios", &rules).await, Some(303));
    let newest = async || {
        let mut tx = house.site.read().await;
        assignment::scenarios::store::list(&mut tx, &event.id).await.unwrap().remove(0)
    };
    assert_eq!(
        newest().await.state(clock::now()),
        RunState::Running,
        "it takes long enough to be interrupted"
    );
    let asked = Instant::now();
    server.terminate();
    assert!(server.wait().success());
    assert!(asked.elapsed() < Duration::from_secs(15), "{:?}", asked.elapsed());
    let ended = newest().await;
    assert_eq!((ended.state(clock::now()), ended.figures), (RunState::Interrupted, None));
    assert!(ended.ended_at.is_some() && ended.cancelled_at.is_none());
}
