/* Mends what Markdown and Material leave unnamed on ordinary pages: wide tables, task lists. */
"use strict";

(function () {
  /* Material wraps tables without a class in a scroll area that no keyboard reaches. */
  for (const table of document.querySelectorAll(".md-typeset table:not([class])")) {
    const area = document.createElement("div");
    area.className = "ob-scroll";
    area.tabIndex = 0;
    area.setAttribute("role", "group");
    area.setAttribute("aria-label", table.caption?.textContent ?? "Tabel");
    table.className = "ob-table";
    table.replaceWith(area);
    area.append(table);
  }

  for (const box of document.querySelectorAll(".task-list-item input[type=checkbox]")) {
    box.setAttribute("aria-label", box.checked ? "gedaan" : "nog te doen");
  }
})();
