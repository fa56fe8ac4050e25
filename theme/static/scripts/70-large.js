// Larger type (大字): the choice stays on the device, and main.html applies it before the first paint.
{
  "use strict";

  const KEY = "chronicle.large";
  const root = document.documentElement;

  const keep = (large) => {
    try {
      if (large) localStorage.setItem(KEY, "1");
      else localStorage.removeItem(KEY);
    } catch {
      // a browser that keeps nothing: the choice holds for this page
    }
  };

  const startLarge = (button) => {
    const tell = () => button.setAttribute("aria-pressed", root.hasAttribute("data-large"));
    button.addEventListener("click", () => {
      keep(root.toggleAttribute("data-large"));
      tell();
    });
    addEventListener("storage", ({ key, newValue }) => {
      if (key !== KEY) return;
      root.toggleAttribute("data-large", Boolean(newValue)); // another tab changed it
      tell();
    });
    tell();
  };

  document.querySelectorAll("button[data-large]").forEach(startLarge);
}
