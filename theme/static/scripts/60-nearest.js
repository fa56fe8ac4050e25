// 404: the entries whose id is nearest to the end of the wrong address. Their names are a script of their own,
// which is asked for on this page only. The address is a stranger's: it is compared, and never shown.
{
  "use strict";

  const SHOWN = 6;
  const LONGEST = 80; // of an id

  /** What the address asked for: the words of its last part, and the folder of a kind if it names one. */
  const asked = () => {
    let parts = location.pathname.split("/");
    try {
      parts = decodeURIComponent(location.pathname).split("/");
    } catch {
      // a broken percent sign: as it stands
    }
    parts = parts.map((part) => part.trim()).filter((part) => part && part !== "index.html");
    const last = (parts.pop() ?? "").replace(/\.html?$/i, "").slice(0, LONGEST);
    return { folders: parts, text: last, id: last.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") };
  };

  /** How many letters must be changed to make one id of the other; more than `most` counts as infinite. */
  const distance = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return Infinity;
    let row = Array.from({ length: other.length + 1 }, (_, place) => place);
    for (let i = 1; i <= one.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const changed = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
        next.push(Math.min(changed, row[j] + 1, next[j - 1] + 1));
      }
      if (Math.min(...next) > most) return Infinity;
      row = next;
    }
    return row[other.length] > most ? Infinity : row[other.length];
  };

  const rate = (wanted, id, name) => {
    if (wanted.text.length > 1 && name.includes(wanted.text)) return 0;
    if (!wanted.id) return Infinity;
    const within = wanted.id.length > 3 && (id.startsWith(wanted.id) || `-${id}-`.includes(`-${wanted.id}-`));
    if (id.length > 3 && wanted.id.startsWith(`${id}-`)) return 2;
    return within ? 1 : distance(wanted.id, id, Math.max(1, Math.floor(wanted.id.length / 3)));
  };

  const nearest = (names, wanted) => {
    const found = [];
    for (const [folder, lines] of Object.entries(names)) {
      const elsewhere = wanted.folders.includes(folder) ? 0 : 0.5;
      for (const line of lines.split("\n")) {
        const [id, name] = line.split("\t");
        const far = rate(wanted, id, name) + elsewhere;
        if (far < Infinity) found.push({ far, name, path: `${folder}/${id}/` });
      }
    }
    return found.sort((a, b) => a.far - b.far).slice(0, SHOWN);
  };

  const offer = (section, found) => {
    for (const { name, path } of found) {
      const link = document.createElement("a");
      link.href = section.dataset.root + path;
      link.textContent = name;
      const item = document.createElement("li");
      item.className = "entry";
      item.append(link);
      section.querySelector("ul").append(item);
    }
    section.hidden = !found.length;
  };

  const startNearest = (section) => {
    const script = document.createElement("script");
    script.src = section.dataset.nearest;
    script.addEventListener("load", () => offer(section, nearest(globalThis.chronicleNames, asked())));
    document.head.append(script);
  };

  document.querySelectorAll("[data-nearest]").forEach(startNearest);
}
