"""Cards: what a reader sees of the entries that the texts of a page link, before following a link."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import cast

from site_builder.graph import Key
from site_builder.schema.kinds import KIND_OF_FOLDER
from site_builder.views.diagrams.drawing import Diagram
from site_builder.views.edition import Edition
from site_builder.views.linked import Card, Linked
from site_builder.views.page_shapes import Content
from site_builder.views.shapes import Link, Mark, TimelineItem

_SILENT = (TimelineItem, Link, Mark, Diagram)
_LONGEST = 48


def cards(edition: Edition, content: Content) -> tuple[Card, ...]:
    """One card for every entry linked within the texts of ``content``, in the order of their first link.

    Timelines have none: they are long, and each of their events tells what it is about.
    """
    found = dict.fromkeys(span.href for text in _texts(content) for span in text.links)
    return tuple(_card(edition, href) for href in found)


def _texts(value: object) -> Iterator[Linked]:
    kind: type = type(value)
    if kind is Linked:
        yield cast("Linked", value)
    elif kind is tuple:
        for each in cast("tuple[object, ...]", value):
            if type(each) is not str:
                yield from _texts(each)
    else:
        for name in _fields(kind):
            yield from _texts(getattr(value, name))


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """The fields of a shape in which a text with links may stand; of anything else there are none."""
    is_silent = kind in _SILENT or not is_dataclass(kind)
    return () if is_silent else tuple(field.name for field in fields(kind))


def _card(edition: Edition, href: str) -> Card:
    folder, entry_id, _ = href.split("/")
    key = Key(KIND_OF_FOLDER[folder], entry_id)
    entry = edition.entry(key)
    kicker = (edition.label(f"kind.{key.kind.value}"), edition.scope(key))
    summary = _sentence(edition.text(entry.summary, entry))
    return Card(href, " · ".join(filter(None, kicker)), edition.name(key), summary)


def _sentence(text: str) -> str:
    """The first sentence of ``text``, shortened where it is long."""
    first, stop, _ = text.partition("。")
    return first + stop if len(first) < _LONGEST else first[: _LONGEST - 1] + "…"
