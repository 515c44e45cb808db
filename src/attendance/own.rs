//! What participants decide about their own coming: yes to an invitation, consent to be named, cancellation.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};

use super::{
    CancellationPath, agree_to_be_named, cancel,
    confirm::{Refusal, confirm},
    withdraw_naming,
};
use crate::{
    clock,
    events::Event,
    participants::{EventNav, Me, MePath, Tab},
    state::App,
    web::{Form, Layout, Result, done, not_done},
};

/// Says yes to an invitation, or comes back.
pub async fn accept(State(app): State<App>, me: Me, layout: Layout) -> Result {
    let lang = layout.default_to(me.event.language, me.event.accent_hue).lang;
    let back = MePath::to(me.event.slug);
    let mut tx = app.db.write().await?;
    let reason = match confirm(&mut tx, &me.event.id, &me.participant.id, clock::now()).await? {
        Ok(_) => {
            tx.commit().await?;
            return Ok(done(back, t!(lang, "me-confirmed")));
        }
        Err(Refusal::Missing(refusal)) => return Err(refusal.into()),
        Err(Refusal::Full) => t!(lang, "me-full"),
        Err(Refusal::Closed) => t!(lang, "me-registration-closed"),
    };
    Ok(not_done(back, reason))
}

/// Agrees to be named in the recap, or takes that back.
pub async fn decide_naming(State(app): State<App>, me: Me, layout: Layout, form: Form) -> Result {
    let lang = layout.default_to(me.event.language, me.event.accent_hue).lang;
    let (event, person, now) = (&me.event.id, &me.participant.id, clock::now());
    let mut tx = app.db.write().await?;
    if form.is_ticked("agrees") {
        agree_to_be_named(&mut tx, event, person, now).await??;
    } else {
        withdraw_naming(&mut tx, event, person, now).await??;
    }
    tx.commit().await?;
    Ok(done(MePath::to(me.event.slug), t!(lang, "me-naming-saved")))
}

#[derive(Template, WebTemplate)]
#[template(path = "attendance/cancellation.html")]
struct CancellationPage {
    layout: Layout,
    nav: EventNav,
    event: Event,
}

impl CancellationPage {
    fn address(&self) -> CancellationPath {
        CancellationPath::to(&self.event.slug)
    }
}

/// Asks before somebody gives up their place.
pub async fn confirm_cancellation(me: Me, layout: Layout) -> Result {
    let layout = layout.default_to(me.event.language, me.event.accent_hue);
    let nav = me.nav(Tab::Me);
    Ok(CancellationPage { layout, nav, event: me.event }.into_response())
}

pub async fn give_up(State(app): State<App>, me: Me, layout: Layout) -> Result {
    let lang = layout.default_to(me.event.language, me.event.accent_hue).lang;
    let mut tx = app.db.write().await?;
    cancel(&mut tx, &me.event.id, &me.participant.id, clock::now()).await??;
    tx.commit().await?;
    Ok(done(MePath::to(me.event.slug), t!(lang, "me-cancelled")))
}
