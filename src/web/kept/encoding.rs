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

/// A text as Brotli (RFC 7932).
pub fn brotli(plain: &[u8]) -> Bytes {
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &plain[..], &mut packed, &brotli_params(plain))
        .expect("memory can be written");
    packed.into()
}

/// A text as gzip that is not ended yet.
pub struct Gzip {
    packed: Vec<u8>,
    checksum: flate2::Crc,
}

impl Gzip {
    pub fn of(plain: &[u8]) -> Self {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        encoder.write_all(plain).and_then(|()| encoder.flush()).expect("memory can be written");
        let mut checksum = flate2::Crc::new();
        checksum.update(plain);
        Self { packed: encoder.get_ref().clone(), checksum }
    }

    pub fn len(&self) -> usize {
        self.packed.len()
    }

    /// The text with an end of fewer than 64 KB, which travels as one stored block (RFC 1951, 3.2.4).
    pub fn ended(&self, end: &[u8]) -> Bytes {
        let length = u16::try_from(end.len()).expect("a short end");
        let mut checksum = flate2::Crc::new();
        checksum.combine(&self.checksum);
        checksum.update(end);
        let (head, foot) =
            ([length.to_le_bytes(), (!length).to_le_bytes()], [checksum.sum(), checksum.amount()]);
        [&self.packed, &[1][..], head.as_flattened(), end, foot.map(u32::to_le_bytes).as_flattened()]
            .concat()
            .into()
    }
}

/// A text as Brotli that is not ended yet.
pub struct Brotli(Vec<u8>);

impl Brotli {
    pub fn of(plain: &[u8]) -> Self {
        let mut encoder = brotli::CompressorWriter::with_params(Vec::new(), 4096, &brotli_params(plain));
        encoder.write_all(plain).and_then(|()| encoder.flush()).expect("memory can be written");
        Self(encoder.get_ref().clone())
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The text with an end of fewer than 64 KB, which travels uncompressed (RFC 7932, 9.2).
    pub fn ended(&self, end: &[u8]) -> Bytes {
        const LAST_AND_EMPTY: u8 = 0b11;
        let length = u16::try_from(end.len() - 1).expect("a short end that is not empty");
        // Not the last (1 bit), a length of four nibbles (2), the length less one (16), uncompressed (1).
        let head = (u32::from(length) << 3 | 1 << 19).to_le_bytes();
        [&self.0, &head[..3], end, &[LAST_AND_EMPTY]].concat().into()
    }
}

/// A level that costs about as much as rendering the page.
fn brotli_params(plain: &[u8]) -> brotli::enc::BrotliEncoderParams {
    const LEVEL: i32 = 5;
    // The window reaches over the whole text and no further: the encoder's memory grows with it, up to many megabytes.
    // Below 18 it searches in another way, which needs still more.
    let window = plain.len().next_power_of_two().ilog2().clamp(18, 22);
    brotli::enc::BrotliEncoderParams {
        quality: LEVEL,
        lgwin: window as i32,
        size_hint: plain.len(),
        ..Default::default()
    }
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

    #[test]
    fn what_is_packed_can_be_unpacked_with_an_end_of_its_own() {
        let text = "Ein Tag für gute Ideen. ".repeat(50);
        let (gzip, brotli) = (Gzip::of(text.as_bytes()), Brotli::of(text.as_bytes()));
        for end in ["x", "</body>", &"Schlüssel ".repeat(2_000)] {
            let (whole, mut unpacked) = (format!("{text}{end}"), String::new());
            let packed = gzip.ended(end.as_bytes());
            std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(&packed[..]), &mut unpacked)
                .unwrap();
            assert_eq!(unpacked, whole);
            let mut unpacked = Vec::new();
            brotli::BrotliDecompress(&mut &brotli.ended(end.as_bytes())[..], &mut unpacked).unwrap();
            assert_eq!(String::from_utf8(unpacked).unwrap(), whole);
        }
    }
}
