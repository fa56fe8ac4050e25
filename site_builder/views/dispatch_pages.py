"""The page with all dispatches of an entry that its own page has no room for: picture and tables."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from site_builder.graph import Chronicle, Key
from site_builder.schema import Kind
from site_builder.views.blocks import block, picture_of_dispatches
from site_builder.views.citations import cite
from site_builder.views.dispatches import dispatch_rows
from site_builder.views.edition import Edition
from site_builder.views.limits import dispatch_tables, dispatches_path, has_dispatches_page
from site_builder.views.page_shapes import EntryView, Page
from site_builder.views.sections import SECTIONS, section_of
from site_builder.views.shapes import Link


def dispatch_pages(edition: Edition) -> Iterator[Page]:
    """The page of each entry that needs one."""
    return (_page(edition, key) for key in _entries(edition.chronicle))


def dispatch_paths(chronicle: Chronicle) -> tuple[str, ...]:
    """The addresses of these pages."""
    return tuple(dispatches_path(key) for key in _entries(chronicle))


def _entries(chronicle: Chronicle) -> Iterator[Key]:
    return (key for key in chronicle.records if has_dispatches_page(chronicle, key))


def _page(edition: Edition, key: Key) -> Page:
    tables = dispatch_tables(edition.chronicle, key)
    every = tuple({id(link): link for _, links in tables for link in links}.values())
    citations = cite(edition, key)
    label, owner = edition.label("block.dispatches"), edition.link(key)
    title = edition.label("dispatches.title").format(campaign=owner.text, label=label)
    told = "dispatches.lead" if key.kind is Kind.CAMPAIGN else "dispatches.lead_of_entry"
    lead = edition.label(told).format(count=len(every))
    rows = partial(dispatch_rows, edition, citations=citations, page=key)
    blocks = (
        *picture_of_dispatches(edition, key, every, citations),
        *(made for name, links in tables for made in block(edition, "dispatches", name, rows(links))),
        *block(edition, "sources", "sources", citations.rows()),
    )
    section = section_of(key.kind)
    return Page(
        template="entry.html",
        path=dispatches_path(key),
        section=section,
        kind="dispatches",
        title=title,
        description=lead,
        crumbs=(Link(edition.label(f"section.{section}"), SECTIONS[section]), owner, Link(label)),
        contents=tuple(Link(each.label, f"#{each.anchor}") for each in blocks),
        structured={},
        content=EntryView(heading=label, kicker=(owner,), lead=lead, facts=(), blocks=blocks),
    )
