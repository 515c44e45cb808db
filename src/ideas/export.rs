//! The ideas as a CSV file that spreadsheets open: one row an idea, with its first and its latest wording.
use axum::{extract::State as Shared, http::header, response::IntoResponse};

use super::{
    filter::Filter,
    idea::{Idea, State},
    shown, store,
};
use crate::{
    events::Managed,
    language::Lang,
    participants,
    state::App,
    web::{Layout, Result},
    workshops,
};

pub async fn file(Shared(app): Shared<App>, managed: Managed, filter: Filter, layout: Layout) -> Result {
    let event = &managed.event;
    let mut tx = app.db.read().await?;
    let ideas = store::list(&mut tx, &event.id, None, None).await?;
    let originals = store::originals(&mut tx, &event.id).await?;
    let workshops = workshops::store::list(&mut tx, &event.id).await?;
    drop(tx);
    let mut rows = vec![heads(layout.lang).to_vec()];
    for idea in ideas.iter().filter(|idea| filter.fits(idea) && filter.is_in_state(idea)) {
        let workshop = workshops.iter().find(|workshop| workshop.id == idea.workshop_id);
        let original = originals.get(&idea.id).map_or(idea.sentence.as_str(), |(sentence, _)| sentence);
        let cells = [
            idea.code.clone(),
            workshop.map_or_else(String::new, |workshop| workshop.title.clone()),
            idea.themes.join(", "),
            idea.sentence.clone(),
            idea.details.clone(),
            original.to_owned(),
            shown::byline(idea, false, layout.words()),
            state(idea, layout.lang),
            event.zone.rfc3339(idea.created_at),
        ];
        rows.push(cells.to_vec());
    }
    let name = format!("attachment; filename=\"{}-{}.csv\"", event.slug, t!(layout.lang, "ideas-file"));
    Ok((
        [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)],
        participants::spreadsheet(rows),
    )
        .into_response())
}

fn heads(lang: Lang) -> [String; 9] {
    [
        t!(lang, "idea-code"),
        t!(lang, "idea-workshop"),
        t!(lang, "idea-themes"),
        t!(lang, "idea-sentence"),
        t!(lang, "idea-details"),
        t!(lang, "idea-version-original"),
        t!(lang, "idea-author"),
        t!(lang, "idea-state"),
        t!(lang, "idea-written-at"),
    ]
}

fn state(idea: &Idea, lang: Lang) -> String {
    match idea.state() {
        State::Open => t!(lang, "idea-is-open"),
        State::Marked => t!(lang, "idea-is-marked"),
        State::Hidden => format!("{}: {}", t!(lang, "idea-is-hidden"), idea.hidden_because),
    }
}
