//! What an event that moves asks: whether its programme comes along, and the dates at which doors close.
use crate::{
    clock,
    events::{
        Event, Shift,
        settings::{Closing, Door, Trouble, is_answered, left_behind, mark},
    },
    language::{Lang, Words},
    programme::{
        Item,
        moving::{Effect, Follows, effect},
    },
    web::Form,
};

/// The question, in words.
#[derive(Clone, Debug)]
pub struct Question {
    /// Which move it is about.
    pub mark: String,
    /// From when to when the event moves.
    pub lead: String,
    /// What the programme can do as (value, name, effect); nothing without one.
    pub programme: Vec<(&'static str, String, String)>,
    pub closings: Vec<ClosingLine>,
}

/// A date that can move along.
#[derive(Clone, Debug)]
pub struct ClosingLine {
    pub field: &'static str,
    pub label: String,
    pub hint: String,
}

/// The question that the change raises, with the usual answers chosen in the form until it is answered; `None` when
/// nothing hangs on the event that would be left behind.
pub fn ask(form: &mut Form, before: &Event, after: &Event, programme: &[Item]) -> Option<Question> {
    let spans: Vec<_> = programme.iter().map(Item::span).collect();
    let effect = effect(before, after, &spans);
    let now = clock::now();
    let closings = left_behind(before, after, now);
    if effect.is_none() && closings.is_empty() {
        return None;
    }
    if !is_answered(form, before, after) {
        if let Some(effect) = &effect {
            form.suggest("programme_move", effect.usual(length(before) == length(after)).tag());
        }
        for closing in closings.iter().filter(|closing| closing.usually_moves(now)) {
            form.suggest(closing.door.moves_along(), "yes");
        }
    }
    let words = Words(form.lang());
    let begins = |event: &Event| words.moment(&event.begins_at, &event.zone);
    let (from, to) = (begins(before), begins(after));
    Some(Question {
        mark: mark(before, after),
        lead: t!(form.lang(), "move-lead", from = from, to = to),
        programme: effect.map(|effect| answers(&effect, form.lang())).unwrap_or_default(),
        closings: closings.iter().map(|closing| line(closing, after, words)).collect(),
    })
}

fn length(event: &Event) -> i64 {
    event.ends_at.millis() - event.begins_at.millis()
}

fn answers(effect: &Effect, lang: Lang) -> Vec<(&'static str, String, String)> {
    let items = effect.items as i64;
    let outside = |count: usize| t!(lang, "move-outside", count = (count as i64));
    let by = by(effect.shift, lang);
    let along =
        t!(lang, "move-along-effect", items = items, by = by, outside = outside(effect.outside_along));
    let stays = t!(lang, "move-stays-effect", items = items, outside = outside(effect.outside_staying));
    vec![
        (Follows::Along.tag(), t!(lang, "move-along"), along),
        (Follows::Stays.tag(), t!(lang, "move-stays"), stays),
    ]
}

/// `28 Tage später` · `1 Stunde früher`
fn by(shift: Shift, lang: Lang) -> String {
    let days = shift.days.abs();
    let minutes = shift.minutes.abs();
    let days = match shift.days {
        0 => None,
        1.. => Some(t!(lang, "move-days-later", count = days)),
        _ => Some(t!(lang, "move-days-earlier", count = days)),
    };
    let (is_later, hours) = (shift.minutes > 0, minutes / 60);
    let time = match (minutes % 60, is_later) {
        _ if minutes == 0 => None,
        (0, true) => Some(t!(lang, "move-hours-later", count = hours)),
        (0, false) => Some(t!(lang, "move-hours-earlier", count = hours)),
        (_, true) => Some(t!(lang, "move-minutes-later", count = minutes)),
        (_, false) => Some(t!(lang, "move-minutes-earlier", count = minutes)),
    };
    match (days, time) {
        (Some(days), Some(time)) => t!(lang, "move-both", days = days, time = time),
        (days, time) => days.or(time).unwrap_or_default(),
    }
}

fn line(closing: &Closing, event: &Event, words: Words) -> ClosingLine {
    let lang = words.0;
    let moment = |at| words.moment(&at, &event.zone);
    let name = match closing.door {
        Door::Registration => t!(lang, "event-registration-closes"),
        Door::Wishes => t!(lang, "event-wishes-close"),
    };
    let stays = moment(closing.stays);
    let hint = match closing.trouble {
        None => t!(lang, "move-closing-stays", moment = stays),
        Some(Trouble::AfterTheEvent) => t!(lang, "move-closing-after", moment = stays),
        Some(Trouble::InThePast) => t!(lang, "move-closing-past", moment = stays),
    };
    ClosingLine {
        field: closing.door.moves_along(),
        label: t!(lang, "move-closing", name = name, moment = moment(closing.along)),
        hint,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_far_a_move_goes_is_said_as_people_say_it() {
        for (days, minutes, german, english) in [
            (28, 0, "28 Tage später", "28 days later"),
            (-1, 0, "einen Tag früher", "one day earlier"),
            (0, 60, "eine Stunde später", "one hour later"),
            (0, -90, "90\u{a0}Minuten früher", "90\u{a0}minutes earlier"),
            (
                2,
                -120,
                "2 Tage später und 2\u{a0}Stunden früher am Tag",
                "2 days later and 2\u{a0}hours earlier in the day",
            ),
        ] {
            let shift = Shift { days, minutes };
            assert_eq!((by(shift, Lang::De), by(shift, Lang::En)), (german.to_owned(), english.to_owned()));
        }
    }
}
