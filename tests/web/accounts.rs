//! Signing in and out.
use crate::{
    cast::PASSWORD,
    support::{Browser, Page, Site},
};

async fn sign_in(browser: &mut Browser, email: &str, password: &str) -> Page {
    browser.post("/sign-in", &[("email", email), ("password", password)]).await
}

#[tokio::test]
async fn whoever_knows_the_password_signs_in() {
    let site = Site::start().await;
    site.organiser("Ada Muster").await;
    let mut browser = site.visitor();
    assert_eq!(browser.get("/manage").await.status, 303);
    let done = sign_in(&mut browser, "Ada.Muster@bonn.example", PASSWORD).await;
    assert_eq!((done.status, done.location()), (303, "/manage"));
    assert_eq!(browser.get("/manage").await.status, 200);
}

#[tokio::test]
async fn the_first_organiser_is_made_once_with_the_link_and_is_signed_in() {
    let site = Site::start().await;
    let link = tagwerk::accounts::setup_link(&site.app);
    let mut browser = site.visitor();
    let form = browser.get(&link).await;
    let short = browser
        .submit(&form, &link, &[("name", "Ada Muster"), ("email", "ada@bonn.example"), ("password", "kurz")])
        .await;
    assert_eq!(short.status, 422);
    assert_eq!(short.errors(), ["Wählen Sie ein Kennwort mit mindestens 12 Zeichen."]);
    assert!(short.title().starts_with("Fehler:"), "{}", short.title());
    assert_eq!(short.attributes("#name", "value"), ["Ada Muster"]);
    let done = browser.submit(&short, &link, &[("password", PASSWORD)]).await;
    assert_eq!((done.status, done.location()), (303, "/manage"));
    assert_eq!(browser.get("/manage").await.status, 200);
    assert_eq!(site.visitor().get(&link).await.status, 404);
}

#[tokio::test]
async fn of_two_who_set_up_at_the_same_instant_one_becomes_an_organiser() {
    for _ in 0..4 {
        let site = Site::start().await;
        let link = tagwerk::accounts::setup_link(&site.app);
        let set_up = async |email: &str| {
            let fields = [("name", "Ada Muster"), ("email", email), ("password", PASSWORD)];
            site.visitor().post(&link, &fields).await.status
        };
        let all = tokio::join!(
            set_up("ada@bonn.example"),
            set_up("bert@bonn.example"),
            set_up("cleo@bonn.example")
        );
        let mut statuses = [all.0, all.1, all.2];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 404, 404]);
    }
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_read_the_same() {
    let site = Site::start().await;
    site.organiser("Ada Muster").await;
    let mut browser = site.visitor();
    let wrong = sign_in(&mut browser, "ada.muster@bonn.example", "falsch").await;
    let unknown = sign_in(&mut browser, "niemand@bonn.example", "falsch").await;
    assert_eq!((wrong.status, unknown.status), (422, 422));
    assert_eq!(wrong.errors(), unknown.errors());
    assert_eq!(browser.get("/manage").await.location(), "/sign-in?next=%2Fmanage");
}

#[tokio::test]
async fn failed_sign_ins_are_limited_for_the_account_and_for_nobody_else() {
    let site = Site::start().await;
    site.organiser("Ada Muster").await;
    site.organiser("Bert Beispiel").await;
    let mut browser = site.visitor();
    let mut statuses = Vec::new();
    for _ in 0..14 {
        statuses.push(sign_in(&mut browser, "ada.muster@bonn.example", "falsch").await.status);
    }
    assert!(statuses.contains(&429), "{statuses:?}");
    assert_eq!(sign_in(&mut browser, "bert.beispiel@bonn.example", PASSWORD).await.location(), "/manage");
}

#[tokio::test]
async fn signing_in_changes_the_session_and_signing_out_ends_it_on_the_server() {
    let site = Site::start().await;
    let mut browser = site.organiser("Ada Muster").await;
    let first = browser.cookies();
    assert_eq!(sign_in(&mut browser, "ada.muster@bonn.example", PASSWORD).await.status, 303);
    let second = browser.cookies();
    assert_ne!(first, second);
    browser.post("/sign-out", &[]).await;
    for old in [first, second] {
        let mut thief = site.visitor();
        thief.set_cookies(old);
        assert_eq!(thief.get("/manage").await.status, 303);
    }
}

#[tokio::test]
async fn the_way_back_after_signing_in_stays_on_the_site() {
    let site = Site::start().await;
    site.organiser("Ada Muster").await;
    let mut browser = site.visitor();
    let fields =
        [("email", "ada.muster@bonn.example"), ("password", PASSWORD), ("next", "https://evil.example/")];
    assert_eq!(browser.post("/sign-in", &fields).await.location(), "/");
}
