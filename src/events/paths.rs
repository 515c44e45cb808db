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
address!(
    /// Takes an organiser off the team.
    TeamRemovalPath(event, account) = "/manage/{event}/team/{account}/removal"
);
address!(
    /// Withdraws an invitation.
    InvitationRemovalPath(event, invitation) = "/manage/{event}/invitations/{invitation}/removal"
);
address!(
    /// The link that a colleague joins the team with.
    InvitationPath(key) = "/invitations/{key}"
);
