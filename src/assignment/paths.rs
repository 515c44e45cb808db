//! The addresses of the assignment.
use crate::address;

address!(
    /// The table.
    AssignmentPath(event) = "/manage/{event}/assignment"
);
address!(FillPath(event) = "/manage/{event}/assignment/fill");
address!(ClearancePath(event) = "/manage/{event}/assignment/clearance");
address!(PublicationPath(event) = "/manage/{event}/assignment/publication");
address!(WithdrawalPath(event) = "/manage/{event}/assignment/publication/withdrawal");
address!(
    /// Late changes.
    LatePath(event) = "/manage/{event}/assignment/changes"
);
address!(ReleasesPath(event) = "/manage/{event}/assignment/changes/releases");
address!(DifferencesPath(event) = "/manage/{event}/assignment/differences");
address!(
    /// One person in the assignment.
    PersonPath(event, participant) = "/manage/{event}/assignment/people/{participant}"
);
address!(DecisionsPath(event, participant) = "/manage/{event}/assignment/people/{participant}/decisions");
address!(PairsPath(event, participant) = "/manage/{event}/assignment/people/{participant}/pairs");
address!(UnpairPath(event, participant) = "/manage/{event}/assignment/people/{participant}/pairs/removal");
address!(ScenariosPath(event) = "/manage/{event}/assignment/scenarios");
address!(ScenarioPath(event, scenario) = "/manage/{event}/assignment/scenarios/{scenario}");
address!(AlternativePath(event, scenario) = "/manage/{event}/assignment/scenarios/{scenario}/alternative");
address!(CancellationPath(event, scenario) = "/manage/{event}/assignment/scenarios/{scenario}/cancellation");
address!(DeletionPath(event, scenario) = "/manage/{event}/assignment/scenarios/{scenario}/deletion");
address!(AdoptionPath(event, scenario) = "/manage/{event}/assignment/scenarios/{scenario}/adoption");
address!(ProtocolPath(event, scenario) = "/manage/{event}/assignment/scenarios/{scenario}/protocol");
address!(ProtocolFilePath(event, scenario) = "/manage/{event}/assignment/scenarios/{scenario}/protocol.json");

/// An address with what stands behind the question mark, if there is anything.
pub fn with_query(path: impl std::fmt::Display, query: &str) -> String {
    if query.is_empty() { path.to_string() } else { format!("{path}?{query}") }
}
