// The other way to a workshop: who comes first takes a seat, changes it, gives it back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { cast } from "./cast.mjs";
import { launch } from "./chromium.mjs";
import { startServer } from "./server.mjs";
import * as organiser from "./story/organiser.mjs";
import { arrive, importPeople, linkOf } from "./story/participants.mjs";
import { setUpWorkshops } from "./story/workshops.mjs";
import { Walker, about } from "./walk.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

for (const telling of [
  { lang: "de", width: 360, javaScriptEnabled: true },
  { lang: "en", width: 1280, javaScriptEnabled: true },
]) {
  test(`a seat is taken, changed and given back (${telling.lang})`, async (t) => {
    const server = await startServer("serve");
    t.after(() => server.stop());
    const run = { ...telling, browser, url: server.url, cast: cast(telling.lang) };
    const clara = await Walker.begin(run, "Clara");
    await organiser.setUp(clara, server.links.setup);
    await organiser.createEvent(clara, "first-come");
    await importPeople(clara);
    const [ada, ...facilitators] = run.cast.people.slice(0, 4);
    await setUpWorkshops(clara, facilitators);
    await organiser.moveOn(clara, "registration");
    await organiser.moveOn(clara, "seats");
    await takeAndGiveBack(await arrive(run, ada, await linkOf(clara, ada)), run.cast.workshops);
  });
}

async function takeAndGiveBack(walker, [first, second]) {
  const { say, page } = walker;
  await walker.follow(say("me-take-seat"));
  await walker.picture("seat-free");
  await walker.press(about(say("seat-take"), first.title));
  await walker.hears(say("seat-taken", { title: first.title }));
  await walker.press(about(say("seat-change"), second.title));
  assert.equal(await page.locator(".seat-title").textContent(), second.title);
  await walker.picture("seat-taken");
  await walker.follow(say("seat-give-back"));
  await walker.picture("seat-return");
  await walker.press(say("seat-give-back"));
  await walker.hears(say("seat-given-back"));
}
