//! The addresses of rooms and ideas.
use crate::address;

address!(
    /// A workshop's room, where its members write ideas.
    RoomPath(event, workshop) = "/events/{event}/workshops/{workshop}"
);
address!(IdeaPath(event, workshop, idea) = "/events/{event}/workshops/{workshop}/ideas/{idea}");
address!(
    IdeaRemovalPath(event, workshop, idea) = "/events/{event}/workshops/{workshop}/ideas/{idea}/removal"
);
address!(
    /// Where facilitators hide an idea of their room.
    IdeaHidingPath(event, workshop, idea) = "/events/{event}/workshops/{workshop}/ideas/{idea}/hiding"
);
address!(
    IdeaHistoryPath(event, workshop, idea) = "/events/{event}/workshops/{workshop}/ideas/{idea}/history"
);
address!(
    /// The ideas of all workshops, for organisers.
    IdeasPath(event) = "/manage/{event}/ideas"
);
address!(IdeasFilePath(event) = "/manage/{event}/ideas.csv");
address!(
    /// Marks several ideas for the recap.
    MarksPath(event) = "/manage/{event}/ideas/marks"
);
address!(MarkPath(event, idea) = "/manage/{event}/ideas/{idea}/mark");
address!(
    /// Where organisers hide an idea.
    HidingPath(event, idea) = "/manage/{event}/ideas/{idea}/hiding"
);
address!(HistoryPath(event, idea) = "/manage/{event}/ideas/{idea}/history");
