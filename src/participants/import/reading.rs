//! The list as it was sent: a new file, or the one that the preview carries, with the columns as they were chosen.
use axum::extract::Multipart;

use super::{
    columns,
    list::List,
    table::{self, Unreadable},
};
use crate::{
    language::Lang,
    participants::{Attendance, Field},
    web::{Form, Layout, Result},
};

/// The longest list: the preview sends it back in a form, whose line ends take a sign more each, and 2 MiB is the
/// longest body.
const LONGEST: usize = 2 * 1024 * 1024 - 64 * 1024;

/// What new people may be: (tag, words, hint).
pub fn new_people(lang: Lang) -> Vec<(&'static str, String, String)> {
    let registered = (Attendance::Registered, t!(lang, "import-as-registered-hint"));
    let invited = (Attendance::Invited, t!(lang, "import-as-invited-hint"));
    [registered, invited].map(|(one, hint)| (one.tag(), one.label(lang), hint)).to_vec()
}

/// What was sent: a new file, or the list that the preview carries.
pub struct Sent {
    pub form: Form,
    file: Vec<u8>,
}

impl Sent {
    pub async fn read(layout: &Layout, mut parts: Multipart) -> Result<Self> {
        let (mut values, mut file) = (Vec::new(), Vec::new());
        while let Some(part) = parts.next_field().await? {
            let name = part.name().unwrap_or_default().to_owned();
            if name == "file" {
                file = part.bytes().await?.to_vec();
            } else {
                values.push((name, part.text().await?));
            }
        }
        Ok(Self { form: Form::filled(layout.lang, values), file })
    }

    /// The list as text, or what is wrong with it in the form.
    fn list(&mut self) -> Option<String> {
        let lang = self.form.lang();
        let list = match (self.file.is_empty(), self.form.value("list")) {
            (true, "") => {
                self.form.refuse("file", t!(lang, "import-no-file"));
                return None;
            }
            (true, list) => Ok(list.replace("\r\n", "\n")),
            (false, _) => table::decode(&self.file),
        };
        match list {
            Ok(list) if list.len() + list.matches('\n').count() > LONGEST => {
                self.form.refuse("file", t!(lang, "import-too-long"));
                None
            }
            Ok(list) => Some(list),
            Err(reason) => {
                self.form.refuse("file", unreadable(reason, lang));
                None
            }
        }
    }
}

/// The list that was sent, or what is wrong with it in the form.
pub fn read_list(sent: &mut Sent) -> Option<List> {
    let text = sent.list()?;
    let new_attendance = sent.form.choice("state").filter(|chosen| *chosen != Attendance::Cancelled);
    let table = match table::parse(&text, columns::is_known) {
        Ok(table) => table,
        Err(reason) => {
            sent.form.refuse("file", unreadable(reason, sent.form.lang()));
            return None;
        }
    };
    let columns = if sent.file.is_empty() {
        chosen_columns(&mut sent.form, table.headings.len())
    } else {
        columns::recognise(&table.headings)
    };
    let new_attendance = new_attendance.unwrap_or(Attendance::Registered);
    Some(List { text, table, columns, new_attendance })
}

/// The columns as the organiser chose them; two columns cannot hold the same.
fn chosen_columns(form: &mut Form, count: usize) -> Vec<Option<Field>> {
    let mut columns = Vec::with_capacity(count);
    for index in 0..count {
        let name = format!("column-{index}");
        let field = Field::named(form.value(&name));
        if field.is_some() && columns.contains(&field) {
            form.refuse(&name, t!(form.lang(), "import-column-twice"));
        }
        columns.push(field);
    }
    columns
}

/// Why a file is no list, in words.
fn unreadable(reason: Unreadable, lang: Lang) -> String {
    match reason {
        Unreadable::Empty => t!(lang, "import-empty"),
        Unreadable::Workbook => t!(lang, "import-workbook"),
        Unreadable::NotText => t!(lang, "import-not-text"),
    }
}
