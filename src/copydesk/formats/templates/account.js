// Without this script everything can be read and followed; with it, cards obey taps and Esc,
// stay inside the window, and letter keys go from sentence to sentence.
(() => {
  "use strict";
  const all = (what) => [...document.querySelectorAll(what)];
  const citeOf = (node) => node instanceof Element && node.closest(".cite");
  let touch = false;
  let letters = true;

  // A card that would end below the window opens above its sentence, if there is more room.
  const place = (cite) => {
    const card = cite.querySelector(".card");
    card.classList.remove("up");
    const told = cite.closest(".told").getBoundingClientRect();
    const below = innerHeight - told.bottom;
    card.classList.toggle("up", card.offsetHeight > below && told.top > below);
  };
  const close = (cite) => {
    cite.classList.remove("open");
    cite.classList.add("shut");
  };
  const openOnes = () => all(".cite.open, .cite:hover, .cite:focus-within");

  for (const kind of ["pointerover", "focusin"]) {
    document.addEventListener(kind, (event) => {
      const cite = citeOf(event.target);
      if (cite && !cite.contains(event.relatedTarget)) place(cite);
    });
  }
  // Once closed, a card may open again when pointer or focus has been elsewhere.
  for (const kind of ["pointerout", "focusout"]) {
    document.addEventListener(kind, (event) => {
      const cite = citeOf(event.target);
      if (cite && !cite.contains(event.relatedTarget) && !touch) cite.classList.remove("shut");
    });
  }
  document.addEventListener("pointerdown", (event) => { touch = event.pointerType !== "mouse"; });
  document.addEventListener("click", (event) => {
    const chip = event.target instanceof Element && event.target.closest(".chip");
    const cite = citeOf(event.target);
    all(".cite.open").filter((one) => one !== cite).forEach(close);
    if (!chip || !touch || event.detail === 0) return;
    event.preventDefault();
    if (cite.classList.contains("open")) return close(cite);
    cite.classList.remove("shut");
    cite.classList.add("open");
    place(cite);
  });

  const go = (step) => {
    const lines = all(".sentence");
    const here = document.activeElement && document.activeElement.closest(".sentence");
    const seen = lines.findIndex((line) => line.getBoundingClientRect().bottom > 0);
    const next = here ? lines.indexOf(here) + step : Math.max(0, seen);
    const line = lines[Math.min(lines.length - 1, Math.max(0, next))];
    if (!line) return;
    line.tabIndex = -1;
    line.focus({ preventScroll: true });
    line.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return openOnes().forEach(close);
    if (!letters || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j" || event.key === "k") go(event.key === "j" ? 1 : -1);
  });
  const keys = document.querySelector(".keys");
  keys.hidden = false;
  keys.querySelector("button").addEventListener("click", (event) => {
    letters = !letters;
    event.target.setAttribute("aria-pressed", String(letters));
    event.target.textContent = letters ? "Letter keys are on" : "Letter keys are off";
  });

  // Browsers that do not unfold a folded report by themselves when a link leads into it.
  const unfold = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    for (let node = target; node; node = node.parentElement) {
      if (node instanceof HTMLDetailsElement) node.open = true;
    }
    target.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  if (location.hash) unfold();
})();
