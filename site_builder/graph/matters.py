"""Matters (纪事本末): each event with all that led to it and all that followed from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from site_builder.graph.chronicle import Key, find
from site_builder.schema import Entry, Event, Record

Steps = Mapping[Key, Sequence[Key]]


def matters(records: Mapping[Key, Record[Entry]], rank: Mapping[Key, int]) -> dict[Key, tuple[Key, ...]]:
    """The matter of each event, itself included, in the order of ``rank``; none where it stands alone."""
    earlier: dict[Key, list[Key]] = defaultdict(list)
    later: dict[Key, list[Key]] = defaultdict(list)
    for key in rank:
        for before in _followed(records, key):
            earlier[key].append(before)
            later[before].append(key)
    return {
        key: tuple(sorted(_reached(key, earlier) | _reached(key, later), key=rank.__getitem__))
        for key in rank
        if key in earlier or key in later
    }


def _followed(records: Mapping[Key, Record[Entry]], key: Key) -> Iterable[Key]:
    event = records[key].entry
    refs = event.follows if isinstance(event, Event) else ()
    return (found for ref in refs if (found := find(records, ref)) is not None)


def _reached(start: Key, steps: Steps) -> set[Key]:
    """``start`` and everything that ``steps`` lead to from it."""
    found, todo = {start}, [start]
    while todo:
        new = [key for key in steps.get(todo.pop(), ()) if key not in found]
        found.update(new)
        todo += new
    return found
