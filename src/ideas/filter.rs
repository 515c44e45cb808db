//! Which ideas the organiser is looking at: by workshop, theme, state and words.
use std::convert::Infallible;

use axum::{extract::FromRequestParts, http::request::Parts};
use url::form_urlencoded;

use super::idea::{Idea, State};
use crate::{
    language::{Lang, fold, search_key},
    web::Form,
};

/// What was chosen above the list; empty where nothing was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub workshop: String,
    pub theme: String,
    pub state: Option<State>,
    pub search: String,
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
                _ => {}
            }
        }
        filter
    }

    fn fields(&self) -> [(&'static str, &str); 4] {
        let state = self.state.map_or("", State::tag);
        [("workshop", &self.workshop), ("theme", &self.theme), ("state", state), ("search", &self.search)]
    }

    /// The query string that leads to this filter; empty when nothing is chosen.
    pub fn query(&self) -> String {
        let chosen = self.fields().into_iter().filter(|(_, value)| !value.is_empty());
        form_urlencoded::Serializer::new(String::new()).extend_pairs(chosen).finish()
    }

    /// The form above the list, as it was chosen.
    pub fn form(&self, lang: Lang) -> Form {
        Form::filled(lang, self.fields().map(|(name, value)| (name, value.to_owned())))
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether an idea fits, whatever its state: the states' counts are of these.
    pub fn fits(&self, idea: &Idea) -> bool {
        (self.workshop.is_empty() || idea.workshop_id == self.workshop)
            && (self.theme.is_empty() || idea.theme_ids.contains(&self.theme))
            && self.finds(idea)
    }

    /// Whether an idea is in the state that was chosen, if one was.
    pub fn is_in_state(&self, idea: &Idea) -> bool {
        self.state.is_none_or(|state| idea.state() == state)
    }

    /// Every word must be somewhere: in the code, the text, or the name that may be shown.
    fn finds(&self, idea: &Idea) -> bool {
        let texts = [&idea.code, &idea.sentence, &idea.details, idea.shown_author().unwrap_or_default()];
        let key = search_key(&texts.join(" "));
        fold(&self.search).split_whitespace().all(|word| key.contains(word))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Filter {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(parts.uri.query().unwrap_or_default()))
    }
}

/// How many ideas are in each state; the three add up to `all`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub all: i64,
    pub open: i64,
    pub marked: i64,
    pub hidden: i64,
}

impl Counts {
    pub fn of<'a>(ideas: impl IntoIterator<Item = &'a Idea>) -> Self {
        let mut counts = Self::default();
        for idea in ideas {
            counts.all += 1;
            match idea.state() {
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
    use crate::{clock, ideas::idea::Wording};

    fn idea(code: &str, wording: Wording) -> Idea {
        let now = clock::now();
        Idea {
            id: code.into(),
            event_id: "e".into(),
            workshop_id: "w1".into(),
            code: code.into(),
            author_id: None,
            author_name: "Jörg Müller".into(),
            sentence: wording.sentence,
            details: wording.details,
            unnamed_at: wording.is_unnamed.then_some(now),
            for_room_at: None,
            hidden_at: None,
            hidden_because: String::new(),
            marked_at: None,
            created_at: now,
            updated_at: now,
            versions: 1,
            themes: Vec::new(),
            theme_ids: wording.themes,
        }
    }

    #[test]
    fn a_filter_survives_its_way_through_the_address() {
        let filter = Filter {
            workshop: "w1".into(),
            theme: "t&2".into(),
            state: Some(State::Marked),
            search: "größer als".into(),
        };
        assert_eq!(Filter::of(&filter.query()), filter);
        assert_eq!(Filter::of("state=loud&other=1"), Filter::default());
        assert_eq!(Filter::default().query(), "");
    }

    #[test]
    fn umlauts_and_case_do_not_matter_and_unnamed_authors_are_not_found_by_name() {
        let written = Wording { sentence: "WLAN im Rathaus".into(), ..Wording::default() };
        let named = idea("K4RH", written.clone());
        let unnamed = idea("P7XM", Wording { is_unnamed: true, ..written });
        let finds =
            |search: &str, idea: &Idea| Filter { search: search.into(), ..Filter::default() }.fits(idea);
        assert!(finds("wlan rathaus", &named) && finds("k4rh", &named) && finds("mueller", &named));
        assert!(finds("wlan", &unnamed) && !finds("mueller", &unnamed));
        assert!(!finds("wlan bibliothek", &named));
    }

    #[test]
    fn the_states_add_up() {
        let now = Some(clock::now());
        let open = idea("K4RH", Wording::default());
        let marked = Idea { marked_at: now, ..open.clone() };
        let hidden = Idea { hidden_at: now, marked_at: now, ..open.clone() };
        let counts = Counts::of([&open, &marked, &hidden, &open]);
        assert_eq!(counts, Counts { all: 4, open: 2, marked: 1, hidden: 1 });
    }
}
