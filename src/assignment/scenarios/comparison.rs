//! Scenarios side by side: one column each, one line for each thing that can be compared.
use super::{
    figures::Figures,
    scenario::{RunState, Scenario, Unreadable},
};
use crate::{
    assignment::{
        paths::ScenarioPath,
        solver::{Minimums, Mix, Objective, Rules, Stay, Unlisted},
    },
    clock,
    language::Lang,
    workshops::{Workshop, rank_name},
};

/// One set of seats.
pub struct Column {
    pub name: String,
    /// Where it is shown alone.
    pub href: Option<String>,
    pub state: String,
    pub rules: Vec<String>,
    pub figures: Option<Figures>,
}

/// One thing that is compared.
pub struct Line {
    pub label: String,
    pub cells: Vec<Cell>,
}

/// What it is in one column; with how much of how much it is, if that can be drawn.
pub struct Cell {
    pub column: String,
    pub words: String,
    pub share: Option<(usize, usize)>,
}

/// What a cell says, and how much of how much it is.
type Said = (String, Option<(usize, usize)>);

/// `Szenario 3`
pub fn scenario_name(lang: Lang, number: i64) -> String {
    t!(lang, "scenario-name", number = number)
}

pub fn state_words(lang: Lang, scenario: &Scenario) -> String {
    match scenario.state(clock::now()) {
        RunState::Running => t!(lang, "scenario-running"),
        RunState::Cancelled => t!(lang, "scenario-cancelled"),
        RunState::Interrupted => t!(lang, "scenario-interrupted"),
        RunState::Done if scenario.adopted_at.is_some() => t!(lang, "scenario-adopted"),
        RunState::Done if matches!(scenario.figures(), Ok(Some(figures)) if figures.is_optimal) => {
            t!(lang, "scenario-optimal")
        }
        RunState::Unreadable => t!(lang, "scenario-unreadable"),
        RunState::Done => t!(lang, "scenario-best-found"),
    }
}

impl Column {
    /// Of a scenario; of one that cannot be read, only that.
    pub fn of(lang: Lang, slug: &str, scenario: &Scenario, workshops: &[Workshop]) -> Self {
        let (rules, figures) = match read(lang, scenario, workshops) {
            Ok(read) => read,
            Err(error) => {
                tracing::error!(%error, "a stored scenario is damaged");
                (Vec::new(), None)
            }
        };
        Self {
            name: scenario_name(lang, scenario.number),
            href: Some(ScenarioPath::to(slug, &scenario.id).to_string()),
            state: state_words(lang, scenario),
            rules,
            figures,
        }
    }

    /// The seats as they are.
    pub fn now(lang: Lang, figures: Figures) -> Self {
        Self {
            name: t!(lang, "scenario-now"),
            href: None,
            state: String::new(),
            rules: Vec::new(),
            figures: Some(figures),
        }
    }
}

fn read(
    lang: Lang,
    scenario: &Scenario,
    workshops: &[Workshop],
) -> Result<(Vec<String>, Option<Figures>), Unreadable> {
    let cancelled = scenario.not_held()?.into_iter().collect();
    let figures = scenario.figures()?.map(|figures| Figures { cancelled, ..figures });
    Ok((rules_words(lang, &scenario.rules()?, workshops), figures))
}

/// The rules in words, the most important first.
pub fn rules_words(lang: Lang, rules: &Rules, workshops: &[Workshop]) -> Vec<String> {
    let mut words = vec![match rules.objective {
        Objective::Fair => t!(lang, "scenario-objective-fair"),
        Objective::FirstWishes => t!(lang, "scenario-objective-first-wishes"),
    }];
    words.push(match rules.minimums {
        Minimums::Keep => t!(lang, "scenario-minimums-keep"),
        Minimums::Cancel => t!(lang, "scenario-minimums-cancel"),
        Minimums::Ignore => t!(lang, "scenario-minimums-ignore"),
    });
    match rules.mix {
        Mix::Off => {}
        Mix::Tie => words.push(t!(lang, "scenario-mix-tie")),
        Mix::Weight(_) => words.push(t!(lang, "scenario-mix-price", price = rules.mix.to_string())),
        Mix::Band(width) => words.push(t!(lang, "scenario-mix-band", count = i64::from(width))),
    }
    if rules.unlisted == Unlisted::Forbid {
        words.push(t!(lang, "scenario-unlisted-forbid"));
    }
    if rules.stay == Stay::Tie {
        words.push(t!(lang, "scenario-stay-tie"));
    }
    for workshop in workshops.iter().filter(|workshop| rules.without.contains(&workshop.id)) {
        words.push(t!(lang, "scenario-without", title = workshop.title.as_str()));
    }
    words
}

/// The lines of a comparison. Wishes that nobody got in any column are left out.
pub fn lines(lang: Lang, columns: &[Column], workshops: &[Workshop]) -> Vec<Line> {
    let ranks =
        columns.iter().filter_map(|column| column.figures.as_ref()).map(|figures| figures.by_rank.len());
    let mut lines = Vec::new();
    let mut add = |label: String, cell: &dyn Fn(&Figures) -> Said| {
        let cells = columns.iter().map(|column| {
            let (words, share) = column.figures.as_ref().map_or_else(|| ("–".to_owned(), None), cell);
            Cell { column: column.name.clone(), words, share }
        });
        lines.push(Line { label, cells: cells.collect() });
    };
    for rank in 0..ranks.max().unwrap_or(0) {
        add(rank_name(lang, rank as i64 + 1), &|figures| {
            let count = figures.by_rank.get(rank).copied().unwrap_or(0);
            (count.to_string(), Some((count, figures.with_wishes())))
        });
    }
    add(t!(lang, "scenario-beside"), &|figures| {
        (figures.beside.to_string(), Some((figures.beside, figures.with_wishes())))
    });
    add(t!(lang, "scenario-without-wishes"), &|figures| (figures.without_wishes.to_string(), None));
    add(t!(lang, "scenario-unseated"), &|figures| (figures.unseated.to_string(), None));
    if columns.iter().any(|column| column.figures.as_ref().is_some_and(|figures| figures.pinned > 0)) {
        add(t!(lang, "scenario-pinned"), &|figures| (figures.pinned.to_string(), None));
    }
    add(t!(lang, "scenario-worst"), &|figures| (worst_words(lang, figures), None));
    if columns.iter().any(|column| column.figures.as_ref().is_some_and(|figures| figures.unmixed.is_some())) {
        add(t!(lang, "scenario-unmixed"), &|figures| {
            let percent = figures.unmixed.map(|thousandths| format!("{} %", (thousandths + 5) / 10));
            (percent.unwrap_or_else(|| "–".to_owned()), None)
        });
    }
    for workshop in workshops {
        add(workshop.title.clone(), &|figures| {
            let taken = figures.sizes.get(&workshop.id).copied().unwrap_or(0);
            if figures.cancelled.contains(&workshop.id) {
                return (t!(lang, "scenario-not-held"), None);
            }
            let maximum = workshop.maximum;
            let words = t!(lang, "scenario-size", taken = (taken as i64), maximum = maximum);
            (words, Some((taken, maximum.unsigned_abs() as usize)))
        });
    }
    lines
}

/// The worst wish that somebody got.
fn worst_words(lang: Lang, figures: &Figures) -> String {
    match figures.by_rank.len() {
        _ if figures.unseated > 0 => t!(lang, "assignment-no-seat"),
        _ if figures.beside > 0 => t!(lang, "scenario-worst-beside"),
        0 => "–".to_owned(),
        rank => rank_name(lang, rank as i64),
    }
}
