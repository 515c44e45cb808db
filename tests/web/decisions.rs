//! What organisers decide about people: fixed seats, impossible ones, pairs; and why somebody does not sit elsewhere.
use tagwerk::events::Phase;

use crate::{
    scenarios::{House, house},
    support::Page,
};

impl House {
    fn person_path(&self, index: usize) -> String {
        format!("/manage/tagung/assignment/people/{}", self.people[index].id)
    }

    async fn decide(&mut self, index: usize, fields: &[(&str, &str)]) -> Page {
        let path = format!("{}/decisions", self.person_path(index));
        self.ada.post(&path, fields).await
    }

    async fn pair(&mut self, index: usize, kind: &str, name: &str) -> Page {
        let path = format!("{}/pairs", self.person_path(index));
        self.ada.post(&path, &[("kind", kind), ("name", name)]).await
    }

    /// Computes and adopts.
    async fn adopt(&mut self) {
        let (address, _) = self.compute(&[]).await;
        let adopted = self.ada.post(&format!("{address}/adoption"), &[]).await;
        assert_eq!(adopted.status, 303, "{:?}", adopted.errors());
    }
}

#[tokio::test]
async fn a_fixed_seat_survives_every_run() {
    let mut house = house().await;
    let (digital, dorn) = (house.digital.id.clone(), house.people[3].id.clone());
    assert_eq!(house.decide(3, &[("pin", &digital)]).await.status, 303);
    for _ in 0..3 {
        house.adopt().await;
        assert_eq!(house.seats().await[&dorn], digital);
    }
    let page = house.ada.get("/manage/tagung/assignment/scenarios").await;
    assert!(page.texts(".comparison tbody th").contains(&"Feste Plätze".to_owned()));
    let table = house.ada.get("/manage/tagung/assignment").await;
    assert_eq!(table.texts(".assignment .state"), ["fest"]);
}

#[tokio::test]
async fn seats_changed_by_hand_are_kept_by_the_next_run_when_they_are_to() {
    let mut house = house().await;
    house.adopt().await;
    let before = house.seats().await;
    let loser = house.people.iter().find(|person| before[&person.id] == house.digital.id).unwrap().id.clone();
    let winner = house.people.iter().find(|person| before[&person.id] == house.agile.id).unwrap().id.clone();
    let path = "/manage/tagung/assignment";
    let swap = [
        (format!("seat-{loser}"), house.agile.id.clone()),
        (format!("seat-{winner}"), house.digital.id.clone()),
    ];
    let swap: Vec<(&str, &str)> = swap.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let page = house.ada.get(path).await;
    assert_eq!(page.attributes("input[name=pin][checked]", "value"), ["yes"]);
    let saved = house.ada.submit(&page, path, &swap).await;
    assert_eq!(saved.status, 303, "{:?}", saved.errors());
    house.adopt().await;
    let after = house.seats().await;
    assert_eq!((&after[&loser], &after[&winner]), (&house.agile.id, &house.digital.id));
}

#[tokio::test]
async fn who_is_seated_by_hand_without_keeping_loses_an_older_fixed_seat() {
    let mut house = house().await;
    let (agile, digital, abel) =
        (house.agile.id.clone(), house.digital.id.clone(), house.people[0].id.clone());
    house.decide(0, &[("pin", &agile)]).await;
    house.adopt().await;
    let (listed, was, chosen) = (abel.clone(), format!("was-{abel}"), format!("seat-{abel}"));
    let fields = [("person_listed", listed.as_str()), (&was, &agile), (&chosen, &digital)];
    assert_eq!(house.ada.post("/manage/tagung/assignment", &fields).await.status, 303);
    let table = house.ada.get("/manage/tagung/assignment").await;
    assert_eq!(table.texts(".assignment .state"), [""; 0]);
}

#[tokio::test]
async fn several_seats_are_fixed_and_released_at_once() {
    let mut house = house().await;
    house.adopt().await;
    let path = "/manage/tagung/assignment";
    let ids: Vec<String> = house.people.iter().map(|person| person.id.clone()).collect();
    let fields = |apply: &'static str| {
        let mut fields: Vec<(&str, &str)> = vec![("apply", apply)];
        fields.extend(ids.iter().take(3).map(|id| ("person", id.as_str())));
        fields
    };
    house.ada.post(path, &fields("pin")).await;
    let table = house.ada.get(path).await;
    assert_eq!(table.notice(), "3 Plätze sind festgehalten.");
    assert_eq!(table.texts(".assignment .state"), ["fest"; 3]);
    house.ada.post(path, &fields("unpin")).await;
    let table = house.ada.get(path).await;
    assert_eq!(table.notice(), "3 Plätze sind nicht mehr fest.");
    assert_eq!(table.texts(".assignment .state"), [""; 0]);
    let refused = house.ada.post(path, &[("apply", "pin")]).await;
    assert_eq!(refused.errors(), ["Wählen Sie in der Liste mindestens eine Person aus."]);
}

#[tokio::test]
async fn nobody_is_seated_where_they_cannot_sit() {
    let mut house = house().await;
    let agile = house.agile.id.clone();
    for index in 0..3 {
        assert_eq!(house.decide(index, &[("pin", ""), ("impossible", &agile)]).await.status, 303);
    }
    house.adopt().await;
    let seats = house.seats().await;
    let there: Vec<&str> =
        (0..4).filter(|index| seats[&house.people[*index].id] == agile).map(|_| "there").collect();
    assert_eq!((there.len(), seats[&house.people[3].id] == agile), (1, true));
    let abel = house.people[0].id.clone();
    let (was, chosen) = (format!("was-{abel}"), format!("seat-{abel}"));
    let fields = [("person_listed", abel.as_str()), (&was, &seats[&abel]), (&chosen, &agile)];
    let refused = house.ada.post("/manage/tagung/assignment", &fields).await;
    assert_eq!(refused.errors(), ["„Agil“ ist für Abel, Kim ausgeschlossen."]);
}

#[tokio::test]
async fn of_two_who_decide_about_somebody_neither_loses_a_decision() {
    let mut house = house().await;
    let (agile, digital) = (house.agile.id.clone(), house.digital.id.clone());
    let (page, action) = (house.person_path(0), format!("{}/decisions", house.person_path(0)));
    let (first, second) = (house.ada.get(&page).await, house.ada.get(&page).await);
    assert_eq!(house.ada.submit(&first, &action, &[("impossible", &digital)]).await.status, 303);
    assert_eq!(house.ada.submit(&second, &action, &[("pin", &agile)]).await.status, 303);
    let both = house.ada.get(&page).await;
    assert_eq!(both.attributes("input[name=impossible][checked]", "value"), [digital.as_str()]);
    assert_eq!(both.attributes("select[name=pin] option[selected]", "value"), [agile.as_str()]);

    let (path, action) = (house.person_path(1), format!("{}/decisions", house.person_path(1)));
    let (first, second) = (house.ada.get(&path).await, house.ada.get(&path).await);
    assert_eq!(house.ada.submit(&first, &action, &[("pin", &digital)]).await.status, 303);
    let met = house.ada.submit(&second, &action, &[("pin", &agile)]).await;
    assert_eq!(met.status, 409);
    assert_eq!(met.attributes("select[name=pin] option[selected]", "value"), [agile.as_str()]);
    let options = met.texts("select[name=pin] option");
    assert_eq!(options.iter().filter(|text| text.starts_with("Digital (")).count(), 1, "{options:?}");
    assert_eq!(house.ada.submit(&met, &action, &[]).await.status, 303);
    let page = house.ada.get(&path).await;
    assert_eq!(page.attributes("select[name=pin] option[selected]", "value"), [agile]);
}

#[tokio::test]
async fn pairs_sit_together_and_apart() {
    let mut house = house().await;
    assert_eq!(house.pair(0, "together", "celik").await.status, 303);
    assert_eq!(house.pair(0, "apart", "Blum").await.status, 303);
    let page = house.ada.get(&house.person_path(0)).await;
    assert_eq!(page.texts(".pairs span"), ["getrennt von Blum, Kim", "zusammen mit Çelik, Kim"]);
    house.adopt().await;
    let seats = house.seats().await;
    let seat = |index: usize| &seats[&house.people[index].id];
    assert_eq!(seat(0), seat(2));
    assert_ne!(seat(0), seat(1));
    let with = house.people[1].id.clone();
    let path = format!("{}/pairs/removal", house.person_path(0));
    house.ada.post(&path, &[("with", &with)]).await;
    let page = house.ada.get(&house.person_path(0)).await;
    assert_eq!(page.texts(".pairs span"), ["zusammen mit Çelik, Kim"]);
}

#[tokio::test]
async fn a_name_that_fits_several_people_asks_who_is_meant() {
    let mut house = house().await;
    let refused = house.pair(0, "together", "kim").await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.errors(), ["Der Name passt auf mehrere. Wählen Sie die gemeinte Person."]);
    assert_eq!(refused.texts("#with label"), ["Blum, KimAmt 10", "Çelik, KimAmt 10", "Dorn, KimAmt 10"]);
    assert_eq!(refused.attributes("#name", "value"), ["kim"]);
    let path = format!("{}/pairs", house.person_path(0));
    let dorn = house.people[3].id.clone();
    house.ada.submit(&refused, &path, &[("with", &dorn)]).await;
    let page = house.ada.get(&house.person_path(0)).await;
    assert_eq!(page.texts(".pairs span"), ["zusammen mit Dorn, Kim"]);
    let nobody = house.pair(0, "apart", "Zacharias").await;
    assert_eq!(nobody.errors(), ["Niemand mit diesem Namen braucht einen Platz."]);
}

#[tokio::test]
async fn contradictions_are_refused_and_what_was_chosen_stays() {
    let mut house = house().await;
    let (agile, digital) = (house.agile.id.clone(), house.digital.id.clone());
    let both = house.decide(0, &[("pin", &agile), ("impossible", &agile)]).await;
    assert_eq!(both.errors(), ["„Agil“ ist der feste Platz und kann nicht zugleich ausgeschlossen sein."]);
    assert_eq!(both.attributes("#pin option[selected]", "value"), [agile.as_str()]);
    let nothing = house.decide(0, &[("pin", ""), ("impossible", &agile), ("impossible", &digital)]).await;
    assert_eq!(nothing.errors(), ["Schließen Sie nicht alle Gruppen aus."]);
    house.decide(0, &[("pin", &agile)]).await;
    house.pair(0, "together", "Blum").await;
    let elsewhere = house.decide(1, &[("pin", &digital)]).await;
    assert_eq!(elsewhere.errors(), ["Das passt nicht zu Abel, Kim: Die beiden sollen zusammen sitzen."]);
    let impossible = house.decide(1, &[("pin", ""), ("impossible", &agile)]).await;
    assert_eq!(impossible.errors(), ["Das passt nicht zu Abel, Kim: Die beiden sollen zusammen sitzen."]);
    house.decide(2, &[("pin", &agile)]).await;
    let full = house.decide(3, &[("pin", &agile)]).await;
    assert_eq!(full.errors(), ["In „Agil“ sind schon 2 Personen fest; mehr passen nicht hinein."]);
    let against = house.pair(2, "apart", "Abel").await;
    assert_eq!(against.errors(), ["Das widerspricht einer anderen Vorgabe für die beiden."]);
    let rules =
        [("objective", "fair"), ("minimums", "keep"), ("mix", "off"), ("seed", "1"), ("without", &agile)];
    let closed = house.ada.post("/manage/tagung/assignment/scenarios", &rules).await;
    assert_eq!(closed.errors(), ["In „Agil“ haben Personen einen festen Platz. Lösen Sie diese zuerst."]);
}

#[tokio::test]
async fn the_cheapest_chain_says_who_would_have_to_move_and_what_it_costs_whom() {
    let mut house = house().await;
    let other = house.site.workshop(&house.event, "Offen").seats(2, 2).add().await;
    house.site.wish(&house.people[1], &[&house.agile, &other]).await;
    for (index, place) in [(0, &house.digital), (1, &house.agile), (2, &house.agile), (3, &house.digital)] {
        house.site.seat(&house.people[index], place).await;
    }
    let page = house.ada.get(&house.person_path(0)).await;
    assert_eq!(page.texts("#why option[selected]"), ["Agil"]);
    assert_eq!(page.texts("#why tbody th"), ["Abel, Kim", "Çelik, Kim"]);
    assert_eq!(
        page.texts("#why tbody td"),
        [
            "Digital (Zweiter Wunsch)",
            "Agil (Erster Wunsch)",
            "besser",
            "Agil (Erster Wunsch)",
            "Digital (Zweiter Wunsch)",
            "schlechter"
        ]
    );
    assert!(page.text(".why-answer").starts_with("Es wäre für das Ganze genauso gut."));
    let asked = format!("{}?workshop={}", house.person_path(1), house.digital.id);
    let page = house.ada.get(&asked).await;
    assert!(
        page.text(".why-answer").starts_with("Es wäre für das Ganze schlechter."),
        "{}",
        page.text(".why-answer")
    );
    house.decide(0, &[("pin", &house.digital.id.clone())]).await;
    let page = house.ada.get(&house.person_path(0)).await;
    assert_eq!(page.text(".why-answer"), "Abel, Kim hat einen festen Platz in „Digital“.");
}

#[tokio::test]
async fn decisions_about_somebody_who_is_deleted_go_with_them() {
    let mut house = house().await;
    house.pair(0, "together", "Blum").await;
    house.decide(1, &[("pin", &house.agile.id.clone())]).await;
    house.site.remove(&house.people[1]).await;
    let page = house.ada.get(&house.person_path(0)).await;
    assert_eq!((page.status, page.texts(".pairs span").len()), (200, 0));
    assert_eq!(house.ada.get(&house.person_path(1)).await.status, 404);
}

#[tokio::test]
async fn whoever_is_not_coming_binds_nobody() {
    let mut house = house().await;
    let (agile, digital) = (house.agile.id.clone(), house.digital.id.clone());
    house.pair(0, "together", "Blum").await;
    house.decide(1, &[("pin", &agile)]).await;
    house.cancel(1).await;
    let page = house.ada.get(&house.person_path(0)).await;
    assert_eq!(page.texts(".pairs span"), [""; 0]);
    let decided = house.decide(0, &[("pin", &digital)]).await;
    assert_eq!(decided.status, 303, "{:?}", decided.errors());
}

#[tokio::test]
async fn whoever_has_no_seat_keeps_a_fixed_one_when_others_are_fixed() {
    let mut house = house().await;
    house.site.seat(&house.people[1], &house.digital).await;
    house.decide(0, &[("pin", &house.agile.id.clone())]).await;
    let (abel, blum) = (house.people[0].id.clone(), house.people[1].id.clone());
    let path = "/manage/tagung/assignment";
    house.ada.post(path, &[("apply", "pin"), ("person", &abel), ("person", &blum)]).await;
    let table = house.ada.get(path).await;
    assert_eq!(table.notice(), "Ein Platz ist festgehalten.");
    assert_eq!(table.texts(".assignment .state"), ["fest in „Agil“", "fest"]);
    let person = house.ada.get(&house.person_path(0)).await;
    assert_eq!(person.text(".lead .state"), "fest in „Agil“");
}

#[tokio::test]
async fn two_who_are_to_sit_apart_are_not_fixed_side_by_side_in_the_table() {
    let mut house = house().await;
    house.site.seat(&house.people[0], &house.digital).await;
    house.site.seat(&house.people[1], &house.digital).await;
    house.pair(0, "apart", "Blum").await;
    let (abel, blum) = (house.people[0].id.clone(), house.people[1].id.clone());
    let path = "/manage/tagung/assignment";
    let refused = house.ada.post(path, &[("apply", "pin"), ("person", &abel), ("person", &blum)]).await;
    assert_eq!(refused.status, 422);
    let mut errors = refused.errors();
    errors.sort();
    assert_eq!(
        errors,
        [
            "Das passt nicht zu Abel, Kim: Die beiden sollen getrennt sitzen.",
            "Das passt nicht zu Blum, Kim: Die beiden sollen getrennt sitzen."
        ]
    );
    assert_eq!(house.ada.get(path).await.texts(".assignment .state"), [""; 0]);
}

#[tokio::test]
async fn more_fixed_seats_than_there_are_seats_are_not_computed() {
    let mut house = house().await;
    let digital = house.digital.id.clone();
    house.decide(0, &[("pin", &digital)]).await;
    house.decide(1, &[("pin", &digital)]).await;
    house.site.resize(&house.digital, 0, 1).await;
    let rules = [("objective", "fair"), ("minimums", "ignore"), ("mix", "off"), ("seed", "1")];
    let refused = house.ada.post("/manage/tagung/assignment/scenarios", &rules).await;
    assert_eq!(
        refused.errors(),
        [
            "In „Digital“ haben mehr Personen einen festen Platz, als es Plätze gibt. Lösen Sie feste Plätze, oder geben \
          Sie der Gruppe mehr Plätze."
        ]
    );
}

#[tokio::test]
async fn why_not_there_minds_who_sits_together() {
    let mut house = house().await;
    for (index, place) in [(0, &house.digital), (1, &house.digital), (2, &house.agile)] {
        house.site.seat(&house.people[index], place).await;
    }
    let page = house.ada.get(&house.person_path(0)).await;
    assert!(page.text(".why-answer").starts_with("Das wäre für das Ganze besser."));
    house.pair(0, "apart", "Çelik").await;
    let page = house.ada.get(&house.person_path(0)).await;
    assert_eq!(
        page.text(".why-answer"),
        "Der günstigste Umzug dafür ginge gegen eine Vorgabe: Abel, Kim und Çelik, Kim säßen dann nicht mehr so zusammen oder getrennt, \
         wie sie sollen."
    );
}

#[tokio::test]
async fn whoever_cannot_sit_at_their_first_wish_is_told_that_the_organisers_decided() {
    let mut house = house().await;
    let agile = house.agile.id.clone();
    house.decide(0, &[("pin", ""), ("impossible", &agile)]).await;
    house.adopt().await;
    house.ada.post("/manage/tagung/assignment/publication", &[]).await;
    house.site.set_phase(&house.event, Phase::Assigned).await;
    let me = "/events/tagung/me";
    let page = house.site.browser_of(&house.people[0]).await.get(me).await;
    assert_eq!(
        page.text("#reason > p"),
        "Das Organisationsteam hat festgelegt, dass Sie nicht in der Gruppe Ihres ersten Wunsches sitzen."
    );
    let seats = house.seats().await;
    let loser = house.people[1..].iter().find(|person| seats[&person.id] != agile).unwrap().clone();
    let page = house.site.browser_of(&loser).await.get(me).await;
    assert!(
        page.text("#reason > p").contains("4 Personen hatten diese Gruppe"),
        "{}",
        page.text("#reason > p")
    );
    house.site.wish(&loser, &[&house.digital]).await;
    let page = house.site.browser_of(&loser).await.get(me).await;
    assert_eq!(
        page.text("#reason > p"),
        "Das Organisationsteam hat Sie hier eingeteilt.",
        "their wishes are others now"
    );
}

#[tokio::test]
async fn the_table_fixes_no_seat_that_is_impossible_or_one_too_many() {
    let mut house = house().await;
    let (agile, path) = (house.agile.clone(), "/manage/tagung/assignment");
    for person in &house.people[..2] {
        house.site.seat(person, &agile).await;
    }
    let ids: Vec<String> = house.people.iter().map(|person| person.id.clone()).collect();
    house.decide(3, &[("pin", &agile.id)]).await;
    let fields = [("apply", "pin"), ("person", ids[0].as_str()), ("person", &ids[1])];
    let refused = house.ada.post(path, &fields).await;
    assert_eq!(refused.errors(), ["In „Agil“ wären 3 Personen fest, mehr als hineinpassen."]);
    house.decide(0, &[("pin", ""), ("impossible", &agile.id)]).await;
    let refused = house.ada.post(path, &fields[..2]).await;
    assert_eq!(refused.errors(), ["„Agil“ ist für Abel, Kim ausgeschlossen."]);
}

#[tokio::test]
async fn the_box_that_keeps_seats_stands_beside_the_button_that_saves_them() {
    let mut house = house().await;
    house.adopt().await;
    let table = house.ada.get("/manage/tagung/assignment").await;
    assert_eq!(table.texts(".save-bar button"), ["Einteilung speichern"]);
    assert_eq!(table.attributes(".save-bar input", "name"), ["pin"]);
    let label = table.text(".save-bar label");
    assert!(label.starts_with("Von Hand Gesetzte festhalten"), "{label}");
    assert!(label.ends_with("auch wenn ein vorderer Wunsch frei wird."), "{label}");
}

#[tokio::test]
async fn the_persons_page_says_since_when_and_why_a_seat_is_fixed() {
    let mut house = house().await;
    house.adopt().await;
    let path = house.person_path(0);
    assert_eq!(house.ada.get(&path).await.texts("#fixed"), [""; 0]);
    let (abel, seat) = (house.people[0].id.clone(), house.seats().await[&house.people[0].id].clone());
    let agile = house.agile.id.clone();
    let other = if seat == agile { house.digital.id.clone() } else { agile };
    // Room for one more, so that by hand anything fits.
    house.site.resize(&house.agile, 0, 3).await;
    let (was, chosen) = (format!("was-{abel}"), format!("seat-{abel}"));
    let by_hand = [("person_listed", abel.as_str()), (&was, &seat), (&chosen, &other), ("pin", "yes")];
    assert_eq!(house.ada.post("/manage/tagung/assignment", &by_hand).await.status, 303);
    let why = house.ada.get(&path).await.text("#fixed p:first-child");
    assert!(why.starts_with("Der Platz ist fest: in der Tabelle von Hand gesetzt, "), "{why}");
    // What is saved again without a change stays as it came about.
    assert_eq!(house.decide(0, &[("pin", &other)]).await.status, 303);
    assert_eq!(house.ada.get(&path).await.text("#fixed p:first-child"), why);
    house.decide(0, &[("pin", &seat)]).await;
    let why = house.ada.get(&path).await.text("#fixed p:first-child");
    assert!(why.starts_with("Der Platz ist fest: als Vorgabe auf dieser Seite eingetragen, "), "{why}");
    house.ada.post("/manage/tagung/assignment", &[("apply", "unpin"), ("person", &abel)]).await;
    house.ada.post("/manage/tagung/assignment", &[("apply", "pin"), ("person", &abel)]).await;
    let why = house.ada.get(&path).await.text("#fixed p:first-child");
    assert!(why.starts_with("Der Platz ist fest: in der Tabelle ausgewählt und festgehalten, "), "{why}");
}
