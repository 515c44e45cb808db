//! Public pages are the same for everybody: rendered and compressed once, and kept until something that they show
//! changes. A page says what it shows (`Shows`); what changed is counted by topic in the transaction that changes it.
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use quick_cache::{Weighter, sync::Cache};
use sha2::{Digest as _, Sha256};

use super::{
    super::{
        headers::secure,
        language::{chosen_language, language_of},
        opened::has_opened,
    },
    bodies::Bodies,
    encoding::Encoding,
};
use crate::{
    clock::Timestamp,
    db::{Db, Revision, Topic},
    language::Lang,
    state::App,
};

/// Pages under longer addresses are not kept: nobody links to them.
const LONGEST_PATH: usize = 300;
/// About what an entry takes beside its bodies, in bytes.
const ENTRY_WEIGHT: u64 = 1_500;
/// How many pages the cache expects; it may hold more.
const PAGES: usize = 1_000;

/// What a page shows, said by its handler: everything whose change makes it another page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shows {
    topics: Vec<Topic>,
    until: Option<Timestamp>,
    /// The form that gets a key of its own whenever the page is answered, by its id.
    keyed: Option<&'static str>,
}

impl Shows {
    /// These topics, and nothing that changes by the clock.
    pub fn topics(topics: impl Into<Vec<Topic>>) -> Self {
        Self { topics: topics.into(), until: None, keyed: None }
    }

    /// The page is another one from this moment on, if there is one.
    pub fn until(mut self, moment: Option<Timestamp>) -> Self {
        self.until = moment;
        self
    }

    /// The form with this id makes something: everybody to whom the page is answered gets another key.
    pub fn keyed(mut self, form: Option<&'static str>) -> Self {
        self.keyed = form;
        self
    }

    /// A page that may be kept.
    pub fn on(self, page: impl IntoResponse) -> Response {
        let mut response = page.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// One page in one language. Visitors who chose none are told apart by what their browser asks for, and participants by
/// the tabs to their own pages.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    path: String,
    lang: Lang,
    is_chosen: bool,
    has_opened: bool,
}

impl Key {
    fn of(request: &Request) -> Option<Self> {
        let path = request.uri().path_and_query()?.as_str();
        let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
        (is_read && path.len() <= LONGEST_PATH).then(|| Self {
            path: path.to_owned(),
            lang: language_of(request.headers()),
            is_chosen: chosen_language(request.headers()).is_some(),
            has_opened: has_opened(request.headers()),
        })
    }
}

/// What is known of a page: what it shows, and the page itself when the revisions could be taken before it was read.
struct Entry {
    shows: Shows,
    kept: Option<(Vec<Revision>, Page)>,
}

/// A page in every form in which it travels, up to its end, which may hold a key that is drawn anew each time.
struct Page {
    headers: HeaderMap,
    /// SHA-256 of the plain page; none for a page that is another one each time.
    digest: Option<String>,
    bodies: Bodies,
}

impl Page {
    /// `None` when the body broke off.
    async fn of(response: Response, keyed: Option<&'static str>, app: &App) -> Option<Self> {
        let (mut parts, body) = response.into_parts();
        let plain = to_bytes(body, usize::MAX).await.ok()?;
        // A key is for one browser: no proxy may hand it to another one.
        let caching = if keyed.is_some() { "private, no-cache" } else { "no-cache" };
        parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
        let digest = keyed.is_none().then(|| data_encoding::HEXLOWER.encode(&Sha256::digest(&plain)[..16]));
        if let Some(digest) = &digest {
            // Weak: the compressed and the plain page are the same page.
            parts.headers.insert(header::ETAG, HeaderValue::try_from(format!("W/\"{digest}\"")).ok()?);
        }
        parts
            .headers
            .insert(header::VARY, HeaderValue::from_static("accept-language, accept-encoding, cookie"));
        parts.headers.remove(header::CONTENT_LENGTH);
        secure(app, &mut parts.headers);
        Some(Self { headers: parts.headers, digest, bodies: Bodies::of(plain, keyed) })
    }

    fn answer(&self, wish: &Wish) -> Response {
        let mut response = Response::new(Body::empty());
        response.headers_mut().clone_from(&self.headers);
        if self.digest.as_ref().is_some_and(|digest| wish.knows(digest)) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response;
        }
        if let Some(encoding) = wish.encoding.header() {
            response.headers_mut().insert(header::CONTENT_ENCODING, encoding);
        }
        *response.body_mut() = Body::from(self.bodies.answer(wish.encoding));
        response
    }
}

/// How a visitor wants a page.
struct Wish {
    encoding: Encoding,
    /// `If-None-Match`: the pages that the browser has.
    known: Option<HeaderValue>,
}

impl Wish {
    fn of(headers: &HeaderMap) -> Self {
        Self { encoding: Encoding::accepted(headers), known: headers.get(header::IF_NONE_MATCH).cloned() }
    }

    /// Whether the browser has the page (RFC 9110, 13.1.2).
    fn knows(&self, digest: &str) -> bool {
        let tags = self.known.as_ref().and_then(|tags| tags.to_str().ok()).unwrap_or_default();
        tags.split(',')
            .map(str::trim)
            .any(|tag| tag == "*" || tag.trim_start_matches("W/").trim_matches('"') == digest)
    }
}

#[derive(Clone)]
struct ByBytes;

impl Weighter<Key, Arc<Entry>> for ByBytes {
    fn weight(&self, key: &Key, entry: &Arc<Entry>) -> u64 {
        let bodies = entry.kept.as_ref().map_or(0, |(_, page)| page.bodies.len());
        ENTRY_WEIGHT + (key.path.len() + bodies) as u64
    }
}

/// The kept pages, the least used of which give way.
struct PageCache {
    entries: Cache<Key, Arc<Entry>, ByBytes>,
    /// Pages that are being rendered: everybody else who asks for one waits for it.
    renderings: Mutex<HashMap<Key, Arc<tokio::sync::Mutex<()>>>>,
}

impl PageCache {
    /// Holds at most so many bytes.
    fn new(bytes: u64) -> Self {
        Self { entries: Cache::with_weighter(PAGES, bytes, ByBytes), renderings: Mutex::default() }
    }

    /// The entry of a page as it is now; `None` when it was never asked for, or something that it shows has changed.
    fn fresh(&self, db: &Db, key: &Key) -> Option<Arc<Entry>> {
        let entry = self.entries.get(key)?;
        let (revisions, _) = entry.kept.as_ref()?;
        let is_over = entry.shows.until.is_some_and(Timestamp::has_passed);
        let is_same = entry.shows.topics.iter().map(|topic| db.revision(topic)).eq(revisions.iter().copied());
        (is_same && !is_over).then_some(entry)
    }

    fn answer(&self, db: &Db, key: &Key, wish: &Wish) -> Option<Response> {
        self.fresh(db, key)?.kept.as_ref().map(|(_, page)| page.answer(wish))
    }

    fn rendering(&self, key: &Key) -> Arc<tokio::sync::Mutex<()>> {
        let mut renderings = self.renderings.lock().unwrap_or_else(PoisonError::into_inner);
        // Nobody waits for those that are ours alone.
        renderings.retain(|_, rendering| Arc::strong_count(rendering) > 1);
        renderings.entry(key.clone()).or_default().clone()
    }
}

/// What both layers share.
#[derive(Clone)]
pub struct Pages {
    app: App,
    cache: Arc<PageCache>,
}

impl Pages {
    pub fn new(app: &App) -> Self {
        Self { app: app.clone(), cache: Arc::new(PageCache::new(app.page_cache_bytes)) }
    }
}

/// Answers at once with a page that is kept and still true. Stands before everything else: a rush costs no more.
pub async fn kept_pages(State(pages): State<Pages>, request: Request, next: Next) -> Response {
    let kept = Key::of(&request).and_then(|key| {
        let wish = Wish::of(request.headers());
        pages.cache.answer(&pages.app.db, &key, &wish)
    });
    match kept {
        Some(response) => {
            tracing::debug!(path = request.uri().path(), "a kept page");
            response
        }
        None => next.run(request).await,
    }
}

/// Renders a public page, once for all who wait for it, and keeps it.
pub async fn keep_page(State(pages): State<Pages>, mut request: Request, next: Next) -> Response {
    let Some(key) = Key::of(&request) else { return next.run(request).await };
    let wish = Wish::of(request.headers());
    let rendering = pages.cache.rendering(&key);
    let _turn = rendering.lock().await;
    if let Some(response) = pages.cache.answer(&pages.app.db, &key, &wish) {
        return response;
    }
    // The revisions come before the reading: a change in between makes the page newer than its label, and it is
    // rendered once more than needed. What an unknown page shows is learned the first time; it is kept the second.
    let known = pages.cache.entries.get(&key).map(|entry| entry.shows.topics.clone());
    let revisions: Option<Vec<Revision>> =
        known.as_ref().map(|topics| topics.iter().map(|topic| pages.app.db.revision(topic)).collect());
    // HEAD is answered with the headers of the whole page.
    *request.method_mut() = Method::GET;
    let response = next.run(request).await;
    let shows = response.extensions().get::<Shows>().cloned();
    let (Some(shows), StatusCode::OK) = (shows, response.status()) else { return response };
    let Some(page) = Page::of(response, shows.keyed, &pages.app).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let answer = page.answer(&wish);
    let revisions = revisions.filter(|_| known.as_ref() == Some(&shows.topics));
    let entry = Entry { shows, kept: revisions.map(|revisions| (revisions, page)) };
    pages.cache.entries.insert(key, Arc::new(entry));
    answer
}
