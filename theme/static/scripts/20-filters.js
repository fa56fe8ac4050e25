// Filters over the entries of a page: they combine, count and live in the address.
{
  "use strict";
  const { chronicle } = globalThis;
  const { fold, fill, carry, remember } = chronicle;

  let compare = fold;
  let learning = null;

  /** Texts of both scripts are compared once the search has told which characters are the same. */
  const learn = () => {
    learning ??= Promise.resolve()
      .then(() => chronicle.alike()) // defined below, in the same file as published
      .then((alike) => {
        compare = (text) => alike(fold(text));
        return alike;
      })
      .catch(() => null); // without it each script finds its own
    return learning;
  };

  /** An entry of the page: its element, its text, the group it stands in. Those of parts are like it (16-parts.js). */
  const itemOf = (element) => {
    let text = null;
    let by = null;
    return {
      element,
      key: element.matches(".entry") ? element.querySelector("a")?.getAttribute("href") : element,
      day: element.dataset.day ?? "",
      group: element.closest("section[data-group]")?.id,
      failed: "",
      words: (name) => (element.dataset[name] || "").split(" "),
      text: () => {
        if (by !== compare) [by, text] = [compare, compare(element.textContent)];
        return text;
      },
    };
  };

  const matches = (item, state, selects) => {
    const failed = selects.filter(({ name }) => state[name] && !item.words(name).includes(state[name]));
    const found = state.q.split(" ").every((word) => !word || item.text().includes(word));
    // an entry that fails one select alone still counts for the other choices of that select
    item.failed = !found || failed.length > 1 ? "*" : (failed[0]?.name ?? "");
    return !item.failed;
  };

  const showGroups = (root, items) => {
    const counts = new Map();
    for (const { group, failed } of items) {
      if (group && !failed) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    const whole = new Map(); // of a group in parts all pieces: their ids are its own with a number
    for (const [id, count] of counts) {
      const group = id.replace(/--\d+$/, "");
      whole.set(group, (whole.get(group) ?? 0) + count);
    }
    const most = Math.max(1, ...whole.values());
    for (const group of root.querySelectorAll("section[data-group]")) {
      const count = counts.get(group.id) ?? 0;
      group.hidden = !count;
      const own = group.querySelector("[data-group-count]");
      if (own) own.textContent = count;
    }
    for (const jump of root.querySelectorAll(".jump:not(.strip) a")) {
      const count = whole.get(jump.hash.slice(1)) ?? 0;
      jump.parentElement.hidden = !count;
      jump.querySelector(".count").textContent = count;
      jump.querySelector("rect").setAttribute("width", ((100 * count) / most).toFixed(1));
    }
    chronicle.showLetters?.(whole);
    chronicle.showStrip(root, items, counts);
    if (!chronicle.large) chronicle.showTimes(root);
  };

  /** How many entries each choice would leave, the other filters staying as they are. */
  const countChoices = (select, items) => {
    const keys = new Map();
    for (const item of items) {
      if (item.failed && item.failed !== select.name) continue;
      for (const value of item.words(select.name)) {
        const found = keys.get(value);
        if (found) found.add(item.key);
        else keys.set(value, new Set([item.key]));
      }
    }
    for (const option of select.options) {
      if (!option.value) continue;
      const count = keys.get(option.value)?.size ?? 0;
      const text = `${option.dataset.label} ${count}`;
      if (option.textContent !== text) option.textContent = text;
      option.disabled = !count && !option.selected;
    }
  };

  /** Choices that the page was too large to bring along. */
  const fillChoices = (select, { values, labels }) => {
    if (select.options.length > 1) return;
    select.append(
      ...values.split(" ").map((value, nth) => {
        const option = new Option(labels[nth], value);
        option.dataset.label = labels[nth];
        return option;
      }),
    );
  };

  /** What the address asks for is applied: the page may be seen (main.html hides it until then). */
  const reveal = () => document.documentElement.removeAttribute("data-filtered");

  const startFilters = (form) => {
    const root = form.closest("article") ?? document;
    const { large } = chronicle;
    let items = large ? [] : [...root.querySelectorAll("[data-item]")].map(itemOf);
    let total = new Set(items.map(({ key }) => key)).size;
    const selects = [...form.querySelectorAll("select")];
    const controls = [...selects, form.elements.q];
    const output = form.querySelector("output");
    const nothing = root.querySelector("[data-nothing]");
    let typed = false;

    const say = (text) => {
      if (output.textContent !== text) output.textContent = text;
    };

    /** What a page in parts knows of its entries comes first when a filter is used; later it is there. */
    const prepare = async (wanted) => {
      if (items.length && (large.texts || !wanted.q)) return false;
      say(large.dataset.loading);
      const [alike] = await Promise.all([wanted.q && learn(), large.index(), wanted.q && large.read()]);
      if (alike) large.texts = alike(large.texts.join("\n")).split("\n");
      items = large.items;
      total = new Set(items.map(({ key }) => key)).size;
      for (const select of selects) fillChoices(select, large.facets[select.name]);
      return true;
    };
    const failed = () => {
      say(large.dataset.failed);
      reveal();
    };

    const apply = () => {
      const state = Object.fromEntries(controls.map(({ name, value }) => [name, value]));
      state.q = compare(state.q);
      if (state.q && compare === fold && !large) learn().then((alike) => alike && apply());
      if (large && !items.length && !Object.values(state).some(Boolean)) return reveal();
      if (large && (!items.length || (state.q && !large.texts))) {
        return void prepare(state).then(apply, failed);
      }
      for (const item of items) {
        const left = matches(item, state, selects);
        if (item.element) item.element.hidden = !left;
      }
      const shown = new Set(items.filter((item) => !item.failed).map(({ key }) => key)).size;
      showGroups(root, items);
      large?.follow();
      for (const select of selects) {
        select.classList.toggle("set", Boolean(select.value));
        countChoices(select, items);
      }
      say(fill(output.dataset.count, { shown, total }));
      form.querySelector("[type=reset]").hidden = !controls.some(({ value }) => value);
      nothing.hidden = shown > 0;
      return reveal();
    };

    const write = (replace) => {
      const parameters = new URLSearchParams(location.search);
      for (const { name, value } of controls) {
        if (value.trim()) parameters.set(name, value.trim());
        else parameters.delete(name);
      }
      remember(parameters, { replace });
    };

    const read = () => {
      const parameters = new URLSearchParams(location.search);
      const wanted = Object.fromEntries(controls.map(({ name }) => [name, parameters.get(name) ?? ""]));
      if (large && !items.length && Object.values(wanted).some(Boolean)) {
        carry(location.search);
        prepare(wanted).then(() => {
          read();
          large.open(); // what the address names stands elsewhere now
        }, failed);
        return;
      }
      for (const control of controls) {
        const value = parameters.get(control.name) ?? "";
        const known = control.localName !== "select" || [...control.options].some((option) => option.value === value);
        control.value = known ? value : "";
      }
      typed = false;
      carry(location.search);
      apply();
    };

    form.addEventListener("input", (event) => {
      if (event.isComposing) return;
      const typing = event.target === form.elements.q;
      apply();
      write(typing && typed); // one step back undoes what was typed in one go
      typed = typing;
    });
    form.elements.q.addEventListener("compositionend", (event) => {
      event.target.dispatchEvent(new Event("input", { bubbles: true }));
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      for (const control of controls) control.value = "";
      typed = false;
      apply();
      write(false);
      controls[0].focus();
    });
    if (large) {
      const begin = () => prepare({}).then((came) => came && apply(), failed);
      for (const sign of ["pointerdown", "focusin"]) form.addEventListener(sign, begin, { once: true });
      form.addEventListener("mousedown", (event) => openLater(event, begin));
    }
    addEventListener("popstate", read);
    read();
  };

  /** A list whose choices are still to come would open empty: it opens when they are there. */
  const openLater = (event, begin) => {
    const select = event.target.closest("select");
    if (!select || select.options.length > 1) return;
    event.preventDefault();
    select.focus();
    begin().then(() => {
      try {
        select.showPicker?.();
      } catch {
        // too long after the click: the next one opens it
      }
    });
  };

  const forms = document.querySelectorAll("form[data-filters]");
  forms.forEach(startFilters);
  if (!forms.length) reveal();
}
