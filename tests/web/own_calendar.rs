//! A participant's own calendar: the programme with their rooms, for them and their calendar programs alone.
use tagwerk::{
    events::{Event, Phase},
    participants::Participant,
    workshops::Workshop,
};

use crate::{
    support::{Browser, Site},
    texts::property,
};

struct Day {
    site: Site,
    ada: Browser,
    event: Event,
    carla: Participant,
    workshop: Workshop,
}

/// A morning with a keynote and the workshops, in one of which Carla has a seat.
async fn day() -> Day {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Assigned).add().await;
    site.item(&event, "Auftakt", "09:00", 30).keynote().room("Saal").add().await;
    site.item(&event, "Workshops", "10:00", 90).workshops().room("siehe Gruppe").add().await;
    let carla = site.person(&event, "Carla", "Apfelbach").add().await;
    let workshop = site.workshop(&event, "Vernetztes Arbeiten").room("Raum 7").add().await;
    site.seat(&carla, &workshop).await;
    Day { site, ada, event, carla, workshop }
}

impl Day {
    fn address(&self) -> String {
        self.site.calendar_of(&self.carla, &self.event)
    }

    async fn calendar(&self) -> String {
        let page = self.site.visitor().get(&self.address()).await;
        assert_eq!((page.status, page.header("content-type")), (200, "text/calendar; charset=utf-8"));
        page.body()
    }

    /// The summaries of the entries, with their rooms.
    async fn entries(&self) -> Vec<(String, String)> {
        let calendar = self.calendar().await;
        let entries = calendar.split("BEGIN:VEVENT").skip(1).map(|entry| {
            let place = property(entry, "LOCATION");
            (property(entry, "SUMMARY"), place.split(", ").next().unwrap().to_owned())
        });
        entries.collect()
    }
}

fn entry(summary: &str, room: &str) -> (String, String) {
    (summary.to_owned(), room.to_owned())
}

#[tokio::test]
async fn the_own_room_stands_in_it_once_it_may_be_known() {
    let day = day().await;
    assert_eq!(day.entries().await, [entry("Auftakt", "Saal"), entry("Workshops", "siehe Gruppe")]);
    day.site.publish_assignment(&day.event).await;
    let told = [entry("Auftakt", "Saal"), entry("Workshops: Vernetztes Arbeiten", "Raum 7")];
    assert_eq!(day.entries().await, told);
    day.site.withdraw_assignment(&day.event).await;
    assert_eq!(day.entries().await[1], entry("Workshops", "siehe Gruppe"));
}

#[tokio::test]
async fn whoever_leads_a_workshop_finds_it_before_anything_is_published() {
    let day = day().await;
    let lead = day.site.person(&day.event, "David", "Birkenfeld").add().await;
    day.site.lead(&lead, &day.workshop).await;
    let page = day.site.visitor().get(&day.site.calendar_of(&lead, &day.event)).await;
    let entry = page.body().split("BEGIN:VEVENT").last().unwrap().to_owned();
    assert_eq!(property(&entry, "SUMMARY"), "Workshops: Vernetztes Arbeiten");
    assert!(property(&entry, "DESCRIPTION").starts_with("Sie moderieren"), "{entry}");
}

#[tokio::test]
async fn entries_keep_their_names_and_their_sequence_grows() {
    let mut day = day().await;
    let before = day.calendar().await;
    let sequence = |calendar: &str| property(calendar, "SEQUENCE").parse::<i64>().unwrap();
    let path = format!("/manage/tagung/workshops/{}", day.workshop.id);
    let form = day.ada.get(&path).await;
    assert_eq!(day.ada.submit(&form, &path, &[("room", "Raum 8")]).await.status, 303);
    let after = day.calendar().await;
    assert!(sequence(&after) > sequence(&before), "{before}{after}");
    let uids = |calendar: &str| {
        let uids = calendar.lines().filter_map(|line| line.strip_prefix("UID:"));
        uids.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(uids(&after), uids(&before));
    assert_eq!(uids(&after).len(), 2);
    let public = day.site.visitor().get("/events/tagung/programme.ics").await.body();
    assert!(uids(&public).iter().all(|uid| !uids(&after).contains(uid)));
}

#[tokio::test]
async fn each_round_has_its_own_room() {
    let day = day().await;
    day.site.item(&day.event, "Workshops II", "13:00", 90).workshops().add().await;
    day.site.publish_assignment(&day.event).await;
    assert_eq!(day.entries().await[2], entry("Workshops II: Vernetztes Arbeiten", "Raum 7"));
    let second = day.site.workshop(&day.event, "Digitale Akte").room("Raum 9").add().await;
    day.site.seat_in_round(&day.carla, &second, 2).await;
    let entries = day.entries().await;
    assert_eq!(entries[1], entry("Workshops: Vernetztes Arbeiten", "Raum 7"));
    assert_eq!(entries[2], entry("Workshops II: Digitale Akte", "Raum 9"));
}

#[tokio::test]
async fn one_phase_holds_all_rounds_in_the_calendar_as_on_the_own_page() {
    let day = day().await;
    day.site.publish_assignment(&day.event).await;
    let second = day.site.workshop(&day.event, "Digitale Akte").room("Raum 9").add().await;
    day.site.seat_in_round(&day.carla, &second, 2).await;
    let both = entry("Workshops: Vernetztes Arbeiten · Digitale Akte", "Raum 7 · Raum 9");
    assert_eq!(day.entries().await[1], both);
}

#[tokio::test]
async fn whoever_cancelled_finds_every_entry_struck_out() {
    let day = day().await;
    day.site.publish_assignment(&day.event).await;
    day.site.cancel(&day.carla).await;
    let calendar = day.calendar().await;
    assert_eq!(calendar.matches("STATUS:CANCELLED").count(), 2);
    assert!(!calendar.contains("STATUS:CONFIRMED") && !calendar.contains("Vernetztes"));
    assert_eq!(property(&calendar, "X-WR-CALDESC"), "Sie haben abgesagt. Die Termine sind gestrichen.");
}

#[tokio::test]
async fn the_address_ends_with_the_personal_link() {
    let mut day = day().await;
    let (address, link) = (day.address(), day.site.link_of(&day.carla));
    let key = link.rsplit('/').next().unwrap();
    assert!(!address.contains(key), "{address} tells the personal link");
    let renewal = format!("/manage/tagung/participants/{}/link", day.carla.id);
    let form = day.ada.get(&renewal).await;
    assert!(day.ada.submit(&form, &renewal, &[]).await.status < 400);
    assert_eq!(day.site.visitor().get(&address).await.status, 404);
}

#[tokio::test]
async fn nobody_else_and_no_wrong_address_opens_it() {
    let day = day().await;
    let other = day.site.person(&day.event, "Emine", "Dachshain").add().await;
    let address = day.address();
    let wrong_key = address.replace(&day.carla.id, &other.id);
    let short = format!("/events/tagung/calendar/{}.ics", day.carla.id);
    for path in [
        wrong_key.as_str(),
        &short,
        address.trim_end_matches(".ics"),
        "/events/tagung/calendar/.ics",
        "/events/tagung/calendar/-.ics",
        "/events/tagung/calendar/%00.ics",
        &address.replace("/tagung/", "/andere/"),
    ] {
        let status = day.site.visitor().get(path).await.status;
        assert!(status == 404 || (status == 400 && path.contains("%00")), "{path}: {status}");
    }
    day.site.remove(&other).await;
    assert_eq!(day.site.visitor().get(&day.site.calendar_of(&other, &day.event)).await.status, 404);
}

#[tokio::test]
async fn it_is_kept_by_nobody_and_sent_again_only_when_it_changed() {
    let day = day().await;
    let page = day.site.visitor().get(&day.address()).await;
    assert_eq!((page.header("cache-control"), page.header("set-cookie")), ("private, no-cache", ""));
    let tag = page.header("etag").to_owned();
    let again = day.site.visitor().get_with(&day.address(), &[("if-none-match", &tag)]).await;
    assert_eq!((again.status, again.bytes.len()), (304, 0));
    day.site.publish_assignment(&day.event).await;
    let changed = day.site.visitor().get_with(&day.address(), &[("if-none-match", &tag)]).await;
    assert_eq!(changed.status, 200);
}

#[tokio::test]
async fn a_participant_s_page_offers_it_to_subscribe_and_as_a_file() {
    let day = day().await;
    let page = day.site.browser_of(&day.carla).await.get("/events/tagung/me").await;
    let (file, full) = (day.address(), format!("{}{}", day.site.base_url, day.address()));
    let webcal = full.replace("http://", "webcal://");
    assert_eq!(page.attributes("#calendar a", "href"), [webcal, file]);
    assert_eq!(page.attributes("#calendar input", "value"), [full]);
}
