"""Public records → Chronicle: backlinks, parents and children, dispatches, bounds, scopes."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping

from site_builder.graph.chronicle import (
    Chronicle,
    DispatchLink,
    Key,
    Link,
    ParentLink,
    PlacedFigure,
    find,
)
from site_builder.graph.figure_groups import conflicts
from site_builder.graph.matters import matters
from site_builder.graph.timeline import placed_beside, timeline
from site_builder.schema import Campaign, Entry, Event, Kind, Place, Record, Unit
from site_builder.schema.kinds import Basis, ParentRole, UnitCategory
from site_builder.schema.parts import Figure
from site_builder.schema.references import references
from site_builder.schema.values import Ref

Records = Mapping[Key, Record[Entry]]


def compose(records: Records) -> Chronicle:
    """The chronicle of ``records``; references to entries that are not among them count as absent."""
    parents = _parents(records)
    children: dict[Key, list[ParentLink]] = defaultdict(list)
    for child, links in parents.items():
        for link in links:
            children[link.key].append(ParentLink(child, link.role, link.inferred))
    dispatches = _dispatches(records)
    order = timeline(records)
    rank = {key: place for place, key in enumerate(order)}
    scope = {key: found for key in records if (found := _scope(key, records, parents))}
    return Chronicle(
        records=records,
        backlinks=_backlinks(records),
        parents=parents,
        children={key: tuple(links) for key, links in children.items()},
        dispatches=dispatches,
        sent=_by_end(dispatches, "senders"),
        hosted=_by_end(dispatches, "receivers"),
        told=_by_owner(dispatches),
        timeline=order,
        rank=rank,
        placed_beside=placed_beside(records),
        matters=matters(records, rank),
        scope=scope,
        bounds=_bounds(records),
        homonyms=_homonyms(records),
        conflicts=(groups := conflicts(records)),
        disputed=_disputed(groups),
    )


def _backlinks(records: Records) -> dict[Key, tuple[Link, ...]]:
    links: dict[Key, list[Link]] = defaultdict(list)
    for key, record in records.items():
        for path, ref in references(record.entry):
            target = find(records, ref)
            if target is not None and target != key:
                links[target].append(Link(key, path))
    return {key: tuple(found) for key, found in links.items()}


def _parents(records: Records) -> dict[Key, tuple[ParentLink, ...]]:
    parents: dict[Key, tuple[ParentLink, ...]] = {}
    for key, record in records.items():
        entry = record.entry
        links: list[tuple[Ref, ParentRole, Basis]] = []
        if isinstance(entry, Unit):
            links = [(parent.unit, parent.role, parent.basis) for parent in entry.parents]
        elif isinstance(entry, Place):
            links = [(parent.place, ParentRole.WHOLE, parent.basis) for parent in entry.parents]
        found = [(find(records, ref), role, basis) for ref, role, basis in links]
        parents[key] = tuple(
            ParentLink(target, role, basis is Basis.INFERRED)
            for target, role, basis in found
            if target is not None
        )
    return {key: links for key, links in parents.items() if links}


def _dispatches(records: Records) -> tuple[DispatchLink, ...]:
    links: list[DispatchLink] = []
    for key, record in records.items():
        for dispatch in record.entry.dispatches:
            senders = _found(records, dispatch.senders)
            if not dispatch.senders and key.kind is Kind.UNIT:
                senders = (key,)
            links.append(DispatchLink(key, dispatch, senders, _found(records, dispatch.to)))
    return tuple(links)


def _found(records: Records, refs: Iterable[Ref]) -> tuple[Key, ...]:
    return tuple(key for ref in refs if (key := find(records, ref)) is not None)


def _by_end(dispatches: Iterable[DispatchLink], end: str) -> dict[Key, tuple[DispatchLink, ...]]:
    by_key: dict[Key, list[DispatchLink]] = defaultdict(list)
    for link in dispatches:
        ends: tuple[Key, ...] = getattr(link, end)
        for key in dict.fromkeys(ends):
            by_key[key].append(link)
    return {key: tuple(links) for key, links in by_key.items()}


def _by_owner(dispatches: Iterable[DispatchLink]) -> dict[Key, tuple[DispatchLink, ...]]:
    by_key: dict[Key, list[DispatchLink]] = defaultdict(list)
    for link in dispatches:
        by_key[link.owner].append(link)
    return {key: tuple(links) for key, links in by_key.items()}


def _disputed(groups: Iterable[Iterable[PlacedFigure]]) -> dict[Key, tuple[Figure, ...]]:
    by_key: dict[Key, list[Figure]] = defaultdict(list)
    for owner, figure in (placed for group in groups for placed in group):
        by_key[owner].append(figure)
    return {key: tuple(figures) for key, figures in by_key.items()}


def _bounds(records: Records) -> dict[Key, tuple[datetime.date, datetime.date]]:
    days: dict[Key, list[datetime.date]] = defaultdict(list)
    for key, record in records.items():
        entry = record.entry
        if isinstance(entry, Campaign | Event) and entry.date is not None:
            of = (key,) if isinstance(entry, Campaign) else _found(records, entry.campaigns)
            parsed = entry.date.edtf.parsed
            for campaign in of:
                days[campaign] += [day for day in (parsed.earliest, parsed.latest) if day is not None]
    return {key: (min(found), max(found)) for key, found in days.items()}


def _scope(key: Key, records: Records, parents: Mapping[Key, tuple[ParentLink, ...]]) -> Key | None:
    """The nearest area above a unit or place, through its parents and then through where it stands."""
    todo, seen = [key], {key}
    while todo:
        here = todo.pop(0)
        entry = records[here].entry
        if here != key and isinstance(entry, Unit) and entry.category is UnitCategory.AREA:
            return here
        above = [link.key for link in parents.get(here, ())]
        if isinstance(entry, Unit):
            above += _found(records, entry.place)
        todo += [step for step in above if step not in seen]
        seen.update(above)
    return None


def _homonyms(records: Records) -> frozenset[Key]:
    """Entries whose name, in any form given, another entry of the same kind has too."""
    by_name: dict[tuple[Kind, str], list[Key]] = defaultdict(list)
    for key, record in records.items():
        name = record.entry.name
        for form in dict.fromkeys((name.text, name.hans, name.hant)):
            if form is not None:
                by_name[key.kind, form].append(key)
    return frozenset(key for keys in by_name.values() if len(keys) > 1 for key in keys)
