//! From what was typed to the text that is shown: the parser's tree, in which a sign means something only where people
//! mean it.
use comrak::{
    Arena, Options,
    arena_tree::NodeEdge,
    nodes::{Node, NodeLink, NodeTable, NodeValue, TableAlignment},
    parse_document,
};

use super::{
    lists,
    text::{Block, Inline, Note, Part, Table, Text},
    typed::{self, Typed, restored},
};

/// Parts inside parts, the document counted; with more of them a text is shown as it was typed.
const DEEPEST: usize = 24;

/// Reads a Markdown text.
pub fn read(typed: &str) -> Text {
    read_nested(typed).unwrap_or_else(|| Text::plain(typed, vec![Note::Nesting]))
}

fn read_nested(text: &str) -> Option<Text> {
    let Typed { text, has_tables } = typed::guarded(text)?;
    let mut options = Options::default();
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    options.extension.table = has_tables;
    options.parse.ignore_setext = true;
    let arena = Arena::new();
    let document = parse_document(&arena, &text, &options);
    let mut reader = Reader { lines: text.lines().collect(), headings: Vec::new(), notes: Vec::new() };
    (depth(document) <= DEEPEST).then(|| Text { blocks: reader.blocks(document), notes: reader.notes })
}

/// How many parts stand inside each other.
fn depth(document: Node<'_>) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for edge in document.traverse() {
        match edge {
            NodeEdge::Start(_) => depth += 1,
            NodeEdge::End(_) => depth -= 1,
        }
        deepest = deepest.max(depth);
    }
    deepest
}

struct Reader<'t> {
    /// The text's lines, guarded.
    lines: Vec<&'t str>,
    /// The levels, as typed, of the headings above the next one.
    headings: Vec<u8>,
    notes: Vec<Note>,
}

impl Reader<'_> {
    /// The parts inside a part.
    fn blocks(&mut self, parent: Node<'_>) -> Vec<Block> {
        let mut blocks: Vec<Block> = Vec::new();
        for node in parent.children() {
            let is_apart = self.is_apart(node);
            for (index, block) in self.parts(node).into_iter().enumerate() {
                let is_apart = if index == 0 { is_apart } else { block.is_apart };
                lists::push(&mut blocks, block.part, is_apart);
            }
        }
        blocks
    }

    /// What a part of the tree is shown as, one below the other.
    fn parts(&mut self, node: Node<'_>) -> Vec<Block> {
        let part = match &node.data().value {
            NodeValue::Paragraph => return lists::with_signs(self.inlines(node)),
            NodeValue::Heading(heading) => self.heading(node, heading.level),
            NodeValue::List(list) => {
                let typed = node.children().map(|item| lists::mark_of(self.line(item), *list)).collect();
                let items = node.children().map(|item| self.blocks(item)).collect();
                return lists::list(*list, typed, items, lists::is_meant(node));
            }
            NodeValue::BlockQuote => self.quote(node),
            NodeValue::CodeBlock(code) if code.fenced => {
                Part::Code(restored(&code.literal).trim_end_matches('\n').to_owned())
            }
            NodeValue::CodeBlock(code) => return lists::with_signs(lines_of(&code.literal)),
            NodeValue::HtmlBlock(html) => Part::Paragraph(lines_of(&html.literal)),
            NodeValue::Table(table) => Part::Table(self.table(node, table)),
            NodeValue::ThematicBreak => Part::Rule(self.line(node).to_owned()),
            // Nothing else is switched on.
            _ => Part::Paragraph(self.inlines(node)),
        };
        vec![Block { part, is_apart: false }]
    }

    /// A heading below those that it stands under: never by more than one level.
    fn heading(&mut self, node: Node<'_>, level: u8) -> Part {
        let words = self.inlines(node);
        if words.is_empty() {
            return Part::Paragraph(vec![Inline::Text(restored(self.line(node)))]);
        }
        self.headings.retain(|above| *above < level);
        self.headings.push(level);
        self.note(Note::Heading);
        Part::Heading(self.headings.len() as u8, words)
    }

    /// A quotation, unless a number makes it "more than".
    fn quote(&mut self, node: Node<'_>) -> Part {
        let mut blocks = self.blocks(node);
        if let [Block { part: Part::Paragraph(words), .. }] = blocks.as_mut_slice()
            && matches!(words.as_slice(), [Inline::Text(text), ..] if text.starts_with(char::is_numeric))
            && !words.contains(&Inline::Break)
        {
            words.insert(0, Inline::Text("> ".to_owned()));
            return Part::Paragraph(std::mem::take(words));
        }
        Part::Quote(blocks)
    }

    fn table(&mut self, node: Node<'_>, table: &NodeTable) -> Table {
        let side = |alignment: &TableAlignment| match alignment {
            TableAlignment::None => None,
            TableAlignment::Left => Some("left"),
            TableAlignment::Center => Some("center"),
            TableAlignment::Right => Some("right"),
        };
        let rows = node.children().map(|row| row.children().map(|cell| self.inlines(cell)).collect());
        Table { rows: rows.collect(), aligned: table.alignments.iter().map(side).collect() }
    }

    /// The words inside a part.
    fn inlines(&mut self, parent: Node<'_>) -> Vec<Inline> {
        let mut words = Vec::new();
        for node in parent.children() {
            match &node.data().value {
                NodeValue::Text(text) => push_text(&mut words, restored(text)),
                NodeValue::SoftBreak | NodeValue::LineBreak => words.push(Inline::Break),
                NodeValue::Code(code) => words.push(Inline::Code(restored(&code.literal))),
                NodeValue::HtmlInline(tag) => {
                    self.note(Note::Tag);
                    for (index, line) in restored(tag).lines().enumerate() {
                        if index > 0 {
                            words.push(Inline::Break);
                        }
                        push_text(&mut words, line.to_owned());
                    }
                }
                NodeValue::Strong => words.push(Inline::Strong(self.inlines(node))),
                NodeValue::Emph => words.push(Inline::Emphasis(self.inlines(node))),
                NodeValue::Strikethrough => words.push(Inline::Struck(self.inlines(node))),
                NodeValue::Link(link) => self.push_link(&mut words, node, link, ""),
                NodeValue::Image(link) => self.push_link(&mut words, node, link, "!"),
                _ => words.extend(self.inlines(node)),
            }
        }
        words
    }

    /// A link; as it was typed when it leads nowhere. A picture is a link to it: it would ask another host.
    fn push_link(&mut self, words: &mut Vec<Inline>, node: Node<'_>, link: &NodeLink, sign: &str) {
        let (url, title) = (restored(&link.url), restored(&link.title));
        let mut inner = self.inlines(node);
        let Some(to) = target(&url) else {
            self.note(Note::Target);
            push_text(words, format!("{sign}["));
            for word in inner {
                match word {
                    Inline::Text(text) => push_text(words, text),
                    other => words.push(other),
                }
            }
            let title = if title.is_empty() { title } else { format!(" \"{title}\"") };
            return push_text(words, format!("]({url}{title})"));
        };
        if sign == "!" {
            self.note(Note::Picture);
        }
        if inner.is_empty() {
            inner.push(Inline::Text(url));
        }
        words.push(Inline::Link { to, title, inner });
    }

    fn note(&mut self, note: Note) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// The line on which a part begins, from where it begins.
    fn line(&self, node: Node<'_>) -> &str {
        let start = node.data().sourcepos.start;
        let line = self.lines.get(start.line.saturating_sub(1)).copied().unwrap_or_default();
        line.get(start.column.saturating_sub(1)..).unwrap_or_default().trim()
    }

    /// Whether an empty line stands before a part.
    fn is_apart(&self, node: Node<'_>) -> bool {
        let before = node.data().sourcepos.start.line.checked_sub(2).and_then(|index| self.lines.get(index));
        before.is_some_and(|line| line.trim_matches(['>', ' ', '\t']).is_empty())
    }
}

fn push_text(words: &mut Vec<Inline>, text: String) {
    match words.last_mut() {
        Some(Inline::Text(last)) => last.push_str(&text),
        _ => words.push(Inline::Text(text)),
    }
}

/// Lines that are no Markdown. The parser takes for code what is only indented.
fn lines_of(literal: &str) -> Vec<Inline> {
    let literal = restored(literal);
    let lines = literal.trim_end().lines().map(|line| vec![Inline::Text(line.trim_start().to_owned())]);
    super::text::joined(lines)
}

/// Where a link leads: to an address with a scheme that is known, to one on this site, or to a place on the page.
fn target(url: &str) -> Option<String> {
    let lower = url.to_lowercase();
    let has_scheme =
        ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme));
    let is_local =
        (url.starts_with('/') && !url.starts_with("//")) || (url.starts_with('#') && url.len() > 1);
    match () {
        () if has_scheme || is_local => Some(url.to_owned()),
        () if lower.starts_with("www.") => Some(format!("https://{url}")),
        () => None,
    }
}
