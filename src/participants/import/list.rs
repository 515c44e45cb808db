//! A list of people as it was read, with what was decided about it.
use super::{
    choices::{Choices, RowChoice},
    columns::{self, Chosen, Meaning},
    file::{self, Row, Source, Table, Unreadable},
};

/// A list as it was read, and what its columns hold.
#[derive(Clone, Debug)]
pub struct List {
    pub table: Table,
    pub columns: Vec<Option<Meaning>>,
    pub choices: Choices,
}

impl List {
    /// Reads a file as it was decided.
    pub fn read(bytes: &[u8], choices: Choices) -> Result<Self, Unreadable> {
        let sheet = file::read(bytes, &choices.wanted, columns::is_known)?;
        let table = Table::of(sheet, choices.head, columns::is_known)?;
        let columns = columns::kept(&choices.columns, &table.headings);
        Ok(Self { table, columns, choices })
    }

    /// The same list with everything that was found written down as if it had been chosen.
    pub fn decided(mut self) -> Self {
        self.choices.columns = self.chosen();
        self.choices.head = Some(self.table.head);
        match &self.table.source {
            Source::Text { coding, separator } => {
                self.choices.wanted.coding = Some(*coding);
                self.choices.wanted.separator = Some(*separator);
            }
            Source::Workbook { chosen, .. } => self.choices.wanted.sheet = Some(*chosen),
        }
        self
    }

    /// The columns as they are, to be stored.
    pub fn chosen(&self) -> Vec<Chosen> {
        let one = |(heading, meaning): (&String, &Option<Meaning>)| Chosen {
            heading: heading.clone(),
            meaning: meaning.map_or("", Meaning::name).to_owned(),
        };
        self.table.headings.iter().zip(&self.columns).map(one).collect()
    }

    pub fn has_name(&self) -> bool {
        columns::has_name(&self.columns)
    }

    pub fn choice(&self, row: &Row) -> Option<&RowChoice> {
        self.choices.rows.get(&row.number)
    }
}
