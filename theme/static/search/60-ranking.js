// Ranking: a name that is what was asked for, one that begins with it, one that holds it; then texts by how often.
{
  "use strict";

  const EQUAL = 1000;
  const BEGINS = 500;
  const HOLDS = 250;
  const SHARE = 200; // by how much of the name was asked for
  const OTHER_NAME = 20; // less for an alias
  const IN_TEXT = 4;
  const OFTEN = 5;

  const { SPREAD, NAME_STEP } = globalThis.chronicle.searching;

  const nameScore = (place, length, size) => {
    const other = place >= NAME_STEP ? OTHER_NAME : 0;
    const begins = place % NAME_STEP === 0;
    if (begins && size >= length) return EQUAL + SHARE - other;
    return (begins ? BEGINS : HOLDS) + (SHARE * size) / length - other;
  };

  /** How well each entry answers a clause, and where in its names. */
  const rated = ({ names, lengths, texts, size, spoken }) => {
    const found = new Map();
    const of = (entry) => {
      if (!found.has(entry)) found.set(entry, { name: 0, times: 0, spoken: null });
      return found.get(entry);
    };
    names.forEach((at, nth) => {
      const place = at % SPREAD;
      const rating = of(Math.floor(at / SPREAD));
      rating.name = Math.max(rating.name, nameScore(place, lengths[nth], size));
      if (spoken && place < NAME_STEP && !rating.spoken) rating.spoken = { place, size }; // of the title
    });
    for (const at of texts) of(Math.floor(at / SPREAD)).times += 1;
    return found;
  };

  /** How well each entry answers a clause in one way or the other. */
  const either = (one, other) => {
    const both = new Map(one);
    for (const [entry, rating] of other) {
      if (!both.has(entry) || both.get(entry).name < rating.name) both.set(entry, rating);
    }
    return both;
  };

  /** The entries that answer every clause, the best first; `byDate` in the order of time. */
  const ranked = (ratings, { byDate = false, onlyNames = false } = {}) => {
    const [fewest, ...others] = [...ratings].sort((a, b) => a.size - b.size);
    const found = [];
    for (const entry of fewest.keys()) {
      const each = [fewest, ...others].map((rating) => rating.get(entry));
      if (each.includes(undefined) || (onlyNames && each.some(({ name }) => !name))) continue;
      const score = each.reduce((sum, { name, times }) => sum + name + IN_TEXT * Math.min(times, OFTEN), 0);
      found.push({ entry, score, spoken: each.map(({ spoken }) => spoken).filter(Boolean) });
    }
    return found.sort((a, b) => (byDate ? 0 : b.score - a.score) || a.entry - b.entry);
  };

  Object.assign(globalThis.chronicle.searching, { rated, either, ranked });
}
