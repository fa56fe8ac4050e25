"""Postings: where every pair and word stands, sorted in arrays and written as text that compresses well.

A key is a unit and the one that touches it, or a unit alone: a word, or a character at the end of a run.
Between a word and what follows stands ``!``, which sorts before all that words are made of. The postings of a
key are those in names, then those in texts, in the order of entries and places:

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

from site_builder.outputs.search.cutting import Numbers, Pairs, cut
from site_builder.outputs.search.sounds import first_key, sound_keys
from site_builder.outputs.search.units import is_letter, is_single

NAME_STEP = 128  # the names of an entry begin at its multiples
_BASE = 46
_DIGITS = 5
_ALPHABET = np.frombuffer(bytes(range(35, 127)).replace(b"\\", b"!"), dtype=np.uint8)
_AT_ONCE = 1 << 19  # postings that are written at once, to keep memory flat
_BITS = 63


class KeyPostings(NamedTuple):
    """A key, how many of its postings stand in names, and all of them as text."""

    key: str
    in_names: int
    data: str


@dataclass(frozen=True, slots=True, eq=False)
class _Places:
    """Postings: their units, the entry, the place, and the length of the name (0 in texts)."""

    units: list[str]
    firsts: Numbers
    seconds: Numbers
    entries: Numbers
    places: Numbers
    lengths: Numbers


def postings(names: Sequence[Sequence[str]], texts: Sequence[str]) -> Iterator[KeyPostings]:
    """The postings of all keys, in the order of UTF-16, which is that of browsers.

    ``names`` and ``texts`` are folded, one of each for an entry; a line of a text is a passage.
    """
    found = _with_sounds(_placed(names, cut([*(name for each in names for name in each), *texts])))
    ranks, units = _ranked_units(found.units)
    codes, order = _sorted(ranks[found.firsts], ranks[found.seconds], len(units))
    starts = np.flatnonzero(np.diff(codes, prepend=-1))
    ends = np.append(starts[1:], len(codes))
    first = 0
    while first < len(starts):
        last = max(first + 1, int(np.searchsorted(ends, starts[first] + _AT_ONCE)))
        within = order[starts[first] : ends[last - 1]]
        counts, data = _written(found, within, starts[first:last] - starts[first])
        keys = (
            _key(units[code // len(units)], units[code % len(units)])
            for code in codes[starts[first:last]].tolist()
        )
        yield from map(KeyPostings, keys, counts, data)
        first = last


def encode(numbers: Iterable[int]) -> str:
    """Numbers as text."""
    return _encoded(np.fromiter(numbers, np.int64))[0]


def _placed(names: Sequence[Sequence[str]], pairs: Pairs) -> _Places:
    """The pairs with the entries whose names and texts they stand in."""
    owners: list[int] = []
    begins: list[int] = []
    for entry, several in enumerate(names):
        begin = 0
        for name in several:
            owners.append(entry)
            begins.append(begin)
            begin += NAME_STEP * (2 * len(name) // NAME_STEP + 1)
    count = len(owners)
    lengths = np.zeros(count + len(names), np.int32)
    named = int(np.searchsorted(pairs.owners, count))
    lengths[pairs.owners[:named]] = pairs.places[:named] + 1  # the last of each stays
    entries = np.array([*owners, *range(len(names))], np.int32)
    starts = np.array([*begins, *[0] * len(names)], np.int32)
    places = starts[pairs.owners] + pairs.places
    return _Places(
        pairs.units, pairs.firsts, pairs.seconds, entries[pairs.owners], places, lengths[pairs.owners]
    )


def _with_sounds(found: _Places) -> _Places:
    """Postings with those of the sounds of names and of their first units."""
    units = dict(zip(found.units, range(len(found.units)), strict=True))
    named = np.flatnonzero(found.lengths)
    size = len(found.units)
    codes, kinds = np.unique(
        found.firsts[named].astype(np.int64) * size + found.seconds[named], return_inverse=True
    )
    pairs = [(found.units[code // size], found.units[code % size]) for code in codes.tolist()]
    keys = [sound_keys(*pair) for pair in pairs]
    numbers = np.array([units.setdefault(key, len(units)) for several in keys for key in several], np.int32)
    counts = np.array([len(several) for several in keys], np.int64)
    spoken, which = _repeated(counts, kinds)
    # a word stands by itself as well as with what follows, and is a first unit once
    opening = np.array([is_single(first) or not second for first, second in pairs], bool)
    begun = np.flatnonzero((found.places[named] % NAME_STEP == 0) & opening[kinds])
    firsts = np.array([units.setdefault(first_key(first), len(units)) for first, _ in pairs], np.int32)
    more = np.concatenate((named[spoken], named[begun]))
    return _Places(
        list(units),
        np.concatenate((found.firsts, numbers[which], firsts[kinds[begun]])),
        np.concatenate((found.seconds, np.zeros(len(more), np.int32))),
        np.concatenate((found.entries, found.entries[more])),
        np.concatenate((found.places, found.places[more])),
        np.concatenate((found.lengths, found.lengths[more])),
    )


def _repeated(
    counts: NDArray[np.int64], kinds: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each of ``kinds`` as many times as its count: its place, and numbers that go on within the kind."""
    times = counts[kinds]
    at = np.repeat(np.arange(len(kinds)), times)
    within = np.arange(len(at)) - np.repeat(np.cumsum(times) - times, times)
    return at, (np.cumsum(counts) - counts)[kinds[at]] + within


def _ranked_units(units: Sequence[str]) -> tuple[Numbers, list[str]]:
    """The rank of every unit, and the units in their order."""
    order = sorted(range(len(units)), key=lambda number: units[number].encode("utf-16-be"))
    ranks = np.empty(len(units), np.int32)
    ranks[order] = np.arange(len(units), dtype=np.int32)
    return ranks, [units[number] for number in order]


def _sorted(firsts: Numbers, seconds: Numbers, size: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The codes of keys in their order, and the order of postings, which is theirs within a key."""
    codes = firsts.astype(np.int64) * size + seconds
    bits = max(1, len(codes)).bit_length()
    if (size * size).bit_length() + bits > _BITS:
        order = np.argsort(codes, kind="stable")
        return codes[order], order
    codes <<= bits
    codes |= np.arange(len(codes))
    codes.sort()
    return codes >> bits, codes & ((1 << bits) - 1)


def _key(first: str, second: str) -> str:
    is_word = len(first) > 1 or is_letter(first)
    return f"{first}!{second}" if second and is_word else first + second


def _written(
    found: _Places, order: NDArray[np.int64], starts: NDArray[np.int64]
) -> tuple[list[int], Iterator[str]]:
    """How many postings of each key stand in names, and the text of each key."""
    entries, places, lengths = found.entries[order], found.places[order], found.lengths[order]
    fresh = np.zeros(len(order), bool)
    fresh[starts] = True  # a key, or its texts after its names
    fresh[1:] |= (lengths[1:] == 0) & (lengths[:-1] > 0)
    new = fresh.copy()
    new[1:] |= entries[1:] != entries[:-1]
    values = np.zeros((len(order), 3), np.int32)
    values[:, 0] = np.where(new, _apart(entries, new, fresh) * 2, np.diff(places, prepend=places[:1]) * 2 + 1)
    values[:, 1], values[:, 2] = places, lengths
    wanted = np.ones(values.shape, bool)
    wanted[:, 1], wanted[:, 2] = new, lengths > 0
    text, sizes = _encoded(values[wanted])
    used = np.zeros(values.shape, np.uint8)
    used[wanted] = sizes
    ends = np.cumsum(np.add.reduceat(used.sum(axis=1, dtype=np.int64), starts)).tolist()
    counts = np.add.reduceat((lengths > 0).astype(np.int64), starts).tolist()
    return counts, (text[start:end] for start, end in zip([0, *ends[:-1]], ends, strict=True))


def _apart(entries: Numbers, new: NDArray[np.bool_], fresh: NDArray[np.bool_]) -> Numbers:
    """The distance of each new entry from the one before; the number itself where the count begins anew."""
    steps = np.zeros(len(entries), np.int32)
    at = np.flatnonzero(new)
    steps[at] = np.diff(entries[at], prepend=np.int32(0))
    return np.where(fresh, entries, steps)


def _encoded(values: NDArray[np.int32] | NDArray[np.int64]) -> tuple[str, NDArray[np.uint8]]:
    """Numbers as text, and how many signs each takes."""
    sizes = every = _sizes(values)
    offsets = np.cumsum(sizes, dtype=np.int64) - sizes
    signs = np.empty(int(sizes.sum(dtype=np.int64)), np.uint8)
    left = values
    for digit in range(_DIGITS):
        more = sizes > digit + 1
        signs[offsets] = _ALPHABET[left % _BASE + _BASE * more]
        if not more.any():
            break
        offsets, left, sizes = offsets[more] + 1, left[more] // _BASE, sizes[more]
    return signs.tobytes().decode("ascii"), every


def _sizes(values: NDArray[np.int32] | NDArray[np.int64]) -> NDArray[np.uint8]:
    sizes = np.ones(len(values), np.uint8)
    for power in range(1, _DIGITS):
        sizes += values >= _BASE**power
    return sizes
