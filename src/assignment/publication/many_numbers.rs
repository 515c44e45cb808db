//! Reasons with many numbers, in words.
use crate::language::Lang;

/// That several rules would have had to be different, and which.
pub fn several_words(
    lang: Lang,
    title: &str,
    fixed: usize,
    pairs: usize,
    mix: bool,
    minimums: bool,
) -> String {
    let rules = [
        (fixed > 0).then(|| t!(lang, "reason-several-fixed", count = (fixed as i64))),
        (pairs > 0).then(|| t!(lang, "reason-several-pairs", count = (pairs as i64))),
        mix.then(|| t!(lang, "reason-several-mix")),
        minimums.then(|| t!(lang, "reason-several-minimums")),
    ];
    let rules = rules.into_iter().flatten().collect::<Vec<_>>().join(", ");
    t!(lang, "reason-several", title = title, rules = rules)
}

/// That a workshop was full, and with whom.
pub fn full_words(lang: Lang, title: &str, first_wishes: usize, seats: usize) -> String {
    let (is_wished, people, seats) = (first_wishes > seats, first_wishes as i64, seats as i64);
    match is_wished {
        true => t!(lang, "reason-full", title = title, people = people, seats = seats),
        false => t!(lang, "reason-full-others", title = title, people = people, seats = seats),
    }
}

/// That the draw decided, between how many and for how many; with the first wishes and seats before them.
pub fn drawn_words(lang: Lang, title: &str, numbers: [usize; 4]) -> String {
    let is_wished = numbers[0] > numbers[1];
    let [people, seats, between, drawn] = numbers.map(|number| number as i64);
    if !is_wished {
        return t!(lang, "reason-drawn-others", title = title, between = between, drawn = drawn);
    }
    t!(lang, "reason-drawn", title = title, people = people, seats = seats, between = between, drawn = drawn)
}
