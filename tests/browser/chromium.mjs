// Debian's Chromium, without its own conversations with other hosts, and browsers of one person each in it.
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const WIDTHS = { 360: { width: 360, height: 740 }, 1280: { width: 1280, height: 900 } };

/** The browser; every context in it is a person with cookies of their own. */
export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
}

/** Somebody who has never been here; `lang` is what their browser asks for. */
export async function person(browser, url, { lang = "de", width = 1280, javaScriptEnabled = true, ...rest } = {}) {
  const context = await browser.newContext({
    baseURL: url,
    locale: lang === "de" ? "de-DE" : "en-GB",
    timezoneId: "Europe/Berlin",
    viewport: WIDTHS[width],
    javaScriptEnabled,
    reducedMotion: "reduce",
    ...rest,
  });
  context.setDefaultTimeout(10_000);
  return context;
}
