"""The shapes of a list that is too long for one page: what announces its parts, and the page of a part."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.views.gallery_shapes import Plate
from site_builder.views.shapes import FigureView, Link, LinkItem
from site_builder.views.timeline_shapes import PartPreview

ListItem = LinkItem | Plate | FigureView


@dataclass(frozen=True, slots=True)
class ListGroup:
    """Entries of a list under one heading."""

    anchor: str
    label: str
    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class CountedGroup:
    """A group of a list whose entries stand in parts: its heading and how many they are."""

    anchor: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a list, and the scripts with which its filters know all of them.

    ``look`` is how entries are printed: ``entries``, ``names``, ``plates`` or ``rows``.
    """

    look: str
    lead: str
    groups: tuple[CountedGroup, ...]
    items: tuple[PartPreview, ...]
    index: str
    texts: str


@dataclass(frozen=True, slots=True)
class ListPartView:
    """One part of a list, with the parts before and after it."""

    heading: str
    lead: str
    look: str
    groups: tuple[ListGroup, ...]
    before: Link | None
    after: Link | None
    whole: Link
