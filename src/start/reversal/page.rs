//! Undoing the last import: what that does, and then doing so.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};

use super::reverse_import::{Ground, Refusal, reverse_import};
use crate::{
    events::{Event, Managed, Nav, Section},
    language::Lang,
    participants::{
        ImportReversalPath, ImportRunPath, PeoplePath,
        import::{
            reversal::{Kept, Why},
            store,
            stored::Import,
        },
    },
    state::App,
    web::{Error, Form, Layout, Result, done, not_done},
};

/// So many people are named of each kind.
const NAMED: usize = 25;

#[derive(Template, WebTemplate)]
#[template(path = "start/import_reversal.html")]
struct ReversalPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    import: Import,
    seen: String,
    removed: i64,
    restored: i64,
    kept: i64,
    removed_names: Vec<String>,
    restored_names: Vec<String>,
    kept_words: Vec<String>,
}

impl ReversalPage {
    fn address(&self) -> ImportReversalPath {
        ImportReversalPath::to(&self.event.slug, &self.import.id)
    }

    fn back(&self) -> ImportRunPath {
        ImportRunPath::to(&self.event.slug, &self.import.id)
    }

    fn has_work(&self) -> bool {
        self.removed + self.restored > 0
    }

    fn sent(&self) -> String {
        let at = self.import.ended_at.unwrap_or(self.import.sent_at);
        let moment = self.layout.words().moment(&at, &self.event.zone);
        let (name, file) = (self.import.sent_by.as_str(), self.import.file_name.as_str());
        t!(self.layout.lang, "import-sent", file = file, name = name, moment = moment)
    }

    fn more(&self, all: &i64) -> Option<String> {
        let more = all - NAMED as i64;
        (more > 0).then(|| t!(self.layout.lang, "import-more", count = more))
    }
}

fn words(kept: &Kept<'_>, lang: Lang) -> String {
    let name = kept.person.list_name();
    let why = match &kept.why {
        Why::Busy => t!(lang, "reversal-busy"),
        Why::Changed => t!(lang, "reversal-changed"),
        Why::ReferenceTaken => t!(lang, "reversal-reference-taken"),
        Why::Fields(fields) => {
            let fields: Vec<String> = fields.iter().map(|field| field.label(lang)).collect();
            t!(lang, "reversal-fields", fields = fields.join(", "))
        }
    };
    format!("{name}: {why}")
}

pub async fn confirm(
    State(app): State<App>,
    managed: Managed,
    ImportReversalPath { import, .. }: ImportReversalPath,
    layout: Layout,
) -> Result {
    let event_id = &managed.event.id;
    let mut tx = app.db.read().await?;
    let import = store::find(&mut tx, event_id, &import).await?.ok_or(Error::NotFound)?;
    let is_last = store::last_done(&mut tx, event_id).await?.is_some_and(|last| last.id == import.id);
    if !is_last || import.undone_at.is_some() {
        let list = PeoplePath::to(managed.event.slug);
        return Ok(not_done(list, t!(layout.lang, "reversal-past")));
    }
    let ground = Ground::read(&mut tx, event_id, &import.id).await?;
    drop(tx);
    let plan = ground.reversal();
    let lang = layout.lang;
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    let nav = managed.nav(&layout, Section::Participants);
    let page = ReversalPage {
        layout,
        nav,
        event: managed.event,
        import,
        seen: plan.digest(),
        removed: plan.removed.len() as i64,
        restored: plan.restored.len() as i64,
        kept: plan.kept.len() as i64,
        removed_names: plan.removed.iter().take(NAMED).map(|person| person.list_name()).collect(),
        restored_names: plan.restored.iter().take(NAMED).map(|person| person.list_name()).collect(),
        kept_words: plan.kept.iter().take(NAMED).map(|kept| words(kept, lang)).collect(),
    };
    Ok(page.into_response())
}

pub async fn reverse(
    State(app): State<App>,
    managed: Managed,
    ImportReversalPath { import, .. }: ImportReversalPath,
    layout: Layout,
    form: Form,
) -> Result {
    let (lang, slug) = (layout.lang, managed.event.slug);
    let mut tx = app.db.write_alone().await?;
    store::find(&mut tx, &managed.event.id, &import).await?.ok_or(Error::NotFound)?;
    match reverse_import(&mut tx, &managed.event.id, &import, form.value("seen")).await? {
        Ok(reversed) => {
            tx.commit().await?;
            let said = t!(lang, "reversal-done", removed = reversed.removed, restored = reversed.restored);
            Ok(done(PeoplePath::to(slug), said))
        }
        Err(Refusal::Gone) => Err(Error::NotFound),
        Err(Refusal::Archived) => Err(Error::Archived),
        Err(Refusal::Past) => Ok(not_done(PeoplePath::to(slug), t!(lang, "reversal-past"))),
        Err(Refusal::Overtaken) => {
            Ok(not_done(ImportReversalPath::to(slug, import), t!(lang, "reversal-overtaken")))
        }
    }
}
