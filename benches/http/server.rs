//! The measured server: the release binary as a process of its own, stopped when the bench is done with it.
use std::{
    fs::{self, File},
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail, ensure};

use super::house::{SECRET, SETTINGS};

/// A server told to stop that has not done so by then is killed.
const PATIENCE: Duration = Duration::from_secs(10);

pub struct Server {
    child: Child,
    // Kept open: a process whose output nobody takes would fail to write.
    _output: BufReader<ChildStdout>,
    pub address: String,
}

impl Server {
    /// `tagwerk serve` on a free port of this machine; it answers when this returns. Its log goes into a file beside
    /// the database, as detailed as RUST_LOG says.
    pub fn start(database: &Path) -> Result<Self> {
        let folder = database.parent().context("a database lies in a folder")?;
        let log = folder.join("server.log");
        let mut child = tagwerk("serve", folder)
            .arg("--database-url")
            .arg(format!("sqlite:{}", database.display()))
            .stdout(Stdio::piped())
            .stderr(File::options().create(true).append(true).open(&log)?)
            .spawn()
            .context("the server cannot be started")?;
        let mut output = BufReader::new(child.stdout.take().context("its output is piped")?);
        let mut greeting = String::new();
        output.read_line(&mut greeting)?;
        match greeting.trim().strip_prefix("Tagwerk: http://") {
            Some(address) => Ok(Self { child, address: address.to_owned(), _output: output }),
            None => {
                let _ = (child.kill(), child.wait());
                bail!("the server does not start:\n{}", fs::read_to_string(&log).unwrap_or_default());
            }
        }
    }

    /// What the process holds in memory; `None` where the system does not say.
    pub fn memory(&self) -> Option<Memory> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let mebibytes = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name))?;
            line.split_whitespace().next()?.parse().ok().map(|kibibytes: f64| kibibytes / 1024.0)
        };
        Some(Memory { now: mebibytes("VmRSS:")?, most: mebibytes("VmHWM:")? })
    }

    /// Lets the server stop in good order, so that its database is one file.
    pub fn stop(mut self) -> Result<()> {
        terminate(&mut self.child)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// In mebibytes.
#[derive(Clone, Copy, Debug)]
pub struct Memory {
    pub now: f64,
    pub most: f64,
}

fn tagwerk(command: &str, folder: &Path) -> Command {
    let mut tagwerk = Command::new(env!("CARGO_BIN_EXE_tagwerk"));
    for other in ["DATABASE_URL", "TAGWERK_BASE_URL", "TAGWERK_LOG_FORMAT"] {
        tagwerk.env_remove(other);
    }
    tagwerk
        .args([command, "--listen", "127.0.0.1:0", "--data"])
        .arg(folder)
        .env("TAGWERK_SECRET", SECRET)
        .envs(SETTINGS)
        .stdin(Stdio::null());
    tagwerk
}

fn terminate(child: &mut Child) -> Result<()> {
    let done = Command::new("kill").args(["-TERM", &child.id().to_string()]).status()?;
    ensure!(done.success(), "the server cannot be stopped");
    let told = Instant::now();
    while child.try_wait()?.is_none() {
        ensure!(told.elapsed() < PATIENCE, "the server does not stop");
        std::thread::sleep(Duration::from_millis(5));
    }
    Ok(())
}

/// Lets `tagwerk demo` make the model event in a new folder; the database.
pub fn make_model(folder: &Path) -> Result<PathBuf> {
    let log = folder.join("server.log");
    let mut child =
        tagwerk("demo", folder).stdout(Stdio::piped()).stderr(File::create(&log)?).spawn().context("demo")?;
    let lines = BufReader::new(child.stdout.take().context("its output is piped")?).lines();
    let is_there = lines.map_while(Result::ok).any(|line| line.contains("Ctrl-C"));
    // It computes a second scenario behind the greeting.
    std::thread::sleep(Duration::from_secs(1));
    let stopped = terminate(&mut child);
    let _ = (child.kill(), child.wait());
    ensure!(is_there, "the model event is not made:\n{}", fs::read_to_string(&log).unwrap_or_default());
    stopped?;
    Ok(folder.join("demo.sqlite"))
}
