"""The page of an event (事件)."""

from __future__ import annotations

from site_builder.graph import Key
from site_builder.schema import Event, Kind
from site_builder.schema.parts import UnitRole
from site_builder.views.acting import acts
from site_builder.views.blocks import block, entry_blocks, mentions, related_block
from site_builder.views.citations import cite
from site_builder.views.edition import Edition, address
from site_builder.views.entry_pages import entry_page, fact, known, linked, person_roles, unit_roles
from site_builder.views.inline import inline
from site_builder.views.page_shapes import Page
from site_builder.views.shapes import FactRow, Link
from site_builder.views.structured import named
from site_builder.views.timelines import matter_items
from site_builder.views.when import date_basis, date_notes, date_text, machine_dates


def event_page(edition: Edition, key: Key) -> Page:
    """When, where, who, what came of it, before and after."""
    event = edition.chronicle.entry(key, Event)
    images = edition.chronicle.referring(key, Kind.IMAGE)
    result = inline(edition, event.result, key)
    start, end = machine_dates(event.date)
    citations = cite(edition, key, edition.chronicle.matters.get(key, ()))
    return entry_page(
        edition,
        key,
        kicker=(
            Link(edition.label(f"event.{event.category.value}")),
            Link(date_text(edition, event)),
        ),
        facts=_facts(edition, event),
        blocks=entry_blocks(
            edition,
            key,
            citations,
            special=(
                *block(edition, "prose", "result", (result,) if result else ()),
                *block(edition, "timeline", "matter", matter_items(edition, key, citations)),
            ),
            images=images,
            last=related_block(edition, _groups(edition, key, event, images)),
        ),
        data={
            "startDate": start,
            "endDate": end if end != start else "",
            "location": named("Place", linked(edition, event.place)),
            "organizer": named("Organization", unit_roles(edition, _acting(edition, event), event)),
        },
    )


def _acting(edition: Edition, event: Event) -> list[UnitRole]:
    return [unit for unit in event.units if acts(edition.simplified_form(unit.role, event))]


def _groups(
    edition: Edition, key: Key, event: Event, images: tuple[Key, ...]
) -> tuple[tuple[str, tuple[Key, ...]], ...]:
    told = edition.chronicle.matters.get(key, ())
    groups = (
        ("documents", known(edition, event.documents)),
        ("measures", known(edition, event.measures)),
        ("images", images),
    )
    shown = {*told, *(found for _, keys in groups for found in keys)}
    return (*groups, ("mentions", mentions(edition, key, shown)))


def _facts(edition: Edition, event: Event) -> tuple[FactRow, ...]:
    earlier_or_later = known(edition, (event.relative_to,) if event.relative_to and not event.date else ())
    when = Link(
        date_text(edition, event),
        address(earlier_or_later[0]) if earlier_or_later else "",
        "，".join(date_notes(edition, event)),
    )
    return (
        fact(edition, "date", (when,)),
        fact(edition, "date_basis", (date_basis(edition, event.date, event),)),
        fact(edition, "place", linked(edition, event.place)),
        fact(edition, "units", unit_roles(edition, event.units, event)),
        fact(edition, "people", person_roles(edition, event.people, event)),
        fact(edition, "campaigns", linked(edition, event.campaigns)),
    )
