//! Style sheet, scripts and pictures: inside the binary, compressed, under addresses that change with their content.
use std::sync::LazyLock;

use axum::Router;
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

pub fn routes() -> Router<App> {
    files().into_router()
}
