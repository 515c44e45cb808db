//! The model event for `demo` and for looking around: the heads of department of Bonn, 18 December 2018.
mod day;
mod people;
mod recap;
mod texts;

use crate::{
    accounts::{self, DEMO_EMAIL, password, store::AccountRow},
    assignment::{
        self,
        solver::{Mix, Objective, Rules},
    },
    clock::{self, Timestamp, Zone, parse_local},
    db::{self, Conn},
    events::{self, Event, EventPath, Phase, Seating},
    language::Lang,
    participants::{self, Participant, link_path},
    state::App,
    web::Error,
    workshops,
};

/// The address name of the model event.
pub const SLUG: &str = "amtsleitertagung-2018";
/// Of the draw in the scenarios that are there to be compared.
const SEED: u64 = 1218;

/// Loads the model event unless it is there.
pub async fn load(app: &App) -> Result<(), Error> {
    if accounts::store::find_by_email(&mut *app.db.read().await?, DEMO_EMAIL).await?.is_some() {
        return Ok(());
    }
    if !accounts::store::is_empty(&mut *app.db.read().await?).await? {
        return Err(Error::Internal(
            "this database belongs to somebody; give the demo one of its own".into(),
        ));
    }
    // Nobody knows this password: the demo's organiser comes in by link.
    let password_hash = password::hash(&app.password_checks, db::random_code(26)).await?;
    let now = clock::now();
    let mut tx = app.db.write_alone().await?;
    let account = AccountRow {
        id: db::new_id(),
        email: DEMO_EMAIL.into(),
        name: "Clara Beispiel".into(),
        password_hash,
    };
    if !accounts::store::create(&mut tx, &account, now).await? {
        return Ok(());
    }
    let event = event();
    events::store::create(&mut tx, &event).await?;
    events::store::set_assignment_published(&mut tx, &event.id, Some(now)).await?;
    events::store::add_organiser(&mut tx, &event.id, &account.id, now).await?;
    events::store::set_themes(&mut tx, &event.id, &texts::THEMES.map(str::to_owned)).await?;
    let people = add_people(app, &mut tx, &event).await?;
    day::add_programme(&mut tx, &event).await?;
    let workshops = day::add_workshops(&mut tx, &event, &people).await?;
    day::add_wishes(&mut tx, &people, &workshops).await?;
    assignment::seat_all(&mut tx, &event.id, rules(Objective::Fair), &account.name).await?;
    assignment::publication::store::remember_published(&mut tx, &event.id).await?;
    day::add_ideas(&mut tx, &event, &people, &workshops).await?;
    recap::publish(&mut tx, &event, &account.id).await?;
    tx.commit().await?;
    assignment::begin(app, &event.id, rules(Objective::FirstWishes), &account.name).await??;
    Ok(())
}

/// How the scenarios are computed that are there to be compared.
fn rules(objective: Objective) -> Rules {
    Rules { objective, mix: Mix::Tie, seed: SEED, ..Rules::default() }
}

/// A moment on the wall clock in Bonn.
fn at(local: &str) -> Timestamp {
    let local = parse_local(local).expect("the demo's times are written right");
    Zone::berlin().moment(local).expect("the demo's times exist")
}

fn event() -> Event {
    Event {
        id: db::new_id(),
        slug: SLUG.into(),
        title: texts::TITLE.into(),
        language: Lang::De,
        zone: Zone::berlin(),
        begins_at: at("2018-12-18T09:00"),
        ends_at: at("2018-12-18T17:00"),
        venue: "The 9th".into(),
        street: "Musterstraße 9".into(),
        postal_code: "53111".into(),
        city: "Bonn".into(),
        host: "Bundesstadt Bonn".into(),
        partners: "Platform3L".into(),
        description: texts::DESCRIPTION.into(),
        accent_hue: 30,
        capacity: Some(90),
        registration_closes_at: None,
        wishes_close_at: None,
        phase: Phase::Recap,
        seating: Seating::Wishes,
        assignment_published_at: None,
        updated_at: clock::now(),
    }
}

async fn add_people(app: &App, conn: &mut Conn, event: &Event) -> Result<Vec<Participant>, Error> {
    let now = clock::now();
    let mut people = Vec::new();
    for person in people::all() {
        let participant = Participant {
            reference: Some(person.reference),
            given_name: person.given_name.into(),
            family_name: person.family_name,
            email: person.email,
            department: person.department.into(),
            function: "Amtsleitung".into(),
            organisation: "Bundesstadt Bonn".into(),
            diet: person.diet.into(),
            accessibility: person.accessibility.into(),
            naming_agreed_at: person.agrees_to_be_named.then_some(now),
            registered_at: Some(now),
            ..Participant::blank(db::new_id(), &event.id, now)
        };
        participants::add(conn, &app.secret, &participant).await?;
        people.push(participant);
    }
    Ok(people)
}

/// The links that `demo` prints: each opens the application at once as somebody else.
pub async fn welcome(app: &App) -> Result<String, Error> {
    let mut tx = app.db.read().await?;
    let event = events::store::find_by_slug(&mut tx, SLUG).await?;
    let event = event
        .ok_or_else(|| Error::Internal("the model event was removed; start over with --fresh".into()))?;
    let people = participants::store::list_registered(&mut tx, &event.id).await?;
    let facilitators = workshops::store::facilitators(&mut tx, &event.id).await?;
    let is_facilitator = |person: &&Participant| facilitators.iter().any(|one| one.person == person.id);
    let link = |person: Option<&Participant>| match person {
        Some(person) => app.url(&link_path(&app.secret, &person.id, person.link_version)),
        None => "nobody is left; start over with --fresh".to_owned(),
    };
    Ok(format!(
        "Tagwerk with the model event. These links open it as\n\n  a visitor      {}\n  a participant  {}\n  \
         a facilitator  {}\n  an organiser   {}\n\nWhat you change is kept; `demo --fresh` starts over. Ctrl-C stops.",
        app.url(&EventPath::to(&event.slug).to_string()),
        link(people.iter().find(|person| !is_facilitator(person))),
        link(people.iter().find(is_facilitator)),
        app.url(&accounts::demo_link(app)),
    ))
}
