//! Which dates of an event make no sense, and which are odd and may be meant.
use super::closings::Door;
use crate::{clock::Timestamp, events::Event, language::Lang, web::Form};

/// The longest that an event may be.
const MOST_DAYS: i64 = 60;

/// Notes in the form what cannot be; `open` are the doors whose dates are still to be asked for.
pub fn refuse_senseless(form: &mut Form, event: &Event, open: &[Door]) {
    if form.is_wrong_at("begins") || form.is_wrong_at("ends") {
        return;
    }
    let lang = form.lang();
    if event.ends_at <= event.begins_at {
        return form.refuse("ends", t!(lang, "event-ends-too-early"));
    }
    if event.ends_at > event.begins_at.plus_days(MOST_DAYS) {
        return form.refuse("ends", t!(lang, "event-too-long", days = MOST_DAYS));
    }
    for door in Door::ALL.into_iter().filter(|door| !open.contains(door)) {
        if door.date(event).is_some_and(|at| at > event.ends_at) {
            form.refuse(door.field(), t!(lang, "event-closes-too-late"));
        }
    }
}

/// Something about an event's dates that may be meant, and is worth a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Odd {
    BeginsInThePast,
    RegistrationIsOver,
    WishesAreOver,
    /// Wishes can be changed while the event is on.
    WishesCloseLate,
    /// Whoever registers last cannot wish.
    WishesCloseFirst,
}

impl Odd {
    /// What is odd, in a sentence.
    pub fn says(self, lang: Lang) -> String {
        match self {
            Self::BeginsInThePast => t!(lang, "event-odd-past"),
            Self::RegistrationIsOver => t!(lang, "event-odd-registration-over"),
            Self::WishesAreOver => t!(lang, "event-odd-wishes-over"),
            Self::WishesCloseLate => t!(lang, "event-odd-wishes-late"),
            Self::WishesCloseFirst => t!(lang, "event-odd-wishes-first"),
        }
    }
}

/// What is odd about the dates; nothing when they are the same as `before`.
pub fn odd(event: &Event, before: Option<&Event>, now: Timestamp) -> Vec<Odd> {
    let dates =
        |event: &Event| (event.begins_at, event.ends_at, event.registration_closes_at, event.wishes_close_at);
    if before.is_some_and(|before| dates(before) == dates(event)) {
        return Vec::new();
    }
    let begins_at = event.begins_at;
    if begins_at <= now {
        return vec![Odd::BeginsInThePast];
    }
    let (registration, wishes) = (event.registration_closes_at, event.wishes_close_at);
    let is_over = |at: Option<Timestamp>| at.is_some_and(|at| at <= now);
    let is_first = wishes.zip(registration).is_some_and(|(wishes, registration)| wishes < registration);
    [
        (is_over(registration), Odd::RegistrationIsOver),
        (is_over(wishes), Odd::WishesAreOver),
        (wishes.is_some_and(|at| at > begins_at), Odd::WishesCloseLate),
        (is_first && !is_over(wishes), Odd::WishesCloseFirst),
    ]
    .into_iter()
    .filter_map(|(is_odd, odd)| is_odd.then_some(odd))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clock, events::Phase};

    /// An event of a day that begins in 30 days, with these closing days from now.
    fn event(registration: Option<i64>, wishes: Option<i64>) -> (Event, Timestamp) {
        let now = clock::now();
        let begins_at = now.plus_days(30);
        let event = Event {
            begins_at,
            ends_at: begins_at.plus_days(1),
            registration_closes_at: registration.map(|days| now.plus_days(days)),
            wishes_close_at: wishes.map(|days| now.plus_days(days)),
            ..Event::sample(Phase::Draft)
        };
        (event, now)
    }

    fn refused(event: &Event) -> Vec<String> {
        let mut form = Form::blank(Lang::De);
        refuse_senseless(&mut form, event, &[]);
        form.errors().iter().map(|(name, _)| name.clone()).collect()
    }

    #[test]
    fn what_lies_behind_the_end_is_refused() {
        for (registration, wishes, expected) in [
            (Some(29), Some(29), vec![]),
            (Some(31), Some(30), vec![]),
            (Some(32), None, vec!["registration_closes"]),
            (Some(32), Some(32), vec!["registration_closes", "wishes_close"]),
        ] {
            assert_eq!(refused(&event(registration, wishes).0), expected, "{registration:?} {wishes:?}");
        }
    }

    #[test]
    fn an_event_lasts_from_a_moment_to_sixty_days() {
        let (mut event, _) = event(None, None);
        for (minutes, expected) in [
            (-1, vec!["ends"]),
            (0, vec!["ends"]),
            (1, vec![]),
            (60 * 24 * 60, vec![]),
            (60 * 24 * 60 + 1, vec!["ends"]),
        ] {
            event.ends_at = event.begins_at.plus_minutes(minutes);
            assert_eq!(refused(&event), expected, "{minutes}");
        }
    }

    #[test]
    fn what_may_be_meant_is_said() {
        for (registration, wishes, expected) in [
            (Some(20), Some(25), vec![]),
            (None, None, vec![]),
            (Some(-1), Some(-2), vec![Odd::RegistrationIsOver, Odd::WishesAreOver]),
            (Some(25), Some(20), vec![Odd::WishesCloseFirst]),
            (None, Some(31), vec![Odd::WishesCloseLate]),
        ] {
            let (event, now) = event(registration, wishes);
            assert_eq!(odd(&event, None, now), expected, "{registration:?} {wishes:?}");
            assert_eq!(odd(&event, Some(&event), now), [], "said once");
        }
    }

    #[test]
    fn of_an_event_in_the_past_nothing_else_is_said() {
        let (mut event, now) = event(Some(-1), None);
        event.begins_at = now.plus_minutes(-1);
        assert_eq!(odd(&event, None, now), [Odd::BeginsInThePast]);
    }
}
