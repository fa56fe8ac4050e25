// The search: its script is loaded when a reader turns to it. Its link in the header, or one of the keys / f s,
// opens a dialog; without scripts, and where browsers know no dialogs, the link leads to the search page.
{
  "use strict";
  const { chronicle } = globalThis;

  const KEYS = ["/", "f", "s"];
  const OFF = "chronicle.keys"; // a reader who speaks commands may want no keys
  const FIELDS = "input, textarea, select, [contenteditable]";

  const keysAreOff = () => {
    try {
      return Boolean(localStorage.getItem(OFF));
    } catch {
      return false; // a browser that keeps nothing
    }
  };

  const element = (name, attributes, ...content) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...content);
    return made;
  };

  /** What can be typed into at once; the search's own script adds the rest. */
  const makeDialog = ({ href, dataset, ariaLabel: label }) => {
    const input = element("input", {
      type: "search", name: "q", "aria-label": label, autocomplete: "off", autocapitalize: "off",
      spellcheck: "false", enterkeyhint: "search", maxlength: "200",
    });
    const close = element("button", { type: "button" }, dataset.close);
    const form = element("form", { action: href, class: "search-bar", role: "search" }, input, close);
    const state = element("p", { class: "search-state", role: "status" });
    const dialog = element("dialog", { class: "search", "aria-label": label }, form, state);
    close.addEventListener("click", () => dialog.close());
    document.body.append(dialog);
    return dialog;
  };

  const startSearch = (opener) => {
    const finder = document.querySelector("form[data-finder]");
    let dialog = null;
    let loading = null;

    const load = () => {
      loading ??= new Promise((resolve, reject) => {
        const script = element("script", { src: opener.dataset.search });
        script.addEventListener("load", resolve);
        script.addEventListener("error", () => {
          loading = null;
          reject(new Error("the search cannot be loaded"));
        });
        document.head.append(script);
      });
      return loading;
    };
    chronicle.alike = () => load().then(() => chronicle.searching.withIndex(() => chronicle.searching.alike));
    const prepare = () => load().catch(() => {}); // without it the forms lead to the search page

    const open = () => {
      if (finder) return finder.elements.q.focus();
      dialog ??= makeDialog(opener);
      if (dialog.open) return undefined;
      dialog.showModal();
      const input = dialog.querySelector("input");
      input.focus(); // at once, or a phone shows no keyboard
      input.select();
      return load().then(
        () => chronicle.startDialog(dialog, opener),
        () => {},
      );
    };

    if ("HTMLDialogElement" in globalThis) {
      opener.setAttribute("role", "button");
      opener.setAttribute("aria-haspopup", "dialog");
      opener.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return; // to a tab of its own
        event.preventDefault();
        open();
      });
      opener.addEventListener("keydown", (event) => {
        if (event.key !== " ") return;
        event.preventDefault();
        open();
      });
      addEventListener("keydown", (event) => {
        const { key, target } = event;
        const modified = event.ctrlKey || event.metaKey || event.altKey;
        if (!KEYS.includes(key) || modified || event.isComposing || event.defaultPrevented) return;
        if (target.closest?.(FIELDS) || document.querySelector("dialog[open]") || keysAreOff()) return;
        event.preventDefault(); // the key opens, and is not typed
        open();
      });
      for (const turn of ["pointerenter", "focus"]) opener.addEventListener(turn, prepare, { once: true });
    }
    if (finder) {
      const article = finder.closest("article");
      const asked = Boolean(new URLSearchParams(location.search).get("q"));
      article.toggleAttribute("data-asked", asked); // an answer will take the place of the lists
      load().catch(() => {
        article.removeAttribute("data-asked");
        article.querySelector(".finder-note").textContent = finder.dataset.failed;
        article.querySelector(".finder-note").hidden = false;
      });
    }
  };

  const opener = document.querySelector("a[data-search]");
  if (opener) startSearch(opener);
}
