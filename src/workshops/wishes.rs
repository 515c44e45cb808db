//! What participants wish: rank the workshops, change the ranks, take the wishes back.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

use super::{
    card::{WorkshopCard, cards},
    door::Door,
    store,
    workshop::{Round, Workshop, ranking},
};
use crate::{
    clock::{self, Timestamp},
    db::{self, Conn},
    events::{Event, Seating},
    language::Lang,
    participants::{EventNav, Me, Tab},
    state::App,
    web::{Form, Layout, Result, noted, refused},
};

#[derive(Template, WebTemplate)]
#[template(path = "workshops/wishes.html")]
struct WishesPage {
    layout: Layout,
    nav: EventNav,
    event: Event,
    form: Form,
    workshops: Vec<WorkshopCard>,
    options: Vec<(String, String)>,
    known: Known,
}

/// What is stored about the participant.
struct Known {
    door: Door,
    leads: Vec<Workshop>,
    wishes: Vec<Workshop>,
    wished_at: Option<Timestamp>,
    /// Their seat, once they may know of it.
    seat: Option<Workshop>,
}

impl Known {
    async fn load(conn: &mut Conn, me: &Me) -> std::result::Result<Self, db::Error> {
        let id = &me.participant.id;
        let leads = store::led_by(conn, id).await?;
        let state = store::state_of(conn, &me.participant).await?;
        let seat = if me.event.shows_seats() { store::seat_of(conn, id, Round::FIRST).await? } else { None };
        Ok(Self {
            door: Door::of(&me.event, state, !leads.is_empty()),
            wishes: store::wished_by(conn, id).await?,
            wished_at: store::wished_at(conn, id).await?,
            leads,
            seat,
        })
    }

    fn form(&self, lang: Lang) -> Form {
        let wish = |(index, workshop): (usize, &Workshop)| (field(index + 1), workshop.id.clone());
        Form::filled(lang, self.wishes.iter().enumerate().map(wish))
    }
}

fn field(rank: usize) -> String {
    format!("wish_{rank}")
}

/// `Erster Wunsch`
pub fn rank_name(lang: Lang, rank: i64) -> String {
    t!(lang, "wish-rank", rank = rank)
}

impl WishesPage {
    fn new(layout: Layout, me: &Me, form: Form, workshops: Vec<WorkshopCard>, known: Known) -> Self {
        let none = (String::new(), t!(layout.lang, "wish-none"));
        let each = workshops.iter().map(|workshop| (workshop.id.clone(), workshop.title.clone()));
        Self {
            options: std::iter::once(none).chain(each).collect(),
            nav: me.nav(Tab::Wishes),
            event: me.event.clone(),
            layout,
            form,
            workshops,
            known,
        }
    }

    /// What was chosen stays to be seen when it came too late.
    fn has_form(&self) -> bool {
        !self.workshops.is_empty() && (self.known.door.is_open() || self.form.is_refused())
    }

    /// Name and label of each choice.
    fn ranks(&self) -> Vec<(String, String)> {
        let name = |rank| (field(rank), rank_name(self.layout.lang, rank as i64));
        (1..=self.workshops.len()).map(name).collect()
    }

    fn door_words(&self) -> String {
        door_words(self.known.door, &self.event, &self.layout)
    }

    fn led(&self) -> String {
        self.known.leads.iter().map(|led| led.title.as_str()).collect::<Vec<_>>().join(", ")
    }

    fn saved(&self) -> Option<String> {
        let at = self.known.wished_at?;
        Some(t!(
            self.layout.lang,
            "wishes-saved-at",
            moment = self.layout.words().moment(&at, &self.event.zone)
        ))
    }

    fn until(&self) -> Option<String> {
        let at = self.event.wishes_close_at.filter(|_| self.known.door.is_open())?;
        Some(t!(self.layout.lang, "wishes-until", moment = self.layout.words().moment(&at, &self.event.zone)))
    }
}

/// Why the door to the wishes is closed; empty while it is open.
fn door_words(door: Door, event: &Event, layout: &Layout) -> String {
    let lang = layout.lang;
    match door {
        Door::Open => String::new(),
        Door::Leads => t!(lang, "wishes-leads"),
        Door::NotComing => t!(lang, "wishes-not-coming"),
        Door::NotYet => t!(lang, "wishes-not-yet"),
        Door::Closed(None) => t!(lang, "wishes-closed"),
        Door::Closed(Some(at)) => {
            t!(lang, "wishes-closed-since", moment = layout.words().moment(&at, &event.zone))
        }
    }
}

/// In first-come mode people take seats instead.
fn elsewhere(event: &Event) -> Option<Response> {
    let is_elsewhere = event.seating == Seating::FirstCome;
    is_elsewhere.then(|| Redirect::to(&format!("/events/{}/seat", event.slug)).into_response())
}

fn to_wishes(event: &Event) -> Response {
    Redirect::to(&format!("/events/{}/wishes", event.slug)).into_response()
}

pub async fn show(State(app): State<App>, me: Me, layout: Layout) -> Result {
    if let Some(seat) = elsewhere(&me.event) {
        return Ok(seat);
    }
    let layout = layout.default_to(me.event.language, me.event.accent_hue);
    let mut tx = app.db.read().await?;
    let known = Known::load(&mut tx, &me).await?;
    let workshops = cards(&mut tx, &me.event, layout.lang).await?;
    let form = known.form(layout.lang);
    Ok(WishesPage::new(layout, &me, form, workshops, known).into_response())
}

pub async fn save(State(app): State<App>, me: Me, layout: Layout, form: Form) -> Result {
    if let Some(seat) = elsewhere(&me.event) {
        return Ok(seat);
    }
    let layout = layout.default_to(me.event.language, me.event.accent_hue);
    let mut form = form.in_language(layout.lang);
    let mut tx = app.db.write().await?;
    store::lock_person(&mut tx, &me.participant.id).await?;
    let known = Known::load(&mut tx, &me).await?;
    let workshops = cards(&mut tx, &me.event, layout.lang).await?;
    if !known.door.is_open() {
        form.refuse(&field(1), late_words(&known, &me.event, &layout));
        let page = WishesPage::new(layout, &me, form, workshops, known);
        return Ok((StatusCode::CONFLICT, page).into_response());
    }
    let wishes = read(&mut form, &workshops);
    if form.is_refused() {
        return Ok(refused(WishesPage::new(layout, &me, form, workshops, known)));
    }
    store::set_wishes(&mut tx, &me.participant.id, &wishes, clock::now()).await?;
    tx.commit().await?;
    Ok(noted(to_wishes(&me.event), t!(layout.lang, "wishes-saved")))
}

fn late_words(known: &Known, event: &Event, layout: &Layout) -> String {
    t!(layout.lang, "wishes-too-late", reason = door_words(known.door, event, layout))
}

/// The wishes in their order, from one choice for each rank.
fn read(form: &mut Form, workshops: &[WorkshopCard]) -> Vec<String> {
    let lang = form.lang();
    let names: Vec<String> = (1..=workshops.len()).map(field).collect();
    let chosen: Vec<String> = names.iter().map(|name| form.value(name).to_owned()).collect();
    for (name, id) in names.iter().zip(&chosen).filter(|(_, id)| !id.is_empty()) {
        if !workshops.iter().any(|workshop| workshop.id == *id) {
            form.refuse(name, t!(lang, "form-choice"));
        }
    }
    let wishes = match ranking(&chosen.iter().map(String::as_str).collect::<Vec<_>>()) {
        Ok(wishes) => wishes,
        Err(twice) => {
            let earlier = rank_name(lang, twice.first as i64);
            form.refuse(&field(twice.second), t!(lang, "wish-twice", rank = earlier));
            return Vec::new();
        }
    };
    if wishes.is_empty() {
        form.refuse(&field(1), t!(lang, "wishes-none-chosen"));
    }
    wishes
}

#[derive(Template, WebTemplate)]
#[template(path = "workshops/withdrawal.html")]
struct WithdrawalPage {
    layout: Layout,
    nav: EventNav,
    event: Event,
    wishes: Vec<Workshop>,
}

/// Asks whether the wishes are to be taken back.
pub async fn withdrawal(State(app): State<App>, me: Me, layout: Layout) -> Result {
    let layout = layout.default_to(me.event.language, me.event.accent_hue);
    let known = Known::load(&mut *app.db.read().await?, &me).await?;
    if known.wishes.is_empty() || !known.door.is_open() || me.event.seating == Seating::FirstCome {
        return Ok(to_wishes(&me.event));
    }
    let (nav, wishes) = (me.nav(Tab::Wishes), known.wishes);
    Ok(WithdrawalPage { layout, nav, event: me.event, wishes }.into_response())
}

pub async fn withdraw(State(app): State<App>, me: Me, layout: Layout) -> Result {
    if let Some(seat) = elsewhere(&me.event) {
        return Ok(seat);
    }
    let layout = layout.default_to(me.event.language, me.event.accent_hue);
    let mut tx = app.db.write().await?;
    store::lock_person(&mut tx, &me.participant.id).await?;
    let known = Known::load(&mut tx, &me).await?;
    if !known.door.is_open() {
        let workshops = cards(&mut tx, &me.event, layout.lang).await?;
        let mut form = known.form(layout.lang);
        form.refuse(&field(1), late_words(&known, &me.event, &layout));
        let page = WishesPage::new(layout, &me, form, workshops, known);
        return Ok((StatusCode::CONFLICT, page).into_response());
    }
    store::remove_wishes(&mut tx, &me.participant.id).await?;
    tx.commit().await?;
    Ok(noted(to_wishes(&me.event), t!(layout.lang, "wishes-withdrawn")))
}
