//! The addresses of events and their team.
use crate::address;

address!(
    /// An event as visitors see it.
    EventPath(event) = "/events/{event}"
);
address!(
    /// What an organiser does next.
    ManagePath(event) = "/manage/{event}"
);
address!(SettingsPath(event) = "/manage/{event}/settings");
address!(PhasePath(event) = "/manage/{event}/phase");
address!(TeamPath(event) = "/manage/{event}/team");
