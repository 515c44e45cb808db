//! What a participant's page says of the day, at moments before, in and after it: by the clock and the programme, with
//! the day wherever it is another.
use tagwerk::{
    clock::{Timestamp, Zone},
    events::{Event, Phase},
    language::{Lang, Words},
    participants::Participant,
    programme::Item,
};

use crate::support::{Page, Site, read_aloud};

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

/// An event that is assigned and published, seen at this moment, which is around noon where it takes place.
struct Seen {
    site: Site,
    event: Event,
    now: Timestamp,
}

impl Seen {
    /// It lasts from so many minutes from now to so many.
    async fn lasting(begins: i64, ends: i64) -> Self {
        let site = Site::start().await;
        let ada = site.organiser("Ada Muster").await;
        let event = site.event(&ada, "tagung", Phase::Running).around_noon(begins, ends);
        let event = event.published("2018-12-01T09:00").add().await;
        let now = event.begins_at.plus_minutes(-begins);
        Self { site, event, now }
    }

    /// An item from so many minutes from now to so many.
    async fn item(&self, title: &str, begins: i64, ends: i64) -> Item {
        let (begins, ends) = (self.now.plus_minutes(begins), self.now.plus_minutes(ends));
        self.site.item(&self.event, title, "09:00", 60).lasting(begins, ends).add().await
    }

    async fn workshops(&self, title: &str, begins: i64, ends: i64) -> Item {
        let (begins, ends) = (self.now.plus_minutes(begins), self.now.plus_minutes(ends));
        self.site.item(&self.event, title, "09:00", 60).lasting(begins, ends).workshops().add().await
    }

    /// Mia, with a seat in "Agil" in the studio.
    async fn seated(&self) -> Participant {
        let mia = self.site.person(&self.event, "Mia", "Neu").add().await;
        let agile = self.site.workshop(&self.event, "Agil").room("Atelier").add().await;
        self.site.seat(&mia, &agile).await;
        mia
    }

    async fn page(&self, person: &Participant) -> Page {
        self.site.browser_of(person).await.get("/events/tagung/me").await
    }

    fn hour(&self, minutes: i64) -> String {
        read_aloud(&Words(Lang::De).hour(&self.now.plus_minutes(minutes), &self.event.zone))
    }

    fn hours(&self, begins: i64, ends: i64) -> String {
        let at = |minutes| self.now.plus_minutes(minutes);
        read_aloud(&Words(Lang::De).hours(&at(begins), &at(ends), &self.event.zone))
    }

    fn day(&self, minutes: i64) -> String {
        read_aloud(&Words(Lang::De).date(&self.now.plus_minutes(minutes), &self.event.zone))
    }
}

/// The top of the page: what it is about, and what stands large.
fn top(page: &Page) -> (String, Vec<String>) {
    (page.text(".now > .kicker"), page.texts(".now h2"))
}

fn points(page: &Page) -> Vec<String> {
    page.texts(".now-point")
}

#[tokio::test]
async fn weeks_before_nothing_is_now_and_the_day_is_said() {
    let seen = Seen::lasting(30 * DAY, 30 * DAY + 8 * HOUR).await;
    seen.item("Begrüßung", 30 * DAY, 30 * DAY + 60).await;
    seen.workshops("Gruppenarbeit", 30 * DAY + 90, 30 * DAY + 180).await;
    let page = seen.page(&seen.seated().await).await;
    assert_eq!(top(&page), ("Als Nächstes".into(), vec!["Die Veranstaltung beginnt".into()]));
    assert_eq!(page.text(".now-day"), seen.day(30 * DAY));
    assert_eq!(page.text(".now-time"), seen.hour(30 * DAY));
    assert_eq!(page.text(".now-room"), "The 9th");
    let day = seen.day(30 * DAY);
    assert_eq!(
        points(&page),
        [
            format!("{day}, {} Begrüßung, Saal", seen.hour(30 * DAY)),
            format!("{day}, {} Agil, Atelier · Ihre Workshop-Gruppe", seen.hour(30 * DAY + 90)),
        ]
    );
    assert_eq!(page.texts(".now-as-of"), Vec::<String>::new(), "the hour does not matter yet");
}

#[tokio::test]
async fn on_the_morning_itself_the_day_is_today() {
    let seen = Seen::lasting(2 * HOUR, 8 * HOUR).await;
    seen.item("Begrüßung", 2 * HOUR, 3 * HOUR).await;
    let page = seen.page(&seen.seated().await).await;
    assert_eq!(page.text(".now-day"), "Heute");
    assert_eq!(points(&page)[0], format!("{} Begrüßung, Saal", seen.hour(2 * HOUR)));
}

#[tokio::test]
async fn during_a_keynote_the_keynote_is_now_and_the_own_workshop_comes_after_the_break() {
    let seen = Seen::lasting(-HOUR, 6 * HOUR).await;
    seen.item("Mut zu neuen Wegen", -30, 30).await;
    seen.item("Pause", 30, 60).await;
    seen.workshops("Gruppenarbeit", 60, 180).await;
    let page = seen.page(&seen.seated().await).await;
    assert_eq!(top(&page), ("Jetzt".into(), vec!["Mut zu neuen Wegen".into()]));
    assert_eq!(page.text(".now-time"), seen.hours(-30, 30));
    assert_eq!(page.texts(".now-day"), Vec::<String>::new(), "today goes without saying");
    assert_eq!(
        points(&page),
        [
            format!("{} Pause, Saal", seen.hour(30)),
            format!("{} Agil, Atelier · Ihre Workshop-Gruppe", seen.hour(60)),
        ]
    );
}

#[tokio::test]
async fn in_the_break_the_break_is_now_and_then_the_own_workshop_with_its_room() {
    let seen = Seen::lasting(-2 * HOUR, 6 * HOUR).await;
    seen.item("Begrüßung", -120, -10).await;
    seen.item("Kaffee", -10, 20).await;
    seen.workshops("Gruppenarbeit", 20, 120).await;
    let page = seen.page(&seen.seated().await).await;
    assert_eq!(top(&page), ("Jetzt".into(), vec!["Kaffee".into()]));
    assert_eq!(points(&page), [format!("{} Agil, Atelier · Ihre Workshop-Gruppe", seen.hour(20))]);
}

#[tokio::test]
async fn while_the_workshops_run_the_own_one_is_now_with_its_room() {
    let seen = Seen::lasting(-2 * HOUR, 6 * HOUR).await;
    seen.workshops("Gruppenarbeit", -20, 120).await;
    seen.item("Ausblick", 120, 150).await;
    let page = seen.page(&seen.seated().await).await;
    assert_eq!(top(&page), ("Jetzt".into(), vec!["Agil".into()]));
    assert_eq!((page.text(".now-time"), page.text(".now-room")), (seen.hours(-20, 120), "Atelier".into()));
    assert_eq!(points(&page), [format!("{} Ausblick, Saal", seen.hour(120))]);
    assert_eq!(page.texts(".now .button"), ["Zum Raum und den Ideen"]);
}

#[tokio::test]
async fn between_two_items_nothing_is_now_and_the_next_is_large() {
    let seen = Seen::lasting(-2 * HOUR, 6 * HOUR).await;
    seen.item("Begrüßung", -60, -30).await;
    seen.item("Keynote", 30, 60).await;
    let page = seen.page(&seen.seated().await).await;
    assert_eq!(top(&page), ("Als Nächstes".into(), vec!["Keynote".into()]));
    assert_eq!(page.text(".now-time"), seen.hour(30));
}

#[tokio::test]
async fn after_the_last_item_the_programme_is_over_and_after_the_end_the_event_is() {
    let seen = Seen::lasting(-6 * HOUR, 30).await;
    seen.item("Ausblick", -60, -10).await;
    let mia = seen.site.person(&seen.event, "Mia", "Neu").add().await;
    let page = seen.page(&mia).await;
    assert_eq!(top(&page), ("Jetzt".into(), vec!["Das Programm ist zu Ende".into()]));
    assert!(page.text(".now").contains(&format!("Ende: {}", seen.hour(30))));
    let over = Event { ends_at: seen.now.plus_minutes(-1), ..seen.event.clone() };
    seen.site.save_event(&over).await;
    let page = seen.page(&mia).await;
    assert_eq!(top(&page).1, ["Danke für Ihre Mitarbeit"]);
    assert_eq!(points(&page), Vec::<String>::new());
}

#[tokio::test]
async fn on_the_evening_between_two_days_the_next_one_is_said_with_its_day() {
    let seen = Seen::lasting(-DAY, DAY + 6 * HOUR).await;
    seen.item("Erster Tag", -DAY, -DAY + 120).await;
    seen.item("Zweiter Tag", DAY, DAY + 60).await;
    seen.workshops("Gruppenarbeit", DAY + 60, DAY + 120).await;
    let page = seen.page(&seen.seated().await).await;
    assert_eq!(top(&page), ("Als Nächstes".into(), vec!["Zweiter Tag".into()]));
    assert_eq!((page.text(".now-day"), page.text(".now-time")), (seen.day(DAY), seen.hour(DAY)));
    let day = seen.day(DAY);
    let own = format!("{day}, {} Agil, Atelier · Ihre Workshop-Gruppe", seen.hour(DAY + 60));
    assert_eq!(points(&page), [own]);
}

#[tokio::test]
async fn an_item_on_another_day_than_the_event_has_its_day() {
    let seen = Seen::lasting(-HOUR, HOUR).await;
    seen.item("Keynote", -30, 30).await;
    seen.item("Nachtreffen", 7 * DAY, 7 * DAY + 60).await;
    let page = seen.page(&seen.seated().await).await;
    assert_eq!(top(&page), ("Jetzt".into(), vec!["Keynote".into()]));
    assert_eq!(points(&page)[0], format!("{}, {} Nachtreffen, Saal", seen.day(7 * DAY), seen.hour(7 * DAY)));
}

#[tokio::test]
async fn somebody_without_a_seat_sees_what_runs_and_that_they_have_none() {
    let seen = Seen::lasting(-HOUR, 6 * HOUR).await;
    seen.workshops("Gruppenarbeit", -20, 120).await;
    seen.seated().await;
    let ute = seen.site.person(&seen.event, "Ute", "Spät").add().await;
    let page = seen.page(&ute).await;
    assert_eq!(top(&page), ("Jetzt".into(), vec!["Gruppenarbeit".into()]));
    assert_eq!(page.texts(".now strong"), ["Für Sie ist noch kein Platz vergeben"]);
    assert!(!page.body().contains("Atelier"), "nobody else's room is said");
}

#[tokio::test]
async fn a_seat_that_is_not_published_is_not_in_the_day() {
    let seen = Seen::lasting(-HOUR, 6 * HOUR).await;
    seen.workshops("Gruppenarbeit", -20, 120).await;
    let mia = seen.seated().await;
    seen.site.withdraw_assignment(&seen.event).await;
    let page = seen.page(&mia).await;
    assert_eq!(top(&page).1, ["Gruppenarbeit"]);
    assert!(!page.body().contains("Atelier"));
}

#[tokio::test]
async fn in_two_rounds_each_seat_is_in_its_own() {
    let seen = Seen::lasting(-2 * HOUR, 6 * HOUR).await;
    seen.workshops("Erste Runde", -60, 60).await;
    seen.workshops("Zweite Runde", 60, 120).await;
    let mia = seen.seated().await;
    let mobile = seen.site.workshop(&seen.event, "Mobil").room("Loft").add().await;
    seen.site.seat_in_round(&mia, &mobile, 2).await;
    let page = seen.page(&mia).await;
    assert_eq!(top(&page), ("Jetzt".into(), vec!["Agil".into()]));
    assert_eq!(points(&page), [format!("{} Mobil, Loft · Ihre Workshop-Gruppe", seen.hour(60))]);
}

#[tokio::test]
async fn whoever_speaks_or_leads_sees_where_they_do() {
    let seen = Seen::lasting(-HOUR, 6 * HOUR).await;
    let lea = seen.site.person(&seen.event, "Lea", "Leitung").add().await;
    seen.site.workshop(&seen.event, "Agil").room("Atelier").led_by(&lea).add().await;
    let at = (seen.now.plus_minutes(-10), seen.now.plus_minutes(20));
    let talk = seen.site.item(&seen.event, "Wege", "09:00", 60).lasting(at.0, at.1);
    talk.speaker("Lea Leitung", "").spoken_by(&lea).add().await;
    seen.workshops("Gruppenarbeit", 20, 120).await;
    let page = seen.page(&lea).await;
    assert_eq!(top(&page), ("Jetzt".into(), vec!["Wege".into()]));
    assert!(page.texts(".now p").contains(&"Ihr Vortrag".to_owned()));
    assert_eq!(points(&page), [format!("{} Agil, Atelier · Sie moderieren", seen.hour(20))]);
}

#[tokio::test]
async fn a_zone_far_away_has_its_own_hours_and_days() {
    let seen = Seen::lasting(-HOUR, 30 * HOUR).await;
    seen.item("Keynote", -30, 30).await;
    // Where it is a day later already, what began before midnight here runs still.
    let kiritimati: Zone = "Pacific/Kiritimati".parse().unwrap();
    seen.site.save_event(&Event { zone: kiritimati.clone(), ..seen.event.clone() }).await;
    let page = seen.page(&seen.seated().await).await;
    let (begins, ends) = (seen.now.plus_minutes(-30), seen.now.plus_minutes(30));
    let hours = Words(Lang::De).hours(&begins, &ends, &kiritimati);
    assert_eq!(page.text(".now-time"), read_aloud(&hours));
    assert_eq!(page.attributes(".now-time time", "datetime"), [kiritimati.rfc3339(begins)]);
}
