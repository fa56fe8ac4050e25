// The files of the index: scripts that hand over what they hold, because nothing can be fetched from a disk.
// The directory is found by its name, all others by hashes that it tells, so a new site never meets old parts.
{
  "use strict";

  const HASH = 8; // signs of a name
  const FRESH = 600_000; // ms for which a host may hand out the directory from its cache

  const { learn } = globalThis.chronicle.searching;
  const base = new URL("../search/", document.currentScript.src).href;
  const edition = document.documentElement.lang.startsWith("zh-Hant") ? "zh-Hant" : "zh-Hans";
  const given = new WeakMap(); // script → what it handed over
  const asked = new Map(); // address → promise

  const Lacking = class extends Error {};

  const take = (value) => given.set(document.currentScript, value);

  const load = (name) => {
    if (!asked.has(name)) {
      asked.set(
        name,
        new Promise((resolve, reject) => {
          const script = document.createElement("script");
          script.src = base + name;
          const end = () => {
            script.remove();
            if (given.has(script)) return resolve(given.get(script));
            asked.delete(name); // it did not come, was cut off, or is a host's page about an error
            return reject(new Lacking(`the search lacks ${name}`));
          };
          script.addEventListener("load", end);
          script.addEventListener("error", end);
          document.head.append(script);
        }),
      );
    }
    return asked.get(name);
  };

  const cut = (names) => names.match(new RegExp(`.{${HASH}}`, "g")) || [];

  let opened = null;

  const open = async (moment) => {
    const told = await load(`${edition}.js${location.protocol === "file:" ? "" : `?${moment}`}`);
    learn(told.folds);
    return {
      ...told,
      firsts: told.firsts.split(" "),
      shards: cut(told.shards),
      records: cut(told.records),
      syllables: new Set(told.syllables.split(" ")),
    };
  };

  const renew = (moment) => {
    const told = open(moment);
    opened = told;
    told.catch(() => {
      if (opened === told) opened = null;
    });
    return told;
  };

  /** What the index holds and where. */
  const directory = () => opened || renew(Math.floor(Date.now() / FRESH));

  /** What `work` gives; once more from a new directory where a new site has taken the place of the old one. */
  const withIndex = async (work) => {
    const told = directory();
    try {
      return await work(await told);
    } catch (error) {
      if (!(error instanceof Lacking)) throw error;
      // who else asked meanwhile may have opened the new one already
      return work(await (opened && opened !== told ? opened : renew(Date.now())));
    }
  };

  const shard = (name) => load(`${name}.js`);
  const ofEdition = (name) => load(`${edition}/${name}.js`);

  /** A reader who turns to the search will ask: the directory comes meanwhile. */
  const prepare = () => directory().catch(() => {}); // who asks is told

  Object.assign(globalThis.chronicle.searching, { prepare, take, withIndex, shard, ofEdition });
}
