// Postings: where a pair or a word stands, read from the text that `outputs/search/postings.py` wrote.
// A place is a number: the entry times SPREAD, and the place in its names or its text.
{
  "use strict";

  const SPREAD = 2 ** 21;
  const NAME_STEP = 128; // the names of an entry begin at its multiples
  const BASE = 46;

  const { shard } = globalThis.chronicle.searching;

  const digit = new Uint8Array(128);
  for (let value = 0; value < 2 * BASE; value += 1) digit[value + 35 === 92 ? 33 : value + 35] = value;


  const readAll = (text) => {
    const numbers = [];
    let value = 0;
    let unit = 1;
    for (let at = 0; at < text.length; at += 1) {
      const sign = digit[text.charCodeAt(at)];
      value += (sign < BASE ? sign : sign - BASE) * unit;
      unit *= BASE;
      if (sign < BASE) {
        numbers.push(value);
        value = 0;
        unit = 1;
      }
    }
    return numbers;
  };

  const parsed = new WeakMap();

  const open = (file) => {
    if (!parsed.has(file)) {
      const [keys, header, data] = file;
      const numbers = readAll(header);
      const starts = [0];
      for (let at = 0; at < numbers.length; at += 2) starts.push(starts[at / 2] + numbers[at]);
      parsed.set(file, { keys: keys.split(" "), starts, inNames: numbers.filter((_, at) => at % 2), data });
    }
    return parsed.get(file);
  };

  const read = ({ data, starts, inNames }, nth) => {
    const numbers = readAll(data.slice(starts[nth], starts[nth + 1]));
    const names = [];
    const lengths = [];
    const texts = [];
    let entry = 0;
    let place = 0;
    let at = 0;
    const next = () => {
      const step = numbers[at++];
      if (step % 2) {
        place += (step - 1) / 2;
      } else {
        entry += step / 2;
        place = numbers[at++];
      }
      return entry * SPREAD + place;
    };
    for (let count = inNames[nth]; count > 0; count -= 1) {
      names.push(next());
      lengths.push(numbers[at++]);
    }
    entry = 0;
    while (at < numbers.length) texts.push(next());
    return { names, lengths, texts };
  };

  /** The place of the first of `sorted` that is not before `wanted`. */
  const bisect = (sorted, wanted) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const shardOf = ({ firsts }, key) => {
    const place = bisect(firsts, key);
    return firsts[place] === key ? place : Math.max(0, place - 1);
  };

  const NONE = { names: [], lengths: [], texts: [] };

  /** The postings of one key. */
  const postings = async (index, key) => {
    if (!index.shards.length) return NONE;
    const opened = open(await shard(index.shards[shardOf(index, key)]));
    const nth = bisect(opened.keys, key);
    return opened.keys[nth] === key ? read(opened, nth) : NONE;
  };

  const merged = (several) => {
    if (several.length === 1) return several[0];
    const names = new Map();
    for (const each of several) each.names.forEach((at, nth) => names.set(at, each.lengths[nth]));
    const order = (a, b) => a - b;
    const places = [...names.keys()].sort(order);
    const texts = [...new Set([].concat(...several.map((each) => each.texts)))].sort(order);
    return { names: places, lengths: places.map((at) => names.get(at)), texts };
  };

  /** The postings of all keys that begin with `prefix`, from no more than `most` files. */
  const postingsFrom = async (index, prefix, most = Infinity) => {
    if (!index.shards.length) return NONE;
    const first = shardOf(index, prefix);
    let last = first;
    while (last + 1 < index.shards.length && index.firsts[last + 1].startsWith(prefix)) last += 1;
    if (last - first + 1 > most) return null;
    const files = await Promise.all(index.shards.slice(first, last + 1).map(shard));
    const found = [NONE];
    for (const opened of files.map(open)) {
      for (let nth = bisect(opened.keys, prefix); nth < opened.keys.length; nth += 1) {
        if (!opened.keys[nth].startsWith(prefix)) break;
        found.push(read(opened, nth));
      }
    }
    return merged(found.length > 1 ? found.slice(1) : found);
  };

  Object.assign(globalThis.chronicle.searching, { SPREAD, NAME_STEP, readAll, postings, postingsFrom, merged });
}
