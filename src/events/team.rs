//! The team of an event: inviting a colleague by a link, accepting, leaving.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};
use tower_sessions::Session;

use super::{
    Event, Managed, Nav, Section,
    store::{self, Invitation, Organiser},
};
use crate::{
    accounts::{self, Account, given_password, new_password, password, store::AccountRow},
    clock, db,
    state::{App, hash_of_key, normal_key},
    web::{Error, Form, Layout, Path, Result, done, not_done, refused, session},
};

const PURPOSE: &str = "invitation";
const DAYS_VALID: i64 = 14;

#[derive(Template, WebTemplate)]
#[template(path = "events/team.html")]
struct TeamPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    form: Form,
    organisers: Vec<Organiser>,
    invitations: Vec<OpenInvitation>,
    own_id: String,
}

struct OpenInvitation {
    invitation: Invitation,
    link: String,
}

async fn page(
    app: &App,
    managed: &Managed,
    account: &Account,
    layout: Layout,
    form: Form,
) -> Result<TeamPage> {
    let layout = layout.accented(managed.event.accent_hue);
    let mut tx = app.db.read().await?;
    let organisers = store::organisers(&mut tx, &managed.event.id).await?;
    let open = store::open_invitations(&mut tx, &managed.event.id, clock::now()).await?;
    let invitations = open
        .into_iter()
        .map(|invitation| {
            let link = app.url(&format!("/invitations/{}", app.secret.key(PURPOSE, &invitation.id)));
            OpenInvitation { invitation, link }
        })
        .collect();
    let nav = managed.nav(&layout, Section::Team);
    let (event, own_id) = (managed.event.clone(), account.id.clone());
    Ok(TeamPage { layout, nav, event, form, organisers, invitations, own_id })
}

pub async fn list(State(app): State<App>, managed: Managed, account: Account, layout: Layout) -> Result {
    let form = Form::blank(layout.lang);
    Ok(page(&app, &managed, &account, layout, form).await?.into_response())
}

pub async fn invite(
    State(app): State<App>,
    managed: Managed,
    account: Account,
    layout: Layout,
    mut form: Form,
) -> Result {
    let (name, email) = (form.text("name", 100), form.email("email"));
    if form.is_refused() {
        return Ok(refused(page(&app, &managed, &account, layout, form).await?));
    }
    let now = clock::now();
    let expires_at = now.plus_days(DAYS_VALID);
    let invitation =
        Invitation { id: db::new_id(), event_id: managed.event.id.clone(), email, name, expires_at };
    let key_hash = hash_of_key(&app.secret.key(PURPOSE, &invitation.id));
    let mut tx = app.db.write().await?;
    store::create_invitation(&mut tx, &invitation, &key_hash, &account.id, now).await?;
    tx.commit().await?;
    Ok(done(
        &format!("/manage/{}/team", managed.event.slug),
        t!(layout.lang, "team-invited", name = invitation.name),
    ))
}

pub async fn remove(State(app): State<App>, managed: Managed, path: Path, layout: Layout) -> Result {
    let mut tx = app.db.write().await?;
    store::lock(&mut tx, &managed.event.id).await?;
    let is_last = store::organisers(&mut tx, &managed.event.id).await?.len() < 2;
    let team = format!("/manage/{}/team", managed.event.slug);
    if is_last {
        return Ok(not_done(team, t!(layout.lang, "team-last")));
    }
    store::remove_organiser(&mut tx, &managed.event.id, path.get("account")?).await?;
    tx.commit().await?;
    Ok(done(team, t!(layout.lang, "team-removed")))
}

pub async fn withdraw(State(app): State<App>, managed: Managed, path: Path, layout: Layout) -> Result {
    let mut tx = app.db.write().await?;
    store::withdraw_invitation(&mut tx, &managed.event.id, path.get("invitation")?).await?;
    tx.commit().await?;
    Ok(done(&format!("/manage/{}/team", managed.event.slug), t!(layout.lang, "team-withdrawn")))
}

#[derive(Template, WebTemplate)]
#[template(path = "events/invitation.html")]
struct InvitationPage {
    layout: Layout,
    event: Event,
    invitation: Invitation,
    has_account: bool,
    form: Form,
}

async fn invitation_page(app: &App, path: &Path, layout: Layout, form: Form) -> Result<InvitationPage> {
    let key_hash = hash_of_key(&normal_key(path.get("key")?));
    let mut tx = app.db.read().await?;
    let invitation =
        store::find_invitation(&mut tx, &key_hash, clock::now()).await?.ok_or(Error::NotFound)?;
    let event = store::find(&mut tx, &invitation.event_id).await?.ok_or(Error::NotFound)?;
    let has_account = accounts::store::find_by_email(&mut tx, &invitation.email).await?.is_some();
    Ok(InvitationPage { layout: layout.accented(event.accent_hue), event, invitation, has_account, form })
}

pub async fn invitation(State(app): State<App>, path: Path, layout: Layout) -> Result {
    let form = Form::blank(layout.lang);
    Ok(invitation_page(&app, &path, layout, form).await?.into_response())
}

/// Joins the team: with a new password, or with the one the invited person has.
pub async fn accept(
    State(app): State<App>,
    path: Path,
    session: Session,
    layout: Layout,
    mut form: Form,
) -> Result {
    let page = invitation_page(&app, &path, layout, Form::blank(form.lang())).await?;
    let invitation = page.invitation.clone();
    let known = accounts::store::find_by_email(&mut *app.db.read().await?, &invitation.email).await?;
    let account = match known {
        Some(account) => {
            let given = given_password(&mut form);
            let is_limited = !app.may_sign_in(&accounts::store::email_key(&account.email));
            let hash = Some(account.password_hash.clone()).filter(|_| !is_limited);
            if !form.is_refused() && !password::verify(&app.password_checks, given, hash).await? {
                form.refuse("password", t!(form.lang(), "invitation-password-wrong"));
            }
            account
        }
        None => {
            let chosen = new_password(&mut form);
            let hash = if form.is_refused() {
                String::new()
            } else {
                password::hash(&app.password_checks, chosen).await?
            };
            let (email, name) = (invitation.email.clone(), invitation.name.clone());
            AccountRow { id: db::new_id(), email, name, password_hash: hash }
        }
    };
    if form.is_refused() {
        return Ok(refused(InvitationPage { form, ..page }));
    }
    let now = clock::now();
    let mut tx = app.db.write().await?;
    if !store::accept_invitation(&mut tx, &invitation.id, now).await? {
        return Err(Error::NotFound);
    }
    if !page.has_account && !accounts::store::create(&mut tx, &account, now).await? {
        return Err(Error::NotFound);
    }
    store::add_organiser(&mut tx, &invitation.event_id, &account.id, now).await?;
    tx.commit().await?;
    session::sign_in(&session, session::SignedIn { id: account.id, name: account.name }).await?;
    Ok(done(
        &format!("/manage/{}", page.event.slug),
        t!(form.lang(), "invitation-accepted", event = page.event.title),
    ))
}
