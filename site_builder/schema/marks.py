"""Marks of editors around a name: ``[[名称]]`` and ``[[名称|units/id]]`` link it, ``[[!名称]]`` does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# Not before a bracket: [[注]](https://…) is a link of Markdown. No name holds a colon of ASCII.
_MARK = re.compile(r"\[\[(!?)(?!!)([^\[\]|:\n]+)(?:\|([^\[\]|\n]*))?\]\](?!\()")


class NameMark(NamedTuple):
    """A marked name: where it stands in the text without marks, and what the mark asks for."""

    start: int
    end: int
    name: str
    target: str
    forbids: bool
    offset: int  # where the mark begins in the text as written


def unmarked(text: str) -> str:
    """``text`` as it reads: of every mark only the name."""
    return _MARK.sub(r"\2", text) if "[[" in text else text


def name_marks(text: str) -> Iterator[NameMark]:
    """The marks of ``text`` in their order."""
    dropped = 0
    for found in _MARK.finditer(text):
        name = found[2]
        start = found.start() - dropped
        yield NameMark(start, start + len(name), name, found[3] or "", bool(found[1]), found.start())
        dropped += len(found[0]) - len(name)
