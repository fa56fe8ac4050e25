"""Strokes (筆畫) of Chinese characters as Taiwan counts them: the order of names in the Traditional edition.

The counts are Unihan's ``kTotalStrokes``. Where their library is not installed (it has no wheels for the
newest Python) ``COUNTED`` is False, every count is 0, and lists fall back on pinyin.
"""

from __future__ import annotations

from functools import lru_cache

try:
    import unicodedataplus
except ImportError:
    COUNTED = False
else:
    COUNTED = True

_TAIWAN = "T"


@lru_cache(maxsize=65_536)
def strokes(character: str) -> int:
    """The number of strokes of one character; 0 for what is no Chinese character."""
    return int(unicodedataplus.total_strokes(character, _TAIWAN)) if COUNTED else 0


def order(text: str) -> tuple[tuple[int, str], ...]:
    """The key by which ``text`` sorts: its characters by strokes, equal ones as Unicode has them."""
    return tuple((strokes(character), character) for character in text)
