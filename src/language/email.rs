//! E-mail addresses: taken out of what people paste, and compared as the mailboxes they name.
use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};
use unicode_normalization::UnicodeNormalization as _;

use super::visible::is_invisible;

/// What stands in a field instead of one address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAddress {
    /// Several addresses.
    Several,
    /// None, or one that nothing can be sent to.
    Unusable,
}

/// The one address in a text, as it was typed: taken out of `"Anna Müller" <anna@müller.de>`, `mailto:` links and the
/// separators of lists, without signs that nobody sees.
pub fn address_in(text: &str) -> Result<String, NoAddress> {
    let seen = seen(text);
    let link = seen.trim().trim_start_matches(['<', '"']);
    let found = match link.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => {
            let whole = link[7..].split('?').next().unwrap_or_default();
            let whole = percent_encoding::percent_decode_str(whole).decode_utf8_lossy();
            candidates(&self::seen(&whole))
        }
        _ => candidates(&seen),
    };
    let mut addresses = found.ok_or(NoAddress::Unusable)?.into_iter();
    let first = addresses.next().ok_or(NoAddress::Unusable)?;
    let key = mailbox(&first);
    if addresses.any(|other| other != first && (key.is_none() || mailbox(&other) != key)) {
        return Err(NoAddress::Several);
    }
    key.map(|_| first).ok_or(NoAddress::Unusable)
}

/// A text without signs that nobody sees, every space the same.
fn seen(text: &str) -> String {
    let one_way = |sign| match sign {
        '＠' => '@',
        space if char::is_whitespace(space) => ' ',
        other => other,
    };
    text.nfc().filter(|sign| !is_invisible(*sign)).map(one_way).collect()
}

/// What may be an address in a text; `None` when it holds words that belong to none.
fn candidates(text: &str) -> Option<Vec<String>> {
    let (mut bare, mut bracketed) = (String::new(), Vec::new());
    let mut rest = text;
    while let Some((before, after)) = outside_quotes(rest, '<') {
        let (inside, after) = after.split_once('>').unwrap_or((after, ""));
        bracketed.push(inside.trim().to_owned());
        bare.push_str(before);
        bare.push(' ');
        rest = after;
    }
    bare.push_str(rest);
    let words: Vec<String> = parts(&bare).into_iter().filter(|word| !word.is_empty()).collect();
    let has_names = !bracketed.is_empty();
    let (addresses, others): (Vec<_>, Vec<_>) = words.into_iter().partition(|word| word.contains('@'));
    // "Anna Müller@bonn.example" is a slip, not a display name before an address.
    if !has_names && !others.is_empty() {
        return None;
    }
    bracketed.extend(addresses);
    Some(bracketed.into_iter().map(|address| trimmed(&address)).collect())
}

/// The text before and after a sign that stands outside quotation marks.
fn outside_quotes(text: &str, sign: char) -> Option<(&str, &str)> {
    let mut is_quoted = false;
    for (place, letter) in text.char_indices() {
        match letter {
            '"' => is_quoted = !is_quoted,
            letter if letter == sign && !is_quoted => {
                return Some((&text[..place], &text[place + letter.len_utf8()..]));
            }
            _ => {}
        }
    }
    // A quotation mark that nobody closed.
    if is_quoted { text.split_once(sign) } else { None }
}

/// The words between spaces and the separators of lists, without remarks in brackets and names in quotation marks.
fn parts(text: &str) -> Vec<String> {
    let (mut words, mut word) = (Vec::new(), String::new());
    let (mut is_quoted, mut depth) = (false, 0_u32);
    for sign in text.chars() {
        match sign {
            '(' if !is_quoted => depth += 1,
            ')' if !is_quoted && depth > 0 => depth -= 1,
            _ if depth > 0 => {}
            '"' => {
                is_quoted = !is_quoted;
                word.push(sign);
            }
            ' ' | ',' | ';' if !is_quoted => words.push(std::mem::take(&mut word)),
            _ => word.push(sign),
        }
    }
    words.push(word);
    words
}

/// An address without what a sentence or a list put around it.
fn trimmed(address: &str) -> String {
    let address = address.trim_matches([' ', ',', ';', '>', '<']).trim_end_matches(['.', ':']);
    let address = address.strip_prefix("mailto:").unwrap_or(address);
    for (open, close) in [('\'', '\''), ('„', '“'), ('“', '”'), ('‚', '‘'), ('‘', '’'), ('"', '"')]
    {
        let inside = address.strip_prefix(open).and_then(|address| address.strip_suffix(close));
        if let Some(inside) = inside.filter(|inside| inside.contains('@')) {
            return inside.to_owned();
        }
    }
    address.to_owned()
}

/// Which mailbox an address names, to be compared: host in ASCII (IDNA, UTS 46), everything in lower case and NFC.
/// `None` when nothing can be sent there.
pub fn mailbox(address: &str) -> Option<String> {
    let seen: String = address.nfc().filter(|sign| !is_invisible(*sign)).collect();
    let (name, host) = seen.trim().rsplit_once('@')?;
    let host = host.strip_suffix('.').unwrap_or(host);
    let host = Uts46::new()
        .to_ascii(host.as_bytes(), AsciiDenyList::STD3, Hyphens::CheckFirstLast, DnsLength::Verify)
        .ok()?;
    let top = host.rsplit_once('.')?.1;
    if top.chars().all(|sign| sign.is_ascii_digit()) {
        return None;
    }
    let key = format!("{}@{host}", local_part(name)?);
    (key.len() <= 254).then_some(key)
}

/// The part before the @ (RFC 5321 and 6531: words between dots, or anything in quotation marks), to be compared.
fn local_part(name: &str) -> Option<String> {
    let quoted = name.strip_prefix('"').and_then(|name| name.strip_suffix('"'));
    let word = quoted.unwrap_or(name);
    let is_plain = word.split('.').all(|part| !part.is_empty())
        && !word.contains(|sign: char| {
            sign.is_whitespace() || sign.is_control() || r#""(),:;<>@[\]"#.contains(sign)
        });
    let is_usable = is_plain
        || quoted.is_some_and(|word| {
            !word.is_empty() && !word.contains(|sign: char| sign.is_control() || ['"', '\\'].contains(&sign))
        });
    let lower: String = word
        .chars()
        .flat_map(char::to_lowercase)
        .map(|sign| if sign == 'ς' { 'σ' } else { sign })
        .nfc()
        .collect();
    let lower = if is_plain { lower } else { format!("\"{lower}\"") };
    (is_usable && lower.len() <= 64).then_some(lower)
}

/// Whether a text is an e-mail address that something can be sent to.
pub fn is_email(text: &str) -> bool {
    mailbox(text).is_some() && !text.contains(is_invisible)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_address_is_no_email() {
        for text in [
            "a",
            "a@",
            "@b.de",
            "a@b",
            "a b@c.de",
            "a@.de",
            "a@b..de",
            ".a@b.de",
            "a.@b.de",
            "a..b@c.de",
            "a@b@c.de",
            "a@-b.de",
            "a@b_c.de",
            "a@b.1",
            "a@127.0.0.1",
            "a@[127.0.0.1]",
            "a,b@c.de",
            "a@b.de\0",
            "a@b c.de",
            "a@xn--0.de",
            "",
        ] {
            assert!(!is_email(text), "{text}");
            assert!(address_in(text).is_err(), "{text}");
        }
        assert!(!is_email(&format!("{}@bonn.example", "a".repeat(65))));
        assert!(!is_email(&format!("a@{}.example", "a".repeat(64))));
        for text in [
            "jörg.müller@amt-33.bonn.example",
            "o'brien+tag@x.example",
            "用户@例子.广告",
            "\"anna muster\"@x.example",
        ] {
            assert!(is_email(text), "{text}");
        }
    }

    #[test]
    fn one_mailbox_is_one_however_it_is_written() {
        for (one, other) in [
            ("anna@müller.de", "anna@xn--mller-kva.de"),
            ("Anna@MÜLLER.de", "anna@müller.de"),
            ("anna@mu\u{308}ller.de", "anna@müller.de"),
            ("an\u{200b}na@zw.de", "anna@zw.de"),
            ("anna@z\u{ad}w.de", "anna@zw.de"),
            ("\u{feff}anna@zw.de\u{2060}", "anna@zw.de"),
            ("\u{202a}anna@zw.de\u{202c}", "anna@zw.de"),
            ("anna@zw.de.", "anna@zw.de"),
            ("anna@ｚｗ。de", "anna@zw.de"),
            ("JÖRG@zw.de", "jo\u{308}rg@zw.de"),
            ("ΝΙΚΟΣ@παράδειγμα.gr", "νικος@παράδειγμα.gr"),
            ("иван@пример.рф", "ИВАН@xn--e1afmkfd.xn--p1ai"),
            ("\"anna\"@zw.de", "anna@zw.de"),
        ] {
            assert!(mailbox(one).is_some(), "{one}");
            assert_eq!(mailbox(one), mailbox(other), "{one} {other}");
        }
        for (one, other) in [
            ("anna@straße.de", "anna@strasse.de"),
            ("anna@zw.de", "anna+1@zw.de"),
            ("jörg@a.de", "joerg@a.de"),
        ] {
            assert_ne!(mailbox(one), mailbox(other), "{one} {other}");
        }
    }

    #[test]
    fn an_address_is_taken_out_of_what_was_pasted_and_otherwise_left_as_it_was() {
        for (text, address) in [
            ("\"Anna Müller\" <anna@müller.de>", "anna@müller.de"),
            ("Anna Müller <Anna@Müller.de>", "Anna@Müller.de"),
            ("Müller, Anna <anna@zw.de>;", "anna@zw.de"),
            ("\"Müller, Anna (Amt <33>)\" <anna@zw.de>", "anna@zw.de"),
            ("mailto:anna@zw.de", "anna@zw.de"),
            ("MAILTO:anna%40zw.de?subject=Tagung", "anna@zw.de"),
            ("<mailto:anna@zw.de>", "anna@zw.de"),
            ("<anna@zw.de>", "anna@zw.de"),
            (" \u{a0}anna@zw.de;", "anna@zw.de"),
            ("anna@zw.de,", "anna@zw.de"),
            ("anna@zw.de.", "anna@zw.de"),
            ("'anna@zw.de'", "anna@zw.de"),
            ("„anna@zw.de“", "anna@zw.de"),
            ("anna@zw.de (Anna Müller)", "anna@zw.de"),
            ("anna@zw.de <anna@zw.de>", "anna@zw.de"),
            ("anna@xn--mller-kva.de <anna@xn--mller-kva.de>; anna@müller.de", "anna@xn--mller-kva.de"),
            ("a\u{200b}nna@zw.de", "anna@zw.de"),
            ("o'brien@zw.de", "o'brien@zw.de"),
            ("anna＠zw.de", "anna@zw.de"),
        ] {
            assert_eq!(address_in(text).as_deref(), Ok(address), "{text}");
        }
    }

    #[test]
    fn two_addresses_are_not_one() {
        for text in [
            "a@zw.de, b@zw.de",
            "a@zw.de;b@zw.de",
            "a@zw.de b@zw.de",
            "Anna <a@zw.de>, Bert <b@zw.de>",
            "mailto:a@zw.de,b@zw.de",
            "b@zw.de <a@zw.de>",
        ] {
            assert_eq!(address_in(text), Err(NoAddress::Several), "{text}");
        }
        assert_eq!(address_in("Anna Müller@zw.de"), Err(NoAddress::Unusable));
    }
}
