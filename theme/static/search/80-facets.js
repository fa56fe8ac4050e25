// Facets: by what results are chosen. Their columns are loaded when somebody asks for them.
{
  "use strict";

  const NAMES = ["kind", "campaign", "place", "year"];

  const { ofEdition, readAll } = globalThis.chronicle.searching;

  const read = ([labels, text], count) => {
    const numbers = readAll(text);
    const values = [];
    for (let at = 0; values.length < count; at += numbers[at] + 1) {
      values.push(numbers.slice(at + 1, at + 1 + numbers[at]));
    }
    return { labels, values };
  };

  let opened = null;

  const columns = async (index) => {
    const told = await ofEdition(index.columns);
    if (!opened || opened.told !== told) {
      const made = NAMES.map((name) => [name, read(told[name], index.count)]);
      opened = { told, ...Object.fromEntries(made) };
    }
    return opened;
  };

  /** Those of `found` that have a chosen value of every facet, and of each value how many there are among those
   *  that have what is chosen of the other facets. */
  const choose = async (index, found, chosen) => {
    const all = await columns(index);
    const wanted = NAMES.map((name) => {
      const ids = new Set((chosen[name] || []).map(String));
      const places = all[name].labels.map(([id], nth) => (ids.has(id) ? nth : -1)).filter((nth) => nth >= 0);
      return { name, any: !places.length, places: new Set(places), counts: new Map(places.map((nth) => [nth, 0])) };
    });
    const kept = [];
    for (const each of found) {
      const missed = wanted.filter(
        ({ name, any, places }) => !any && !all[name].values[each.entry].some((value) => places.has(value)),
      );
      if (!missed.length) kept.push(each);
      if (missed.length > 1) continue;
      for (const { name, counts } of missed.length ? missed : wanted) {
        for (const value of all[name].values[each.entry]) counts.set(value, (counts.get(value) || 0) + 1);
      }
    }
    const facets = {};
    for (const { name, counts } of wanted) {
      const values = [...counts.keys()].sort((a, b) => a - b);
      facets[name] = values.map((value) => {
        const [id, label] = all[name].labels[value];
        return { id, label, count: counts.get(value) };
      });
    }
    return { kept, facets };
  };

  globalThis.chronicle.searching.choose = choose;
}
