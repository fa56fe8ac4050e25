"""How much of what grows with the chronicle the page of an entry tells, and where the rest is found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.graph import Key
from site_builder.schema import Event, Kind
from site_builder.views.edition import Edition
from site_builder.views.sections import SECTIONS, TIMELINE
from site_builder.views.shapes import Link
from site_builder.views.timelines import event_facets

EVENTS = 60
ENTRIES = 100
_SPARE = 20  # more; nobody is sent to another page for a handful

# The filters of the timeline that entries of a kind answer to: an area is a place, too.
_FILTERS = {
    Kind.CAMPAIGN: ("campaign",),
    Kind.UNIT: ("unit", "place"),
    Kind.INDIVIDUAL: ("person",),
    Kind.PLACE: ("place",),
}


def first_of(keys: Sequence[Key], most: int) -> tuple[Key, ...]:
    """``keys``, or the first ``most`` of them where they are more than a handful above it."""
    return tuple(keys[:most] if len(keys) > most + _SPARE else keys)


def first_events(edition: Edition, events: Iterable[Key]) -> tuple[Key, ...]:
    """Those of ``events`` that the page of an entry tells, in the order of time."""
    return first_of(edition.chronicle.in_time(tuple(events)), EVENTS)


def rest_of_events(edition: Edition, key: Key, events: Sequence[Key]) -> tuple[Link, ...]:
    """What stands below the timeline of ``key`` that has not room for all its ``events``."""
    shown, total = len(first_events(edition, events)), len(set(events))
    if shown == total:
        return ()
    facets = [event_facets(edition, edition.chronicle.entry(event, Event)) for event in events]
    ways = tuple(
        Link(edition.label(f"more.{name}"), f"{SECTIONS[TIMELINE]}?{name}={key.id}")
        for name in _FILTERS.get(key.kind, ())
        if any(key.id in answers[name] for answers in facets)
    )
    return _rest(edition, shown, total, ways)


def rest_of_entries(edition: Edition, page: Key | None, entries: Sequence[Key]) -> tuple[Link, ...]:
    """What stands below a list of ``entries`` (on the ``page`` of a campaign) that has not room for all."""
    shown, total = len(first_of(entries, ENTRIES)), len(entries)
    if shown == total:
        return ()
    query = f"?campaign={page.id}" if page and page.kind is Kind.CAMPAIGN else ""
    kinds = dict.fromkeys(entry.kind for entry in entries)
    ways = tuple(
        Link(edition.label(f"section.{TIMELINE}"), f"{SECTIONS[TIMELINE]}{query}")
        if kind is Kind.EVENT
        else Link(edition.label(f"section.{kind.folder}"), f"{kind.folder}/{query}")
        for kind in kinds
    )
    return _rest(edition, shown, total, ways)


def _rest(edition: Edition, shown: int, total: int, ways: tuple[Link, ...]) -> tuple[Link, ...]:
    return (Link(edition.label("more.first").format(shown=shown, total=total)), *ways)
