//! What is looked at before publishing: the article, and the names in it.
use super::{
    article::Article,
    compose::compose,
    consent::{self, Mention, Naming},
    draft::Draft,
    section::fingerprint,
};
use crate::events::Event;

/// The article as it would be published now, and whose names would go public with it.
pub struct Review {
    pub article: Article,
    pub namings: Vec<Naming>,
    pub mentions: Vec<Mention>,
}

impl Review {
    pub fn new(event: &Event, draft: &Draft) -> Self {
        let article = compose(event, draft);
        Self {
            namings: consent::namings(&draft.sections, &draft.sources),
            mentions: consent::mentions(&article, &draft.sources),
            article,
        }
    }

    /// Whether somebody is mentioned who did not agree, so that publishing needs an explicit word.
    pub fn needs_confirmation(&self) -> bool {
        self.mentions.iter().any(Mention::is_open)
    }

    /// What the form carries, so that exactly what was looked at is published.
    pub fn fingerprint(&self) -> String {
        let open: Vec<&str> =
            self.mentions.iter().filter(|mention| mention.is_open()).map(|each| each.name.as_str()).collect();
        fingerprint(&[&self.article.snapshot(), &open.join("\n")])
    }
}
