//! The ideas as a CSV file that spreadsheets open: one row an idea, with its first and its latest wording.
use axum::{
    extract::{RawQuery, State as Shared},
    http::header,
    response::IntoResponse,
};

use super::shown;
use crate::{
    events::{Event, Managed},
    ideas::{
        Idea,
        filter::Filter,
        idea::State,
        store::{self, Group},
    },
    language::Lang,
    participants,
    state::App,
    web::{Layout, Result},
};

pub async fn file(
    Shared(app): Shared<App>,
    managed: Managed,
    RawQuery(query): RawQuery,
    layout: Layout,
) -> Result {
    let event = &managed.event;
    let filter = Filter::of(query.as_deref().unwrap_or_default());
    let mut tx = app.db.read().await?;
    let ideas = store::list_all_matching(&mut tx, &event.id, &filter).await?;
    let mut originals = store::original_sentences(&mut tx, &event.id).await?;
    let groups = store::groups(&mut tx, &event.id).await?;
    drop(tx);
    let mut rows = vec![heads(layout.lang).to_vec()];
    for idea in ideas {
        let original = originals.remove(&idea.id).unwrap_or_else(|| idea.sentence.clone());
        rows.push(row(event, &groups, &layout, &idea, original).to_vec());
    }
    let name = format!("attachment; filename=\"{}-{}.csv\"", event.slug, t!(layout.lang, "ideas-file"));
    Ok((
        [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)],
        participants::spreadsheet(rows),
    )
        .into_response())
}

fn row(event: &Event, groups: &[Group], layout: &Layout, idea: &Idea, original: String) -> [String; 9] {
    let group = groups.iter().find(|group| group.id == idea.workshop_id);
    [
        idea.code.clone(),
        group.map_or_else(String::new, |group| group.title.clone()),
        idea.themes.join(", "),
        idea.sentence.clone(),
        idea.details.clone(),
        original,
        shown::byline(idea, false, layout.words()),
        state(idea, layout.lang),
        event.zone.rfc3339(idea.created_at),
    ]
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
