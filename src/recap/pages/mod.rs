//! The pages of recaps: the working copy, its sections, publishing, and the recap as everybody reads it.
pub(crate) mod feed;
mod linked_data;
pub(crate) mod overview;
pub(crate) mod publication;
pub(crate) mod reading;
pub(crate) mod writing;
