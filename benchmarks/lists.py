"""What lists of many entries cost readers in bytes: ``python -m benchmarks.lists [--entries 10000]``.

The lists of an invented chronicle (benchmarks/synthetic.py) are published by the stages of every build, first
each on one page, as they would stand without parts, then as they stand. The largest of both scripts is told.
"""

from __future__ import annotations

import argparse
import gzip
import tempfile
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

from benchmarks.many_events import open_chronicle, publish_timeline
from benchmarks.synthetic import write
from site_builder.schema import Kind
from site_builder.text import Script
from site_builder.views.browse import browse_page
from site_builder.views.data import data_page
from site_builder.views.edition import Edition
from site_builder.views.gallery import gallery_page
from site_builder.views.list_orders import BROWSED, browse_path
from site_builder.views.listing import Limit
from site_builder.views.listings import list_part_pages
from site_builder.views.lists import list_page
from site_builder.views.page_shapes import Page

WIDTHS = {"one page": 10, "page": 8, "parts": 7, "of a part": 11, "script": 8, "index": 9, "texts": 9}
LISTS = (*(f"{kind.folder}/" for kind in Kind), *(browse_path(kind) for kind in BROWSED), "data/")


def main() -> None:
    """Print, for each list, its size on one page, in parts, and of what its filters load."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=10_000)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write(root, chosen.entries)
        editions = open_chronicle(root, tuple(Script))
        whole = publish_timeline(root, editions, root / "whole", chosen=_on_one_page)
        parts = publish_timeline(root, editions, root / "parts", chosen=_in_parts)
        print(f"{'list':16}" + "".join(f"{name:>{width}}" for name, width in WIDTHS.items()))
        for path in LISTS:
            print(_row(path, whole, parts))


def _lists(edition: Edition) -> Iterator[Page]:
    for kind in Kind:
        yield gallery_page(edition) if kind is Kind.IMAGE else list_page(edition, kind)
    for kind in BROWSED:
        yield browse_page(edition, kind)
    yield data_page(edition)


def _in_parts(edition: Edition) -> Iterator[Page]:
    yield from _lists(edition)
    yield from list_part_pages(edition)


def _on_one_page(edition: Edition) -> Iterator[Page]:
    with mock.patch.object(Limit, "parts", return_value=0):
        yield from _lists(edition)


def _row(path: str, whole: Path, parts: Path) -> str:
    def largest(site: Path, pattern: str) -> int:
        return max((_compressed(file) for file in site.glob(pattern)), default=0)

    pages = len(list(parts.glob(f"{path}part--*/")))
    scripts = f"assets/chronicle/lists/*/{path}"
    numbers = (
        max(_compressed(whole / folder / path / "index.html") for folder in ("", "zh-hant")),
        max(_compressed(parts / folder / path / "index.html") for folder in ("", "zh-hant")),
        pages,
        max(largest(parts, f"{folder}{path}part--*/index.html") for folder in ("", "zh-hant/")),
        largest(parts, f"{scripts}part--*.js"),
        largest(parts, f"{scripts}index.*.js"),
        largest(parts, f"{scripts}texts.*.js"),
    )
    told = zip(numbers, WIDTHS.values(), strict=True)
    return f"{path:16}" + "".join(f"{number:>{width}}" for number, width in told)


def _compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))


if __name__ == "__main__":
    main()
