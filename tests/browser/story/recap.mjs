// From the draft to the published recap, and its first reader.
import assert from "node:assert/strict";
import { openWithinBudget } from "../checks.mjs";
import { Walker } from "../walk.mjs";

/** Makes the draft, says how it goes on, names the authors, publishes. */
export async function publishRecap(clara) {
  const { say, run, page } = clara;
  await clara.goTo("nav-recap");
  await clara.press(say("recap-draft"));
  await clara.follow(say("recap-draft-closing"));
  await clara.fill({ [say("recap-body")]: run.cast.closing });
  await clara.press(say("save"));
  await clara.hears(say("recap-section-saved", { heading: say("recap-draft-closing") }));
  await clara.goTo("nav-recap");
  await clara.fill({ [say("recap-authors")]: run.cast.authors.join("\n") });
  await clara.press(say("save"));
  await clara.hears(say("recap-saved"));
  await clara.picture("recap-draft");
  await clara.follow(say("recap-to-publication"));
  await clara.picture("recap-publication");
  // The organiser's own name stands in the line of authors; whoever is on the list is asked for.
  const confirmation = page.getByLabel(say("recap-confirmation"));
  if (await confirmation.count()) await confirmation.check();
  await clara.press(say("recap-publish"));
  await clara.hears(say("recap-is-published"));
}

/** A visitor finds the recap on the home page and reads what the room thought of. */
export async function readRecap(run, ideas) {
  const visitor = await Walker.begin(run, "a visitor");
  const { page, say } = visitor;
  await visitor.open("/");
  await visitor.picture("home");
  await visitor.follow(new RegExp(run.cast.event.title));
  await visitor.picture("event-with-recap");
  await visitor.follow(say("event-read-recap"));
  const quoted = await page.locator(".recap-idea > p").allTextContents();
  assert.deepEqual(quoted.sort(), [...ideas].sort());
  assert.equal(await page.getByText(run.cast.closing).count(), 1);
  await visitor.picture("recap");
  const address = new URL(page.url());
  const feed = await (await page.request.get("/recaps.atom")).text();
  assert.ok(feed.includes(address.href), "the feed lists the recap");
  const fresh = await Walker.begin(run, "a first visitor");
  await openWithinBudget(fresh.page, address.pathname);
  await fresh.end();
  await visitor.end();
}
