"""The page of a measure (举措): its parts, what it builds on, who applied it."""

from __future__ import annotations

from site_builder.graph import Key
from site_builder.schema import Kind, Measure
from site_builder.views.blocks import block, entry_blocks, mentions, related_block
from site_builder.views.citations import Citations, cite
from site_builder.views.edition import Edition
from site_builder.views.entry_pages import (
    date_facts,
    entry_page,
    fact,
    known,
    linked,
    person_roles,
    unit_roles,
)
from site_builder.views.figures import figure_views
from site_builder.views.inline import inline
from site_builder.views.limits import first_events
from site_builder.views.page_shapes import Page
from site_builder.views.shapes import FactRow, Link, PartView


def measure_page(edition: Edition, key: Key) -> Page:
    """Parts first: they are what the measure is."""
    measure = edition.chronicle.entry(key, Measure)
    events = edition.chronicle.referring(key, Kind.EVENT)
    images = edition.chronicle.referring(key, Kind.IMAGE)
    groups = _groups(edition, key, measure)
    shown = {*events, *images, *(found for _, keys in groups for found in keys)}
    citations = cite(edition, key, first_events(edition, key, events))
    related = (*groups, ("images", images), ("mentions", mentions(edition, key, shown)))
    return entry_page(
        edition,
        key,
        kicker=(
            Link(edition.label(f"measure.{measure.category.value}")),
            *(Link(place.text) for place in linked(edition, measure.place)),
        ),
        facts=_facts(edition, measure),
        blocks=entry_blocks(
            edition,
            key,
            citations,
            special=block(edition, "parts", "parts", _parts(edition, key, measure, citations)),
            images=images,
            events=events,
            last=related_block(edition, related),
        ),
        data={},
    )


def _groups(edition: Edition, key: Key, measure: Measure) -> tuple[tuple[str, tuple[Key, ...]], ...]:
    referring = edition.chronicle.referring
    return (
        ("based_on", known(edition, measure.based_on)),
        ("extended_by", referring(key, Kind.MEASURE, "based_on")),
        ("documents", (*known(edition, measure.documents), *referring(key, Kind.DOCUMENT))),
    )


def _facts(edition: Edition, measure: Measure) -> tuple[FactRow, ...]:
    appliers = unit_roles(edition, measure.units, measure)
    return (
        fact(edition, "category", (edition.label(f"measure.{measure.category.value}"),)),
        fact(edition, "defined", () if measure.defined else (edition.label("measure.undefined"),)),
        fact(edition, "applied_by", appliers),
        fact(edition, "people", person_roles(edition, measure.people, measure)),
        fact(edition, "place", linked(edition, measure.place)),
        *date_facts(edition, measure.date, measure),
        fact(edition, "campaigns", linked(edition, measure.campaigns)),
    )


def _parts(edition: Edition, key: Key, measure: Measure, citations: Citations) -> tuple[PartView, ...]:
    return tuple(
        PartView(
            name=edition.text(part.name, measure),
            text=inline(edition, part.text, key),
            figures=figure_views(edition, part.figures, key, citations),
        )
        for part in measure.parts
    )
