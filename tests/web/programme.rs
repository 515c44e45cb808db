//! The programme: its list, its form, its order, and the calendar file.
use tagwerk::{
    events::{Event, Phase},
    programme::Speaker,
};

use crate::support::{Browser, Page, Site};

const LIST: &str = "/manage/tagung/programme";
const NEW: &str = "/manage/tagung/programme/new";
const FILE: &str = "/events/tagung/programme.ics";

const WELCOME: [(&str, &str); 4] = [
    ("kind", "keynote"),
    ("title", "Begrüßung"),
    ("begins", "2018-12-18T09:00"),
    ("ends", "2018-12-18T09:30"),
];

/// The organiser's list as (time, title).
fn lines(page: &Page) -> Vec<(String, String)> {
    page.texts(".programme-time").into_iter().zip(page.texts(".programme-row h2")).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(time, title)| (time.to_string(), title.to_string())).collect()
}

async fn start(phase: Phase) -> (Site, Browser, Event) {
    let site = Site::start().await;
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", phase).add().await;
    (site, ada, event)
}

#[tokio::test]
async fn an_item_is_added_with_its_speakers_and_the_list_stands_in_the_order_of_time() {
    let (_site, mut ada, _event) = start(Phase::Draft).await;
    assert_eq!(ada.get(LIST).await.texts(".empty p").len(), 1);
    let form = ada.get(NEW).await;
    let talk = [("title", "Prozesse"), ("begins", "2018-12-18T10:00"), ("ends", "2018-12-18T10:45")];
    assert_eq!(ada.submit(&form, LIST, &talk).await.status, 303);
    let form = ada.get(NEW).await;
    let mut fields = WELCOME.to_vec();
    fields.extend([
        ("room", "Großer Saal"),
        ("speaker_name_0", "Ada Muster"),
        ("speaker_function_0", "Oberbürgermeisterin"),
    ]);
    let done = ada.submit(&form, LIST, &fields).await;
    assert!(done.location().starts_with("/manage/tagung/programme#item-"), "{}", done.location());
    let list = ada.get(LIST).await;
    assert_eq!(list.notice(), "„Begrüßung“ steht im Programm.");
    assert_eq!(lines(&list), pairs(&[("9:00–9:30", "Begrüßung"), ("10:00–10:45", "Prozesse")]));
    assert_eq!(list.texts(".programme-row .quiet"), ["Keynote · Großer Saal", "Vortrag"]);
    assert_eq!(list.texts(".programme-speakers"), ["Ada Muster"]);
}

#[tokio::test]
async fn a_new_item_begins_where_the_programme_ends() {
    let (site, mut ada, event) = start(Phase::Draft).await;
    assert_eq!(ada.get(NEW).await.attributes("#begins", "value"), ["2018-12-18T09:00"]);
    site.item(&event, "Begrüßung", "09:00", 45).add().await;
    let form = ada.get(NEW).await;
    assert_eq!(form.attributes("#begins", "value"), ["2018-12-18T09:45"]);
    assert_eq!(form.attributes("#ends", "value"), ["2018-12-18T10:15"]);
}

#[tokio::test]
async fn times_that_cannot_be_are_refused_and_everything_typed_is_kept() {
    let (site, mut ada, event) = start(Phase::Draft).await;
    let form = ada.get(NEW).await;
    let mut fields = WELCOME.to_vec();
    fields[3] = ("ends", "2018-12-18T09:00");
    fields.extend([("description", "Erster **Absatz**"), ("speaker_name_0", "Ada Muster")]);
    let page = ada.submit(&form, LIST, &fields).await;
    assert_eq!((page.status, page.errors()), (422, vec!["Das Ende muss nach dem Beginn liegen.".to_owned()]));
    assert_eq!(page.attributes("#title", "value"), ["Begrüßung"]);
    assert_eq!(page.attributes("#speaker_name_0", "value"), ["Ada Muster"]);
    assert_eq!(page.text("#description"), "Erster **Absatz**");
    assert_eq!(page.attributes("[name=kind][checked]", "value"), ["keynote"]);

    let outside = [("begins", "2018-12-18T08:00"), ("ends", "2018-12-18T17:30")];
    let span = "Dienstag, 18. Dezember 2018, 9–17 Uhr";
    let page = ada.submit(&page, LIST, &outside).await;
    assert_eq!(
        page.errors(),
        [
            format!("Der Beginn muss in der Zeit der Veranstaltung liegen: {span}."),
            format!("Das Ende muss in der Zeit der Veranstaltung liegen: {span}."),
        ]
    );
    assert_eq!(site.programme(&event).await, []);
}

#[tokio::test]
async fn another_speaker_gets_fields_without_saving_anything() {
    let (site, mut ada, event) = start(Phase::Draft).await;
    let form = ada.get(NEW).await;
    let fields = [("title", ""), ("speaker_name_0", "Ada Muster"), ("more", "yes")];
    let page = ada.submit(&form, LIST, &fields).await;
    assert_eq!((page.status, page.errors()), (200, vec![]));
    assert_eq!(page.attributes("#speaker_name_0", "value"), ["Ada Muster"]);
    assert_eq!(page.attributes("#speaker_name_1", "value"), [""]);
    let more = ada.submit(&page, LIST, &[("speaker_name_1", "Bert Beispiel"), ("more", "yes")]).await;
    assert_eq!(more.attributes("[name^=speaker_name_]", "value"), ["Ada Muster", "Bert Beispiel", ""]);
    assert_eq!(site.programme(&event).await, []);
    assert_eq!(ada.submit(&more, LIST, &WELCOME).await.status, 303);
    assert_eq!(site.programme(&event).await[0].speaker_names(), "Ada Muster, Bert Beispiel");
}

#[tokio::test]
async fn a_speaker_without_a_name_is_refused_beside_the_name() {
    let (_site, ada, _event) = start(Phase::Draft).await;
    let mut ada = ada.in_english();
    let form = ada.get(NEW).await;
    let mut fields = WELCOME.to_vec();
    fields.push(("speaker_function_0", "CDO"));
    let page = ada.submit(&form, LIST, &fields).await;
    assert_eq!(
        page.text("#speaker_name_0-error"),
        "Enter this speaker’s name, or leave the other fields empty too."
    );
    assert_eq!(page.attributes("#speaker_function_0", "value"), ["CDO"]);
    assert_eq!(page.title(), "Error: New programme item · Tagwerk");
}

#[tokio::test]
async fn a_participant_who_speaks_lends_name_function_and_department() {
    let (site, mut ada, event) = start(Phase::Draft).await;
    let other = site.event(&ada, "andere", Phase::Draft).add().await;
    let person = site.person(&event, "Gabriele", "Riedmann de Trinidad").add().await;
    let stranger = site.person(&other, "Fritz", "Fremd").add().await;
    let form = ada.get(NEW).await;
    let mut fields = WELCOME.to_vec();
    fields.push(("speaker_participant_0", &stranger.id));
    assert_eq!(ada.submit(&form, LIST, &fields).await.status, 422);
    fields[4] = ("speaker_participant_0", &person.id);
    assert_eq!(ada.submit(&form, LIST, &fields).await.status, 303);
    let speakers = site.programme(&event).await.remove(0).speakers;
    let known: Vec<_> = speakers.iter().map(|one| (one.name.as_str(), one.role())).collect();
    assert_eq!(known, [("Gabriele Riedmann de Trinidad", "Amt 10".to_owned())]);
    assert_eq!(speakers[0].participant_id, Some(person.id));
}

#[tokio::test]
async fn an_edit_keeps_the_speakers_that_stay_and_drops_those_marked() {
    let (site, mut ada, event) = start(Phase::Draft).await;
    let welcome = site.item(&event, "Begrüßung", "09:00", 30).speaker("Ada Muster", "OB");
    let welcome = welcome.speaker("Bert Beispiel", "CDO").add().await;
    let path = format!("{LIST}/{}", welcome.id);
    let form = ada.get(&path).await;
    let fields = [("title", "Auftakt"), ("speaker_removal_0", "yes"), ("speaker_function_1", "Digitales")];
    let done = ada.submit(&form, &path, &fields).await;
    assert_eq!((done.status, done.location()), (303, format!("{LIST}#item-{}", welcome.id).as_str()));
    let after = site.programme(&event).await.remove(0);
    let kept = Speaker { function: "Digitales".into(), ..welcome.speakers[1].clone() };
    assert_eq!((after.title.as_str(), after.speakers, after.sequence), ("Auftakt", vec![kept], 1));
}

#[tokio::test]
async fn saving_without_a_change_leaves_the_calendar_entry_as_it_was() {
    let (site, mut ada, event) = start(Phase::Draft).await;
    let welcome = site.item(&event, "Begrüßung", "09:00", 30).speaker("Ada Muster", "OB").add().await;
    let path = format!("{LIST}/{}", welcome.id);
    let form = ada.get(&path).await;
    assert_eq!(ada.submit(&form, &path, &[]).await.status, 303);
    assert_eq!(site.programme(&event).await, [welcome]);
}

#[tokio::test]
async fn a_title_that_two_organisers_change_is_shown_with_both_and_the_second_saving_decides() {
    let (site, mut ada, event) = start(Phase::Draft).await;
    let welcome = site.item(&event, "Begrüßung", "09:00", 30).add().await;
    let path = format!("{LIST}/{}", welcome.id);
    let form = ada.get(&path).await;
    ada.submit(&form, &path, &[("title", "Erste"), ("room", "Foyer")]).await;
    let page = ada.submit(&form, &path, &[("title", "Zweite")]).await;
    assert_eq!((page.status, page.errors().len()), (409, 1));
    assert_eq!(page.attributes("#title", "value"), ["Zweite"]);
    assert_eq!(page.text(".stored-now-text"), "Erste");
    assert_eq!(site.programme(&event).await[0].title, "Erste");
    assert_eq!(ada.submit(&page, &path, &[]).await.status, 303);
    let after = site.programme(&event).await.remove(0);
    assert_eq!((after.title.as_str(), after.room.as_str()), ("Zweite", "Foyer"));
}

#[tokio::test]
async fn two_organisers_change_an_item_and_its_speakers_at_once_and_both_keep_what_they_wrote() {
    let (site, mut ada, event) = start(Phase::Draft).await;
    let welcome = site.item(&event, "Begrüßung", "09:00", 30);
    let welcome = welcome.speaker("Ada Muster", "OB").speaker("Bert Beispiel", "CDO").add().await;
    let path = format!("{LIST}/{}", welcome.id);
    let form = ada.get(&path).await;
    let first = [("room", "Foyer"), ("speaker_removal_0", "yes"), ("speaker_name_2", "Clara Probe")];
    assert_eq!(ada.submit(&form, &path, &first).await.status, 303);
    let second =
        [("title", "Auftakt"), ("speaker_function_1", "Digitales"), ("speaker_name_2", "Dora Muster")];
    assert_eq!(ada.submit(&form, &path, &second).await.status, 303);
    let after = site.programme(&event).await.remove(0);
    assert_eq!((after.title.as_str(), after.room.as_str()), ("Auftakt", "Foyer"));
    let speakers: Vec<_> =
        after.speakers.iter().map(|one| (one.name.as_str(), one.function.as_str())).collect();
    assert_eq!(speakers, [("Bert Beispiel", "Digitales"), ("Dora Muster", ""), ("Clara Probe", "")]);
}

#[tokio::test]
async fn times_move_along_when_an_item_changes_its_place() {
    let (site, mut ada, event) = start(Phase::Draft).await;
    site.item(&event, "Begrüßung", "09:00", 30).add().await;
    site.item(&event, "Prozesse", "09:40", 60).add().await;
    let pause = site.item(&event, "Pause", "10:40", 20).add().await;
    let path = format!("{LIST}/{}/move", pause.id);
    let page = ada.post(&path, &[("move", "up")]).await;
    assert_eq!((page.status, page.location()), (303, format!("{LIST}#item-{}", pause.id).as_str()));
    let list = ada.get(LIST).await;
    let expected = [("9:00–9:30", "Begrüßung"), ("9:40–10:00", "Pause"), ("10:00–11:00", "Prozesse")];
    assert_eq!(lines(&list), pairs(&expected));
    assert_eq!(site.programme(&event).await.iter().map(|item| item.sequence).collect::<Vec<_>>(), [0, 1, 1]);

    ada.post(&path, &[("to", "0")]).await;
    let list = ada.get(LIST).await;
    let expected = [("9:00–9:20", "Pause"), ("9:30–10:00", "Begrüßung"), ("10:00–11:00", "Prozesse")];
    assert_eq!(lines(&list), pairs(&expected));
    for nowhere in [("move", "up"), ("to", "7"), ("to", "x")] {
        assert_eq!(ada.post(&path, &[nowhere]).await.status, 303);
    }
    assert_eq!(lines(&ada.get(LIST).await), pairs(&expected));
}

#[tokio::test]
async fn items_at_the_same_time_change_places_without_changing_their_times() {
    let (site, mut ada, event) = start(Phase::Draft).await;
    site.item(&event, "Raum A", "09:00", 60).add().await;
    let second = site.item(&event, "Raum B", "09:00", 30).add().await;
    ada.post(&format!("{LIST}/{}/move", second.id), &[("move", "up")]).await;
    let expected = [("9:00–9:30", "Raum B"), ("9:00–10:00", "Raum A")];
    assert_eq!(lines(&ada.get(LIST).await), pairs(&expected));
    assert_eq!(site.programme(&event).await.iter().map(|item| item.sequence).collect::<Vec<_>>(), [0, 0]);
}

#[tokio::test]
async fn organisers_who_reorder_at_once_leave_a_whole_programme() {
    let (site, ada, event) = start(Phase::Draft).await;
    let mut items = Vec::new();
    for hour in 0..6 {
        let (title, begins) = (format!("Punkt {hour}"), format!("{:02}:00", 9 + hour));
        items.push(site.item(&event, &title, &begins, 30 + hour).add().await);
    }
    let moves = (0..18).map(|turn| {
        let mut browser = ada.clone();
        let path = format!("{LIST}/{}/move", items[turn % 6].id);
        let to = ((turn * 5 + 2) % 6).to_string();
        tokio::spawn(async move { browser.post(&path, &[("to", &to)]).await.status })
    });
    for done in moves.collect::<Vec<_>>() {
        assert_eq!(done.await.unwrap(), 303);
    }
    let after = site.programme(&event).await;
    let mut lengths: Vec<i64> =
        after.iter().map(|item| (item.ends_at.millis() - item.begins_at.millis()) / 60_000).collect();
    lengths.sort_unstable();
    assert_eq!(lengths, [30, 31, 32, 33, 34, 35]);
    let gaps: Vec<i64> = after
        .windows(2)
        .map(|pair| (pair[1].begins_at.millis() - pair[0].ends_at.millis()) / 60_000)
        .collect();
    assert_eq!(gaps, [30, 29, 28, 27, 26]);
    assert_eq!(after.iter().map(|item| item.position).collect::<Vec<_>>(), [0, 1, 2, 3, 4, 5]);
}

#[tokio::test]
async fn an_item_is_removed_after_a_page_that_says_what_is_lost() {
    let (site, mut ada, event) = start(Phase::Draft).await;
    let welcome = site.item(&event, "Begrüßung", "09:00", 30).speaker("Ada Muster", "OB").add().await;
    site.item(&event, "Pause", "09:30", 15).add().await;
    let path = format!("{LIST}/{}/removal", welcome.id);
    let page = ada.get(&path).await;
    assert_eq!(page.text(".manage-main .lead"), "Begrüßung");
    assert_eq!(page.texts(".notice-warn p")[1], "Ebenso die Angaben zu: Ada Muster.");
    assert_eq!(site.programme(&event).await.len(), 2);
    let done = ada.submit(&page, &path, &[]).await;
    let list = ada.follow(done).await;
    assert_eq!(list.notice(), "„Begrüßung“ ist aus dem Programm gelöscht.");
    assert_eq!(lines(&list), pairs(&[("9:30–9:45", "Pause")]));
    assert_eq!(ada.get(&path).await.status, 404);
}

#[tokio::test]
async fn another_event_s_item_is_not_there() {
    let (site, mut ada, _event) = start(Phase::Draft).await;
    let other = site.event(&ada, "andere", Phase::Draft).add().await;
    let foreign = site.item(&other, "Fremdes", "09:00", 30).add().await;
    let path = format!("{LIST}/{}", foreign.id);
    assert_eq!(ada.get(&path).await.status, 404);
    assert_eq!(ada.post(&path, &WELCOME).await.status, 404);
    assert_eq!(ada.post(&format!("{path}/move"), &[("move", "up")]).await.status, 404);
    assert_eq!(ada.post(&format!("{path}/removal"), &[]).await.status, 404);
    assert_eq!(site.programme(&other).await, [foreign]);
}

/// The lines of a calendar file, unfolded, after checking how they are written (RFC 5545, section 3.1).
#[track_caller]
fn unfolded(page: &Page) -> Vec<String> {
    assert_eq!((page.status, page.header("content-type")), (200, "text/calendar; charset=utf-8"));
    let body = page.body();
    assert!(body.ends_with("END:VCALENDAR\r\n"));
    for line in body.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
    }
    body.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

/// What stands in each VEVENT under a name.
fn values(lines: &[String], name: &str) -> Vec<String> {
    let mut is_inside = false;
    let mut found = Vec::new();
    for line in lines {
        is_inside = if line == "BEGIN:VEVENT" { true } else { is_inside && line != "END:VEVENT" };
        if let Some((key, value)) = line.split_once(':')
            && is_inside
            && key == name
        {
            found.push(value.to_owned());
        }
    }
    found
}

#[tokio::test]
async fn the_calendar_file_says_when_where_and_who() {
    let (site, mut ada, event) = start(Phase::Registration).await;
    let welcome = site.item(&event, "Begrüßung; Auftakt, Teil 1", "09:00", 30);
    let welcome = welcome.about("Erster **Absatz**\n\n- Punkt").speaker("Ada Muster", "Oberbürgermeisterin");
    let welcome = welcome.add().await;
    let page = site.visitor().get(FILE).await;
    assert_eq!(page.header("content-disposition"), "attachment; filename=\"tagung.ics\"");
    assert_eq!(page.header("set-cookie"), "");
    let lines = unfolded(&page);
    let site_page = format!("{}/events/tagung", site.base_url);
    let stamp = event.updated_at.max(welcome.updated_at).rfc3339().replace(['-', ':'], "");
    let expected = format!(
        "BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Tagwerk//Programme//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
NAME;VALUE=TEXT:Amtsleitertagung
X-WR-CALNAME:Amtsleitertagung
X-WR-TIMEZONE:Europe/Berlin
REFRESH-INTERVAL;VALUE=DURATION:PT1H
X-PUBLISHED-TTL:PT1H
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:20161030T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20160327T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:{id}@tagwerk
SEQUENCE:0
DTSTAMP:{stamp}
LAST-MODIFIED:{stamp}
DTSTART;TZID=Europe/Berlin:20181218T090000
DTEND;TZID=Europe/Berlin:20181218T093000
SUMMARY:Begrüßung\\; Auftakt\\, Teil 1
LOCATION:Saal\\, The 9th\\, Beispielweg 9\\, 53111 Bonn
DESCRIPTION:Ada Muster\\, Oberbürgermeisterin\\, Stadt Bonn\\n\\nErster Absatz\\n\\n- Punkt\\n\\n{site_page}
URL:{site_page}
STATUS:CONFIRMED
END:VEVENT
END:VCALENDAR",
        id = welcome.id
    );
    assert_eq!(lines, expected.lines().collect::<Vec<_>>());

    let path = format!("{LIST}/{}", welcome.id);
    let form = ada.get(&path).await;
    ada.submit(&form, &path, &[("begins", "2018-12-18T09:10"), ("speaker_name_1", "Bert Beispiel")]).await;
    let lines = unfolded(&site.visitor().get(FILE).await);
    assert_eq!(values(&lines, "UID"), [format!("{}@tagwerk", welcome.id)]);
    assert_eq!(values(&lines, "SEQUENCE"), ["1"]);
    assert_eq!(values(&lines, "DTSTART;TZID=Europe/Berlin"), ["20181218T091000"]);
}

#[tokio::test]
async fn the_same_programme_is_the_same_file_and_is_not_sent_twice() {
    let (site, mut ada, event) = start(Phase::Registration).await;
    site.item(&event, "Begrüßung", "09:00", 30).add().await;
    let pause = site.item(&event, "Pause", "09:30", 15).add().await;
    let mut visitor = site.visitor();
    let first = visitor.get(FILE).await;
    let tag = first.header("etag").to_owned();
    assert_eq!(visitor.clone().in_english().get(FILE).await.body(), first.body());
    assert_eq!(visitor.get_with(FILE, &[("if-none-match", &tag)]).await.status, 304);
    ada.post(&format!("{LIST}/{}/move", pause.id), &[("move", "up")]).await;
    let moved = visitor.get_with(FILE, &[("if-none-match", &tag)]).await;
    assert_eq!(values(&unfolded(&moved), "SEQUENCE"), ["1", "1"]);
}

#[tokio::test]
async fn calendars_hear_of_another_place_or_time_zone_and_of_no_other_setting() {
    let (site, mut ada, event) = start(Phase::Registration).await;
    let other = site.event(&ada, "andere", Phase::Registration).add().await;
    site.item(&event, "Begrüßung", "09:00", 30).add().await;
    let elsewhere = site.item(&other, "Fremdes", "09:00", 30).add().await;
    let path = "/manage/tagung/settings";
    let changes = [
        (("partners", "Platform3L"), "0", "Saal\\, The 9th\\, Beispielweg 9\\, 53111 Bonn"),
        (("venue", "Alte Post"), "1", "Saal\\, Alte Post\\, Beispielweg 9\\, 53111 Bonn"),
        (("street", "Am Markt 1"), "2", "Saal\\, Alte Post\\, Am Markt 1\\, 53111 Bonn"),
        (("zone", "Europe/Lisbon"), "3", "Saal\\, Alte Post\\, Am Markt 1\\, 53111 Bonn"),
    ];
    for (change, sequence, place) in changes {
        let form = ada.get(path).await;
        assert_eq!(ada.submit(&form, path, &[change]).await.status, 303, "{change:?}");
        let lines = unfolded(&site.visitor().get(FILE).await);
        assert_eq!(
            (values(&lines, "SEQUENCE"), values(&lines, "LOCATION")),
            (vec![sequence.into()], vec![place.into()])
        );
    }
    assert_eq!(site.programme(&other).await, [elsewhere]);
}

#[tokio::test]
async fn an_event_without_items_is_one_entry_and_a_draft_is_none() {
    let (site, mut ada, event) = start(Phase::Registration).await;
    let lines = unfolded(&site.visitor().get(FILE).await);
    assert_eq!(values(&lines, "UID"), [format!("{}@tagwerk", event.id)]);
    assert_eq!(values(&lines, "SUMMARY"), ["Amtsleitertagung"]);
    assert_eq!(values(&lines, "DTEND;TZID=Europe/Berlin"), ["20181218T170000"]);
    assert_eq!(values(&lines, "LOCATION"), ["The 9th\\, Beispielweg 9\\, 53111 Bonn"]);
    ada.post("/manage/tagung/phase", &[("from", "registration"), ("to", "draft")]).await;
    assert_eq!(site.visitor().get(FILE).await.status, 404);
}

#[tokio::test]
async fn what_people_wrote_cannot_add_lines_to_the_calendar_file() {
    let (site, _ada, event) = start(Phase::Registration).await;
    let welcome = site.item(&event, "A\r\nBEGIN:VEVENT\nUID:falsch", "09:00", 30).room("Saal\rATTENDEE:x");
    let welcome = welcome.about(&"Grün — 老虎, \u{7}".repeat(60)).add().await;
    let lines = unfolded(&site.visitor().get(FILE).await);
    assert_eq!(values(&lines, "UID"), [format!("{}@tagwerk", welcome.id)]);
    assert_eq!(values(&lines, "SUMMARY"), ["A\\nBEGIN:VEVENT\\nUID:falsch"]);
    assert_eq!(values(&lines, "ATTENDEE"), [""; 0]);
}
