//! The recap as everybody reads it, and the preview, which is the same page.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};

use super::linked_data::linked_data;
use crate::{
    clock::{self, Timestamp},
    db::Topic,
    events::{EventPath, Managed, PublicEvent},
    participants::EventNav,
    recap::{
        Article, Draft, FEED, ManageRecapPath, Publication, RecapPath, article::WorkshopFacts, compose, store,
    },
    state::App,
    web::{Error, Layout, Result, Shows},
};

/// How many recaps of other events stand below one.
const RELATED: i64 = 3;

#[derive(Template, WebTemplate)]
#[template(path = "recap/page.html")]
struct RecapPage {
    layout: Layout,
    slug: String,
    /// The public page's full address.
    address: String,
    feed: String,
    article: Article,
    published_at: Timestamp,
    updated_at: Timestamp,
    related: Vec<Publication>,
    is_preview: bool,
    /// Whether visitors see the event's page.
    has_event_page: bool,
    linked_data: String,
}

impl RecapPage {
    /// The article with the dates that it says, and what else there is to read.
    fn new(
        app: &App,
        layout: Layout,
        slug: String,
        article: Article,
        (published_at, updated_at): (Timestamp, Timestamp),
        related: Vec<Publication>,
    ) -> Self {
        let address = app.url(&RecapPath::to(slug.as_str()).to_string());
        Self {
            layout: layout.default_to(article.language, article.accent_hue),
            linked_data: linked_data(&article, &address, published_at, updated_at),
            slug,
            feed: app.url(FEED),
            address,
            article,
            published_at,
            updated_at,
            related,
            is_preview: false,
            has_event_page: true,
        }
    }

    /// The working copy, for organisers who look at the preview.
    fn back(&self) -> ManageRecapPath {
        ManageRecapPath::to(self.slug.as_str())
    }

    /// The summary; of an article without words, which event it is of.
    fn description(&self) -> String {
        let article = &self.article;
        let date = article.words().date(&article.event.begins_at, &article.event.zone);
        match article.summary.as_str() {
            "" => format!("{} · {date} · {}", article.event.title, article.place()),
            summary => summary.to_owned(),
        }
    }

    fn tabs(&self) -> EventNav {
        EventNav::of_published(&self.slug, &self.article.event.title)
    }

    fn event(&self) -> EventPath {
        EventPath::to(self.slug.as_str())
    }

    /// `Von Ada Muster und Bert Beispiel`; empty without authors.
    fn byline(&self) -> String {
        match listed(&self.article.authors, &t!(self.article.language, "recap-and")) {
            authors if authors.is_empty() => authors,
            authors => t!(self.article.language, "recap-byline", authors = authors),
        }
    }

    /// When it was published and, if that was on another day, updated.
    fn dates(&self) -> String {
        let (lang, words, zone) = (self.article.language, self.article.words(), &self.article.event.zone);
        let date = words.short_date(&self.published_at, zone);
        if clock::day(zone, self.published_at) == clock::day(zone, self.updated_at) {
            return date;
        }
        let updated = words.short_date(&self.updated_at, zone);
        t!(lang, "recap-updated", date = date, updated = updated)
    }

    /// The language and country that Open Graph asks for.
    fn locale(&self) -> &'static str {
        match self.article.language {
            crate::language::Lang::De => "de_DE",
            crate::language::Lang::En => "en_GB",
        }
    }

    /// Where a workshop met, how many were in it and who led it, in one line.
    fn about(&self, workshop: &WorkshopFacts) -> String {
        let lang = self.article.language;
        let mut parts = vec![workshop.room.clone()];
        if workshop.seats > 0 {
            parts.push(t!(lang, "recap-people-count", count = workshop.seats));
        }
        if !workshop.facilitators.is_empty() {
            let names = listed(&workshop.facilitators, &t!(lang, "recap-and"));
            parts.push(t!(lang, "recap-led-by", names = names));
        }
        parts.retain(|part| !part.is_empty());
        parts.join(" · ")
    }

    fn mail_link(&self) -> String {
        let body = format!("{}\n\n{}", self.article.summary, self.address);
        format!("mailto:?subject={}&body={}", percent(&self.article.title), percent(body.trim()))
    }

    fn mastodon_link(&self) -> String {
        let text = format!("{} {}", self.article.title, self.address);
        format!("https://share.joinmastodon.org/#text={}", percent(&text))
    }

    fn linkedin_link(&self) -> String {
        format!("https://www.linkedin.com/sharing/share-offsite/?url={}", percent(&self.address))
    }
}

/// `a, b und c`
fn listed(names: &[String], and: &str) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [rest @ .., last] => format!("{} {and} {last}", rest.join(", ")),
    }
}

/// A text inside a link, percent-encoded (RFC 3986; a plus sign would stay a plus in mail).
fn percent(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
}

/// `GET /events/{event}/recap`: from the snapshot alone.
pub async fn recap(State(app): State<App>, PublicEvent(event): PublicEvent, layout: Layout) -> Result {
    let mut tx = app.db.read().await?;
    let publication = store::published(&mut tx, &event.id).await?.ok_or(Error::NotFound)?;
    let related = store::newest_of_others(&mut tx, &event.id, RELATED).await?;
    let dates = (publication.first_published_at, publication.changed_at());
    let page = RecapPage::new(&app, layout, event.slug, publication.article, dates, related);
    Ok(Shows::topics([Topic::event(&event.id), Topic::site()]).on(page))
}

/// The same page from the working copy, dated as if it were published now.
pub async fn preview(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let event = managed.event;
    let mut tx = app.db.read().await?;
    let draft = Draft::read(&mut tx, &event.id).await?.ok_or(Error::NotFound)?;
    let published = store::published(&mut tx, &event.id).await?;
    let related = store::newest_of_others(&mut tx, &event.id, RELATED).await?;
    drop(tx);
    let (article, now) = (compose(&event, &draft), clock::now());
    let published_at = published.as_ref().map_or(now, |published| published.first_published_at);
    let updated_at =
        published.filter(|published| published.shows(&article)).map_or(now, |same| same.published_at);
    let has_event_page = event.is_public();
    let page = RecapPage::new(&app, layout, event.slug, article, (published_at, updated_at), related);
    Ok(RecapPage { is_preview: true, has_event_page, ..page }.into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_listed_as_people_say_them() {
        let names = ["Ada", "Bert", "Cem"].map(str::to_owned);
        assert_eq!(listed(&names, "und"), "Ada, Bert und Cem");
        assert_eq!(listed(&names[..1], "und"), "Ada");
        assert_eq!(listed(&[], "und"), "");
    }

    #[test]
    fn a_text_in_a_link_keeps_its_spaces_and_marks() {
        assert_eq!(percent("Ämter & Co +1"), "%C3%84mter%20%26%20Co%20%2B1");
    }
}
