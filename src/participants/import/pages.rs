//! The pages of an import: the file, its preview, and taking it over.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::{Multipart, State},
    response::{IntoResponse, Response},
};

use super::{
    import_list::{Imported, import_list, plan_for},
    list::List,
    outcome::Counts,
    preview::{PreviewPage, row_numbers},
    reading::{Sent, new_people, read_list},
};
use crate::{
    clock,
    events::{Event, Managed, Nav, Section},
    language::Lang,
    participants::{Attendance, ImportPath, PeoplePath, store},
    state::App,
    web::{Form, Layout, Result, done, refused},
};

#[derive(Template, WebTemplate)]
#[template(path = "participants/import.html")]
struct ImportPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    form: Form,
    states: Vec<(&'static str, String, String)>,
}

impl ImportPage {
    fn of(layout: Layout, managed: &Managed, form: Form) -> Self {
        let layout = layout.accented(managed.event.accent_hue);
        let (nav, states) = (managed.nav(&layout, Section::Participants), new_people(layout.lang));
        Self { layout, nav, event: managed.event.clone(), form, states }
    }

    fn address(&self) -> ImportPath {
        ImportPath::to(&self.event.slug)
    }

    fn back(&self) -> PeoplePath {
        PeoplePath::to(&self.event.slug)
    }
}

pub async fn form(managed: Managed, layout: Layout) -> Result {
    let form = Form::filled(layout.lang, [("state", Attendance::Registered.tag().to_owned())]);
    Ok(ImportPage::of(layout, &managed, form).into_response())
}

/// Shows the preview; or, when the preview asked for it and showed the same columns, takes the list over.
pub async fn send(State(app): State<App>, managed: Managed, layout: Layout, parts: Multipart) -> Result {
    let mut sent = Sent::read(&layout, parts).await?;
    let Some(list) = read_list(&mut sent) else {
        return Ok(refused(ImportPage::of(layout, &managed, sent.form)));
    };
    let form = sent.form;
    let is_confirmed = form.value("step") == "import" && form.value("seen") == list.choices();
    if form.is_refused() || !is_confirmed {
        return preview(&app, &managed, layout, form, list).await;
    }
    let mut tx = app.db.write_alone().await?;
    let imported = import_list(&mut tx, &app.secret, &managed.event.id, &list, clock::now()).await??;
    tx.commit().await?;
    Ok(done(PeoplePath::to(managed.event.slug), words(&imported, layout.lang)))
}

async fn preview(app: &App, managed: &Managed, layout: Layout, form: Form, list: List) -> Result<Response> {
    let is_stale = form.value("step") == "import" && !form.is_refused();
    let mut tx = app.db.read().await?;
    let plan = plan_for(&mut tx, &managed.event, &list, clock::now()).await?;
    let registered = store::count_registered(&mut tx, &managed.event.id).await?;
    drop(tx);
    let is_refused = form.is_refused();
    let page = PreviewPage::new(layout, managed, form, list, plan, registered, is_stale);
    Ok(if is_refused || is_stale { refused(page) } else { page.into_response() })
}

/// `Import: 3 neu, 2 geändert, 78 unverändert. Nicht importiert: Zeile 17.`
fn words(imported: &Imported, lang: Lang) -> String {
    let counts = Counts::of(&imported.plan);
    let mut said = vec![t!(
        lang,
        "import-done",
        new = counts.new,
        changed = counts.changed,
        unchanged = counts.unchanged
    )];
    if counts.faulty > 0 {
        let rows = row_numbers(&imported.plan);
        said.push(t!(lang, "import-left-out", count = counts.faulty, rows = rows));
    }
    said.extend(imported.overbooked.map(|overbooked| overbooked.words(lang)));
    said.join(" ")
}
