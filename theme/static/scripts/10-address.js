// What a page gains with scripts. Each file is one concern; all are published as one plain script, no module,
// so that it runs from file:// too. What they share: how texts are compared, and the address of the page.
{
  "use strict";

  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);

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

  for (const link of document.querySelectorAll(".md-script a[href]")) {
    link.addEventListener("click", () => (link.hash = location.hash)); // and the place on the page
  }

  globalThis.chronicle = { fold, fill, carry, remember };
}
