// Showing: the record of a result, what of its title was asked for, and the passage that tells most of it.
// Marks are places in what is shown, which is in the reader's script whatever the query was in.
{
  "use strict";

  const CHUNK = 16;
  const WIDTH = 100; // of a passage, in characters
  const BEFORE = 28; // of these at most before what was asked for
  const LETTER = /[0-9a-z\u00df-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u052f]/;

  const { fold, units, ofEdition } = globalThis.chronicle.searching;

  const record = async ({ records, kinds }, entry) => {
    const chunk = await ofEdition(records[Math.floor(entry / CHUNK)]);
    const [url, kind, title, scope, date, passages, elsewhere = {}] = chunk[entry % CHUNK];
    return { url, kind: kinds[kind], title, scope, date, passages, elsewhere };
  };

  /** Where a folded text has a needle: whole words first, else words that begin with it. */
  const occurrences = (folded, needle) => {
    const whole = [];
    const begun = [];
    for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
      const end = at + needle.length;
      if (at && LETTER.test(folded[at - 1]) && LETTER.test(needle[0])) continue;
      begun.push([at, end]);
      if (end >= folded.length || !LETTER.test(folded[end]) || !LETTER.test(needle[needle.length - 1])) {
        whole.push([at, end]);
      }
    }
    return whole.length ? whole : begun;
  };

  /** A text as it is compared here, and as it reads in another edition, each with the places it comes from. */
  const readings = (text, alternates = []) => {
    const own = fold(text);
    if (!alternates.length) return [own];
    const other = { folded: "", starts: [], ends: [] };
    const add = (part, start, end) => {
      for (let i = 0; i < part.length; i += 1) {
        other.starts.push(start(i));
        other.ends.push(end(i));
      }
      other.folded += part;
    };
    let done = 0;
    const keep = (to) => {
      const from = done;
      add(own.folded.slice(from, to), (i) => own.starts[from + i], (i) => own.ends[from + i]);
      done = to;
    };
    for (const [from, to, read] of alternates) {
      if (from < done) continue; // a third edition would say the same place again
      keep(from);
      add(read, () => own.starts[from], () => own.ends[to - 1]);
      done = to;
    }
    keep(own.folded.length);
    return [own, other];
  };

  const united = (marks) => {
    const found = [];
    for (const [from, to] of marks.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
      const last = found[found.length - 1];
      if (last && from <= last[1]) last[1] = Math.max(last[1], to);
      else found.push([from, to]);
    }
    return found;
  };

  /** What of `text` was asked for: its marks, and how many of the clauses it answers. */
  const marked = (text, alternates, clauses) => {
    const marks = [];
    let answered = 0;
    for (const { folded, starts, ends } of readings(text, alternates)) {
      let here = 0;
      for (const { needles } of clauses) {
        const found = [].concat(...needles.map((needle) => occurrences(folded, needle)));
        here += found.length ? 1 : 0;
        for (const [from, to] of found) marks.push([starts[from], ends[to - 1]]);
      }
      answered = Math.max(answered, here);
    }
    return { marks: united(marks), answered };
  };

  /** The units of a title by their places, as they are counted in the index. */
  const spokenMarks = (title, { place, size }) => {
    const { folded, starts, ends } = fold(title);
    let at = -1;
    let end = 0;
    const marks = [];
    for (const unit of units(folded)) {
      at += unit.start === end || at < 0 ? 1 : 2;
      end = unit.end;
      if (at >= place && at < place + size) marks.push([starts[unit.start], ends[unit.end - 1]]);
    }
    return marks;
  };

  /** As much of a passage as is shown: from a little before the first mark. */
  const excerpt = (text, marks) => {
    let from = marks.length && marks[0][0] > BEFORE && text.length > WIDTH ? marks[0][0] - BEFORE : 0;
    from = Math.min(from, Math.max(0, text.length - WIDTH));
    let to = Math.min(text.length, from + WIDTH);
    if (/[\udc00-\udfff]/.test(text[from])) from -= 1;
    if (to < text.length && /[\udc00-\udfff]/.test(text[to])) to += 1;
    const before = from ? "…" : "";
    const shift = before.length - from;
    const shown = marks
      .filter(([start, end]) => start < to && end > from)
      .map(([start, end]) => [Math.max(start, from) + shift, Math.min(end, to) + shift]);
    return { passage: before + text.slice(from, to) + (to < text.length ? "…" : ""), passageMarks: shown };
  };

  /** The marks of a title, and whether it answers the whole query. */
  const titled = ({ title, elsewhere }, clauses, spoken) => {
    const { marks, answered } = marked(title, elsewhere[-1], clauses);
    const heard = [].concat(...spoken.map((each) => spokenMarks(title, each)));
    return { marks: united([...marks, ...heard]), whole: answered + spoken.length >= clauses.length };
  };

  /** A result without its passage. */
  const suggestion = async (index, { entry, spoken }, clauses) => {
    const found = await record(index, entry);
    const { url, kind, scope } = found;
    return { title: found.title, titleMarks: titled(found, clauses, spoken).marks, url, kind, scope };
  };

  /** A result as it is shown. */
  const result = async (index, { entry, spoken }, clauses) => {
    const found = await record(index, entry);
    const { marks: titleMarks, whole } = titled(found, clauses, spoken);
    const passage = (nth) => {
      const text = found.passages[nth];
      return { text, ...marked(text, found.elsewhere[nth], clauses) };
    };
    // the first is the entry's own summary, if it has one; it says most where the title answers already
    let best = passage(0);
    for (let nth = 1; nth < found.passages.length && !whole; nth += 1) {
      const other = passage(nth);
      if (other.answered > best.answered) best = other;
    }
    return {
      url: found.url,
      title: found.title,
      titleMarks,
      kind: found.kind,
      scope: found.scope,
      date: found.date,
      ...excerpt(best.text, best.marks),
    };
  };

  Object.assign(globalThis.chronicle.searching, { suggestion, result });
}
