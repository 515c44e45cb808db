//! Creating an event, its settings, its phase, its team.
use tagwerk::events::Phase;

use crate::{
    cast::PASSWORD,
    support::{Page, Site},
};

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
async fn what_two_people_change_in_different_settings_is_all_kept() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let form = ada.get("/manage/new").await;
    ada.submit(&form, "/manage", &FIELDS).await;
    let path = "/manage/amtsleitertagung-2018/settings";
    let seen = ada.get(path).await;
    assert_eq!(ada.submit(&seen, path, &[("venue", "Rathaus"), ("city", "Köln")]).await.status, 303);
    assert_eq!(ada.submit(&seen, path, &[("title", "Klausur"), ("themes", "Personal")]).await.status, 303);
    let now = ada.get(path).await;
    let values = ["#title", "#venue", "#city"].map(|field| now.attributes(field, "value").remove(0));
    assert_eq!(values, ["Klausur", "Rathaus", "Köln"]);
    assert_eq!(now.text("#themes"), "Personal");
}

#[tokio::test]
async fn a_setting_that_two_people_change_is_shown_with_both_texts_and_the_second_saving_decides() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let form = ada.get("/manage/new").await;
    ada.submit(&form, "/manage", &FIELDS).await;
    let path = "/manage/amtsleitertagung-2018/settings";
    let seen = ada.get(path).await;
    ada.submit(&seen, path, &[("title", "Fachtag"), ("city", "Köln")]).await;
    let both = ada.submit(&seen, path, &[("title", "Klausur")]).await;
    assert_eq!((both.status, both.attributes("#title", "value").remove(0).as_str()), (409, "Klausur"));
    assert_eq!(both.texts(".stored-now-text"), ["Fachtag"]);
    assert_eq!(both.text(".error-summary h2"), "Inzwischen hat sich etwas geändert");
    let fresh = ada.get(path).await;
    let empty = ada.submit(&fresh, path, &[("title", "")]).await;
    assert_eq!(empty.text(".error-summary h2"), "Prüfen Sie Ihre Angaben");
    assert_eq!(both.attributes("#city", "value"), ["Köln"]);
    assert_eq!(ada.get(path).await.attributes("#title", "value"), ["Fachtag"]);
    assert_eq!(ada.submit(&both, path, &[]).await.status, 303);
    let now = ada.get(path).await;
    assert_eq!(
        (now.attributes("#title", "value"), now.attributes("#city", "value")),
        (vec!["Klausur".into()], vec!["Köln".into()])
    );
}

#[tokio::test]
async fn an_address_name_is_given_once() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let form = ada.get("/manage/new").await;
    ada.submit(&form, "/manage", &FIELDS).await;
    let form = ada.get("/manage/new").await;
    let second = ada.submit(&form, "/manage", &FIELDS).await;
    assert_eq!(second.status, 422);
    assert_eq!(
        second.errors(),
        [
            "Diesen Namen hat oder hatte eine andere Veranstaltung; ihre Links führen weiter zu ihr. Wählen Sie einen anderen."
        ]
    );
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
async fn whoever_has_an_account_joins_with_the_password_they_have() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Draft).add().await;
    let mut bert = site.organiser("Bert Beispiel").await;
    let (_, link) = site.invitation(&ada, &event, "Bert.Beispiel@bonn.example").await;
    let mut elsewhere = site.visitor();
    let form = elsewhere.get(&link).await;
    assert_eq!(form.attributes("[name=password]", "autocomplete"), ["current-password"]);
    let wrong = elsewhere.submit(&form, &link, &[("password", "ein ganz anderes Kennwort")]).await;
    assert_eq!(
        (wrong.status, wrong.errors()),
        (422, vec!["Das ist nicht das Kennwort dieses Zugangs. Versuchen Sie es noch einmal.".to_owned()])
    );
    assert_eq!(elsewhere.get("/manage").await.status, 303, "nobody is signed in by a wrong password");
    assert_eq!(bert.get("/manage/tagung/team").await.status, 404);
    let joined = elsewhere.submit(&wrong, &link, &[("password", PASSWORD)]).await;
    assert_eq!((joined.status, joined.location()), (303, "/manage/tagung"));
    let team = bert.get("/manage/tagung/team").await;
    assert_eq!(
        team.texts("tbody td:first-child"),
        ["Ada Muster", "Bert Beispiel"],
        "the account is the same"
    );
    assert_eq!(site.visitor().get(&link).await.status, 404);
    assert_eq!(site.visitor().post(&link, &[("password", PASSWORD)]).await.status, 404);
}

#[tokio::test]
async fn a_withdrawn_invitation_opens_nothing_and_other_teams_withdraw_their_own() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Draft).add().await;
    let mut bert = site.organiser("Bert Beispiel").await;
    site.event(&bert, "andere", Phase::Draft).add().await;
    let (invitation, link) = site.invitation(&ada, &event, "carla@bonn.example").await;
    bert.post(&format!("/manage/andere/invitations/{}/removal", invitation.id), &[]).await;
    let mut carla = site.visitor();
    let form = carla.get(&link).await;
    assert_eq!(form.status, 200);

    let team = ada.get("/manage/tagung/team").await;
    let path = format!("/manage/tagung/invitations/{}/removal", invitation.id);
    let done = ada.submit(&team, &path, &[]).await;
    let team = ada.follow(done).await;
    assert_eq!(team.notice(), "Die Einladung ist zurückgenommen. Der Link gilt nicht mehr.");
    assert_eq!(team.texts(".copy").len(), 0);
    assert_eq!(carla.get(&link).await.status, 404);
    assert_eq!(carla.submit(&form, &link, &[("password", PASSWORD)]).await.status, 404);
    assert_eq!(ada.get("/manage/tagung/team").await.texts("tbody td:first-child"), ["Ada Muster"]);
}

#[tokio::test]
async fn whoever_leaves_the_team_no_longer_finds_the_event_and_the_last_one_stays() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).add().await;
    let mut bert = site.organiser("Bert Beispiel").await;
    site.event(&bert, "andere", Phase::Registration).add().await;
    let (_, link) = site.invitation(&ada, &event, "bert.beispiel@bonn.example").await;
    bert.post(&link, &[("password", PASSWORD)]).await;
    let removal = |account: &str| format!("/manage/tagung/team/{account}/removal");

    let team = ada.get("/manage/tagung/team").await;
    let done = ada.submit(&team, &removal(&bert.account_id), &[]).await;
    assert_eq!(ada.follow(done).await.notice(), "Die Person gehört nicht mehr zum Team.");
    assert_eq!(bert.get("/manage/tagung").await.status, 404);
    assert_eq!(bert.post(&removal(&ada.account_id), &[]).await.status, 404);
    assert_eq!(bert.get("/manage/andere").await.status, 200);

    let refused = ada.post(&removal(&ada.account_id), &[]).await;
    let team = ada.follow(refused).await;
    assert_eq!(team.text(".notice"), "Mindestens eine Person muss im Team bleiben.");
    assert_eq!(team.texts("tbody td:first-child"), ["Ada Muster"]);
}

#[tokio::test]
async fn how_seats_are_given_stays_while_somebody_has_a_wish_or_a_seat() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Wishes).add().await;
    let workshop = site.workshop(&event, "Agil").add().await;
    let mia = site.person(&event, "Mia", "Abel").add().await;
    let path = "/manage/tagung/settings";
    let other = [("seating", "first_come"), ("title", "Umbenannt")];
    let shown = |page: Page| {
        (page.attributes("#title", "value"), page.attributes("[name=seating][checked]", "value"))
    };

    site.wish(&mia, &[&workshop]).await;
    for _ in ["a wish", "a seat"] {
        let form = ada.get(path).await;
        let refused = ada.submit(&form, path, &other).await;
        assert_eq!(
            (refused.status, refused.errors()),
            (
                422,
                vec!["Es gibt schon Wünsche oder Plätze. Die Art der Platzvergabe lässt sich nicht mehr ändern.".to_owned()]
            )
        );
        assert_eq!(shown(refused), (vec!["Umbenannt".into()], vec!["first_come".into()]));
        assert_eq!(shown(ada.get(path).await), (vec!["Amtsleitertagung".into()], vec!["wishes".into()]));
        site.wish(&mia, &[]).await;
        site.seat(&mia, &workshop).await;
    }
    let form = ada.get(path).await;
    assert_eq!(ada.submit(&form, path, &[("title", "Umbenannt")]).await.status, 303);
    site.cancel(&mia).await;
    assert_eq!(ada.submit(&form, path, &other).await.status, 303);
    assert_eq!(shown(ada.get(path).await), (vec!["Umbenannt".into()], vec!["first_come".into()]));
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
    assert_eq!(settings.attributes("fieldset[disabled] #title", "value"), ["Amtsleitertagung"]);
    let refused = ada.post("/manage/tagung/settings", &[("title", "Anders")]).await;
    assert_eq!(
        (refused.status, refused.text(".lead").as_str()),
        (
            403,
            "Sie lässt sich ansehen, aber nicht ändern. Im „Überblick“ können Sie sie zur Phase „Rückblick“ zurückholen."
        )
    );
    for page in ["participants/new", "participants/import", "programme/new", "assignment/clearance"] {
        let asked = ada.get(&format!("/manage/tagung/{page}")).await;
        assert_eq!((asked.status, asked.texts("main form").len()), (403, 0), "{page} asks for a change");
    }
    assert_eq!(ada.post("/manage/tagung/phase", &[("from", "archived"), ("to", "recap")]).await.status, 303);
}

#[tokio::test]
async fn a_participant_of_an_archived_event_is_told_whom_to_ask_and_not_what_organisers_can_do() {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Archived).add().await;
    let mia = site.person(&event, "Mia", "Abel").add().await;
    let refused = site.browser_of(&mia).await.post("/events/tagung/wishes", &[]).await;
    assert_eq!(
        (refused.status, refused.text(".lead").as_str()),
        (403, "Änderungen sind nicht mehr möglich. Bei Fragen wenden Sie sich an das Organisationsteam.")
    );
}

#[tokio::test]
async fn where_people_choose_their_seats_the_phase_is_called_after_seats() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    site.event(&ada, "tagung", Phase::Wishes).first_come().add().await;
    site.event(&ada, "klausur", Phase::Wishes).add().await;
    assert_eq!(ada.get("/manage/tagung").await.text("[aria-current=step]"), "Plätze");
    assert_eq!(ada.get("/manage/klausur").await.text("[aria-current=step]"), "Wünsche");
    let listed = ada.clone().in_english().get("/manage").await;
    let mut names = listed.texts(".event-list .state");
    names.sort();
    assert_eq!(names, ["Choices", "Seats"]);
}

#[tokio::test]
async fn the_longest_text_fits_in_whatever_letters() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    site.event(&ada, "tagung", Phase::Draft).add().await;
    let path = "/manage/tagung/settings";
    let form = ada.get(path).await;
    // Each of these letters travels as twelve bytes.
    let longest = "𝔸".repeat(20_000);
    assert_eq!(ada.submit(&form, path, &[("description", &longest)]).await.status, 303);
    assert_eq!(ada.get(path).await.text("#description"), longest);
    let form = ada.get(path).await;
    let too_long = format!("{longest}a");
    assert_eq!(ada.submit(&form, path, &[("description", &too_long)]).await.status, 422);
    let a_book = "a".repeat(600 * 1024);
    assert_eq!(ada.submit(&form, path, &[("description", &a_book)]).await.status, 413);
}
