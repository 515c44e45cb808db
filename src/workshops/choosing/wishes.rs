//! The page on which participants rank the workshops, change the ranks and take the wishes back.
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
    wish::{Refusal, wish, withdraw_wishes},
};
use crate::{
    clock::Timestamp,
    db::{self, Conn},
    events::{Event, Seating},
    language::{Lang, Text},
    participants::{EventNav, Me, Tab},
    state::App,
    web::{Error, Form, Layout, Result, done, refused_with},
    workshops::{
        paths::{SeatPath, WishesPath, WithdrawalPath},
        rank_name,
        workshop::Workshop,
    },
};

/// More ranks than an event has workshops.
const MOST_RANKS: usize = 200;

#[derive(Template, WebTemplate)]
#[template(path = "workshops/wishes.html")]
struct WishesPage {
    layout: Layout,
    nav: EventNav,
    event: Event,
    form: Form,
    options: Vec<(String, Text)>,
    offer: Offer,
}

impl WishesPage {
    /// With `form` as it was sent, or with what is stored.
    async fn load(
        conn: &mut Conn,
        me: &Me,
        layout: Layout,
        form: Option<Form>,
    ) -> std::result::Result<Self, db::Error> {
        let layout = layout.default_to(me.event.language, me.event.accent_hue);
        let offer = Offer::load(conn, me, layout.lang).await?;
        let none = (String::new(), t!(layout.lang, "wish-none").into());
        let mark = layout.event_lang();
        let each = offer.workshops.iter().map(|workshop| (workshop.id.clone(), mark.text(&workshop.title)));
        Ok(Self {
            options: std::iter::once(none).chain(each).collect(),
            nav: me.nav(Tab::Wishes),
            event: me.event.clone(),
            form: form.unwrap_or_else(|| stored(layout.lang, &offer.wishes)),
            layout,
            offer,
        })
    }

    /// What was chosen stays to be seen when it came too late.
    fn has_form(&self) -> bool {
        !self.offer.workshops.is_empty() && (self.offer.door.is_open() || self.form.is_refused())
    }

    /// Their seat, once they may know of it.
    fn seat(&self) -> Option<&Workshop> {
        self.offer.seat.as_ref().filter(|_| self.event.shows_seats())
    }

    /// Name and label of each choice, and whether it may be left out: one wish there must be.
    fn ranks(&self) -> Vec<(String, String, bool)> {
        let name = |rank| (field(rank), rank_name(self.layout.lang, rank as i64), rank > 1);
        (1..=self.offer.workshops.len()).map(name).collect()
    }

    /// Whether somebody could name fewer than there are.
    fn can_name_fewer(&self) -> bool {
        self.offer.workshops.len() > 1
    }

    fn door_words(&self) -> String {
        door_words(self.offer.door, &self.event, &self.layout)
    }

    fn moment(&self, at: &Timestamp) -> String {
        self.layout.words().moment(at, &self.event.zone)
    }

    fn saved(&self) -> Option<String> {
        let at = self.offer.wished_at?;
        Some(t!(self.layout.lang, "wishes-saved-at", moment = self.moment(&at)))
    }

    /// What is stored: choices that were begun about something else do not come back.
    fn stored(&self) -> String {
        self.offer.wishes.iter().map(|workshop| workshop.id.as_str()).collect::<Vec<_>>().join(" ")
    }

    fn until(&self) -> Option<String> {
        let at = self.event.wishes_close_at.filter(|_| self.offer.door.is_open())?;
        Some(t!(self.layout.lang, "wishes-until", moment = self.moment(&at)))
    }

    /// Where the form is sent.
    fn action(&self) -> WishesPath {
        WishesPath::to(&self.event.slug)
    }

    fn withdrawal(&self) -> WithdrawalPath {
        WithdrawalPath::to(&self.event.slug)
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
        Door::Published => t!(lang, "wishes-published"),
        Door::Closed(None) => t!(lang, "wishes-closed"),
        Door::Closed(Some(at)) => {
            t!(lang, "wishes-closed-since", moment = layout.words().moment(&at, &event.zone))
        }
    }
}

fn field(rank: usize) -> String {
    format!("wish_{rank}")
}

fn stored(lang: Lang, wishes: &[Workshop]) -> Form {
    Form::filled(lang, wishes.iter().zip(1..).map(|(workshop, rank)| (field(rank), workshop.id.clone())))
}

/// What was chosen, rank by rank.
fn chosen(form: &Form) -> Vec<String> {
    (1..=MOST_RANKS).map(|rank| form.value(&field(rank)).to_owned()).collect()
}

pub async fn show(State(app): State<App>, me: Me, layout: Layout) -> Result {
    if me.event.seating == Seating::FirstCome {
        return Ok(to_seats(&me.event));
    }
    Ok(WishesPage::load(&mut *app.db.read().await?, &me, layout, None).await?.into_response())
}

pub async fn save(State(app): State<App>, me: Me, layout: Layout, form: Form) -> Result {
    let layout = layout.default_to(me.event.language, me.event.accent_hue);
    let mut tx = app.db.write().await?;
    if let Err(refusal) = wish(&mut tx, &me.event.id, &me.participant.id, &chosen(&form)).await? {
        drop(tx);
        let form = form.in_language(layout.lang);
        return refuse(&app, &me, layout, Some(form), refusal).await;
    }
    tx.commit().await?;
    Ok(done(WishesPath::to(&me.event.slug), t!(layout.lang, "wishes-saved")))
}

pub async fn withdraw(State(app): State<App>, me: Me, layout: Layout) -> Result {
    let layout = layout.default_to(me.event.language, me.event.accent_hue);
    let mut tx = app.db.write().await?;
    if let Err(reason) = withdraw_wishes(&mut tx, &me.event.id, &me.participant.id).await? {
        drop(tx);
        return refuse(&app, &me, layout, None, Refusal::NotAdmitted(reason)).await;
    }
    tx.commit().await?;
    Ok(done(WishesPath::to(&me.event.slug), t!(layout.lang, "wishes-withdrawn")))
}

/// The page again, with the reason why nothing was stored.
async fn refuse(app: &App, me: &Me, layout: Layout, form: Option<Form>, refusal: Refusal) -> Result {
    let mut tx = app.db.read().await?;
    let me = by_now(&mut tx, me).await?;
    let mut page = WishesPage::load(&mut tx, &me, layout, form).await?;
    let lang = page.layout.lang;
    let (status, rank, words) = match refusal {
        Refusal::NotAdmitted(NotAdmitted::Gone) => return Err(Error::NotFound),
        Refusal::NotAdmitted(NotAdmitted::Archived) => return Err(Error::Archived),
        Refusal::NotAdmitted(NotAdmitted::OtherSeating) => return Ok(to_seats(&me.event)),
        Refusal::NotAdmitted(NotAdmitted::Closed(door)) => {
            let reason = door_words(door, &page.event, &page.layout);
            (StatusCode::CONFLICT, 1, t!(lang, "wishes-too-late", reason = reason))
        }
        Refusal::Unknown { rank } => (StatusCode::UNPROCESSABLE_ENTITY, rank, t!(lang, "form-choice")),
        Refusal::Repeated(twice) => {
            let words = t!(lang, "wish-twice", rank = (twice.first as i64));
            (StatusCode::UNPROCESSABLE_ENTITY, twice.second, words)
        }
        Refusal::Nothing => (StatusCode::UNPROCESSABLE_ENTITY, 1, t!(lang, "wishes-none-chosen")),
    };
    page.form.refuse(&field(rank), words);
    Ok(refused_with(status, page))
}

/// In first-come mode people take seats instead.
fn to_seats(event: &Event) -> Response {
    Redirect::to(&SeatPath::to(&event.slug).to_string()).into_response()
}

#[derive(Template, WebTemplate)]
#[template(path = "workshops/withdrawal.html")]
struct WithdrawalPage {
    layout: Layout,
    nav: EventNav,
    event: Event,
    wishes: Vec<Workshop>,
}

impl WithdrawalPage {
    fn action(&self) -> WithdrawalPath {
        WithdrawalPath::to(&self.event.slug)
    }

    fn back(&self) -> WishesPath {
        WishesPath::to(&self.event.slug)
    }
}

/// Asks whether the wishes are to be taken back.
pub async fn withdrawal(State(app): State<App>, me: Me, layout: Layout) -> Result {
    let layout = layout.default_to(me.event.language, me.event.accent_hue);
    let Offer { wishes, door, .. } = Offer::load(&mut *app.db.read().await?, &me, layout.lang).await?;
    if wishes.is_empty() || !door.is_open() || me.event.seating == Seating::FirstCome {
        return Ok(Redirect::to(&WishesPath::to(&me.event.slug).to_string()).into_response());
    }
    let nav = me.nav(Tab::Wishes);
    Ok(WithdrawalPage { layout, nav, event: me.event, wishes }.into_response())
}
