//! A proposal for late changes when it is accepted, and what is said of it.
use std::collections::BTreeMap;

use axum::{
    extract::{RawQuery, State},
    http::StatusCode,
    response::{IntoResponse, Redirect},
};

use super::{
    accept_late_changes::{Accepted, Mistake, Refusal, accept_late_changes},
    adopted::Adopted,
    conditions::{self, Conditions},
    page::{Asked, LatePage},
};
use crate::{
    assignment::{
        guard::wishes_only,
        moves::Move,
        paths::{LatePath, with_query},
        seating::Seated,
    },
    events::Managed,
    language::Lang,
    state::App,
    web::{Form, Layout, Result, noted, refused_with, warned},
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
    let (lang, query) = (layout.lang, query.unwrap_or_default());
    let accepted = read(&mut form);
    let mut mistakes = Vec::new();
    if !form.is_refused() {
        let today = |seating: &Seated, adopted: Option<&Adopted>| {
            let mut form = conditions::asked(lang, seating, adopted, &query);
            Conditions::read(&mut form, seating).seats
        };
        let mut tx = app.db.write().await?;
        match accept_late_changes(&mut tx, &managed.event.id, accepted, today).await? {
            Ok(done) => {
                tx.commit().await?;
                let path = with_query(LatePath::to(&managed.event.slug), &query);
                let back = Redirect::to(&path).into_response();
                let words = t!(lang, "assignment-saved", count = done.moved);
                if done.conflicts == 0 {
                    return Ok(noted(back, words));
                }
                let left = t!(lang, "late-conflicts", count = done.conflicts);
                return Ok(warned(back, format!("{words} {left}")));
            }
            Err(Refusal::Closed(closed)) => return Err(closed.into()),
            Err(Refusal::Mistakes(found)) => mistakes = found,
        }
    }
    let asked = Asked::load(&app, &managed, lang, query).await?;
    let is_overfull = mistakes.iter().any(|mistake| matches!(mistake, Mistake::Overfull { .. }));
    for mistake in &mistakes {
        form.refuse("person", words(lang, &asked.seating, mistake));
    }
    let status = if is_overfull { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(refused_with(status, LatePage::new(layout, managed, asked, form).await?))
}

/// The moves that are ticked.
fn read(form: &mut Form) -> Accepted {
    let place = |name: String| Some(form.value(&name).to_owned()).filter(|name| !name.is_empty());
    let ticked = form.values("person").into_iter().map(|person| {
        let (from, to) = (place(format!("was-{person}")), place(format!("to-{person}")));
        (person, Move { person: person.to_owned(), from, to })
    });
    // Somebody who is named twice moves once.
    let moves: Vec<Move> = ticked.collect::<BTreeMap<_, _>>().into_values().collect();
    let broken = form.values("broken").into_iter().map(str::to_owned).collect();
    if moves.is_empty() {
        form.refuse("person", t!(form.lang(), "assignment-nobody-ticked"));
    }
    Accepted { moves, broken }
}

fn words(lang: Lang, seating: &Seated, mistake: &Mistake) -> String {
    match mistake {
        Mistake::WorkshopGone => t!(lang, "assignment-workshop-gone"),
        Mistake::Overfull { workshop, count } => {
            let (title, count) = (seating.title(workshop), *count);
            t!(lang, "late-overfull", title = title, count = count)
        }
        Mistake::BrokenPair(people) => {
            let [one, other] = seating.names(people).unwrap_or_default();
            t!(lang, "late-broken-pair", one = one, other = other)
        }
    }
}
