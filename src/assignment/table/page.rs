//! The table in which organisers seat people: shown, narrowed, page by page.
use std::collections::BTreeSet;

use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::{RawQuery, State},
    response::IntoResponse,
};

use crate::{
    assignment::{
        filter::{BESIDE, Filter, NAMED_ONE, PER_PAGE, WITHOUT},
        paths::{AssignmentPath, PersonPath, with_query},
        publication::{self, differences::differences, store::PublishedSeat},
        seating::Seated,
    },
    events::{Event, Managed, Nav, Seating, Section},
    language::{LangMark, Text, order_key},
    participants::Participant,
    state::App,
    web::{Form, Layout, Result},
    workshops::{Facilitator, Workshop, wishes_by_rank},
};

/// How full one workshop is.
struct Size {
    id: String,
    title: String,
    maximum: i64,
    taken: i64,
    missing: i64,
    is_full: bool,
    wishes: String,
    error: Option<String>,
}

/// One person of the table.
struct Row {
    id: String,
    name: String,
    department: String,
    /// The titles, the first wish first.
    wishes: Vec<String>,
    /// Where they sat when the form was drawn; empty for nowhere.
    was: String,
    chosen: String,
    /// Where they sit, in words.
    seat: Text,
    is_ticked: bool,
    /// The workshop they are pinned to, when it is not where they sit.
    pin: Option<String>,
    is_pinned_here: bool,
    error: Option<String>,
}

#[derive(Template, WebTemplate)]
#[template(path = "assignment/table.html")]
pub struct TablePage {
    layout: Layout,
    nav: Nav,
    event: Event,
    filter: Filter,
    /// What was chosen in the table, with what is wrong with it.
    form: Form,
    /// What was stored although something else could not be.
    done: Option<String>,
    sizes: Vec<Size>,
    rows: Vec<Row>,
    facilitators: Vec<(String, String)>,
    workshops: Vec<(String, String)>,
    departments: Vec<String>,
    found: usize,
    page: usize,
    pages: usize,
    seated: i64,
    unseated: i64,
    /// How many sit elsewhere than when the assignment was published.
    differences: i64,
}

impl TablePage {
    /// A form that was sent back shows the people it was sent for, whatever the filter would find now.
    pub fn new(
        layout: Layout,
        managed: &Managed,
        filter: Filter,
        form: Form,
        seating: &Seated,
        published: &[PublishedSeat],
    ) -> Self {
        let layout = layout.accented(managed.event.language, managed.event.accent_hue);
        let sent: BTreeSet<&str> = form.values("person_listed").into_iter().collect();
        let is_asked = |person: &&Participant| match sent.is_empty() {
            true => {
                let (seat, pin) = (seating.seat_of(&person.id), seating.decisions.pin(&person.id));
                let wishes = seating.wishes.get(&person.id).map(Vec::as_slice).unwrap_or_default();
                filter.finds(person, seat) && filter.fits(wishes, seat, pin.is_some())
            }
            false => sent.contains(person.id.as_str()),
        };
        let people: Vec<&Participant> = seating.people.iter().filter(is_asked).collect();
        let pages = people.len().div_ceil(PER_PAGE).max(1);
        let page = if sent.is_empty() { filter.page.min(pages) } else { 1 };
        let on_page = people.iter().skip((page - 1) * PER_PAGE).take(PER_PAGE);
        Self {
            nav: managed.nav(&layout, Section::Assignment),
            event: managed.event.clone(),
            done: None,
            sizes: sizes(&layout, seating, &form),
            rows: on_page.map(|person| row(layout.event_lang(), person, seating, &form)).collect(),
            facilitators: facilitators(seating),
            workshops: seating.workshops.iter().map(|one| (one.id.clone(), one.title.clone())).collect(),
            departments: departments(&seating.people),
            found: people.len(),
            page,
            pages,
            seated: seating.count_seated(),
            unseated: seating.count_unseated(),
            differences: differences(seating, published).len() as i64,
            layout,
            filter,
            form,
        }
    }

    /// The same page, saying what was stored.
    pub fn having_done(mut self, done: Option<String>) -> Self {
        self.done = done;
        self
    }

    fn path(&self) -> AssignmentPath {
        AssignmentPath::to(&self.event.slug)
    }

    fn person_path(&self, person: &str) -> PersonPath {
        PersonPath::to(&self.event.slug, person)
    }

    /// The address of a page of the same table.
    fn page_path(&self, page: usize) -> String {
        with_query(self.path(), &self.filter.query(page))
    }

    /// Where the form is sent: back to this very page.
    fn action(&self) -> String {
        self.page_path(self.page)
    }

    fn has_several_pages(&self) -> bool {
        self.pages > 1
    }

    fn previous(&self) -> Option<String> {
        (self.page > 1).then(|| self.page_path(self.page - 1))
    }

    fn next(&self) -> Option<String> {
        (self.page < self.pages).then(|| self.page_path(self.page + 1))
    }

    fn has_wishes(&self) -> bool {
        self.event.seating == Seating::Wishes
    }

    fn has_people(&self) -> bool {
        self.seated + self.unseated > 0
    }

    fn has_room(&self) -> bool {
        self.sizes.iter().any(|size| !size.is_full)
    }

    fn is_only_unseated(&self) -> bool {
        self.filter.workshop == WITHOUT
    }

    /// What can be asked for instead of a workshop, as (value, words).
    fn standings(&self) -> Vec<(&'static str, String)> {
        let lang = self.layout.lang;
        let mut standings = vec![(WITHOUT, t!(lang, "assignment-without-seat"))];
        if self.has_wishes() {
            standings.push((BESIDE, t!(lang, "assignment-beside")));
            standings.push((NAMED_ONE, t!(lang, "assignment-named-one")));
        }
        standings
    }

    /// `Veröffentlicht: Freitag, 14. Dezember 2018, 12 Uhr`
    fn published(&self) -> Option<String> {
        let at = self.event.assignment_published_at?;
        let moment = self.layout.words().moment(&at, &self.event.zone);
        Some(t!(self.layout.lang, "assignment-published-at", moment = moment))
    }

    /// The seats that several people can be given at once.
    fn targets(&self) -> Vec<(String, Text)> {
        let mark = self.layout.event_lang();
        let choose = (String::new(), t!(self.layout.lang, "assignment-choose").into());
        let none = (WITHOUT.to_owned(), t!(self.layout.lang, "assignment-no-seat").into());
        let each = self.workshops.iter().map(|(id, title)| (id.clone(), mark.text(title)));
        std::iter::once(choose).chain(each).chain([none]).collect()
    }
}

fn sizes(layout: &Layout, seating: &Seated, form: &Form) -> Vec<Size> {
    let counts = seating.wish_counts();
    let size = |workshop: &Workshop| Size {
        id: workshop.id.clone(),
        title: workshop.title.clone(),
        maximum: workshop.maximum,
        taken: workshop.seats_taken,
        missing: workshop.missing(),
        is_full: workshop.seats_left() == 0,
        wishes: wishes_by_rank(layout.lang, &counts, &workshop.id),
        error: form.error(&format!("size-{}", workshop.id)).map(str::to_owned),
    };
    seating.workshops.iter().map(size).collect()
}

fn row(mark: LangMark, person: &Participant, seating: &Seated, form: &Form) -> Row {
    let seat = seating.seat_of(&person.id).unwrap_or_default();
    let sent = |name: String| form.values(&name).first().map_or(seat, |value| *value).to_owned();
    let wishes = seating.wishes.get(&person.id).into_iter().flatten();
    let pin = seating.decisions.pin(&person.id);
    Row {
        seat: match seat {
            "" => t!(mark.page, "assignment-no-seat").into(),
            seat => mark.text(seating.title(seat)),
        },
        is_pinned_here: pin.is_some_and(|pin| pin == seat),
        pin: pin.filter(|pin| *pin != seat).map(|pin| seating.title(pin).to_owned()),
        name: person.list_name(),
        department: person.department.clone(),
        wishes: wishes.map(|workshop| seating.title(workshop).to_owned()).collect(),
        was: sent(format!("was-{}", person.id)),
        chosen: sent(format!("seat-{}", person.id)),
        is_ticked: form.has("person", &person.id),
        error: form.error(&format!("seat-{}", person.id)).map(str::to_owned),
        id: person.id.clone(),
    }
}

fn facilitators(seating: &Seated) -> Vec<(String, String)> {
    let led = |one: &Facilitator| (one.name.clone(), seating.title(&one.workshop).to_owned());
    seating.facilitators.iter().map(led).collect()
}

fn departments(people: &[Participant]) -> Vec<String> {
    let names: BTreeSet<&str> = people.iter().map(|person| person.department.as_str()).collect();
    let mut names: Vec<String> =
        names.into_iter().filter(|name| !name.is_empty()).map(str::to_owned).collect();
    names.sort_by_cached_key(|name| order_key(name));
    names
}

pub async fn show(
    State(app): State<App>,
    managed: Managed,
    layout: Layout,
    RawQuery(query): RawQuery,
) -> Result {
    let filter = Filter::new(&query.unwrap_or_default());
    let mut tx = app.db.read().await?;
    let seating = Seated::load(&mut tx, &managed.event.id).await?;
    let published = publication::store::published(&mut tx, &managed.event.id).await?;
    drop(tx);
    let form = Form::filled(layout.lang, [("pin", "yes".to_owned())]);
    Ok(TablePage::new(layout, &managed, filter, form, &seating, &published).into_response())
}
