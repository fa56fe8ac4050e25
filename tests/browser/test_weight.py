"""No kind of page of the sample outgrows what product and budgets allow it to weigh."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from benchmarks.weight import budget_of, weight_of
from site_builder.text import Script
from tests.browser.pages import KINDS, ROOTS, is_entry, path_of


@pytest.mark.parametrize("kind", KINDS)
def test_pages_stay_within_their_budget(sample: Path, kind: str) -> None:
    for script in Script:
        found = weight_of(sample, f"{ROOTS[script]}{path_of(kind, sample)}")
        allowed = budget_of(kind)
        assert 0 < found.html <= allowed.html, script
        assert found.html < found.first_paint <= allowed.first_paint, script
        assert found.requests <= allowed.requests, script


def test_every_entry_stays_within_the_budget_of_its_kind(sample: Path) -> None:
    kinds = [kind for kind in KINDS if kind.startswith("entry of ")]
    pages = [
        (kind, page)
        for kind in kinds
        for page in sample.glob(f"**/{kind[9:]}/*/index.html")
        if is_entry(page)
    ]
    assert len(pages) > 1000
    weights = {page: (len(gzip.compress(page.read_bytes(), 9)), budget_of(kind).html) for kind, page in pages}
    assert {page: weight for page, (weight, allowed) in weights.items() if weight > allowed} == {}


def test_what_stands_in_the_way_of_the_first_paint_is_counted(tmp_path: Path) -> None:
    page = """<!doctype html><link rel="icon" href="no.png"><link rel="stylesheet" href="../a.css?x">
      <script src="b.js"></script><script>1</script><script src="c.js" defer></script>"""
    for name, text in {"p/index.html": page, "a.css": "a", "p/b.js": "b" * 500, "p/c.js": "c"}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    found = weight_of(tmp_path, "p/")
    assert found.requests == 4
    assert found.html + 60 < found.first_paint < found.html + 120


def test_a_page_that_grows_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "404.html").write_text("".join(map(str, range(20_000))))
    assert weight_of(tmp_path, "404.html").html > budget_of("404").html
