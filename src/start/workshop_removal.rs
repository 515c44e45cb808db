//! Removing a workshop: the page that says what would be lost, also of what other features keep about it.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, http::StatusCode, response::IntoResponse};

use crate::{
    db::Conn,
    events::{Managed, Nav, Section},
    ideas,
    state::App,
    web::{Error, Layout, Result, done, refused_with},
    workshops::{
        self, Workshop, WorkshopRemovalPath, WorkshopsPath, names_of,
        set_up::{Refusal, remove_workshop},
    },
};

#[derive(Template, WebTemplate)]
#[template(path = "start/workshop_removal.html")]
struct RemovalPage {
    layout: Layout,
    nav: Nav,
    workshop: Workshop,
    ideas: i64,
    wishes: i64,
    led_by: String,
}

impl RemovalPage {
    async fn load(conn: &mut Conn, managed: &Managed, layout: Layout, workshop_id: &str) -> Result<Self> {
        let event_id = &managed.event.id;
        let layout = layout.accented(managed.event.language, managed.event.accent_hue);
        let workshop = workshops::store::find(conn, event_id, workshop_id).await?.ok_or(Error::NotFound)?;
        Ok(Self {
            nav: managed.nav(&layout, Section::Workshops),
            ideas: ideas::store::count_in(conn, &workshop.id).await?,
            wishes: workshops::store::count_wishes(conn, &workshop.id).await?,
            led_by: names_of(&workshops::store::facilitators(conn, event_id).await?, &workshop.id),
            layout,
            workshop,
        })
    }

    fn action(&self) -> WorkshopRemovalPath {
        WorkshopRemovalPath::to(&self.nav.slug, &self.workshop.id)
    }

    fn list(&self) -> WorkshopsPath {
        WorkshopsPath::to(&self.nav.slug)
    }
}

/// Says what would be lost, or why the workshop must stay.
pub async fn ask(
    State(app): State<App>,
    managed: Managed,
    layout: Layout,
    WorkshopRemovalPath { workshop, .. }: WorkshopRemovalPath,
) -> Result {
    let mut tx = app.db.read().await?;
    Ok(RemovalPage::load(&mut tx, &managed, layout, &workshop).await?.into_response())
}

pub async fn remove(
    State(app): State<App>,
    managed: Managed,
    layout: Layout,
    WorkshopRemovalPath { workshop, .. }: WorkshopRemovalPath,
) -> Result {
    let mut tx = app.db.write().await?;
    match remove_workshop(&mut tx, &managed.event.id, &workshop).await? {
        Ok(removed) => {
            tx.commit().await?;
            let words = t!(
                layout.lang,
                "workshop-removed",
                title = layout.lang_of(&managed.event.language).name(removed.title)
            );
            Ok(done(WorkshopsPath::to(managed.event.slug), words))
        }
        Err(Refusal::HasIdeas) => {
            drop(tx);
            let mut tx = app.db.read().await?;
            let page = RemovalPage::load(&mut tx, &managed, layout, &workshop).await?;
            Ok(refused_with(StatusCode::CONFLICT, page))
        }
        Err(Refusal::Archived) => Err(Error::Archived),
        Err(_) => Err(Error::NotFound),
    }
}
