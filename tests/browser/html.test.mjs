// Every page that anybody reaches is valid HTML: in every phase of an event, before there is anything and when there is
// everything, as it comes back when a form was refused, and when something went wrong; in both languages.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { HtmlValidate, Rule, definePlugin } from "html-validate";
import { Reader } from "./reader.mjs";
import { startServer } from "./server.mjs";

/** What the checker of the W3C warns of besides: a section that nothing names. */
class SectionName extends Rule {
  setup() {
    this.on("dom:ready", ({ document }) => {
      for (const section of document.querySelectorAll("section")) {
        const isNamed = section.querySelector("h1, h2, h3, h4, h5, h6") || section.hasAttribute("aria-labelledby");
        if (!isNamed) this.report(section, "<section> lacks a heading");
      }
    });
  }
}

const validator = new HtmlValidate({
  root: true,
  plugins: [definePlugin({ name: "tagwerk", rules: { "section-name": SectionName } })],
  extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
  rules: {
    "section-name": "error",
    // The checker of the W3C warns of "/>".
    "void-style": ["error", { style: "omit" }],
    "hidden-focusable": "error",
    // A style sheet or script of ours cannot be changed by anybody who could not change the page as well.
    "require-sri": ["error", { target: "crossorigin" }],
    // A button without a type sends its form (HTML, 4.10.6), and all of ours that have none do.
    "no-implicit-button-type": "off",
  },
});

const SLUG = "amtsleitertagung-2018";
const [EVENT, MANAGE] = [`/events/${SLUG}`, `/manage/${SLUG}`];
const PHASES = ["draft", "registration", "wishes", "assigned", "running", "recap", "archived"];
const LANGUAGES = ["de", "en"];
const STARTS = {
  visitor: ["/", EVENT, `${EVENT}/registration`, `${EVENT}/recap`, "/sign-in"],
  participant: [`${EVENT}/me`, `${EVENT}/wishes`, `${EVENT}/wishes/withdrawal`, `${EVENT}/seat`, `${EVENT}/seat/return`, `${EVENT}/me/cancellation`],
  facilitator: [`${EVENT}/me`],
  organiser: ["/manage", MANAGE, ...["recap/publication", "assignment/publication", "assignment/differences"].map((page) => `${MANAGE}/${page}`)],
};
let server;
before(async () => (server = await startServer("demo")));
after(() => server?.stop());

// A page that differs by its keys alone is looked at once.
const CODES = /\b[0-9a-hjkmnp-tv-z]{26}\b/g;
const looked = new Set();

/** What is wrong with pages, each kind of mistake once, with the first page that has it. */
async function mistakes(pages) {
  const found = new Map();
  for (const { html, method, path, lang, reader, status } of pages) {
    const same = html.replace(CODES, "");
    if (looked.has(same)) continue;
    looked.add(same);
    const { results } = await validator.validateString(html);
    for (const { ruleId, message, selector, line } of results.flatMap((result) => result.messages)) {
      const what = `${ruleId}: ${message}`;
      if (!found.has(what)) found.set(what, `${what}\n    ${selector} (line ${line}) on ${method} ${path} (${status}, ${lang}, ${reader})`);
    }
  }
  return [...found.values()];
}

async function arrive(role, lang) {
  const reader = new Reader(server.url, lang, role);
  if (role !== "visitor") await reader.ask(server.links[role]);
  return reader;
}

for (const phase of PHASES) {
  test(`every page is valid in the phase ${phase}`, async () => {
    await moveTo(phase);
    const pages = [];
    for (const lang of LANGUAGES) {
      for (const role of Object.keys(STARTS)) {
        const reader = await arrive(role, lang);
        await reader.readAll(STARTS[role]);
        pages.push(...reader.pages);
      }
    }
    assert.ok(pages.some(({ status }) => status === 422), "no form came back");
    assert.deepEqual(await mistakes(pages), []);
  });
}

/** Moves the event on or back, phase by phase. */
async function moveTo(wanted) {
  const organiser = await arrive("organiser", "de");
  for (;;) {
    const { html } = await organiser.ask(MANAGE);
    const [, now] = /name="from" value="(\w+)"/.exec(html);
    if (now === wanted) return;
    const step = Math.sign(PHASES.indexOf(wanted) - PHASES.indexOf(now));
    const { status } = await organiser.send(`${MANAGE}/phase`, [["from", now], ["to", PHASES[PHASES.indexOf(now) + step]]]);
    assert.equal(status, 200);
  }
}

test("every page is valid in a house in which there is nothing yet", async (t) => {
  const house = await startServer("serve");
  t.after(() => house.stop());
  const pages = [];
  const organiser = new Reader(house.url, "de", "organiser");
  await organiser.ask(house.links.setup);
  await organiser.send(new URL(house.links.setup).pathname, [["name", ""]]);
  await organiser.send(new URL(house.links.setup).pathname, [["name", "Clara Beispiel"], ["email", "clara@bonn.example"], ["password", "Ein Satz als Kennwort"]]);
  const { html } = await organiser.ask("/manage/new");
  const event = { title: "Tagung", slug: "tagung", host: "Stadt Bonn", begins: "2030-12-18T09:00", ends: "2030-12-18T17:00", zone: "Europe/Berlin", venue: "The 9th", street: "Beispielweg 9", postal_code: "53111", city: "Bonn", seating: "wishes", language: "de", hue: "240" };
  const key = /name="submission_key" value="(\w+)"/.exec(html)[1];
  const { path } = await organiser.send("/manage", Object.entries({ ...event, submission_key: key }));
  assert.equal(path, "/manage/tagung");
  for (const lang of LANGUAGES) {
    organiser.speak(lang);
    await organiser.readAll(["/", "/manage", "/manage/tagung"]);
  }
  pages.push(...organiser.pages);
  assert.deepEqual(await mistakes(pages), []);
});

test("every page for mistakes is valid", async () => {
  await moveTo("archived");
  const pages = [];
  for (const lang of LANGUAGES) {
    const visitor = await arrive("visitor", lang);
    const organiser = await arrive("organiser", lang);
    await visitor.ask("/nothing-here");
    await visitor.ask(`${EVENT}/me`);
    await visitor.ask("/p/nobody");
    await visitor.ask("/sign-out");
    await visitor.send("/sign-in", [["email", "nobody@bonn.example"], ["password", "wrong"]]);
    await visitor.announce("/sign-in", 3_000_000);
    await visitor.send("/language", [["language", "en"]], { origin: "http://elsewhere.test", "sec-fetch-site": "cross-site" });
    await visitor.ask("/language", { method: "POST", body: "odd", headers: { origin: server.url, "content-type": "text/plain" } });
    await organiser.ask("/manage/nothing-here");
    await organiser.send(`${MANAGE}/settings`, [["title", "Anders"]]);
    const statuses = [...visitor.pages, ...organiser.pages].map(({ status }) => status).filter((status) => status >= 400);
    assert.deepEqual(statuses, [404, 403, 404, 405, 422, 413, 403, 422, 404, 403]);
    pages.push(...visitor.pages, ...organiser.pages);
  }
  assert.deepEqual(await mistakes(pages), []);
});
