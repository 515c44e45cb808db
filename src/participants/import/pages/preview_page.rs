//! The preview of an import: how the file is read, what becomes of its rows, the sum and the button.
use askama::Template;
use askama_web::WebTemplate;

use super::{
    reading::{self, Column},
    rows::{Line, line},
    words::unreadable,
};
use crate::{
    clock,
    events::{Event, Managed, Nav, Section},
    participants::{
        Attendance, ImportPath, ImportPreviewPath, Overbooked, Participant, PersonPath,
        import::{
            file::{Passed, Source, Unreadable},
            list::List,
            planning::{Counts, Kind, Planned, missing, plan},
            receive::new_person,
            stored::Import,
        },
    },
    web::{Form, Layout},
};

/// Rows on a page.
const PER_PAGE: usize = 25;

/// Which rows a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Rows(Kind),
    /// Who is on the list and not in the file.
    Missing,
}

impl Shown {
    fn tag(self) -> &'static str {
        match self {
            Self::Rows(kind) => kind.tag(),
            Self::Missing => "missing",
        }
    }
}

/// What the preview is made from.
pub struct Material {
    pub import: Import,
    pub bytes: Vec<u8>,
    pub list: Result<List, Unreadable>,
    pub people: Vec<Participant>,
}

#[derive(Template, WebTemplate)]
#[template(path = "participants/preview.html")]
pub struct PreviewPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    form: Form,
    import: Import,
    counts: Counts,
    codings: Vec<(&'static str, String)>,
    sheets: Vec<(String, String)>,
    heads: Vec<(String, String)>,
    columns: Vec<Column>,
    trouble: Option<String>,
    has_name: bool,
    is_text: bool,
    rows: usize,
    passed: Passing,
    over: Option<String>,
    show: Shown,
    lines: Vec<Line>,
    missing: Vec<Participant>,
    missing_count: i64,
    page: usize,
    pages: usize,
    /// Something was changed and the list sent without looking at what that does.
    is_stale: bool,
}

/// How many rows are about nobody.
#[derive(Default)]
struct Passing {
    above: i64,
    again: i64,
    sums: i64,
}

impl PreviewPage {
    pub fn new(layout: Layout, managed: &Managed, form: &Form, material: Material, is_stale: bool) -> Self {
        let Material { import, bytes, list, people } = material;
        let layout = layout.accented(managed.event.language, managed.event.accent_hue);
        let lang = layout.lang;
        let nav = managed.nav(&layout, Section::Participants);
        let mut page = Self {
            form: Form::blank(lang),
            nav,
            event: managed.event.clone(),
            import,
            counts: Counts::default(),
            codings: Vec::new(),
            sheets: Vec::new(),
            heads: Vec::new(),
            columns: Vec::new(),
            trouble: None,
            has_name: true,
            is_text: false,
            rows: 0,
            passed: Passing::default(),
            over: None,
            show: Shown::Rows(Kind::New),
            lines: Vec::new(),
            missing: Vec::new(),
            missing_count: 0,
            page: 1,
            pages: 1,
            is_stale,
            layout,
        };
        let mut values = page.import.choices().map(|choices| reading::values(&choices)).unwrap_or_default();
        match list {
            Ok(list) => page.fill(&list, &people, form, &mut values),
            Err(reason) => page.trouble = Some(unreadable(reason, lang)),
        }
        page.is_text |= page.trouble.is_some() && !bytes.starts_with(b"PK");
        if page.is_text {
            page.codings = reading::codings(&bytes);
        }
        values.push(("seen".to_owned(), page.import.revision.to_string()));
        let mut shown = Form::filled(lang, values);
        for (name, message) in form.errors().iter().chain(page.form.errors()) {
            shown.refuse(name, message.clone());
        }
        page.form = shown;
        page
    }

    fn fill(&mut self, list: &List, people: &[Participant], form: &Form, values: &mut Vec<(String, String)>) {
        let (lang, now) = (self.layout.lang, clock::now());
        let digests = self.import.shown();
        let plan = plan(list, people, Some(&digests), now, new_person(list, &self.event, now));
        let missing = missing(&plan, people);
        self.counts = Counts::of(&plan);
        self.missing_count = missing.len() as i64;
        self.sheets = reading::sheets(&list.table.source);
        self.is_text = matches!(list.table.source, Source::Text { .. });
        self.heads = reading::heads(&list.table.first, lang);
        self.columns = reading::columns(list, lang);
        self.has_name = list.has_name();
        self.rows = list.table.rows.len();
        for (_, why) in &list.table.passed {
            *match why {
                Passed::Above => &mut self.passed.above,
                Passed::HeadingsAgain => &mut self.passed.again,
                Passed::Sum => &mut self.passed.sums,
            } += 1;
        }
        self.over = self.overbooked(list, people);
        self.show = self.shown(form.value("show"));
        let of_kind: Vec<&Planned<'_>> =
            plan.iter().filter(|row| self.show == Shown::Rows(row.kind())).collect();
        let count = if self.show == Shown::Missing { missing.len() } else { of_kind.len() };
        self.pages = count.div_ceil(PER_PAGE).max(1);
        self.page = form.value("page").parse().unwrap_or(1).clamp(1, self.pages);
        let skipped = (self.page - 1) * PER_PAGE;
        if self.show == Shown::Missing {
            self.missing = missing.into_iter().skip(skipped).take(PER_PAGE).cloned().collect();
        }
        let mut errors = Form::blank(lang);
        for planned in of_kind.into_iter().skip(skipped).take(PER_PAGE) {
            let Ok(at) = list.table.rows.binary_search_by_key(&planned.number, |row| row.number) else {
                continue;
            };
            let (line, more) = line(planned, &list.table.rows[at], list, &mut errors, lang);
            self.lines.push(line);
            values.extend(more);
        }
        self.form = errors;
    }

    fn overbooked(&self, list: &List, people: &[Participant]) -> Option<String> {
        let is_adding = list.choices.new_attendance() == Attendance::Registered && self.counts.new > 0;
        let coming = people.iter().filter(|person| person.is_coming()).count() as i64;
        let over = Overbooked::of(coming + self.counts.new, &self.event).filter(|_| is_adding)?;
        Some(over.words(self.layout.lang))
    }

    /// What was asked for; else the first kind of rows there is, beginning with those that ask for something.
    fn shown(&self, asked: &str) -> Shown {
        match Kind::tagged(asked).filter(|kind| self.counts.of_kind(*kind) > 0) {
            Some(kind) => Shown::Rows(kind),
            None if asked == "missing" && self.missing_count > 0 => Shown::Missing,
            None => {
                let first = Kind::ALL.into_iter().find(|kind| self.counts.of_kind(*kind) > 0);
                Shown::Rows(first.unwrap_or(Kind::New))
            }
        }
    }

    fn address(&self) -> ImportPreviewPath {
        ImportPreviewPath::to(&self.event.slug, &self.import.id)
    }

    fn another_file(&self) -> ImportPath {
        ImportPath::to(&self.event.slug)
    }

    fn address_of(&self, person: &Participant) -> PersonPath {
        PersonPath::to(&self.event.slug, &person.id)
    }

    fn meanings(&self) -> Vec<(&'static str, String)> {
        reading::meanings(self.layout.lang)
    }

    fn separators(&self) -> Vec<(&'static str, String)> {
        reading::separators(self.layout.lang)
    }

    fn states(&self) -> Vec<(&'static str, String, String)> {
        reading::new_people(self.layout.lang)
    }

    /// Whether how the file is read asks to be looked at: it cannot be, names are missing, or something is wrong with it.
    fn asks_for_reading(&self) -> bool {
        let reading = |name: &str| !name.starts_with("row-");
        self.trouble.is_some() || !self.has_name || self.form.errors().iter().any(|(name, _)| reading(name))
    }

    /// The kinds of rows there are: where the button leads, what it says, how many, whether they are shown.
    fn filters(&self) -> Vec<(String, String, i64, bool)> {
        let lang = self.layout.lang;
        let kinds = Kind::ALL.map(|kind| (Shown::Rows(kind), kind.label(lang), self.counts.of_kind(kind)));
        let missing = (Shown::Missing, t!(lang, "import-missing"), self.missing_count);
        kinds
            .into_iter()
            .chain([missing])
            .filter(|(shown, _, count)| *count > 0 || *shown == self.show)
            .map(|(shown, words, count)| (place(shown, 1), words, count, shown == self.show))
            .collect()
    }

    fn previous(&self) -> Option<String> {
        (self.page > 1).then(|| place(self.show, self.page - 1))
    }

    fn next(&self) -> Option<String> {
        (self.page < self.pages).then(|| place(self.show, self.page + 1))
    }

    fn show_tag(&self) -> &'static str {
        self.show.tag()
    }

    fn heading(&self) -> String {
        match self.show {
            Shown::Rows(kind) => kind.label(self.layout.lang),
            Shown::Missing => t!(self.layout.lang, "import-missing"),
        }
    }

    /// What is said of all rows of this kind.
    fn hint(&self) -> Option<String> {
        let lang = self.layout.lang;
        match self.show {
            Shown::Rows(Kind::Faulty) => Some(t!(lang, "import-faulty-hint")),
            Shown::Rows(Kind::Perhaps) => Some(t!(lang, "import-perhaps-hint")),
            Shown::Rows(Kind::Overtaken) => Some(t!(lang, "import-overtaken-hint")),
            Shown::Missing => Some(t!(lang, "import-missing-hint")),
            Shown::Rows(_) => None,
        }
    }

    /// Rows that are about nobody, in one sentence.
    fn passed_words(&self) -> Option<String> {
        let Passing { above, again, sums } = self.passed;
        let (lang, count) = (self.layout.lang, above + again + sums);
        let parts = [
            (above > 0).then(|| t!(lang, "import-passed-above", count = above)),
            (again > 0).then(|| t!(lang, "import-passed-again", count = again)),
            (sums > 0).then(|| t!(lang, "import-passed-sums", count = sums)),
        ];
        let parts = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
        (count > 0).then(|| t!(lang, "import-passed", count = count, parts = parts))
    }
}

/// Which rows a button leads to, as the page's form says it.
fn place(show: Shown, page: usize) -> String {
    format!("{} {page}", show.tag())
}
