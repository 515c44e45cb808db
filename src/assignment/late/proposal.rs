//! Finding a proposal for late changes beside the other requests.
use std::{sync::Arc, time::Duration};

use tokio::{task::spawn_blocking, time::sleep};

use crate::{
    assignment::solver::{Instance, Problem, Report, Rules, Watch, solve},
    web::{Error, Result},
};

/// How long a proposal is improved.
const PATIENCE: Duration = Duration::from_secs(5);

/// Ends the work of a request that nobody waits for any longer.
struct Abandoned(Arc<Watch>);

impl Drop for Abandoned {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

/// Solves beside the other requests; when the time is up, the best found so far is the proposal.
pub async fn propose(instance: Instance, rules: Rules) -> Result<(Instance, Report)> {
    let watch = Arc::new(Watch::default());
    let watched = Arc::clone(&watch);
    let _abandoned = Abandoned(Arc::clone(&watch));
    let work = spawn_blocking(move || {
        let problem = Problem::new(&instance, &rules).map_err(|fault| fault.to_string())?;
        let outcome = solve(&problem, &watched).map_err(|stopped| stopped.to_string())?;
        // What could be reached by wishes alone says nothing where few moves come first.
        let report = Report { bound_profile: Vec::new(), ..Report::new(&instance, &outcome) };
        Ok::<_, String>((instance, report))
    });
    let mut work = std::pin::pin!(work);
    let result = tokio::select! {
        result = &mut work => result,
        () = sleep(PATIENCE) => {
            watch.time_is_up();
            work.await
        }
    };
    let result = result.map_err(|error| Error::Internal(Box::new(error)))?;
    result.map_err(|message| Error::Internal(message.into()))
}
