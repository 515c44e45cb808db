//! The form in which ideas are written and edited.
use crate::{
    events::{Event, Phase, store::Theme},
    ideas::idea::{Idea, LONGEST_DETAILS, LONGEST_SENTENCE, Wording},
    language::{Lang, LangMark, Text},
    web::Form,
};

/// An empty form. Facilitators mostly record what the room says, so that is chosen for them.
pub fn blank(lang: Lang, is_facilitator: bool) -> Form {
    Form::filled(lang, is_facilitator.then(|| ("for_room", "yes".to_owned())))
}

/// A form that shows an idea as it is stored.
pub fn stored(lang: Lang, idea: &Idea) -> Form {
    let mut values = vec![("sentence", idea.sentence.clone()), ("details", idea.details.clone())];
    values.extend(idea.theme_ids.iter().map(|theme| ("themes", theme.clone())));
    values.extend(idea.unnamed_at.map(|_| ("unnamed", "yes".to_owned())));
    values.extend(idea.for_room_at.map(|_| ("for_room", "yes".to_owned())));
    Form::stored(lang, values)
}

/// Reads what was written; `may_record` says whether it may be for the room.
pub fn read(form: &mut Form, themes: &[Theme], may_record: bool) -> Wording {
    let sentence = form.text("sentence", LONGEST_SENTENCE);
    let lines = sentence.lines().map(str::trim).filter(|line| !line.is_empty());
    let sentence = lines.collect::<Vec<_>>().join("\n");
    let chosen = form.values("themes");
    let chosen: Vec<String> =
        themes.iter().map(|theme| theme.id.clone()).filter(|id| chosen.contains(&id.as_str())).collect();
    if chosen.is_empty() && !themes.is_empty() {
        form.refuse("themes", t!(form.lang(), "idea-themes-missing"));
    }
    Wording {
        sentence,
        themes: chosen,
        details: form.optional_text("details", LONGEST_DETAILS),
        is_unnamed: form.is_ticked("unnamed"),
        is_for_room: may_record && form.is_ticked("for_room"),
    }
}

/// Why no idea can be written while none are taken: not yet, or no more.
pub fn why_closed(lang: Lang, event: &Event) -> String {
    if event.phase < Phase::Assigned { t!(lang, "idea-closed-yet") } else { t!(lang, "idea-closed") }
}

/// The event's themes as checkboxes: value, text, no hint.
pub fn theme_choices(mark: LangMark, themes: &[Theme]) -> Vec<(String, Text, &'static str)> {
    themes.iter().map(|theme| (theme.id.clone(), mark.text(&theme.name), "")).collect()
}
