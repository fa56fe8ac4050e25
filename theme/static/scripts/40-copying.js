// A button that copies a text.
{
  "use strict";

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

  document.querySelectorAll("[data-copy]").forEach(startCopying);
}
