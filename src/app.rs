//! Which routes there are, for whom, and behind which middleware: the table of contents.
use std::time::Duration;

use axum::{
    Router,
    extract::{DefaultBodyLimit, State},
    http::{HeaderName, Request, StatusCode},
    middleware::{from_fn, from_fn_with_state},
    routing::{get, post},
};
use tower::ServiceBuilder;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::CompressionLayer,
    csrf::CsrfLayer,
    limit::RequestBodyLimitLayer,
    request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer},
    timeout::TimeoutLayer,
    trace::{DefaultOnResponse, TraceLayer},
};

use crate::{
    accounts, assignment, events, ideas, overview, participants, programme, recap,
    web::{self, App, Audience, Routes},
    workshops,
};

/// The longest body: a list of participants as CSV.
const BODY_LIMIT: usize = 2 * 1024 * 1024;
const TIMEOUT: Duration = Duration::from_secs(30);

/// Every feature's routes, by audience.
pub fn contents() -> Vec<(Audience, Routes)> {
    vec![
        (
            Audience::Public,
            overview::public().and(participants::public()).and(programme::public()).and(recap::public()),
        ),
        (
            Audience::Door,
            accounts::door().and(accounts::demo()).and(events::door()).and(participants::door()),
        ),
        (
            Audience::Participant,
            overview::participant().and(workshops::participant()).and(ideas::participant()),
        ),
        (Audience::Account, events::account()),
        (
            Audience::Organiser,
            overview::organiser()
                .and(events::organiser_routes())
                .and(participants::organiser())
                .and(programme::organiser())
                .and(workshops::organiser())
                .and(assignment::organiser())
                .and(ideas::organiser())
                .and(recap::organiser()),
        ),
    ]
}

/// The whole application.
pub fn router(app: App) -> Router {
    let sessions = web::cookie_layer(&app);
    let mut router =
        Router::new().route("/healthz", get(health)).route("/language", post(web::switch_language));
    for (audience, routes) in contents().into_iter().filter(|(_, routes)| !routes.list().is_empty()) {
        let group = routes.into_router();
        router = router.merge(match audience {
            Audience::Public => group.route_layer(from_fn(web::fresh_or_304)),
            Audience::Door => group.route_layer(sessions.clone()),
            Audience::Participant => group
                .route_layer(from_fn_with_state(app.clone(), participants::opened))
                .route_layer(sessions.clone()),
            Audience::Account => {
                group.route_layer(from_fn(accounts::signed_in)).route_layer(sessions.clone())
            }
            Audience::Organiser => group
                .route_layer(from_fn_with_state(app.clone(), events::organiser))
                .route_layer(from_fn(accounts::signed_in))
                .route_layer(sessions.clone()),
        });
    }
    let request_id = HeaderName::from_static("x-request-id");
    router
        .merge(web::asset_routes())
        .fallback(async || StatusCode::NOT_FOUND)
        .layer(
            ServiceBuilder::new()
                .layer(SetRequestIdLayer::new(request_id.clone(), MakeRequestUuid))
                .layer(
                    TraceLayer::new_for_http()
                        .make_span_with(span)
                        .on_response(DefaultOnResponse::new().level(tracing::Level::INFO)),
                )
                .layer(PropagateRequestIdLayer::new(request_id))
                .layer(from_fn_with_state(app.clone(), web::security))
                .layer(CompressionLayer::new())
                .layer(from_fn_with_state(app.clone(), web::error_pages))
                .layer(CatchPanicLayer::new())
                .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, TIMEOUT))
                .layer(CsrfLayer::new())
                .layer(RequestBodyLimitLayer::new(BODY_LIMIT))
                .layer(DefaultBodyLimit::disable()),
        )
        .with_state(app)
}

/// A log line's frame: the route, not the address, because addresses hold personal keys and search words.
fn span<B>(request: &Request<B>) -> tracing::Span {
    let route = request.extensions().get::<axum::extract::MatchedPath>().map_or("", |path| path.as_str());
    let id = request.headers().get("x-request-id").and_then(|id| id.to_str().ok()).unwrap_or_default();
    tracing::info_span!("request", method = %request.method(), route, id)
}

/// `GET /healthz`: whether the database answers.
async fn health(State(app): State<App>) -> (StatusCode, &'static str) {
    match app.db.ping().await {
        Ok(()) => (StatusCode::OK, "ok\n"),
        Err(error) => {
            tracing::error!(%error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
        }
    }
}
