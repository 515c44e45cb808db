// Who works where: computed, compared, decided, published, and repaired on the day.
import assert from "node:assert/strict";

/** Computes two scenarios, compares them, adopts the first, gives somebody a fixed seat, computes again and publishes. */
export async function assign(clara, count, somebody, title) {
  const { say, page } = clara;
  await clara.goTo("nav-assignment");
  await clara.follow(say("scenario-heading"));
  await clara.picture("scenarios-first");
  await clara.press(say("scenario-begin"));
  await clara.follow(say("scenario-heading"));
  await clara.tick(say("scenario-objective-first-wishes"));
  await clara.press(say("scenario-begin"));
  await clara.choose(say("scenario-against"), say("scenario-name", { number: 1 }));
  await clara.press(say("scenario-compare"));
  await clara.heads(say("scenario-name", { number: 2 }));
  await clara.picture("scenario-compared");
  await clara.follow(say("scenario-heading"));
  await clara.picture("scenarios");
  await clara.follow(say("scenario-name", { number: 1 }));
  await clara.follow(say("scenario-adopt"));
  await clara.picture("scenario-adoption");
  await clara.press(say("scenario-adopt"));
  await clara.hears(say("scenario-adoption-done", { name: say("scenario-name", { number: 1 }), count }));
  await clara.picture("assignment");
  await fixSeat(clara, somebody, title);
  await clara.goTo("nav-assignment");
  await clara.follow(say("scenario-heading"));
  await clara.press(say("scenario-begin"));
  await clara.follow(say("scenario-adopt"));
  await clara.press(say("scenario-adopt"));
  await openPerson(clara, somebody);
  assert.match(await page.locator(".lead").textContent(), new RegExp(title));
  await clara.follow(say("nav-assignment"));
  await clara.follow(say("assignment-publish"));
  assert.equal(await page.locator("#preview h3").count(), 1, "what participants will see is shown");
  await clara.picture("publication");
  await clara.press(say("assignment-publish"));
  await clara.hears(say("assignment-published"));
}

async function openPerson(clara, { given, family }) {
  const { say } = clara;
  await clara.goTo("nav-assignment");
  await clara.fill({ [say("name")]: `${given} ${family}` });
  await clara.press(say("assignment-filter"));
  await clara.follow(`${family}, ${given}`);
}

async function fixSeat(clara, somebody, title) {
  const { say } = clara;
  await openPerson(clara, somebody);
  await clara.choose(say("decision-pin"), title);
  await clara.press(say("decision-save"));
  await clara.hears(say("decision-saved"));
  await clara.choose(say("assignment-seat"), title);
  await clara.press(say("why-ask"));
  await clara.picture("person");
}

/** On the day the fullest room has four seats fewer than people: few people move, and who they are is told. */
export async function repair(clara) {
  const { say, page } = clara;
  await clara.goTo("nav-assignment");
  const sizes = await page.locator(".assignment-sizes > *").evaluateAll((rows) =>
    rows.map((row) => ({ title: row.querySelector("a").textContent, people: row.querySelector("meter").value })),
  );
  const fullest = sizes.reduce((one, other) => (other.people > one.people ? other : one));
  await clara.follow(say("late-heading"));
  await clara.heads(say("late-heading"));
  await clara.fill({ [fullest.title]: String(fullest.people - 4) });
  await clara.press(say("late-propose"));
  const count = await page.locator("input[name=person]").count();
  assert.equal(count, 4, "who has to move moves, and nobody else");
  await clara.picture("late-changes");
  await clara.press(say("late-accept"));
  await clara.hears(say("assignment-saved", { count }));
  await clara.goTo("nav-assignment");
  await clara.follow(say("difference-show"));
  assert.equal((await page.locator(".lead").textContent()).trim(), say("difference-count", { count }));
  await clara.picture("differences");
}

/** Somebody reads on their own page why they sit there. */
export async function readReason(walker, words) {
  assert.equal((await walker.page.locator("#reason > p").textContent()).trim(), words);
}
