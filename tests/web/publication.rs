//! Publishing the assignment closes the wishes: what people read in every combination, and what happens at one instant.
use tagwerk::{
    clock::{self, Timestamp},
    events::{Event, Phase},
    participants::Participant,
    workshops::Workshop,
};

use crate::support::{Browser, Site};

const PUBLICATION: &str = "/manage/tagung/assignment/publication";
const WISHES: &str = "/events/tagung/wishes";

struct House {
    site: Site,
    ada: Browser,
    event: Event,
    agile: Workshop,
    digital: Workshop,
    mia: Participant,
}

/// Mia sits in one workshop and wished the other first.
async fn house() -> House {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Wishes).add().await;
    let agile = site.workshop(&event, "Agil").add().await;
    let digital = site.workshop(&event, "Digital").add().await;
    let mia = site.person(&event, "Mia", "Abel").add().await;
    site.wish(&mia, &[&agile, &digital]).await;
    site.seat(&mia, &digital).await;
    House { site, ada, event, agile, digital, mia }
}

impl House {
    async fn closes(&self, at: Option<Timestamp>) {
        let event = Event { wishes_close_at: at, ..self.event.clone() };
        self.site.save_event(&event).await;
    }

    /// Whether every page says the same of the wishes and the seat: whether wishes are open, and whether a seat is told.
    async fn pages_agree(&self, browser: &mut Browser, is_open: bool, is_told: bool, case: &str) {
        let me = browser.get("/events/tagung/me").await;
        let asks = me.attributes(".now a[href$='/wishes'], .section a[href$='/wishes']", "href").len();
        assert_eq!((asks > 0, me.texts("#reason").len()), (is_open, usize::from(is_told)), "{case}");
        let page = browser.get(WISHES).await;
        assert_eq!(page.texts("main form").len(), usize::from(is_open), "{case}");
        assert_eq!(page.texts(".notice-good").len(), usize::from(is_told), "{case}");
        let says_closed = !page.texts("main .notice:not(.notice-good)").is_empty();
        assert_eq!(says_closed, !is_open, "{case}");
        let before = self.site.wishes(&self.mia).await;
        let wished = if before[0] == self.agile.id { &self.digital.id } else { &self.agile.id };
        let saved = browser.post(WISHES, &[("wish_1", wished)]).await;
        assert_eq!(saved.status, if is_open { 303 } else { 409 }, "{case}");
        let after = self.site.wishes(&self.mia).await;
        assert_eq!(after != before, is_open, "{case}");
    }
}

#[tokio::test]
async fn in_every_phase_published_or_not_before_or_after_the_date_all_pages_say_the_same() {
    let house = house().await;
    let mut browser = house.site.browser_of(&house.mia).await;
    let (past, future) = (clock::now().plus_minutes(-60), clock::now().plus_minutes(60));
    for phase in [Phase::Registration, Phase::Wishes, Phase::Assigned, Phase::Running, Phase::Recap] {
        house.site.set_phase(&house.event, phase).await;
        for is_published in [false, true] {
            match is_published {
                true => house.site.publish_assignment(&house.event).await,
                false => house.site.withdraw_assignment(&house.event).await,
            }
            for closes in [None, Some(past), Some(future)] {
                house.closes(closes).await;
                let is_open = phase == Phase::Wishes && !is_published && closes != Some(past);
                let case = format!("{phase}, published: {is_published}, closes: {closes:?}");
                house.pages_agree(&mut browser, is_open, is_published, &case).await;
            }
        }
    }
}

#[tokio::test]
async fn publishing_says_that_it_closes_the_wishes_and_taking_it_back_does_not_open_them() {
    for closes in [None, Some(clock::now().plus_minutes(60))] {
        let mut house = house().await;
        house.closes(closes).await;
        let confirm = house.ada.get(PUBLICATION).await;
        assert_eq!(
            confirm.text(".notice"),
            "Wünsche sind noch offen. Mit der Veröffentlichung sind sie geschlossen; was gespeichert ist, bleibt."
        );
        let done = house.ada.submit(&confirm, PUBLICATION, &[]).await;
        let table = house.ada.follow(done).await;
        assert_eq!(
            table.notice(),
            "Die Einteilung ist veröffentlicht. Teilnehmende sehen jetzt ihren Platz; Wünsche sind geschlossen."
        );
        let mut browser = house.site.browser_of(&house.mia).await;
        let said = browser.get(WISHES).await.texts("main .notice")[0].clone();
        assert_eq!(said, "Die Einteilung ist veröffentlicht. Wünsche lassen sich nicht mehr ändern.");
        let steps = house.ada.get("/manage/tagung").await;
        assert!(
            steps.text(".lead").contains("deshalb sind die Wünsche geschlossen"),
            "{}",
            steps.text(".lead")
        );

        let back = house.ada.submit(&table, &format!("{PUBLICATION}/withdrawal"), &[]).await;
        let notice = house.ada.follow(back).await.notice();
        assert!(notice.contains("Wünsche bleiben geschlossen"), "{notice}");
        assert!(notice.contains("„Wünsche möglich bis“"), "{notice}");
        house.pages_agree(&mut browser, false, false, "taken back").await;
        let steps = house.ada.get("/manage/tagung").await;
        assert!(steps.text(".lead").contains("Wünsche sind geschlossen, seit"), "{}", steps.text(".lead"));

        let settings = "/manage/tagung/settings";
        let form = house.ada.get(settings).await;
        let opened = house.ada.submit(&form, settings, &[("wishes_close", "")]).await;
        assert_eq!(opened.status, 303, "{:?}", opened.errors());
        house.pages_agree(&mut browser, true, false, "opened again").await;
    }
}

#[tokio::test]
async fn what_was_published_before_the_phase_of_wishes_does_not_open_them_when_it_comes() {
    let mut house = house().await;
    house.site.set_phase(&house.event, Phase::Registration).await;
    assert_eq!(house.ada.post(PUBLICATION, &[]).await.status, 303);
    house.site.set_phase(&house.event, Phase::Wishes).await;
    let mut browser = house.site.browser_of(&house.mia).await;
    house.pages_agree(&mut browser, false, true, "published").await;
    house.ada.post(&format!("{PUBLICATION}/withdrawal"), &[]).await;
    house.pages_agree(&mut browser, false, false, "taken back").await;
}

#[tokio::test]
async fn wishes_saved_at_the_instant_of_publication_are_stored_before_it_or_refused() {
    let mut house = house().await;
    let mut people = Vec::new();
    for name in ["Blum", "Çelik", "Dorn", "Eich", "Fuchs", "Grau", "Hahn", "Iser"] {
        let person = house.site.person(&house.event, "Kim", name).add().await;
        let browser = house.site.browser_of(&person).await;
        people.push((person, browser));
    }
    let agile = house.agile.id.clone();
    let saved = people.into_iter().enumerate().map(|(index, (person, mut browser))| {
        let agile = agile.clone();
        tokio::spawn(async move {
            tokio::time::sleep(std::time::Duration::from_millis(index as u64 * 3)).await;
            let answer = browser.post(WISHES, &[("wish_1", &agile)]).await;
            (person, answer.status)
        })
    });
    let saved: Vec<_> = saved.collect();
    tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    assert_eq!(house.ada.post(PUBLICATION, &[]).await.status, 303);
    let event = house.site.stored_event(&house.event).await;
    let published = event.assignment_published_at.unwrap();
    for one in saved {
        let (person, status) = one.await.unwrap();
        let wished_at = house.site.wished_at(&house.event, &person).await;
        match status {
            303 => assert!(wished_at.expect("a wish that was said to be saved is saved") <= published),
            409 => assert_eq!(wished_at, None, "a wish that was refused is not stored"),
            other => panic!("{other}"),
        }
    }
}

#[tokio::test]
async fn taking_back_what_is_not_published_leaves_the_wishes_open() {
    let mut house = house().await;
    let withdrawal = format!("{PUBLICATION}/withdrawal");
    assert_eq!(house.ada.post(&withdrawal, &[]).await.status, 303);
    let mut mia = house.site.browser_of(&house.mia).await;
    house.pages_agree(&mut mia, true, false, "nothing was published").await;
}

#[tokio::test]
async fn settings_are_saved_without_a_word_about_times_after_a_publication_closed_the_wishes() {
    let mut house = house().await;
    house.ada.post(PUBLICATION, &[]).await;
    let settings = "/manage/tagung/settings";
    let form = house.ada.get(settings).await;
    let saved = house.ada.submit(&form, settings, &[("title", "Klausur")]).await;
    assert_eq!(saved.status, 303, "{:?}", saved.errors());
    let notice = house.ada.follow(saved).await.notice();
    assert!(!notice.contains("Zeiten"), "{notice}");
}
