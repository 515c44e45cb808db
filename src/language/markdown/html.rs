//! A text as HTML.
use std::fmt::Write as _;

use super::text::{Block, Inline, List, Marks, Part, Table};

/// Blocks below a heading of the level `under`.
pub fn html(blocks: &[Block], under: u8) -> String {
    let mut out = String::new();
    write_blocks(&mut out, blocks, under);
    out
}

fn write_blocks(out: &mut String, blocks: &[Block], under: u8) {
    for block in blocks {
        match &block.part {
            Part::Paragraph(words) => write_around(out, "p", words),
            Part::Heading(level, words) => {
                write_around(out, &format!("h{}", under.saturating_add(*level).min(6)), words);
            }
            Part::List(list) => write_list(out, list, under),
            Part::Quote(blocks) => {
                out.push_str("<blockquote>\n");
                write_blocks(out, blocks, under);
                out.push_str("</blockquote>");
            }
            Part::Code(code) => {
                out.push_str("<pre><code>");
                write_escaped(out, code);
                out.push_str("</code></pre>");
            }
            Part::Table(table) => write_table(out, table),
            Part::Rule(_) => out.push_str("<hr>"),
        }
        out.push('\n');
    }
}

fn write_list(out: &mut String, list: &List, under: u8) {
    let tag = match list.marks {
        Marks::Sign(_) => "ul",
        Marks::Number(..) => "ol",
    };
    let (start, class) = match list.marks {
        Marks::Number(first, mark) => (
            if first == 1 { String::new() } else { format!(" start=\"{first}\"") },
            if mark == ')' { " class=\"list-paren\"" } else { "" },
        ),
        Marks::Sign(_) => (String::new(), ""),
    };
    let _ = writeln!(out, "<{tag}{start}{class}>");
    for item in &list.items {
        out.push_str("<li>");
        match item.split_first() {
            Some((Block { part: Part::Paragraph(words), .. }, rest)) if list.is_tight => {
                write_inlines(out, words);
                if !rest.is_empty() {
                    out.push('\n');
                    write_blocks(out, rest, under);
                }
            }
            _ => write_blocks(out, item, under),
        }
        out.push_str("</li>\n");
    }
    let _ = write!(out, "</{tag}>");
}

fn write_table(out: &mut String, table: &Table) {
    out.push_str("<table>\n");
    for (index, row) in table.rows.iter().enumerate() {
        let (tag, part) = if index == 0 { ("th", "<thead>\n") } else { ("td", "<tbody>\n") };
        if index < 2 {
            out.push_str(part);
        }
        out.push_str("<tr>");
        for (column, cell) in row.iter().enumerate() {
            let aligned = table.aligned.get(column).copied().flatten();
            let align = aligned.map(|side| format!(" align=\"{side}\"")).unwrap_or_default();
            let _ = write!(out, "<{tag}{align}>");
            write_inlines(out, cell);
            let _ = write!(out, "</{tag}>");
        }
        out.push_str("</tr>\n");
        if index == 0 {
            out.push_str("</thead>\n");
        }
    }
    out.push_str(if table.rows.len() > 1 { "</tbody>\n</table>" } else { "</table>" });
}

fn write_around(out: &mut String, tag: &str, words: &[Inline]) {
    let _ = write!(out, "<{tag}>");
    write_inlines(out, words);
    let _ = write!(out, "</{tag}>");
}

fn write_inlines(out: &mut String, words: &[Inline]) {
    for word in words {
        match word {
            Inline::Text(text) => write_escaped(out, text),
            Inline::Break => out.push_str("<br>\n"),
            Inline::Strong(inner) => write_around(out, "strong", inner),
            Inline::Emphasis(inner) => write_around(out, "em", inner),
            Inline::Struck(inner) => write_around(out, "del", inner),
            Inline::Code(code) => {
                out.push_str("<code>");
                write_escaped(out, code);
                out.push_str("</code>");
            }
            Inline::Link { to, title, inner } => {
                out.push_str("<a href=\"");
                write_escaped(out, to);
                if !title.is_empty() {
                    out.push_str("\" title=\"");
                    write_escaped(out, title);
                }
                out.push_str("\">");
                write_inlines(out, inner);
                out.push_str("</a>");
            }
        }
    }
}

fn write_escaped(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}
