//! Filling up and clearing, as organisers ask for it.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};

use super::{fill::Filled, filling};
use crate::{
    assignment::guard::to_table,
    events::{Event, Managed, Nav, Section},
    language::Lang,
    state::App,
    web::{Layout, Result, noted, warned},
    workshops::{self, rank_name},
};

pub async fn fill_up(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let mut tx = app.db.write_alone().await?;
    let filled = filling::fill_up(&mut tx, &managed.event.id).await??;
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
    let workshops = workshops::store::list(&mut *app.db.read().await?, &managed.event.id).await?;
    let seats = workshops.iter().map(|workshop| workshop.seats_taken).sum();
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    let nav = managed.nav(&layout, Section::Assignment);
    Ok(ClearancePage { layout, nav, event: managed.event, seats }.into_response())
}

pub async fn clear(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let mut tx = app.db.write().await?;
    let count = filling::clear_seats(&mut tx, &managed.event.id).await??;
    tx.commit().await?;
    Ok(noted(to_table(&managed.event, ""), t!(layout.lang, "assignment-cleared", count = count)))
}
