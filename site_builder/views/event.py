"""The page of an event (事件)."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.graph import Key
from site_builder.schema import Event, Kind
from site_builder.schema.parts import PersonRole, UnitRole
from site_builder.views.blocks import (
    block,
    closing_blocks,
    dispatch_blocks,
    figure_block,
    mentions,
    picture_block,
    prose_block,
    related_block,
    words_blocks,
)
from site_builder.views.citations import cite
from site_builder.views.edition import Edition
from site_builder.views.entry_pages import entry_page, fact, known, linked
from site_builder.views.shapes import Link, Page
from site_builder.views.structured import named
from site_builder.views.timelines import date_notes, date_text, machine_date


def event_page(edition: Edition, key: Key) -> Page:
    """When, where, who, what came of it, before and after."""
    event = edition.chronicle.entry(key, Event)
    citations = cite(edition, (event,))
    later = edition.chronicle.referring(key, Kind.EVENT, "follows")
    groups = (
        ("documents", known(edition, event.documents)),
        ("measures", known(edition, event.measures)),
        ("earlier", edition.chronicle.in_time(known(edition, event.follows))),
        ("later", edition.chronicle.in_time(later)),
        ("images", edition.chronicle.referring(key, Kind.IMAGE)),
    )
    shown = {found for _, keys in groups for found in keys}
    when = Link(date_text(edition, event), note="，".join(date_notes(edition, event)))
    result = edition.text(event.result, event)
    note = edition.text(event.date.note, event) if event.date else ""
    places, units = linked(edition, event.place), unit_roles(edition, event.units, event)
    return entry_page(
        edition,
        key,
        kicker=(Link(edition.label(f"event.{event.category.value}")), Link(when.text)),
        facts=(
            fact(edition, "date", (when,)),
            fact(edition, "date_basis", (note,)),
            fact(edition, "place", places),
            fact(edition, "units", units),
            fact(edition, "people", person_roles(edition, event.people, event)),
            fact(edition, "campaigns", linked(edition, event.campaigns)),
        ),
        blocks=(
            *prose_block(edition, event),
            *block(edition, "prose", "result", (result,) if result else ()),
            *figure_block(edition, key, citations),
            *dispatch_blocks(edition, key, citations),
            *picture_block(edition, edition.chronicle.referring(key, Kind.IMAGE)),
            *words_blocks(edition, event, citations),
            *related_block(edition, (*groups, ("mentions", mentions(edition, key, shown)))),
            *closing_blocks(edition, key, citations),
        ),
        data={
            "startDate": machine_date(event),
            "location": named("Place", places),
            "organizer": named("Organization", units),
        },
    )


def unit_roles(edition: Edition, roles: Iterable[UnitRole], owner: Event) -> tuple[Link, ...]:
    """Units with their roles in an event."""
    found = ((edition.chronicle.find(role.unit), edition.text(role.role, owner)) for role in roles)
    return tuple(edition.link(key, role) for key, role in found if key is not None)


def person_roles(edition: Edition, roles: Iterable[PersonRole], owner: Event) -> tuple[Link, ...]:
    """People with their roles in an event; withheld ones are not there."""
    found = ((edition.chronicle.find(role.person), edition.text(role.role, owner)) for role in roles)
    return tuple(edition.link(key, role) for key, role in found if key is not None)
