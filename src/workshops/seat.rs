//! Who comes first sits first: participants take a seat, change it, give it back.
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
    workshop::{Round, Workshop},
};
use crate::{
    clock,
    db::{self, Conn},
    events::{Event, Seating},
    participants::{EventNav, Me, Tab},
    state::App,
    web::{Form, Layout, Result, noted},
};

#[derive(Template, WebTemplate)]
#[template(path = "workshops/seat.html")]
struct SeatPage {
    layout: Layout,
    nav: EventNav,
    event: Event,
    form: Form,
    workshops: Vec<WorkshopCard>,
    door: Door,
    leads: Vec<Workshop>,
    seat: Option<Workshop>,
}

impl SeatPage {
    async fn load(
        conn: &mut Conn,
        me: &Me,
        layout: Layout,
        form: Form,
    ) -> std::result::Result<Self, db::Error> {
        let leads = store::led_by(conn, &me.participant.id).await?;
        let state = store::state_of(conn, &me.participant).await?;
        Ok(Self {
            nav: me.nav(Tab::Wishes),
            event: me.event.clone(),
            form,
            workshops: cards(conn, &me.event, layout.lang).await?,
            door: Door::of(&me.event, state, !leads.is_empty()),
            leads,
            seat: store::seat_of(conn, &me.participant.id, Round::FIRST).await?,
            layout,
        })
    }

    fn is_mine(&self, workshop: &WorkshopCard) -> bool {
        self.seat.as_ref().is_some_and(|seat| seat.id == workshop.id)
    }

    fn may_take(&self, workshop: &WorkshopCard) -> bool {
        self.door.is_open() && !workshop.is_full && !self.is_mine(workshop)
    }

    fn led(&self) -> String {
        self.leads.iter().map(|led| led.title.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// What is wrong with a workshop's button.
    fn error_of(&self, workshop: &WorkshopCard) -> Option<&str> {
        self.form.error(&field(&workshop.id))
    }

    fn door_words(&self) -> String {
        let lang = self.layout.lang;
        match self.door {
            Door::Open => String::new(),
            Door::Leads => t!(lang, "seat-leads"),
            Door::NotComing => t!(lang, "seat-not-coming"),
            Door::NotYet => t!(lang, "seat-not-yet"),
            Door::Closed(None) => t!(lang, "seat-closed"),
            Door::Closed(Some(at)) => {
                let moment = self.layout.words().moment(&at, &self.event.zone);
                t!(lang, "seat-closed-since", moment = moment)
            }
        }
    }

    /// The page with the reason why nothing changed: 409.
    fn refused(mut self, field: &str, reason: String) -> Response {
        self.form.refuse(field, reason);
        (StatusCode::CONFLICT, self).into_response()
    }
}

fn field(workshop_id: &str) -> String {
    format!("workshop-{workshop_id}")
}

/// In the other mode people state wishes instead.
fn elsewhere(event: &Event) -> Option<Response> {
    let is_elsewhere = event.seating == Seating::Wishes;
    is_elsewhere.then(|| Redirect::to(&format!("/events/{}/wishes", event.slug)).into_response())
}

fn to_seat(event: &Event) -> Response {
    Redirect::to(&format!("/events/{}/seat", event.slug)).into_response()
}

pub async fn show(State(app): State<App>, me: Me, layout: Layout) -> Result {
    if let Some(wishes) = elsewhere(&me.event) {
        return Ok(wishes);
    }
    let layout = layout.default_to(me.event.language, me.event.accent_hue);
    let form = Form::blank(layout.lang);
    Ok(SeatPage::load(&mut *app.db.read().await?, &me, layout, form).await?.into_response())
}

/// Takes a seat, giving up the one before. Whoever has it already keeps it.
pub async fn take(State(app): State<App>, me: Me, layout: Layout, form: Form) -> Result {
    if let Some(wishes) = elsewhere(&me.event) {
        return Ok(wishes);
    }
    let layout = layout.default_to(me.event.language, me.event.accent_hue);
    let (lang, form) = (layout.lang, form.in_language(layout.lang));
    let wanted = form.value("workshop").to_owned();
    let mut tx = app.db.write().await?;
    store::lock_person(&mut tx, &me.participant.id).await?;
    // A seat is added to this one workshop alone: giving up another needs no lock.
    store::lock(&mut tx, &wanted).await?;
    let page = SeatPage::load(&mut tx, &me, layout, form).await?;
    let Some(workshop) = store::find(&mut tx, &me.event.id, &wanted).await? else {
        return Ok(page.refused("workshops", t!(lang, "seat-gone")));
    };
    if !page.door.is_open() {
        let reason = page.door_words();
        return Ok(page.refused("workshops", t!(lang, "seat-too-late", reason = reason)));
    }
    if page.seat.as_ref().is_none_or(|seat| seat.id != workshop.id) {
        if workshop.seats_left() == 0 {
            let reason = t!(lang, "seat-full", title = workshop.title);
            return Ok(page.refused(&field(&workshop.id), reason));
        }
        store::set_seat(&mut tx, &me.participant.id, &workshop.id, Round::FIRST, clock::now()).await?;
        tx.commit().await?;
    } else {
        drop(tx);
    }
    Ok(noted(to_seat(&me.event), t!(lang, "seat-taken", title = workshop.title)))
}

#[derive(Template, WebTemplate)]
#[template(path = "workshops/return.html")]
struct ReturnPage {
    layout: Layout,
    nav: EventNav,
    event: Event,
    seat: Workshop,
}

/// Asks whether the seat is to be given back.
pub async fn confirm_return(State(app): State<App>, me: Me, layout: Layout) -> Result {
    let layout = layout.default_to(me.event.language, me.event.accent_hue);
    let seat = store::seat_of(&mut *app.db.read().await?, &me.participant.id, Round::FIRST).await?;
    match seat.filter(|_| me.event.takes_wishes() && me.event.seating == Seating::FirstCome) {
        Some(seat) => {
            Ok(ReturnPage { layout, nav: me.nav(Tab::Wishes), event: me.event, seat }.into_response())
        }
        None => Ok(to_seat(&me.event)),
    }
}

pub async fn give_back(State(app): State<App>, me: Me, layout: Layout) -> Result {
    if let Some(wishes) = elsewhere(&me.event) {
        return Ok(wishes);
    }
    let layout = layout.default_to(me.event.language, me.event.accent_hue);
    let lang = layout.lang;
    let mut tx = app.db.write().await?;
    let page = SeatPage::load(&mut tx, &me, layout, Form::blank(lang)).await?;
    if !page.door.is_open() {
        let reason = page.door_words();
        return Ok(page.refused("workshops", t!(lang, "seat-too-late", reason = reason)));
    }
    store::remove_seat(&mut tx, &me.participant.id, Round::FIRST).await?;
    tx.commit().await?;
    Ok(noted(to_seat(&me.event), t!(lang, "seat-given-back")))
}
