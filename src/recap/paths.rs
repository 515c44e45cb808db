//! The addresses of recaps.
use crate::address;

/// The published recaps as a feed.
pub const FEED: &str = "/recaps.atom";

address!(
    /// The recap as everybody reads it.
    RecapPath(event) = "/events/{event}/recap"
);
address!(
    /// The working copy, for organisers.
    ManageRecapPath(event) = "/manage/{event}/recap"
);
address!(
    /// Drafts the recap, or adds what is new to it.
    DraftPath(event) = "/manage/{event}/recap/draft"
);
address!(PreviewPath(event) = "/manage/{event}/recap/preview");
address!(SectionsPath(event) = "/manage/{event}/recap/sections");
address!(SectionPath(event, section) = "/manage/{event}/recap/sections/{section}");
address!(
    /// Moves a section.
    PositionPath(event, section) = "/manage/{event}/recap/sections/{section}/position"
);
address!(
    /// Leaves a section out, or takes it in again.
    OmissionPath(event, section) = "/manage/{event}/recap/sections/{section}/omission"
);
address!(SectionRemovalPath(event, section) = "/manage/{event}/recap/sections/{section}/removal");
address!(
    /// Looks at the names before publishing, and publishes.
    PublicationPath(event) = "/manage/{event}/recap/publication"
);
address!(TakedownPath(event) = "/manage/{event}/recap/takedown");
