// Keeps what is typed into a form until the server has stored it: over a reload, a crash, the language switch and signing
// in again. Kept for the person who typed it (data-typist of the page), where nobody else on the same device sees it; for
// whoever has no pages of their own in this tab alone. Never kept: passwords, files, and hidden fields but the form's own
// key and what it showed when it was opened, without which somebody else's newer change would be overwritten: in `shown`,
// or in fields of their own that name the one they are about (data-of). What was decided about something (data-about) is
// forgotten when it is not that any more.
const DAYS = 7;
const PREFIX = "typed ";
const { typist } = document.body.dataset;
const pathOf = (address) => new URL(address, location.href).pathname;
/** Whether the page answers this form: what it shows then is what was typed, and not what is stored. */
const isAnswer = (form) => pathOf(form.action) === document.body.dataset.answer;

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

const isKept = (form) => form.method === "post" && form.enctype !== "multipart/form-data" && controls(form).size > 0;

/** What can be filled in, by name. */
function controls(form) {
  const all = [...form.elements].filter(({ name, type, form: own }) => name && own && !["hidden", "password", "file", "submit", "button", "fieldset", "reset"].includes(type));
  return Map.groupBy ? Map.groupBy(all, ({ name }) => name) : all.reduce((map, one) => map.set(one.name, [...(map.get(one.name) ?? []), one]), new Map());
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

/** Keeps what differs from the page as it came; on an answer also what was typed before it. */
function keep(form) {
  const known = isAnswer(form) ? read(form)?.fields : undefined;
  const fields = {};
  for (const [name, group] of controls(form)) {
    if (!isSame(values(group), before(group)) || known?.[name]) fields[name] = values(group);
  }
  write(form, Object.keys(fields).length > 0 ? { at: Date.now(), fields, hidden: said(form) } : null);
}

/** Fills a form with its draft; whether anything of it was not there yet. */
function restore(form, draft) {
  const all = controls(form);
  if (hidden(form).some(({ name, value, dataset }) => "about" in dataset && draft.hidden[name] !== value)) return false;
  const changed = Object.entries(draft.fields).filter(([name, typed]) => all.has(name) && !isSame(values(all.get(name)), typed));
  for (const [name, typed] of changed) {
    all.get(name).forEach((control, index) => {
      if (isTick(control)) control.checked = typed.includes(control.value);
      else control.value = typed[index] ?? "";
      if (control.value) control.closest("details")?.setAttribute("open", "");
    });
  }
  if (changed.length === 0) return false;
  const names = changed.map(([name]) => name);
  for (const one of hidden(form)) {
    const then = draft.hidden[one.name];
    if (one.name === "shown") one.value = merged(one.value, then, names);
    else if (then !== undefined && (one.name === "submission_key" || names.includes(one.dataset.of))) one.value = then;
  }
  for (const [name] of changed) all.get(name)[0].dispatchEvent(new Event("change", { bubbles: true }));
  return true;
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
    write(form, null);
    form.reset();
    for (const one of hidden(form)) one.value = came[one.name];
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
    else if (draft) write(form, null);
  }
}

/** Nobody comes back to what is older; whoever signs out leaves nothing on the device. */
function forget(isOver) {
  const kept = store();
  for (const name of Object.keys(kept ?? {}).filter((name) => name.startsWith(PREFIX))) {
    if (isOver(name, kept.getItem(name))) kept.removeItem(name);
  }
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
  if (pathOf(target.action).endsWith("/sign-out")) forget((name) => name.startsWith(`${PREFIX}${typist ?? ""} `));
});
// What `send-form` says of a form that it sent.
document.addEventListener("form-stored", ({ target }) => write(target, null));
document.addEventListener("form-answered", arrive);

forget((_, draft) => !(JSON.parse(draft)?.at > Date.now() - DAYS * 86_400_000));
arrive();
