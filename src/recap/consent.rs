//! Whose names would go public, where, and whether they agreed.
use super::{
    article::{Article, Place},
    draft::Sources,
    name::{Name, Word, words},
    person::Person,
    section::Section,
};

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
    let texts: Vec<(Place, Vec<Word>)> =
        article.written().into_iter().map(|(place, text, kind)| (place, words(text, kind))).collect();
    let mentions = sources.people.iter().filter_map(|person| {
        let name = name_of(person);
        let mut places: Vec<Place> = Vec::new();
        for (place, text) in &texts {
            if name.is_among(text) && !places.contains(place) {
                places.push(place.clone());
            }
        }
        let is_speaker = is_speaker(person, sources);
        let mention = Mention { name: person.full_name(), agrees: person.agrees(), is_speaker, places };
        (!mention.places.is_empty()).then_some(mention)
    });
    mentions.collect()
}

/// Everybody whose name stands in an article, among its facts or in its texts.
pub fn named_people<'a>(article: &Article, sources: &'a Sources) -> Vec<&'a Person> {
    let texts: Vec<Vec<Word>> =
        article.written().into_iter().map(|(_, text, kind)| words(text, kind)).collect();
    let facts = article.named();
    let is_named = |person: &&Person| {
        let name = name_of(person);
        facts.iter().any(|fact| name.is_of(fact)) || texts.iter().any(|text| name.is_among(text))
    };
    sources.people.iter().filter(is_named).collect()
}

/// Those who stand in an article, though they do not agree (any more) and the programme does not name them.
pub fn no_longer_agreeing(article: &Article, sources: &Sources) -> Vec<String> {
    let facts = article.named();
    let is_named = |person: &&Person| {
        let name = name_of(person);
        !person.agrees() && !is_speaker(person, sources) && facts.iter().any(|fact| name.is_of(fact))
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
    let name = name_of(person);
    let mut speakers = sources.items.iter().flat_map(|item| &item.speakers);
    speakers.any(|speaker| {
        speaker.participant_id.as_deref() == Some(person.id.as_str()) || name.is_of(&speaker.name)
    })
}

fn name_of(person: &Person) -> Name {
    Name::new(&person.title, &person.given_name, &person.family_name)
}
