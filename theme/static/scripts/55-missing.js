// 404: a host shows the page of its root at every wrong address. Below the other edition's root the page keeps that
// edition's text alone, elsewhere its own; without scripts both are there, one after the other.
{
  "use strict";

  const speak = (section) => {
    if (!location.pathname.startsWith(section.dataset.edition)) {
      section.remove(); // before its names are asked for
      return;
    }
    const article = section.closest("article");
    const heading = document.createElement("h1");
    heading.textContent = section.querySelector("h2").textContent;
    section.querySelector("h2").replaceWith(heading);
    section.removeAttribute("aria-labelledby");
    document.title = heading.textContent;
    const crumb = document.querySelector(".md-path [aria-current]");
    if (crumb) {
      crumb.textContent = heading.textContent;
      crumb.lang = section.lang;
    }
    document.documentElement.lang = section.lang;
    document.querySelector("a[data-search]")?.setAttribute("href", `${section.dataset.edition}search/`);
    section.className = "";
    article.replaceChildren(section);
  };

  document.querySelectorAll("section[data-edition]").forEach(speak);
}
