//! Every wording that an idea had: for its author, the facilitators of its room, and the organisers.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::{RawQuery, State},
    response::IntoResponse,
};

use super::{
    list::{self, address_of},
    own,
    room::{self, dressed, viewer, way_back},
    shown::{self, Shown, Viewer},
};
use crate::{
    clock::Zone,
    events::{Managed, Nav, Section},
    ideas::{HistoryPath, IdeaHistoryPath, Room, filter::Filter, idea::Version, store},
    language::Words,
    participants::{EventNav, Me, Tab},
    state::App,
    web::{Error, Layout, Result},
};

/// One wording as the page shows it.
struct Wording {
    name: String,
    sentence: String,
    details: String,
    at: String,
    when: String,
}

/// The latest wording first.
fn wordings(versions: Vec<Version>, words: Words, zone: &Zone) -> Vec<Wording> {
    let lang = words.0;
    let latest = versions.len();
    let wordings = versions.into_iter().enumerate().rev().map(|(index, version)| Wording {
        name: match index {
            0 => t!(lang, "idea-version-original"),
            _ if index + 1 == latest => t!(lang, "idea-version-latest"),
            _ => t!(lang, "idea-version", number = version.version),
        },
        details: version.details,
        sentence: version.sentence,
        at: zone.rfc3339(version.written_at),
        when: shown::when(version.written_at, words, zone),
    });
    wordings.collect()
}

#[derive(Template, WebTemplate)]
#[template(path = "ideas/history.html")]
struct RoomHistoryPage {
    layout: Layout,
    nav: EventNav,
    room: Room,
    shown: Shown,
    wordings: Vec<Wording>,
    back: String,
}

pub async fn show_in_room(State(app): State<App>, me: Me, path: IdeaHistoryPath, layout: Layout) -> Result {
    let layout = dressed(layout, &me.event);
    let mut tx = app.db.read().await?;
    let room = room::find(&mut tx, &me, &path.workshop).await?;
    let idea = own::find(&mut tx, &me, &room, &path.idea).await?;
    if !idea.is_by(&me.participant.id) && !room.role.is_facilitator {
        return Err(Error::Forbidden);
    }
    let versions = store::versions(&mut tx, &idea.id).await?;
    let (words, zone) = (layout.words(), &me.event.zone);
    let page = RoomHistoryPage {
        nav: me.nav(Tab::Room),
        shown: Shown::new(&idea, viewer(&room, &me), words, zone),
        wordings: wordings(versions, words, zone),
        back: way_back(&room, &idea.code),
        layout,
        room,
    };
    Ok(page.into_response())
}

#[derive(Template, WebTemplate)]
#[template(path = "ideas/manage_history.html")]
struct HistoryPage {
    layout: Layout,
    nav: Nav,
    shown: Shown,
    wordings: Vec<Wording>,
    back: String,
}

pub async fn show(
    State(app): State<App>,
    managed: Managed,
    path: HistoryPath,
    RawQuery(query): RawQuery,
    layout: Layout,
) -> Result {
    let filter = Filter::of(query.as_deref().unwrap_or_default());
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    let mut tx = app.db.read().await?;
    let idea = list::find(&mut tx, &managed, &path.idea).await?;
    let versions = store::versions(&mut tx, &idea.id).await?;
    let (words, zone) = (layout.words(), &managed.event.zone);
    let page = HistoryPage {
        nav: managed.nav(&layout, Section::Ideas),
        shown: Shown::new(&idea, Viewer::Organiser, words, zone),
        wordings: wordings(versions, words, zone),
        back: address_of(&managed, &filter, &idea.code),
        layout,
    };
    Ok(page.into_response())
}
