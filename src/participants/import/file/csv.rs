//! Text with separators, as RFC 4180 has it; and what stands against it in lists that people made: a quotation mark that
//! nothing closes must not swallow the people below it.
use super::{
    sheet::{MOST_COLUMNS, MOST_ROWS, Mark, Row, Unreadable},
    write::unguarded,
};

/// So many rows tell how a file is separated.
const LOOKED_AT: usize = 20;
/// After so many quotation marks that nothing closes, none is taken for the beginning of a cell any more; each costs
/// a look through the rest of the file.
const MOST_OPEN_QUOTES: usize = 50;

/// The separator of a text, and its rows that hold something.
pub fn read(
    text: &str,
    wanted: Option<char>,
    is_known: impl Fn(&str) -> bool,
) -> Result<(char, Vec<Row>), Unreadable> {
    let announced = announced_separator(text);
    let text = if announced.is_some() { text.split_once('\n').map_or("", |(_, rest)| rest) } else { text };
    let separator = wanted.or(announced).unwrap_or_else(|| sniff(text, is_known));
    Ok((separator, rows(text, separator)?))
}

/// Excel's own first line, `sep=;`, which it hides.
fn announced_separator(text: &str) -> Option<char> {
    let line = text.lines().next()?.trim_matches('"');
    let mut rest = line.strip_prefix("sep=")?.chars();
    let separator = rest.next()?;
    (rest.next().is_none() && separator.is_ascii() && separator != '"').then_some(separator)
}

/// The separator under which most headings are known, then the one that makes most columns; else `;`.
fn sniff(text: &str, is_known: impl Fn(&str) -> bool) -> char {
    let begin = text.split_inclusive('\n').take(LOOKED_AT).map(str::len).sum();
    let score = |separator: char| {
        let Ok(rows) = rows(&text[..begin], separator) else {
            return (None, Some(MOST_COLUMNS), Some(MOST_COLUMNS));
        };
        let known = |row: &Row| row.cells.iter().filter(|cell| is_known(cell)).count();
        let columns = rows.iter().map(|row| row.cells.len());
        (rows.iter().map(known).max().filter(|known| *known > 0), columns.clone().min(), columns.max())
    };
    // Of equals, `max_by_key` takes the last.
    ['|', '\t', ',', ';'].into_iter().max_by_key(|separator| score(*separator)).unwrap_or(';')
}

/// The rows that hold something, each with its number in a spreadsheet: an empty line is a row there, and a cell with
/// several lines is not.
fn rows(text: &str, separator: char) -> Result<Vec<Row>, Unreadable> {
    let mut reader = Reader { text, separator: separator as u8, place: 0, line: 1, open_quotes: 0 };
    let mut rows = Vec::new();
    let mut number = 0;
    while reader.place < text.len() {
        number += 1;
        let row = reader.row(number)?;
        if !row.is_empty() {
            rows.push(row);
        }
        if rows.len() > MOST_ROWS {
            return Err(Unreadable::TooManyRows);
        }
    }
    Ok(rows)
}

/// Goes through a text row by row.
struct Reader<'a> {
    text: &'a str,
    separator: u8,
    place: usize,
    line: usize,
    open_quotes: usize,
}

/// A cell that begins with a quotation mark and goes wrong.
struct Open;

impl Reader<'_> {
    fn row(&mut self, number: usize) -> Result<Row, Unreadable> {
        let (place, line) = (self.place, self.line);
        let has_quotes = self.open_quotes < MOST_OPEN_QUOTES;
        match self.cells(number, has_quotes)? {
            Ok(mut row) => {
                if !has_quotes && row.cells.iter().any(|cell| cell.starts_with('"')) {
                    row.marks.push(Mark::OpenQuote { line });
                }
                Ok(row)
            }
            // Once more, with its quotation marks as signs like others: what follows are rows of their own.
            Err(Open) => {
                self.open_quotes += 1;
                (self.place, self.line) = (place, line);
                let mut row =
                    self.cells(number, false)?.unwrap_or_else(|Open| unreachable!("nothing is quoted"));
                row.marks.push(Mark::OpenQuote { line });
                Ok(row)
            }
        }
    }

    fn cells(&mut self, number: usize, has_quotes: bool) -> Result<Result<Row, Open>, Unreadable> {
        let mut row = Row { number, cells: Vec::new(), marks: Vec::new() };
        loop {
            let from = self.line;
            let Ok(cell) = self.cell(has_quotes) else { return Ok(Err(Open)) };
            if self.line > from {
                row.marks.push(Mark::Lines { column: row.cells.len(), from, to: self.line });
            }
            row.cells.push(unguarded(cell.trim()).to_owned());
            if row.cells.len() > MOST_COLUMNS {
                return Err(Unreadable::TooManyColumns);
            }
            match self.text.as_bytes().get(self.place) {
                Some(byte) if *byte == self.separator => self.place += 1,
                Some(_) => {
                    self.place += 1;
                    self.line += 1;
                    return Ok(Ok(row));
                }
                None => return Ok(Ok(row)),
            }
        }
    }

    /// One cell, up to the separator, the end of the line or of the text.
    fn cell(&mut self, has_quotes: bool) -> Result<String, Open> {
        if has_quotes && self.text.as_bytes().get(self.place) == Some(&b'"') {
            let lines = self.line;
            let quoted = self.quoted()?;
            let rest = self.plain().to_owned();
            // Something after the closing mark: fine within a line, over several it closed another cell's.
            if !rest.trim().is_empty() && self.line > lines { Err(Open) } else { Ok(quoted + &rest) }
        } else {
            Ok(self.plain().to_owned())
        }
    }

    fn plain(&mut self) -> &str {
        let rest = &self.text.as_bytes()[self.place..];
        let length = rest.iter().position(|byte| *byte == self.separator || *byte == b'\n');
        let from = self.place;
        self.place += length.unwrap_or(rest.len());
        &self.text[from..self.place]
    }

    fn quoted(&mut self) -> Result<String, Open> {
        let mut text = String::new();
        loop {
            let from = self.place + 1;
            let end = self.text[from..].find('"').ok_or(Open)? + from;
            text.push_str(&self.text[from..end]);
            self.line += self.text[from..end].matches('\n').count();
            self.place = end + 1;
            if self.text.as_bytes().get(self.place) != Some(&b'"') {
                return Ok(text);
            }
            text.push('"');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::columns::is_known, *};

    fn read_all(text: &str) -> (char, Vec<Row>) {
        read(text, None, is_known).unwrap()
    }

    fn cells(text: &str) -> Vec<Vec<String>> {
        read_all(text).1.into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn the_separator_is_found_under_title_rows_too() {
        for (text, separator) in [
            ("Vorname;Nachname\nA;B", ';'),
            ("Vorname,Nachname\nA,B", ','),
            ("Vorname\tNachname\nA\tB", '\t'),
            ("Vorname|Nachname\nA|B", '|'),
            ("sep=,\nVorname,Nachname\nA,B", ','),
            ("Nachname\nFuß", ';'),
            ("Tagung, Bonn, 18. Dezember\n\nVorname;Nachname\nA;B", ';'),
            ("Name;Vorname;Amt (Nummer, Name, Kürzel, Ort)\nFuß;Jörg;\"10, Personal\"", ';'),
        ] {
            assert_eq!(read_all(text).0, separator, "{text}");
        }
    }

    #[test]
    fn quoted_cells_keep_separators_quotes_and_lines() {
        let text = "Nachname;Vorname\n\"Fuß; der \"\"Zweite\"\"\";\"Jörg\nPeter\"\n";
        let (_, rows) = read_all(text);
        assert_eq!(rows[1].cells, ["Fuß; der \"Zweite\"", "Jörg\nPeter"]);
        assert_eq!(rows[1].marks, [Mark::Lines { column: 1, from: 2, to: 3 }]);
        assert_eq!(cells("a;5\" Zoll;\"b\"\n"), [["a", "5\" Zoll", "b"]]);
    }

    #[test]
    fn rows_have_the_numbers_of_a_spreadsheet() {
        let numbers = |text: &str| read_all(text).1.iter().map(|row| row.number).collect::<Vec<_>>();
        assert_eq!(numbers("Nachname;Vorname\nA;a\n\n;\n\"B\nB\";b\nC;c"), [1, 2, 5, 6]);
        assert_eq!(numbers("sep=;\nNachname;Vorname\nA;a\n"), [1, 2]);
    }

    #[test]
    fn white_space_around_a_cell_goes_and_names_stay_as_typed() {
        let text = "Nachname;Vorname\n  Riedmann de Trinidad ;\u{a0}gabriele \n";
        assert_eq!(cells(text)[1], ["Riedmann de Trinidad", "gabriele"]);
    }

    #[test]
    fn a_quote_that_nothing_closes_swallows_nobody() {
        let text = "Name;Vorname;Essen\nA;a;\"vegan\nB;b;\nC;c;\"mit Fleisch\"\n";
        let (_, rows) = read_all(text);
        assert_eq!(rows.len(), 4);
        assert_eq!(rows[1].cells, ["A", "a", "\"vegan"]);
        assert_eq!(rows[1].marks, [Mark::OpenQuote { line: 2 }]);
        assert_eq!(rows[3].cells, ["C", "c", "mit Fleisch"]);
        let last = read_all("Name;Vorname;Essen\nA;a;x\nB;b;\"vegan").1;
        assert_eq!((last.len(), &last[2].marks[..]), (3, [Mark::OpenQuote { line: 3 }].as_slice()));
    }

    #[test]
    fn a_cell_that_a_later_quote_happens_to_close_is_marked_with_its_lines() {
        let text = "Name;Vorname;Essen\nA;a;\"vegan\nB;b;vegan\"\nC;c;\n";
        let (_, rows) = read_all(text);
        assert_eq!(rows.len(), 3);
        assert_eq!(rows[1].marks, [Mark::Lines { column: 2, from: 2, to: 3 }]);
    }

    #[test]
    fn many_open_quotes_and_many_columns_cost_no_time() {
        let began = std::time::Instant::now();
        let quotes = "\"a;b\"c\n".repeat(19_000);
        assert_eq!(read(&quotes, Some(';'), is_known).unwrap().1.len(), 19_000);
        let open = "\"a;b\n".repeat(19_001);
        assert_eq!(read(&open, Some(';'), is_known).unwrap().1.len(), 19_001);
        let wide = "x;".repeat(16_000);
        assert_eq!(read(&wide, None, is_known).err(), Some(Unreadable::TooManyColumns));
        let long = "x\n".repeat(MOST_ROWS + 1);
        assert_eq!(read(&long, None, is_known).err(), Some(Unreadable::TooManyRows));
        assert!(began.elapsed().as_secs() < 5);
    }
}
