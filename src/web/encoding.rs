//! Which compression a browser takes, and the compressing.
use std::io::Write as _;

use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderValue, header},
};

/// How a body travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Plain,
    Gzip,
    Brotli,
}

impl Encoding {
    /// The smallest that the request takes (RFC 9110, 12.5.3): Brotli before gzip, unless the browser weighs them
    /// otherwise.
    pub fn accepted(headers: &HeaderMap) -> Self {
        let mut best = (0, Self::Plain);
        let wishes =
            headers.get_all(header::ACCEPT_ENCODING).into_iter().filter_map(|value| value.to_str().ok());
        for wish in wishes.flat_map(|value| value.split(',')) {
            let (name, weight) = wish.split_once(';').unwrap_or((wish, ""));
            let encoding = match name.trim() {
                "br" => Self::Brotli,
                "gzip" | "x-gzip" => Self::Gzip,
                _ => continue,
            };
            let weight = thousandths(weight);
            let is_better = weight > best.0 || (weight == best.0 && encoding == Self::Brotli);
            if weight > 0 && is_better {
                best = (weight, encoding);
            }
        }
        best.1
    }

    /// `Content-Encoding`; `None` for a plain body.
    pub fn header(self) -> Option<HeaderValue> {
        match self {
            Self::Plain => None,
            Self::Gzip => Some(HeaderValue::from_static("gzip")),
            Self::Brotli => Some(HeaderValue::from_static("br")),
        }
    }
}

/// A weight such as `q=0.8` in thousandths; without one it is 1.
fn thousandths(weight: &str) -> u32 {
    let Some(number) = weight.trim().strip_prefix("q=") else { return 1000 };
    number.parse::<f32>().map_or(0, |number| (number.clamp(0.0, 1.0) * 1000.0) as u32)
}

/// A text as gzip (RFC 1952).
pub fn gzip(plain: &[u8]) -> Bytes {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(plain).expect("memory can be written");
    encoder.finish().expect("memory can be written").into()
}

/// A text as Brotli (RFC 7932), at a level that costs about as much as rendering the page.
pub fn brotli(plain: &[u8]) -> Bytes {
    const LEVEL: i32 = 5;
    // The window reaches over the whole text and no further: the encoder's memory grows with it, up to many megabytes.
    // Below 18 it searches in another way, which needs still more.
    let window = plain.len().next_power_of_two().ilog2().clamp(18, 22);
    let params = brotli::enc::BrotliEncoderParams {
        quality: LEVEL,
        lgwin: window as i32,
        size_hint: plain.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &plain[..], &mut packed, &params).expect("memory can be written");
    packed.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepted(wish: &'static str) -> Encoding {
        Encoding::accepted(&HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(wish))]))
    }

    #[test]
    fn brotli_comes_before_gzip_unless_the_browser_says_otherwise() {
        assert_eq!(accepted("gzip, deflate, br, zstd"), Encoding::Brotli);
        assert_eq!(accepted("gzip, deflate"), Encoding::Gzip);
        assert_eq!(accepted("br;q=0.5, gzip;q=0.8"), Encoding::Gzip);
        assert_eq!(accepted("br;q=0, gzip;q=0"), Encoding::Plain);
        assert_eq!(accepted("identity"), Encoding::Plain);
        assert_eq!(Encoding::accepted(&HeaderMap::new()), Encoding::Plain);
    }

    #[test]
    fn what_is_packed_can_be_unpacked() {
        let text = "Ein Tag für gute Ideen. ".repeat(50);
        let mut unpacked = String::new();
        let gzip = gzip(text.as_bytes());
        std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(&gzip[..]), &mut unpacked).unwrap();
        assert_eq!(unpacked, text);
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &brotli(text.as_bytes())[..], &mut unpacked).unwrap();
        assert_eq!(String::from_utf8(unpacked).unwrap(), text);
    }
}
