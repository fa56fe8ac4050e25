"""Campaigns side by side: their dated events by the number of the day, counted from each one's beginning."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from site_builder.dates import parse_date
from site_builder.graph import Chronicle, Key
from site_builder.schema import Campaign, Event, Kind
from site_builder.views.edition import Edition, address
from site_builder.views.order import campaign_order
from site_builder.views.page_shapes import CampaignColumn, DayRow, Page, SideBySideView
from site_builder.views.sections import SECTIONS, SIDE_BY_SIDE, TIMELINE
from site_builder.views.shapes import Link
from site_builder.views.timelines import campaign_events, first_day, group_anchor, timeline_items

Day = Mapping[Key, Sequence[Key]]  # the events of each campaign
Days = Mapping[int, Day]  # by the number of the day, in order

_FEWEST = 2  # campaigns that can be compared
_COLUMNS = 12  # campaigns that fit on the page
_EVENTS = 800  # events that fit on the page …
_PER_CELL = (_EVENTS, 12, 6, 3, 1)  # … and how many of them a cell may name: the first of these that fits


def comparable(chronicle: Chronicle) -> bool:
    """Whether there are campaigns to set side by side."""
    return len(_beginnings(chronicle)) >= _FEWEST


def side_by_side_page(edition: Edition) -> Page:
    """A column for each campaign of which a day is known, a row for each numbered day that holds an event."""
    starts = _beginnings(edition.chronicle)
    known = tuple(key for key in campaign_order(edition) if key in starts)
    campaigns = known[:_COLUMNS]
    days = _days(edition.chronicle, {key: starts[key] for key in campaigns})
    shown, most = _shown(days)
    label = edition.label("timeline.side_by_side")
    view = SideBySideView(
        heading=label,
        lead=edition.label("timeline.side_by_side.lead"),
        columns=tuple(_column(edition, key, starts[key], days.values()) for key in campaigns),
        rows=tuple(_rows(edition, campaigns, {number: days[number] for number in shown}, most)),
        rest=_rest(edition, (len(campaigns), len(known)), (len(shown), len(days))),
    )
    crumbs = (Link(edition.label("section.timeline"), SECTIONS[TIMELINE]), Link(label))
    return Page(
        "side_by_side.html", SIDE_BY_SIDE, TIMELINE, "side-by-side", label, view.lead, crumbs, (), {}, view
    )


def _days(chronicle: Chronicle, starts: Mapping[Key, datetime.date]) -> Days:
    """The events of which a day is known, of each campaign by the number of the day from its start."""
    days: dict[int, dict[Key, list[Key]]] = defaultdict(lambda: defaultdict(list))
    for campaign, start in starts.items():
        for event in campaign_events(chronicle, campaign):
            day = first_day(chronicle.entry(event, Event).date)
            if day:
                days[_number(day, start)][campaign].append(event)
    return dict(sorted(days.items()))


def _shown(days: Days) -> tuple[tuple[int, ...], int]:
    """The numbers of the days there is room for, and how many events each of their cells may name."""

    def held(day: Day, most: int) -> int:
        return sum(min(len(events), most) for events in day.values())

    fitting = (n for n in _PER_CELL if sum(held(day, n) for day in days.values()) <= _EVENTS)
    most = next(fitting, _PER_CELL[-1])
    sums = accumulate(held(day, most) for day in days.values())
    return tuple(number for number, total in zip(days, sums, strict=True) if total <= _EVENTS), most


def _rest(edition: Edition, columns: tuple[int, int], rows: tuple[int, int]) -> tuple[Link, ...]:
    """What the page has no room for, and where it is."""
    told = [
        edition.label(f"more.{name}").format(shown=shown, total=total)
        for name, (shown, total) in (("columns", columns), ("days", rows))
        if shown < total
    ]
    return (Link("".join(told)), Link(edition.label("more.timeline"), SECTIONS[TIMELINE])) if told else ()


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


def _column(edition: Edition, key: Key, start: datetime.date, days: Iterable[Day]) -> CampaignColumn:
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
    first = str(when.edtf).partition("/")[0] if when is not None else ""
    if first in {"", ".."}:
        return edition.label("timeline.beginning_unknown")
    return edition.label("timeline.beginning").format(date=edition.date(parse_date(first)))


def _rows(edition: Edition, campaigns: tuple[Key, ...], days: Days, most: int) -> Iterable[DayRow]:
    before = 0
    for number, day in days.items():
        gap = number - before - 1
        cells = [(campaign, day.get(campaign, ())) for campaign in campaigns]
        yield DayRow(
            label=edition.label("timeline.day_number").format(number=number),
            gap=edition.label("timeline.days_between").format(count=gap) if gap else "",
            cells=tuple(timeline_items(edition, events[:most]) for _, events in cells),
            rests=tuple(_rest_of_cell(edition, campaign, events, most) for campaign, events in cells),
        )
        before = number


def _rest_of_cell(edition: Edition, campaign: Key, events: Sequence[Key], most: int) -> Link:
    if len(events) <= most:
        return Link("")
    month = group_anchor(edition.chronicle, events[0])
    text = edition.label("more.of_day").format(count=len(events) - most)
    return Link(text, f"{SECTIONS[TIMELINE]}?campaign={campaign.id}#{month}")
