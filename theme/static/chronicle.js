// What a page gains with scripts: filters and sorting that stay in the address, and a button that copies.
// No imports and no exports, so that it runs as a module on a site and as a plain script from file://.
{
  "use strict";

  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const words = (item, key) => (item.dataset[key] || "").split(" ");

  /** The same page in the other script keeps what the reader has chosen. */
  const carry = (search) => {
    for (const link of document.querySelectorAll(".md-script a[href], a[data-chronicle-switch]")) {
      link.search = search;
    }
  };

  const remember = (parameters, { replace }) => {
    const search = parameters.toString() && `?${parameters}`;
    const address = `${search || location.pathname}${location.hash}`;
    if (search !== location.search) {
      history[replace ? "replaceState" : "pushState"](null, "", address);
    }
    carry(search);
  };

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
      const jump = root.querySelector(`.jump a[href="#${CSS.escape(group.id)}"]`);
      if (!jump) continue;
      jump.parentElement.hidden = !count;
      jump.querySelector(".count").textContent = count;
      jump.querySelector("rect").setAttribute("width", ((100 * count) / most).toFixed(1));
    }
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

  const compare = (column, language) => {
    const order = new Intl.Collator(language, { numeric: true });
    const value = ({ cells }) => cells[column].dataset.sort ?? cells[column].textContent.trim();
    return (sign) => (a, b) => {
      const [left, right] = [value(a), value(b)];
      if (!left || !right) return Boolean(right) - Boolean(left); // rows without a value come last both ways
      const numbers = cells(a, column) && cells(b, column);
      return sign * (numbers ? Number(left) - Number(right) : order.compare(left, right));
    };
  };
  const cells = (row, column) => row.cells[column].hasAttribute("data-sort");

  const startSorting = (table) => {
    const body = table.tBodies[0];
    const printed = [...body.rows];
    const headings = [...table.tHead.rows[0].cells];

    const apply = (key) => {
      const descending = key.startsWith("-");
      const column = headings.findIndex((heading) => heading.dataset.column === key.replace("-", ""));
      headings.forEach((heading) => heading.removeAttribute("aria-sort"));
      if (column >= 0) headings[column].setAttribute("aria-sort", descending ? "descending" : "ascending");
      const by = column >= 0 ? compare(column, document.documentElement.lang)(descending ? -1 : 1) : null;
      body.append(...(by ? [...printed].sort(by) : printed));
    };

    for (const heading of headings) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        const parameters = new URLSearchParams(location.search);
        const { column } = heading.dataset;
        const next = { [column]: `-${column}`, [`-${column}`]: "" }[parameters.get("sort")] ?? column;
        if (next) parameters.set("sort", next);
        else parameters.delete("sort");
        remember(parameters, { replace: true });
        apply(next);
      });
    }
    const read = () => apply(new URLSearchParams(location.search).get("sort") ?? "");
    addEventListener("popstate", read);
    read();
  };

  const copy = async (element) => {
    try {
      await navigator.clipboard.writeText(element.textContent.trim());
    } catch {
      getSelection().selectAllChildren(element); // without permission: the text is marked, ready to be copied
      document.execCommand("copy");
    }
  };

  const startCopying = (element) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = element.dataset.copy;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      await copy(element);
      button.textContent = element.dataset.copied;
      setTimeout(() => (button.textContent = element.dataset.copy), 2000);
    });
    element.after(button);
  };

  /** The drawer of phones for the keyboard: Escape closes it, and so does walking past its end. */
  const startDrawer = (opener) => {
    const drawer = document.getElementById(opener.htmlFor);
    const tell = () => opener.setAttribute("aria-expanded", drawer.checked);
    opener.setAttribute("role", "button");
    drawer.addEventListener("change", tell);
    opener.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      drawer.click(); // unlike setting it, this tells Material
    });
    addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !drawer.checked) return;
      drawer.click();
      opener.focus();
    });
    addEventListener("focusin", ({ target }) => {
      if (drawer.checked && !target.closest(".md-header, .md-sidebar--primary")) drawer.click();
    });
    tell();
  };

  document.querySelectorAll("form[data-filters]").forEach(startFilters);
  document.querySelectorAll("table[data-sortable]").forEach(startSorting);
  document.querySelectorAll("[data-copy]").forEach(startCopying);
  document.querySelectorAll(".md-header label[for=__drawer]").forEach(startDrawer);
}
