// The event of the story: the facts of the model event, its sentences written anew, its people invented.

const GIVEN = ["Ada", "Bert", "Çelik", "Dörte", "Emil", "Frauke", "Gül", "Håkon", "Ines", "Jörg", "Käthe", "Lars", "Maïté", "Nils", "Özlem", "Paul"];
const FAMILY = ["Muster", "Beispiel", "von der Probe", "Erfunden-Größe", "Vorlage"];

const EVENT = {
  de: { title: "Amtsleitertagung", slug: "amtsleitertagung", language: "Deutsch", themes: "Prozesse\nProjekte\nPersonal\nPrioritäten\nProgramme" },
  en: { title: "Heads of Department Day", slug: "heads-of-department", language: "English", themes: "Processes\nProjects\nPersonnel\nPriorities\nProgrammes" },
};

/** What differs between the two tellings is only the language. */
export function cast(lang) {
  const isGerman = lang === "de";
  const pick = (german, english) => (isGerman ? german : english);
  return {
    event: {
      ...EVENT[lang],
      begins: "2018-12-18T09:00",
      ends: "2018-12-18T17:00",
      venue: "The 9th",
      street: pick("Beispielweg 9", "9 Example Lane"),
      postalCode: "53111",
      city: "Bonn",
      host: pick("Bundesstadt Bonn", "City of Bonn"),
      partners: "Platform3L",
      description: pick("Ein Tag für **die nächsten Schritte** der digitalen Verwaltung.", "A day for **the next steps** of the digital administration."),
    },
    organiser: { name: "Clara Beispiel", email: "clara.beispiel@bonn.example", password: pick("Ein Satz als Kennwort", "A sentence as password") },
    keynotes: keynotes(pick),
    phase: { title: pick("Arbeit in den Gruppen", "Work in the groups"), begins: "2018-12-18T11:00", ends: "2018-12-18T15:00" },
    workshops: [
      { title: pick("Digitale Kompetenzen und Vernetztes Arbeiten", "Digital skills and connected work"), maximum: 30 },
      { title: pick("Selbstadministration, Kommunikation und Kollaboration", "Self-administration, communication and collaboration"), maximum: 30 },
      { title: pick("Agile und bürgerzentrierte Arbeitsmethoden", "Agile and citizen-centred ways of working"), maximum: 30 },
    ],
    people: people(),
    newcomer: { given: "Quirin", family: "Neuling-Muster", email: "quirin@bonn.example", department: "Amt 99", diet: pick("vegetarisch", "vegetarian") },
    list: isGerman
      ? { name: "teilnehmende.csv", mimeType: "text/csv", buffer: Buffer.from(csv(";", "Leitung", ["Personalnummer", "Vorname", "Nachname", "E-Mail", "Amt", "Funktion"]), "latin1") }
      : { name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(csv(",", "Head", ["Reference", "Given name", "Family name", "E-mail", "Department", "Function"]), "utf8") },
    ideas: {
      participant: pick("Eine Karte öffnet Türen, Drucker und das eigene Konto.", "One card opens doors, printers and one's own account."),
      facilitator: pick("Anträge zeigen den Menschen, wo sie gerade liegen.", "Applications show people where they are."),
      theme: pick("Prozesse", "Processes"),
    },
    closing: pick("Im Frühjahr treffen sich die Gruppen wieder.", "The groups meet again in spring."),
    authors: ["Clara Beispiel", "Emil Zeile"],
  };
}

/** The five who spoke, in their order, half an hour each. */
function keynotes(pick) {
  const rows = [
    ["Ashok Sridharan", pick("Oberbürgermeister", "Lord Mayor"), pick("Begrüßung", "Welcome")],
    ["Christoph Busch", pick("Vorsitzender des Personalrats", "Chair of the staff council"), pick("Eine Karte für alles", "One card for everything")],
    ["Friedrich Fuß", "CDO", pick("Auf dem Weg zur Smart City", "Towards the smart city")],
    ["Andreas Leinhaas", pick("Leiter des Personal- und Organisationsamts", "Head of personnel and organisation"), pick("Die fünf P", "The five Ps")],
    ["Gabriele Riedmann de Trinidad", pick("Gründerin von Platform3L", "Founder of Platform3L"), pick("Mut zu neuen Wegen", "Courage for new ways")],
  ];
  const time = (minutes) => `2018-12-18T${String(9 + Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  return rows.map(([name, role, title], index) => ({ name, role, title, begins: time(index * 20), ends: time(index * 20 + 20) }));
}

function people() {
  return FAMILY.flatMap((family, row) =>
    GIVEN.map((given, column) => ({
      reference: `P-${row * GIVEN.length + column + 1}`,
      given,
      family,
      email: `p${row * GIVEN.length + column + 1}@bonn.example`,
      department: `Amt ${10 + ((row + column) % 40)}`,
    })),
  );
}

function csv(separator, role, header) {
  const rows = people().map(({ reference, given, family, email, department }) => [reference, given, family, email, department, role]);
  return [header, ...rows].map((row) => row.join(separator)).join("\r\n") + "\r\n";
}
