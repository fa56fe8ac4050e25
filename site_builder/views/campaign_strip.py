"""The campaigns of a chronicle on one axis of time, for its home page."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from site_builder.dates import Precision, parse_date
from site_builder.graph import Key
from site_builder.schema import Campaign, Event
from site_builder.schema.values import When
from site_builder.views.diagrams.drawing import Diagram
from site_builder.views.diagrams.strip import Span, strip
from site_builder.views.edition import Edition
from site_builder.views.timelines import campaign_events

_FEWEST, _MOST = 2, 12


def campaign_strip(edition: Edition, campaigns: Sequence[Key]) -> tuple[Diagram, ...]:
    """When the campaigns took place; none when fewer than two have a date."""
    found = [span for key in campaigns if (span := _span(edition, key)) is not None]
    spans = sorted(found, key=lambda span: (span.first, span.last))[:_MOST]
    if len(spans) < _FEWEST:
        return ()
    left = len(campaigns) - len(spans)
    return (
        Diagram(
            description=edition.label("diagram.strip"),
            drawings=strip(spans, edition.label("diagram.month"), edition.label("diagram.year")),
            rest=(edition.label("diagram.strip_rest").format(count=left),) if left else (),
        ),
    )


def _span(edition: Edition, key: Key) -> Span | None:
    """The time of a campaign: its date and the days of its events; none when nothing is known."""
    when = edition.chronicle.entry(key, Campaign).date
    days = [day for event in campaign_events(edition.chronicle, key) for day in _days(edition, event)]
    ends = (when.edtf.parsed.earliest, when.edtf.parsed.latest) if when else (None, None)
    known = [day for day in (*ends, *days) if day is not None]
    if not known:
        return None
    exact = (*days, *_exact(when))
    return Span(
        name=edition.name(key),
        first=min(known),
        last=max(known),
        open_start=ends[0] is None,
        open_end=ends[1] is None,
        sure=(min(exact), max(exact)) if exact else None,
        days=tuple(days),
    )


def _days(edition: Edition, key: Key) -> Iterator[datetime.date]:
    """The day an event began, when it is known to the day."""
    when = edition.chronicle.entry(key, Event).date
    yield from _exact(when)[:1]


def _exact(when: When | None) -> list[datetime.date]:
    """The ends of a date that are known to the day and beyond doubt."""
    sides = str(when.edtf).split("/") if when else []
    parsed = [parse_date(side) for side in sides if side not in {"", ".."}]
    sure = [
        date
        for date in parsed
        if date.precision is Precision.DAY and not (date.approximate or date.uncertain)
    ]
    return [date.earliest for date in sure if date.earliest is not None]
