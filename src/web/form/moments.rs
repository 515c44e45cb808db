//! Dates and times in forms: on the wall clock of a zone, in years that make sense, and of an hour that comes twice the
//! one that is meant. Which one is asked beside the field, when it has to be, and kept when the form is opened again.
use super::Form;
use crate::{
    clock::{Moments, Pass, Timestamp, Zone, parse_local},
    language::input_moment,
};

/// The years that a field takes. Fewer digits, or more, are a slip.
const FIRST_YEAR: i16 = 2000;
const LAST_YEAR: i16 = 2099;

impl Pass {
    fn tag(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
        }
    }
}

/// The field that says which of two moments the date and time in another field mean.
fn which(name: &str) -> String {
    format!("{name}_which")
}

/// The fields of a form that show a moment: the date and time, and which one is meant where it comes twice.
pub fn moment_fields(name: &str, at: Option<Timestamp>, zone: &Zone) -> Vec<(String, String)> {
    let shown = at.map(|at| input_moment(&at, zone)).unwrap_or_default();
    let pass = at.and_then(|at| zone.pass(at));
    let which = pass.map(|pass| (which(name), pass.tag().to_owned()));
    std::iter::once((name.to_owned(), shown)).chain(which).collect()
}

impl Form {
    /// A date and time on the wall clock of a zone, as `<input type="datetime-local">` sends it.
    pub fn moment(&mut self, name: &str, zone: &Zone) -> Timestamp {
        if self.text(name, 30).is_empty() {
            return Timestamp::from_millis(0);
        }
        self.optional_moment(name, zone).unwrap_or(Timestamp::from_millis(0))
    }

    /// A date and time, or nothing.
    pub fn optional_moment(&mut self, name: &str, zone: &Zone) -> Option<Timestamp> {
        let text = self.optional_text(name, 30);
        let moments = parse_local(&text).map(|local| (local.year(), zone.moments(local)));
        if !matches!(moments, Some((_, Moments::Two(..)))) {
            self.values.retain(|(field, _)| *field != which(name));
        }
        match moments {
            _ if text.is_empty() => None,
            Some((year, _)) if !(FIRST_YEAR..=LAST_YEAR).contains(&year) => self.refuse_year(name),
            Some((_, Moments::One(at))) => Some(at),
            Some((_, Moments::Two(first, second))) => self.one_of(name, first, second),
            Some((_, Moments::None)) => {
                self.refuse(name, t!(self.lang, "form-moment-skipped"));
                None
            }
            None if year_is_long(&text) => self.refuse_year(name),
            None => {
                self.refuse(name, t!(self.lang, "form-moment"));
                None
            }
        }
    }

    fn refuse_year(&mut self, name: &str) -> Option<Timestamp> {
        let (first, last) = (FIRST_YEAR.to_string(), LAST_YEAR.to_string());
        self.refuse(name, t!(self.lang, "form-moment-year", first = first, last = last));
        None
    }

    /// The one that is meant; without an answer it is asked for beside the field.
    fn one_of(&mut self, name: &str, first: Timestamp, second: Timestamp) -> Option<Timestamp> {
        let which = which(name);
        match self.value(&which) {
            answer if answer == Pass::First.tag() => return Some(first),
            answer if answer == Pass::Second.tag() => return Some(second),
            _ => {}
        }
        self.values.retain(|(field, _)| *field != which);
        self.values.push((which.clone(), String::new()));
        self.refuse(&which, t!(self.lang, "form-moment-twice"));
        None
    }

    /// Whether the moment in a field is not known, because it is wrong or has to be asked for.
    pub fn is_wrong_at(&self, name: &str) -> bool {
        self.error(name).is_some() || self.error(&which(name)).is_some()
    }

    /// The field in which is chosen what the date and time of another one mean, where they come twice.
    pub fn asks_which(&self, name: &str) -> Option<String> {
        let which = which(name);
        self.values.iter().any(|(field, _)| *field == which).then_some(which)
    }

    /// What can be chosen there.
    pub fn passes(&self) -> Vec<(&'static str, String)> {
        vec![
            ("", t!(self.lang, "form-choose")),
            (Pass::First.tag(), t!(self.lang, "form-moment-first")),
            (Pass::Second.tag(), t!(self.lang, "form-moment-second")),
        ]
    }

    /// The first and the last date and time that a field takes, for browsers.
    pub fn moment_limits(&self) -> (String, String) {
        (format!("{FIRST_YEAR}-01-01T00:00"), format!("{LAST_YEAR}-12-31T23:59"))
    }
}

/// Whether it begins with more digits than a year has.
fn year_is_long(text: &str) -> bool {
    text.bytes().take_while(u8::is_ascii_digit).count() > 4
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    fn sent(fields: &[(&str, &str)]) -> Form {
        Form::filled(Lang::De, fields.iter().map(|(name, value)| (*name, (*value).to_owned())))
    }

    fn read(fields: &[(&str, &str)]) -> (Option<String>, Form) {
        let mut form = sent(fields);
        let at = form.optional_moment("t", &Zone::berlin());
        (at.map(Timestamp::rfc3339), form)
    }

    #[test]
    fn the_skipped_hour_is_refused_with_the_reason() {
        let (at, form) = read(&[("t", "2018-03-25T02:30")]);
        assert_eq!(at, None);
        assert_eq!(form.error("t"), Some("Diese Uhrzeit gibt es wegen der Zeitumstellung nicht."));
    }

    #[test]
    fn years_that_make_no_sense_are_refused_in_words() {
        for text in [
            "0018-12-18T09:00",
            "20018-12-18T09:00",
            "1999-12-31T23:59",
            "2100-01-01T00:00",
            "202600-01-01T00:00",
        ] {
            let (at, form) = read(&[("t", text)]);
            assert_eq!(
                (at, form.error("t")),
                (None, Some("Das Jahr liegt zwischen 2000 und 2099.")),
                "{text}"
            );
        }
        assert!(read(&[("t", "2000-01-01T00:00")]).0.is_some());
        assert!(read(&[("t", "morgen")]).1.error("t").is_some());
        assert_eq!(read(&[("t", "")]).1.errors(), []);
    }

    #[test]
    fn of_an_hour_that_comes_twice_is_asked_which_one_is_meant() {
        let (at, form) = read(&[("t", "2026-10-25T02:10")]);
        assert_eq!((at, form.value("t")), (None, "2026-10-25T02:10"));
        assert_eq!(form.asks_which("t").as_deref(), Some("t_which"));
        assert!(form.error("t_which").is_some() && form.error("t").is_none());
        for (answer, moment) in [("first", "2026-10-25T00:10:00Z"), ("second", "2026-10-25T01:10:00Z")] {
            let (at, form) = read(&[("t", "2026-10-25T02:10"), ("t_which", answer)]);
            assert_eq!((at.as_deref(), form.is_refused()), (Some(moment), false));
        }
        assert_eq!(read(&[("t", "2026-10-25T02:10"), ("t_which", "third")]).0, None);
    }

    #[test]
    fn what_was_meant_is_shown_again_and_asked_nowhere_else() {
        let berlin = Zone::berlin();
        for moment in ["first", "second"] {
            let mut form = sent(&[("t", "2026-10-25T02:10"), ("t_which", moment)]);
            let at = form.optional_moment("t", &berlin);
            let mut again = Form::stored(Lang::De, moment_fields("t", at, &berlin));
            assert_eq!(again.value("t_which"), moment);
            assert_eq!(again.optional_moment("t", &berlin), at);
        }
        let at = berlin.moment(parse_local("2026-10-24T02:10").unwrap());
        assert_eq!(moment_fields("t", at, &berlin), [("t".into(), "2026-10-24T02:10".into())]);
        let (_, form) = read(&[("t", "2026-10-24T02:10"), ("t_which", "second")]);
        assert_eq!(form.asks_which("t"), None, "an answer to a question that is not asked any more");
    }
}
