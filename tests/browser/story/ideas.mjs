// What the rooms thought of, and what of it goes into the recap.
import assert from "node:assert/strict";

/** A participant writes an idea in the room of their workshop; a facilitator records one for the room. */
export async function writeIdea(walker, sentence, { forRoom = false } = {}) {
  const { say, run, page } = walker;
  await walker.follow(say("me-open-room"));
  await walker.fill({ [say("idea-sentence")]: sentence });
  await walker.tick(run.cast.ideas.theme);
  if (forRoom) await walker.tick(say("idea-for-room"));
  await walker.press(say("idea-add"));
  const idea = page.getByRole("article").filter({ hasText: sentence });
  assert.equal(await idea.count(), 1);
  await walker.picture(forRoom ? "room-facilitator" : "room-participant");
}

/** The author finds a better wording; the first one is kept. */
export async function reword(walker, sentence) {
  const { say, page } = walker;
  const idea = page.getByRole("article").filter({ hasText: sentence });
  await walker.going(() => idea.getByRole("link", { name: say("edit") }).click());
  await walker.fill({ [say("idea-sentence")]: sentence.toUpperCase() });
  await walker.press(say("save"));
  const reworded = page.getByRole("article").filter({ hasText: sentence.toUpperCase() });
  await walker.going(() => reworded.getByRole("link", { name: say("idea-history") }).click());
  assert.deepEqual(await page.locator(".idea-wordings .idea-sentence").allTextContents(), [sentence.toUpperCase(), sentence]);
  await walker.picture("idea-history");
}

/** The organiser marks every idea of the day for the recap. */
export async function markIdeas(clara, count) {
  const { say, page } = clara;
  await clara.goTo("nav-ideas");
  const choices = page.getByRole("checkbox", { name: say("idea-choose") });
  assert.equal(await choices.count(), count);
  for (const choice of await choices.all()) await choice.check();
  await clara.press(say("ideas-mark-chosen"));
  await clara.hears(say("ideas-marked", { count }));
  await clara.picture("ideas-marked");
}
