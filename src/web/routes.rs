//! Routes that can be listed: the router and the table of contents are made in one go.
use axum::{
    Router,
    handler::Handler,
    http::Method,
    routing::{get, post},
};

use super::App;

/// Whom a group of routes is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Everybody, without a session.
    Public,
    /// Everybody, with a session: signing in, opening a personal link, sending the registration form.
    Door,
    /// Whoever opened a personal link of the event in the address.
    Participant,
    /// Whoever is signed in with e-mail and password.
    Account,
    /// Who is on the team of the event in the address.
    Organiser,
}

/// One route as the access test walks it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    pub method: Method,
    pub path: &'static str,
}

/// A feature's routes for one audience.
#[derive(Default)]
pub struct Routes {
    router: Router<App>,
    list: Vec<Route>,
}

impl Routes {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn get<H, T>(mut self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.list.push(Route { method: Method::GET, path });
        Self { router: self.router.route(path, get(handler)), list: self.list }
    }

    pub fn post<H, T>(mut self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.list.push(Route { method: Method::POST, path });
        Self { router: self.router.route(path, post(handler)), list: self.list }
    }

    /// These routes and another feature's.
    pub fn and(mut self, other: Self) -> Self {
        self.list.extend(other.list);
        Self { router: self.router.merge(other.router), list: self.list }
    }

    /// What is routed, in the order of the table of contents.
    pub fn list(&self) -> &[Route] {
        &self.list
    }

    pub fn into_router(self) -> Router<App> {
        self.router
    }
}
