//! A text without marks, for whatever knows no Markdown: calendars, feeds, search engines. Numbers, signs of lists, lines,
//! paragraphs and the targets of links stay.
use super::text::{Block, Inline, List, Part};

/// Blocks as lines.
pub fn plain(blocks: &[Block]) -> String {
    let mut text = String::new();
    for (index, block) in blocks.iter().enumerate() {
        if index > 0 {
            text.push_str(if block.is_apart { "\n\n" } else { "\n" });
        }
        match &block.part {
            Part::Paragraph(words) | Part::Heading(_, words) => write_words(&mut text, words),
            Part::List(list) => text.push_str(&plain_list(list)),
            Part::Quote(blocks) => text.push_str(&indented(&plain(blocks), "> ", "> ")),
            Part::Code(code) => text.push_str(code.trim_end()),
            Part::Table(table) => {
                let row = |row: &Vec<Vec<Inline>>| {
                    row.iter().map(|cell| said(cell)).collect::<Vec<_>>().join(" | ")
                };
                text.push_str(&table.rows.iter().map(row).collect::<Vec<_>>().join("\n"));
            }
            Part::Rule(typed) => text.push_str(typed),
        }
    }
    text
}

fn plain_list(list: &List) -> String {
    let items = list.items.iter().enumerate().map(|(index, item)| {
        let mark = list.marks.of(index);
        let margin = " ".repeat(mark.chars().count() + 1);
        indented(&plain(item), &format!("{mark} "), &margin)
    });
    items.collect::<Vec<_>>().join(if list.is_tight { "\n" } else { "\n\n" })
}

/// Lines behind something: `first` before the first, `rest` before the others.
fn indented(text: &str, first: &str, rest: &str) -> String {
    let lines = text.lines().enumerate().map(|(index, line)| match (index, line) {
        (0, line) => format!("{first}{line}"),
        (_, "") => rest.trim_end().to_owned(),
        (_, line) => format!("{rest}{line}"),
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn said(inlines: &[Inline]) -> String {
    let mut text = String::new();
    write_words(&mut text, inlines);
    text
}

fn write_words(out: &mut String, words: &[Inline]) {
    for word in words {
        match word {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Break => out.push('\n'),
            Inline::Strong(inner) | Inline::Emphasis(inner) => write_words(out, inner),
            Inline::Struck(inner) => {
                // Without its marks, what was struck out would say the opposite.
                out.push_str("~~");
                write_words(out, inner);
                out.push_str("~~");
            }
            Inline::Link { to, inner, .. } => {
                let words = said(inner);
                out.push_str(&words);
                if bare(&words) != bare(to) {
                    out.push_str(&format!(" ({})", to.strip_prefix("mailto:").unwrap_or(to)));
                }
            }
        }
    }
}

/// An address as people write it, without its scheme.
fn bare(address: &str) -> &str {
    ["mailto:", "tel:", "https://", "http://"]
        .iter()
        .find_map(|scheme| address.strip_prefix(scheme))
        .unwrap_or(address)
        .trim_end_matches('/')
}
