"""The 图集: pictures and captions, with who and where they show and where they stand in their sources."""

from __future__ import annotations

from dataclasses import replace

from site_builder.graph import Key
from site_builder.schema import Image, Kind
from site_builder.views.citations import source_links
from site_builder.views.edition import Edition
from site_builder.views.entry_pages import linked
from site_builder.views.lists import entry_facets, entry_item, key_groups, list_page
from site_builder.views.page_shapes import GalleryView, Page, Plate, PlateGroup
from site_builder.views.when import dated


def gallery_page(edition: Edition) -> Page:
    """Every public image by campaign, in the order of its report."""
    page = list_page(edition, Kind.IMAGE)
    groups = tuple(
        PlateGroup(group.anchor, group.label, tuple(_plate(edition, key) for key in group.keys))
        for group in key_groups(edition, Kind.IMAGE)
    )
    items = [entry_item(edition, key) for key in edition.chronicle.records if key.kind is Kind.IMAGE]
    facets = entry_facets(edition, Kind.IMAGE, items)
    content = GalleryView(page.title, page.description, len(items), facets, groups)
    return replace(page, template="gallery.html", content=content)


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
