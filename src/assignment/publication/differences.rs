//! What has changed since the assignment was published: who sits elsewhere than they were told.
use std::collections::BTreeMap;

use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::{RawQuery, State},
    response::IntoResponse,
};

use super::store::{self, PublishedSeat};
use crate::{
    assignment::{
        self,
        filter::{Filter, PER_PAGE},
        guard::wishes_only,
        instance,
        paths::{DifferencesPath, PersonPath},
        seating::Seated,
        solver::Stay,
        words::{MoveRow, Words},
    },
    events::{Event, Managed, Nav, Section},
    language::LangMark,
    state::App,
    web::{Error, Layout, Result},
};

/// Somebody who sits elsewhere than when the assignment was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference<'a> {
    pub person: &'a str,
    pub published: Option<&'a PublishedSeat>,
}

/// Everybody who sits elsewhere now than it was published, has a seat now, or has none any more: first those who are
/// coming.
pub fn differences<'a>(seating: &'a Seated, published: &'a [PublishedSeat]) -> Vec<Difference<'a>> {
    let seats = published;
    let published: BTreeMap<&str, &PublishedSeat> =
        seats.iter().map(|seat| (seat.participant_id.as_str(), seat)).collect();
    let coming = seating.people.iter().map(|person| Difference {
        person: &person.id,
        published: published.get(person.id.as_str()).copied(),
    });
    let moved = coming
        .filter(|one| one.published.map(|seat| seat.workshop_id.as_str()) != seating.seat_of(one.person));
    let gone = seats.iter().filter(|seat| seating.person(&seat.participant_id).is_none());
    let gone = gone.map(|seat| Difference { person: &seat.participant_id, published: Some(seat) });
    moved.chain(gone).collect()
}

#[derive(Template, WebTemplate)]
#[template(path = "assignment/differences.html")]
struct DifferencesPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    count: i64,
    moves: Vec<MoveRow>,
    page: usize,
    pages: usize,
}

impl DifferencesPage {
    fn page_path(&self, page: usize) -> String {
        format!("{}?page={page}", DifferencesPath::to(&self.event.slug))
    }

    fn moves(&self) -> &[MoveRow] {
        &self.moves
    }

    fn page(&self) -> usize {
        self.page
    }

    fn pages(&self) -> usize {
        self.pages
    }

    fn to_label(&self) -> String {
        t!(self.layout.lang, "difference-now")
    }

    fn published(&self) -> String {
        let at = self.event.assignment_published_at.as_ref();
        let moment = at.map(|at| self.layout.words().moment(at, &self.event.zone)).unwrap_or_default();
        t!(self.layout.lang, "assignment-published-at", moment = moment)
    }
}

pub async fn show(
    State(app): State<App>,
    managed: Managed,
    layout: Layout,
    RawQuery(query): RawQuery,
) -> Result {
    wishes_only(&managed.event)?;
    if managed.event.assignment_published_at.is_none() {
        return Err(Error::NotFound);
    }
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    let (mark, slug) = (layout.event_lang(), managed.event.slug.as_str());
    let mut tx = app.db.read().await?;
    let seating = Seated::load(&mut tx, &managed.event.id).await?;
    let published = store::published(&mut tx, &managed.event.id).await?;
    let differences = differences(&seating, &published);
    let pages = differences.len().div_ceil(PER_PAGE).max(1);
    let page = Filter::new(&query.unwrap_or_default()).page.min(pages);
    let instance = instance::instance(&seating, Stay::Off);
    let words = Words::new(mark, slug, &seating, &instance);
    let shown = differences.iter().skip((page - 1) * PER_PAGE).take(PER_PAGE);
    let gone = shown.clone().filter(|one| seating.person(one.person).is_none()).map(|one| one.person);
    let gone = assignment::store::names(&mut tx, &gone.collect::<Vec<_>>()).await?;
    drop(tx);
    let moves = shown.map(|one| row(mark, slug, &seating, &words, &gone, one)).collect();
    let count = differences.len() as i64;
    let nav = managed.nav(&layout, Section::Assignment);
    Ok(DifferencesPage { layout, nav, event: managed.event, count, moves, page, pages }.into_response())
}

/// Whoever is not coming any more, or leads a workshop by now, has a name among those who are `gone` and no page.
fn row(
    mark: LangMark,
    slug: &str,
    seating: &Seated,
    words: &Words,
    gone: &BTreeMap<String, String>,
    one: &Difference,
) -> MoveRow {
    // A workshop that was renamed since keeps the title that people were shown.
    let from = one.published.map_or_else(|| words.seat(one.person, None), |seat| mark.text(&seat.title));
    if let Some(name) = seating.name(one.person) {
        let to = words.seat(one.person, seating.seat_of(one.person));
        return MoveRow { name, href: Some(PersonPath::to(slug, one.person).to_string()), from, to };
    }
    let led = seating.facilitators.iter().find(|led| led.person == one.person);
    let to = match led {
        Some(led) => {
            let title = mark.name(seating.title(&led.workshop));
            mark.phrase(t!(mark.page, "difference-leads", title = title))
        }
        None => t!(mark.page, "scenario-not-coming").into(),
    };
    MoveRow { name: gone.get(one.person).cloned().unwrap_or_default(), href: None, from, to }
}
