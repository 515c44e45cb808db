//! HTTP/1.1 by hand: a connection that is kept, over which a request goes out and the whole answer is read.
use std::io::{self, ErrorKind};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

/// Most answers come in one piece.
const BUFFER: usize = 64 * 1024;

/// An answer that was kept.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    pub status: u16,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body as it was meant: chunks are put together.
    pub body: Vec<u8>,
}

impl Answer {
    /// The values of a header, in their order.
    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.headers.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// How the end of a body is told (RFC 9112, 6.3).
#[derive(Clone, Copy)]
enum Framing {
    Length(usize),
    Chunked,
}

pub struct Connection {
    stream: TcpStream,
    buffer: Box<[u8]>,
    /// What was read and not yet looked at.
    start: usize,
    end: usize,
}

impl Connection {
    pub async fn open(address: &str) -> io::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: vec![0; BUFFER].into_boxed_slice(), start: 0, end: 0 })
    }

    /// Sends a request and reads the whole answer, of which only the status is kept.
    pub async fn exchange(&mut self, request: &[u8]) -> io::Result<u16> {
        self.stream.write_all(request).await?;
        let length = self.head().await?;
        let (status, framing) = read_head(&self.buffer[self.start..self.start + length])?;
        self.start += length;
        self.body(framing, &mut |_| ()).await?;
        Ok(status)
    }

    /// Sends a request and keeps the answer.
    pub async fn ask(&mut self, request: &[u8]) -> io::Result<Answer> {
        self.stream.write_all(request).await?;
        let length = self.head().await?;
        let head = &self.buffer[self.start..self.start + length];
        let (status, framing) = read_head(head)?;
        let mut answer = Answer { status, headers: read_headers(head), body: Vec::new() };
        self.start += length;
        self.body(framing, &mut |part| answer.body.extend_from_slice(part)).await?;
        Ok(answer)
    }

    /// Reads until the empty line; how many bytes stand before the body.
    async fn head(&mut self) -> io::Result<usize> {
        let mut seen = 0;
        loop {
            let unread = &self.buffer[self.start..self.end];
            if let Some(at) = unread[seen..].windows(4).position(|four| four == b"\r\n\r\n") {
                return Ok(seen + at + 4);
            }
            seen = unread.len().saturating_sub(3);
            self.fill().await?;
        }
    }

    async fn body(&mut self, framing: Framing, keep: &mut impl FnMut(&[u8])) -> io::Result<()> {
        if let Framing::Length(length) = framing {
            return self.take(length, keep).await;
        }
        loop {
            let line = self.line().await?;
            let size = line.split(';').next().unwrap_or_default().trim();
            let size = usize::from_str_radix(size, 16).map_err(|_| broken("the size of a chunk"))?;
            if size == 0 {
                while !self.line().await?.is_empty() {}
                return Ok(());
            }
            self.take(size, keep).await?;
            self.line().await?;
        }
    }

    async fn take(&mut self, mut length: usize, keep: &mut impl FnMut(&[u8])) -> io::Result<()> {
        loop {
            let part = length.min(self.end - self.start);
            keep(&self.buffer[self.start..self.start + part]);
            self.start += part;
            length -= part;
            if length == 0 {
                return Ok(());
            }
            self.fill().await?;
        }
    }

    async fn line(&mut self) -> io::Result<String> {
        loop {
            let unread = &self.buffer[self.start..self.end];
            if let Some(at) = unread.iter().position(|byte| *byte == b'\n') {
                let line = String::from_utf8_lossy(&unread[..at]).trim_end().to_owned();
                self.start += at + 1;
                return Ok(line);
            }
            self.fill().await?;
        }
    }

    async fn fill(&mut self) -> io::Result<()> {
        if self.start > 0 && (self.start == self.end || self.end == self.buffer.len()) {
            self.buffer.copy_within(self.start..self.end, 0);
            (self.start, self.end) = (0, self.end - self.start);
        }
        match self.stream.read(&mut self.buffer[self.end..]).await? {
            0 => Err(broken("the connection")),
            read => {
                self.end += read;
                Ok(())
            }
        }
    }
}

fn broken(what: &str) -> io::Error {
    io::Error::new(ErrorKind::InvalidData, format!("{what} broke"))
}

fn read_head(head: &[u8]) -> io::Result<(u16, Framing)> {
    let status = head.get(9..12).and_then(|digits| std::str::from_utf8(digits).ok()?.parse().ok());
    let status = status.ok_or_else(|| broken("the first line of an answer"))?;
    for line in head.split(|byte| *byte == b'\n').skip(1) {
        if let Some(length) = after(line, b"content-length:") {
            let length = std::str::from_utf8(length).ok().and_then(|digits| digits.trim().parse().ok());
            return Ok((status, Framing::Length(length.ok_or_else(|| broken("the length of a body"))?)));
        }
        if after(line, b"transfer-encoding:").is_some() {
            return Ok((status, Framing::Chunked));
        }
    }
    match status {
        204 | 304 => Ok((status, Framing::Length(0))),
        _ => Err(broken("an answer without a length")),
    }
}

fn after<'a>(line: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let (start, rest) = line.split_at_checked(name.len())?;
    start.eq_ignore_ascii_case(name).then_some(rest)
}

fn read_headers(head: &[u8]) -> Vec<(String, String)> {
    let head = String::from_utf8_lossy(head);
    let pairs = head.lines().skip(1).filter_map(|line| line.split_once(':'));
    pairs.map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned())).collect()
}
