"""Campaigns side by side: their dated events by the number of the day, counted from each one's beginning."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable

from site_builder.dates import parse_date
from site_builder.graph import Chronicle, Key
from site_builder.schema import Campaign, Event, Kind
from site_builder.views.edition import Edition, address
from site_builder.views.order import campaign_order
from site_builder.views.page_shapes import CampaignColumn, DayRow, Page, SideBySideView
from site_builder.views.sections import SECTIONS, SIDE_BY_SIDE, TIMELINE
from site_builder.views.shapes import Link, TimelineItem
from site_builder.views.timelines import campaign_events, first_day, timeline_items

_FEWEST = 2  # campaigns that can be compared


def comparable(chronicle: Chronicle) -> bool:
    """Whether there are campaigns to set side by side."""
    return len(_beginnings(chronicle)) >= _FEWEST


def side_by_side_page(edition: Edition) -> Page:
    """A column for each campaign of which a day is known, a row for each numbered day that holds an event."""
    starts = _beginnings(edition.chronicle)
    campaigns = tuple(key for key in campaign_order(edition) if key in starts)
    days: dict[int, dict[Key, list[TimelineItem]]] = defaultdict(lambda: defaultdict(list))
    for campaign in campaigns:
        for item in timeline_items(edition, campaign_events(edition.chronicle, campaign)):
            if item.day:
                days[_number(item.day, starts[campaign])][campaign].append(item)
    label = edition.label("timeline.side_by_side")
    view = SideBySideView(
        heading=label,
        lead=edition.label("timeline.side_by_side.lead"),
        columns=tuple(_column(edition, key, starts[key], days.values()) for key in campaigns),
        rows=tuple(_rows(edition, campaigns, days)),
    )
    crumbs = (Link(edition.label("section.timeline"), SECTIONS[TIMELINE]), Link(label))
    return Page(
        "side_by_side.html", SIDE_BY_SIDE, TIMELINE, "side-by-side", label, view.lead, crumbs, (), {}, view
    )


def _beginnings(chronicle: Chronicle) -> dict[Key, datetime.date]:
    """The first day known of each campaign: its own first day or that of an event, never that of a month."""
    starts: dict[Key, datetime.date] = {}
    for key, campaign in chronicle.entries(Kind.CAMPAIGN, Campaign):
        events = (chronicle.entry(event, Event) for event in campaign_events(chronicle, key))
        dates = (campaign.date, *(event.date for event in events))
        days = [day for date in dates if (day := first_day(date))]
        if days:
            starts[key] = datetime.date.fromisoformat(min(days))
    return starts


def _number(day: str, start: datetime.date) -> int:
    """The first day is 1."""
    return (datetime.date.fromisoformat(day) - start).days + 1


def _column(
    edition: Edition, key: Key, start: datetime.date, days: Iterable[dict[Key, list[TimelineItem]]]
) -> CampaignColumn:
    dated = sum(len(day.get(key, ())) for day in days)
    others = len(campaign_events(edition.chronicle, key)) - dated
    return CampaignColumn(
        id=key.id,
        link=Link(edition.name(key), address(key)),
        start=edition.date(parse_date(start.isoformat())),
        others=edition.label("timeline.without_day").format(count=others) if others else "",
        began=_began(edition, key, start),
    )


def _began(edition: Edition, key: Key, start: datetime.date) -> str:
    """What else is known of the beginning of a campaign whose days are counted from an event's."""
    when = edition.chronicle.entry(key, Campaign).date
    if first_day(when) == start.isoformat():
        return ""
    first = str(when.edtf).partition("/")[0].rstrip("?~%") if when is not None else ""
    if first in {"", ".."}:
        return edition.label("timeline.beginning_unknown")
    return edition.label("timeline.beginning").format(date=edition.date(parse_date(first)))


def _rows(
    edition: Edition, campaigns: tuple[Key, ...], days: dict[int, dict[Key, list[TimelineItem]]]
) -> Iterable[DayRow]:
    before = 0
    for number in sorted(days):
        gap = number - before - 1
        yield DayRow(
            label=edition.label("timeline.day_number").format(number=number),
            gap=edition.label("timeline.days_between").format(count=gap) if gap else "",
            cells=tuple(tuple(days[number].get(key, ())) for key in campaigns),
        )
        before = number
