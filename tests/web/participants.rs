//! Registration, the organiser's list, personal links.
use tagwerk::{
    events::{Event, Phase},
    participants::{self, Attendance, Participant},
};

use crate::{
    cast::at,
    support::{Browser, Page, Site},
};

const FORM: &str = "/events/tagung/registration";
const DONE: &str = "Sie sind angemeldet. Ihr persönlicher Link steht auf dieser Seite: \
    Bewahren Sie ihn auf, mit ihm kommen Sie jederzeit hierher zurück.";
const LIST: &str = "/manage/tagung/participants";

const JOERG: [(&str, &str); 10] = [
    ("title", "Dr."),
    ("given_name", "Jörg"),
    ("family_name", "von der Weiß"),
    ("email", "joerg@bonn.example"),
    ("department", "Amt 10"),
    ("function", "Amtsleiter"),
    ("organisation", "Bundesstadt Bonn"),
    ("diet", "vegan"),
    ("accessibility", "Induktionsschleife"),
    ("naming", "yes"),
];

async fn people(site: &Site, event: &Event) -> Vec<Participant> {
    participants::store::list_all(&mut *site.read().await, &event.id).await.unwrap()
}

async fn registered(site: &Site, event: &Event) -> i64 {
    participants::store::count_registered(&mut *site.read().await, &event.id).await.unwrap()
}

async fn open_event(site: &Site) -> (Browser, Event) {
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).add().await;
    (ada, event)
}

/// Somebody's fields with another address.
fn with_email(email: &str) -> Vec<(&'static str, &str)> {
    JOERG.iter().map(|(name, value)| (*name, if *name == "email" { email } else { value })).collect()
}

#[tokio::test]
async fn registering_stores_what_was_typed_and_opens_the_personal_pages() {
    let site = Site::start().await;
    let (_, event) = open_event(&site).await;
    let mut joerg = site.visitor();
    let form = joerg.get(FORM).await;
    assert_eq!((form.status, form.header("set-cookie")), (200, ""));
    assert!(!form.text(".privacy").contains("spätestens am"), "nothing is deleted by a date");
    let done = joerg.submit(&form, FORM, &JOERG).await;
    let all = people(&site, &event).await;
    let [person] = all.as_slice() else { panic!("{all:?}") };
    let stored = [&person.title, &person.given_name, &person.family_name, &person.email, &person.department];
    assert_eq!(stored, ["Dr.", "Jörg", "von der Weiß", "joerg@bonn.example", "Amt 10"]);
    let stored = [&person.function, &person.organisation, &person.diet, &person.accessibility];
    assert_eq!(stored, ["Amtsleiter", "Bundesstadt Bonn", "vegan", "Induktionsschleife"]);
    assert_eq!((person.attendance(), person.naming_agreed_at.is_some()), (Attendance::Registered, true));
    let link = site.link_of(person);
    assert_eq!(
        (done.status, done.location(), done.header("set-cookie").contains("session=")),
        (303, &*link, false)
    );
    let page = joerg.follow(done).await;
    assert_eq!((page.path.as_str(), page.notice()), ("/events/tagung/me", DONE.to_owned()));
}

#[tokio::test]
async fn a_mistake_keeps_what_was_typed_in_either_language() {
    let site = Site::start().await;
    let (_, event) = open_event(&site).await;
    let mut wrong = with_email("joerg@bonn");
    wrong.retain(|(name, _)| !name.ends_with("_name"));
    let german = site.visitor().post(FORM, &wrong).await;
    assert_eq!(german.status, 422);
    assert_eq!(
        german.errors(),
        [
            "Schreiben Sie wenigstens einen Namen.",
            "Schreiben Sie die E-Mail-Adresse vollständig, etwa name@amt.example."
        ]
    );
    assert_eq!(german.attributes("#department", "value"), ["Amt 10"]);
    assert_eq!(german.text("#accessibility"), "Induktionsschleife");
    assert_eq!(german.attributes("#naming", "checked").len(), 1);
    let mut visitor = site.visitor();
    visitor.post("/language", &[("language", "en"), ("back", FORM)]).await;
    let english = visitor.post(FORM, &wrong).await;
    assert_eq!(
        english.errors(),
        ["Write at least one name.", "Write the whole e-mail address, like name@office.example."]
    );
    assert_eq!(english.text("h1"), "Registration");
    assert_eq!(registered(&site, &event).await, 0);
}

#[tokio::test]
async fn an_address_registers_once_and_the_error_does_not_tell_the_link() {
    let site = Site::start().await;
    let (_, event) = open_event(&site).await;
    site.visitor().post(FORM, &JOERG).await;
    let mut thief = site.visitor();
    let mut fields = with_email("JOERG@bonn.example");
    fields.retain(|(name, _)| *name != "diet");
    let page = thief.post(FORM, &fields).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.errors().len(), 1);
    assert_eq!(page.texts("#email-error").len(), 1);
    assert_eq!((page.body().contains("/p/"), page.header("set-cookie")), (false, ""));
    assert_eq!(page.attributes("#family_name", "value"), ["von der Weiß"]);
    assert_eq!(people(&site, &event).await.len(), 1);
}

#[tokio::test]
async fn a_form_sent_twice_makes_one_person_and_lets_their_browser_alone_in() {
    let site = Site::start().await;
    let (_, event) = open_event(&site).await;
    let mut joerg = site.visitor();
    let (first, second) = {
        let (mut one, mut other) = (joerg.clone(), joerg.clone());
        tokio::join!(one.post(FORM, &JOERG), other.post(FORM, &JOERG))
    };
    let mut statuses = [first.status, second.status];
    statuses.sort();
    assert_eq!(statuses, [303, 422]);
    for page in [first, second].into_iter().filter(|page| page.status == 303) {
        joerg.follow(page).await;
    }
    let stranger = site.visitor().post(FORM, &JOERG).await;
    assert_eq!((stranger.status, stranger.header("set-cookie")), (422, ""));
    let mut again = JOERG.to_vec();
    again[7] = ("diet", "");
    let later = joerg.post(FORM, &again).await;
    assert_eq!(joerg.follow(later).await.path, "/events/tagung/me");
    let all = people(&site, &event).await;
    assert_eq!((all.len(), all[0].diet.as_str()), (1, ""));
}

#[tokio::test]
async fn whoever_is_invited_registers_in_the_browser_that_opened_their_link() {
    let site = Site::start().await;
    let (_, event) = open_event(&site).await;
    let invited = site.person(&event, "Joerg", "Weiss").invited().email("joerg@bonn.example");
    let invited = invited.reference("4711").add().await;
    assert_eq!(site.visitor().post(FORM, &JOERG).await.status, 422);
    let mut joerg = site.browser_of(&invited).await;
    assert_eq!(joerg.post(FORM, &JOERG).await.status, 303);
    let all = people(&site, &event).await;
    assert_eq!(all.len(), 1);
    assert_eq!((all[0].attendance(), all[0].reference.as_deref()), (Attendance::Registered, Some("4711")));
    assert_eq!(all[0].full_name(), "Dr. Jörg von der Weiß");
}

#[tokio::test]
async fn twenty_at_the_same_moment_for_five_places_register_five() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).capacity(7).add().await;
    site.person(&event, "Eins", "Eins").add().await;
    site.person(&event, "Zwei", "Zwei").add().await;
    let mut tasks = Vec::new();
    for number in 0..20 {
        let mut browser = site.visitor();
        tasks.push(tokio::spawn(async move {
            browser.post(FORM, &with_email(&format!("person{number}@bonn.example"))).await
        }));
    }
    let mut statuses = Vec::new();
    for task in tasks {
        statuses.push(task.await.unwrap().status);
    }
    statuses.sort_unstable();
    assert_eq!(statuses, [[303; 5].as_slice(), [409; 15].as_slice()].concat());
    assert_eq!(registered(&site, &event).await, 7);
}

#[tokio::test]
async fn a_full_event_says_so_and_keeps_what_was_typed() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).capacity(1).add().await;
    let mut visitor = site.visitor();
    let early = visitor.get(FORM).await;
    let somebody = site.person(&event, "Eins", "Eins").add().await;
    let late = visitor.submit(&early, FORM, &JOERG).await;
    assert_eq!(late.status, 409);
    assert_eq!(
        late.text(".notice p:first-child"),
        "Alle Plätze sind vergeben. Zurzeit ist keine Anmeldung möglich."
    );
    assert_eq!(late.attributes("#email", "value"), ["joerg@bonn.example"]);
    let full = visitor.get(FORM).await;
    assert_eq!((full.status, full.texts("form.form").len()), (200, 0));
    site.cancel(&somebody).await;
    assert_eq!(visitor.submit(&late, FORM, &[]).await.status, 303);
}

#[tokio::test]
async fn the_door_is_checked_when_the_form_arrives() {
    let site = Site::start().await;
    let (_, event) = open_event(&site).await;
    let mut visitor = site.visitor();
    let form = visitor.get(FORM).await;
    let closes_at = Some(at("2018-12-01T12:00"));
    site.save_event(&Event { registration_closes_at: closes_at, ..event.clone() }).await;
    let late = visitor.submit(&form, FORM, &JOERG).await;
    assert_eq!(late.status, 409);
    assert_eq!(
        late.text(".notice p:first-child"),
        "Die Anmeldung ist seit Samstag, 1. Dezember 2018, 12 Uhr geschlossen."
    );
    assert_eq!(late.attributes("#given_name", "value"), ["Jörg"]);
    assert_eq!(registered(&site, &event).await, 0);
}

#[tokio::test]
async fn a_draft_has_no_registration() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    site.event(&ada, "tagung", Phase::Draft).add().await;
    assert_eq!(site.visitor().get(FORM).await.status, 404);
    assert_eq!(site.visitor().post(FORM, &JOERG).await.status, 404);
}

#[tokio::test]
async fn the_list_is_searched_without_umlauts_and_case_and_sorted_by_family_name() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    for (given, family) in [("Jörg", "Özdemir"), ("Ute", "Zander"), ("Emma", "Ohm"), ("Anna", "Müller")] {
        site.person(&event, given, family).add().await;
    }
    let names = |page: &Page| page.texts("tbody th");
    let all = ada.get(LIST).await;
    assert_eq!(names(&all), ["Müller, Anna", "Ohm, Emma", "Özdemir, Jörg", "Zander, Ute"]);
    for search in ["MULLER", "mueller", "Müller, Anna", "anna%20m%C3%BCll"] {
        let search = search.replace(", ", "%2C%20").replace('ü', "%C3%BC");
        assert_eq!(names(&ada.get(&format!("{LIST}?search={search}")).await), ["Müller, Anna"], "{search}");
    }
    let none = ada.get(&format!("{LIST}?search=%25")).await;
    assert_eq!((names(&none).len(), none.text(".totals[role=status]")), (0, "0 von 4 Personen".into()));
}

#[tokio::test]
async fn filters_narrow_the_list_and_the_totals_add_up() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    site.person(&event, "Ute", "A").department("Amt 33").add().await;
    site.person(&event, "Ute", "B").add().await;
    site.person(&event, "Ute", "C").invited().add().await;
    site.person(&event, "Ute", "D").cancelled().add().await;
    let all = ada.get(LIST).await;
    assert_eq!(all.text(".page-head .totals"), "2 angemeldet · 1 eingeladen · 1 abgesagt · 4 insgesamt");
    assert_eq!(all.texts("#department option"), ["alle Ämter", "Amt 10", "Amt 33"]);
    assert_eq!(all.texts(".filters [required]").len(), 0);
    let narrowed = ada.get(&format!("{LIST}?department=Amt+10&state=registered&search=")).await;
    assert_eq!(narrowed.texts("tbody th"), ["B, Ute"]);
    assert_eq!(narrowed.text(".totals[role=status]"), "1 von 4 Personen");
    assert_eq!(ada.get(&format!("{LIST}?state=cancelled")).await.texts("tbody th"), ["D, Ute"]);
}

#[tokio::test]
async fn pages_of_fifty_keep_the_search() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    for number in 0..51 {
        site.person(&event, "Ute", &format!("Nummer {number:02}")).add().await;
    }
    let first = ada.get(&format!("{LIST}?search=nummer&state=registered")).await;
    assert_eq!(first.texts("tbody th").len(), 50);
    let next = first.attributes(".pager a", "href").remove(0);
    assert_eq!(next, format!("{LIST}?search=nummer&state=registered&page=2"));
    let second = ada.get(&next).await;
    assert_eq!(second.texts("tbody th"), ["Nummer 50, Ute"]);
}

#[tokio::test]
async fn a_person_is_entered_corrected_and_shown_with_their_link() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let form = ada.get(&format!("{LIST}/new")).await;
    let fields = [("given_name", "Ute"), ("family_name", "Meyer"), ("reference", "17"), ("state", "invited")];
    let done = ada.submit(&form, &format!("{LIST}/new"), &fields).await;
    assert_eq!(done.status, 303);
    let path = done.location().to_owned();
    let page = ada.follow(done).await;
    assert_eq!(page.notice(), "Ute Meyer steht auf der Liste.");
    let person = people(&site, &event).await.remove(0);
    let link = format!("{}{}", site.base_url, site.link_of(&person));
    assert_eq!(page.attributes(".copy input", "value"), [link]);
    let saved = ada.submit(&page, &path, &[("state", "registered"), ("family_name", "Meyer-Groß")]).await;
    assert_eq!(ada.follow(saved).await.notice(), "Die Angaben zu Ute Meyer-Groß sind gespeichert.");
    let person = people(&site, &event).await.remove(0);
    assert_eq!((person.attendance(), person.reference.as_deref()), (Attendance::Registered, Some("17")));
    assert_eq!(ada.get(&format!("{LIST}?search=gross")).await.texts("tbody th"), ["Meyer-Groß, Ute"]);
}

#[tokio::test]
async fn an_address_or_reference_of_somebody_else_is_refused_beside_the_field() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    site.person(&event, "Ute", "Meyer").reference("17").add().await;
    let second = site.person(&event, "Anna", "Busch").add().await;
    let path = format!("{LIST}/{}", second.id);
    let page = ada.get(&path).await;
    let taken = ada.submit(&page, &path, &[("email", "UTE.meyer@bonn.example")]).await;
    assert_eq!(
        (taken.status, taken.text("#shares_mailbox-error")),
        (422, "Diese E-Mail-Adresse hat schon Ute Meyer. Teilen sie sich das Postfach?".into())
    );
    let taken = ada.submit(&page, &path, &[("reference", "17")]).await;
    assert_eq!(
        (taken.status, taken.text("#reference-error")),
        (422, "Diese Kennung gehört schon zu Ute Meyer.".into())
    );
    let new = ada.post(&format!("{LIST}/new"), &with_email("ute.meyer@bonn.example")).await;
    assert_eq!((new.status, new.attributes("#diet", "value")), (422, vec!["vegan".into()]));
}

#[tokio::test]
async fn a_new_link_ends_the_old_one_and_its_sessions() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let person = site.person(&event, "Jörg", "von der Weiß").add().await;
    let mut joerg = site.browser_of(&person).await;
    let own = with_email(&person.email);
    assert_eq!(joerg.post(FORM, &own).await.status, 303);
    let path = format!("{LIST}/{}/link", person.id);
    let page = ada.get(&path).await;
    for _ in 0..2 {
        ada.submit(&page, &path, &[]).await;
    }
    let [old, new, never] =
        [1, 2, 3].map(|version| participants::link_path(&site.app.secret, &person.id, version));
    assert_eq!(site.visitor().get(&old).await.status, 404);
    assert_eq!(site.visitor().get(&never).await.status, 404);
    assert_eq!(joerg.post(FORM, &own).await.status, 422);
    assert_eq!(joerg.get(&new).await.status, 303);
    assert_eq!(joerg.post(FORM, &own).await.status, 303);
}

/// Somebody with a seat, a wish and a workshop to lead.
async fn busy_person(site: &Site, event: &Event) -> Participant {
    let person = site.person(event, "Ute", "Meyer").add().await;
    let workshop = site.workshop(event, "Vernetztes Arbeiten").led_by(&person).add().await;
    site.seat(&person, &workshop).await;
    site.wish(&person, &[&workshop]).await;
    person
}

#[tokio::test]
async fn who_cancels_gives_the_seat_back_and_keeps_the_wishes() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let person = busy_person(&site, &event).await;
    let path = format!("{LIST}/{}", person.id);
    let page = ada.get(&path).await;
    ada.submit(&page, &path, &[("state", "cancelled")]).await;
    let progress = tagwerk::start::store::progress(&site.app.db, &event.id).await.unwrap();
    assert_eq!((progress.seats, progress.participants), (0, 0));
    let ties = tagwerk::workshops::store::ties(&mut *site.read().await, &person.id).await.unwrap();
    assert_eq!((ties.seats, ties.wishes), (0, 1));
}

#[tokio::test]
async fn a_removal_says_what_is_lost_and_leaves_nothing_of_the_person() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let person = busy_person(&site, &event).await;
    let path = format!("{LIST}/{}/removal", person.id);
    let page = ada.get(&path).await;
    assert_eq!(
        page.texts(".losses li"),
        [
            "alle Angaben zur Person und der persönliche Link",
            "der Platz in der Workshop-Gruppe; er wird für andere frei",
            "1 Wunsch",
            "die Moderation einer Workshop-Gruppe"
        ]
    );
    assert_eq!(people(&site, &event).await.len(), 1);
    let done = ada.submit(&page, &path, &[]).await;
    assert_eq!((done.status, done.location()), (303, LIST));
    assert_eq!(people(&site, &event).await, []);
    assert_eq!(site.visitor().get(&site.link_of(&person)).await.status, 404);
}

#[tokio::test]
async fn the_organiser_may_exceed_the_places_and_is_told() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).capacity(1).add().await;
    site.person(&event, "Eins", "Eins").add().await;
    let fields = [("given_name", "Ute"), ("family_name", "Meyer"), ("state", "registered")];
    let done = ada.post(&format!("{LIST}/new"), &fields).await;
    assert_eq!(
        ada.follow(done).await.notice(),
        "Ute Meyer steht auf der Liste. Damit sind 2 Personen für 1 Platz angemeldet."
    );
    assert_eq!(
        ada.get(LIST).await.texts(".notice-warn p"),
        ["Damit sind 2 Personen für 1 Platz angemeldet."]
    );
}

#[tokio::test]
async fn another_event_s_person_is_not_there() {
    let site = Site::start().await;
    let (mut ada, _) = open_event(&site).await;
    let other = site.event(&ada, "andere", Phase::Registration).add().await;
    let stranger = site.person(&other, "Ute", "Meyer").add().await;
    for path in ["", "/link", "/removal"] {
        let path = format!("{LIST}/{}{path}", stranger.id);
        assert_eq!(ada.get(&path).await.status, 404);
        assert_eq!(ada.post(&path, &[]).await.status, 404);
    }
    assert_eq!(people(&site, &other).await.len(), 1);
}
