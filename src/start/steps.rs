//! The organiser's steps of an event: its phase, what to do next, what moving on opens and closes.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};

use super::next_steps::{self, Due, Task, to_seat};
use crate::{
    attendance::RegistrationPath,
    events::{Event, Managed, Nav, Phase, PhasePath, Progress, Seating, Section},
    language::{Lang, Words},
    state::App,
    web::Layout,
};

#[derive(Template, WebTemplate)]
#[template(path = "start/steps.html")]
struct StepsPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    phases: Vec<PhaseLine>,
    tasks: Vec<TaskLine>,
    registration_link: String,
}

struct PhaseLine {
    name: String,
    is_past: bool,
    is_now: bool,
}

impl PhaseLine {
    /// The class that tells past, present and future apart.
    fn mark(&self) -> &'static str {
        match (self.is_now, self.is_past) {
            (true, _) => "phase-now",
            (false, true) => "phase-past",
            (false, false) => "phase-next",
        }
    }
}

struct TaskLine {
    href: String,
    name: String,
    note: String,
    is_done: bool,
}

/// A neighbouring phase and what going there does.
struct Move {
    tag: &'static str,
    name: String,
    effect: String,
}

impl StepsPage {
    fn now(&self) -> String {
        effect(self.event.phase, &self.event, self.layout.words())
    }

    fn phase_path(&self) -> PhasePath {
        PhasePath::to(&self.event.slug)
    }

    fn on(&self) -> Option<Move> {
        self.event.phase.next().map(|phase| self.move_to(phase))
    }

    fn back(&self) -> Option<Move> {
        self.event.phase.previous().map(|phase| self.move_to(phase))
    }

    fn move_to(&self, phase: Phase) -> Move {
        let words = self.layout.words();
        Move {
            tag: phase.tag(),
            name: phase.name(self.event.seating, words),
            effect: effect(phase, &self.event, words),
        }
    }
}

pub async fn show(State(app): State<App>, managed: Managed, layout: Layout) -> Response {
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    let words = layout.words();
    let event = managed.event.clone();
    let phases = Phase::ALL
        .into_iter()
        .map(|phase| PhaseLine {
            name: phase.name(event.seating, words),
            is_past: phase < event.phase,
            is_now: phase == event.phase,
        })
        .collect();
    let tasks = next_steps::due(&event, &managed.progress)
        .into_iter()
        .map(|due| line(due, &event, &managed.progress, layout.lang))
        .collect();
    let registration_link = app.url(&RegistrationPath::to(&event.slug).to_string());
    let nav = managed.nav(&layout, Section::Overview);
    StepsPage { layout, nav, event, phases, tasks, registration_link }.into_response()
}

fn line(due: Due, event: &Event, progress: &Progress, lang: Lang) -> TaskLine {
    let (name, note) = match due.task {
        Task::Describe => (t!(lang, "task-describe"), t!(lang, "task-describe-note")),
        Task::PlanProgramme => (t!(lang, "task-programme"), t!(lang, "nav-items", count = progress.items)),
        Task::MendProgramme => {
            (t!(lang, "task-outside"), t!(lang, "task-outside-note", count = progress.items_outside))
        }
        Task::SetUpWorkshops => {
            (t!(lang, "task-workshops"), t!(lang, "nav-groups", count = progress.workshops))
        }
        Task::InviteTeam => (t!(lang, "task-team"), t!(lang, "task-team-note")),
        Task::GatherParticipants => {
            (t!(lang, "task-participants"), t!(lang, "nav-people", count = progress.participants))
        }
        Task::NameFacilitators => {
            let (named, workshops) = (progress.led_workshops, progress.workshops);
            (
                t!(lang, "task-facilitators"),
                t!(lang, "task-facilitators-note", named = named, workshops = workshops),
            )
        }
        Task::ReplaceFacilitators => (
            t!(lang, "task-lead-cancelled"),
            t!(lang, "task-lead-cancelled-note", count = progress.cancelled_facilitators),
        ),
        Task::ReplaceSpeakers => (
            t!(lang, "task-talk-cancelled"),
            t!(lang, "task-talk-cancelled-note", count = progress.cancelled_speakers),
        ),
        Task::CollectWishes => match event.seating {
            Seating::Wishes => {
                let (done, all) = (progress.people_with_wishes, to_seat(progress));
                (t!(lang, "task-wishes"), t!(lang, "task-wishes-note", done = done, all = all))
            }
            Seating::FirstCome => {
                let (done, all) = (progress.seats, to_seat(progress));
                (t!(lang, "task-first-come"), t!(lang, "task-seats-note", done = done, all = all))
            }
        },
        Task::SeatEverybody => {
            let (done, all) = (progress.seats, to_seat(progress));
            (t!(lang, "task-seats"), t!(lang, "task-seats-note", done = done, all = all))
        }
        Task::PublishAssignment => {
            (t!(lang, "task-publish-assignment"), t!(lang, "task-publish-assignment-note"))
        }
        Task::CollectIdeas => (t!(lang, "task-ideas"), t!(lang, "nav-idea-count", count = progress.ideas)),
        Task::MarkIdeas => {
            let (marked, ideas) = (progress.marked_ideas, progress.ideas);
            (t!(lang, "task-mark"), t!(lang, "task-mark-note", marked = marked, ideas = ideas))
        }
        Task::DraftRecap => (t!(lang, "task-draft"), t!(lang, "task-draft-note")),
        Task::ReviewNames => {
            (t!(lang, "task-names"), t!(lang, "task-names-note", count = progress.withdrawals))
        }
        Task::PublishRecap => (t!(lang, "task-publish-recap"), t!(lang, "task-publish-recap-note")),
    };
    TaskLine { href: due.task.section().href(&event.slug), name, note, is_done: due.is_done }
}

/// What a phase opens and closes, in a sentence or two.
fn effect(phase: Phase, event: &Event, words: Words) -> String {
    let Words(lang) = words;
    let closed_at = event.wishes_close_at.filter(|at| at.has_passed());
    match (phase, event.seating) {
        (Phase::Draft, _) => t!(lang, "effect-draft"),
        (Phase::Registration, _) => t!(lang, "effect-registration"),
        (Phase::Wishes, Seating::Wishes) if event.tells_seats_by_wishes() => {
            t!(lang, "effect-wishes-published")
        }
        (Phase::Wishes, Seating::Wishes) => match closed_at {
            Some(at) => t!(lang, "effect-wishes-closed", moment = words.moment(&at, &event.zone)),
            None => t!(lang, "effect-wishes"),
        },
        (Phase::Wishes, Seating::FirstCome) => t!(lang, "effect-first-come"),
        (Phase::Assigned, _) => t!(lang, "effect-assigned"),
        (Phase::Running, _) => t!(lang, "effect-running"),
        (Phase::Recap, _) => t!(lang, "effect-recap"),
        (Phase::Archived, _) => t!(lang, "effect-archived"),
    }
}
