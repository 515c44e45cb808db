//! What organisers do with one workshop: add it, edit it, say who leads it.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};

use super::{
    editing::{self, MOST_FACILITATORS, Typed},
    manage::{found, to_row},
    store,
    workshop::Workshop,
};
use crate::{
    clock,
    db::{self, Conn},
    events::{self, Event, Managed, Nav, Section},
    language::Lang,
    participants::{self, Participant},
    state::App,
    web::{Form, Layout, Path, Result, noted, refused},
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
    /// `blank` is the number of empty fields for facilitators behind those that are filled.
    fn new(layout: Layout, managed: &Managed, around: &Around, form: Form, blank: usize) -> Self {
        let layout = layout.accented(managed.event.accent_hue);
        let none = (String::new(), t!(layout.lang, "workshop-nobody"));
        let people = around.people.iter().map(|person| (person.id.clone(), person.name_and_department()));
        Self {
            nav: managed.nav(&layout, Section::Workshops),
            event: managed.event.clone(),
            workshop: around.workshop.clone(),
            people: std::iter::once(none).chain(people).collect(),
            facilitators: editing::facilitator_fields(&form, blank),
            layout,
            form,
        }
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
            Some(workshop) => format!("/manage/{}/workshops/{}", self.event.slug, workshop.id),
            None => format!("/manage/{}/workshops", self.event.slug),
        }
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

/// What stands around the form: who may lead, who leads what, the other workshops.
struct Around {
    people: Vec<Participant>,
    led: Vec<(String, String, String)>,
    workshops: Vec<Workshop>,
    workshop: Option<Workshop>,
}

impl Around {
    /// Whoever leads already is offered too, even when they are not registered any more.
    async fn load(conn: &mut Conn, event: &Event, workshop: Option<Workshop>) -> Result<Self> {
        let led = store::facilitator_names(conn, &event.id).await?;
        let mut people = participants::store::list_registered(conn, &event.id).await?;
        for (id, person, _) in &led {
            let is_own = workshop.as_ref().is_some_and(|workshop| workshop.id == *id);
            if is_own && !people.iter().any(|known| known.id == *person) {
                people.extend(participants::store::find(conn, &event.id, person).await?);
            }
        }
        let workshops = store::list(conn, &event.id).await?;
        Ok(Self { people, led, workshops, workshop })
    }

    fn known(&self) -> editing::Known<'_> {
        editing::Known {
            people: &self.people,
            led: &self.led,
            workshops: &self.workshops,
            workshop: self.workshop.as_ref(),
        }
    }
}

pub async fn new(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let around = Around::load(&mut *app.db.read().await?, &managed.event, None).await?;
    let form = editing::blank(layout.lang);
    Ok(WorkshopPage::new(layout, &managed, &around, form, 1).into_response())
}

pub async fn edit(State(app): State<App>, managed: Managed, layout: Layout, path: Path) -> Result {
    let mut tx = app.db.read().await?;
    let workshop = found(&mut tx, &managed.event, &path).await?;
    let around = Around::load(&mut tx, &managed.event, Some(workshop.clone())).await?;
    let form = editing::filled(layout.lang, &workshop, &around.led);
    Ok(WorkshopPage::new(layout, &managed, &around, form, 1).into_response())
}

pub async fn create(State(app): State<App>, managed: Managed, layout: Layout, mut form: Form) -> Result {
    let event = &managed.event;
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &event.id).await?;
    store::lock_all(&mut tx, &event.id).await?;
    let around = Around::load(&mut tx, event, None).await?;
    if form.is_ticked("more") {
        return Ok(WorkshopPage::new(layout, &managed, &around, form, 1).into_response());
    }
    let typed = editing::read(&mut form, &around.known());
    if form.is_refused() {
        return Ok(refused(WorkshopPage::new(layout, &managed, &around, form, 0)));
    }
    let position = around.workshops.last().map_or(0, |last| last.position + 1);
    let new = Workshop {
        id: db::new_id(),
        event_id: event.id.clone(),
        position,
        title: String::new(),
        description: String::new(),
        room: String::new(),
        minimum: 0,
        maximum: 1,
        seats_taken: 0,
    };
    let (workshop, facilitators) = typed.into_workshop(new);
    store::create(&mut tx, &workshop, clock::now()).await?;
    let freed = lead(&mut tx, &workshop, &facilitators).await?;
    tx.commit().await?;
    let done = t!(layout.lang, "workshop-added", title = workshop.title.as_str());
    Ok(noted(to_row(event, &workshop.id), with_freed(layout.lang, done, &freed)))
}

pub async fn save(
    State(app): State<App>,
    managed: Managed,
    layout: Layout,
    path: Path,
    mut form: Form,
) -> Result {
    let event = &managed.event;
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &event.id).await?;
    store::lock_all(&mut tx, &event.id).await?;
    let before = found(&mut tx, event, &path).await?;
    let around = Around::load(&mut tx, event, Some(before.clone())).await?;
    if form.is_ticked("more") {
        return Ok(WorkshopPage::new(layout, &managed, &around, form, 1).into_response());
    }
    let typed = editing::read(&mut form, &around.known());
    if form.is_refused() {
        return Ok(refused(WorkshopPage::new(layout, &managed, &around, form, 0)));
    }
    let (workshop, facilitators) = typed.into_workshop(before);
    let freed = lead(&mut tx, &workshop, &facilitators).await?;
    // Whoever begins to lead has just given their seat back, perhaps in this very workshop.
    let seats_taken = found(&mut tx, event, &path).await?.seats_taken;
    editing::check_seats(&mut form, workshop.maximum, seats_taken);
    if form.is_refused() {
        return Ok(refused(WorkshopPage::new(layout, &managed, &around, form, 0)));
    }
    store::update(&mut tx, &workshop, clock::now()).await?;
    tx.commit().await?;
    let done = t!(layout.lang, "workshop-saved", title = workshop.title.as_str());
    Ok(noted(to_row(event, &workshop.id), with_freed(layout.lang, done, &freed)))
}

impl Typed {
    /// The workshop with what was typed, and who leads it.
    fn into_workshop(self, before: Workshop) -> (Workshop, Vec<String>) {
        let Self { title, description, room, minimum, maximum, facilitators } = self;
        (Workshop { title, description, room, minimum, maximum, ..before }, facilitators)
    }
}

/// Makes these people lead; returns the names of those who gave back a seat or wishes for it.
async fn lead(conn: &mut Conn, workshop: &Workshop, facilitators: &[String]) -> Result<Vec<String>> {
    store::set_facilitators(conn, &workshop.id, facilitators).await?;
    let mut freed = Vec::new();
    for id in facilitators {
        let has_seat = store::remove_seats(conn, id).await?;
        if (store::remove_wishes(conn, id).await? || has_seat)
            && let Some(person) = participants::store::find(conn, &workshop.event_id, id).await?
        {
            freed.push(person.full_name());
        }
    }
    Ok(freed)
}

fn with_freed(lang: Lang, done: String, freed: &[String]) -> String {
    if freed.is_empty() {
        return done;
    }
    let note = t!(lang, "workshop-freed", names = freed.join(", "), count = (freed.len() as i64));
    format!("{done} {note}")
}
