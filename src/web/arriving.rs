//! How forms arrive: under an address of their own (`?sent`), which no page has, and by a script. A browser that would
//! go on to another page is led there; a script is told where, so that the page and the message on it are fetched once.
use axum::{
    extract::Request,
    http::{HeaderName, HeaderValue, StatusCode, Uri, header, uri::PathAndQuery},
    middleware::Next,
    response::Response,
};

use super::{error::Reason, flash::NotDone};

/// The part of an address under which forms arrive; a page may be asked for with it too.
const SENT: &str = "sent";
/// Says that a script sends the form.
const SENT_BY: HeaderName = HeaderName::from_static("x-sent-by");
/// Where the browser is to go on.
const GO_ON: HeaderName = HeaderName::from_static("x-go-on");
/// Says that the page to go on to tells why nothing was done, or not all.
const NOT_DONE: HeaderName = HeaderName::from_static("x-not-done");

/// How often the form was sent that this request brings, from the same address, one after another.
#[derive(Clone, Copy, Debug)]
pub struct Sendings(pub u32);

/// Takes the part off the address that tells a form from its page, and answers scripts in their way: "go on there" (303)
/// becomes 204 with the address beside it, or 401 when the form was not read, because its sender has to sign in first.
pub async fn arriving(mut request: Request, next: Next) -> Response {
    let sendings = sendings(request.uri());
    if !request.method().is_safe() {
        // A page is the same under each of its addresses, and may be kept.
        request.extensions_mut().insert(Sendings(sendings));
    }
    if sendings > 0 {
        *request.uri_mut() = page_of(request.uri());
    }
    let is_asked = request.headers().contains_key(SENT_BY) && !request.method().is_safe();
    let mut response = next.run(request).await;
    if !is_asked || response.status() != StatusCode::SEE_OTHER {
        return response;
    }
    if response.extensions().get::<NotDone>().is_some() {
        response.headers_mut().insert(NOT_DONE, HeaderValue::from_static("yes"));
    }
    let needs_sign_in = response.extensions().get() == Some(&Reason::SignIn);
    *response.status_mut() = if needs_sign_in { StatusCode::UNAUTHORIZED } else { StatusCode::NO_CONTENT };
    let place = response.headers_mut().remove(header::LOCATION).unwrap_or(HeaderValue::from_static("/"));
    response.headers_mut().insert(GO_ON, place);
    response
}

/// The address under which the form of a page arrives that itself answers the `sendings`-th sending.
pub fn sent_to(path: &str, sendings: u32) -> String {
    let (page, part) =
        path.split_once('#').map_or((path, String::new()), |(page, part)| (page, format!("#{part}")));
    let joint = if page.contains('?') { '&' } else { '?' };
    let count = if sendings == 0 { String::new() } else { format!("={}", sendings.saturating_add(1)) };
    format!("{page}{joint}{SENT}{count}{part}")
}

/// A path and query without the part under which forms arrive.
pub fn without_sent(page: &str) -> String {
    let Some((path, query)) = page.split_once('?') else { return page.to_owned() };
    let rest: Vec<&str> = query.split('&').filter(|pair| count(pair).is_none()).collect();
    if rest.is_empty() { path.to_owned() } else { format!("{path}?{}", rest.join("&")) }
}

fn sendings(uri: &Uri) -> u32 {
    uri.query().and_then(|query| query.split('&').find_map(count)).unwrap_or(0)
}

/// The number in `sent` (the first) or `sent=2`; nothing for any other part of a query.
fn count(pair: &str) -> Option<u32> {
    let rest = pair.strip_prefix(SENT)?;
    if rest.is_empty() {
        Some(1)
    } else {
        rest.strip_prefix('=').map(|count| count.parse().unwrap_or(1).max(1))
    }
}

fn page_of(uri: &Uri) -> Uri {
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = parts.path_and_query.map(|page| {
        // Parts of what was parsed once; what they cannot be, stays as it is.
        PathAndQuery::try_from(without_sent(page.as_str())).unwrap_or(page)
    });
    Uri::from_parts(parts).unwrap_or_else(|_| uri.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sending_after_another_has_an_address_of_its_own_that_is_no_page_s() {
        let addresses = ["/a?sent", "/a?b=c&sent=7", "/a?sent=2&b=sent", "/a?sentence=x", "/a", "/a?sent=x"];
        let counts = addresses.map(|address| sendings(&address.parse().unwrap()));
        assert_eq!(counts, [1, 7, 2, 0, 0, 1]);
        let pages = ["/a", "/a?b=c", "/a?b=sent", "/a?sentence=x", "/a", "/a"];
        assert_eq!(addresses.map(|address| page_of(&address.parse().unwrap()).to_string()), pages);
        assert_eq!(
            [sent_to("/a", 0), sent_to("/a?b=c#d", 0), sent_to("/a", 1), sent_to("/a#d", u32::MAX)],
            ["/a?sent", "/a?b=c&sent#d", "/a?sent=2", "/a?sent=4294967295#d"]
        );
    }
}
