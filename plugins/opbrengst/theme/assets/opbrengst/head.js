/* Runs before anything is drawn: says that scripts work, and sets the colour scheme. */
"use strict";

(function () {
  const root = document.documentElement;
  root.classList.replace("no-js", "js");

  /* The functions that Material's bundle expects; its own partial defines them inline,
     which a strict content security policy would have to allow page by page. */
  const scope = new URL(document.currentScript.dataset.scope, location);
  const key = (name, at) => at.pathname + "." + name;
  window.__md_scope = scope;
  window.__md_hash = (text) =>
    [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0);
  window.__md_get = (name, store = localStorage, at = scope) =>
    JSON.parse(store.getItem(key(name, at)));
  window.__md_set = (name, value, store = localStorage, at = scope) => {
    try {
      store.setItem(key(name, at), JSON.stringify(value));
    } catch {
      /* A visitor may have closed the store; the page works without. */
    }
  };

  /* The only thing this site keeps: the scheme a visitor chose against the system's. */
  const system = matchMedia("(prefers-color-scheme: dark)");
  const name = "opbrengst.scheme";
  let chosen = null;
  try {
    chosen = localStorage.getItem(name);
  } catch {
    /* As above. */
  }

  function show() {
    const dark = chosen ? chosen === "dark" : system.matches;
    root.dataset.obScheme = dark ? "dark" : "light";
    document.dispatchEvent(new Event("ob-scheme"));
  }

  window.obScheme = {
    isDark: () => root.dataset.obScheme === "dark",
    toggle() {
      const dark = !this.isDark();
      chosen = dark === system.matches ? null : dark ? "dark" : "light";
      try {
        if (chosen) localStorage.setItem(name, chosen);
        else localStorage.removeItem(name);
      } catch {
        /* As above. */
      }
      show();
    },
  };
  system.addEventListener("change", show);
  show();
})();
