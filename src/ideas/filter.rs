//! Which ideas the organiser is looking at: by workshop, theme, state and words, and which page of them.
use url::form_urlencoded;

use super::idea::State;
use crate::{
    clock::Timestamp,
    language::{Search, search_key},
};

/// Ideas on one page of the list.
pub const PER_PAGE: i64 = 50;

/// What was chosen above the list; empty where nothing was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub workshop: String,
    pub theme: String,
    pub state: Option<State>,
    pub search: String,
    /// The page of the list, from 1; 0 when none was asked for.
    pub page: i64,
}

impl Filter {
    /// The filter of a query string; what it does not know, it leaves out.
    pub fn of(query: &str) -> Self {
        let mut filter = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let value = value.trim().to_owned();
            match name.as_ref() {
                "workshop" => filter.workshop = value,
                "theme" => filter.theme = value,
                "state" => filter.state = value.parse().ok(),
                "search" => filter.search = value,
                "page" => filter.page = value.parse().unwrap_or_default(),
                _ => {}
            }
        }
        filter
    }

    /// What was chosen, by the names of the form's fields.
    pub fn fields(&self) -> [(&'static str, &str); 4] {
        let state = self.state.map_or("", State::tag);
        [("workshop", &self.workshop), ("theme", &self.theme), ("state", state), ("search", &self.search)]
    }

    /// The query string that leads to this filter; empty when nothing is chosen.
    pub fn query(&self) -> String {
        let chosen = self.fields().into_iter().filter(|(_, value)| !value.is_empty());
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(chosen);
        if self.page > 1 {
            query.append_pair("page", &self.page.to_string());
        }
        query.finish()
    }

    /// The same choice, another page of it.
    pub fn on_page(&self, page: i64) -> Self {
        Self { page, ..self.clone() }
    }

    /// Whether all ideas are asked for.
    pub fn is_empty(&self) -> bool {
        self.fields().iter().all(|(_, value)| value.is_empty())
    }

    pub fn has_words(&self) -> bool {
        !self.search.is_empty()
    }

    pub fn workshop_id(&self) -> Option<&str> {
        Some(self.workshop.as_str()).filter(|id| !id.is_empty())
    }

    pub fn theme_id(&self) -> Option<&str> {
        Some(self.theme.as_str()).filter(|id| !id.is_empty())
    }

    /// Whether a state is the one that was chosen, if one was.
    pub fn is_in_state(&self, state: State) -> bool {
        self.state.is_none_or(|chosen| chosen == state)
    }

    /// Those whose texts hold every word: in the code, the text, or the name that may be shown.
    pub fn finding(&self, mut texts: Vec<Text>) -> Vec<Text> {
        let search = Search::new(&self.search);
        if !search.is_empty() {
            texts.retain(|text| {
                let texts = [&text.code, &text.sentence, &text.details, text.author_name.as_str()];
                search.finds(&search_key(&texts.join(" ")))
            });
        }
        texts
    }

    /// How many ideas are in the state that was chosen.
    pub fn found(&self, counts: Counts) -> i64 {
        match self.state {
            None => counts.all,
            Some(State::Open) => counts.open,
            Some(State::Marked) => counts.marked,
            Some(State::Hidden) => counts.hidden,
        }
    }

    /// How many pages they fill; at least one.
    pub fn pages(&self, counts: Counts) -> i64 {
        ((self.found(counts) + PER_PAGE - 1) / PER_PAGE).max(1)
    }

    /// The page asked for, or the nearest there is.
    pub fn page_of(&self, counts: Counts) -> i64 {
        self.page.clamp(1, self.pages(counts))
    }
}

/// What can be searched of an idea.
#[derive(Clone, Debug, Default, sqlx::FromRow)]
pub struct Text {
    pub id: String,
    pub code: String,
    pub sentence: String,
    pub details: String,
    /// Empty when the author is not to be named.
    pub author_name: String,
    pub hidden_at: Option<Timestamp>,
    pub marked_at: Option<Timestamp>,
}

impl Text {
    pub fn state(&self) -> State {
        State::of(self.hidden_at, self.marked_at)
    }
}

/// How many ideas are in each state; the three add up to `all`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Counts {
    pub all: i64,
    pub open: i64,
    pub marked: i64,
    pub hidden: i64,
}

impl Counts {
    pub fn of(states: impl IntoIterator<Item = State>) -> Self {
        let mut counts = Self::default();
        for state in states {
            counts.all += 1;
            match state {
                State::Open => counts.open += 1,
                State::Marked => counts.marked += 1,
                State::Hidden => counts.hidden += 1,
            }
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock;

    #[test]
    fn a_filter_survives_its_way_through_the_address() {
        let filter = Filter {
            workshop: "w1".into(),
            theme: "t&2".into(),
            state: Some(State::Marked),
            search: "größer als".into(),
            page: 3,
        };
        assert_eq!(Filter::of(&filter.query()), filter);
        assert_eq!(Filter::of("state=loud&other=1&page=x"), Filter::default());
        assert_eq!(Filter::default().query(), "");
        assert_eq!(Filter::default().on_page(1).query(), "");
    }

    #[test]
    fn umlauts_and_case_do_not_matter_and_unnamed_authors_are_not_found_by_name() {
        let written = Text { code: "K4RH".into(), sentence: "WLAN im Rathaus".into(), ..Text::default() };
        let named = Text { author_name: "Jörg Müller".into(), ..written.clone() };
        let finds = |search: &str, text: &Text| {
            !Filter { search: search.into(), ..Filter::default() }.finding(vec![text.clone()]).is_empty()
        };
        assert!(finds("wlan rathaus", &named) && finds("k4rh", &named) && finds("mueller", &named));
        assert!(finds("wlan", &written) && !finds("mueller", &written));
        assert!(!finds("wlan bibliothek", &named));
        assert!(finds("", &written));
    }

    #[test]
    fn the_states_add_up() {
        let now = Some(clock::now());
        let open = Text::default();
        let marked = Text { marked_at: now, ..Text::default() };
        let hidden = Text { hidden_at: now, marked_at: now, ..Text::default() };
        let counts = Counts::of([&open, &marked, &hidden, &open].map(Text::state));
        assert_eq!(counts, Counts { all: 4, open: 2, marked: 1, hidden: 1 });
    }

    #[test]
    fn a_page_that_is_not_there_becomes_the_nearest() {
        let counts = Counts { all: 101, open: 100, marked: 1, hidden: 0 };
        assert_eq!(Filter::of("page=9").page_of(counts), 3);
        assert_eq!(Filter::of("page=9&state=open").page_of(counts), 2);
        assert_eq!(Filter::of("page=-1").page_of(counts), 1);
        assert_eq!(Filter::of("state=hidden").pages(counts), 1);
    }
}
