//! A file that German and English Excel open with a double click.

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

/// UTF-8 with its mark, semicolons, guarded cells.
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
    use super::{
        super::{reading::read, sheet::Wanted},
        *,
    };

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
        let sheet = read(&file, &Wanted::default(), |_| true).unwrap();
        assert_eq!(sheet.rows[1].cells, ["Fuß; \"F\"", "=Jörg\nPeter"]);
    }
}
