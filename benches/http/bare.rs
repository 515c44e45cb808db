//! A bare axum: a process of its own that answers one address with the very bytes and headers that the server gave.
use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    process::{Child, ChildStdout, Command, Stdio},
};

use anyhow::{Context as _, Result};
use axum::{
    Router,
    body::Bytes,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode},
    routing::get,
};
use serde::{Deserialize, Serialize};

use super::connection::Answer;

/// What belongs to the connection or is made for every answer anew.
const NOT_KEPT: [&str; 4] = ["connection", "content-length", "date", "transfer-encoding"];

/// What the process is told on its first line; the body follows.
#[derive(Serialize, Deserialize)]
struct Recording {
    path: String,
    status: u16,
    headers: Vec<(String, String)>,
    length: usize,
}

pub struct Bare {
    child: Child,
    _output: BufReader<ChildStdout>,
    pub address: String,
}

impl Bare {
    /// Runs this program again, to answer a path as it was answered before.
    pub fn start(path: &str, answer: &Answer) -> Result<Self> {
        let mut child = Command::new(std::env::current_exe()?)
            .arg("--bare")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("the bare axum cannot be started")?;
        let headers = answer.headers.iter().filter(|(name, _)| !NOT_KEPT.contains(&name.as_str()));
        let recording = Recording {
            path: path.to_owned(),
            status: answer.status,
            headers: headers.cloned().collect(),
            length: answer.body.len(),
        };
        let input = child.stdin.as_mut().context("its input is piped")?;
        writeln!(input, "{}", serde_json::to_string(&recording)?)?;
        input.write_all(&answer.body)?;
        input.flush()?;
        let mut output = BufReader::new(child.stdout.take().context("its output is piped")?);
        let mut address = String::new();
        output.read_line(&mut address)?;
        Ok(Self { child, _output: output, address: address.trim().to_owned() })
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What the other process does: it serves until its input ends, which is when the bench is gone.
pub fn serve() -> Result<()> {
    let mut input = BufReader::new(std::io::stdin());
    let mut line = String::new();
    input.read_line(&mut line)?;
    let recording: Recording = serde_json::from_str(&line)?;
    let mut body = vec![0; recording.length];
    input.read_exact(&mut body)?;
    let body = Bytes::from(body);
    let status = StatusCode::from_u16(recording.status)?;
    let mut headers = HeaderMap::new();
    for (name, value) in recording.headers {
        headers.append(name.parse::<HeaderName>()?, HeaderValue::from_str(&value)?);
    }
    // The same runtime as the server's.
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let page = get(move || {
            let answer = (status, headers.clone(), body.clone());
            async move { answer }
        });
        let router: Router = Router::new().route(&recording.path, page);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        println!("{}", listener.local_addr()?);
        std::thread::spawn(move || {
            let _ = input.read_to_end(&mut Vec::new());
            std::process::exit(0);
        });
        axum::serve(listener, router).await?;
        Ok(())
    })
}
