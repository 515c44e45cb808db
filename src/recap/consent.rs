//! Whose names would go public, where, and whether they agreed.
use super::{
    article::{Article, Place},
    draft::Sources,
    person::Person,
    section::Section,
};
use crate::language::fold;

/// Why a participant's name belongs to a fact of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// Speaks; the programme names them publicly already.
    Speaker,
    /// Leads the workshop with this title.
    Facilitator(String),
    /// Wrote the idea with this code under their name.
    Author(String),
}

/// What happens to the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Named,
    /// Did not agree: the fact appears without the name.
    LeftOut,
    /// Did not agree, but stands in the public programme.
    StaysInProgramme,
}

/// A participant's name at one place among the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Naming {
    pub name: String,
    pub role: Role,
    pub agrees: bool,
}

impl Naming {
    pub fn outcome(&self) -> Outcome {
        match (&self.role, self.agrees) {
            (_, true) => Outcome::Named,
            (Role::Speaker, false) => Outcome::StaysInProgramme,
            (_, false) => Outcome::LeftOut,
        }
    }
}

/// A participant's full name that somebody wrote into a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    pub name: String,
    pub agrees: bool,
    /// Whether the public programme names them already.
    pub is_speaker: bool,
    pub places: Vec<Place>,
}

impl Mention {
    /// Whether publishing needs an explicit word.
    pub fn is_open(&self) -> bool {
        !self.agrees && !self.is_speaker
    }
}

/// Every participant that the facts of the article would name if they agree, by family name.
pub fn namings(sections: &[Section], sources: &Sources) -> Vec<Naming> {
    let shown: Vec<&Section> = sections.iter().filter(|section| !section.is_omitted()).collect();
    let mut namings = Vec::new();
    for person in &sources.people {
        let mut add = |role| namings.push(Naming { name: person.full_name(), role, agrees: person.agrees() });
        if is_speaker(person, sources) {
            add(Role::Speaker);
        }
        for workshop in &sources.workshops {
            if sources.leading(&workshop.id).any(|leading| leading.id == person.id) {
                add(Role::Facilitator(workshop.title.clone()));
            }
        }
        for workshop in shown.iter().filter_map(|section| sources.workshop_of(section)) {
            for marked in sources.ideas_of(&workshop.id) {
                if sources.author_of(marked).is_some_and(|author| author.id == person.id) {
                    add(Role::Author(marked.idea.code.clone()));
                }
            }
        }
    }
    namings
}

/// Every participant whose given and family name stands in a text of the article.
pub fn mentions(article: &Article, sources: &Sources) -> Vec<Mention> {
    let texts: Vec<(Place, String)> =
        article.written().into_iter().map(|(place, text)| (place, spaced(&text))).collect();
    let mentions = sources.people.iter().filter_map(|person| {
        let mut places: Vec<Place> = Vec::new();
        for (place, text) in &texts {
            if names(text, person) && !places.contains(place) {
                places.push(place.clone());
            }
        }
        let is_speaker = is_speaker(person, sources);
        let mention = Mention { name: person.full_name(), agrees: person.agrees(), is_speaker, places };
        (!mention.places.is_empty()).then_some(mention)
    });
    mentions.collect()
}

/// Those who stand in an article, though they do not agree (any more) and the programme does not name them.
pub fn no_longer_agreeing(article: &Article, sources: &Sources) -> Vec<String> {
    let facts = article.named();
    let is_named = |person: &&Person| {
        let name = spaced(&person.full_name());
        !person.agrees() && !is_speaker(person, sources) && facts.iter().any(|fact| spaced(fact) == name)
    };
    let mut names: Vec<String> = sources.people.iter().filter(is_named).map(Person::full_name).collect();
    for mention in mentions(article, sources).into_iter().filter(Mention::is_open) {
        if !names.contains(&mention.name) {
            names.push(mention.name);
        }
    }
    names
}

fn is_speaker(person: &Person, sources: &Sources) -> bool {
    let mut speakers = sources.items.iter().flat_map(|item| &item.speakers);
    speakers.any(|speaker| {
        speaker.participant_id.as_deref() == Some(person.id.as_str()) || names(&spaced(&speaker.name), person)
    })
}

/// Whether a text (as `spaced` makes it) holds a person's given and family name as whole words; a German genitive counts.
fn names(text: &str, person: &Person) -> bool {
    let name = spaced(&format!("{} {}", person.given_name, person.family_name));
    let name = name.trim_end();
    if name.is_empty() {
        return false;
    }
    text.match_indices(name).any(|(start, _)| {
        let rest = &text[start + name.len()..];
        rest.starts_with(' ') || rest.starts_with("s ")
    })
}

/// Folded words with one space around each.
fn spaced(text: &str) -> String {
    // Marks that are not seen must not hide a name.
    let seen: String =
        text.chars().filter(|letter| !matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}')).collect();
    let folded = fold(&seen);
    let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(String::from(" "), |text, word| text + word + " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(given_name: &str, family_name: &str) -> Person {
        Person {
            id: "p".into(),
            title: "Dr.".into(),
            given_name: given_name.into(),
            family_name: family_name.into(),
            naming_agreed_at: None,
            naming_withdrawn_at: None,
            cancelled_at: None,
        }
    }

    #[test]
    fn a_name_is_found_whatever_stands_around_it() {
        let person = person("Jörg", "von der Heide-Müller");
        for text in [
            "Dr. Jörg von der Heide-Müller sprach.",
            "jorg VON DER heide\u{a0}muller",
            "(Jörg von der Heide-Mül\u{ad}ler)",
            "Jörg von der Heide-Müllers Idee",
        ] {
            assert!(names(&spaced(text), &person), "{text}");
        }
    }

    #[test]
    fn part_of_a_name_is_not_the_name() {
        let person = person("Ada", "Meier");
        for text in ["Ada Meierhoff", "Adda Meier", "Frau Meier", "Ada und Meier", ""] {
            assert!(!names(&spaced(text), &person), "{text}");
        }
        assert!(!names(
            &spaced("wer auch immer"),
            &Person { given_name: String::new(), family_name: "–".into(), ..person }
        ));
    }
}
