//! A participant as a form: filled from what is stored, read into somebody who has a name.
use super::taken::Taken;
use crate::{
    clock::Timestamp,
    language::Lang,
    participants::{Field, Participant, Sharing},
    web::Form,
};

/// The box that says that somebody agreed again after they had taken their consent back: only they can say so.
pub const AGREED_AGAIN: &str = "agreed_again";

/// The form that shows somebody as they are stored.
pub fn stored(lang: Lang, person: &Participant) -> Form {
    let texts = Field::ALL.map(|field| (field.name(), person.value(field).to_owned()));
    let naming = if person.naming_agreed_at.is_some() { "yes" } else { "" };
    let texts = texts.into_iter().filter(|(name, _)| *name != Field::Naming.name());
    let rest = [(Field::Naming.name(), naming.to_owned()), ("state", person.attendance().tag().to_owned())];
    Form::stored(lang, texts.chain(rest))
}

/// Reads what participants say about themselves over `person`; mistakes are noted in the form.
pub fn read(form: &mut Form, person: Participant, now: Timestamp) -> Participant {
    read_over(form, person, true, now)
}

/// Reads what the organiser writes down: the same, with a reference, whether they come, and perhaps without an e-mail address.
pub fn read_by_hand(form: &mut Form, person: Participant, now: Timestamp) -> Participant {
    let has_email = !form.value("email").trim().is_empty();
    let withdrawn = person.naming_withdrawn_at.is_some();
    let mut person = read_over(form, person, has_email, now);
    let reference = form.optional_text("reference", Field::Reference.longest());
    person.set_value(Field::Reference, reference);
    if withdrawn && form.is_ticked(Field::Naming.name()) && !form.is_ticked(AGREED_AGAIN) {
        form.refuse(AGREED_AGAIN, t!(form.lang(), "participant-agreed-again-missing"));
    }
    if let Some(attendance) = form.choice("state") {
        person.set_attendance(attendance, now);
    }
    person.updated_at = now;
    person
}

fn read_over(form: &mut Form, mut person: Participant, has_email: bool, now: Timestamp) -> Participant {
    for field in Field::ALL {
        let name = field.name();
        let text = match field {
            Field::Email if has_email => form.email(name),
            Field::Naming | Field::Reference => continue,
            _ => form.optional_text(name, field.longest()),
        };
        person.set_value(field, text);
    }
    if person.given_name.is_empty() && person.family_name.is_empty() {
        form.refuse(Field::GivenName.name(), t!(form.lang(), "participant-name-missing"));
    }
    person.set_naming(form.is_ticked(Field::Naming.name()), now);
    person
}

/// The box of the form that says that several people share a mailbox.
const SHARED: &str = "shares_mailbox";

/// What the form says about a mailbox that somebody else has.
pub fn sharing(form: &Form) -> Sharing {
    if form.is_ticked(SHARED) { Sharing::Shared } else { Sharing::Apart }
}

/// Says beside the field whose reference it is already, and asks whether the mailbox is shared.
pub fn refuse_taken(form: &mut Form, taken: &Taken) {
    let lang = form.lang();
    if let Some(other) = &taken.reference {
        form.refuse("reference", t!(lang, "participant-reference-taken", name = other.full_name()));
    }
    if !taken.mailbox.is_empty() {
        let names: Vec<String> = taken.mailbox.iter().map(Participant::full_name).collect();
        form.refuse(SHARED, t!(lang, "participant-email-taken", names = names.join(", ")));
    }
}

/// Says that the address is on the list; `is_shared` asks whether this is somebody else. Who is there is not said.
pub fn refuse_known(form: &mut Form, is_shared: bool) {
    let lang = form.lang();
    match is_shared {
        true => form.refuse(SHARED, t!(lang, "registration-shared")),
        false => form.refuse(Field::Email.name(), t!(lang, "registration-known")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clock, participants::Attendance};

    fn somebody() -> Participant {
        let mut person = Participant::blank("p".into(), "e", clock::now());
        for field in Field::ALL {
            person.set_value(field, field.name().to_owned());
        }
        person.email = "gabriele@platform.example".into();
        person.set_naming(true, clock::now());
        person.set_attendance(Attendance::Registered, clock::now());
        person
    }

    #[test]
    fn what_is_stored_reads_back_as_it_was() {
        let person = somebody();
        let mut form = stored(Lang::De, &person);
        let read = read_by_hand(&mut form, person.clone(), clock::now());
        assert_eq!(form.errors(), []);
        assert_eq!(read, Participant { updated_at: read.updated_at, ..person });
    }

    #[test]
    fn only_the_organiser_may_leave_the_address_out() {
        let mut person = somebody();
        person.email.clear();
        let mut by_hand = stored(Lang::De, &person);
        read_by_hand(&mut by_hand, person.clone(), clock::now());
        assert!(!by_hand.is_refused());
        let mut own = stored(Lang::De, &person);
        read(&mut own, person, clock::now());
        assert!(own.error("email").is_some());
    }

    #[test]
    fn a_consent_that_was_taken_back_is_not_ticked_again_in_passing() {
        let mut person = somebody();
        person.set_naming(false, clock::now());
        let ticked = |also: &[(&str, &str)]| {
            let form = stored(Lang::De, &person);
            let fields = Field::ALL.map(Field::name).into_iter().chain(["state"]);
            let kept = fields.map(|name| (name, form.value(name).to_owned()));
            let also = also.iter().map(|(name, value)| (*name, (*value).to_owned()));
            Form::filled(
                Lang::De,
                [(Field::Naming.name(), "yes".to_owned())].into_iter().chain(kept).chain(also),
            )
        };
        let mut once = ticked(&[]);
        read_by_hand(&mut once, person.clone(), clock::now());
        assert!(once.error(AGREED_AGAIN).is_some());
        let mut twice = ticked(&[(AGREED_AGAIN, "yes")]);
        let read = read_by_hand(&mut twice, person.clone(), clock::now());
        assert!(!twice.is_refused() && read.naming_agreed_at.is_some() && read.naming_withdrawn_at.is_none());
    }

    #[test]
    fn participants_cannot_give_themselves_a_reference() {
        let mut form = stored(Lang::De, &somebody());
        let read = read(&mut form, Participant::blank("q".into(), "e", clock::now()), clock::now());
        assert_eq!(read.reference, None);
    }
}
