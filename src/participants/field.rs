//! What is written down about a participant, field by field: for the forms, the import and the export alike.
use super::Participant;
use crate::language::Lang;

/// A text about a participant, or their consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    Title,
    GivenName,
    FamilyName,
    Email,
    Department,
    Function,
    Organisation,
    Diet,
    Accessibility,
    /// Whether they agreed to be named in the recap: yes or no, stored as a time.
    Naming,
    Reference,
}

impl Field {
    /// In the order people think of them.
    pub const ALL: [Self; 11] = [
        Self::Title,
        Self::GivenName,
        Self::FamilyName,
        Self::Email,
        Self::Department,
        Self::Function,
        Self::Organisation,
        Self::Diet,
        Self::Accessibility,
        Self::Naming,
        Self::Reference,
    ];

    /// The name of the field in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::GivenName => "given_name",
            Self::FamilyName => "family_name",
            Self::Email => "email",
            Self::Department => "department",
            Self::Function => "function",
            Self::Organisation => "organisation",
            Self::Diet => "diet",
            Self::Accessibility => "accessibility",
            Self::Naming => "naming",
            Self::Reference => "reference",
        }
    }

    /// The field with this name in forms.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }

    /// The most characters it takes.
    pub fn longest(self) -> usize {
        match self {
            Self::Title | Self::Naming | Self::Reference => 60,
            Self::GivenName | Self::FamilyName => 100,
            Self::Email => 254,
            Self::Department | Self::Function | Self::Organisation => 150,
            Self::Diet | Self::Accessibility => 1000,
        }
    }

    /// What people call it; the import recognises these words as a column's heading.
    pub fn label(self, lang: Lang) -> String {
        match self {
            Self::Title => t!(lang, "participant-title"),
            Self::GivenName => t!(lang, "participant-given-name"),
            Self::FamilyName => t!(lang, "participant-family-name"),
            Self::Email => t!(lang, "email"),
            Self::Department => t!(lang, "participant-department"),
            Self::Function => t!(lang, "participant-function"),
            Self::Organisation => t!(lang, "participant-organisation"),
            Self::Diet => t!(lang, "participant-diet"),
            Self::Accessibility => t!(lang, "participant-accessibility"),
            Self::Naming => t!(lang, "participant-naming"),
            Self::Reference => t!(lang, "participant-reference"),
        }
    }
}

impl Participant {
    /// The text in a field; empty for the consent, which is a time.
    pub fn value(&self, field: Field) -> &str {
        match field {
            Field::Title => &self.title,
            Field::GivenName => &self.given_name,
            Field::FamilyName => &self.family_name,
            Field::Email => &self.email,
            Field::Department => &self.department,
            Field::Function => &self.function,
            Field::Organisation => &self.organisation,
            Field::Diet => &self.diet,
            Field::Accessibility => &self.accessibility,
            Field::Naming => "",
            Field::Reference => self.reference.as_deref().unwrap_or_default(),
        }
    }

    /// Writes a text into a field; the consent has a time and is set by itself.
    pub fn set_value(&mut self, field: Field, value: String) {
        match field {
            Field::Title => self.title = value,
            Field::GivenName => self.given_name = value,
            Field::FamilyName => self.family_name = value,
            Field::Email => self.email = value,
            Field::Department => self.department = value,
            Field::Function => self.function = value,
            Field::Organisation => self.organisation = value,
            Field::Diet => self.diet = value,
            Field::Accessibility => self.accessibility = value,
            Field::Naming => {}
            Field::Reference => self.reference = Some(value).filter(|text| !text.is_empty()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock;

    #[test]
    fn every_text_field_keeps_what_is_written_into_it() {
        let mut person = Participant::blank("p".into(), "e", clock::now());
        let texts = Field::ALL.into_iter().filter(|field| *field != Field::Naming);
        for field in texts.clone() {
            person.set_value(field, field.name().to_owned());
        }
        for field in texts {
            assert_eq!(person.value(field), field.name());
            assert_eq!(Field::named(field.name()), Some(field));
        }
    }

    #[test]
    fn an_empty_reference_is_none_so_that_two_people_may_lack_one() {
        let mut person = Participant::blank("p".into(), "e", clock::now());
        person.set_value(Field::Reference, String::new());
        assert_eq!(person.reference, None);
    }
}
