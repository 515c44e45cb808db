//! Importing a list: every kind of file, the preview with what is decided there, the run, and undoing it.
use rust_xlsxwriter::{Format, Workbook};
use tagwerk::{
    events::{Event, Phase},
    participants::{self, Attendance, Participant},
};

use crate::support::{Browser, Page, Site};

const LIST: &str = "/manage/tagung/participants";
const IMPORT: &str = "/manage/tagung/participants/import";

async fn people(site: &Site, event: &Event) -> Vec<Participant> {
    participants::store::list_all(&mut *site.read().await, &event.id).await.unwrap()
}

async fn open_event(site: &Site) -> (Browser, Event) {
    let ada = site.organiser("Ada Muster").await;
    let event = site.event(&ada, "tagung", Phase::Registration).add().await;
    (ada, event)
}

/// Sends a file and looks at its preview.
pub async fn send(browser: &mut Browser, name: &str, bytes: &[u8]) -> Page {
    let sent = browser.upload(IMPORT, "file", name, bytes, &[("state", "registered")]).await;
    assert_eq!(sent.status, 303, "{:?}", sent.errors());
    browser.get(sent.location()).await
}

async fn send_text(browser: &mut Browser, text: &str) -> Page {
    send(browser, "liste.csv", text.as_bytes()).await
}

fn address(preview: &Page) -> String {
    preview.path.split('?').next().unwrap().to_owned()
}

/// Sends what the preview shows, with these changes, by one of its buttons.
async fn press(browser: &mut Browser, preview: &Page, step: &str, changes: &[(&str, &str)]) -> Page {
    let address = address(preview);
    let mut fields = preview.filled_form(&address, changes);
    fields.push(("step".into(), step.into()));
    let pairs: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(&address, &pairs).await
}

/// Decides something and looks at what that does.
async fn decide(browser: &mut Browser, preview: &Page, changes: &[(&str, &str)]) -> Page {
    let saved = press(browser, preview, "preview", changes).await;
    assert_eq!(saved.status, 303, "{:?}", saved.errors());
    browser.get(saved.location()).await
}

/// Takes the list over; returns the page that says what came of it, when the run has ended.
pub async fn take_over(browser: &mut Browser, preview: &Page) -> Page {
    let begun = press(browser, preview, "import", &[]).await;
    assert_eq!(begun.status, 303, "{:?}", begun.texts(".notice"));
    ended(browser, begun.location()).await
}

async fn ended(browser: &mut Browser, run: &str) -> Page {
    for _ in 0..600 {
        let page = browser.get(run).await;
        if page.header("refresh").is_empty() {
            return page;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("the import does not end");
}

fn sum(new: i64, changed: i64, unchanged: i64, faulty: i64, perhaps: i64) -> String {
    format!(
        "{new} neu, {changed} geändert, {unchanged} unverändert, {faulty} fehlerhaft, {perhaps} vielleicht schon da."
    )
}

/// The rows that a preview shows of one kind: name and what is said.
async fn shown(browser: &mut Browser, preview: &Page, kind: &str) -> Vec<String> {
    browser.get(&format!("{}?show={kind}", address(preview))).await.texts(".import-row")
}

const SHEET: &str = "Personal-Nr.;Vorname;Nachname;E-Mail;Amt;Verpflegung;Büro\r\n\
    1;Jörg;Fuß;joerg@bonn.example;Amt 10;;A1\r\n\
    2;Ute;von der Leyen;ute@bonn.example;Amt 33;vegan;\r\n\
    3;;;anna@bonn.example;Amt 33;;\r\n\
    2;Ute;von der Leyen;ute@bonn.example;Amt 33;;\r\n";

#[tokio::test]
async fn a_list_is_previewed_taken_over_and_unchanged_the_second_time() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let windows = encoding_rs::WINDOWS_1252.encode(SHEET).0.into_owned();
    let sent = ada.upload(IMPORT, "file", "liste.csv", &windows, &[("state", "invited")]).await;
    let preview = ada.get(sent.location()).await;
    assert_eq!(preview.text("#sum"), sum(2, 0, 0, 2, 0));
    assert_eq!(preview.texts(".import-name"), ["anna@bonn.example Zeile 4", "Ute von der Leyen Zeile 5"]);
    let faulty = preview.texts(".import-note");
    assert_eq!(faulty, ["Der Name fehlt.", "Diese Person steht schon in Zeile 3."]);
    assert_eq!(shown(&mut ada, &preview, "new").await.len(), 2);
    assert_eq!(people(&site, &event).await, []);
    let done = take_over(&mut ada, &preview).await;
    assert_eq!(done.notice(), "Import: 2 neu, 0 geändert, 0 unverändert.");
    assert_eq!(done.texts(".losses li"), ["Nicht übernommen, weil fehlerhaft: die Zeilen 4, 5."]);
    let all = people(&site, &event).await;
    assert_eq!((all[0].attendance(), all[0].reference.as_deref()), (Attendance::Invited, Some("1")));
    assert_eq!(ada.get(LIST).await.texts("tbody th"), ["Fuß, Jörg", "von der Leyen, Ute"]);
    let again = send(&mut ada, "liste.csv", &windows).await;
    assert_eq!(again.text("#sum"), sum(0, 0, 2, 2, 0));
    assert_eq!(again.texts("button[value=import]").len(), 0);
    assert_eq!(people(&site, &event).await, all);
}

#[tokio::test]
async fn a_changed_list_updates_and_says_what_changes() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let person = site.person(&event, "Ute", "Meyer").add().await;
    let preview =
        send_text(&mut ada, &format!("Vorname,Nachname,Mail,Abteilung\nUte,Meyer-Groß,{},\n", person.email))
            .await;
    assert_eq!(preview.texts(".import-note"), ["Nachname: Meyer → Meyer-Groß"]);
    take_over(&mut ada, &preview).await;
    let all = people(&site, &event).await;
    assert_eq!(
        (all.len(), all[0].family_name.as_str(), all[0].department.as_str()),
        (1, "Meyer-Groß", "Amt 10")
    );
    assert_eq!(ada.get(&format!("{LIST}?search=gross")).await.texts("tbody th"), ["Meyer-Groß, Ute"]);
}

#[tokio::test]
async fn columns_are_assigned_by_hand_and_nothing_unseen_is_taken_over() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let preview = send_text(&mut ada, "Wie heißt du;Wie noch;Kontakt\nUte;Meyer;ute@bonn.example\n").await;
    assert_eq!(preview.texts(".notice-warn").len(), 1);
    assert_eq!(preview.texts(".import-row").len(), 0);
    assert_eq!(preview.texts("button[value=import]").len(), 0);
    assert_eq!(preview.texts("#column-1-hint"), ["Zum Beispiel: Meyer"]);
    let columns = [("column-0", "given_name"), ("column-1", "family_name"), ("column-2", "email")];
    let unseen = press(&mut ada, &preview, "import", &columns).await;
    assert_eq!((unseen.status, people(&site, &event).await.len()), (422, 0));
    assert_eq!(unseen.text("#sum"), sum(1, 0, 0, 0, 0));
    let twice = press(&mut ada, &unseen, "preview", &[("column-1", "given_name")]).await;
    assert_eq!((twice.status, twice.texts("#column-1-error").len()), (422, 1));
    let done = take_over(&mut ada, &unseen).await;
    assert_eq!(done.notice(), "Import: 1 neu, 0 geändert, 0 unverändert.");
    assert_eq!(people(&site, &event).await[0].email, "ute@bonn.example");
}

#[tokio::test]
async fn two_imports_at_the_same_moment_double_nobody() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let mut sheet = "Vorname;Nachname;E-Mail\n".to_owned();
    for number in 0..80 {
        let email = if number % 4 == 0 { String::new() } else { format!("p{number}@bonn.example") };
        sheet.push_str(&format!("Ute;Nummer {number};{email}\n"));
    }
    let (one, other) = (send_text(&mut ada, &sheet).await, send_text(&mut ada, &sheet).await);
    let mut tasks = Vec::new();
    for preview in [&one, &one, &other, &other] {
        let (mut browser, preview) = (ada.clone(), preview.clone());
        tasks.push(tokio::spawn(async move {
            let begun = press(&mut browser, &preview, "import", &[]).await;
            ended(&mut browser, begun.location()).await.status
        }));
    }
    for task in tasks {
        assert_eq!(task.await.unwrap(), 200);
    }
    assert_eq!(people(&site, &event).await.len(), 80);
}

#[tokio::test]
async fn what_is_no_list_is_refused_with_a_reason() {
    let site = Site::start().await;
    let (ada, _) = open_event(&site).await;
    let mut ada = ada.in_english();
    for (bytes, reason) in [
        (b"".as_slice(), "Choose a file."),
        (
            b"PK\x03\x04",
            "The workbook is damaged and cannot be read. Open and save it once more, or save it as CSV.",
        ),
        (
            b"\xD0\xCF\x11\xE0",
            "This is an old or protected Excel workbook. Save it in Excel without a password as \
             “Excel workbook (.xlsx)” and choose the new file.",
        ),
        (
            b"Vorname;Nachname\n",
            "There is no row below the headings in this file. Choose a list with at least one person.",
        ),
    ] {
        let page = ada.upload(IMPORT, "file", "x", bytes, &[("state", "invited")]).await;
        assert_eq!((page.status, page.errors()), (422, vec![reason.to_owned()]));
        assert_eq!(page.attributes("#state-invited", "checked").len(), 1);
    }
    let wide = "x;".repeat(16_000);
    let began = std::time::Instant::now();
    let page = ada.upload(IMPORT, "file", "x", wide.as_bytes(), &[("state", "invited")]).await;
    let reason = "The list has more than 200 columns. Delete the columns that are not needed.";
    assert_eq!((page.status, page.errors()), (422, vec![reason.to_owned()]));
    assert!(began.elapsed().as_secs() < 2);
    let large = vec![b'x'; 6 * 1024 * 1024];
    assert_eq!(ada.upload(IMPORT, "file", "x", &large, &[]).await.status, 413);
    let long = "Vorname;Nachname\n".to_owned() + &"Ute;Meyer\n".repeat(20_001);
    let page = ada.upload(IMPORT, "file", "x", long.as_bytes(), &[("state", "invited")]).await;
    assert_eq!(page.errors(), ["The list has more than 20,000 rows. Split it into several files."]);
}

#[tokio::test]
async fn an_open_quotation_mark_swallows_nobody_and_is_corrected_in_place() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let preview =
        send_text(&mut ada, "Vorname;Nachname;Ernährung\nUte;Meyer;\"vegan\nJörg;Fuß;\nAda;Muster;\n").await;
    assert_eq!(preview.text("#sum"), sum(2, 0, 0, 1, 0));
    assert_eq!(
        preview.texts(".import-note"),
        ["In Zeile 2 der Datei öffnet ein Anführungszeichen eine Zelle, und keines schließt sie."]
    );
    let corrected = decide(&mut ada, &preview, &[("row-2-diet", "vegan")]).await;
    assert_eq!(corrected.text("#sum"), sum(3, 0, 0, 0, 0));
    take_over(&mut ada, &corrected).await;
    let all = people(&site, &event).await;
    assert_eq!((all.len(), all[1].diet.as_str()), (3, "vegan"));
}

#[tokio::test]
async fn people_inside_a_cell_that_a_later_mark_closes_are_said() {
    let site = Site::start().await;
    let (mut ada, _) = open_event(&site).await;
    let preview =
        send_text(&mut ada, "Vorname;Nachname;Ernährung\nUte;Meyer;\"vegan\nJörg;Fuß;vegan\"\nAda;Muster;\n")
            .await;
    assert_eq!(preview.text("#sum"), sum(1, 0, 0, 1, 0));
    assert!(preview.texts(".import-note")[0].contains("über die Zeilen 2 bis 3 der Datei"));
    let right = decide(&mut ada, &preview, &[("right-2", "yes")]).await;
    assert_eq!(right.text("#sum"), sum(2, 0, 0, 0, 0));
}

#[tokio::test]
async fn faulty_rows_are_corrected_or_left_out() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let preview =
        send_text(&mut ada, "Vorname;Nachname;E-Mail\nUte;Meyer;ute@bonn\nJörg;Fuß;joerg\n;Sukarno;\n").await;
    assert_eq!(preview.text("#sum"), sum(1, 0, 0, 2, 0));
    assert_eq!(preview.texts("#row-2-email-error"), ["Die E-Mail-Adresse ist nicht vollständig."]);
    let still =
        decide(&mut ada, &preview, &[("row-2-email", "ute@bonn.example"), ("row-3-email", "joerg@x")]).await;
    assert_eq!(still.text("#sum"), sum(2, 0, 0, 1, 0));
    assert_eq!(still.attributes("#row-3-email", "value"), ["joerg@x"]);
    let left = decide(&mut ada, &still, &[("out-3", "yes")]).await;
    assert_eq!(left.text("#sum"), format!("{} 1 ausgelassen.", sum(2, 0, 0, 0, 0)));
    take_over(&mut ada, &left).await;
    let all = people(&site, &event).await;
    assert_eq!(all.iter().map(|person| person.email.as_str()).collect::<Vec<_>>(), ["ute@bonn.example", ""]);
}

#[tokio::test]
async fn whoever_looks_at_other_rows_keeps_what_they_decided() {
    let site = Site::start().await;
    let (mut ada, _) = open_event(&site).await;
    let faulty: String = (0..40).map(|number| format!("Uta;Nr. {number};falsch\n")).collect();
    let preview =
        send_text(&mut ada, &format!("Vorname;Nachname;E-Mail\n{faulty}Ute;Neu;ute@bonn.example\n")).await;
    assert_eq!(preview.text("#sum"), sum(1, 0, 0, 40, 0));
    let places = preview.attributes("[name=go]", "value");
    assert_eq!(places, ["faulty 1", "new 1", "faulty 2"]);
    assert_eq!(preview.attributes(".import-kinds [aria-current=page]", "value"), ["faulty 1"]);
    let typed = [("row-2-email", "uta@bonn.example"), ("go", "faulty 2")];
    let second = press(&mut ada, &preview, "", &typed).await;
    let second = ada.get(second.location()).await;
    assert_eq!(second.notice(), "Die Vorschau ist aktualisiert.");
    assert_eq!(second.text("#sum"), sum(2, 0, 0, 39, 0));
    assert_eq!(second.attributes(".pager [name=go]", "value"), ["faulty 1"]);
    let first = press(&mut ada, &second, "", &[("go", "faulty 1")]).await;
    let first = ada.get(first.location()).await;
    assert_eq!((first.texts(".notice").len(), first.texts(".import-row").len()), (0, 25));
    let nowhere = press(&mut ada, &first, "", &[("go", "nonsense 99999999999999999999")]).await;
    assert_eq!(ada.get(nowhere.location()).await.status, 200);
}

#[tokio::test]
async fn a_list_that_is_sent_twice_by_the_same_form_is_one_import() {
    let site = Site::start().await;
    let (mut ada, _) = open_event(&site).await;
    let key = ada.get(IMPORT).await.key();
    let fields = [("state", "registered"), ("submission_key", key.as_str())];
    let (sheet, other) = (b"Vorname;Nachname\nUte;Neu\n", b"Vorname;Nachname\nUte;Alt\n");
    let first = ada.upload(IMPORT, "file", "liste.csv", sheet, &fields).await;
    let again = ada.upload(IMPORT, "file", "liste.csv", sheet, &fields).await;
    assert_eq!((again.status, again.location()), (303, first.location()));
    let another = ada.upload(IMPORT, "file", "liste.csv", other, &fields).await;
    assert_ne!(another.location(), first.location());
    assert_eq!(ada.get(IMPORT).await.texts(".import-rules li a").len(), 2);
}

#[tokio::test]
async fn who_is_perhaps_there_is_not_touched_until_that_is_decided() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let known =
        [("given_name", "Jörg"), ("family_name", "Fuß"), ("department", "Amt 10"), ("state", "registered")];
    ada.post(&format!("{LIST}/new"), &known).await;
    let id = people(&site, &event).await[0].id.clone();
    let sheet = "Vorname;Nachname;Amt;E-Mail\nJörg;Fuss;Amt 10;joerg@bonn.example\n";
    let preview = send_text(&mut ada, sheet).await;
    assert_eq!(preview.text("#sum"), sum(0, 0, 0, 0, 1));
    assert_eq!(preview.texts("button[value=import]").len(), 0);
    let new = decide(&mut ada, &preview, &[("whom-2", "new")]).await;
    assert_eq!(new.text("#sum"), sum(1, 0, 0, 0, 0));
    let back = ada.get(&format!("{}?show=new", address(&preview))).await;
    let same = decide(&mut ada, &back, &[("whom-2", &id)]).await;
    assert_eq!(same.text("#sum"), sum(0, 1, 0, 0, 0));
    let seen = ada.get(&address(&preview)).await;
    take_over(&mut ada, &seen).await;
    let all = people(&site, &event).await;
    assert_eq!((all.len(), all[0].email.as_str()), (1, "joerg@bonn.example"));
}

#[tokio::test]
async fn a_reference_that_lost_its_zeros_is_no_second_person() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let first = send_text(&mut ada, "Personalnummer;Vorname;Nachname\n00123;Jörg;Fuß\n").await;
    take_over(&mut ada, &first).await;
    assert_eq!(people(&site, &event).await[0].reference.as_deref(), Some("00123"));
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    for (column, text) in ["Personalnummer", "Vorname", "Nachname"].into_iter().enumerate() {
        page.write(0, column as u16, text).unwrap();
    }
    page.write(1, 0, 123).unwrap().write(1, 1, "Jörg").unwrap().write(1, 2, "Fuß").unwrap();
    let preview = send(&mut ada, "liste.xlsx", &book.save_to_buffer().unwrap()).await;
    assert_eq!(preview.text("#sum"), sum(0, 0, 0, 0, 1));
    assert!(preview.texts(".import-note")[0].starts_with("Dieselbe Kennung bis auf führende Nullen"));
}

#[tokio::test]
async fn a_mac_s_letters_are_read_and_another_encoding_can_be_chosen() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let sheet = "Vorname;Nachname;Bemerkung\nJörg;Müßig;x\n";
    let mac = encoding_rs::MACINTOSH.encode(sheet).0.into_owned();
    let preview = send(&mut ada, "liste.csv", &mac).await;
    assert_eq!(preview.attributes("#coding option[selected]", "value"), ["mac-roman"]);
    assert_eq!(preview.text("#coding option[value=mac-roman]"), "Mac Roman – Jörg, Müßig");
    let chosen = decide(&mut ada, &preview, &[("column-2", "function")]).await;
    let wrong = decide(&mut ada, &chosen, &[("coding", "windows-1252")]).await;
    assert_eq!(wrong.text("#sum"), sum(0, 0, 0, 1, 0));
    assert!(wrong.texts("#row-2-family_name-error")[0].contains("in keinem Namen vorkommen"));
    assert_eq!(wrong.attributes("#column-2 option[selected]", "value"), ["function"]);
    let right = decide(&mut ada, &wrong, &[("coding", "mac-roman")]).await;
    take_over(&mut ada, &right).await;
    let all = people(&site, &event).await;
    assert_eq!((all[0].full_name().as_str(), all[0].function.as_str()), ("Jörg Müßig", "x"));
}

#[tokio::test]
async fn headings_are_found_under_titles_and_sums_are_nobody() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let sheet = "Amtsleitertagung 2018;;\nStand: 1. Dezember;;\nNachname, Vorname;Amt;E-Mail\n\
        \"von der Leyen, Dr. Ute\";Amt 33;ute@bonn.example\n\"Fuß, Jörg\";Amt 10;\nSumme;2;\n";
    let preview = send_text(&mut ada, sheet).await;
    assert_eq!(preview.text("#sum"), sum(2, 0, 0, 0, 0));
    assert!(preview.text(".page-head .totals").contains("3 Zeilen ohne Person (2 über der Liste, 1 Summe)"));
    take_over(&mut ada, &preview).await;
    let names: Vec<String> = people(&site, &event).await.iter().map(Participant::full_name).collect();
    assert_eq!(names, ["Jörg Fuß", "Dr. Ute von der Leyen"]);
    let by_hand = send_text(&mut ada, "Ute;Busch;busch@bonn.example\nAda;Gut;\n").await;
    assert_eq!(by_hand.attributes("#head option[selected]", "value"), ["none"]);
    let columns = [("column-0", "given_name"), ("column-1", "family_name"), ("column-2", "email")];
    assert_eq!(decide(&mut ada, &by_hand, &columns).await.text("#sum"), sum(2, 0, 0, 0, 0));
}

#[tokio::test]
async fn a_workbook_is_read_and_its_sheet_chosen() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let mut book = Workbook::new();
    let page = book.add_worksheet().set_name("Alt").unwrap();
    page.write(0, 0, "Name").unwrap().write(1, 0, "Meyer, Ute").unwrap();
    let page = book.add_worksheet().set_name("Neu").unwrap();
    page.write(0, 0, "Tagung").unwrap();
    page.write(1, 0, "Personalnummer").unwrap().write(1, 1, "Name").unwrap().write(1, 2, "E-Mail").unwrap();
    page.write_with_format(2, 0, 7, &Format::new().set_num_format("0000")).unwrap();
    page.write(2, 1, "Prof. Dr.-Ing. Jan van der Berg").unwrap().write(2, 2, "jan@bonn.example").unwrap();
    let preview = send(&mut ada, "liste.xlsx", &book.save_to_buffer().unwrap()).await;
    assert_eq!(preview.texts(".import-name"), ["Ute Meyer Zeile 2"]);
    let other = decide(&mut ada, &preview, &[("sheet", "1")]).await;
    assert_eq!(other.texts(".import-name"), ["Prof. Dr.-Ing. Jan van der Berg Zeile 3"]);
    take_over(&mut ada, &other).await;
    let jan = &people(&site, &event).await[0];
    assert_eq!(
        (jan.title.as_str(), jan.given_name.as_str(), jan.family_name.as_str(), jan.reference.as_deref()),
        ("Prof. Dr.-Ing.", "Jan", "van der Berg", Some("0007"))
    );
}

#[tokio::test]
async fn who_is_not_in_the_file_is_shown_and_stays() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let ute = site.person(&event, "Ute", "Meyer").add().await;
    site.person(&event, "Jörg", "Fuß").add().await;
    let sheet = format!("Vorname;Nachname;E-Mail;Funktion\nUte;Meyer;{};Leitung\n", ute.email);
    let preview = send_text(&mut ada, &sheet).await;
    let missing = ada.get(&format!("{}?show=missing", address(&preview))).await;
    assert_eq!(missing.texts(".import-missing li"), ["Fuß, Jörg · Amt 10"]);
    take_over(&mut ada, &preview).await;
    assert_eq!(people(&site, &event).await.len(), 2);
}

#[tokio::test]
async fn no_file_gives_a_consent_again_that_the_person_took_back() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let ute = site.person(&event, "Ute", "Meyer").add().await;
    let mut own = site.visitor();
    own.get(&participants::link_path(&site.app.secret, &ute.id, ute.link_version)).await;
    own.post("/events/tagung/me/naming", &[("agrees", "yes")]).await;
    let file = ada.get(&format!("{LIST}/export.csv")).await;
    own.post("/events/tagung/me/naming", &[]).await;
    let withdrawn = people(&site, &event).await;
    assert!(withdrawn[0].naming_withdrawn_at.is_some(), "{withdrawn:?}");
    let preview = send(&mut ada, "liste.csv", &file.bytes).await;
    assert_eq!(preview.text("#sum"), sum(0, 0, 1, 0, 0));
    assert_eq!(
        preview.texts(".import-note"),
        ["Die Person hat ihre Einwilligung zurückgenommen. Das Ja der Datei wird nicht übernommen."]
    );
    let sheet =
        format!("Vorname;Nachname;E-Mail;Funktion;Einwilligung\nUte;Meyer;{};Leitung;ja\n", ute.email);
    let preview = send_text(&mut ada, &sheet).await;
    let done = take_over(&mut ada, &preview).await;
    assert_eq!(
        done.texts(".losses li"),
        ["1 Person hat ihre Einwilligung zurückgenommen; das Ja der Datei wurde nicht übernommen."]
    );
    let after = people(&site, &event).await;
    assert_eq!((after[0].naming_agreed_at, after[0].function.as_str()), (None, "Leitung"));
}

#[tokio::test]
async fn what_somebody_changed_after_the_preview_is_said_and_not_touched() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let ute = site.person(&event, "Ute", "Meyer").add().await;
    let sheet = format!("Vorname;Nachname;E-Mail;Funktion\nUte;Meyer;{};Leitung\nJörg;Fuß;;\n", ute.email);
    let preview = send_text(&mut ada, &sheet).await;
    let form = ada.get(&format!("{LIST}/{}", ute.id)).await;
    ada.submit(&form, &format!("{LIST}/{}", ute.id), &[("function", "Vertretung")]).await;
    let seen = ada.get(&address(&preview)).await;
    assert_eq!(seen.text("#sum"), format!("{} 1 inzwischen geändert.", sum(1, 0, 0, 0, 0)));
    let done = take_over(&mut ada, &preview).await;
    assert_eq!(
        done.texts(".losses li"),
        ["Nicht übernommen, weil jemand die Liste nach der Vorschau geändert hat: Zeile 2."]
    );
    let all = people(&site, &event).await;
    assert_eq!((all.len(), all[1].function.as_str()), (2, "Vertretung"));
}

#[tokio::test]
async fn an_import_is_undone_but_for_what_was_done_since() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let ute = site.person(&event, "Ute", "Meyer").add().await;
    let sheet = format!(
        "Vorname;Nachname;E-Mail;Funktion;Amt\nUte;Meyer;{};Leitung;Amt 99\nJörg;Fuß;;;\nAda;Gut;;;\n",
        ute.email
    );
    let preview = send_text(&mut ada, &sheet).await;
    take_over(&mut ada, &preview).await;
    for (id, field, value) in [(&ute.id, "function", "Vertretung")] {
        let form = ada.get(&format!("{LIST}/{id}")).await;
        ada.submit(&form, &format!("{LIST}/{id}"), &[(field, value)]).await;
    }
    let gut = people(&site, &event).await.into_iter().find(|person| person.family_name == "Gut").unwrap();
    let form = ada.get(&format!("{LIST}/{}", gut.id)).await;
    ada.submit(&form, &format!("{LIST}/{}", gut.id), &[("diet", "vegan")]).await;
    let reversal = format!("{}/reversal", address(&preview));
    let page = ada.get(&reversal).await;
    assert_eq!(
        page.texts(".losses li"),
        [
            "Fuß, Jörg",
            "Meyer, Ute",
            "Gut, Ada: wurde seither geändert und bleibt auf der Liste.",
            "Meyer, Ute: seither geändert und bleibt: Funktion."
        ]
    );
    let list = ada.submit(&page, &reversal, &[]).await;
    let list = ada.follow(list).await;
    assert_eq!(list.notice(), "Import zurückgenommen: 1 von der Liste genommen, 1 zurückgesetzt.");
    let all = people(&site, &event).await;
    assert_eq!(all.len(), 2);
    assert_eq!((all[1].function.as_str(), all[1].department.as_str()), ("Vertretung", "Amt 10"));
    assert_eq!(participants::store::count_registered(&mut *site.read().await, &event.id).await.unwrap(), 2);
    assert_eq!(ada.get(&reversal).await.status, 303);
}

#[tokio::test]
async fn another_event_s_import_is_not_there_and_a_discarded_one_is_gone() {
    let site = Site::start().await;
    let (mut ada, _) = open_event(&site).await;
    site.event(&ada, "other", Phase::Registration).add().await;
    let preview = send_text(&mut ada, "Vorname;Nachname\nUte;Meyer\n").await;
    let elsewhere = address(&preview).replace("tagung", "other");
    for path in [elsewhere.clone(), format!("{elsewhere}/run"), format!("{elsewhere}/reversal")] {
        assert_eq!(ada.get(&path).await.status, 404, "{path}");
    }
    assert_eq!(ada.post(&elsewhere, &[("step", "import")]).await.status, 404);
    assert_eq!(press(&mut ada, &preview, "discard", &[]).await.location(), LIST);
    assert_eq!(ada.get(&address(&preview)).await.status, 404);
}

#[tokio::test]
async fn ten_thousand_rows_make_a_small_page_and_are_taken_over_at_once() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    let mut sheet = "Kennung;Vorname;Nachname;E-Mail;Amt\n".to_owned();
    for number in 0..10_000 {
        sheet.push_str(&format!("{number};Ute;Nummer {number};p{number}@bonn.example;Amt {}\n", number % 60));
    }
    let preview = send_text(&mut ada, &sheet).await;
    assert_eq!(preview.text("#sum"), sum(10_000, 0, 0, 0, 0));
    assert!(preview.bytes.len() < 100_000, "{}", preview.bytes.len());
    let begun = press(&mut ada, &preview, "import", &[]).await;
    let half = people(&site, &event).await.len();
    assert!(half == 0 || half == 10_000, "{half}");
    ended(&mut ada, begun.location()).await;
    assert_eq!(people(&site, &event).await.len(), 10_000);
    let reversal = format!("{}/reversal", address(&preview));
    let page = ada.get(&reversal).await;
    assert_eq!(ada.submit(&page, &reversal, &[]).await.status, 303);
    assert_eq!(people(&site, &event).await.len(), 0);
}

#[tokio::test]
async fn the_export_opens_in_excel_and_imported_again_changes_nothing() {
    let site = Site::start().await;
    let (mut ada, event) = open_event(&site).await;
    site.person(&event, "Jörg", "von der Weiß").add().await;
    let odd = [
        ("given_name", "=HYPERLINK(1)"),
        ("family_name", "O'Brien; \"Bo\""),
        ("accessibility", "+49 228 77\nzweite Zeile"),
        ("state", "invited"),
        ("reference", "-4"),
    ];
    ada.post(&format!("{LIST}/new"), &odd).await;
    site.person(&event, "Ute", "Meyer").cancelled().add().await;
    for language in ["de", "en"] {
        ada.language = language;
        let file = ada.get(&format!("{LIST}/export.csv")).await;
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
        assert!(file.bytes.starts_with(b"\xEF\xBB\xBF"));
        assert!(file.body().contains("'=HYPERLINK(1);\"O'Brien; \"\"Bo\"\"\""), "{}", file.body());
        let preview = send(&mut ada, "liste.csv", &file.bytes).await;
        let counts = if language == "de" {
            "0 neu, 0 geändert, 3 unverändert, 0 fehlerhaft, 0 vielleicht schon da."
        } else {
            "0 new, 0 changed, 3 unchanged, 0 faulty, 0 perhaps there already."
        };
        assert_eq!(preview.text("#sum"), counts);
    }
    let name = ada.get(&format!("{LIST}/export.csv")).await;
    assert_eq!(name.header("content-disposition"), "attachment; filename=\"tagung-participants.csv\"");
}
