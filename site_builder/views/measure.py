"""The page of a measure (举措): its parts, what it builds on, who applied it."""

from __future__ import annotations

from site_builder.graph import Key
from site_builder.schema import Kind, Measure
from site_builder.views.blocks import (
    block,
    closing_blocks,
    dispatch_blocks,
    figure_block,
    mentions,
    prose_block,
    related_block,
    timeline_block,
    words_blocks,
)
from site_builder.views.citations import Citations, cite
from site_builder.views.edition import Edition
from site_builder.views.entry_pages import entry_page, fact, known, linked
from site_builder.views.figures import figure_views
from site_builder.views.shapes import Link, Page, PartView


def measure_page(edition: Edition, key: Key) -> Page:
    """Parts first: they are what the measure is."""
    measure = edition.chronicle.entry(key, Measure)
    referring = edition.chronicle.referring
    events = referring(key, Kind.EVENT)
    citations = cite(edition, (measure, *(edition.entry(event) for event in events)))
    groups = (
        ("based_on", known(edition, measure.based_on)),
        ("extended_by", referring(key, Kind.MEASURE, "based_on")),
        ("documents", (*known(edition, measure.documents), *referring(key, Kind.DOCUMENT))),
        ("images", referring(key, Kind.IMAGE)),
    )
    shown = {found for _, keys in groups for found in keys} | set(events)
    units = ((edition.chronicle.find(role.unit), edition.text(role.role, measure)) for role in measure.units)
    return entry_page(
        edition,
        key,
        kicker=(
            Link(edition.label(f"measure.{measure.category.value}")),
            *(Link(place.text) for place in linked(edition, measure.place)),
        ),
        facts=(
            fact(edition, "category", (edition.label(f"measure.{measure.category.value}"),)),
            fact(edition, "defined", () if measure.defined else (edition.label("measure.undefined"),)),
            fact(
                edition, "applied_by", (edition.link(unit, role) for unit, role in units if unit is not None)
            ),
            fact(edition, "place", linked(edition, measure.place)),
            fact(edition, "date", (edition.date(measure.date.edtf.parsed),) if measure.date else ()),
            fact(edition, "campaigns", linked(edition, measure.campaigns)),
        ),
        blocks=(
            *prose_block(edition, measure),
            *block(edition, "parts", "parts", _parts(edition, key, measure, citations)),
            *figure_block(edition, key, citations),
            *dispatch_blocks(edition, key, citations),
            *timeline_block(edition, events, citations),
            *words_blocks(edition, measure, citations),
            *related_block(edition, (*groups, ("mentions", mentions(edition, key, shown)))),
            *closing_blocks(edition, key, citations),
        ),
        data={},
    )


def _parts(edition: Edition, key: Key, measure: Measure, citations: Citations) -> tuple[PartView, ...]:
    return tuple(
        PartView(
            name=edition.text(part.name, measure),
            text=edition.text(part.text, measure),
            figures=figure_views(edition, part.figures, key, citations),
        )
        for part in measure.parts
    )
