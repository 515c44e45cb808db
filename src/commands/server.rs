//! What the commands that serve have in common: log, connect, migrate, listen, and stop in good order.
use std::time::Duration;

use anyhow::{Context as _, Result};
use tokio::net::TcpListener;
use tracing_appender::non_blocking::WorkerGuard;
use tracing_subscriber::EnvFilter;

use crate::{
    app,
    config::{LogFormat, Settings},
    db::Db,
    participants, start,
    state::App,
};

/// How long requests may still run after the signal to stop.
const LAST_REQUESTS: Duration = Duration::from_secs(30);

/// How long what goes on beside the requests may take to end.
const LAST_WORK: Duration = Duration::from_secs(10);

/// Serves until a signal to stop; `begin` is what the command does before the first request is taken.
pub fn run(settings: Settings, is_demo: bool, begin: impl AsyncFnOnce(&App) -> Result<()>) -> Result<()> {
    let _written_at_the_end = log_to_stderr(settings.log_format);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(listen(settings, is_demo, begin))
}

/// Lines are written by a thread of their own, so that no request waits for them; when the guard goes, the last ones are.
fn log_to_stderr(format: LogFormat) -> WorkerGuard {
    let (writer, guard) = tracing_appender::non_blocking(std::io::stderr());
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("warn,tagwerk=info,tower_http=info"));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(writer);
    match format {
        LogFormat::Text => lines.init(),
        LogFormat::Json => lines.json().init(),
    }
    guard
}

async fn listen(
    mut settings: Settings,
    is_demo: bool,
    begin: impl AsyncFnOnce(&App) -> Result<()>,
) -> Result<()> {
    let db = Db::connect(&settings.database_url, settings.database_limits).await.context(
        "the database cannot be opened; check --database-url and that its folder or server is there",
    )?;
    db.migrate().await.context("the tables cannot be brought up to date")?;
    start::renew_keys(&db)
        .await
        .context("the keys by which people are found cannot be brought up to date")?;
    let listener = TcpListener::bind(settings.listen).await.with_context(|| {
        format!("{} cannot be listened on; choose another address or port with --listen", settings.listen)
    })?;
    if settings.base_url.is_empty() {
        settings.base_url = format!("http://{}", listener.local_addr()?);
    }
    db.follow();
    tokio::spawn(participants::forget_old_imports(db.clone()));
    let app = App::new(db.clone(), &settings, is_demo);
    begin(&app).await?;
    tracing::info!(address = %listener.local_addr()?, engine = ?db.engine(), "listening");
    let (stop, stopped) = tokio::sync::oneshot::channel();
    let stopping = app.clone();
    let server = axum::serve(listener, app::router(app.clone())).with_graceful_shutdown(async move {
        signal_to_stop().await;
        stopping.work.stop();
        tracing::info!("stopping: running requests are finished first");
        let _ = stop.send(());
    });
    tokio::select! {
        result = server => result?,
        () = async { let _ = stopped.await; tokio::time::sleep(LAST_REQUESTS).await } => {
            tracing::warn!("some requests did not finish in time");
        }
    }
    if !app.work.end(LAST_WORK).await {
        tracing::warn!("some work beside the requests did not end in time");
    }
    db.close().await;
    Ok(())
}

/// Waits for Ctrl-C, or for SIGTERM where there is one.
async fn signal_to_stop() {
    let interrupt = async { tokio::signal::ctrl_c().await.expect("Ctrl-C can be listened for") };
    #[cfg(unix)]
    let terminate = async {
        use tokio::signal::unix::{SignalKind, signal};
        signal(SignalKind::terminate()).expect("SIGTERM can be listened for").recv().await;
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! { () = interrupt => {}, () = terminate => {} }
}
