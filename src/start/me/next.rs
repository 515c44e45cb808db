//! What is next for a participant, now: one thing, decided from where the event and the person stand.
use crate::{
    events::{Event, Phase, Seating},
    participants::Attendance,
};

/// The one thing at the top of "my event".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// On the list, has not said yes.
    Confirm,
    /// Has cancelled.
    Cancelled,
    /// The recap can be read.
    ReadRecap,
    /// Rank the workshops.
    Wish,
    /// Wishes are given and may be changed.
    ChangeWishes,
    /// Take a seat.
    TakeSeat,
    /// Leads a workshop.
    Lead,
    /// Has a seat and may know it.
    Work,
    /// The assignment is published, without a seat for this person.
    Unseated,
    /// Nothing to do but come.
    Come,
    /// The event is over, the recap is not out.
    Over,
}

/// Where a participant stands.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    pub attendance: Attendance,
    pub has_wishes: bool,
    pub has_seat: bool,
    pub leads: bool,
    pub has_recap: bool,
    /// Whether the event is over by the clock.
    pub is_over: bool,
}

impl Next {
    /// Whether the person has something to decide.
    pub fn is_to_do(self) -> bool {
        matches!(self, Self::Confirm | Self::Wish | Self::ChangeWishes | Self::TakeSeat)
    }

    /// Whether it matters to the person what runs now and what comes.
    pub fn has_day(self) -> bool {
        !matches!(self, Self::Confirm | Self::Cancelled | Self::ReadRecap | Self::Over)
    }
}

/// Decides it. A seat counts only once the person may know of it.
pub fn next(event: &Event, standing: Standing) -> Next {
    let has_seat = standing.has_seat && event.shows_seats();
    match standing.attendance {
        Attendance::Cancelled => return Next::Cancelled,
        Attendance::Invited if !(standing.has_recap && event.phase >= Phase::Recap) => return Next::Confirm,
        Attendance::Invited | Attendance::Registered => {}
    }
    if standing.has_recap && event.phase >= Phase::Recap {
        return Next::ReadRecap;
    }
    let is_over = standing.is_over || event.phase >= Phase::Recap;
    if standing.leads {
        return if is_over { Next::Over } else { Next::Lead };
    }
    match (event.takes_wishes(), event.seating) {
        (true, Seating::FirstCome) if !has_seat => Next::TakeSeat,
        (true, Seating::Wishes) if standing.has_wishes => Next::ChangeWishes,
        (true, Seating::Wishes) => Next::Wish,
        _ if is_over => Next::Over,
        _ if has_seat => Next::Work,
        _ if event.assignment_published_at.is_some() => Next::Unseated,
        _ => Next::Come,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock;

    fn event(phase: Phase, seating: Seating, is_published: bool) -> Event {
        let assignment_published_at = is_published.then(clock::now);
        Event { seating, assignment_published_at, ..Event::sample(phase) }
    }

    const COMING: Standing = Standing {
        attendance: Attendance::Registered,
        has_wishes: false,
        has_seat: false,
        leads: false,
        has_recap: false,
        is_over: false,
    };

    #[test]
    fn an_assignment_that_is_not_published_is_not_told() {
        let seated = Standing { has_seat: true, ..COMING };
        assert_eq!(next(&event(Phase::Assigned, Seating::Wishes, false), seated), Next::Come);
        assert_eq!(next(&event(Phase::Assigned, Seating::Wishes, true), seated), Next::Work);
    }

    #[test]
    fn while_wishes_are_open_they_come_first() {
        let open = event(Phase::Wishes, Seating::Wishes, false);
        assert_eq!(next(&open, COMING), Next::Wish);
        assert_eq!(next(&open, Standing { has_wishes: true, ..COMING }), Next::ChangeWishes);
    }

    #[test]
    fn who_comes_first_takes_a_seat_and_then_knows_it() {
        let open = event(Phase::Wishes, Seating::FirstCome, false);
        assert_eq!(next(&open, COMING), Next::TakeSeat);
        assert_eq!(next(&open, Standing { has_seat: true, ..COMING }), Next::Work);
    }

    #[test]
    fn somebody_left_out_is_told_so_and_not_left_guessing() {
        assert_eq!(next(&event(Phase::Running, Seating::Wishes, true), COMING), Next::Unseated);
    }

    #[test]
    fn invited_cancelled_and_leading_people_see_their_own_next_step() {
        let wishes = event(Phase::Wishes, Seating::Wishes, false);
        assert_eq!(next(&wishes, Standing { attendance: Attendance::Invited, ..COMING }), Next::Confirm);
        assert_eq!(
            next(&wishes, Standing { attendance: Attendance::Cancelled, has_seat: true, ..COMING }),
            Next::Cancelled
        );
        assert_eq!(next(&wishes, Standing { leads: true, ..COMING }), Next::Lead);
    }

    #[test]
    fn after_the_day_the_recap_is_next_once_it_is_out() {
        let over = event(Phase::Recap, Seating::Wishes, true);
        assert_eq!(next(&over, Standing { has_seat: true, has_recap: true, ..COMING }), Next::ReadRecap);
        assert_eq!(next(&over, COMING), Next::Over);
    }

    #[test]
    fn after_its_end_an_event_is_over_whatever_its_phase_but_open_doors_stay_open() {
        let over = Standing { is_over: true, ..COMING };
        let seated = Standing { has_seat: true, ..over };
        assert_eq!(next(&event(Phase::Assigned, Seating::Wishes, true), seated), Next::Over);
        assert_eq!(
            next(&event(Phase::Running, Seating::Wishes, true), Standing { leads: true, ..over }),
            Next::Over
        );
        assert_eq!(next(&event(Phase::Wishes, Seating::Wishes, false), over), Next::Wish);
    }
}
