//! What became of everybody in one bar for each set of seats, all on one scale, with words and numbers beside it.
use super::comparison::Column;
use crate::{assignment::scenarios::figures::Share, language::Lang, workshops::rank_name};

/// One bar.
pub struct Bar {
    pub name: String,
    pub parts: Vec<Part>,
}

/// One part of a bar. Where it begins and how wide it is are percentages of the longest bar.
pub struct Part {
    pub begins: String,
    pub width: String,
    /// The pattern that tells it from its neighbours without any colour.
    pub mark: &'static str,
    pub label: String,
    pub count: usize,
}

impl Bar {
    /// The same in words.
    pub fn words(&self) -> String {
        let parts = self.parts.iter().map(|part| format!("{}: {}", part.label, part.count));
        parts.collect::<Vec<_>>().join(", ")
    }
}

/// A bar for each column that has figures; as long as the column has people.
pub fn bars(lang: Lang, columns: &[Column]) -> Vec<Bar> {
    let most =
        columns.iter().filter_map(|column| column.figures.as_ref()).map(|figures| figures.people).max();
    let percent = |people: usize| format!("{:.3}%", people as f64 * 100.0 / most.unwrap_or(1).max(1) as f64);
    let bar = |column: &Column| {
        let mut before = 0;
        let parts = column.figures.as_ref()?.shares().into_iter().map(|(share, count)| {
            let begins = percent(before);
            before += count;
            Part { begins, width: percent(count), mark: mark(share), label: words(lang, share), count }
        });
        Some(Bar { name: column.name.clone(), parts: parts.collect() })
    };
    columns.iter().filter_map(bar).collect()
}

fn mark(share: Share) -> &'static str {
    match share {
        Share::Wish(1) => "first",
        Share::Wish(2) => "second",
        Share::Wish(3) => "third",
        Share::Wish(_) => "later",
        Share::Beside => "beside",
        Share::WithoutWishes => "without",
        Share::Unseated => "unseated",
    }
}

fn words(lang: Lang, share: Share) -> String {
    match share {
        Share::Wish(rank) => rank_name(lang, rank),
        Share::Beside => t!(lang, "scenario-beside"),
        Share::WithoutWishes => t!(lang, "scenario-without-wishes"),
        Share::Unseated => t!(lang, "scenario-unseated"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assignment::scenarios::figures::Figures;

    #[test]
    fn all_bars_have_one_scale_and_a_larger_number_is_a_longer_part() {
        let column = |by_rank: &[usize], people: usize| {
            Column::now(Lang::En, Figures { by_rank: by_rank.to_vec(), people, ..Figures::default() })
        };
        let bars = bars(Lang::En, &[column(&[45, 22], 80), column(&[40, 0, 20], 60)]);
        let width = |bar: usize, part: usize| bars[bar].parts[part].width.as_str();
        assert_eq!((width(0, 0), width(1, 0)), ("56.250%", "50.000%"));
        assert_eq!((bars[0].parts[1].begins.as_str(), bars[1].parts[1].mark), ("56.250%", "third"));
    }
}
