"""Events as data to take away: a row of a spreadsheet and a JSON object each, and the schema of these."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from site_builder.graph import Key
from site_builder.schema import Event
from site_builder.schema.kinds import Basis, EventCategory, UndatedPlacement
from site_builder.schema.values import Ref, Text
from site_builder.views.edition import Edition
from site_builder.views.table_parts import (
    TEXT,
    Table,
    campaigns_of,
    listed,
    named_entries,
    of_entry,
    one_of,
    place_of,
    record_schema,
    sources_of,
    table_schema,
    written,
)
from site_builder.views.when import campaign_year, date_notes, date_text

_COLUMNS = (
    *("campaign", "event", "date_text", "date", "date_note", "category", "summary", "result"),
    *("place", "units", "people", "source", "locator", "address"),
)


def event_table(edition: Edition) -> Table:
    """All public events in the order of the timeline."""
    keys = edition.chronicle.timeline
    return Table(
        name="events",
        headings=tuple(edition.label(f"column.{column}") for column in _COLUMNS),
        rows=tuple(tuple(_row(edition, key)) for key in keys),
        records=tuple(_record(edition, key) for key in keys),
        schema=table_schema(edition, "events", _properties(edition), ("entry", "date_text", "category")),
    )


def _row(edition: Edition, key: Key) -> Iterator[str]:
    """The cells below the headings, in their order."""
    event = edition.chronicle.entry(key, Event)
    sources = sources_of(edition, event.sources, event)
    yield "；".join(each["name"] for each in campaigns_of(edition, key))
    yield edition.scoped_name(key)
    yield date_text(edition, event)
    yield str(event.date.edtf) if event.date else ""
    yield "；".join(date_notes(edition, event))
    yield edition.label(f"event.{event.category.value}")
    yield edition.text(event.summary, event)
    yield edition.text(event.result, event)
    yield "；".join(each["name"] for each in named_entries(edition, event.place))
    yield "；".join(each["name"] for each in named_entries(edition, [role.unit for role in event.units]))
    yield "；".join(each["name"] for each in named_entries(edition, [role.person for role in event.people]))
    yield "；".join(dict.fromkeys(each["name"] for each in sources))
    yield "；".join(dict.fromkeys(each["locator"] for each in sources if "locator" in each))
    yield place_of(edition, key)


def _record(edition: Edition, key: Key) -> dict[str, Any]:
    event = edition.chronicle.entry(key, Event)
    year, year_basis = (campaign_year(edition, event) if event.date is None else None) or (None, None)
    return written(
        entry=of_entry(edition, key),
        campaigns=campaigns_of(edition, key),
        date_text=date_text(edition, event),
        date=event.date and str(event.date.edtf),
        date_printed=edition.text(event.date.as_printed, event) if event.date else "",
        date_basis=event.date and event.date.basis.value,
        year=year,
        year_basis=year_basis and year_basis.value,
        time=event.time and str(event.time),
        recurs=edition.text(event.recurs, event),
        undated=event.undated and event.undated.value,
        category=event.category.value,
        summary=edition.text(event.summary, event),
        result=edition.text(event.result, event),
        place=named_entries(edition, event.place),
        units=_with_roles(edition, event, [(role.unit, role.role) for role in event.units]),
        people=_with_roles(edition, event, [(role.person, role.role) for role in event.people]),
        sources=sources_of(edition, event.sources, event),
    )


def _with_roles(
    edition: Edition, event: Event, roles: Sequence[tuple[Ref, Text | None]]
) -> list[dict[str, str]]:
    return [
        written(**named, role=edition.text(role, event))
        for ref, role in roles
        for named in named_entries(edition, (ref,))
    ]


def _properties(edition: Edition) -> dict[str, Any]:
    entries = listed({"$ref": "#/$defs/named"})
    texts = ("date_text", "date", "date_printed")
    return record_schema(
        edition,
        {
            "entry": {"$ref": "#/$defs/entry"},
            "campaigns": entries,
            **dict.fromkeys(texts, TEXT),
            "date_basis": one_of(Basis),
            "year": {"type": "integer"},
            "year_basis": one_of(Basis),
            "time": TEXT,
            "recurs": TEXT,
            "undated": one_of(UndatedPlacement),
            "category": one_of(EventCategory),
            "summary": TEXT,
            "result": TEXT,
            "place": entries,
            "units": entries,
            "people": entries,
            "sources": listed({"$ref": "#/$defs/source"}),
        },
    )
