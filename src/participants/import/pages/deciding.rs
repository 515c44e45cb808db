//! What was decided about single rows: whom they are about, corrections, leaving out.
use std::collections::BTreeSet;

use crate::{
    participants::Field,
    participants::import::{
        choices::{Choices, RowChoice, Whom},
        file::Row,
        list::List,
        planning::cells,
    },
    web::Form,
};

/// More rows than a page shows are no page's.
const MOST_ROWS: usize = 100;

/// Reads what was decided about the rows that the page showed; the others stay as they are.
pub fn read_rows(form: &Form, before: &List, choices: &mut Choices) {
    let numbers: BTreeSet<usize> =
        form.values("row").into_iter().filter_map(|number| number.parse().ok()).collect();
    for number in numbers.into_iter().take(MOST_ROWS) {
        let Ok(place) = before.table.rows.binary_search_by_key(&number, |row| row.number) else { continue };
        let row = &before.table.rows[place];
        let choice = choice(form, before, row);
        if choice.is_nothing() {
            choices.rows.remove(&number);
        } else {
            choices.rows.insert(number, choice);
        }
    }
}

fn choice(form: &Form, before: &List, row: &Row) -> RowChoice {
    let number = row.number;
    let earlier = before.choice(row).cloned().unwrap_or_default();
    let whom_name = format!("whom-{number}");
    let whom = match form.value(&whom_name) {
        "" if form.values(&whom_name).is_empty() => earlier.whom.clone(),
        "" => None,
        "new" => Some(Whom::SomebodyNew),
        id => Some(Whom::Somebody(id.to_owned())),
    };
    let shown = cells(before, row, Some(&earlier), &mut Vec::new());
    let is_right = form.is_ticked(&format!("right-{number}"));
    let mut corrected = earlier.cells;
    for field in Field::ALL {
        let name = field_name(number, field);
        if form.values(&name).is_empty() {
            continue;
        }
        let typed = form.value(&name).trim().replace("\r\n", "\n");
        let before = shown.iter().find(|(known, _)| *known == field).map_or("", |(_, text)| text.as_str());
        if is_right || typed != before.replace("\r\n", "\n") {
            corrected.insert(field.name().to_owned(), typed);
        }
    }
    RowChoice { is_left_out: form.is_ticked(&format!("out-{number}")), whom, cells: corrected }
}

/// The name of a field of a row in the form.
pub fn field_name(number: usize, field: Field) -> String {
    format!("row-{number}-{}", field.name())
}
