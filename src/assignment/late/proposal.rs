//! Finding a proposal for late changes beside the other requests.
use std::time::Duration;

use crate::{
    assignment::{
        patience::with_patience,
        solver::{Instance, Problem, Report, Rules, solve},
    },
    web::{Error, Result},
};

/// How long a proposal is improved.
const PATIENCE: Duration = Duration::from_secs(5);

/// Solves beside the other requests; when the time is up, the best found so far is the proposal.
pub async fn propose(instance: Instance, rules: Rules) -> Result<(Instance, Report)> {
    let found = with_patience(PATIENCE, move |watch| {
        let problem = Problem::new(&instance, &rules).map_err(|fault| fault.to_string())?;
        let outcome = solve(&problem, watch).map_err(|stopped| stopped.to_string())?;
        // What could be reached by wishes alone says nothing where few moves come first.
        let report = Report { bound_profile: Vec::new(), ..Report::new(&instance, &outcome) };
        Ok::<_, String>((instance, report))
    });
    found.await?.map_err(|message| Error::Internal(message.into()))
}
