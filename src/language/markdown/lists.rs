//! When lines are a list: numbers that count on, or a sign before each of several lines. A single "18. Dezember" is a date,
//! a single "- 5 Grad" a temperature, and both stay as they were typed.
use comrak::nodes::{ListType, Node, NodeList, NodeValue};

use super::text::{Block, Inline, List, Marks, Part, joined, lines};

/// Signs that people type before the lines of a list and that the parser does not know.
const SIGNS: [char; 6] = ['•', '◦', '▪', '‣', '●', '·'];

/// Items with what was typed before each as a list, or as they were typed. `is_meant` says that a single sign begins one.
pub fn list(list: NodeList, typed: Vec<String>, items: Vec<Vec<Block>>, is_meant: bool) -> Vec<Block> {
    let marks = match list.list_type {
        ListType::Ordered => counting(&typed),
        ListType::Bullet => (typed.len() > 1 || is_meant).then(|| Marks::Sign(list.bullet_char.into())),
    };
    match marks {
        Some(marks) => vec![block(Part::List(List { marks, is_tight: list.tight, items }))],
        None => as_typed(typed, items, list.tight),
    }
}

fn block(part: Part) -> Block {
    Block { part, is_apart: false }
}

/// A part behind those before it; lines below lines without an empty one between them are one paragraph.
pub fn push(blocks: &mut Vec<Block>, part: Part, is_apart: bool) {
    match (blocks.last_mut().map(|block| &mut block.part), part) {
        (Some(Part::Paragraph(words)), Part::Paragraph(more)) if !is_apart => {
            words.push(Inline::Break);
            words.extend(more);
        }
        (_, part) => blocks.push(Block { part, is_apart }),
    }
}

/// A paragraph, in which lines with a sign before each are a list.
pub fn with_signs(words: Vec<Inline>) -> Vec<Block> {
    let is_item = |line: &Vec<Inline>| sign_before(line).is_some();
    let mut typed = lines(words);
    let Some(first) =
        typed.iter().position(is_item).filter(|_| typed.iter().filter(|line| is_item(line)).count() > 1)
    else {
        return vec![block(Part::Paragraph(joined(typed)))];
    };
    let sign = sign_before(&typed[first]).unwrap_or('•');
    let rest = typed.split_off(first);
    let mut items: Vec<Vec<Vec<Inline>>> = Vec::new();
    for mut line in rest {
        match items.last_mut() {
            Some(item) if !is_item(&line) => item.push(line),
            _ => {
                if let Some(Inline::Text(text)) = line.first_mut() {
                    *text = text.trim_start().trim_start_matches(SIGNS).trim_start().to_owned();
                }
                items.push(vec![line]);
            }
        }
    }
    let item = |lines| vec![block(Part::Paragraph(joined(lines)))];
    let items = items.into_iter().map(item).collect();
    let list = Part::List(List { marks: Marks::Sign(sign), is_tight: true, items });
    let before = (!typed.is_empty()).then(|| Part::Paragraph(joined(typed)));
    before.into_iter().chain([list]).map(block).collect()
}

fn sign_before(line: &[Inline]) -> Option<char> {
    let Some(Inline::Text(text)) = line.first() else { return None };
    let mut letters = text.trim_start().chars();
    let sign = letters.next().filter(|letter| SIGNS.contains(letter))?;
    letters.next().is_some_and(char::is_whitespace).then_some(sign)
}

/// What was typed before an item: `18.`, `3)`, `-`.
pub fn mark_of(line: &str, list: NodeList) -> String {
    match list.list_type {
        ListType::Bullet => char::from(list.bullet_char).to_string(),
        ListType::Ordered => {
            let end = line.find(['.', ')']).map_or(0, |end| end + 1);
            line[..end].to_owned()
        }
    }
}

/// Numbers of which each is one more than the one before, written without zeros before them.
fn counting(typed: &[String]) -> Option<Marks> {
    let number = |mark: &String| mark[..mark.len().saturating_sub(1)].parse::<usize>().ok();
    let numbers: Vec<usize> = typed.iter().map(number).collect::<Option<_>>()?;
    let has_zeros = typed.iter().any(|mark| mark.len() > 2 && mark.starts_with('0'));
    let counts = numbers.windows(2).all(|pair| pair[0] + 1 == pair[1]);
    let mark = typed.first()?.chars().last()?;
    (numbers.len() > 1 && counts && !has_zeros).then(|| Marks::Number(numbers[0], mark))
}

/// Whether a single sign begins a list: one inside another, on a line of its own, or with another below it.
pub fn is_meant(node: Node<'_>) -> bool {
    let line = |node: Node<'_>| node.data().sourcepos.start.line;
    let above = node.parent().filter(|above| matches!(above.data().value, NodeValue::Item(_)));
    let mut parts = node.children().flat_map(|item| item.children()).skip(1);
    above.is_some_and(|item| line(item) < line(node))
        || parts.any(|part| matches!(part.data().value, NodeValue::List(_)))
}

/// The items with their marks before them; one below the other where no empty lines were typed.
fn as_typed(marks: Vec<String>, items: Vec<Vec<Block>>, is_tight: bool) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for (mark, item) in marks.into_iter().zip(items) {
        let mut parts = item.into_iter();
        let first = match parts.next().map(|block| block.part) {
            Some(Part::Paragraph(words)) => Part::Paragraph(marked(&mark, words)),
            Some(Part::Heading(level, words)) => Part::Heading(level, marked(&mark, words)),
            other => {
                push(&mut blocks, Part::Paragraph(vec![Inline::Text(mark)]), !is_tight);
                blocks.extend(other.map(block));
                blocks.extend(parts);
                continue;
            }
        };
        push(&mut blocks, first, !is_tight);
        blocks.extend(parts);
    }
    blocks
}

fn marked(mark: &str, mut words: Vec<Inline>) -> Vec<Inline> {
    match words.first_mut() {
        Some(Inline::Text(text)) => text.insert_str(0, &format!("{mark} ")),
        _ => words.insert(0, Inline::Text(format!("{mark} "))),
    }
    words
}
