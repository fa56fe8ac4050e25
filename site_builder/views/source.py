"""The page of a source (来源): what it is, and everything taken from it."""

from __future__ import annotations

from site_builder.graph import Key
from site_builder.schema import Kind, Source
from site_builder.schema.kinds import Basis
from site_builder.views.blocks import (
    block,
    closing_blocks,
    figure_block,
    prose_block,
    source_items,
    words_blocks,
)
from site_builder.views.citations import cite
from site_builder.views.edition import Edition
from site_builder.views.entry_pages import entry_page, fact, linked
from site_builder.views.shapes import Block, Link, LinkGroup, Page


def source_page(edition: Edition, key: Key) -> Page:
    """The article's own data, the editors' notes on its text, and what was taken from where in it."""
    source = edition.chronicle.entry(key, Source)
    citations = cite(edition, ())  # everything on the page is from the source itself
    outlets = tuple(edition.text(outlet, source) for outlet in source.outlets)
    date = edition.date(source.date.edtf.parsed) if source.date else edition.label("date_unknown")
    by_editor = source.name_basis is Basis.INFERRED
    contributors = tuple(
        Link(edition.text(person.name, source), note=edition.label(f"contributor.{person.role.value}"))
        for person in source.contributors
    )
    written = edition.label(f"script.{source.original_script.value}") if source.original_script else ""
    return entry_page(
        edition,
        key,
        kicker=(Link(edition.label("kind.source")), *(Link(outlet) for outlet in outlets), Link(date)),
        facts=(
            fact(edition, "name_basis", (edition.label("name_by_editor"),) if by_editor else ()),
            fact(edition, "subtitle", (edition.text(source.subtitle, source),)),
            fact(edition, "outlets", outlets),
            fact(edition, "contributors", contributors),
            fact(edition, "date", (date,)),
            fact(edition, "url", (Link(source.url, source.url),) if source.url else ()),
            fact(edition, "original_script", (written,)),
            fact(edition, "text_state", (edition.text(source.text_state, source),)),
            fact(edition, "campaigns", linked(edition, source.campaigns)),
        ),
        blocks=(
            *prose_block(edition, source),
            *figure_block(edition, key, citations),
            *words_blocks(edition, source, citations),
            *_taken(edition, key),
            *closing_blocks(edition, key, citations),
        ),
        data={
            "headline": edition.name(key),
            "author": [{"@type": "Person", "name": contributor.text} for contributor in contributors],
            "publisher": [{"@type": "Organization", "name": outlet} for outlet in outlets],
            "datePublished": str(source.date.edtf) if source.date else "",
            "sameAs": source.url or "",
        },
    )


def _taken(edition: Edition, key: Key) -> tuple[Block, ...]:
    groups = []
    for kind in Kind:
        items = source_items(edition, key, kind)
        if items:
            groups.append(LinkGroup(f"taken-{kind.value}", edition.label(f"kind.{kind.value}"), items))
    return block(edition, "links", "taken", tuple(groups))
