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
