//! How large a packed file really is: what it says of itself is not believed.
use std::io::{self, Cursor, Read as _};

use zip::ZipArchive;

use super::sheet::Unreadable;

/// The most that is unpacked, in bytes: some hundred thousand cells.
const MOST: u64 = 96 * 1024 * 1024;
/// The most files in one; a workbook has a dozen.
const MOST_FILES: usize = 1_000;

/// Unpacks everything once, keeping nothing, so that whoever reads it afterwards is safe.
pub fn check(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    if archive.len() > MOST_FILES {
        return Err(Unreadable::TooLarge);
    }
    let mut left = MOST;
    let mut is_workbook = false;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|_| Unreadable::Damaged)?;
        is_workbook |= file.name().is_ok_and(|name| name.eq_ignore_ascii_case("xl/workbook.xml"));
        if file.size() > left {
            return Err(Unreadable::TooLarge);
        }
        let unpacked =
            io::copy(&mut file.take(left + 1), &mut io::sink()).map_err(|_| Unreadable::Damaged)?;
        left = left.checked_sub(unpacked).ok_or(Unreadable::TooLarge)?;
    }
    if is_workbook { Ok(()) } else { Err(Unreadable::NoWorkbook) }
}
