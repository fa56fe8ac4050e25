"""Compares searches in a browser: ``python -m benchmarks.search.compare --entries 500 2000``.

The entries are made by ``benchmarks.synthetic``. ``--peers`` is the Python of an environment that holds
``pagefind[extended]``, ``mkdocs-material`` and ``jieba``; without it ours stands alone. Cold: a new browser
profile, from nothing to ten results; bytes are as sent, compressed. Warm: one query after another in a page.
"""

from __future__ import annotations

import argparse
import datetime
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Response, sync_playwright

from benchmarks import synthetic
from benchmarks.search.engines import Engine, material, ours, pagefind
from benchmarks.search.queries import Query, queries
from benchmarks.static_host import hosted
from site_builder.editions import edition_roots, open_editions
from site_builder.project import open_project
from site_builder.reading import read
from site_builder.text import Script
from site_builder.views.pages import ENTRY_PAGES
from site_builder.views.search import SearchEdition, search_edition
from tests.browser.find import find_browser

SHOWN = 10


@dataclass(frozen=True, slots=True)
class Asked:
    """One query to one engine: what it gave, how long it took, and what it loaded."""

    query: Query
    found: list[str]
    milliseconds: float
    sent: int

    @property
    def rank(self) -> int | None:
        """The place of the first right result."""
        return next((nth for nth, url in enumerate(self.found, 1) if url in self.query.answers), None)

    @property
    def recall(self) -> float:
        right = len(self.query.answers.intersection(self.found))
        return right / min(SHOWN, len(self.query.answers))


def search_editions(folder: Path) -> list[SearchEdition]:
    """What the search knows of a project, in both scripts; nothing is rendered."""
    project = open_project(folder).value
    assert project is not None
    roots = edition_roots(project.settings, tuple(Script))
    made = []
    for edition in open_editions(project, read(project, datetime.date(2026, 1, 1)).value, roots, {}):
        records = edition.chronicle.records
        pages = (ENTRY_PAGES[key.kind](edition, key) for key in records)
        made.append(search_edition(edition, pages))
    return made


def ask_all(
    browser: Browser, engine: Engine, asked: Sequence[Query], cold: int
) -> tuple[list[Asked], list[Asked]]:
    """Every ``cold``-th query in a profile of its own, then all in one page."""
    with hosted(engine.folder) as base:
        alone = [answer for query in asked[::cold] for answer in _in_one_page(browser, base, engine, [query])]
        return alone, list(_in_one_page(browser, base, engine, asked))


def _in_one_page(browser: Browser, base: str, engine: Engine, asked: Sequence[Query]) -> Iterator[Asked]:
    context = browser.new_context()
    page = context.new_page()
    sent = [0]

    def count(response: Response) -> None:
        sent[0] += int(response.headers.get("content-length", 0))

    page.goto(base)
    context.on("response", count)
    for query in asked:
        sent[0] = 0
        found, milliseconds = _timed(page, engine, query)
        yield Asked(query, found, milliseconds, sent[0])
    context.close()


def _timed(page: Page, engine: Engine, query: Query) -> tuple[list[str], float]:
    answer: Any = page.evaluate(
        f"""async text => {{
            const started = performance.now();
            const found = await ({engine.ask})(text);
            return [found, performance.now() - started];
        }}""",
        query.text,
    )
    return answer[0], answer[1]


def by_kind(asked: Sequence[Asked]) -> dict[str, list[Asked]]:
    kinds: defaultdict[str, list[Asked]] = defaultdict(list)
    for each in asked:
        kinds[each.query.kind].append(each)
    return {**kinds, "all": list(asked)}


def table(engine: Engine, cold: Sequence[Asked], warm: Sequence[Asked]) -> Iterator[str]:
    """The rows of one engine."""
    alone = by_kind(cold)
    for kind, asked in by_kind(warm).items():
        ranks = [each.rank for each in asked]
        quality = (
            statistics.mean(rank is not None for rank in ranks),
            statistics.mean(each.recall for each in asked),
            statistics.mean(1 / rank if rank else 0 for rank in ranks),
        )
        first = alone.get(kind, [])
        numbers = (
            statistics.median(each.milliseconds for each in first) if first else 0,
            statistics.median(each.milliseconds for each in asked),
            statistics.mean(each.sent for each in first) / 1000 if first else 0,
            statistics.mean(each.sent for each in asked) / 1000,
        )
        told = [*(f"{number:.3f}" for number in quality), *(f"{number:.0f}" for number in numbers)]
        yield f"| {engine.name} | {kind} | {' | '.join(told)} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, nargs="+", default=[500])
    parser.add_argument("--each", type=int, default=28, help="queries of every kind")
    parser.add_argument("--cold", type=int, default=7, help="every so many-th is asked cold")
    parser.add_argument("--peers", type=Path, help="Python with Pagefind, Material and jieba")
    parser.add_argument("--misses", action="store_true", help="print what ours does not find")
    chosen = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser())
        for entries in chosen.entries:
            with tempfile.TemporaryDirectory() as folder:
                _run(browser, Path(folder), entries, chosen)
        browser.close()


def _run(browser: Browser, folder: Path, entries: int, chosen: argparse.Namespace) -> None:
    synthetic.write(folder / "project", entries)
    editions = search_editions(folder / "project")
    records = editions[0].records
    asked = queries(records, each=chosen.each)
    engines: list[Engine | None] = [ours(editions, folder / "ours")]
    if chosen.peers:
        engines.append(pagefind(records, folder / "pagefind", chosen.peers))
        engines.append(material(records, folder / "material", chosen.peers))
    print(f"\n{len(records)} entries, {len(asked)} queries, {time.strftime('%Y-%m-%d')}\n")
    print("| engine | queries | hit@10 | recall@10 | MRR | cold ms | warm ms | first kB | further kB |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for engine in filter(None, engines):
        cold, warm = ask_all(browser, engine, asked, chosen.cold)
        print("\n".join(table(engine, cold, warm)), flush=True)
        if chosen.misses and engine.name == "ours":
            for each in (each for each in warm if each.rank is None):
                print(f"    {each.query.kind}: {each.query.text} {sorted(each.query.answers)[:3]}")
    print("\n| engine | index: s of one core | more MB at its peak | files | MB |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for engine in filter(None, engines):
        told = (f"{engine.seconds:.1f}", f"{engine.peak:.0f}", str(engine.files), f"{engine.size:.1f}")
        print(f"| {engine.name} | {' | '.join(told)} |")


if __name__ == "__main__":
    main()
