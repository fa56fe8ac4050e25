"""Units: what a folded text is cut into, and under which, alone or in pairs, it is found.

A unit is one character of an East Asian script, or one word of letters and digits; ``+ . #`` stay inside a
word between letters or digits, ``-`` between digits (1+n, 3.6, 2020-02-05). Units that touch are a run.
``theme/static/search/20-units.js`` cuts queries in the same way.
"""

from __future__ import annotations

import re
from functools import lru_cache

SINGLE = (
    "\u3005-\u3007\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U000323af"
)
LETTER = "0-9a-z\u00df-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u052f"

JOINERS = frozenset("+.#-")
_IS_SINGLE = re.compile(f"[{SINGLE}]")
_IS_LETTER = re.compile(f"[{LETTER}]")


@lru_cache(maxsize=65_536)
def is_single(sign: str) -> bool:
    """Whether a folded sign is a unit by itself."""
    return _IS_SINGLE.fullmatch(sign) is not None


@lru_cache(maxsize=65_536)
def is_letter(sign: str) -> bool:
    """Whether a folded sign is part of a word."""
    return _IS_LETTER.fullmatch(sign) is not None
