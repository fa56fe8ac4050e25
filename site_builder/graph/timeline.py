"""The order of the timeline: by time, and beside an event what is known only as before or after it."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from site_builder.graph.chronicle import Key, find
from site_builder.schema import Campaign, Entry, Event, Record
from site_builder.schema.kinds import UndatedPlacement

Records = Mapping[Key, Record[Entry]]
_RELATIVE = frozenset({UndatedPlacement.BEFORE, UndatedPlacement.AFTER})


def timeline(records: Records) -> tuple[Key, ...]:
    """Dated events in order of time; the undated ones of a campaign at the end of the year it began in.

    Events known only relative to another stand directly before or after it.
    """
    beside = placed_beside(records)
    order = _by_time(records)
    before: dict[Key, list[Key]] = defaultdict(list)
    after: dict[Key, list[Key]] = defaultdict(list)
    for key in (key for key in order if key in beside):
        event, anchor = records[key].entry, _neighbour(records, key)
        if anchor is not None and isinstance(event, Event):
            (before if event.undated is UndatedPlacement.BEFORE else after)[anchor].append(key)
    return tuple(_with_neighbours((key for key in order if key not in beside), before, after))


def placed_beside(records: Records) -> dict[Key, Key]:
    """Events known only relative to others, each with the one by whose time it has its place."""
    neighbours = {key: other for key in records if (other := _neighbour(records, key)) is not None}
    return {key: root for key in neighbours if (root := _root(key, neighbours)) is not None}


def _neighbour(records: Records, key: Key) -> Key | None:
    event = records[key].entry
    if not isinstance(event, Event) or event.date is not None or event.undated not in _RELATIVE:
        return None
    found = find(records, event.relative_to) if event.relative_to is not None else None
    other = records[found].entry if found is not None else None
    if not isinstance(other, Event):
        return None
    # what stands beside an undated event stands below the heading of its campaign
    return found if other.date is not None or other.campaigns[:1] == event.campaigns[:1] else None


def _root(key: Key, neighbours: Mapping[Key, Key]) -> Key | None:
    """Where a chain of neighbours ends; nowhere when it leads into a ring."""
    seen = {key}
    while key in neighbours:
        key = neighbours[key]
        if key in seen:
            return None
        seen.add(key)
    return key


def _with_neighbours(
    order: Iterable[Key], before: Mapping[Key, list[Key]], after: Mapping[Key, list[Key]]
) -> Iterator[Key]:
    """``order``, each event between those that stand before and after it, and so these in turn."""
    todo = [(key, False) for key in order]
    todo.reverse()
    while todo:
        key, is_next = todo.pop()
        if is_next:
            yield key
            continue
        earlier, later = before.get(key, ()), after.get(key, ())
        steps = [*((each, False) for each in earlier), (key, True), *((each, False) for each in later)]
        todo += reversed(steps)


def _by_time(records: Records) -> tuple[Key, ...]:
    placed: list[tuple[tuple[object, ...], Key]] = []
    for key, record in records.items():
        event = record.entry
        if not isinstance(event, Event):
            continue
        order = (event.order is None, event.order or 0)
        if event.date is not None:
            minutes = event.time.parsed.sort_key if event.time is not None else (-1,)
            time = event.date.edtf.parsed.sort_key
            first = event.date.edtf.parsed.earliest or event.date.edtf.parsed.latest or datetime.date.max
            placed.append(((first.year, 0, time, minutes, order, key.id), key))
        else:
            start, campaign = _campaign_order(event, records)
            placed.append(((start.year, 1, start, campaign, order, key.id), key))
    return tuple(key for _, key in sorted(placed))


def _campaign_order(event: Event, records: Records) -> tuple[datetime.date, str]:
    """Campaigns follow each other by their beginning; events without one come last."""
    first = find(records, event.campaigns[0]) if event.campaigns else None
    campaign = records[first].entry if first else None
    if first is None or not isinstance(campaign, Campaign):
        return (datetime.date.max, "")
    earliest = campaign.date.edtf.parsed.earliest if campaign.date else None
    return (earliest or datetime.date.max, first.id)
