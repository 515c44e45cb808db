//! Spreads everybody's workshops over the rounds, so that nobody is in two places at once and every workshop is about
//! equally full in every round: a balanced edge colouring of a bipartite graph (Kőnig 1916; split as by de Werra 1971).
use crate::assignment::solver::problem::NONE;

/// The round of each of everybody's workshops: by round, then by person; `NONE` for no seat. Nobody may have more
/// workshops than there are rounds. A workshop with d people has ⌊d / rounds⌋ or ⌈d / rounds⌉ in each.
pub fn spread_over_rounds(held: &[Vec<u32>], size: usize, rounds: usize) -> Vec<Vec<u32>> {
    let mut colouring = Colouring { rounds, person: vec![NONE; held.len() * rounds], part: Vec::new() };
    let mut seats = vec![vec![NONE; held.len()]; rounds];
    // Each workshop is cut into parts of as many people as there are rounds: one of them in each round.
    let mut parts = Vec::new();
    for group in 0..size as u32 {
        let people: Vec<usize> = (0..held.len()).filter(|person| held[*person].contains(&group)).collect();
        for people in people.chunks(rounds) {
            let part = parts.len();
            parts.push(group);
            colouring.part.resize(parts.len() * rounds, NONE);
            people.iter().for_each(|person| colouring.add(*person, part));
        }
    }
    for person in 0..held.len() {
        for (round, seats) in seats.iter_mut().enumerate() {
            let part = colouring.person[person * rounds + round];
            if part != NONE {
                seats[person] = parts[part as usize];
            }
        }
    }
    seats
}

/// People and parts of workshops, joined by at most one edge in each round.
struct Colouring {
    rounds: usize,
    /// By person and round: the part.
    person: Vec<u32>,
    /// By part and round: the person.
    part: Vec<u32>,
}

impl Colouring {
    fn add(&mut self, person: usize, part: usize) {
        let rounds = self.rounds;
        let is_free = |all: &[u32], node: usize, round: usize| all[node * rounds + round] == NONE;
        let both = (0..rounds)
            .find(|round| is_free(&self.person, person, *round) && is_free(&self.part, part, *round));
        let round = both.unwrap_or_else(|| {
            let free = |all: &[u32], node: usize| (0..rounds).find(|round| is_free(all, node, *round));
            let ours = free(&self.person, person).expect("nobody has more workshops than rounds");
            let theirs = free(&self.part, part).expect("no part has more people than rounds");
            self.swap(part, ours, theirs);
            ours
        });
        self.person[person * rounds + round] = part as u32;
        self.part[part * rounds + round] = person as u32;
    }

    /// Exchanges two rounds along the path that begins at a part with the first of them; the part is free in it then.
    fn swap(&mut self, part: usize, first: usize, second: usize) {
        let rounds = self.rounds;
        let (mut path, mut part, mut round) = (Vec::new(), part, first);
        loop {
            let person = self.part[part * rounds + round];
            if person == NONE {
                break;
            }
            path.push((person as usize, part, round));
            round = first + second - round;
            let next = self.person[person as usize * rounds + round];
            if next == NONE {
                break;
            }
            path.push((person as usize, next as usize, round));
            (part, round) = (next as usize, first + second - round);
        }
        for (person, part, round) in &path {
            self.person[person * rounds + round] = NONE;
            self.part[part * rounds + round] = NONE;
        }
        for (person, part, round) in path {
            let round = first + second - round;
            self.person[person * rounds + round] = part as u32;
            self.part[part * rounds + round] = person as u32;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_workshop_is_equally_full_in_every_round_and_nobody_is_in_two_places() {
        // Person p has the workshops p, p + 1, …: with 5 workshops and 3 rounds.
        let held: Vec<Vec<u32>> = (0..47_u32)
            .map(|person| {
                let count = if person % 11 == 0 { 2 } else { 3 };
                let mut own: Vec<u32> = (0..count).map(|step| (person * person + step) % 5).collect();
                own.sort_unstable();
                own
            })
            .collect();
        let rounds = spread_over_rounds(&held, 5, 3);
        for (person, held) in held.iter().enumerate() {
            let mut own: Vec<u32> =
                rounds.iter().map(|seats| seats[person]).filter(|seat| *seat != NONE).collect();
            own.sort_unstable();
            assert_eq!(&own, held);
        }
        for group in 0..5 {
            let total = held.iter().filter(|held| held.contains(&group)).count();
            for seats in &rounds {
                let here = seats.iter().filter(|seat| **seat == group).count();
                assert!(here == total / 3 || here == total.div_ceil(3), "{here} of {total}");
            }
        }
    }
}
