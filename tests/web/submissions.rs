//! A form that is sent twice makes one thing, and whoever sent it gets the answer that they missed.
use tagwerk::{
    events::{self, Event, Phase},
    participants, programme, recap, workshops,
};

use crate::{
    cast::PASSWORD,
    support::{Browser, Page, Site},
};

/// A form that makes something: where it stands, where it is sent, and what is typed.
struct Maker {
    page: &'static str,
    action: &'static str,
    fields: &'static [(&'static str, &'static str)],
}

const EVENT: &[(&str, &str)] = &[
    ("title", "Fachtag"),
    ("slug", "fachtag"),
    ("begins", "2019-03-01T09:00"),
    ("ends", "2019-03-01T17:00"),
    ("venue", "Rathaus"),
    ("street", "Markt 2"),
    ("postal_code", "53111"),
    ("city", "Bonn"),
    ("host", "Stadt Bonn"),
];
const PERSON: &[(&str, &str)] = &[("given_name", "Ute"), ("family_name", "Blum")];
const ITEM: &[(&str, &str)] = &[
    ("title", "Begrüßung"),
    ("begins", "2018-12-18T09:00"),
    ("ends", "2018-12-18T09:30"),
    ("speaker_name_0", "Mia Abel"),
];

/// Every form with which organisers make something, but the one for an event.
const MAKERS: [Maker; 5] = [
    Maker { page: "/participants/new", action: "/participants/new", fields: PERSON },
    Maker { page: "/programme/new", action: "/programme", fields: ITEM },
    Maker {
        page: "/workshops/new",
        action: "/workshops",
        fields: &[("title", "Agil"), ("minimum", "0"), ("maximum", "9")],
    },
    Maker {
        page: "/team",
        action: "/team",
        fields: &[("name", "Grete Neu"), ("email", "grete@bonn.example")],
    },
    Maker { page: "/recap", action: "/recap/sections", fields: &[("heading", "Was noch war")] },
];

struct House {
    site: Site,
    ada: Browser,
    event: Event,
}

async fn house() -> House {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).add().await;
    assert_eq!(ada.post("/manage/tagung/recap/draft", &[]).await.status, 303);
    House { site, ada, event }
}

impl House {
    /// How many people, programme items, speakers, workshops, invitations and sections there are.
    async fn count(&self) -> [usize; 6] {
        let (mut tx, id) = (self.site.read().await, self.event.id.as_str());
        let items = programme::store::list(&mut tx, id).await.unwrap();
        [
            participants::store::list_all(&mut tx, id).await.unwrap().len(),
            items.len(),
            items.iter().map(|item| item.speakers.len()).sum(),
            workshops::store::list(&mut tx, id).await.unwrap().len(),
            events::store::open_invitations(&mut tx, id, tagwerk::clock::now()).await.unwrap().len(),
            recap::store::sections(&mut tx, id).await.unwrap().len(),
        ]
    }
}

/// Sends a form five times at the same instant; all are answered with one address, which is returned.
async fn at_once(browser: &Browser, form: &Page, action: &str, fields: &[(&str, &str)]) -> String {
    let body = form.filled_form(action, fields);
    let sendings: Vec<_> = (0..5)
        .map(|_| {
            let (mut browser, action, body) = (browser.clone(), action.to_owned(), body.clone());
            tokio::spawn(async move {
                let body: Vec<_> = body.iter().map(|(name, value)| (&**name, &**value)).collect();
                browser.post(&action, &body).await
            })
        })
        .collect();
    let mut answers = Vec::new();
    for sending in sendings {
        answers.push(sending.await.unwrap());
    }
    let mut places: Vec<&str> = answers.iter().map(Page::location).collect();
    places.dedup();
    let statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
    assert_eq!((statuses, places.len()), (vec![303; 5], 1), "{action}: {places:?}");
    places[0].to_owned()
}

#[tokio::test]
async fn what_organisers_make_is_made_once_however_often_and_fast_the_form_is_sent() {
    let mut house = house().await;
    let mut before = house.count().await;
    for maker in MAKERS {
        let [page, action] = [maker.page, maker.action].map(|path| format!("/manage/tagung{path}"));
        let form = house.ada.get(&page).await;
        let place = at_once(&house.ada, &form, &action, maker.fields).await;
        let after = house.count().await;
        let made: usize = after.iter().sum::<usize>() - before.iter().sum::<usize>();
        let speakers = after[2] - before[2];
        assert_eq!(made - speakers, 1, "{page}: {before:?} became {after:?}");
        before = after;

        let answer = house.ada.submit(&form, &action, maker.fields).await;
        assert_eq!((answer.status, answer.location()), (303, &*place), "{page}: the answer that was missed");
        house.ada.follow(answer).await;
        assert_eq!(house.count().await, before, "{page}");
    }
    let form = house.ada.get("/manage/new").await;
    assert_eq!(at_once(&house.ada, &form, "/manage", EVENT).await, "/manage/fachtag");
}

#[tokio::test]
async fn the_same_again_in_a_new_form_is_asked_about_and_made_when_it_is_meant() {
    let mut house = house().await;
    for maker in MAKERS {
        let [page, action] = [maker.page, maker.action].map(|path| format!("/manage/tagung{path}"));
        let form = house.ada.get(&page).await;
        let place = house.ada.submit(&form, &action, maker.fields).await.location().to_owned();
        let before = house.count().await;

        let form = house.ada.get(&page).await;
        let asked = house.ada.submit(&form, &action, maker.fields).await;
        assert_eq!(asked.status, 409, "{page}");
        assert_eq!(asked.attributes(".error-summary a", "href"), [place], "{page}: the way to what is there");
        for (name, value) in maker.fields {
            let kept = asked.filled_form(&action, &[]);
            assert!(kept.contains(&((*name).to_owned(), (*value).to_owned())), "{page}: {kept:?}");
        }
        assert_eq!(house.count().await, before, "{page}");

        let meant = house.ada.submit(&asked, &action, &[("again", "yes")]).await;
        assert_eq!(meant.status, 303, "{page}: {:?}", meant.errors());
        assert!(house.count().await > before, "{page}");
    }
}

#[tokio::test]
async fn a_form_that_made_something_and_is_filled_in_differently_asks_before_it_makes_more() {
    let mut house = house().await;
    let (page, action) = ("/manage/tagung/workshops/new", "/manage/tagung/workshops");
    let form = house.ada.get(page).await;
    let fields = [("title", "Agil"), ("minimum", "0"), ("maximum", "9")];
    house.ada.submit(&form, action, &fields).await;
    let other = [("title", "Agil arbeiten"), ("minimum", "0"), ("maximum", "9")];
    let asked = house.ada.submit(&form, action, &other).await;
    assert_eq!((asked.status, house.count().await[3]), (409, 1));
    assert_ne!(asked.key(), form.key());
    assert_eq!(house.ada.submit(&asked, action, &[]).await.status, 303);
    assert_eq!(house.count().await[3], 2);
}

#[tokio::test]
async fn another_organiser_and_another_event_are_not_asked() {
    let mut house = house().await;
    let fields = [("title", "Agil"), ("minimum", "0"), ("maximum", "9")];
    house.site.event(&house.ada, "andere", Phase::Registration).add().await;
    let form = house.ada.get("/manage/tagung/workshops/new").await;
    assert_eq!(house.ada.submit(&form, "/manage/tagung/workshops", &fields).await.status, 303);
    let key = form.key();
    let fields = [fields.as_slice(), &[("submission_key", &*key)]].concat();
    assert_eq!(house.ada.post("/manage/andere/workshops", &fields).await.status, 303);
    let mut bea = house.site.organiser("Bea Muster").await;
    let (_, link) = house.site.invitation(&house.ada, &house.event, "bea.muster@bonn.example").await;
    assert_eq!(bea.post(&link, &[("password", PASSWORD)]).await.status, 303);
    assert_eq!(bea.post("/manage/tagung/workshops", &fields).await.status, 303);
    assert_eq!(house.count().await[3], 2, "a key is good for its owner alone");
}

#[tokio::test]
async fn a_speaker_who_is_added_to_an_item_is_added_once() {
    let mut house = house().await;
    let item = house.site.item(&house.event, "Begrüßung", "09:00", 30).add().await;
    let path = format!("/manage/tagung/programme/{}", item.id);
    let form = house.ada.get(&path).await;
    let place = at_once(&house.ada, &form, &path, &[("speaker_name_0", "Mia Abel")]).await;
    assert_eq!(house.count().await[2], 1);
    let changed = house.ada.submit(&form, &path, &[("title", "Auftakt")]).await;
    assert_eq!(
        (changed.status, changed.location()),
        (303, &*place),
        "going back and changing more is no doubt"
    );
}

#[tokio::test]
async fn a_form_without_a_key_is_taken_for_a_new_one() {
    let mut house = house().await;
    for (number, key) in ["", "old", &"ä".repeat(13)].into_iter().enumerate() {
        let title = format!("Agil {number}");
        let fields = [("title", &*title), ("minimum", "0"), ("maximum", "9"), ("submission_key", key)];
        assert_eq!(house.ada.post("/manage/tagung/workshops", &fields).await.status, 303, "{key}");
    }
    assert_eq!(house.count().await[3], 3);
}

const REGISTRATION: &str = "/events/tagung/registration";
const UTE: &[(&str, &str)] =
    &[("given_name", "Ute"), ("family_name", "Blum"), ("email", "ute@bonn.example"), ("naming", "yes")];

#[tokio::test]
async fn whoever_missed_the_answer_to_their_registration_gets_the_same_welcome() {
    let house = house().await;
    let mut ute = house.site.visitor();
    let form = ute.get(REGISTRATION).await;
    // The browser of the first sending never sees an answer, not even its cookies.
    let missed = ute.clone().submit(&form, REGISTRATION, UTE).await;
    let mut ute = house.site.visitor();
    let again = ute.submit(&form, REGISTRATION, UTE).await;
    assert_eq!((again.status, again.location()), (303, missed.location()), "{:?}", again.errors());
    let welcome = ute.follow(again).await;
    assert_eq!(welcome.status, 200);
    assert!(welcome.notice().starts_with("Sie sind angemeldet"), "{}", welcome.notice());
    assert_eq!(house.count().await[0], 1);
    let stranger = house.site.visitor().get(REGISTRATION).await;
    let refused = house.site.visitor().submit(&stranger, REGISTRATION, UTE).await;
    assert_eq!(refused.status, 422, "who merely knows what Ute typed is not let in");
}

#[tokio::test]
async fn a_registration_sent_several_times_at_the_same_instant_is_one() {
    let house = house().await;
    let form = house.site.visitor().get(REGISTRATION).await;
    let place = at_once(&house.site.visitor(), &form, REGISTRATION, UTE).await;
    assert!(place.starts_with("/p/"));
    assert_eq!(house.count().await[0], 1);
}

#[tokio::test]
async fn who_missed_the_answer_may_correct_their_address_and_a_colleague_may_use_the_same_form() {
    let house = house().await;
    let mut desk = house.site.visitor();
    let form = desk.get(REGISTRATION).await;
    let first = desk.clone().submit(&form, REGISTRATION, UTE).await;
    let corrected = [&UTE[..2], &[("email", "u.blum@bonn.example")]].concat();
    let corrected = house.site.visitor().submit(&form, REGISTRATION, &corrected).await;
    assert_eq!((corrected.status, corrected.location()), (303, first.location()), "{:?}", corrected.errors());
    let all = participants::store::list_all(&mut *house.site.read().await, &house.event.id).await.unwrap();
    assert_eq!(all.iter().map(|person| &*person.email).collect::<Vec<_>>(), ["u.blum@bonn.example"]);

    let mia = [("given_name", "Mia"), ("family_name", "Abel"), ("email", "mia@bonn.example")];
    let colleague = desk.submit(&form, REGISTRATION, &mia).await;
    assert_eq!(colleague.status, 303, "{:?}", colleague.errors());
    assert_ne!(colleague.location(), first.location());
    assert_eq!(house.count().await[0], 2);
}

#[tokio::test]
async fn everybody_who_opens_the_registration_gets_a_key_of_their_own_however_it_travels() {
    let house = house().await;
    let mut keys = std::collections::BTreeSet::new();
    for encoding in ["identity", "gzip", "br", "identity", "gzip", "br"] {
        let page = house.site.visitor().get_with(REGISTRATION, &[("accept-encoding", encoding)]).await;
        assert_eq!((page.status, page.header("cache-control")), (200, "private, no-cache"));
        assert_eq!(page.header("etag"), "");
        let page = Page { bytes: unpacked(page.header("content-encoding"), &page.bytes), ..page.clone() };
        assert!(page.body().trim_end().ends_with("</html>"));
        keys.insert(page.key());
    }
    assert_eq!(keys.len(), 6);
    let refused = house.site.visitor().post(REGISTRATION, &[("submission_key", keys.first().unwrap())]).await;
    assert_eq!((refused.status, refused.key()), (422, keys.first().unwrap().clone()));
}

fn unpacked(encoding: &str, bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    let mut gzip = flate2::read::GzDecoder::new(bytes);
    match encoding {
        "gzip" => assert!(std::io::Read::read_to_end(&mut gzip, &mut plain).unwrap() > 0),
        "br" => brotli::BrotliDecompress(&mut &bytes[..], &mut plain).unwrap(),
        _ => plain.extend_from_slice(bytes),
    }
    plain
}
