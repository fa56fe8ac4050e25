// Units: what a folded query is cut into, as `site_builder/outputs/search/units.py` cuts texts. A unit is one
// character of an East Asian script or one word of letters and digits; units that touch are a run.
{
  "use strict";

  const SINGLE =
    "\\u3005-\\u3007\\u3040-\\u30ff\\u3100-\\u312f\\u31a0-\\u31bf\\u3400-\\u4dbf\\u4e00-\\u9fff" +
    "\\uac00-\\ud7af\\uf900-\\ufaff\\u{20000}-\\u{323af}";
  const LETTER = "0-9a-z\\u00df-\\u00f6\\u00f8-\\u024f\\u0370-\\u03ff\\u0400-\\u052f";
  // old phones know no lookbehind: a word with hyphens is cut afterwards where they join no digits
  const PART = new RegExp(`[${SINGLE}]|[${LETTER}]+(?:[+.#-][${LETTER}]+)*`, "gu");
  const WORD = new RegExp(`^[${LETTER}]`, "u");
  const HYPHEN = /-/g;
  const DIGITS = /^[0-9]-[0-9]$/;

  const isWord = (unit) => WORD.test(unit);

  /** The units of a folded text with where each starts and ends. */
  const units = (folded) => {
    const found = [];
    for (const { 0: text, index } of folded.matchAll(PART)) {
      let from = 0;
      for (const { index: at } of text.matchAll(HYPHEN)) {
        if (DIGITS.test(text.slice(at - 1, at + 2))) continue;
        found.push({ text: text.slice(from, at), start: index + from, end: index + at });
        from = at + 1;
      }
      found.push({ text: text.slice(from), start: index + from, end: index + text.length });
    }
    return found;
  };

  /** The runs of a folded text: units that touch each other. */
  const runs = (folded) => {
    const found = [];
    let end = -1;
    for (const unit of units(folded)) {
      if (unit.start !== end) found.push([]);
      found[found.length - 1].push(unit.text);
      end = unit.end;
    }
    return found;
  };

  Object.assign(globalThis.chronicle.searching, { isWord, units, runs });
}
