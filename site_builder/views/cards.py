"""Cards: what a reader sees of the entries that the texts of a page link, before following a link."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from site_builder.graph import Key
from site_builder.schema.kinds import KIND_OF_FOLDER
from site_builder.views.edition import Edition
from site_builder.views.linked import Card, Linked
from site_builder.views.page_shapes import Content
from site_builder.views.shapes import TimelineItem

_LONGEST = 48


def cards(edition: Edition, content: Content) -> tuple[Card, ...]:
    """One card for every entry linked within the texts of ``content``, in the order of their first link.

    Timelines have none: they are long, and each of their events tells what it is about.
    """
    found = dict.fromkeys(span.href for text in _texts(content) for span in text.links)
    return tuple(_card(edition, href) for href in found)


def _texts(value: object) -> Iterator[Linked]:
    if isinstance(value, Linked):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif not isinstance(value, (str, type, TimelineItem)) and is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))


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
