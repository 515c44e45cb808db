//! Signing in and out, and creating the first organiser.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use tower_sessions::Session;

use super::{
    DemoPath, OWN_EVENTS, SetupPath, password,
    set_up::{Refusal, set_up},
    store,
};
use crate::{
    db,
    state::App,
    web::{Error, Form, Layout, Link, Result, done, local_path, refused, refused_with, session},
};

const SETUP: &str = "setup";
const DEMO: &str = "demo organiser";
/// The demo's organiser, whose address cannot receive mail.
pub const DEMO_EMAIL: &str = "organisation@tagwerk.example";

#[derive(Template, WebTemplate)]
#[template(path = "accounts/sign_in.html")]
struct SignInPage {
    layout: Layout,
    form: Form,
}

pub async fn sign_in_form(layout: Layout, asked: Form) -> Response {
    let next = Some(asked.value("next")).filter(|next| !next.is_empty()).unwrap_or(OWN_EVENTS);
    if layout.account.is_some() {
        return Redirect::to(local_path(next)).into_response();
    }
    let form = Form::filled(layout.lang, [("next", next.to_owned())]);
    SignInPage { layout, form }.into_response()
}

pub async fn sign_in(State(app): State<App>, session: Session, layout: Layout, mut form: Form) -> Result {
    let email = form.email("email");
    let given = given_password(&mut form);
    if form.is_refused() {
        return Ok(refused(SignInPage { layout, form }));
    }
    if !app.may_sign_in(&store::email_key(&email)) {
        form.refuse("email", t!(layout.lang, "sign-in-too-many"));
        return Ok(refused_with(StatusCode::TOO_MANY_REQUESTS, SignInPage { layout, form }));
    }
    let account = store::find_by_email(&mut *app.db.read().await?, &email).await?;
    let hash = account.as_ref().map(|account| account.password_hash.clone());
    let is_right = password::verify(&app.password_checks, given, hash).await?;
    let (true, Some(account)) = (is_right, account) else {
        form.refuse("email", t!(layout.lang, "sign-in-wrong"));
        return Ok(refused(SignInPage { layout, form }));
    };
    session::sign_in(&session, session::SignedIn { id: account.id, name: account.name }).await?;
    Ok(match form.value("next") {
        "" => Redirect::to(OWN_EVENTS),
        next => Redirect::to(local_path(next)),
    }
    .into_response())
}

pub async fn sign_out(session: Session) -> Result {
    session::sign_out(&session).await?;
    Ok(Redirect::to("/").into_response())
}

#[derive(Template, WebTemplate)]
#[template(path = "accounts/setup.html")]
struct SetupPage {
    layout: Layout,
    form: Form,
}

/// The path of the link that creates the first organiser. It works while there is none.
pub fn setup_link(app: &App) -> String {
    SetupPath::to(app.secret.key(SETUP, "")).to_string()
}

/// Whether the link is the right one, and opens something still.
async fn check_setup(app: &App, path: &SetupPath) -> Result<()> {
    if path.key != app.secret.key(SETUP, "") {
        return Err(Error::NotFound);
    }
    let is_open = store::is_empty(&mut *app.db.read().await?).await?;
    if is_open { Ok(()) } else { Err(Error::LinkOver(Link::Setup)) }
}

pub async fn setup_form(State(app): State<App>, path: SetupPath, layout: Layout) -> Result {
    check_setup(&app, &path).await?;
    let form = Form::blank(layout.lang);
    Ok(SetupPage { layout, form }.into_response())
}

pub async fn setup(
    State(app): State<App>,
    path: SetupPath,
    session: Session,
    layout: Layout,
    mut form: Form,
) -> Result {
    check_setup(&app, &path).await?;
    let name = form.text("name", 100);
    let email = form.email("email");
    let chosen = new_password(&mut form);
    if form.is_refused() {
        return Ok(refused(SetupPage { layout, form }));
    }
    let password_hash = password::hash(&app.password_checks, chosen).await?;
    let account = store::AccountRow { id: db::new_id(), email, name, password_hash };
    let mut tx = app.db.write().await?;
    let account = match set_up(&mut tx, account).await? {
        Ok(account) => account,
        Err(Refusal::NotFirst) => return Err(Error::NotFound),
    };
    tx.commit().await?;
    session::sign_in(&session, session::SignedIn { id: account.id, name: account.name }).await?;
    Ok(done(OWN_EVENTS, t!(layout.lang, "setup-done")))
}

/// Reads a password as it was typed, white space included.
pub fn given_password(form: &mut Form) -> String {
    let given = form.value("password").to_owned();
    if given.is_empty() || given.chars().count() > password::LONGEST {
        form.refuse("password", t!(form.lang(), "form-required"));
    }
    given
}

/// Reads a password that is chosen for the first time.
pub fn new_password(form: &mut Form) -> String {
    let chosen = form.value("password").to_owned();
    let length = chosen.chars().count();
    if !(password::SHORTEST..=password::LONGEST).contains(&length) {
        let shortest = password::SHORTEST as i64;
        form.refuse("password", t!(form.lang(), "password-length", shortest = shortest));
    }
    chosen
}

/// The path of the link that opens the demo as its organiser.
pub fn demo_link(app: &App) -> String {
    DemoPath::to(app.secret.key(DEMO, "")).to_string()
}

pub async fn demo_sign_in(State(app): State<App>, path: DemoPath, session: Session) -> Result {
    if !app.is_demo || path.key != app.secret.key(DEMO, "") {
        return Err(Error::NotFound);
    }
    let account =
        store::find_by_email(&mut *app.db.read().await?, DEMO_EMAIL).await?.ok_or(Error::NotFound)?;
    session::sign_in(&session, session::SignedIn { id: account.id, name: account.name }).await?;
    Ok(Redirect::to(OWN_EVENTS).into_response())
}
