// What leaves the house, read by strict readers: calendars, feed, sitemap, lists and what pages tell search engines
// come back as they were typed.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { parse } from "csv-parse/sync";
import ICAL from "ical.js";
import { launch } from "./chromium.mjs";
import { startServer } from "./server.mjs";

// Everything that a format might trip over: separators, quotes, marks, folded lines of letters with many bytes, formulas.
const NASTY = 'Ämter; „Straßen“, "Parks" & <Plätze> \\ 100 % – 👩‍💻 ' + "Größe ".repeat(20).trim();
const TEXT = `18. Dezember: ${NASTY}\n22. Januar: Bericht\n3. März: Rückblick\n\n- =1+1\n- @Ada, +49 228\n\nC:\\temp\\neu ]]> --> </script>`;
const ITEM = { title: `Auftakt: ${NASTY}`.slice(0, 150), begins: "2026-03-28T23:30", ends: "2026-03-29T00:30", room: "Saal A, links; Bühne" };
const EVENT = {
  title: `Tagung „Mut“, Teil 1; <b>&amp;</b> \\n`, slug: "lesbar", begins: "2026-03-28T22:00", ends: "2026-03-29T05:00", venue: "Haus, Hof; & Garten",
  street: "Weg 1", postal_code: "53111", city: "Bonn", host: 'Stadt "Bonn"', description: TEXT, zone: "Europe/Berlin",
  language: "de", seating: "wishes", hue: "240",
};
const PERSON = { given_name: "=1+1", family_name: '@von "der" Probe; a,b', email: "probe@bonn.example", department: "+49\tAmt", function: "-Leitung", state: "registered" };

let server, browser, organiser, page;

before(async () => {
  server = await startServer("demo");
  browser = await launch();
  const context = await browser.newContext({ locale: "de-DE" });
  organiser = context.request;
  page = await context.newPage();
  await page.goto(server.links.organiser);
  await send("/manage", EVENT);
  await send("/manage/lesbar/programme", { kind: "keynote", description: TEXT, ...ITEM });
  await send("/manage/lesbar/phase", { from: "draft", to: "registration" });
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Sends a form as the organiser. */
async function send(path, form) {
  const answer = await organiser.post(server.url + path, { form, maxRedirects: 0, headers: { origin: server.url } });
  if (answer.status() !== 303) assert.fail(`${path}: ${answer.status()} ${(await answer.text()).match(/class="error[^]*?<\/(p|div)>/g)}`);
}

async function read(path, kind) {
  const answer = await organiser.get(server.url + path);
  assert.equal(answer.status(), 200, path);
  assert.match(answer.headers()["content-type"], kind);
  return answer.text();
}

/** Every line ends with CR LF and is at most 75 octets long, none of them a part of a letter; and it parses. */
function calendarOf(text) {
  assert.ok(text.endsWith("\r\n") && !text.replaceAll("\r\n", "").match(/[\r\n\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/));
  for (const line of text.split("\r\n")) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(!line.includes("\ufffd"), line);
  }
  return new ICAL.Component(ICAL.parse(text));
}

test("calendar programs read the programme as it was typed", async () => {
  const calendar = calendarOf(await read("/events/lesbar/programme.ics", /^text\/calendar; charset=utf-8$/));
  assert.equal(calendar.getFirstPropertyValue("name"), EVENT.title);
  const [entry, ...more] = calendar.getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));
  assert.deepEqual(more, []);
  assert.equal(entry.summary, ITEM.title);
  assert.equal(entry.location, `${ITEM.room}, ${EVENT.venue}, Weg 1, 53111 Bonn`);
  assert.equal(entry.description, `${TEXT}\n\n${server.url}/events/lesbar`);
  // The zone's own rules, not the reader's: summer time begins that night.
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone"));
  assert.equal(zone.tzid, EVENT.zone);
  const [starts, ends] = [entry.startDate, entry.endDate].map((time) => { time.zone = zone; return time.toUnixTime() * 1000; });
  assert.deepEqual([new Date(starts), new Date(ends)], [new Date("2026-03-28T22:30Z"), new Date("2026-03-28T23:30Z")]);
  for (const name of ["uid", "dtstamp", "last-modified", "sequence", "status", "url"]) {
    assert.ok(entry.component.getFirstPropertyValue(name) !== null, name);
  }
});

test("a participant's calendar is one that calendar programs read", async () => {
  const visitor = await browser.newContext({ locale: "de-DE" });
  const me = await visitor.newPage();
  await me.goto(server.links.participant);
  const address = await me.locator("#calendar input").inputValue();
  const subscription = await me.locator("#calendar a").first().getAttribute("href");
  assert.equal(subscription, address.replace("http:", "webcal:"));
  await visitor.close();
  const calendar = calendarOf(await read(new URL(address).pathname, /^text\/calendar/));
  const entries = calendar.getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));
  const uids = entries.map((entry) => entry.uid);
  assert.ok(uids.length > 3);
  assert.equal(new Set(uids).size, uids.length);
  assert.equal(entries.filter((entry) => entry.summary.includes(": ")).length > 0, true, "the own workshop");
});

test("the lists come back as they were typed, and no cell is a formula", async () => {
  await send("/manage/lesbar/participants/new", PERSON);
  const text = await read("/manage/lesbar/participants/export.csv", /^text\/csv; charset=utf-8$/);
  assert.equal(text[0], "\ufeff");
  for (const delimiter of [";", ",", "\t"]) {
    const rows = parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: delimiter !== ";" });
    for (const cell of rows.flat()) assert.doesNotMatch(cell, /^\s*[=+@＝＋＠\t\r]|^-[^\d\s]/u, `${delimiter} ${cell}`);
  }
  const [head, row] = parse(text, { bom: true, delimiter: ";" });
  const back = Object.fromEntries(head.map((name, index) => [name, row[index].replace(/^'/, "")]));
  const [given, family] = [back.Vorname, back.Nachname];
  assert.deepEqual([given, family], [PERSON.given_name, PERSON.family_name]);
});

/** What a browser's own strict parser makes of an XML text. */
async function xml(text, selector, attribute) {
  return page.evaluate(([text, selector, attribute]) => {
    const document = new DOMParser().parseFromString(text, "application/xml");
    const mistake = document.querySelector("parsererror");
    if (mistake) throw new Error(mistake.textContent);
    return [...document.querySelectorAll(selector)].map((node) => (attribute ? node.getAttribute(attribute) : node.textContent));
  }, [text, selector, attribute]);
}

test("feed readers find what RFC 4287 asks for", async () => {
  const text = await read("/recaps.atom", /^application\/atom\+xml; charset=utf-8$/);
  for (const needed of ["feed > id", "feed > title", "feed > updated"]) {
    assert.equal((await xml(text, needed)).length, 1, needed);
  }
  assert.deepEqual(await xml(text, "feed > link[rel=self]", "href"), [`${server.url}/recaps.atom`]);
  const entries = (await xml(text, "entry")).length;
  assert.ok(entries > 0);
  for (const needed of ["id", "title", "updated", "author > name", "link[rel=alternate]"]) {
    assert.ok((await xml(text, `entry > ${needed}`)).length >= entries, needed);
  }
  const [ids, times] = [await xml(text, "entry > id"), await xml(text, "updated, published")];
  assert.equal(new Set(ids).size, ids.length);
  for (const time of times) assert.ok(!Number.isNaN(Date.parse(time)), time);
});

test("the sitemap names addresses that answer", async () => {
  const text = await read("/sitemap.xml", /^application\/xml/);
  const addresses = await xml(text, "urlset > url > loc");
  assert.ok(addresses.includes(`${server.url}/events/lesbar`));
  for (const address of addresses) assert.equal((await organiser.get(address)).status(), 200, address);
  const times = await xml(text, "url > lastmod");
  for (const time of times) assert.ok(!Number.isNaN(Date.parse(time)), time);
});

test("search engines read the event as it was typed", async () => {
  await page.goto(`${server.url}/events/lesbar`);
  const [data] = await page.locator("script[type='application/ld+json']").allTextContents();
  const event = JSON.parse(data);
  assert.deepEqual([event["@context"], event["@type"], event.name], ["https://schema.org", "Event", EVENT.title]);
  assert.equal(event.description, TEXT);
  assert.equal(event.location.name, EVENT.venue);
  assert.equal(event.organizer.name, EVENT.host);
  assert.equal(event.eventStatus, "https://schema.org/EventScheduled");
  assert.equal(event.startDate, "2026-03-28T22:00:00+01:00");
  assert.equal(event.endDate, "2026-03-29T05:00:00+02:00");
  assert.deepEqual(event.subEvent.map((part) => [part["@type"], part.name, part.startDate]), [["Event", ITEM.title, "2026-03-28T23:30:00+01:00"]]);
  const [said] = await page.locator("meta[name=description]").evaluateAll((all) => all.map((one) => one.content));
  assert.ok(TEXT.replace(/\s+/g, " ").startsWith(said.replace("…", "")), said);
});
