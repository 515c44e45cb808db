//! What organisers send about one person, and what is said of it.
use axum::extract::State;

use super::{
    decide::{Decided, Mistake, Refusal, decide as store_decision},
    known::Known,
    page::{Forms, PersonPage, blank_pairing, decided_form},
    pair::{self, pair as store_pair, unpair as remove_pair},
};
use crate::{
    assignment::{
        decisions::Kind,
        filter::Filter,
        paths::{DecisionsPath, PairsPath, PersonPath, UnpairPath},
    },
    db::Conn,
    events::Managed,
    language::Lang,
    participants::{self, Participant},
    state::App,
    web::{Error, Form, Layout, Result, done, refusal, refused, refused_with},
    workshops,
};

/// So many people are offered when a name fits several.
const OFFERED: usize = 20;

/// Stores where somebody sits in any case and where they cannot sit.
pub async fn decide(
    State(app): State<App>,
    managed: Managed,
    DecisionsPath { participant, .. }: DecisionsPath,
    layout: Layout,
    mut form: Form,
) -> Result {
    let (lang, event) = (layout.lang, &managed.event);
    let mut tx = app.db.write().await?;
    let write = |stored: &Decided| {
        form.merge(&decided_form(lang, stored));
        (!form.is_refused()).then(|| read(&form))
    };
    let refused = match store_decision(&mut tx, &event.id, &participant, write).await? {
        Ok(()) => {
            tx.commit().await?;
            return Ok(done(PersonPath::to(&event.slug, participant), t!(lang, "decision-saved")));
        }
        Err(Refusal::Closed(closed)) => return Err(closed.into()),
        Err(Refusal::Gone) => return Err(Error::NotFound),
        Err(Refusal::Mistaken) => Vec::new(),
        Err(Refusal::Contradictory(mistakes)) => mistakes,
    };
    drop(tx);
    let known = Known::load(&mut *app.db.read().await?, &event.id, &participant).await?;
    let known = known.ok_or(Error::NotFound)?;
    for mistake in refused {
        let (field, words) = words(lang, &known, mistake);
        form.refuse(field, words);
    }
    let status = refusal(&form);
    let forms = Forms { decided: form, pairing: blank_pairing(lang), offered: Vec::new() };
    Ok(refused_with(status, PersonPage::new(layout, managed, known, None, forms)))
}

fn read(form: &Form) -> Decided {
    Decided {
        pin: Some(form.value("pin").to_owned()).filter(|pin| !pin.is_empty()),
        impossible: form.values("impossible").into_iter().map(str::to_owned).collect(),
    }
}

/// The field, and what is said beside it.
fn words(lang: Lang, known: &Known, mistake: Mistake) -> (&'static str, String) {
    let name = |id: &String| known.names.get(id).cloned();
    match mistake {
        Mistake::WorkshopGone => ("pin", t!(lang, "assignment-workshop-gone")),
        Mistake::NothingLeft => ("impossible", t!(lang, "decision-nothing-left")),
        Mistake::Together(other) => ("impossible", Kind::Together.contradiction(lang, name(&other))),
        Mistake::PinnedThere(workshop) => {
            ("impossible", t!(lang, "decision-pinned-there", title = known.title(&workshop)))
        }
        Mistake::Full { workshop, count } => {
            let title = known.title(&workshop);
            ("pin", t!(lang, "decision-pins-full", title = title, count = count))
        }
        Mistake::Pair { other, kind } => ("pin", kind.contradiction(lang, name(&other))),
    }
}

/// Pairs somebody with whoever has the name that was typed, or asks which of several is meant.
pub async fn pair(
    State(app): State<App>,
    managed: Managed,
    PairsPath { participant, .. }: PairsPath,
    layout: Layout,
    mut form: Form,
) -> Result {
    let (lang, event) = (layout.lang, &managed.event);
    let kind = Kind::of_tag(form.value("kind"));
    if kind.is_none() {
        form.refuse("kind", t!(lang, "form-choice"));
    }
    let others = others(&mut *app.db.read().await?, &event.id, &participant).await?;
    let fitting = fitting(&mut form, &others);
    if let ([partner], Some(kind), false) = (fitting.as_slice(), kind, form.is_refused()) {
        let mut tx = app.db.write().await?;
        match store_pair(&mut tx, &event.id, &participant, &partner.id, kind).await? {
            Ok(()) => {
                tx.commit().await?;
                return Ok(done(PersonPath::to(&event.slug, participant), t!(lang, "decision-saved")));
            }
            Err(pair::Refusal::PartnerGone) => form.refuse("name", t!(lang, "pair-nobody")),
            Err(pair::Refusal::Against) => form.refuse("name", t!(lang, "pair-against")),
            Err(refusal) => return Err(refusal.into()),
        }
    }
    let known = Known::load(&mut *app.db.read().await?, &event.id, &participant).await?;
    let known = known.ok_or(Error::NotFound)?;
    let is_asked = form.error("with").is_some();
    let forms = Forms {
        decided: decided_form(lang, &Decided::of(&known.decisions, &participant)),
        offered: fitting.into_iter().filter(|_| is_asked).cloned().collect(),
        pairing: form,
    };
    Ok(refused(PersonPage::new(layout, managed, known, None, forms)))
}

/// Everybody else who is to be seated, by family name.
async fn others(conn: &mut Conn, event_id: &str, person: &str) -> Result<Vec<Participant>> {
    let leading = workshops::store::facilitators(conn, event_id).await?;
    let mut people = participants::store::list_registered(conn, event_id).await?;
    people.retain(|one| one.id != person && leading.iter().all(|led| led.person != one.id));
    Ok(people)
}

/// Whom the form can mean: whoever was chosen, or everybody whose name fits. Notes when it is not one.
fn fitting<'a>(form: &mut Form, others: &'a [Participant]) -> Vec<&'a Participant> {
    let lang = form.lang();
    if let Some(chosen) = others.iter().find(|one| one.id == form.value("with")) {
        return vec![chosen];
    }
    let search = form.text("name", 200);
    if search.is_empty() {
        return Vec::new();
    }
    let filter = Filter { search, ..Filter::default() };
    let mut fitting: Vec<&Participant> = others.iter().filter(|one| filter.finds(one, None)).collect();
    match fitting.len() {
        0 => form.refuse("name", t!(lang, "pair-nobody")),
        1 => {}
        2..=OFFERED => form.refuse("with", t!(lang, "pair-several")),
        _ => {
            form.refuse("name", t!(lang, "pair-too-many", count = (fitting.len() as i64)));
            fitting.clear();
        }
    }
    fitting
}

/// Lets two people sit as it comes.
pub async fn unpair(
    State(app): State<App>,
    managed: Managed,
    UnpairPath { participant, .. }: UnpairPath,
    layout: Layout,
    form: Form,
) -> Result {
    let mut tx = app.db.write().await?;
    remove_pair(&mut tx, &managed.event.id, &participant, form.value("with")).await??;
    tx.commit().await?;
    let path = PersonPath::to(&managed.event.slug, participant);
    Ok(done(path, t!(layout.lang, "decision-saved")))
}

impl From<pair::Refusal> for Error {
    fn from(refusal: pair::Refusal) -> Self {
        match refusal {
            pair::Refusal::Closed(closed) => closed.into(),
            _ => Self::NotFound,
        }
    }
}
