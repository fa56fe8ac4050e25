// Tables sorted by a column, which stays in the address.
{
  "use strict";
  const { remember } = globalThis.chronicle;

  /** Rows in the order of a column; each cell is read once, for thousands of rows stay fluent that way. */
  const sorted = (rows, column, sign, language) => {
    const order = new Intl.Collator(language, { numeric: true });
    const read = (row) => {
      const { dataset, textContent } = row.cells[column];
      const text = dataset.sort ?? textContent.trim();
      return { row, text, number: "sort" in dataset ? Number(text) : NaN };
    };
    const compare = (left, right) => {
      if (!left.text || !right.text) return Boolean(right.text) - Boolean(left.text); // without a value: last both ways
      return sign * (left.number - right.number || order.compare(left.text, right.text));
    };
    return rows.map(read).sort(compare).map(({ row }) => row);
  };

  const startSorting = (table) => {
    const body = table.tBodies[0];
    const printed = [...body.rows];
    const headings = [...table.tHead.rows[0].cells];

    const apply = (key) => {
      const descending = key.startsWith("-");
      const column = headings.findIndex((heading) => heading.dataset.column === key.replace("-", ""));
      headings.forEach((heading) => heading.removeAttribute("aria-sort"));
      if (column >= 0) headings[column].setAttribute("aria-sort", descending ? "descending" : "ascending");
      const sign = descending ? -1 : 1;
      body.append(...(column >= 0 ? sorted(printed, column, sign, document.documentElement.lang) : printed));
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

  document.querySelectorAll("table[data-sortable]").forEach(startSorting);
}
