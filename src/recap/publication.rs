//! Publishing a recap after a look at whose names go public, and taking it down.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, http::StatusCode, response::IntoResponse};

use super::{
    Article, Draft, Publication,
    article::Place,
    consent::{self, Mention, Naming, Outcome, Role},
    manage::back,
    section::fingerprint,
    store,
};
use crate::{
    accounts::Account,
    clock,
    events::{self, Event, Managed, Nav, Section as Step},
    state::App,
    web::{Error, Form, Layout, Result, noted, refused},
};

/// What is looked at before publishing: the article, and the names in it.
struct Review {
    article: Article,
    namings: Vec<Naming>,
    mentions: Vec<Mention>,
}

impl Review {
    fn new(event: &Event, draft: &Draft) -> Self {
        let article = draft.article(event);
        Self {
            namings: consent::namings(&draft.sections, &draft.sources),
            mentions: consent::mentions(&article, &draft.sources),
            article,
        }
    }

    fn needs_confirmation(&self) -> bool {
        self.mentions.iter().any(Mention::is_open)
    }

    /// What the form carries, so that exactly what was looked at is published.
    fn fingerprint(&self, snapshot: &str) -> String {
        let open: Vec<&str> =
            self.mentions.iter().filter(|mention| mention.is_open()).map(|each| each.name.as_str()).collect();
        fingerprint(&[snapshot, &open.join("\n")])
    }
}

#[derive(Template, WebTemplate)]
#[template(path = "recap/publication.html")]
struct ReviewPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    review: Review,
    published: Option<Publication>,
    form: Form,
    reviewed: String,
    /// Whether something changed after the page was opened.
    is_overtaken: bool,
}

impl ReviewPage {
    fn new(
        layout: Layout,
        managed: &Managed,
        review: Review,
        published: Option<Publication>,
    ) -> Result<Self> {
        let event = managed.event.clone();
        let layout = layout.accented(event.accent_hue);
        let reviewed = review.fingerprint(&serde_json::to_string(&review.article)?);
        Ok(Self {
            nav: managed.nav(&layout, Step::Recap),
            form: Form::blank(layout.lang),
            is_overtaken: false,
            reviewed,
            layout,
            event,
            review,
            published,
        })
    }

    fn role(&self, naming: &Naming) -> String {
        let lang = self.layout.lang;
        match &naming.role {
            Role::Speaker => t!(lang, "recap-role-speaker"),
            Role::Facilitator(workshop) => t!(lang, "recap-role-facilitator", workshop = workshop.as_str()),
            Role::Author(code) => t!(lang, "recap-role-author", code = code.as_str()),
        }
    }

    fn outcome(&self, naming: &Naming) -> String {
        let lang = self.layout.lang;
        match naming.outcome() {
            Outcome::Named => t!(lang, "recap-outcome-named"),
            Outcome::LeftOut => t!(lang, "recap-outcome-left-out"),
            Outcome::StaysInProgramme => t!(lang, "recap-outcome-programme"),
        }
    }

    fn places(&self, mention: &Mention) -> String {
        let lang = self.layout.lang;
        let places = mention.places.iter().map(|place| match place {
            Place::Title => t!(lang, "recap-title"),
            Place::Authors => t!(lang, "recap-authors"),
            Place::Section(heading) if heading.is_empty() => t!(lang, "recap-kind-lead"),
            Place::Section(heading) => t!(lang, "recap-place-section", heading = heading.as_str()),
            Place::Idea(code) => t!(lang, "recap-role-author", code = code.as_str()),
        });
        places.collect::<Vec<_>>().join(", ")
    }

    /// Whether visitors read just this article already.
    fn is_published(&self) -> bool {
        self.published.as_ref().is_some_and(|published| published.article == self.review.article)
    }
}

pub async fn review(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let mut tx = app.db.read().await?;
    let Some(draft) = Draft::read(&mut tx, &managed.event.id).await? else { return Ok(back(&managed.event)) };
    let published = store::published(&mut tx, &managed.event.id).await?;
    let review = Review::new(&managed.event, &draft);
    Ok(ReviewPage::new(layout, &managed, review, published)?.into_response())
}

/// Freezes the article as it was looked at. Sent twice, it publishes once.
pub async fn publish(
    State(app): State<App>,
    managed: Managed,
    account: Account,
    layout: Layout,
    mut form: Form,
) -> Result {
    let event_id = &managed.event.id;
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, event_id).await?;
    // Read again behind the lock: the settings may have changed since the guard looked.
    let event = events::store::find(&mut tx, event_id).await?.ok_or(Error::NotFound)?;
    let draft = Draft::read(&mut tx, event_id).await?.ok_or(Error::NotFound)?;
    let published = store::published(&mut tx, event_id).await?;
    let review = Review::new(&event, &draft);
    let snapshot = serde_json::to_string(&review.article)?;
    if published.as_ref().is_some_and(|published| published.article == review.article) {
        drop(tx);
        return Ok(noted(back(&event), t!(layout.lang, "recap-published-already")));
    }
    let is_overtaken = form.value("reviewed") != review.fingerprint(&snapshot);
    if !is_overtaken && review.needs_confirmation() && !form.is_ticked("confirmed") {
        form.refuse("confirmed", t!(layout.lang, "recap-confirmation-missing"));
    }
    if is_overtaken || form.is_refused() {
        let mut page = ReviewPage::new(layout, &managed, review, published)?;
        page.is_overtaken = is_overtaken;
        if is_overtaken {
            return Ok((StatusCode::CONFLICT, page).into_response());
        }
        page.form = form;
        return Ok(refused(page));
    }
    store::publish(&mut tx, event_id, &snapshot, &account.id, clock::now()).await?;
    tx.commit().await?;
    Ok(noted(back(&event), t!(layout.lang, "recap-is-published")))
}

#[derive(Template, WebTemplate)]
#[template(path = "recap/takedown.html")]
struct TakedownPage {
    layout: Layout,
    nav: Nav,
    event: Event,
}

pub async fn takedown(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    if store::published(&mut *app.db.read().await?, &managed.event.id).await?.is_none() {
        return Ok(back(&managed.event));
    }
    let layout = layout.accented(managed.event.accent_hue);
    let nav = managed.nav(&layout, Step::Recap);
    Ok(TakedownPage { layout, nav, event: managed.event }.into_response())
}

pub async fn take_down(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &managed.event.id).await?;
    store::take_down(&mut tx, &managed.event.id, clock::now()).await?;
    tx.commit().await?;
    Ok(noted(back(&managed.event), t!(layout.lang, "recap-taken-down")))
}
