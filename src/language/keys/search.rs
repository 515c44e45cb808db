//! Searching: what is stored of a text to be found by, and what somebody typed to find it.
use super::{
    fold,
    scripts::{roman, sound, spelled},
};

/// In how many ways a typed word may be found.
const WAYS: usize = 3;
/// Longer words are cut: no name has them, and databases limit what they look for.
const LONGEST: usize = 60;
/// Shorter words say too little to be found by how they sound.
const SHORTEST_SOUND: usize = 3;
/// Stands before how a word sounds, so that it is found from its beginning only.
const SOUND: char = '~';

/// A text as it is found: its folded words, and each again as it may be typed instead: with umlauts spelled out, in
/// Latin letters, and joined with what precedes it (`Hanspeter`, `Vanderberg`, `OBrien`).
pub fn search_key(text: &str) -> String {
    let mut key = Vec::new();
    let mut note = |word: String| {
        if !word.is_empty() && !key.contains(&word) {
            key.push(word);
        }
    };
    let plain = fold(text);
    let plain: Vec<&str> = plain.split(' ').collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    for word in &plain {
        word.split('-').for_each(|part| note(part.to_owned()));
    }
    // Others are spelled in one way.
    for word in words.iter().filter(|word| !word.is_ascii()) {
        let others = [spelled(word), roman(word)];
        if word.chars().any(is_foreign) {
            others.iter().for_each(|other| note(format!("{SOUND}{}", sound(other))));
        }
        for other in others {
            other.split('-').for_each(|part| note(part.to_owned()));
            if other.contains('-') {
                note(other.replace('-', ""));
            }
        }
    }
    joined(&plain).into_iter().for_each(note);
    key.join(" ")
}

/// Letters that people without them write as they hear them.
fn is_foreign(sign: char) -> bool {
    sign.is_alphabetic() && !sign.is_ascii() && !super::is_latin(sign)
}

/// Double names without their hyphen, and names in one with the short words before them.
fn joined(words: &[&str]) -> Vec<String> {
    const SHORT: usize = 3;
    let mut joined: Vec<String> =
        words.iter().filter(|word| word.contains('-')).map(|word| word.replace('-', "")).collect();
    let mut before = String::new();
    for word in words {
        let is_name = word.chars().all(char::is_alphabetic);
        if is_name && word.chars().count() <= SHORT {
            before.push_str(word);
            continue;
        }
        if is_name && !before.is_empty() {
            joined.push(format!("{before}{word}"));
        }
        before.clear();
    }
    joined
}

/// What somebody typed to find something by: words, all of which must be found, in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    words: Vec<Word>,
}

/// A word and how else it may be stored; unused ways are empty.
type Word = [String; WAYS];

impl Search {
    pub fn new(typed: &str) -> Self {
        let is_between = |sign: char| sign.is_whitespace() || matches!(sign, ',' | ';');
        let words = typed.split(is_between).flat_map(|typed| {
            let [plain, spelled, roman] = [fold(typed), spelled(typed), roman(typed)];
            let parts = [&plain, &spelled, &roman].map(|way| way.split('-').map(cut).collect::<Vec<_>>());
            let count = parts[0].len();
            (0..count).map(move |part| {
                let way = |way: usize| parts[way].get(part).cloned().unwrap_or_default();
                word(way(0), way(1), way(2))
            })
        });
        Self { words: words.filter(|word| !word[0].is_empty()).collect() }
    }

    /// Whether anything is looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether a text with this `search_key` is found.
    pub fn finds(&self, key: &str) -> bool {
        self.words.iter().all(|ways| ways.iter().any(|way| !way.is_empty() && key.contains(way.as_str())))
    }

    /// The first words as patterns for `LIKE … ESCAPE '\'`, of which one a word must match; `%` finds everything and an
    /// empty pattern nothing.
    pub fn patterns<const WORDS: usize>(&self) -> [[String; WAYS]; WORDS] {
        std::array::from_fn(|place| match self.words.get(place) {
            Some(ways) => ways.each_ref().map(|way| pattern(way)),
            None => ["%".to_owned(), String::new(), String::new()],
        })
    }
}

/// Letters that are typed in Latin are also looked for as they sound: `Zelensky` finds Зеленський.
fn word(plain: String, spelled: String, roman: String) -> Word {
    let is_latin = plain.is_ascii();
    let heard = if is_latin
        && plain.len() >= SHORTEST_SOUND
        && plain.bytes().all(|sign| sign.is_ascii_alphabetic())
    {
        format!("{SOUND}{}", sound(&plain))
    } else {
        String::new()
    };
    let unless_same = |way: String, other: &str| if way == other { String::new() } else { way };
    let spelled = unless_same(spelled, &plain);
    let third = if is_latin { heard } else { unless_same(roman, &plain) };
    [plain, spelled, third]
}

fn cut(word: &str) -> String {
    word.chars().take(LONGEST).collect()
}

fn pattern(way: &str) -> String {
    match way {
        "" => String::new(),
        way => format!("%{}%", way.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_however_it_is_typed() {
        for (stored, typed) in [
            ("Jörg Müller", "MULLER"),
            ("Jörg Müller", "mueller joerg"),
            ("Jörg Müller", "Müller, Jörg"),
            ("Jörg Müller", "Mu\u{308}ller"),
            ("Joerg Mueller", "Jörg Müller"),
            ("Weiß", "WEISS"),
            ("Weiss", "weiß"),
            ("Møller", "Moeller"),
            ("Møller", "moller"),
            ("Moeller", "Møller"),
            ("Yıldız Kılıç", "yildiz"),
            ("Yıldız Kılıç", "KILIÇ"),
            ("Yildiz Kilic", "Yıldız"),
            ("İsmail", "ismail"),
            ("Đoković", "Djokovic"),
            ("Đoković", "dokovic"),
            ("Əliyev", "Aliyev"),
            ("Łukasz", "lukasz"),
            ("Sigurðsson", "sigurdsson"),
            ("Þór", "thor"),
            ("O’Brien", "O'Brien"),
            ("O’Brien", "obrien"),
            ("O Brien", "O'Brien"),
            ("Hans-Peter", "Hans Peter"),
            ("Hans-Peter", "hanspeter"),
            ("Hans Peter", "Hans‑Peter"),
            ("Hanspeter", "Hans-Peter"),
            ("Müller-Lüdenscheidt", "Mueller Ludenscheidt"),
            ("Müller-Lüdenscheidt", "Muellerluedenscheidt"),
            ("Gabriele Riedmann de Trinidad", "riedmann de trinidad"),
            ("Jan van der Berg", "Vanderberg"),
            ("Vanderberg", "van der Berg"),
            ("von\u{a0}der Leyen", "von der leyen"),
            ("Иванов", "Иванов"),
            ("Иванов", "ивАНОВ"),
            ("Иванов", "Ivanov"),
            ("Иванов", "Iwanow"),
            ("Иванов", "ivan"),
            ("Ivanov", "Иванов"),
            ("Хрущёв", "хрущев"),
            ("Хрущёв", "Khrushchev"),
            ("Хрущёв", "Chruschtschow"),
            ("Володимир Зеленський", "Zelensky"),
            ("Володимир Зеленський", "Selenskyj"),
            ("Юлия", "Julia"),
            ("Ђорђе", "Djordje"),
            ("Παπαδόπουλος", "παπαδοπουλος"),
            ("Παπαδόπουλος", "ΠΑΠΑΔΟΠΟΥΛΟΣ"),
            ("Παπαδόπουλος", "Papadopoulos"),
            ("Κυριάκος", "Kiriakos"),
            ("Սարգսյան", "ՍԱՐԳՍՅԱՆ"),
            ("Սարգսյան", "Sargsyan"),
            ("სააკაშვილი", "Saakashvili"),
            ("Müller", "Ｍüller"),
            ("Müller", "Mül\u{ad}ler"),
            ("a.b@amt-33.example", "amt-33"),
        ] {
            assert!(
                Search::new(typed).finds(&search_key(stored)),
                "{typed} in {} ({stored})",
                search_key(stored)
            );
        }
    }

    #[test]
    fn other_names_are_not_found() {
        for (stored, typed) in [
            ("Müller", "Miller"),
            ("Jörg Müller", "Jörg Meier"),
            ("Bauer", "Baur"),
            ("Иванов", "Petrov"),
            ("Anna Vander", "nav"),
        ] {
            assert!(!Search::new(typed).finds(&search_key(stored)), "{typed} in {}", search_key(stored));
        }
    }

    #[test]
    fn wildcards_are_plain_letters_and_nothing_typed_finds_everybody() {
        let search = Search::new(" 50%_,  ");
        assert_eq!(search.patterns::<2>()[0][0], "%50\\%\\_%");
        assert_eq!(search.patterns::<2>()[1], ["%", "", ""]);
        assert!(Search::new(" ,;\u{200b}-").is_empty() && Search::new("").finds(""));
        assert_eq!(Search::new(&"x".repeat(60_000)).patterns::<1>()[0][0].len(), LONGEST + 2);
    }
}
