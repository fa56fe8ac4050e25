"""How wide a text is, before any browser sees it, and where it breaks into lines.

A Han character is one em. Other signs are taken a little wider than the fonts of readers have them, so that
what fits here fits there.
"""

from __future__ import annotations

import math
import re
import unicodedata
from functools import cache, lru_cache

_WIDE = frozenset("WFA")  # East Asian width; ambiguous signs (quotation marks, dashes) are wide in Chinese
_NARROW_EM = 0.62
_BROAD_EM = 0.95
_BROAD = frozenset("MWmw%@")
_NEVER_FIRST = frozenset("、，。；：！？）》〉”’」』·…%")
_NEVER_LAST = frozenset("（《〈“‘「『")
_PIECES = re.compile(r"[A-Za-z0-9.,+\-]+|.", re.DOTALL)


def width(text: str) -> float:
    """The width of ``text`` in em."""
    return sum(map(_sign, text))


@lru_cache(maxsize=16_384)  # the same names stand in the pictures of many pages
def wrapped(text: str, room: float, most: int) -> tuple[str, ...]:
    """``text`` in lines of at most ``room`` em, about equally long; after ``most`` lines it is cut with …"""
    found = _broken(text, room)
    if len(found) > most:
        return (*found[: most - 1], _cut(found[most - 1] + found[most], room))
    even = width(text) / len(found)
    while even < room:
        shorter = _broken(text, even)
        if len(shorter) <= len(found):
            return shorter
        even += 0.5
    return found


@cache
def _sign(sign: str) -> float:
    if unicodedata.combining(sign):
        return 0
    if unicodedata.east_asian_width(sign) in _WIDE:
        return 1
    return _BROAD_EM if sign in _BROAD else _NARROW_EM


def _broken(text: str, room: float) -> tuple[str, ...]:
    found = [""]
    for piece in _pieces(text, room):
        if found[-1] and width(found[-1] + piece) > room:
            found.append("")
        found[-1] += piece if found[-1] else piece.lstrip()
    return tuple(line.rstrip() for line in found if line.strip()) or ("",)


def _pieces(text: str, room: float) -> list[str]:
    """What stays together: words and numbers that fit a line, signs with what they belong to."""
    pieces: list[str] = []
    for piece in _PIECES.findall(text):
        joined = pieces and (piece in _NEVER_FIRST or pieces[-1][-1] in _NEVER_LAST)
        if joined and width(pieces[-1] + piece) <= room:
            pieces[-1] += piece
        elif width(piece) > room:
            step = max(1, math.floor(room / _BROAD_EM))
            pieces += [piece[at : at + step] for at in range(0, len(piece), step)]
        else:
            pieces.append(piece)
    return pieces


def _cut(text: str, room: float) -> str:
    kept = text
    while kept and width(kept) + 1 > room:
        kept = kept[:-1]
    return f"{kept}…"
