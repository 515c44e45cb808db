//! Importing a list: a file is sent, its preview shows what would happen, and the same list, sent back by the preview,
//! is planned anew and taken over. Nothing is kept in between.
mod columns;
mod entry;
mod import_list;
mod list;
mod outcome;
pub(crate) mod pages;
mod plan;
mod preview;
mod reading;
mod store;
mod table;
mod whom;

pub use import_list::import_list;
pub use table::write as spreadsheet;
