//! What a participant is: names as they were typed, and what they agreed to.
use crate::{
    clock::Timestamp,
    language::{are_alike, mailbox, name_key, sort_key, visible},
};

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

/// How an e-mail address is compared: as the mailbox it names; an empty one is nobody's.
pub fn email_key(email: &str) -> Option<String> {
    // Stored long ago, before addresses were checked: then as it was written, but for case.
    let as_written = || Some(visible(email).trim().to_lowercase()).filter(|text| !text.is_empty());
    mailbox(email).or_else(as_written)
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
        list_name(&self.title, &self.given_name, &self.family_name)
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

    /// Notes that they do not agree, also when they never did: nobody else says yes for them from now on.
    pub fn refuse_naming(&mut self, now: Timestamp) {
        self.set_naming(false, now);
        // Said again, it counts for what was published meanwhile.
        self.naming_withdrawn_at = Some(now);
    }

    /// The name as it is compared: two people with the same key certainly have the same name.
    pub fn name_key(&self) -> String {
        full_name_key(&self.given_name, &self.family_name)
    }

    /// The name as lists sort it.
    pub fn sort_key(&self) -> String {
        sort_key(&self.family_name, &self.given_name)
    }

    /// Whether the names are perhaps one, spelled in two ways; titles do not count.
    pub fn is_named_like(&self, other: &Self) -> bool {
        let [one, other] =
            [self, other].map(|person| format!("{} {}", person.given_name, person.family_name));
        are_alike(&one, &other)
    }

    pub fn has_mailbox_of(&self, other: &Self) -> bool {
        email_key(&self.email).is_some_and(|key| email_key(&other.email) == Some(key))
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

/// A name as it is compared (see `Participant::name_key`).
pub fn full_name_key(given_name: &str, family_name: &str) -> String {
    let names = [family_name, given_name].map(name_key);
    names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join("\u{1}")
}

/// A name as lists sort it; without a comma for somebody who has only one.
pub fn list_name(title: &str, given_name: &str, family_name: &str) -> String {
    let joined = |parts: [&str; 2], between: &str| {
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
    };
    match family_name {
        "" => joined([title, given_name], " "),
        _ => joined([family_name, &joined([title, given_name], " ")], ", "),
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
