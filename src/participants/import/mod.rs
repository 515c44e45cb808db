//! Importing a list: a file is sent and kept beside its event until it is taken over, for a day at most; its preview
//! shows what would happen and takes what is decided; the import, a run of its own, plans the same once more behind the
//! lock and writes it in one go. What it did is kept for a while, so that it can be undone.
mod choices;
mod columns;
mod file;
mod import_list;
mod list;
mod names;
pub(crate) mod pages;
mod planning;
mod progress;
mod receive;
pub(crate) mod reversal;
mod run;
pub mod store;
pub(crate) mod store_people;
pub mod stored;

pub use file::write as spreadsheet;
pub use run::forget_old_imports;
