"""The page of a place (地点)."""

from __future__ import annotations

from site_builder.graph import Key
from site_builder.schema import Kind, Place
from site_builder.views.blocks import (
    closing_blocks,
    dispatch_blocks,
    figure_block,
    mentions,
    picture_block,
    prose_block,
    related_block,
    timeline_block,
    words_blocks,
)
from site_builder.views.citations import cite
from site_builder.views.edition import Edition
from site_builder.views.entry_pages import entry_page, fact, linked
from site_builder.views.shapes import Link, Page


def place_page(edition: Edition, key: Key) -> Page:
    """Where it is, what happened there, who was sent there."""
    place = edition.chronicle.entry(key, Place)
    referring = edition.chronicle.referring
    sent_here = (link.owner for link in edition.chronicle.hosted.get(key, ()))
    events = tuple(
        dict.fromkeys(
            (*referring(key, Kind.EVENT), *(owner for owner in sent_here if owner.kind is Kind.EVENT))
        )
    )
    citations = cite(edition, (place, *(edition.entry(event) for event in events)))
    within = tuple(link.key for link in edition.chronicle.children.get(key, ()))
    images = referring(key, Kind.IMAGE)
    others = mentions(edition, key, {*events, *within, *images})
    parents = tuple(
        edition.link(link.key, edition.label("inferred") if link.inferred else "")
        for link in edition.chronicle.parents.get(key, ())
    )
    units = ((edition.chronicle.find(role.unit), edition.text(role.role, place)) for role in place.units)
    category = edition.label(f"place.{place.category.value}")
    return entry_page(
        edition,
        key,
        kicker=(Link(category), *(Link(parent.text) for parent in parents)),
        facts=(
            fact(edition, "category", (category,)),
            fact(edition, "within", parents),
            fact(edition, "units", (edition.link(unit, role) for unit, role in units if unit is not None)),
            fact(edition, "campaigns", linked(edition, place.campaigns)),
        ),
        blocks=(
            *prose_block(edition, place),
            *figure_block(edition, key, citations),
            *dispatch_blocks(edition, key, citations),
            *picture_block(edition, images),
            *timeline_block(edition, events, citations),
            *words_blocks(edition, place, citations),
            *related_block(edition, (("places", within), ("images", images), ("mentions", others))),
            *closing_blocks(edition, key, citations),
        ),
        data={},
    )
