// What the search offers to the page: `chronicle.search.ask` and `suggest`. Whether an answer still matters when
// it comes is for the one who asked.
{
  "use strict";

  const { choose, clauses, either, entriesOf, exact, isEmpty, partly, postings, ranked, rated, result } =
    globalThis.chronicle.searching;
  const { isWord, prepare, sounding, suggestion, withIndex } = globalThis.chronicle.searching;

  const ALIKE = 0.7; // of the likeness of the best

  const NONE = { found: [], similar: false, shown: [] };

  const largest = (numbers) => {
    let most = 0; // as an argument list they could be too many
    for (const number of numbers) most = Math.max(most, number);
    return most;
  };

  /** One character alone: the names that begin with it, else whatever holds it. */
  const byFirst = async (index, clause, options) => {
    const [unit] = clause.ways[0];
    const begun = await postings(index, `^${unit}`);
    const found = isEmpty(begun) ? await exact(index, clause, Infinity) : { ...begun, size: 1 };
    return { found: ranked([rated(found)], options), similar: false, shown: [clause] };
  };

  /** Where each clause stands; those too common to be asked for only where there are no others. */
  const standing = async (index, asked) => {
    const exacts = await Promise.all(asked.map((clause) => exact(index, clause)));
    return exacts.some(Boolean) ? exacts : Promise.all(asked.map((clause) => exact(index, clause, Infinity)));
  };

  /** Entries that have the most of what was asked for, where none has all of it: rare parts count for more. */
  const alike = async (index, asked, exacts) => {
    const scores = new Map();
    const inNames = new Map();
    const shown = [];
    const add = (to, entry, score) => to.set(entry, (to.get(entry) || 0) + score);
    const rate = (entries, part, named) => {
      const score = part * Math.log(1 + index.count / entries.length);
      for (const entry of entries) {
        add(scores, entry, score);
        add(inNames, entry, score * named(entry));
      }
    };
    const clausesOf = asked.map(async (clause, nth) => {
      if (exacts[nth] && !isEmpty(exacts[nth])) {
        const names = entriesOf({ ...exacts[nth], texts: [] });
        rate([...entriesOf(exacts[nth])], 1, (entry) => (names.has(entry) ? 1 : 0));
        shown[nth] = clause;
        return;
      }
      const { counts, named, needles } = await partly(index, clause);
      const most = largest(counts.values());
      const entries = [...counts.keys()].filter((entry) => counts.get(entry) === most);
      rate(entries, most / needles.length, (entry) => (named.get(entry) || 0) / most);
      shown[nth] = { needles };
    });
    await Promise.all(clausesOf);
    const best = largest(scores.values());
    const found = [];
    for (const [entry, score] of scores) {
      if (score > best * ALIKE) found.push({ entry, score: score + inNames.get(entry), spoken: [] });
    }
    found.sort((a, b) => b.score - a.score || a.entry - b.entry);
    return { found, similar: true, shown };
  };

  const search = async (index, text, options) => {
    const asked = clauses(text);
    if (!asked.length) return NONE;
    const [first] = asked;
    if (asked.length === 1 && first.ways[0].length === 1 && !isWord(first.ways[0][0])) {
      return byFirst(index, first, options);
    }
    const exacts = await standing(index, asked);
    const ratings = exacts.map((each) => each && rated(each));
    const found = ranked(ratings.filter(Boolean), options);
    if (found.length) return { found, similar: false, shown: asked };
    // one syllable may stand somewhere as it is, so all letters are read as sounds, too
    const spoken = await Promise.all(asked.map(({ latin }) => latin && sounding(index, latin)));
    const both = ratings.map((each, nth) => (spoken[nth] ? either(each, rated(spoken[nth])) : each));
    const heard = ranked(both.filter(Boolean), options);
    if (heard.length || options.onlyNames) return { found: heard, similar: false, shown: asked };
    return alike(index, asked, exacts.map((each, nth) => (each && isEmpty(each) && spoken[nth]) || each));
  };

  /** The answer to a query: how many entries there are, and `count` of them from `offset` on.
   *  With `facets`, the ids chosen of each, the answer tells the values to choose from. */
  const ask = (text, { order = "relevance", facets = null, offset = 0, count = 10 } = {}) =>
    withIndex(async (index) => {
      const { found, similar, shown } = await search(index, text, { byDate: order === "date" });
      const chosen = facets ? await choose(index, found, facets) : { kept: found, facets: {} };
      const page = chosen.kept.slice(offset, offset + count);
      const results = await Promise.all(page.map((each) => result(index, each, shown)));
      return { text, total: chosen.kept.length, similar: similar && found.length > 0, results, facets: chosen.facets };
    });

  /** The names that answer best. */
  const suggest = (text, count = 8) =>
    withIndex(async (index) => {
      const { found, shown } = await search(index, text, { onlyNames: true });
      return Promise.all(found.slice(0, count).map((each) => suggestion(index, each, shown)));
    });

  globalThis.chronicle.search = { ask, suggest };
  prepare();
}
