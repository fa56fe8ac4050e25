"""What the filters of a 大事记 in parts need before its events are loaded: columns of facets, and texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from site_builder.graph import Key
from site_builder.schema import Event
from site_builder.views.edition import Edition
from site_builder.views.part_index import ABSENT, column, columns_script
from site_builder.views.part_index import texts_script as script_of_texts
from site_builder.views.shapes import Facet
from site_builder.views.timeline_parts import Part
from site_builder.views.timelines import event_facets, first_day, links
from site_builder.views.when import date_notes, date_text


@dataclass(frozen=True, slots=True)
class Listed:
    """What filters and strip know of an event before it is shown."""

    key: Key
    day: str
    facets: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class ListedGroup:
    """The events of one group of the timeline."""

    anchor: str
    label: str
    items: tuple[Listed, ...]


def listed(edition: Edition, key: Key) -> Listed:
    """An event as filters and strip know it."""
    event = edition.chronicle.entry(key, Event)
    return Listed(key, first_day(event.date), event_facets(edition, event))


def script_path(edition: Edition, name: str) -> str:
    """Where a script of the timeline stands below the site's root, before the hash is put into its name."""
    return f"assets/chronicle/timeline/{edition.script.value}/{name}.js"


def index_script(parts: Sequence[Part], items: Mapping[Key, Listed], facets: Iterable[Facet]) -> str:
    """The columns of all events: id, first day, facets; and how many stand in each group."""
    events = [items[key] for part in parts for key in part.events]
    columns: dict[str, Any] = {
        "ids": " ".join(event.key.id for event in events),
        "days": " ".join(event.day or ABSENT for event in events),
        "groups": [[run.anchor, len(run.events)] for part in parts for run in part.runs],
        "facets": {facet.key: column(facet, (event.facets for event in events)) for facet in facets},
    }
    return columns_script(columns)


def texts_script(edition: Edition, parts: Sequence[Part]) -> str:
    """What each event says."""
    return script_of_texts(_text(edition, key) for part in parts for key in part.events)


def _text(edition: Edition, key: Key) -> str:
    """All that a reader finds written at an event: its time, name and summary, who, where and what kind."""
    event = edition.chronicle.entry(key, Event)
    refs = (
        *(ref.unit for ref in event.units),
        *event.place,
        *(ref.person for ref in event.people),
        *event.campaigns,
    )
    told = (
        date_text(edition, event),
        *date_notes(edition, event),
        edition.name(key),
        edition.text(event.summary, event),
        edition.label(f"event.{event.category.value}"),
        *dict.fromkeys(link.text for link in links(edition, refs)),
    )
    return " ".join(told)
