"""Reading: what a file was found to hold, and the parts of it while they are read."""

from __future__ import annotations

from dataclasses import dataclass, field

from site_builder.load.scalars import Value
from site_builder.load.source import Source
from site_builder.load.stream import CollectionStartEvent, MappingStartEvent
from site_builder.problems import Problem


@dataclass(slots=True)
class Root:
    """The value of one document, its place, and whether a reported problem is why it is missing."""

    value: Value
    index: int
    refused: bool = False


@dataclass(slots=True)
class Reading:
    """What a file holds: its documents, ``lost`` of them behind a mistake of syntax, and its problems.

    ``source`` is the text as it was read; ``surrogate`` is where the escape stands that ended it, if one did.
    """

    source: Source
    surrogate: int = -1
    roots: list[Root] = field(default_factory=list)
    lost: int = 0
    problems: list[Problem] = field(default_factory=list)


@dataclass(slots=True)
class Anchor:
    """A named value: its place, how many values it stands for, and whether it is still being read."""

    index: int
    value: Value
    size: int
    is_open: bool = False


class Frame:
    """An open list or mapping: the one of ``items`` and ``pairs`` that it is, and its size with all below.

    ``key`` awaits its value, which is left out when the key is ``dropped``; ``places`` are those of the keys.
    """

    __slots__ = ("dropped", "event", "flow", "items", "key", "key_line", "pairs", "places", "size")

    def __init__(self, event: CollectionStartEvent) -> None:
        self.event = event
        self.flow = bool(event.flow_style)
        self.items: list[Value] | None = None
        self.pairs: dict[str, Value] | None = None
        if isinstance(event, MappingStartEvent):
            self.pairs = {}
        else:
            self.items = []
        self.places: dict[str, int] = {}
        self.key: str | None = None
        self.key_line = -1
        self.dropped = False
        self.size = 1
