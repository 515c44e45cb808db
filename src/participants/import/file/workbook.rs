//! A sheet of an Excel workbook as rows of texts, as a reader sees them.
use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader as _, SheetType, Style, Xlsx, XlsxError};

use super::{
    packed,
    sheet::{MOST_COLUMNS, MOST_ROWS, Row, Sheet, Source, Unreadable},
    write::unguarded,
};

/// Reads the sheet with this place among the sheets; without one, the first that holds something.
pub fn read(bytes: &[u8], wanted: Option<usize>) -> Result<Sheet, Unreadable> {
    packed::check(bytes)?;
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(unreadable)?;
    let sheets: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    if let Some(chosen) = wanted.filter(|chosen| *chosen < sheets.len()) {
        let rows = rows(&mut workbook, &sheets[chosen])?;
        return Ok(Sheet { source: Source::Workbook { sheets, chosen }, rows });
    }
    for (chosen, name) in sheets.iter().enumerate() {
        let rows = rows(&mut workbook, name)?;
        if !rows.is_empty() {
            return Ok(Sheet { source: Source::Workbook { sheets, chosen }, rows });
        }
    }
    Err(Unreadable::Empty)
}

fn unreadable(_: XlsxError) -> Unreadable {
    Unreadable::Damaged
}

/// How many bytes all cells together may hold.
const MOST_LETTERS: usize = 32 * 1024 * 1024;
/// The longest format of a number that is filled up with zeros.
const MOST_ZEROS: usize = 40;

/// The rows that hold something. Cells come one by one, so that two cells far apart make no large table of nothing.
fn rows(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<Row>, Unreadable> {
    let mut reader = workbook.worksheet_cells_reader(name).map_err(unreadable)?;
    let (mut rows, mut letters) = (Vec::<Row>::new(), 0);
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(unreadable)? {
        let text = text(cell.get_value(), reader.styles().get(style));
        let text = unguarded(text.trim());
        if text.is_empty() {
            continue;
        }
        // A text that many cells share is unpacked once, and counts in each of them.
        letters += text.len();
        if letters > MOST_LETTERS {
            return Err(Unreadable::TooLarge);
        }
        let (row, column) = cell.get_position();
        let (number, column) = (row as usize + 1, column as usize);
        if column >= MOST_COLUMNS {
            return Err(Unreadable::TooManyColumns);
        }
        if rows.last().is_none_or(|row| row.number != number) {
            rows.push(Row { number, cells: Vec::new(), marks: Vec::new() });
        }
        if rows.len() > MOST_ROWS {
            return Err(Unreadable::TooManyRows);
        }
        let Some(row) = rows.last_mut() else { continue };
        row.cells.resize(row.cells.len().max(column + 1), String::new());
        text.clone_into(&mut row.cells[column]);
    }
    Ok(rows)
}

fn text(value: &DataRef<'_>, style: Option<&Style>) -> String {
    match value {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => lines(text),
        DataRef::SharedString(text) => lines(text),
        DataRef::Int(number) => with_zeros(number.to_string(), style),
        // Whole numbers up to 2⁵³ are what they look like.
        DataRef::Float(number) if number.fract() == 0.0 && number.abs() < 9e15 => {
            with_zeros(format!("{number:.0}"), style)
        }
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(true) => "x".to_owned(),
        DataRef::Bool(false) => "nein".to_owned(),
        DataRef::DateTime(moment) => date(moment),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn lines(text: &str) -> String {
    // Excel writes a line end inside a cell as `_x000D_` and a new line.
    text.replace("_x000D_", "").replace("\r\n", "\n").replace('\r', "\n")
}

/// `00123` where the cell's format is `00000`.
fn with_zeros(digits: String, style: Option<&Style>) -> String {
    let format =
        style.and_then(|style| style.number_format.as_ref()).map_or("", |format| &format.format_code);
    let is_zeros = (1..=MOST_ZEROS).contains(&format.len()) && format.bytes().all(|byte| byte == b'0');
    if is_zeros { format!("{digits:0>width$}", width = format.len()) } else { digits }
}

fn date(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    match (moment.as_f64() < 1.0, hour, minute) {
        (true, ..) => format!("{hour:02}:{minute:02}"),
        (false, 0, 0) => format!("{day:02}.{month:02}.{year}"),
        (false, ..) => format!("{day:02}.{month:02}.{year} {hour:02}:{minute:02}"),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use rust_xlsxwriter::{Format, Workbook};
    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;

    fn sheet(bytes: &[u8], wanted: Option<usize>) -> Vec<Vec<String>> {
        read(bytes, wanted).unwrap().rows.into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn texts_numbers_and_dates_read_as_they_look() {
        let mut book = Workbook::new();
        let page = book.add_worksheet();
        page.write(0, 0, "Personalnummer").unwrap();
        page.write(0, 1, "Name").unwrap();
        page.write(2, 0, "00123").unwrap();
        page.write_with_format(3, 0, 123, &Format::new().set_num_format("00000")).unwrap();
        page.write(4, 0, 4711.0).unwrap();
        page.write(4, 1, "Müßig\nJörg").unwrap();
        page.write(4, 2, true).unwrap();
        page.write_with_format(4, 3, 43452.0, &Format::new().set_num_format("dd.mm.yyyy")).unwrap();
        page.write(4, 4, 1.5).unwrap();
        let file = book.save_to_buffer().unwrap();
        let read = read(&file, None).unwrap();
        assert_eq!(read.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 3, 4, 5]);
        assert_eq!(
            sheet(&file, None)[1..],
            [vec!["00123"], vec!["00123"], vec!["4711", "Müßig\nJörg", "x", "18.12.2018", "1.5"]]
        );
    }

    #[test]
    fn a_text_that_many_cells_share_counts_in_each_of_them() {
        let mut book = Workbook::new();
        let (page, long) = (book.add_worksheet(), "ü".repeat(16_000));
        for row in 0..1_100 {
            page.write(row, 0, &long).unwrap();
        }
        let file = book.save_to_buffer().unwrap();
        assert!(matches!(read(&file, None), Err(Unreadable::TooLarge)), "{} bytes", file.len());
    }

    #[test]
    fn the_first_sheet_that_holds_something_is_read_and_another_can_be_chosen() {
        let mut book = Workbook::new();
        book.add_worksheet().set_name("Leer").unwrap();
        book.add_worksheet().set_name("Amt 10").unwrap().write(0, 0, "a").unwrap();
        book.add_worksheet().set_name("Amt 33").unwrap().write(0, 0, "b").unwrap();
        let file = book.save_to_buffer().unwrap();
        assert_eq!(sheet(&file, None), [["a"]]);
        assert_eq!(sheet(&file, Some(2)), [["b"]]);
        let Source::Workbook { sheets, chosen } = read(&file, None).unwrap().source else { panic!() };
        assert_eq!((sheets, chosen), (vec!["Leer".into(), "Amt 10".into(), "Amt 33".into()], 1));
    }

    fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, contents) in files {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(contents).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn damaged_huge_and_other_files_are_refused_at_once() {
        let began = std::time::Instant::now();
        let mut book = Workbook::new();
        book.add_worksheet().write(0, 0, "a").unwrap();
        let mut broken = book.save_to_buffer().unwrap();
        let half = broken.len() / 2;
        assert_eq!(read(&broken[..half], None), Err(Unreadable::Damaged));
        broken[60..half].fill(7);
        assert_eq!(read(&broken, None), Err(Unreadable::Damaged));
        assert_eq!(read(b"PK\x03\x04", None), Err(Unreadable::Damaged));
        assert_eq!(read(&packed(&[("mimetype", b"text")]), None), Err(Unreadable::NoWorkbook));
        assert_eq!(read(&packed(&[("xl/workbook.xml", b"<x")]), None), Err(Unreadable::Damaged));
        let zeros = vec![b' '; 120 * 1024 * 1024];
        assert_eq!(read(&packed(&[("xl/workbook.xml", &zeros)]), None), Err(Unreadable::TooLarge));
        let mut wide = Workbook::new();
        let page = wide.add_worksheet();
        page.write(0, 16_000, "x").unwrap();
        assert_eq!(read(&wide.save_to_buffer().unwrap(), None), Err(Unreadable::TooManyColumns));
        let mut corners = Workbook::new();
        corners.add_worksheet().write(0, 0, "a").unwrap().write(1_048_575, 0, "b").unwrap();
        assert_eq!(sheet(&corners.save_to_buffer().unwrap(), None), [["a"], ["b"]]);
        assert!(began.elapsed().as_secs() < 20);
    }
}
