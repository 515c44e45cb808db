//! How a file is read, as it is offered for choosing: encoding, separator or sheet, the row of the headings, and what the
//! columns hold.
use crate::{
    language::Lang,
    participants::{
        Attendance,
        import::{
            choices::Choices,
            columns::Meaning,
            file::{Coding, Head, Row, Source},
            list::List,
        },
    },
    web::Form,
};

/// So many cells show what a column holds.
const EXAMPLES: usize = 3;
/// The longest text of a heading in a choice, in characters.
const LONGEST: usize = 60;

pub const SEPARATORS: [(char, &str); 4] = [(';', "semicolon"), (',', "comma"), ('\t', "tab"), ('|', "bar")];

/// A column of the list, to be given a meaning.
pub struct Column {
    pub name: String,
    pub heading: String,
    pub examples: String,
}

/// What new people may be: (tag, words, hint).
pub fn new_people(lang: Lang) -> Vec<(&'static str, String, String)> {
    let registered = (Attendance::Registered, t!(lang, "import-as-registered-hint"));
    let invited = (Attendance::Invited, t!(lang, "import-as-invited-hint"));
    [registered, invited].map(|(one, hint)| (one.tag(), one.label(lang), hint)).to_vec()
}

/// The encodings, each with the words that look different as they come out.
pub fn codings(bytes: &[u8]) -> Vec<(&'static str, String)> {
    let words = |coding: Coding| match coding.samples(bytes) {
        words if words.is_empty() => coding.name().to_owned(),
        words => format!("{} – {}", coding.name(), words.join(", ")),
    };
    Coding::ALL.map(|coding| (coding.tag(), words(coding))).to_vec()
}

pub fn separators(lang: Lang) -> Vec<(&'static str, String)> {
    let words = |tag| match tag {
        "semicolon" => t!(lang, "import-semicolon"),
        "comma" => t!(lang, "import-comma"),
        "tab" => t!(lang, "import-tab"),
        _ => t!(lang, "import-bar"),
    };
    SEPARATORS.map(|(_, tag)| (tag, words(tag))).to_vec()
}

/// The rows among which the headings stand, and "nowhere".
pub fn heads(first: &[Row], lang: Lang) -> Vec<(String, String)> {
    let words = |row: &Row| {
        let cells: Vec<&str> = row.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
        t!(lang, "import-head-row", row = row.number.to_string(), cells = shortened(&cells.join(" · ")))
    };
    let none = ("none".to_owned(), t!(lang, "import-head-none"));
    first.iter().map(|row| (row.number.to_string(), words(row))).chain([none]).collect()
}

pub fn columns(list: &List, lang: Lang) -> Vec<Column> {
    let column = |(index, heading): (usize, &String)| {
        let cells = list.table.rows.iter().filter_map(|row| row.cells.get(index));
        let mut examples: Vec<String> = Vec::new();
        for cell in cells.filter(|cell| !cell.is_empty()).map(|cell| shortened(cell)) {
            if !examples.contains(&cell) {
                examples.push(cell);
            }
            if examples.len() == EXAMPLES {
                break;
            }
        }
        Column {
            name: format!("column-{index}"),
            heading: if heading.is_empty() {
                t!(lang, "import-column-nameless", number = (index as i64 + 1))
            } else {
                shortened(heading)
            },
            examples: examples.join(" · "),
        }
    };
    list.table.headings.iter().enumerate().map(column).collect()
}

pub fn meanings(lang: Lang) -> Vec<(&'static str, String)> {
    let none = ("", t!(lang, "import-column-none"));
    std::iter::once(none).chain(Meaning::all().map(|one| (one.name(), one.label(lang)))).collect()
}

fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(LONGEST).collect();
    if text.chars().count() > LONGEST {
        short.push('…');
    }
    short.replace('\n', " ")
}

/// What was decided about reading the file, as a form shows it.
pub fn values(choices: &Choices) -> Vec<(String, String)> {
    let mut values = Vec::new();
    let mut put = |name: &str, value: String| values.push((name.to_owned(), value));
    if let Some(coding) = choices.wanted.coding {
        put("coding", coding.tag().to_owned());
    }
    if let Some(separator) = choices.wanted.separator {
        let tag = SEPARATORS.iter().find(|(sign, _)| *sign == separator).map_or("", |(_, tag)| *tag);
        put("separator", tag.to_owned());
    }
    if let Some(sheet) = choices.wanted.sheet {
        put("sheet", sheet.to_string());
    }
    put(
        "head",
        match choices.head {
            Some(Head::Row(number)) => number.to_string(),
            _ => "none".to_owned(),
        },
    );
    for (index, column) in choices.columns.iter().enumerate() {
        put(&format!("column-{index}"), column.meaning.clone());
    }
    put("state", choices.new_attendance().tag().to_owned());
    values
}

/// The sheets of a workbook that has several.
pub fn sheets(source: &Source) -> Vec<(String, String)> {
    match source {
        Source::Workbook { sheets, .. } if sheets.len() > 1 => {
            sheets.iter().enumerate().map(|(index, name)| (index.to_string(), name.clone())).collect()
        }
        _ => Vec::new(),
    }
}

/// Reads what was chosen over what was decided before; two columns cannot hold the same.
pub fn read(form: &mut Form, before: &List) -> Choices {
    let mut choices = before.choices.clone();
    if let Ok(coding) = form.value("coding").parse() {
        choices.wanted.coding = Some(coding);
    }
    if let Some((sign, _)) = SEPARATORS.iter().find(|(_, tag)| *tag == form.value("separator")) {
        choices.wanted.separator = Some(*sign);
    }
    if let Ok(sheet) = form.value("sheet").parse() {
        choices.wanted.sheet = Some(sheet);
    }
    match form.value("head") {
        "" => {}
        "none" => choices.head = Some(Head::Nowhere),
        number => choices.head = number.parse().ok().map(Head::Row).or(choices.head),
    }
    match form.value("state") {
        "" => {}
        state => choices.is_invited = state == Attendance::Invited.tag(),
    }
    let mut taken: Vec<String> = Vec::new();
    for (index, column) in choices.columns.iter_mut().enumerate() {
        let name = format!("column-{index}");
        if form.values(&name).is_empty() {
            continue;
        }
        column.meaning = form.value(&name).to_owned();
        if !column.meaning.is_empty() && taken.contains(&column.meaning) {
            form.refuse(&name, t!(form.lang(), "import-column-twice"));
        }
        taken.push(column.meaning.clone());
    }
    let is_other_table = choices.wanted.separator != before.choices.wanted.separator
        || choices.wanted.sheet != before.choices.wanted.sheet
        || choices.head != before.choices.head;
    if is_other_table {
        choices.rows.clear();
        if choices.head == before.choices.head {
            // What the headings are is found anew in another sheet.
            choices.head = None;
        }
        // Columns at the same place hold something else; what has the same heading is kept.
        choices.columns.retain(|column| !column.heading.is_empty());
        choices.columns.extend((choices.columns.len() == before.columns.len()).then(Default::default));
    }
    choices
}
