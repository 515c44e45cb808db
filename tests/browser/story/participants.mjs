// Who comes: the list of eighty people, and their personal links.
import assert from "node:assert/strict";
import { Walker } from "../walk.mjs";

/** Imports the list as people export it from their office program: a preview first, then everybody. */
export async function importPeople(clara) {
  const { say, run, page } = clara;
  const { list, people } = run.cast;
  await clara.goTo("nav-participants");
  await clara.follow(say("participants-import"));
  await clara.field(say("import-file")).setInputFiles(list);
  await clara.tick(say("state-registered"));
  await clara.press(say("import-look"));
  await clara.heads(say("import-preview"));
  await clara.picture("import-preview");
  await clara.press(say("import-take-over", { count: people.length }));
  await clara.hears(say("import-done", { new: people.length, changed: 0, unchanged: 0 }));
  await clara.goTo("nav-participants");
  const last = people.find(({ family }) => family.startsWith("Erfunden"));
  assert.equal(await page.getByRole("link", { name: `${last.family}, ${last.given}` }).count(), 1, "names come as they were typed");
  await clara.picture("participants");
}

/** Looks a person up and copies their personal link. */
export async function linkOf(clara, { given, family }) {
  const { say, page } = clara;
  await clara.goTo("nav-participants");
  await clara.fill({ [say("participants-search")]: `${given} ${family}` });
  await clara.press(say("participants-show"));
  await clara.follow(`${family}, ${given}`);
  return page.getByLabel(say("participant-link-of", { name: `${given} ${family}` }), { exact: true }).first().inputValue();
}

/** Somebody opens their personal link on their own device. */
export async function arrive(run, person, link) {
  const walker = await Walker.begin(run, person.given);
  await walker.open(link);
  await walker.heads(walker.say("me-hello", { name: `${person.given} ${person.family}` }));
  return walker;
}

/** Somebody who is not on the list finds the event's page and registers. */
export async function register(run) {
  const { newcomer, event } = run.cast;
  const walker = await Walker.begin(run, newcomer.given);
  const { say } = walker;
  await walker.open("/");
  await walker.follow(event.title);
  await walker.picture("event-registration");
  await walker.follow(say("event-register"));
  await walker.picture("registration");
  await walker.fill({
    [say("participant-given-name")]: newcomer.given,
    [say("participant-family-name")]: newcomer.family,
    [say("email")]: newcomer.email,
    [say("participant-department")]: newcomer.department,
    [say("participant-diet")]: newcomer.diet,
  });
  await walker.tick(say("registration-naming"));
  await walker.press(say("registration-send"));
  await walker.hears(say("registration-done"));
  await walker.picture("me-registered");
  await walker.end();
}
