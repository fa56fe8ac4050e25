"""The chronicle: records by key and the indexes computed from them; it holds no copies."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from site_builder.schema import Entry, Kind, Record
from site_builder.schema.kinds import ParentRole
from site_builder.schema.parts import Dispatch, Fact, Figure
from site_builder.schema.references import KeyPath, found_in
from site_builder.schema.values import Ref

E = TypeVar("E", bound=Entry)


class Key(NamedTuple):
    """What an entry is known by: its kind and its id, which is unique within the kind."""

    kind: Kind
    id: str


class Link(NamedTuple):
    """A reference seen from its target: which entry refers, and from which field."""

    origin: Key
    path: KeyPath


class ParentLink(NamedTuple):
    """One end of a parent–child relation, its role and whether it was inferred."""

    key: Key
    role: ParentRole
    inferred: bool


class PlacedFigure(NamedTuple):
    """A figure and the entry it is written in."""

    owner: Key
    figure: Figure


@dataclass(frozen=True, slots=True)
class DispatchLink:
    """A dispatch with both its ends resolved; ``owner`` is the entry it is written in."""

    owner: Key
    dispatch: Dispatch
    senders: tuple[Key, ...]
    receivers: tuple[Key, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Chronicle:
    """All records and their relations.

    ``records`` is ordered by kind and id; ``timeline`` holds all events in their order, ``rank`` is a key's
    place in it. ``placed_beside`` has the events whose place in it is that of another, with this other.
    ``matters`` are the events that led to an event, itself and those that followed, where there are any.
    ``bounds`` are the first and the last day known of a campaign, from its own date and those of its events.
    ``told`` are the dispatches written in an entry. ``conflicts`` holds groups of figures that contradict
    each other, ``disputed`` the same figures by their entry.
    """

    records: Mapping[Key, Record[Entry]]
    backlinks: Mapping[Key, tuple[Link, ...]]
    parents: Mapping[Key, tuple[ParentLink, ...]]
    children: Mapping[Key, tuple[ParentLink, ...]]
    dispatches: tuple[DispatchLink, ...]
    sent: Mapping[Key, tuple[DispatchLink, ...]]
    hosted: Mapping[Key, tuple[DispatchLink, ...]]
    told: Mapping[Key, tuple[DispatchLink, ...]]
    timeline: tuple[Key, ...]
    rank: Mapping[Key, int]
    placed_beside: Mapping[Key, Key]
    matters: Mapping[Key, tuple[Key, ...]]
    scope: Mapping[Key, Key]
    bounds: Mapping[Key, tuple[datetime.date, datetime.date]]
    homonyms: frozenset[Key]
    conflicts: tuple[tuple[PlacedFigure, ...], ...]
    disputed: Mapping[Key, tuple[Figure, ...]]

    def find(self, ref: Ref) -> Key | None:
        """The key a reference means, if such a record is here."""
        return find(self.records, ref)

    def entries(self, kind: Kind, model: type[E]) -> Iterator[tuple[Key, E]]:
        """All entries of a kind, by id."""
        for key, record in self.records.items():
            if key.kind is kind and isinstance(record.entry, model):
                yield key, record.entry

    def entry(self, key: Key, model: type[E]) -> E:
        """The entry of ``key``; KeyError when it is missing, TypeError when it is of another model."""
        found = self.records[key].entry
        if not isinstance(found, model):
            raise TypeError(f"{key} is not a {model.__name__}")
        return found

    def referring(self, key: Key, kind: Kind, *fields: str) -> tuple[Key, ...]:
        """Entries of ``kind`` that refer to ``key`` (from one of ``fields`` when given), each once."""
        origins = (
            link.origin
            for link in self.backlinks.get(key, ())
            if link.origin.kind is kind and (not fields or link.path[0] in fields)
        )
        return tuple(dict.fromkeys(origins))

    def dispatched(self, campaign: Key) -> tuple[DispatchLink, ...]:
        """The dispatches that the campaign and its entries tell."""
        owners = {
            campaign,
            *(link.origin for link in self.backlinks.get(campaign, ()) if link.path[0] == "campaigns"),
        }
        return tuple(link for link in self.dispatches if link.owner in owners)

    def in_time(self, events: tuple[Key, ...]) -> tuple[Key, ...]:
        """``events`` in the order of the timeline, each once."""
        return tuple(sorted(set(events), key=self.rank.__getitem__))


def find(records: Mapping[Key, Record[Entry]], ref: Ref) -> Key | None:
    """The key a reference means, if such a record is there."""
    return next((key for kind in ref.kinds if (key := Key(kind, str(ref))) in records), None)


def facts(entry: Entry) -> Iterator[tuple[KeyPath, Fact]]:
    """Every fact of an entry with its YAML path, those within dispatches and parts of measures included."""
    return found_in(entry, Fact)
