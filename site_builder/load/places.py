"""Places: where every key and value of a file stands, as trees made when somebody asks for a place."""

from __future__ import annotations

from site_builder.load.scalars import DEPTH, WIDE_SPACES
from site_builder.load.stream import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    YAMLError,
    events,
)


class Node:
    """A value's place (index of its first character) and its parts: each with the place of its key."""

    __slots__ = ("fields", "index", "items", "text")

    def __init__(self, index: int, text: str | None = None) -> None:
        self.index = index
        self.text = text
        self.items: list[tuple[int, Node]] | None = None
        self.fields: dict[str, tuple[int, Node]] | None = None

    def step(self, key: str | int) -> tuple[int, Node] | None:
        """The place of the key and the value below ``key``; None when there is none."""
        if isinstance(key, str):
            return self.fields.get(key) if self.fields else None
        return self.items[key] if self.items and 0 <= key < len(self.items) else None


def read_trees(text: str, filler: str) -> list[Node]:
    """The tree of every document of ``text``, as far as it can be read."""
    growth = _Growth(filler)
    try:
        for event in events(text):
            if not growth.take(event):
                break
    except YAMLError:
        pass
    return growth.trees


class _Growth:
    """The trees while they grow; ``waiting`` holds, for each open mapping, the key without its value."""

    def __init__(self, filler: str) -> None:
        self.filler = filler
        self.trees: list[Node] = []
        self.open: list[Node] = []
        self.waiting: list[tuple[int, str | None] | None] = []
        self.anchors: dict[str, Node] = {}

    def take(self, event: Event) -> bool:
        """Take one event; False when nothing deeper is read."""
        if isinstance(event, ScalarEvent):
            key = event.value.replace(self.filler, "") if self.filler else event.value
            node = Node(event.start_mark.index, key.rstrip(WIDE_SPACES))
            self._name(event.anchor, node)
            self._put(node)
        elif isinstance(event, CollectionStartEvent):
            node = Node(event.start_mark.index)
            if isinstance(event, MappingStartEvent):
                node.fields = {}
            else:
                node.items = []
            self._name(event.anchor, node)
            self.open.append(node)
            self.waiting.append(None)
        elif isinstance(event, CollectionEndEvent):
            self.waiting.pop()
            self._put(self.open.pop())
        elif isinstance(event, AliasEvent):
            self._put(self.anchors.get(event.anchor) or Node(event.start_mark.index), event.start_mark.index)
        elif isinstance(event, DocumentStartEvent):
            self.anchors = {}
        return len(self.open) <= DEPTH

    def _name(self, anchor: str | None, node: Node) -> None:
        if anchor is not None:
            self.anchors[anchor] = node

    def _put(self, node: Node, index: int | None = None) -> None:
        """Put a finished node where it belongs; ``index`` is where it is written when by an alias."""
        written = node.index if index is None else index
        if not self.open:
            self.trees.append(node)
            return
        parent = self.open[-1]
        if parent.items is not None:
            parent.items.append((written, node))
        elif (key := self.waiting[-1]) is None:
            self.waiting[-1] = (written, node.text)
        else:
            self.waiting[-1] = None
            if key[1] is not None and parent.fields is not None:
                # the first of two equal keys counts, as in the data
                parent.fields.setdefault(key[1], (key[0], node))
