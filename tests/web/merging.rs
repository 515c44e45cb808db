//! Two entries that are one person: found, compared, made one; nothing is lost, and every link keeps working.
use std::collections::BTreeSet;

use tagwerk::{
    assignment::{
        self,
        decisions::{Kind, Pair},
        publication::{
            self,
            reasons::{SeatReason, Told},
        },
    },
    events::{Event, Phase},
    ideas,
    participants::{self, Attendance, Participant, calendar_name},
    programme,
    workshops::{self, Round, Workshop},
};

use crate::support::{Browser, Page, Site};

const LIST: &str = "/manage/tagung/participants";
const ME: &str = "/events/tagung/me";

/// An event with two entries of Anna Muster, and somebody else.
struct House {
    site: Site,
    ada: Browser,
    event: Event,
    digital: Workshop,
    agile: Workshop,
    kept: Participant,
    gone: Participant,
    other: Participant,
}

async fn house(phase: Phase) -> House {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", phase).add().await;
    let digital = site.workshop(&event, "Digital").seats(0, 9).add().await;
    let agile = site.workshop(&event, "Agil").seats(0, 9).add().await;
    let kept =
        site.person(&event, "Jörg", "Müller").email("joerg@bonn.example").reference("00123").add().await;
    let gone =
        site.person(&event, "Joerg", "Mueller").email("").reference("123").department("Amt 33").add().await;
    let other = site.person(&event, "Zoe", "Zander").add().await;
    House { site, ada, event, digital, agile, kept, gone, other }
}

impl House {
    fn path(&self) -> String {
        format!("{LIST}/{}/merging", self.kept.id)
    }

    async fn compare(&mut self) -> Page {
        let path = format!("{}?with={}", self.path(), self.gone.id);
        self.ada.get(&path).await
    }

    /// Merges with what the page proposes, but for these answers and the names as they stand in the entry that stays.
    async fn merge(&mut self, answers: &[(&str, &str)]) -> Page {
        let (page, path) = (self.compare().await, self.path());
        let names = [("given_name", "kept"), ("family_name", "kept")];
        let names = names.into_iter().filter(|(name, _)| !answers.iter().any(|(answer, _)| answer == name));
        let answers: Vec<(&str, &str)> = names.chain(answers.iter().copied()).collect();
        self.ada.submit(&page, &path, &answers).await
    }

    async fn people(&self) -> Vec<Participant> {
        participants::store::list_all(&mut *self.site.read().await, &self.event.id).await.unwrap()
    }

    async fn stored(&self) -> Participant {
        let mut conn = self.site.read().await;
        participants::store::find(&mut conn, &self.event.id, &self.kept.id).await.unwrap().unwrap()
    }

    async fn wish(&self, person: &Participant, workshops: &[&Workshop]) {
        self.site.wish(person, workshops).await;
    }
}

/// Every column that refers to participants: what the tests below show to be handed over, and what falls.
const HANDED_OVER: [(&str, &str); 16] = [
    ("facilitators", "participant_id"),
    ("ideas", "author_id"),
    // Falls with the entry that goes: what an import did to it is not undone in the one that stays.
    ("import_changes", "participant_id"),
    ("impossible_seats", "participant_id"),
    ("merged_participants", "participant_id"),
    ("new_published_seats", "participant_id"),
    ("new_seat_reasons", "participant_id"),
    ("new_seats", "participant_id"),
    ("pairs", "one_id"),
    ("pairs", "other_id"),
    ("pins", "participant_id"),
    ("published_names", "participant_id"),
    // Falls too: where the entry that goes sat before it was cancelled.
    ("released_seats", "participant_id"),
    ("speakers", "participant_id"),
    ("wishes", "participant_id"),
    // These are the older tables in whose place the new ones stand.
    ("seats", "participant_id"),
];

#[test]
fn whatever_refers_to_a_person_is_known_to_the_merging() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut found = BTreeSet::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let mut table = "";
        for line in text.lines() {
            if let Some(rest) = line.strip_prefix("CREATE TABLE ").or(line.strip_prefix("ALTER TABLE ")) {
                table = rest.split([' ', '(']).next().unwrap();
            }
            if line.contains("REFERENCES participants") {
                let column = line.split_whitespace().find(|word| word.ends_with("_id")).unwrap();
                found.insert((table.to_owned(), column.to_owned()));
            }
        }
    }
    let old = ["seat_reasons", "published_seats"];
    found.retain(|(table, _)| !old.contains(&table.as_str()));
    let known: BTreeSet<(String, String)> =
        HANDED_OVER.iter().map(|(table, column)| (table.to_string(), column.to_string())).collect();
    assert_eq!(found, known);
}

#[tokio::test]
async fn everything_that_hangs_on_the_entry_that_goes_belongs_to_the_one_that_stays() {
    let mut house = house(Phase::Wishes).await;
    let (kept, gone, other) = (house.kept.id.clone(), house.gone.id.clone(), house.other.id.clone());
    let (digital, agile) = (house.digital.id.clone(), house.agile.id.clone());
    let third = house.site.workshop(&house.event, "Dritte").seats(0, 9).add().await;
    house.wish(&house.gone, &[&house.agile, &house.digital]).await;
    house.site.seat(&house.gone, &house.agile).await;
    let idea = house.site.idea(&house.agile, "WLAN im Rathaus").by(&house.gone).unnamed().add().await;
    let named = house.site.idea(&house.agile, "Mehr Bäume").by(&house.gone).add().await;
    let item = house.site.item(&house.event, "Vortrag", "10:00", 30).speaker("Jörg Müller", "").add().await;
    house
        .site
        .write(async |conn| {
            let mut item = item.clone();
            item.speakers[0].participant_id = Some(gone.clone());
            programme::store::set_speakers(conn, &item).await?;
            assignment::store::set_impossible(conn, &gone, &BTreeSet::from([digital.clone()])).await?;
            assignment::store::set_impossible(conn, &kept, &BTreeSet::from([third.id.clone()])).await?;
            assignment::store::set_pair(conn, &Pair::new(&gone, &other, Kind::Together)).await?;
            assignment::store::set_pair(conn, &Pair::new(&gone, &kept, Kind::Apart)).await?;
            let told = Told { reason: SeatReason::FirstWish, named: None };
            let reason = (gone.clone(), agile.clone(), told);
            publication::store::set_reasons(conn, &[reason]).await?;
            publication::store::remember_published(conn, &house.event.id).await
        })
        .await;
    let done = house.merge(&[]).await;
    assert_eq!((done.status, done.location()), (303, &*format!("{LIST}/{kept}")), "{:?}", done.errors());
    let page = house.ada.follow(done).await;
    assert_eq!(page.notice(), "Die beiden Einträge von Jörg Müller sind zusammengeführt.");
    let person = house.stored().await;
    assert_eq!((person.email.as_str(), person.department.as_str()), ("joerg@bonn.example", "Amt 33"));
    assert_eq!(house.people().await.len(), 2);
    assert_eq!(house.site.wishes(&house.kept).await, [agile.clone(), digital.clone()]);
    assert_eq!(house.site.seats(&house.event).await.get(&kept), Some(&agile));
    let ideas = house.site.ideas(&house.event).await;
    assert!(ideas.len() == 2 && ideas.iter().all(|idea| idea.author_id.as_deref() == Some(&*kept)));
    let is_unnamed = |id: &str| ideas.iter().find(|idea| idea.id == id).unwrap().unnamed_at.is_some();
    assert_eq!((is_unnamed(&idea.id), is_unnamed(&named.id)), (true, false));
    let items = house.site.programme(&house.event).await;
    assert_eq!(items[0].speakers[0].participant_id.as_deref(), Some(&*kept));
    let mut conn = house.site.read().await;
    let decisions = assignment::store::decisions(&mut conn, &house.event.id).await.unwrap();
    assert_eq!(decisions.impossible[&kept], BTreeSet::from([digital, third.id]));
    assert_eq!(decisions.pairs, [Pair::new(&kept, &other, Kind::Together)]);
    let reason = publication::store::reason(&mut conn, &kept, &agile).await.unwrap();
    assert_eq!(reason.map(|told| told.reason), Some(SeatReason::FirstWish));
    let published = publication::store::published(&mut conn, &house.event.id).await.unwrap();
    assert_eq!(
        published.iter().map(|seat| seat.participant_id.as_str()).collect::<Vec<_>>(),
        [kept.as_str()]
    );
    assert_eq!(ideas::store::count_written(&mut conn, &gone).await.unwrap(), 0);
    assert_eq!(participants::store::count_registered(&mut conn, &house.event.id).await.unwrap(), 2);
}

#[tokio::test]
async fn the_lead_of_a_workshop_and_a_fixed_seat_are_handed_over() {
    let mut house = house(Phase::Wishes).await;
    let (kept, gone) = (house.kept.id.clone(), house.gone.id.clone());
    house.wish(&house.kept, &[&house.digital]).await;
    house.site.seat(&house.kept, &house.digital).await;
    house.site.lead(&house.gone, &house.agile).await;
    assert_eq!(house.merge(&[]).await.status, 303);
    let led = workshops::store::led_by(&mut *house.site.read().await, &kept).await.unwrap();
    assert_eq!(led.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), [house.agile.id.as_str()]);
    assert_eq!(house.site.seats(&house.event).await.len(), 0, "who leads has no seat");
    assert_eq!(house.site.wishes(&house.kept).await, [""; 0]);
    let pin = assignment::store_merging::pin_of(&mut *house.site.read().await, &gone).await.unwrap();
    assert_eq!(pin, None);
}

#[tokio::test]
async fn what_both_have_is_chosen_and_nobody_sits_twice() {
    let mut house = house(Phase::Wishes).await;
    house.wish(&house.kept, &[&house.digital]).await;
    house.wish(&house.gone, &[&house.agile]).await;
    house.site.seat(&house.kept, &house.digital).await;
    house.site.seat(&house.gone, &house.agile).await;
    let page = house.compare().await;
    assert_eq!(page.attributes("[name=wishes][checked]", "value"), ["kept"]);
    let done = house
        .merge(&[("wishes", "gone"), ("seat-1", "gone"), ("given_name", "gone"), ("reference", "gone")])
        .await;
    assert_eq!(done.status, 303, "{:?}", done.errors());
    assert_eq!(house.site.wishes(&house.kept).await, [house.agile.id.clone()]);
    let seats = house.site.seats(&house.event).await;
    assert_eq!(seats.into_iter().collect::<Vec<_>>(), [(house.kept.id.clone(), house.agile.id.clone())]);
    let person = house.stored().await;
    assert_eq!((person.given_name.as_str(), person.reference.as_deref()), ("Joerg", Some("123")));
}

#[tokio::test]
async fn the_stricter_consent_counts_and_whether_they_come_is_asked() {
    let mut house = house(Phase::Registration).await;
    let mut gone = house.site.browser_of(&house.gone).await;
    gone.post("/events/tagung/me/naming", &[("agrees", "yes")]).await;
    house.site.cancel(&house.kept).await;
    let unanswered = house.merge(&[]).await;
    assert_eq!((unanswered.status, unanswered.texts("#state-error").len()), (422, 1));
    assert_eq!(house.people().await.len(), 3);
    assert_eq!(house.merge(&[("state", "gone")]).await.status, 303);
    let person = house.stored().await;
    assert_eq!((person.attendance(), person.naming_agreed_at), (Attendance::Registered, None));
}

#[tokio::test]
async fn a_name_that_left_the_published_recap_stays_away_when_its_entry_goes() {
    let mut house = house(Phase::Recap).await;
    let mut browser = house.site.browser_of(&house.gone).await;
    browser.post("/events/tagung/me/naming", &[("agrees", "yes")]).await;
    house.site.idea(&house.digital, "Mit Namen").by(&house.gone).marked().add().await;
    house.ada.post("/manage/tagung/recap/draft", &[]).await;
    let review = house.ada.get("/manage/tagung/recap/publication").await;
    house.ada.submit(&review, "/manage/tagung/recap/publication", &[]).await;
    let public = "/events/tagung/recap";
    assert!(house.site.visitor().get(public).await.body().contains("Joerg Mueller"));
    browser.post("/events/tagung/me/naming", &[]).await;
    assert!(!house.site.visitor().get(public).await.body().contains("Mueller"));
    assert_eq!(house.merge(&[]).await.status, 303);
    let page = house.site.visitor().get(public).await;
    assert!(page.body().contains("Mit Namen") && !page.body().contains("Mueller"), "{}", page.body());
    assert!(!page.body().contains("Jörg Müller"), "{}", page.body());
}

#[tokio::test]
async fn a_consent_that_only_one_entry_had_no_longer_names_anybody_in_the_published_recap() {
    let mut house = house(Phase::Recap).await;
    house.site.lead(&house.gone, &house.digital).await;
    house.site.browser_of(&house.gone).await.post("/events/tagung/me/naming", &[("agrees", "yes")]).await;
    house.ada.post("/manage/tagung/recap/draft", &[]).await;
    let review = house.ada.get("/manage/tagung/recap/publication").await;
    house.ada.submit(&review, "/manage/tagung/recap/publication", &[]).await;
    let public = "/events/tagung/recap";
    assert!(house.site.visitor().get(public).await.body().contains("Joerg Mueller"));
    assert_eq!(house.merge(&[]).await.status, 303);
    let page = house.site.visitor().get(public).await;
    assert!(!page.body().contains("Mueller") && !page.body().contains("Müller"), "{}", page.body());
}

#[tokio::test]
async fn every_link_of_the_entry_that_goes_opens_the_one_that_stays_until_it_is_renewed() {
    let mut house = house(Phase::Registration).await;
    let link = house.site.link_of(&house.gone);
    let calendar =
        format!("/events/tagung/calendar/{}.ics", calendar_name(&house.site.app.secret, &house.gone.id, 1));
    let mut opened_before = house.site.browser_of(&house.gone).await;
    assert_eq!(house.merge(&[]).await.status, 303);
    assert_eq!(opened_before.get(ME).await.text("h1"), "Guten Tag, Jörg Müller");
    assert_eq!(opened_before.post("/events/tagung/me/naming", &[("agrees", "yes")]).await.status, 303);
    assert!(house.stored().await.naming_agreed_at.is_some());
    let mut opened_later = house.site.visitor();
    assert_eq!(opened_later.open(&link).await.text("h1"), "Guten Tag, Jörg Müller");
    assert_eq!(house.site.visitor().get(&calendar).await.status, 200);
    // Merged once more, and the first link still leads there.
    let path = format!("{LIST}/{}/merging", house.other.id);
    let page = house.ada.get(&format!("{path}?with={}", house.kept.id)).await;
    assert_eq!(house.ada.submit(&page, &path, &[]).await.status, 303);
    assert_eq!(house.site.visitor().open(&link).await.path, ME);
    assert_eq!(opened_before.get(ME).await.status, 200);
    let renewal = format!("{LIST}/{}/link", house.other.id);
    let form = house.ada.get(&renewal).await;
    house.ada.submit(&form, &renewal, &[]).await;
    assert_eq!(house.site.visitor().get(&link).await.status, 404);
    assert_eq!(house.site.visitor().get(&calendar).await.status, 404);
    assert_ne!(opened_before.get(ME).await.status, 200);
    assert_ne!(opened_later.get(ME).await.status, 200);
}

#[tokio::test]
async fn who_is_perhaps_the_same_is_proposed_and_anybody_else_is_found() {
    let mut house = house(Phase::Registration).await;
    house.site.person(&house.event, "Bert", "Berg").email("JOERG@Bonn.example").add().await;
    let path = house.path();
    let page = house.ada.get(&path).await;
    assert_eq!(page.texts("#alike-heading + .rows a"), ["Berg, Bert", "Mueller, Joerg"]);
    let page = house.ada.get(&format!("{path}?search=zánder")).await;
    assert_eq!(page.texts("form + .rows a"), ["Zander, Zoe"]);
    let same = house.ada.get(&format!("{path}?with={}", house.kept.id)).await;
    assert_eq!(
        (same.status, same.errors()),
        (422, vec!["Das ist derselbe Eintrag. Wählen Sie einen anderen.".into()])
    );
    let person = house.ada.get(&format!("{LIST}/{}", house.kept.id)).await;
    assert!(person.attributes("a", "href").contains(&path));
}

#[tokio::test]
async fn nothing_is_merged_when_something_changed_meanwhile_or_the_event_is_archived() {
    let mut house = house(Phase::Registration).await;
    let (page, path) = (house.compare().await, house.path());
    house.wish(&house.gone, &[&house.digital]).await;
    let met = house.ada.submit(&page, &path, &[]).await;
    assert_eq!((met.status, met.texts(".notice-warn").len()), (409, 1));
    assert_eq!(house.people().await.len(), 3);
    assert_eq!(house.ada.submit(&met, &path, &[]).await.status, 303, "as it is shown now");
    let again = house.ada.submit(&page, &path, &[]).await;
    assert_eq!(again.status, 404, "the other one is gone");
    let foreign = house.site.event(&house.ada, "andere", Phase::Registration).add().await;
    let stranger = house.site.person(&foreign, "Jörg", "Müller").add().await;
    assert_eq!(house.ada.get(&format!("{path}?with={}", stranger.id)).await.status, 404);
    let stolen = house.ada.post(&path, &[("with", &stranger.id), ("seen", "")]).await;
    assert_eq!(stolen.status, 404);
    let archived = house.ada.get(&format!("{path}?with={}", house.other.id)).await;
    house.site.set_phase(&house.event, Phase::Archived).await;
    let refused = house.ada.submit(&archived, &path, &[("state", "kept")]).await;
    assert_eq!(refused.status, 403);
    assert_eq!(house.people().await.len(), 2);
}

#[tokio::test]
async fn seats_in_all_rounds_become_one_a_round() {
    let mut house = house(Phase::Wishes).await;
    let second = Round::new(2).unwrap();
    let (kept, gone) = (house.kept.id.clone(), house.gone.id.clone());
    let (digital, agile) = (house.digital.id.clone(), house.agile.id.clone());
    house
        .site
        .write(async |conn| {
            workshops::store::set_seat(conn, &kept, &digital, Round::FIRST, house.kept.created_at).await?;
            workshops::store::set_seat(conn, &gone, &digital, second, house.kept.created_at).await?;
            workshops::store::set_seat(conn, &gone, &agile, Round::FIRST, house.kept.created_at).await
        })
        .await;
    assert_eq!(house.merge(&[("seat-1", "gone")]).await.status, 303);
    let seats = workshops::store::seats_of(&mut *house.site.read().await, &kept).await.unwrap();
    assert_eq!(seats, [(Round::FIRST, agile), (second, digital)]);
}
