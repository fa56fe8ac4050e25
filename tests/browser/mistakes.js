// What is wrong with the structure of the page that is open: a list of sentences.
() => {
  const found = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  const one = (selector) => {
    const count = all(selector).length;
    if (count !== 1) found.push(`${count} of ${selector}`);
  };
  const named = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 120);

  ["title", "meta[name=description]", "h1", "main"].forEach(one);
  if (!document.title.trim()) found.push("no title");
  if (!document.querySelector("meta[name=description]")?.content.trim()) found.push("no description");

  const ids = all("[id]").map(({ id }) => id);
  for (const id of new Set(ids.filter((id, place) => ids.indexOf(id) !== place))) found.push(`id twice: ${id}`);
  for (const link of all('a[href^="#"]')) {
    const id = decodeURIComponent(link.hash.slice(1));
    if (id && !document.getElementById(id)) found.push(`leads nowhere: ${named(link)}`);
  }
  for (const name of ["for", "aria-labelledby", "aria-describedby", "aria-controls"]) {
    for (const element of all(`[${name}]`)) {
      const missing = element.getAttribute(name).split(/\s+/).filter((id) => !document.getElementById(id));
      if (missing.length) found.push(`${name} names nothing: ${named(element)}`);
    }
  }
  for (const image of all("img:not([alt])")) found.push(`no alt: ${named(image)}`);
  for (const element of all("[tabindex]")) {
    if (element.tabIndex > 0) found.push(`tabindex above 0: ${named(element)}`);
  }
  for (const part of all("a a, a button, button a, button button, p p, :is(ol, ul) > :not(li, script, template)")) {
    found.push(`wrong place: ${named(part)}`);
  }

  let above = 0;
  for (const heading of all("h1, h2, h3, h4, h5, h6")) {
    const level = Number(heading.localName[1]);
    if (level > above + 1) found.push(`heading jumps from ${above}: ${named(heading)}`);
    if (!heading.textContent.trim()) found.push(`empty heading: ${named(heading)}`);
    above = level;
  }
  return found;
}
