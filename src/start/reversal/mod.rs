//! Undoing the last import.
pub(crate) mod page;
mod reverse_import;
mod store;
