//! What the organiser's list is narrowed to, how it is cut into pages, and the totals above it.
use super::State;
use crate::language::fold;

/// People on one page of the list.
pub const PER_PAGE: i64 = 50;

/// Which participants are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    words: [String; 4],
    pub department: Option<String>,
    pub state: Option<State>,
}

impl Filter {
    /// From what was typed and chosen; nothing chosen means everybody. All words must be found, in any order.
    pub fn new(search: &str, department: &str, state: &str) -> Self {
        let folded = fold(search);
        let mut typed = folded.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';'));
        let words =
            std::array::from_fn(|_| typed.find(|word| !word.is_empty()).unwrap_or_default().to_owned());
        let department = Some(department.to_owned()).filter(|name| !name.is_empty());
        Self { words, department, state: state.parse().ok() }
    }

    /// Whether everybody is asked for.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The words as patterns for `LIKE … ESCAPE '\'`; `%` finds everything.
    pub fn patterns(&self) -> [String; 4] {
        self.words.each_ref().map(|word| {
            let plain = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
            if plain.is_empty() { "%".to_owned() } else { format!("%{plain}%") }
        })
    }
}

/// How many there are in each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Totals {
    pub registered: i64,
    pub invited: i64,
    pub cancelled: i64,
}

impl Totals {
    pub fn all(&self) -> i64 {
        self.registered + self.invited + self.cancelled
    }
}

/// One page of a list that is found in `found` lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    pub page: i64,
    pub pages: i64,
}

impl Paging {
    /// The page asked for, or the nearest there is.
    pub fn new(asked: &str, found: i64) -> Self {
        let pages = ((found + PER_PAGE - 1) / PER_PAGE).max(1);
        Self { page: asked.parse().unwrap_or(1).clamp(1, pages), pages }
    }

    /// How many lines come before it.
    pub fn offset(self) -> i64 {
        (self.page - 1) * PER_PAGE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_is_folded_into_words_and_its_wildcards_are_plain_letters() {
        let filter = Filter::new(" Riedmann,  JÖRG ", "", "");
        assert_eq!(filter.patterns(), ["%riedmann%", "%jorg%", "%", "%"]);
        assert_eq!(Filter::new("50%_", "", "").patterns()[0], "%50\\%\\_%");
    }

    #[test]
    fn an_unknown_state_narrows_nothing() {
        assert!(Filter::new(" ", "", "late").is_empty());
        assert_eq!(Filter::new("", "Amt 33", "invited").state, Some(State::Invited));
    }

    #[test]
    fn a_page_that_is_not_there_becomes_the_nearest() {
        assert_eq!(Paging::new("9", 101), Paging { page: 3, pages: 3 });
        assert_eq!(Paging::new("-1", 100), Paging { page: 1, pages: 2 });
        assert_eq!(Paging::new("x", 0), Paging { page: 1, pages: 1 });
        assert_eq!(Paging::new("2", 100).offset(), 50);
    }
}
