//! The pages of an import: the file, its preview with what is decided there, and the run.
mod deciding;
pub(crate) mod preview;
mod preview_page;
mod reading;
mod rows;
pub(crate) mod run;
pub(crate) mod upload;
mod words;
