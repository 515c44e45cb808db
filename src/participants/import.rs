//! Importing a list: a file is sent, its preview shows what would happen, and the same list, sent back by the preview,
//! is planned anew and taken over. Nothing is kept in between.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::{Multipart, State},
    response::IntoResponse,
};

use super::{
    Field, Participant, State as Standing, columns, link,
    person::over_capacity,
    plan::{Counts, Outcome, Planned, plan},
    preview::{PreviewPage, row_numbers, unreadable},
    store,
    table::{self, Table},
};
use crate::{
    clock::{self, Timestamp},
    db::{self, Tx},
    events::{self, Event, Managed, Nav, Section},
    state::App,
    web::{Form, Layout, Result, done, refused},
};

/// The longest list: the preview sends it back in a form, whose line ends take a sign more each, and 2 MiB is the
/// longest body.
const LONGEST: usize = 2 * 1024 * 1024 - 64 * 1024;

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
        let (nav, states) = (managed.nav(&layout, Section::Participants), states(&layout));
        Self { layout, nav, event: managed.event.clone(), form, states }
    }
}

/// The states that new people may get.
pub fn states(layout: &Layout) -> Vec<(&'static str, String, String)> {
    let lang = layout.lang;
    let registered = (Standing::Registered, t!(lang, "import-as-registered-hint"));
    let invited = (Standing::Invited, t!(lang, "import-as-invited-hint"));
    [registered, invited].map(|(state, hint)| (state.tag(), state.label(lang), hint)).to_vec()
}

pub async fn form(managed: Managed, layout: Layout) -> Result {
    let form = Form::filled(layout.lang, [("state", Standing::Registered.tag().to_owned())]);
    Ok(ImportPage::of(layout, &managed, form).into_response())
}

/// What was sent: a new file, or the list that the preview carries.
struct Sent {
    form: Form,
    file: Vec<u8>,
}

impl Sent {
    async fn read(layout: &Layout, mut parts: Multipart) -> Result<Self> {
        let (mut values, mut file) = (Vec::new(), Vec::new());
        while let Some(part) = parts.next_field().await? {
            let name = part.name().unwrap_or_default().to_owned();
            if name == "file" {
                file = part.bytes().await?.to_vec();
            } else {
                values.push((name, part.text().await?));
            }
        }
        Ok(Self { form: Form::filled(layout.lang, values), file })
    }

    /// The list as text, or what is wrong with it in the form.
    fn list(&mut self) -> Option<String> {
        let lang = self.form.lang();
        let list = match (self.file.is_empty(), self.form.value("list")) {
            (true, "") => {
                self.form.refuse("file", t!(lang, "import-no-file"));
                return None;
            }
            (true, list) => Ok(list.replace("\r\n", "\n")),
            (false, _) => table::decode(&self.file),
        };
        match list {
            Ok(list) if list.len() + list.matches('\n').count() > LONGEST => {
                self.form.refuse("file", t!(lang, "import-too-long"));
                None
            }
            Ok(list) => Some(list),
            Err(reason) => {
                self.form.refuse("file", unreadable(reason, lang));
                None
            }
        }
    }
}

/// A list as it was read, and what its columns hold.
pub struct List {
    pub text: String,
    pub table: Table,
    pub columns: Vec<Option<Field>>,
    pub new_state: Standing,
}

impl List {
    /// The columns and the state as one word, to see whether the preview showed them.
    pub fn choices(&self) -> String {
        let columns = self.columns.iter().map(|field| field.map_or("", Field::name));
        format!("{}:{}", self.new_state.tag(), columns.collect::<Vec<_>>().join(","))
    }
}

fn read_list(sent: &mut Sent) -> Option<List> {
    let text = sent.list()?;
    let new_state = sent.form.choice("state").filter(|state| *state != Standing::Cancelled);
    let table = match table::parse(&text, columns::is_known) {
        Ok(table) => table,
        Err(reason) => {
            sent.form.refuse("file", unreadable(reason, sent.form.lang()));
            return None;
        }
    };
    let columns = if sent.file.is_empty() {
        chosen_columns(&mut sent.form, table.headings.len())
    } else {
        columns::recognise(&table.headings)
    };
    Some(List { text, table, columns, new_state: new_state.unwrap_or(Standing::Registered) })
}

/// The columns as the organiser chose them; two columns cannot hold the same.
fn chosen_columns(form: &mut Form, count: usize) -> Vec<Option<Field>> {
    let mut columns = Vec::with_capacity(count);
    for index in 0..count {
        let name = format!("column-{index}");
        let field = Field::named(form.value(&name));
        if field.is_some() && columns.contains(&field) {
            form.refuse(&name, t!(form.lang(), "import-column-twice"));
        }
        columns.push(field);
    }
    columns
}

/// Shows the preview; or, when the preview asked for it and showed the same columns, takes the list over.
pub async fn send(State(app): State<App>, managed: Managed, layout: Layout, parts: Multipart) -> Result {
    let mut sent = Sent::read(&layout, parts).await?;
    let Some(list) = read_list(&mut sent) else {
        return Ok(refused(ImportPage::of(layout, &managed, sent.form)));
    };
    let form = sent.form;
    let is_confirmed = form.value("step") == "import" && form.value("shown") == list.choices();
    if form.is_refused() || !is_confirmed {
        let is_stale = form.value("step") == "import" && !form.is_refused();
        let mut tx = app.db.read().await?;
        let plan = plan_for(&mut tx, &managed.event, &list, clock::now()).await?;
        let registered = store::count_registered(&mut tx, &managed.event.id).await?;
        let is_refused = form.is_refused();
        let page = PreviewPage::new(layout, &managed, form, list, plan, registered, is_stale);
        return Ok(if is_refused || is_stale { refused(page) } else { page.into_response() });
    }
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &managed.event.id).await?;
    let now = clock::now();
    let plan = plan_for(&mut tx, &managed.event, &list, now).await?;
    take_over(&mut tx, &app, &plan).await?;
    let over = over_capacity(&mut tx, &managed.event, &layout).await?;
    tx.commit().await?;
    Ok(done(
        &format!("/manage/{}/participants", managed.event.slug),
        format!("{}{over}", result(&layout, &plan)),
    ))
}

async fn plan_for(
    tx: &mut Tx,
    event: &Event,
    list: &List,
    now: Timestamp,
) -> std::result::Result<Vec<Planned>, db::Error> {
    let people = store::list_all(tx, &event.id).await?;
    let new_person = || {
        let mut person = Participant::blank(db::new_id(), &event.id, now);
        person.set_state(list.new_state, now);
        person
    };
    Ok(plan(&list.table, &list.columns, &people, now, new_person))
}

async fn take_over(tx: &mut Tx, app: &App, plan: &[Planned]) -> std::result::Result<(), db::Error> {
    for row in plan {
        match &row.outcome {
            Outcome::New(person) => {
                link::add(tx, &app.secret, person).await?;
            }
            Outcome::Changed(person, _) => {
                store::update(tx, person).await?;
            }
            Outcome::Unchanged | Outcome::Faulty(_) => {}
        }
    }
    Ok(())
}

/// `3 neu, 2 geändert, 78 unverändert. Nicht übernommen: Zeile 17.`
fn result(layout: &Layout, plan: &[Planned]) -> String {
    let (lang, counts) = (layout.lang, Counts::of(plan));
    let done =
        t!(lang, "import-done", new = counts.new, changed = counts.changed, unchanged = counts.unchanged);
    if counts.faulty == 0 {
        return done;
    }
    let rows = row_numbers(plan);
    format!("{done} {}", t!(lang, "import-left-out", count = counts.faulty, rows = rows))
}
