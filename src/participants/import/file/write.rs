//! A file that German and English Excel open with a double click.

fn is_formula(cell: &str) -> bool {
    // Spreadsheets read the wide forms of East Asia like the narrow ones.
    cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
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
    let mut file = String::from("\u{feff}");
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| quoted(guarded(cell))).collect();
        file.push_str(&cells.join(";"));
        file.push_str("\r\n");
    }
    file.into_bytes()
}

/// A cell in quotation marks (RFC 4180, 2.5 to 2.7) when it holds any separator, not only this file's: a program that
/// takes another one would else find a formula in the middle of a cell.
fn quoted(cell: String) -> String {
    match cell.contains([';', ',', '\t', '|', '"', '\n', '\r']) || cell.trim() != cell {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{reading::read, sheet::Wanted},
        *,
    };

    #[test]
    fn a_cell_that_a_spreadsheet_would_compute_is_guarded_and_comes_back() {
        for cell in
            ["=1+1", "+49 228 77", "-", "@home", "\tx", "'=1", "''+", "＝1+1", "O'Brien", "'quoted'", ""]
        {
            assert_eq!(unguarded(&guarded(cell)), cell);
        }
        assert_eq!(guarded("+49 228 77"), "'+49 228 77");
        assert_eq!(guarded("O'Brien"), "O'Brien");
    }

    #[test]
    fn a_cell_with_any_separator_is_quoted() {
        let row = ["a,=1+2,b", "sie sagt \"ja\"", "Zeile\nzwei", "Amt 33", ""].map(str::to_owned).to_vec();
        let file = String::from_utf8(write([row])).unwrap();
        assert_eq!(file, "\u{feff}\"a,=1+2,b\";\"sie sagt \"\"ja\"\"\";\"Zeile\nzwei\";Amt 33;\r\n");
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
