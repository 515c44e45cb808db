//! What a browser carries from page to page: a message until a page has shown it, and a session that reading never writes.
use std::time::Duration;

use tagwerk::events::Phase;

use crate::support::Site;

#[tokio::test]
async fn a_message_waits_for_a_page_and_no_download_or_error_takes_it() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    site.event(&ada, "tagung", Phase::Registration).add().await;
    let path = "/manage/tagung/settings";
    let form = ada.get(path).await;
    assert_eq!(ada.submit(&form, path, &[("city", "Köln")]).await.status, 303);
    assert_eq!(ada.get("/manage/tagung/participants/export.csv").await.status, 200);
    assert_eq!(ada.get("/manage/tagung/participants/nobody").await.status, 404);
    assert_eq!(ada.get(path).await.notice(), "Die Einstellungen sind gespeichert.");
    assert_eq!(ada.get(path).await.texts(".notice[role=status]"), [""; 0]);
}

#[tokio::test]
async fn a_message_that_somebody_forged_is_not_shown() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let mut cookies = ada.cookies();
    cookies.push(("flash".into(), "eyJpc19nb29kIjp0cnVlLCJ0ZXh0IjoiQm9vIn0".into()));
    ada.set_cookies(cookies);
    assert_eq!(ada.get("/manage").await.texts(".notice[role=status]"), [""; 0]);
}

#[tokio::test]
async fn whoever_only_reads_waits_for_nobody_who_writes() {
    let site = Site::start().await;
    let mut ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).add().await;
    let person = site.person(&event, "Mia", "Abel").add().await;
    let mut mia = site.browser_of(&person).await;
    let writing = site.app.db.write_alone().await.unwrap();
    for page in [ada.get("/manage/tagung"), mia.get("/events/tagung/me")] {
        let page =
            tokio::time::timeout(Duration::from_secs(5), page).await.expect("reading waits for no writer");
        assert_eq!(page.status, 200);
    }
    drop(writing);
}
