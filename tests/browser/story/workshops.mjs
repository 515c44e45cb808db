// The groups, and what people wish.
import assert from "node:assert/strict";

/** Sets up the three groups, each led by somebody from the list. */
export async function setUpWorkshops(clara, facilitators) {
  const { say, run } = clara;
  await clara.goTo("nav-workshops");
  for (const [index, workshop] of run.cast.workshops.entries()) {
    const { given, family } = facilitators[index];
    await clara.follow(say("workshop-add"));
    await clara.fill({
      [say("workshop-title")]: workshop.title,
      [say("workshop-room")]: `${index + 1}.01`,
      [say("workshop-minimum")]: "5",
      [say("workshop-maximum")]: String(workshop.maximum),
    });
    await clara.pickPerson(say("workshop-facilitator-number", { number: 1 }), `${family}, ${given}`);
    await clara.press(say("workshop-save"));
    await clara.hears(say("workshop-added", { title: workshop.title }));
  }
  await clara.picture("workshops");
}

/** Somebody says in their browser what they would like, the first wish first; without scripts by selects. */
export async function wish(walker, titles) {
  const { say, page, run } = walker;
  await walker.follow(say("me-state-wishes"));
  for (const [index, title] of titles.entries()) {
    if (run.javaScriptEnabled) await page.getByRole("button", { name: `${say("wish-add")}: ${title}` }).click();
    else await walker.choose(say("wish-rank", { rank: index + 1 }), title);
  }
  await walker.press(say("wishes-save"));
  await walker.hears(say("wishes-saved"));
  assert.deepEqual(await page.locator(".wishes-stored li").allTextContents(), titles);
  await walker.picture("wishes");
}
