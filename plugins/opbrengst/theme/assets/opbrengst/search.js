/* Searching: our own form and list of hits, on the index of Material's search. Where that is in one
   file, Material's worker answers; where it is in parts, because it is large, ours does. */
"use strict";

(function () {
  const form = document.querySelector("[data-ob-search]");
  if (!form) return;

  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3; // the worker's own numbers
  const MOST = 40, TEASER = 150, BEFORE = 40;
  const MARKS = "[.,:;!?/()'‘’\"“”…·]+"; // of punctuation; they part words as spaces do
  const config = JSON.parse(document.getElementById("__config").textContent);
  const base = new URL(config.base.replace(/\/?$/, "/"), location);
  const field = form.querySelector("input");
  const count = document.querySelector("[data-ob-search-count]");
  const list = document.querySelector("[data-ob-search-list]");
  let worker = null, started = false, ready = false;
  let timer = 0, asked = "", attempts = [], unanswered = 0;

  /* The index is fetched when a visitor first searches, not with each page. */
  async function start() {
    if (started) return;
    started = true;
    try {
      // A browser may keep it, but asks whether it is still that of the site as it is now.
      const file = await fetch(new URL("search/search_index.json", base), { cache: "no-cache" });
      const index = await file.json();
      const ours = new URL("assets/opbrengst/search-parts.js", base);
      worker = new Worker(index.parts ? ours : new URL(config.search, location));
      worker.addEventListener("message", heard);
      worker.addEventListener("error", fail);
      worker.postMessage({ type: SETUP, data: index.parts ? inParts(index) : whole(index) });
    } catch {
      fail();
    }
  }

  function inParts({ parts }) {
    return { parts, base: new URL("search/", base).href };
  }

  function whole(index) {
    const config = { ...index.config, separator: index.config.separator + "|" + MARKS };
    return { ...index, config, options: { suggest: false } };
  }

  function heard({ data }) {
    if (data.type === READY) {
      ready = true;
      ask();
    } else if (data.type === RESULT && data.data.failed) fail();
    else if (data.type === RESULT) answer(data.data);
  }

  /* Whatever went wrong, the next letter begins anew. */
  function fail() {
    count.textContent = "Zoeken lukt nu niet. Probeer het later nog eens.";
    list.replaceChildren();
    worker?.terminate();
    worker = null;
    started = ready = false;
    asked = "";
    unanswered = 0;
  }

  function ask() {
    clearTimeout(timer);
    const query = field.value.trim();
    if (query === asked || !ready) return;
    asked = query;
    attempts = queries(query);
    if (attempts.length) attempt();
    else show({ items: [] });
  }

  /* Nearest first: all words, where a short one beside others is meant as it stands (Bewoner B);
     all but the short ones, which may be too common to be in the index; as Dutch joins words, a
     piece of a word (kiosk in krantenkiosk); any word. What is syntax to the worker is left out. */
  function queries(text) {
    const words = text.split(/[\s+\-*~^:"]+/).filter(Boolean);
    const long = words.length > 1 ? words.filter((word) => word.length > 3) : words;
    const all = (some) => some.map((word) => "+" + word + (long.includes(word) ? "*" : "")).join(" ");
    const pieces = long.map((word) => "*" + word).join(" ");
    return [all(words), all(long), pieces, words.join(" ")].filter(Boolean);
  }

  function attempt() {
    unanswered += 1;
    worker.postMessage({ type: QUERY, data: attempts.shift() });
  }

  function answer(found) {
    unanswered -= 1;
    if (unanswered) return; // something newer was asked
    if (found.items.length || !attempts.length) show(found);
    else attempt();
  }

  /* Marks come as tags in escaped text; they travel as two private characters instead. */
  function plain(html) {
    const marked = html
      .replace(/<mark[^>]*>/g, "\uE000").replace(/<\/mark>/g, "\uE001")
      .replace(/<\/(p|li|h\d)>/g, " ");
    return new DOMParser().parseFromString(marked, "text/html").body.textContent
      .replace(/\s+/g, " ").trim();
  }

  function teaser(html) {
    const text = plain(html);
    const start = Math.max(0, text.indexOf("\uE000") - BEFORE);
    const cut = start ? text.slice(text.indexOf(" ", start) + 1) : text;
    const short = cut.length > TEASER ? cut.slice(0, cut.lastIndexOf(" ", TEASER)) + " …" : cut;
    return (start ? "… " : "") + short;
  }

  function write(node, text) {
    text.split(/[\uE000\uE001]/).forEach((piece, index) => {
      const part = index % 2 ? document.createElement("mark") : document.createTextNode("");
      part.textContent = piece;
      node.append(part);
    });
    return node;
  }

  function line(className, text) {
    const node = document.createElement("p");
    node.className = className;
    return write(node, text);
  }

  function hit(item, page) {
    const node = document.createElement("li");
    node.className = "ob-search__hit";
    const link = document.createElement("a");
    link.href = new URL(item.location, base);
    node.append(write(link, plain(item.title)));
    if (item !== page) node.append(line("ob-search__where", "Op: " + plain(page.title)));
    if (item.text) node.append(line("ob-search__text", teaser(item.text)));
    return node;
  }

  /* Shows what was found: pages, each with the places on it that are meant. An index in parts gives
     the best, and says how many there are. */
  function show({ items, total }) {
    const hits = items.flatMap((group) => {
      const page = group.find((item) => !item.location.includes("#")) ?? group[0];
      return group.filter((item) => item.score > 0).map((item) => ({ item, page }));
    });
    hits.sort((one, other) => other.item.score - one.item.score);
    const shown = hits.slice(0, MOST).map(({ item, page }) => hit(item, page));
    list.replaceChildren(...shown);
    tell(shown.length, total ?? hits.length);
  }

  function tell(shown, all) {
    if (!asked) count.textContent = "";
    else if (!all) count.textContent = "Niets gevonden. Probeer een ander of een korter woord.";
    else if (all === 1) count.textContent = "1 plek gevonden.";
    else if (all === shown) count.textContent = all + " plekken gevonden.";
    else count.textContent = all + " plekken gevonden, dit zijn de eerste " + shown + ".";
  }

  field.addEventListener("focus", start);
  field.addEventListener("input", () => {
    start();
    clearTimeout(timer);
    timer = setTimeout(ask, 250);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    start();
    ask();
  });
})();
