// The search: finds entries in either script, any part of a name, by sound, from any host and from a disk.
// It is loaded when a reader turns to it. Folding: what texts and queries are compared by, whatever their
// script, width, case and accents. `site_builder/outputs/search/fold.py` does the same.
{
  "use strict";

  const IGNORED = /[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]|[\u{e0100}-\u{e01ef}]/gu;
  const ACCENTS = /[\u0300-\u036f]/g;
  const LATIN_END = "\u2000";

  const table = new Map(); // a variant → the character that stands in the index
  const known = new Map();
  let variants = /(?!)/u; // none

  const foldCharacter = (character) => {
    let plain = character.normalize("NFKC").toLowerCase();
    if (plain < LATIN_END) plain = plain.normalize("NFD").replace(ACCENTS, "");
    return Array.from(plain.replace(IGNORED, ""), (each) => table.get(each) || each).join("");
  };

  /** `text` folded, and where each part of the result comes from: `starts[i]` to `ends[i]` in `text`. */
  const fold = (text) => {
    let folded = "";
    const starts = [];
    const ends = [];
    let place = 0;
    for (const character of text) {
      let plain = known.get(character);
      if (plain === undefined) known.set(character, (plain = foldCharacter(character)));
      for (let i = 0; i < plain.length; i += 1) {
        starts.push(place);
        ends.push(place + character.length);
      }
      folded += plain;
      place += character.length;
    }
    return { folded, starts, ends };
  };

  /** Takes the variants that the index needs: each group a character and what is folded to it. */
  const learn = (groups) => {
    for (const group of groups.split(" ")) {
      const [meant, ...variants] = group;
      for (const variant of variants) table.set(variant, meant);
    }
    known.clear();
    if (table.size) variants = new RegExp(`[${[...table.keys()].join("")}]`, "gu");
  };

  /** A text in which characters of both scripts that mean the same are the same. */
  const alike = (text) => text.replace(variants, (each) => table.get(each));

  globalThis.chronicle = globalThis.chronicle || {};
  globalThis.chronicle.searching = { alike, fold, learn };
}
