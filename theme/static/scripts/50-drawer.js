// The drawer of phones for the keyboard.
{
  "use strict";

  /** The drawer of phones for the keyboard: Escape closes it, and so does walking past its end. */
  const startDrawer = (label) => {
    const drawer = document.getElementById(label.htmlFor);
    const opener = label.firstElementChild; // the sign: a label may not be a button, what it holds may
    const tell = () => {
      opener.setAttribute("aria-expanded", drawer.checked);
      // what the drawer covers takes no focus
      for (const other of label.parentElement.children) other.inert = other !== label && drawer.checked;
    };
    label.removeAttribute("tabindex");
    opener.setAttribute("role", "button");
    opener.tabIndex = 0;
    drawer.addEventListener("change", tell);
    opener.addEventListener("keydown", (event) => {
      if (event.key !== " " && event.key !== "Enter") return;
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

  document.querySelectorAll(".md-header label[for=__drawer]").forEach(startDrawer);
}
