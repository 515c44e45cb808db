// A list that somebody made by hand: assigned, corrected, imported and undone, on a phone too.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { cast } from "./cast.mjs";
import { launch } from "./chromium.mjs";
import { startServer } from "./server.mjs";
import * as organiser from "./story/organiser.mjs";
import { Walker } from "./walk.mjs";

const LIST = [
  "Amtsleitertagung;;;",
  "Vorname;Nachname;E-Mail;Aufgabe",
  "Jörg;Fuß;joerg@bonn;Leitung",
  "Ute;von der Leyen;ute@bonn.example;Vertretung",
  "Summe;2;;",
].join("\r\n");

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

for (const telling of [
  { lang: "de", width: 360, javaScriptEnabled: true },
  { lang: "en", width: 1280, javaScriptEnabled: true },
]) {
  test(`a list made by hand is decided, imported and undone (${telling.lang})`, async (t) => {
    const server = await startServer("serve");
    t.after(() => server.stop());
    const run = { ...telling, browser, url: server.url, cast: cast(telling.lang) };
    const clara = await Walker.begin(run, "Clara");
    const { say, page } = clara;
    await organiser.setUp(clara, server.links.setup);
    await organiser.createEvent(clara, "wishes");
    await clara.goTo("nav-participants");
    await clara.follow(say("participants-import"));
    await clara.picture("import-file");
    await clara.field(say("import-file")).setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(LIST) });
    // The page says what is wrong with a row, which a walker would take for a mistake of their own.
    await page.getByRole("button", { name: say("import-look"), exact: true }).click();
    await page.waitForURL(/\/imports\//);
    await clara.picture("import-faulty");
    const bar = await page.locator(".import-bar").boundingBox();
    assert.ok(bar.y + bar.height <= page.viewportSize().height + 1, "the sum and the button are in sight");
    await page.locator(".import-columns summary").click();
    await page.locator("#column-3").selectOption("function");
    await page.locator("#row-3-email").fill("joerg@bonn.example");
    await clara.press(say("import-look-again"));
    await page.locator(".import-columns summary").click();
    await clara.picture("import-decided");
    await clara.press(say("import-take-over", { count: 2 }));
    await clara.hears(say("import-done", { new: 2, changed: 0, unchanged: 0 }));
    await clara.picture("import-done");
    await clara.follow(say("import-undo"));
    await clara.picture("import-reversal");
    await clara.press(say("reversal-confirm"));
    await clara.hears(say("reversal-done", { removed: 2, restored: 0 }));
  });
}
