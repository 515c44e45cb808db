//! Why somebody does not sit elsewhere, for the organisers: the cheapest chain of moves that would seat them there.
use crate::{
    assignment::{
        seating::Seated,
        solver::{Chain, Explanation, Instance, Mix, Problem, Rules, Stay, Step},
        words::Words,
    },
    language::{Lang, LangMark, Text},
};

/// The answer to "why not there?".
pub struct Why {
    /// What it would mean for the whole.
    pub words: Text,
    pub steps: Vec<StepRow>,
}

/// One move of the chain in words.
pub struct StepRow {
    pub name: String,
    pub from: Text,
    pub to: Text,
    /// What the move is for them, and the style that says it.
    pub effect: String,
    pub style: &'static str,
}

/// What a move would be for the one who moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Effect {
    Better,
    Same,
    Worse,
}

impl Effect {
    fn of(step: &Step) -> Self {
        // Without a seat is behind every wish.
        let place = |rank: u32| if rank == 0 { u32::MAX } else { rank };
        match place(step.to_rank).cmp(&place(step.from_rank)) {
            std::cmp::Ordering::Less => Self::Better,
            std::cmp::Ordering::Equal => Self::Same,
            std::cmp::Ordering::Greater => Self::Worse,
        }
    }

    fn words(self, lang: Lang) -> String {
        match self {
            Self::Better => t!(lang, "why-better"),
            Self::Same => t!(lang, "why-same"),
            Self::Worse => t!(lang, "why-worse"),
        }
    }

    fn style(self) -> &'static str {
        match self {
            Self::Better => "state-good",
            Self::Same => "state-quiet",
            Self::Worse => "state-warn",
        }
    }
}

/// Why somebody does not sit in a workshop, with everybody where they sit now and by these rules.
pub fn why(
    mark: LangMark,
    slug: &str,
    seating: &Seated,
    instance: &Instance,
    rules: &Rules,
    person: &str,
    workshop: &str,
) -> Option<Why> {
    let lang = mark.page;
    let only = |words: String| Some(Why { words: mark.phrase(words), steps: Vec::new() });
    let (name, title) = (seating.name(person)?, mark.name(seating.title(workshop)));
    if seating.decisions.pin(person) == Some(workshop) {
        return only(t!(lang, "why-pinned-there", name = name, title = title.as_str()));
    }
    if let Some(pin) = seating.decisions.pin(person) {
        return only(t!(lang, "why-pinned", name = name, title = mark.name(seating.title(pin))));
    }
    if seating.decisions.is_impossible(person, workshop) {
        return only(t!(lang, "why-impossible", name = name, title = title.as_str()));
    }
    let problem = problem(seating, instance, rules);
    let seats: Vec<Option<usize>> = instance
        .participants
        .iter()
        .map(|one| seating.seat_of(&one.id).and_then(|seat| place(instance, seat)))
        .collect();
    let asking = instance.participants.iter().position(|one| one.id == person)?;
    let chain = Explanation::new(&problem, &seats).chain(asking, place(instance, workshop)?);
    let Some(chain) = chain else { return only(t!(lang, "why-no-way", name = name, title = title.as_str())) };
    let words = Words::new(mark, slug, seating, instance);
    let moved = chain.steps.iter().map(|step| {
        let to = step.to.map(|group| instance.groups[group].id.as_str());
        (instance.participants[step.person].id.as_str(), to)
    });
    let against = seating.broken_by(&moved.collect()).next().and_then(|pair| seating.names(&pair.people));
    Some(Why {
        words: mark.phrase(match against {
            Some([one, other]) => t!(lang, "why-against-pair", one = one, other = other),
            None => judgement(lang, &chain, &title, &rules.mix),
        }),
        steps: chain.steps.iter().map(|step| row(lang, &words, seating, instance, step)).collect(),
    })
}

fn place(instance: &Instance, workshop: &str) -> Option<usize> {
    instance.groups.iter().position(|group| group.id == workshop)
}

/// By the rules of the seats, as far as they still fit; otherwise by the usual ones.
fn problem(seating: &Seated, instance: &Instance, rules: &Rules) -> Problem {
    let is_there = |id: &String| seating.workshop(id).is_some();
    let without = rules.without.iter().filter(|id| is_there(id)).cloned().collect();
    let rules = Rules { stay: Stay::Off, without, ..rules.clone() };
    Problem::new(instance, &rules).unwrap_or_else(|_| {
        Problem::new(instance, &Rules::default()).expect("what we make can be put in numbers")
    })
}

/// What a chain would mean for the whole.
fn judgement(lang: Lang, chain: &Chain, title: &str, mix: &Mix) -> String {
    let effects = chain.steps.iter().map(Effect::of);
    let count = |wanted: Effect| effects.clone().filter(|effect| *effect == wanted).count() as i64;
    let (better, worse) = (count(Effect::Better), count(Effect::Worse));
    match chain.cost {
        0 => t!(lang, "why-equal"),
        cost if cost < 0 && mix.may_cost_wishes() => t!(lang, "why-gain-mixed"),
        cost if cost < 0 => t!(lang, "why-gain", title = title),
        _ => t!(lang, "why-loss", better = better, worse = worse),
    }
}

fn row(lang: Lang, words: &Words, seating: &Seated, instance: &Instance, step: &Step) -> StepRow {
    let person = &instance.participants[step.person].id;
    let seat =
        |group: Option<usize>| words.seat(person, group.map(|group| instance.groups[group].id.as_str()));
    StepRow {
        name: seating.name(person).unwrap_or_else(|| t!(lang, "scenario-not-coming")),
        from: seat(step.from),
        to: seat(step.to),
        effect: Effect::of(step).words(lang),
        style: Effect::of(step).style(),
    }
}
