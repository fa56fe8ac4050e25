"""Timelines: events with the precision of their dates, honest groups for undated ones, and filters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Protocol

from site_builder.dates import ChronicleDate, Precision, parse_date
from site_builder.graph import Chronicle, Key
from site_builder.schema import Campaign, Event, Kind
from site_builder.schema.kinds import Basis, EventCategory
from site_builder.schema.values import Ref, When
from site_builder.views.citations import Citations, cite
from site_builder.views.edition import Edition, address
from site_builder.views.facets import campaign_facet, entry_facet, vocabulary_facet
from site_builder.views.inline import inline
from site_builder.views.shapes import Facet, Link, Span, TimelineGroup, TimelineItem
from site_builder.views.when import date_notes, date_text, dated, machine_date

_DAY = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-[0-9]{2}")


class Filtered(Protocol):
    """What filters know of an event."""

    @property
    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """The ids it answers to, per filter."""


class FilteredGroup(Protocol):
    """Events under one heading, as filters know them."""

    @property
    def items(self) -> Sequence[Filtered]:
        """The events."""


def timeline_items(
    edition: Edition, events: Sequence[Key], citations: Citations | None = None, *, page: Key | None = None
) -> tuple[TimelineItem, ...]:
    """Events in the order of the timeline, on ``page``; source marks only where it has ``citations``."""
    cited = citations if citations is not None else cite(edition)
    return _marked(_item(edition, key, cited, page) for key in edition.chronicle.in_time(tuple(events)))


def matter_items(edition: Edition, event: Key, citations: Citations) -> tuple[TimelineItem, ...]:
    """The matter of ``event`` as a timeline in which it is the current one; empty when it stands alone."""
    items = timeline_items(edition, edition.chronicle.matters.get(event, ()), citations, page=event)
    here = address(event)
    return tuple(replace(item, matter=0, current=item.link.href == here) for item in items)


def _marked(items: Iterable[TimelineItem]) -> tuple[TimelineItem, ...]:
    """``items``, each that says of its time what the one before it says marked as repeating it."""
    marked: list[TimelineItem] = []
    for item in items:
        said = (marked[-1].date, marked[-1].date_note) if marked else None
        marked.append(replace(item, repeated=(item.date, item.date_note) == said))
    return tuple(marked)


def timeline_groups(
    edition: Edition, events: Sequence[Key], citations: Citations
) -> tuple[TimelineGroup, ...]:
    """Dated events by month, or by year where the month is unknown, then the undated ones by campaign."""
    groups = by_group(edition.chronicle, edition.chronicle.in_time(tuple(events)))
    return tuple(
        TimelineGroup(anchor, *group_heading(edition, keys[0]), group_items(edition, keys, citations))
        for anchor, keys in groups.items()
    )


def by_group(chronicle: Chronicle, events: Iterable[Key]) -> dict[str, list[Key]]:
    """Events by the anchor of their group, groups in the order of their first events."""
    groups: dict[str, list[Key]] = {}
    for key in events:
        groups.setdefault(group_anchor(chronicle, key), []).append(key)
    return groups


def group_items(edition: Edition, events: Iterable[Key], citations: Citations) -> tuple[TimelineItem, ...]:
    """The events of one group."""
    return _marked(_item(edition, key, citations) for key in events)


def timeline_facets(edition: Edition, groups: Iterable[FilteredGroup]) -> tuple[Facet, ...]:
    """The filters over ``groups`` with their counts."""
    items = [item for group in groups for item in group.items]

    def answers(name: str) -> Iterator[tuple[str, ...]]:
        return (item.facets[name] for item in items)

    return (
        *campaign_facet(edition, answers("campaign")),
        *entry_facet(edition, "unit", answers("unit"), (Kind.UNIT,)),
        *entry_facet(edition, "person", answers("person"), (Kind.INDIVIDUAL,)),
        *entry_facet(edition, "place", answers("place"), (Kind.PLACE, Kind.UNIT)),
        *vocabulary_facet(edition, "category", answers("category"), "event", EventCategory),
    )


def group_heading(edition: Edition, key: Key) -> tuple[str, str]:
    """Label and remark of the group an event belongs to."""
    event = _placing(edition.chronicle, key)
    if event.date:
        return _date_heading(edition, _start(str(event.date.edtf)))
    campaign = _first_campaign(edition.chronicle, event)
    name = edition.name(campaign) if campaign else edition.label("timeline.no_campaign")
    return edition.label("timeline.undated_of").format(campaign=name), edition.label("timeline.undated_note")


def group_anchor(chronicle: Chronicle, key: Key) -> str:
    """The id of the group an event belongs to."""
    event = _placing(chronicle, key)
    if event.date:
        return _date_anchor(_start(str(event.date.edtf)))
    campaign = _first_campaign(chronicle, event)
    return f"undated-{campaign.id}" if campaign else "undated"


def _placing(chronicle: Chronicle, key: Key) -> Event:
    """The event by whose time ``key`` has its place: itself, or one that it is known to precede or follow."""
    return chronicle.entry(chronicle.placed_beside.get(key, key), Event)


@lru_cache(maxsize=4096)  # a chronicle has many events on few days
def _start(edtf: str) -> ChronicleDate:
    """The start of a date, or its end where nothing is known of the start."""
    first, _, last = edtf.partition("/")
    return parse_date((last if first in {"", ".."} else first).rstrip("?~%"))


def _date_anchor(date: ChronicleDate) -> str:
    day = date.earliest or date.latest
    if day is None or date.precision in {Precision.DECADE, Precision.CENTURY}:
        return f"t{date.text.lower()}"
    return f"t{day:%Y-%m}" if date.precision in {Precision.DAY, Precision.MONTH} else f"t{day:%Y}"


def _date_heading(edition: Edition, date: ChronicleDate) -> tuple[str, str]:
    day = date.earliest or date.latest
    if day is None or date.precision in {Precision.DECADE, Precision.CENTURY}:
        return edition.date(date), edition.label("timeline.month_unknown")
    if date.precision in {Precision.DAY, Precision.MONTH}:
        return edition.simplified(f"{day.year}年{day.month}月"), ""
    return edition.simplified(f"{day.year}年"), edition.label("timeline.month_unknown")


def _first_campaign(chronicle: Chronicle, event: Event) -> Key | None:
    return next((key for ref in event.campaigns if (key := chronicle.find(ref))), None)


def _item(edition: Edition, key: Key, citations: Citations, page: Key | None = None) -> TimelineItem:
    event = edition.chronicle.entry(key, Event)
    units = tuple(ref.unit for ref in event.units)
    people = tuple(ref.person for ref in event.people)
    # what the line below an event links is not linked in its summary as well
    beside = map(edition.chronicle.find, (*units, *people, *event.place))
    return TimelineItem(
        anchor=f"event-{key.id}",  # never the anchor of a group or of the frame
        date=date_text(edition, event),
        date_note="，".join(date_notes(edition, event)),
        machine_date=machine_date(event.date),
        certainty=_certainty(event),
        link=Link(edition.name(key), address(key)),
        summary=inline(edition, event.summary, key, (page, *beside)),
        category=edition.label(f"event.{event.category.value}"),
        people=links(edition, people, but=page),
        units=links(edition, units, but=page),
        places=links(edition, event.place, but=page),
        campaigns=links(edition, event.campaigns, but=page),
        marks=citations.marks((), event),
        facets=event_facets(edition, event),
        day=first_day(event.date),
        span=_span(edition.chronicle, event),
        matter=len(edition.chronicle.matters.get(key, ())),
    )


def event_facets(edition: Edition, event: Event) -> dict[str, tuple[str, ...]]:
    """The ids an event answers to, per filter: units and places with all above them."""
    return {
        "campaign": _ids(edition, event.campaigns),
        "unit": _with_ancestors(edition, (ref.unit for ref in event.units), Kind.UNIT),
        "person": _ids(edition, (ref.person for ref in event.people)),
        "place": _with_ancestors(edition, event.place, None),
        "category": (event.category.value,),
    }


def first_day(when: When | None) -> str:
    """The day on which something began, where a day is known for certain; else empty."""
    first = str(when.edtf).partition("/")[0] if when is not None else ""
    return first if _DAY.fullmatch(first) else ""


def _span(chronicle: Chronicle, event: Event) -> Span | None:
    """Where an interval lies within its campaign; none where it is a day or of unknown length."""
    campaign = _first_campaign(chronicle, event)
    parsed = event.date.edtf.parsed if event.date else None
    if campaign is None or parsed is None or not parsed.is_interval or parsed.earliest is None:
        return None
    first, last = chronicle.bounds[campaign]
    days = (last - first).days + 1
    end = parsed.latest or last
    if end == parsed.earliest:
        return None
    start = 100 * (parsed.earliest - first).days / days
    length = 100 * ((end - parsed.earliest).days + 1) / days
    return Span(round(start, 1), round(length, 1), parsed.latest is None)


def links(edition: Edition, refs: Iterable[Ref], *, but: Key | None = None) -> tuple[Link, ...]:
    """Links to the entries that ``refs`` mean; absent ones are left out, and the one whose page it is."""
    keys = (edition.chronicle.find(ref) for ref in refs)
    return tuple(edition.link(key) for key in keys if key is not None and key != but)


def _ids(edition: Edition, refs: Iterable[Ref]) -> tuple[str, ...]:
    return tuple(key.id for ref in refs if (key := edition.chronicle.find(ref)) is not None)


def _with_ancestors(edition: Edition, refs: Iterable[Ref], only: Kind | None) -> tuple[str, ...]:
    """The ids of ``refs`` and of all above them."""
    todo = [key for ref in refs if (key := edition.chronicle.find(ref)) is not None]
    found: dict[Key, None] = {}
    while todo:
        key = todo.pop(0)
        if key not in found:
            found[key] = None
            todo += [link.key for link in edition.chronicle.parents.get(key, ())]
    return tuple(key.id for key in found if only is None or key.kind is only)


def _certainty(event: Event) -> str:
    if event.date is None:
        return "undated"
    parsed = event.date.edtf.parsed
    doubtful = parsed.approximate or parsed.uncertain or event.date.basis is Basis.INFERRED
    return "about" if doubtful or parsed.precision is not Precision.DAY else "exact"


def campaign_events(chronicle: Chronicle, campaign: Key) -> tuple[Key, ...]:
    """The events of a campaign in the order of time."""
    return chronicle.in_time(chronicle.referring(campaign, Kind.EVENT, "campaigns"))


def campaign_dates(edition: Edition, campaign: Campaign) -> str:
    """When a campaign took place."""
    return dated(edition, campaign.date, campaign, unknown="date_unknown").text
