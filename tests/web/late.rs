//! Late changes with few moves, and what has changed since the publication.
use crate::scenarios::{House, house};

const PATH: &str = "/manage/tagung/assignment/changes";

/// Abel and Blum in the small workshop, Çelik and Dorn in the large one; published.
async fn seated() -> House {
    let mut house = house().await;
    for (index, place) in [(0, &house.agile), (1, &house.agile), (2, &house.digital), (3, &house.digital)] {
        house.site.seat(&house.people[index], place).await;
    }
    let published = house.ada.post("/manage/tagung/assignment/publication", &[]).await;
    assert_eq!(published.status, 303);
    house
}

impl House {
    pub async fn cancel(&self, index: usize) {
        self.site.cancel(&self.people[index]).await;
    }

    /// A query for seats today, with as few moves as possible.
    fn seats_today(&self, agile: i64, digital: i64) -> String {
        let (one, other) = (&self.agile.id, &self.digital.id);
        format!("{PATH}?stay=first&minimums=ignore&seats-{one}={agile}&seats-{other}={digital}")
    }
}

#[tokio::test]
async fn nobody_moves_when_nothing_changed_although_others_would_like_to() {
    let mut house = seated().await;
    house.cancel(0).await;
    let page = house.ada.get(PATH).await;
    assert_eq!(page.text("#person h2"), "Niemand muss umziehen");
    let page = house.ada.get(&house.seats_today(2, 4).replace("stay=first", "stay=1")).await;
    assert_eq!(page.text("#person h2"), "Niemand muss umziehen");
}

#[tokio::test]
async fn a_much_better_wish_is_worth_a_move_when_staying_counts_less() {
    let mut house = seated().await;
    let third = house.site.workshop(&house.event, "Offen").seats(2, 4).add().await;
    let dorn = house.people[3].clone();
    house.site.wish(&dorn, &[&third, &house.agile, &house.digital]).await;
    let query =
        |stay: &str| house.seats_today(2, 4).replace("stay=first", stay) + &format!("&seats-{}=4", third.id);
    let (stays, moves) = (query("stay=first"), query("stay=1"));
    assert_eq!(house.ada.get(&stays).await.text("#person h2"), "Niemand muss umziehen");
    let page = house.ada.get(&moves).await;
    assert_eq!(page.texts("#person tbody td:nth-child(3)"), ["Digital (Dritter Wunsch)"]);
    assert_eq!(page.texts("#person tbody td:nth-child(4)"), ["Offen (Erster Wunsch)"]);
}

#[tokio::test]
async fn a_lost_room_moves_those_who_sat_there_and_nobody_else() {
    let mut house = seated().await;
    let path = house.seats_today(0, 4);
    let page = house.ada.get(&path).await;
    assert_eq!(page.text("#person h2"), "Vorschlag: 2 Personen ziehen um");
    assert_eq!(page.texts("#person tbody th"), ["Abel, Kim", "Blum, Kim"]);
    let done = house.ada.submit(&page, &path, &[]).await;
    assert_eq!((done.status, done.location()), (303, path.as_str()));
    let seats = house.seats().await;
    assert!(seats.values().all(|seat| *seat == house.digital.id) && seats.len() == 4);
    let page = house.ada.get(&path).await;
    assert_eq!(page.text("#person h2"), "Niemand muss umziehen");
}

#[tokio::test]
async fn part_of_a_proposal_is_accepted() {
    let mut house = seated().await;
    let path = house.seats_today(0, 4);
    let (abel, blum) = (house.people[0].id.clone(), house.people[1].id.clone());
    let (was, to) = (format!("was-{abel}"), format!("to-{abel}"));
    let fields =
        [("person", abel.as_str()), (&was, &house.agile.id.clone()), (&to, &house.digital.id.clone())];
    house.ada.post(&path, &fields).await;
    let seats = house.seats().await;
    assert_eq!((&seats[&abel], &seats[&blum]), (&house.digital.id, &house.agile.id));
    let nobody = house.ada.post(&path, &[]).await;
    assert_eq!((nobody.status, nobody.errors().len()), (422, 1));
}

#[tokio::test]
async fn a_part_that_would_overfill_a_workshop_is_refused_and_the_ticks_stay() {
    let mut house = seated().await;
    let path = house.seats_today(2, 2);
    let abel = house.people[0].id.clone();
    let (was, to) = (format!("was-{abel}"), format!("to-{abel}"));
    let fields =
        [("person", abel.as_str()), (&was, &house.agile.id.clone()), (&to, &house.digital.id.clone())];
    let refused = house.ada.post(&path, &fields).await;
    assert_eq!(refused.status, 409);
    assert_eq!(
        refused.errors(),
        ["In „Digital“ wäre eine Person zu viel. Wählen Sie auch jemanden aus, der dort weggeht."]
    );
    assert_eq!(house.seats().await[&abel], house.agile.id);
}

#[tokio::test]
async fn who_sat_elsewhere_meanwhile_stays_and_is_told_of() {
    let mut house = seated().await;
    let path = house.seats_today(0, 4);
    let page = house.ada.get(&path).await;
    house.site.seat(&house.people[0], &house.digital).await;
    let (abel, blum) = (house.people[0].id.clone(), house.people[1].id.clone());
    house.cancel(1).await;
    house.ada.submit(&page, &path, &[]).await;
    let notice = house.ada.get(&path).await.notice();
    assert!(notice.contains("Für eine Person gilt der Vorschlag nicht mehr"), "{notice}");
    let seats = house.seats().await;
    assert_eq!((seats.get(&abel), seats.get(&blum)), (Some(&house.digital.id), None));
}

#[tokio::test]
async fn who_had_to_move_is_told_why_and_a_fixed_seat_moves_along() {
    let mut house = seated().await;
    let (agile, abel) = (house.agile.id.clone(), house.people[0].clone());
    let decisions = format!("/manage/tagung/assignment/people/{}/decisions", abel.id);
    house.ada.post(&decisions, &[("pin", &agile)]).await;
    let path = house.seats_today(0, 4);
    let page = house.ada.get(&path).await;
    house.ada.submit(&page, &path, &[]).await;
    let me = house.site.browser_of(&abel).await.get("/events/tagung/me").await;
    assert_eq!(
        me.text("#reason > p"),
        "Kurzfristig hat sich etwas geändert; deshalb sitzen Sie jetzt hier. Dabei sollten möglichst wenige umziehen."
    );
    let table = house.ada.get("/manage/tagung/assignment").await;
    assert_eq!(table.texts(".assignment .state"), ["fest"]);
}

#[tokio::test]
async fn a_group_that_is_too_small_gets_as_many_as_it_needs() {
    let mut house = seated().await;
    house.site.resize(&house.digital, 0, house.digital.maximum).await;
    house.cancel(1).await;
    let page = house.ada.get(PATH).await;
    assert_eq!(page.text("#person h2"), "Vorschlag: Eine Person zieht um");
    let path = house.seats_today(2, 4).replace("minimums=ignore", "minimums=cancel");
    let page = house.ada.get(&path).await;
    assert_eq!(
        page.texts("#person tbody td:nth-child(3)").len(),
        1,
        "filling costs no more moves than closing"
    );
}

#[tokio::test]
async fn impossible_conditions_are_refused_beside_the_field() {
    let mut house = seated().await;
    let page = house.ada.get(&house.seats_today(2, 400)).await;
    assert_eq!(page.errors().len(), 1);
    assert_eq!(page.texts("#person").len(), 0);
    let short = house.ada.get(&house.seats_today(0, 3)).await;
    assert_eq!(
        short.texts(".notice-warn > p")[0],
        "4 Personen können nur in „Digital“ sitzen; dort sind 3 Plätze."
    );
}

#[tokio::test]
async fn changes_since_the_publication_are_shown_as_differences() {
    let mut house = seated().await;
    let table = house.ada.get("/manage/tagung/assignment").await;
    assert!(
        table
            .texts(".notice p")
            .contains(&"Seit der Veröffentlichung hat sich kein Platz geändert.".to_owned())
    );
    house.cancel(1).await;
    house.site.seat(&house.people[2], &house.agile).await;
    let newcomer = house.site.person(&house.event, "Lu", "Eich").add().await;
    house.site.seat(&newcomer, &house.digital).await;
    let page = house.ada.get("/manage/tagung/assignment/differences").await;
    assert_eq!(page.text(".lead"), "Seit der Veröffentlichung haben sich 3 Plätze geändert.");
    assert_eq!(page.texts("tbody th"), ["Çelik, Kim", "Eich, Lu", "Blum, Kim"]);
    assert_eq!(
        page.texts("tbody td"),
        ["Digital", "Agil (Erster Wunsch)", "kein Platz", "Digital", "Agil", "kommt nicht mehr"]
    );
    house.ada.post("/manage/tagung/assignment/publication/withdrawal", &[]).await;
    assert_eq!(house.ada.get("/manage/tagung/assignment/differences").await.status, 404);
    house.ada.post("/manage/tagung/assignment/publication", &[]).await;
    let page = house.ada.get("/manage/tagung/assignment/differences").await;
    assert_eq!(page.text(".lead"), "Seit der Veröffentlichung hat sich kein Platz geändert.");
}

#[tokio::test]
async fn before_publishing_organisers_see_what_participants_will_see() {
    let mut house = house().await;
    let (address, _) = house.compute(&[]).await;
    house.ada.post(&format!("{address}/adoption"), &[]).await;
    let page = house.ada.get("/manage/tagung/assignment/publication").await;
    assert_eq!(page.text("#preview h3"), "Digital");
    assert!(page.texts("#preview dd")[0].contains("das Los entschieden"), "{}", page.texts("#preview dd")[0]);
    assert_eq!(
        page.texts("#preview div:nth-child(2) dd"),
        ["Erster Wunsch: 2 von 4", "Zweiter Wunsch: 2 von 4"]
    );
}

#[tokio::test]
async fn who_sits_beside_their_wishes_may_stay_there_also_where_only_wishes_count() {
    let mut house = house().await;
    let third = house.site.workshop(&house.event, "Offen").seats(2, 4).add().await;
    for (index, place) in [(0, &house.agile), (1, &house.agile), (2, &house.digital), (3, &house.digital)] {
        house.site.seat(&house.people[index], place).await;
    }
    let rules =
        [("objective", "fair"), ("minimums", "ignore"), ("mix", "off"), ("seed", "7"), ("more", "forbid")];
    let begun = house.ada.post("/manage/tagung/assignment/scenarios", &rules).await;
    house.ada.post(&format!("{}/adoption", begun.location()), &[]).await;
    house.site.seat(&house.people[0], &third).await;
    let page = house.ada.get(&format!("{}&seats-{}=4", house.seats_today(2, 4), third.id)).await;
    assert_eq!(page.text("#person h2"), "Niemand muss umziehen");
}

#[tokio::test]
async fn a_proposal_that_somebody_has_overruled_is_not_accepted() {
    let mut house = seated().await;
    let path = house.seats_today(0, 4);
    let page = house.ada.get(&path).await;
    let (abel, blum) = (house.people[0].id.clone(), house.people[1].id.clone());
    let decisions = format!("/manage/tagung/assignment/people/{abel}/decisions");
    house.ada.post(&decisions, &[("pin", ""), ("impossible", &house.digital.id.clone())]).await;
    house.ada.submit(&page, &path, &[]).await;
    let seats = house.seats().await;
    assert_eq!((&seats[&abel], &seats[&blum]), (&house.agile.id, &house.digital.id));
    let notice = house.ada.get(&path).await.notice();
    assert!(notice.contains("Für eine Person gilt der Vorschlag nicht mehr"), "{notice}");
}

#[tokio::test]
async fn who_moves_for_a_better_wish_is_not_told_that_they_had_to() {
    let mut house = seated().await;
    let third = house.site.workshop(&house.event, "Offen").seats(2, 4).add().await;
    let dorn = house.people[3].clone();
    house.site.wish(&dorn, &[&house.agile, &third, &house.digital]).await;
    let query = house.seats_today(2, 4).replace("stay=first", "stay=1") + &format!("&seats-{}=4", third.id);
    let page = house.ada.get(&query).await;
    assert_eq!(page.texts("#person tbody td:nth-child(4)"), ["Offen (Zweiter Wunsch)"]);
    house.ada.submit(&page, &query, &[]).await;
    let me = house.site.browser_of(&dorn).await.get("/events/tagung/me").await;
    assert_eq!(
        me.text("#reason > p"),
        "Kurzfristig hat sich etwas geändert; dadurch war hier Platz, und diese Gruppe stand bei Ihnen weiter vorn."
    );
    assert_eq!(me.text("#reason h2"), "Warum „Offen“?");
}

#[tokio::test]
async fn two_who_are_to_sit_together_are_not_separated_by_accepting_a_part() {
    let mut house = seated().await;
    let path = house.seats_today(0, 4);
    let (abel, blum) = (house.people[0].id.clone(), house.people[1].id.clone());
    let pairs = format!("/manage/tagung/assignment/people/{abel}/pairs");
    house.ada.post(&pairs, &[("kind", "together"), ("name", "Blum")]).await;
    let (was, to) = (format!("was-{abel}"), format!("to-{abel}"));
    let fields =
        [("person", abel.as_str()), (&was, &house.agile.id.clone()), (&to, &house.digital.id.clone())];
    let refused = house.ada.post(&path, &fields).await;
    assert_eq!(refused.status, 422);
    assert_eq!(
        refused.errors(),
        [
            "Abel, Kim und Blum, Kim säßen dann nicht mehr so zusammen oder getrennt, wie sie sollen. Wählen Sie beide \
          aus oder keine der beiden Personen."
        ]
    );
    let page = house.ada.get(&path).await;
    let done = house.ada.submit(&page, &path, &[]).await;
    assert_eq!(done.status, 303, "{:?}", done.errors());
    let seats = house.seats().await;
    assert_eq!((&seats[&abel], &seats[&blum]), (&house.digital.id, &house.digital.id));
}

#[tokio::test]
async fn a_seat_that_was_fixed_meanwhile_stays() {
    let mut house = seated().await;
    let path = house.seats_today(1, 4);
    let page = house.ada.get(&path).await;
    let mover = page.attributes("input[name=person]", "value").remove(0);
    let decisions = format!("/manage/tagung/assignment/people/{mover}/decisions");
    house.ada.post(&decisions, &[("pin", &house.agile.id.clone())]).await;
    house.ada.submit(&page, &path, &[]).await;
    assert_eq!(house.seats().await[&mover], house.agile.id);
}

#[tokio::test]
async fn a_proposal_names_those_whose_fixed_seats_it_leaves_alone_and_releases_them() {
    let mut house = seated().await;
    let path = house.seats_today(2, 4).replace("stay=first", "stay=1");
    assert_eq!(house.ada.get(&path).await.texts("#fixed"), [""; 0]);
    let dorn = house.people[3].id.clone();
    let table = "/manage/tagung/assignment";
    house.ada.post(table, &[("apply", "pin"), ("person", &dorn)]).await;
    let third = house.site.workshop(&house.event, "Offen").seats(0, 4).add().await;
    house.site.wish(&house.people[3].clone(), &[&third, &house.agile, &house.digital]).await;
    let path = format!("{path}&seats-{}=4", third.id);
    let page = house.ada.get(&path).await;
    assert_eq!(page.text("#person h2"), "Niemand muss umziehen");
    assert_eq!(
        page.text("#fixed > p"),
        "Eine Person hat einen festen Platz und bleibt bei diesem Vorschlag außer Betracht, auch wenn ein vorderer \
         Wunsch frei ist."
    );
    assert_eq!(page.texts("#fixed li"), ["Dorn, Kim (Digital)"]);
    let action = page.attributes("#fixed form", "action")[0].clone();
    let released = house.ada.post(&action, &[("fixed", &dorn)]).await;
    assert_eq!((released.status, released.location()), (303, path.as_str()));
    let page = house.ada.follow(released).await;
    assert_eq!(page.notice(), "Ein Platz ist nicht mehr fest.");
    assert_eq!(page.texts("#fixed"), [""; 0]);
    assert_eq!(page.texts("#person tbody td:nth-child(4)"), ["Offen (Erster Wunsch)"]);
}
