//! The same rules with the one difference that only wishes count: computed beside a scenario at one click.
use axum::{
    extract::State,
    response::{IntoResponse as _, Redirect},
};

use super::{
    figures::OnlyWished,
    guard::asked_for,
    list, run,
    scenario::{Scenario, Unreadable},
};
use crate::{
    accounts::Account,
    assignment::paths::{AlternativePath, ScenarioPath, with_query},
    events::Managed,
    language::Lang,
    state::App,
    web::{Error, Layout, Result, warned},
};

/// What the page of a scenario offers.
pub struct Offer {
    /// What would come of it.
    pub words: String,
    /// Address and name of a scenario that has come to it already.
    pub known: Option<(String, String)>,
}

impl Offer {
    /// Of what a scenario found out when it was computed; `None` when nobody would gain.
    pub fn of(
        lang: Lang,
        slug: &str,
        scenario: &Scenario,
        others: &[Scenario],
    ) -> std::result::Result<Option<Self>, Unreadable> {
        let Some(found) = scenario.figures()?.and_then(|figures| figures.only_wished) else {
            return Ok(None);
        };
        let rules = scenario.rules()?.only_wished();
        let is_it = |one: &&Scenario| one.digest == scenario.digest && one.rules().ok() == rules;
        let known = others.iter().find(is_it).map(|one| {
            let path = ScenarioPath::to(slug, &one.id);
            (
                with_query(path, &against(scenario)),
                super::compared::comparison::scenario_name(lang, one.number),
            )
        });
        Ok(Some(Self { words: words(lang, found), known }))
    }
}

/// `Mit der Regel … hätten 5 Personen mehr einen ihrer Wünsche, ohne dass jemand schlechter sitzt.`
fn words(lang: Lang, found: OnlyWished) -> String {
    let (more, worse, unseated) = (found.more as i64, found.worse as i64, found.unseated as i64);
    let rule = t!(lang, "scenario-unlisted-forbid");
    let mut words = t!(lang, "scenario-only-wished", rule = rule, more = more, worse = worse);
    if unseated > 0 {
        words.push(' ');
        words.push_str(&t!(lang, "scenario-only-wished-unseated", count = unseated));
    }
    words
}

fn against(scenario: &Scenario) -> String {
    format!("against={}", scenario.id)
}

/// Begins the other scenario and shows it beside this one.
pub async fn begin(
    State(app): State<App>,
    managed: Managed,
    account: Account,
    AlternativePath { scenario: id, .. }: AlternativePath,
    layout: Layout,
) -> Result {
    let scenario = asked_for(&mut *app.db.read().await?, &managed, &id).await?;
    let rules = scenario.rules()?.only_wished().ok_or(Error::NotFound)?;
    let slug = &managed.event.slug;
    match run::begin(&app, &managed.event.id, rules, &account.name).await? {
        Ok(other) => {
            let path = with_query(ScenarioPath::to(slug, other), &against(&scenario));
            Ok(Redirect::to(&path).into_response())
        }
        Err(super::begin::Refusal::Closed(closed)) => Err(closed.into()),
        Err(refusal) => {
            let back = Redirect::to(&ScenarioPath::to(slug, &id).to_string()).into_response();
            Ok(warned(back, list::words(layout.lang, refusal).1))
        }
    }
}
