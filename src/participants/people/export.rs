//! The list as a file for a spreadsheet; imported again, it changes nothing.
use axum::{extract::State, http::header, response::IntoResponse};

use crate::{
    clock::Timestamp,
    events::{Event, Managed},
    language::Lang,
    participants::{Field, Participant, spreadsheet, store},
    state::App,
    web::{Layout, Result},
};

pub async fn csv(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let (lang, event) = (layout.lang, &managed.event);
    let people = store::list_all(&mut *app.db.read().await?, &event.id).await?;
    let rows = people.iter().map(|person| row(person, event, lang));
    let file = spreadsheet(std::iter::once(headings(lang)).chain(rows));
    let name = format!("{}-{}.csv", event.slug, t!(lang, "export-file-name"));
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, file).into_response())
}

fn headings(lang: Lang) -> Vec<String> {
    let times = [t!(lang, "export-naming-at"), t!(lang, "export-state"), t!(lang, "export-registered-at")];
    Field::ALL.into_iter().map(|field| field.label(lang)).chain(times).collect()
}

fn row(person: &Participant, event: &Event, lang: Lang) -> Vec<String> {
    // ISO 8601, which spreadsheets understand in every language.
    let moment = |at: Option<Timestamp>| {
        at.map(|at| event.zone.local(at).strftime("%Y-%m-%d %H:%M").to_string()).unwrap_or_default()
    };
    let field = |field: Field| match field {
        Field::Naming if person.naming_agreed_at.is_some() => t!(lang, "export-yes"),
        Field::Naming => t!(lang, "export-no"),
        text => person.value(text).to_owned(),
    };
    let times =
        [moment(person.naming_agreed_at), person.attendance().label(lang), moment(person.registered_at)];
    Field::ALL.into_iter().map(field).chain(times).collect()
}
