//! What the demo says: the model event's facts in words of our own.
use crate::programme::Kind;

pub const TITLE: &str = "Amtsleitertagung 2018";
pub const THEMES: [&str; 5] = ["Prozesse", "Projekte", "Personal", "Prioritäten", "Programme"];

pub const DESCRIPTION: &str = "\
Einmal im Jahr kommen die Amtsleitungen der Bundesstadt Bonn für einen Tag zusammen, diesmal in einem Coworking Space \
statt im Stadthaus. Das Thema ist die **digitale Verwaltung**: Was wird für Bürgerinnen und Bürger einfacher, was für \
die Kolleginnen und Kollegen, und womit fangen wir an?

Am Vormittag geben fünf kurze Vorträge den Rahmen. Am Nachmittag arbeiten drei Gruppen an Ideen, die sich im eigenen \
Amt umsetzen lassen, geordnet nach den fünf P: Prozesse, Projekte, Personal, Prioritäten und Programme.";

/// A programme item: kind, title, begin and end, room, description, and who speaks.
pub struct ItemText {
    pub kind: Kind,
    pub title: &'static str,
    pub begins: &'static str,
    pub ends: &'static str,
    pub room: &'static str,
    pub description: &'static str,
    /// Name, function, organisation.
    pub speaker: Option<(&'static str, &'static str, &'static str)>,
}

const fn item(
    kind: Kind,
    title: &'static str,
    begins: &'static str,
    ends: &'static str,
    room: &'static str,
    description: &'static str,
) -> ItemText {
    ItemText { kind, title, begins, ends, room, description, speaker: None }
}

const fn keynote(
    title: &'static str,
    begins: &'static str,
    ends: &'static str,
    description: &'static str,
    speaker: (&'static str, &'static str, &'static str),
) -> ItemText {
    ItemText { kind: Kind::Keynote, title, begins, ends, room: "Forum", description, speaker: Some(speaker) }
}

pub const PROGRAMME: [ItemText; 11] = [
    item(Kind::Other, "Ankommen bei Kaffee und Tee", "2018-12-18T09:00", "2018-12-18T09:30", "Foyer", ""),
    keynote(
        "Begrüßung: Ganz vorne dabei",
        "2018-12-18T09:30",
        "2018-12-18T09:50",
        "Wo Bonn bei der Digitalisierung stehen will, und warum einfachere Abläufe beiden Seiten des Schalters nützen.",
        ("Ashok Sridharan", "Oberbürgermeister", "Stadt Bonn"),
    ),
    keynote(
        "Eine Karte für alles",
        "2018-12-18T09:50",
        "2018-12-18T10:15",
        "Tür, Rechner, Zeiterfassung, Drucker, Kantine: was eine gemeinsame Lösung im eigenen Haus besser kann als viele einzelne.",
        ("Christoph Busch", "Vorsitzender des Personalrats", "Stadt Bonn"),
    ),
    item(Kind::Break, "Kaffeepause", "2018-12-18T10:15", "2018-12-18T10:40", "Foyer", ""),
    keynote(
        "Projekte, Prozesse, Smart City",
        "2018-12-18T10:40",
        "2018-12-18T11:05",
        "Wie Projekt- und Prozessmanagement zusammengehören, wenn viele Stellen mitreden, und welche Vorhaben zuerst kommen.",
        ("Friedrich Fuß", "CDO", "Stadt Bonn"),
    ),
    keynote(
        "Die fünf P",
        "2018-12-18T11:05",
        "2018-12-18T11:30",
        "Prozesse, Projekte, Personal, Prioritäten, Programme: eine Einladung, sie gemeinsam anzugehen.",
        ("Andreas Leinhaas", "Leiter des Personal- und Organisationsamts", "Stadt Bonn"),
    ),
    keynote(
        "Neue Wege gehen",
        "2018-12-18T11:30",
        "2018-12-18T12:00",
        "Kreativität und Einfühlung als Handwerkszeug einer Verwaltung im Wandel, zur Einstimmung auf die Gruppen.",
        ("Gabriele Riedmann de Trinidad", "Gründerin", "Platform3L"),
    ),
    item(Kind::Break, "Mittagspause", "2018-12-18T12:00", "2018-12-18T13:00", "Foyer", ""),
    item(
        Kind::Workshops,
        "Arbeit in drei Gruppen",
        "2018-12-18T13:00",
        "2018-12-18T15:15",
        "Siehe Workshop-Gruppe",
        "Drei Gruppen arbeiten gleichzeitig. Jede Idee bekommt ein Kürzel und bleibt mit ihrem Wortlaut erhalten.",
    ),
    item(Kind::Other, "Die Gruppen stellen vor", "2018-12-18T15:30", "2018-12-18T16:30", "Forum", ""),
    item(Kind::Other, "Ausklang", "2018-12-18T16:30", "2018-12-18T17:00", "Foyer", ""),
];

/// A workshop: title, room, minimum, maximum, what it is about.
pub const WORKSHOPS: [(&str, &str, i64, i64, &str); 3] = [
    (
        "Digitale Kompetenzen und Vernetztes Arbeiten",
        "Atelier",
        12,
        27,
        "Was müssen wir können, damit Werkzeuge helfen statt aufhalten? Und wie lernen Ämter voneinander?",
    ),
    (
        "Selbstadministration, Kommunikation und Kollaboration",
        "Werkbank",
        12,
        27,
        "Was können Beschäftigte selbst erledigen, wenn das Verfahren es zulässt? Wie arbeiten Ämter an einem Vorgang gemeinsam?",
    ),
    (
        "Agile und bürgerzentrierte Arbeitsmethoden",
        "Dachstudio",
        12,
        27,
        "Vom Anliegen der Menschen her denken: in kurzen Schritten, mit frühem Ausprobieren.",
    ),
];

/// An idea: workshop, themes, sentence, details, whether it is marked, whether its author stays unnamed.
pub struct IdeaText {
    pub workshop: usize,
    pub themes: &'static [usize],
    pub sentence: &'static str,
    pub details: &'static str,
    pub is_marked: bool,
    pub is_unnamed: bool,
}

const fn idea(
    workshop: usize,
    themes: &'static [usize],
    sentence: &'static str,
    details: &'static str,
    is_marked: bool,
    is_unnamed: bool,
) -> IdeaText {
    IdeaText { workshop, themes, sentence, details, is_marked, is_unnamed }
}

pub const IDEAS: [IdeaText; 18] = [
    idea(
        0,
        &[2],
        "Jedes Amt benennt eine Lotsin oder einen Lotsen für digitale Fragen.",
        "Kein neues Gremium: zwei Stunden in der Woche, ein gemeinsamer Kanal, ein Treffen im Monat.",
        true,
        false,
    ),
    idea(
        0,
        &[1, 4],
        "WLAN in allen öffentlichen Gebäuden der Stadt, auch in den Wartebereichen.",
        "Wer wartet, kann den Antrag gleich dort ausfüllen. Als Nächstes Bus und Bahn.",
        true,
        false,
    ),
    idea(0, &[2], "Neue Programme führen wir mit Übungsstunden ein statt mit Handbüchern.", "", false, false),
    idea(
        0,
        &[0, 2],
        "Eine Stunde Hospitation je Quartal in einem anderen Amt.",
        "Man versteht einen Vorgang erst, wenn man seine zweite Hälfte gesehen hat.",
        true,
        false,
    ),
    idea(0, &[3], "Ein gemeinsames Glossar, damit alle Ämter dieselben Wörter benutzen.", "", false, true),
    idea(0, &[4], "Videokonferenz in jedem Besprechungsraum, mit einem Knopf zu starten.", "", false, false),
    idea(
        1,
        &[0, 4],
        "Urlaub, Dienstreise und Fortbildung beantragen wir in einer einzigen Maske.",
        "Die Vertretung sieht die Abwesenheit sofort, ohne Umlauf.",
        true,
        false,
    ),
    idea(
        1,
        &[4],
        "Bo-RIS durchsucht auch Anlagen und schlägt verwandte Vorlagen vor.",
        "Heute findet man ein Dokument nur, wenn man schon weiß, wie es heißt.",
        true,
        false,
    ),
    idea(
        1,
        &[1],
        "Die Chipkarte öffnet die Tür und entsperrt den Rechner.",
        "Danach Zeiterfassung, Drucker und Kantine, in dieser Reihenfolge.",
        true,
        false,
    ),
    idea(1, &[0], "Mitzeichnung gleichzeitig statt nacheinander.", "", false, false),
    idea(1, &[2, 3], "Eine Besprechung im Monat fällt aus, und niemand holt sie nach.", "", false, true),
    idea(
        1,
        &[0, 3],
        "Fragen zwischen Ämtern beantworten wir innerhalb von zwei Arbeitstagen, auch mit einem Zwischenstand.",
        "",
        false,
        false,
    ),
    idea(
        2,
        &[0],
        "Baugenehmigungen: eine Ansprechperson für alle beteiligten Ämter.",
        "Die Bauherrin ruft eine Nummer an. Wer intern zuständig ist, klären wir.",
        true,
        false,
    ),
    idea(
        2,
        &[0, 1],
        "Jeden Bürgerantrag spielen wir einmal selbst von Anfang bis Ende durch.",
        "Mit Stoppuhr, auf dem eigenen Telefon, ohne Hilfe.",
        true,
        false,
    ),
    idea(2, &[3], "Wir beginnen mit den drei Anträgen, die am häufigsten gestellt werden.", "", true, false),
    idea(2, &[0], "Der Stand eines Antrags ist jederzeit im Netz zu sehen.", "", false, true),
    idea(
        2,
        &[1],
        "Neue Formulare testen fünf Menschen aus der Stadt, bevor sie gedruckt werden.",
        "",
        false,
        false,
    ),
    idea(
        2,
        &[2, 1],
        "Projekte bekommen zwei Wochen, um etwas Vorzeigbares zu bauen, erst dann einen Plan.",
        "",
        false,
        false,
    ),
];

pub const LEAD: &str = "\
Rund 80 Führungskräfte der Bundesstadt Bonn haben einen Tag lang an der digitalen Verwaltung gearbeitet: am Vormittag \
mit fünf Vorträgen, am Nachmittag in drei Gruppen. Mitgebracht haben sie Ideen, die sich im eigenen Amt umsetzen lassen.

Wie die Stimmung im Haus ist, hatte vorher eine Umfrage gezeigt. Etwa die Hälfte der Befragten sieht in der \
Digitalisierung großes Potenzial, und niemand fürchtet ihretwegen um den Arbeitsplatz. Zu spüren war eher Vorfreude: auf \
eine Arbeit, die leichter von der Hand geht, im Haus und im Kontakt mit den Menschen der Stadt. Den Rahmen gab das \
Coworking Space The 9th, Partner des Tages war das junge Bonner Unternehmen Platform3L.";

/// A paragraph for each keynote, in the order of the programme.
pub const KEYNOTES: [&str; 5] = [
    "Der Oberbürgermeister nannte zum Auftakt das Ziel des Tages: Bonn soll bei der Digitalisierung zu den Ersten gehören. \
     Einfachere Abläufe seien ein Gewinn für die Beschäftigten ebenso wie für alle, die etwas von der Stadt brauchen.",
    "Am Beispiel einer einzigen Chipkarte zeigte der Personalratsvorsitzende, was eine gemeinsame Lösung leisten kann: \
     Sie öffnet Türen und Rechner, erfasst die Arbeitszeit, gibt Ausdrucke frei und bezahlt das Mittagessen.",
    "Auf dem Weg zur Smart City kommt es auf zweierlei an, so der CDO: auf sauberes Projekt- und Prozessmanagement und \
     darauf, dass die Verantwortlichen über Zuständigkeiten hinweg zusammenarbeiten.",
    "Fünf Wörter mit P gaben den Gruppen ihre Ordnung: Prozesse, Projekte, Personal, Prioritäten und Programme. Der Leiter \
     des Personal- und Organisationsamts lud dazu ein, sie gemeinsam anzugehen.",
    "Zum Schluss des Vormittags warb die Gründerin von Platform3L dafür, Herausforderungen als Ermutigung zu nehmen: \
     Mit Kreativität, Empathie und Innovationskraft bleibe eine Stadt für ihre Menschen wichtig.",
];

/// A paragraph for each workshop.
pub const GROUPS: [&str; 3] = [
    "Diese Gruppe fragte nach dem Können: Welche Fertigkeiten fehlen, und wie geben Ämter weiter, was sie schon wissen?",
    "Hier ging es um Vorgänge, die Beschäftigte selbst erledigen könnten, und um das gemeinsame Arbeiten an einem Dokument. \
     Das Ratsinformationssystem Bo-RIS, das schon viele Unterlagen bereithält, soll mit diesen Ergebnissen weiterentwickelt werden.",
    "Verfahren wie Baugenehmigungen oder Bürgeranträge laufen durch viele Ämter. Die Gruppe hat sie vom Anliegen der \
     Menschen her neu gezeichnet: weniger Stationen, weniger Aufwand, auf beiden Seiten.",
];

pub const CLOSING: &str = "\
Im Gespräch ist nun auch ein besseres Netz für die Stadt: WLAN in öffentlichen Gebäuden und im Nahverkehr. Was aus den \
Ideen dieses Tages wird, lässt sich an ihren Kürzeln verfolgen.";

/// Invented, like everybody in the demo who is not on the stage.
pub const AUTHORS: &str = "Nora Nordlicht\nEmil Eulenspiel";
