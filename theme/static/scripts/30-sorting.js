// Tables sorted by a column, which stays in the address.
{
  "use strict";
  const { remember } = globalThis.chronicle;

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

  document.querySelectorAll("table[data-sortable]").forEach(startSorting);
}
