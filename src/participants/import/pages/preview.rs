//! Looking at a preview, and deciding there.
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use tokio::task::spawn_blocking;

use super::{
    deciding::read_rows,
    preview_page::{Material, PreviewPage},
    reading,
};
use crate::{
    clock,
    events::Managed,
    participants::{
        ImportPath, ImportPreviewPath, ImportRunPath, PeoplePath,
        import::{
            choices::Choices,
            file::Unreadable,
            list::List,
            receive::decide,
            run, store,
            stored::{Import, Stage, unpacked},
        },
        store as people_store,
    },
    state::App,
    web::{Error, Form, Layout, Result, done, not_done, refused},
};

/// A list, or why it cannot be read.
type Read = std::result::Result<List, Unreadable>;

/// A list that was sent, in the state that its page has.
struct Open {
    import: Import,
    bytes: Vec<u8>,
    list: Read,
}

/// The list of the address, or where it leads that is not open any more.
async fn open(
    app: &App,
    managed: &Managed,
    id: &str,
    layout: &Layout,
) -> Result<std::result::Result<Open, Response>> {
    let mut tx = app.db.read().await?;
    let import = store::find(&mut tx, &managed.event.id, id).await?.ok_or(Error::NotFound)?;
    let slug = &managed.event.slug;
    if import.stage(clock::now()) != Stage::Open && import.stage(clock::now()) != Stage::Interrupted {
        return Ok(Err(Redirect::to(&ImportRunPath::to(slug, id).to_string()).into_response()));
    }
    let content = store::content(&mut tx, id).await?;
    drop(tx);
    let Some(content) = content else {
        return Ok(Err(not_done(ImportPath::to(slug), t!(layout.lang, "import-gone"))));
    };
    let choices = import.choices()?;
    let (bytes, list) = read(unpacked(&content)?, choices).await?;
    Ok(Ok(Open { import, bytes, list }))
}

async fn read(bytes: Vec<u8>, choices: Choices) -> Result<(Vec<u8>, Read)> {
    let read = spawn_blocking(move || {
        let list = List::read(&bytes, choices).map(List::decided);
        (bytes, list)
    });
    read.await.map_err(|error| Error::Internal(error.into()))
}

pub async fn show(
    State(app): State<App>,
    managed: Managed,
    ImportPreviewPath { import, .. }: ImportPreviewPath,
    layout: Layout,
    form: Form,
) -> Result {
    match open(&app, &managed, &import, &layout).await? {
        Ok(open) => Ok(page(&app, &managed, layout, &form, open, false).await?.into_response()),
        Err(elsewhere) => Ok(elsewhere),
    }
}

async fn page(
    app: &App,
    managed: &Managed,
    layout: Layout,
    form: &Form,
    open: Open,
    is_stale: bool,
) -> Result<PreviewPage> {
    let people = people_store::list_all(&mut *app.db.read().await?, &managed.event.id).await?;
    let Open { import, bytes, list } = open;
    let material = Material { import, bytes, list, people };
    let (managed, form) = (managed.clone(), form.clone());
    let page = spawn_blocking(move || PreviewPage::new(layout, &managed, &form, material, is_stale));
    page.await.map_err(|error| Error::Internal(error.into()))
}

/// Takes in what was decided; shows what that does, or, when the page showed it already, begins the import.
pub async fn save(
    State(app): State<App>,
    managed: Managed,
    ImportPreviewPath { import, .. }: ImportPreviewPath,
    layout: Layout,
    mut form: Form,
) -> Result {
    let slug = managed.event.slug.clone();
    if form.value("step") == "discard" {
        let mut tx = app.db.write().await?;
        let silent_before = Import::silent_before(clock::now());
        if !store::discard(&mut tx, &managed.event.id, &import, silent_before).await? {
            return Ok(Redirect::to(&ImportRunPath::to(slug, import).to_string()).into_response());
        }
        tx.commit().await?;
        return Ok(done(PeoplePath::to(slug), t!(layout.lang, "import-discarded")));
    }
    let mut open = match open(&app, &managed, &import, &layout).await? {
        Ok(open) => open,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let (before, choices) = decided(&mut form, &open);
    if form.is_refused() {
        return Ok(refused(page(&app, &managed, layout, &form, open, false).await?));
    }
    let is_seen = form.value("seen") == open.import.revision.to_string();
    let is_changed = choices != before;
    let wants_import = form.value("step") == "import";
    if wants_import && is_seen && !is_changed && open.list.is_ok() {
        run::begin(&app, open.import).await?;
        return Ok(Redirect::to(&ImportRunPath::to(slug, import).to_string()).into_response());
    }
    let (bytes, list) = read(open.bytes, choices).await?;
    let choices = list.as_ref().map_or_else(|_| before, |list| list.choices.clone());
    let is_readable = list.is_ok();
    open = Open { bytes, list, ..open };
    // What cannot be read is shown, and nothing of it is stored: the way back is open.
    if is_readable {
        let mut tx = app.db.write().await?;
        let is_stored = decide(&mut tx, &open.import, &choices, open.list.as_ref().ok()).await??;
        tx.commit().await?;
        if !is_stored {
            let words = t!(layout.lang, "import-decided-meanwhile");
            return Ok(not_done(ImportPreviewPath::to(slug, import), words));
        }
    }
    if !wants_import && is_readable {
        let back = format!("{}?{}#rows", ImportPreviewPath::to(slug, &import), rows_wanted(&form));
        if !form.value("go").is_empty() && !is_changed {
            return Ok(Redirect::to(&back).into_response());
        }
        return Ok(done(back, t!(layout.lang, "import-decided")));
    }
    let mut tx = app.db.read().await?;
    open.import = store::find(&mut tx, &managed.event.id, &import).await?.ok_or(Error::NotFound)?;
    drop(tx);
    Ok(refused(page(&app, &managed, layout, &form, open, wants_import).await?))
}

/// Which rows the next page shows, as a query: those that a button leads to, otherwise the same.
fn rows_wanted(form: &Form) -> String {
    let (show, page) = form.value("go").split_once(' ').unwrap_or((form.value("show"), form.value("page")));
    url::form_urlencoded::Serializer::new(String::new())
        .append_pair("show", show)
        .append_pair("page", page)
        .finish()
}

/// What was decided before, and with what the form says.
fn decided(form: &mut Form, open: &Open) -> (Choices, Choices) {
    match &open.list {
        Ok(list) => {
            let mut choices = reading::read(form, list);
            if choices.wanted == list.choices.wanted && choices.head == list.choices.head
                || choices.wanted.coding != list.choices.wanted.coding
                    && choices.wanted.separator == list.choices.wanted.separator
            {
                read_rows(form, list, &mut choices);
            }
            (list.choices.clone(), choices)
        }
        Err(_) => (Choices::default(), Choices::default()),
    }
}
