"""All lists of an edition that are too long for one page, with their pages and scripts."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.schema import Kind
from site_builder.views.browse import browse_listing
from site_builder.views.data import data_listing
from site_builder.views.edition import Edition
from site_builder.views.gallery import gallery_listing
from site_builder.views.list_orders import BROWSED, browse_path
from site_builder.views.list_parts import list_scripts, part_pages
from site_builder.views.list_sizes import list_part_paths
from site_builder.views.listing import Listing
from site_builder.views.lists import list_listing
from site_builder.views.page_shapes import Page
from site_builder.views.sections import DATA, SECTIONS


def list_part_pages(edition: Edition) -> Iterator[Page]:
    """The page of every part of every long list."""
    for listing in _long(edition):
        yield from part_pages(edition, listing)


def all_list_scripts(edition: Edition) -> dict[str, bytes]:
    """The scripts of the filters over long lists, by their path without hash."""
    found = (list_scripts(edition, listing) for listing in _long(edition))
    return {path: data for scripts in found for path, data in scripts.items()}


def _long(edition: Edition) -> Iterator[Listing]:
    in_parts = list_part_paths(edition.chronicle)
    for kind in Kind:
        if f"{kind.folder}/" in in_parts:
            yield gallery_listing(edition) if kind is Kind.IMAGE else list_listing(edition, kind)
        if kind in BROWSED and browse_path(kind) in in_parts:
            yield browse_listing(edition, kind)
    if SECTIONS[DATA] in in_parts:
        yield data_listing(edition)
