"""The 图集: pictures and captions, with who and where they show and where they stand in their sources."""

from __future__ import annotations

from dataclasses import replace

from site_builder.graph import Key
from site_builder.schema import Image, Kind
from site_builder.views.citations import source_links
from site_builder.views.edition import Edition
from site_builder.views.entry_pages import linked
from site_builder.views.gallery_shapes import Plate, PlateGroup
from site_builder.views.list_parts import announced, brought
from site_builder.views.listing import Listing, Look
from site_builder.views.lists import entry_item, key_groups, list_listing, list_page
from site_builder.views.page_shapes import GalleryView, Page
from site_builder.views.part_shapes import ListGroup
from site_builder.views.when import dated


def gallery_page(edition: Edition) -> Page:
    """Every public image by campaign, in the order of its report; of many, what announces their parts."""
    page = list_page(edition, Kind.IMAGE)
    groups = _groups(edition)
    listing = gallery_listing(edition)
    parts = announced(edition, listing)
    content = GalleryView(
        heading=page.title,
        lead=page.description,
        total=len({plate.link.href for group in groups for plate in group.items}),
        facets=brought(listing.facets, parts),
        groups=groups if parts is None else (),
        parts=parts,
    )
    return replace(page, template="gallery.html", content=content)


def gallery_listing(edition: Edition) -> Listing:
    """The 图集 before it is cut into parts: the list of images with their pictures."""
    plates = tuple(ListGroup(group.anchor, group.label, group.items) for group in _groups(edition))
    return replace(list_listing(edition, Kind.IMAGE), look=Look.PLATES, groups=plates)


def _groups(edition: Edition) -> tuple[PlateGroup, ...]:
    return tuple(
        PlateGroup(group.anchor, group.label, tuple(_plate(edition, key) for key in group.keys))
        for group in key_groups(edition, Kind.IMAGE)
    )


def _plate(edition: Edition, key: Key) -> Plate:
    image = edition.chronicle.entry(key, Image)
    item = entry_item(edition, key)
    context = (*linked(edition, image.people), *linked(edition, image.units), *linked(edition, image.place))
    return Plate(
        link=item.link,
        picture=edition.pictures.get(key),
        summary=item.summary,
        date=dated(edition, image.date, image).text,
        credit=edition.text(image.credit, image),
        context=tuple(dict.fromkeys(context)),
        sources=source_links(edition, image.sources, key),
        facets=item.facets,
    )
