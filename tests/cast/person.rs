//! People on an event's list: coming and going, what they wish and where they sit.
use std::collections::BTreeMap;

use tagwerk::{
    assignment::{
        self,
        decisions::{Kind, Pair},
    },
    attendance,
    clock::Timestamp,
    db::{self, Conn},
    events::Event,
    participants::{self, Attendance, Participant},
    start,
    workshops::{self, Round, Workshop},
};

use super::next_moment;
use crate::support::{Browser, Site};

/// A person about to be put on an event's list.
pub struct NewPerson<'a> {
    site: &'a Site,
    person: Participant,
}

impl Site {
    /// Somebody who is registered, from Amt 10.
    pub fn person(&self, event: &Event, given_name: &str, family_name: &str) -> NewPerson<'_> {
        let now = next_moment();
        let person = Participant {
            given_name: given_name.into(),
            family_name: family_name.into(),
            email: format!("{given_name}.{family_name}@bonn.example").to_lowercase().replace(' ', "-"),
            department: "Amt 10".into(),
            registered_at: Some(now),
            ..Participant::blank(db::new_id(), &event.id, now)
        };
        NewPerson { site: self, person }
    }

    /// A browser in which the participant opened their personal link.
    pub async fn browser_of(&self, person: &Participant) -> Browser {
        let mut browser = self.visitor();
        assert_eq!(browser.get(&self.link_of(person)).await.status, 303);
        browser
    }

    /// The path of a participant's personal link.
    pub fn link_of(&self, person: &Participant) -> String {
        participants::link_path(&self.app.secret, &person.id, person.link_version)
    }

    /// The path of a participant's own calendar.
    pub fn calendar_of(&self, person: &Participant, event: &Event) -> String {
        let name = participants::calendar_name(&self.app.secret, &person.id, person.link_version);
        format!("/events/{}/calendar/{name}.ics", event.slug)
    }

    /// Stores what has changed about somebody.
    pub async fn save_person(&self, person: &Participant) {
        assert!(self.write(async |conn| participants::store::update(conn, person).await).await);
    }

    /// Takes a participation back, as an organiser does at any time.
    pub async fn cancel(&self, person: &Participant) {
        let (mut tx, now) = (self.app.db.write().await.unwrap(), next_moment());
        let cancelled = |stored: &Participant| {
            let mut person = Participant { updated_at: now, ..stored.clone() };
            person.set_attendance(Attendance::Cancelled, now);
            Some(person)
        };
        attendance::change_person(
            &mut tx,
            &person.event_id,
            &person.id,
            participants::Sharing::Shared,
            cancelled,
        )
        .await
        .unwrap()
        .unwrap();
        tx.commit().await.unwrap();
    }

    /// Deletes somebody.
    pub async fn remove(&self, person: &Participant) {
        let mut tx = self.app.db.write().await.unwrap();
        start::remove_person(&mut tx, &person.event_id, &person.id).await.unwrap().unwrap();
        tx.commit().await.unwrap();
    }

    pub async fn wish(&self, person: &Participant, wishes: &[&Workshop]) {
        let ids: Vec<String> = wishes.iter().map(|workshop| workshop.id.clone()).collect();
        self.write(async |conn| workshops::store::set_wishes(conn, &person.id, &ids, next_moment()).await)
            .await;
    }

    pub async fn seat(&self, person: &Participant, workshop: &Workshop) {
        self.seat_in_round(person, workshop, 1).await;
    }

    pub async fn seat_in_round(&self, person: &Participant, workshop: &Workshop, round: i64) {
        let round = Round::new(round).unwrap();
        self.write(async |conn| {
            workshops::store::set_seat(conn, &person.id, &workshop.id, round, next_moment()).await
        })
        .await;
    }

    /// What somebody wishes, as ids of workshops, the first wish first.
    pub async fn wishes(&self, person: &Participant) -> Vec<String> {
        let wishes = workshops::store::wishes_of(&mut *self.read().await, &person.id).await.unwrap();
        wishes.into_iter().map(|wish| wish.workshop_id).collect()
    }

    /// When somebody's wishes were stored, if they have any.
    pub async fn wished_at(&self, event: &Event, person: &Participant) -> Option<Timestamp> {
        let stakes = workshops::store::stakes(&mut *self.read().await, &event.id, &person.id).await.unwrap();
        stakes.into_iter().find_map(|stake| stake.wished_at)
    }

    /// Who sits where: id of the participant → id of the workshop.
    pub async fn seats(&self, event: &Event) -> BTreeMap<String, String> {
        workshops::store::seats(&mut *self.read().await, &event.id, Round::FIRST).await.unwrap()
    }
}

impl NewPerson<'_> {
    /// Has not said yes yet.
    pub fn invited(self) -> Self {
        self.in_state(Attendance::Invited)
    }

    pub fn cancelled(self) -> Self {
        self.in_state(Attendance::Cancelled)
    }

    fn in_state(mut self, attendance: Attendance) -> Self {
        self.person.set_attendance(attendance, self.person.created_at);
        self
    }

    /// Agrees to be named in the recap.
    pub fn agrees_to_be_named(mut self) -> Self {
        self.person.set_naming(true, self.person.created_at);
        self
    }

    pub fn email(mut self, email: &str) -> Self {
        self.person.email = email.into();
        self
    }

    pub fn department(mut self, name: &str) -> Self {
        self.person.department = name.into();
        self
    }

    /// The organisers' own key for this person.
    pub fn reference(mut self, reference: &str) -> Self {
        self.person.reference = Some(reference.into());
        self
    }

    pub async fn add(self) -> Participant {
        let Self { site, person } = self;
        assert!(site.write(async |conn| participants::add(conn, &site.app.secret, &person).await).await);
        person
    }
}

impl Site {
    /// A crowd in which most want the first of three workshops, and half of these name no other: who wishes what follows
    /// from their number, the same every time.
    pub async fn crowd(&self, event: &Event, people: usize, workshops: [&Workshop; 3]) -> Vec<Participant> {
        let [one, two, three] = workshops;
        let mut crowd = Vec::new();
        for number in 0..people {
            let person = self.person(event, "Kim", &format!("Person {number:03}")).add().await;
            match (number * 7 + number / 10) % 20 {
                0..=5 => self.wish(&person, &[one]).await,
                6..=11 => self.wish(&person, &[one, two, three]).await,
                12..=15 => self.wish(&person, &[two, three]).await,
                16..=18 => self.wish(&person, &[three, two]).await,
                _ => {}
            }
            crowd.push(person);
        }
        crowd
    }

    /// People who are all bound to each other in pairs, two and two for and against, and wish what nobody can give them all.
    pub async fn bound_crowd(&self, event: &Event, people: usize, workshops: &[Workshop]) {
        let mut ids = Vec::new();
        for number in 0..people {
            let person = self.person(event, "Kim", &format!("Person {number:03}")).add().await;
            let wishes =
                [number, number * 3 + 1, number * 7 + 2].map(|place| place * place % workshops.len());
            let mut distinct: Vec<&Workshop> = Vec::new();
            for place in wishes {
                if distinct.iter().all(|one| one.id != workshops[place].id) {
                    distinct.push(&workshops[place]);
                }
            }
            self.wish(&person, &distinct).await;
            ids.push(person.id);
        }
        let pairs = async |conn: &mut Conn| {
            for number in 0..people / 2 {
                let (one, other) = (&ids[number * 2], &ids[number * 2 + 1]);
                assignment::store::set_pair(conn, &Pair::new(one, other, Kind::Together)).await?;
                let stranger = &ids[(number * 2 + 17) % people];
                if stranger != one && stranger != other {
                    assignment::store::set_pair(conn, &Pair::new(one, stranger, Kind::Apart)).await?;
                }
            }
            Ok(())
        };
        self.write(pairs).await;
    }
}
