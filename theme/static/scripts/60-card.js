// A card for a name linked in a text: what the entry is, before one goes there. A tooltip in the sense of ARIA:
// it can be pointed at, stays as long as its link is pointed at or focused, and goes away with Escape.
{
  "use strict";

  const PATIENCE = 350; // a pointer that only passes by opens nothing
  const GRACE = 200; // on its way from the link to the card
  const GAP = 6;
  const MARGIN = 16;

  const make = () => {
    const card = document.createElement("div");
    card.className = "card";
    card.id = "card";
    card.setAttribute("role", "tooltip");
    card.hidden = true;
    for (const name of ["card-kicker", "card-name", "card-summary"]) {
      const line = document.createElement("p");
      line.className = name;
      card.append(line);
    }
    return card;
  };

  /** Below the line of the link that is pointed at, above it where there is no room. */
  const place = (card, link, y) => {
    const lines = [...link.getClientRects()];
    const line = lines.find(({ top, bottom }) => top <= y && y <= bottom) ?? lines[0];
    const origin = card.offsetParent.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const left = Math.max(MARGIN, Math.min(line.left, width - card.offsetWidth - MARGIN));
    const below = line.bottom + GAP;
    const fits = below + card.offsetHeight <= innerHeight || line.top < card.offsetHeight + GAP;
    const top = fits ? below : line.top - GAP - card.offsetHeight;
    card.style.setProperty("--card-left", `${left - origin.left}px`);
    card.style.setProperty("--card-top", `${top - origin.top}px`);
  };

  const startCards = (data, content) => {
    const cards = JSON.parse(data.textContent);
    const card = make();
    content.append(card);
    let shown = null;
    let timer = 0;

    const hide = () => {
      clearTimeout(timer);
      shown?.removeAttribute("aria-describedby");
      shown = null;
      card.hidden = true;
    };
    const show = (link, texts, y) => {
      hide();
      shown = link;
      [...card.children].forEach((line, nth) => (line.textContent = texts[nth]));
      card.hidden = false;
      link.setAttribute("aria-describedby", card.id);
      place(card, link, y);
    };
    const later = (action, delay) => {
      clearTimeout(timer);
      timer = setTimeout(action, delay);
    };
    const leave = () => later(() => document.activeElement !== shown && hide(), GRACE);

    for (const link of content.querySelectorAll("a.ref")) {
      const texts = cards[link.getAttribute("href").replace(/index\.html$/, "")];
      if (!texts) continue;
      link.addEventListener("pointerenter", ({ pointerType, clientY }) => {
        if (pointerType === "touch") return;
        later(() => link !== shown && show(link, texts, clientY), PATIENCE);
      });
      link.addEventListener("pointerleave", leave);
      link.addEventListener("focus", () => link.matches(":focus-visible") && show(link, texts));
      link.addEventListener("blur", hide);
    }
    card.addEventListener("pointerenter", () => clearTimeout(timer));
    card.addEventListener("pointerleave", leave);
    addEventListener("keydown", ({ key }) => key === "Escape" && hide());
  };

  const data = document.querySelector("script[data-cards]");
  if (data) startCards(data, data.parentElement);
}
