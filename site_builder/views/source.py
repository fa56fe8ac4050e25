"""The page of a source (来源): what it is, and everything taken from it."""

from __future__ import annotations

from collections.abc import Collection

from site_builder.graph import Key
from site_builder.schema import Kind, Source
from site_builder.schema.kinds import Basis
from site_builder.schema.parts import Contributor
from site_builder.views.blocks import block, entry_blocks, source_items
from site_builder.views.citations import authors, cite
from site_builder.views.edition import Edition
from site_builder.views.entry_pages import date_facts, entry_page, fact, linked
from site_builder.views.limits import ENTRIES, first_of, rest_of_entries
from site_builder.views.page_shapes import Page
from site_builder.views.shapes import Block, FactRow, Link, LinkGroup
from site_builder.views.when import dated, machine_date


def source_page(edition: Edition, key: Key) -> Page:
    """The article's own data, the editors' notes on its text, and what was taken from where in it."""
    source = edition.chronicle.entry(key, Source)
    outlets = tuple(edition.text(outlet, source) for outlet in source.outlets)
    date = dated(edition, source.date, source, unknown="date_unknown").text
    contributors = _people(edition, source, authors(source))
    return entry_page(
        edition,
        key,
        kicker=(Link(edition.label("kind.source")), *(Link(outlet) for outlet in outlets), Link(date)),
        facts=_facts(edition, source),
        # everything on the page is from the source itself, so nothing is marked
        blocks=entry_blocks(edition, key, cite(edition), last=_taken(edition, key)),
        data={
            "headline": edition.name(key),
            "author": [{"@type": "Person", "name": contributor.text} for contributor in contributors],
            "publisher": [{"@type": "Organization", "name": outlet} for outlet in outlets],
            "datePublished": machine_date(source.date),
            "sameAs": source.url or "",
        },
    )


def _facts(edition: Edition, source: Source) -> tuple[FactRow, ...]:
    by_editor = source.name_basis is Basis.INFERRED
    written = edition.label(f"script.{source.original_script.value}") if source.original_script else ""
    return (
        fact(edition, "name_basis", (edition.label("name_by_editor"),) if by_editor else ()),
        fact(edition, "subtitle", (edition.text(source.subtitle, source),)),
        fact(edition, "outlets", (edition.text(outlet, source) for outlet in source.outlets)),
        fact(edition, "contributors", _people(edition, source, authors(source))),
        fact(edition, "editors", _people(edition, source, _editors(source))),
        *date_facts(edition, source.date, source, unknown="date_unknown"),
        fact(edition, "url", (Link(source.url, source.url),) if source.url else ()),
        fact(edition, "original_script", (written,)),
        fact(edition, "text_state", (edition.text(source.text_state, source),)),
        fact(edition, "campaigns", linked(edition, source.campaigns)),
    )


def _people(edition: Edition, source: Source, chosen: Collection[Contributor]) -> tuple[Link, ...]:
    return tuple(
        Link(edition.text(person.name, source), note=edition.label(f"contributor.{person.role.value}"))
        for person in source.contributors
        if person in chosen
    )


def _editors(source: Source) -> tuple[Contributor, ...]:
    return tuple(person for person in source.contributors if person not in authors(source))


def _taken(edition: Edition, key: Key) -> tuple[Block, ...]:
    groups = []
    for kind in Kind:
        every = edition.chronicle.referring(key, kind)
        items = source_items(edition, key, first_of(every, ENTRIES))
        if items:
            label, rest = edition.label(f"kind.{kind.value}"), rest_of_entries(edition, None, every)
            groups.append(LinkGroup(f"taken-{kind.value}", label, items, len(every), rest))
    return block(edition, "links", "taken", tuple(groups))
