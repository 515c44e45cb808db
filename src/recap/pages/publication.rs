//! Publishing a recap after a look at whose names go public, and taking it down.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect},
};

use super::overview::back;
use crate::{
    accounts::Account,
    db::Conn,
    events::{self, Event, Managed, Nav, Section as Step},
    language::Text,
    recap::{
        Draft, ManageRecapPath, PreviewPath, Publication,
        article::Place,
        consent::{Mention, Naming, Outcome, Role},
        publish_recap::{self, Refusal, publish_recap},
        review::Review,
        store,
    },
    state::App,
    web::{Error, Form, Layout, Result, done, refused, refused_with},
};

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
    /// The article and its names as they are now; `None` when nothing is drafted.
    async fn read(conn: &mut Conn, layout: Layout, managed: &Managed) -> Result<Option<Self>> {
        let event = events::store::find(conn, &managed.event.id).await?.ok_or(Error::NotFound)?;
        let Some(draft) = Draft::read(conn, &event.id).await? else { return Ok(None) };
        let published = store::published(conn, &event.id).await?;
        let layout = layout.accented(event.language, event.accent_hue);
        let review = Review::new(&event, &draft);
        Ok(Some(Self {
            nav: managed.nav(&layout, Step::Recap),
            form: Form::blank(layout.lang),
            is_overtaken: false,
            reviewed: review.fingerprint(),
            layout,
            event,
            review,
            published,
        }))
    }

    fn preview(&self) -> PreviewPath {
        PreviewPath::to(self.event.slug.as_str())
    }

    fn back(&self) -> ManageRecapPath {
        back(&self.event)
    }

    fn role(&self, naming: &Naming) -> Text {
        let (lang, mark) = (self.layout.lang, self.layout.event_lang());
        mark.phrase(match &naming.role {
            Role::Speaker => t!(lang, "recap-role-speaker"),
            Role::Facilitator(workshop) => t!(lang, "recap-role-facilitator", workshop = mark.name(workshop)),
            Role::Author(code) => t!(lang, "recap-role-author", code = code.as_str()),
        })
    }

    fn outcome(&self, naming: &Naming) -> String {
        let lang = self.layout.lang;
        match naming.outcome() {
            Outcome::Named => t!(lang, "recap-outcome-named"),
            Outcome::LeftOut => t!(lang, "recap-outcome-left-out"),
            Outcome::StaysInProgramme => t!(lang, "recap-outcome-programme"),
        }
    }

    fn places(&self, mention: &Mention) -> Text {
        let (lang, mark) = (self.layout.lang, self.layout.event_lang());
        let places = mention.places.iter().map(|place| match place {
            Place::Title => t!(lang, "recap-title"),
            Place::Authors => t!(lang, "recap-authors"),
            Place::Section(heading) if heading.is_empty() => t!(lang, "recap-kind-lead"),
            Place::Section(heading) => t!(lang, "recap-place-section", heading = mark.name(heading)),
            Place::Idea(code) => t!(lang, "recap-role-author", code = code.as_str()),
        });
        mark.phrase(places.collect::<Vec<_>>().join(", "))
    }

    /// Whether visitors read just this article already.
    fn is_published(&self) -> bool {
        self.published.as_ref().is_some_and(|published| published.shows(&self.review.article))
    }
}

pub async fn review(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let page = ReviewPage::read(&mut *app.db.read().await?, layout, &managed).await?;
    Ok(match page {
        Some(page) => page.into_response(),
        None => Redirect::to(&back(&managed.event).to_string()).into_response(),
    })
}

/// Freezes the article as it was looked at. Sent twice, it publishes once.
pub async fn publish(
    State(app): State<App>,
    managed: Managed,
    account: Account,
    layout: Layout,
    mut form: Form,
) -> Result {
    let (lang, back) = (layout.lang, back(&managed.event));
    let (reviewed, is_confirmed) = (form.value("reviewed"), form.is_ticked("confirmed"));
    let mut tx = app.db.write().await?;
    let refusal = match publish_recap(&mut tx, &managed.event.id, &account.id, reviewed, is_confirmed).await?
    {
        Ok(_) => {
            tx.commit().await?;
            return Ok(done(back, t!(lang, "recap-is-published")));
        }
        Err(refusal) => refusal,
    };
    drop(tx);
    let is_overtaken = match refusal {
        Refusal::Gone | Refusal::Archived => return Err(error(refusal)),
        Refusal::Already => return Ok(done(back, t!(lang, "recap-published-already"))),
        Refusal::Overtaken => true,
        Refusal::Unconfirmed => false,
    };
    let page = ReviewPage::read(&mut *app.db.read().await?, layout, &managed).await?;
    let page = page.ok_or(Error::NotFound)?;
    if is_overtaken {
        return Ok(refused_with(StatusCode::CONFLICT, ReviewPage { is_overtaken, ..page }));
    }
    form.refuse("confirmed", t!(lang, "recap-confirmation-missing"));
    Ok(refused(ReviewPage { form, ..page }))
}

/// The page instead of which a refusal has none of its own.
fn error(refusal: Refusal) -> Error {
    if refusal == Refusal::Archived { Error::Archived } else { Error::NotFound }
}

#[derive(Template, WebTemplate)]
#[template(path = "recap/takedown.html")]
struct TakedownPage {
    layout: Layout,
    nav: Nav,
    event: Event,
}

impl TakedownPage {
    fn back(&self) -> ManageRecapPath {
        back(&self.event)
    }
}

pub async fn takedown(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    if !store::has_published(&mut *app.db.read().await?, &managed.event.id).await? {
        return Ok(Redirect::to(&back(&managed.event).to_string()).into_response());
    }
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    let nav = managed.nav(&layout, Step::Recap);
    Ok(TakedownPage { layout, nav, event: managed.event }.into_response())
}

pub async fn take_down(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let mut tx = app.db.write().await?;
    publish_recap::take_down(&mut tx, &managed.event.id).await?.map_err(error)?;
    tx.commit().await?;
    Ok(done(back(&managed.event), t!(layout.lang, "recap-taken-down")))
}
