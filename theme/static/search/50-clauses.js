// Clauses: what a query asks for. Each run of its text is one, so spaces mean that all must be found; a date in
// any form that readers type is one too. A clause has the runs of which one must be there.
{
  "use strict";

  const DAY = /^([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})[日号]?$/;
  const MONTH = /^([0-9]{4})[-/年]([0-9]{1,2})月?$/;
  const DAY_OF_YEAR = /^([0-9]{1,2})[-/.月]([0-9]{1,2})[日号]?$/;
  const LATIN = /^[a-z]+$/;

  const { fold, runs } = globalThis.chronicle.searching;

  const two = (number) => String(number).padStart(2, "0");
  const isDay = (month, day) => month >= 1 && month <= 12 && day >= 1 && day <= 31;

  /** The texts that stand for the date that `word` is, as they are indexed and as they are read. */
  const dateForms = (word) => {
    const [year, month, day] = (DAY.exec(word) || []).slice(1).map(Number);
    if (isDay(month, day)) {
      return [`${year}-${two(month)}-${two(day)}`, `${year}年${month}月${day}日`];
    }
    const [inYear, inMonth] = (MONTH.exec(word) || []).slice(1).map(Number);
    if (isDay(inMonth, 1)) return [`${inYear}-${two(inMonth)}`, `${inYear}年${inMonth}月`];
    const [ofMonth, ofDay] = (DAY_OF_YEAR.exec(word) || []).slice(1).map(Number);
    if (isDay(ofMonth, ofDay)) return [`${two(ofMonth)}-${two(ofDay)}`, `${ofMonth}月${ofDay}日`];
    return [];
  };

  /** What a date is read as beside its own forms: its day without the year. */
  const shortForm = (forms) => forms.slice(1, 2).map((form) => form.replace(/^[0-9]{4}年(?=.*日)/, ""));

  /** The clauses of a query; `needles` are what to mark in what is shown. */
  const clauses = (text) => {
    const found = [];
    for (const word of fold(text).folded.split(/\s+/)) {
      const forms = dateForms(word);
      if (forms.length) {
        const ways = [...new Set([...forms, word])].map(runs).filter((way) => way.length === 1);
        found.push({ ways: ways.map(([way]) => way), needles: [...forms, ...shortForm(forms)], latin: "" });
        continue;
      }
      for (const run of runs(word)) {
        const needle = run.join("");
        found.push({ ways: [run], needles: [needle], latin: LATIN.test(needle) ? needle : "" });
      }
    }
    return found;
  };

  globalThis.chronicle.searching.clauses = clauses;
}
