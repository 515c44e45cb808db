//! The command line: reads the settings, connects, migrates, serves, and stops in good order.
use std::{fs, io::ErrorKind, process::ExitCode, time::Duration};

use anyhow::{Context as _, Result};
use clap::Parser as _;
use tagwerk::{
    accounts, app, assignment,
    config::{Command, CommandLine, LogFormat, Options, Settings},
    db::Db,
    demo,
    web::App,
};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

/// The demo's database in the data folder.
const DEMO_FILE: &str = "demo.sqlite";
/// How long requests may still run after the signal to stop.
const LAST_REQUESTS: Duration = Duration::from_secs(30);

/// The exit status when what was given cannot be used.
const UNUSABLE: u8 = 2;

fn main() -> ExitCode {
    let command_line = CommandLine::parse();
    if let Command::Assign(options) = &command_line.command {
        return match assignment::command(options, std::io::stdin(), std::io::stdout()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("tagwerk: {error}");
                ExitCode::from(UNUSABLE)
            }
        };
    }
    match start(command_line) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("tagwerk: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn start(command_line: CommandLine) -> Result<()> {
    let (options, is_demo, fresh) = match command_line.command {
        Command::Serve(options) => (options, false, false),
        Command::Demo { options, fresh } => (options, true, fresh),
        Command::Assign(_) => unreachable!("needs no settings"),
    };
    let settings = check(options, is_demo, fresh)?;
    log_to_stderr(settings.log_format);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(serve(settings, is_demo))
}

fn check(options: Options, is_demo: bool, fresh: bool) -> Result<Settings> {
    anyhow::ensure!(
        !fresh || options.database_url.is_none(),
        "demo --fresh deletes the demo's own file alone; leave --database-url and DATABASE_URL out, or name an empty database without --fresh"
    );
    let settings = options.check(if is_demo { DEMO_FILE } else { "tagwerk.sqlite" })?;
    if fresh {
        let path = settings.data.join(DEMO_FILE);
        for suffix in ["", "-wal", "-shm"] {
            match fs::remove_file(format!("{}{suffix}", path.display())) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(error).with_context(|| {
                        format!("the demo's database {}{suffix} cannot be deleted", path.display())
                    });
                }
                _ => {}
            }
        }
    }
    Ok(settings)
}

fn log_to_stderr(format: LogFormat) {
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("warn,tagwerk=info,tower_http=info"));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match format {
        LogFormat::Text => lines.init(),
        LogFormat::Json => lines.json().init(),
    }
}

async fn serve(mut settings: Settings, is_demo: bool) -> Result<()> {
    let db = Db::connect(&settings.database_url, 8).await.context(
        "the database cannot be opened; check --database-url and that its folder or server is there",
    )?;
    db.migrate().await.context("the tables cannot be brought up to date")?;
    let listener = TcpListener::bind(settings.listen).await.with_context(|| {
        format!("{} cannot be listened on; choose another address or port with --listen", settings.listen)
    })?;
    if settings.base_url.is_empty() {
        settings.base_url = format!("http://{}", listener.local_addr()?);
    }
    let app = App::new(db.clone(), &settings, is_demo);
    if is_demo {
        demo::load(&app).await?;
        println!("{}", demo::welcome(&app).await?);
    } else {
        greet(&app).await?;
    }
    tracing::info!(address = %listener.local_addr()?, engine = ?db.engine(), "listening");
    let (stop, stopped) = tokio::sync::oneshot::channel();
    let server = axum::serve(listener, app::router(app)).with_graceful_shutdown(async {
        signal_to_stop().await;
        tracing::info!("stopping: running requests are finished first");
        let _ = stop.send(());
    });
    tokio::select! {
        result = server => result?,
        () = async { let _ = stopped.await; tokio::time::sleep(LAST_REQUESTS).await } => {
            tracing::warn!("some requests did not finish in time");
        }
    }
    db.close().await;
    Ok(())
}

/// Says where the application is, and on an empty database how to begin.
async fn greet(app: &App) -> Result<()> {
    println!("Tagwerk: {}", app.base_url);
    if accounts::store::is_empty(&mut *app.db.read().await?).await? {
        println!(
            "There is no organiser yet. This link creates the first one:\n  {}",
            app.url(&accounts::setup_link(app))
        );
    }
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
