"""The YAML parser: text → PyYAML events, by libyaml where it is installed. The only importer of yaml.

Events are read one by one and nothing is composed: PyYAML's own composer recurses in C (deep nesting kills
the process), stops at the first unknown alias, and its nodes keep the garbage collector busy for seconds.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import yaml
from yaml.error import MarkedYAMLError, YAMLError

if TYPE_CHECKING:
    # what the events surely have: the stubs take every mark for optional

    class Mark:
        """A place: character and line, from 0."""

        index: int
        line: int

    class Event:
        """What the parser found, and where."""

        start_mark: Mark
        end_mark: Mark

    class DocumentStartEvent(Event):
        """A document begins."""

    class DocumentEndEvent(Event):
        """A document ends."""

    class CollectionStartEvent(Event):
        """A list or mapping begins."""

        anchor: str | None
        tag: str | None
        flow_style: bool | None

    class MappingStartEvent(CollectionStartEvent):
        """A mapping begins."""

    class SequenceStartEvent(CollectionStartEvent):
        """A list begins."""

    class CollectionEndEvent(Event):
        """A list or mapping ends."""

    class AliasEvent(Event):
        """A value that an anchor named before."""

        anchor: str

    class ScalarEvent(Event):
        """A scalar; style is empty for a plain one."""

        anchor: str | None
        tag: str | None
        value: str
        style: str | None

else:
    from yaml.events import (
        AliasEvent,
        CollectionEndEvent,
        CollectionStartEvent,
        DocumentEndEvent,
        DocumentStartEvent,
        Event,
        MappingStartEvent,
        ScalarEvent,
        SequenceStartEvent,
    )

__all__ = [
    "AliasEvent",
    "CollectionEndEvent",
    "CollectionStartEvent",
    "DocumentEndEvent",
    "DocumentStartEvent",
    "Event",
    "MappingStartEvent",
    "MarkedYAMLError",
    "ScalarEvent",
    "SequenceStartEvent",
    "YAMLError",
    "events",
]

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def events(text: str) -> Iterator[Event]:
    """The events of ``text``, whose marks count characters from 0. Raises YAMLError where it is not YAML."""
    parser = _LOADER(text)
    following = parser.get_event
    try:
        while (event := following()) is not None:
            yield event
    finally:
        parser.dispose()
