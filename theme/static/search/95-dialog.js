// The dialog: a combobox over a list of what answers best, after the pattern of ARIA. The focus stays in the
// field; arrows walk through the list, Enter opens what is chosen, or else the page with all results.
{
  "use strict";
  const { chronicle } = globalThis;
  const { say, wayTo, wayToAll, element, marked, recent, keepRecent, forget, whenTyped } = chronicle.searching;

  const SHOWN = 8;
  const PAUSE = 120; // ms
  const PATIENCE = 400; // ms after which waiting is told

  const line = (name, text) => (text ? [element("span", { class: name }, text)] : []);

  const optionOf = ({ url, title, titleMarks, kind, scope, date = "", passage = "", passageMarks = [] }) =>
    element(
      "a",
      { href: wayTo(url), class: "hit" },
      element("span", { class: "hit-name" }, ...marked(title, titleMarks)),
      element("span", { class: "hit-about" }, ...line("hit-kind", kind), [scope, date].filter(Boolean).join(" · ")),
      ...(passage ? [element("span", { class: "hit-text" }, ...marked(passage, passageMarks))] : []),
    );

  const attach = (dialog, opener) => {
    const form = dialog.querySelector("form");
    const input = form.elements.q;
    const state = dialog.querySelector(".search-state");
    const note = element("p", { class: "search-note", hidden: "" });
    const list = element("div", { class: "search-list", id: "search-list", role: "listbox", "aria-label": say("results") });
    const foot = element("p", { class: "search-foot" });
    dialog.append(note, list, foot);
    for (const [name, value] of Object.entries({
      role: "combobox", placeholder: say("hint"), "aria-autocomplete": "list", "aria-controls": list.id,
      "aria-expanded": "false",
    })) {
      input.setAttribute(name, value);
    }

    let options = [];
    let current = -1;
    let turn = 0; // of the question whose answer is still wanted

    const choose = (nth) => {
      options[current]?.setAttribute("aria-selected", "false");
      current = nth;
      const chosen = options[nth];
      if (!chosen) return input.removeAttribute("aria-activedescendant");
      chosen.setAttribute("aria-selected", "true");
      chosen.scrollIntoView({ block: "nearest" });
      return input.setAttribute("aria-activedescendant", chosen.id);
    };

    const show = ({ rows = [], told = "", said = "", exact = true, below = [] }) => {
      choose(-1);
      options = rows;
      rows.forEach((row, nth) => {
        row.id = `search-option-${nth}`;
        row.tabIndex = -1;
        row.setAttribute("role", "option");
        row.setAttribute("aria-selected", "false");
      });
      list.replaceChildren(...rows);
      list.scrollTop = 0;
      list.hidden = !rows.length;
      input.setAttribute("aria-expanded", String(rows.length > 0));
      note.textContent = said;
      note.hidden = !said;
      state.textContent = told;
      state.classList.toggle("inexact", !exact);
      foot.replaceChildren(...below, element("span", { class: "search-keys", "aria-hidden": "true" }, say("keys")));
    };

    const showRecent = () => {
      const rows = recent().map((text) => element("a", { href: wayToAll(text), class: "hit hit--again" }, text));
      rows.forEach((row, nth) =>
        row.addEventListener("click", (event) => {
          event.preventDefault();
          input.value = recent()[nth];
          input.focus();
          ask();
        }),
      );
      const clear = element("button", { type: "button" }, say("forget"));
      clear.addEventListener("click", () => {
        forget();
        show({});
        input.focus();
      });
      show({ rows, told: rows.length ? say("recent") : "", below: rows.length ? [clear] : [] });
    };

    const toLists = () => element("a", { href: wayTo("search/") }, say("lists"));

    const answer = async (text) => {
      if ([...text].length === 1) {
        if (text < "\u0080") return { told: say("more_letters") };
        const rows = (await chronicle.search.suggest(text, SHOWN)).map(optionOf);
        return { rows, told: say("names", { count: rows.length }) };
      }
      const { total, similar, results } = await chronicle.search.ask(text, { count: SHOWN });
      const exact = total > 0 && !similar;
      if (!total) return { told: say("found_none", { query: text }), exact, said: say("none"), below: [toLists()] };
      const all = element("a", { href: wayToAll(text) }, say("all", { count: total }));
      return {
        rows: results.map(optionOf),
        told: say(exact ? "found" : "found_alike", { count: total, query: text }),
        exact,
        below: total > results.length ? [all] : [],
      };
    };

    const ask = async () => {
      stop();
      const own = (turn += 1);
      const text = input.value.trim();
      if (!text) return showRecent();
      const waiting = setTimeout(() => own === turn && (state.textContent = say("waiting")), PATIENCE);
      const found = await answer(text).catch(() => ({ said: say("failed"), below: [toLists()] }));
      clearTimeout(waiting);
      return own === turn && show(found);
    };
    const stop = whenTyped(input, PAUSE, ask);

    const moves = {
      ArrowDown: () => (current + 2) % (options.length + 1) - 1,
      ArrowUp: () => (current + options.length + 1) % (options.length + 1) - 1,
      Home: () => (current < 0 ? null : 0),
      End: () => (current < 0 ? null : options.length - 1),
    };
    dialog.addEventListener("keydown", (event) => {
      if (event.isComposing || event.keyCode === 229) return; // the key is the input method's
      if (event.key === "Escape") {
        event.preventDefault(); // or the first one would only empty the field
        dialog.close();
      }
      if (event.target !== input || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const next = moves[event.key]?.();
      if (typeof next === "number") {
        event.preventDefault();
        choose(next);
      } else if (event.key === "Enter" && current >= 0) {
        event.preventDefault();
        options[current].click();
      }
    });
    list.addEventListener("pointerdown", (event) => event.preventDefault()); // the focus stays in the field
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close(); // beside the sheet
      if (event.defaultPrevented || !event.target.closest("a")) return;
      keepRecent(input.value.trim());
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
    });
    form.addEventListener("submit", (event) => {
      if (!input.value.trim()) event.preventDefault();
      else keepRecent(input.value.trim());
    });
    const fit = () => dialog.style.setProperty("--search-height", `${globalThis.visualViewport.height}px`);
    globalThis.visualViewport?.addEventListener("resize", fit); // the keyboard of a phone covers nothing
    if (globalThis.visualViewport) fit();
    return ask;
  };

  const started = new WeakMap();

  /** Fills the dialog of `opener`, and asks for what was typed before this script came. */
  chronicle.startDialog = (dialog, opener) => {
    if (!started.has(dialog)) started.set(dialog, attach(dialog, opener));
    return started.get(dialog)();
  };
}
