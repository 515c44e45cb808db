//! A page that is kept, as it travels: plain and compressed, with a key of its own for everybody where its form makes something.
use axum::body::Bytes;

use super::{
    super::form::{KEY, new_key},
    encoding::{self, Brotli, Encoding, Gzip},
};

/// The page in each of its forms; a keyed one up to its end.
pub enum Bodies {
    Same { plain: Bytes, gzip: Bytes, brotli: Bytes },
    Keyed { form: &'static str, plain: Bytes, gzip: Gzip, brotli: Brotli },
}

/// Where the key of a form stands that is drawn when the page is answered: behind everything that is kept.
const END: &str = "</body>";

impl Bodies {
    pub fn of(plain: Bytes, keyed: Option<&'static str>) -> Self {
        let end = plain.windows(END.len()).rposition(|letters| letters == END.as_bytes());
        match (keyed, end) {
            (Some(form), Some(end)) => {
                let plain = plain.slice(..end);
                Self::Keyed { form, gzip: Gzip::of(&plain), brotli: Brotli::of(&plain), plain }
            }
            _ => Self::Same { gzip: encoding::gzip(&plain), brotli: encoding::brotli(&plain), plain },
        }
    }

    /// How many bytes it takes.
    pub fn len(&self) -> usize {
        match self {
            Self::Same { plain, gzip, brotli } => plain.len() + gzip.len() + brotli.len(),
            Self::Keyed { plain, gzip, brotli, .. } => plain.len() + gzip.len() + brotli.len(),
        }
    }

    pub fn answer(&self, encoding: Encoding) -> Bytes {
        match self {
            Self::Same { plain, gzip, brotli } => match encoding {
                Encoding::Plain => plain.clone(),
                Encoding::Gzip => gzip.clone(),
                Encoding::Brotli => brotli.clone(),
            },
            Self::Keyed { form, plain, gzip, brotli } => {
                let end = end_with_key(form);
                match encoding {
                    Encoding::Plain => [plain, end.as_bytes()].concat().into(),
                    Encoding::Gzip => gzip.ended(end.as_bytes()),
                    Encoding::Brotli => brotli.ended(end.as_bytes()),
                }
            }
        }
    }
}

/// The end of a page whose form has a new key.
fn end_with_key(form: &str) -> String {
    let key = new_key();
    format!("<input type=\"hidden\" form=\"{form}\" name=\"{KEY}\" value=\"{key}\">\n{END}\n</html>\n")
}
