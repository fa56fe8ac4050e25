// A button that copies a text; a citation with the day of access, and with the address where it lacks one.
{
  "use strict";

  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  };

  // GB/T 7714: 题名[EB/OL]. (更新日期)[引用日期]. 地址.
  const citation = (told) => {
    const parts = /^(.*?)\.(?: (\(\d{4}-\d{2}-\d{2}\))\.)?(?: (https?:\/\/\S+)\.)?$/s.exec(told);
    if (!parts) return told;
    const [, text, changed, address] = parts;
    const here = location.protocol.startsWith("http") ? location.href.split("#")[0] : "";
    const at = address || here;
    return `${text}. ${changed || ""}[${today()}].${at ? ` ${at}.` : ""}`;
  };

  const copy = async (element) => {
    const told = element.textContent.trim();
    try {
      await navigator.clipboard.writeText(element.classList.contains("cite") ? citation(told) : told);
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
