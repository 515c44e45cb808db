// The words on the pages, read from the same files as the application reads them, so that a test finds a button by
// what stands on it in either language.
import { readFileSync } from "node:fs";

/** `say("save")`, `say("team-link-of", { name: "Ada" })` in German or English. */
export function speak(lang) {
  const messages = parse(readFileSync(new URL(`../../templates/i18n/${lang}/tagwerk.ftl`, import.meta.url), "utf8"));
  const plural = new Intl.PluralRules(lang);
  const say = (key, values = {}) => {
    const message = messages.get(key);
    if (message === undefined) throw new Error(`There is no phrase ${key} in ${lang}.`);
    return fill(chosen(message, values, plural), values);
  };
  return Object.assign(say, { lang, has: (key) => messages.has(key) });
}

/** Messages by key; lines that are indented continue the message above them (Fluent syntax 1.0). */
function parse(text) {
  const messages = new Map();
  let key;
  for (const line of text.split("\n")) {
    const begin = /^([a-z][\w-]*) = ?(.*)$/.exec(line);
    if (begin) messages.set((key = begin[1]), begin[2]);
    else if (/^[\s}]/.test(line) && key) messages.set(key, `${messages.get(key)}\n${line.trim()}`);
    else if (line.trim() !== "") key = undefined;
  }
  return messages;
}

/** The variant of a plural: an exact number before its category, before the one marked with a star. */
function chosen(message, values, plural) {
  return message.replace(/\{ \$(\w+) ->\n([\s\S]*?)\n\}/g, (_, name, body) => {
    const variants = [...body.matchAll(/^(\*?)\[(\w+)\] ([\s\S]*?)(?=\n\*?\[|$(?![\s\S]))/gm)];
    const find = (label) => variants.find(([, , key]) => key === label);
    const value = values[name];
    const category = typeof value === "number" ? plural.select(value) : value;
    return (find(String(value)) ?? find(category) ?? variants.find(([, star]) => star))[3];
  });
}

function fill(text, values) {
  return text.replace(/\{ \$(\w+) \}/g, (_, name) => String(values[name])).trim();
}
