// Sends forms that hold text, waits for the answer, and tries again until there is one; always the same form with the same
// key, so that nothing is made twice. Then goes on where the server leads, or shows the page that says what is wrong. Every
// other form is sent by the browser, once however often it is pressed.

/** Longer than the server works on an answer. */
const PATIENCE = 35_000;
const PATIENCE_WITH_FILE = 120_000;
const PAUSES = [2_000, 4_000, 8_000, 15_000, 30_000];
/** Busy, or a proxy in front that reaches nobody: nothing was kept, or the key tells. */
const PASSING = [502, 503, 504];

const words = document.querySelector("#sending").content;
const say = (name) => words.querySelector(`[data-note=${name}]`).cloneNode(true);

const isTyped = ({ name, type }) => name && !["hidden", "submit", "button", "fieldset", "output"].includes(type);
const isUpload = ({ enctype }) => enctype === "multipart/form-data";
const isSent = (form) => form.method === "post" && ("again" in form.dataset || [...form.elements].some(isTyped));

/** Forms on their way. */
const onTheWay = new Map();

document.addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (onTheWay.has(form)) {
    event.preventDefault();
    onTheWay.get(form)?.pressed(submitter);
  } else if (isSent(form)) {
    event.preventDefault();
    new Sending(form, submitter).try();
  } else {
    onTheWay.set(form, null);
    // Whoever stops the browser may press again.
    setTimeout(() => onTheWay.delete(form), PATIENCE);
  }
});

window.addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  for (const sending of onTheWay.values()) sending?.end();
  onTheWay.clear();
});

class Sending {
  #tries = 0;
  #isTrying = false;
  #pause;
  #note = document.createElement("div");
  #said = document.createElement("div");
  #now = say("now");

  constructor(form, submitter) {
    this.form = form;
    this.#by(submitter);
    this.#note.className = "sending";
    this.#said.role = "status";
    this.#now.hidden = true;
    this.#now.addEventListener("click", () => this.try());
    this.#note.append(this.#said, this.#now);
    (submitter?.closest(".actions") ?? form.querySelector(".actions:last-of-type") ?? form.lastElementChild).after(this.#note);
    onTheWay.set(form, this);
    this.online = () => this.try();
    window.addEventListener("online", this.online);
  }

  #by(submitter) {
    this.submitter = submitter;
    this.address = submitter?.hasAttribute("formaction") ? submitter.formAction : this.form.action;
  }

  /** A second press changes nothing while an answer is awaited; while nothing is on its way, it counts. */
  pressed(submitter) {
    if (this.#isTrying) return;
    this.#by(submitter);
    this.try();
  }

  async try() {
    if (this.#isTrying) return;
    this.#isTrying = true;
    clearTimeout(this.#pause);
    const slow = setTimeout(() => this.#tell("sending"), 600);
    const body = this.#body();
    const isReadable = await canBeRead(body);
    const answer = isReadable ? await this.#ask(body).catch(() => null) : null;
    clearTimeout(slow);
    this.#isTrying = false;
    if (!this.form.isConnected) return this.end();
    if (!isReadable) return this.#refuse([say("file")]);
    if (!answer || PASSING.includes(answer.status)) return this.#wait(Number(answer?.headers.get("retry-after")) * 1000);
    this.end();
    const place = answer.headers.get("x-go-on");
    if (answer.status === 401) location.assign(place);
    else if (place) {
      // What was typed while the answer was on its way is not stored yet; nor is what was refused.
      const isStored = !answer.headers.has("x-not-done") && String(this.#body()) === String(body);
      if (isStored) this.form.dispatchEvent(new CustomEvent("form-stored", { bubbles: true }));
      goOn(place);
    } else this.#show(answer);
  }

  #body() {
    const all = new FormData(this.form);
    const body = isUpload(this.form) ? all : new URLSearchParams(all);
    if (this.submitter?.name) body.append(this.submitter.name, this.submitter.value);
    return body;
  }

  async #ask(body) {
    const signal = AbortSignal.timeout(isUpload(this.form) ? PATIENCE_WITH_FILE : PATIENCE);
    const answer = await fetch(this.address, { method: "POST", body, signal, headers: { "x-sent-by": "script" } });
    // The words may break off too.
    return Object.assign(answer, { html: await answer.text() });
  }

  #wait(pause) {
    this.#tell("waiting");
    this.#now.hidden = false;
    this.#pause = setTimeout(() => this.try(), pause || PAUSES[Math.min(this.#tries++, PAUSES.length - 1)]);
  }

  /** The same words again would be read out again. */
  #tell(name) {
    if (this.#said.dataset.says === name || (name === "sending" && !this.#now.hidden)) return;
    this.#said.dataset.says = name;
    this.#said.replaceChildren(say(name));
  }

  /** The page that says what is wrong; of a page that says no to everything only the reason, and the form stays. */
  #show({ url, status, html }) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const main = page.querySelector("main");
    if (main && !main.querySelector(".error-page")) return replace(main, page, { url, status, submitter: this.submitter });
    const lines = [...(main?.querySelectorAll("h1, p") ?? [])].filter((line) => !line.querySelector("a") && !line.ariaHidden);
    this.#refuse(lines.map(({ textContent }) => Object.assign(document.createElement("p"), { textContent })));
  }

  #refuse(lines) {
    const reason = Object.assign(document.createElement("div"), { className: "notice notice-bad sending-refused", role: "alert" });
    reason.append(...lines);
    this.form.querySelector(".sending-refused")?.remove();
    this.form.append(reason);
    this.end();
  }

  end() {
    clearTimeout(this.#pause);
    window.removeEventListener("online", this.online);
    this.#note.remove();
    onTheWay.delete(this.form);
  }
}

/** A file that was changed after it was chosen cannot be read any more. */
async function canBeRead(body) {
  const files = [...body.values()].filter((value) => value instanceof File && value.size > 0);
  const reads = files.map((file) => file.slice(0, 1).arrayBuffer());
  return Promise.all(reads).then(() => true, () => false);
}

/** Like a link; to another place on this very page it is fetched anew, because it shows something else now. */
function goOn(place) {
  const target = new URL(place, location.href);
  if (target.pathname + target.search !== location.pathname + location.search) return location.assign(target);
  history.scrollRestoration = "manual";
  history.replaceState(null, "", target);
  location.reload();
}

/** Shows the page that came as the answer, as if the browser had opened it: where it says what is wrong from its top or the
 *  first mistake, where it has more to fill in from where the reader was. */
function replace(main, page, { url, status, submitter }) {
  const [x, y] = [scrollX, scrollY];
  document.title = page.title;
  document.body.dataset.answer = new URL(url).pathname;
  document.querySelector("main").replaceWith(document.adoptNode(main));
  document.dispatchEvent(new Event("form-answered"));
  const first = main.querySelector("[autofocus]");
  const isSame = (one) => one.name === submitter?.name && one.value === submitter?.value && !one.ariaHidden;
  if (first) {
    first.focus();
    first.scrollIntoView({ block: "nearest" });
  } else if (status === 200) {
    scrollTo(x, y);
    ([...main.querySelectorAll("button[name]")].find(isSame) ?? main).focus({ preventScroll: true });
  } else {
    scrollTo(0, 0);
    main.focus({ preventScroll: true });
  }
}

// Where `goOn` left it off, for the one page that it fetched anew.
history.scrollRestoration = "auto";
