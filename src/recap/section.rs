//! The working copy of a recap: its head, its sections, and how they move.
use std::{fmt::Write as _, str::FromStr};

use sha2::{Digest as _, Sha256};

use crate::clock::Timestamp;

/// The head of a recap as stored.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Recap {
    pub event_id: String,
    pub title: String,
    /// One name per line.
    pub authors: String,
    /// How many people came.
    pub attendance: Option<i64>,
    pub drafted_at: Timestamp,
    pub updated_at: Timestamp,
}

impl Recap {
    /// The authors in the order they are named.
    pub fn author_list(&self) -> Vec<String> {
        self.authors.lines().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
    }
}

/// What a section is bound to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// The opening: date, place, hosts, how many came. Always first.
    Lead,
    /// A keynote or talk of the programme.
    Keynote,
    /// A workshop with its marked ideas.
    Workshop,
    /// Text alone.
    Text,
    /// How it goes on.
    Closing,
}

impl SectionKind {
    pub const ALL: [Self; 5] = [Self::Lead, Self::Keynote, Self::Workshop, Self::Text, Self::Closing];

    pub fn tag(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Keynote => "keynote",
            Self::Workshop => "workshop",
            Self::Text => "text",
            Self::Closing => "closing",
        }
    }

    /// Whether the section shows facts of a row elsewhere.
    pub fn has_source(self) -> bool {
        matches!(self, Self::Keynote | Self::Workshop)
    }
}

/// A stored kind that this version does not know.
#[derive(Debug, thiserror::Error)]
#[error("unknown kind of recap section {0:?}")]
pub struct UnknownKind(String);

impl FromStr for SectionKind {
    type Err = UnknownKind;

    fn from_str(tag: &str) -> Result<Self, UnknownKind> {
        Self::ALL.into_iter().find(|kind| kind.tag() == tag).ok_or_else(|| UnknownKind(tag.to_owned()))
    }
}

impl TryFrom<String> for SectionKind {
    type Error = UnknownKind;

    fn try_from(tag: String) -> Result<Self, UnknownKind> {
        tag.parse()
    }
}

/// A section as stored.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Section {
    pub id: String,
    pub event_id: String,
    pub position: i64,
    #[sqlx(try_from = "String")]
    pub kind: SectionKind,
    /// The programme item or workshop it is bound to.
    pub source_id: Option<String>,
    pub heading: String,
    /// Markdown.
    pub body: String,
    /// When it was left out.
    pub omitted_at: Option<Timestamp>,
}

impl Section {
    pub fn is_omitted(&self) -> bool {
        self.omitted_at.is_some()
    }

    /// Whether this section shows the facts of that source.
    pub fn is_bound_to(&self, kind: SectionKind, source_id: &str) -> bool {
        self.kind == kind && self.source_id.as_deref() == Some(source_id)
    }
}

/// 128 bits of SHA-256 over texts and their lengths, in hexadecimal.
pub fn fingerprint(texts: &[&str]) -> String {
    let mut digest = Sha256::new();
    for text in texts {
        digest.update((text.len() as u64).to_be_bytes());
        digest.update(text.as_bytes());
    }
    digest.finalize()[..16].iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Where a section is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    Up,
    Down,
    /// To this place in the list, counted from 0.
    To(usize),
}

/// The sections' ids, in their order.
pub fn ids(sections: &[Section]) -> Vec<String> {
    sections.iter().map(|section| section.id.clone()).collect()
}

/// The sections' ids after one of them moved; the opening stays first, and nothing moves past an end.
pub fn moved(sections: &[Section], id: &str, how: Move) -> Vec<String> {
    let mut ids = ids(sections);
    let Some(from) = ids.iter().position(|each| each == id) else { return ids };
    if sections[from].kind == SectionKind::Lead {
        return ids;
    }
    let first = usize::from(sections.first().is_some_and(|section| section.kind == SectionKind::Lead));
    let to = match how {
        Move::Up => from.saturating_sub(1),
        Move::Down => from + 1,
        Move::To(place) => place,
    };
    let id = ids.remove(from);
    ids.insert(to.clamp(first, ids.len()), id);
    ids
}

/// Puts a new section where its kind belongs: after the last of its kind, text before the closing.
pub fn placed(mut sections: Vec<Section>, new: Section) -> Vec<Section> {
    let after_its_kind = sections.iter().rposition(|section| section.kind == new.kind).map(|last| last + 1);
    let end = sections
        .iter()
        .position(|section| section.kind == SectionKind::Closing)
        .filter(|_| new.kind != SectionKind::Closing)
        .unwrap_or(sections.len());
    let place = match new.kind {
        SectionKind::Lead => 0,
        SectionKind::Keynote => after_its_kind.unwrap_or_else(|| {
            usize::from(sections.first().is_some_and(|section| section.kind == SectionKind::Lead))
        }),
        SectionKind::Workshop => after_its_kind.unwrap_or(end),
        SectionKind::Text | SectionKind::Closing => end,
    };
    sections.insert(place, new);
    sections
}

#[cfg(test)]
pub mod tests {
    use super::*;

    pub fn section(id: &str, kind: SectionKind) -> Section {
        Section {
            id: id.into(),
            event_id: "e".into(),
            position: 0,
            kind,
            source_id: kind.has_source().then(|| id.to_owned()),
            heading: String::new(),
            body: String::new(),
            omitted_at: None,
        }
    }

    fn sections() -> Vec<Section> {
        vec![
            section("lead", SectionKind::Lead),
            section("busch", SectionKind::Keynote),
            section("agile", SectionKind::Workshop),
            section("closing", SectionKind::Closing),
        ]
    }

    #[test]
    fn a_section_moves_one_place_or_to_a_place() {
        let sections = sections();
        assert_eq!(moved(&sections, "agile", Move::Up), ["lead", "agile", "busch", "closing"]);
        assert_eq!(moved(&sections, "busch", Move::Down), ["lead", "agile", "busch", "closing"]);
        assert_eq!(moved(&sections, "busch", Move::To(3)), ["lead", "agile", "closing", "busch"]);
    }

    #[test]
    fn nothing_moves_past_an_end_or_before_the_opening() {
        let sections = sections();
        for (id, how) in [
            ("busch", Move::Up),
            ("busch", Move::To(0)),
            ("closing", Move::Down),
            ("closing", Move::To(99)),
            ("lead", Move::Down),
            ("nobody", Move::Up),
        ] {
            assert_eq!(moved(&sections, id, how), ["lead", "busch", "agile", "closing"], "{id} {how:?}");
        }
    }

    #[test]
    fn a_new_section_goes_where_its_kind_belongs() {
        let place = |kind| ids(&placed(sections(), section("new", kind))).iter().position(|id| id == "new");
        assert_eq!(place(SectionKind::Keynote), Some(2));
        assert_eq!(place(SectionKind::Workshop), Some(3));
        assert_eq!(place(SectionKind::Text), Some(3));
        let bare = vec![section("lead", SectionKind::Lead), section("closing", SectionKind::Closing)];
        let bare = placed(bare, section("agile", SectionKind::Workshop));
        let bare = placed(bare, section("busch", SectionKind::Keynote));
        assert_eq!(ids(&bare), ["lead", "busch", "agile", "closing"]);
    }

    #[test]
    fn a_fingerprint_tells_where_one_text_ends() {
        assert_ne!(fingerprint(&["ab", "c"]), fingerprint(&["a", "bc"]));
        assert_eq!(fingerprint(&["ab", "c"]).len(), 32);
    }
}
