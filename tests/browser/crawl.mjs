// Finds the pages that somebody reaches by links: one of each kind, without the rows of a list that look alike.
import { person } from "./chromium.mjs";

const CODE = /^[0-9a-hjkmnp-tv-z]{12}$/;
// A personal link or the demo's door would make somebody else of us.
export const DOORS = /^\/(p|demo|setup|invitations)\//;

/** All kinds of pages from these on as `{ path, name }`, and what is linked but is no page as `{ path, status }`. */
export async function crawl(browser, url, storageState, starts) {
  const context = await person(browser, url, { storageState });
  const [pages, files, known] = [[], [], new Set(starts.map(kind))];
  const waiting = [...starts];
  while (waiting.length > 0) {
    const path = waiting.shift();
    const response = await context.request.get(path);
    if (!response.headers()["content-type"]?.startsWith("text/html")) {
      files.push({ path, status: response.status() });
      continue;
    }
    const landed = new URL(response.url());
    pages.push({ path, name: name(path), status: response.status() });
    for (const [, href] of (await response.text()).matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)) {
      const target = new URL(href.replaceAll("&amp;", "&"), landed);
      const next = target.pathname + target.search;
      if (target.origin !== url || DOORS.test(next) || known.has(kind(next))) continue;
      known.add(kind(next));
      waiting.push(next);
    }
  }
  await context.close();
  return { pages, files };
}

/** The address without what differs between rows: codes, and the values of a query. */
export function kind(path) {
  const { pathname, searchParams } = new URL(path, "http://tagwerk.test");
  const words = pathname.split("/").map((word) => (CODE.test(word) ? "code" : word));
  return [words.join("/"), ...[...new Set(searchParams.keys())].sort()].join("?");
}

/** A file name for pictures of the page. */
function name(path) {
  const words = kind(path).replace("amtsleitertagung-2018", "event").split(/[/?]/).filter(Boolean);
  return words.join("-") || "home";
}
