//! What a colleague sees who was invited to the team: the invitation, and joining with a new or the known password.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, http::StatusCode, response::IntoResponse};
use tower_sessions::Session;

use super::membership::{self, Refusal};
use crate::{
    accounts::{self, given_password, new_password, password, store::AccountRow},
    clock, db,
    events::{
        Event, InvitationPath, ManagePath,
        store::{self, Invitation},
    },
    state::{App, hash_of_key, normal_key},
    web::{Error, Form, Layout, Link, Result, done, refused, refused_with, session},
};

#[derive(Template, WebTemplate)]
#[template(path = "events/invitation.html")]
struct InvitationPage {
    layout: Layout,
    event: Event,
    invitation: Invitation,
    has_account: bool,
    form: Form,
}

/// What an invitation's link opens.
struct Invited {
    event: Event,
    invitation: Invitation,
    /// The account with the invited address.
    account: Option<AccountRow>,
}

impl Invited {
    fn page(self, layout: Layout, form: Form) -> InvitationPage {
        let Self { event, invitation, account } = self;
        let layout = layout.accented(event.language, event.accent_hue);
        InvitationPage { layout, event, invitation, has_account: account.is_some(), form }
    }
}

async fn invited(app: &App, key: &str) -> Result<Invited> {
    let key_hash = hash_of_key(&normal_key(key));
    let mut tx = app.db.read().await?;
    let invitation = store::find_invitation(&mut tx, &key_hash, clock::now()).await?;
    let invitation = invitation.ok_or(Error::LinkOver(Link::Invitation))?;
    let event = store::find(&mut tx, &invitation.event_id).await?.ok_or(Error::NotFound)?;
    let account = accounts::store::find_by_email(&mut tx, &invitation.email).await?;
    Ok(Invited { event, invitation, account })
}

pub async fn show(State(app): State<App>, path: InvitationPath, layout: Layout) -> Result {
    let form = Form::blank(layout.lang);
    Ok(invited(&app, &path.key).await?.page(layout, form).into_response())
}

/// The account to join with: the known one if the password is right, or a new one; mistakes are noted in the form.
async fn joining(app: &App, invited: &Invited, form: &mut Form) -> Result<AccountRow> {
    if let Some(account) = &invited.account {
        let given = given_password(form);
        let is_limited = !app.may_sign_in(&accounts::store::email_key(&account.email));
        let hash = Some(account.password_hash.clone()).filter(|_| !is_limited);
        if !form.is_refused() && !password::verify(&app.password_checks, given, hash).await? {
            form.refuse("password", t!(form.lang(), "invitation-password-wrong"));
        }
        return Ok(account.clone());
    }
    let chosen = new_password(form);
    let password_hash = match form.is_refused() {
        true => String::new(),
        false => password::hash(&app.password_checks, chosen).await?,
    };
    let Invitation { email, name, .. } = invited.invitation.clone();
    Ok(AccountRow { id: db::new_id(), email, name, password_hash })
}

/// Joins the team and signs in.
pub async fn accept(
    State(app): State<App>,
    path: InvitationPath,
    session: Session,
    layout: Layout,
    mut form: Form,
) -> Result {
    let invited_now = invited(&app, &path.key).await?;
    let account = joining(&app, &invited_now, &mut form).await?;
    if form.is_refused() {
        return Ok(refused(invited_now.page(layout, form)));
    }
    let mut tx = app.db.write().await?;
    match membership::join(&mut tx, &invited_now.invitation, &account, invited_now.account.is_none()).await? {
        Ok(()) => tx.commit().await?,
        Err(Refusal::AccountThere) => {
            drop(tx);
            form.refuse("password", t!(form.lang(), "invitation-password-wrong"));
            let page = invited(&app, &path.key).await?.page(layout, form);
            return Ok(refused_with(StatusCode::CONFLICT, page));
        }
        Err(_) => return Err(Error::LinkOver(Link::Invitation)),
    }
    session::sign_in(&session, session::SignedIn { id: account.id, name: account.name }).await?;
    let Event { slug, title, .. } = invited_now.event;
    Ok(done(ManagePath::to(slug), t!(form.lang(), "invitation-accepted", event = title)))
}
