//! Coming and going: what is decided behind the lock, what two people write about one person, and who is counted.
use tagwerk::{
    attendance::{self, add_person, agree_to_be_named, cancel, change_person, confirm, register},
    clock, db,
    events::{self, Event, Phase},
    participants::{self, Attendance, Participant, Sharing},
    start::remove_person,
    workshops,
};

use crate::{
    import,
    support::{Browser, Site},
};

const FORM: &str = "/events/tagung/registration";
const LIST: &str = "/manage/tagung/participants";

const UTE: [(&str, &str); 4] =
    [("given_name", "Ute"), ("family_name", "Meyer"), ("email", "ute@bonn.example"), ("naming", "yes")];

async fn stored(site: &Site, person: &Participant) -> Participant {
    let found = participants::store::find(&mut *site.read().await, &person.event_id, &person.id).await;
    found.unwrap().unwrap()
}

async fn move_to(site: &Site, event: &Event, phase: Phase) {
    let mut tx = site.app.db.write().await.unwrap();
    events::store::set_phase(&mut tx, &event.id, phase, clock::now()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn event_and_person(site: &Site) -> (Browser, Event, Participant) {
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).in_days(30).add().await;
    let person = site.person(&event, "Ute", "Meyer").add().await;
    (ada, event, person)
}

#[tokio::test]
async fn a_registration_sent_again_changes_nothing_in_an_archived_event() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).add().await;
    let mut ute = site.visitor();
    let registered = ute.post(FORM, &UTE).await;
    ute.follow(registered).await;
    move_to(&site, &event, Phase::Archived).await;
    let before = participants::store::list_all(&mut *site.read().await, &event.id).await.unwrap();
    let again = ute.post(FORM, &[&UTE[..3], &[("diet", "vegan")]].concat()).await;
    assert_eq!((again.status, again.attributes("#diet", "value")), (409, vec!["vegan".to_owned()]));
    assert_eq!(participants::store::list_all(&mut *site.read().await, &event.id).await.unwrap(), before);
}

#[tokio::test]
async fn nobody_comes_or_goes_once_the_event_is_archived_whatever_the_page_showed() {
    let site = Site::start().await;
    let (_, event, person) = event_and_person(&site).await;
    move_to(&site, &event, Phase::Archived).await;
    let (mut tx, now) = (site.app.db.write().await.unwrap(), clock::now());
    let archived = Err(participants::Refusal::Archived);
    assert!(cancel(&mut tx, &event.id, &person.id, now).await.unwrap().is_err());
    assert_eq!(agree_to_be_named(&mut tx, &event.id, &person.id, now).await.unwrap(), archived);
    assert_eq!(remove_person(&mut tx, &event.id, &person.id).await.unwrap(), archived);
    let renewed = participants::renew_link(&mut tx, &site.app.secret, &event.id, &person.id, 1, now).await;
    assert_eq!(renewed.unwrap(), archived);
    assert!(confirm(&mut tx, &event.id, &person.id, now).await.unwrap().is_err());
    assert!(add_person(&mut tx, &site.app.secret, &typed(&event, 1), Sharing::Apart).await.unwrap().is_err());
    let changed =
        change_person(&mut tx, &event.id, &person.id, Sharing::Apart, |person| Some(person.clone()))
            .await
            .unwrap();
    assert!(changed.is_err());
    tx.commit().await.unwrap();
    assert_eq!(stored(&site, &person).await, person);
}

#[tokio::test]
async fn an_organiser_s_older_form_brings_back_no_consent_and_undoes_no_cancellation() {
    let site = Site::start().await;
    let (mut ada, event, person) = event_and_person(&site).await;
    let mut ute = site.browser_of(&person).await;
    ute.post("/events/tagung/me/naming", &[("agrees", "yes")]).await;
    let path = format!("{LIST}/{}", person.id);
    let form = ada.get(&path).await;
    ute.post("/events/tagung/me/naming", &[]).await;
    ute.post("/events/tagung/me/cancellation", &[]).await;
    let gone = stored(&site, &person).await;
    assert_eq!(ada.submit(&form, &path, &[("department", "Amt 33")]).await.status, 303);
    let saved = stored(&site, &person).await;
    assert_eq!(saved.department, "Amt 33");
    assert_eq!((saved.naming_agreed_at, saved.attendance()), (None, Attendance::Cancelled));
    assert_eq!(saved.cancelled_at, gone.cancelled_at);
    assert_eq!(participants::store::count_registered(&mut *site.read().await, &event.id).await.unwrap(), 0);
}

#[tokio::test]
async fn an_organiser_enters_a_consent_again_only_with_a_word_of_its_own() {
    let site = Site::start().await;
    let (mut ada, _, person) = event_and_person(&site).await;
    let mut ute = site.browser_of(&person).await;
    let path = format!("{LIST}/{}", person.id);
    assert_eq!(ada.get(&path).await.texts("#agreed_again").len(), 0, "nothing was taken back");
    ute.post("/events/tagung/me/naming", &[]).await;
    let form = ada.get(&path).await;
    assert_eq!(form.attributes("#agreed_again", "type"), ["checkbox"]);
    let refused = ada.submit(&form, &path, &[("naming", "yes"), ("diet", "vegan")]).await;
    assert_eq!((refused.status, refused.attributes("#diet", "value")), (422, vec!["vegan".to_owned()]));
    assert!(refused.errors()[0].contains("zurückgenommen"), "{:?}", refused.errors());
    assert_eq!(stored(&site, &person).await.naming_agreed_at, None);
    assert_eq!(ada.submit(&refused, &path, &[("agreed_again", "yes")]).await.status, 303);
    let saved = stored(&site, &person).await;
    assert!(saved.naming_agreed_at.is_some() && saved.naming_withdrawn_at.is_none());
}

#[tokio::test]
async fn consent_is_taken_back_in_every_phase_and_given_in_all_but_the_last() {
    let site = Site::start().await;
    let (_, event, person) = event_and_person(&site).await;
    let mut ute = site.browser_of(&person).await;
    for phase in Phase::ALL.into_iter().filter(|phase| *phase != Phase::Archived) {
        move_to(&site, &event, phase).await;
        ute.post("/events/tagung/me/naming", &[("agrees", "yes")]).await;
        assert!(stored(&site, &person).await.naming_agreed_at.is_some(), "{phase}");
        if phase != Phase::Recap {
            let page = ute.post("/events/tagung/me/naming", &[]).await;
            assert!(ute.follow(page).await.notice().contains("nicht mehr mit Namen genannt"), "{phase}");
            assert_eq!(stored(&site, &person).await.naming_agreed_at, None, "{phase}");
        }
    }
    move_to(&site, &event, Phase::Archived).await;
    let page = ute.get("/events/tagung/me").await;
    let done = ute.submit(&page, "/events/tagung/me/naming", &[("agrees", "")]).await;
    assert_eq!(done.status, 303);
    assert_eq!(stored(&site, &person).await.naming_agreed_at, None);
    assert_eq!(ute.get("/events/tagung/me").await.texts("#agrees").len(), 0, "nothing is left to take back");
    assert_eq!(ute.post("/events/tagung/me/naming", &[("agrees", "yes")]).await.status, 403);
    assert_eq!(stored(&site, &person).await.naming_agreed_at, None);
}

#[tokio::test]
async fn whoever_leads_is_told_so_before_they_cancel_and_the_team_sees_it_afterwards() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Assigned).in_days(30).add().await;
    let person = site.person(&event, "Ute", "Meyer").add().await;
    let workshop = site.workshop(&event, "Vernetztes Arbeiten").led_by(&person).add().await;
    let mut ute = site.browser_of(&person).await;
    let asked = ute.get("/events/tagung/me/cancellation").await;
    let said = asked.texts("main li");
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].starts_with("Sie moderieren „Vernetztes Arbeiten“."), "{said:?}");
    assert!(!ada.get("/manage/tagung").await.body().contains("abgesagt"));
    let done = ute.submit(&asked, "/events/tagung/me/cancellation", &[]).await;
    let page = ute.follow(done).await;

    let tasks = ada.get("/manage/tagung").await.texts(".task-text");
    assert!(tasks.iter().any(|task| task.contains("hat abgesagt")), "{tasks:?}");
    assert!(tasks.iter().any(|task| task.contains("0 von 1")), "{tasks:?}");
    let row = ada.get("/manage/tagung/workshops").await.text(".workshop-row .state-warn");
    assert_eq!(row, "hat abgesagt: Ute Meyer");
    let room = format!("/events/tagung/workshops/{}", workshop.id);
    let shut = ute.get(&room).await;
    assert_eq!((shut.status, shut.text("h1")), (403, "Diese Seite ist für andere".to_owned()));

    let back = ute.submit(&page, "/events/tagung/me/registration", &[]).await;
    assert_eq!(ute.follow(back).await.notice(), "Sie sind angemeldet.");
    assert_eq!(ute.get(&room).await.status, 200);
    assert!(!ada.get("/manage/tagung").await.body().contains("abgesagt"));
}

#[tokio::test]
async fn a_speaker_s_cancellation_marks_the_talk() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).in_days(30).add().await;
    let person = site.person(&event, "Ute", "Meyer").add().await;
    let talk = site.item(&event, "Begrüßung", "09:15", 30).keynote().speaker("Ute Meyer", "Leiterin");
    talk.spoken_by(&person).add().await;
    let mut ute = site.browser_of(&person).await;
    let asked = ute.get("/events/tagung/me/cancellation").await;
    assert!(asked.text("main li").starts_with("Sie sprechen: „Begrüßung“."), "{}", asked.text("main li"));
    ute.submit(&asked, "/events/tagung/me/cancellation", &[]).await;
    let marks = ada.get("/manage/tagung/programme").await.texts(".programme-row .state-warn");
    assert!(marks.contains(&"hat abgesagt: Ute Meyer".to_owned()), "{marks:?}");
    let overview = ada.get("/manage/tagung").await;
    let tasks = overview.texts(".task-text");
    assert!(tasks.iter().any(|task| task.contains("Eine Person, die spricht, hat abgesagt.")), "{tasks:?}");
    assert!(overview.attributes(".task-text a", "href").contains(&"/manage/tagung/programme".to_owned()));
}

#[tokio::test]
async fn whoever_comes_back_has_the_old_seat_while_nobody_else_took_it() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event =
        site.event(&ada, "tagung", Phase::Assigned).in_days(30).registration_closes("2018-12-01T12:00");
    let event = event.add().await;
    let workshop = site.workshop(&event, "Vernetztes Arbeiten").seats(0, 1).add().await;
    let (ute, tim) =
        (site.person(&event, "Ute", "Meyer").add().await, site.person(&event, "Tim", "Beispiel"));
    let tim = tim.add().await;
    site.seat(&ute, &workshop).await;
    let mut browser = site.browser_of(&ute).await;
    for is_taken in [false, true] {
        browser.post("/events/tagung/me/cancellation", &[]).await;
        assert_eq!(site.seats(&event).await.len(), 0);
        if is_taken {
            site.seat(&tim, &workshop).await;
        }
        let back = browser.post("/events/tagung/me/registration", &[]).await;
        assert_eq!(browser.follow(back).await.notice(), "Sie sind angemeldet.");
        let who = if is_taken { &tim } else { &ute };
        assert_eq!(site.seats(&event).await.keys().collect::<Vec<_>>(), [&who.id]);
    }
}

#[tokio::test]
async fn whoever_registers_again_by_the_form_has_the_old_seat_too() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Assigned).in_days(30).add().await;
    let workshop = site.workshop(&event, "Vernetztes Arbeiten").seats(0, 1).add().await;
    let ute = site.person(&event, "Ute", "Meyer").email("ute@bonn.example").add().await;
    site.seat(&ute, &workshop).await;
    let mut browser = site.browser_of(&ute).await;
    browser.post("/events/tagung/me/cancellation", &[]).await;
    assert_eq!(site.seats(&event).await.len(), 0);
    assert_eq!(browser.post(FORM, &UTE).await.status, 303);
    assert_eq!(site.seats(&event).await.keys().collect::<Vec<_>>(), [&ute.id]);
}

#[tokio::test]
async fn an_invitation_does_not_become_a_colleague_of_the_same_mailbox() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).add().await;
    let anna = site.person(&event, "Anna", "Beispiel").email("amt@bonn.example").invited().add().await;
    site.person(&event, "Carla", "Muster").email("amt@bonn.example").invited().add().await;
    let mut browser = site.browser_of(&anna).await;
    let carla = [("given_name", "Carla"), ("family_name", "Muster"), ("email", "amt@bonn.example")];
    assert_eq!(browser.post(FORM, &carla).await.status, 422);
    assert_eq!(stored(&site, &anna).await.given_name, "Anna");
}

#[tokio::test]
async fn nobody_cancels_once_the_event_has_begun() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    for (slug, phase, days) in [("vorbei", Phase::Assigned, -1), ("rueckblick", Phase::Recap, 30)] {
        let event = site.event(&ada, slug, phase).in_days(days).add().await;
        let person = site.person(&event, "Ute", "Meyer").add().await;
        let mut ute = site.browser_of(&person).await;
        let (me, cancellation) = (format!("/events/{slug}/me"), format!("/events/{slug}/me/cancellation"));
        assert!(!ute.get(&me).await.body().contains(&cancellation), "{slug}");
        assert_eq!(ute.get(&cancellation).await.status, 303);
        let refused = ute.post(&cancellation, &[]).await;
        let notice = ute.follow(refused).await.notice();
        assert_eq!(notice, "Die Veranstaltung hat begonnen. Absagen lässt sich die Teilnahme nicht mehr.");
        assert_eq!(stored(&site, &person).await.attendance(), Attendance::Registered, "{slug}");
    }
}

#[tokio::test]
async fn the_event_s_page_says_at_once_that_it_is_full_or_that_registration_is_closed() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).in_days(30).capacity(1).add().await;
    let mut visitor = site.visitor();
    assert_eq!(visitor.get("/events/tagung").await.texts(".action-bar a"), ["Zur Anmeldung"]);
    let person = site.person(&event, "Ute", "Meyer").add().await;
    let registered = visitor.post(FORM, &UTE).await;
    assert_eq!(registered.status, 409, "the last place is taken");
    let full = site.visitor().get("/events/tagung?x").await;
    assert!(full.text(".notice").starts_with("Alle Plätze sind vergeben."), "{}", full.body());
    assert_eq!(full.texts(".action-bar"), [""; 0]);
    let form = ada.get("/manage/tagung/settings").await;
    let said = ada.submit(&form, "/manage/tagung/settings", &[("capacity", "3")]).await;
    ada.follow(said).await;
    assert_eq!(site.visitor().get("/events/tagung").await.texts(".action-bar a"), ["Zur Anmeldung"]);
    site.person(&event, "Tim", "Beispiel").add().await;
    let form = ada.get("/manage/tagung/settings").await;
    let said = ada.submit(&form, "/manage/tagung/settings", &[("capacity", "1")]).await;
    let notice = ada.follow(said).await.notice();
    assert!(notice.contains("2") && notice.contains("1 "), "{notice}");
    drop(person);
}

#[tokio::test]
async fn two_organisers_edit_a_person_and_neither_s_work_is_lost() {
    let site = Site::start().await;
    let (mut ada, _, person) = event_and_person(&site).await;
    let path = format!("{LIST}/{}", person.id);
    let (first, second) = (ada.get(&path).await, ada.get(&path).await);
    ada.submit(&first, &path, &[("function", "Amtsleiterin"), ("department", "Amt 33")]).await;
    let met = ada.submit(&second, &path, &[("diet", "vegan"), ("department", "Amt 50")]).await;
    assert_eq!((met.status, met.errors().len()), (409, 1));
    assert_eq!(met.attributes("#department", "value"), ["Amt 50"]);
    assert_eq!(met.texts(".stored-now-text"), ["Amt 33"]);
    assert_eq!(stored(&site, &person).await.department, "Amt 33");
    assert_eq!(ada.submit(&met, &path, &[]).await.status, 303);
    let saved = stored(&site, &person).await;
    assert_eq!([saved.function, saved.department, saved.diet], ["Amtsleiterin", "Amt 50", "vegan"]);
}

#[tokio::test]
async fn a_list_exported_before_brings_back_no_consent() {
    let site = Site::start().await;
    let (mut ada, _, person) = event_and_person(&site).await;
    let mut ute = site.browser_of(&person).await;
    ute.post("/events/tagung/me/naming", &[("agrees", "yes")]).await;
    let file = ada.get(&format!("{LIST}/export.csv")).await;
    ute.post("/events/tagung/me/naming", &[]).await;
    let preview = import::send(&mut ada, "liste.csv", &file.bytes).await;
    assert!(preview.text("main").contains("1 unverändert"), "{}", preview.text("main"));
    ute.post("/events/tagung/me/naming", &[("agrees", "yes")]).await;
    assert!(stored(&site, &person).await.naming_agreed_at.is_some());
}

#[tokio::test]
async fn cancelling_and_taking_a_seat_at_the_same_moment_never_lock_each_other_out() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Wishes).in_days(30).first_come().add().await;
    let workshop = site.workshop(&event, "Vernetztes Arbeiten").seats(0, 10).add().await;
    let person = site.person(&event, "Ute", "Meyer").add().await;
    let browser = site.browser_of(&person).await;
    let mut tasks = Vec::new();
    for number in 0..30 {
        let (mut browser, workshop) = (browser.clone(), workshop.id.clone());
        tasks.push(tokio::spawn(async move {
            match number % 3 {
                0 => browser.post("/events/tagung/seat", &[("workshop", &workshop)]).await.status,
                1 => browser.post("/events/tagung/me/cancellation", &[]).await.status,
                _ => browser.post("/events/tagung/me/registration", &[]).await.status,
            }
        }));
    }
    for task in tasks {
        let status = task.await.unwrap();
        assert!(matches!(status, 303 | 409 | 422), "{status}");
    }
    site.cancel(&person).await;
    assert_eq!(
        workshops::store::seat_of(&mut *site.read().await, &person.id, workshops::Round::FIRST)
            .await
            .unwrap(),
        None
    );
}

fn typed(event: &Event, number: u64) -> Participant {
    Participant {
        given_name: "Ute".into(),
        family_name: format!("Nummer {number}"),
        email: format!("ute{number}@bonn.example"),
        ..Participant::blank(db::new_id(), &event.id, clock::now())
    }
}

#[tokio::test]
async fn the_counter_of_those_who_come_is_what_a_count_of_all_finds_whatever_happened() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).capacity(20).add().await;
    let other = site.event(&ada, "andere", Phase::Registration).add().await;
    site.person(&other, "Ute", "Meyer").add().await;
    let mut random = 12_u64;
    for step in 0..160 {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let pick = (random >> 33) as usize;
        let all = participants::store::list_all(&mut *site.read().await, &event.id).await.unwrap();
        let somebody = all.get(pick / 8 % all.len().max(1)).map(|person| person.id.clone());
        let id = somebody.unwrap_or_default();
        let attendance = Attendance::ALL[pick / 64 % 3];
        let (mut tx, now) = (site.app.db.write().await.unwrap(), clock::now());
        match pick % 8 {
            0 | 1 => {
                // Now and then the address is somebody's already.
                let typed = typed(&event, step % 40);
                drop(
                    register(&mut tx, &site.app.secret, &event.id, typed, &[], Sharing::Apart, now)
                        .await
                        .unwrap(),
                );
            }
            2 => drop(confirm(&mut tx, &event.id, &id, now).await.unwrap()),
            3 => drop(cancel(&mut tx, &event.id, &id, now).await.unwrap()),
            4 => drop(remove_person(&mut tx, &event.id, &id).await.unwrap()),
            5 => {
                let mut person = typed(&event, step % 40);
                person.set_attendance(attendance, now);
                drop(add_person(&mut tx, &site.app.secret, &person, Sharing::Apart).await.unwrap());
            }
            6 => {
                let change = |person: &Participant| {
                    let mut person = person.clone();
                    person.set_attendance(attendance, now);
                    Some(person)
                };
                drop(change_person(&mut tx, &event.id, &id, Sharing::Apart, change).await.unwrap());
            }
            _ => {
                drop(tx);
                let list =
                    format!("Vorname;Nachname;Amt\nUte;Meyer {step};A\nUte;Busch {step};B\nUte;Meyer 1;C\n");
                let preview = import::send(&mut ada, "liste.csv", list.as_bytes()).await;
                import::take_over(&mut ada, &preview).await;
                tx = site.app.db.write().await.unwrap();
            }
        }
        // One transaction in four comes to nothing.
        match pick / 512 % 4 {
            0 => drop(tx),
            _ => tx.commit().await.unwrap(),
        }
        let mut tx = site.read().await;
        let counted = participants::store::list_registered(&mut tx, &event.id).await.unwrap().len() as i64;
        assert_eq!(
            participants::store::count_registered(&mut tx, &event.id).await.unwrap(),
            counted,
            "{step}"
        );
        assert_eq!(participants::store::count_registered(&mut tx, &other.id).await.unwrap(), 1);
    }
    assert!(attendance::Door::of(&event, 20) == attendance::Door::Full);
}
