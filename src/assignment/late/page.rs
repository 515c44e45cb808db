//! Late changes: somebody cancels, a room is lost, a workshop is too small. A proposal that moves few people, to be
//! accepted as a whole or in part (by `acceptance`).
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::{RawQuery, State},
    response::IntoResponse,
};

use super::{
    adopted::Adopted,
    conditions::{self, Conditions, STAYING, field},
    proposal::propose,
    releases::{Fixed, fixed},
};
use crate::{
    assignment::{
        guard::wishes_only,
        instance,
        moves::{Move, moves},
        paths::{AssignmentPath, LatePath, ReleasesPath, ScenariosPath, with_query},
        scenarios::{
            self,
            offers::minimums,
            shortages::{Shortfall, shortfalls},
        },
        seating::Seated,
        solver::{Instance, Report, Stay},
        words::{MoveRow, Words},
    },
    events::{Event, Managed, Nav, Section},
    language::{Lang, LangMark},
    state::App,
    web::{Form, Layout, Result},
    workshops::Workshop,
};

/// More than so many moves are no late change but a new assignment.
const MOST_MOVES: usize = 500;

/// One move that is proposed.
struct Proposed {
    id: String,
    was: String,
    to: String,
    is_ticked: bool,
    row: MoveRow,
}

#[derive(Template, WebTemplate)]
#[template(path = "assignment/late.html")]
pub struct LatePage {
    layout: Layout,
    nav: Nav,
    event: Event,
    /// The conditions, with what is wrong with them.
    form: Form,
    /// What is wrong with what was accepted.
    accepted: Form,
    workshops: Vec<(String, String, String)>,
    has_proposal: bool,
    count: i64,
    /// How many of them would have no seat.
    losing: i64,
    moves: Vec<Proposed>,
    /// Those whose fixed seat is left alone.
    fixed: Vec<Fixed>,
    /// Pairs that the proposal does not keep, each as two ids.
    broken: Vec<String>,
    shortfalls: Vec<Shortfall>,
    query: String,
}

/// The event and the conditions under which a proposal is made.
pub struct Asked {
    pub seating: Seated,
    adopted: Option<Adopted>,
    form: Form,
    conditions: Conditions,
    query: String,
}

impl Asked {
    /// The event as it is now, under the conditions of a query.
    pub async fn load(app: &App, managed: &Managed, lang: Lang, query: String) -> Result<Self> {
        let mut tx = app.db.read().await?;
        let seating = Seated::load(&mut tx, &managed.event.id).await?;
        let adopted = scenarios::store::last_adopted(&mut tx, &managed.event.id).await?;
        drop(tx);
        let adopted = adopted.as_ref().map(Adopted::of).transpose()?;
        let mut form = conditions::asked(lang, &seating, adopted.as_ref(), &query);
        let conditions = Conditions::read(&mut form, &seating);
        Ok(Self { seating, adopted, form, conditions, query })
    }

    /// What is proposed; `None` when the conditions cannot be read.
    async fn propose(&self) -> Result<Option<(Instance, Report)>> {
        if self.form.is_refused() {
            return Ok(None);
        }
        let rules = self.conditions.rules(self.adopted.as_ref());
        let instance = self.conditions.instance(&self.seating, &rules);
        propose(instance, rules).await.map(Some)
    }
}

/// How many would move, and who: of more than can be shown, nobody.
fn proposed(
    mark: LangMark,
    slug: &str,
    seating: &Seated,
    instance: &Instance,
    report: &Report,
    accepted: &Form,
) -> (usize, Vec<Proposed>) {
    let people = instance.participants.iter().map(|person| &person.id);
    let moved = moves(people, &seating.seats, &report.assignment);
    if moved.len() > MOST_MOVES {
        return (moved.len(), Vec::new());
    }
    let wishes = instance::instance(seating, Stay::Off);
    let words = Words::new(mark, slug, seating, &wishes);
    let row = |one: &Move| Proposed {
        row: words.row(&one.person, &seating.seats, &report.assignment),
        is_ticked: !accepted.is_refused() || accepted.has("person", &one.person),
        was: one.from.clone().unwrap_or_default(),
        to: one.to.clone().unwrap_or_default(),
        id: one.person.clone(),
    };
    (moved.len(), moved.iter().map(row).collect())
}

fn broken(report: &Report) -> impl Iterator<Item = String> {
    report
        .broken_pairs
        .iter()
        .map(|[one, other]| if one <= other { format!("{one} {other}") } else { format!("{other} {one}") })
}

impl LatePage {
    pub async fn new(layout: Layout, managed: Managed, asked: Asked, accepted: Form) -> Result<Self> {
        let layout = layout.accented(managed.event.language, managed.event.accent_hue);
        let (mark, slug, seating) = (layout.event_lang(), managed.event.slug.as_str(), &asked.seating);
        let proposal = asked.propose().await?;
        let (count, moves) = proposal.as_ref().map_or_else(Default::default, |(instance, report)| {
            proposed(mark, slug, seating, instance, report, &accepted)
        });
        let room = |one: &Workshop| {
            (field(&one.id), one.title.clone(), asked.form.value(&field(&one.id)).to_owned())
        };
        Ok(Self {
            count: count as i64,
            losing: moves.iter().filter(|one| one.to.is_empty()).count() as i64,
            moves,
            broken: proposal.iter().flat_map(|(_, report)| broken(report)).collect(),
            shortfalls: proposal.iter().flat_map(|(_, report)| shortfalls(mark, seating, report)).collect(),
            fixed: proposal.iter().flat_map(|(instance, _)| fixed(slug, seating, instance)).collect(),
            has_proposal: proposal.is_some(),
            workshops: seating.workshops.iter().map(room).collect(),
            nav: managed.nav(&layout, Section::Assignment),
            event: managed.event,
            query: asked.query,
            form: asked.form,
            accepted,
            layout,
        })
    }

    fn table_path(&self) -> AssignmentPath {
        AssignmentPath::to(&self.event.slug)
    }

    fn scenarios_path(&self) -> ScenariosPath {
        ScenariosPath::to(&self.event.slug)
    }

    fn shortfalls(&self) -> &[Shortfall] {
        &self.shortfalls
    }

    fn path(&self) -> LatePath {
        LatePath::to(&self.event.slug)
    }

    /// Where what is accepted is sent: with the conditions, so that the same proposal is made again.
    fn action(&self) -> String {
        with_query(self.path(), &self.query)
    }

    /// Where fixed seats are released, under the same conditions.
    fn releases(&self) -> String {
        with_query(ReleasesPath::to(&self.event.slug), &self.query)
    }

    fn count_fixed(&self) -> i64 {
        self.fixed.len() as i64
    }

    fn staying(&self) -> Vec<(String, String, String)> {
        let lang = self.layout.lang;
        let words = [t!(lang, "late-stay-first"), t!(lang, "late-stay-much"), t!(lang, "late-stay-some")];
        let hints = [
            t!(lang, "late-stay-first-hint"),
            t!(lang, "late-stay-much-hint"),
            t!(lang, "late-stay-some-hint"),
        ];
        let values = STAYING.map(str::to_owned).into_iter();
        values.zip(words).zip(hints).map(|((value, words), hint)| (value, words, hint)).collect()
    }

    fn minimums(&self) -> Vec<(String, String)> {
        minimums(self.layout.lang)
    }
}

pub async fn show(
    State(app): State<App>,
    managed: Managed,
    layout: Layout,
    RawQuery(query): RawQuery,
) -> Result {
    wishes_only(&managed.event)?;
    let asked = Asked::load(&app, &managed, layout.lang, query.unwrap_or_default()).await?;
    let blank = Form::blank(layout.lang);
    Ok(LatePage::new(layout, managed, asked, blank).await?.into_response())
}
