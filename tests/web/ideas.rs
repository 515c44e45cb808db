//! The rooms and their ideas: writing, editing, hiding, marking for the recap, and who sees which name.
use tagwerk::{
    clock,
    events::{self, Event, Phase},
    ideas::{
        self, Idea, Wording, Writer,
        change_idea::{self, Own, change_idea, remove_idea},
        record_idea::{self, record_idea},
    },
    participants::Participant,
    workshops::{self, Round, Workshop},
};

use crate::support::{Browser, Page, Site};

/// A running event with two workshops, a member and a facilitator in the first, and somebody in the second.
struct Rooms {
    site: Site,
    organiser: Browser,
    event: Event,
    workshop: Workshop,
    other: Workshop,
    ada: Participant,
    member: Browser,
    facilitator: Browser,
    stranger: Browser,
    themes: Vec<String>,
}

impl Rooms {
    async fn open() -> Self {
        Self::in_phase(Phase::Running).await
    }

    async fn in_phase(phase: Phase) -> Self {
        let site = Site::start().await;
        let organiser = site.organiser("Olga Organisation").await;
        let event = site
            .event(&organiser, "tagung", phase)
            .published("2018-12-14T12:00")
            .themes(&["Prozesse", "Personal"])
            .add()
            .await;
        let ada = site.person(&event, "Ada", "Muster").add().await;
        let fritz = site.person(&event, "Fritz", "Moderation").add().await;
        let wilma = site.person(&event, "Wilma", "Woanders").add().await;
        let workshop =
            site.workshop(&event, "Digitale Kompetenzen").room("Saal 1").led_by(&fritz).add().await;
        let other = site.workshop(&event, "Agile Methoden").add().await;
        site.seat(&ada, &workshop).await;
        site.seat(&wilma, &other).await;
        let themes = site.themes(&event).await;
        let member = site.browser_of(&ada).await;
        let facilitator = site.browser_of(&fritz).await;
        let stranger = site.browser_of(&wilma).await;
        let themes = themes.into_iter().map(|theme| theme.id).collect();
        Self { site, organiser, event, workshop, other, ada, member, facilitator, stranger, themes }
    }

    fn room(&self) -> String {
        format!("/events/tagung/workshops/{}", self.workshop.id)
    }

    /// Writes an idea through the form and returns it as stored.
    async fn write(&self, by: &Browser, sentence: &str, more: &[(&str, &str)]) -> Idea {
        let mut browser = by.clone();
        let form = browser.get(&self.room()).await;
        let mut fields = vec![("sentence", sentence), ("themes", self.themes[0].as_str())];
        fields.extend(more);
        let done = browser.submit(&form, &self.room(), &fields).await;
        assert_eq!(done.status, 303, "{}", done.body());
        let code = done.location().rsplit_once("#idea-").unwrap().1.to_owned();
        self.stored().await.into_iter().find(|idea| idea.code == code).unwrap()
    }

    async fn stored(&self) -> Vec<Idea> {
        self.site.ideas(&self.event).await
    }

    fn address(&self, idea: &Idea, page: &str) -> String {
        format!("{}/ideas/{}{page}", self.room(), idea.id)
    }

    async fn set_phase(&self, phase: Phase) {
        self.site.set_phase(&self.event, phase).await;
    }
}

fn sentences(page: &Page) -> Vec<String> {
    page.texts(".ideas .idea-sentence")
}

fn bylines(page: &Page) -> Vec<String> {
    page.texts(".ideas .idea-byline")
}

#[tokio::test]
async fn the_room_shows_its_ideas_newest_first_with_name_themes_and_code() {
    let rooms = Rooms::open().await;
    let first = rooms.write(&rooms.member, "WLAN in allen Bürgerämtern", &[]).await;
    let second = rooms
        .write(&rooms.member, "Ein Formular\nfür alle Ämter", &[("details", "Mit **einer** Anmeldung")])
        .await;
    let page = rooms.member.clone().get(&rooms.room()).await;
    assert_eq!(page.text("h1"), "Digitale Kompetenzen");
    assert_eq!(page.text(".room-facts"), "Raum: Saal 1 Moderation: Fritz Moderation");
    assert_eq!(page.text("#ideas"), "2 Ideen");
    assert_eq!(sentences(&page), ["Ein Formular für alle Ämter", "WLAN in allen Bürgerämtern"]);
    assert_eq!(bylines(&page), ["Ada Muster", "Ada Muster"]);
    assert_eq!(page.texts(".ideas .theme"), ["Prozesse", "Prozesse"]);
    assert_eq!(page.texts(".ideas .idea-details"), ["Mit **einer** Anmeldung"]);
    let anchors = [format!("idea-{}", second.code), format!("idea-{}", first.code)];
    assert_eq!(page.attributes(".ideas > li", "id"), anchors);
}

#[tokio::test]
async fn only_members_and_facilitators_enter_a_room() {
    let rooms = Rooms::open().await;
    let idea = rooms.write(&rooms.member, "WLAN in allen Bürgerämtern", &[]).await;
    let mut stranger = rooms.stranger.clone();
    assert_eq!(stranger.get(&rooms.room()).await.status, 403);
    assert_eq!(stranger.post(&rooms.room(), &[("sentence", "Ich auch")]).await.status, 403);
    for page in ["", "/removal", "/hiding", "/history"] {
        assert_eq!(stranger.get(&rooms.address(&idea, page)).await.status, 403, "{page}");
    }
    for page in ["", "/removal", "/hiding"] {
        let fields = [("hidden", "yes"), ("because", "darum"), ("sentence", "anders")];
        assert_eq!(stranger.post(&rooms.address(&idea, page), &fields).await.status, 403, "{page}");
    }
    assert_eq!(stranger.get(&format!("/events/tagung/workshops/{}", rooms.other.id)).await.status, 200);
    assert_eq!(stranger.get("/events/tagung/workshops/nowhere").await.status, 404);
    let elsewhere = format!("/events/tagung/workshops/{}/ideas/{}", rooms.other.id, idea.id);
    assert_eq!(rooms.member.clone().get(&elsewhere).await.status, 404);
    assert_eq!(rooms.site.visitor().get(&rooms.room()).await.status, 403);
    assert_eq!(rooms.stored().await, [idea]);
}

#[tokio::test]
async fn members_enter_once_the_assignment_is_published() {
    let rooms = Rooms::open().await;
    rooms.site.withdraw_assignment(&rooms.event).await;
    assert_eq!(rooms.member.clone().get(&rooms.room()).await.status, 403);
    assert_eq!(rooms.facilitator.clone().get(&rooms.room()).await.status, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_form_sent_ten_times_at_once_records_one_idea() {
    let rooms = Rooms::open().await;
    let form = rooms.member.clone().get(&rooms.room()).await;
    let fields = [("sentence", "WLAN im Nahverkehr"), ("themes", rooms.themes[1].as_str())];
    let sent = form.filled_form(&rooms.room(), &fields);
    let mut posts = tokio::task::JoinSet::new();
    for _ in 0..10 {
        let (mut browser, room, sent) = (rooms.member.clone(), rooms.room(), sent.clone());
        posts.spawn(async move {
            let pairs: Vec<(&str, &str)> =
                sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let done = browser.post(&room, &pairs).await;
            (done.status, done.location().to_owned())
        });
    }
    let answers = posts.join_all().await;
    let stored = rooms.stored().await;
    assert_eq!(stored.len(), 1);
    let success = (303, format!("{}#idea-{}", rooms.room(), stored[0].code));
    assert_eq!(answers, vec![success; 10]);
    assert_eq!(stored[0].themes, ["Personal"]);
    assert_eq!(stored[0].versions, 1);
}

#[tokio::test]
async fn a_form_stays_good_while_the_settings_are_saved() {
    let rooms = Rooms::open().await;
    let (mut member, mut organiser) = (rooms.member.clone(), rooms.organiser.clone());
    let form = member.get(&rooms.room()).await;
    let settings = organiser.get("/manage/tagung/settings").await;
    assert_eq!(organiser.submit(&settings, "/manage/tagung/settings", &[]).await.status, 303);
    let fields = [("sentence", "WLAN im Nahverkehr"), ("themes", rooms.themes[1].as_str())];
    assert_eq!(member.submit(&form, &rooms.room(), &fields).await.status, 303);
    assert_eq!(rooms.stored().await[0].themes, ["Personal"]);
}

#[tokio::test]
async fn a_theme_that_ideas_are_filed_under_stays_behind_the_others() {
    let rooms = Rooms::open().await;
    rooms.write(&rooms.member, "WLAN im Nahverkehr", &[]).await;
    let mut organiser = rooms.organiser.clone();
    for names in ["Projekte", "Programme\nPersonal", "Personal\nProgramme"] {
        let form = organiser.get("/manage/tagung/settings").await;
        organiser.submit(&form, "/manage/tagung/settings", &[("themes", names)]).await;
    }
    let settings = organiser.get("/manage/tagung/settings").await;
    assert_eq!(settings.text("#themes"), "Personal Programme Prozesse");
    assert_eq!(rooms.site.themes(&rooms.event).await[2].id, rooms.themes[0]);
    assert_eq!(rooms.stored().await[0].themes, ["Prozesse"]);
}

#[tokio::test]
async fn another_idea_in_a_form_that_was_used_is_not_lost() {
    let rooms = Rooms::open().await;
    let mut member = rooms.member.clone();
    let form = member.get(&rooms.room()).await;
    let theme = rooms.themes[0].as_str();
    member.submit(&form, &rooms.room(), &[("sentence", "Die erste"), ("themes", theme)]).await;
    let again = member.submit(&form, &rooms.room(), &[("sentence", "Die zweite"), ("themes", theme)]).await;
    assert_eq!(again.status, 409);
    assert_eq!(again.text("#sentence"), "Die zweite");
    let done = member.submit(&again, &rooms.room(), &[]).await;
    assert_eq!(done.status, 303);
    assert_eq!(sentences(&member.follow(done).await), ["Die zweite", "Die erste"]);
}

#[tokio::test]
async fn a_refused_form_keeps_everything_typed_and_its_key() {
    let rooms = Rooms::open().await;
    let mut member = rooms.member.clone();
    let form = member.get(&rooms.room()).await;
    let key = form.attributes("[name=submission_key]", "value");
    let long = "ä".repeat(281);
    let refused = member
        .submit(&form, &rooms.room(), &[("sentence", &long), ("details", "Mehr"), ("unnamed", "yes")])
        .await;
    assert_eq!(refused.status, 422);
    assert_eq!(
        refused.errors(),
        ["Kürzen Sie den Text auf höchstens 280 Zeichen.", "Wählen Sie mindestens ein Thema."]
    );
    assert_eq!(refused.text("#sentence"), long);
    assert_eq!(refused.text("#details"), "Mehr");
    assert_eq!(refused.attributes("#unnamed[checked]", "value"), ["yes"]);
    assert_eq!(refused.attributes("[name=submission_key]", "value"), key);
    assert!(refused.title().starts_with("Fehler: "));
    assert_eq!(rooms.stored().await, []);
}

#[tokio::test]
async fn a_room_without_a_form_says_whether_ideas_come_later_or_no_more() {
    let mut before = Rooms::in_phase(Phase::Wishes).await;
    let words = before.facilitator.get(&before.room()).await.text(".notice-info");
    assert_eq!(words, "Ideen können Sie aufschreiben, sobald die Einteilung steht.");
    let mut after = Rooms::in_phase(Phase::Archived).await;
    let words = after.facilitator.get(&after.room()).await.text(".notice-info");
    assert_eq!(words, "Es werden keine Ideen mehr angenommen.");
}

#[tokio::test]
async fn a_form_that_arrives_when_ideas_are_closed_keeps_its_text() {
    let rooms = Rooms::open().await;
    let mut member = rooms.member.clone();
    let idea = rooms.write(&rooms.member, "Die erste", &[]).await;
    let form = member.get(&rooms.room()).await;
    let edit = member.get(&rooms.address(&idea, "")).await;
    rooms.set_phase(Phase::Wishes).await;
    let fields = [("sentence", "Zu spät"), ("themes", rooms.themes[0].as_str())];
    let late = member.submit(&form, &rooms.room(), &fields).await;
    assert_eq!(late.status, 409);
    assert_eq!(late.text("#sentence"), "Zu spät");
    let late = member.submit(&edit, &rooms.address(&idea, ""), &fields).await;
    assert_eq!((late.status, late.text("#sentence")), (409, "Zu spät".into()));
    let closed = member.get(&rooms.room()).await;
    assert_eq!((closed.status, closed.texts(".idea-form").len()), (200, 0));
    rooms.set_phase(Phase::Archived).await;
    assert_eq!(member.submit(&form, &rooms.room(), &fields).await.status, 403);
    assert_eq!(rooms.stored().await, [idea]);
}

#[tokio::test]
async fn a_facilitator_records_for_the_room() {
    let rooms = Rooms::open().await;
    let said = rooms.write(&rooms.facilitator, "Weniger Unterschriften", &[]).await;
    assert_eq!(said.shown_author(), None);
    let own = rooms.member.clone().get(&rooms.room()).await;
    assert_eq!(bylines(&own), ["im Raum gesagt"]);
    let recorder = rooms.facilitator.clone().get(&rooms.room()).await;
    assert_eq!(bylines(&recorder), ["im Raum gesagt, von Ihnen aufgeschrieben"]);
    rooms.write(&rooms.member, "Mehr Unterschriften", &[("for_room", "yes")]).await;
    assert_eq!(bylines(&rooms.stranger_s_view().await), ["Ada Muster", "im Raum gesagt"]);
}

impl Rooms {
    /// The room as a member sees it who wrote nothing.
    async fn stranger_s_view(&self) -> Page {
        let neighbour = self.site.person(&self.event, "Nora", "Nachbarin").add().await;
        self.site.seat(&neighbour, &self.workshop).await;
        self.site.browser_of(&neighbour).await.get(&self.room()).await
    }
}

#[tokio::test]
async fn a_facilitator_hides_with_a_reason_and_shows_again() {
    let rooms = Rooms::open().await;
    let idea = rooms.write(&rooms.member, "Etwas Persönliches", &[]).await;
    let mut facilitator = rooms.facilitator.clone();
    let address = rooms.address(&idea, "/hiding");
    let form = facilitator.get(&address).await;
    let refused = facilitator.submit(&form, &address, &[("hidden", "yes")]).await;
    assert_eq!((refused.status, refused.errors()), (422, vec!["Füllen Sie dieses Feld aus.".to_owned()]));
    let done = facilitator.submit(&form, &address, &[("because", "Nennt eine Kollegin")]).await;
    assert_eq!(done.location(), format!("{}#idea-{}", rooms.room(), idea.code));

    let seen = rooms.stranger_s_view().await;
    assert_eq!(sentences(&seen), Vec::<String>::new());
    assert!(!seen.body().contains("Etwas Persönliches"));
    assert_eq!(
        seen.texts(".ideas > li"),
        [format!("{} Diese Idee ist ausgeblendet. Grund: Nennt eine Kollegin", idea.code)]
    );
    assert_eq!(seen.text("#ideas"), "0 Ideen");
    for reader in [&rooms.member, &rooms.facilitator] {
        assert_eq!(sentences(&reader.clone().get(&rooms.room()).await), ["Etwas Persönliches"]);
    }
    let managed = rooms.organiser.clone().get("/manage/tagung/ideas").await;
    assert_eq!(managed.text(".idea-hidden .idea-sentence"), "Etwas Persönliches");

    let room = facilitator.get(&rooms.room()).await;
    facilitator.submit(&room, &address, &[("hidden", "no")]).await;
    assert_eq!(sentences(&rooms.member.clone().get(&rooms.room()).await), ["Etwas Persönliches"]);
    assert_eq!(rooms.stored().await[0].hidden_because, "");
}

#[tokio::test]
async fn the_history_keeps_the_original_wording() {
    let rooms = Rooms::open().await;
    let mut member = rooms.member.clone();
    let idea = rooms.write(&rooms.member, "Bo-RIS soll suchen können", &[("details", "Volltext")]).await;
    for sentence in ["Bo-RIS findet alles", "Bo-RIS findet alles sofort"] {
        let form = member.get(&rooms.address(&idea, "")).await;
        let saved = member.submit(&form, &rooms.address(&idea, ""), &[("sentence", sentence)]).await;
        assert_eq!(saved.location(), format!("{}#idea-{}", rooms.room(), idea.code));
    }
    let room = member.get(&rooms.room()).await;
    assert_eq!(sentences(&room), ["Bo-RIS findet alles sofort"]);
    let wordings = ["Bo-RIS findet alles sofort", "Bo-RIS findet alles", "Bo-RIS soll suchen können"];
    let managed = format!("/manage/tagung/ideas/{}/history", idea.id);
    for page in [
        member.get(&rooms.address(&idea, "/history")).await,
        rooms.facilitator.clone().get(&rooms.address(&idea, "/history")).await,
        rooms.organiser.clone().get(&managed).await,
    ] {
        assert_eq!(page.texts(".idea-wordings .idea-sentence"), wordings);
        assert_eq!(
            page.texts(".idea-wordings h2"),
            ["Jetziger Wortlaut", "Fassung 2", "Ursprünglicher Wortlaut"]
        );
    }
    rooms.site.mark(&idea).await;
    let marked =
        ideas::store::list_marked(&mut *rooms.site.read().await, &rooms.event.id, None).await.unwrap();
    assert_eq!(marked.len(), 1);
    assert_eq!(marked[0].sentence, "Bo-RIS soll suchen können");
    assert_eq!(marked[0].details, "Volltext");
    assert_eq!(marked[0].idea.sentence, "Bo-RIS findet alles sofort");
}

#[tokio::test]
async fn saving_without_a_change_makes_no_history() {
    let rooms = Rooms::open().await;
    let mut member = rooms.member.clone();
    let idea = rooms.write(&rooms.member, "WLAN im Nahverkehr", &[]).await;
    let form = member.get(&rooms.address(&idea, "")).await;
    for _ in 0..2 {
        assert_eq!(member.submit(&form, &rooms.address(&idea, ""), &[]).await.status, 303);
    }
    assert_eq!(rooms.stored().await, [idea]);
}

#[tokio::test]
async fn of_two_tabs_the_second_sees_both_wordings_and_decides() {
    let rooms = Rooms::open().await;
    let mut member = rooms.member.clone();
    let idea = rooms.write(&rooms.member, "WLAN", &[]).await;
    let address = rooms.address(&idea, "");
    let (one, two) = (member.get(&address).await, member.get(&address).await);
    assert_eq!(member.submit(&one, &address, &[("sentence", "WLAN im Bus")]).await.status, 303);
    let conflict = member.submit(&two, &address, &[("sentence", "WLAN im Amt")]).await;
    assert_eq!(conflict.status, 409);
    assert_eq!(conflict.text(".stored-now-text"), "WLAN im Bus");
    assert_eq!(conflict.text("#sentence"), "WLAN im Amt");
    assert_eq!(rooms.stored().await[0].sentence, "WLAN im Bus");
    assert_eq!(member.submit(&one, &address, &[("sentence", "WLAN im Bus")]).await.status, 303);
    assert_eq!(member.submit(&conflict, &address, &[]).await.status, 303);
    let stored = rooms.stored().await.remove(0);
    assert_eq!((stored.sentence.as_str(), stored.versions), ("WLAN im Amt", 3));
}

#[tokio::test]
async fn of_two_tabs_that_change_different_things_both_are_kept() {
    let rooms = Rooms::open().await;
    let mut member = rooms.member.clone();
    let idea = rooms.write(&rooms.member, "WLAN", &[]).await;
    let address = rooms.address(&idea, "");
    let (one, two) = (member.get(&address).await, member.get(&address).await);
    let first = [("sentence", "WLAN im Bus"), ("unnamed", "yes")];
    assert_eq!(member.submit(&one, &address, &first).await.status, 303);
    let second = [("details", "Auch in der Bahn"), ("themes", rooms.themes[1].as_str())];
    assert_eq!(member.submit(&two, &address, &second).await.status, 303);
    let stored = rooms.stored().await.remove(0);
    assert_eq!((stored.sentence.as_str(), stored.details.as_str()), ("WLAN im Bus", "Auch in der Bahn"));
    assert_eq!((stored.themes, stored.unnamed_at.is_some()), (vec!["Personal".to_owned()], true));
}

#[tokio::test]
async fn a_long_list_of_ideas_comes_page_by_page_and_is_searched_and_downloaded_as_a_whole() {
    let rooms = Rooms::open().await;
    let mut organiser = rooms.organiser.clone();
    let mut tx = rooms.site.app.db.write().await.unwrap();
    for number in 0..60 {
        let wording = Wording { sentence: format!("Idee Nummer {number}"), ..Wording::default() };
        let new = ideas::store::NewIdea {
            event_id: &rooms.event.id,
            workshop_id: &rooms.workshop.id,
            author_id: Some(&rooms.ada.id),
            wording: &wording,
            submission_key: &format!("key-{number}"),
            now: rooms.event.begins_at.plus_minutes(number),
        };
        ideas::store::create(&mut tx, &new).await.unwrap();
    }
    tx.commit().await.unwrap();
    for filter in ["", "search=nummer", "state=open"] {
        let first = organiser.get(&format!("/manage/tagung/ideas?{filter}")).await;
        assert_eq!(first.text(".totals"), "60 Ideen: 60 nicht markiert, 0 für den Rückblick, 0 ausgeblendet");
        assert_eq!((sentences(&first).len(), sentences(&first)[0].as_str()), (50, "Idee Nummer 59"));
        assert_eq!(first.texts(".pager p")[0], "Seite 1 von 2");
        let next = first.attributes(".pager a", "href").remove(0);
        let second = organiser.get(&next).await;
        assert_eq!((sentences(&second).len(), sentences(&second)[9].as_str()), (10, "Idee Nummer 0"));
        assert_eq!(second.texts(".actions-apart"), ["Diese 60 Ideen als Tabelle (CSV)"]);
        let file = organiser.get(&second.attributes(".actions-apart a", "href")[0]).await;
        assert_eq!(file.body().lines().count(), 61);
    }
    let oldest = organiser.get("/manage/tagung/ideas?page=2").await;
    let mark = oldest.attributes(".idea form", "action").remove(0);
    let done = organiser.submit(&oldest, &mark, &[("marked", "yes")]).await;
    assert!(done.location().starts_with("/manage/tagung/ideas?page=2#idea-"), "{}", done.location());
}

#[tokio::test]
async fn authors_remove_their_ideas_until_they_are_marked() {
    let rooms = Rooms::open().await;
    let mut member = rooms.member.clone();
    let kept = rooms.write(&rooms.member, "Bleibt", &[]).await;
    let gone = rooms.write(&rooms.member, "Geht", &[]).await;
    rooms.site.mark(&kept).await;
    let question = member.get(&rooms.address(&gone, "/removal")).await;
    for _ in 0..2 {
        let done = member.submit(&question, &rooms.address(&gone, "/removal"), &[]).await;
        assert_eq!((done.status, done.location()), (303, rooms.room().as_str()));
        member.follow(done).await;
    }
    let refused = member.post(&rooms.address(&kept, "/removal"), &[]).await;
    assert_eq!(refused.status, 409);
    assert_eq!(
        refused.notice(),
        "Diese Idee ist für den Rückblick markiert und lässt sich deshalb nicht löschen. Wenden Sie sich an das Organisationsteam."
    );
    assert_eq!(sentences(&member.get(&rooms.room()).await), ["Bleibt"]);
    assert_eq!(rooms.facilitator.clone().post(&rooms.address(&kept, "/removal"), &[]).await.status, 403);
}

#[tokio::test]
async fn an_unnamed_author_s_name_appears_nowhere() {
    let rooms = Rooms::open().await;
    let mut member = rooms.member.clone();
    let idea = rooms.write(&rooms.member, "Flache Hierarchien", &[("unnamed", "yes")]).await;
    let edit = member.get(&rooms.address(&idea, "")).await;
    member.submit(&edit, &rooms.address(&idea, ""), &[("sentence", "Flachere Hierarchien")]).await;
    assert_eq!(bylines(&member.get(&rooms.room()).await), ["Sie, ohne Namen"]);

    let (mut facilitator, mut organiser) = (rooms.facilitator.clone(), rooms.organiser.clone());
    let managed = format!("/manage/tagung/ideas/{}", idea.id);
    let pages = [
        rooms.stranger_s_view().await,
        facilitator.get(&rooms.room()).await,
        facilitator.get(&rooms.address(&idea, "/history")).await,
        facilitator.get(&rooms.address(&idea, "/hiding")).await,
        organiser.get("/manage/tagung/ideas").await,
        organiser.get("/manage/tagung/ideas?search=Muster").await,
        organiser.get(&format!("{managed}/history")).await,
        organiser.get(&format!("{managed}/hiding")).await,
        organiser.get("/manage/tagung/ideas.csv").await,
    ];
    for page in pages {
        assert_eq!(page.status, 200, "{}", page.path);
        for secret in ["Ada", "Muster<", "Muster ", rooms.ada.id.as_str(), rooms.ada.email.as_str()] {
            assert!(!page.body().contains(secret), "{secret} on {}", page.path);
        }
    }
    let searched = organiser.get("/manage/tagung/ideas?search=Muster").await;
    assert_eq!(sentences(&searched), Vec::<String>::new());
    assert_eq!(bylines(&organiser.get("/manage/tagung/ideas").await), ["ohne Namen"]);
    // What must not appear is there to be found: with their name, the same author is shown.
    rooms.write(&rooms.member, "Mit Namen", &[]).await;
    assert_eq!(bylines(&organiser.get("/manage/tagung/ideas?search=Muster").await), ["Ada Muster"]);
}

#[tokio::test]
async fn the_organiser_filters_over_all_workshops_and_the_counts_add_up() {
    let rooms = Rooms::open().await;
    let mut organiser = rooms.organiser.clone();
    for sentence in ["Eins", "Zwei", "Drei"] {
        rooms.write(&rooms.member, sentence, &[]).await;
    }
    let elsewhere = format!("/events/tagung/workshops/{}", rooms.other.id);
    let mut stranger = rooms.stranger.clone();
    let form = stranger.get(&elsewhere).await;
    stranger.submit(&form, &elsewhere, &[("sentence", "Vier"), ("themes", &rooms.themes[1])]).await;
    let stored = rooms.stored().await;
    rooms.site.mark(&stored[0]).await;
    rooms.site.hide(&stored[1], "doppelt").await;

    let all = organiser.get("/manage/tagung/ideas").await;
    assert_eq!(sentences(&all), ["Vier", "Drei", "Zwei", "Eins"]);
    assert_eq!(all.text(".totals"), "4 Ideen: 2 nicht markiert, 1 für den Rückblick, 1 ausgeblendet");
    assert_eq!(
        all.texts("#workshop option"),
        ["alle Gruppen (4)", "Digitale Kompetenzen (3)", "Agile Methoden (1)"]
    );
    assert_eq!(
        all.texts("#state option"),
        ["alle (4)", "nicht markiert (2)", "für den Rückblick (1)", "ausgeblendet (1)"]
    );
    let by_workshop = format!("/manage/tagung/ideas?workshop={}", rooms.workshop.id);
    let page = organiser.get(&by_workshop).await;
    assert_eq!(sentences(&page), ["Drei", "Zwei", "Eins"]);
    assert_eq!(page.text(".totals"), "3 Ideen: 2 nicht markiert, 0 für den Rückblick, 1 ausgeblendet");
    let page = organiser.get(&format!("{by_workshop}&state=hidden")).await;
    assert_eq!(sentences(&page), ["Drei"]);
    let page = organiser.get(&format!("/manage/tagung/ideas?theme={}", rooms.themes[1])).await;
    assert_eq!(sentences(&page), ["Vier"]);
    assert_eq!(sentences(&organiser.get("/manage/tagung/ideas?search=vIER").await), ["Vier"]);
    let none = organiser.get("/manage/tagung/ideas?search=nichts").await;
    assert_eq!(none.text(".empty"), "Keine Idee passt zu dieser Auswahl.");
}

#[tokio::test]
async fn marking_returns_to_the_same_filtered_list_at_the_idea() {
    let rooms = Rooms::open().await;
    let mut organiser = rooms.organiser.clone();
    let idea = rooms.write(&rooms.member, "WLAN im Nahverkehr", &[]).await;
    let list = format!("/manage/tagung/ideas?workshop={}&search=wlan", rooms.workshop.id);
    let mark = format!("/manage/tagung/ideas/{}/mark", idea.id);
    let page = organiser.get(&list).await;
    let done = organiser.submit(&page, &mark, &[("marked", "yes")]).await;
    assert_eq!(done.location(), format!("{list}#idea-{}", idea.code));
    let page = organiser.follow(done).await;
    assert_eq!(page.notice(), format!("Idee {} ist für den Rückblick markiert.", idea.code));
    assert_eq!(sentences(&page), ["WLAN im Nahverkehr"]);
    assert_eq!(page.texts(".idea-marked .state"), ["für den Rückblick"]);
    organiser.submit(&page, &mark, &[("marked", "no")]).await;
    assert_eq!(organiser.get(&list).await.texts(".idea-marked").len(), 0);
}

#[tokio::test]
async fn several_are_marked_at_once_but_never_a_hidden_one() {
    let rooms = Rooms::open().await;
    let mut organiser = rooms.organiser.clone();
    let one = rooms.write(&rooms.member, "Eins", &[]).await;
    let two = rooms.write(&rooms.member, "Zwei", &[]).await;
    let hidden = rooms.write(&rooms.member, "Drei", &[]).await;
    let hiding = format!("/manage/tagung/ideas/{}/hiding", hidden.id);
    let form = organiser.get(&hiding).await;
    let done = organiser.submit(&form, &hiding, &[("hidden", "yes"), ("because", "doppelt")]).await;
    assert_eq!(done.location(), format!("/manage/tagung/ideas#idea-{}", hidden.code));
    let several = "/manage/tagung/ideas/marks";
    let chosen = [("ideas", one.id.as_str()), ("ideas", &two.id), ("ideas", &hidden.id), ("marked", "yes")];
    let page = organiser.post(several, &chosen).await;
    let page = organiser.follow(page).await;
    assert_eq!(page.notice(), "2 Ideen sind für den Rückblick markiert.");
    assert_eq!(page.text(".totals"), "3 Ideen: 0 nicht markiert, 2 für den Rückblick, 1 ausgeblendet");
    organiser.post(&format!("/manage/tagung/ideas/{}/mark", hidden.id), &[("marked", "yes")]).await;
    let marked =
        ideas::store::list_marked(&mut *rooms.site.read().await, &rooms.event.id, None).await.unwrap();
    assert_eq!(
        marked.iter().map(|marked| marked.idea.sentence.as_str()).collect::<Vec<_>>(),
        ["Eins", "Zwei"]
    );
    let nothing = organiser.post(several, &[("marked", "yes")]).await;
    assert_eq!(organiser.follow(nothing).await.notice(), "Wählen Sie mindestens eine Idee aus.");
}

#[tokio::test]
async fn hiding_a_marked_idea_takes_it_out_of_the_recap() {
    let rooms = Rooms::open().await;
    let idea = rooms.write(&rooms.member, "Eins", &[]).await;
    let marked = async || {
        ideas::store::list_marked(&mut *rooms.site.read().await, &rooms.event.id, None).await.unwrap().len()
    };
    rooms.site.mark(&idea).await;
    assert_eq!(marked().await, 1);
    rooms.site.hide(&idea, "doppelt").await;
    rooms.site.show(&idea).await;
    assert_eq!(marked().await, 0);
}

#[tokio::test]
async fn another_team_s_ideas_cannot_be_marked_or_read() {
    let rooms = Rooms::open().await;
    let idea = rooms.write(&rooms.member, "Eins", &[]).await;
    let mut bert = rooms.site.organiser("Bert Beispiel").await;
    rooms.site.event(&bert, "andere", Phase::Running).add().await;
    for page in ["history", "hiding"] {
        assert_eq!(bert.get(&format!("/manage/andere/ideas/{}/{page}", idea.id)).await.status, 404);
    }
    let mark = format!("/manage/andere/ideas/{}/mark", idea.id);
    assert_eq!(bert.post(&mark, &[("marked", "yes")]).await.status, 404);
    bert.post("/manage/andere/ideas/marks", &[("ideas", &idea.id), ("marked", "yes")]).await;
    assert_eq!(rooms.stored().await, [idea]);
}

#[tokio::test]
async fn the_table_of_ideas_opens_in_a_spreadsheet_and_keeps_the_original_wording() {
    let rooms = Rooms::open().await;
    let mut member = rooms.member.clone();
    let idea = rooms.write(&rooms.member, "=WLAN", &[]).await;
    let form = member.get(&rooms.address(&idea, "")).await;
    member.submit(&form, &rooms.address(&idea, ""), &[("sentence", "WLAN; überall")]).await;
    let file = rooms.organiser.clone().get("/manage/tagung/ideas.csv").await;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"tagung-ideen.csv\"");
    let body = file.body();
    let lines: Vec<&str> = body.lines().collect();
    let written = rooms.event.zone.rfc3339(idea.created_at);
    assert_eq!(
        lines,
        [
            "\u{feff}Kürzel;Workshop-Gruppe;Themen;Ihre Idee in einem Satz;Mehr dazu;Ursprünglicher Wortlaut;Von;Stand;Aufgeschrieben am".to_owned(),
            format!("{};Digitale Kompetenzen;Prozesse;\"WLAN; überall\";;'=WLAN;Ada Muster;nicht markiert;{written}", idea.code),
        ]
    );
}

#[tokio::test]
async fn an_author_finds_their_ideas_in_one_list() {
    let rooms = Rooms::open().await;
    rooms.write(&rooms.member, "Eins", &[]).await;
    rooms.write(&rooms.member, "Zwei", &[("unnamed", "yes")]).await;
    rooms.write(&rooms.facilitator, "Drei", &[]).await;
    let own = ideas::store::list_by_author(&mut *rooms.site.read().await, &rooms.event.id, &rooms.ada.id)
        .await
        .unwrap();
    assert_eq!(own.iter().map(|idea| idea.sentence.as_str()).collect::<Vec<_>>(), ["Zwei", "Eins"]);
}

#[tokio::test]
async fn whoever_left_the_room_can_still_edit_what_they_wrote() {
    let rooms = Rooms::open().await;
    let mut member = rooms.member.clone();
    let idea = rooms.write(&rooms.member, "Eins", &[]).await;
    rooms.site.seat(&rooms.ada, &rooms.other).await;
    assert_eq!(member.get(&rooms.room()).await.status, 403);
    let form = member.get(&rooms.address(&idea, "")).await;
    let saved = member.submit(&form, &rooms.address(&idea, ""), &[("sentence", "Eins, besser")]).await;
    assert_eq!((saved.status, saved.location()), (303, "/events/tagung/me"));
}

#[tokio::test]
async fn the_room_and_the_list_speak_english() {
    let rooms = Rooms::open().await;
    let idea = rooms.write(&rooms.member, "Eins", &[("unnamed", "yes")]).await;
    let mut organiser = rooms.organiser.clone().in_english();
    let page = organiser.get("/manage/tagung/ideas").await;
    assert_eq!(page.text(".totals"), "1 idea: 1 not marked, 0 for the recap, 0 hidden");
    assert_eq!(bylines(&page), ["without a name"]);
    // Participants' pages speak the event's language until the switch is used.
    let mut member = rooms.member.clone();
    member.post("/language", &[("language", "en"), ("back", "/")]).await;
    let page = member.get(&rooms.room()).await;
    assert_eq!(page.text("#write"), "Write down an idea");
    assert_eq!(bylines(&page), ["you, without a name"]);
    let refused = member.submit(&page, &rooms.room(), &[]).await;
    assert_eq!(refused.errors(), ["Fill in this field.", "Choose at least one theme."]);
    assert_eq!(
        member.get(&rooms.address(&idea, "/removal")).await.text("h1"),
        format!("Delete idea {}", idea.code)
    );
}

const SENDING: record_idea::Sending<'_> = record_idea::Sending { key: "key", is_meant: false };

#[tokio::test]
async fn the_same_words_by_the_same_author_are_asked_about_and_written_again_when_they_are_meant() {
    let rooms = Rooms::open().await;
    let (mut member, mut facilitator) = (rooms.member.clone(), rooms.facilitator.clone());
    let fields = [("sentence", "Eine Karte für alles"), ("themes", rooms.themes[0].as_str())];
    let form = member.get(&rooms.room()).await;
    let first = member.submit(&form, &rooms.room(), &fields).await;
    assert_eq!(first.status, 303);

    let form = member.get(&rooms.room()).await;
    let asked = member.submit(&form, &rooms.room(), &fields).await;
    assert_eq!(asked.status, 409);
    assert_eq!(asked.text(".error-summary h2"), "Diese Idee steht seit eben hier. Noch einmal aufschreiben?");
    assert_eq!(asked.attributes(".error-summary a", "href"), [first.location()]);
    assert_eq!(asked.text("#sentence"), "Eine Karte für alles");
    assert_eq!(rooms.stored().await.len(), 1);
    let meant = member.submit(&asked, &rooms.room(), &[("again", "yes")]).await;
    assert_eq!((meant.status, rooms.stored().await.len()), (303, 2));

    let form = facilitator.get(&rooms.room()).await;
    assert_eq!(facilitator.submit(&form, &rooms.room(), &fields).await.status, 303, "somebody else's idea");
}

#[tokio::test]
async fn what_decides_about_an_idea_is_read_behind_the_lock() {
    let rooms = Rooms::open().await;
    let idea = rooms.write(&rooms.member, "Eins", &[]).await;
    let writer =
        Writer { event_id: &rooms.event.id, workshop_id: &rooms.workshop.id, participant_id: &rooms.ada.id };
    let written = || Some(Wording { sentence: "Zwei".into(), ..Wording::default() });
    let changed = |_: &Own, _: &[events::store::Theme]| Some(Wording::default());
    // None of these is committed: each begins from the open room.
    let mut tx = rooms.site.app.db.write().await.unwrap();
    workshops::store::remove_seat(&mut tx, &rooms.ada.id, Round::FIRST).await.unwrap();
    assert_eq!(
        record_idea(&mut tx, writer, SENDING, written()).await.unwrap(),
        Err(record_idea::Refusal::Outside)
    );
    assert!(change_idea(&mut tx, writer, &idea.id, changed).await.unwrap().is_ok());
    drop(tx);
    let mut tx = rooms.site.app.db.write().await.unwrap();
    let elsewhere = Wording { themes: vec!["gone".into()], ..written().unwrap() };
    assert_eq!(
        record_idea(&mut tx, writer, SENDING, Some(elsewhere)).await.unwrap(),
        Err(record_idea::Refusal::OtherThemes)
    );
    drop(tx);
    for (phase, recorded, changing) in [
        (Phase::Wishes, record_idea::Refusal::Closed, change_idea::Refusal::Closed),
        (Phase::Archived, record_idea::Refusal::Archived, change_idea::Refusal::Archived),
    ] {
        let mut tx = rooms.site.app.db.write().await.unwrap();
        events::store::set_phase(&mut tx, &rooms.event.id, phase, clock::now()).await.unwrap();
        assert_eq!(record_idea(&mut tx, writer, SENDING, written()).await.unwrap(), Err(recorded));
        assert_eq!(change_idea(&mut tx, writer, &idea.id, changed).await.unwrap().err(), Some(changing));
        assert_eq!(remove_idea(&mut tx, writer, &idea.id).await.unwrap().err(), Some(changing));
    }
    let mut tx = rooms.site.app.db.write().await.unwrap();
    ideas::store::set_marks(&mut tx, &idea.event_id, &[&idea.id], Some(clock::now())).await.unwrap();
    let refused = remove_idea(&mut tx, writer, &idea.id).await.unwrap().err();
    assert_eq!(refused, Some(change_idea::Refusal::Marked));
    drop(tx);
    assert_eq!(rooms.stored().await, [idea]);
}
