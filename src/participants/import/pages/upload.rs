//! Sending a list: the file, and what new people are.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::{Multipart, State},
    response::{IntoResponse, Redirect},
};
use tokio::task::spawn_blocking;

use super::{reading::new_people, words::unreadable};
use crate::{
    accounts::Account,
    clock,
    db::Conn,
    events::{Event, Managed, Nav, Section},
    participants::{
        Attendance, ImportPath, ImportPreviewPath, ImportReversalPath, PeoplePath,
        import::{
            choices::Choices,
            file::Unreadable,
            list::List,
            receive::{SentFile, receive_list},
            store,
            stored::{Import, Stage},
        },
    },
    state::App,
    web::{Error, Form, Layout, Result, Sent, Submission, refused},
};

/// The longest name of a file that is shown, in characters.
const LONGEST_NAME: usize = 120;

#[derive(Template, WebTemplate)]
#[template(path = "participants/import.html")]
struct ImportPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    form: Form,
    states: Vec<(&'static str, String, String)>,
    open: Vec<Import>,
    last: Option<Import>,
}

impl ImportPage {
    async fn of(conn: &mut Conn, layout: Layout, managed: &Managed, form: Form) -> Result<Self> {
        let event = managed.event.clone();
        let open = store::list_open(conn, &event.id).await?;
        let last = store::last_done(conn, &event.id).await?;
        let layout = layout.accented(event.language, event.accent_hue);
        let (nav, states) = (managed.nav(&layout, Section::Participants), new_people(layout.lang));
        Ok(Self { layout, nav, event, form, states, open, last })
    }

    fn address(&self) -> ImportPath {
        ImportPath::to(&self.event.slug)
    }

    fn back(&self) -> PeoplePath {
        PeoplePath::to(&self.event.slug)
    }

    fn preview_of(&self, import: &Import) -> ImportPreviewPath {
        ImportPreviewPath::to(&self.event.slug, &import.id)
    }

    fn sent(&self, import: &Import) -> String {
        let moment = self.layout.words().moment(&import.sent_at, &self.event.zone);
        let (name, file) = (import.sent_by.as_str(), import.file_name.as_str());
        t!(self.layout.lang, "import-sent", file = file, name = name, moment = moment)
    }

    /// The page that undoes the last import, as long as what it did is known.
    fn reversal(&self) -> Option<ImportReversalPath> {
        let last = self.last.as_ref().filter(|last| last.stage(clock::now()) == Stage::Done)?;
        Some(ImportReversalPath::to(&self.event.slug, &last.id))
    }
}

pub async fn form(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let form = Form::filled(layout.lang, [("state", Attendance::Registered.tag().to_owned())]);
    let mut tx = app.db.read().await?;
    Ok(ImportPage::of(&mut tx, layout, &managed, form).await?.into_response())
}

/// Takes a file in, and goes on to its preview.
pub async fn send(
    State(app): State<App>,
    managed: Managed,
    account: Account,
    layout: Layout,
    mut parts: Multipart,
) -> Result {
    let (mut values, mut bytes, mut file_name) = (Vec::new(), Vec::new(), String::new());
    while let Some(part) = parts.next_field().await? {
        let name = part.name().unwrap_or_default().to_owned();
        if name == "file" {
            file_name = part.file_name().unwrap_or_default().chars().take(LONGEST_NAME).collect();
            bytes = part.bytes().await?.to_vec();
        } else {
            values.push((name, part.text().await?));
        }
    }
    let mut form = Form::received(layout.lang, values);
    let is_invited = form.value("state") == Attendance::Invited.tag();
    match read(bytes, is_invited).await? {
        Ok((list, bytes)) => {
            let submission =
                Submission::of(&form, "import", &[&managed.event.id, &account.id]).with_file(&bytes);
            let mut tx = app.db.write().await?;
            if let Sent::Again(preview) = submission.begin_unasked(&mut tx).await? {
                return Ok(Redirect::to(&preview).into_response());
            }
            let sent = SentFile { list, bytes, file_name };
            let id = receive_list(&mut tx, &managed.event.id, &sent, &account.name).await??;
            let preview = ImportPreviewPath::to(managed.event.slug, id).to_string();
            submission.led_to(&mut tx, &preview).await?;
            tx.commit().await?;
            Ok(Redirect::to(&preview).into_response())
        }
        Err(reason) => {
            let words =
                reason.map_or_else(|| t!(form.lang(), "import-no-file"), |one| unreadable(one, form.lang()));
            form.refuse("file", words);
            let mut tx = app.db.read().await?;
            Ok(refused(ImportPage::of(&mut tx, layout, &managed, form).await?))
        }
    }
}

/// The list and the file it was read from; or why it is none, where there is a file at all.
async fn read(
    bytes: Vec<u8>,
    is_invited: bool,
) -> Result<std::result::Result<(List, Vec<u8>), Option<Unreadable>>> {
    if bytes.is_empty() {
        return Ok(Err(None));
    }
    let read = spawn_blocking(move || {
        let list = List::read(&bytes, Choices { is_invited, ..Choices::default() }).map_err(Some)?;
        Ok((list.decided(), bytes))
    });
    read.await.map_err(|error| Error::Internal(error.into()))
}
