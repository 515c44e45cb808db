//! People as they write themselves: names in all letters and with one word, addresses, shared mailboxes, stored keys.
use tagwerk::{
    db::{self, Db, MadeKeys},
    events::{Event, Phase},
    language::KEYS_VERSION,
    participants::{self, Participant, store::Keys},
    start,
};

use crate::support::{Browser, Page, Site};

const FORM: &str = "/events/tagung/registration";
const LIST: &str = "/manage/tagung/participants";
const NEW: &str = "/manage/tagung/participants/new";

async fn open_event(site: &Site) -> (Browser, Event) {
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).add().await;
    (ada, event)
}

async fn people(site: &Site, event: &Event) -> Vec<Participant> {
    participants::store::list_all(&mut *site.read().await, &event.id).await.unwrap()
}

async fn emails(site: &Site, event: &Event) -> Vec<String> {
    people(site, event).await.into_iter().map(|person| person.email).collect()
}

async fn register(site: &Site, fields: &[(&str, &str)]) -> Page {
    site.visitor().post(FORM, fields).await
}

fn named<'a>(given: &'a str, family: &'a str, email: &'a str) -> [(&'static str, &'a str); 3] {
    [("given_name", given), ("family_name", family), ("email", email)]
}

/// The names that the organiser's list shows for what is typed.
async fn found(ada: &mut Browser, typed: &str) -> Vec<String> {
    let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("search", typed).finish();
    let page = ada.get(&format!("{LIST}?{query}")).await;
    assert_eq!(page.status, 200, "{typed:.20}");
    page.texts("tbody th a")
}

#[tokio::test]
async fn names_of_all_of_europe_are_found_however_they_are_typed_and_stand_where_people_look() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    for (given, family) in [
        ("Zoe", "Zander"),
        ("Νίκος", "Παπαδόπουλος"),
        ("Дмитрий", "Иванов"),
        ("Yıldız", "Kılıç"),
        ("İpek", "Şahin"),
        ("Łukasz", "Wałęsa"),
        ("Søren", "Møller"),
        ("Jörg", "Müller"),
        ("Ada", "Muller-Weiß"),
        ("Siobhán", "O’Brien"),
        ("Արամ", "Սարգսյան"),
        ("", "Madonna"),
        ("Gabriele", "Riedmann de Trinidad"),
    ] {
        site.person(&event, given, family).add().await;
    }
    assert_eq!(
        found(&mut ada, "").await,
        [
            "Kılıç, Yıldız",
            "Madonna",
            "Møller, Søren",
            "Müller, Jörg",
            "Muller-Weiß, Ada",
            "O’Brien, Siobhán",
            "Riedmann de Trinidad, Gabriele",
            "Şahin, İpek",
            "Wałęsa, Łukasz",
            "Zander, Zoe",
            "Παπαδόπουλος, Νίκος",
            "Иванов, Дмитрий",
            "Սարգսյան, Արամ",
        ]
    );
    for (typed, name) in [
        ("yildiz", "Kılıç, Yıldız"),
        ("KILIC", "Kılıç, Yıldız"),
        ("KILIÇ", "Kılıç, Yıldız"),
        ("Sahin", "Şahin, İpek"),
        ("ipek", "Şahin, İpek"),
        ("lukasz walesa", "Wałęsa, Łukasz"),
        ("Moeller", "Møller, Søren"),
        ("Mueller Joerg", "Müller, Jörg"),
        ("muller weiss", "Muller-Weiß, Ada"),
        ("O'Brien", "O’Brien, Siobhán"),
        ("obrien", "O’Brien, Siobhán"),
        ("Papadopoulos", "Παπαδόπουλος, Νίκος"),
        ("ΠΑΠΑΔΟΠΟΥΛΟΣ", "Παπαδόπουλος, Νίκος"),
        ("Ivanov", "Иванов, Дмитрий"),
        ("Iwanow", "Иванов, Дмитрий"),
        ("ИВАНОВ", "Иванов, Дмитрий"),
        ("Sargsyan", "Սարգսյան, Արամ"),
        ("ma\u{200b}donna", "Madonna"),
    ] {
        let is_there = found(&mut ada, typed).await.contains(&name.to_owned());
        assert!(is_there, "{typed} finds {:?}", found(&mut ada, typed).await);
    }
    assert_eq!(found(&mut ada, "Müller Zander").await, [""; 0]);
    assert_eq!(found(&mut ada, &"x".repeat(6000)).await, [""; 0]);
}

#[tokio::test]
async fn one_mailbox_is_one_address_however_it_is_written() {
    let site = Site::start().await;
    let (_, event) = open_event(&site).await;
    assert_eq!(register(&site, &named("Anna", "Muster", "anna@müller.example")).await.status, 303);
    for same in [
        "anna@xn--mller-kva.example",
        "ANNA@MÜLLER.EXAMPLE",
        "anna@mu\u{308}ller.example",
        "a\u{200b}nna@müller.example",
        "\"Anna Muster\" <anna@müller.example>;",
        "mailto:anna@müller.example",
        "\u{a0}anna@müller.example.",
    ] {
        let page = register(&site, &named("Anna", "Muster", same)).await;
        assert_eq!((page.status, page.errors().len()), (422, 1), "{same}");
        assert!(page.errors()[0].starts_with("Diese E-Mail-Adresse steht schon auf der Liste."), "{same}");
    }
    assert_eq!(emails(&site, &event).await, ["anna@müller.example"]);
}

#[tokio::test]
async fn an_address_is_stored_as_it_was_typed_without_what_was_pasted_around_it() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    assert_eq!(
        register(&site, &named("Jörg", "Fuß", "Jörg Fuß <Jörg.Fuß@Bü\u{ad}ro.example>")).await.status,
        303
    );
    assert_eq!(emails(&site, &event).await, ["Jörg.Fuß@Büro.example"]);
    for wrong in
        ["a@b.example, c@d.example", "anna", "anna@", "anna@bonn", "an na@bonn.example", "anna@bonn..example"]
    {
        let page = register(&site, &named("Anna", "Muster", wrong)).await;
        assert_eq!((page.status, page.errors().len()), (422, 1), "{wrong}");
        assert_eq!(page.attributes("#email", "value"), [wrong]);
    }
    let two = register(&site, &named("Anna", "Muster", "a@b.example; c@d.example")).await;
    assert_eq!(two.errors(), ["Schreiben Sie genau eine E-Mail-Adresse, nicht mehrere."]);
    // What browsers make of such a field must not stand in the way of addresses like these.
    let form = site.visitor().get(FORM).await;
    assert_eq!(form.attributes("#email", "type"), ["text"]);
    assert_eq!(form.attributes("#email", "inputmode"), ["email"]);
    assert_eq!(form.attributes("#email", "autocomplete"), ["email"]);
    let new = ada.get(NEW).await;
    assert_eq!(new.attributes("#email", "type"), ["text"]);
}

#[tokio::test]
async fn an_organiser_signs_in_with_any_spelling_of_the_address_and_nobody_gets_a_second_account() {
    let site = Site::start().await;
    let (mut ada, _) = open_event(&site).await;
    ada.post("/manage/tagung/team", &[("name", "Bert"), ("email", "Bert <bert@müller.example>")]).await;
    let team = ada.get("/manage/tagung/team").await;
    assert!(team.body().contains("bert@müller.example") && !team.body().contains("&lt;bert"));
    let link = team.attributes("copy-link input", "value").remove(0);
    let link = link.strip_prefix(&site.base_url).unwrap().to_owned();
    let mut bert = site.visitor();
    assert_eq!(bert.post(&link, &[("password", "korrekt Pferd Batterie")]).await.status, 303);
    let mut again = site.visitor();
    let fields = [("email", "BERT@xn--mller-kva.example\u{200b}"), ("password", "korrekt Pferd Batterie")];
    assert_eq!(again.post("/sign-in", &fields).await.status, 303);
}

#[tokio::test]
async fn what_nobody_sees_is_no_name_and_is_kept_nowhere() {
    let site = Site::start().await;
    let (_, event) = open_event(&site).await;
    for nothing in ["\u{200b}", "\u{3164}", "\u{202e}\u{200f} \u{2060}", "\u{a0}"] {
        let page = register(&site, &named(nothing, nothing, "anna@bonn.example")).await;
        assert_eq!(
            (page.status, page.errors()),
            (422, vec!["Schreiben Sie wenigstens einen Namen.".to_owned()])
        );
    }
    let typed = named("An\u{200b}na\u{202e}", "Mu\u{ad}ster\u{feff}", "anna@bonn.example");
    assert_eq!(register(&site, &typed).await.status, 303);
    // The joiner belongs to the word.
    assert_eq!(register(&site, &named("علی\u{200c}رضا", "Rad", "ali@bonn.example")).await.status, 303);
    let names: Vec<String> = people(&site, &event).await.iter().map(Participant::full_name).collect();
    assert_eq!(names, ["Anna Muster", "علی\u{200c}رضا Rad"]);
}

#[tokio::test]
async fn two_people_share_a_mailbox_when_they_say_so_and_nobody_learns_who_is_there() {
    let site = Site::start().await;
    let (_, event) = open_event(&site).await;
    let mut browser = site.visitor();
    browser.post(FORM, &named("Anna", "Beispiel", "amt@bonn.example")).await;
    let bert = named("Bert", "Muster", "AMT@bonn.example");
    let asked = register(&site, &bert).await;
    assert_eq!((asked.status, asked.errors().len()), (422, 1));
    assert!(asked.errors()[0].ends_with("Melden Sie eine andere Person an, die das Postfach mitbenutzt?"));
    assert!(!asked.body().contains("Beispiel"), "who is there");
    assert_eq!(people(&site, &event).await.len(), 1);
    let mut bert = site.visitor();
    let done = bert.submit(&asked, FORM, &[("shares_mailbox", "yes")]).await;
    assert_eq!(done.status, 303);
    assert_eq!(emails(&site, &event).await, ["amt@bonn.example", "AMT@bonn.example"]);
    let mine = bert.follow(done).await;
    assert!(mine.text("h1").contains("Bert Muster"), "{}", mine.text("h1"));
    // Who is there already is so with the box ticked as well, however the name is spelled.
    for (given, family) in [("Anna", "Beispiel"), ("BERT", "Muster"), ("Muster", "Bert")] {
        let fields = [&named(given, family, "amt@bonn.example")[..], &[("shares_mailbox", "yes")]].concat();
        let again = register(&site, &fields).await;
        assert!(
            again.errors()[0].starts_with("Diese E-Mail-Adresse steht schon auf der Liste. Öffnen"),
            "{given}"
        );
    }
    assert_eq!(people(&site, &event).await.len(), 2);
}

#[tokio::test]
async fn a_colleague_registers_in_the_browser_of_somebody_who_shares_the_mailbox() {
    let site = Site::start().await;
    let (_, event) = open_event(&site).await;
    let mut browser = site.visitor();
    let anna = browser.post(FORM, &named("Anna", "Beispiel", "amt@bonn.example")).await;
    browser.follow(anna).await;
    let bert = named("Bert", "Muster", "amt@bonn.example");
    assert_eq!(browser.post(FORM, &bert).await.status, 422);
    assert_eq!(browser.post(FORM, &[&bert[..], &[("shares_mailbox", "yes")]].concat()).await.status, 303);
    let names: Vec<String> = people(&site, &event).await.iter().map(Participant::full_name).collect();
    assert_eq!(names, ["Anna Beispiel", "Bert Muster"]);
}

#[tokio::test]
async fn the_organiser_is_asked_whether_a_mailbox_is_shared() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let anna = site.person(&event, "Anna", "Beispiel").email("amt@bonn.example").add().await;
    let bert = site.person(&event, "Bert", "Muster").add().await;
    let question = "Diese E-Mail-Adresse hat schon Anna Beispiel. Teilen sie sich das Postfach?";
    let path = format!("{LIST}/{}", bert.id);
    let form = ada.get(&path).await;
    assert_eq!(form.attributes("#shares_mailbox", "type"), [""; 0]);
    let asked = ada.submit(&form, &path, &[("email", "amt@Bonn.example")]).await;
    assert_eq!((asked.status, asked.errors()), (422, vec![question.to_owned()]));
    assert_eq!(ada.submit(&asked, &path, &[("shares_mailbox", "yes")]).await.status, 303);
    // What is shared once may be saved again without a question, by either.
    for person in [&anna, &bert] {
        let path = format!("{LIST}/{}", person.id);
        let form = ada.get(&path).await;
        assert_eq!(ada.submit(&form, &path, &[("diet", "vegan")]).await.status, 303);
    }
    let mut own = site.browser_of(&bert).await;
    assert_eq!(own.post("/events/tagung/me/naming", &[("agrees", "yes")]).await.status, 303);
    let stored = people(&site, &event).await;
    assert!(stored.iter().all(|person| person.diet == "vegan") && stored[1].naming_agreed_at.is_some());
    let third = [&named("Carla", "Muster", "amt@bonn.example")[..], &[("state", "registered")]].concat();
    let asked = ada.post(NEW, &third).await;
    assert_eq!(
        asked.errors(),
        ["Diese E-Mail-Adresse hat schon Anna Beispiel, Bert Muster. Teilen sie sich das Postfach?"]
    );
    assert_eq!(ada.submit(&asked, NEW, &[("shares_mailbox", "yes")]).await.status, 303);
    assert_eq!(emails(&site, &event).await, ["amt@bonn.example", "amt@Bonn.example", "amt@bonn.example"]);
}

#[tokio::test]
async fn somebody_with_one_name_is_somebody() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let mut madonna = site.visitor();
    let done = madonna.post(FORM, &named("Madonna", "", "madonna@bonn.example")).await;
    let page = madonna.follow(done).await;
    assert_eq!(page.status, 200);
    assert!(page.text("h1").contains("Madonna"), "{}", page.text("h1"));
    let fields = [&named("", "Sukarno", "")[..], &[("title", "Dr."), ("state", "registered")]].concat();
    assert_eq!(ada.post(NEW, &fields).await.status, 303);
    assert_eq!(found(&mut ada, "").await, ["Madonna", "Sukarno, Dr."]);
    let [one, other] = people(&site, &event).await.try_into().unwrap();
    assert_eq!((one.full_name(), other.full_name()), ("Madonna".into(), "Dr. Sukarno".into()));
    assert_eq!(
        (one.name_and_department(), other.name_and_department()),
        ("Madonna".into(), "Sukarno, Dr.".into())
    );
    let page = ada.get(&format!("{LIST}/{}", one.id)).await;
    assert_eq!(page.text("h1"), "Madonna");
    assert_eq!(ada.submit(&page, &format!("{LIST}/{}", one.id), &[("diet", "vegan")]).await.status, 303);
}

/// Keys as another version may have left them.
fn stale() -> Keys {
    Keys { search: "alt".into(), sort: "ff".into(), mailbox: Some("alt@alt.example".into()) }
}

async fn note(site: &Site, kind: &str, version: i64, up_to: &str) {
    let mut tx = site.app.db.write().await.unwrap();
    db::locked_keys(&mut tx, kind).await.unwrap();
    db::note_keys(&mut tx, kind, &MadeKeys { version, up_to: up_to.into() }).await.unwrap();
    tx.commit().await.unwrap();
}

async fn spoil(site: &Site, people: &[Participant]) {
    let keys: Vec<_> = people.iter().map(|person| (person.id.as_str(), person.updated_at, stale())).collect();
    let mut tx = site.app.db.write().await.unwrap();
    participants::store::set_keys(&mut tx, &keys).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn keys_of_an_older_version_are_made_anew_at_the_start_and_only_then() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let mut all = Vec::new();
    for number in 0..450 {
        all.push(site.person(&event, "Łucja", &format!("Żak {number:03}")).add().await);
    }
    let db = &site.app.db;
    start::renew_keys(db).await.unwrap();
    spoil(&site, &all).await;
    assert_eq!(found(&mut ada, "zak").await, [""; 0]);
    start::renew_keys(db).await.unwrap();
    assert_eq!(found(&mut ada, "zak").await, [""; 0], "nothing says that they are old");
    note(&site, "participants", KEYS_VERSION - 1, "an older version's place").await;
    // Several processes that start at once share the work.
    let beside = Db::connect(&site.database_url, tagwerk::config::DatabaseLimits::default()).await.unwrap();
    let (one, other) = tokio::join!(start::renew_keys(db), start::renew_keys(&beside));
    one.unwrap();
    other.unwrap();
    beside.close().await;
    assert_eq!(found(&mut ada, "zak 449 lucja").await, ["Żak 449, Łucja"]);
    let names = found(&mut ada, "").await;
    assert_eq!(
        (names.len(), names[0].as_str(), names[49].as_str()),
        (50, "Żak 000, Łucja", "Żak 049, Łucja")
    );
    let mine =
        participants::store::by_mailbox(&mut *site.read().await, &event.id, &all[7].email).await.unwrap();
    assert_eq!(mine.len(), 1);
    let made = db::made_keys(&mut *site.read().await, "participants").await.unwrap();
    assert_eq!(made, MadeKeys { version: KEYS_VERSION, up_to: String::new() });
}

#[tokio::test]
async fn making_keys_anew_goes_on_where_it_was_interrupted() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let one = site.person(&event, "Łucja", "Żak").add().await;
    let other = site.person(&event, "Łucja", "Łoś").add().await;
    let (first, last) = if one.id < other.id { (one, other) } else { (other, one) };
    spoil(&site, &[first.clone(), last.clone()]).await;
    note(&site, "participants", KEYS_VERSION - 1, &format!("{KEYS_VERSION}:{}", first.id)).await;
    start::renew_keys(&site.app.db).await.unwrap();
    assert_eq!(found(&mut ada, "lucja").await, [last.list_name()]);
}
