//! One person in the assignment: where they sit and why not elsewhere, and what the organisers decide about them.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::{RawQuery, State},
    response::IntoResponse,
};
use tokio::task::spawn_blocking;

use super::why::{Why, why};
use crate::{
    assignment::{
        decisions::Kind,
        guard::wishes_only,
        instance,
        paths::person_path,
        scenarios,
        seating::Seated,
        solver::{Rules, Stay},
        words::Words,
    },
    db::Conn,
    events::{Event, Managed, Nav, Section},
    language::Lang,
    participants::Participant,
    state::App,
    web::{Error, Form, Layout, Path, Result},
};

/// A partner of the person: id, name, how they are paired.
struct Partner {
    id: String,
    name: String,
    words: String,
}

#[derive(Template, WebTemplate)]
#[template(path = "assignment/person.html")]
pub struct PersonPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    person: Participant,
    seat: String,
    /// The title of the workshop they are pinned to, when they sit elsewhere.
    pin: Option<String>,
    is_pinned_here: bool,
    wishes: Vec<String>,
    /// Workshops that can be asked about: all but the present one.
    others: Vec<(String, String)>,
    asked: String,
    why: Option<Why>,
    workshops: Vec<(String, String)>,
    decided: Form,
    pairing: Form,
    /// People whom the name that was typed fits.
    offered: Vec<(String, String, String)>,
    partners: Vec<Partner>,
}

/// Everything the page is made of.
pub struct Known {
    pub seating: Seated,
    pub person: Participant,
    rules: Rules,
}

impl Known {
    pub async fn load(conn: &mut Conn, managed: &Managed, path: &Path) -> Result<Self> {
        wishes_only(&managed.event)?;
        let seating = Seated::load(conn, &managed.event.id).await?;
        let person = seating.person(path.get("participant")?).cloned().ok_or(Error::NotFound)?;
        let adopted = scenarios::store::last_adopted(conn, &managed.event.id).await?;
        let rules = adopted.map(|scenario| scenario.rules()).unwrap_or_default();
        Ok(Self { seating, person, rules })
    }

    pub fn decided(&self, lang: Lang) -> Form {
        let decisions = &self.seating.decisions;
        let pin = decisions.pin(&self.person.id).unwrap_or_default().to_owned();
        let impossible = decisions.impossible.get(&self.person.id).into_iter().flatten();
        let impossible = impossible.map(|workshop| ("impossible", workshop.clone()));
        Form::filled(lang, std::iter::once(("pin", pin)).chain(impossible))
    }

    fn partners(&self, lang: Lang) -> Vec<Partner> {
        let pairs = self.seating.decisions.pairs_of(&self.person.id);
        let partner = |(id, kind): (&str, Kind)| {
            let name = self.seating.name(id)?;
            let words = match kind {
                Kind::Together => t!(lang, "pair-with", name = name.as_str()),
                Kind::Apart => t!(lang, "pair-without", name = name.as_str()),
            };
            Some(Partner { id: id.to_owned(), name, words })
        };
        let mut partners: Vec<Partner> = pairs.filter_map(partner).collect();
        partners.sort_by(|one, other| one.name.cmp(&other.name));
        partners
    }

    /// Answers why they do not sit in a workshop; the arithmetic happens beside the other requests.
    async fn why(self, lang: Lang, slug: &str, asked: &str) -> Result<(Self, Option<Why>)> {
        let (slug, asked) = (slug.to_owned(), asked.to_owned());
        let answer = spawn_blocking(move || {
            let instance = instance::instance(&self.seating, Stay::Off);
            let answer = why(lang, &slug, &self.seating, &instance, &self.rules, &self.person.id, &asked);
            (self, answer)
        });
        answer.await.map_err(|error| Error::Internal(error.to_string().into()))
    }
}

impl PersonPage {
    pub async fn new(
        layout: Layout,
        managed: Managed,
        known: Known,
        asked: &str,
        (decided, pairing): (Form, Form),
        offered: Vec<&Participant>,
    ) -> Result<Self> {
        let layout = layout.accented(managed.event.accent_hue);
        let lang = layout.lang;
        let offered = offered.iter().map(|one| (one.id.clone(), one.list_name(), one.department.clone()));
        let offered = offered.collect();
        let (known, why) = match asked {
            "" => (known, None),
            asked => known.why(lang, &managed.event.slug, asked).await?,
        };
        let (seating, id) = (&known.seating, known.person.id.as_str());
        let own = seating.seat_of(id);
        let instance = instance::instance(seating, Stay::Off);
        let workshops: Vec<(String, String)> =
            seating.workshops.iter().map(|one| (one.id.clone(), one.title.clone())).collect();
        let wishes = seating.wishes.get(id).into_iter().flatten();
        Ok(Self {
            seat: Words::new(lang, &managed.event.slug, seating, &instance).seat(id, own),
            is_pinned_here: own.is_some() && own == seating.decisions.pin(id),
            pin: seating
                .decisions
                .pin(id)
                .filter(|pin| own != Some(*pin))
                .map(|pin| seating.title(pin).to_owned()),
            wishes: wishes.map(|workshop| seating.title(workshop).to_owned()).collect(),
            others: workshops.iter().filter(|(id, _)| own != Some(id.as_str())).cloned().collect(),
            asked: asked.to_owned(),
            why,
            partners: known.partners(lang),
            workshops,
            decided,
            pairing,
            offered,
            nav: managed.nav(&layout, Section::Assignment),
            event: managed.event,
            person: known.person,
            layout,
        })
    }

    fn path(&self) -> String {
        person_path(&self.event.slug, &self.person.id)
    }

    fn pins(&self) -> Vec<(String, String)> {
        let none = (String::new(), t!(self.layout.lang, "decision-no-pin"));
        std::iter::once(none).chain(self.workshops.iter().cloned()).collect()
    }

    fn seats(&self) -> Vec<(String, String, String)> {
        self.workshops.iter().map(|(id, title)| (id.clone(), title.clone(), String::new())).collect()
    }

    fn kinds(&self) -> Vec<(String, String)> {
        let lang = self.layout.lang;
        vec![
            (Kind::Together.tag().to_owned(), t!(lang, "pair-together")),
            (Kind::Apart.tag().to_owned(), t!(lang, "pair-apart")),
        ]
    }
}

pub fn blank_pairing(lang: Lang) -> Form {
    Form::filled(lang, [("kind", Kind::Together.tag().to_owned())])
}

/// Whoever does not sit at their first wish is asked about it first.
fn first_question(known: &Known) -> String {
    let wish = known.seating.wishes.get(&known.person.id).and_then(|wishes| wishes.first());
    wish.filter(|wish| known.seating.seat_of(&known.person.id) != Some(wish.as_str()))
        .cloned()
        .unwrap_or_default()
}

pub async fn show(
    State(app): State<App>,
    managed: Managed,
    path: Path,
    layout: Layout,
    RawQuery(query): RawQuery,
) -> Result {
    let known = Known::load(&mut *app.db.read().await?, &managed, &path).await?;
    let query = query.unwrap_or_default();
    let mut query = url::form_urlencoded::parse(query.as_bytes());
    let asked = query.find(|(name, _)| name == "workshop").map(|(_, value)| value.into_owned());
    let asked = asked.filter(|asked| known.seating.workshop(asked).is_some());
    let asked = asked.unwrap_or_else(|| first_question(&known));
    let forms = (known.decided(layout.lang), blank_pairing(layout.lang));
    Ok(PersonPage::new(layout, managed, known, &asked, forms, Vec::new()).await?.into_response())
}
