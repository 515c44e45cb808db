// <import-run> around what an import says while it runs: looks again by itself and shows what has changed.
const PAUSE = 700;

class ImportRun extends HTMLElement {
  connectedCallback() {
    this.#look();
  }

  disconnectedCallback() {
    clearTimeout(this.next);
  }

  #look() {
    if (!this.querySelector("[data-running]")) return;
    this.next = setTimeout(async () => {
      const answer = await fetch(this.dataset.address).catch(() => null);
      if (answer?.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const now = page.querySelector("import-run");
        if (now && this.isConnected) this.#show(now);
      }
      this.#look();
    }, PAUSE);
  }

  // The status stays the same element, so that a screen reader hears what changes in it.
  #show(now) {
    const status = this.querySelector("[role=status]");
    const said = now.querySelector("[role=status]");
    status.className = said.className;
    status.replaceChildren(...said.childNodes);
    if (now.querySelector("[data-running]")) return;
    said.replaceWith(status);
    this.replaceChildren(...now.childNodes);
  }
}

customElements.define("import-run", ImportRun);
