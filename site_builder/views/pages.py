"""All pages of an edition, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from site_builder.graph import Chronicle, Key
from site_builder.schema import Kind
from site_builder.views.browse import browse_page
from site_builder.views.campaign import campaign_page
from site_builder.views.cards import cards
from site_builder.views.changes import changed_view, page_changes
from site_builder.views.components import components_page
from site_builder.views.data import data_page
from site_builder.views.dispatch_pages import dispatch_pages, dispatch_paths
from site_builder.views.document import document_page
from site_builder.views.edition import Edition, address
from site_builder.views.event import event_page
from site_builder.views.gallery import gallery_page
from site_builder.views.image import image_page
from site_builder.views.individual import individual_page
from site_builder.views.list_orders import BROWSED, browse_path
from site_builder.views.list_sizes import list_part_paths
from site_builder.views.listings import list_part_pages
from site_builder.views.lists import list_page
from site_builder.views.measure import measure_page
from site_builder.views.page_shapes import Page
from site_builder.views.place import place_page
from site_builder.views.search_page import search_page
from site_builder.views.sections import COLOPHON, SECTIONS, SIDE_BY_SIDE
from site_builder.views.side_by_side import comparable, side_by_side_page
from site_builder.views.site_pages import (
    about_page,
    corrections_page,
    home_page,
    missing_page,
    rules_page,
    timeline_page,
)
from site_builder.views.social import social_picture
from site_builder.views.source import source_page
from site_builder.views.timeline_pages import part_pages
from site_builder.views.timeline_parts import part_paths
from site_builder.views.unit import unit_page

ENTRY_PAGES: Mapping[Kind, Callable[[Edition, Key], Page]] = {
    Kind.CAMPAIGN: campaign_page,
    Kind.UNIT: unit_page,
    Kind.INDIVIDUAL: individual_page,
    Kind.EVENT: event_page,
    Kind.DOCUMENT: document_page,
    Kind.MEASURE: measure_page,
    Kind.PLACE: place_page,
    Kind.SOURCE: source_page,
    Kind.IMAGE: image_page,
}

SITE_PAGES: tuple[Callable[[Edition], Page], ...] = (
    home_page,
    timeline_page,
    data_page,
    rules_page,
    corrections_page,
    about_page,
    components_page,
    search_page,
    missing_page,
)


def page_paths(chronicle: Chronicle) -> tuple[str, ...]:
    """The addresses below an edition's root that search engines should know."""
    lists = (f"{kind.folder}/" for kind in Kind)
    by_name = (browse_path(kind) for kind in BROWSED)
    entries = (address(key) for key in chronicle.records)
    views = (SIDE_BY_SIDE,) if comparable(chronicle) else ()
    views = (*views, *part_paths(chronicle), *dispatch_paths(chronicle))
    views = (*views, *chain.from_iterable(list_part_paths(chronicle).values()))
    return tuple(dict.fromkeys((*SECTIONS.values(), *views, *COLOPHON.values(), *lists, *by_name, *entries)))


def pages(edition: Edition) -> Iterator[Page]:
    """Every page of the edition, with the cards of what its texts link, its last change and its picture."""
    changes = page_changes(edition)
    for page in _pages(edition):
        yield replace(
            page,
            cards=cards(edition, page.content),
            changed=changed_view(edition, changes.get(page.path)),
            picture=social_picture(edition, page),
        )


def _pages(edition: Edition) -> Iterator[Page]:
    for page in SITE_PAGES:
        yield page(edition)
    yield from part_pages(edition)
    yield from dispatch_pages(edition)
    if comparable(edition.chronicle):
        yield side_by_side_page(edition)
    for kind in Kind:
        yield gallery_page(edition) if kind is Kind.IMAGE else list_page(edition, kind)
    for kind in BROWSED:
        yield browse_page(edition, kind)
    yield from list_part_pages(edition)
    for key in edition.chronicle.records:
        yield ENTRY_PAGES[key.kind](edition, key)
