// The model event moves to this very hour: the settings ask what comes along, and a participant's page says what is now.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { inspect, watch } from "./checks.mjs";
import { launch, person } from "./chromium.mjs";
import { speak } from "./phrases.mjs";
import { startServer } from "./server.mjs";

const SLUG = "amtsleitertagung-2018";
const SETTINGS = `/manage/${SLUG}/settings`;
const ME = `/events/${SLUG}/me`;
const MINUTE = 60_000;
let server, browser;

before(async () => {
  server = await startServer("demo");
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Somebody who opened the demo's link for a role and speaks a language. */
async function somebody(role, lang = "de") {
  const context = await person(browser, server.url, { lang });
  await context.addCookies([{ name: "language", value: lang, url: server.url }]);
  const page = await context.newPage();
  await page.goto(server.links[role]);
  return page;
}

/** What a field for a moment takes, on the wall clock in Bonn: so many minutes from now. */
function bonn(minutes) {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin", dateStyle: "short", timeStyle: "short" });
  return format.format(new Date(Date.now() + minutes * MINUTE)).replace(" ", "T");
}

/** Says that the event, which lasts eight hours, began so many minutes ago, and stops at the question. */
async function moveTo(page, say, minutesAgo) {
  await page.goto(SETTINGS);
  await page.getByLabel(say("event-begins"), { exact: true }).fill(bonn(-minutesAgo));
  await page.getByLabel(say("event-ends"), { exact: true }).fill(bonn(8 * 60 - minutesAgo));
  await page.getByRole("button", { name: say("settings-save") }).last().click();
  await page.getByRole("heading", { name: say("move-heading") }).waitFor();
}

/** Looks at a participant's page in both languages. */
async function lookAtDay(name, expected) {
  for (const lang of ["de", "en"]) {
    const say = speak(lang);
    const page = await somebody("participant", lang);
    const seen = watch(page, server.url);
    await page.goto(ME);
    assert.equal(await page.locator(".now > .kicker").innerText(), say(expected.kicker), `${name} in ${lang}`);
    assert.deepEqual(await page.locator(".now h2").allInnerTexts(), [expected.title], `${name} in ${lang}`);
    await inspect(page, `my-day-${name}`, lang);
    seen.silent();
    await page.context().close();
  }
}

test("an event that moves asks once, takes its programme along, and a participant sees what is now", async (t) => {
  const say = speak("de");
  const page = await somebody("organiser");
  await page.goto(`/manage/${SLUG}`);
  await page.getByRole("button", { name: say("overview-move-back", { phase: say("phase-running") }) }).click();
  await page.goto(`/manage/${SLUG}/programme`);
  const items = await page.locator(".programme-row").count();

  await t.test("the question has the focus, and its usual answer is chosen", async () => {
    const seen = watch(page, server.url);
    await moveTo(page, say, 60);
    assert.ok(await page.locator(".question").evaluate((one) => one === document.activeElement || one.contains(document.activeElement)));
    assert.ok(await page.locator("#programme_move-along").isChecked());
    await inspect(page, "settings-moving", "de");
    seen.silent();
    await page.locator("#programme_move-along").focus();
    await page.keyboard.press("Enter");
    await page.locator(".notice[role=status]").waitFor();
    assert.equal(new URL(page.url()).pathname, SETTINGS);
    assert.ok((await page.locator(".notice[role=status]").innerText()).includes(say("move-moved", { count: items })));
  });

  await t.test("an hour after the beginning the second talk is now", () => lookAtDay("talk", { kicker: "me-now", title: "Eine Karte für alles" }));

  await t.test("four and a half hours after it the own workshop is now, with its room", async () => {
    await moveTo(page, say, 270);
    await page.getByRole("button", { name: say("settings-save") }).first().click();
    await page.locator(".notice[role=status]").waitFor();
    const participant = await somebody("participant");
    await participant.goto(ME);
    assert.ok(await participant.locator(".now-room").first().isVisible());
    const title = await participant.locator(".now h2").innerText();
    await participant.context().close();
    await lookAtDay("workshop", { kicker: "me-now", title });
  });

  await t.test("weeks before, the day is said and nothing is now", async () => {
    const english = await somebody("organiser", "en");
    await moveTo(english, speak("en"), -30 * 24 * 60);
    await inspect(english, "settings-moving", "en");
    await english.getByRole("button", { name: speak("en")("settings-save") }).first().click();
    await english.locator(".notice[role=status]").waitFor();
    const participant = await somebody("participant");
    await participant.goto(ME);
    assert.equal(await participant.locator(".now > .kicker").innerText(), say("me-next"));
    assert.match(await participant.locator(".now-day").innerText(), /^\p{L}+, \d{1,2}\.\s\p{L}+ \d{4}$/u);
    await inspect(participant, "my-day-before", "de");
    await participant.context().close();
    await english.context().close();
  });
});
