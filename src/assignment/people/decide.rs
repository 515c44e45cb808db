//! What organisers decide about one person: stored when it does not contradict what was decided before.
use std::collections::BTreeSet;

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};

use super::page::{Known, PersonPage, blank_pairing};
use crate::{
    assignment::{
        self,
        decisions::{Kind, Pair},
        filter::Filter,
        paths::person_path,
    },
    events::{self, Managed},
    participants::Participant,
    state::App,
    web::{Form, Layout, Path, Result, noted, refused},
};

/// So many people are offered when a name fits several.
const OFFERED: usize = 20;

/// Stores where somebody sits in any case and where they cannot sit.
pub async fn decide(
    State(app): State<App>,
    managed: Managed,
    path: Path,
    layout: Layout,
    mut form: Form,
) -> Result {
    let lang = layout.lang;
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &managed.event.id).await?;
    let known = Known::load(&mut tx, &managed, &path).await?;
    let is_known = |id: &str| known.seating.workshop(id).is_some();
    let pin = Some(form.value("pin").to_owned()).filter(|pin| !pin.is_empty());
    let impossible: BTreeSet<String> = form.values("impossible").into_iter().map(str::to_owned).collect();
    if pin.iter().chain(&impossible).any(|id| !is_known(id)) {
        form.refuse("pin", t!(lang, "assignment-workshop-gone"));
    } else {
        check(&mut form, &known, pin.as_deref(), &impossible);
    }
    if form.is_refused() {
        drop(tx);
        let forms = (form, blank_pairing(lang));
        return Ok(refused(PersonPage::new(layout, managed, known, "", forms, Vec::new()).await?));
    }
    let impossible: Vec<String> = impossible.into_iter().collect();
    assignment::store::set_pin(&mut tx, &known.person.id, pin.as_deref()).await?;
    assignment::store::set_impossible(&mut tx, &known.person.id, &impossible).await?;
    tx.commit().await?;
    Ok(noted(back(&managed, &known.person), t!(lang, "decision-saved")))
}

/// Notes what contradicts other decisions, or itself.
fn check(form: &mut Form, known: &Known, pin: Option<&str>, impossible: &BTreeSet<String>) {
    let (lang, seating, id) = (form.lang(), &known.seating, known.person.id.as_str());
    if impossible.len() == seating.workshops.len() {
        form.refuse("impossible", t!(lang, "decision-nothing-left"));
    }
    let decisions = &seating.decisions;
    let tied = decisions.tied_to(id);
    let partner = tied
        .into_iter()
        .find(|one| *one != id && decisions.pin(one).is_some_and(|pin| impossible.contains(pin)));
    if let Some(name) = partner.and_then(|partner| seating.name(partner)) {
        form.refuse("impossible", t!(lang, "decision-against-together", name = name));
    }
    let Some(pin) = pin else { return };
    if impossible.contains(pin) {
        form.refuse("impossible", t!(lang, "decision-pinned-there", title = seating.title(pin)));
    }
    let others = seating.people.iter().filter(|one| one.id != id);
    let pinned = others.filter(|one| decisions.pin(&one.id) == Some(pin)).count() as i64;
    let maximum = seating.workshop(pin).map_or(0, |workshop| workshop.maximum);
    if pinned >= maximum {
        form.refuse("pin", t!(lang, "decision-pins-full", title = seating.title(pin), count = pinned));
    }
    if let Some((_, other, kind)) = decisions.against_pin(id, pin) {
        form.refuse("pin", kind.contradiction(lang, seating.name(other)));
    }
}

/// Pairs somebody with whoever has the name that was typed, or asks which of several is meant.
pub async fn pair(
    State(app): State<App>,
    managed: Managed,
    path: Path,
    layout: Layout,
    mut form: Form,
) -> Result {
    let lang = layout.lang;
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &managed.event.id).await?;
    let known = Known::load(&mut tx, &managed, &path).await?;
    let kind = Kind::of_tag(form.value("kind"));
    if kind.is_none() {
        form.refuse("kind", t!(lang, "form-choice"));
    }
    let fitting = fitting(&mut form, &known);
    let pair = match (fitting.as_slice(), kind) {
        ([partner], Some(kind)) => Some(Pair::new(&known.person.id, &partner.id, kind)),
        _ => None,
    };
    if pair.as_ref().is_some_and(|pair| known.seating.decisions.is_against(pair)) {
        form.refuse("name", t!(lang, "pair-against"));
    }
    let (Some(pair), false) = (pair, form.is_refused()) else {
        drop(tx);
        let offered: Vec<Participant> =
            fitting.into_iter().filter(|_| form.error("with").is_some()).cloned().collect();
        let forms = (known.decided(lang), form);
        let page = PersonPage::new(layout, managed, known, "", forms, offered.iter().collect()).await?;
        return Ok(refused(page));
    };
    assignment::store::set_pair(&mut tx, &pair).await?;
    tx.commit().await?;
    Ok(noted(back(&managed, &known.person), t!(lang, "decision-saved")))
}

/// Whom the form can mean: whoever was chosen, or everybody whose name fits. Notes when it is not one.
fn fitting<'a>(form: &mut Form, known: &'a Known) -> Vec<&'a Participant> {
    let lang = form.lang();
    let others = || known.seating.people.iter().filter(|one| one.id != known.person.id);
    if let Some(chosen) = others().find(|one| one.id == form.value("with")) {
        return vec![chosen];
    }
    let search = form.text("name", 200);
    if search.is_empty() {
        return Vec::new();
    }
    let filter = Filter { search, ..Filter::default() };
    let mut fitting: Vec<&Participant> = others().filter(|one| filter.finds(one, None)).collect();
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
    path: Path,
    layout: Layout,
    form: Form,
) -> Result {
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &managed.event.id).await?;
    let known = Known::load(&mut tx, &managed, &path).await?;
    // The kind does not matter: there is one pair of the two.
    assignment::store::remove_pair(&mut tx, &Pair::new(&known.person.id, form.value("with"), Kind::Together))
        .await?;
    tx.commit().await?;
    Ok(noted(back(&managed, &known.person), t!(layout.lang, "decision-saved")))
}

fn back(managed: &Managed, person: &Participant) -> Response {
    Redirect::to(&person_path(&managed.event.slug, &person.id)).into_response()
}
