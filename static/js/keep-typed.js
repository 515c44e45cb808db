// Keeps what is typed into a form until the server has stored it: over a reload, a crash, the language switch and signing
// in again. Kept for the person who typed it (data-typist of the page), where nobody else on the same device sees it; for
// whoever has no pages of their own in this tab alone. Never kept: passwords, files, and hidden fields but the form's own
// key and what it showed when it was opened, without which somebody else's newer change would be overwritten: in `shown`,
// or in fields of their own that name the one they are about (data-of). What was chosen about something (data-about) is
// forgotten when it is not that any more. Ticks alone are no text: a consent never comes back by itself.
const DAY = 86_400_000;
const LONGEST = 7 * DAY;
/** Somebody else may sit at a public device next. */
const LONGEST_OF_STRANGERS = DAY / 24;
const PREFIX = "typed ";
const { typist } = document.body.dataset;
const pathOf = (address) => new URL(address, location.href).pathname;
/** Whether the page answers this form: what it shows then is what was typed, and not what is stored. */
const isAnswer = (form) => "answer" in document.body.dataset && pathOf(form.action) === pathOf(document.body.dataset.answer);

/** Nothing is kept where the browser keeps nothing. */
function store() {
  try {
    return typist ? localStorage : sessionStorage;
  } catch {
    return undefined;
  }
}

/** Where a form's draft is: under its address, without the part under which forms arrive. */
function place(form) {
  const { pathname, searchParams } = new URL(form.action);
  searchParams.delete("sent");
  return `${PREFIX}${typist ?? ""} ${pathname}?${searchParams}`;
}

function read(form) {
  try {
    return JSON.parse(store()?.getItem(place(form)) ?? "null");
  } catch {
    return null;
  }
}

function write(form, draft) {
  try {
    if (draft) store()?.setItem(place(form), JSON.stringify(draft));
    else store()?.removeItem(place(form));
  } catch {
    // The browser's room is full: the form itself still holds the text.
  }
}

const isKept = (form) => form.method === "post" && form.enctype !== "multipart/form-data" && [...controls(form).values()].some(([one]) => !isTick(one));

/** What can be filled in, by name. */
function controls(form) {
  const all = [...form.elements].filter(({ name, type, form: own }) => name && own && !["hidden", "password", "file", "submit", "button", "fieldset", "reset"].includes(type));
  return all.reduce((map, one) => map.set(one.name, [...(map.get(one.name) ?? []), one]), new Map());
}

/** What is in the page for the form alone, and what it says. */
const hidden = (form) => [...form.elements].filter((one) => ["submission_key", "shown"].includes(one.name) || "of" in one.dataset || "about" in one.dataset);
const said = (form) => Object.fromEntries(hidden(form).map(({ name, value }) => [name, value]));

const isTick = ({ type }) => type === "checkbox" || type === "radio";

/** What is filled in under a name now, and what stood there when the page came. */
const values = (group) => group.filter((one) => !isTick(one) || one.checked).map(({ value }) => value);
const before = (group) =>
  group
    .filter((one) => !isTick(one) || one.defaultChecked)
    .map((one) => (one.options ? ([...one.options].find(({ defaultSelected }) => defaultSelected) ?? one.options[0])?.value ?? "" : isTick(one) ? one.value : one.defaultValue));
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** What a draft holds that is not on this page. */
const elsewhere = (draft, all) => Object.fromEntries(Object.entries(draft?.fields ?? {}).filter(([name]) => !all.has(name)));

/** Keeps what differs from the page as it came; on an answer also what was typed before it; and what belongs to the same
 *  form on another page, as the rows of a list do. */
function keep(form) {
  const known = read(form);
  const all = controls(form);
  const fields = elsewhere(known, all);
  for (const [name, group] of all) {
    if (!isSame(values(group), before(group)) || (isAnswer(form) && known?.fields[name])) fields[name] = values(group);
  }
  write(form, Object.keys(fields).length > 0 ? { at: Date.now(), fields, hidden: { ...known?.hidden, ...said(form) } } : null);
}

/** What of a draft has a place on this page: of ticks and choices only those that can be made here. */
function fitting(group, typed) {
  if (isTick(group[0])) return typed.filter((value) => group.some((one) => one.value === value));
  const isThere = ({ options }, value) => !options || [...options].some((option) => option.value === value);
  return group.map((one, index) => (isThere(one, typed[index]) ? (typed[index] ?? "") : one.value));
}

/** Fills a form with its draft; whether anything of it was not there yet. What the browser filled in by itself counts as
 *  typed too: its marks are those of the draft. */
function restore(form, draft) {
  const all = controls(form);
  if (hidden(form).some(({ name, value, dataset }) => "about" in dataset && draft.hidden[name] !== value)) return write(form, null);
  const here = Object.entries(draft.fields).filter(([name]) => all.has(name));
  const typed = new Map(here.map(([name, values]) => [name, fitting(all.get(name), values)]));
  const names = [...typed.keys()].filter((name) => !isSame(typed.get(name), before(all.get(name))));
  if (names.length === 0) return here.length === Object.keys(draft.fields).length && write(form, null);
  const filled = names.filter((name) => !isSame(typed.get(name), values(all.get(name))));
  for (const name of filled) {
    all.get(name).forEach((control, index) => {
      if (isTick(control)) control.checked = typed.get(name).includes(control.value);
      else control.value = typed.get(name)[index];
      if (control.value) control.closest("details")?.setAttribute("open", "");
    });
  }
  for (const one of hidden(form)) {
    const then = draft.hidden[one.name];
    if (one.name === "shown") one.value = merged(one.value, then, names);
    else if (then !== undefined && (one.name === "submission_key" || names.includes(one.dataset.of))) one.value = then;
  }
  for (const name of filled) all.get(name)[0].dispatchEvent(new Event("change", { bubbles: true }));
  return filled.length > 0;
}

/** What the form showed (`name:mark …`): for what was typed, what its writer saw then, and for the rest what it shows now. */
function merged(now, then = "", names = []) {
  const marks = (text) => new Map(text.split(" ").filter(Boolean).map((pair) => pair.split(":")));
  const [all, old] = [marks(now), marks(then)];
  for (const name of names) {
    if (old.has(name)) all.set(name, old.get(name));
    else all.delete(name);
  }
  return [...all].map((pair) => pair.join(":")).join(" ");
}

/** Says that the text is back, and offers to do without it. */
function say(form, came) {
  const note = document.querySelector("#sending").content.querySelector("[data-note=restored]").cloneNode(true);
  note.role = "status";
  note.querySelector("button").addEventListener("click", () => {
    form.reset();
    for (const one of hidden(form)) one.value = came[one.name];
    // Lists that are drawn from the fields are drawn anew.
    for (const [, [first]] of controls(form)) first.dispatchEvent(new Event("change", { bubbles: true }));
    write(form, null);
    note.remove();
    form.querySelector("input:not([type=hidden]), textarea, select")?.focus();
  });
  form.prepend(note);
}

function arrive() {
  for (const form of document.forms) {
    if (!isKept(form)) continue;
    const draft = read(form);
    const came = said(form);
    if (isAnswer(form) && draft) keep(form);
    else if (draft && restore(form, draft)) say(form, came);
  }
}

/** Forgets drafts on this device, whoever typed them. */
function forget(isOver) {
  for (const kept of stores()) {
    for (const name of Object.keys(kept).filter((name) => name.startsWith(PREFIX))) {
      if (isOver(name.split(" ").at(-1), kept.getItem(name), kept)) kept.removeItem(name);
    }
  }
}

function stores() {
  try {
    return [localStorage, sessionStorage];
  } catch {
    return [];
  }
}

/** Whoever leaves their pages leaves nothing of them on the device; organisers leave the whole house. */
function leave(address) {
  const [, event] = /^(.*)\/me\/sign-out$/.exec(address) ?? [];
  if (event !== undefined) forget((place) => place.startsWith(`${event}/`));
  else if (address === "/sign-out") forget(() => true);
}

let waiting;
const changed = new Set();
const keepNow = () => {
  clearTimeout(waiting);
  for (const form of changed) if (form.isConnected) keep(form);
  changed.clear();
};
const note = ({ target: { form } }) => {
  if (!form || !isKept(form)) return;
  changed.add(form);
  clearTimeout(waiting);
  waiting = setTimeout(keepNow, 300);
};

document.addEventListener("input", note);
document.addEventListener("change", note);
window.addEventListener("pagehide", keepNow);
document.addEventListener("submit", ({ target }) => {
  keepNow();
  leave(pathOf(target.action));
});
// What `send-form` says of a form that it sent.
document.addEventListener("form-stored", ({ target }) => {
  const draft = read(target);
  const fields = elsewhere(draft, controls(target));
  write(target, Object.keys(fields).length > 0 ? { ...draft, fields } : null);
});
document.addEventListener("form-answered", arrive);

forget((_, draft, kept) => !(JSON.parse(draft)?.at > Date.now() - (kept === localStorage ? LONGEST : LONGEST_OF_STRANGERS)));
arrive();
