// The 大事记: its density strip follows the filters and leads to the day pointed at; a time is said once in a row.
{
  "use strict";
  const { chronicle } = globalThis;

  const HEIGHT = 16; // of a cell, as in macros/strip.html

  /** Bars and counts of the strip as the filters leave them; `counts` are those of the groups by their id. */
  chronicle.showStrip = (root, items, counts) => {
    const strip = root.querySelector(".strip");
    if (!strip) return;
    const times = new Map();
    for (const { day, failed } of items) {
      if (failed || !day) continue;
      for (const time of [day, day.slice(0, 7)]) times.set(time, (times.get(time) ?? 0) + 1);
    }
    for (const cell of strip.querySelectorAll("li")) {
      const count = cell.dataset.groups.split(" ").reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
      cell.hidden = !count;
      cell.querySelector(".count").textContent = count;
      for (const bar of cell.querySelectorAll("rect")) {
        if (bar.dataset.time) {
          const part = ((times.get(bar.dataset.time) ?? 0) / strip.dataset.most) * HEIGHT;
          const height = part && Math.max(2, part);
          bar.setAttribute("height", height.toFixed(1));
          bar.setAttribute("y", (HEIGHT - height).toFixed(1));
        } else {
          bar.setAttribute("width", ((100 * count) / strip.dataset.mostWhole).toFixed(1));
        }
      }
    }
  };

  /** Of events that say the same of their time only the first that is shown says it. */
  chronicle.showTimes = (root) => {
    for (const list of root.querySelectorAll(".timeline")) {
      let before = null;
      for (const event of list.children) {
        if (event.hidden) continue;
        const said = event.querySelector(".event-time").textContent;
        event.toggleAttribute("data-again", said === before);
        before = said;
      }
    }
  };

  /** Within the cell of a month a click leads to the nearest day that holds an event. */
  const leadToDay = (event) => {
    const bars = [...event.currentTarget.querySelectorAll("rect[data-time]")].filter(
      (bar) => Number(bar.getAttribute("height")) > 0,
    );
    if (!event.detail || !bars.length) return; // a key was pressed: the link leads to the month
    const middle = (bar) => bar.getBoundingClientRect().x + bar.getBoundingClientRect().width / 2;
    const distance = (bar) => Math.abs(middle(bar) - event.clientX);
    const nearest = bars.reduce((best, bar) => (distance(bar) < distance(best) ? bar : best));
    event.preventDefault();
    if (chronicle.large) {
      location.hash = `d${nearest.dataset.time}`; // 16-parts.js knows where the day is
      return;
    }
    const target = document.querySelector(`.event[data-day^="${nearest.dataset.time}"]:not([hidden])`);
    if (target) location.hash = target.id;
  };

  for (const link of document.querySelectorAll(".strip a")) link.addEventListener("click", leadToDay);
}
