// What must hold on every page: axe finds nothing, nothing scrolls sideways, it is small, quiet and asks no other host.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { WIDTHS } from "./chromium.mjs";

const SCREENSHOTS = new URL("../../target/screenshots", import.meta.url).pathname;
mkdirSync(SCREENSHOTS, { recursive: true });

// Off unless asked for in axe, but a person notices. The enhanced contrast of 7:1 is the one rule we do not follow:
// the colours keep 4.5:1.
const RULES = ["target-size", "duplicate-id", "duplicate-id-active", "identical-links-same-purpose", "meta-refresh-no-exceptions"];

/** Another website that the tests answer for themselves. */
export const ELSEWHERE = "http://elsewhere.test";

const MOST_REQUESTS = 6;
/** Where the house knows who types, two scripts take care that nothing of it is lost. */
const MOST_REQUESTS_OF_TYPISTS = 8;
const MOST_BYTES = 60_000;

/** Collects what a page says to its console, what breaks in it, and whom it asks. `expect(status)` allows the
 *  browser's own line about a page that answers with an error status on purpose. */
export function watch(page, url) {
  const complaints = [];
  page.on("console", (message) => {
    const { url: place } = message.location();
    const isOwnStatus = /status of 4\d\d/.test(message.text()) && (place.split("?")[0] === page.url().split("?")[0] || /[?&]sent/.test(place));
    if (["error", "warning"].includes(message.type()) && !isOwnStatus) complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`script: ${error}`));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== "data:" && ![url, ELSEWHERE].includes(origin)) complaints.push(`another host: ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    // A page that is left, or a download, breaks its requests off by itself.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()}`);
  });
  return { complaints, silent: () => assert.deepEqual(complaints, [], `on ${page.url()}`) };
}

/** Everything axe knows, best practices too, finds nothing. */
export async function isAccessible(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (extra) => {
    const rules = Object.fromEntries(extra.map((rule) => [rule, { enabled: true }]));
    // A bar that stays in sight always covers something that scrolling uncovers: it is measured where it ends.
    const bars = [...document.querySelectorAll(".save-bar, .import-bar")];
    bars.forEach((bar) => (bar.style.position = "static"));
    const result = await window.axe.run(document, { resultTypes: ["violations"], rules });
    bars.forEach((bar) => bar.style.removeProperty("position"));
    return result.violations.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map((node) => `${node.html} (${node.any.concat(node.all, node.none).map((check) => check.message).join("; ")})`).join("\n    ")}`);
  }, RULES);
  assert.deepEqual(violations, [], `axe on ${page.url()}`);
}

/** Nothing is wider than a screen of 320 px. */
export async function fits(page) {
  const viewport = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const { scroll, inner, wide } = await page.evaluate(() => {
    const inner = document.documentElement.clientWidth;
    const wide = [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > inner + 0.5);
    return { scroll: document.scrollingElement.scrollWidth, inner, wide: wide.slice(0, 5).map((one) => one.outerHTML.slice(0, 120)) };
  });
  await page.setViewportSize(viewport);
  assert.ok(scroll <= inner, `${page.url()} scrolls sideways at 320 px: ${scroll} > ${inner}\n${wide.join("\n")}`);
}

/** Opens a page for the first time, with an empty cache, and counts what comes over the wire. */
export async function openWithinBudget(page, path) {
  const wire = await page.context().newCDPSession(page);
  await wire.send("Network.enable");
  await wire.send("Network.setCacheDisabled", { cacheDisabled: false });
  const requests = [];
  let bytes = 0;
  wire.on("Network.requestWillBeSent", ({ request }) => request.url.startsWith("data:") || requests.push(request.url));
  wire.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  const response = await page.goto(path, { waitUntil: "networkidle" });
  await wire.detach();
  const isTypists = (await page.locator("body[data-typist]").count()) > 0;
  assert.ok(requests.length <= (isTypists ? MOST_REQUESTS_OF_TYPISTS : MOST_REQUESTS), `${path} makes ${requests.length} requests: ${requests.join(" ")}`);
  assert.ok(bytes <= MOST_BYTES, `${path} takes ${bytes} bytes over the wire`);
  return { response, requests: requests.length, bytes };
}

/** The page as it stands now, on both screens, in light and in dark: accessible, and kept as a picture. */
export async function inspect(page, name, lang, { widths = [1280, 360], schemes = ["light", "dark"] } = {}) {
  const before = page.viewportSize();
  await fits(page);
  for (const width of widths) {
    await page.setViewportSize(WIDTHS[width]);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await isAccessible(page);
      await page.screenshot({ path: join(SCREENSHOTS, `${name}-${lang}-${width}-${colorScheme}.png`), fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(before);
}
