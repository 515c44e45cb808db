// <wish-list> around one select a rank: shows every choice in one list that is put in order by buttons or by dragging.
// The selects stay the form's truth; when one of them has a mistake beside it, they stay in sight instead.
class WishList extends HTMLElement {
  #list = Object.assign(document.createElement("ol"), { className: "wish-list", ariaLabel: this.dataset.list });
  #status = Object.assign(document.createElement("p"), { className: "visually-hidden", role: "status" });

  connectedCallback() {
    this.selects = [...this.querySelectorAll("select")];
    if (this.contains(this.#list) || this.selects.length === 0 || this.querySelector("[aria-invalid]")) return;
    this.titles = new Map([...this.selects[0].options].filter(({ value }) => value).map(({ value, text }) => [value, text]));
    this.ranks = this.selects.map((select) => select.labels[0].firstChild.textContent.trim());
    const hint = Object.assign(document.createElement("p"), { className: "hint", textContent: this.dataset.hint });
    this.append(hint, this.#list, this.#status);
    this.querySelector(".wish-selects").hidden = true;
    this.#read();
    // A browser that comes back to the page fills the selects in later.
    window.addEventListener("pageshow", () => this.#read());
    // So does a draft that is back.
    this.addEventListener("change", () => this.#read());
  }

  #read() {
    this.wished = [...new Set(this.selects.map((select) => select.value).filter(Boolean))];
    this.#draw();
  }

  #draw() {
    const others = [...this.titles.keys()].filter((id) => !this.wished.includes(id));
    this.#list.replaceChildren(...this.wished.map((id, place) => this.#row(id, place)), ...others.map((id) => this.#row(id)));
  }

  #row(id, place) {
    const { up, down, add, remove, none, language } = this.dataset;
    const row = Object.assign(document.createElement("li"), { className: "wish" });
    row.dataset.id = id;
    const actions = Object.assign(document.createElement("span"), { className: "wish-actions" });
    const handle = Object.assign(document.createElement("span"), { className: "drag-handle", ariaHidden: "true" });
    handle.addEventListener("pointerdown", (event) => this.#lift(row, handle, event));
    const button = (kind, sign, word, to, isIdle) => {
      const one = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: sign, disabled: isIdle });
      one.ariaLabel = `${word}: ${this.titles.get(id)}`;
      one.dataset.kind = kind;
      one.addEventListener("click", () => this.#place(id, to, kind));
      return one;
    };
    if (place === undefined) actions.append(handle, button("add", add, add, this.wished.length, false));
    else {
      const isLast = place === this.wished.length - 1;
      actions.append(handle, button("up", "↑", up, place - 1, place === 0), button("down", "↓", down, place + 1, isLast), button("remove", "×", remove, undefined, false));
    }
    row.append(this.#text("wish-rank", this.ranks[place] ?? none), this.#text("wish-title", this.titles.get(id), language), actions);
    return row;
  }

  #text(className, textContent, lang = "") {
    const text = Object.assign(document.createElement("span"), { className, textContent });
    if (lang) text.lang = lang;
    return text;
  }

  /** Gives a wish its place, counted from 0, or none. */
  #place(id, place, kind) {
    this.wished = this.wished.filter((other) => other !== id);
    if (place !== undefined) this.wished.splice(place, 0, id);
    this.selects.forEach((select, rank) => (select.value = this.wished[rank] ?? ""));
    // Setting a value says nothing by itself to whoever keeps what is chosen.
    this.selects[0].dispatchEvent(new Event("change", { bubbles: true }));
    this.#draw();
    this.#status.textContent = `${this.titles.get(id)}: ${this.ranks[place] ?? this.dataset.none}`;
    const row = this.#list.querySelector(`[data-id="${id}"]`);
    (row.querySelector(`[data-kind="${kind}"]:enabled`) ?? row.querySelector("button:enabled")).focus();
  }

  #lift(row, handle, event) {
    if (event.button !== 0) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    const from = this.#placeOf(row);
    const watch = new AbortController();
    const on = (target, type, act) => target.addEventListener(type, act, { signal: watch.signal });
    const end = (isDropped) => {
      watch.abort();
      const [id, to] = [row.dataset.id, this.#placeOf(row)];
      const others = this.wished.filter((other) => other !== id).length;
      if (isDropped && to !== from) this.#place(id, to <= others ? to : undefined, "up");
      else this.#draw();
    };
    row.classList.add("is-dragging");
    on(handle, "pointermove", ({ clientY }) => this.#drag(row, clientY));
    on(handle, "pointerup", () => end(true));
    on(handle, "pointercancel", () => end(false));
    on(document, "keydown", ({ key }) => key === "Escape" && end(false));
  }

  #drag(row, y) {
    const middle = (one) => one.getBoundingClientRect().top + one.offsetHeight / 2;
    const [above, below] = [row.previousElementSibling, row.nextElementSibling];
    // The neighbour moves, not the row: a row taken out of the page would let go of the pointer.
    if (above && y < middle(above)) row.after(above);
    else if (below && y > middle(below)) row.before(below);
  }

  #placeOf(row) {
    return [...this.#list.children].indexOf(row);
  }
}

customElements.define("wish-list", WishList);
