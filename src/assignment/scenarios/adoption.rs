//! Making a scenario's seats the seats of the event.
use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, http::StatusCode, response::IntoResponse};

use super::{comparison::scenario_name, guard::asked_for, run::digest, scenario::Scenario, store};
use crate::{
    accounts::Account,
    assignment::{
        instance,
        moves::Seats,
        paths::to_table,
        publication::{
            self,
            reasons::{SeatReason, reasons},
        },
        seating::Seated,
    },
    clock,
    db::Conn,
    events::{Event, Managed, Nav, Section},
    state::App,
    web::{Error, Layout, Path, Result, noted, refused_with},
    workshops::{self, Round},
};

#[derive(Template, WebTemplate)]
#[template(path = "assignment/adoption.html")]
struct AdoptionPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    scenario: Scenario,
    name: String,
    changes: i64,
    /// Whether wishes, people, workshops or seats have changed since the scenario was computed.
    is_outdated: bool,
    /// People who are no longer coming, and people who came since.
    gone: i64,
    new: i64,
    /// How many have a seat now and would have none.
    losing: i64,
    /// What stands against it.
    mistakes: Vec<String>,
}

/// What adopting a scenario would do to the seats as they are.
pub struct Plan {
    /// Person id → workshop id, or nothing.
    changes: BTreeMap<String, Option<String>>,
    is_outdated: bool,
    gone: i64,
    new: i64,
    losing: i64,
    /// Titles of workshops that would be too full, and by how many.
    overfull: Vec<(String, i64)>,
    /// Why those who are coming sit where the scenario seats them.
    reasons: Vec<(String, String, SeatReason)>,
}

impl Plan {
    /// Of the seats of a scenario; `None` without a result. People who cancelled since are left out, people who came
    /// since stay as they are.
    pub async fn load(conn: &mut Conn, scenario: &Scenario) -> Result<Option<Self>> {
        let contents = store::contents(conn, &scenario.id).await?;
        let seating = Seated::load(conn, &scenario.event_id).await?;
        let Some(report) = contents.report else { return Ok(None) };
        let computed: BTreeSet<&String> =
            contents.instance.participants.iter().map(|person| &person.id).collect();
        let is_coming = |id: &String| seating.person(id).is_some();
        let seats: &Seats = &report.assignment;
        let mut after = seating.seats.clone();
        let mut changes = BTreeMap::new();
        for person in computed.iter().copied().filter(|person| is_coming(person)) {
            let seat = seats.get(person).filter(|seat| seating.workshop(seat).is_some());
            if seating.seats.get(person) != seat {
                changes.insert(person.clone(), seat.cloned());
                match seat {
                    Some(seat) => after.insert(person.clone(), seat.clone()),
                    None => after.remove(person),
                };
            }
        }
        let mut reasons = reasons(&contents.instance, &scenario.rules(), &report);
        reasons.retain(|(person, workshop, _)| after.get(person) == Some(workshop));
        let now = serde_json::to_string(&instance::instance(&seating, scenario.rules().stay))?;
        let overfull = seating.workshops.iter().filter_map(|workshop| {
            let taken = after.values().filter(|seat| **seat == workshop.id).count() as i64;
            (taken > workshop.maximum).then(|| (workshop.title.clone(), taken - workshop.maximum))
        });
        Ok(Some(Self {
            is_outdated: digest(&now) != scenario.digest,
            gone: computed.iter().filter(|person| !is_coming(person)).count() as i64,
            new: seating.people.iter().filter(|person| !computed.contains(&person.id)).count() as i64,
            losing: changes
                .iter()
                .filter(|(person, seat)| seat.is_none() && seating.seats.contains_key(*person))
                .count() as i64,
            overfull: overfull.collect(),
            reasons,
            changes,
        }))
    }

    /// Makes its seats the seats of the event. Nothing may be overfull, and all workshops are locked.
    pub async fn store(&self, conn: &mut Conn, scenario: &Scenario, by: &str) -> Result<()> {
        let now = clock::now();
        let seats =
            self.changes.iter().filter_map(|(person, seat)| Some((person.as_str(), seat.as_deref()?)));
        workshops::store::set_seats(conn, Round::FIRST, &seats.collect::<Vec<_>>(), now).await?;
        for (person, _) in self.changes.iter().filter(|(_, seat)| seat.is_none()) {
            workshops::store::remove_seat(conn, person, Round::FIRST).await?;
        }
        publication::store::clear_reasons(conn, &scenario.event_id).await?;
        publication::store::set_reasons(conn, &self.reasons).await?;
        Ok(store::set_adopted(conn, &scenario.id, by, now).await?)
    }
}

impl AdoptionPage {
    fn new(layout: Layout, managed: Managed, scenario: Scenario, plan: &Plan) -> Self {
        let layout = layout.accented(managed.event.accent_hue);
        let lang = layout.lang;
        let mistake = |(title, count): &(String, i64)| {
            let (title, count) = (title.as_str(), *count);
            t!(lang, "scenario-adoption-overfull", title = title, count = count)
        };
        Self {
            name: scenario_name(lang, scenario.number),
            changes: plan.changes.len() as i64,
            losing: plan.losing,
            is_outdated: plan.is_outdated,
            gone: plan.gone,
            new: plan.new,
            mistakes: plan.overfull.iter().map(mistake).collect(),
            nav: managed.nav(&layout, Section::Assignment),
            event: managed.event,
            scenario,
            layout,
        }
    }
}

/// Says what would change and who would see it.
pub async fn confirm(State(app): State<App>, managed: Managed, path: Path, layout: Layout) -> Result {
    let mut tx = app.db.read().await?;
    let scenario = asked_for(&mut tx, &managed, &path).await?;
    let plan = Plan::load(&mut tx, &scenario).await?.ok_or(Error::NotFound)?;
    Ok(AdoptionPage::new(layout, managed, scenario, &plan).into_response())
}

/// Stores the seats all at once, or none when a workshop would be too full.
pub async fn adopt(
    State(app): State<App>,
    managed: Managed,
    account: Account,
    path: Path,
    layout: Layout,
) -> Result {
    let mut tx = app.db.write().await?;
    workshops::store::lock_all(&mut tx, &managed.event.id).await?;
    let scenario = asked_for(&mut tx, &managed, &path).await?;
    let plan = Plan::load(&mut tx, &scenario).await?.ok_or(Error::NotFound)?;
    if !plan.overfull.is_empty() {
        drop(tx);
        return Ok(refused_with(StatusCode::CONFLICT, AdoptionPage::new(layout, managed, scenario, &plan)));
    }
    plan.store(&mut tx, &scenario, &account.name).await?;
    tx.commit().await?;
    let name = scenario_name(layout.lang, scenario.number);
    let count = plan.changes.len() as i64;
    Ok(noted(
        to_table(&managed.event, ""),
        t!(layout.lang, "scenario-adoption-done", name = name, count = count),
    ))
}
