// Every page of the demo that a visitor, a participant, a facilitator and an organiser reach by links, in both
// languages, on both screens, in light and in dark; then the pages for mistakes.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ELSEWHERE, inspect, openWithinBudget, watch } from "./checks.mjs";
import { launch, person } from "./chromium.mjs";
import { crawl } from "./crawl.mjs";
import { speak } from "./phrases.mjs";
import { startServer } from "./server.mjs";
import { answered } from "./walk.mjs";

const SLUG = "amtsleitertagung-2018";
const EVENT = `/events/${SLUG}`;
// Nothing links to these as the demo stands: its recap is published and its wishes are closed.
const UNLINKED = {
  visitor: [`${EVENT}/registration`],
  participant: [`${EVENT}/wishes/withdrawal`, `${EVENT}/seat`, `${EVENT}/seat/return`],
  facilitator: [],
  organiser: [
    `/manage/${SLUG}/recap/publication`,
    `/manage/${SLUG}/assignment/publication`,
    `/manage/${SLUG}/assignment/differences`,
  ],
};
const LANGUAGES = ["de", "en"];
let server, browser;

before(async () => {
  server = await startServer("demo");
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** What the browser keeps of somebody after they opened their link, speaking a language. */
async function visit(link, lang) {
  const context = await person(browser, server.url, { lang });
  await context.addCookies([{ name: "language", value: lang, url: server.url }]);
  const landing = await (await context.newPage()).goto(link);
  const kept = { storageState: await context.storageState(), landing: new URL(landing.url()).pathname };
  await context.close();
  return kept;
}

/** A page in a browser that keeps nothing of it yet but the cookies. */
async function firstVisit(storageState, lang, look) {
  const context = await person(browser, server.url, { lang, storageState });
  const page = await context.newPage();
  const seen = watch(page, server.url);
  await look(page);
  seen.silent();
  await context.close();
}

const publicPages = new Set();

for (const role of ["visitor", "participant", "facilitator", "organiser"]) {
  test(`every page a ${role} reaches is accessible, small and fits`, async (t) => {
    const { storageState, landing } = await visit(server.links[role], "de");
    const { pages, files } = await crawl(browser, server.url, storageState, [landing, ...UNLINKED[role]]);
    for (const { path, status } of files) assert.equal(status, 200, `${path} is linked and answers ${status}`);
    for (const { path, name } of pages) {
      if (publicPages.has(path)) continue;
      if (role === "visitor") publicPages.add(path);
      for (const lang of LANGUAGES) {
        await t.test(`${path} (${lang})`, async () => {
          const cookies = (await visit(server.links[role], lang)).storageState;
          await firstVisit(cookies, lang, async (page) => {
            const { response } = await openWithinBudget(page, path);
            assert.equal(response.status(), 200);
            await inspect(page, `${role}-${name}`, lang);
          });
        });
      }
    }
    assert.ok(pages.length > 1, `the ${role} reaches only ${landing}`);
  });
}

test("pages for mistakes say what to do, in the site's frame", async (t) => {
  const mistakes = [
    ["404", "error-404-heading", (page) => page.goto("/nothing-here")],
    ["link", "error-link-heading", (page) => page.goto(`${EVENT}/me`)],
    ["405", "error-405-heading", (page) => page.goto("/sign-out")],
    ["422", "error-422-heading", (page) => post(page, "/language", "text/plain", "odd")],
    ["403", "error-403-heading", (page) => fromElsewhere(page, "/language")],
    ["413", "error-413-heading", (page) => post(page, "/sign-in", "application/x-www-form-urlencoded", `email=${"a".repeat(3_000_000)}`)],
  ];
  for (const [name, heading, open] of mistakes) {
    for (const lang of LANGUAGES) {
      await t.test(`${name} (${lang})`, () =>
        firstVisit({ cookies: [], origins: [] }, lang, async (page) => {
          await open(page);
          assert.equal(await page.locator("h1").textContent(), speak(lang)(heading));
          await inspect(page, `error-${name}`, lang);
        }),
      );
    }
  }
});

/** Sends something from a page of our own that no form of ours sends. */
async function post(page, path, enctype, body) {
  await page.goto("/sign-in");
  await sendForm(page, path, enctype, body);
}

/** Sends a form as another website would. */
async function fromElsewhere(page, path) {
  await page.route(`${ELSEWHERE}/`, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Elsewhere</title>" }));
  await page.goto(`${ELSEWHERE}/`);
  await sendForm(page, `${server.url}${path}`, "application/x-www-form-urlencoded", "language=en");
}

function sendForm(page, action, enctype, body) {
  const send = ({ action, enctype, body }) => {
    const form = Object.assign(document.createElement("form"), { action, enctype, method: "post" });
    const [name, value = ""] = body.split("=");
    form.append(Object.assign(document.createElement("input"), { name, value, type: "hidden" }));
    document.body.append(form);
    form.submit();
  };
  return Promise.all([page.waitForEvent("load"), page.evaluate(send, { action, enctype, body })]);
}

for (const role of ["visitor", "participant", "facilitator", "organiser"]) {
  test(`forms that are sent empty are refused in words, on every page a ${role} reaches`, async (t) => {
    const { storageState, landing } = await visit(server.links[role], "de");
    const { pages } = await crawl(browser, server.url, storageState, [landing]);
    let refused = 0;
    for (const { path, name } of pages) {
      await t.test(path, () =>
        firstVisit(storageState, "de", async (page) => {
          await page.goto(path);
          const forms = await page.locator("main form.form[method=post]:has([required]:not([type=hidden]))").count();
          for (let index = 0; index < forms; index++) {
            await page.goto(path);
            await sendEmpty(page, index);
            await isRefusedInWords(page);
            await inspect(page, `${role}-${name}-refused${index || ""}`, "de");
            refused += 1;
          }
        }),
      );
    }
    assert.ok(refused > 0, "no form was found");
  });
}

function sendEmpty(page, index) {
  const empty = (index) => {
    const form = document.querySelectorAll("main form.form[method=post]:has([required]:not([type=hidden]))")[index];
    for (const field of form.querySelectorAll("input:not([type=hidden], [type=radio], [type=checkbox]), textarea")) field.value = "";
    form.noValidate = true;
    form.requestSubmit();
  };
  return Promise.all([Promise.race([page.waitForEvent("load"), answered(page)]), page.evaluate(empty, index)]);
}

async function isRefusedInWords(page) {
  const say = speak(await page.locator("html").getAttribute("lang"));
  assert.ok((await page.title()).startsWith(say("form-mistake-prefix")), `the title says nothing of a mistake: ${await page.title()}`);
  const summary = page.locator(".error-summary");
  assert.ok(await summary.evaluate((one) => one === document.activeElement), "the summary has the focus");
  for (const link of await summary.getByRole("link").all()) {
    const field = (await link.getAttribute("href")).slice(1);
    await link.click();
    const isThere = await page.evaluate((id) => document.activeElement.id === id || document.activeElement.name === id, field);
    assert.ok(isThere, `the link to ${field} does not lead to it`);
  }
}
