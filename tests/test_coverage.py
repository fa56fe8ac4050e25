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
TERM = re.compile(r"`([^`]+)`")


def places() -> list[tuple[str, str, str]]:
    """Entry, field and name in brackets of every place told; further fields belong to the last entry."""
    found: list[tuple[str, str, str]] = []
    entry = ""
    for cell in ROW.findall((ROOT / "docs/coverage.md").read_text("utf-8")):
        for term in TERM.findall(cell):
            if term.endswith(".yml"):
                entry = term
                found.append((entry, "name", ""))
            elif place := re.fullmatch(r"(\w+)\[(.+)\]", term):
                found.append((entry, place[1], place[2]))
    return found


def names(value: Any) -> Iterator[str]:
    """Every key and every name of a part below ``value``."""
    if isinstance(value, dict):
        yield from (value[word] for word in ("key", "name") if isinstance(value.get(word), str))
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from names(one)


def test_there_are_ten_sentences() -> None:
    assert (
        len(re.findall(r"^## 第 \d+ 句$", (ROOT / "docs/coverage.md").read_text("utf-8"), re.MULTILINE)) == 10
    )
    assert len(places()) > 20


@pytest.mark.parametrize(("entry", "field", "name"), places())
def test_every_place_is_there(entry: str, field: str, name: str) -> None:
    data = yaml.safe_load((ROOT / "content" / entry).read_text("utf-8"))
    assert field in data
    assert not name or name in set(names(data[field]))
