//! A whole name from one cell, taken apart: `Müller, Dr. Jörg` and `Dr. Jörg Müller` alike. No letter is changed.

/// What a whole name comes apart into.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    pub title: String,
    pub given: String,
    pub family: String,
    /// Whether it may as well come apart otherwise.
    pub is_unsure: bool,
}

const SALUTATIONS: [&str; 8] = ["herr", "herrn", "frau", "fr.", "hr.", "mr.", "mrs.", "ms."];

/// Words that are titles, in small letters and without dots; those with a dot at the end are, too, see `is_title`.
const TITLES: [&str; 29] = [
    "dr",
    "prof",
    "professor",
    "professorin",
    "pd",
    "mag",
    "dipl",
    "ing",
    "mba",
    "phd",
    "llm",
    "ba",
    "ma",
    "bsc",
    "msc",
    "beng",
    "meng",
    "habil",
    "hc",
    "mult",
    "med",
    "jur",
    "phil",
    "rernat",
    "rerpol",
    "dring",
    "univprof",
    "rer",
    "nat",
];

/// What a family name may begin with.
const PARTICLES: [&str; 33] = [
    "von", "vom", "zu", "zum", "zur", "van", "der", "den", "ter", "ten", "te", "op", "in", "'t", "de", "del",
    "della", "di", "da", "dal", "do", "dos", "das", "du", "des", "la", "le", "el", "al", "bin", "ibn", "y",
    "af",
];

/// Particles that join two family names as often as they begin one.
const JOINING: [&str; 3] = ["de", "y", "da"];

fn plain(word: &str) -> String {
    word.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// `Dr.`, `Dr.-Ing.`, `Dipl.-Verw.`, `h.c.`, `M.A.`: known words, and what consists of abbreviations of them.
fn is_title(word: &str) -> bool {
    let plain = plain(word);
    let begins_as_one = ["dr", "prof", "dipl", "mag", "univ"].iter().any(|title| plain.starts_with(title));
    let has_dots = word.contains('.');
    let is_known = TITLES.contains(&plain.as_str());
    let is_dotless =
        !has_dots && matches!(plain.as_str(), "dr" | "prof" | "professor" | "professorin" | "phd" | "mba");
    is_known && (has_dots || is_dotless) || begins_as_one && has_dots || is_degree(word)
}

/// `M.A.`, `B.Sc.`, `h.c.`: letters with a dot each; two at least.
fn is_degree(word: &str) -> bool {
    word.ends_with('.') && word.matches('.').count() > 1 && TITLES.contains(&plain(word).as_str())
}

fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// The titles before the rest.
fn without_titles<'a>(words: &[&'a str]) -> (Vec<&'a str>, Vec<&'a str>) {
    let begins = |word: &&&str| SALUTATIONS.contains(&word.to_lowercase().as_str());
    let salutations = words.iter().take_while(begins).count();
    let words = &words[salutations..];
    let mut count = words.iter().take_while(|word| is_title(word)).count();
    // A title takes its abbreviations with it, `h. c.`; but somebody may be called nothing else.
    if count > 0 {
        count += words[count..]
            .iter()
            .take_while(|word| {
                word.ends_with('.') && plain(word).len() < 5 && plain(word).chars().all(char::is_lowercase)
            })
            .take_while(|word| word.chars().next().is_some_and(char::is_lowercase))
            .count();
    }
    let count = if count == words.len() { 0 } else { count };
    (words[..count].to_vec(), words[count..].to_vec())
}

/// Takes a whole name apart.
pub fn split(text: &str) -> Name {
    let parts: Vec<Vec<&str>> = text
        .split(',')
        .map(|part| part.split_whitespace().collect())
        .filter(|part: &Vec<&str>| !part.is_empty())
        .collect();
    let is_all_titles = |part: &[&str]| part.iter().all(|word| is_title(word));
    let (after, parts): (Vec<_>, Vec<_>) =
        parts.into_iter().enumerate().partition(|(place, part)| *place > 0 && is_all_titles(part));
    let behind: Vec<&str> = after.into_iter().flat_map(|(_, part)| part).collect();
    let parts: Vec<Vec<&str>> = parts.into_iter().map(|(_, part)| part).collect();
    let (mut titles, mut name) = match parts.as_slice() {
        [] => return Name::default(),
        [whole] => in_order(whole),
        [family, given @ ..] => turned(family, &given.concat()),
    };
    name.is_unsure |= parts.len() > 2;
    titles.extend(behind);
    Name { title: titles.join(" "), ..name }
}

/// `Müller, Dr. Jörg`
fn turned<'a>(family: &[&'a str], given: &[&'a str]) -> (Vec<&'a str>, Name) {
    let (mut titles, family) = without_titles(family);
    let (more, given) = without_titles(given);
    titles.extend(more);
    // `Leyen, Ursula von der`: what stands behind the given name belongs before the family name.
    let behind = given.iter().rev().take_while(|word| is_particle(word)).count();
    let (given, particles) =
        given.split_at(if behind < given.len() { given.len() - behind } else { given.len() });
    let family = [particles, &family[..]].concat().join(" ");
    (titles, Name { given: given.join(" "), family, ..Name::default() })
}

/// `Dr. Jörg Müller`
fn in_order<'a>(words: &[&'a str]) -> (Vec<&'a str>, Name) {
    let (titles, words) = without_titles(words);
    let last = words.len().saturating_sub(1);
    let particle = words.iter().position(|word| is_particle(word)).filter(|place| *place < last);
    let (begin, is_unsure) = match particle {
        // `Gabriele Riedmann de Trinidad`: a second name before a joining particle is the first of two family names.
        Some(2) if JOINING.contains(&words[2]) => (1, true),
        Some(place) => (place, false),
        None => (last, words.len() > 2),
    };
    let name = Name {
        given: words[..begin].join(" "),
        family: words[begin..].join(" "),
        is_unsure,
        ..Name::default()
    };
    (titles, name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (String, String, String) {
        let name = split(text);
        (name.title, name.given, name.family)
    }

    #[test]
    fn names_come_apart_in_either_order_with_titles_and_particles() {
        for (text, title, given, family) in [
            ("Müller, Jörg", "", "Jörg", "Müller"),
            ("Jörg Müller", "", "Jörg", "Müller"),
            ("Dr. Jörg Müller", "Dr.", "Jörg", "Müller"),
            ("Müller, Dr. Jörg", "Dr.", "Jörg", "Müller"),
            ("Dr. Müller, Jörg", "Dr.", "Jörg", "Müller"),
            ("Müller, Jörg, Dr.", "Dr.", "Jörg", "Müller"),
            ("Jörg Müller, M.A.", "M.A.", "Jörg", "Müller"),
            ("Prof. Dr.-Ing. Ute von der Leyen", "Prof. Dr.-Ing.", "Ute", "von der Leyen"),
            ("von der Leyen, Prof. Dr.-Ing. Ute", "Prof. Dr.-Ing.", "Ute", "von der Leyen"),
            ("Leyen, Ute von der", "", "Ute", "von der Leyen"),
            ("Prof. Dr. h. c. Ada Muster", "Prof. Dr. h. c.", "Ada", "Muster"),
            ("Prof. Dr. h.c. mult. Ada Muster", "Prof. Dr. h.c. mult.", "Ada", "Muster"),
            ("Gabriele Riedmann de Trinidad", "", "Gabriele", "Riedmann de Trinidad"),
            ("Riedmann de Trinidad, Gabriele", "", "Gabriele", "Riedmann de Trinidad"),
            ("Jan van der Berg", "", "Jan", "van der Berg"),
            ("Maria de la Cruz", "", "Maria", "de la Cruz"),
            ("Frau Dr. Ute Meyer-Groß", "Dr.", "Ute", "Meyer-Groß"),
            ("Dipl.-Ing. Cem Özdemir", "Dipl.-Ing.", "Cem", "Özdemir"),
            ("Anna Maria Busch", "", "Anna Maria", "Busch"),
            ("Sukarno", "", "", "Sukarno"),
            ("O'Brien, Seán", "", "Seán", "O'Brien"),
            ("Ma, Li", "", "Li", "Ma"),
            ("Li Ma", "", "Li", "Ma"),
            ("Dr.", "", "", "Dr."),
            ("  Fuß ,  Jörg  Peter ", "", "Jörg Peter", "Fuß"),
            (", Jörg", "", "", "Jörg"),
            ("", "", "", ""),
        ] {
            assert_eq!(parts(text), (title.to_owned(), given.to_owned(), family.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_may_come_apart_otherwise_is_said_to_be_unsure() {
        for text in ["Anna Maria Busch", "Gabriele Riedmann de Trinidad", "Busch, Anna, Amt 10"] {
            assert!(split(text).is_unsure, "{text}");
        }
        for text in ["Jörg Müller", "Müller, Jörg Peter", "Jan van der Berg", "Dr. Jörg Müller"] {
            assert!(!split(text).is_unsure, "{text}");
        }
    }
}
