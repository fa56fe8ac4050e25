"""The density strip of the 大事记: how many events each day of a month holds, and the way there."""

from __future__ import annotations

import calendar
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol

from site_builder.views.edition import Edition
from site_builder.views.timeline_shapes import StripBar, StripCell

_MONTH = re.compile(r"t([0-9]{4})-([0-9]{2})")
_YEAR = re.compile(r"t([0-9]{4})(?:-[0-9]{2})?")
_MOST_MONTHS = 36  # more cells than fit beside each other are told by the year


class Dated(Protocol):
    """An event as the strip knows it."""

    @property
    def day(self) -> str:
        """Its first day where that is known."""


class DatedGroup(Protocol):
    """Events under one heading, as the strip knows them."""

    @property
    def anchor(self) -> str:
        """The id of the group in its page."""

    @property
    def label(self) -> str:
        """What stands above it."""

    @property
    def items(self) -> Sequence[Dated]:
        """The events."""


def strip(edition: Edition, groups: Sequence[DatedGroup]) -> tuple[StripCell, ...]:
    """A cell for each group, or for each year where the chronicle has many months."""
    months = sum(bool(_MONTH.fullmatch(group.anchor)) for group in groups)
    if months <= _MOST_MONTHS:
        return tuple(_cell(group) for group in groups)
    years: dict[str, list[DatedGroup]] = {}
    for group in groups:
        year = _YEAR.fullmatch(group.anchor)
        years.setdefault(year[1] if year else group.anchor, []).append(group)
    return tuple(
        _year(edition, year, members) if _YEAR.fullmatch(members[0].anchor) else _cell(members[0])
        for year, members in years.items()
    )


def _cell(group: DatedGroup) -> StripCell:
    month = _MONTH.fullmatch(group.anchor)
    days = Counter(item.day for item in group.items if item.day) if month else Counter()
    return StripCell(
        label=group.label,
        href=f"#{group.anchor}",
        count=len(group.items),
        groups=(group.anchor,),
        slots=calendar.monthrange(int(month[1]), int(month[2]))[1] if month else 0,
        bars=_bars((day, int(day[8:]), count) for day, count in days.items()),
    )


def _year(edition: Edition, year: str, groups: Sequence[DatedGroup]) -> StripCell:
    months = Counter(item.day[:7] for group in groups for item in group.items if item.day)
    return StripCell(
        label=edition.simplified(f"{int(year)}年"),
        href=f"#{groups[0].anchor}",
        count=sum(len(group.items) for group in groups),
        groups=tuple(group.anchor for group in groups),
        slots=12,
        bars=_bars((month, int(month[5:]), count) for month, count in months.items()),
    )


def _bars(found: Iterable[tuple[str, int, int]]) -> tuple[StripBar, ...]:
    return tuple(StripBar(time, slot - 1, count) for time, slot, count in sorted(found))
