//! People and events to measure with, put straight into the database: many rows in one transaction.
use std::ops::Range;

use anyhow::{Result, ensure};

use super::{
    browser::{ORGANISER, PASSWORD},
    house::{
        AccountRow, Conn, Event, NewIdea, Participant, Round, Speaker, Wording, Workshop, accounts,
        add_person, clock, events, hash_password, ideas, new_id, programme, random_code, recaps, workshops,
    },
};

const GIVEN_NAMES: [&str; 7] = ["Ada", "Bruno", "Emine", "Jörg", "Käthe", "Mariam", "Öykü"];
const FAMILY_NAMES: [&str; 5] = ["Apfelbach", "Dachsfeld", "Eulenhain", "Kieselstein", "Möwenbrück"];
const DEPARTMENTS: [&str; 4] = ["10 Personalamt", "30 Rechtsamt", "33 Bürgerdienste", "66 Tiefbauamt"];
/// Letters in the key with which a form for ideas is made.
pub const KEY_LENGTH: usize = 26;

/// Whoever a number stands for, in forms and on lists alike: given name, family name, department. Nobody comes in the
/// order of the names: whoever is counted by name lies all over the table.
pub fn named(number: usize) -> (&'static str, String, &'static str) {
    let family_name = format!("{}-{}", FAMILY_NAMES[number % FAMILY_NAMES.len()], number * 7919 % 100_003);
    (GIVEN_NAMES[number % GIVEN_NAMES.len()], family_name, DEPARTMENTS[number % DEPARTMENTS.len()])
}

/// Adds the organiser; their account's id.
pub async fn add_organiser(conn: &mut Conn) -> Result<String> {
    let account = AccountRow {
        id: new_id(),
        email: ORGANISER.into(),
        name: "Ada Muster".into(),
        password_hash: hash_password(PASSWORD).await?,
    };
    ensure!(accounts::create(conn, &account, clock::now()).await?, "the organiser is there already");
    Ok(account.id)
}

/// Adds an event that is like the model event but for its name and `change`.
pub async fn add_event(
    conn: &mut Conn,
    model: &Event,
    slug: &str,
    change: impl FnOnce(&mut Event),
) -> Result<Event> {
    let mut event = Event { id: new_id(), slug: slug.into(), ..model.clone() };
    change(&mut event);
    ensure!(events::create(conn, &event).await?, "there is an event {slug} already");
    events::set_assignment_published(conn, &event.id, event.assignment_published_at).await?;
    Ok(event)
}

/// Gives an event the model event's programme and workshops; in each of these there is room for everybody.
pub async fn add_day(conn: &mut Conn, model: &Event, event: &Event) -> Result<Vec<Workshop>> {
    for mut item in programme::list(conn, &model.id).await? {
        (item.id, item.event_id) = (new_id(), event.id.clone());
        let speakers = item.speakers.into_iter();
        item.speakers = speakers
            .map(|speaker| Speaker {
                id: new_id(),
                item_id: item.id.clone(),
                participant_id: None,
                ..speaker
            })
            .collect();
        programme::create(conn, &item).await?;
    }
    let mut added = Vec::new();
    for workshop in workshops::list(conn, &model.id).await? {
        let workshop = Workshop {
            id: new_id(),
            event_id: event.id.clone(),
            maximum: 1_000_000,
            seats_taken: 0,
            ..workshop
        };
        workshops::create(conn, &workshop, clock::now()).await?;
        added.push(workshop);
    }
    Ok(added)
}

/// Registers the people with these numbers.
pub async fn add_people(conn: &mut Conn, event: &Event, numbers: Range<usize>) -> Result<Vec<Participant>> {
    let now = clock::now();
    let mut people = Vec::with_capacity(numbers.len());
    for number in numbers {
        let (given_name, family_name, department) = named(number);
        let person = Participant {
            given_name: given_name.into(),
            family_name,
            email: format!("person-{number}@bonn.example"),
            department: department.into(),
            function: "Amtsleitung".into(),
            organisation: "Bundesstadt Bonn".into(),
            registered_at: Some(now),
            ..Participant::blank(new_id(), &event.id, now)
        };
        add_person(conn, &person).await?;
        people.push(person);
    }
    Ok(people)
}

/// Everybody wishes two workshops.
pub async fn add_wishes(conn: &mut Conn, people: &[Participant], workshops: &[Workshop]) -> Result<()> {
    for (number, person) in people.iter().enumerate() {
        let wishes = [0, 1].map(|next| workshops[(number + next) % workshops.len()].id.clone());
        workshops::set_wishes(conn, &person.id, &wishes, clock::now()).await?;
    }
    Ok(())
}

/// Everybody gets a seat, the workshops in turn.
pub async fn add_seats(conn: &mut Conn, people: &[Participant], workshops: &[Workshop]) -> Result<()> {
    let seat =
        |(number, person): (usize, &Participant)| (person.id.clone(), seat_of(number, workshops).to_owned());
    let seats: Vec<(String, String)> = people.iter().enumerate().map(seat).collect();
    let seats: Vec<(&str, &str)> =
        seats.iter().map(|(person, workshop)| (person.as_str(), workshop.as_str())).collect();
    Ok(workshops::set_seats(conn, Round::FIRST, &seats, clock::now()).await?)
}

/// The workshop in which `add_seats` seats the person at a place of the list.
pub fn seat_of(number: usize, workshops: &[Workshop]) -> &str {
    &workshops[number % workshops.len()].id
}

/// Every tenth person has an idea.
pub async fn add_ideas(
    conn: &mut Conn,
    event: &Event,
    people: &[Participant],
    workshops: &[Workshop],
) -> Result<()> {
    let wording = Wording {
        sentence: "Formulare sprechen Klartext.".into(),
        details: String::new(),
        themes: Vec::new(),
        is_unnamed: false,
        is_for_room: false,
    };
    for (number, person) in people.iter().enumerate().step_by(10) {
        let idea = NewIdea {
            event_id: &event.id,
            workshop_id: seat_of(number, workshops),
            author_id: Some(&person.id),
            wording: &wording,
            submission_key: &random_code(KEY_LENGTH),
            now: clock::now(),
        };
        ideas::create(conn, &idea).await?;
    }
    Ok(())
}

/// Publishes the model event's recap as the event's own.
pub async fn publish_recap(conn: &mut Conn, event: &Event, snapshot: &str, account_id: &str) -> Result<()> {
    recaps::publish(conn, &event.id, snapshot, account_id, clock::now()).await?;
    Ok(())
}
