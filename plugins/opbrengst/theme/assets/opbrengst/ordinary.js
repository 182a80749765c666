/* Mends what Markdown and Material leave unnamed on ordinary pages: wide tables, task lists; and
   keeps Material's bundle from what it would take for something else. */
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

  /* The bundle takes each for the site in another language, and asks for a map of that beside it.
     Feed readers run no script: they read what the page says. To a browser the space is nothing. */
  for (const link of document.querySelectorAll("link[rel=alternate][type]")) {
    link.rel = "alternate ";
  }
})();
