//! Where a participant is to be, by the clock and the programme: what runs at this moment, what comes after it, and their
//! own workshop and talks in it.
use crate::{
    clock::{Timestamp, day},
    events::Event,
    programme::{Item, Kind},
    start::rounds::Rounds,
    workshops::Workshop,
};

/// What somebody is in a point of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// One of all.
    Guest,
    /// It is the workshop that they have a seat in.
    Seat,
    /// It is the workshop that they lead.
    Leads,
    /// They speak.
    Speaks,
}

/// Something at a time and a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    pub title: String,
    pub room: String,
    pub begins_at: Timestamp,
    pub ends_at: Timestamp,
    pub role: Role,
}

/// A workshop that somebody works in, and in which round.
#[derive(Clone, Debug)]
pub struct Own {
    pub workshop: Workshop,
    /// `None` for a workshop they lead, which takes place in every round.
    pub round: Option<i64>,
}

impl Own {
    fn role(&self) -> Role {
        if self.round.is_some() { Role::Seat } else { Role::Leads }
    }
}

/// Where the clock stands in the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// It has not begun.
    Before,
    /// It is on: something runs, or comes, or at least its end is not reached.
    On,
    /// Its end and all its points are behind us.
    Over,
}

/// The day as it stands at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Now {
    pub stand: Stand,
    /// What runs: what begins now is in it, what ends now is not. One's own first.
    pub running: Vec<Point>,
    /// What begins next, all at the same time. One's own first.
    pub next: Vec<Point>,
    /// One's own points after those.
    pub later: Vec<Point>,
    /// Whether there is a programme at all.
    pub has_points: bool,
    /// Whether it is a day of the event, so that the hour matters.
    pub is_its_day: bool,
}

/// The participant's day: the programme, with their own workshop in place of the phase in which all workshops run, and
/// with the talks that they give. `items` in the order of time, `own` in the order of the rounds.
pub fn points(items: &[Item], own: &[Own], participant_id: &str) -> Vec<Point> {
    let rounds = rounds(items, own);
    let mut phase = 0;
    let mut points = Vec::new();
    for item in items {
        phase += i64::from(item.kind == Kind::Workshops);
        let here = own.iter().filter(|own| item.kind == Kind::Workshops && rounds.is_in(own.round, phase));
        let before = points.len();
        points.extend(here.map(|own| in_workshop(item, own)));
        if points.len() == before {
            points.push(as_listed(item, participant_id));
        }
    }
    points
}

/// One's own workshops of which the programme does not say when they take place.
pub fn untimed(items: &[Item], own: &[Own], event: &Event) -> Vec<Point> {
    let rounds = rounds(items, own);
    let point = |own: &Own| Point {
        title: own.workshop.title.clone(),
        room: own.workshop.room.clone(),
        begins_at: event.begins_at,
        ends_at: event.ends_at,
        role: own.role(),
    };
    own.iter()
        .filter(|own| !(1..=rounds.phases).any(|phase| rounds.is_in(own.round, phase)))
        .map(point)
        .collect()
}

/// How the rounds of one's own workshops lie in the programme.
fn rounds(items: &[Item], own: &[Own]) -> Rounds {
    let phases = items.iter().filter(|item| item.kind == Kind::Workshops).count();
    Rounds::of(phases as i64, own.iter().map(|own| own.round))
}

fn in_workshop(item: &Item, own: &Own) -> Point {
    let workshop = &own.workshop;
    let room = if workshop.room.is_empty() { &item.room } else { &workshop.room };
    Point {
        title: workshop.title.clone(),
        room: room.clone(),
        begins_at: item.begins_at,
        ends_at: item.ends_at,
        role: own.role(),
    }
}

fn as_listed(item: &Item, participant_id: &str) -> Point {
    let speaks = item.speakers.iter().any(|one| one.participant_id.as_deref() == Some(participant_id));
    Point {
        title: item.title.clone(),
        room: item.room.clone(),
        begins_at: item.begins_at,
        ends_at: item.ends_at,
        role: if speaks { Role::Speaks } else { Role::Guest },
    }
}

/// How the day stands at a moment; `points` in the order of time.
pub fn now(event: &Event, points: &[Point], at: Timestamp) -> Now {
    let own_first = |mut points: Vec<Point>| {
        points.sort_by_key(|point| point.role == Role::Guest);
        points
    };
    let running = points.iter().filter(|point| point.begins_at <= at && at < point.ends_at);
    let coming = || points.iter().filter(|point| point.begins_at > at);
    let soonest = coming().map(|point| point.begins_at).min();
    let (next, later): (Vec<&Point>, Vec<&Point>) =
        coming().partition(|point| Some(point.begins_at) == soonest);
    let running = own_first(running.cloned().collect());
    let on = |at| day(&event.zone, at);
    let days = on(event.begins_at)..=on(event.ends_at);
    // What lies on other days, as a programme that stayed when its event moved, begins and ends no event.
    let of_its_days = || points.iter().filter(|point| days.contains(&on(point.begins_at)));
    let first = of_its_days().map(|point| point.begins_at).fold(event.begins_at, Timestamp::min);
    let last = of_its_days().map(|point| point.ends_at).fold(event.ends_at, Timestamp::max);
    Now {
        stand: match soonest {
            _ if !running.is_empty() => Stand::On,
            _ if at < first => Stand::Before,
            None if at >= last => Stand::Over,
            _ => Stand::On,
        },
        running,
        next: own_first(next.into_iter().cloned().collect()),
        later: later.into_iter().filter(|point| point.role != Role::Guest).cloned().collect(),
        has_points: !points.is_empty(),
        is_its_day: days.contains(&on(at)) || points.iter().any(|point| on(point.begins_at) == on(at)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clock::{Zone, parse_local},
        events::Phase,
        programme::Speaker,
    };

    fn at(local: &str) -> Timestamp {
        Zone::berlin().moment(parse_local(local).unwrap()).unwrap()
    }

    /// An hour of 10 March.
    fn hour(time: &str) -> Timestamp {
        at(&format!("2026-03-10T{time}"))
    }

    fn item(kind: Kind, title: &str, begins: &str, ends: &str) -> Item {
        Item {
            id: title.into(),
            event_id: "e".into(),
            position: 0,
            kind,
            title: title.into(),
            begins_at: hour(begins),
            ends_at: hour(ends),
            room: "Saal".into(),
            description: String::new(),
            sequence: 0,
            updated_at: hour("00:00"),
            speakers: Vec::new(),
        }
    }

    fn workshop(title: &str, room: &str) -> Workshop {
        Workshop {
            id: title.into(),
            event_id: "e".into(),
            position: 0,
            title: title.into(),
            description: String::new(),
            room: room.into(),
            minimum: 0,
            maximum: 9,
            seats_taken: 0,
        }
    }

    fn own(title: &str, round: Option<i64>) -> Own {
        Own { workshop: workshop(title, &format!("Raum {title}")), round }
    }

    fn event(begins: &str, ends: &str) -> Event {
        Event { begins_at: at(begins), ends_at: at(ends), ..Event::sample(Phase::Assigned) }
    }

    /// 9 welcome, 10 keynote until 10:59, 11 break, 11:30 workshops, a gap, 14 workshops, 15:30 to 16 outlook; event 9–17.
    fn day_plan() -> Vec<Item> {
        vec![
            item(Kind::Talk, "Begrüßung", "09:00", "10:00"),
            item(Kind::Keynote, "Keynote", "10:00", "10:59"),
            item(Kind::Break, "Pause", "11:00", "11:30"),
            item(Kind::Workshops, "Gruppen I", "11:30", "12:30"),
            item(Kind::Workshops, "Gruppen II", "14:00", "15:30"),
            item(Kind::Talk, "Ausblick", "15:30", "16:00"),
        ]
    }

    fn titles(points: &[Point]) -> Vec<&str> {
        points.iter().map(|point| point.title.as_str()).collect()
    }

    /// Stand, what runs, what is next at an hour of the day for somebody in group A.
    fn at_hour(time: &str) -> (Stand, Vec<String>, Vec<String>) {
        let points = points(&day_plan(), &[own("A", Some(1))], "mia");
        let now = now(&event("2026-03-10T09:00", "2026-03-10T17:00"), &points, hour(time));
        let owned = |points: &[Point]| titles(points).into_iter().map(str::to_owned).collect();
        (now.stand, owned(&now.running), owned(&now.next))
    }

    #[test]
    fn what_begins_now_runs_and_what_ends_now_is_over() {
        for (time, stand, running, next) in [
            ("08:59", Stand::Before, vec![], vec!["Begrüßung"]),
            ("09:00", Stand::On, vec!["Begrüßung"], vec!["Keynote"]),
            ("09:59", Stand::On, vec!["Begrüßung"], vec!["Keynote"]),
            ("10:00", Stand::On, vec!["Keynote"], vec!["Pause"]),
            ("10:58", Stand::On, vec!["Keynote"], vec!["Pause"]),
            ("10:59", Stand::On, vec![], vec!["Pause"]),
            ("11:00", Stand::On, vec!["Pause"], vec!["A"]),
            ("11:30", Stand::On, vec!["A"], vec!["A"]),
            ("12:30", Stand::On, vec![], vec!["A"]),
            ("15:29", Stand::On, vec!["A"], vec!["Ausblick"]),
            ("15:30", Stand::On, vec!["Ausblick"], vec![]),
            ("16:00", Stand::On, vec![], vec![]),
            ("16:59", Stand::On, vec![], vec![]),
            ("17:00", Stand::Over, vec![], vec![]),
        ] {
            assert_eq!(at_hour(time), (stand, to_owned(running), to_owned(next)), "{time}");
        }
    }

    fn to_owned(titles: Vec<&str>) -> Vec<String> {
        titles.into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn the_own_workshop_stands_in_its_phase_with_its_room() {
        let points = points(&day_plan(), &[own("A", Some(1))], "mia");
        let phase = &points[3];
        assert_eq!((phase.title.as_str(), phase.room.as_str(), phase.role), ("A", "Raum A", Role::Seat));
        let without_room = Own { workshop: workshop("A", ""), round: Some(1) };
        assert_eq!(super::points(&day_plan(), &[without_room], "mia")[3].room, "Saal");
    }

    #[test]
    fn each_round_has_its_workshop_in_its_phase() {
        let two = [own("A", Some(1)), own("B", Some(2))];
        assert_eq!(
            titles(&points(&day_plan(), &two, "mia")),
            ["Begrüßung", "Keynote", "Pause", "A", "B", "Ausblick"]
        );
        let one_phase = [item(Kind::Workshops, "Gruppen", "11:00", "15:00")];
        assert_eq!(titles(&points(&one_phase, &two, "mia")), ["A", "B"], "all rounds in one phase");
    }

    #[test]
    fn a_workshop_of_which_the_programme_says_no_time_is_known_all_the_same() {
        let event = event("2026-03-10T09:00", "2026-03-10T17:00");
        let own = [own("A", Some(1))];
        assert_eq!(titles(&untimed(&[], &own, &event)), ["A"]);
        assert_eq!(untimed(&day_plan(), &own, &event), []);
    }

    #[test]
    fn whoever_has_no_seat_sees_the_phase_as_it_is_listed() {
        let points = points(&day_plan(), &[], "mia");
        assert_eq!((points[3].title.as_str(), points[3].role), ("Gruppen I", Role::Guest));
    }

    #[test]
    fn a_seat_in_the_second_round_alone_is_in_the_second_phase_and_one_beyond_the_programme_has_no_time() {
        let seats = [own("B", Some(2)), own("C", Some(3))];
        let points = points(&day_plan(), &seats, "mia");
        assert_eq!(titles(&points[3..5]), ["Gruppen I", "B"]);
        let event = event("2026-03-10T09:00", "2026-03-10T17:00");
        assert_eq!(titles(&untimed(&day_plan(), &seats, &event)), ["C"]);
        assert_eq!(titles(&untimed(&[], &seats, &event)), ["B", "C"]);
        assert_eq!(untimed(&day_plan(), &[own("A", None)], &event), []);
    }

    #[test]
    fn whoever_leads_leads_in_every_phase() {
        let points = points(&day_plan(), &[own("A", None)], "mia");
        assert_eq!((points[3].role, points[4].role), (Role::Leads, Role::Leads));
    }

    #[test]
    fn ones_own_talk_is_known_and_stands_before_what_runs_beside_it() {
        let mut items = day_plan();
        let mut beside = item(Kind::Talk, "Beim Kaffee", "11:00", "11:30");
        beside.speakers.push(Speaker {
            id: "s".into(),
            item_id: "Beim Kaffee".into(),
            participant_id: Some("mia".into()),
            name: "Mia".into(),
            function: String::new(),
            organisation: String::new(),
            biography: String::new(),
        });
        items.insert(3, beside);
        let event = event("2026-03-10T09:00", "2026-03-10T17:00");
        let hers = points(&items, &[own("A", Some(1))], "mia");
        let before = now(&event, &hers, hour("09:30"));
        assert_eq!(titles(&before.next), ["Keynote"]);
        assert_eq!(titles(&before.later), ["Beim Kaffee", "A", "A"]);
        let coffee = now(&event, &hers, hour("11:00"));
        assert_eq!(titles(&coffee.running), ["Beim Kaffee", "Pause"]);
        assert_eq!(coffee.running[0].role, Role::Speaks);
        let others = points(&items, &[], "ute");
        assert!(others.iter().all(|point| point.role == Role::Guest));
    }

    #[test]
    fn between_two_days_the_next_one_comes() {
        let mut items = day_plan();
        let mut second = item(Kind::Talk, "Zweiter Tag", "09:00", "10:00");
        (second.begins_at, second.ends_at) = (at("2026-03-11T09:00"), at("2026-03-11T10:00"));
        items.push(second);
        let event = event("2026-03-10T09:00", "2026-03-11T17:00");
        let points = points(&items, &[], "mia");
        let evening = now(&event, &points, hour("20:00"));
        assert_eq!(
            (evening.stand, titles(&evening.running), titles(&evening.next)),
            (Stand::On, vec![], vec!["Zweiter Tag"])
        );
        assert!(evening.is_its_day);
        let eve = now(&event, &points, at("2026-03-09T20:00"));
        assert_eq!((eve.stand, eve.is_its_day), (Stand::Before, false));
        let after = now(&event, &points, at("2026-03-12T08:00"));
        assert_eq!((after.stand, after.is_its_day), (Stand::Over, false));
    }

    #[test]
    fn without_a_programme_the_event_itself_begins_runs_and_ends() {
        let event = event("2026-03-10T09:00", "2026-03-10T17:00");
        for (time, stand) in
            [("08:59", Stand::Before), ("09:00", Stand::On), ("16:59", Stand::On), ("17:00", Stand::Over)]
        {
            let now = now(&event, &[], hour(time));
            assert_eq!((now.stand, now.running.len(), now.next.len()), (stand, 0, 0), "{time}");
        }
    }

    #[test]
    fn what_lies_outside_the_event_counts_too() {
        let early =
            [item(Kind::Other, "Einlass", "08:00", "08:30"), item(Kind::Other, "Empfang", "18:00", "19:00")];
        let points = points(&early, &[], "mia");
        let event = event("2026-03-10T09:00", "2026-03-10T17:00");
        for (time, stand, running) in [
            ("07:59", Stand::Before, vec![]),
            ("08:00", Stand::On, vec!["Einlass"]),
            ("17:30", Stand::On, vec![]),
            ("18:00", Stand::On, vec!["Empfang"]),
            ("19:00", Stand::Over, vec![]),
        ] {
            let now = now(&event, &points, hour(time));
            assert_eq!((now.stand, titles(&now.running)), (stand, running), "{time}");
        }
    }

    #[test]
    fn a_programme_that_stayed_behind_ends_no_event_that_is_to_come() {
        let stayed =
            [item(Kind::Keynote, "Begrüßung", "09:00", "10:00"), item(Kind::Other, "Ende", "16:00", "17:00")];
        let points = points(&stayed, &[], "mia");
        let event = event("2026-04-07T09:00", "2026-04-07T17:00");
        let stands = ["08:00", "10:30", "18:00"].map(|time| now(&event, &points, hour(time)).stand);
        assert_eq!(stands, [Stand::Before; 3]);
        assert_eq!(now(&event, &points, at("2026-03-20T12:00")).stand, Stand::Before);
        assert_eq!(now(&event, &points, at("2026-04-07T12:00")).stand, Stand::On);
        assert_eq!(now(&event, &points, at("2026-04-07T17:00")).stand, Stand::Over);
    }

    #[test]
    fn in_the_hour_that_comes_twice_the_clock_goes_on() {
        let night = at("2026-10-25T02:10");
        let mut shift = item(Kind::Talk, "Nachtschicht", "09:00", "10:00");
        (shift.begins_at, shift.ends_at) = (night.plus_minutes(60), night.plus_minutes(90));
        let event = event("2026-10-24T20:00", "2026-10-25T05:00");
        let points = points(&[shift], &[], "mia");
        assert_eq!(now(&event, &points, night).running, [], "the first ten past two is too early");
        assert_eq!(titles(&now(&event, &points, night.plus_minutes(60)).running), ["Nachtschicht"]);
    }
}
