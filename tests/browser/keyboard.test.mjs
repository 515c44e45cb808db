// Without a mouse: the skip link, a visible focus on every stop, the order of rows; and with one: dragging.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, person } from "./chromium.mjs";
import { crawl } from "./crawl.mjs";
import { startServer } from "./server.mjs";

let server, browser;
before(async () => {
  server = await startServer("demo");
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Somebody who opened the demo's link for a role. */
async function somebody(role) {
  const context = await person(browser, server.url);
  const page = await context.newPage();
  await page.goto(server.links[role]);
  return page;
}

test("the first stop skips to the content, which then has the focus", async () => {
  const page = await somebody("visitor");
  await page.keyboard.press("Tab");
  assert.ok(await page.locator(".skip-link").evaluate((link) => link === document.activeElement && link.getBoundingClientRect().top >= 0));
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  await page.context().close();
});

for (const role of ["visitor", "participant", "facilitator", "organiser"]) {
  test(`the focus is seen at every stop, on every page a ${role} reaches`, async (t) => {
    const page = await somebody(role);
    const { pages } = await crawl(browser, server.url, await page.context().storageState(), [new URL(page.url()).pathname]);
    for (const { path } of pages) {
      await t.test(path, async () => {
        await page.goto(path);
        const stops = await page.locator("a[href], button:enabled, input:enabled:not([type=hidden]), select:enabled, textarea:enabled, summary").count();
        const unseen = [];
        for (let stop = 0; stop < Math.min(stops, 60); stop++) {
          await page.keyboard.press("Tab");
          const hidden = await page.evaluate(unseenFocus);
          if (hidden) unseen.push(hidden);
        }
        assert.deepEqual(unseen, []);
      });
    }
    await page.context().close();
  });
}

/** What has the focus, when a person could not see that or where it is. */
function unseenFocus() {
  const one = document.activeElement;
  if (one === document.body || one === document.documentElement) return null;
  // The parts of a date are marked by the browser itself.
  if (one.type === "datetime-local") return null;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
  const { width, height } = one.getBoundingClientRect();
  const isMarked = (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
  return isMarked && width > 2 && height > 2 ? null : one.outerHTML.slice(0, 160);
}

const PROGRAMME = "/manage/amtsleitertagung-2018/programme";
const titles = (page) => page.locator(".sortable > li h2").allTextContents();

test("a row is moved with the keyboard, and the focus stays with it", async () => {
  const page = await somebody("organiser");
  await page.goto(PROGRAMME);
  const [first, second, ...rest] = await titles(page);
  await page.locator(".sortable > li").first().locator("button[value=down]").focus();
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  assert.deepEqual(await titles(page), [second, first, ...rest]);
  const focused = await page.evaluate(() => document.activeElement.querySelector("h2")?.textContent);
  assert.equal(focused, first);
  await page.context().close();
});

test("a row is dragged by its handle, and dropped with Escape where it was", async () => {
  const page = await somebody("organiser");
  await page.goto(PROGRAMME);
  const before = await titles(page);
  const [first, ...rest] = before;
  const handles = page.locator(".drag-handle");
  const drag = async (steps) => {
    await handles.nth(0).hover();
    await page.mouse.down();
    for (let row = 1; row <= steps; row++) {
      const box = await page.locator(".sortable > li", { hasText: rest[row - 1] }).boundingBox();
      await page.mouse.move(box.x + 20, box.y + box.height - 4, { steps: 4 });
    }
  };
  await drag(2);
  assert.deepEqual(await titles(page), [rest[0], rest[1], first, ...rest.slice(2)]);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  assert.deepEqual(await titles(page), before);

  await drag(2);
  await Promise.all([page.waitForEvent("load"), page.mouse.up()]);
  assert.deepEqual(await titles(page), [rest[0], rest[1], first, ...rest.slice(2)]);
  await page.context().close();
});

test("a link is copied with a button that says so", async () => {
  const page = await somebody("organiser");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/manage/amtsleitertagung-2018/team");
  await page.getByLabel("Name").fill("Bert Beispiel");
  await page.getByLabel("E-Mail-Adresse").fill("bert.beispiel@bonn.example");
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Einladungslink erstellen" }).click()]);
  await page.getByRole("button", { name: /^Kopieren/ }).click();
  await page.locator("copy-link [role=status]:text-is('Kopiert')").waitFor({ state: "attached" });
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.locator("copy-link input").inputValue());
  await page.context().close();
});
