//! A running site with an empty database, and browsers that visit it.
use std::sync::{Arc, Mutex};

use http_body_util::{BodyExt as _, Full};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use scraper::{ElementRef, Html, Node, Selector};
use tagwerk::{
    app,
    config::{DatabaseLimits, LogFormat, Settings},
    db::{Db, Read},
    state::App,
};

use crate::database;

/// A site on a port and in a database of its own.
pub struct Site {
    pub app: App,
    pub base_url: String,
    pub database_url: String,
    /// The events that were added here, by id.
    pub events: Mutex<Vec<String>>,
    settings: Settings,
    folder: tempfile::TempDir,
}

impl Site {
    pub async fn start() -> Self {
        Self::start_as(false, None).await
    }

    /// A site in which the demo's sign-in link works.
    pub async fn start_demo() -> Self {
        Self::start_as(true, None).await
    }

    /// A site that people reach under another address, as behind a proxy.
    pub async fn start_at(address: &str) -> Self {
        Self::start_as(false, Some(address)).await
    }

    async fn start_as(is_demo: bool, address: Option<&str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database_url = database::new(folder.path()).await;
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let listen = listener.local_addr().unwrap();
        let base_url = format!("http://{listen}");
        let settings = Settings {
            listen,
            data: folder.path().into(),
            database_url,
            database_limits: DatabaseLimits::default(),
            base_url: address.unwrap_or(&base_url).to_owned(),
            page_cache: 16,
            log_format: LogFormat::Text,
            secret: [1; 32],
        };
        let db = Db::connect(&settings.database_url, settings.database_limits).await.unwrap();
        let app = App::new(db, &settings, is_demo);
        let router = app::router(app.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self {
            app,
            base_url,
            database_url: settings.database_url.clone(),
            events: Mutex::default(),
            settings,
            folder,
        }
    }

    /// A second process on this site's database, which people reach under an address of its own.
    pub async fn beside(&self, db: Db) -> Beside {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base_url = format!("http://{}", listener.local_addr().unwrap());
        let router = app::router(App::new(db, &self.settings, false));
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Beside { base_url }
    }

    /// Where the database file is, and a second process on it may keep its own.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    pub async fn read(&self) -> Read {
        self.app.db.read().await.unwrap()
    }

    /// A browser nobody is signed in with; it asks for German.
    pub fn visitor(&self) -> Browser {
        Browser::new(&self.base_url)
    }
}

/// A second process on a site's database.
pub struct Beside {
    base_url: String,
}

impl Beside {
    /// What a visitor reads who comes here.
    pub async fn get(&self, path: &str) -> Page {
        Browser::new(&self.base_url).get(path).await
    }

    /// The same browser, but here.
    pub fn with(&self, browser: &Browser) -> Browser {
        Browser { base_url: self.base_url.clone(), ..browser.clone() }
    }
}

/// Keeps cookies, follows no redirect by itself, and sends what a browser sends.
#[derive(Clone)]
pub struct Browser {
    base_url: String,
    client: Client<HttpConnector, Full<bytes::Bytes>>,
    cookies: Arc<Mutex<Vec<(String, String)>>>,
    /// `Accept-Language` of every request.
    pub language: &'static str,
    /// The signed-in organiser's id, when `Site::organiser` made this browser.
    pub account_id: String,
}

impl Browser {
    fn new(base_url: &str) -> Self {
        let client = Client::builder(TokioExecutor::new()).build_http();
        Self {
            base_url: base_url.into(),
            client,
            cookies: Arc::default(),
            language: "de",
            account_id: String::new(),
        }
    }

    pub fn in_english(mut self) -> Self {
        self.language = "en";
        self
    }

    pub fn cookies(&self) -> Vec<(String, String)> {
        self.cookies.lock().unwrap().clone()
    }

    pub fn set_cookies(&self, cookies: Vec<(String, String)>) {
        *self.cookies.lock().unwrap() = cookies;
    }

    pub async fn get(&mut self, path: &str) -> Page {
        self.send("GET", path, &[], Vec::new()).await
    }

    /// GET with extra headers.
    pub async fn get_with(&mut self, path: &str, headers: &[(&str, &str)]) -> Page {
        self.send("GET", path, headers, Vec::new()).await
    }

    /// GET, following redirects within the site.
    pub async fn open(&mut self, path: &str) -> Page {
        let page = self.get(path).await;
        self.follow(page).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let headers =
            [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")];
        self.send("POST", path, &headers, body.into_bytes()).await
    }

    /// Sends a file as `multipart/form-data`, with further fields.
    pub async fn upload(
        &mut self,
        path: &str,
        field: &str,
        file: &str,
        bytes: &[u8],
        fields: &[(&str, &str)],
    ) -> Page {
        const BOUNDARY: &str = "----tagwerk-test";
        let mut body = Vec::new();
        for (name, value) in fields {
            let part =
                format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{file}\"\r\nContent-Type: text/csv\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
        let content_type = format!("multipart/form-data; boundary={BOUNDARY}");
        self.send("POST", path, &[("content-type", &content_type), ("sec-fetch-site", "same-origin")], body)
            .await
    }

    /// Fills in the page's form with this action (as far as `fields` say; the rest stays as shown) and sends it.
    pub async fn submit(&mut self, page: &Page, action: &str, fields: &[(&str, &str)]) -> Page {
        let all = page.filled_form(action, fields);
        let pairs: Vec<(&str, &str)> =
            all.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post(&page.address_of(action), &pairs).await
    }

    /// Goes where redirects lead.
    pub async fn follow(&mut self, mut page: Page) -> Page {
        for _ in 0..5 {
            if page.status != 303 {
                return page;
            }
            page = self.get(page.location()).await;
        }
        panic!("too many redirects, last to {}", page.location())
    }

    pub async fn send(&mut self, method: &str, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Page {
        let mut request = http::Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.base_url))
            .header("accept-language", self.language);
        let cookies = self
            .cookies()
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect::<Vec<_>>()
            .join("; ");
        if !cookies.is_empty() {
            request = request.header("cookie", cookies);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = self.client.request(request.body(Full::new(body.into())).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all("set-cookie") {
            self.keep(cookie.to_str().unwrap());
        }
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        Page { status: parts.status.as_u16(), path: path.into(), headers: parts.headers, bytes }
    }

    fn keep(&self, cookie: &str) {
        let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
        let (name, value) = pair.split_once('=').unwrap();
        let mut jar = self.cookies.lock().unwrap();
        jar.retain(|(known, _)| known != name);
        if !attributes.to_lowercase().contains("max-age=0") {
            jar.push((name.into(), value.into()));
        }
    }
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Page {
    pub status: u16,
    pub path: String,
    pub headers: http::HeaderMap,
    pub bytes: Vec<u8>,
}

impl Page {
    pub fn body(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub fn location(&self) -> &str {
        self.header("location")
    }

    /// The text of every element that a CSS selector finds, white space folded.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let html = Html::parse_document(&self.body());
        html.select(&Selector::parse(selector).unwrap()).map(|element| folded(&element)).collect()
    }

    /// The text of the one element that a CSS selector finds.
    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        let mut texts = self.texts(selector);
        assert_eq!(texts.len(), 1, "{selector} finds {texts:?} on {} ({})", self.path, self.status);
        texts.remove(0)
    }

    /// An attribute of every element that a CSS selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let html = Html::parse_document(&self.body());
        html.select(&Selector::parse(selector).unwrap())
            .filter_map(|element| element.attr(name).map(str::to_owned))
            .collect()
    }

    /// What the page tells search engines about itself (JSON-LD).
    #[track_caller]
    pub fn linked_data(&self) -> serde_json::Value {
        let html = Html::parse_document(&self.body());
        let script = Selector::parse("script[type='application/ld+json']").unwrap();
        let data: String = html.select(&script).next().expect("linked data").text().collect();
        assert!(!data.contains('<'), "{data}");
        serde_json::from_str(&data).unwrap()
    }

    pub fn title(&self) -> String {
        self.text("title")
    }

    /// What the last action said on this page.
    pub fn notice(&self) -> String {
        self.text(".notice[role=status]")
    }

    /// The mistakes beside the fields.
    pub fn errors(&self) -> Vec<String> {
        self.texts(".error")
    }

    /// The key of the one form on the page that has one.
    #[track_caller]
    pub fn key(&self) -> String {
        let mut keys = self.attributes("[name=submission_key]", "value");
        assert_eq!(keys.len(), 1, "{} has keys {keys:?}", self.path);
        keys.remove(0)
    }

    /// Where the form with this action is sent.
    #[track_caller]
    fn address_of(&self, action: &str) -> String {
        let html = Html::parse_document(&self.body());
        self.form(&html, action).attr("action").unwrap_or(action).to_owned()
    }

    /// The form with this action, which is the address it is sent to but for the part that tells it from its page's own.
    #[track_caller]
    fn form<'a>(&self, html: &'a Html, action: &str) -> ElementRef<'a> {
        let all = Selector::parse("form").unwrap();
        // Filters stand under the same address; they are asked for, not sent.
        let own = self.path.split('?').next().unwrap();
        html.select(&all)
            .find(|form| without_sent(form.attr("action").unwrap_or(own)) == action)
            .unwrap_or_else(|| panic!("no form with action {action} on {} ({})", self.path, self.status))
    }

    /// The values a browser would send for the form with this action, with these fields changed.
    #[track_caller]
    pub fn filled_form(&self, action: &str, fields: &[(&str, &str)]) -> Vec<(String, String)> {
        let html = Html::parse_document(&self.body());
        let form = self.form(&html, action);
        let beside = form.attr("id").map(|id| Selector::parse(&format!("input[form={id}]")).unwrap());
        let beside = beside.iter().flat_map(|selector| html.select(selector)).filter_map(|input| {
            Some((input.attr("name")?.to_owned(), input.attr("value").unwrap_or_default().to_owned()))
        });
        let mut values: Vec<(String, String)> = controls(&form)
            .into_iter()
            .chain(beside.filter(|(name, _)| name == "submission_key"))
            .filter(|(name, _)| !fields.iter().any(|(changed, _)| changed == name))
            .collect();
        values.extend(fields.iter().map(|(name, value)| (name.to_string(), value.to_string())));
        values
    }
}

/// An address without the part under which forms arrive.
fn without_sent(address: &str) -> &str {
    let is_sent = |part: &str| part == "sent" || part.starts_with("sent=");
    address.rsplit_once(['?', '&']).filter(|(_, last)| is_sent(last)).map_or(address, |(page, _)| page)
}

fn folded(element: &ElementRef<'_>) -> String {
    let words = element.descendants().map(|node| match node.value() {
        Node::Text(text) => &**text,
        Node::Element(element) if element.name() == "br" => " ",
        _ => "",
    });
    read_aloud(&words.collect::<String>())
}

/// A text as somebody reads it: one space where there are several or one that does not break, and no word joiners.
pub fn read_aloud(text: &str) -> String {
    text.replace('\u{2060}', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a form holds as it stands: name and value of each control that a browser would send.
pub fn controls(form: &ElementRef<'_>) -> Vec<(String, String)> {
    let mut values = Vec::new();
    for control in form.select(&Selector::parse("input[name], textarea[name], select[name]").unwrap()) {
        let name = control.attr("name").unwrap().to_owned();
        match control.value().name() {
            "textarea" => {
                let text: String = control.text().collect();
                values.push((name, text.strip_prefix('\n').unwrap_or(&text).to_owned()));
            }
            "select" => {
                let options = Selector::parse("option").unwrap();
                let chosen = control.select(&options).find(|option| option.attr("selected").is_some());
                if let Some(option) = chosen.or_else(|| control.select(&options).next()) {
                    values.push((name, option.attr("value").map_or_else(|| folded(&option), str::to_owned)));
                }
            }
            _ => match control.attr("type").unwrap_or("text") {
                "checkbox" | "radio" if control.attr("checked").is_none() => {}
                "submit" | "file" => {}
                _ => values.push((name, control.attr("value").unwrap_or_default().to_owned())),
            },
        }
    }
    values
}
