//! The addresses of participants: the organiser's list, one person, and the personal link.
use crate::address;

address!(PeoplePath(event) = "/manage/{event}/participants");
address!(NewPersonPath(event) = "/manage/{event}/participants/new");
address!(ImportPath(event) = "/manage/{event}/participants/import");
address!(
    /// A list that was sent, as its import would go.
    ImportPreviewPath(event, import) = "/manage/{event}/participants/imports/{import}"
);
address!(ImportRunPath(event, import) = "/manage/{event}/participants/imports/{import}/run");
address!(
    /// Where an import is undone.
    ImportReversalPath(event, import) = "/manage/{event}/participants/imports/{import}/reversal"
);
address!(ExportPath(event) = "/manage/{event}/participants/export.csv");
address!(
    /// One person as the organiser sees them.
    PersonPath(event, participant) = "/manage/{event}/participants/{participant}"
);
address!(NewLinkPath(event, participant) = "/manage/{event}/participants/{participant}/link");
address!(MergingPath(event, participant) = "/manage/{event}/participants/{participant}/merging");
address!(RemovalPath(event, participant) = "/manage/{event}/participants/{participant}/removal");
address!(
    /// The personal link, which opens a participant's pages in this browser.
    LinkPath(key) = "/p/{key}"
);
address!(
    /// A participant's own calendar, which whoever has its address may read.
    OwnCalendarPath(event, file) = "/events/{event}/calendar/{file}"
);
address!(
    /// "My event", where a personal link leads.
    MePath(event) = "/events/{event}/me"
);
address!(
    /// The consent to be named, which can be taken back in every phase.
    NamingPath(event) = "/events/{event}/me/naming"
);
address!(
    /// Where a participant leaves their pages in this browser.
    SignOutPath(event) = "/events/{event}/me/sign-out"
);
