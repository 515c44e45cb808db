//! Reading a file, whatever it is.
use super::{
    coding::Coding,
    csv,
    sheet::{Sheet, Source, Unreadable, Wanted},
    workbook,
};

/// Reads a file. `is_known` tells whether a heading means something to us.
pub fn read(bytes: &[u8], wanted: &Wanted, is_known: impl Fn(&str) -> bool) -> Result<Sheet, Unreadable> {
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(Unreadable::OldWorkbook);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return workbook::read(bytes, wanted.sheet);
    }
    let coding = wanted.coding.unwrap_or_else(|| Coding::find(bytes));
    let text = coding.decode(bytes);
    if text.contains('\0') {
        return Err(Unreadable::NotText);
    }
    let (separator, rows) = csv::read(&text, wanted.separator, is_known)?;
    Ok(Sheet { source: Source::Text { coding, separator }, rows })
}
