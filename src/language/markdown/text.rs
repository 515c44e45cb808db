//! A text as it is shown: paragraphs, headings, lists and what stands in them; and what of it differs from what was typed.

/// A whole text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pub blocks: Vec<Block>,
    /// Each once, in the order in which they came up.
    pub notes: Vec<Note>,
}

/// Something that is shown differently from how it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// A picture is a link.
    Picture,
    /// A tag of HTML is text.
    Tag,
    /// A heading stands on another level.
    Heading,
    /// A link to a target that is none is text.
    Target,
    /// Lists and quotations nest so deeply that nothing is Markdown.
    Nesting,
}

/// A part of a text, one below the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub part: Part,
    /// Whether an empty line was typed before it.
    pub is_apart: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Paragraph(Vec<Inline>),
    /// 1 stands directly below the page's heading.
    Heading(u8, Vec<Inline>),
    List(List),
    Quote(Vec<Block>),
    Code(String),
    Table(Table),
    /// A line, as it was typed.
    Rule(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    pub marks: Marks,
    /// Whether no empty lines were typed between the items.
    pub is_tight: bool,
    pub items: Vec<Vec<Block>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// `left`, `right` or `center`, column by column, where something is said.
    pub aligned: Vec<Option<&'static str>>,
    /// Rows of cells; the first row is the head.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// What stands before the items of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks {
    /// The same sign before each.
    Sign(char),
    /// A number that counts on, and the mark behind it.
    Number(usize, char),
}

impl Marks {
    /// The mark of an item, counted from 0.
    pub fn of(self, index: usize) -> String {
        match self {
            Self::Sign(sign) => sign.to_string(),
            Self::Number(first, mark) => format!("{}{mark}", first.saturating_add(index)),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    Text(String),
    /// The end of a line.
    Break,
    Strong(Vec<Inline>),
    Emphasis(Vec<Inline>),
    Struck(Vec<Inline>),
    Code(String),
    Link {
        to: String,
        title: String,
        inner: Vec<Inline>,
    },
}

impl Text {
    /// A text in which nothing is Markdown: its paragraphs and lines.
    pub fn plain(text: &str, notes: Vec<Note>) -> Self {
        let mut blocks: Vec<Block> = Vec::new();
        let mut is_apart = false;
        for line in text.lines() {
            let words = Inline::Text(line.to_owned());
            match blocks.last_mut().map(|block| &mut block.part) {
                _ if line.trim().is_empty() => {
                    is_apart = true;
                    continue;
                }
                Some(Part::Paragraph(lines)) if !is_apart => lines.extend([Inline::Break, words]),
                _ => blocks.push(Block { part: Part::Paragraph(vec![words]), is_apart }),
            }
            is_apart = false;
        }
        Self { blocks, notes }
    }
}

/// The lines of a paragraph.
pub fn lines(inlines: Vec<Inline>) -> Vec<Vec<Inline>> {
    let mut lines = vec![Vec::new()];
    for inline in inlines {
        match inline {
            Inline::Break => lines.push(Vec::new()),
            other => lines.last_mut().expect("there is always a line").push(other),
        }
    }
    lines
}

/// Lines one below the other in a paragraph.
pub fn joined(lines: impl IntoIterator<Item = Vec<Inline>>) -> Vec<Inline> {
    let mut inlines = Vec::new();
    for (index, line) in lines.into_iter().enumerate() {
        if index > 0 {
            inlines.push(Inline::Break);
        }
        inlines.extend(line);
    }
    inlines
}
