//! The steps of an event beside every management page: which are done, which are open, where one is.
use super::{Event, ManagePath, Phase, Progress, Seating};
use crate::language::Words;

/// The work areas of an event, in the order they are needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    Overview,
    Settings,
    Programme,
    Participants,
    Workshops,
    Assignment,
    Ideas,
    Recap,
    Team,
}

impl Section {
    const ALL: [Self; 9] = [
        Self::Overview,
        Self::Settings,
        Self::Programme,
        Self::Participants,
        Self::Workshops,
        Self::Assignment,
        Self::Ideas,
        Self::Recap,
        Self::Team,
    ];

    /// Its address for an event: a place below what an organiser does next.
    pub fn href(self, slug: &str) -> String {
        format!("{}{}", ManagePath::to(slug), self.below())
    }

    fn below(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Settings => "/settings",
            Self::Programme => "/programme",
            Self::Participants => "/participants",
            Self::Workshops => "/workshops",
            Self::Assignment => "/assignment",
            Self::Ideas => "/ideas",
            Self::Recap => "/recap",
            Self::Team => "/team",
        }
    }

    fn name(self, words: Words) -> String {
        let lang = words.0;
        match self {
            Self::Overview => t!(lang, "nav-overview"),
            Self::Settings => t!(lang, "nav-settings"),
            Self::Programme => t!(lang, "nav-programme"),
            Self::Participants => t!(lang, "nav-participants"),
            Self::Workshops => t!(lang, "nav-workshops"),
            Self::Assignment => t!(lang, "nav-assignment"),
            Self::Ideas => t!(lang, "nav-ideas"),
            Self::Recap => t!(lang, "nav-recap"),
            Self::Team => t!(lang, "nav-team"),
        }
    }

    /// What stands below a step's name: how much there is.
    fn note(self, progress: &Progress, words: Words) -> String {
        let lang = words.0;
        match self {
            Self::Overview | Self::Settings => String::new(),
            Self::Programme => t!(lang, "nav-items", count = progress.items),
            Self::Participants => t!(lang, "nav-people", count = progress.participants),
            Self::Workshops => t!(lang, "nav-groups", count = progress.workshops),
            Self::Assignment => t!(lang, "nav-seats", count = progress.seats),
            Self::Ideas => t!(lang, "nav-idea-count", count = progress.ideas),
            Self::Recap if progress.publications > 0 => t!(lang, "nav-published"),
            Self::Recap if progress.recap_sections > 0 => t!(lang, "nav-drafted"),
            Self::Recap => t!(lang, "nav-not-begun"),
            Self::Team => t!(lang, "nav-organisers", count = progress.organisers),
        }
    }

    fn is_done(self, progress: &Progress, phase: Phase) -> bool {
        match self {
            Self::Overview => false,
            Self::Settings => phase > Phase::Draft,
            Self::Programme => progress.items > 0,
            Self::Participants => progress.participants > 0 && phase > Phase::Registration,
            Self::Workshops => progress.workshops > 0,
            Self::Assignment => progress.seats > 0 && phase > Phase::Wishes,
            Self::Ideas => progress.marked_ideas > 0,
            Self::Recap => progress.publications > 0,
            Self::Team => progress.organisers > 1,
        }
    }
}

/// One line of the list.
#[derive(Clone, Debug)]
pub struct Step {
    pub href: String,
    pub name: String,
    pub note: String,
    /// Done or open; an overview is neither.
    pub mark: &'static str,
    pub is_done: bool,
    pub is_here: bool,
}

/// What `manage.html` needs beside the layout.
#[derive(Clone, Debug)]
pub struct Nav {
    pub slug: String,
    pub event_title: String,
    pub phase: Phase,
    pub is_public: bool,
    pub is_archived: bool,
    pub here: String,
    pub steps: Vec<Step>,
}

impl Nav {
    pub fn new(event: &Event, progress: &Progress, words: Words, here: Section) -> Self {
        let steps = Section::ALL
            .into_iter()
            .map(|section| Step {
                href: section.href(&event.slug),
                name: section.name(words),
                note: section.note(progress, words),
                mark: match (section, section.is_done(progress, event.phase)) {
                    (Section::Overview, _) => "",
                    (_, true) => "step-done",
                    (_, false) => "step-open",
                },
                is_done: section.is_done(progress, event.phase),
                is_here: section == here,
            })
            .collect();
        Self {
            slug: event.slug.clone(),
            event_title: event.title.clone(),
            phase: event.phase,
            is_public: event.is_public(),
            is_archived: event.is_archived(),
            here: here.name(words),
            steps,
        }
    }
}

impl Phase {
    /// What people call it at an event with this seating.
    pub fn name(self, seating: Seating, words: Words) -> String {
        let lang = words.0;
        match self {
            Self::Draft => t!(lang, "phase-draft"),
            Self::Registration => t!(lang, "phase-registration"),
            Self::Wishes if seating == Seating::FirstCome => t!(lang, "phase-seats"),
            Self::Wishes => t!(lang, "phase-wishes"),
            Self::Assigned => t!(lang, "phase-assigned"),
            Self::Running => t!(lang, "phase-running"),
            Self::Recap => t!(lang, "phase-recap"),
            Self::Archived => t!(lang, "phase-archived"),
        }
    }
}
