//! Scenarios: computed ones, and such as only time or an older version leaves behind.
use std::time::Duration;

use tagwerk::{
    assignment::{self, scenarios::scenario::Scenario, solver::Rules},
    clock::Timestamp,
    db::{self, Conn},
    events::Event,
};

use super::next_moment;
use crate::support::Site;

impl Site {
    /// Computes a scenario by the usual rules, to its end; its id.
    pub async fn scenario(&self, event: &Event) -> String {
        let begun = assignment::begin(&self.app, &event.id, Rules::default(), "Ada Muster").await;
        let id = begun.unwrap().expect("a scenario begins");
        let ended = async || {
            let scenario = assignment::scenarios::store::find(&mut *self.read().await, &event.id, &id).await;
            scenario.unwrap().unwrap().ended_at
        };
        while ended().await.is_none() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        id
    }

    /// A scenario like this one that goes on, and was last heard of at a moment; its id.
    pub async fn running_scenario(&self, event: &Event, like: &str, heard_of_at: Timestamp) -> String {
        self.scenario_like(event, like, |scenario| scenario.begun_at = heard_of_at).await
    }

    /// A scenario like this one whose result was stored when results had format 1; its id.
    pub async fn old_scenario(&self, event: &Event, like: &str) -> String {
        let id = self.running_scenario(event, like, next_moment()).await;
        let end = async |conn: &mut Conn| {
            let result = assignment::scenarios::store::contents(conn, like).await?.result.unwrap();
            let figures =
                assignment::scenarios::store::find(conn, &event.id, like).await?.unwrap().figures.unwrap();
            let mut report: serde_json::Value = serde_json::from_str(&result).unwrap();
            report["format"] = 1.into();
            assignment::scenarios::store::end(conn, &id, Some((report.to_string(), figures)), next_moment())
                .await
        };
        self.write(end).await;
        id
    }

    /// Puts a scenario in the place of this one whose rules or figures are these words; its id.
    pub async fn damaged_scenario(
        &self,
        event: &Event,
        like: &str,
        rules: Option<&str>,
        figures: Option<&str>,
    ) -> String {
        let damage = |scenario: &mut Scenario| {
            scenario.rules = rules.map_or(scenario.rules.clone(), str::to_owned);
        };
        let id = self.scenario_like(event, like, damage).await;
        let end = async |conn: &mut Conn| {
            let result = assignment::scenarios::store::contents(conn, like).await?.result.unwrap();
            let whole =
                assignment::scenarios::store::find(conn, &event.id, like).await?.unwrap().figures.unwrap();
            let figures = figures.map_or(whole, str::to_owned);
            assignment::scenarios::store::end(conn, &id, Some((result, figures)), next_moment()).await?;
            assignment::scenarios::store::delete(conn, &event.id, like).await
        };
        assert!(self.write(end).await);
        id
    }

    /// A scenario that goes on without an instance that anybody could read; its id.
    pub async fn scenario_of_nothing(&self, event: &Event, like: &str) -> String {
        let scenario = assignment::scenarios::store::find(&mut *self.read().await, &event.id, like).await;
        let now = next_moment();
        let scenario = Scenario {
            id: db::new_id(),
            begun_at: now,
            alive_at: now,
            ended_at: None,
            figures: None,
            ..scenario.unwrap().unwrap()
        };
        assert!(
            self.write(async |conn| assignment::scenarios::store::create(conn, &scenario, "no JSON").await)
                .await
        );
        scenario.id
    }

    async fn scenario_like(&self, event: &Event, like: &str, change: impl FnOnce(&mut Scenario)) -> String {
        let id = db::new_id();
        let begin = async |conn: &mut Conn| {
            let instance = assignment::scenarios::store::contents(conn, like).await?.instance;
            let mut scenario = assignment::scenarios::store::find(conn, &event.id, like).await?.unwrap();
            scenario.id.clone_from(&id);
            change(&mut scenario);
            assignment::scenarios::store::create(conn, &scenario, &instance).await
        };
        assert!(self.write(begin).await, "another one runs");
        id
    }
}
