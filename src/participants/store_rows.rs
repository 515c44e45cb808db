//! How a participant is written as a row: the columns, their values, and the condition that says who is coming. The
//! stores of participants share it.
use sqlx::{Any, any::AnyArguments, query::Query};

use super::{Field, Participant, participant::email_key};
use crate::language::search_key;

macro_rules! participant_columns {
    () => {
        "id, event_id, reference, title, given_name, family_name, email, department, function, organisation, diet,
         accessibility, naming_agreed_at, naming_withdrawn_at, registered_at, cancelled_at, link_version, created_at,
         updated_at"
    };
}

macro_rules! select_participant {
    ($rest:literal) => {
        concat!(
            "SELECT ",
            crate::participants::store_rows::participant_columns!(),
            " FROM participants p ",
            $rest
        )
    };
}

/// Who is coming, as a condition: the one place where SQL says "registered and not cancelled". A column of its own
/// would have to be kept beside the two times that say the same already. `coming!("p")` for participants called `p`.
macro_rules! coming {
    ($p:literal) => {
        concat!($p, ".registered_at IS NOT NULL AND ", $p, ".cancelled_at IS NULL")
    };
}

/// Title, given and family name in one line, as `Participant::full_name`; `NULL` where there is nobody.
/// `full_name!("p")` for participants called `p`.
macro_rules! full_name {
    ($p:literal) => {
        concat!(
            "TRIM(",
            $p,
            ".title || ' ' || CASE WHEN ",
            $p,
            ".given_name = '' THEN '' ELSE ",
            $p,
            ".given_name || ' ' END || ",
            $p,
            ".family_name)"
        )
    };
}

/// The columns of a new row, whose values `with_new` binds.
macro_rules! insert_participants {
    () => {
        "INSERT INTO participants (id, event_id, reference, title, given_name, family_name, email, mailbox,
                                   department, function, organisation, diet, accessibility, search_key, sort_key,
                                   naming_agreed_at, naming_withdrawn_at, registered_at, cancelled_at, link_version,
                                   link_hash, created_at, updated_at)"
    };
}

pub(crate) use coming;
pub(crate) use full_name;
pub(super) use insert_participants;
pub(super) use participant_columns;
pub(super) use select_participant;

/// A statement that is to be given values.
pub(super) type Statement = Query<'static, Any, AnyArguments>;

/// Binds the 23 values of a new row.
pub(super) fn with_new(statement: Statement, participant: &Participant, link_hash: &str) -> Statement {
    with_details(statement.bind(&participant.id).bind(&participant.event_id), participant)
        .bind(participant.link_version)
        .bind(link_hash)
        .bind(participant.created_at)
        .bind(participant.updated_at)
}

/// Binds the 17 values from `reference` to `cancelled_at`.
pub(super) fn with_details(statement: Statement, participant: &Participant) -> Statement {
    with_texts(statement, participant)
        .bind(participant.naming_agreed_at)
        .bind(participant.naming_withdrawn_at)
        .bind(participant.registered_at)
        .bind(participant.cancelled_at)
}

/// Binds the 13 values from `reference` to `sort_key`.
pub(super) fn with_texts(statement: Statement, participant: &Participant) -> Statement {
    statement
        .bind(&participant.reference)
        .bind(&participant.title)
        .bind(&participant.given_name)
        .bind(&participant.family_name)
        .bind(&participant.email)
        .bind(email_key(&participant.email))
        .bind(&participant.department)
        .bind(&participant.function)
        .bind(&participant.organisation)
        .bind(&participant.diet)
        .bind(&participant.accessibility)
        .bind(found_by(participant))
        .bind(participant.sort_key())
}

/// What the search in the list looks through.
pub(super) fn found_by(participant: &Participant) -> String {
    let name = participant.full_name();
    let texts = [
        name.as_str(),
        &participant.email,
        &participant.department,
        &participant.function,
        &participant.organisation,
        participant.value(Field::Reference),
    ];
    search_key(&texts.join(" "))
}
