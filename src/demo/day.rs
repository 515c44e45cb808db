//! The model event's day: programme, workshops, wishes and ideas.
use super::{
    at,
    texts::{IDEAS, PROGRAMME, WORKSHOPS},
};
use crate::{
    clock,
    db::{self, Conn},
    events::{self, Event},
    ideas::{self, Wording, store::NewIdea},
    participants::Participant,
    programme::{self, Item, Speaker},
    web::Error,
    workshops::{self, Round, Workshop},
};

pub async fn add_programme(conn: &mut Conn, event: &Event) -> Result<(), Error> {
    for (position, text) in PROGRAMME.iter().enumerate() {
        let id = db::new_id();
        let speakers = text.speaker.iter().map(|(name, function, organisation)| Speaker {
            id: db::new_id(),
            item_id: id.clone(),
            participant_id: None,
            name: (*name).into(),
            function: (*function).into(),
            organisation: (*organisation).into(),
            biography: String::new(),
        });
        let item = Item {
            speakers: speakers.collect(),
            id: id.clone(),
            event_id: event.id.clone(),
            position: position as i64,
            kind: text.kind,
            title: text.title.into(),
            begins_at: at(text.begins),
            ends_at: at(text.ends),
            room: text.room.into(),
            description: text.description.into(),
            sequence: 0,
            updated_at: clock::now(),
        };
        programme::store::create(conn, &item).await?;
    }
    Ok(())
}

/// The three workshops; the first three people lead them.
pub async fn add_workshops(
    conn: &mut Conn,
    event: &Event,
    people: &[Participant],
) -> Result<Vec<Workshop>, Error> {
    let mut workshops = Vec::new();
    for (position, (title, room, minimum, maximum, description)) in WORKSHOPS.into_iter().enumerate() {
        let workshop = Workshop {
            id: db::new_id(),
            event_id: event.id.clone(),
            position: position as i64,
            title: title.into(),
            description: description.into(),
            room: room.into(),
            minimum,
            maximum,
            seats_taken: 0,
        };
        workshops::store::create(conn, &workshop, clock::now()).await?;
        let leader = std::slice::from_ref(&people[position].id);
        workshops::store::set_facilitators(conn, &workshop.id, leader).await?;
        workshops.push(workshop);
    }
    Ok(workshops)
}

/// What a participant wishes, by their number: nearly half want the second workshop first, a few have no wish. Most of
/// whom there is no room for want the first workshop next, which is full as well: to be fair, two have to move for each.
fn wishes_of(number: usize) -> &'static [usize] {
    match (number * 7 + number / 10) % 20 {
        0..8 => &[1, 0, 2],
        8..15 => &[0, 2, 1],
        15 | 16 => &[2, 0],
        17 => &[1, 2],
        _ => &[],
    }
}

/// What everybody but the leaders wishes.
pub async fn add_wishes(
    conn: &mut Conn,
    people: &[Participant],
    workshops: &[Workshop],
) -> Result<(), Error> {
    let now = clock::now();
    for (number, person) in people.iter().enumerate().skip(workshops.len()) {
        let ids: Vec<String> = wishes_of(number).iter().map(|index| workshops[*index].id.clone()).collect();
        workshops::store::set_wishes(conn, &person.id, &ids, now).await?;
    }
    Ok(())
}

/// The afternoon's ideas, each by somebody of its workshop; the fourth of each group was said in the room.
pub async fn add_ideas(
    conn: &mut Conn,
    event: &Event,
    people: &[Participant],
    workshops: &[Workshop],
) -> Result<(), Error> {
    let themes = events::store::themes(conn, &event.id).await?;
    let mut next = vec![0; workshops.len()];
    for (number, text) in IDEAS.iter().enumerate() {
        let workshop = &workshops[text.workshop];
        let members = workshops::store::members(conn, workshop, Round::FIRST).await?;
        let turn = next[text.workshop];
        next[text.workshop] += 1;
        let is_for_room = turn == 3;
        let author =
            if is_for_room { &people[text.workshop].id } else { &members[turn * 2 % members.len()].id };
        let wording = Wording {
            sentence: text.sentence.into(),
            details: text.details.into(),
            themes: text.themes.iter().map(|index| themes[*index].id.clone()).collect(),
            is_unnamed: text.is_unnamed,
            is_for_room,
        };
        let idea = NewIdea {
            event_id: &event.id,
            workshop_id: &workshop.id,
            author_id: Some(author),
            wording: &wording,
            submission_key: &format!("demo-{number}"),
            now: at("2018-12-18T13:20").plus_minutes(number as i64 * 6),
        };
        let created = ideas::store::create(conn, &idea).await?;
        if text.is_marked {
            ideas::store::set_marks(conn, &event.id, &[&created.id], Some(clock::now())).await?;
        }
    }
    Ok(())
}
