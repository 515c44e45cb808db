//! Somebody who follows every link: one page of each kind, without the rows of a list that look alike.
use std::collections::{BTreeSet, VecDeque};

use scraper::{ElementRef, Html, Selector};

use crate::support::{Browser, Page};

/// Signs that a code is made of, which stands for somebody or something in an address.
const CODE: &str = "0123456789abcdefghjkmnpqrstvwxyz";
/// A personal link would make somebody else of us.
const DOORS: [&str; 4] = ["/p/", "/demo/", "/setup/", "/invitations/"];

/// Every kind of page that is reached by links from these on, whatever it answered; redirects are followed.
pub async fn crawl(browser: &mut Browser, starts: &[&str]) -> Vec<Page> {
    let mut known: BTreeSet<String> = starts.iter().map(|start| kind(start)).collect();
    let mut waiting: VecDeque<String> = starts.iter().map(|start| (*start).to_owned()).collect();
    let mut pages = Vec::new();
    while let Some(path) = waiting.pop_front() {
        let page = browser.open(&path).await;
        let links = if is_page(&page) { links(&page) } else { Vec::new() };
        for next in links {
            if known.insert(kind(&next)) {
                waiting.push_back(next);
            }
        }
        // Under the address that was linked, so that a complaint says which link leads nowhere.
        pages.push(Page { path, ..page });
    }
    pages
}

pub fn is_page(page: &Page) -> bool {
    page.header("content-type").starts_with("text/html")
}

/// Where the page's links lead within the site, without the places on a page.
fn links(page: &Page) -> Vec<String> {
    let html = Html::parse_document(&page.body());
    let anchors = Selector::parse("a[href]").unwrap();
    let own = page.path.split('?').next().unwrap();
    let target = |link: ElementRef<'_>| {
        let href = link.attr("href")?.split('#').next()?;
        let target = if href.starts_with('?') { format!("{own}{href}") } else { href.to_owned() };
        let is_door = DOORS.iter().any(|door| target.starts_with(door));
        (target.starts_with('/') && !target.starts_with("//") && !is_door).then_some(target)
    };
    html.select(&anchors).filter_map(target).collect()
}

/// An address without what differs between rows: codes, and the values of a query.
fn kind(path: &str) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let is_code = |word: &str| word.len() == 12 && word.chars().all(|sign| CODE.contains(sign));
    let words: Vec<&str> = path.split('/').map(|word| if is_code(word) { "code" } else { word }).collect();
    let asked = url::form_urlencoded::parse(query.as_bytes()).map(|(name, _)| name.into_owned());
    let asked: BTreeSet<String> = asked.collect();
    format!("{}?{}", words.join("/"), asked.into_iter().collect::<Vec<_>>().join("&"))
}

/// Something that can be sent: where to, by what, and the values that its form has as it stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sending {
    pub address: String,
    pub fields: Vec<(String, String)>,
}

/// Everything on a page that a button sends (not asks): each form by each of its buttons.
pub fn sendings(page: &Page) -> Vec<Sending> {
    let html = Html::parse_document(&page.body());
    let [forms, buttons, outside] = ["form[method=post]", "button:not([type=button])", "button[form]"]
        .map(|one| Selector::parse(one).unwrap());
    let mut all = Vec::new();
    for form in html.select(&forms) {
        let own = page.path.split('#').next().unwrap();
        let action = form.attr("action").unwrap_or(own);
        let fields = crate::support::controls(&form);
        let id = form.attr("id");
        let beside = html.select(&outside).filter(|button| id.is_some() && button.attr("form") == id);
        for button in form.select(&buttons).chain(beside) {
            let address = button.attr("formaction").unwrap_or(action);
            let mut fields = fields.clone();
            if let Some(name) = button.attr("name") {
                fields.push((name.to_owned(), button.attr("value").unwrap_or_default().to_owned()));
            }
            all.push(Sending { address: address.split('#').next().unwrap().to_owned(), fields });
        }
    }
    all
}
