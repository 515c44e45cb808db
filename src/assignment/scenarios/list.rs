//! The scenarios of an event side by side, and the form that begins another.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect},
};
use rand::RngExt as _;

use super::{
    begin::{Refusal, begin_scenario},
    compared::comparison::{Column, Line, lines, scenario_name},
    compared::shares::{Bar, bars},
    compared::since::figures_now,
    offers, run, store,
};
use crate::{
    accounts::Account,
    assignment::{guard::wishes_only, paths::ScenarioPath, seating::Seated},
    events::{Event, Managed, Nav, Section},
    language::{Lang, Text},
    state::App,
    web::{Form, Layout, Result, Sent, Submission, refused, refused_with},
};

/// Columns beside the present seats; what is older is listed below.
const SIDE_BY_SIDE: usize = 4;
/// Seeds people can read aloud.
const SEEDS: std::ops::Range<u64> = 1000..10_000;

#[derive(Template, WebTemplate)]
#[template(path = "assignment/scenarios.html")]
struct ScenariosPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    form: Form,
    columns: Vec<Column>,
    lines: Vec<Line>,
    /// Address and name.
    older: Vec<(String, String)>,
    workshops: Vec<(String, String)>,
    has_departments: bool,
    is_empty: bool,
    /// That of the newest scenario: with the same one, scenarios differ by their rules alone.
    last_seed: Option<u64>,
}

impl ScenariosPage {
    async fn new(app: &App, layout: Layout, managed: Managed, form: Form) -> Result<Self> {
        let layout = layout.accented(managed.event.language, managed.event.accent_hue);
        let (lang, mark, event) = (layout.lang, layout.event_lang(), &managed.event);
        let mut tx = app.db.read().await?;
        let scenarios = store::list(&mut tx, &event.id).await?;
        let seating = Seated::load(&mut tx, &event.id).await?;
        drop(tx);
        let mut columns = Vec::new();
        if !seating.seats.is_empty() {
            columns.push(Column::now(lang, figures_now(&seating)));
        }
        let (beside, older) = scenarios.split_at(scenarios.len().min(SIDE_BY_SIDE));
        columns.extend(
            beside.iter().map(|scenario| Column::of(mark, &event.slug, scenario, &seating.workshops)),
        );
        let older = older
            .iter()
            .map(|one| (ScenarioPath::to(&event.slug, &one.id).to_string(), scenario_name(lang, one.number)));
        Ok(Self {
            older: older.collect(),
            last_seed: scenarios.iter().find_map(|scenario| Some(scenario.rules().ok()?.seed)),
            lines: lines(mark, &columns, &seating.workshops),
            columns,
            workshops: seating.workshops.iter().map(|one| (one.id.clone(), one.title.clone())).collect(),
            has_departments: seating.people.iter().any(|person| !person.department.is_empty()),
            is_empty: seating.workshops.is_empty() || seating.people.is_empty(),
            nav: managed.nav(&layout, Section::Assignment),
            event: managed.event.clone(),
            form,
            layout,
        })
    }

    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn lines(&self) -> &[Line] {
        &self.lines
    }

    fn bars(&self) -> Vec<Bar> {
        bars(self.layout.lang, &self.columns)
    }

    fn objectives(&self) -> Vec<(String, String, String)> {
        offers::objectives(self.layout.lang)
    }

    fn minimums(&self) -> Vec<(String, String)> {
        offers::minimums(self.layout.lang)
    }

    fn mixes(&self) -> Vec<(String, String)> {
        offers::mixes(self.layout.lang)
    }

    fn switches(&self) -> Vec<(String, String, String)> {
        offers::switches(self.layout.lang)
    }

    fn closures(&self) -> Vec<(String, Text, String)> {
        let mark = self.layout.event_lang();
        self.workshops.iter().map(|(id, title)| (id.clone(), mark.text(title), String::new())).collect()
    }
}

pub async fn show(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    wishes_only(&managed.event)?;
    let lang = layout.lang;
    let mut page = ScenariosPage::new(&app, layout, managed, Form::blank(lang)).await?;
    let seed = page.last_seed.unwrap_or_else(|| rand::rng().random_range(SEEDS));
    page.form = offers::blank(lang, page.has_departments, seed);
    Ok(page.into_response())
}

/// Begins a scenario; it changes nothing.
pub async fn begin(
    State(app): State<App>,
    managed: Managed,
    account: Account,
    layout: Layout,
    mut form: Form,
) -> Result {
    wishes_only(&managed.event)?;
    let rules = offers::read(&mut form);
    if form.is_refused() {
        return Ok(refused(ScenariosPage::new(&app, layout, managed, form).await?));
    }
    let event = &managed.event;
    let submission = Submission::of(&form, "scenario", &[&event.id, &account.id]);
    let mut tx = app.db.write().await?;
    if let Sent::Again(to) = submission.begin_unasked(&mut tx).await? {
        return Ok(Redirect::to(&to).into_response());
    }
    let refusal = match begin_scenario(&mut tx, &event.id, &rules, &account.name).await? {
        Ok(begun) => {
            let path = ScenarioPath::to(&event.slug, &begun.id).to_string();
            submission.led_to(&mut tx, &path).await?;
            tx.commit().await?;
            run::watched(&app, begun, rules).await;
            return Ok(Redirect::to(&path).into_response());
        }
        Err(Refusal::Closed(closed)) => return Err(closed.into()),
        Err(refusal) => refusal,
    };
    drop(tx);
    let status = status(&refusal);
    let (field, words) = words(form.lang(), refusal);
    form.refuse(field, words);
    Ok(refused_with(status, ScenariosPage::new(&app, layout, managed, form).await?))
}

/// 409 where the world stands against it, 422 where the rules do.
fn status(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::Pinned(_) | Refusal::TooManyRanks => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::CONFLICT,
    }
}

/// The field, and what is said beside it.
pub(super) fn words(lang: Lang, refusal: Refusal) -> (&'static str, String) {
    match refusal {
        Refusal::Closed(_) | Refusal::Busy => ("objective", t!(lang, "scenario-busy")),
        Refusal::WorkshopGone => ("without", t!(lang, "assignment-workshop-gone")),
        Refusal::TooManyRanks => ("objective", t!(lang, "scenario-too-many-ranks")),
        Refusal::Pinned(title) => ("without", t!(lang, "scenario-without-pinned", title = title)),
        Refusal::Overpinned(title) => ("objective", t!(lang, "scenario-overpinned", title = title)),
    }
}
