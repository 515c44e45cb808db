//! An address under a name that an event had before leads to the same address under the name that it has now.
use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::store;
use crate::{
    accounts::Account,
    state::App,
    web::{Error, Path},
};

/// Stands before every page of an event and looks only where there would be no page. What was sent is to be sent again
/// to the new address, so that nothing typed is lost. Whoever is signed in is led to events of their own teams alone.
pub async fn former_names(
    State(app): State<App>,
    path: Path,
    request: Request,
    next: Next,
) -> Result<Response, Error> {
    let Ok(name) = path.get("event") else { return Ok(next.run(request).await) };
    let (uri, is_read) = (request.uri().clone(), request.method().is_safe());
    let account = request.extensions().get::<Account>().cloned();
    let response = next.run(request).await;
    if response.status() != StatusCode::NOT_FOUND {
        return Ok(response);
    }
    let mut reading = app.db.read().await?;
    let today = match account {
        Some(account) => store::name_today_for(&mut reading, name, &account.id).await?,
        None => store::name_today(&mut reading, name).await?,
    };
    drop(reading);
    let Some(address) = today.and_then(|today| renamed(&uri, &today)) else { return Ok(response) };
    let status = if is_read { StatusCode::MOVED_PERMANENTLY } else { StatusCode::PERMANENT_REDIRECT };
    // Browsers would keep it for ever; but an event may take an old name back.
    let ask_again = HeaderValue::from_static("no-cache");
    Ok((status, [(header::LOCATION, address), (header::CACHE_CONTROL, ask_again)]).into_response())
}

/// The same address with another name in its second part.
fn renamed(uri: &Uri, name: &str) -> Option<HeaderValue> {
    let mut parts = uri.path().splitn(4, '/');
    let (_, area, _) = (parts.next()?, parts.next()?, parts.next()?);
    let below = parts.next().map(|rest| format!("/{rest}")).unwrap_or_default();
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    HeaderValue::try_from(format!("/{area}/{name}{below}{query}")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_below_the_name_and_behind_the_address_stays() {
        for (address, expected) in [
            ("/events/alt", "/events/neu"),
            ("/events/alt/", "/events/neu/"),
            ("/events/alt/recap?lang=de&x=%2F", "/events/neu/recap?lang=de&x=%2F"),
            ("/manage/alt/alt/alt", "/manage/neu/alt/alt"),
        ] {
            assert_eq!(renamed(&address.parse().unwrap(), "neu").unwrap(), expected, "{address}");
        }
    }
}
