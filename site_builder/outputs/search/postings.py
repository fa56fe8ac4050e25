"""Postings: where every pair and word stands, made in arrays and written as text that compresses well.

A key is a unit and the one that touches it (or the unit alone at the end of a run), or a word. Its postings
are those in names, then those in texts, in the order of entries and places:

* the first in an entry: twice the distance to the entry before, its place;
* another in the same entry: twice the distance to the place before, plus one;
* each in a name: the length of the name.

Numbers have digits of base 46, the lowest first, all but the last with 46 added.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from site_builder.outputs.search.sounds import first_key, sound_keys
from site_builder.outputs.search.units import LETTER, SINGLE, WORD

Numbers = NDArray[np.int64]
Bools = NDArray[np.bool_]

NAME_STEP = 128  # the names of an entry begin at its multiples
_WORDS = 1 << 18  # ids of words follow those of characters, which are their code points
_SHIFT = 26
_MASK = (1 << _SHIFT) - 1
_BASE = 46
_DIGITS = 5
_ALPHABET = np.frombuffer(bytes(range(35, 127)).replace(b"\\", b"!"), dtype=np.uint8)


@dataclass(frozen=True, slots=True)
class KeyPostings:
    """A key, how many of its postings stand in names, and all of them as text."""

    key: str
    in_names: int
    data: str


class _Places(NamedTuple):
    """Postings: the code of the key, the entry, the place and the length of the name (0 in texts)."""

    codes: Numbers
    entries: Numbers
    places: Numbers
    lengths: Numbers

    def taken(self, order: Numbers, codes: Numbers) -> _Places:
        """Those at ``order`` under other codes."""
        return _Places(codes, self.entries[order], self.places[order], self.lengths[order])


def postings(names: Sequence[Sequence[str]], texts: Sequence[str]) -> list[KeyPostings]:
    """The postings of all keys, in the order of UTF-16, which is that of browsers.

    ``names`` and ``texts`` are folded, one of each for an entry; a line of a text is a passage.
    """
    words: dict[str, int] = {}
    named, told = _with_sounds(_of_names(names, words), words), _of_texts(texts, words)
    codes = np.unique(np.concatenate((named.codes, told.codes)))
    keys = _keys(codes, list(words))
    order = sorted(range(len(keys)), key=lambda place: keys[place].encode("utf-16-be"))
    ranks = np.empty(len(keys), np.int64)
    ranks[order] = np.arange(len(keys))
    counts, name_data = _written(_ranked(named, codes, ranks), len(keys))
    _, text_data = _written(_ranked(told, codes, ranks), len(keys))
    rows = zip(order, counts, name_data, text_data, strict=True)
    return [KeyPostings(keys[key], count, f"{first}{second}") for key, count, first, second in rows]


def encode(numbers: Iterable[int]) -> str:
    """Numbers as text."""
    return _encoded(np.fromiter(numbers, np.int64))[0]


def _of_names(names: Sequence[Sequence[str]], words: dict[str, int]) -> _Places:
    owners, starts = [], []
    for entry, several in enumerate(names):
        start = 0
        for name in several:
            owners.append(entry)
            starts.append(start)
            start += NAME_STEP * (2 * len(name) // NAME_STEP + 1)
    codes, owner, places = _cut([name for several in names for name in several], words)
    lengths = np.zeros(len(owners), np.int64)
    lengths[owner] = places + 1  # the last of each stays
    entries, begins = np.array(owners, np.int64), np.array(starts, np.int64)
    return _Places(codes, entries[owner], begins[owner] + places, lengths[owner])


def _with_sounds(named: _Places, words: dict[str, int]) -> _Places:
    """Postings in names with those of their sounds and of their first units."""
    units = list(words)
    codes, kinds = np.unique(named.codes, return_inverse=True)
    pairs = [(_text(code >> _SHIFT, units), _text(code & _MASK, units)) for code in codes.tolist()]
    sounds = [[_word(words, key) << _SHIFT for key in sound_keys(*pair)] for pair in pairs]
    counts = np.array([len(several) for several in sounds], np.int64)
    firsts = np.cumsum(counts) - counts
    every = np.array([code for several in sounds for code in several], np.int64)
    at = np.repeat(np.arange(len(kinds)), counts[kinds])
    within = np.arange(len(at)) - np.repeat(np.cumsum(counts[kinds]) - counts[kinds], counts[kinds])
    spoken = named.taken(at, every[firsts[kinds[at]] + within])
    # a word stands by itself as well as with what follows, and is a first unit once
    alone = (codes >> _SHIFT < _WORDS) | (codes & _MASK == 0)
    starts = np.flatnonzero((named.places % NAME_STEP == 0) & alone[kinds])
    first_codes = np.array([_word(words, first_key(first)) << _SHIFT for first, _ in pairs], np.int64)
    begun = named.taken(starts, first_codes[kinds[starts]])
    return _Places(*(np.concatenate(column) for column in zip(named, spoken, begun, strict=True)))


def _of_texts(texts: Sequence[str], words: dict[str, int]) -> _Places:
    codes, owner, places = _cut(texts, words)
    return _Places(codes, owner, places, np.zeros(len(codes), np.int64))


def _word(words: dict[str, int], word: str) -> int:
    return words.setdefault(word, len(words) + _WORDS)


def _cut(texts: Sequence[str], words: dict[str, int]) -> tuple[Numbers, Numbers, Numbers]:
    """The keys of ``texts``: their codes, whose text each stands in, and its place there.

    Between runs one place is left free, so that no pair of one run continues that of another.
    """
    joined = "\0".join(texts)
    if not joined:
        return (np.empty(0, np.int64),) * 3
    points = np.frombuffer(joined.encode("utf-32-le"), np.uint32)
    starts, ends, ids = _units(joined, points, words)
    touching = np.zeros(len(starts), bool)
    touching[:-1] = starts[1:] == ends[:-1]
    following = np.where(touching, np.append(ids[1:], 0), 0)
    owner = np.searchsorted(np.flatnonzero(points == 0), starts)
    begins = np.ones(len(starts), bool)
    begins[1:] = ~touching[:-1]
    counted = np.arange(len(starts)) + np.cumsum(begins)
    first = np.flatnonzero(np.diff(owner, prepend=-1))
    base = np.zeros(len(texts), np.int64)
    base[owner[first]] = counted[first]
    places = counted - base[owner]
    # a word is a key by itself as well as with what follows
    double = (ids >= _WORDS) & touching
    at = np.sort(np.concatenate((np.arange(len(starts)), np.flatnonzero(double))), kind="stable")
    again = np.zeros(len(at), bool)
    again[1:] = at[1:] == at[:-1]
    codes = (ids[at] << _SHIFT) | np.where(again | ~double[at], following[at], 0)
    return codes, owner[at], places[at]


def _units(
    joined: str, points: NDArray[np.uint32], words: dict[str, int]
) -> tuple[Numbers, Numbers, Numbers]:
    """Where the units start and end, and their ids; words get theirs from ``words``."""
    present = np.unique(points)
    single, letter = (
        np.array([pattern.match(chr(point)) is not None for point in present.tolist()], bool)
        for pattern in (SINGLE, LETTER)
    )
    where = np.searchsorted(present, points)
    singles = np.flatnonzero(single[where])
    word_starts, word_ends = _words(joined, letter[where])
    spans = zip(word_starts.tolist(), word_ends.tolist(), strict=True)
    word_ids = np.array([_word(words, joined[start:end]) for start, end in spans], np.int64)
    starts = np.concatenate((singles, word_starts))
    order = np.argsort(starts, kind="stable")
    ends = np.concatenate((singles + 1, word_ends))
    ids = np.concatenate((points[singles].astype(np.int64), word_ids))
    return starts[order], ends[order], ids[order]


def _words(joined: str, letters: Bools) -> tuple[Numbers, Numbers]:
    """Where words start and end: only where letters stand is the text read character by character."""
    edges = np.flatnonzero(np.diff(letters, prepend=False, append=False))
    starts, ends = [], []
    end = -1
    for start in edges[::2].tolist():
        if start >= end and (found := WORD.match(joined, start)):
            end = found.end()
            starts.append(start)
            ends.append(end)
    return np.array(starts, np.int64), np.array(ends, np.int64)


def _keys(codes: Numbers, units: Sequence[str]) -> list[str]:
    return [f"{_text(code >> _SHIFT, units)}{_text(code & _MASK, units)}" for code in codes.tolist()]


def _text(unit: int, words: Sequence[str]) -> str:
    return words[unit - _WORDS] if unit >= _WORDS else chr(unit) if unit else ""


def _ranked(found: _Places, codes: Numbers, ranks: Numbers) -> _Places:
    """The postings in the order of keys, entries and places; the codes are the ranks of the keys."""
    ranked = ranks[np.searchsorted(codes, found.codes)]
    order = np.lexsort((found.places, found.entries, ranked))
    return found.taken(order, ranked[order])


def _written(found: _Places, keys: int) -> tuple[list[int], Iterator[str]]:
    """How many postings each key has, and their text."""
    counts = np.bincount(found.codes, minlength=keys)
    if not len(found.codes):
        return counts.tolist(), iter([""] * keys)
    new_key = np.diff(found.codes, prepend=-1) != 0
    new_entry = new_key | (np.diff(found.entries, prepend=-1) != 0)
    apart = np.where(new_key, found.entries, _steps(found.entries, new_entry))
    first = np.where(new_entry, apart * 2, _differences(found.places) * 2 + 1)
    named = bool(found.lengths.any())
    columns = [first, found.places] + ([found.lengths] if named else [])
    wanted = [np.ones(len(first), bool), new_entry] + ([np.ones(len(first), bool)] if named else [])
    values, mask = np.stack(columns, axis=1), np.stack(wanted, axis=1)
    text, sizes = _encoded(values[mask])
    per_posting = np.zeros(mask.shape, np.int64)
    per_posting[mask] = sizes
    ends = np.cumsum(np.bincount(found.codes, per_posting.sum(axis=1), keys).astype(np.int64)).tolist()
    return counts.tolist(), (text[start:end] for start, end in zip([0, *ends[:-1]], ends, strict=True))


def _differences(numbers: Numbers) -> Numbers:
    return np.diff(numbers, prepend=numbers[:1])


def _steps(entries: Numbers, new_entry: Bools) -> Numbers:
    """The distance from the entry before, at the first posting of each."""
    steps = np.zeros(len(entries), np.int64)
    firsts = np.flatnonzero(new_entry)
    steps[firsts] = np.diff(entries[firsts], prepend=0)
    return steps


def _encoded(values: Numbers) -> tuple[str, Numbers]:
    """Numbers as text, and how many signs each takes."""
    sizes = np.ones(len(values), np.int64)
    for power in range(1, _DIGITS):
        sizes += values >= _BASE**power
    offsets = np.cumsum(sizes) - sizes
    signs = np.empty(int(sizes.sum()), np.uint8)
    for digit in range(_DIGITS):
        here = np.flatnonzero(sizes > digit)
        more = sizes[here] > digit + 1
        signs[offsets[here] + digit] = _ALPHABET[values[here] // _BASE**digit % _BASE + _BASE * more]
    return signs.tobytes().decode("ascii"), sizes
