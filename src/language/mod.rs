//! German and English: the words of each, how each writes dates and numbers, and texts as people typed them.
mod email;
mod keys;
mod markdown;
mod said;
mod visible;
mod words;

use std::{fmt, str::FromStr, sync::LazyLock};

use i18n_embed::{
    LanguageLoader as _,
    fluent::{FluentLanguageLoader, fluent_language_loader},
};
use unic_langid::LanguageIdentifier;

pub use email::{NoAddress, address_in, is_email, mailbox};
pub use keys::{KEYS_VERSION, Search, are_alike, fold, name_key, order_key, search_key, sort_key, spellings};
pub use markdown::{Note, markdown, noted_markdown, plain_text, summary};
pub use said::{LangMark, Said, Text, letters_of, mark_of};
pub use visible::visible;
pub use words::{Words, input_moment};

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    #[default]
    De,
    En,
}

#[derive(rust_embed::RustEmbed)]
#[folder = "templates/i18n"]
struct Translations;

fn load(tag: &str) -> FluentLanguageLoader {
    let loader = fluent_language_loader!();
    let language: LanguageIdentifier = tag.parse().expect("a language tag");
    loader.load_languages(&Translations, &[language]).expect("the words are embedded");
    // Isolating marks around inserted words confuse copies, tests and titles; both languages run left to right.
    loader.set_use_isolating(false);
    loader
}

static GERMAN: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load("de"));
static ENGLISH: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load("en"));

/// A phrase in a language: `t!(lang, "key", count = 3)`; an unknown key does not compile.
macro_rules! t {
    ($lang:expr, $($phrase:tt)+) => { ::i18n_embed_fl::fl!($lang.loader(), $($phrase)+) };
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::De, Self::En];

    pub fn loader(self) -> &'static FluentLanguageLoader {
        match self {
            Self::De => &GERMAN,
            Self::En => &ENGLISH,
        }
    }

    /// The language tag: `de` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// What speakers call it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::De => "Deutsch",
            Self::En => "English",
        }
    }

    /// The language that the switch offers.
    pub fn other(self) -> Self {
        match self {
            Self::De => Self::En,
            Self::En => Self::De,
        }
    }
}

/// A language tag that is neither `de` nor `en`.
#[derive(Debug, thiserror::Error)]
#[error("unknown language {0:?}")]
pub struct UnknownLanguage(String);

impl fmt::Display for Lang {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.tag())
    }
}

impl FromStr for Lang {
    type Err = UnknownLanguage;

    fn from_str(tag: &str) -> Result<Self, UnknownLanguage> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag).ok_or_else(|| UnknownLanguage(tag.to_owned()))
    }
}

impl TryFrom<String> for Lang {
    type Error = UnknownLanguage;

    fn try_from(tag: String) -> Result<Self, UnknownLanguage> {
        tag.parse()
    }
}
