//! A list as a file: from bytes to rows and cells, whatever program wrote it, and back to a file that Excel opens.
mod coding;
mod csv;
mod head;
mod odd;
mod packed;
mod reading;
mod sheet;
mod table;
mod workbook;
mod write;

pub use coding::Coding;
pub use head::{Head, Passed};
pub use odd::{Oddness, oddness};
pub use reading::read;
pub use sheet::{Mark, Row, Source, Unreadable, Wanted};
pub use table::Table;
pub use write::write;
