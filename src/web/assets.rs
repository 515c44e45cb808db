//! Style sheet, scripts and pictures: inside the binary, compressed, under addresses that change with their content.
use std::sync::LazyLock;

use axum::{
    Router,
    http::header,
    response::{IntoResponse, Response},
};
use memory_serve::{CacheControl, Manifest, MemoryServe};

use crate::state::App;

fn files() -> MemoryServe {
    memory_serve::load!()
        .index_file(None)
        .enable_brotli(true)
        .enable_gzip(true)
        .enable_hashed_routes(true)
        .cache_control(CacheControl::NoCache)
}

static MANIFEST: LazyLock<Manifest> = LazyLock::new(|| files().manifest());

/// The address of an asset: `asset("css/tagwerk.css")`.
pub fn asset(path: &str) -> String {
    let plain = format!("/static/{path}");
    MANIFEST.get(&plain).map_or(plain.clone(), str::to_owned)
}

/// Made once, because whatever the build has not compressed is compressed here: in debug builds everything.
static ROUTES: LazyLock<Router<App>> = LazyLock::new(|| files().into_router());

pub fn routes() -> Router<App> {
    ROUTES.clone()
}

/// `GET /favicon.ico`, which programs ask for that read no page.
pub async fn favicon() -> Response {
    const ICON: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/static/img/favicon.ico"));
    let headers = [(header::CONTENT_TYPE, "image/x-icon"), (header::CACHE_CONTROL, "public, max-age=86400")];
    (headers, ICON).into_response()
}
