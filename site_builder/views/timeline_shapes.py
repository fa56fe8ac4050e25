"""The shapes of the 大事记 besides its events: the density strip, and the parts of a large one."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.views.shapes import Link, SourceRow, TimelineGroup


@dataclass(frozen=True, slots=True)
class StripBar:
    """The events of one day or month: its time, its slot from the cell's start, how many they are."""

    time: str
    slot: int
    count: int


@dataclass(frozen=True, slots=True)
class StripCell:
    """A month, a year or an undated group in the density strip; ``slots`` is 0 where no day is known."""

    label: str
    href: str
    count: int
    groups: tuple[str, ...]
    slots: int
    bars: tuple[StripBar, ...]


@dataclass(frozen=True, slots=True)
class PartPreview:
    """A part of a large 大事记 before its events come; ``groups`` by anchor, ``held`` if more than one.

    ``script`` brings the events: its path below the site's root, without the hash it is published with.
    """

    anchor: str
    label: str
    count: int
    counted: str
    link: Link
    note: str
    held: tuple[str, ...]
    groups: tuple[str, ...]
    script: str


@dataclass(frozen=True, slots=True)
class TimelinePartView:
    """One part of a large 大事记, with the parts before and after it."""

    heading: str
    lead: str
    groups: tuple[TimelineGroup, ...]
    before: Link | None
    after: Link | None
    whole: Link
    sources: tuple[SourceRow, ...] = ()
