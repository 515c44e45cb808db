// Two entries that are one person become one: found, compared, decided and confirmed; what somebody does meanwhile is seen
// before, and nothing is lost.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { cast } from "./cast.mjs";
import { launch } from "./chromium.mjs";
import { startServer } from "./server.mjs";
import * as organiser from "./story/organiser.mjs";
import { arrive, linkOf } from "./story/participants.mjs";
import { setUpWorkshops, wish } from "./story/workshops.mjs";
import { Walker } from "./walk.mjs";

const KEPT = { given: "Jörg", family: "Müller" };
const GONE = { given: "Joerg", family: "Mueller" };
const FACILITATORS = ["Ada", "Bert", "Çelik"].map((given) => ({ given, family: "Muster" }));
const LIST = [
  "Personalnummer;Vorname;Nachname;E-Mail;Amt;Ernährung",
  "00123;Jörg;Müller;joerg@bonn.example;;vegan",
  "123;Joerg;Mueller;;Amt 33;vegetarisch",
  ...FACILITATORS.map(({ given, family }) => `;${given};${family};;;`),
].join("\r\n");

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

for (const telling of [
  { lang: "de", width: 360, javaScriptEnabled: true },
  { lang: "en", width: 1280, javaScriptEnabled: true },
]) {
  test(`two entries of one person become one, and nothing is lost (${telling.lang})`, async (t) => {
    const server = await startServer("serve");
    t.after(() => server.stop());
    const run = { ...telling, browser, url: server.url, cast: cast(telling.lang) };
    const clara = await Walker.begin(run, "Clara");
    const titles = run.cast.workshops.map(({ title }) => title);
    await prepare(clara, server.links.setup);
    const links = [await linkOf(clara, KEPT), await linkOf(clara, GONE)];
    await organiser.moveOn(clara, "wishes");
    const [kept, gone] = [await arrive(run, KEPT, links[0]), await arrive(run, GONE, links[1])];
    await wish(kept, [titles[0], titles[1]]);
    await wish(gone, [titles[2], titles[0]]);
    await agree(gone);
    await seatEverybody(clara);
    const seat = await seatOf(gone, links[1]);
    await think(gone, run.cast.ideas.participant);

    await findTheOther(clara);
    await decide(clara);
    await gone.open(links[1]);
    await think(gone, run.cast.ideas.facilitator);
    await confirmWhatChanged(clara);

    await gone.open(links[1]);
    await gone.heads(gone.say("me-hello", { name: `${KEPT.given} ${KEPT.family}` }));
    assert.deepEqual(await gone.page.locator(".wishes-stored li").allTextContents(), [titles[2], titles[0]]);
    assert.equal(await gone.page.getByText(run.cast.ideas.participant).count(), 1);
    assert.equal(await gone.page.getByText(run.cast.ideas.facilitator).count(), 1, "what was written meanwhile moved along");
    assert.equal(await gone.page.getByLabel(gone.say("me-naming")).isChecked(), false, "the stricter consent counts");
    assert.equal(await seatOf(gone, links[1]), seat);
    assert.equal(await seatOf(kept, links[0]), seat, "both links open the same person");
    await Promise.all([clara, kept, gone].map((walker) => walker.end()));
  });
}

/** An event in which one person stands on the list twice. */
async function prepare(clara, link) {
  const { say } = clara;
  await organiser.setUp(clara, link);
  await organiser.createEvent(clara, "wishes");
  await organiser.moveOn(clara, "registration");
  await clara.goTo("nav-participants");
  await clara.follow(say("participants-import"));
  await clara.field(say("import-file")).setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(LIST) });
  await clara.tick(say("state-registered"));
  await clara.press(say("import-look"));
  await clara.choose(say("import-whom"), say("import-is-new"));
  await clara.picture("import-alike");
  await clara.press(say("import-look-again"));
  await clara.press(say("import-take-over", { count: 2 + FACILITATORS.length }));
  await setUpWorkshops(clara, FACILITATORS);
}

async function agree(walker) {
  const { say } = walker;
  await walker.follow(say("tab-me"));
  await walker.tick(say("me-naming"));
  await walker.press(say("me-naming-save"));
  await walker.hears(say("me-naming-given"));
}

/** Computes who sits where by the wishes, and lets the day begin. */
async function seatEverybody(clara) {
  const { say } = clara;
  await organiser.moveOn(clara, "assigned");
  await clara.goTo("nav-assignment");
  await clara.follow(say("scenario-heading"));
  await clara.press(say("scenario-begin"));
  await clara.follow(say("scenario-adopt"));
  await clara.press(say("scenario-adopt"));
  await clara.goTo("nav-assignment");
  await clara.follow(say("assignment-publish"));
  await clara.press(say("assignment-publish"));
  await organiser.moveOn(clara, "running");
}

/** The workshop whose room the page of somebody leads to. */
async function seatOf(walker, link) {
  await walker.open(link);
  return walker.page.getByRole("link", { name: walker.say("me-open-room") }).first().evaluate((room) => room.pathname);
}

async function think(walker, sentence) {
  const { say, run } = walker;
  await walker.follow(say("me-open-room"));
  await walker.fill({ [say("idea-sentence")]: sentence });
  await walker.tick(run.cast.ideas.theme);
  await walker.press(say("idea-add"));
}

/** From the page of the one who stays to both side by side, and back again without having lost the way. */
async function findTheOther(clara) {
  const { say, page } = clara;
  await clara.goTo("nav-participants");
  await clara.follow(`${KEPT.family}, ${KEPT.given}`);
  await clara.follow(say("participant-merge"));
  await clara.heads(say("merging-heading", { name: `${KEPT.given} ${KEPT.family}` }));
  assert.deepEqual(await page.locator("#alike-heading + .rows a").allTextContents(), [`${GONE.family}, ${GONE.given}`]);
  await clara.fill({ [say("participants-search")]: "mueller" });
  await clara.press(say("participants-show"));
  await clara.picture("merging-search");
  await page.locator("form + .rows").getByRole("link", { name: `${GONE.family}, ${GONE.given}` }).click();
  await page.waitForURL(/[?]with=/);
  await clara.arrived();
  await page.goBack();
  assert.equal(await clara.field(say("participants-search")).inputValue(), "mueller", "the search still stands there");
  await page.goForward();
  await clara.heads(say("merging-both"));
}

/** Chooses between the two where they differ; a look at another page takes nothing of it. */
async function decide(clara) {
  const { say, page } = clara;
  await choose(clara, say("merging-wishes"), "gone");
  await choose(clara, say("merging-seat"), "gone");
  for (const field of ["participant-given-name", "participant-family-name"]) await choose(clara, say(field), "kept");
  await clara.picture("merging");
  await clara.goTo("nav-participants");
  await page.goBack();
  await clara.heads(say("merging-both"));
  assert.deepEqual(await chosen(clara), ["gone", "gone", "kept", "kept"], "back again, and everything is still chosen");
}

/** Somebody wrote an idea meanwhile: that is shown, what was chosen stays, and the second time counts. */
async function confirmWhatChanged(clara) {
  const { say, page } = clara;
  const ideas = page.getByRole("row", { name: say("merging-ideas") });
  assert.match(await ideas.textContent(), /1\s*$/);
  await clara.press(say("merging-confirm"));
  assert.equal((await page.getByRole("alert").textContent()).trim(), say("merging-changed"));
  assert.match(await ideas.textContent(), /2\s*$/);
  assert.deepEqual(await chosen(clara), ["gone", "gone", "kept", "kept"]);
  await clara.picture("merging-changed");
  await clara.press(say("merging-confirm"));
  await clara.hears(say("merging-done", { name: `${KEPT.given} ${KEPT.family}` }));
  await clara.picture("merging-done");
  assert.equal(await clara.field(say("participant-department")).inputValue(), "Amt 33");
  assert.equal(await clara.field(say("email")).inputValue(), "joerg@bonn.example");
  assert.equal(await page.getByLabel(say("participant-naming-tick")).isChecked(), false);
  await clara.goTo("nav-participants");
  assert.equal(await page.getByRole("link", { name: `${GONE.family}, ${GONE.given}` }).count(), 0);
}

/** One of the two answers to a question. */
async function choose({ page }, question, side) {
  await page.getByRole("group", { name: question, exact: true }).locator(`[value=${side}]`).check();
}

async function chosen({ page }) {
  return Promise.all(["wishes", "seat-1", "given_name", "family_name"].map((name) => page.locator(`[name="${name}"]:checked`).getAttribute("value")));
}
