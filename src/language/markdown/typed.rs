//! What people type without meaning Markdown by it, guarded before the parser sees it. A guard is a character that no
//! text has; it is taken out again, or becomes what it stands for, when the text is read (`restored`).

/// Stands between two signs that mean something only side by side.
const BREAK: char = '\u{fdd0}';
/// Stand for a star and a tilde that mark nothing.
const STAR: char = '\u{fdd1}';
const TILDE: char = '\u{fdd2}';

/// Signs for lists and quotations at the start of a line; with more of them the text is no list and no quotation.
const MOST_SIGNS: usize = 8;
/// Cells of all tables of a text; with more of them lines stay lines.
const MOST_CELLS: usize = 5_000;

/// A text for the parser.
pub struct Typed {
    pub text: String,
    pub has_tables: bool,
}

/// Guards a text; `None` when its signs nest deeper than anybody means.
pub fn guarded(text: &str) -> Option<Typed> {
    let lines = || text.lines().map(str::trim_end);
    if lines().any(|line| !is_rule(line) && signs_before(line) > MOST_SIGNS) {
        return None;
    }
    let bars = lines().map(|line| line.matches('|').count()).max().unwrap_or_default();
    let guarded: Vec<String> = text.lines().map(guarded_line).collect();
    Some(Typed { text: guarded.join("\n"), has_tables: bars * lines().count() <= MOST_CELLS })
}

/// The text as it was typed.
pub fn restored(text: &str) -> String {
    let letters = text.chars().filter(|letter| *letter != BREAK);
    let typed = letters.map(|letter| match letter {
        STAR => '*',
        TILDE => '~',
        other => other,
    });
    typed.collect()
}

/// Whether a line is one of stars, dashes or underscores alone, which draws a line.
fn is_rule(line: &str) -> bool {
    ['*', '-', '_'].iter().any(|sign| line.chars().all(|letter| letter == *sign || letter == ' '))
}

/// How many quotations and lists a line begins.
fn signs_before(line: &str) -> usize {
    let start = line.split(|letter: char| !(letter.is_whitespace() || ">-+*.)0123456789".contains(letter)));
    let start = start.into_iter().next().unwrap_or_default();
    let items =
        start.split_whitespace().filter(|word| !word.contains('>') && !word.ends_with(char::is_numeric));
    start.matches('>').count() + items.count()
}

fn guarded_line(line: &str) -> String {
    let letters: Vec<char> = line.chars().filter(|letter| !matches!(*letter, BREAK | STAR | TILDE)).collect();
    let at = |index: Option<usize>| index.and_then(|index| letters.get(index)).copied().unwrap_or(' ');
    let mut guarded = String::with_capacity(line.len() + 8);
    let (mut is_start, mut is_path) = (true, false);
    for (index, &letter) in letters.iter().enumerate() {
        let (before, after) = (at(index.checked_sub(1)), at(Some(index + 1)));
        if before.is_whitespace() {
            is_path = begins_path(&letters[index..]);
        }
        let rest = || letters[index + 1..].iter();
        if letter == '<' && is_start {
            // A tag at the start of a line would take the whole paragraph for itself.
            guarded.push(BREAK);
        }
        is_start &= letter.is_whitespace() || ">-+*.)".contains(letter) || letter.is_ascii_digit();
        guarded.push(match letter {
            '*' if is_within_word(before, after) || (before, after) == ('(', ')') => STAR,
            '~' if before != '~' && after != '~' => TILDE,
            other => other,
        });
        let needs_break = match letter {
            '&' => is_entity(rest().copied()),
            '\\' => is_path || !is_escape(after),
            ']' => after == ':',
            '<' => is_address(rest().copied()),
            _ => false,
        };
        if needs_break {
            guarded.push(BREAK);
        }
    }
    guarded
}

/// `Kolleg*innen`, `2*3`
fn is_within_word(before: char, after: char) -> bool {
    before.is_alphanumeric() && after.is_alphanumeric()
}

/// Whether a backslash before this sign keeps it from being Markdown.
fn is_escape(sign: char) -> bool {
    "*_#[]()`~>|+-.!".contains(sign)
}

/// Whether a word is a path of Windows, which begins with `C:\` or `\\`, perhaps in quotation marks.
fn begins_path(word: &[char]) -> bool {
    let quoted = word.iter().take_while(|letter| "\"'(„“‚‘»«[".contains(**letter)).take(3).count();
    match word[quoted..] {
        ['\\', '\\', ..] => true,
        [drive, ':', '\\', ..] => drive.is_ascii_alphabetic(),
        _ => false,
    }
}

/// `amp;`, `#8211;`, `#x2013;`: HTML has a name or number for a letter, people have the letter.
fn is_entity(rest: impl Iterator<Item = char>) -> bool {
    let name: String = rest.take(40).collect();
    let Some((name, _)) = name.split_once(';') else { return false };
    let digits = name.strip_prefix('#').unwrap_or(name);
    !digits.is_empty() && digits.chars().all(|letter| letter.is_ascii_alphanumeric())
}

/// `ada@bonn.example>`: an e-mail address in angle brackets, as mail programs write it.
fn is_address(rest: impl Iterator<Item = char>) -> bool {
    let inner: String =
        rest.take(300).take_while(|letter| *letter != '>' && !letter.is_whitespace()).collect();
    inner.contains('@') && !inner.contains(':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_guarded_reads_as_it_was_typed() {
        for text in [
            "Kolleg*innen ~5 &amp; C:\\temp\\",
            "<b>a</b>\n\\\\srv\\x",
            "[a]: b",
            "<ada@bonn.example> (*)",
            "",
        ] {
            assert_eq!(restored(&guarded(text).unwrap().text), text);
        }
    }

    #[test]
    fn signs_at_the_start_of_a_line_are_counted() {
        for (line, count) in [
            ("> > - 1. a", 4),
            (">>>>", 4),
            ("2018 war gut", 0),
            ("- - - a", 3),
            ("-5 Grad", 0),
            ("a > b", 0),
        ] {
            assert_eq!(signs_before(line), count, "{line}");
        }
    }

    #[test]
    fn more_signs_than_anybody_means_are_no_nesting() {
        for text in [">".repeat(20_000), "- ".repeat(9) + "x", "1. ".repeat(9) + "x", "> ".repeat(5_000)] {
            assert!(guarded(&text).is_none(), "{}", &text[..18]);
        }
        for text in ["> > > drei", "- - - - - - - - - - - - -", "**********************", "1. a\n2. b"] {
            assert!(guarded(text).is_some(), "{text}");
        }
    }

    #[test]
    fn a_table_of_a_million_cells_is_none() {
        let columns = "|a".repeat(500);
        let text = format!("{columns}|\n{}|\n{}", "|-".repeat(500), "|x\n".repeat(2_000));
        assert!(!guarded(&text).unwrap().has_tables);
        assert!(guarded("|a|b|\n|-|-|\n|1|2|").unwrap().has_tables);
    }
}
