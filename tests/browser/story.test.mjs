// The whole main job, from the empty house to the published recap, through the pages as people would: in German on a
// phone, in English on a desk, and once more without scripts.
import { after, before, test } from "node:test";
import { cast } from "./cast.mjs";
import { launch } from "./chromium.mjs";
import { startServer } from "./server.mjs";
import * as organiser from "./story/organiser.mjs";
import { arrive, importPeople, linkOf, register } from "./story/participants.mjs";
import { enterProgramme } from "./story/programme.mjs";
import { markIdeas, reword, writeIdea } from "./story/ideas.mjs";
import { publishRecap, readRecap } from "./story/recap.mjs";
import { assign, readReason, repair } from "./story/assignment.mjs";
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
    const step = steps(t);
    const run = { ...telling, browser, url: server.url, cast: cast(telling.lang) };
    const clara = await Walker.begin(run, "Clara");
    await step("the first organiser makes their access and an event", async () => {
      await organiser.setUp(clara, server.links.setup);
      await organiser.createEvent(clara);
    });
    await step("the programme gets five keynotes and the phase in the groups", () => enterProgramme(clara));
    const people = run.cast.people.slice(0, 6);
    const facilitators = run.cast.people.slice(6, 9);
    const links = new Map();
    await step("eighty people are imported and get personal links", async () => {
      await organiser.moveOn(clara, "registration");
      await importPeople(clara);
      for (const someone of [...people, ...facilitators]) links.set(someone, await linkOf(clara, someone));
    });
    await step("somebody who is not on the list registers", () => register(run));
    await step("three groups are set up, each with somebody who leads it", () => setUpWorkshops(clara, facilitators));
    const titles = run.cast.workshops.map(({ title }) => title);
    await step("some open their links and wish", async () => {
      await organiser.moveOn(clara, "wishes");
      for (const [index, someone] of people.entries()) {
        const walker = await arrive(run, someone, links.get(someone));
        await wish(walker, [titles[index % 3], titles[(index + 1) % 3]]);
        await walker.end();
      }
    });
    await step("everybody gets a seat and may see it", async () => {
      await organiser.moveOn(clara, "assigned");
      await assign(clara, run.cast.people.length + 1 - facilitators.length, people[5], titles[1]);
    });
    await step("participants read why they sit there", async () => {
      for (const [someone, words] of [[people[0], "reason-first-wish"], [people[5], "reason-decided"]]) {
        const walker = await arrive(run, someone, links.get(someone));
        await readReason(walker, walker.say(words));
        await walker.end();
      }
    });
    await step("a room turns out to be smaller, and few people move", () => repair(clara));
    const ideas = [run.cast.ideas.participant, run.cast.ideas.facilitator];
    await step("a participant and a facilitator write down what the rooms think of", async () => {
      await organiser.moveOn(clara, "running");
      const ada = await arrive(run, people[0], links.get(people[0]));
      await ada.picture("me-seated");
      await writeIdea(ada, ideas[0]);
      await reword(ada, ideas[0]);
      await ada.end();
      const leader = await arrive(run, facilitators[0], links.get(facilitators[0]));
      await leader.picture("me-leading");
      await writeIdea(leader, ideas[1], { forRoom: true });
      await leader.end();
    });
    await step("the organiser chooses ideas and publishes the recap", async () => {
      await organiser.moveOn(clara, "recap");
      await markIdeas(clara, ideas.length);
      await publishRecap(clara);
    });
    await step("a visitor reads it, and the feed lists it", () => readRecap(run, ideas));
    await clara.end();
  });
}

/** Each step needs the ones before it: after a failure the rest is skipped, and says so. */
function steps(t) {
  let skip = false;
  return (name, act) =>
    t.test(name, { skip }, async () => {
      skip = "an earlier step failed";
      await act();
      skip = false;
    });
}
