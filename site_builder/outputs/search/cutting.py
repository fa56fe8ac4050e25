"""Cutting: folded texts into units and pairs, all at once in arrays.

It does for many texts what ``units.runs`` does for one; a test holds the two together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray

from site_builder.outputs.search.fold import fold_character
from site_builder.outputs.search.units import JOINERS, is_letter, is_single

Numbers = NDArray[np.int32]
Bools = NDArray[np.bool_]
Points = NDArray[np.uint32]

_KEPT = JOINERS | {"\n"}
_DIGITS = (ord("0"), ord("9"))


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Units with those that touch them, by their numbers in ``units``, of which the first is none.

    A word stands by itself before it stands with what follows. ``owners`` are the numbers of the texts, in
    order; between runs one of the ``places`` is left free, so that no pair continues another run.
    """

    units: list[str]
    firsts: Numbers
    seconds: Numbers
    owners: Numbers
    places: Numbers


def fold_all(text: str) -> str:
    """``text`` folded, lines kept, every sign that is no part of a unit blank."""
    forms = {sign: _blanked(fold_character(sign)) for sign in signs_of(text)}
    for sign, form in forms.items():
        if len(form) != 1:
            text = text.replace(sign, form)
    table = np.arange(max(map(ord, forms), default=0) + 1, dtype=np.uint32)
    for sign, form in forms.items():
        if len(form) == 1:
            table[ord(sign)] = ord(form)
    return table[_points(text)].tobytes().decode("utf-32-le")


def cut(texts: Sequence[str]) -> Pairs:
    """The pairs of folded ``texts``."""
    joined = "\0".join(texts)
    points = _points(joined)
    units = [""]
    starts, ends, ids = _units(joined, points, units)
    touching = np.zeros(len(starts), bool)
    touching[:-1] = starts[1:] == ends[:-1]
    seconds = np.where(touching, np.append(ids[1:], np.int32(0)), np.int32(0)) if len(ids) else ids
    owners = np.searchsorted(np.flatnonzero(points == 0), starts).astype(np.int32)
    places = _places(touching, owners, len(texts))
    double = (ends - starts > 1) | _is_letter(points[starts])
    double &= touching
    at = np.repeat(np.arange(len(starts), dtype=np.int32), 1 + double)
    alone = np.zeros(len(at), bool)
    alone[:-1] = at[1:] == at[:-1]
    return Pairs(units, ids[at], np.where(alone, np.int32(0), seconds[at]), owners[at], places[at])


def signs_of(text: str) -> list[str]:
    """The signs that occur in ``text``."""
    return [chr(point) for point in np.flatnonzero(np.bincount(_points(text))).tolist()]


def _points(text: str) -> Points:
    return np.frombuffer(text.encode("utf-32-le"), np.uint32)


def _blanked(form: str) -> str:
    return "".join(sign if is_single(sign) or is_letter(sign) or sign in _KEPT else " " for sign in form)


def _is_letter(points: Points) -> Bools:
    table = np.zeros(int(points.max(initial=0)) + 1, bool)
    for point in np.flatnonzero(np.bincount(points)).tolist():
        table[point] = is_letter(chr(point))
    return table[points]


def _units(joined: str, points: Points, units: list[str]) -> tuple[Numbers, Numbers, Numbers]:
    """Where the units start and end, and their numbers in ``units``, to which they are added."""
    numbers = np.zeros(int(points.max(initial=0)) + 1, np.int32)
    for point in np.flatnonzero(np.bincount(points)).tolist():
        if is_single(chr(point)):
            numbers[point] = len(units)
            units.append(chr(point))
    ids = numbers[points]
    singles = np.flatnonzero(ids).astype(np.int32)
    word_starts, word_ends = _words(points)
    known: defaultdict[str, int] = defaultdict(count(len(units)).__next__)
    spans = zip(word_starts.tolist(), word_ends.tolist(), strict=True)
    words = [known[joined[start:end]] for start, end in spans]
    units += known
    starts = np.concatenate((singles, word_starts))
    order = np.argsort(starts, kind="stable")
    ends = np.concatenate((singles + np.int32(1), word_ends))
    every = np.concatenate((ids[singles], np.array(words, np.int32)))
    return starts[order], ends[order], every[order]


def _words(points: Points) -> tuple[Numbers, Numbers]:
    """Where words start and end: letters, and the signs that join them."""
    letters = _is_letter(points)
    digits = (points >= _DIGITS[0]) & (points <= _DIGITS[1])
    signs = np.isin(points, [ord(sign) for sign in JOINERS - {"-"}])
    within = letters | _between(signs, letters) | _between(points == ord("-"), digits)
    edges = np.flatnonzero(np.diff(within, prepend=False, append=False)).astype(np.int32)
    return edges[::2], edges[1::2]


def _between(signs: Bools, sides: Bools) -> Bools:
    """Those of ``signs`` that have one of ``sides`` on both their sides."""
    found = np.zeros(len(signs), bool)
    found[1:-1] = signs[1:-1] & sides[:-2] & sides[2:]
    return found


def _places(touching: Bools, owners: Numbers, texts: int) -> Numbers:
    begins = np.ones(len(touching), bool)
    begins[1:] = ~touching[:-1]
    counted = np.arange(len(touching), dtype=np.int32) + np.cumsum(begins, dtype=np.int32)
    base = np.zeros(texts, np.int32)
    firsts = np.flatnonzero(np.diff(owners, prepend=np.int32(-1)))
    base[owners[firsts]] = counted[firsts]
    return counted - base[owners]
