"""The page with all dispatches of a campaign that its own page has no room for: picture and table."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.graph import Chronicle, Key
from site_builder.schema import Kind
from site_builder.views.blocks import block, picture_of_dispatches
from site_builder.views.citations import cite
from site_builder.views.dispatches import dispatch_rows
from site_builder.views.edition import Edition
from site_builder.views.limits import dispatches_path, has_dispatches_page
from site_builder.views.page_shapes import EntryView, Page
from site_builder.views.sections import SECTIONS, section_of
from site_builder.views.shapes import Link


def dispatch_pages(edition: Edition) -> Iterator[Page]:
    """The page of each campaign that needs one."""
    return (_page(edition, key) for key in _campaigns(edition.chronicle))


def dispatch_paths(chronicle: Chronicle) -> tuple[str, ...]:
    """The addresses of these pages."""
    return tuple(dispatches_path(key) for key in _campaigns(chronicle))


def _campaigns(chronicle: Chronicle) -> Iterator[Key]:
    keys = (key for key in chronicle.records if key.kind is Kind.CAMPAIGN)
    return (key for key in keys if has_dispatches_page(chronicle, key))


def _page(edition: Edition, key: Key) -> Page:
    every = edition.chronicle.dispatched(key)
    citations = cite(edition, key)
    label, campaign = edition.label("block.dispatches"), edition.link(key)
    title = edition.label("dispatches.title").format(campaign=campaign.text, label=label)
    lead = edition.label("dispatches.lead").format(count=len(every))
    blocks = (
        *picture_of_dispatches(edition, key, every, citations),
        *block(edition, "dispatches", "dispatches", dispatch_rows(edition, every, citations, page=key)),
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
        crumbs=(Link(edition.label(f"section.{section}"), SECTIONS[section]), campaign, Link(label)),
        contents=tuple(Link(each.label, f"#{each.anchor}") for each in blocks),
        structured={},
        content=EntryView(heading=label, kicker=(campaign,), lead=lead, facts=(), blocks=blocks),
    )
