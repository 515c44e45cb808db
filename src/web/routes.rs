//! Routes that can be listed: the router and the table of contents are made in one go.
use std::mem;

use axum::{
    Router,
    handler::Handler,
    http::Method,
    routing::{MethodRouter, get, post},
};
use tower_http::limit::RequestBodyLimitLayer;

use crate::state::App;

/// The longest body of a request, in bytes, where a route says nothing else: the longest form and some room.
pub const BODY_LIMIT: usize = 64 * 1024;

/// Whom a route is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Everybody and every program, without a session; the answer is no page that could be kept.
    Anyone,
    /// Everybody, without a session: the pages that are the same for all.
    Public,
    /// Everybody, with a session: signing in, opening a personal link, sending the registration form.
    Door,
    /// Whoever opened a personal link of the event in the address.
    Participant,
    /// Whoever is signed in with e-mail and password.
    Account,
    /// Who is on the team of the event in the address: what they look at, and the phase.
    Organiser,
    /// The same people while the event is not archived: what changes it, and pages that only ask for a change.
    Editor,
}

impl Audience {
    pub const ALL: [Self; 7] = [
        Self::Anyone,
        Self::Public,
        Self::Door,
        Self::Participant,
        Self::Account,
        Self::Organiser,
        Self::Editor,
    ];
}

/// One row of the table of contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    pub audience: Audience,
    pub method: Method,
    pub path: &'static str,
    /// The longest body, in bytes.
    pub limit: usize,
}

/// Every route with what answers it.
#[derive(Default)]
pub struct Routes(Vec<(Route, MethodRouter<App>)>);

impl Routes {
    /// A page; HEAD is answered like GET, without the body.
    pub fn get<H, T>(&mut self, audience: Audience, path: &'static str, handler: H, limit: Option<usize>)
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(audience, Method::GET, path, get(handler), limit);
    }

    /// Something that is sent.
    pub fn post<H, T>(&mut self, audience: Audience, path: &'static str, handler: H, limit: Option<usize>)
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(audience, Method::POST, path, post(handler), limit);
    }

    fn add(
        &mut self,
        audience: Audience,
        method: Method,
        path: &'static str,
        answer: MethodRouter<App>,
        limit: Option<usize>,
    ) {
        let limit = limit.unwrap_or(BODY_LIMIT);
        let answer = answer.layer(RequestBodyLimitLayer::new(limit));
        self.0.push((Route { audience, method, path, limit }, answer));
    }

    /// The rows in the order of the table.
    pub fn list(&self) -> impl Iterator<Item = &Route> {
        self.0.iter().map(|(route, _)| route)
    }

    /// Takes an audience's routes out, for the guard to be put before them; `None` when it has none.
    pub fn take(&mut self, audience: Audience) -> Option<Router<App>> {
        let (taken, left): (Vec<_>, Vec<_>) =
            mem::take(&mut self.0).into_iter().partition(|(route, _)| route.audience == audience);
        self.0 = left;
        let router = |router: Router<App>, (route, answer): (Route, _)| router.route(route.path, answer);
        (!taken.is_empty()).then(|| taken.into_iter().fold(Router::new(), router))
    }
}
