// <sortable-list> around a list or table whose rows have buttons named `move` (up, down): rows can be dragged by a
// handle too, and the drop presses those buttons. Whoever uses a keyboard keeps the buttons.
class SortableList extends HTMLElement {
  connectedCallback() {
    this.list = this.querySelector("ol, ul, tbody");
    for (const row of this.list?.children ?? []) {
      if (row.querySelector("button[name=move]") && !row.querySelector(".drag-handle")) this.#addHandle(row);
    }
  }

  #addHandle(row) {
    const handle = document.createElement("span");
    handle.className = "drag-handle";
    handle.ariaHidden = "true";
    handle.addEventListener("pointerdown", (event) => this.#lift(row, handle, event));
    row.querySelector("button[name=move]").before(handle);
  }

  #lift(row, handle, event) {
    if (event.button !== 0) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    const [from, next] = [this.#placeOf(row), row.nextElementSibling];
    const watch = new AbortController();
    const end = (isDropped) => {
      watch.abort();
      row.classList.remove("is-dragging");
      if (!isDropped) this.list.insertBefore(row, next);
      else this.#drop(row, this.#placeOf(row) - from);
    };
    row.classList.add("is-dragging");
    const on = (target, type, act) => target.addEventListener(type, act, { signal: watch.signal });
    on(handle, "pointermove", ({ clientY }) => this.#drag(row, clientY));
    on(handle, "pointerup", () => end(true));
    on(handle, "pointercancel", () => end(false));
    on(document, "keydown", ({ key }) => key === "Escape" && end(false));
  }

  #drag(row, y) {
    const middle = ({ top, height }) => top + height / 2;
    const [above, below] = [row.previousElementSibling, row.nextElementSibling];
    // The neighbour moves, not the row: a row taken out of the page would let go of the pointer.
    if (above && y < middle(above.getBoundingClientRect())) row.after(above);
    else if (below && y > middle(below.getBoundingClientRect())) row.before(below);
  }

  /** Presses the row's own button once for every place it was moved. */
  async #drop(row, places) {
    if (places === 0) return;
    const button = row.querySelector(`button[name=move][value=${places < 0 ? "up" : "down"}]`);
    const { form } = button;
    const body = new URLSearchParams(new FormData(form, button));
    for (let place = 1; place < Math.abs(places); place++) {
      await fetch(form.action, { method: "post", body, redirect: "manual" });
    }
    form.requestSubmit(button);
  }

  #placeOf(row) {
    return [...this.list.children].indexOf(row);
  }
}

customElements.define("sortable-list", SortableList);
