/* The button beside a line to copy: copies it, and says so. */
"use strict";

(function () {
  for (const button of document.querySelectorAll("[data-ob-copy]")) {
    const field = document.getElementById(button.dataset.obCopy);
    const status = button.parentElement.querySelector("[role=status]");
    button.addEventListener("click", async () => {
      status.textContent = "";
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        status.textContent = button.dataset.copied;
      } catch {
        /* Without https, or where a visitor forbids it; what is selected can be copied by hand. */
        status.textContent = button.dataset.notCopied;
      }
    });
  }
})();
