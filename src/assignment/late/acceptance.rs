//! Accepting a proposal for late changes: what was ticked is stored as far as it still fits.
use std::collections::{BTreeMap, BTreeSet};

use axum::{
    extract::{RawQuery, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

use super::page::{Asked, LatePage};
use crate::{
    assignment::{
        self,
        guard::wishes_only,
        move_people::move_people,
        moves::Move,
        publication::{self, reasons::reasons_of_moves},
        scenarios,
        seating::Seated,
        table::judging::{Judged, judge},
    },
    events::Managed,
    language::Lang,
    state::App,
    web::{Form, Layout, Result, noted, refused_with, warned},
    workshops,
};

/// Stores the moves that were accepted: all that still fit. When a workshop would be too full, none.
pub async fn accept(
    State(app): State<App>,
    managed: Managed,
    layout: Layout,
    RawQuery(query): RawQuery,
    mut form: Form,
) -> Result {
    wishes_only(&managed.event)?;
    let mut tx = app.db.write().await?;
    workshops::store::lock_all(&mut tx, &managed.event.id).await?;
    let seating = Seated::load(&mut tx, &managed.event.id).await?;
    let adopted = scenarios::store::last_adopted(&mut tx, &managed.event.id).await?;
    let asked = Asked::new(layout.lang, seating, adopted, query);
    let changes = read(&mut form, &asked.seating);
    let people = asked.seating.people.iter().map(|person| person.id.as_str()).collect();
    let fixed = asked.fixed_seats();
    let (overruled, changes): (Vec<_>, Vec<_>) =
        changes.into_iter().partition(|change| is_overruled(&asked.seating, &fixed, change));
    let mut judged = judge(changes, &people, &asked.seating.seats, &asked.workshops());
    judged.conflicts.extend(overruled);
    for (id, count) in &judged.overfull {
        let (title, count) = (asked.seating.title(id), *count);
        form.refuse("person", t!(layout.lang, "late-overfull", title = title, count = count));
    }
    refuse_broken_pairs(&mut form, &asked.seating, &judged.accepted);
    if form.is_refused() {
        drop(tx);
        let status =
            if judged.overfull.is_empty() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::CONFLICT };
        return Ok(refused_with(status, LatePage::new(layout, managed, asked, form).await?));
    }
    move_people(&mut tx, &judged.accepted).await?;
    for change in &judged.accepted {
        // Whoever had a fixed seat has it where they sit now.
        if asked.seating.decisions.pin(&change.person).is_some() {
            assignment::store::set_pin(&mut tx, &change.person, change.to.as_deref()).await?;
        }
    }
    publication::store::set_reasons(&mut tx, &reasons_of_moves(&asked.seating, &judged.accepted)).await?;
    tx.commit().await?;
    Ok(answer(back(&managed, &asked.query), layout.lang, &judged))
}

/// The moves that are ticked.
fn read(form: &mut Form, seating: &Seated) -> Vec<Move> {
    let place = |name: &str| Some(name.to_owned()).filter(|name| !name.is_empty());
    let ticked: Vec<String> = form.values("person").into_iter().map(str::to_owned).collect();
    let mut changes = BTreeMap::new();
    for person in ticked {
        let (from, to) =
            (place(form.value(&format!("was-{person}"))), place(form.value(&format!("to-{person}"))));
        if to.as_deref().is_some_and(|id| seating.workshop(id).is_none()) {
            form.refuse("person", t!(form.lang(), "assignment-workshop-gone"));
        }
        changes.insert(person.clone(), Move { person, from, to });
    }
    if changes.is_empty() {
        form.refuse("person", t!(form.lang(), "assignment-nobody-ticked"));
    }
    changes.into_values().collect()
}

/// Whether somebody has decided otherwise since the proposal was made: on another fixed seat, or that they cannot sit
/// there. Fixed seats stay fixed in the workshops that are given.
fn is_overruled(seating: &Seated, fixed: &BTreeSet<String>, change: &Move) -> bool {
    let to = change.to.as_deref();
    let pin = seating.decisions.pin(&change.person);
    to.is_some_and(|to| seating.decisions.is_impossible(&change.person, to))
        || pin.is_some_and(|pin| {
            to != Some(pin) && (fixed.contains(pin) || change.from.as_deref() != Some(pin))
        })
}

/// Notes pairs who sit as they are to and would not any more, except for those that the proposal has given up itself.
fn refuse_broken_pairs(form: &mut Form, seating: &Seated, accepted: &[Move]) {
    let lang = form.lang();
    let moved: BTreeMap<&str, Option<&str>> =
        accepted.iter().map(|change| (change.person.as_str(), change.to.as_deref())).collect();
    for pair in seating.broken_by(&moved) {
        if !form.has("broken", &pair.people.join(" ")) {
            let [one, other] = seating.names(&pair.people).unwrap_or_default();
            form.refuse("person", t!(lang, "late-broken-pair", one = one, other = other));
        }
    }
}

/// Says how many moves were made, and how many could not be.
fn answer(back: Response, lang: Lang, judged: &Judged) -> Response {
    let done = t!(lang, "assignment-saved", count = (judged.accepted.len() as i64));
    if judged.conflicts.is_empty() {
        return noted(back, done);
    }
    let left = t!(lang, "late-conflicts", count = (judged.conflicts.len() as i64));
    warned(back, format!("{done} {left}"))
}

/// To the proposal under the same conditions, which shows what is left to do.
fn back(managed: &Managed, query: &str) -> Response {
    let path = format!("/manage/{}/assignment/changes", managed.event.slug);
    Redirect::to(&if query.is_empty() { path } else { format!("{path}?{query}") }).into_response()
}
