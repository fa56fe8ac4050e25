// The page of the search: the whole answer, what to choose of it, and all of this in the address.
{
  "use strict";
  const { chronicle } = globalThis;
  const { say, wayTo, element, marked, keepRecent, whenTyped } = chronicle.searching;

  const STEP = 20;
  const PAUSE = 200; // ms
  const PATIENCE = 400; // ms after which waiting is told
  const FACETS = ["kind", "campaign", "place", "year"];
  const OFF = "chronicle.keys";

  const itemOf = ({ url, title, titleMarks, kind, scope, date, passage, passageMarks }) => {
    const name = element("h2", { class: "hit-name" }, element("a", { href: wayTo(url) }, ...marked(title, titleMarks)));
    const about = element("p", { class: "hit-about" }, element("span", { class: "hit-kind" }, kind));
    about.append([scope, date].filter(Boolean).join(" · "));
    const text = passage ? [element("p", { class: "hit-text" }, ...marked(passage, passageMarks))] : [];
    return element("li", { class: "hit" }, name, about, ...text);
  };

  const showKinds = (fieldset, values, chosen) => {
    const counts = new Map(values.map(({ id, count }) => [id, count]));
    const all = values.reduce((sum, { count }) => sum + count, 0);
    for (const radio of fieldset.querySelectorAll("input")) {
      const count = radio.value ? (counts.get(radio.value) ?? 0) : all;
      radio.checked = radio.value === chosen;
      radio.closest("label").hidden = !counts.has(radio.value) && radio.value !== "";
      radio.closest("label").querySelector(".count").textContent = count;
    }
    fieldset.hidden = !all;
  };

  const showChoices = (select, values, chosen) => {
    const any = element("option", { value: "" }, say("any"));
    select.replaceChildren(any, ...values.map(({ id, label, count }) => element("option", { value: id }, `${label} ${count}`)));
    select.value = values.some(({ id }) => id === chosen) ? chosen : "";
    select.classList.toggle("set", Boolean(select.value));
    select.closest(".field").hidden = !values.length;
  };

  const startKeys = (line) => {
    const box = line.querySelector("input");
    try {
      box.checked = !localStorage.getItem(OFF);
      box.addEventListener("change", () => {
        if (box.checked) localStorage.removeItem(OFF);
        else localStorage.setItem(OFF, "1");
      });
      line.hidden = false;
    } catch {
      // a browser that keeps nothing: there is nothing to choose
    }
  };

  const startFinder = (form) => {
    const root = form.closest("article");
    const [kinds, choices, list, note] = ["[data-kinds]", "[data-choices]", ".hits", ".finder-note"].map((each) =>
      root.querySelector(each),
    );
    const [more, reset, output] = [".finder-more", "[type=reset]", "output"].map((each) => root.querySelector(each));
    const input = form.elements.q;
    const title = document.title;
    let chosen = {};
    let turn = 0;
    let typed = false;

    const facets = () => Object.fromEntries(FACETS.map((name) => [name, chosen[name] ? [chosen[name]] : []]));
    const isChosen = () => FACETS.some((name) => chosen[name]);

    const show = ({ total, similar, results, facets: values }, text) => {
      for (const name of FACETS) {
        if (!values[name].some(({ id }) => id === chosen[name])) chosen[name] = ""; // of an address that is wrong
      }
      list.replaceChildren(...results.map(itemOf));
      showKinds(kinds, values.kind, chosen.kind);
      for (const name of FACETS.slice(1)) showChoices(form.elements[name], values[name], chosen[name]);
      form.elements.order.value = chosen.order;
      const told = (total && (similar ? "found_alike" : "found")) || "found_none";
      output.textContent = say(told, { count: total, query: text });
      output.classList.toggle("inexact", told !== "found");
      note.textContent = total ? "" : say(isChosen() ? "none_chosen" : "none");
      choices.hidden = !total && !isChosen();
      showRest(total);
    };

    const showRest = (total) => {
      const rest = total - list.children.length;
      more.hidden = rest <= 0;
      more.querySelector("button").textContent = say("more", { count: Math.min(STEP, rest) });
      list.hidden = !total;
      note.hidden = !note.textContent;
      root.toggleAttribute("data-asked", total > 0); // the lists are for those who found nothing
      reset.hidden = !isChosen();
    };

    const showNothing = (told) => {
      list.replaceChildren();
      note.textContent = told;
      output.textContent = "";
      kinds.hidden = choices.hidden = true;
      showRest(0);
    };

    const question = () => ({ order: chosen.order || "relevance", facets: facets() });

    const ask = async (count = STEP) => {
      stop();
      const own = (turn += 1);
      const text = input.value.trim();
      document.title = text ? `${text} · ${title}` : title;
      if (!text) return showNothing("");
      const waiting = setTimeout(() => own === turn && (output.textContent = say("waiting")), PATIENCE);
      const found = await chronicle.search.ask(text, { ...question(), count }).catch(() => null);
      clearTimeout(waiting);
      if (own !== turn) return undefined;
      return found ? show(found, text) : showNothing(say("failed"));
    };

    const askMore = async () => {
      const own = turn;
      const offset = list.children.length;
      const found = await chronicle.search.ask(input.value.trim(), { ...question(), offset, count: STEP }).catch(() => null);
      if (own !== turn || !found) return;
      list.append(...found.results.map(itemOf));
      showRest(found.total);
      history.replaceState({ shown: list.children.length }, "");
      list.children[offset]?.querySelector("a").focus({ preventScroll: true });
    };

    const write = (replace) => {
      const parameters = new URLSearchParams();
      for (const [name, value] of Object.entries({ q: input.value.trim(), ...chosen })) {
        if (value) parameters.set(name, value);
      }
      chronicle.remember(parameters, { replace });
    };

    const read = () => {
      const parameters = new URLSearchParams(location.search);
      input.value = parameters.get("q") ?? "";
      for (const name of FACETS) chosen[name] = parameters.get(name) ?? "";
      chosen.order = parameters.get("order") === "date" ? "date" : "";
      typed = false;
      chronicle.carry(location.search);
      ask(Math.max(STEP, Number(history.state?.shown) || 0));
    };

    const stop = whenTyped(input, PAUSE, () => {
      write(typed); // one step back undoes what was typed in one go
      typed = true;
      ask();
    });
    form.addEventListener("change", ({ target }) => {
      if (target === input) return;
      chosen = { ...chosen, [target.name]: target.value };
      typed = false;
      write(false);
      ask();
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      keepRecent(input.value.trim());
      write(typed);
      typed = false;
      ask();
      if (matchMedia("(pointer: coarse)").matches) input.blur(); // the keyboard covers what was found
    });
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      for (const name of FACETS) chosen[name] = "";
      typed = false;
      write(false);
      ask();
      input.focus();
    });
    more.querySelector("button").addEventListener("click", askMore);
    list.addEventListener("click", ({ target }) => target.closest("a") && keepRecent(input.value.trim()));
    startKeys(root.querySelector(".finder-keys"));
    addEventListener("popstate", read);
    read();
  };

  document.querySelectorAll("form[data-finder]").forEach(startFinder);
}
