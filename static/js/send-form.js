// Sends forms that hold text, waits for the answer, and tries again until there is one; always the same form with the same
// key, so that nothing is made twice. Then goes on where the server leads, or shows the page that says what is wrong. Every
// other form is sent by the browser, once however often it is pressed.
const PATIENCE = 15_000;
const PATIENCE_WITH_FILE = 120_000;
const PAUSES = [2_000, 4_000, 8_000, 15_000, 30_000];
/** Busy, or a proxy in front that reaches nobody: nothing was kept, or the key tells. */
const PASSING = [502, 503, 504];

const words = document.querySelector("#sending").content;
const say = (name) => words.querySelector(`[data-note=${name}]`).cloneNode(true);

const isTyped = ({ name, type }) => name && !["hidden", "submit", "button", "fieldset", "output"].includes(type);
const isUpload = ({ enctype }) => enctype === "multipart/form-data";
const isSent = (form) => form.method === "post" && ("again" in form.dataset || [...form.elements].some(isTyped));

/** Forms on their way: a second press changes nothing. */
const onTheWay = new Map();

document.addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (onTheWay.has(form)) return event.preventDefault();
  if (isSent(form)) {
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
  #pause;
  #note = document.createElement("div");

  constructor(form, submitter) {
    [this.form, this.submitter] = [form, submitter];
    this.address = submitter?.hasAttribute("formaction") ? submitter.formAction : form.action;
    this.#note.className = "sending";
    this.#note.role = "status";
    (submitter?.closest(".actions") ?? form.querySelector(".actions:last-of-type") ?? form.lastElementChild).after(this.#note);
    onTheWay.set(form, this);
    this.online = () => this.#pause && this.try();
    window.addEventListener("online", this.online);
  }

  async try() {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    const slow = setTimeout(() => this.#tell("sending"), 600);
    const body = this.#body();
    const answer = await this.#ask(body).catch(() => null);
    clearTimeout(slow);
    if (!this.form.isConnected) return this.end();
    if (!answer || PASSING.includes(answer.status)) return this.#wait(Number(answer?.headers.get("retry-after")) * 1000);
    this.end();
    const place = answer.headers.get("x-go-on");
    if (answer.status === 401) location.assign(place);
    else if (place) {
      // What was typed while the answer was on its way is not stored yet.
      if (String(this.#body()) === String(body)) this.form.dispatchEvent(new CustomEvent("form-stored", { bubbles: true }));
      goOn(place);
    } else await this.#show(answer);
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
    const now = say("now");
    now.addEventListener("click", () => this.try());
    this.#note.append(now);
    this.#pause = setTimeout(() => this.try(), pause || PAUSES[Math.min(this.#tries++, PAUSES.length - 1)]);
  }

  #tell(name) {
    // The same words again would be read out again.
    if (this.#note.dataset.says === name && this.#note.querySelector("button")) return;
    this.#note.dataset.says = name;
    this.#note.replaceChildren(say(name));
  }

  /** A page of its own for a mistake; whoever may not or cannot send it reads why, and keeps the form. */
  async #show({ status, html }) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const main = page.querySelector("main");
    const hasForm = main && [...main.querySelectorAll("form")].some(({ method }) => method === "post");
    if (hasForm && [200, 409, 422, 429].includes(status)) return replace(main, page, this);
    const reason = Object.assign(document.createElement("div"), { className: "notice notice-bad sending-refused", role: "alert" });
    const lines = [...(main?.querySelectorAll("h1, p") ?? [])].filter((line) => !line.querySelector("a") && !line.closest("nav"));
    reason.append(...lines.map(({ textContent }) => Object.assign(document.createElement("p"), { textContent })));
    this.form.querySelector(".sending-refused")?.remove();
    this.form.append(reason);
  }

  end() {
    clearTimeout(this.#pause);
    window.removeEventListener("online", this.online);
    this.#note.remove();
    onTheWay.delete(this.form);
  }
}

/** Like a link; to another place on this very page it is fetched anew, because it shows something else now. */
function goOn(place) {
  const target = new URL(place, location.href);
  if (target.pathname + target.search !== location.pathname + location.search) return location.assign(target);
  history.scrollRestoration = "manual";
  history.replaceState(null, "", target);
  location.reload();
}

/** Shows the page that came as the answer, as if the browser had opened it. */
function replace(main, page, { address, submitter }) {
  const isMore = !main.querySelector("[autofocus]");
  const [x, y] = [scrollX, scrollY];
  document.title = page.title;
  document.body.dataset.answer = new URL(address).pathname;
  document.querySelector("main").replaceWith(document.adoptNode(main));
  document.dispatchEvent(new Event("form-answered"));
  if (isMore) {
    scrollTo(x, y);
    main.querySelector(submitter?.name ? `button[name="${CSS.escape(submitter.name)}"]` : "h1")?.focus({ preventScroll: true });
  } else {
    main.querySelector("[autofocus]").focus();
    main.querySelector("[autofocus]").scrollIntoView({ block: "nearest" });
  }
}

history.scrollRestoration = "auto";
