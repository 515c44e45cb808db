//! The switch between the languages, which remembers the choice.
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};

use super::{
    Form,
    language::{COOKIE, SECURE_COOKIE},
    layout::local_path,
};
use crate::{language::Lang, state::App};

/// `POST /language`: remembers the choice and returns to the page it was made on.
pub async fn switch_language(State(app): State<App>, jar: CookieJar, form: Form) -> Response {
    let lang: Lang = form.value("language").parse().unwrap_or_default();
    let name = if app.is_https() { SECURE_COOKIE } else { COOKIE };
    let cookie = Cookie::build((name, lang.tag()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(app.is_https())
        .max_age(time::Duration::days(365));
    (jar.add(cookie), Redirect::to(local_path(form.value("back")))).into_response()
}
