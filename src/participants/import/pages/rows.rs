//! The rows of a preview: what becomes of each, in words, with what can be decided about it.
use super::{deciding::field_name, words::candidate};
use crate::{
    language::Lang,
    participants::{
        Field, Participant,
        import::{
            choices::{RowChoice, Whom},
            columns::Meaning,
            file::Row,
            list::List,
            planning::{Fault, Kind, Outcome, Planned, Remark, cells},
        },
    },
    web::Form,
};

/// A row of the preview.
pub struct Line {
    pub number: String,
    pub name: String,
    pub notes: Vec<String>,
    pub fields: Vec<LineField>,
    /// Whether the row as such looks wrong, and may be said to be right.
    pub may_be_right: bool,
    /// Whom the row may be about: (value, words); empty where that is certain.
    pub whom: Vec<(String, String)>,
    pub may_be_left_out: bool,
}

/// A field of a row that can be corrected.
pub struct LineField {
    pub name: String,
    pub label: String,
    pub is_long: bool,
}

/// A row as a line, and its values in the form.
pub fn line(
    planned: &Planned<'_>,
    row: &Row,
    list: &List,
    form: &mut Form,
    lang: Lang,
) -> (Line, Vec<(String, String)>) {
    let choice = list.choice(row).cloned().unwrap_or_default();
    let number = row.number;
    let shown = cells(list, row, Some(&choice), &mut Vec::new());
    let mut values = vec![("row".to_owned(), number.to_string())];
    let fields: Vec<LineField> = editable(planned, list, &choice)
        .into_iter()
        .map(|field| {
            let text = shown.iter().find(|(known, _)| *known == field).map_or("", |(_, text)| text.as_str());
            let name = field_name(number, field);
            values.push((name.clone(), text.to_owned()));
            let is_long = text.contains('\n') || text.chars().count() > 80;
            LineField { name, label: field.label(lang), is_long }
        })
        .collect();
    let notes = notes(planned, number, form, lang);
    let whom = whom(planned, &choice, lang);
    if !whom.is_empty() {
        let chosen = match &choice.whom {
            None => String::new(),
            Some(Whom::SomebodyNew) => "new".to_owned(),
            Some(Whom::Somebody(id)) => id.clone(),
        };
        values.push((format!("whom-{number}"), chosen));
    }
    if choice.is_left_out {
        values.push((format!("out-{number}"), "yes".to_owned()));
    }
    let may_be_right =
        matches!(&planned.outcome, Outcome::Faulty(faults) if faults.iter().any(Fault::is_about_shape));
    let may_be_left_out = !matches!(planned.kind(), Kind::Unchanged | Kind::Overtaken);
    let name = planned.name.clone();
    (Line { number: number.to_string(), name, notes, fields, may_be_right, whom, may_be_left_out }, values)
}

/// What is said about a row; what is wrong with a field is noted in the form, beside it.
fn notes(planned: &Planned<'_>, number: usize, form: &mut Form, lang: Lang) -> Vec<String> {
    let mut notes = Vec::new();
    match &planned.outcome {
        Outcome::Faulty(faults) => {
            for fault in faults {
                match fault.field() {
                    Some(field) => form.refuse(&field_name(number, field), fault.words(lang)),
                    None => notes.push(fault.words(lang)),
                }
            }
        }
        Outcome::Changed(_, _, changes) => notes.extend(changes.iter().map(|change| change.words(lang))),
        Outcome::New(person) => notes.push(details(planned, person, lang)),
        Outcome::Perhaps(candidates, earlier) => {
            notes.extend(
                candidates
                    .iter()
                    .map(|one| format!("{}: {}", one.likeness.words(lang), candidate(one.person, lang))),
            );
            notes.extend(earlier.map(|row| t!(lang, "import-perhaps-row", row = row.to_string())));
        }
        Outcome::Overtaken => notes.push(t!(lang, "import-overtaken-why")),
        Outcome::Unchanged(_) | Outcome::LeftOut => {}
    }
    notes.retain(|note| !note.is_empty());
    notes.extend(planned.remarks.iter().map(|remark| remark.words(lang)));
    notes
}

/// What is known of somebody new; of a whole name, how it came apart.
fn details(planned: &Planned<'_>, person: &Participant, lang: Lang) -> String {
    let mut parts = Vec::new();
    if planned.remarks.contains(&Remark::UnsureName) {
        for field in [Field::Title, Field::GivenName, Field::FamilyName] {
            let text = person.value(field);
            if !text.is_empty() {
                parts.push(format!("{}: {text}", field.label(lang)));
            }
        }
    }
    let rest = [Field::Reference, Field::Email, Field::Department, Field::Function];
    parts.extend(
        rest.map(|field| person.value(field)).into_iter().filter(|text| !text.is_empty()).map(str::to_owned),
    );
    parts.join(" · ")
}

/// The fields of a row that the page offers for correction.
fn editable(planned: &Planned<'_>, list: &List, choice: &RowChoice) -> Vec<Field> {
    const NAMES: [Field; 2] = [Field::GivenName, Field::FamilyName];
    let mut fields: Vec<Field> = choice.cells.keys().filter_map(|name| Field::named(name)).collect();
    let whole = list.columns.contains(&Some(Meaning::WholeName));
    if planned.remarks.contains(&Remark::UnsureName) {
        fields.extend([Field::Title, Field::GivenName, Field::FamilyName]);
    }
    if let Outcome::Faulty(faults) = &planned.outcome {
        for fault in faults {
            match fault {
                Fault::NoName => fields.extend(NAMES),
                Fault::Doubled(_) | Fault::TwoPeople(..) => {
                    fields.extend(NAMES.into_iter().chain([Field::Email, Field::Reference]));
                }
                shape if shape.is_about_shape() => {
                    fields.extend(list.columns.iter().flatten().filter_map(|meaning| match meaning {
                        Meaning::Field(field) => Some(*field),
                        Meaning::WholeName => None,
                    }));
                    if whole {
                        fields.extend([Field::Title, Field::GivenName, Field::FamilyName]);
                    }
                }
                other => fields.extend(other.field()),
            }
        }
    }
    Field::ALL.into_iter().filter(|field| fields.contains(field)).collect()
}

fn whom(planned: &Planned<'_>, choice: &RowChoice, lang: Lang) -> Vec<(String, String)> {
    let is_asked = !planned.candidates.is_empty() || matches!(planned.outcome, Outcome::Perhaps(..));
    if !is_asked && choice.whom.is_none() {
        return Vec::new();
    }
    let somebody = planned.candidates.iter().map(|one| {
        let words = t!(lang, "import-is", name = candidate(one.person, lang));
        (one.person.id.clone(), words)
    });
    let undecided = (String::new(), t!(lang, "import-undecided"));
    let new = ("new".to_owned(), t!(lang, "import-is-new"));
    std::iter::once(undecided).chain(somebody).chain([new]).collect()
}
