//! The page on which whoever comes first takes a seat, changes it, gives it back.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

use super::{
    admission::NotAdmitted,
    door::Door,
    offer::{Offer, by_now},
    take_seat::{Refusal, give_back_seat, take_seat},
};
use crate::{
    db::{self, Conn},
    events::{Event, Seating},
    participants::{EventNav, Me, Tab},
    state::App,
    web::{Error, Form, Layout, Result, done, refused_with},
    workshops::{
        card::WorkshopCard,
        paths::{SeatPath, SeatReturnPath, WishesPath},
        store,
        workshop::{Round, Workshop},
    },
};

#[derive(Template, WebTemplate)]
#[template(path = "workshops/seat.html")]
struct SeatPage {
    layout: Layout,
    nav: EventNav,
    event: Event,
    form: Form,
    offer: Offer,
}

impl SeatPage {
    async fn load(conn: &mut Conn, me: &Me, layout: Layout) -> std::result::Result<Self, db::Error> {
        let layout = layout.default_to(me.event.language, me.event.accent_hue);
        Ok(Self {
            nav: me.nav(Tab::Wishes),
            event: me.event.clone(),
            form: Form::blank(layout.lang),
            offer: Offer::load(conn, me, layout.lang).await?,
            layout,
        })
    }

    fn is_mine(&self, workshop: &WorkshopCard) -> bool {
        self.offer.seat.as_ref().is_some_and(|seat| seat.id == workshop.id)
    }

    fn may_take(&self, workshop: &WorkshopCard) -> bool {
        self.offer.door.is_open() && !workshop.is_full && !self.is_mine(workshop)
    }

    /// What is wrong with a workshop's button.
    fn error_of(&self, workshop: &WorkshopCard) -> Option<&str> {
        self.form.error(&field(&workshop.id))
    }

    fn door_words(&self) -> String {
        door_words(self.offer.door, &self.event, &self.layout)
    }

    /// Where the buttons send.
    fn action(&self) -> SeatPath {
        SeatPath::to(&self.event.slug)
    }

    fn give_back(&self) -> SeatReturnPath {
        SeatReturnPath::to(&self.event.slug)
    }
}

/// Why the door to the seats is closed; empty while it is open.
fn door_words(door: Door, event: &Event, layout: &Layout) -> String {
    let lang = layout.lang;
    match door {
        Door::Open => String::new(),
        Door::Leads => t!(lang, "seat-leads"),
        Door::NotComing => t!(lang, "seat-not-coming"),
        Door::NotYet => t!(lang, "seat-not-yet"),
        Door::Closed(None) | Door::Published => t!(lang, "seat-closed"),
        Door::Closed(Some(at)) => {
            t!(lang, "seat-closed-since", moment = layout.words().moment(&at, &event.zone))
        }
    }
}

fn field(workshop_id: &str) -> String {
    format!("workshop-{workshop_id}")
}

pub async fn show(State(app): State<App>, me: Me, layout: Layout) -> Result {
    if me.event.seating == Seating::Wishes {
        return Ok(to_wishes(&me.event));
    }
    Ok(SeatPage::load(&mut *app.db.read().await?, &me, layout).await?.into_response())
}

pub async fn take(State(app): State<App>, me: Me, layout: Layout, form: Form) -> Result {
    let layout = layout.default_to(me.event.language, me.event.accent_hue);
    let (wanted, round) = (form.value("workshop"), Round::FIRST);
    let mut tx = app.db.write().await?;
    match take_seat(&mut tx, &me.event.id, &me.participant.id, wanted, round).await? {
        Ok(workshop) => {
            tx.commit().await?;
            let taken = t!(layout.lang, "seat-taken", title = layout.event_lang().name(workshop.title));
            Ok(done(SeatPath::to(&me.event.slug), taken))
        }
        Err(refusal) => {
            drop(tx);
            refuse(&app, &me, layout, refusal).await
        }
    }
}

pub async fn give_back(State(app): State<App>, me: Me, layout: Layout) -> Result {
    let layout = layout.default_to(me.event.language, me.event.accent_hue);
    let mut tx = app.db.write().await?;
    if let Err(reason) = give_back_seat(&mut tx, &me.event.id, &me.participant.id, Round::FIRST).await? {
        drop(tx);
        return refuse(&app, &me, layout, Refusal::NotAdmitted(reason)).await;
    }
    tx.commit().await?;
    Ok(done(SeatPath::to(&me.event.slug), t!(layout.lang, "seat-given-back")))
}

/// The page with the reason why nothing changed: 409.
async fn refuse(app: &App, me: &Me, layout: Layout, refusal: Refusal) -> Result {
    let mut tx = app.db.read().await?;
    let me = by_now(&mut tx, me).await?;
    let mut page = SeatPage::load(&mut tx, &me, layout).await?;
    let lang = page.layout.lang;
    let (place, words) = match refusal {
        Refusal::NotAdmitted(NotAdmitted::Gone) => return Err(Error::NotFound),
        Refusal::NotAdmitted(NotAdmitted::Archived) => return Err(Error::Archived),
        Refusal::NotAdmitted(NotAdmitted::OtherSeating) => return Ok(to_wishes(&me.event)),
        Refusal::NotAdmitted(NotAdmitted::Closed(door)) => {
            let reason = door_words(door, &page.event, &page.layout);
            ("workshops".to_owned(), t!(lang, "seat-too-late", reason = reason))
        }
        Refusal::NoWorkshop => ("workshops".to_owned(), t!(lang, "seat-gone")),
        Refusal::Full(workshop) => (field(&workshop.id), t!(lang, "seat-full", title = workshop.title)),
    };
    page.form.refuse(&place, words);
    Ok(refused_with(StatusCode::CONFLICT, page))
}

/// In the other mode people state wishes instead.
fn to_wishes(event: &Event) -> Response {
    Redirect::to(&WishesPath::to(&event.slug).to_string()).into_response()
}

#[derive(Template, WebTemplate)]
#[template(path = "workshops/return.html")]
struct ReturnPage {
    layout: Layout,
    nav: EventNav,
    event: Event,
    seat: Workshop,
}

impl ReturnPage {
    fn action(&self) -> SeatReturnPath {
        SeatReturnPath::to(&self.event.slug)
    }

    fn back(&self) -> SeatPath {
        SeatPath::to(&self.event.slug)
    }
}

/// Asks whether the seat is to be given back.
pub async fn confirm_return(State(app): State<App>, me: Me, layout: Layout) -> Result {
    let layout = layout.default_to(me.event.language, me.event.accent_hue);
    let seat = store::seat_of(&mut *app.db.read().await?, &me.participant.id, Round::FIRST).await?;
    match seat.filter(|_| me.event.takes_wishes() && me.event.seating == Seating::FirstCome) {
        Some(seat) => {
            Ok(ReturnPage { layout, nav: me.nav(Tab::Wishes), event: me.event, seat }.into_response())
        }
        None => Ok(Redirect::to(&SeatPath::to(&me.event.slug).to_string()).into_response()),
    }
}
