// Campaigns side by side: which of them are shown stays in the address.
{
  "use strict";
  const { carry, remember } = globalThis.chronicle;

  const startColumns = (form) => {
    const boxes = [...form.elements.column];
    const table = form.closest("article").querySelector("table");

    const apply = () => {
      const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      for (const cell of table.querySelectorAll("[data-column]")) {
        cell.hidden = !chosen.includes(cell.dataset.column);
      }
      for (const row of table.tBodies[0].rows) {
        row.hidden = ![...row.cells].some((cell) => !cell.hidden && cell.querySelector("li"));
      }
      return chosen;
    };

    const read = () => {
      const chosen = new URLSearchParams(location.search).get("campaigns")?.split(" ");
      for (const box of boxes) box.checked = !chosen || chosen.includes(box.value);
      carry(location.search);
      apply();
    };

    form.addEventListener("change", () => {
      const chosen = apply();
      const parameters = new URLSearchParams(location.search);
      if (chosen.length < boxes.length) parameters.set("campaigns", chosen.join(" "));
      else parameters.delete("campaigns");
      remember(parameters, { replace: false });
    });
    addEventListener("popstate", read);
    read();
  };

  document.querySelectorAll("form[data-columns]").forEach(startColumns);
}
