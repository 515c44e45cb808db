//! The model event, as `demo` loads it.
use tagwerk::{accounts, assignment, demo, events, participants, recap, start, workshops};

use crate::support::Site;

#[tokio::test]
async fn the_demo_is_loaded_once_and_kept() {
    let site = Site::start_demo().await;
    for _ in 0..2 {
        demo::load(&site.app).await.unwrap();
    }
    let mut tx = site.read().await;
    assert_eq!(events::store::list_public(&mut tx, 2, 0).await.unwrap().len(), 1);
    let event = events::store::find_by_slug(&mut tx, demo::SLUG).await.unwrap().unwrap();
    assert_eq!(participants::store::count_registered(&mut tx, &event.id).await.unwrap(), 80);
    let progress = start::store::progress(&site.app.db, &event.id).await.unwrap();
    assert_eq!((progress.workshops, progress.seats, progress.ideas, progress.marked_ideas), (3, 77, 18, 9));
    assert!(recap::store::published(&mut tx, &event.id).await.unwrap().is_some());
}

#[tokio::test]
async fn everybody_in_the_demo_sits_by_an_adopted_scenario_and_is_told_why() {
    let site = Site::start_demo().await;
    demo::load(&site.app).await.unwrap();
    let mut tx = site.read().await;
    let event = events::store::find_by_slug(&mut tx, demo::SLUG).await.unwrap().unwrap();
    let adopted = assignment::scenarios::store::last_adopted(&mut tx, &event.id).await.unwrap().unwrap();
    assert!(adopted.figures().unwrap().unwrap().is_optimal);
    assert_eq!(assignment::publication::store::published(&mut tx, &event.id).await.unwrap().len(), 77);
    for (person, workshop) in
        workshops::store::seats(&mut tx, &event.id, workshops::Round::FIRST).await.unwrap()
    {
        assert!(assignment::publication::store::reason(&mut tx, &person, &workshop).await.unwrap().is_some());
    }
}

#[tokio::test]
async fn the_demo_s_scenarios_show_what_the_objectives_differ_in() {
    let site = Site::start_demo().await;
    demo::load(&site.app).await.unwrap();
    let mut tx = site.read().await;
    let event = events::store::find_by_slug(&mut tx, demo::SLUG).await.unwrap().unwrap();
    let scenarios = assignment::scenarios::store::list(&mut tx, &event.id).await.unwrap();
    let by_rank = scenarios.iter().map(|scenario| scenario.figures().unwrap().unwrap().by_rank);
    assert_eq!(by_rank.collect::<Vec<_>>(), [vec![61, 4, 4], vec![57, 12]]);
}

#[tokio::test]
async fn the_four_links_open_the_demo_at_once() {
    let site = Site::start_demo().await;
    demo::load(&site.app).await.unwrap();
    let welcome = demo::welcome(&site.app).await.unwrap();
    let links: Vec<&str> =
        welcome.lines().filter_map(|line| line.split_once(&site.base_url)).map(|(_, path)| path).collect();
    let mut headings = Vec::new();
    for link in links {
        let page = site.visitor().open(link).await;
        assert_eq!(page.status, 200, "{link}");
        headings.push(page.text("h1"));
    }
    let expected = [
        "Amtsleitertagung 2018",
        "Guten Tag, David Ährenbach",
        "Guten Tag, Ada Apfelbach",
        "Meine Veranstaltungen",
    ];
    assert_eq!(headings, expected);
}

#[tokio::test]
async fn nobody_comes_in_by_the_demo_s_link_where_there_is_no_demo() {
    let site = Site::start().await;
    demo::load(&site.app).await.unwrap();
    assert_eq!(site.visitor().get(&accounts::demo_link(&site.app)).await.status, 404);
}

#[tokio::test]
async fn what_holds_a_line_together_for_people_stays_out_of_what_programs_read() {
    let site = Site::start_demo().await;
    demo::load(&site.app).await.unwrap();
    let welcome = demo::welcome(&site.app).await.unwrap();
    let link = welcome.lines().filter_map(|line| line.split_once(&site.base_url)).next_back().unwrap().1;
    let mut organiser = site.visitor();
    organiser.open(link).await;
    let (event, manage) = ("/events/amtsleitertagung-2018", "/manage/amtsleitertagung-2018");
    let page = organiser.get(event).await;
    assert!(
        page.body().contains("9\u{2060}–\u{2060}17\u{a0}Uhr") && page.body().contains("18.\u{a0}Dezember")
    );
    let held = |text: &str| text.contains(['\u{a0}', '\u{2060}']);
    for path in [
        format!("{event}/programme.ics"),
        "/recaps.atom".to_owned(),
        format!("{manage}/participants/export.csv"),
        format!("{manage}/ideas.csv"),
    ] {
        let file = organiser.get(&path).await;
        assert_eq!(file.status, 200, "{path}");
        assert!(!held(&file.body()), "{path}");
    }
    for path in [event.to_owned(), format!("{event}/recap"), format!("{manage}/programme")] {
        let page = organiser.get(&path).await;
        let times = [page.attributes("time", "datetime"), page.attributes("input", "value")].concat();
        let body = page.body();
        let mut data =
            body.split("application/ld+json").skip(1).filter_map(|rest| rest.split("</script>").next());
        assert!(!times.iter().any(|time| held(time)) && !data.any(held), "{path}: {times:?}");
    }
}
