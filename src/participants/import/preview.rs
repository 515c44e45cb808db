//! The preview of an import in words: what is new, changed, unchanged and faulty, and why.
use askama::Template;
use askama_web::WebTemplate;

use super::{
    list::List,
    outcome::{Change, Counts, Fault, Outcome, Planned},
    reading::new_people,
};
use crate::{
    events::{Event, Managed, Nav, Section},
    language::Lang,
    participants::{Attendance, Field, ImportPath, Overbooked, PeoplePath},
    web::{Form, Layout},
};

/// Rows of one kind that the page shows; more would only be scrolled past.
const SHOWN: usize = 200;

#[derive(Template, WebTemplate)]
#[template(path = "participants/preview.html")]
pub struct PreviewPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    form: Form,
    list: List,
    plan: Vec<Planned>,
    counts: Counts,
    registered: i64,
    /// The columns were changed and the list sent without looking at what that does.
    is_stale: bool,
}

/// A column of the list, to be given a meaning.
struct Column {
    name: String,
    heading: String,
    example: String,
}

/// A row of the preview in words.
struct Line {
    number: String,
    name: String,
    notes: Vec<String>,
}

impl PreviewPage {
    pub fn new(
        layout: Layout,
        managed: &Managed,
        form: Form,
        list: List,
        plan: Vec<Planned>,
        registered: i64,
        is_stale: bool,
    ) -> Self {
        let layout = layout.accented(managed.event.accent_hue);
        let nav = managed.nav(&layout, Section::Participants);
        let counts = Counts::of(&plan);
        let form = shown(form, &list);
        Self { layout, nav, event: managed.event.clone(), form, list, plan, counts, registered, is_stale }
    }

    fn address(&self) -> ImportPath {
        ImportPath::to(&self.event.slug)
    }

    fn back(&self) -> PeoplePath {
        PeoplePath::to(&self.event.slug)
    }

    fn columns(&self) -> Vec<Column> {
        let example = |index: usize| {
            let mut cells = self.list.table.rows.iter().filter_map(|row| row.cells.get(index));
            cells.find(|cell| !cell.is_empty()).cloned().unwrap_or_default()
        };
        let headings = self.list.table.headings.iter().enumerate();
        headings
            .map(|(index, heading)| Column {
                name: format!("column-{index}"),
                heading: if heading.is_empty() {
                    t!(self.layout.lang, "import-column-nameless", number = (index as i64 + 1))
                } else {
                    heading.clone()
                },
                example: example(index),
            })
            .collect()
    }

    fn meanings(&self) -> Vec<(&'static str, String)> {
        let lang = self.layout.lang;
        let none = ("", t!(lang, "import-column-none"));
        std::iter::once(none).chain(Field::ALL.map(|field| (field.name(), field.label(lang)))).collect()
    }

    fn states(&self) -> Vec<(&'static str, String, String)> {
        new_people(self.layout.lang)
    }

    /// Whether the columns ask to be looked at: one means nothing yet, or names are missing.
    fn asks_for_columns(&self) -> bool {
        let has = |field| self.list.columns.contains(&Some(field));
        self.form.is_refused()
            || self.is_stale
            || self.list.columns.contains(&None)
            || !has(Field::GivenName)
            || !has(Field::FamilyName)
    }

    /// `Getrennt durch Semikolon, 84 Zeilen.`
    fn shape(&self) -> String {
        let lang = self.layout.lang;
        let rows = self.counts.all();
        match self.list.table.separator {
            ';' => t!(lang, "import-by-semicolon", rows = rows),
            ',' => t!(lang, "import-by-comma", rows = rows),
            '\t' => t!(lang, "import-by-tab", rows = rows),
            other => t!(lang, "import-by-sign", sign = other.to_string(), rows = rows),
        }
    }

    fn has_work(&self) -> bool {
        self.counts.new + self.counts.changed > 0
    }

    /// Said when the list would register more people than there are places.
    fn over(&self) -> Option<String> {
        let added = if self.list.new_attendance == Attendance::Registered { self.counts.new } else { 0 };
        let overbooked = Overbooked::of(self.registered + added, &self.event).filter(|_| added > 0)?;
        Some(overbooked.words(self.layout.lang))
    }

    fn lines(&self, is_kind: impl Fn(&Outcome) -> bool) -> Vec<Line> {
        let rows = self.plan.iter().filter(|row| is_kind(&row.outcome)).take(SHOWN);
        rows.map(|row| self.line(row)).collect()
    }

    fn line(&self, row: &Planned) -> Line {
        let lang = self.layout.lang;
        let notes = match &row.outcome {
            Outcome::Faulty(faults) => faults.iter().map(|fault| fault.words(lang)).collect(),
            Outcome::Changed(_, changes) => changes.iter().map(|change| change.words(lang)).collect(),
            Outcome::New(person) => [&person.email, &person.department, &person.function]
                .into_iter()
                .filter(|text| !text.is_empty())
                .cloned()
                .collect(),
            Outcome::Unchanged => Vec::new(),
        };
        Line { number: row.number.to_string(), name: row.name.clone(), notes }
    }

    fn faulty(&self) -> Vec<Line> {
        self.lines(|outcome| matches!(outcome, Outcome::Faulty(_)))
    }

    fn new_people(&self) -> Vec<Line> {
        self.lines(|outcome| matches!(outcome, Outcome::New(_)))
    }

    fn changed(&self) -> Vec<Line> {
        self.lines(|outcome| matches!(outcome, Outcome::Changed(..)))
    }

    fn unchanged(&self) -> Vec<Line> {
        self.lines(|outcome| matches!(outcome, Outcome::Unchanged))
    }

    /// Said below a table that does not show all its rows.
    fn more(&self, shown: &[Line], all: &i64) -> Option<String> {
        let more = all - shown.len() as i64;
        (more > 0).then(|| t!(self.layout.lang, "import-more-rows", count = more))
    }
}

/// The form of the preview: the list and the choices it shows.
fn shown(form: Form, list: &List) -> Form {
    let columns = list.columns.iter().enumerate();
    let mut values: Vec<(String, String)> = columns
        .map(|(index, field)| (format!("column-{index}"), field.map_or("", Field::name).to_owned()))
        .collect();
    values.push(("state".into(), list.new_attendance.tag().into()));
    values.push(("seen".into(), list.choices()));
    values.push(("list".into(), list.text.clone()));
    let mut next = Form::filled(form.lang(), values);
    for (name, message) in form.errors() {
        next.refuse(name, message.clone());
    }
    next
}

/// The numbers of the faulty rows: `3, 17, 20`, the first twenty.
pub fn row_numbers(plan: &[Planned]) -> String {
    let faulty: Vec<String> = plan
        .iter()
        .filter(|row| matches!(row.outcome, Outcome::Faulty(_)))
        .map(|row| row.number.to_string())
        .collect();
    let more = if faulty.len() > 20 { ", …" } else { "" };
    format!("{}{more}", faulty.iter().take(20).map(String::as_str).collect::<Vec<_>>().join(", "))
}

impl Fault {
    fn words(&self, lang: Lang) -> String {
        match self {
            Self::NoName => t!(lang, "fault-no-name"),
            Self::BadEmail => t!(lang, "fault-email"),
            Self::BadNaming => t!(lang, "fault-naming"),
            Self::TooLong(field) => {
                t!(lang, "fault-too-long", field = field.label(lang), longest = (field.longest() as i64))
            }
            Self::MoreCells => t!(lang, "fault-more-cells"),
            Self::Doubled(row) => t!(lang, "fault-doubled", row = row.to_string()),
            Self::TwoPeople(one, other) => {
                t!(lang, "fault-two-people", one = one.as_str(), other = other.as_str())
            }
            Self::OtherReference(name) => t!(lang, "fault-other-reference", name = name.as_str()),
            Self::SameName => t!(lang, "fault-same-name"),
        }
    }
}

impl Change {
    /// `Amt: Amt 10 → Amt 11`
    fn words(&self, lang: Lang) -> String {
        match self {
            Self::Text { field, before, after } => {
                let nothing = t!(lang, "none-given");
                let before = if before.is_empty() { &nothing } else { before };
                format!("{}: {before} → {after}", field.label(lang))
            }
            Self::Naming(true) => t!(lang, "change-naming-yes"),
            Self::Naming(false) => t!(lang, "change-naming-no"),
        }
    }
}
