//! The addresses of the programme: the organiser's list, its items, and the calendar file.
use crate::address;

address!(
    /// The programme as a file for calendars.
    CalendarPath(event) = "/events/{event}/programme.ics"
);
address!(
    /// The organiser's list of items.
    ProgrammePath(event) = "/manage/{event}/programme"
);
address!(NewItemPath(event) = "/manage/{event}/programme/new");
address!(
    /// One item as the organiser edits it.
    ItemPath(event, item) = "/manage/{event}/programme/{item}"
);
address!(ItemMovePath(event, item) = "/manage/{event}/programme/{item}/move");
address!(ItemRemovalPath(event, item) = "/manage/{event}/programme/{item}/removal");
