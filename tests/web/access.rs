//! Every route, walked by everybody: who may open it and who is turned away, and how.
use std::collections::BTreeSet;

use tagwerk::{
    app,
    events::{Event, Phase, store::Invitation},
    ideas::Idea,
    participants::Participant,
    programme::Item,
    web::Audience,
    workshops::Workshop,
};

use crate::support::{Browser, Page, Site};

/// Who walks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Visitor,
    /// Has a seat in the workshop and wrote the idea.
    Participant,
    /// Comes to the event and has no seat.
    Newcomer,
    /// Has a personal link of another event.
    Stranger,
    /// Leads the workshop.
    Facilitator,
    Organiser,
    /// Organises another event.
    OtherOrganiser,
}

const EVERYBODY: [Who; 7] = [
    Who::Visitor,
    Who::Newcomer,
    Who::Stranger,
    Who::OtherOrganiser,
    Who::Facilitator,
    Who::Participant,
    Who::Organiser,
];

/// What happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    /// A page, a redirect within reach, or the form again.
    Opens,
    /// "A personal link is needed", or "not allowed".
    Forbidden,
    /// To the sign-in page.
    SignIn,
    /// As if it did not exist.
    Missing,
}

/// Whom a route is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum For {
    Everybody,
    /// Nobody on this site: the demo's door is closed, the first organiser is there, no recap is published.
    Nobody,
    /// Whoever has a personal link of this event.
    Participants,
    /// Who wrote the idea.
    Author,
    /// Who leads the workshop.
    Facilitators,
    /// Who sits in the workshop or leads it (here also the idea's author).
    Room,
    SignedIn,
    Team,
}

const TABLE: &[(&str, &str, For)] = &[
    ("GET", "/healthz", For::Everybody),
    ("GET", "/favicon.ico", For::Everybody),
    ("GET", "/robots.txt", For::Everybody),
    ("GET", "/sitemap.xml", For::Everybody),
    ("POST", "/language", For::Everybody),
    ("GET", "/", For::Everybody),
    ("GET", "/events/{event}", For::Everybody),
    ("GET", "/events/{event}/registration", For::Everybody),
    ("POST", "/events/{event}/registration", For::Everybody),
    ("GET", "/events/{event}/programme.ics", For::Everybody),
    ("GET", "/events/{event}/recap", For::Nobody),
    ("GET", "/recaps.atom", For::Everybody),
    ("GET", "/manage/{event}/recap", For::Team),
    ("POST", "/manage/{event}/recap", For::Team),
    ("POST", "/manage/{event}/recap/draft", For::Team),
    ("GET", "/manage/{event}/recap/preview", For::Team),
    ("POST", "/manage/{event}/recap/sections", For::Team),
    ("GET", "/manage/{event}/recap/sections/{section}", For::Team),
    ("POST", "/manage/{event}/recap/sections/{section}", For::Team),
    ("POST", "/manage/{event}/recap/sections/{section}/position", For::Team),
    ("POST", "/manage/{event}/recap/sections/{section}/omission", For::Team),
    ("GET", "/manage/{event}/recap/sections/{section}/removal", For::Team),
    ("POST", "/manage/{event}/recap/sections/{section}/removal", For::Team),
    ("GET", "/manage/{event}/recap/publication", For::Team),
    ("POST", "/manage/{event}/recap/publication", For::Team),
    ("GET", "/manage/{event}/recap/takedown", For::Team),
    ("POST", "/manage/{event}/recap/takedown", For::Team),
    ("GET", "/sign-in", For::Everybody),
    ("POST", "/sign-in", For::Everybody),
    ("POST", "/sign-out", For::Everybody),
    ("GET", "/setup/{key}", For::Nobody),
    ("POST", "/setup/{key}", For::Nobody),
    ("GET", "/demo/{key}", For::Nobody),
    ("GET", "/invitations/{key}", For::Everybody),
    ("POST", "/invitations/{key}", For::Everybody),
    ("GET", "/p/{key}", For::Everybody),
    ("GET", "/events/{event}/calendar/{file}", For::Everybody),
    ("GET", "/events/{event}/me", For::Participants),
    ("POST", "/events/{event}/me/registration", For::Participants),
    ("POST", "/events/{event}/me/naming", For::Participants),
    ("POST", "/events/{event}/me/sign-out", For::Everybody),
    ("GET", "/events/{event}/me/cancellation", For::Participants),
    ("POST", "/events/{event}/me/cancellation", For::Participants),
    ("GET", "/events/{event}/wishes", For::Participants),
    ("POST", "/events/{event}/wishes", For::Participants),
    ("GET", "/events/{event}/wishes/withdrawal", For::Participants),
    ("POST", "/events/{event}/wishes/withdrawal", For::Participants),
    ("GET", "/events/{event}/seat", For::Participants),
    ("POST", "/events/{event}/seat", For::Participants),
    ("GET", "/events/{event}/seat/return", For::Participants),
    ("POST", "/events/{event}/seat/return", For::Participants),
    ("GET", "/manage", For::SignedIn),
    ("POST", "/manage", For::SignedIn),
    ("GET", "/manage/new", For::SignedIn),
    ("GET", "/manage/{event}", For::Team),
    ("POST", "/manage/{event}/phase", For::Team),
    ("GET", "/manage/{event}/settings", For::Team),
    ("POST", "/manage/{event}/settings", For::Team),
    ("GET", "/manage/{event}/team", For::Team),
    ("POST", "/manage/{event}/team", For::Team),
    ("POST", "/manage/{event}/team/{account}/removal", For::Team),
    ("POST", "/manage/{event}/invitations/{invitation}/removal", For::Team),
    ("GET", "/manage/{event}/participants", For::Team),
    ("GET", "/manage/{event}/participants/new", For::Team),
    ("POST", "/manage/{event}/participants/new", For::Team),
    ("GET", "/manage/{event}/participants/import", For::Team),
    ("POST", "/manage/{event}/participants/import", For::Team),
    ("GET", "/manage/{event}/participants/imports/{import}", For::Team),
    ("POST", "/manage/{event}/participants/imports/{import}", For::Team),
    ("GET", "/manage/{event}/participants/imports/{import}/run", For::Team),
    ("GET", "/manage/{event}/participants/imports/{import}/reversal", For::Team),
    ("POST", "/manage/{event}/participants/imports/{import}/reversal", For::Team),
    ("GET", "/manage/{event}/participants/export.csv", For::Team),
    ("GET", "/manage/{event}/participants/{participant}", For::Team),
    ("POST", "/manage/{event}/participants/{participant}", For::Team),
    ("GET", "/manage/{event}/participants/{participant}/link", For::Team),
    ("POST", "/manage/{event}/participants/{participant}/link", For::Team),
    ("GET", "/manage/{event}/participants/{participant}/merging", For::Team),
    ("POST", "/manage/{event}/participants/{participant}/merging", For::Team),
    ("GET", "/manage/{event}/participants/{participant}/removal", For::Team),
    ("POST", "/manage/{event}/participants/{participant}/removal", For::Team),
    ("GET", "/manage/{event}/programme", For::Team),
    ("POST", "/manage/{event}/programme", For::Team),
    ("GET", "/manage/{event}/programme/new", For::Team),
    ("GET", "/manage/{event}/programme/{item}", For::Team),
    ("POST", "/manage/{event}/programme/{item}", For::Team),
    ("POST", "/manage/{event}/programme/{item}/move", For::Team),
    ("GET", "/manage/{event}/programme/{item}/removal", For::Team),
    ("POST", "/manage/{event}/programme/{item}/removal", For::Team),
    ("GET", "/events/{event}/workshops/{workshop}", For::Room),
    ("POST", "/events/{event}/workshops/{workshop}", For::Room),
    ("GET", "/events/{event}/workshops/{workshop}/ideas/{idea}", For::Author),
    ("POST", "/events/{event}/workshops/{workshop}/ideas/{idea}", For::Author),
    ("GET", "/events/{event}/workshops/{workshop}/ideas/{idea}/removal", For::Author),
    ("POST", "/events/{event}/workshops/{workshop}/ideas/{idea}/removal", For::Author),
    ("GET", "/events/{event}/workshops/{workshop}/ideas/{idea}/hiding", For::Facilitators),
    ("POST", "/events/{event}/workshops/{workshop}/ideas/{idea}/hiding", For::Facilitators),
    ("GET", "/events/{event}/workshops/{workshop}/ideas/{idea}/history", For::Room),
    ("GET", "/manage/{event}/workshops", For::Team),
    ("POST", "/manage/{event}/workshops", For::Team),
    ("GET", "/manage/{event}/workshops/new", For::Team),
    ("GET", "/manage/{event}/workshops/{workshop}", For::Team),
    ("POST", "/manage/{event}/workshops/{workshop}", For::Team),
    ("POST", "/manage/{event}/workshops/{workshop}/move", For::Team),
    ("GET", "/manage/{event}/workshops/{workshop}/removal", For::Team),
    ("POST", "/manage/{event}/workshops/{workshop}/removal", For::Team),
    ("GET", "/manage/{event}/assignment", For::Team),
    ("POST", "/manage/{event}/assignment", For::Team),
    ("POST", "/manage/{event}/assignment/fill", For::Team),
    ("GET", "/manage/{event}/assignment/clearance", For::Team),
    ("POST", "/manage/{event}/assignment/clearance", For::Team),
    ("GET", "/manage/{event}/assignment/publication", For::Team),
    ("POST", "/manage/{event}/assignment/publication", For::Team),
    ("POST", "/manage/{event}/assignment/publication/withdrawal", For::Team),
    ("GET", "/manage/{event}/assignment/changes", For::Team),
    ("POST", "/manage/{event}/assignment/changes", For::Team),
    ("POST", "/manage/{event}/assignment/changes/releases", For::Team),
    ("GET", "/manage/{event}/assignment/differences", For::Team),
    ("GET", "/manage/{event}/assignment/people/{participant}", For::Team),
    ("POST", "/manage/{event}/assignment/people/{participant}/decisions", For::Team),
    ("POST", "/manage/{event}/assignment/people/{participant}/pairs", For::Team),
    ("POST", "/manage/{event}/assignment/people/{participant}/pairs/removal", For::Team),
    ("GET", "/manage/{event}/assignment/scenarios", For::Team),
    ("POST", "/manage/{event}/assignment/scenarios", For::Team),
    ("GET", "/manage/{event}/assignment/scenarios/{scenario}", For::Team),
    ("POST", "/manage/{event}/assignment/scenarios/{scenario}/alternative", For::Team),
    ("POST", "/manage/{event}/assignment/scenarios/{scenario}/cancellation", For::Team),
    ("GET", "/manage/{event}/assignment/scenarios/{scenario}/deletion", For::Team),
    ("POST", "/manage/{event}/assignment/scenarios/{scenario}/deletion", For::Team),
    ("GET", "/manage/{event}/assignment/scenarios/{scenario}/adoption", For::Team),
    ("POST", "/manage/{event}/assignment/scenarios/{scenario}/adoption", For::Team),
    ("GET", "/manage/{event}/assignment/scenarios/{scenario}/protocol", For::Team),
    ("GET", "/manage/{event}/assignment/scenarios/{scenario}/protocol.json", For::Team),
    ("GET", "/manage/{event}/ideas", For::Team),
    ("GET", "/manage/{event}/ideas.csv", For::Team),
    ("POST", "/manage/{event}/ideas/marks", For::Team),
    ("POST", "/manage/{event}/ideas/{idea}/mark", For::Team),
    ("GET", "/manage/{event}/ideas/{idea}/hiding", For::Team),
    ("POST", "/manage/{event}/ideas/{idea}/hiding", For::Team),
    ("GET", "/manage/{event}/ideas/{idea}/history", For::Team),
];

fn expected(who: Who, audience: For) -> Answer {
    let is_of_the_event = matches!(who, Who::Participant | Who::Facilitator | Who::Newcomer);
    let opens = match audience {
        For::Everybody => true,
        For::Nobody => return Answer::Missing,
        For::Participants => is_of_the_event,
        For::Author => who == Who::Participant,
        For::Facilitators => who == Who::Facilitator,
        For::Room => matches!(who, Who::Participant | Who::Facilitator),
        For::SignedIn => matches!(who, Who::Organiser | Who::OtherOrganiser),
        For::Team => who == Who::Organiser,
    };
    match audience {
        _ if opens => Answer::Opens,
        For::Team if who == Who::OtherOrganiser => Answer::Missing,
        For::SignedIn | For::Team => Answer::SignIn,
        _ => Answer::Forbidden,
    }
}

#[test]
fn every_route_stands_in_the_table() {
    let routed: BTreeSet<String> =
        app::routes().list().map(|route| format!("{} {}", route.method, route.path)).collect();
    let listed: BTreeSet<String> = TABLE.iter().map(|(method, path, _)| format!("{method} {path}")).collect();
    assert_eq!(routed.difference(&listed).collect::<Vec<_>>(), [""; 0], "not in the table");
    assert_eq!(listed.difference(&routed).collect::<Vec<_>>(), [""; 0], "not routed");
}

#[test]
fn public_routes_are_read_only() {
    for route in app::routes().list() {
        assert!(route.audience != Audience::Public || route.method == "GET", "{}", route.path);
    }
}

/// Two events of a site, one of everything that an address may name, and everybody in their browsers.
struct Stage<'a> {
    site: &'a Site,
    event: Event,
    participant: Participant,
    facilitator: Participant,
    newcomer: Participant,
    stranger: Participant,
    organiser: Browser,
    other_organiser: Browser,
    workshop: Workshop,
    item: Item,
    idea: Idea,
    section: String,
    scenario: String,
    /// The id of a list that was sent for import.
    import: String,
    invitation: Invitation,
    /// The path of the link that accepts the invitation.
    invitation_link: String,
}

impl<'a> Stage<'a> {
    /// Several stages stand on one site, each with organisers and events of its own.
    async fn set(site: &'a Site, number: usize) -> Self {
        let organiser = site.organiser(&format!("Ada Muster {number}")).await;
        let other_organiser = site.organiser(&format!("Bert Beispiel {number}")).await;
        let event = site.event(&organiser, &format!("tagung-{number}"), Phase::Running);
        let event = event.published("2018-12-14T12:00").add().await;
        let other_event =
            site.event(&other_organiser, &format!("andere-{number}"), Phase::Running).add().await;
        let participant = site.person(&event, "Carla", "Apfelbach").add().await;
        let facilitator = site.person(&event, "David", "Birkenfeld").add().await;
        let newcomer = site.person(&event, "Fritz", "Eulenstein").add().await;
        let stranger = site.person(&other_event, "Emine", "Dachshain").add().await;
        let workshop = site.workshop(&event, "Vernetztes Arbeiten").led_by(&facilitator).add().await;
        site.seat(&participant, &workshop).await;
        let item = site.item(&event, "Auftakt", "09:00", 30).keynote().add().await;
        let idea = site.idea(&workshop, "Ein Glossar").by(&participant).add().await;
        let section = site.recap(&event).await;
        let scenario = site.scenario(&event).await;
        let sent = organiser
            .clone()
            .upload(
                &format!("/manage/{}/participants/import", event.slug),
                "file",
                "liste.csv",
                b"Vorname;Nachname\nUte;Meyer\n",
                &[],
            )
            .await;
        let import = sent.location().rsplit('/').next().unwrap().to_owned();
        let (invitation, invitation_link) = site.invitation(&organiser, &event, "neu@bonn.example").await;
        Self {
            site,
            event,
            participant,
            facilitator,
            newcomer,
            stranger,
            organiser,
            other_organiser,
            workshop,
            item,
            idea,
            section,
            scenario,
            import,
            invitation,
            invitation_link,
        }
    }

    async fn browser(&self, who: Who) -> Browser {
        match who {
            Who::Visitor => self.site.visitor(),
            Who::Participant => self.site.browser_of(&self.participant).await,
            Who::Newcomer => self.site.browser_of(&self.newcomer).await,
            Who::Stranger => self.site.browser_of(&self.stranger).await,
            Who::Facilitator => self.site.browser_of(&self.facilitator).await,
            Who::Organiser => self.organiser.clone(),
            Who::OtherOrganiser => self.other_organiser.clone(),
        }
    }

    /// The route's path with this event's things in it.
    fn address(&self, path: &str) -> String {
        match path {
            "/p/{key}" => return self.site.link_of(&self.participant),
            "/events/{event}/calendar/{file}" => {
                return self.site.calendar_of(&self.participant, &self.event);
            }
            "/invitations/{key}" => return self.invitation_link.clone(),
            _ => {}
        }
        path.replace("{event}", &self.event.slug)
            .replace("{key}", "wrong")
            .replace("{workshop}", &self.workshop.id)
            .replace("{participant}", &self.participant.id)
            .replace("{account}", &self.organiser.account_id)
            .replace("{invitation}", &self.invitation.id)
            .replace("{item}", &self.item.id)
            .replace("{idea}", &self.idea.id)
            .replace("{section}", &self.section)
            .replace("{scenario}", &self.scenario)
            .replace("{import}", &self.import)
    }
}

async fn walk(stage: &Stage<'_>, who: Who, method: &str, path: &str) -> Answer {
    let mut browser = stage.browser(who).await;
    let address = stage.address(path);
    let page = if method == "GET" { browser.get(&address).await } else { browser.post(&address, &[]).await };
    match page.status {
        303 if page.location().starts_with("/sign-in?") => Answer::SignIn,
        403 => Answer::Forbidden,
        404 => Answer::Missing,
        405.. if page.status >= 500 || page.status == 405 => {
            panic!("{who:?} {method} {address}: {}", page.status)
        }
        _ => Answer::Opens,
    }
}

#[tokio::test]
async fn head_answers_as_get_does_without_the_page() {
    let site = Site::start().await;
    let stage = Stage::set(&site, 0).await;
    let told = |page: &Page| {
        let names = ["content-type", "content-disposition", "location", "etag"];
        (page.status, names.map(|name| page.header(name).to_owned()))
    };
    for (_, path, audience) in TABLE.iter().filter(|(method, ..)| *method == "GET") {
        let address = stage.address(path);
        let invited = EVERYBODY.into_iter().find(|who| expected(*who, *audience) == Answer::Opens);
        for who in [Some(Who::Visitor), invited].into_iter().flatten() {
            let mut browser = stage.browser(who).await;
            let page = browser.get(&address).await;
            let head = browser.send("HEAD", &address, &[], Vec::new()).await;
            assert_eq!((told(&head), head.bytes.len()), (told(&page), 0), "{who:?} {address}");
        }
    }
}

#[tokio::test]
async fn everybody_gets_what_is_theirs_and_nothing_else() {
    let site = Site::start().await;
    let mut wrong = Vec::new();
    for (number, (method, path, audience)) in TABLE.iter().enumerate() {
        // A stage for each route, because some of them take the stage apart; those who may come last.
        let stage = Stage::set(&site, number).await;
        let mut walkers = EVERYBODY;
        walkers.sort_by_key(|who| expected(*who, *audience) == Answer::Opens);
        for who in walkers {
            let answer = walk(&stage, who, method, path).await;
            if answer != expected(who, *audience) {
                wrong
                    .push(format!("{who:?} {method} {path}: {answer:?}, not {:?}", expected(who, *audience)));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}
