"""Cutting: folded texts into units and pairs, all at once in arrays.

``tests/search_reference.py`` does for one text, by regular expressions, what this does for many.
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
_DIGITS = frozenset("0123456789")
_JOINER, _HYPHEN, _LETTER, _DIGIT = 1, 2, 3, 4  # what a sign is to a word


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
    # the signs of a form stay as they are when folded again, so those of no or several signs can go first
    for sign, form in forms.items():
        if len(form) != 1:
            text = text.replace(sign, form)
    table = np.arange(max(map(ord, "".join(forms) + "".join(forms.values())), default=0) + 1, dtype=np.uint32)
    for sign, form in forms.items():
        if len(form) == 1:
            table[ord(sign)] = ord(form)
    return table[_points(text)].tobytes().decode("utf-32-le")


def cut(texts: Sequence[str]) -> Pairs:
    """The pairs of folded ``texts``."""
    joined = "\0".join(texts)
    points = _points(joined)
    units = [""]
    starts, ends, ids, words = _units(joined, points, units)
    touching = np.zeros(len(starts), bool)
    touching[:-1] = starts[1:] == ends[:-1]
    seconds = np.where(touching, np.append(ids[1:], np.int32(0)), np.int32(0)) if len(ids) else ids
    last = np.searchsorted(starts, np.flatnonzero(points == 0))
    counts = np.diff(last, prepend=0, append=len(starts)) if texts else np.zeros(0, np.int64)
    owners = np.repeat(np.arange(len(texts), dtype=np.int32), counts)
    places = _places(touching, owners, len(texts))
    double = words & touching
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


def _units(joined: str, points: Points, units: list[str]) -> tuple[Numbers, Numbers, Numbers, Bools]:
    """Where units start and end, their numbers in ``units``, to which they are added; which are words."""
    kinds, numbers = _tables(joined, units)
    ids = numbers[points]
    singles = np.flatnonzero(ids).astype(np.int32)
    word_starts, word_ends = _words(kinds[points])
    known: defaultdict[str, int] = defaultdict(count(len(units)).__next__)
    spans = zip(word_starts.tolist(), word_ends.tolist(), strict=True)
    words = np.array([known[joined[start:end]] for start, end in spans], np.int32)
    first_word = len(units)
    units += known
    starts = np.concatenate((singles, word_starts))
    order = np.argsort(starts, kind="stable")
    ends = np.concatenate((singles + np.int32(1), word_ends))
    every = np.concatenate((ids[singles], words))[order]
    return starts[order], ends[order], every, every >= first_word


def _tables(text: str, units: list[str]) -> tuple[NDArray[np.uint8], Numbers]:
    """What each sign of ``text`` is to a word, and the numbers of those that are units by themselves."""
    signs = signs_of(text)
    kinds = np.zeros(max(map(ord, signs), default=0) + 1, np.uint8)
    numbers = np.zeros(len(kinds), np.int32)
    for sign in signs:
        if is_single(sign):
            numbers[ord(sign)] = len(units)
            units.append(sign)
        elif is_letter(sign):
            kinds[ord(sign)] = _DIGIT if sign in _DIGITS else _LETTER
        elif sign in JOINERS:
            kinds[ord(sign)] = _HYPHEN if sign == "-" else _JOINER
    return kinds, numbers


def _words(kinds: NDArray[np.uint8]) -> tuple[Numbers, Numbers]:
    """Where words start and end: letters, and the signs that join them."""
    letters = kinds >= _LETTER
    within = letters | _between(kinds == _JOINER, letters) | _between(kinds == _HYPHEN, kinds == _DIGIT)
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
