//! Scenarios side by side: one column each, one line for each thing that can be compared.
use crate::{
    assignment::{
        paths::ScenarioPath,
        scenarios::{
            figures::{Figures, Room},
            scenario::{RunState, Scenario, Unreadable},
        },
        solver::{Minimums, Mix, Objective, Rules, Stay, Unlisted},
    },
    clock,
    language::{Lang, LangMark, Text},
    workshops::{Workshop, rank_name},
};

/// One set of seats.
pub struct Column {
    pub name: String,
    /// Where it is shown alone.
    pub href: Option<String>,
    pub state: String,
    pub rules: Vec<Text>,
    pub figures: Option<Figures>,
}

/// One thing that is compared.
pub struct Line {
    pub label: Text,
    pub cells: Vec<Cell>,
}

/// What it is in one column.
pub struct Cell {
    pub column: String,
    pub words: String,
}

/// `Szenario 3`
pub fn scenario_name(lang: Lang, number: i64) -> String {
    t!(lang, "scenario-name", number = number)
}

pub fn state_words(lang: Lang, scenario: &Scenario, state: RunState) -> String {
    match state {
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
    pub fn of(mark: LangMark, slug: &str, scenario: &Scenario, workshops: &[Workshop]) -> Self {
        let lang = mark.page;
        let (rules, figures) = match read(mark, scenario, workshops) {
            Ok(read) => read,
            Err(error) => {
                tracing::error!(%error, "a stored scenario is damaged");
                (Vec::new(), None)
            }
        };
        Self {
            name: scenario_name(lang, scenario.number),
            href: Some(ScenarioPath::to(slug, &scenario.id).to_string()),
            state: state_words(lang, scenario, scenario.state(clock::now())),
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
    mark: LangMark,
    scenario: &Scenario,
    workshops: &[Workshop],
) -> Result<(Vec<Text>, Option<Figures>), Unreadable> {
    let cancelled = scenario.not_held()?.into_iter().collect();
    let figures = scenario.figures()?.map(|figures| Figures { cancelled, ..figures });
    let rooms = figures.as_ref().map(|figures| figures.rooms.as_slice()).unwrap_or_default();
    Ok((rules_words(mark, &scenario.rules()?, workshops, rooms), figures))
}

/// The rules in words, the most important first. Workshops that are gone since are named as they were.
pub fn rules_words(mark: LangMark, rules: &Rules, workshops: &[Workshop], rooms: &[Room]) -> Vec<Text> {
    let lang = mark.page;
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
    words.push(match rules.unlisted {
        Unlisted::Forbid => t!(lang, "scenario-unlisted-forbid"),
        Unlisted::Tail => t!(lang, "scenario-unlisted-tail"),
    });
    if rules.stay == Stay::Tie {
        words.push(t!(lang, "scenario-stay-tie"));
    }
    let closed = titles(workshops, rooms.iter()).into_iter().filter(|(id, _)| rules.without.contains(id));
    words.extend(closed.map(|(_, title)| t!(lang, "scenario-without", title = mark.name(title))));
    words.into_iter().map(|words| mark.phrase(words)).collect()
}

/// Ids and titles of the workshops there are, and of those that there were when something was computed.
fn titles<'a>(workshops: &[Workshop], rooms: impl Iterator<Item = &'a Room>) -> Vec<(String, String)> {
    let mut titles: Vec<(String, String)> =
        workshops.iter().map(|workshop| (workshop.id.clone(), workshop.title.clone())).collect();
    for room in rooms {
        if titles.iter().all(|(id, _)| *id != room.id) {
            titles.push((room.id.clone(), room.title.clone()));
        }
    }
    titles
}

/// The lines of a comparison. Wishes that nobody got in any column are left out. Sizes are those of the moment at which
/// a column was computed.
pub fn lines(mark: LangMark, columns: &[Column], workshops: &[Workshop]) -> Vec<Line> {
    let lang = mark.page;
    let all = || columns.iter().filter_map(|column| column.figures.as_ref());
    let mut lines = Vec::new();
    let mut add = |label: Text, words: &dyn Fn(&Figures) -> String| {
        let cells = columns.iter().map(|column| {
            let words = column.figures.as_ref().map_or_else(nothing, words);
            Cell { column: column.name.clone(), words }
        });
        lines.push(Line { label, cells: cells.collect() });
    };
    for rank in 0..all().map(|figures| figures.by_rank.len()).max().unwrap_or(0) {
        add(rank_name(lang, rank as i64 + 1).into(), &|figures| count(figures.by_rank.get(rank).copied()));
    }
    add(t!(lang, "scenario-beside").into(), &|figures| figures.beside.to_string());
    if all().any(|figures| figures.named_one.is_some_and(|count| count > 0)) {
        add(t!(lang, "scenario-named-one").into(), &|figures| {
            figures.named_one.map_or_else(nothing, |one| one.to_string())
        });
    }
    add(t!(lang, "scenario-without-wishes").into(), &|figures| figures.without_wishes.to_string());
    add(t!(lang, "scenario-unseated").into(), &|figures| figures.unseated.to_string());
    if all().any(|figures| figures.pinned > 0) {
        add(t!(lang, "scenario-pinned").into(), &|figures| figures.pinned.to_string());
    }
    add(t!(lang, "scenario-worst").into(), &|figures| worst_words(lang, figures));
    if all().any(|figures| figures.unmixed.is_some()) {
        add(t!(lang, "scenario-unmixed").into(), &|figures| {
            let percent = figures.unmixed.map(|thousandths| format!("{} %", (thousandths + 5) / 10));
            percent.unwrap_or_else(nothing)
        });
    }
    for (id, title) in titles(workshops, all().flat_map(|figures| &figures.rooms)) {
        add(mark.text(title), &|figures| size_words(lang, figures, &id));
    }
    lines
}

fn nothing() -> String {
    "–".to_owned()
}

fn count(number: Option<usize>) -> String {
    number.unwrap_or(0).to_string()
}

/// How full a workshop is, by as many seats as it had then.
fn size_words(lang: Lang, figures: &Figures, id: &str) -> String {
    match (figures.sizes.get(id), figures.room(id)) {
        (None, _) => nothing(),
        _ if figures.cancelled.iter().any(|one| one == id) => t!(lang, "scenario-not-held"),
        (Some(taken), Some(room)) => {
            t!(lang, "scenario-size", taken = (*taken as i64), maximum = i64::from(room.maximum))
        }
        (Some(taken), None) => taken.to_string(),
    }
}

/// The worst wish that somebody got.
fn worst_words(lang: Lang, figures: &Figures) -> String {
    match (figures.by_rank.len(), figures.counted_as) {
        _ if figures.unseated > 0 => t!(lang, "assignment-no-seat"),
        (_, Some(rank)) => t!(lang, "scenario-worst-counted", rank = (rank as i64)),
        _ if figures.beside > 0 => t!(lang, "scenario-worst-beside"),
        (0, None) => nothing(),
        (rank, None) => rank_name(lang, rank as i64),
    }
}
