//! Settings from the command line and the environment, checked before anything starts.
use std::{fs, io, net::SocketAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum, value_parser};
use rand::RngExt as _;

const AFTER_HELP: &str = "\
Files:
  tagwerk-data/tagwerk.sqlite   everything; with -wal and -shm beside it while Tagwerk runs
  tagwerk-data/demo.sqlite      the demo's database
  tagwerk-data/secret           what links are made with, readable by its owner alone; keep a copy apart

Signals:
  Ctrl-C, SIGTERM               no new requests are taken, running ones finish within 30 seconds

Examples:
  tagwerk demo
  tagwerk serve --data /var/lib/tagwerk --base-url https://tagung.example
  tagwerk serve --database-url postgres://tagwerk@db.example/tagwerk --log-format json";

/// Tagwerk runs a working conference from the invitation to the published recap.
///
/// Without further settings everything is kept in one SQLite file in the data folder, and the pages are served
/// on this machine alone. Put a reverse proxy with HTTPS in front of it before others use it, and tell Tagwerk
/// the address that people see with --base-url.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100, after_long_help = AFTER_HELP)]
pub struct CommandLine {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the application; an empty database gets a one-time link for creating the first organiser.
    Serve(Options),
    /// Run the application with the model event, and print links that open it at once.
    ///
    /// What you change is kept for the next start.
    Demo {
        #[command(flatten)]
        options: Options,
        /// Throw the demo's database away and start over.
        #[arg(long)]
        fresh: bool,
    },
    /// Seat people by their wishes: read an instance from standard input, write the result to standard output.
    ///
    /// The instance is JSON: {"participants": [{"id", "ranking": ["a", ["b", "c"]], "pinned", "unacceptable": [],
    /// "department", "current"}], "groups": [{"id", "min", "max"}], "together": [["p1", "p2"]], "apart": []}. With
    /// "rounds": 3, everybody gets another group in each of three rounds; a group may have "rounds": [1, 2] of its own.
    /// The protocol of a scenario is an instance too; its rules hold where no option says otherwise. A faulty instance
    /// is refused with the place of the fault and exit status 2.
    Assign(AssignOptions),
}

/// How an instance is to be solved; what is left out is as the instance says, else as the defaults say.
#[derive(Clone, Debug, Default, Args)]
pub struct AssignOptions {
    /// fair (default): best worst rank first; first-wishes: most first wishes first.
    #[arg(long, value_enum, value_name = "fair|first-wishes", hide_possible_values = true)]
    pub objective: Option<AssignObjective>,
    /// keep (default): every workshop has its minimum; cancel: or does not take place; ignore.
    #[arg(long, value_enum, value_name = "keep|cancel|ignore", hide_possible_values = true)]
    pub mins: Option<AssignMinimums>,
    /// What a workshop is that somebody did not list: tail (default): one rank behind their last wish; forbid: impossible.
    #[arg(long, value_enum, value_name = "tail|forbid", hide_possible_values = true)]
    pub unlisted: Option<AssignUnlisted>,
    /// Decides between solutions that are equally good; default: 0.
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// How departments are mixed: off (default); tie, between equals only; a price such as 0.3; band:2, at most two people off the even share.
    #[arg(long, value_name = "off|tie|WEIGHT|band:N")]
    pub mix: Option<String>,
    /// How much it counts that people stay at "current": off (default), tie, a price in squared rank steps, first.
    #[arg(long, value_name = "off|tie|N|first")]
    pub stay: Option<String>,
    /// After so many seconds the best found so far is the result; only rules beyond sizes and wishes take long.
    #[arg(long, value_name = "SECONDS", default_value = "60")]
    pub limit: u64,
    /// Add how many seconds reading, preparing and solving took.
    #[arg(long)]
    pub timing: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AssignObjective {
    Fair,
    FirstWishes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AssignMinimums {
    Keep,
    Cancel,
    Ignore,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AssignUnlisted {
    Tail,
    Forbid,
}

#[derive(Debug, Args)]
pub struct Options {
    /// The address and port to listen on.
    #[arg(long, env = "TAGWERK_LISTEN", default_value = "127.0.0.1:3000", value_name = "ADDRESS:PORT")]
    pub listen: String,
    /// The folder for the database file and the secret; made when missing.
    #[arg(long, env = "TAGWERK_DATA", default_value = "tagwerk-data", value_name = "FOLDER")]
    pub data: PathBuf,
    /// Another database: `sqlite:` with a path, or `postgres:` with an address.
    #[arg(long, env = "DATABASE_URL", value_name = "URL")]
    pub database_url: Option<String>,
    #[command(flatten)]
    pub database_limits: DatabaseLimits,
    /// The address that people see, for links and for the rules of cookies; default: http:// and --listen.
    #[arg(long, env = "TAGWERK_BASE_URL", value_name = "URL")]
    pub base_url: Option<String>,
    /// How much memory public pages may take that are kept as they were last rendered, in megabytes.
    #[arg(long, env = "TAGWERK_PAGE_CACHE", value_name = "MB")]
    #[arg(default_value = "16", value_parser = value_parser!(u32).range(0..=100_000))]
    pub page_cache: u32,
    /// How log lines are written to standard error.
    #[arg(long, env = "TAGWERK_LOG_FORMAT", default_value = "text", value_enum)]
    pub log_format: LogFormat,
    /// 32 bytes as 64 hexadecimal digits that personal links are made with; default: made at the first start
    /// and kept in the data folder, readable by its owner alone. Whoever has it can open personal links.
    #[arg(long, env = "TAGWERK_SECRET", value_name = "HEX", hide_env_values = true)]
    pub secret: Option<String>,
}

/// How many connections to the database there are, and how long a statement may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Args)]
pub struct DatabaseLimits {
    /// Connections that read at the same time.
    #[arg(long = "database-readers", env = "TAGWERK_DATABASE_READERS", value_name = "N")]
    #[arg(default_value = "8", value_parser = value_parser!(u32).range(1..=1000))]
    pub readers: u32,
    /// PostgreSQL: connections that write at the same time; on SQLite there is one.
    #[arg(long = "database-writers", env = "TAGWERK_DATABASE_WRITERS", value_name = "N")]
    #[arg(default_value = "8", value_parser = value_parser!(u32).range(1..=1000))]
    pub writers: u32,
    /// PostgreSQL: how long a statement waits for a row that somebody else is changing.
    #[arg(long, env = "TAGWERK_LOCK_TIMEOUT", value_name = "SECONDS")]
    #[arg(default_value = "5", value_parser = value_parser!(u32).range(1..=30))]
    pub lock_timeout: u32,
    /// PostgreSQL: how long a statement may take.
    #[arg(long, env = "TAGWERK_STATEMENT_TIMEOUT", value_name = "SECONDS")]
    #[arg(default_value = "20", value_parser = value_parser!(u32).range(1..=600))]
    pub statement_timeout: u32,
}

impl Default for DatabaseLimits {
    fn default() -> Self {
        Self { readers: 8, writers: 8, lock_timeout: 5, statement_timeout: 20 }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    Text,
    Json,
}

/// Checked settings.
#[derive(Clone, Debug)]
pub struct Settings {
    pub listen: SocketAddr,
    pub data: PathBuf,
    pub database_url: String,
    pub database_limits: DatabaseLimits,
    /// Scheme, host and port, without a slash at the end; empty until the port is known when `--listen` ends in `:0`.
    pub base_url: String,
    /// Megabytes.
    pub page_cache: u32,
    pub log_format: LogFormat,
    pub secret: [u8; 32],
}

/// Why the start was stopped: one sentence that says what is wrong and how to mend it.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("--listen {0:?} is not an address and a port; write it like 127.0.0.1:3000.")]
    Listen(String),
    #[error(
        "--database-url must begin with sqlite: or postgres:, for example sqlite:/var/lib/tagwerk/tagwerk.sqlite."
    )]
    DatabaseUrl,
    #[error(
        "--base-url {0:?} is not usable; write the scheme and host that people see, like https://tagung.example, without a path."
    )]
    BaseUrl(String),
    #[error("TAGWERK_SECRET must be 64 hexadecimal digits; make them with: openssl rand -hex 32.")]
    Secret,
    #[error(
        "The data folder {0:?} cannot be used ({1}); name another one with --data or mend its permissions."
    )]
    Data(PathBuf, io::Error),
}

impl Options {
    /// Checks every setting and makes the data folder and the secret when they are missing; `file` names the
    /// SQLite file used when no database is given.
    pub fn check(self, file: &str) -> Result<Settings, Fault> {
        let listen: SocketAddr = self.listen.parse().map_err(|_| Fault::Listen(self.listen.clone()))?;
        let base_url = match self.base_url {
            Some(url) => checked_base_url(&url).ok_or(Fault::BaseUrl(url))?,
            None if listen.port() == 0 => String::new(),
            None => format!("http://{listen}"),
        };
        fs::create_dir_all(&self.data).map_err(|error| Fault::Data(self.data.clone(), error))?;
        let database_url = match self.database_url {
            Some(url)
                if ["sqlite:", "postgres:", "postgresql:"].iter().any(|scheme| url.starts_with(scheme)) =>
            {
                url
            }
            Some(_) => return Err(Fault::DatabaseUrl),
            None => format!("sqlite:{}", self.data.join(file).display()),
        };
        let secret = match self.secret {
            Some(hex) => parse_secret(&hex).ok_or(Fault::Secret)?,
            None => kept_secret(&self.data).map_err(|error| Fault::Data(self.data.clone(), error))?,
        };
        Ok(Settings {
            listen,
            data: self.data,
            database_url,
            database_limits: self.database_limits,
            base_url,
            page_cache: self.page_cache,
            log_format: self.log_format,
            secret,
        })
    }
}

fn checked_base_url(text: &str) -> Option<String> {
    let url = url::Url::parse(text).ok()?;
    let plain = matches!(url.scheme(), "http" | "https") && url.path() == "/" && url.query().is_none();
    (plain && url.has_host()).then(|| url.as_str().trim_end_matches('/').to_owned())
}

fn parse_secret(hex: &str) -> Option<[u8; 32]> {
    data_encoding::HEXLOWER_PERMISSIVE.decode(hex.trim().as_bytes()).ok()?.try_into().ok()
}

/// The secret in the data folder; the first start makes it, readable by its owner alone.
fn kept_secret(data: &std::path::Path) -> io::Result<[u8; 32]> {
    let path = data.join("secret");
    match fs::read_to_string(&path) {
        Ok(hex) => parse_secret(&hex)
            .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "the file `secret` in it is damaged")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let mut secret = [0; 32];
            rand::rng().fill(&mut secret);
            write_private(&path, &data_encoding::HEXLOWER.encode(&secret))?;
            Ok(secret)
        }
        Err(error) => Err(error),
    }
}

fn write_private(path: &std::path::Path, text: &str) -> io::Result<()> {
    use std::io::Write as _;
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(data: &std::path::Path) -> Options {
        Options {
            listen: "127.0.0.1:3000".into(),
            data: data.into(),
            database_url: None,
            database_limits: DatabaseLimits::default(),
            base_url: None,
            page_cache: 16,
            log_format: LogFormat::Text,
            secret: None,
        }
    }

    #[test]
    fn the_secret_is_made_once_and_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let first = options(folder.path()).check("tagwerk.sqlite").unwrap().secret;
        let second = options(folder.path()).check("tagwerk.sqlite").unwrap().secret;
        assert_eq!(first, second);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(folder.path().join("secret")).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn the_limits_of_the_database_have_their_defaults_and_their_bounds() {
        let limits = |arguments: &[&str]| {
            let line = CommandLine::try_parse_from([&["tagwerk", "serve"], arguments].concat());
            line.map(|line| match line.command {
                Command::Serve(options) => options.database_limits,
                other => panic!("{other:?}"),
            })
        };
        assert_eq!(limits(&[]).unwrap(), DatabaseLimits::default());
        assert_eq!(limits(&["--database-readers", "20"]).unwrap().readers, 20);
        assert!(limits(&["--database-writers", "0"]).is_err());
        assert!(limits(&["--lock-timeout", "31"]).is_err());
        assert!(limits(&["--statement-timeout", "0"]).is_err());
    }

    #[test]
    fn a_wrong_setting_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let listen = Options { listen: "somewhere".into(), ..options(folder.path()) };
        assert!(matches!(listen.check("x"), Err(Fault::Listen(_))));
        let database = Options { database_url: Some("mysql://x".into()), ..options(folder.path()) };
        assert!(matches!(database.check("x"), Err(Fault::DatabaseUrl)));
        let base = Options { base_url: Some("https://tagung.example/app".into()), ..options(folder.path()) };
        assert!(matches!(base.check("x"), Err(Fault::BaseUrl(_))));
        let secret = Options { secret: Some("short".into()), ..options(folder.path()) };
        assert!(matches!(secret.check("x"), Err(Fault::Secret)));
    }
}
