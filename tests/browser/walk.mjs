// Somebody who uses the pages by what they say: follows links, fills fields by their labels, presses buttons; and on
// every page they arrive at, the page is checked.
import assert from "node:assert/strict";
import { inspect, isAccessible, fits, watch } from "./checks.mjs";
import { person } from "./chromium.mjs";
import { speak } from "./phrases.mjs";

export class Walker {
  /** `run` is what the whole story shares: browser, url, lang, width, javaScriptEnabled. */
  static async begin(run, name) {
    const context = await person(run.browser, run.url, run);
    const page = await context.newPage();
    return Object.assign(new Walker(), { run, name, context, page, say: speak(run.lang), seen: watch(page, run.url) });
  }

  async end() {
    await this.context.close();
  }

  async open(path) {
    await this.page.goto(path);
    await this.arrived();
  }

  /** A link by the words of a phrase, or by its own words. */
  async follow(words) {
    await this.going(() => this.page.getByRole("link", { name: words, exact: typeof words === "string" }).first().click());
  }

  /** A step of the event in the organiser's list of steps; on a phone the list is opened first. */
  async goTo(step) {
    const nav = this.page.locator(".manage-nav");
    const summary = nav.locator("summary");
    if (await summary.isVisible()) await summary.click();
    await this.going(() => nav.locator(".step > a", { has: this.page.locator(`.step-name:text-is("${this.say(step)}")`) }).click());
  }

  /** The field with this label, optional or not. */
  field(label, within = this.page) {
    const words = escape(label);
    return within.getByLabel(new RegExp(`^${words}( ${escape(this.say("form-optional"))})?$`));
  }

  async fill(fields, within = this.page) {
    for (const [label, value] of Object.entries(fields)) await this.field(label, within).fill(value);
  }

  /** Ticks a box or picks a choice, whose label may go on with a hint. */
  async tick(label, within = this.page) {
    await within.getByLabel(new RegExp(`^${escape(label)}`)).and(this.page.locator(".choice-input")).check();
  }

  async choose(label, option, within = this.page) {
    await this.field(label, within).selectOption({ label: option });
  }

  /** An option that begins with somebody's name. */
  async pickPerson(label, name) {
    const select = this.field(label);
    const option = select.locator("option").filter({ hasText: new RegExp(`^${escape(name)}`) });
    await select.selectOption(await option.first().getAttribute("value"));
  }

  /** Presses a button and waits for the page that answers. */
  async press(words, within = this.page) {
    await this.going(() => within.getByRole("button", { name: words, exact: typeof words === "string" }).click());
  }

  async going(act) {
    await Promise.all([Promise.race([this.page.waitForEvent("load"), answered(this.page)]), act()]);
    await this.arrived();
  }

  /** What the last action said on this page. */
  async hears(words) {
    const said = await this.page.locator(".notice[role=status]").textContent();
    assert.equal(said.trim().slice(0, words.length), words);
  }

  async heads(words) {
    assert.equal((await this.page.locator("h1").textContent()).trim(), words);
  }

  async arrived() {
    const mistakes = await this.page.locator(".error, .error-page h1").allTextContents();
    assert.deepEqual(mistakes, [], `${this.name} on ${this.page.url()}`);
    this.seen.silent();
    await fits(this.page);
    // Without scripts axe cannot run; the same pages are checked with them.
    if (this.run.javaScriptEnabled) await isAccessible(this.page);
  }

  /** Keeps a picture of this moment of the story. */
  async picture(name) {
    if (!this.run.javaScriptEnabled) return;
    await inspect(this.page, `story-${name}`, this.run.lang, { widths: [this.run.width] });
  }
}

/** A form that a script sent came back: its page is shown without being opened. */
export async function answered(page) {
  const isBack = (response) => "x-sent-by" in response.request().headers() && [200, 409, 422].includes(response.status());
  await page.waitForResponse(isBack).catch(() => {});
  await page.waitForFunction(() => "answer" in document.body.dataset).catch(() => {});
}

/** What a button says, and beside it, for those who listen, what it is about. */
export function about(words, title) {
  return new RegExp(`^${escape(words)}\\s?: ${escape(title)}$`);
}

function escape(words) {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
