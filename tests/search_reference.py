"""Folding and cutting one text in the plainest way: what the arrays and the browser are held to."""

from __future__ import annotations

import re

from site_builder.outputs.search.fold import fold_character
from site_builder.outputs.search.units import LETTER, SINGLE

_WORD = f"[{LETTER}]+(?:(?:[+.#]|(?<=[0-9])-(?=[0-9]))[{LETTER}]+)*"
_RUN = re.compile(f"(?:[{SINGLE}]|{_WORD})+")
_UNIT = re.compile(f"[{SINGLE}]|{_WORD}")


def fold(text: str) -> str:
    """What ``text`` is compared by."""
    return "".join(map(fold_character, text))


def runs(folded: str) -> list[list[str]]:
    """The runs of a folded text, each as its units."""
    return [_UNIT.findall(run) for run in _RUN.findall(folded)]
