// <sortable-list> around a list or table whose rows have buttons named `move` (up, down): rows can be dragged by a
// handle too, and the drop sends the buttons' form with `to`, the row's new place counted from 0. Whoever uses a
// keyboard keeps the buttons; a row without them stays where it is.
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
    const on = (target, type, act) => target.addEventListener(type, act, { signal: watch.signal });
    const end = (isDropped) => {
      watch.abort();
      row.classList.remove("is-dragging");
      if (!isDropped) this.list.insertBefore(row, next);
      else if (this.#placeOf(row) !== from) this.#send(row);
    };
    row.classList.add("is-dragging");
    on(handle, "pointermove", ({ clientY }) => this.#drag(row, clientY));
    on(handle, "pointerup", () => end(true));
    on(handle, "pointercancel", () => end(false));
    on(document, "keydown", ({ key }) => key === "Escape" && end(false));
  }

  #drag(row, y) {
    const middle = (one) => one.getBoundingClientRect().top + one.offsetHeight / 2;
    const [above, below] = [row.previousElementSibling, row.nextElementSibling].map((one) => one?.querySelector(".drag-handle") && one);
    // The neighbour moves, not the row: a row taken out of the page would let go of the pointer.
    if (above && y < middle(above)) row.after(above);
    else if (below && y > middle(below)) row.before(below);
  }

  #send(row) {
    const { form } = row.querySelector("button[name=move]");
    const place = Object.assign(document.createElement("input"), { type: "hidden", name: "to" });
    place.value = this.#placeOf(row);
    form.append(place);
    form.submit();
  }

  #placeOf(row) {
    return [...this.list.children].indexOf(row);
  }
}

customElements.define("sortable-list", SortableList);
