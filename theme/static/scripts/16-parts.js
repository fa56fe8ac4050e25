// A 大事记 or a list in parts: the entries of a part come as a script when the reader nears it, for pages opened from a disk
// may load nothing else. Its room is kept until then, and what is on the screen stays where it is.
{
  "use strict";
  const { chronicle } = globalThis;

  const NEAR = "200% 0px"; // of the height of the screen, above and below
  const root = document.querySelector("[data-parts]");

  /** Loads a script; one that comes without what it should bring, cut off or an error page, has failed too. */
  const come = (address, brought) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      const end = () => {
        script.remove();
        if (brought()) resolve();
        else reject(new Error(address));
      };
      script.src = address;
      script.onload = end;
      script.onerror = end;
      document.head.append(script);
    });

  /** `make` is called once, and again only after it has failed. */
  const once = (make) => {
    let promise = null;
    return () =>
      (promise ??= make().catch((error) => {
        promise = null;
        throw error;
      }));
  };

  const words = (text) => text.split(" ").map((word) => (word === "-" ? "" : word));

  /** The columns of the index as the entries that filters compare. */
  const entries = ({ ids, days, groups, facets }) => {
    const columns = {};
    for (const [name, { values, rows }] of Object.entries(facets)) {
      const known = words(values);
      columns[name] = words(rows).map((row) => (row ? row.split(",").map((number) => known[number]) : []));
    }
    const group = groups.flatMap(([anchor, count]) => Array(count).fill(anchor));
    const day = days ? words(days) : [];
    return ids.split(" ").map((id, nth) => ({
      key: id,
      day: day[nth] ?? "",
      group: group[nth],
      failed: "",
      words: (name) => columns[name]?.[nth] ?? [],
      text: () => chronicle.large.texts[nth],
    }));
  };

  const startParts = () => {
    const { dataset } = root;
    const html = new Map();
    let first = 0;
    const parts = [...root.querySelectorAll(".part")].map((element) => {
      const count = Number(element.dataset.count);
      first += count;
      return { element, count, id: element.dataset.part, first: first - count, here: false, near: false };
    });
    const large = { items: null, facets: {}, texts: null, dataset };
    chronicle.large = large;
    chronicle.part = (id, text) => html.set(id, text);
    chronicle.partsIndex = (columns) => {
      large.items = entries(columns);
      large.facets = columns.facets;
    };
    chronicle.partsTexts = (lines) => (large.texts = lines.split("\n"));
    large.index = once(() => come(dataset.index, () => large.items));
    large.read = once(() => come(dataset.texts, () => large.texts));

    const follow = (part) => {
      const own = large.items?.slice(part.first, part.first + part.count);
      const left = own ? own.filter(({ failed }) => !failed).length : part.count;
      part.element.hidden = !left;
      if (!part.here) return part.element.querySelector(".room")?.setAttribute("height", `${left}em`);
      part.element.removeAttribute("data-settled");
      part.element.querySelectorAll("[data-item]").forEach((item, nth) => (item.hidden = Boolean(own?.[nth].failed)));
      for (const group of part.element.querySelectorAll("[data-group]")) {
        group.hidden = !group.querySelector("[data-item]:not([hidden])");
      }
      chronicle.showTimes(part.element);
      if (!part.near) requestAnimationFrame(() => requestAnimationFrame(() => settle(part)));
    };

    /** Once their height is known, events far out of sight are not laid out again. */
    const settle = ({ element, here, near }) => element.toggleAttribute("data-settled", here && !near);

    const replace = (part) => {
      const { element } = part;
      const before = element.getBoundingClientRect();
      const focused = element.contains(document.activeElement);
      const alone = element.querySelector(".part-alone");
      element.innerHTML = html.get(part.id); // made by the build from the page of the part, every text escaped
      html.delete(part.id);
      element.querySelector(".range-head").append(alone);
      part.here = true;
      follow(part);
      if (focused) alone.querySelector("a").focus({ preventScroll: true });
      // where its end is on the screen or above, what follows stays; else its beginning does
      if (before.top >= 0 || before.bottom >= innerHeight) return;
      const moved = element.getBoundingClientRect().bottom - before.bottom;
      if (moved) scrollBy({ top: moved, behavior: "instant" });
    };

    for (const part of parts) {
      part.show = once(async () => {
        await come(part.element.dataset.script, () => html.has(part.id));
        replace(part);
      });
    }
    const leave = (part) => () => part.element.querySelector(".room")?.remove(); // the way to its page is left
    const watch = (seen) => {
      for (const { target, isIntersecting } of seen) {
        const part = parts.find(({ element }) => element === target);
        part.near = isIntersecting;
        if (isIntersecting) part.show().catch(leave(part));
        settle(part);
      }
    };
    const observer = new IntersectionObserver(watch, { rootMargin: NEAR });
    large.follow = () => parts.forEach(follow);
    large.open = () => tryOpen();

    const reach = async (part, find) => {
      await part.show();
      const target = find();
      if (!target) return;
      location.replace(`#${target.id}`); // again, now that it is there: so it is the target of the address
      target.scrollIntoView({ behavior: "instant" });
    };

    /** An address may name an event, a day (d2020-02-05), a month of it (d2020-02) or a group that is not here yet. */
    const open = async () => {
      const name = decodeURIComponent(location.hash.slice(1));
      const holder = parts.find(({ element }) => element.dataset.groups.split(" ").includes(name));
      if (holder) return reach(holder, () => document.getElementById(name));
      const [, id] = name.match(/^event-(.+)$/) ?? [];
      const [, day] = name.match(/^d([0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)$/) ?? [];
      if (!id && !day) return;
      await large.index();
      const place = large.items.findIndex((item) => (id ? item.key === id : !item.failed && item.day.startsWith(day)));
      const part = parts.find((each) => each.first <= place && place < each.first + each.count);
      if (part) await reach(part, () => part.element.querySelectorAll("[data-item]")[place - part.first]);
    };
    const tryOpen = () => open().catch(() => {}); // what did not load leaves the way to the page of the part

    document.documentElement.classList.add("in-parts");
    for (const { element } of parts) observer.observe(element);
    addEventListener("hashchange", tryOpen);
    tryOpen();
  };

  if (root) startParts();
}
