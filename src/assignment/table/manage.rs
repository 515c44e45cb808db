//! What organisers do with the assignment: seat people one by one or several at once, fill up, clear.
use std::collections::BTreeMap;

use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::{RawQuery, State},
    http::StatusCode,
    response::IntoResponse,
};

use super::{
    fill::{Filled, fill},
    fixing::{pins, refuse_contradictions},
    judging::{Judged, judge},
    page::TablePage,
};
use crate::{
    assignment::{
        self,
        filter::{Filter, WITHOUT},
        move_people::move_people,
        moves::Move,
        paths::to_table,
        publication::{self, reasons::reasons_of_moves},
        scenarios,
        seating::Seated,
    },
    events::{Event, Managed, Nav, Section},
    language::Lang,
    state::App,
    web::{Form, Layout, Result, noted, refused, warned},
    workshops::{self, Round, rank_name},
};

/// Stores what was chosen in the table. Too many for a workshop, and nothing is stored; people who were seated
/// elsewhere meanwhile are left as they are and reported.
pub async fn save(
    State(app): State<App>,
    managed: Managed,
    layout: Layout,
    RawQuery(query): RawQuery,
    mut form: Form,
) -> Result {
    let filter = Filter::new(&query.unwrap_or_default());
    let mut tx = app.db.write().await?;
    workshops::store::lock_all(&mut tx, &managed.event.id).await?;
    let seating = Seated::load(&mut tx, &managed.event.id).await?;
    let changes = read(&mut form, &seating);
    if form.is_refused() {
        return Ok(refused(TablePage::new(layout, &managed, filter, form, &seating)));
    }
    let people = seating.people.iter().map(|person| person.id.as_str()).collect();
    let judged = judge(changes, &people, &seating.seats, &seating.workshops);
    refuse_overfull(&mut form, &judged, &seating);
    if form.is_refused() {
        let page = TablePage::new(layout, &managed, filter, form, &seating);
        return Ok((StatusCode::CONFLICT, page).into_response());
    }
    move_people(&mut tx, &judged.accepted).await?;
    let after = Seated::load(&mut tx, &managed.event.id).await?;
    let pins = pins(&form, &judged, &after);
    refuse_contradictions(&mut form, &pins, &after);
    if form.is_refused() {
        drop(tx);
        return Ok(refused(TablePage::new(layout, &managed, filter, form, &seating)));
    }
    for (person, workshop) in &pins {
        assignment::store::set_pin(&mut tx, person, workshop.as_deref()).await?;
    }
    tx.commit().await?;
    let done = done_words(&form, &judged, &pins);
    let left = left_over(&form, &judged, &after);
    if left.is_refused() {
        let done = Some(done).filter(|_| !judged.accepted.is_empty());
        let page = TablePage::new(layout, &managed, filter, left, &after).having_done(done);
        return Ok((StatusCode::CONFLICT, page).into_response());
    }
    Ok(noted(to_table(&managed.event, &filter.query(filter.page)), done))
}

/// The changes that were chosen, one by one or (with the other button) for everybody who is ticked.
fn read(form: &mut Form, seating: &Seated) -> Vec<Move> {
    let lang = form.lang();
    let at_once = (form.value("apply") == "selected").then(|| form.value("to").to_owned());
    let is_place = |place: &str| place.is_empty() || seating.workshops.iter().any(|one| one.id == place);
    if !form.value("apply").is_empty() && form.values("person").is_empty() {
        form.refuse("to", t!(lang, "assignment-nobody-ticked"));
    } else if at_once.as_ref().is_some_and(|to| to.is_empty() || (to != WITHOUT && !is_place(to))) {
        form.refuse("to", t!(lang, "assignment-nowhere-chosen"));
    }
    let place = |name: &str| Some(name.to_owned()).filter(|name| !name.is_empty() && name != WITHOUT);
    let mut changes = Vec::new();
    for person in form.values("person_listed").into_iter().map(str::to_owned).collect::<Vec<_>>() {
        let was = form.value(&format!("was-{person}")).to_owned();
        let name_of_seat = format!("seat-{person}");
        let to = match &at_once {
            Some(to) if form.has("person", &person) => to.clone(),
            _ => form.value(&name_of_seat).to_owned(),
        };
        if to != WITHOUT && !is_place(&to) {
            form.refuse(&name_of_seat, t!(lang, "assignment-workshop-gone"));
        }
        if seating.decisions.is_impossible(&person, &to) && to != was {
            let name = seating.name(&person).unwrap_or_default();
            form.refuse(&name_of_seat, t!(lang, "why-impossible", name = name, title = seating.title(&to)));
        }
        if place(&to) != place(&was) {
            changes.push(Move { person, from: place(&was), to: place(&to) });
        }
    }
    changes
}

/// `Zwei Plätze sind gespeichert.`, or how many are pinned.
fn done_words(form: &Form, judged: &Judged, pins: &BTreeMap<String, Option<String>>) -> String {
    let lang = form.lang();
    let saved = t!(lang, "assignment-saved", count = (judged.accepted.len() as i64));
    let ticked = form.values("person");
    let ticked = || pins.iter().filter(|(person, _)| ticked.contains(&person.as_str()));
    let pinned = ticked().filter(|(_, workshop)| workshop.is_some()).count() as i64;
    let words = match form.value("apply") {
        "pin" => t!(lang, "assignment-pins-set", count = pinned),
        "unpin" => t!(lang, "assignment-pins-lifted", count = (ticked().count() as i64)),
        _ => return saved,
    };
    if judged.accepted.is_empty() { words } else { format!("{saved} {words}") }
}

fn refuse_overfull(form: &mut Form, judged: &Judged, seating: &Seated) {
    let lang = form.lang();
    for (id, too_many) in &judged.overfull {
        let workshop = seating.workshops.iter().find(|workshop| workshop.id == *id);
        let maximum = workshop.map_or(0, |workshop| workshop.maximum);
        let (title, count) = (seating.title(id), *too_many);
        let words = t!(lang, "assignment-overfull", title = title, count = count, maximum = maximum);
        form.refuse(&format!("size-{id}"), words);
    }
}

/// The table again with only those changes that were not stored, each with the reason. Without any, it is not refused.
fn left_over(form: &Form, judged: &Judged, seating: &Seated) -> Form {
    let lang = form.lang();
    let is_there = |change: &Move| seating.people.iter().any(|person| person.id == change.person);
    let listed =
        form.values("person_listed").into_iter().map(|id| ("person_listed".to_owned(), id.to_owned()));
    let chosen = judged
        .conflicts
        .iter()
        .filter(|change| is_there(change))
        .map(|change| (format!("seat-{}", change.person), change.to.clone().unwrap_or_default()));
    let pin = form.values("pin").into_iter().map(|value| ("pin".to_owned(), value.to_owned()));
    let mut left = Form::filled(lang, listed.chain(chosen).chain(pin));
    let gone = judged.conflicts.iter().filter(|change| !is_there(change)).count() as i64;
    if gone > 0 {
        left.refuse("people", t!(lang, "assignment-people-gone", count = gone));
    }
    for change in judged.conflicts.iter().filter(|change| is_there(change)) {
        let name = seating.people.iter().find(|person| person.id == change.person);
        let name = name.map(|person| person.full_name()).unwrap_or_default();
        let words = match seating.seat_of(&change.person) {
            Some(seat) => t!(lang, "assignment-moved-meanwhile", name = name, title = seating.title(seat)),
            None => t!(lang, "assignment-unseated-meanwhile", name = name),
        };
        left.refuse(&format!("seat-{}", change.person), words);
    }
    left
}

/// Seats everybody without a seat where there is room, first wishes first.
pub async fn fill_up(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let mut tx = app.db.write().await?;
    workshops::store::lock_all(&mut tx, &managed.event.id).await?;
    let seating = Seated::load(&mut tx, &managed.event.id).await?;
    let adopted = scenarios::store::last_adopted(&mut tx, &managed.event.id).await?;
    let not_held = adopted.map(|scenario| scenario.not_held()).unwrap_or_default();
    let filled = fill(seating.unseated(), &seating.rooms(&not_held), &seating.seats, &seating.decisions);
    let changes: Vec<Move> = filled
        .seats
        .iter()
        .map(|(person, workshop)| Move { person: person.clone(), from: None, to: Some(workshop.clone()) })
        .collect();
    move_people(&mut tx, &changes).await?;
    publication::store::set_reasons(&mut tx, &reasons_of_moves(&seating, &changes)).await?;
    tx.commit().await?;
    let words = filled_words(layout.lang, &filled);
    let table = to_table(&managed.event, "");
    Ok(if filled.remaining > 0 { warned(table, words) } else { noted(table, words) })
}

/// `12 Plätze vergeben. Erster Wunsch: 8 · Zweiter Wunsch: 3 · ohne Wünsche: 1. 2 Personen haben noch keinen Platz.`
fn filled_words(lang: Lang, filled: &Filled) -> String {
    let by_rank = filled.by_rank.iter().zip(1..).map(|(count, rank)| (rank_name(lang, rank), *count));
    let pinned = (t!(lang, "assignment-filled-pinned"), filled.pinned);
    let others = [
        (t!(lang, "assignment-filled-beside"), filled.beside_wishes),
        (t!(lang, "assignment-filled-without"), filled.without_wishes),
    ];
    let how: Vec<String> = std::iter::once(pinned)
        .chain(by_rank)
        .chain(others)
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| format!("{name}: {count}"))
        .collect();
    let mut words = vec![t!(lang, "assignment-filled", count = (filled.seats.len() as i64))];
    if !how.is_empty() {
        words.push(format!("{}.", how.join(" · ")));
    }
    if filled.remaining > 0 {
        words.push(t!(lang, "assignment-filled-remaining", count = filled.remaining));
    }
    words.join(" ")
}

#[derive(Template, WebTemplate)]
#[template(path = "assignment/clearance.html")]
struct ClearancePage {
    layout: Layout,
    nav: Nav,
    event: Event,
    seats: i64,
}

/// Says how many seats would be lost.
pub async fn clearance(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let seats = workshops::store::seats(&mut *app.db.read().await?, &managed.event.id, Round::FIRST).await?;
    let seats = seats.len() as i64;
    let layout = layout.accented(managed.event.accent_hue);
    let nav = managed.nav(&layout, Section::Assignment);
    Ok(ClearancePage { layout, nav, event: managed.event, seats }.into_response())
}

pub async fn clear(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let mut tx = app.db.write().await?;
    workshops::store::lock_all(&mut tx, &managed.event.id).await?;
    let count = workshops::store::clear_seats(&mut tx, &managed.event.id).await?;
    publication::store::clear_reasons(&mut tx, &managed.event.id).await?;
    tx.commit().await?;
    Ok(noted(to_table(&managed.event, ""), t!(layout.lang, "assignment-cleared", count = count)))
}
