// Two people edit the same thing at once: each keeps what they changed, and where both changed the same, the second sees
// both texts and decides. Every form that edits something stored is tried.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fits, inspect, isAccessible } from "./checks.mjs";
import { launch, person } from "./chromium.mjs";
import { startServer } from "./server.mjs";

const SLUG = "amtsleitertagung-2018";
const MANAGE = `/manage/${SLUG}`;

/** Who edits, where the form is, and two of its fields; `list` and `link` lead to a form whose address has a code. */
const FORMS = [
  { name: "settings", who: "organiser", path: `${MANAGE}/settings`, fields: ["partners", "city"] },
  { name: "person", who: "organiser", list: `${MANAGE}/participants`, link: /\/participants\/[0-9a-z]{12}$/, fields: ["function", "diet"] },
  { name: "item", who: "organiser", list: `${MANAGE}/programme`, link: /\/programme\/[0-9a-z]{12}$/, fields: ["title", "room"] },
  { name: "workshop", who: "organiser", list: `${MANAGE}/workshops`, link: /\/workshops\/[0-9a-z]{12}$/, fields: ["title", "room"] },
  { name: "recap", who: "organiser", path: `${MANAGE}/recap`, fields: ["title", "authors"] },
  { name: "section", who: "organiser", list: `${MANAGE}/recap`, link: /\/sections\/[0-9a-z]{12}$/, fields: ["heading", "body"] },
  { name: "idea", who: "participant", list: "me", link: /\/ideas\/[0-9a-z]{12}$/, fields: ["sentence", "details"] },
];

let server, browser;
before(async () => {
  server = await startServer("demo");
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

for (const form of FORMS) {
  for (const [lang, width] of [["de", 360], ["en", 1280]]) {
    test(`two people edit: ${form.name} (${lang})`, async (t) => {
      const [one, other] = [await arrive(form, lang, width), await arrive(form, lang, width)];
      t.after(() => Promise.all([one, other].map((page) => page.context().close())));
      const path = form.path ?? (await find(one, form));
      const [first, second] = form.fields;

      await Promise.all([one.goto(path), other.goto(path)]);
      await save(one, { [first]: `Eins ${lang}` }, 200);
      await save(other, { [second]: `Zwei ${lang}` }, 200);
      await one.goto(path);
      assert.deepEqual(await values(one, form), [`Eins ${lang}`, `Zwei ${lang}`], "each keeps what they changed");

      await Promise.all([one.goto(path), other.goto(path)]);
      await save(one, { [first]: `Ihres ${lang}` }, 200);
      await save(other, { [first]: `Meines ${lang}` }, 409);
      assert.equal(await control(other, first).inputValue(), `Meines ${lang}`, "what was typed stands in the field");
      assert.equal((await other.locator(".stored-now-text").textContent()).trim(), `Ihres ${lang}`, "the other text beside it");
      await fits(other);
      await isAccessible(other);
      await inspect(other, `together-${form.name}`, lang, { widths: [width] });
      await save(other, {}, 200);
      await one.goto(path);
      assert.equal((await values(one, form))[0], `Meines ${lang}`, "the second saving decided");
    });
  }
}

/** Somebody who opened their link of the demo. */
async function arrive({ who }, lang, width) {
  const context = await person(browser, server.url, { lang, width });
  await context.addCookies([{ name: "language", value: lang, url: server.url }]);
  const page = await context.newPage();
  await page.goto(server.links[who]);
  return page;
}

/** The address of a form that a list leads to. */
async function find(page, { list, link }) {
  if (list === "me") await page.locator(`a[href*="/workshops/"]`).first().click();
  else await page.goto(list);
  const hrefs = await page.locator("main a[href]").evaluateAll((links) => links.map((one) => one.pathname));
  const path = hrefs.find((href) => link.test(href));
  assert.ok(path, `${page.url()} leads to ${link}, among ${hrefs.join(" ")}`);
  return path;
}

function edited(page) {
  return page.locator("form:has(input[name=shown])").first();
}

function control(page, name) {
  return edited(page).locator(`[name="${name}"]`);
}

async function values(page, { fields }) {
  return Promise.all(fields.map((name) => control(page, name).inputValue()));
}

/** Types over fields, saves, and waits for the page that answers the form itself with a status. */
async function save(page, typed, status) {
  for (const [name, value] of Object.entries(typed)) await control(page, name).fill(value);
  // A page to go on to is opened by the browser; one that comes back with both texts is put in place by the script.
  const isAnswer = (response) => (response.request().isNavigationRequest() && response.status() !== 303) || response.status() === 409;
  const arrived = status === 409 ? page.locator(".error-summary").waitFor() : page.waitForEvent("load");
  const [response] = await Promise.all([page.waitForResponse(isAnswer), arrived, edited(page).locator(".actions button").first().click()]);
  assert.equal(response.status(), status, page.url());
}
