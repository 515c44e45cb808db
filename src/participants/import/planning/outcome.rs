//! What becomes of each row of an imported list, and what is to be said about it.
use crate::participants::{Field, Participant};

/// Why a row cannot be taken over.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    NoName,
    BadEmail,
    BadNaming,
    TooLong(Field),
    /// Letters that no name has: the file was read in the wrong encoding, most likely.
    OddLetters(Field),
    /// More cells than headings: a separator inside a cell, most likely.
    MoreCells,
    /// A quotation mark opens a cell in this line, and none closes it.
    OpenQuote(usize),
    /// A cell runs over these lines, and other rows may have vanished in it.
    Swallowed(usize, usize),
    /// The same person as in this row.
    Doubled(usize),
    /// The reference is one person's, the e-mail address another's.
    TwoPeople(String, String),
    /// Who was chosen for this row is not on the list any more.
    ChosenGone,
}

/// What a row changes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Change {
    Text { field: Field, before: String, after: String },
    Naming(bool),
}

/// Why somebody may be who a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Likeness {
    /// The same reference but for zeros before it.
    Zeros,
    Name,
    /// Given and family name the other way round.
    Turned,
    /// The address, under another name.
    Address,
    /// The address, with another reference.
    OtherReference,
    /// The same reference, and no name that is the same.
    OtherName,
}

/// Somebody on the list who may be who a row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate<'a> {
    pub person: &'a Participant,
    pub likeness: Likeness,
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome<'a> {
    New(Participant),
    Changed(&'a Participant, Participant, Vec<Change>),
    Unchanged(&'a Participant),
    Faulty(Vec<Fault>),
    /// Perhaps there already; nothing is done until that is decided.
    Perhaps(Vec<Candidate<'a>>, Option<usize>),
    LeftOut,
    /// The list of participants has changed since the preview: nothing is done that nobody has seen.
    Overtaken,
}

/// Something to be said about a row that stops nothing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Remark {
    /// The person took their consent back; the list does not give it again.
    ConsentWithdrawn,
    /// Letters that few names have.
    UnusualLetters(Field),
    /// The whole name may come apart otherwise.
    UnsureName,
    /// Another row has the same address.
    SharedAddress(usize),
    Corrected,
}

/// A row with its number in a spreadsheet and the name it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned<'a> {
    pub number: usize,
    pub name: String,
    pub outcome: Outcome<'a>,
    pub remarks: Vec<Remark>,
    /// Whether this row had candidates, also when one is chosen: the choice stays open.
    pub candidates: Vec<Candidate<'a>>,
    /// What was seen of it: the same when the same would be done.
    pub digest: u64,
}

/// The kinds of rows, as they are counted and shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Faulty,
    Perhaps,
    Overtaken,
    New,
    Changed,
    Unchanged,
    LeftOut,
}

impl Kind {
    pub const ALL: [Self; 7] = [
        Self::Faulty,
        Self::Perhaps,
        Self::Overtaken,
        Self::New,
        Self::Changed,
        Self::Unchanged,
        Self::LeftOut,
    ];

    pub fn tag(self) -> &'static str {
        match self {
            Self::Faulty => "faulty",
            Self::Perhaps => "perhaps",
            Self::Overtaken => "overtaken",
            Self::New => "new",
            Self::Changed => "changed",
            Self::Unchanged => "unchanged",
            Self::LeftOut => "left-out",
        }
    }

    pub fn tagged(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.tag() == tag)
    }
}

impl Planned<'_> {
    pub fn kind(&self) -> Kind {
        match self.outcome {
            Outcome::New(_) => Kind::New,
            Outcome::Changed(..) => Kind::Changed,
            Outcome::Unchanged(_) => Kind::Unchanged,
            Outcome::Faulty(_) => Kind::Faulty,
            Outcome::Perhaps(..) => Kind::Perhaps,
            Outcome::LeftOut => Kind::LeftOut,
            Outcome::Overtaken => Kind::Overtaken,
        }
    }

    /// The id of the person on the list whom the row is about.
    pub fn about(&self) -> Option<&str> {
        match &self.outcome {
            Outcome::Changed(person, ..) | Outcome::Unchanged(person) => Some(&person.id),
            _ => None,
        }
    }
}

/// How many rows come to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Counts {
    pub new: i64,
    pub changed: i64,
    pub unchanged: i64,
    pub faulty: i64,
    pub perhaps: i64,
    pub left_out: i64,
    pub overtaken: i64,
}

impl Counts {
    pub fn of(plan: &[Planned<'_>]) -> Self {
        let mut counts = Self::default();
        for row in plan {
            *match row.kind() {
                Kind::New => &mut counts.new,
                Kind::Changed => &mut counts.changed,
                Kind::Unchanged => &mut counts.unchanged,
                Kind::Faulty => &mut counts.faulty,
                Kind::Perhaps => &mut counts.perhaps,
                Kind::LeftOut => &mut counts.left_out,
                Kind::Overtaken => &mut counts.overtaken,
            } += 1;
        }
        counts
    }

    pub fn of_kind(&self, kind: Kind) -> i64 {
        match kind {
            Kind::New => self.new,
            Kind::Changed => self.changed,
            Kind::Unchanged => self.unchanged,
            Kind::Faulty => self.faulty,
            Kind::Perhaps => self.perhaps,
            Kind::LeftOut => self.left_out,
            Kind::Overtaken => self.overtaken,
        }
    }

    /// How many people are added or changed.
    pub fn work(&self) -> i64 {
        self.new + self.changed
    }
}
