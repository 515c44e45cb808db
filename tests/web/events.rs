//! Creating an event, its settings, its phase, its team.
use tagwerk::events::Phase;

use crate::{cast::PASSWORD, support::Site};

const FIELDS: [(&str, &str); 9] = [
    ("title", "Amtsleitertagung"),
    ("slug", "amtsleitertagung-2018"),
    ("begins", "2018-12-18T09:00"),
    ("ends", "2018-12-18T17:00"),
    ("venue", "The 9th"),
    ("street", "Beispielweg 9"),
    ("postal_code", "53111"),
    ("city", "Bonn"),
    ("host", "Bundesstadt Bonn"),
];

#[tokio::test]
async fn an_event_is_created_and_its_settings_show_what_was_typed() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let form = ada.get("/manage/new").await;
    let done = ada.submit(&form, "/manage", &FIELDS).await;
    assert_eq!((done.status, done.location()), (303, "/manage/amtsleitertagung-2018"));
    let settings = ada.get("/manage/amtsleitertagung-2018/settings").await;
    for (name, value) in FIELDS {
        assert_eq!(settings.attributes(&format!("#{name}"), "value"), [value]);
    }
    let changed = ada
        .submit(&settings, "/manage/amtsleitertagung-2018/settings", &[("themes", "Prozesse\nPersonal")])
        .await;
    assert_eq!(changed.status, 303);
    let again = ada.follow(changed).await;
    assert_eq!(again.notice(), "Die Einstellungen sind gespeichert.");
    assert_eq!(again.text("#themes"), "Prozesse Personal");
}

#[tokio::test]
async fn themes_stay_the_same_when_the_settings_are_saved_again() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Draft).themes(&["Prozesse", "Projekte", "Personal"]);
    let event = event.add().await;
    let before = site.themes(&event).await;
    let path = "/manage/tagung/settings";
    for _ in 0..2 {
        let form = ada.get(path).await;
        assert_eq!(ada.submit(&form, path, &[]).await.status, 303);
        assert_eq!(site.themes(&event).await, before);
    }
    let form = ada.get(path).await;
    ada.submit(&form, path, &[("themes", "Personal\nProgramme\nProzesse")]).await;
    let after = site.themes(&event).await;
    assert_eq!((&after[0], after[1].name.as_str(), &after[2]), (&before[2], "Programme", &before[0]));
}

#[tokio::test]
async fn an_address_name_is_given_once() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let form = ada.get("/manage/new").await;
    ada.submit(&form, "/manage", &FIELDS).await;
    let second = ada.submit(&form, "/manage", &FIELDS).await;
    assert_eq!(second.status, 422);
    assert_eq!(second.errors(), ["Dieser Name ist schon vergeben. Wählen Sie einen anderen."]);
    assert_eq!(second.attributes("#title", "value"), ["Amtsleitertagung"]);
}

#[tokio::test]
async fn the_phase_moves_one_step_even_when_the_button_is_pressed_twice() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Draft).add().await;
    for _ in 0..2 {
        ada.post("/manage/tagung/phase", &[("from", "draft"), ("to", "registration")]).await;
    }
    ada.post("/manage/tagung/phase", &[("from", "registration"), ("to", "archived")]).await;
    let stored = tagwerk::events::store::find(&mut *site.read().await, &event.id).await.unwrap().unwrap();
    assert_eq!(stored.phase, Phase::Registration);
}

#[tokio::test]
async fn a_colleague_joins_with_the_link_and_a_password_of_their_own() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    site.event(&ada, "tagung", Phase::Draft).add().await;
    let team = ada.get("/manage/tagung/team").await;
    let invited = ada
        .submit(&team, "/manage/tagung/team", &[("name", "Bert Beispiel"), ("email", "bert@bonn.example")])
        .await;
    let team = ada.follow(invited).await;
    let link = team.attributes(".copy input", "value").remove(0);
    let path = link.strip_prefix(&site.base_url).unwrap();
    let mut bert = site.visitor();
    let form = bert.get(path).await;
    let joined = bert.submit(&form, path, &[("password", PASSWORD)]).await;
    assert_eq!((joined.status, joined.location()), (303, "/manage/tagung"));
    assert_eq!(
        bert.get("/manage/tagung/team").await.texts("tbody td:first-child"),
        ["Ada Muster", "Bert Beispiel"]
    );
    assert_eq!(site.visitor().get(path).await.status, 404);
}

#[tokio::test]
async fn another_team_s_event_is_not_there() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    site.event(&ada, "tagung", Phase::Registration).add().await;
    let mut bert = site.organiser("Bert Beispiel").await;
    assert_eq!(bert.get("/manage/tagung/settings").await.status, 404);
    assert_eq!(
        bert.post("/manage/tagung/phase", &[("from", "registration"), ("to", "wishes")]).await.status,
        404
    );
}

#[tokio::test]
async fn an_archived_event_is_read_but_not_changed() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    site.event(&ada, "tagung", Phase::Archived).add().await;
    let settings = ada.get("/manage/tagung/settings").await;
    assert_eq!(settings.status, 200);
    let head = ada.send("HEAD", "/manage/tagung/settings", &[], Vec::new()).await;
    assert_eq!(head.status, 200, "looking is no change");
    assert_eq!(ada.submit(&settings, "/manage/tagung/settings", &[]).await.status, 403);
    assert_eq!(ada.post("/manage/tagung/phase", &[("from", "archived"), ("to", "recap")]).await.status, 303);
}
