// <copy-link> around a read-only input: adds a button that copies what stands in it and says so.
const WORDS = {
  de: { copy: "Kopieren", copied: "Kopiert" },
  en: { copy: "Copy", copied: "Copied" },
};

class CopyLink extends HTMLElement {
  #button = document.createElement("button");
  #status = document.createElement("span");

  connectedCallback() {
    if (this.contains(this.#button)) return;
    const words = WORDS[document.documentElement.lang] ?? WORDS.en;
    this.copy = this.dataset.copy ?? words.copy;
    this.copied = this.dataset.copied ?? words.copied;
    this.input = this.querySelector("input");
    this.#button.type = "button";
    this.#button.className = "button";
    this.#say(this.copy);
    this.#button.addEventListener("click", () => this.#take());
    this.#status.className = "visually-hidden";
    this.#status.role = "status";
    this.append(this.#button, this.#status);
  }

  async #take() {
    this.input.select();
    // Without HTTPS a browser has no clipboard to offer, only the old command.
    const isTaken = await navigator.clipboard?.writeText(this.input.value).then(() => true, () => false);
    if (!isTaken && !document.execCommand("copy")) return;
    this.#button.focus();
    this.#say(this.copied);
    this.#status.textContent = this.copied;
    clearTimeout(this.reset);
    this.reset = setTimeout(() => {
      this.#say(this.copy);
      this.#status.textContent = "";
    }, 3000);
  }

  #say(word) {
    this.#button.textContent = word;
    // Several links on one page: the button's name tells whose link it copies.
    this.#button.ariaLabel = [word, this.input.ariaLabel].filter(Boolean).join(": ");
  }
}

customElements.define("copy-link", CopyLink);
