//! The table when it is sent: what was chosen, and what is said of it.
use std::collections::BTreeMap;

use axum::{
    extract::{RawQuery, State},
    http::StatusCode,
    response::IntoResponse,
};

use super::{
    fixing::{Contradiction, Fixing},
    page::TablePage,
    save_table::{Chosen, NoSeat, Refusal, Saved, save_table},
};
use crate::{
    assignment::{
        filter::{Filter, WITHOUT},
        guard::to_table,
        moves::Move,
        publication,
        seating::Seated,
    },
    events::Managed,
    language::Lang,
    state::App,
    web::{Form, Layout, Result, noted, refused_with},
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
    let chosen = read(&mut form);
    let (mut status, mut done) = (StatusCode::UNPROCESSABLE_ENTITY, None);
    let mut answer = None;
    if !form.is_refused() {
        let mut tx = app.db.write().await?;
        answer = Some(save_table(&mut tx, &managed.event.id, chosen).await?);
        match &answer {
            Some(Ok(_)) => tx.commit().await?,
            _ => drop(tx),
        }
    }
    if let Some(Ok(saved)) = &answer
        && saved.conflicts.is_empty()
    {
        let table = to_table(&managed.event, &filter.query(filter.page));
        return Ok(noted(table, done_words(&form, saved)));
    }
    let mut tx = app.db.read().await?;
    let seating = Seated::load(&mut tx, &managed.event.id).await?;
    let published = publication::store::published(&mut tx, &managed.event.id).await?;
    drop(tx);
    match answer {
        Some(Ok(saved)) => {
            status = StatusCode::CONFLICT;
            done = Some(done_words(&form, &saved)).filter(|_| saved.moved > 0);
            form = left_over(&form, &saved.conflicts, &seating);
        }
        Some(Err(refusal)) => status = note(&mut form, refusal, &seating)?,
        None => {}
    }
    let page = TablePage::new(layout, &managed, filter, form, &seating, &published);
    let page = page.having_done(done);
    // What the world stands against is about workshops and people, not about fields with labels.
    Ok(if status == StatusCode::CONFLICT {
        (status, page).into_response()
    } else {
        refused_with(status, page)
    })
}

/// The changes that were chosen, one by one or (with the other button) for everybody who is ticked.
fn read(form: &mut Form) -> Chosen {
    let lang = form.lang();
    let at_once = (form.value("apply") == "selected").then(|| form.value("to").to_owned());
    if !form.value("apply").is_empty() && form.values("person").is_empty() {
        form.refuse("to", t!(lang, "assignment-nobody-ticked"));
    } else if at_once.as_ref().is_some_and(String::is_empty) {
        form.refuse("to", t!(lang, "assignment-nowhere-chosen"));
    }
    let place = |name: &str| Some(name.to_owned()).filter(|name| !name.is_empty() && name != WITHOUT);
    let chosen = |person: &str| {
        let to = match &at_once {
            Some(to) if form.has("person", person) => to,
            _ => form.value(&format!("seat-{person}")),
        };
        let (from, to) = (place(form.value(&format!("was-{person}"))), place(to));
        (from != to).then(|| Move { person: person.to_owned(), from, to })
    };
    let ticked = || form.values("person").into_iter().map(str::to_owned).collect();
    Chosen {
        moves: form.values("person_listed").into_iter().filter_map(chosen).collect(),
        is_kept: form.is_ticked("pin"),
        fixing: match form.value("apply") {
            "pin" => Fixing::Fix(ticked()),
            "unpin" => Fixing::Release(ticked()),
            _ => Fixing::Nobody,
        },
    }
}

/// `Zwei Plätze sind gespeichert.`, or how many are pinned.
fn done_words(form: &Form, saved: &Saved) -> String {
    let lang = form.lang();
    let words = t!(lang, "assignment-saved", count = saved.moved);
    let ticked = form.values("person");
    let ticked = || saved.pins.iter().filter(|(person, _)| ticked.contains(&person.as_str()));
    let pinned = ticked().filter(|(_, workshop)| workshop.is_some()).count() as i64;
    let fixed = match form.value("apply") {
        "pin" => t!(lang, "assignment-pins-set", count = pinned),
        "unpin" => t!(lang, "assignment-pins-lifted", count = (ticked().count() as i64)),
        _ => return words,
    };
    if saved.moved == 0 { fixed } else { format!("{words} {fixed}") }
}

/// Notes beside the fields why nothing was stored; the status of the answer.
fn note(form: &mut Form, refusal: Refusal, seating: &Seated) -> Result<StatusCode> {
    let lang = form.lang();
    match refusal {
        Refusal::Closed(closed) => return Err(closed.into()),
        Refusal::Impossible(seats) => {
            for seat in seats {
                note_no_seat(form, seat, seating);
            }
        }
        Refusal::Overfull(workshops) => {
            for (id, count) in workshops {
                let maximum = seating.workshop(&id).map_or(0, |workshop| workshop.maximum);
                let title = seating.title(&id);
                let words = t!(lang, "assignment-overfull", title = title, count = count, maximum = maximum);
                form.refuse(&format!("size-{id}"), words);
            }
            return Ok(StatusCode::CONFLICT);
        }
        Refusal::Contradictory(contradictions) => {
            for contradiction in contradictions {
                let (field, words) = contradiction_words(lang, contradiction, seating);
                form.refuse(&field, words);
            }
        }
    }
    Ok(StatusCode::UNPROCESSABLE_ENTITY)
}

fn note_no_seat(form: &mut Form, seat: NoSeat, seating: &Seated) {
    let lang = form.lang();
    match seat {
        NoSeat::Gone { person } => {
            if form.value("apply") == "selected" {
                form.refuse("to", t!(lang, "assignment-nowhere-chosen"));
            }
            form.refuse(&format!("seat-{person}"), t!(lang, "assignment-workshop-gone"));
        }
        NoSeat::Impossible { person, workshop } => {
            form.refuse(&format!("seat-{person}"), impossible_words(lang, &person, &workshop, seating));
        }
    }
}

fn impossible_words(lang: Lang, person: &str, workshop: &str, seating: &Seated) -> String {
    let name = seating.name(person).unwrap_or_default();
    t!(lang, "why-impossible", name = name, title = seating.title(workshop))
}

/// The field, and what is said beside it.
fn contradiction_words(lang: Lang, contradiction: Contradiction, seating: &Seated) -> (String, String) {
    match contradiction {
        Contradiction::Impossible { person, workshop } => {
            (format!("seat-{person}"), impossible_words(lang, &person, &workshop, seating))
        }
        Contradiction::TooMany { workshop, count } => {
            let title = seating.title(&workshop);
            let words = t!(lang, "assignment-pins-too-many", title = title, count = count);
            (format!("size-{workshop}"), words)
        }
        Contradiction::Pair { person, other, kind } => {
            (format!("seat-{person}"), kind.contradiction(lang, seating.name(&other)))
        }
    }
}

/// The table again with only those changes that were not stored, each with the reason.
fn left_over(form: &Form, conflicts: &[Move], seating: &Seated) -> Form {
    let lang = form.lang();
    let (there, gone): (Vec<&Move>, Vec<&Move>) =
        conflicts.iter().partition(|one| seating.person(&one.person).is_some());
    let listed =
        form.values("person_listed").into_iter().map(|id| ("person_listed".to_owned(), id.to_owned()));
    let chosen = there.iter().map(|one| (format!("seat-{}", one.person), one.to.clone().unwrap_or_default()));
    let pin = form.values("pin").into_iter().map(|value| ("pin".to_owned(), value.to_owned()));
    let mut left = Form::filled(lang, listed.chain(chosen).chain(pin));
    if !gone.is_empty() {
        left.refuse("people", t!(lang, "assignment-people-gone", count = (gone.len() as i64)));
    }
    let names: BTreeMap<&str, String> =
        seating.people.iter().map(|person| (person.id.as_str(), person.full_name())).collect();
    for one in there {
        let name = names.get(one.person.as_str()).cloned().unwrap_or_default();
        let words = match seating.seat_of(&one.person) {
            Some(seat) => t!(lang, "assignment-moved-meanwhile", name = name, title = seating.title(seat)),
            None => t!(lang, "assignment-unseated-meanwhile", name = name),
        };
        left.refuse(&format!("seat-{}", one.person), words);
    }
    left
}
