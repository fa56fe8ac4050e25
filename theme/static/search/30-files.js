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

  const take = (value) => given.set(document.currentScript, value);

  const load = (name) => {
    if (!asked.has(name)) {
      asked.set(
        name,
        new Promise((resolve, reject) => {
          const script = document.createElement("script");
          script.src = base + name;
          script.addEventListener("load", () => {
            script.remove();
            resolve(given.get(script));
          });
          script.addEventListener("error", () => {
            script.remove();
            asked.delete(name);
            reject(new Error(`the search lacks ${name}`));
          });
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

  /** What the index holds and where. */
  const directory = () => {
    if (!opened) {
      opened = open(Math.floor(Date.now() / FRESH));
      opened.catch(() => (opened = null));
    }
    return opened;
  };

  /** What `work` gives; once more from a new directory where a new site has taken the place of the old one. */
  const withIndex = async (work) => {
    try {
      return await work(await directory());
    } catch (error) {
      opened = open(Date.now());
      opened.catch(() => (opened = null));
      return work(await opened);
    }
  };

  const shard = (name) => load(`${name}.js`);
  const ofEdition = (name) => load(`${edition}/${name}.js`);

  /** A reader who turns to the search will ask: the directory comes meanwhile. */
  const prepare = () => directory().catch(() => {}); // who asks is told

  Object.assign(globalThis.chronicle.searching, { prepare, take, withIndex, shard, ofEdition });
}
