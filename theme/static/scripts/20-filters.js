// Filters over the entries of a page: they combine, count and live in the address.
{
  "use strict";
  const { chronicle } = globalThis;
  const { fold, fill, carry, remember } = chronicle;

  const words = (item, key) => (item.dataset[key] || "").split(" ");

  /** The entries of the page, once each: their element, their text, the group they stand in. */
  const itemsOf = (root) =>
    [...root.querySelectorAll("[data-item]")].map((element) => ({
      element,
      key: element.matches(".entry") ? element.querySelector("a")?.getAttribute("href") : element,
      group: element.closest("section[data-group]"),
      text: null,
      failed: "",
    }));

  const matches = (item, state, selects) => {
    const failed = selects.filter(({ name }) => state[name] && !words(item.element, name).includes(state[name]));
    item.text ??= state.q ? fold(item.element.textContent) : null;
    const found = state.q.split(" ").every((word) => !word || item.text.includes(word));
    // an entry that fails one select alone still counts for the other choices of that select
    item.failed = !found || failed.length > 1 ? "*" : (failed[0]?.name ?? "");
    return !item.failed;
  };

  const showGroups = (root, items) => {
    const shown = new Map([...root.querySelectorAll("section[data-group]")].map((group) => [group, 0]));
    for (const item of items) {
      if (item.group && !item.failed) shown.set(item.group, shown.get(item.group) + 1);
    }
    const most = Math.max(1, ...shown.values());
    for (const [group, count] of shown) {
      group.hidden = !count;
      const own = group.querySelector("[data-group-count]");
      if (own) own.textContent = count;
      const jump = root.querySelector(`.jump:not(.strip) a[href="#${CSS.escape(group.id)}"]`);
      if (!jump) continue;
      jump.parentElement.hidden = !count;
      jump.querySelector(".count").textContent = count;
      jump.querySelector("rect").setAttribute("width", ((100 * count) / most).toFixed(1));
    }
    chronicle.showStrip?.(root, items, shown);
    chronicle.showTimes?.(root);
  };

  /** How many entries each choice would leave, the other filters staying as they are. */
  const countChoices = (select, items) => {
    const counts = new Map();
    const open = items.filter(({ failed }) => !failed || failed === select.name);
    for (const { key, value } of open.flatMap(({ key, element }) =>
      words(element, select.name).map((value) => ({ key, value })),
    )) {
      counts.set(value, (counts.get(value) ?? new Set()).add(key));
    }
    for (const option of select.options) {
      if (!option.value) continue;
      const count = counts.get(option.value)?.size ?? 0;
      option.textContent = `${option.dataset.label} ${count}`;
      option.disabled = !count && !option.selected;
    }
  };

  const startFilters = (form) => {
    const root = form.closest("article") ?? document;
    const items = itemsOf(root);
    const total = new Set(items.map(({ key }) => key)).size;
    const selects = [...form.querySelectorAll("select")];
    const controls = [...selects, form.elements.q];
    const output = form.querySelector("output");
    const nothing = root.querySelector("[data-nothing]");
    let typed = false;

    const apply = () => {
      const state = Object.fromEntries(controls.map(({ name, value }) => [name, value]));
      state.q = fold(state.q);
      for (const item of items) item.element.hidden = !matches(item, state, selects);
      const shown = new Set(items.filter(({ failed }) => !failed).map(({ key }) => key)).size;
      showGroups(root, items);
      for (const select of selects) {
        select.classList.toggle("set", Boolean(select.value));
        countChoices(select, items);
      }
      const text = fill(output.dataset.count, { shown, total });
      if (output.textContent !== text) output.textContent = text;
      form.querySelector("[type=reset]").hidden = !controls.some(({ value }) => value);
      nothing.hidden = shown > 0;
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
    addEventListener("popstate", read);
    read();
  };

  document.querySelectorAll("form[data-filters]").forEach(startFilters);
}
