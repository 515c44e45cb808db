// The whole main job, from the empty house to the published recap, through the pages as people would: in German on a
// phone, in English on a desk, and once more without scripts.
import { after, before, test } from "node:test";
import { cast } from "./cast.mjs";
import { launch } from "./chromium.mjs";
import { startServer } from "./server.mjs";
import * as organiser from "./story/organiser.mjs";
import { arrive, importPeople, linkOf } from "./story/participants.mjs";
import { enterProgramme } from "./story/programme.mjs";
import { Walker } from "./walk.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const TELLINGS = [
  { name: "in German on a phone", lang: "de", width: 360, javaScriptEnabled: true },
  { name: "in English on a desk", lang: "en", width: 1280, javaScriptEnabled: true },
  { name: "in German without scripts", lang: "de", width: 1280, javaScriptEnabled: false },
];

for (const telling of TELLINGS) {
  test(`one event from the empty house to the published recap, ${telling.name}`, async (t) => {
    const server = await startServer("serve");
    t.after(() => server.stop());
    const run = { ...telling, browser, url: server.url, cast: cast(telling.lang) };
    const clara = await Walker.begin(run, "Clara");
    await t.test("the first organiser makes their access and an event", async () => {
      await organiser.setUp(clara, server.links.setup);
      await organiser.createEvent(clara);
    });
    await t.test("the programme gets five keynotes and the phase in the groups", () => enterProgramme(clara));
    await t.test("eighty people are imported and get personal links", async () => {
      await organiser.moveOn(clara, "registration");
      await importPeople(clara);
      const ada = await arrive(run, run.cast.people[0], await linkOf(clara, run.cast.people[0]));
      await ada.picture("me-registered");
    });
    await clara.end();
  });
}
