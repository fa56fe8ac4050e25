"""How much of what grows with the chronicle the page of an entry tells, and where the rest is found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from site_builder.graph import Chronicle, DispatchLink, Key
from site_builder.schema import Event, Kind
from site_builder.views.edition import Edition, address
from site_builder.views.sections import SECTIONS, TIMELINE
from site_builder.views.shapes import Link
from site_builder.views.timelines import event_facets

T = TypeVar("T")

EVENTS = 20
EVENTS_OF_CAMPAIGN = 10  # which is an overview: each event has its page, and all together the 大事记
ENTRIES = 100
ENTRIES_OF_CAMPAIGN = 10  # all of them are one filter away
DISPATCHES = 3  # of a campaign; where there are more, a page has them all, and their picture
DISPATCHES_BOTH_WAYS = 12  # sent by a unit, and hosted by a unit or a place
SPARE = 8  # more; nobody is sent to another page for a handful

# The filters of the timeline that entries of a kind answer to, the fittest first: an area is a place, too.
_FILTERS = {
    Kind.CAMPAIGN: ("campaign",),
    Kind.UNIT: ("unit", "place"),
    Kind.INDIVIDUAL: ("person",),
    Kind.PLACE: ("place",),
}


def first_of(keys: Sequence[T], most: int) -> tuple[T, ...]:
    """``keys``, or the first ``most`` of them where they are more than a handful above it."""
    return tuple(keys[:most] if len(keys) > most + SPARE else keys)


def first_events(edition: Edition, key: Key, events: Iterable[Key]) -> tuple[Key, ...]:
    """Those of ``events`` that the page of ``key`` tells, in the order of time."""
    most = EVENTS_OF_CAMPAIGN if key.kind is Kind.CAMPAIGN else EVENTS
    return first_of(edition.chronicle.in_time(tuple(events)), most)


def first_entries(page: Key | None, entries: Sequence[Key]) -> tuple[Key, ...]:
    """Those of ``entries`` that a list on the ``page`` of a campaign, or on another, tells."""
    return first_of(entries, ENTRIES_OF_CAMPAIGN if page and page.kind is Kind.CAMPAIGN else ENTRIES)


def rest_of_dispatches(edition: Edition, key: Key, shown: int, total: int) -> tuple[Link, ...]:
    """What stands below a table on the page of ``key`` that has not room for all its dispatches."""
    if shown == total:
        return ()
    return _rest(edition, shown, total, (Link(edition.label("more.dispatches"), dispatches_path(key)),))


def dispatches_path(key: Key) -> str:
    """Where the picture and the whole tables of the dispatches of an entry stand."""
    return f"{address(key)}dispatches/"


def dispatch_tables(chronicle: Chronicle, key: Key) -> tuple[tuple[str, tuple[DispatchLink, ...]], ...]:
    """The tables of an entry by the name of their block: both ways, and what is told here of others."""
    if key.kind is Kind.CAMPAIGN:
        return (("dispatches", chronicle.dispatched(key)),)
    sent, hosted = chronicle.sent.get(key, ()), chronicle.hosted.get(key, ())
    shown = {id(link) for link in (*sent, *hosted)}
    told = tuple(link for link in chronicle.told.get(key, ()) if id(link) not in shown)
    return (("sent", sent), ("hosted", hosted), ("dispatches", told))


def first_dispatches(key: Key, name: str, links: Sequence[DispatchLink]) -> tuple[DispatchLink, ...]:
    """Those of a table that the page of ``key`` tells; what is told there and nowhere else it tells whole."""
    if key.kind is Kind.CAMPAIGN:
        return tuple(links[:DISPATCHES])
    return tuple(links) if name == "dispatches" else first_of(links, DISPATCHES_BOTH_WAYS)


def has_dispatches_page(chronicle: Chronicle, key: Key) -> bool:
    """Whether an entry has more dispatches than its page has room for."""
    tables = dispatch_tables(chronicle, key)
    return any(len(first_dispatches(key, name, links)) < len(links) for name, links in tables)


def rest_of_events(edition: Edition, key: Key, events: Sequence[Key]) -> tuple[Link, ...]:
    """What stands below the timeline of ``key`` that has not room for all its ``events``."""
    shown, total = len(first_events(edition, key, events)), len(set(events))
    if shown == total:
        return ()
    facets = [event_facets(edition, edition.chronicle.entry(event, Event)) for event in events]
    ways = tuple(
        Link(edition.label(f"more.{name}"), f"{SECTIONS[TIMELINE]}?{name}={key.id}")
        for name in _FILTERS.get(key.kind, ())
        if any(key.id in answers[name] for answers in facets)
    )
    return _rest(edition, shown, total, ways[:1])


def rest_of_entries(edition: Edition, page: Key | None, entries: Sequence[Key]) -> tuple[Link, ...]:
    """What stands below a list of ``entries`` (on the ``page`` of a campaign) that has not room for all."""
    shown, total = len(first_entries(page, entries)), len(entries)
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
