// What the dialog and the page of the search share: their words, the ways to entries, rows, what was asked before.
{
  "use strict";
  const { chronicle } = globalThis;

  const RECENT = "chronicle.searches";
  const KEPT = 6;

  const script = document.documentElement.lang.startsWith("zh-Hant") ? "zh-Hant" : "zh-Hans";
  const words = (globalThis.chronicleWords || {})[script] || {};

  /** What the search says, in the script of the page. */
  const say = (key, values = {}) => chronicle.fill(words[key] || "", values);

  /** The way to what stands at `path` below the root of the edition, which the link of the header knows. */
  const wayTo = (path) => {
    const href = document.querySelector("a[data-search]").getAttribute("href");
    const [, root, named] = /^(.*)search\/(index\.html)?$/.exec(href);
    return root + path + (named || location.protocol === "file:" ? "index.html" : ""); // on a disk ways name files
  };

  const wayToAll = (text) => `${wayTo("search/")}?q=${encodeURIComponent(text)}`;

  const element = (name, attributes = {}, ...content) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...content);
    return made;
  };

  /** A text in which what was asked for is marked: texts only, never markup. */
  const marked = (text, marks) => {
    const parts = [];
    let done = 0;
    for (const [from, to] of marks) {
      parts.push(text.slice(done, from), element("mark", {}, text.slice(from, to)));
      done = to;
    }
    return [...parts, text.slice(done)];
  };

  const recent = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(RECENT));
      return Array.isArray(kept) ? kept.filter((text) => typeof text === "string").slice(0, KEPT) : [];
    } catch {
      return []; // nothing kept, or not by us
    }
  };

  const keep = (queries) => {
    try {
      if (queries.length) localStorage.setItem(RECENT, JSON.stringify(queries));
      else localStorage.removeItem(RECENT);
    } catch {
      // a browser that keeps nothing
    }
  };

  const keepRecent = (text) => {
    if (text) keep([text, ...recent().filter((other) => other !== text)].slice(0, KEPT));
  };

  /** Calls `work` when nothing was typed for a while; what an input method has not finished does not count. */
  const whenTyped = (input, pause, work) => {
    let timer = 0;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(work, pause);
    };
    input.addEventListener("input", (event) => event.isComposing || later());
    input.addEventListener("compositionend", later);
    input.addEventListener("compositionstart", () => clearTimeout(timer));
    return () => clearTimeout(timer);
  };

  Object.assign(chronicle.searching, {
    say, wayTo, wayToAll, element, marked, recent, keepRecent, forget: () => keep([]), whenTyped,
  });
}
