//! One person in the assignment: where they sit and why not elsewhere, and what the organisers decide about them.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::{RawQuery, State},
    response::IntoResponse,
};
use tokio::task::spawn_blocking;

use super::{
    decide::Decided,
    known::Known,
    why::{Why, why},
};
use crate::{
    assignment::{
        decisions::{Kind, Origin},
        guard::wishes_only,
        instance,
        paths::{DecisionsPath, PairsPath, PersonPath, UnpairPath},
        scenarios,
        seating::Seated,
        solver::Stay,
        store::PinRow,
        words::seat_words,
    },
    events::{Event, Managed, Nav, Section},
    language::{Lang, LangMark, Text},
    participants::Participant,
    state::App,
    web::{Error, Form, Layout, Result},
};

/// A partner of the person: id, name, how they are paired.
struct Partner {
    id: String,
    name: String,
    words: String,
}

/// The forms of the page, with what is wrong with them.
pub struct Forms {
    pub decided: Form,
    pub pairing: Form,
    /// People whom the name that was typed fits.
    pub offered: Vec<Participant>,
}

#[derive(Template, WebTemplate)]
#[template(path = "assignment/person.html")]
pub struct PersonPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    person: Participant,
    seat: Text,
    /// The title of the workshop they are pinned to, when they sit elsewhere.
    pin: Option<String>,
    is_pinned_here: bool,
    /// Since when and why their seat is fixed, if it is.
    pinned: Option<String>,
    wishes: Vec<String>,
    /// Workshops that can be asked about: all but the present one.
    others: Vec<(String, String)>,
    asked: String,
    why: Option<Why>,
    workshops: Vec<(String, String)>,
    decided: Form,
    pairing: Form,
    offered: Vec<(String, String, String)>,
    partners: Vec<Partner>,
}

impl PersonPage {
    /// With the workshop that was asked about, and the answer.
    pub fn new(
        layout: Layout,
        managed: Managed,
        known: Known,
        answer: Option<(String, Option<Why>)>,
        forms: Forms,
    ) -> Self {
        let layout = layout.accented(managed.event.language, managed.event.accent_hue);
        let lang = layout.lang;
        let (asked, why) = answer.unwrap_or_default();
        let seat = known.seat.as_deref();
        let workshops: Vec<(String, String)> =
            known.workshops.iter().map(|one| (one.id.clone(), one.title.clone())).collect();
        let offered = forms.offered.iter();
        Self {
            seat: where_seated(layout.event_lang(), &known),
            is_pinned_here: seat.is_some() && seat == known.pin(),
            pinned: known.pin_row.as_ref().map(|row| pinned_words(&layout, &managed.event, row)),
            pin: known.pin().filter(|pin| seat != Some(*pin)).map(|pin| known.title(pin).to_owned()),
            wishes: known.wishes.iter().map(|workshop| known.title(workshop).to_owned()).collect(),
            others: workshops.iter().filter(|(id, _)| seat != Some(id.as_str())).cloned().collect(),
            asked,
            why,
            partners: partners(lang, &known),
            workshops,
            decided: forms.decided,
            pairing: forms.pairing,
            offered: offered.map(|one| (one.id.clone(), one.list_name(), one.department.clone())).collect(),
            nav: managed.nav(&layout, Section::Assignment),
            event: managed.event,
            person: known.person,
            layout,
        }
    }

    fn path(&self) -> PersonPath {
        PersonPath::to(&self.event.slug, &self.person.id)
    }

    fn decisions_path(&self) -> DecisionsPath {
        DecisionsPath::to(&self.event.slug, &self.person.id)
    }

    fn pairs_path(&self) -> PairsPath {
        PairsPath::to(&self.event.slug, &self.person.id)
    }

    fn unpair_path(&self) -> UnpairPath {
        UnpairPath::to(&self.event.slug, &self.person.id)
    }

    fn pins(&self) -> Vec<(String, Text)> {
        let none = (String::new(), t!(self.layout.lang, "decision-no-pin").into());
        let mark = self.layout.event_lang();
        let each = self.workshops.iter().map(|(id, title)| (id.clone(), mark.text(title)));
        std::iter::once(none).chain(each).collect()
    }

    fn seats(&self) -> Vec<(String, Text, String)> {
        let mark = self.layout.event_lang();
        self.workshops.iter().map(|(id, title)| (id.clone(), mark.text(title), String::new())).collect()
    }

    fn kinds(&self) -> Vec<(String, String)> {
        let lang = self.layout.lang;
        vec![
            (Kind::Together.tag().to_owned(), t!(lang, "pair-together")),
            (Kind::Apart.tag().to_owned(), t!(lang, "pair-apart")),
        ]
    }
}

/// `Agil (Erster Wunsch)`, `kein Platz`
fn where_seated(mark: LangMark, known: &Known) -> Text {
    let Some(seat) = &known.seat else { return t!(mark.page, "assignment-no-seat").into() };
    let rank = known.wishes.iter().zip(1..).find(|(wish, _)| *wish == seat).map(|(_, rank)| rank);
    seat_words(mark, known.title(seat), rank)
}

/// `Von Hand gesetzt und festgehalten, Freitag, 14. Dezember 2018, 12 Uhr.`
fn pinned_words(layout: &Layout, event: &Event, row: &PinRow) -> String {
    let lang = layout.lang;
    let (Some(origin), Some(at)) = (row.origin(), row.pinned_at) else {
        return t!(lang, "pin-since-unknown");
    };
    let moment = layout.words().moment(&at, &event.zone);
    match origin {
        Origin::Table => t!(lang, "pin-since-table", moment = moment),
        Origin::Selection => t!(lang, "pin-since-selection", moment = moment),
        Origin::Decision => t!(lang, "pin-since-decision", moment = moment),
        Origin::Late => t!(lang, "pin-since-late", moment = moment),
    }
}

fn partners(lang: Lang, known: &Known) -> Vec<Partner> {
    let partner = |(id, name, kind): (&str, &str, Kind)| Partner {
        id: id.to_owned(),
        name: name.to_owned(),
        words: match kind {
            Kind::Together => t!(lang, "pair-with", name = name),
            Kind::Apart => t!(lang, "pair-without", name = name),
        },
    };
    known.partners().into_iter().map(partner).collect()
}

/// The form for what is decided about somebody.
pub fn decided_form(lang: Lang, decided: &Decided) -> Form {
    let pin = decided.pin.clone().unwrap_or_default();
    let impossible = decided.impossible.iter().map(|workshop| ("impossible", workshop.clone()));
    Form::stored(lang, std::iter::once(("pin", pin)).chain(impossible))
}

pub fn blank_pairing(lang: Lang) -> Form {
    Form::filled(lang, [("kind", Kind::Together.tag().to_owned())])
}

/// Whoever does not sit at their first wish is asked about it first.
fn first_question(known: &Known) -> Option<String> {
    known.wishes.first().filter(|wish| known.seat.as_ref() != Some(wish)).cloned()
}

/// The whole event is read only to answer why they do not sit somewhere else.
pub async fn show(
    State(app): State<App>,
    managed: Managed,
    PersonPath { participant, .. }: PersonPath,
    layout: Layout,
    RawQuery(query): RawQuery,
) -> Result {
    wishes_only(&managed.event)?;
    let (lang, event_id) = (layout.lang, &managed.event.id);
    let mark = layout.lang_of(&managed.event.language);
    let mut tx = app.db.read().await?;
    let known = Known::load(&mut tx, event_id, &participant).await?.ok_or(Error::NotFound)?;
    let query = query.unwrap_or_default();
    let mut query = url::form_urlencoded::parse(query.as_bytes());
    let asked = query.find(|(name, _)| name == "workshop").map(|(_, value)| value.into_owned());
    let asked = asked.filter(|asked| known.workshops.iter().any(|workshop| workshop.id == *asked));
    let answer = match asked.or_else(|| first_question(&known)) {
        Some(asked) => {
            let seating = Seated::load(&mut tx, event_id).await?;
            let adopted = scenarios::store::last_adopted(&mut tx, event_id).await?;
            let rules = adopted.map(|scenario| scenario.rules()).transpose()?.unwrap_or_default();
            let (slug, wanted) = (managed.event.slug.clone(), asked.clone());
            // The arithmetic happens beside the other requests.
            let answer = spawn_blocking(move || {
                let instance = instance::instance(&seating, Stay::Off);
                why(mark, &slug, &seating, &instance, &rules, &participant, &wanted)
            });
            Some((asked, answer.await.map_err(|error| Error::Internal(Box::new(error)))?))
        }
        None => None,
    };
    drop(tx);
    let decided = decided_form(lang, &Decided::of(&known.decisions, &known.person.id));
    let forms = Forms { decided, pairing: blank_pairing(lang), offered: Vec::new() };
    Ok(PersonPage::new(layout, managed, known, answer, forms).into_response())
}
