/* Narrows a list that the page already holds, by words and choices, and says how many are left. */
"use strict";

(function () {
  /* Accents and capitals do not count, and a piece of a word is enough: kiosk in krantenkiosk. */
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  function install(form) {
    const list = document.getElementById(form.dataset.filterFor);
    const items = [...list.querySelectorAll("[data-filter-item]")];
    const groups = [...list.querySelectorAll("[data-filter-group]")];
    const texts = items.map((item) => fold(item.textContent));
    const fields = [...form.elements].filter((field) => field.name);
    const count = form.querySelector("[data-filter-count]");

    function fits(item, text) {
      return fields.every((field) => {
        if (field.tagName === "SELECT") {
          const by = field.dataset.filterBy;
          const told = [item.dataset[by], by === "state" && item.dataset.counted];
          return !field.value || told.some((words) => words && words.split(" ").includes(field.value));
        }
        return fold(field.value).split(/\s+/).every((word) => text.includes(word));
      });
    }

    function say(found) {
      const { filterOne: one, filterMany: many } = form.dataset;
      const all = found === items.length;
      const noun = found === 1 ? one : many;
      if (!found) count.textContent = "Geen " + many + " gevonden. Maak de keuze ruimer.";
      else if (all) count.textContent = found + " " + noun;
      else count.textContent = found + " van " + items.length + " " + many;
    }

    function remember() {
      const address = new URL(location);
      for (const field of fields) {
        if (field.value) address.searchParams.set(field.name, field.value);
        else address.searchParams.delete(field.name);
      }
      history.replaceState(history.state, "", address);
    }

    function apply() {
      let found = 0;
      items.forEach((item, index) => {
        item.hidden = !fits(item, texts[index]);
        if (!item.hidden) found += 1;
      });
      for (const group of groups) {
        group.hidden = !group.querySelector("[data-filter-item]:not([hidden])");
      }
      say(found);
    }

    function recall() {
      const asked = new URL(location).searchParams;
      for (const field of fields) {
        const value = asked.get(field.name);
        const known = field.tagName !== "SELECT" || [...field.options].some((o) => o.value === value);
        if (value !== null && known) field.value = value;
      }
    }

    const change = () => {
      apply();
      remember();
    };
    form.addEventListener("input", change);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(change));
    recall();
    apply();
  }

  document.querySelectorAll("[data-filter-for]").forEach(install);
  /* Where a list is told by letter, a choice goes along to the page of the letter. */
  for (const link of document.querySelectorAll(".ob-letters a")) link.search = location.search;
})();
