//! Scenarios: computed ones, and such as only time or an older version leaves behind.
use std::time::Duration;

use tagwerk::{
    assignment::{self, Begun, solver::Rules},
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
        let Begun::Yes(id) = begun.unwrap() else { panic!("no scenario begins") };
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
        let id = db::new_id();
        let begin = async |conn: &mut Conn| {
            let instance = assignment::scenarios::store::contents(conn, like).await?.instance;
            let mut scenario = assignment::scenarios::store::find(conn, &event.id, like).await?.unwrap();
            (scenario.id, scenario.begun_at) = (id.clone(), heard_of_at);
            let instance = serde_json::to_string(&instance).unwrap();
            assignment::scenarios::store::create(conn, &scenario, &instance).await
        };
        assert!(self.write(begin).await, "another one runs");
        id
    }

    /// A scenario like this one whose result was stored when results had format 1; its id.
    pub async fn old_scenario(&self, event: &Event, like: &str) -> String {
        let id = self.running_scenario(event, like, next_moment()).await;
        let end = async |conn: &mut Conn| {
            let report = assignment::scenarios::store::contents(conn, like).await?.report.unwrap();
            let figures =
                assignment::scenarios::store::find(conn, &event.id, like).await?.unwrap().figures.unwrap();
            let mut report = serde_json::to_value(&report).unwrap();
            report["format"] = 1.into();
            assignment::scenarios::store::end(conn, &id, Some((report.to_string(), figures)), next_moment())
                .await
        };
        self.write(end).await;
        id
    }
}
