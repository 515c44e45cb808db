//! A list as a file: from bytes to rows and cells, and back to a file that Excel opens.
use encoding_rs::{Encoding, WINDOWS_1252};

/// A file that was read: its headings, and the rows below them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub separator: char,
    pub headings: Vec<String>,
    pub rows: Vec<Row>,
}

/// One row, with the number a spreadsheet shows beside it: the headings are row 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub number: usize,
    pub cells: Vec<String>,
}

/// Why a file is no list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    #[error("there is no row below the headings")]
    Empty,
    #[error("it is a workbook, not text")]
    Workbook,
    #[error("it is no text")]
    NotText,
}

/// The text of a file: UTF-8 or UTF-16 with its mark, UTF-8 without, else Windows-1252, which Excel writes.
pub fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(Unreadable::Workbook);
    }
    let text = match (Encoding::for_bom(bytes), std::str::from_utf8(bytes)) {
        (Some((encoding, mark)), _) => encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned(),
        (None, Ok(text)) => text.to_owned(),
        (None, Err(_)) => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    };
    if text.contains('\0') {
        return Err(Unreadable::NotText);
    }
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// Reads a decoded text. `is_known` tells whether a heading means something to us.
pub fn parse(text: &str, is_known: impl Fn(&str) -> bool) -> Result<Table, Unreadable> {
    let mut text = text.replace("\r\n", "\n");
    let announced = announced_separator(&text);
    if announced.is_some() {
        text = text.split_once('\n').map(|(_, rest)| rest.to_owned()).unwrap_or_default();
    }
    if !text.ends_with('\n') {
        text.push('\n');
    }
    let separator = announced.unwrap_or_else(|| sniff(&text, is_known));
    let mut rows = rows(&text, separator).into_iter();
    let headings = rows.next().ok_or(Unreadable::Empty)?.cells;
    let rows: Vec<Row> = rows.collect();
    if rows.is_empty() { Err(Unreadable::Empty) } else { Ok(Table { separator, headings, rows }) }
}

/// Excel's own first line, `sep=;`, which it hides.
fn announced_separator(text: &str) -> Option<char> {
    let line = text.lines().next()?.trim_matches('"');
    let mut rest = line.strip_prefix("sep=")?.chars();
    let separator = rest.next()?;
    (rest.next().is_none() && separator.is_ascii()).then_some(separator)
}

/// The separator under which the headings make most sense, then the one that makes most columns; else `;`.
fn sniff(text: &str, is_known: impl Fn(&str) -> bool) -> char {
    let score = |separator: char| {
        let first = rows(text, separator).into_iter().next();
        let headings = first.map(|row| row.cells).unwrap_or_default();
        (headings.iter().filter(|heading| is_known(heading)).count(), headings.len())
    };
    // Of equals, `max_by_key` takes the last.
    ['\t', ',', ';'].into_iter().max_by_key(|separator| score(*separator)).unwrap_or(';')
}

/// The rows that hold something, each with its number in a spreadsheet: an empty line is a row there, and a cell
/// with several lines is not.
fn rows(text: &str, separator: char) -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator as u8)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut lines_in_cells = 0;
    let mut rows = Vec::new();
    // Reading text from memory that is UTF-8 already and may have rows of any length cannot fail.
    while reader.read_record(&mut record).unwrap_or(false) {
        lines_in_cells += record.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
        let number = (reader.position().line() as usize).saturating_sub(1 + lines_in_cells);
        let cells: Vec<String> = record.iter().map(|cell| unguarded(cell.trim()).to_owned()).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(Row { number, cells });
        }
    }
    rows
}

fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// A cell that a spreadsheet does not take for a formula (OWASP, "CSV Injection"); an apostrophe hides nothing.
pub fn guarded(cell: &str) -> String {
    if is_formula(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// The cell as it was before `guarded`.
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(plain) if is_formula(cell) => plain,
        _ => cell,
    }
}

/// A file that German and English Excel open with a double click: UTF-8 with its mark, semicolons, guarded cells.
pub fn write(rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        writer.write_record(row.iter().map(|cell| guarded(cell))).expect("writing to memory works");
    }
    writer.into_inner().expect("writing to memory works")
}

#[cfg(test)]
mod tests {
    use super::super::columns::is_known;
    use super::*;

    fn read(text: &str) -> Table {
        parse(text, is_known).unwrap()
    }

    fn cells(table: &Table) -> Vec<Vec<&str>> {
        table.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect()
    }

    fn numbers(table: &Table) -> Vec<usize> {
        table.rows.iter().map(|row| row.number).collect()
    }

    #[test]
    fn utf_8_with_and_without_its_mark_and_windows_1252_and_utf_16_read_the_same() {
        let text = "Nachname;Vorname\nFuß;Jörg – „CDO“\n";
        let with_mark = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
        let windows = WINDOWS_1252.encode(text).0.into_owned();
        let utf_16: Vec<u8> =
            [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        for bytes in [text.as_bytes(), &with_mark, &windows, &utf_16] {
            assert_eq!(decode(bytes).unwrap(), text);
        }
    }

    #[test]
    fn workbooks_and_other_files_that_are_no_text_are_refused() {
        assert_eq!(decode(b"PK\x03\x04\x14\x00"), Err(Unreadable::Workbook));
        assert_eq!(decode(b"\xD0\xCF\x11\xE0\xA1"), Err(Unreadable::Workbook));
        assert_eq!(decode(b"a\0b"), Err(Unreadable::NotText));
    }

    #[test]
    fn a_file_without_rows_is_empty() {
        for text in ["", "\n\n", "Nachname;Vorname", "Nachname;Vorname\n;;\n"] {
            assert_eq!(parse(text, is_known), Err(Unreadable::Empty), "{text:?}");
        }
    }

    #[test]
    fn the_separator_is_found() {
        assert_eq!(read("Vorname;Nachname\nA;B").separator, ';');
        assert_eq!(read("Vorname,Nachname\nA,B").separator, ',');
        assert_eq!(read("Vorname\tNachname\nA\tB").separator, '\t');
        assert_eq!(read("sep=,\nVorname,Nachname\nA,B").separator, ',');
        assert_eq!(read("Nachname\nFuß").separator, ';');
    }

    #[test]
    fn commas_inside_the_headings_do_not_mislead() {
        let table = read("Name;Vorname;Amt (Nummer, Name, Kürzel, Ort)\nFuß;Jörg;\"10, Personal\"");
        assert_eq!(table.separator, ';');
        assert_eq!(cells(&table), [["Fuß", "Jörg", "10, Personal"]]);
    }

    #[test]
    fn quoted_cells_keep_separators_quotes_and_lines() {
        let table = read("Nachname;Vorname\n\"Fuß; der \"\"Zweite\"\"\";\"Jörg\nPeter\"\n");
        assert_eq!(cells(&table), [["Fuß; der \"Zweite\"", "Jörg\nPeter"]]);
    }

    #[test]
    fn rows_have_the_numbers_of_a_spreadsheet() {
        let table = read("Nachname;Vorname\r\nA;a\r\n\r\n;\r\n\"B\r\nB\";b\r\nC;c");
        assert_eq!(numbers(&table), [2, 5, 6]);
        assert_eq!(numbers(&read("sep=;\nNachname;Vorname\nA;a\n")), [2]);
    }

    #[test]
    fn white_space_around_a_cell_goes_and_names_stay_as_typed() {
        let table = read("Nachname;Vorname\n  Riedmann de Trinidad ;\u{a0}gabriele \n");
        assert_eq!(cells(&table), [["Riedmann de Trinidad", "gabriele"]]);
    }

    #[test]
    fn a_cell_that_a_spreadsheet_would_compute_is_guarded_and_comes_back() {
        for cell in ["=1+1", "+49 228 77", "-", "@home", "\tx", "'=1", "''+", "O'Brien", "'quoted'", ""] {
            assert_eq!(unguarded(&guarded(cell)), cell);
        }
        assert_eq!(guarded("+49 228 77"), "'+49 228 77");
        assert_eq!(guarded("O'Brien"), "O'Brien");
    }

    #[test]
    fn what_is_written_reads_back() {
        let rows = [vec!["Nachname", "Vorname"], vec!["Fuß; \"F\"", "=Jörg\nPeter"]];
        let file = write(rows.map(|row| row.into_iter().map(str::to_owned).collect()));
        assert!(file.starts_with(b"\xEF\xBB\xBFNachname;Vorname\r\n"));
        let table = read(&decode(&file).unwrap());
        assert_eq!(cells(&table), [["Fuß; \"F\"", "=Jörg\nPeter"]]);
    }
}
