//! An import that runs, and what came of it.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::IntoResponse,
};

use crate::{
    clock,
    events::{Event, Managed, Nav, Section},
    participants::{
        ImportPreviewPath, ImportReversalPath, ImportRunPath, PeoplePath,
        import::{
            progress, store,
            stored::{Import, Imported, Stage},
        },
    },
    state::App,
    web::{Error, Layout, Result, not_done},
};

/// Seconds after which the page of a running import asks again.
const LOOK_AGAIN: &str = "2";

#[derive(Template, WebTemplate)]
#[template(path = "participants/import_run.html")]
struct RunPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    import: Import,
    is_running: bool,
    is_undone: bool,
    progress: Option<(usize, usize)>,
    result: Imported,
}

impl RunPage {
    fn address(&self) -> ImportRunPath {
        ImportRunPath::to(&self.event.slug, &self.import.id)
    }

    fn list_address(&self) -> PeoplePath {
        PeoplePath::to(&self.event.slug)
    }

    fn reversal(&self) -> ImportReversalPath {
        ImportReversalPath::to(&self.event.slug, &self.import.id)
    }

    fn is_at(&self) -> String {
        match self.progress {
            Some((written, all)) if all > 0 => {
                t!(self.layout.lang, "import-is-at", written = (written as i64), all = (all as i64))
            }
            _ => t!(self.layout.lang, "import-is-reading"),
        }
    }

    fn rest(&self) -> Vec<String> {
        self.result.rest(self.layout.lang)
    }

    /// `Übernommen von Ada Muster am …`
    fn done_by(&self) -> String {
        let at = self.import.ended_at.unwrap_or(self.import.sent_at);
        let moment = self.layout.words().moment(&at, &self.event.zone);
        let (name, file) = (self.import.sent_by.as_str(), self.import.file_name.as_str());
        t!(self.layout.lang, "import-sent", file = file, name = name, moment = moment)
    }
}

pub async fn show(
    State(app): State<App>,
    managed: Managed,
    ImportRunPath { import, .. }: ImportRunPath,
    layout: Layout,
) -> Result {
    let mut tx = app.db.read().await?;
    let import = store::find(&mut tx, &managed.event.id, &import).await?.ok_or(Error::NotFound)?;
    drop(tx);
    let stage = import.stage(clock::now());
    if matches!(stage, Stage::Open | Stage::Interrupted) {
        let preview = ImportPreviewPath::to(managed.event.slug, import.id);
        return Ok(not_done(preview, t!(layout.lang, "import-not-carried-out")));
    }
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    let nav = managed.nav(&layout, Section::Participants);
    let is_running = stage == Stage::Running;
    let page = RunPage {
        progress: progress::of(&import.id),
        result: import.result().unwrap_or_default(),
        is_undone: stage == Stage::Undone,
        layout,
        nav,
        event: managed.event,
        import,
        is_running,
    };
    let mut response = page.into_response();
    if is_running {
        response.headers_mut().insert(header::REFRESH, HeaderValue::from_static(LOOK_AGAIN));
    }
    Ok(response)
}
