// Replaces the hint on how to print with a button that does it.
customElements.define("print-button", class extends HTMLElement {
  connectedCallback() {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "button button-small"
    button.textContent = this.dataset.label
    button.addEventListener("click", () => window.print())
    this.replaceChildren(button)
  }
})
