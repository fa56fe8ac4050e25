// Matching: where a clause stands. Pairs that follow each other make the exact phrase, whatever its words are.
{
  "use strict";

  const MOST_FILES = 4; // for one character among other words; a commoner one is passed over
  const MOST_SPELLINGS = 12;
  const MOST_PAIRS = 8;
  const MOST_LETTERS = 40; // of a clause that is read as sounds: no name is longer

  const { SPREAD, isWord, merged, postings, postingsFrom } = globalThis.chronicle.searching;

  /** A unit and the one that touches it, as the index writes them. */
  const pair = (units, place) => units[place] + (isWord(units[place]) ? "!" : "") + units[place + 1];

  const isEmpty = ({ names, texts }) => !names.length && !texts.length;

  /** Those of `places` at which `others` go on, `offset` units later. */
  const followed = (places, offset, others) => {
    const kept = [];
    let other = 0;
    places.forEach((place, nth) => {
      while (other < others.length && others[other] < place + offset) other += 1;
      if (others[other] === place + offset) kept.push(nth);
    });
    return kept;
  };

  const joined = (first, offset, next) => {
    const names = followed(first.names, offset, next.names);
    const texts = followed(first.texts, offset, next.texts);
    return {
      names: names.map((nth) => first.names[nth]),
      lengths: names.map((nth) => first.lengths[nth]),
      texts: texts.map((nth) => first.texts[nth]),
    };
  };

  /** The phrase whose pair at each place `find(place)` gives: every second pair and the last cover it. */
  const covered = async (size, find) => {
    const places = [];
    for (let place = 0; place < size - 1; place += 2) places.push(place);
    if (size % 2) places.push(size - 2);
    const lists = await Promise.all(places.map(find));
    return lists.reduce((found, next, nth) => joined(found, places[nth], next));
  };

  /** A word as it stands, else those that begin with it. */
  const orLonger = async (index, key) => {
    const found = await postings(index, key);
    return isEmpty(found) ? postingsFrom(index, key) : found;
  };

  /** Where a run stands; null where one character is too common to be asked for. */
  const run = (index, units, most) => {
    const last = units[units.length - 1];
    if (units.length === 1) return isWord(last) ? orLonger(index, last) : postingsFrom(index, last, most);
    const find = (place) => {
      const key = pair(units, place);
      return place === units.length - 2 && isWord(last) ? orLonger(index, key) : postings(index, key);
    };
    return covered(units.length, find);
  };

  /** Where a clause stands and of how many units it is. */
  const exact = async (index, { ways }, most = MOST_FILES) => {
    const found = await Promise.all(ways.map((way) => run(index, way, most)));
    return found.includes(null) ? null : { ...merged(found), size: ways[0].length };
  };

  /** The ways to read letters as syllables, of which the last may not be whole yet. */
  const spellings = (letters, syllables) => {
    const found = [];
    const whole = [...syllables];
    const dead = new Set(); // from where no way leads to the end: there are many ways to each
    const read = (from, before) => {
      const known = found.length;
      if (known >= MOST_SPELLINGS || dead.has(from)) return;
      const rest = letters.slice(from);
      if (whole.some((syllable) => syllable.startsWith(rest))) found.push([...before, rest]);
      for (let end = Math.min(letters.length - 1, from + 6); end > from; end -= 1) {
        const syllable = letters.slice(from, end);
        if (syllables.has(syllable)) read(end, [...before, syllable]);
      }
      if (found.length === known) dead.add(from);
    };
    read(0, []);
    return found;
  };

  const spelt = (index, syllables) => {
    const size = syllables.length;
    if (size === 1) return postingsFrom(index, `'${syllables[0]}`);
    return covered(size, (place) => {
      const key = `'${syllables[place]}'${syllables[place + 1]}`;
      return place === size - 2 ? postingsFrom(index, key) : postings(index, key);
    });
  };

  /** Names that sound like letters: by their syllables, else by their initials. */
  const sounding = async (index, letters) => {
    if (letters.length < 2 || letters.length > MOST_LETTERS) return null;
    const ways = spellings(letters, index.syllables);
    const found = await Promise.all(ways.map((way) => spelt(index, way)));
    const best = found.findIndex((each) => !isEmpty(each));
    if (best >= 0) return { ...found[best], size: ways[best].length, spoken: true };
    const initials = await covered(letters.length, (place) => postings(index, `*${letters.substr(place, 2)}`));
    return { ...initials, size: letters.length, spoken: true };
  };

  const entriesOf = ({ names, texts }) => new Set([...names, ...texts].map((at) => Math.floor(at / SPREAD)));

  /** How many of the pairs of a clause stand in each entry, and how many of these in its names. */
  const partly = async (index, { ways }) => {
    const [units] = ways;
    const step = Math.max(1, Math.ceil((units.length - 1) / MOST_PAIRS));
    const keys = [];
    for (let place = 0; place < units.length - 1; place += step) keys.push(pair(units, place));
    const counts = new Map();
    const named = new Map();
    for (const found of await Promise.all(keys.map((key) => postings(index, key)))) {
      for (const entry of entriesOf(found)) counts.set(entry, (counts.get(entry) || 0) + 1);
      for (const entry of entriesOf({ ...found, texts: [] })) named.set(entry, (named.get(entry) || 0) + 1);
    }
    return { counts, named, needles: keys.map((key) => key.replace("!", "")) };
  };

  Object.assign(globalThis.chronicle.searching, { isEmpty, entriesOf, exact, sounding, partly });
}
