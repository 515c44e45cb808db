//! What organisers do with one workshop: add it, edit it, say who leads it.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};

use super::{
    editing::{self, MOST_FACILITATORS},
    manage::row_of,
    paths::{WorkshopRemovalPath, WorkshopSetUpPath, WorkshopsPath},
    set_up::{Refusal, Stored, add_workshop, change_workshop},
    store,
    workshop::Workshop,
};
use crate::{
    accounts::Account,
    db::Conn,
    events::{Event, Managed, Nav, Section},
    language::Lang,
    participants,
    state::App,
    web::{Error, Form, Layout, Result, Sent, Submission, done, refusal, refused_with},
};

/// The form for a new workshop and for one that is there.
#[derive(Template, WebTemplate)]
#[template(path = "workshops/workshop.html")]
struct WorkshopPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    /// The workshop as stored; none while it is new.
    workshop: Option<Workshop>,
    form: Form,
    people: Vec<(String, String)>,
    facilitators: Vec<String>,
}

impl WorkshopPage {
    /// `form` is made from the workshop as stored and the form of it; `blank` is the number of empty fields for
    /// facilitators behind those that are filled.
    async fn load(
        conn: &mut Conn,
        managed: &Managed,
        layout: Layout,
        workshop_id: Option<&str>,
        form: impl FnOnce(Form) -> Form,
        blank: usize,
    ) -> Result<Self> {
        let event = &managed.event;
        let layout = layout.accented(event.language, event.accent_hue);
        let workshop = match workshop_id {
            Some(id) => Some(store::find(conn, &event.id, id).await?.ok_or(Error::NotFound)?),
            None => None,
        };
        let led = store::facilitators(conn, &event.id).await?;
        let form = form(match &workshop {
            Some(workshop) => editing::stored(layout.lang, workshop, &led),
            None => editing::blank(layout.lang),
        });
        // Whoever leads it already is offered too, even when they are not coming any more.
        let leading = led.iter().filter(|one| Some(one.workshop.as_str()) == workshop_id);
        let leading: Vec<&str> = leading.map(|one| one.person.as_str()).collect();
        let people = participants::store::offered(conn, &event.id, &leading).await?;
        let none = (String::new(), t!(layout.lang, "workshop-nobody"));
        Ok(Self {
            nav: managed.nav(&layout, Section::Workshops),
            event: event.clone(),
            people: std::iter::once(none).chain(people).collect(),
            workshop,
            facilitators: editing::facilitator_fields(&form, blank),
            layout,
            form,
        })
    }

    fn heading(&self) -> String {
        match self.workshop {
            Some(_) => t!(self.layout.lang, "workshop-edit-heading"),
            None => t!(self.layout.lang, "workshop-new-heading"),
        }
    }

    /// Where the form is sent.
    fn action(&self) -> String {
        match &self.workshop {
            Some(workshop) => WorkshopSetUpPath::to(&self.event.slug, &workshop.id).to_string(),
            None => self.list().to_string(),
        }
    }

    fn list(&self) -> WorkshopsPath {
        WorkshopsPath::to(&self.event.slug)
    }

    fn removal(&self) -> Option<WorkshopRemovalPath> {
        let workshop = self.workshop.as_ref()?;
        Some(WorkshopRemovalPath::to(&self.event.slug, &workshop.id))
    }

    /// Name and label of the fields for those who lead.
    fn facilitator_labels(&self) -> Vec<(&str, String)> {
        let label = |number| t!(self.layout.lang, "workshop-facilitator-number", number = (number as i64));
        self.facilitators.iter().zip(1..).map(|(name, number)| (name.as_str(), label(number))).collect()
    }

    /// The field that a further one will bring, if there is room for it.
    fn next_field(&self) -> Option<String> {
        let count = self.facilitators.len();
        (count < MOST_FACILITATORS).then(|| editing::facilitator_field(count))
    }
}

pub async fn new(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let mut tx = app.db.read().await?;
    Ok(WorkshopPage::load(&mut tx, &managed, layout, None, |blank| blank, 1).await?.into_response())
}

pub async fn edit(
    State(app): State<App>,
    managed: Managed,
    layout: Layout,
    WorkshopSetUpPath { workshop, .. }: WorkshopSetUpPath,
) -> Result {
    let mut tx = app.db.read().await?;
    let page = WorkshopPage::load(&mut tx, &managed, layout, Some(&workshop), |stored| stored, 1).await?;
    Ok(page.into_response())
}

pub async fn create(
    State(app): State<App>,
    managed: Managed,
    account: Account,
    layout: Layout,
    mut form: Form,
) -> Result {
    if form.is_ticked("more") || form.asks_for_preview() {
        return unstored(&app, &managed, layout, None, form).await;
    }
    let (lang, event) = (layout.lang, &managed.event);
    let mark = layout.lang_of(&managed.event.language);
    let added = |title: &str| t!(lang, "workshop-added", title = mark.name(title));
    let submission = Submission::of(&form, "workshop", &[&event.id, &account.id]);
    let mut tx = app.db.write().await?;
    let refusal = match submission.begin(&mut tx, &mut form).await? {
        Sent::Again(to) => return Ok(done(to, added(form.value("title").trim()))),
        Sent::Asked => Refusal::Mistaken,
        Sent::First => {
            match add_workshop(&mut tx, &event.id, |known| editing::read(&mut form, known)).await? {
                Ok(stored) => {
                    submission.led_to(&mut tx, &row_of(event, &stored.workshop.id)).await?;
                    tx.commit().await?;
                    return Ok(saved(event, lang, added(&stored.workshop.title), &stored));
                }
                Err(refusal) => refusal,
            }
        }
    };
    drop(tx);
    refuse(&app, &managed, layout, None, form, refusal).await
}

pub async fn save(
    State(app): State<App>,
    managed: Managed,
    layout: Layout,
    WorkshopSetUpPath { workshop, .. }: WorkshopSetUpPath,
    mut form: Form,
) -> Result {
    if form.is_ticked("more") || form.asks_for_preview() {
        return unstored(&app, &managed, layout, Some(&workshop), form).await;
    }
    let (mut tx, event_id) = (app.db.write().await?, &managed.event.id);
    match change_workshop(&mut tx, event_id, &workshop, |known| editing::read(&mut form, known)).await? {
        Ok(stored) => {
            tx.commit().await?;
            let done = t!(
                layout.lang,
                "workshop-saved",
                title = layout.lang_of(&managed.event.language).name(&stored.workshop.title)
            );
            Ok(saved(&managed.event, layout.lang, done, &stored))
        }
        Err(refusal) => {
            drop(tx);
            refuse(&app, &managed, layout, Some(&workshop), form, refusal).await
        }
    }
}

/// The same page with a field for one more facilitator, or with a preview; nothing is stored.
async fn unstored(
    app: &App,
    managed: &Managed,
    layout: Layout,
    workshop: Option<&str>,
    form: Form,
) -> Result {
    let blank = usize::from(!form.asks_for_preview());
    let mut tx = app.db.read().await?;
    Ok(WorkshopPage::load(&mut tx, managed, layout, workshop, |_| form, blank).await?.into_response())
}

/// The page again, with what is wrong beside its field.
async fn refuse(
    app: &App,
    managed: &Managed,
    layout: Layout,
    workshop: Option<&str>,
    mut form: Form,
    reason: Refusal,
) -> Result {
    let lang = layout.lang;
    match reason {
        Refusal::Gone | Refusal::HasIdeas => return Err(Error::NotFound),
        Refusal::Archived => return Err(Error::Archived),
        Refusal::Mistaken => {}
        Refusal::NotComing(person) => {
            form.refuse(&editing::field_of(&form, &person), t!(lang, "form-choice"));
        }
        Refusal::BelowSeats(seats) => {
            form.refuse("maximum", t!(lang, "workshop-maximum-below-seats", seats = seats));
        }
    }
    let status = refusal(&form);
    let mut tx = app.db.read().await?;
    Ok(refused_with(status, WorkshopPage::load(&mut tx, managed, layout, workshop, |_| form, 0).await?))
}

/// On to the list, with what was done, and whose seat or wishes became free by it.
fn saved(event: &Event, lang: Lang, mut words: String, stored: &Stored) -> Response {
    if !stored.freed.is_empty() {
        let count = stored.freed.len() as i64;
        let note = t!(lang, "workshop-freed", names = stored.freed.join(", "), count = count);
        words = format!("{words} {note}");
    }
    done(row_of(event, &stored.workshop.id), words)
}
