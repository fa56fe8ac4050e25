"""The page of a place (地点)."""

from __future__ import annotations

from site_builder.graph import Key
from site_builder.schema import Kind, Place
from site_builder.views.blocks import entry_blocks, mentions, related_block
from site_builder.views.citations import cite
from site_builder.views.edition import Edition
from site_builder.views.entry_pages import entry_page, fact, linked, unit_roles
from site_builder.views.limits import first_events
from site_builder.views.page_shapes import Page
from site_builder.views.shapes import FactRow, Link


def place_page(edition: Edition, key: Key) -> Page:
    """Where it is, what happened there, who was sent there."""
    place = edition.chronicle.entry(key, Place)
    referring = edition.chronicle.referring
    owners = (link.owner for link in edition.chronicle.hosted.get(key, ()))
    sent_here = (owner for owner in owners if owner.kind is Kind.EVENT)
    events = tuple(dict.fromkeys((*referring(key, Kind.EVENT), *sent_here)))
    within = tuple(link.key for link in edition.chronicle.children.get(key, ()))
    images = referring(key, Kind.IMAGE)
    others = mentions(edition, key, {*events, *within, *images})
    related = related_block(edition, (("places", within), ("images", images), ("mentions", others)))
    parents = _parents(edition, key)
    citations = cite(edition, key, first_events(edition, key, events))
    return entry_page(
        edition,
        key,
        kicker=(
            Link(edition.label(f"place.{place.category.value}")),
            *(Link(parent.text) for parent in parents),
        ),
        facts=_facts(edition, place, parents),
        blocks=entry_blocks(edition, key, citations, images=images, events=events, last=related),
        data={},
    )


def _facts(edition: Edition, place: Place, parents: tuple[Link, ...]) -> tuple[FactRow, ...]:
    return (
        fact(edition, "category", (edition.label(f"place.{place.category.value}"),)),
        fact(edition, "within", parents),
        fact(edition, "units", unit_roles(edition, place.units, place)),
        fact(edition, "campaigns", linked(edition, place.campaigns)),
    )


def _parents(edition: Edition, key: Key) -> tuple[Link, ...]:
    return tuple(
        edition.link(link.key, edition.label("inferred") if link.inferred else "")
        for link in edition.chronicle.parents.get(key, ())
    )
