/* The buttons of the header: menu, search and colour scheme. */
"use strict";

(function () {
  const toggles = [...document.querySelectorAll("[data-ob-toggle]")];
  const panel = (button) => document.getElementById(button.getAttribute("aria-controls"));
  const isOpen = (button) => button.getAttribute("aria-expanded") === "true";

  function set(button, open) {
    button.setAttribute("aria-expanded", String(open));
    panel(button).toggleAttribute("data-open", open);
    if (button.dataset.obToggle === "search") panel(button).hidden = !open;
  }

  function close(button) {
    set(button, false);
    button.focus();
  }

  for (const button of toggles) {
    button.addEventListener("click", () => {
      const open = !isOpen(button);
      toggles.forEach((other) => set(other, other === button && open));
      if (open) panel(button).querySelector("input")?.focus();
    });
    panel(button).addEventListener("keydown", (event) => {
      if (event.key === "Escape" && isOpen(button)) close(button);
    });
    button.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && isOpen(button)) close(button);
    });
  }

  const scheme = document.querySelector("[data-ob-scheme-button]");
  if (scheme) {
    const show = () => scheme.setAttribute("aria-pressed", String(window.obScheme.isDark()));
    scheme.addEventListener("click", () => window.obScheme.toggle());
    document.addEventListener("ob-scheme", show);
    show();
  }
})();
