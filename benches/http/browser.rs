//! What a browser sends: its headers, its cookies, its forms.
use anyhow::{Result, ensure};

use super::{
    connection::{Answer, Connection},
    house::{Participant, link_path},
};

/// The organiser who signs in, in every database of the bench.
pub const ORGANISER: &str = "ada@bonn.example";
pub const PASSWORD: &str = "ein Satz als Kennwort";

/// Somebody's browser at one server.
#[derive(Clone, Debug)]
pub struct Browser {
    address: String,
    /// A `cookie` line of a request, or nothing.
    cookie: String,
}

impl Browser {
    /// Somebody who never was here.
    pub fn visitor(address: &str) -> Self {
        Self { address: address.to_owned(), cookie: String::new() }
    }

    /// A participant who opened their personal link.
    pub async fn of(address: &str, person: &Participant) -> Result<Self> {
        let browser = Self::visitor(address);
        let answer = browser.ask(&browser.get(&link_path(person), None)).await?;
        browser.with_cookies(&answer, "a personal link")
    }

    /// The organiser, signed in.
    pub async fn organiser(address: &str) -> Result<Self> {
        let browser = Self::visitor(address);
        let mut request = Vec::new();
        browser.post("/sign-in", &[("email", ORGANISER), ("password", PASSWORD)], &mut request);
        let answer = browser.ask(&request).await?;
        browser.with_cookies(&answer, "signing in")
    }

    fn with_cookies(mut self, answer: &Answer, what: &str) -> Result<Self> {
        ensure!(answer.status == 303, "{what} answers {}", answer.status);
        let cookies: Vec<&str> =
            answer.values("set-cookie").filter_map(|cookie| cookie.split(';').next()).collect();
        ensure!(!cookies.is_empty(), "{what} opens no session");
        self.cookie = format!("cookie: {}\r\n", cookies.join("; "));
        Ok(self)
    }

    /// A request for a page, for a browser that reads German and perhaps takes this compression.
    pub fn get(&self, path: &str, encoding: Option<&str>) -> Vec<u8> {
        let encoding = encoding.map(|name| format!("accept-encoding: {name}\r\n")).unwrap_or_default();
        format!("GET {path} HTTP/1.1\r\n{}{encoding}\r\n", self.headers()).into_bytes()
    }

    /// A form that is sent, written behind what stands in `request`.
    pub fn post(&self, path: &str, fields: &[(&str, &str)], request: &mut Vec<u8>) {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let head = format!(
            "POST {path} HTTP/1.1\r\n{}content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n",
            self.headers(),
            body.len()
        );
        request.extend_from_slice(head.as_bytes());
        request.extend_from_slice(body.as_bytes());
    }

    fn headers(&self) -> String {
        format!(
            "host: {}\r\nuser-agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\r\n\
             accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\n\
             accept-language: de-DE,de;q=0.8,en;q=0.5\r\nsec-fetch-site: same-origin\r\n{}",
            self.address, self.cookie
        )
    }

    /// Sends one request over a connection of its own.
    pub async fn ask(&self, request: &[u8]) -> Result<Answer> {
        Ok(Connection::open(&self.address).await?.ask(request).await?)
    }
}
