"""The sample of docs/coverage.md: the entries, fields and keys it names are there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
ROW = re.compile(r"^\| (?!事实|---).* \| (.*) \|$", re.MULTILINE)
PAGE = (ROOT / "docs/coverage.md").read_text("utf-8")
TERM = re.compile(r"`([^`]+)`")


def places() -> list[tuple[str, str]]:
    """Entry and term of every place told; a term belongs to the entry named last before it."""
    found: list[tuple[str, str]] = []
    entry = ""
    for cell in ROW.findall(PAGE):
        for term in TERM.findall(cell):
            entry = term if term.endswith(".yml") else entry
            found.append((entry, "name" if term == entry else term))
    return found


def said(value: Any) -> Iterator[str]:
    """Every key and every text below ``value``, and every pair of them as ``key: text``."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from (key, f"{key}: {one}", *said(one))
    elif isinstance(value, list):
        for one in value:
            yield from said(one)
    else:
        yield str(value)


def test_there_are_ten_sentences() -> None:
    assert len(re.findall(r"^## 第 \d+ 句$", PAGE, re.MULTILINE)) == 10
    assert len(places()) > 60


@pytest.mark.parametrize(("entry", "term"), places())
def test_every_place_is_there(entry: str, term: str) -> None:
    data = yaml.safe_load((ROOT / "content" / entry).read_text("utf-8"))
    if part := re.fullmatch(r"(\w+)\[(.+)\]", term):
        assert {f"key: {part[2]}", f"name: {part[2]}"} & set(said(data[part[1]]))
    else:
        assert term in set(said(data))
