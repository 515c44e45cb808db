//! A form's Markdown as it will be shown, beside what was typed; nothing is stored.
use super::Form;
use crate::language::{Lang, Note, noted_markdown};

/// The name of the button that asks for a preview; its value is the field.
const PREVIEW: &str = "preview";

/// A text as it will be shown.
pub struct Preview {
    /// Sanitised HTML.
    pub html: String,
    /// What will be shown differently from how it was typed, each in a sentence.
    pub notes: Vec<String>,
}

impl Form {
    /// Whether the form was sent to see how it will look, and not to be stored.
    pub fn asks_for_preview(&self) -> bool {
        self.is_ticked(PREVIEW)
    }

    /// How a field will look below a heading of the level `under`, if that was asked for.
    pub fn preview(&self, name: &str, under: u8) -> Option<Preview> {
        if self.value(PREVIEW) != name {
            return None;
        }
        let (html, notes) = noted_markdown(self.value(name).trim(), under);
        let notes = notes.into_iter().map(|note| words(self.lang(), note)).collect();
        Some(Preview { html, notes })
    }
}

fn words(lang: Lang, note: Note) -> String {
    match note {
        Note::Picture => t!(lang, "text-preview-picture"),
        Note::Tag => t!(lang, "text-preview-tag"),
        Note::Heading => t!(lang, "text-preview-heading"),
        Note::Target => t!(lang, "text-preview-target"),
        Note::Nesting => t!(lang, "text-preview-nesting"),
    }
}
