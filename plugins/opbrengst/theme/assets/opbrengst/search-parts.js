/* The worker of the search on a site whose index is in parts: it answers search.js as Material's
   worker does, and fetches only the parts in which the words that are asked for stand. */
"use strict";

(function () {
  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3; // the numbers of Material's worker
  const MOST = 20; // hits whose texts are fetched
  const SHORTEST = 3; // letters of which longer words may begin; with fewer nearly all do
  const PIECES = 50; // words of which one is a part
  const WORDS = 12; // that count, of a text that somebody pastes
  const FIELDS = [10, 5, 2, 1]; // what a word weighs in the title of a page, of a section, in texts
  const SAME = 1, FORM = 0.8, LONGER = 0.6;
  const WORD = /[\p{L}\p{N}]+/gu, WITH_MARKS = /[\p{L}\p{N}\p{M}]+/gu;
  let index = null, base = "";
  const parts = new Map();

  const folded = (text) => text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  const turned = (word) => [...word].reverse().join("");

  function part(kind, number) {
    const address = new URL(`${index.folder}/${kind}-${number}.json`, base).href;
    if (!parts.has(address)) {
      parts.set(address, fetch(address).then((answer) => {
        if (!answer.ok) throw new Error(address);
        return answer.json();
      }));
      parts.get(address).catch(() => parts.delete(address));
    }
    return parts.get(address);
  }

  /* Which parts may hold a word, or what begins so; `firsts` are their first words, in order. */
  function among(firsts, word, longer) {
    return [...firsts.keys()].filter((at) => {
      const early = at + 1 < firsts.length && firsts[at + 1] <= word;
      return !early && (firsts[at] <= word || (longer && firsts[at].startsWith(word)));
    });
  }

  async function postings(word) {
    const [number] = among(index.words, word, false);
    const some = number === undefined ? {} : await part("words", number);
    return Object.entries(some).filter(([each]) => each === word);
  }

  async function beginning(start) {
    const all = await Promise.all(among(index.words, start, true).map((number) => part("words", number)));
    return all.flatMap(Object.entries).filter(([word]) => word.startsWith(start));
  }

  async function ending(end) {
    const start = turned(end), firsts = index.endings.map(turned);
    const all = await Promise.all(among(firsts, start, true).map((number) => part("endings", number)));
    const found = all.flat().filter((word) => word.endsWith(end)).slice(0, PIECES);
    return (await Promise.all(found.map(postings))).flat();
  }

  /* The other forms that a Dutch word may have: kranten for krant, straat for straten, brief for
     brieven. Some are no words; those are in no text. */
  function forms(word) {
    if (word.length < 4) return [];
    const stems = new Set([word]);
    for (const [end, short] of [["en", 2], ["s", 1], ["e", 1], ["n", 1]]) {
      if (word.endsWith(end)) stems.add(word.slice(0, -short));
    }
    for (const stem of [...stems]) {
      stems.add(stem.replace(/([bdfgklmnprst])\1$/, "$1")); // bokken, bok
      stems.add(stem.replace(/v$/, "f").replace(/z$/, "s")); // brieven, brief
      stems.add(stem.replace(/([^aeiou])([aeou])([bdfgklmnprstvz])$/, "$1$2$2$3")
        .replace(/v$/, "f").replace(/z$/, "s")); // straten, straat
      stems.add(stem.replace(/([aeou])\1([bdfgklmnprst])$/, "$1$2")); // straat, straten
    }
    const ends = ["", "e", "en", "s", "n"];
    const made = [...stems].filter((stem) => stem.length >= 3)
      .flatMap((stem) => ends.map((end) => stem + end));
    if (/[fs]$/.test(word)) made.push(word.slice(0, -1) + (word.endsWith("f") ? "ven" : "zen"));
    if (/[bdfgklmnprst]$/.test(word)) made.push(word + word.slice(-1) + "en"); // bok, bokken
    return [...new Set(made)].filter((form) => form !== word);
  }

  /* The words that are meant by one, each with its postings and what it weighs. */
  async function meant({ word, longer, within }) {
    if (within) return (await ending(word)).map((found) => [...found, LONGER]);
    const same = (await postings(word)).map((found) => [...found, SAME]);
    if (!longer) return same;
    const others = (await Promise.all(forms(word).map(postings))).flat();
    const further = word.length < SHORTEST ? [] : await beginning(word);
    const found = new Map(further.map(([each, posting]) => [each, [each, posting, LONGER]]));
    for (const [each, posting] of others) found.set(each, [each, posting, FORM]);
    for (const each of same) found.set(word, each);
    return [...found.values()];
  }

  /* What one word asks: the numbers of the sections, each with what it weighs there. */
  function weighed(words) {
    const found = new Map();
    for (const [, posting, weight] of words) {
      const here = new Map();
      posting.forEach((steps, field) => {
        let number = 0;
        for (const step of steps) {
          number += step;
          here.set(number, (here.get(number) ?? 0) + FIELDS[field] * weight);
        }
      });
      for (const [number, score] of here) {
        found.set(number, Math.max(score, found.get(number) ?? 0));
      }
    }
    const rare = Math.log(1 + index.sections / (1 + found.size));
    for (const [number, score] of found) found.set(number, score * rare);
    return found;
  }

  /* What is typed, as search.js puts it: +word for what must be there, word* for what may go on,
     *word for what may be the end of one. */
  function clauses(query) {
    return query.split(/\s+/).flatMap((text) => {
      const words = folded(text).match(WORD) ?? [];
      return words.map((word, at) => ({
        word,
        must: text.startsWith("+"),
        within: at === 0 && /^\+?\*/.test(text),
        longer: at === words.length - 1 && text.endsWith("*"),
      }));
    }).slice(0, WORDS);
  }

  function together(asked, answers) {
    const scores = new Map();
    for (const answer of answers) {
      for (const [number, score] of answer) scores.set(number, (scores.get(number) ?? 0) + score);
    }
    const musts = answers.filter((_, at) => asked[at].must);
    return [...scores].filter(([number]) => musts.every((answer) => answer.has(number)))
      .map(([number, score]) => [number, score * (index.boosts[number] ?? 1)])
      .sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  }

  const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

  function marked(text, words) {
    let html = "", end = 0;
    for (const found of text.matchAll(WITH_MARKS)) {
      if (!words.has(folded(found[0]))) continue;
      html += escaped(text.slice(end, found.index)) + `<mark>${escaped(found[0])}</mark>`;
      end = found.index + found[0].length;
    }
    return html + escaped(text.slice(end));
  }

  /* Which share of a title was asked for: a page that is called so comes before one that says so. */
  function share(title, words) {
    const said = folded(title).match(WORD) ?? [];
    return said.filter((word) => words.has(word)).length / Math.max(said.length, 1);
  }

  /* A hit, beside the page that it stands on, as Material's worker gives them. */
  async function hit([number, weight], words) {
    const at = index.texts.filter((first) => first <= number).length - 1;
    const pages = await part("texts", at);
    const all = pages.flatMap(([page, name, some]) => some.map((each) => [page, name, ...each]));
    const [page, name, anchor, title, text] = all[number - index.texts[at]];
    const score = weight * (1 + share(title, words));
    const item = { title: marked(title, words), text: marked(text, words), score };
    if (!anchor) return [{ ...item, location: page }];
    const around = { location: page, title: escaped(name), text: "", score: 0 };
    return [{ ...item, location: `${page}#${anchor}` }, around];
  }

  async function answer(query) {
    const asked = clauses(query);
    const found = await Promise.all(asked.map(meant));
    const words = new Set(found.flat().map(([word]) => word));
    const hits = together(asked, found.map(weighed));
    const first = await Promise.all(hits.slice(0, MOST).map((each) => hit(each, words)));
    first.sort(([one], [other]) => other.score - one.score);
    return { items: first, total: hits.length };
  }

  /* Each question has one answer, in the order in which they were asked: search.js counts them. */
  let said = Promise.resolve();
  addEventListener("message", ({ data }) => {
    if (data.type === SETUP) {
      ({ parts: index, base } = data.data);
      postMessage({ type: READY });
    } else if (data.type === QUERY) {
      const found = answer(data.data).catch(() => ({ items: [], failed: true }));
      said = said.then(async () => postMessage({ type: RESULT, data: await found }));
    }
  });
})();
