// Somebody who asks for pages without a browser: keeps cookies, follows redirects, and keeps every page that came back.
import { request } from "node:http";
import { DOORS, kind } from "./crawl.mjs";

export class Reader {
  #cookies = new Map();

  constructor(url, lang, name = "visitor") {
    Object.assign(this, { url, name, pages: [] });
    this.speak(lang);
  }

  speak(lang) {
    this.lang = lang;
    this.#cookies.set("language", lang);
  }

  /** Asks, goes where redirects lead, and keeps the page: `{ path, status, html }`; `html` is missing of what is no page. */
  async ask(path, options = {}) {
    const headers = { ...this.#own(), ...options.headers };
    const response = await fetch(new URL(path, this.url), { redirect: "manual", ...options, headers });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    const to = response.headers.get("location");
    if (to) return this.ask(new URL(to, new URL(path, this.url)).href.split("#")[0]);
    const isPage = response.headers.get("content-type")?.startsWith("text/html");
    const body = await response.text();
    const { pathname, search } = new URL(path, this.url);
    const page = { path: pathname + search, status: response.status, html: isPage ? body : undefined };
    if (isPage) this.pages.push({ ...page, method: options.method ?? "GET", reader: this.name, lang: this.lang });
    return page;
  }

  /** Sends a form's fields, a list of [name, value]. */
  send(path, fields, headers = {}) {
    return this.ask(path, { method: "POST", body: new URLSearchParams(fields), headers: { origin: this.url, "sec-fetch-site": "same-origin", ...headers } });
  }

  /** Says how long a form is, and waits for the answer before sending it: so nothing breaks off when it is too long. */
  async announce(path, length) {
    const headers = { ...this.#own(), origin: this.url, "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded", "content-length": length };
    const { promise, resolve, reject } = later();
    const sending = request(new URL(path, this.url), { method: "POST", headers }, resolve).once("error", reject);
    sending.flushHeaders();
    const response = await promise;
    const html = (await response.setEncoding("utf8").toArray()).join("");
    sending.off("error", reject).on("error", () => {}).destroy();
    this.pages.push({ path, status: response.statusCode, html, method: "POST", reader: this.name, lang: this.lang });
  }

  /** Reads one page of each kind that links lead to from these on; then sends every form on them whose fields must be
   *  filled in, empty. */
  async readAll(starts) {
    const known = new Set(starts.map(kind));
    const waiting = [...starts];
    while (waiting.length > 0) {
      const { path, html } = await this.ask(waiting.shift());
      if (html === undefined) continue;
      for (const [, href] of html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)) {
        const target = new URL(href.replaceAll("&amp;", "&").replaceAll("&#38;", "&"), new URL(path, this.url));
        const next = target.pathname + target.search;
        if (target.origin !== this.url || DOORS.test(next) || known.has(kind(next))) continue;
        known.add(kind(next));
        waiting.push(next);
      }
      for (const [action, fields] of mustBeFilled(html, path)) await this.send(action, fields);
    }
  }

  #own() {
    return { "accept-language": this.lang, cookie: [...this.#cookies].map((pair) => pair.join("=")).join("; ") };
  }

  #keep(cookie) {
    const [pair, ...attributes] = cookie.split(";");
    const [name, ...value] = pair.split("=");
    if (attributes.some((attribute) => /max-age=0/i.test(attribute))) this.#cookies.delete(name);
    else this.#cookies.set(name, value.join("="));
  }
}

function later() {
  let settle;
  const promise = new Promise((resolve, reject) => (settle = { resolve, reject }));
  return { promise, ...settle };
}

/** The forms with a field that must be filled in: where they go, and what they carry when nothing was. */
function* mustBeFilled(html, path) {
  for (const [, attributes, inside] of html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)) {
    if (!/method="post"/.test(attributes) || !/<(input|textarea|select)\b[^>]*\srequired/.test(inside)) continue;
    const [, action = path] = /\saction="([^"]*)"/.exec(attributes) ?? [];
    const hidden = [...inside.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([input]) => ["name", "value"].map((word) => new RegExp(`\\s${word}="([^"]*)"`).exec(input)?.[1] ?? ""));
    yield [action.replaceAll("&amp;", "&").replaceAll("&#38;", "&"), hidden];
  }
}
