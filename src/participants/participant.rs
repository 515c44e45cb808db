//! What a participant is: names as they were typed, and what they agreed to.
use crate::{clock::Timestamp, language::sort_key};

/// A participant as stored.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Participant {
    pub id: String,
    pub event_id: String,
    /// The organiser's own key for this person, such as a personnel number.
    pub reference: Option<String>,
    pub title: String,
    pub given_name: String,
    pub family_name: String,
    pub email: String,
    pub department: String,
    pub function: String,
    pub organisation: String,
    pub diet: String,
    pub accessibility: String,
    /// When they agreed to be named in the recap.
    pub naming_agreed_at: Option<Timestamp>,
    /// When they took that back; an imported list does not give it again.
    pub naming_withdrawn_at: Option<Timestamp>,
    pub registered_at: Option<Timestamp>,
    pub cancelled_at: Option<Timestamp>,
    pub link_version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// How an e-mail address is compared: without case; an empty one is nobody's.
pub fn email_key(email: &str) -> Option<String> {
    let key = email.trim().to_lowercase();
    (!key.is_empty()).then_some(key)
}

impl Participant {
    /// Somebody of whom nothing is known yet: invited, without a name.
    pub fn blank(id: String, event_id: &str, now: Timestamp) -> Self {
        Self {
            id,
            event_id: event_id.to_owned(),
            reference: None,
            title: String::new(),
            given_name: String::new(),
            family_name: String::new(),
            email: String::new(),
            department: String::new(),
            function: String::new(),
            organisation: String::new(),
            diet: String::new(),
            accessibility: String::new(),
            naming_agreed_at: None,
            naming_withdrawn_at: None,
            registered_at: None,
            cancelled_at: None,
            link_version: 1,
            created_at: now,
            updated_at: now,
        }
    }

    /// Title, given name and family name, as they were typed.
    pub fn full_name(&self) -> String {
        [&self.title, &self.given_name, &self.family_name]
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The name as lists sort it: `Riedmann de Trinidad, Gabriele`.
    pub fn list_name(&self) -> String {
        let given = [self.title.as_str(), self.given_name.as_str()];
        let given = given.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        format!("{}, {given}", self.family_name)
    }

    /// The name and, where it is known, the department: how a select offers people.
    pub fn name_and_department(&self) -> String {
        match self.department.as_str() {
            "" => self.list_name(),
            department => format!("{} · {department}", self.list_name()),
        }
    }

    /// Notes the consent to be named in the recap, or that it was taken back; a consent keeps its first time.
    pub fn set_naming(&mut self, agrees: bool, now: Timestamp) {
        if self.naming_agreed_at.is_some() && !agrees {
            self.naming_withdrawn_at = Some(now);
        }
        if agrees {
            self.naming_withdrawn_at = None;
        }
        self.naming_agreed_at = agrees.then(|| self.naming_agreed_at.unwrap_or(now));
    }

    /// The name as it is compared and sorted, without case and accents.
    pub fn name_key(&self) -> String {
        sort_key(&self.family_name, &self.given_name)
    }

    /// Whether a form that was just sent is about this person: the same e-mail address, or the same name when
    /// the list has no address yet.
    pub fn is_meant_by(&self, typed: &Self) -> bool {
        match email_key(&self.email) {
            Some(key) => email_key(&typed.email) == Some(key),
            None => self.name_key() == typed.name_key(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock;

    fn person(email: &str, family_name: &str) -> Participant {
        let mut person = Participant::blank("p".into(), "e", clock::now());
        person.given_name = "Jörg".into();
        person.family_name = family_name.into();
        person.email = email.into();
        person
    }

    #[test]
    fn consent_is_a_time_that_can_be_withdrawn() {
        let (early, late) = (Timestamp::from_millis(1), Timestamp::from_millis(2));
        let mut person = person("", "Fuß");
        person.set_naming(true, early);
        person.set_naming(true, late);
        assert_eq!(person.naming_agreed_at, Some(early));
        person.set_naming(false, late);
        assert_eq!((person.naming_agreed_at, person.naming_withdrawn_at), (None, Some(late)));
        person.set_naming(true, late);
        assert_eq!((person.naming_agreed_at, person.naming_withdrawn_at), (Some(late), None));
    }

    #[test]
    fn a_form_is_about_whoever_has_its_address_or_lacking_one_its_name() {
        let listed = person("Joerg@bonn.example", "Fuß");
        assert!(listed.is_meant_by(&person("joerg@BONN.example", "Fuss")));
        assert!(!listed.is_meant_by(&person("other@bonn.example", "Fuß")));
        assert!(person("", "Fuß").is_meant_by(&person("joerg@bonn.example", "FUSS")));
    }
}
