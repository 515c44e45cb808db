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
    comparison::{Column, Line, lines, scenario_name},
    figures::Figures,
    offers::minimums,
    run, store,
};
use crate::{
    accounts::Account,
    assignment::{
        guard::wishes_only,
        instance,
        seating::Seated,
        solver::{Mix, Rules, Stay, Unlisted},
    },
    events::{Event, Managed, Nav, Section},
    state::App,
    web::{Form, Layout, Result, refused, refused_with},
};

/// Columns beside the present seats; what is older is listed below.
const SIDE_BY_SIDE: usize = 4;
/// Seeds people can read aloud.
const SEEDS: std::ops::Range<u64> = 1000..10_000;

#[derive(Template, WebTemplate)]
#[template(path = "assignment/scenarios.html")]
pub struct ScenariosPage {
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
        let layout = layout.accented(managed.event.accent_hue);
        let (lang, event) = (layout.lang, &managed.event);
        let mut tx = app.db.read().await?;
        let scenarios = store::list(&mut tx, &event.id).await?;
        let seating = Seated::load(&mut tx, &event.id).await?;
        drop(tx);
        let mut columns = Vec::new();
        if !seating.seats.is_empty() {
            let figures = Figures::of_seats(&instance::instance(&seating, Stay::Off), &seating.seats);
            columns.push(Column::now(lang, figures));
        }
        let (beside, older) = scenarios.split_at(scenarios.len().min(SIDE_BY_SIDE));
        columns.extend(
            beside.iter().map(|scenario| Column::of(lang, &event.slug, scenario, &seating.workshops)),
        );
        let path = format!("/manage/{}/assignment/scenarios", event.slug);
        let older = older.iter().map(|one| (format!("{path}/{}", one.id), scenario_name(lang, one.number)));
        Ok(Self {
            older: older.collect(),
            last_seed: scenarios.first().map(|scenario| scenario.rules().seed),
            lines: lines(lang, &columns, &seating.workshops),
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

    fn objectives(&self) -> Vec<(String, String, String)> {
        let lang = self.layout.lang;
        vec![
            (
                "fair".to_owned(),
                t!(lang, "scenario-objective-fair"),
                t!(lang, "scenario-objective-fair-hint"),
            ),
            (
                "first-wishes".to_owned(),
                t!(lang, "scenario-objective-first-wishes"),
                t!(lang, "scenario-objective-first-wishes-hint"),
            ),
        ]
    }

    fn minimums(&self) -> Vec<(String, String)> {
        minimums(self.layout.lang)
    }

    fn mixes(&self) -> Vec<(String, String)> {
        let lang = self.layout.lang;
        vec![
            ("tie".to_owned(), t!(lang, "scenario-mix-tie")),
            ("0.3".to_owned(), t!(lang, "scenario-mix-some")),
            ("1".to_owned(), t!(lang, "scenario-mix-much")),
            ("band:1".to_owned(), t!(lang, "scenario-mix-strict")),
            ("off".to_owned(), t!(lang, "scenario-mix-off")),
        ]
    }

    fn switches(&self) -> Vec<(String, String, String)> {
        let lang = self.layout.lang;
        let forbid = t!(lang, "scenario-unlisted-forbid");
        vec![
            ("stay".to_owned(), t!(lang, "scenario-stay-tie"), t!(lang, "scenario-stay-hint")),
            ("forbid".to_owned(), forbid, t!(lang, "scenario-unlisted-hint")),
        ]
    }

    fn closures(&self) -> Vec<(String, String, String)> {
        self.workshops.iter().map(|(id, title)| (id.clone(), title.clone(), String::new())).collect()
    }

    /// The usual rules.
    fn blank_form(&self) -> Form {
        let seed = self.last_seed.unwrap_or_else(|| rand::rng().random_range(SEEDS));
        let mix = if self.has_departments { "tie" } else { "off" };
        let fields = [
            ("objective", "fair".to_owned()),
            ("minimums", "keep".to_owned()),
            ("mix", mix.to_owned()),
            ("seed", seed.to_string()),
        ];
        Form::filled(self.layout.lang, fields)
    }
}

pub async fn show(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    wishes_only(&managed.event)?;
    let lang = layout.lang;
    let mut page = ScenariosPage::new(&app, layout, managed, Form::blank(lang)).await?;
    page.form = page.blank_form();
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
    let rules = read(&mut form);
    if form.is_refused() {
        return Ok(refused(ScenariosPage::new(&app, layout, managed, form).await?));
    }
    let status = match run::begin(&app, &managed.event.id, rules, &account.name).await? {
        run::Begun::Yes(id) => {
            let path = format!("/manage/{}/assignment/scenarios/{id}", managed.event.slug);
            return Ok(Redirect::to(&path).into_response());
        }
        run::Begun::Busy => {
            form.refuse("objective", t!(form.lang(), "scenario-busy"));
            StatusCode::CONFLICT
        }
        run::Begun::Refused(fault) if fault.place.starts_with("rules.without") => {
            form.refuse("without", t!(form.lang(), "assignment-workshop-gone"));
            StatusCode::CONFLICT
        }
        run::Begun::Pinned(title) => {
            form.refuse("without", t!(form.lang(), "scenario-without-pinned", title = title));
            StatusCode::UNPROCESSABLE_ENTITY
        }
        run::Begun::Overpinned(title) => {
            form.refuse("objective", t!(form.lang(), "scenario-overpinned", title = title));
            StatusCode::CONFLICT
        }
        run::Begun::Refused(_) => {
            form.refuse("objective", t!(form.lang(), "scenario-too-many-ranks"));
            StatusCode::UNPROCESSABLE_ENTITY
        }
    };
    Ok(refused_with(status, ScenariosPage::new(&app, layout, managed, form).await?))
}

fn read(form: &mut Form) -> Rules {
    let mix: Mix =
        if form.value("mix").is_empty() { Mix::Off } else { form.choice("mix").unwrap_or_default() };
    Rules {
        objective: form.choice("objective").unwrap_or_default(),
        minimums: form.choice("minimums").unwrap_or_default(),
        mix,
        unlisted: if form.has("more", "forbid") { Unlisted::Forbid } else { Unlisted::Tail },
        stay: if form.has("more", "stay") { Stay::Tie } else { Stay::Off },
        seed: form.number("seed", 0..=999_999_999).unsigned_abs(),
        without: form.values("without").into_iter().map(str::to_owned).collect(),
    }
}
