// The whole main job, from the empty house to the published recap, through the pages as people would: in German on a
// phone, in English on a desk, and once more without scripts.
import { after, before, test } from "node:test";
import { cast } from "./cast.mjs";
import { launch } from "./chromium.mjs";
import { startServer } from "./server.mjs";
import * as organiser from "./story/organiser.mjs";
import { arrive, importPeople, linkOf } from "./story/participants.mjs";
import { enterProgramme } from "./story/programme.mjs";
import { setUpWorkshops, wish } from "./story/workshops.mjs";
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
    const people = run.cast.people.slice(0, 6);
    const facilitators = run.cast.people.slice(6, 9);
    const links = new Map();
    await t.test("eighty people are imported and get personal links", async () => {
      await organiser.moveOn(clara, "registration");
      await importPeople(clara);
      for (const someone of [...people, ...facilitators]) links.set(someone, await linkOf(clara, someone));
    });
    await t.test("three groups are set up, each with somebody who leads it", () => setUpWorkshops(clara, facilitators));
    await t.test("some open their links and wish", async () => {
      await organiser.moveOn(clara, "wishes");
      const titles = run.cast.workshops.map(({ title }) => title);
      for (const [index, someone] of people.entries()) {
        const walker = await arrive(run, someone, links.get(someone));
        await wish(walker, [titles[index % 3], titles[(index + 1) % 3]]);
        await walker.end();
      }
    });
    await clara.end();
  });
}
