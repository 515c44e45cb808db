//! Which people of the assignment are asked for, and how the table is cut into pages.
use crate::{
    language::{Search, search_key},
    participants::Participant,
};

/// People on one page of the table.
pub const PER_PAGE: usize = 100;
/// Instead of a workshop's id: those without a seat.
pub const WITHOUT: &str = "none";

/// Instead of a workshop's id: those who sit at none of their wishes.
pub const BESIDE: &str = "beside";
/// Instead of a workshop's id: those of them who named one workshop alone.
pub const NAMED_ONE: &str = "named-one";

/// What was typed and chosen above the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub search: String,
    /// A workshop's id, `WITHOUT`, `BESIDE` or `NAMED_ONE`.
    pub workshop: String,
    pub department: String,
    /// Counted from 1.
    pub page: usize,
}

impl Filter {
    /// From the query of the address; what is unknown there is passed over.
    pub fn new(query: &str) -> Self {
        let mut filter = Self { page: 1, ..Self::default() };
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "search" => filter.search = value.trim().to_owned(),
                "workshop" => filter.workshop = value.into_owned(),
                "department" => filter.department = value.into_owned(),
                "page" => filter.page = value.parse().unwrap_or(1).max(1),
                _ => {}
            }
        }
        filter
    }

    /// The same as a query, on a page.
    pub fn query(&self, page: usize) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        let fields =
            [("search", &self.search), ("workshop", &self.workshop), ("department", &self.department)];
        for (name, value) in fields.into_iter().filter(|(_, value)| !value.is_empty()) {
            query.append_pair(name, value);
        }
        if page > 1 {
            query.append_pair("page", &page.to_string());
        }
        query.finish()
    }

    /// Whether anybody may be left out.
    pub fn is_narrow(&self) -> bool {
        !(self.search.is_empty() && self.workshop.is_empty() && self.department.is_empty())
    }

    /// Whether somebody with this seat is asked for; every word typed must be in the name.
    pub fn finds(&self, person: &Participant, seat: Option<&str>) -> bool {
        let is_there = match self.workshop.as_str() {
            "" | BESIDE | NAMED_ONE => true,
            WITHOUT => seat.is_none(),
            workshop => seat == Some(workshop),
        };
        is_there
            && (self.department.is_empty() || self.department == person.department)
            && (self.search.is_empty() || Search::new(&self.search).finds(&search_key(&person.full_name())))
    }

    /// Whether the seat of somebody with these wishes is such as is asked for. Of those who are seated by decision, their
    /// wishes are not asked.
    pub fn fits(&self, wishes: &[String], seat: Option<&str>, is_pinned: bool) -> bool {
        let is_beside = || {
            let is_met = |seat: &str| wishes.iter().any(|wish| wish == seat);
            !is_pinned && !wishes.is_empty() && seat.is_some_and(|seat| !is_met(seat))
        };
        match self.workshop.as_str() {
            BESIDE => is_beside(),
            NAMED_ONE => wishes.len() == 1 && is_beside(),
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock;

    fn person(given_name: &str, family_name: &str) -> Participant {
        Participant {
            id: "p".into(),
            event_id: "e".into(),
            reference: None,
            title: String::new(),
            given_name: given_name.into(),
            family_name: family_name.into(),
            email: String::new(),
            department: "Amt 33".into(),
            function: String::new(),
            organisation: String::new(),
            diet: String::new(),
            accessibility: String::new(),
            naming_agreed_at: None,
            naming_withdrawn_at: None,
            registered_at: None,
            cancelled_at: None,
            link_version: 1,
            created_at: clock::now(),
            updated_at: clock::now(),
        }
    }

    #[test]
    fn an_address_keeps_what_was_asked_for() {
        let filter = Filter::new("search=M%C3%BCller&department=Amt+33&workshop=none&page=2&other=x");
        assert_eq!(filter.query(2), "search=M%C3%BCller&workshop=none&department=Amt+33&page=2");
        assert_eq!(Filter::new("page=-3").page, 1);
    }

    #[test]
    fn names_are_found_without_umlauts_and_in_any_order() {
        let person = person("Jörg", "Müller");
        for words in ["muller", "JORG", "mueller joerg", "Müller Jörg"] {
            assert!(Filter { search: words.into(), ..Filter::default() }.finds(&person, None), "{words}");
        }
        assert!(!Filter { search: "Meyer".into(), ..Filter::default() }.finds(&person, None));
    }

    #[test]
    fn seats_and_departments_narrow_the_table() {
        let person = person("Jörg", "Müller");
        assert!(Filter::new("workshop=none").finds(&person, None));
        assert!(!Filter::new("workshop=none").finds(&person, Some("w")));
        assert!(Filter::new("workshop=w&department=Amt+33").finds(&person, Some("w")));
        assert!(!Filter::new("department=Amt+10").finds(&person, Some("w")));
    }

    #[test]
    fn who_named_one_workshop_and_sits_elsewhere_is_found() {
        let (one, two) = (["a".to_owned()], ["a".to_owned(), "b".to_owned()]);
        let (named_one, beside) = (Filter::new("workshop=named-one"), Filter::new("workshop=beside"));
        assert!(named_one.fits(&one, Some("c"), false) && beside.fits(&two, Some("c"), false));
        assert!(!named_one.fits(&two, Some("c"), false) && !named_one.fits(&one, Some("a"), false));
        assert!(!named_one.fits(&one, Some("c"), true) && !named_one.fits(&one, None, false));
        assert!(!beside.fits(&[], Some("c"), false) && Filter::default().fits(&one, None, true));
    }
}
