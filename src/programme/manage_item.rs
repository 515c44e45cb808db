//! What organisers do with one programme item: add it, edit it.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};

use super::{
    editing::{self, Block, MOST_SPEAKERS},
    item::Kind,
    manage::row_of,
    paths::{ItemPath, ItemRemovalPath, ProgrammePath},
    set_up::{Refusal, add_item, change_item},
    store,
};
use crate::{
    accounts::Account,
    db::Conn,
    events::{Event, Managed, Nav, Section},
    participants,
    state::App,
    web::{Error, Form, Layout, Result, Sent, Submission, done, refusal, refused_with},
};

/// The form for a new item and for one that is there.
#[derive(Template, WebTemplate)]
#[template(path = "programme/item.html")]
struct ItemPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    /// The item's id; none while it is new.
    item_id: Option<String>,
    form: Form,
    kinds: Vec<(&'static str, String, String)>,
    people: Vec<(String, String)>,
    blocks: Vec<Block>,
}

impl ItemPage {
    /// `blank` is the number of empty speakers' blocks behind those that the form holds.
    async fn load(
        conn: &mut Conn,
        managed: &Managed,
        layout: Layout,
        item_id: Option<&str>,
        form: Form,
        blank: usize,
    ) -> Result<Self> {
        let event = managed.event.clone();
        let layout = layout.accented(event.language, event.accent_hue);
        let words = layout.words();
        let blocks = editing::blocks(&form, blank);
        let linked = blocks.iter().map(|block| form.value(&block.participant)).filter(|id| !id.is_empty());
        let people = participants::store::offered(conn, &event.id, &linked.collect::<Vec<_>>()).await?;
        let none = (String::new(), t!(layout.lang, "programme-speaker-unlinked"));
        Ok(Self {
            nav: managed.nav(&layout, Section::Programme),
            item_id: item_id.map(str::to_owned),
            kinds: Kind::ALL.map(|kind| (kind.tag(), kind.name(words), String::new())).to_vec(),
            people: std::iter::once(none).chain(people).collect(),
            event,
            blocks,
            layout,
            form,
        })
    }

    fn heading(&self) -> String {
        match self.item_id {
            Some(_) => t!(self.layout.lang, "programme-edit-heading"),
            None => t!(self.layout.lang, "programme-new-heading"),
        }
    }

    /// Where the form is sent.
    fn action(&self) -> String {
        match &self.item_id {
            Some(item) => ItemPath::to(&self.event.slug, item).to_string(),
            None => self.list().to_string(),
        }
    }

    fn list(&self) -> ProgrammePath {
        ProgrammePath::to(&self.event.slug)
    }

    fn removal(&self) -> Option<ItemRemovalPath> {
        Some(ItemRemovalPath::to(&self.event.slug, self.item_id.as_ref()?))
    }

    /// The field that a further block will bring, if there is room for one.
    fn next_name(&self) -> Option<String> {
        let count = self.blocks.len();
        (count < MOST_SPEAKERS).then(|| format!("speaker_name_{count}"))
    }
}

pub async fn new(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let mut tx = app.db.read().await?;
    let ends_at = store::last_end(&mut tx, &managed.event.id).await?;
    let form = editing::blank(layout.lang, &managed.event, ends_at);
    Ok(ItemPage::load(&mut tx, &managed, layout, None, form, 1).await?.into_response())
}

pub async fn edit(
    State(app): State<App>,
    managed: Managed,
    layout: Layout,
    ItemPath { item, .. }: ItemPath,
) -> Result {
    let mut tx = app.db.read().await?;
    let stored = store::find(&mut tx, &managed.event.id, &item).await?.ok_or(Error::NotFound)?;
    let form = editing::stored(layout.lang, &managed.event, &stored);
    Ok(ItemPage::load(&mut tx, &managed, layout, Some(&item), form, 1).await?.into_response())
}

pub async fn create(
    State(app): State<App>,
    managed: Managed,
    account: Account,
    layout: Layout,
    mut form: Form,
) -> Result {
    if form.is_ticked("more") || form.asks_for_preview() {
        return unstored(&app, &managed, layout, None, form).await;
    }
    let (lang, event) = (layout.lang, &managed.event);
    let mark = layout.lang_of(&managed.event.language);
    let added = |title: &str| t!(lang, "programme-added", title = mark.name(title));
    let submission = Submission::of(&form, "item", &[&event.id, &account.id]);
    let mut tx = app.db.write().await?;
    let reason = match submission.begin(&mut tx, &mut form).await? {
        Sent::Again(to) => return Ok(done(to, added(form.value("title").trim()))),
        Sent::Asked => Refusal::Mistaken,
        Sent::First => match add_item(&mut tx, &event.id, |known| editing::read(&mut form, known)).await? {
            Ok(item) => {
                let row = row_of(event, &item.id);
                submission.led_to(&mut tx, &row).await?;
                tx.commit().await?;
                return Ok(done(row, added(&item.title)));
            }
            Err(reason) => reason,
        },
    };
    drop(tx);
    refuse(&app, &managed, layout, None, form, reason).await
}

pub async fn save(
    State(app): State<App>,
    managed: Managed,
    layout: Layout,
    account: Account,
    ItemPath { item, .. }: ItemPath,
    mut form: Form,
) -> Result {
    if form.is_ticked("more") || form.asks_for_preview() {
        return unstored(&app, &managed, layout, Some(&item), form).await;
    }
    // Speakers may be added here, whom a second sending must not add again.
    let submission = Submission::of(&form, "item", &[&managed.event.id, &account.id, &item]);
    let mark = layout.lang_of(&managed.event.language);
    let mut tx = app.db.write().await?;
    if let Sent::Again(to) = submission.begin_unasked(&mut tx).await? {
        return Ok(done(
            to,
            t!(layout.lang, "programme-saved", title = mark.name(form.value("title").trim())),
        ));
    }
    match change_item(&mut tx, &managed.event.id, &item, |known| editing::read(&mut form, known)).await? {
        Ok(item) => {
            let row = row_of(&managed.event, &item.id);
            submission.led_to(&mut tx, &row).await?;
            tx.commit().await?;
            Ok(done(row, t!(layout.lang, "programme-saved", title = mark.name(&item.title))))
        }
        Err(reason) => {
            drop(tx);
            refuse(&app, &managed, layout, Some(&item), form, reason).await
        }
    }
}

/// The same page with fields for one more speaker, or with a preview; nothing is stored.
async fn unstored(app: &App, managed: &Managed, layout: Layout, item_id: Option<&str>, form: Form) -> Result {
    let mut tx = app.db.read().await?;
    if let Some(id) = item_id {
        store::find(&mut tx, &managed.event.id, id).await?.ok_or(Error::NotFound)?;
    }
    let blank = usize::from(!form.asks_for_preview());
    Ok(ItemPage::load(&mut tx, managed, layout, item_id, form, blank).await?.into_response())
}

/// The page again, with what is wrong beside its field.
async fn refuse(
    app: &App,
    managed: &Managed,
    layout: Layout,
    item_id: Option<&str>,
    mut form: Form,
    reason: Refusal,
) -> Result {
    match reason {
        Refusal::Gone | Refusal::NoRoom => return Err(Error::NotFound),
        Refusal::Archived => return Err(Error::Archived),
        Refusal::Mistaken => {}
        Refusal::NotComing(person) => {
            form.refuse(&editing::field_of(&form, &person), t!(layout.lang, "form-choice"));
        }
    }
    let status = refusal(&form);
    let mut tx = app.db.read().await?;
    Ok(refused_with(status, ItemPage::load(&mut tx, managed, layout, item_id, form, 0).await?))
}
