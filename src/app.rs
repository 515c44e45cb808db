//! Every address on one page: for whom, method, path and handler; and the middleware before them.
use std::time::Duration;

use axum::{
    Extension, Router,
    body::Body,
    extract::{DefaultBodyLimit, State},
    http::{HeaderName, Request, StatusCode},
    middleware::{Next, from_fn, from_fn_with_state},
    response::Response,
};
use tower::ServiceBuilder;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::CompressionLayer,
    csrf::CsrfLayer,
    request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer},
    timeout::TimeoutLayer,
    trace::{DefaultOnResponse, TraceLayer},
};

use crate::{
    accounts, assignment, attendance, db, events, ideas, participants, programme, recap, start,
    state::App,
    web::{self, Audience, Routes},
    workshops,
};

/// Long texts, and tables with a field for everybody: the longest, a section of the recap, has 30 000 characters, each of which may
/// travel as twelve bytes (four in UTF-8, percent-encoded).
const TEXT_LIMIT: usize = 512 * 1024;
/// A list of participants as a file.
const LIST_LIMIT: usize = 5 * 1024 * 1024;
const TIMEOUT: Duration = Duration::from_secs(30);

/// Writes the function that makes the routes from the table.
macro_rules! table {
    ($($audience:ident $method:ident $path:literal => $handler:path $(, limit $limit:expr)?;)*) => {
        /// Every address, in the order of this table.
        pub fn routes() -> Routes {
            let mut routes = Routes::default();
            $(routes.$method(Audience::$audience, $path, $handler, None::<usize>$(.or(Some($limit)))?);)*
            routes
        }
    };
}

// For whom, method, address, handler, and the longest body in bytes where it is not the usual one.
#[rustfmt::skip]
table! {
    // for every page, and for whoever watches over the server
    Anyone      get  "/healthz"                                                      => health;
    Anyone      get  "/favicon.ico"                                                  => web::favicon;
    Anyone      get  "/robots.txt"                                                   => start::crawlers::robots;
    Public      get  "/sitemap.xml"                                                  => start::crawlers::sitemap;
    Anyone      post "/language"                                                     => web::switch_language;

    // start
    Public      get  "/"                                                             => start::home::show;
    Public      get  "/events/{event}"                                               => start::event::show;
    Door        get  "/events/{event}/calendar/{file}"                               => start::own_calendar::pages::file;
    Participant get  "/events/{event}/me"                                            => start::me::me;
    Organiser   get  "/manage/{event}"                                               => start::steps::show;

    // accounts
    Door        get  "/sign-in"                                                      => accounts::pages::sign_in_form;
    Door        post "/sign-in"                                                      => accounts::pages::sign_in;
    Door        post "/sign-out"                                                     => accounts::pages::sign_out;
    Door        get  "/setup/{key}"                                                  => accounts::pages::setup_form;
    Door        post "/setup/{key}"                                                  => accounts::pages::setup;
    Door        get  "/demo/{key}"                                                   => accounts::pages::demo_sign_in;

    // events
    Account     get  "/manage"                                                       => events::manage::list;
    Account     post "/manage"                                                       => events::manage::create, limit TEXT_LIMIT;
    Account     get  "/manage/new"                                                   => events::manage::new;
    Organiser   post "/manage/{event}/phase"                                         => events::manage::move_phase;
    Organiser   get  "/manage/{event}/settings"                                      => start::settings::show;
    Editor      post "/manage/{event}/settings"                                      => start::settings::save, limit TEXT_LIMIT;
    Organiser   get  "/manage/{event}/team"                                          => events::team::manage::list;
    Editor      post "/manage/{event}/team"                                          => events::team::manage::invite;
    Editor      post "/manage/{event}/team/{account}/removal"                        => events::team::manage::remove;
    Editor      post "/manage/{event}/invitations/{invitation}/removal"              => events::team::manage::withdraw;
    Door        get  "/invitations/{key}"                                            => events::team::invitation::show;
    Door        post "/invitations/{key}"                                            => events::team::invitation::accept;

    // participants
    Door        get  "/p/{key}"                                                      => participants::opening::open;
    Participant post "/events/{event}/me/sign-out"                                   => participants::opening::sign_out;
    Organiser   get  "/manage/{event}/participants"                                  => participants::people::list::list;
    Organiser   get  "/manage/{event}/participants/export.csv"                       => participants::people::export::csv;
    Editor      get  "/manage/{event}/participants/import"                           => participants::import::pages::upload::form;
    Editor      post "/manage/{event}/participants/import"                           => participants::import::pages::upload::send, limit LIST_LIMIT;
    Editor      get  "/manage/{event}/participants/imports/{import}"                 => participants::import::pages::preview::show;
    Editor      post "/manage/{event}/participants/imports/{import}"                 => participants::import::pages::preview::save, limit TEXT_LIMIT;
    Organiser   get  "/manage/{event}/participants/imports/{import}/run"             => participants::import::pages::run::show;
    Editor      get  "/manage/{event}/participants/imports/{import}/reversal"        => start::reversal::page::confirm;
    Editor      post "/manage/{event}/participants/imports/{import}/reversal"        => start::reversal::page::reverse;
    Editor      get  "/manage/{event}/participants/{participant}/link"               => participants::people::new_link::confirm;
    Editor      post "/manage/{event}/participants/{participant}/link"               => participants::people::new_link::renew;
    Editor      get  "/manage/{event}/participants/{participant}/merging"            => start::merging::page::show;
    Editor      post "/manage/{event}/participants/{participant}/merging"            => start::merging::page::merge;
    Editor      get  "/manage/{event}/participants/{participant}/removal"            => start::removal::confirm;
    Editor      post "/manage/{event}/participants/{participant}/removal"            => start::removal::remove;

    // attendance
    Public      get  "/events/{event}/registration"                                  => attendance::registration::show;
    Door        post "/events/{event}/registration"                                  => attendance::registration::send;
    Participant post "/events/{event}/me/registration"                               => attendance::own::accept;
    Participant post "/events/{event}/me/naming"                                     => attendance::own::decide_naming;
    Participant get  "/events/{event}/me/cancellation"                               => attendance::own::confirm_cancellation;
    Participant post "/events/{event}/me/cancellation"                               => attendance::own::give_up;
    Editor      get  "/manage/{event}/participants/new"                              => attendance::person::new;
    Editor      post "/manage/{event}/participants/new"                              => attendance::person::create;
    Organiser   get  "/manage/{event}/participants/{participant}"                    => attendance::person::show;
    Editor      post "/manage/{event}/participants/{participant}"                    => attendance::person::save;

    // programme
    Public      get  "/events/{event}/programme.ics"                                 => programme::pages::calendar;
    Organiser   get  "/manage/{event}/programme"                                     => programme::manage::list;
    Editor      post "/manage/{event}/programme"                                     => programme::manage_item::create, limit TEXT_LIMIT;
    Editor      get  "/manage/{event}/programme/new"                                 => programme::manage_item::new;
    Editor      get  "/manage/{event}/programme/{item}"                              => programme::manage_item::edit;
    Editor      post "/manage/{event}/programme/{item}"                              => programme::manage_item::save, limit TEXT_LIMIT;
    Editor      post "/manage/{event}/programme/{item}/move"                         => programme::manage::move_to;
    Editor      get  "/manage/{event}/programme/{item}/removal"                      => programme::manage::removal;
    Editor      post "/manage/{event}/programme/{item}/removal"                      => programme::manage::remove;

    // workshops
    Participant get  "/events/{event}/wishes"                                        => workshops::choosing::wishes::show;
    Participant post "/events/{event}/wishes"                                        => workshops::choosing::wishes::save;
    Participant get  "/events/{event}/wishes/withdrawal"                             => workshops::choosing::wishes::withdrawal;
    Participant post "/events/{event}/wishes/withdrawal"                             => workshops::choosing::wishes::withdraw;
    Participant get  "/events/{event}/seat"                                          => workshops::choosing::seat::show;
    Participant post "/events/{event}/seat"                                          => workshops::choosing::seat::take;
    Participant get  "/events/{event}/seat/return"                                   => workshops::choosing::seat::confirm_return;
    Participant post "/events/{event}/seat/return"                                   => workshops::choosing::seat::give_back;
    Organiser   get  "/manage/{event}/workshops"                                     => workshops::manage::list;
    Editor      post "/manage/{event}/workshops"                                     => workshops::manage_workshop::create, limit TEXT_LIMIT;
    Editor      get  "/manage/{event}/workshops/new"                                 => workshops::manage_workshop::new;
    Editor      get  "/manage/{event}/workshops/{workshop}"                          => workshops::manage_workshop::edit;
    Editor      post "/manage/{event}/workshops/{workshop}"                          => workshops::manage_workshop::save, limit TEXT_LIMIT;
    Editor      post "/manage/{event}/workshops/{workshop}/move"                     => workshops::manage::move_to;
    Editor      get  "/manage/{event}/workshops/{workshop}/removal"                  => start::workshop_removal::ask;
    Editor      post "/manage/{event}/workshops/{workshop}/removal"                  => start::workshop_removal::remove;

    // ideas
    Participant get  "/events/{event}/workshops/{workshop}"                          => ideas::pages::room::show;
    Participant post "/events/{event}/workshops/{workshop}"                          => ideas::pages::room::create, limit TEXT_LIMIT;
    Participant get  "/events/{event}/workshops/{workshop}/ideas/{idea}"             => ideas::pages::own::edit;
    Participant post "/events/{event}/workshops/{workshop}/ideas/{idea}"             => ideas::pages::own::save, limit TEXT_LIMIT;
    Participant get  "/events/{event}/workshops/{workshop}/ideas/{idea}/removal"     => ideas::pages::own::removal;
    Participant post "/events/{event}/workshops/{workshop}/ideas/{idea}/removal"     => ideas::pages::own::remove;
    Participant get  "/events/{event}/workshops/{workshop}/ideas/{idea}/hiding"      => ideas::pages::hiding::ask_in_room;
    Participant post "/events/{event}/workshops/{workshop}/ideas/{idea}/hiding"      => ideas::pages::hiding::decide_in_room;
    Participant get  "/events/{event}/workshops/{workshop}/ideas/{idea}/history"     => ideas::pages::history::show_in_room;
    Organiser   get  "/manage/{event}/ideas"                                         => ideas::pages::list::list;
    Organiser   get  "/manage/{event}/ideas.csv"                                     => ideas::pages::export::file;
    Editor      post "/manage/{event}/ideas/marks"                                   => ideas::pages::list::mark_several;
    Editor      post "/manage/{event}/ideas/{idea}/mark"                             => ideas::pages::list::mark;
    Editor      get  "/manage/{event}/ideas/{idea}/hiding"                           => ideas::pages::hiding::ask;
    Editor      post "/manage/{event}/ideas/{idea}/hiding"                           => ideas::pages::hiding::decide_as_organiser;
    Organiser   get  "/manage/{event}/ideas/{idea}/history"                          => ideas::pages::history::show;

    // assignment
    Organiser   get  "/manage/{event}/assignment"                                    => assignment::table::page::show;
    Editor      post "/manage/{event}/assignment"                                    => assignment::table::save::save, limit TEXT_LIMIT;
    Editor      post "/manage/{event}/assignment/fill"                               => assignment::table::manage::fill_up;
    Editor      get  "/manage/{event}/assignment/clearance"                          => assignment::table::manage::clearance;
    Editor      post "/manage/{event}/assignment/clearance"                          => assignment::table::manage::clear;
    Editor      get  "/manage/{event}/assignment/publication"                        => assignment::publication::page::confirm;
    Editor      post "/manage/{event}/assignment/publication"                        => assignment::publication::page::publish;
    Editor      post "/manage/{event}/assignment/publication/withdrawal"             => assignment::publication::page::withdraw;
    Editor      get  "/manage/{event}/assignment/changes"                            => assignment::late::page::show;
    Editor      post "/manage/{event}/assignment/changes"                            => assignment::late::acceptance::accept, limit TEXT_LIMIT;
    Editor      post "/manage/{event}/assignment/changes/releases"                   => assignment::late::releases::release, limit TEXT_LIMIT;
    Organiser   get  "/manage/{event}/assignment/differences"                        => assignment::publication::differences::show;
    Organiser   get  "/manage/{event}/assignment/people/{participant}"               => assignment::people::page::show;
    Editor      post "/manage/{event}/assignment/people/{participant}/decisions"     => assignment::people::manage::decide;
    Editor      post "/manage/{event}/assignment/people/{participant}/pairs"         => assignment::people::manage::pair;
    Editor      post "/manage/{event}/assignment/people/{participant}/pairs/removal" => assignment::people::manage::unpair;
    Organiser   get  "/manage/{event}/assignment/scenarios"                          => assignment::scenarios::list::show;
    Editor      post "/manage/{event}/assignment/scenarios"                          => assignment::scenarios::list::begin;
    Organiser   get  "/manage/{event}/assignment/scenarios/{scenario}"               => assignment::scenarios::page::show;
    Editor      post "/manage/{event}/assignment/scenarios/{scenario}/alternative"   => assignment::scenarios::alternative::begin;
    Editor      post "/manage/{event}/assignment/scenarios/{scenario}/cancellation"  => assignment::scenarios::deletion::cancel;
    Editor      get  "/manage/{event}/assignment/scenarios/{scenario}/deletion"      => assignment::scenarios::deletion::confirm;
    Editor      post "/manage/{event}/assignment/scenarios/{scenario}/deletion"      => assignment::scenarios::deletion::delete;
    Editor      get  "/manage/{event}/assignment/scenarios/{scenario}/adoption"      => assignment::scenarios::adoption::page::confirm;
    Editor      post "/manage/{event}/assignment/scenarios/{scenario}/adoption"      => assignment::scenarios::adoption::page::adopt;
    Organiser   get  "/manage/{event}/assignment/scenarios/{scenario}/protocol"      => assignment::scenarios::protocol::show;
    Organiser   get  "/manage/{event}/assignment/scenarios/{scenario}/protocol.json" => assignment::scenarios::protocol::download;

    // recap
    Public      get  "/events/{event}/recap"                                         => recap::pages::reading::recap;
    Public      get  "/recaps.atom"                                                  => recap::pages::feed::feed;
    Organiser   get  "/manage/{event}/recap"                                         => recap::pages::overview::overview;
    Editor      post "/manage/{event}/recap"                                         => recap::pages::overview::save, limit TEXT_LIMIT;
    Editor      post "/manage/{event}/recap/draft"                                   => recap::pages::overview::draft;
    Organiser   get  "/manage/{event}/recap/preview"                                 => recap::pages::reading::preview;
    Editor      post "/manage/{event}/recap/sections"                                => recap::pages::writing::add, limit TEXT_LIMIT;
    Editor      get  "/manage/{event}/recap/sections/{section}"                      => recap::pages::writing::edit;
    Editor      post "/manage/{event}/recap/sections/{section}"                      => recap::pages::writing::save, limit TEXT_LIMIT;
    Editor      post "/manage/{event}/recap/sections/{section}/position"             => recap::pages::writing::move_to;
    Editor      post "/manage/{event}/recap/sections/{section}/omission"             => recap::pages::writing::omit;
    Editor      get  "/manage/{event}/recap/sections/{section}/removal"              => recap::pages::writing::removal;
    Editor      post "/manage/{event}/recap/sections/{section}/removal"              => recap::pages::writing::remove;
    Editor      get  "/manage/{event}/recap/publication"                             => recap::pages::publication::review;
    Editor      post "/manage/{event}/recap/publication"                             => recap::pages::publication::publish;
    Editor      get  "/manage/{event}/recap/takedown"                                => recap::pages::publication::takedown;
    Editor      post "/manage/{event}/recap/takedown"                                => recap::pages::publication::take_down;
}

/// The whole application.
pub fn router(app: App) -> Router {
    let sessions = ServiceBuilder::new()
        .layer(from_fn(async |request, next: Next| db::staying_awake(next.run(request)).await))
        .layer(from_fn_with_state(app.clone(), web::flashes))
        .layer(web::cookie_layer(&app))
        .layer(from_fn(web::session::visited));
    let pages = web::Pages::new(&app);
    let former_names = from_fn_with_state(app.clone(), events::former_names);
    let mut routes = routes();
    let mut router = Router::new();
    for audience in Audience::ALL {
        let Some(group) = routes.take(audience) else { continue };
        router = router.merge(match audience {
            Audience::Anyone => group,
            Audience::Public => group
                .route_layer(from_fn_with_state(pages.clone(), web::keep_page))
                .route_layer(former_names.clone()),
            Audience::Door => group.route_layer(former_names.clone()).route_layer(sessions.clone()),
            Audience::Participant => group
                .route_layer(from_fn_with_state(app.clone(), participants::opened))
                .route_layer(former_names.clone())
                .route_layer(sessions.clone())
                .route_layer(from_fn(in_one_reading)),
            Audience::Account => group
                .route_layer(from_fn_with_state(app.clone(), accounts::signed_in))
                .route_layer(sessions.clone()),
            Audience::Organiser | Audience::Editor => group
                .route_layer(from_fn_with_state((app.clone(), audience), start::team))
                .route_layer(former_names.clone())
                .route_layer(from_fn_with_state(app.clone(), accounts::signed_in))
                .route_layer(sessions.clone())
                .route_layer(from_fn(in_one_reading)),
        });
    }
    let request_id = HeaderName::from_static("x-request-id");
    router
        .merge(web::asset_routes())
        .fallback(async || StatusCode::NOT_FOUND)
        .layer(
            ServiceBuilder::new()
                .layer(from_fn_with_state(pages, web::kept_pages))
                .layer(SetRequestIdLayer::new(request_id.clone(), MakeRequestUuid))
                .layer(
                    TraceLayer::new_for_http()
                        .make_span_with(span)
                        .on_response(DefaultOnResponse::new().level(tracing::Level::INFO)),
                )
                .layer(PropagateRequestIdLayer::new(request_id))
                .layer(from_fn_with_state(app.clone(), web::security))
                // Pages made for one person take gzip: Brotli's encoder needs megabytes for each, and saves little.
                .layer(CompressionLayer::new())
                .layer(from_fn(web::arriving))
                .layer(from_fn_with_state(app.clone(), web::error_pages))
                .layer(CatchPanicLayer::new())
                .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, TIMEOUT))
                .layer(CsrfLayer::new())
                .layer(DefaultBodyLimit::disable()),
        )
        .with_state(app)
}

/// Session, "who is asking" and the page read one state of things.
async fn in_one_reading(request: Request<Body>, next: Next) -> Response {
    db::handing_on(next.run(request)).await
}

/// A log line's frame: the route, not the address, because addresses hold personal keys and search words.
fn span<B>(request: &Request<B>) -> tracing::Span {
    let route = request.extensions().get::<axum::extract::MatchedPath>().map_or("", |path| path.as_str());
    let id = request.headers().get("x-request-id").and_then(|id| id.to_str().ok()).unwrap_or_default();
    tracing::info_span!("request", method = %request.method(), route, id)
}

/// `GET /healthz`: whether the database takes what is written, and reads.
async fn health(State(app): State<App>) -> (StatusCode, Extension<web::OwnWords>, &'static str) {
    match app.db.check().await {
        Ok(()) => (StatusCode::OK, Extension(web::OwnWords), "ok\n"),
        Err(error) => {
            tracing::error!(%error, "the database does not keep what is written, or does not answer");
            let words = "the database does not keep what is written, or does not answer\n";
            (StatusCode::SERVICE_UNAVAILABLE, Extension(web::OwnWords), words)
        }
    }
}
