// What was typed is never lost and nothing is doubled: a line between browser and server that is slow, breaks, loses answers,
// says nothing or is dead, a server that starts again, reload, the language switch, a session that ends, and a browser
// without scripts.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { cast } from "./cast.mjs";
import { fits, inspect, isAccessible } from "./checks.mjs";
import { launch, person } from "./chromium.mjs";
import { startProxy } from "./proxy.mjs";
import { startServer } from "./server.mjs";
import * as organiser from "./story/organiser.mjs";
import { importPeople, linkOf } from "./story/participants.mjs";
import { setUpWorkshops } from "./story/workshops.mjs";
import { Walker } from "./walk.mjs";

const MANAGE = "/manage/amtsleitertagung-2018";
const SAVED = ".notice[role=status]";

/** Forms of an organiser that make something: what is typed, and where it stands afterwards. */
const MAKERS = [
  { page: "workshops/new", typed: { title: "Werkstatt", minimum: "0", maximum: "9" }, list: "workshops" },
  { page: "programme/new", typed: { title: "Ausklang" }, list: "programme" },
  { page: "participants/new", typed: { given_name: "Ute", family_name: "Neuling" }, list: "participants?search=Neuling" },
  { page: "team", typed: { name: "Grete Neu", email: "grete@bonn.example" }, list: "team" },
  { page: "recap", typed: { heading: "Nachlese" }, list: "recap" },
];

/** Forms that change something: who, where, and a field with text. */
const EDITORS = [
  { who: "organiser", path: `${MANAGE}/settings`, field: "partners" },
  { who: "organiser", list: `${MANAGE}/participants`, link: /\/participants\/[0-9a-z]{12}$/, field: "function" },
  { who: "organiser", list: `${MANAGE}/programme`, link: /\/programme\/[0-9a-z]{12}$/, field: "room" },
  { who: "organiser", list: `${MANAGE}/workshops`, link: /\/workshops\/[0-9a-z]{12}$/, field: "description" },
  { who: "organiser", path: `${MANAGE}/recap`, field: "authors" },
  { who: "organiser", list: `${MANAGE}/recap`, link: /\/sections\/[0-9a-z]{12}$/, field: "body" },
  { who: "participant", list: "room", link: /\/ideas\/[0-9a-z]{12}$/, field: "details" },
];

let server, browser, line;
before(async () => {
  [server, browser] = await Promise.all([startServer("demo"), launch()]);
  line = await startProxy(() => server.url);
});
after(async () => {
  await browser?.close();
  await line?.stop();
  await server?.stop();
});

/** Somebody who opened their link of the demo, on the line that breaks. */
async function arrive(t, who, options = {}) {
  const context = await person(browser, line.url, options);
  t.after(() => context.close());
  t.after(() => Object.assign(line, { mode: "pass", delay: 0 }));
  const page = await context.newPage();
  await page.goto(new URL(server.links[who]).pathname);
  return page;
}

const formOf = (page, field) => page.locator(`main form:has([name="${field}"])`).first();

async function type(page, typed) {
  const form = formOf(page, Object.keys(typed)[0]);
  for (const [name, value] of Object.entries(typed)) await form.locator(`[name="${name}"]`).fill(value);
  return form;
}

const press = (form) => form.locator("button.button-primary, .actions button").first().click();
const again = (page) => page.locator(".sending button");

function dead() {
  line.mode = "down";
  line.drop();
}

/** The line is back, and the form is sent. */
async function goesOn(page, act = () => again(page).click()) {
  line.mode = "pass";
  await Promise.all([page.waitForEvent("load"), act()]);
}

const kept = (page) => page.evaluate(() => [localStorage, sessionStorage].flatMap(Object.keys).filter((name) => name.startsWith("typed ")));

/** What stands in a field, as soon as it is that; a browser fills it in after the page has come. */
async function becomes(field, value) {
  for (let tries = 0; tries < 50 && (await field.inputValue()) !== value; tries += 1) await field.page().waitForTimeout(50);
  assert.equal(await field.inputValue(), value);
}

for (const { page: path, typed, list } of MAKERS) {
  const [first] = Object.keys(typed);
  test(`an answer that is lost makes nothing twice, and a dead line loses nothing: ${path}`, async (t) => {
    const page = await arrive(t, "organiser");
    const count = async () => {
      await page.goto(`${MANAGE}/${list}`);
      return page.locator("main").getByText(typed.family_name ?? typed[first], { exact: false }).count();
    };
    const none = await count();
    await page.goto(`${MANAGE}/${path}`);
    let form = await type(page, typed);
    line.mode = "cut";
    await press(form);
    await again(page).waitFor();
    assert.match(await page.locator(".sending [role=status]").textContent(), /Noch nicht angekommen/);
    await isAccessible(page);
    await fits(page);
    await goesOn(page);
    const one = await count();
    assert.ok(one > none, "it is there");

    await page.goto(`${MANAGE}/${path}`);
    const others = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, name === "email" ? `x${value}` : /^\d/.test(value) ? value : `${value} zwei`]));
    form = await type(page, others);
    dead();
    await press(form);
    await again(page).waitFor();
    for (let tries = 0; tries < 3; tries += 1) await again(page).click();
    assert.equal(await page.locator(".sending button").count(), 1, "however often it fails");
    for (const [name, value] of Object.entries(others)) assert.equal(await form.locator(`[name="${name}"]`).inputValue(), value);
    await goesOn(page);
    assert.deepEqual(await kept(page), [], "what is stored is not kept any more");
    assert.equal((await count()) - none, 2 * (one - none), "each is there once");
  });
}

for (const { who, path, list, link, field } of EDITORS) {
  test(`a change is stored once, whatever becomes of its answer: ${path ?? list} ${field}`, async (t) => {
    const page = await arrive(t, who);
    let place = path;
    if (!place) {
      if (list === "room") await page.locator('a[href*="/workshops/"]').first().click();
      else await page.goto(list);
      const hrefs = await page.locator("main a[href]").evaluateAll((links) => links.map((one) => one.pathname));
      place = hrefs.find((href) => link.test(href));
    }
    for (const [mode, value] of [["cut", "Antwort verloren"], ["down", "Leitung tot"]]) {
      await page.goto(place);
      const form = await type(page, { [field]: value });
      line.mode = mode;
      line.drop();
      await press(form);
      await again(page).waitFor();
      assert.equal(await form.locator(`[name="${field}"]`).inputValue(), value);
      // Whoever gives up and comes back finds the text, too.
      if (mode === "down") {
        line.mode = "pass";
        await page.goto("/");
        await page.goto(place);
        await page.locator(".form-note[role=status]").waitFor();
        await goesOn(page, () => press(formOf(page, field)));
      } else await goesOn(page);
      await page.goto(place);
      assert.equal(await formOf(page, field).locator(`[name="${field}"]`).inputValue(), value);
      assert.equal(await page.locator(".form-note").count(), 0, "nothing is left to come back");
    }
  });
}

test("a line that is slow or says nothing is told, and a second press sends nothing twice", async (t) => {
  const page = await arrive(t, "organiser", { width: 360 });
  await page.goto(`${MANAGE}/workshops/new`);
  const form = await type(page, { title: "Geduld", minimum: "0", maximum: "9" });
  line.delay = 900;
  line.sent = 0;
  await press(form);
  await press(form);
  await page.locator(".sending", { hasText: "Wird gesendet" }).waitFor();
  await page.waitForURL(/workshops(#|$)/);
  assert.equal(line.sent, 1);
  line.delay = 0;

  await page.goto(`${MANAGE}/workshops/new`);
  await page.evaluate(() => {
    // Fifteen seconds are too long for a test; the waiting itself is the browser's.
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = () => timeout(700);
  });
  const other = await type(page, { title: "Stille", minimum: "0", maximum: "9" });
  line.mode = "silent";
  await press(other);
  await again(page).waitFor();
  await inspect(page, "sending-waiting", "de", { widths: [360] });
  line.mode = "pass";
  line.drop();
  // It is tried again by itself.
  await page.waitForURL(/workshops(#|$)/, { timeout: 20_000 });
  assert.equal(await page.getByRole("link", { name: "Stille" }).count(), 1);
});

test("what was typed is back after a mistake, a reload, the language switch and signing in again", async (t) => {
  const page = await arrive(t, "organiser");
  await page.goto(`${MANAGE}/workshops/new`);
  const form = await type(page, { title: "Halb fertig", minimum: "0", maximum: "viele" });
  await press(form);
  await page.locator(".error-summary").waitFor();
  await page.reload();
  const title = page.locator("[name=title]");
  await becomes(title, "Halb fertig");
  await page.locator(".form-note[role=status]").waitFor();
  await inspect(page, "typed-restored", "de");
  await Promise.all([page.waitForEvent("load"), page.locator(".language-form button").click()]);
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  await becomes(title, "Halb fertig");
  await page.context().clearCookies({ name: "session" });
  await Promise.all([page.waitForURL(/\/sign-in\?next=/), press(form)]);
  assert.equal(new URL(page.url()).searchParams.get("next"), `${MANAGE}/workshops/new`);
  await page.goto(new URL(server.links.organiser).pathname);
  await page.goto(`${MANAGE}/workshops/new`);
  await becomes(title, "Halb fertig");
  await page.locator(".form-note button").click();
  assert.deepEqual([await title.inputValue(), await kept(page)], ["", []]);
});

test("a draft overwrites nobody: where somebody else changed the same meanwhile, both are shown", async (t) => {
  const [one, other] = [await arrive(t, "organiser"), await arrive(t, "organiser")];
  await one.goto(`${MANAGE}/settings`);
  await type(one, { host: "Meine Stadt" });
  await one.goto("/");
  await other.goto(`${MANAGE}/settings`);
  const theirs = await type(other, { host: "Ihre Stadt", city: "Köln" });
  await Promise.all([other.waitForEvent("load"), press(theirs)]);
  await one.goto(`${MANAGE}/settings`);
  await becomes(one.locator("[name=host]"), "Meine Stadt");
  assert.equal(await one.locator("[name=city]").inputValue(), "Köln");
  await press(formOf(one, "host"));
  await one.locator(".stored-now-text").waitFor();
  assert.equal((await one.locator(".stored-now-text").textContent()).trim(), "Ihre Stadt");
  assert.equal(await one.locator("[name=host]").inputValue(), "Meine Stadt");
});

test("two people on one device do not see each other's drafts, and signing out leaves none", async (t) => {
  const page = await arrive(t, "participant");
  await page.locator('a[href*="/workshops/"]').first().click();
  const room = page.url();
  const sentence = page.locator("[name=sentence]");
  await sentence.fill("Nur für mich");
  await page.reload();
  await becomes(sentence, "Nur für mich");
  await page.goto(new URL(server.links.facilitator).pathname);
  await page.goto(room);
  if (await sentence.count()) assert.equal(await sentence.inputValue(), "");
  await page.goto(new URL(server.links.organiser).pathname);
  await page.goto(`${MANAGE}/workshops/new`);
  await type(page, { title: "Geheim" });
  await Promise.all([page.waitForEvent("load"), page.locator('form[action="/sign-out"] button').click()]);
  assert.ok(!(await page.evaluate(() => JSON.stringify(localStorage))).includes("Geheim"));
});

test("signing out on the event's page leaves no draft of the participant's own pages", async (t) => {
  const page = await arrive(t, "participant", { width: 360 });
  await page.locator('a[href*="/workshops/"]').first().click();
  await page.locator("[name=sentence]").fill("Bleibt nicht liegen");
  await Promise.all([page.waitForURL(/\/events\/[^/]+$/), page.locator(".event-nav a").last().click()]);
  assert.equal((await kept(page)).length, 1);
  await Promise.all([page.waitForEvent("load"), page.locator(".event-nav form button").click()]);
  assert.deepEqual([await kept(page), await page.locator(".event-nav").count()], [[], 0]);
});

test("without scripts Back leads to the form with its text when nobody answers", async (t) => {
  const page = await arrive(t, "organiser", { javaScriptEnabled: false });
  for (const path of ["settings", "programme/new"]) {
    await page.goto(`${MANAGE}/${path}`);
    const form = await type(page, { title: "Getippt", description: "Ein langer Text" });
    dead();
    await press(form).catch(() => {});
    // The browser says that nobody answers, and has noted by then what was typed.
    await page.waitForTimeout(2000);
    line.mode = "pass";
    await page.goBack();
    assert.equal(new URL(page.url()).pathname, `${MANAGE}/${path}`);
    await becomes(page.locator("[name=title]"), "Getippt");
    await becomes(page.locator("[name=description]"), "Ein langer Text");
  }
});

describe("an event that people register for", () => {
  let house, clara, ada;
  before(async () => {
    house = await startServer("serve");
    const run = { lang: "de", width: 1280, javaScriptEnabled: true, browser, url: house.url, cast: cast("de") };
    clara = await Walker.begin(run, "Clara");
    await organiser.setUp(clara, house.links.setup);
    await organiser.createEvent(clara, "wishes");
    await importPeople(clara);
    const [someone, ...facilitators] = run.cast.people.slice(0, 4);
    await setUpWorkshops(clara, facilitators);
    await organiser.moveOn(clara, "registration");
    ada = new URL(await linkOf(clara, someone)).pathname;
  });
  after(() => house?.stop());

  async function visit(t, options = {}) {
    const way = await startProxy(() => house.url);
    const context = await person(browser, way.url, options);
    t.after(async () => {
      await context.close();
      await way.stop();
    });
    return [await context.newPage(), way];
  }

  const NEWCOMER = { given_name: "Quirin", family_name: "Neu", email: "quirin@bonn.example" };

  test("whoever missed the answer to their registration gets their personal page", async (t) => {
    const [page, way] = await visit(t);
    await page.goto("/events/amtsleitertagung/registration");
    await type(page, NEWCOMER);
    await page.reload();
    await becomes(page.locator("[name=email]"), NEWCOMER.email);
    assert.equal(await page.evaluate(() => localStorage.length), 0, "for a stranger it is kept in this tab alone");
    way.mode = "cut";
    await press(formOf(page, "email"));
    await again(page).waitFor();
    way.mode = "pass";
    await Promise.all([page.waitForURL(/\/me$/), again(page).click()]);
    assert.match(await page.locator(SAVED).first().textContent(), /Sie sind angemeldet/);
  });

  test("a list that was sent into the void is sent again, and is one import", async (t) => {
    const [page, way] = await visit(t);
    await page.context().addCookies(await clara.context.cookies());
    await page.goto("/manage/amtsleitertagung/participants/import");
    const open = await page.locator(".import-rules li a").count();
    await page.locator("[name=file]").setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from("Vorname;Nachname\nUte;Neu\n") });
    way.mode = "cut";
    await press(formOf(page, "file"));
    await again(page).waitFor();
    way.mode = "pass";
    await Promise.all([page.waitForURL(/\/imports\//), again(page).click()]);
    await page.goto("/manage/amtsleitertagung/participants/import");
    assert.equal(await page.locator(".import-rules li a").count(), open + 1);
  });

  test("a form outlives the end and the new start of its server", async (t) => {
    const [page, way] = await visit(t);
    await page.context().addCookies(await clara.context.cookies());
    await page.goto("/manage/amtsleitertagung/programme/new");
    const form = await type(page, { title: "Mittagspause" });
    await house.halt();
    await press(form);
    await again(page).waitFor();
    await house.resume();
    way.mode = "pass";
    await Promise.all([page.waitForEvent("load"), again(page).click()]);
    assert.match(await page.locator(SAVED).textContent(), /Mittagspause/);
  });

  test("wishes and the own data are stored, whatever becomes of their answers", async (t) => {
    clara.run.url = house.url;
    const [desk] = await visit(t);
    await desk.context().addCookies(await clara.context.cookies());
    await desk.goto("/manage/amtsleitertagung");
    await Promise.all([desk.waitForEvent("load"), desk.getByRole("button", { name: clara.say("overview-move-on", { phase: clara.say("phase-wishes") }) }).click()]);
    const [page, way] = await visit(t, { width: 360 });
    await page.goto(ada);
    await Promise.all([page.waitForEvent("load"), page.getByRole("link", { name: clara.say("me-state-wishes") }).click()]);
    const add = page.getByRole("button", { name: new RegExp(`^${clara.say("wish-add")}`) });
    await add.first().click();
    await page.reload();
    await page.locator(".form-note[role=status]").waitFor();
    way.mode = "cut";
    await press(page.locator("main form").first());
    await again(page).waitFor();
    way.mode = "pass";
    await Promise.all([page.waitForEvent("load"), again(page).click()]);
    assert.equal(await page.locator(".wishes-stored li").count(), 1);
    await page.goto("/events/amtsleitertagung/me");
    way.mode = "down";
    way.drop();
    const agrees = page.locator("[name=agrees]");
    await agrees.check();
    await press(formOf(page, "agrees"));
    await again(page).waitFor();
    way.mode = "pass";
    await Promise.all([page.waitForEvent("load"), again(page).click()]);
    assert.ok(await agrees.isChecked());
  });
});
