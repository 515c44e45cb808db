//! What an organiser does next: the open tasks of the phase an event is in, and what a change of phase opens and closes.
use crate::events::{Event, Phase, Progress, Seating, Section};

/// Something to do in a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    Describe,
    PlanProgramme,
    /// Items lie outside the event, which was moved or shortened.
    MendProgramme,
    SetUpWorkshops,
    InviteTeam,
    GatherParticipants,
    NameFacilitators,
    /// Somebody who leads a workshop has cancelled.
    ReplaceFacilitators,
    /// Somebody who speaks has cancelled.
    ReplaceSpeakers,
    CollectWishes,
    SeatEverybody,
    PublishAssignment,
    CollectIdeas,
    MarkIdeas,
    DraftRecap,
    PublishRecap,
    /// Somebody took back their consent to be named after the recap was published.
    ReviewNames,
}

impl Task {
    const ALL: [Self; 17] = [
        Self::Describe,
        Self::PlanProgramme,
        Self::MendProgramme,
        Self::SetUpWorkshops,
        Self::InviteTeam,
        Self::GatherParticipants,
        Self::NameFacilitators,
        Self::ReplaceFacilitators,
        Self::ReplaceSpeakers,
        Self::CollectWishes,
        Self::SeatEverybody,
        Self::PublishAssignment,
        Self::CollectIdeas,
        Self::MarkIdeas,
        Self::DraftRecap,
        Self::PublishRecap,
        Self::ReviewNames,
    ];

    /// The phase in which it is due.
    pub fn phase(self) -> Phase {
        match self {
            Self::Describe
            | Self::PlanProgramme
            | Self::MendProgramme
            | Self::SetUpWorkshops
            | Self::InviteTeam => Phase::Draft,
            Self::GatherParticipants | Self::NameFacilitators => Phase::Registration,
            Self::ReplaceFacilitators | Self::ReplaceSpeakers => Phase::Registration,
            Self::CollectWishes => Phase::Wishes,
            Self::SeatEverybody | Self::PublishAssignment => Phase::Assigned,
            Self::CollectIdeas => Phase::Running,
            Self::MarkIdeas | Self::DraftRecap | Self::PublishRecap | Self::ReviewNames => Phase::Recap,
        }
    }

    /// The work area where it is done.
    pub fn section(self) -> Section {
        match self {
            Self::Describe => Section::Settings,
            Self::PlanProgramme | Self::MendProgramme | Self::ReplaceSpeakers => Section::Programme,
            Self::SetUpWorkshops | Self::NameFacilitators | Self::ReplaceFacilitators => Section::Workshops,
            Self::InviteTeam => Section::Team,
            Self::GatherParticipants => Section::Participants,
            Self::CollectWishes | Self::SeatEverybody | Self::PublishAssignment => Section::Assignment,
            Self::CollectIdeas | Self::MarkIdeas => Section::Ideas,
            Self::DraftRecap | Self::PublishRecap | Self::ReviewNames => Section::Recap,
        }
    }

    fn is_done(self, event: &Event, progress: &Progress) -> bool {
        match self {
            Self::Describe => !event.description.is_empty(),
            Self::PlanProgramme => progress.items > 0,
            Self::MendProgramme => progress.items_outside == 0,
            Self::SetUpWorkshops => progress.workshops > 0,
            Self::InviteTeam => progress.organisers > 1,
            Self::GatherParticipants => progress.participants > 0,
            Self::NameFacilitators => progress.workshops > 0 && progress.led_workshops >= progress.workshops,
            Self::ReplaceFacilitators => progress.cancelled_facilitators == 0,
            Self::ReplaceSpeakers => progress.cancelled_speakers == 0,
            Self::CollectWishes => match event.seating {
                Seating::Wishes => progress.people_with_wishes >= to_seat(progress),
                Seating::FirstCome => progress.seats >= to_seat(progress),
            },
            Self::SeatEverybody => to_seat(progress) > 0 && progress.seats >= to_seat(progress),
            Self::PublishAssignment => event.shows_seats(),
            Self::CollectIdeas => progress.ideas > 0,
            Self::MarkIdeas => progress.marked_ideas > 0,
            Self::DraftRecap => progress.recap_sections > 0,
            Self::PublishRecap => progress.publications > 0,
            Self::ReviewNames => progress.withdrawals == 0,
        }
    }

    /// Whether it is on the list only while it is open: nobody plans for it.
    fn is_unplanned(self) -> bool {
        matches!(
            self,
            Self::MendProgramme | Self::ReplaceFacilitators | Self::ReplaceSpeakers | Self::ReviewNames
        )
    }
}

impl Task {
    /// Whether it still makes sense when its phase is over.
    fn can_be_caught_up(self) -> bool {
        !matches!(self, Self::InviteTeam | Self::CollectWishes | Self::GatherParticipants)
    }
}

/// How many people need a seat: all who are coming but those who lead a workshop.
pub fn to_seat(progress: &Progress) -> i64 {
    (progress.participants - progress.facilitators).max(0)
}

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    pub task: Task,
    pub is_done: bool,
}

/// What is due in the event's phase, and what earlier phases left open, in the order of the work.
pub fn due(event: &Event, progress: &Progress) -> Vec<Due> {
    Task::ALL
        .into_iter()
        .map(|task| Due { task, is_done: task.is_done(event, progress) })
        .filter(|due| {
            let is_left_open = due.task.phase() < event.phase && !due.is_done && due.task.can_be_caught_up();
            due.task.phase() == event.phase || is_left_open
        })
        .filter(|due| !due.task.is_unplanned() || !due.is_done)
        // Where nothing can be done any more, nothing is due; a name that must not be public is.
        .filter(|due| !event.is_archived() || due.task == Task::ReviewNames)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tasks(due: &[Due]) -> Vec<Task> {
        due.iter().map(|due| due.task).collect()
    }

    #[test]
    fn a_new_event_begins_with_its_texts_programme_workshops_and_team() {
        let list = due(&Event::sample(Phase::Draft), &Progress { organisers: 1, ..Progress::default() });
        assert_eq!(
            tasks(&list),
            [Task::Describe, Task::PlanProgramme, Task::SetUpWorkshops, Task::InviteTeam]
        );
        assert!(list.iter().all(|due| !due.is_done));
    }

    #[test]
    fn what_earlier_phases_left_open_stays_on_the_list_until_it_is_done() {
        let half = Progress { items: 5, organisers: 2, participants: 80, ..Progress::default() };
        let list = due(&Event::sample(Phase::Registration), &half);
        assert_eq!(
            tasks(&list),
            [Task::Describe, Task::SetUpWorkshops, Task::GatherParticipants, Task::NameFacilitators]
        );
        assert!(list[2].is_done);
    }

    #[test]
    fn everybody_but_the_facilitators_needs_a_seat() {
        let progress =
            Progress { participants: 80, facilitators: 3, seats: 77, workshops: 3, ..Progress::default() };
        let list = due(&Event::sample(Phase::Assigned), &progress);
        assert!(list.contains(&Due { task: Task::SeatEverybody, is_done: true }));
        assert!(list.contains(&Due { task: Task::PublishAssignment, is_done: false }));
    }

    #[test]
    fn items_outside_the_event_are_a_task_until_they_are_mended_and_in_every_phase() {
        for phase in [Phase::Draft, Phase::Wishes, Phase::Running] {
            let lost = Progress { items: 5, items_outside: 2, ..Progress::default() };
            let list = due(&Event::sample(phase), &lost);
            assert!(list.contains(&Due { task: Task::MendProgramme, is_done: false }), "{phase}");
            let mended = Progress { items_outside: 0, ..lost };
            assert!(!tasks(&due(&Event::sample(phase), &mended)).contains(&Task::MendProgramme), "{phase}");
        }
    }

    #[test]
    fn an_archived_event_has_nothing_to_do_but_to_look_after_names() {
        assert_eq!(due(&Event::sample(Phase::Archived), &Progress::default()), []);
        let withdrawn = Progress { withdrawals: 1, cancelled_facilitators: 1, ..Progress::default() };
        assert_eq!(tasks(&due(&Event::sample(Phase::Archived), &withdrawn)), [Task::ReviewNames]);
    }

    #[test]
    fn who_leads_and_cancels_is_a_task_until_somebody_else_leads() {
        let led = Progress { participants: 9, workshops: 2, led_workshops: 2, ..Progress::default() };
        let cancelled = Progress { led_workshops: 1, cancelled_facilitators: 1, ..led.clone() };
        let list = due(&Event::sample(Phase::Assigned), &cancelled);
        for task in [Task::NameFacilitators, Task::ReplaceFacilitators] {
            assert!(list.contains(&Due { task, is_done: false }), "{list:?}");
        }
        let list = tasks(&due(&Event::sample(Phase::Registration), &led));
        assert!(
            list.contains(&Task::NameFacilitators) && !list.contains(&Task::ReplaceFacilitators),
            "{list:?}"
        );
    }
}
