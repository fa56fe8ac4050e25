"""Matters (纪事本末): an event with all that led to it and all that followed from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from site_builder.graph import Chronicle, Key
from site_builder.schema import Event, Kind


def matter(chronicle: Chronicle, event: Key) -> tuple[Key, ...]:
    """The events of the matter of ``event``, itself included, in the order of the timeline."""

    def earlier(key: Key) -> Iterable[Key]:
        refs = chronicle.entry(key, Event).follows
        return (found for ref in refs if (found := chronicle.find(ref)) is not None)

    def later(key: Key) -> Iterable[Key]:
        return chronicle.referring(key, Kind.EVENT, "follows")

    return chronicle.in_time((*_reached(event, earlier), *_reached(event, later)))


def _reached(start: Key, steps: Callable[[Key], Iterable[Key]]) -> tuple[Key, ...]:
    """``start`` and everything that ``steps`` lead to from it."""
    found, todo = {start: None}, [start]
    while todo:
        for key in steps(todo.pop()):
            if key not in found:
                found[key] = None
                todo.append(key)
    return tuple(found)
