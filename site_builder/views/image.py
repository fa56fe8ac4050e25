"""The page of an image (图片); most have a caption only."""

from __future__ import annotations

from site_builder.graph import Key
from site_builder.schema import Image
from site_builder.views.blocks import entry_blocks, mentions, related_block
from site_builder.views.citations import cite
from site_builder.views.edition import Edition
from site_builder.views.entry_pages import date_facts, entry_page, fact, linked
from site_builder.views.page_shapes import Page
from site_builder.views.shapes import Link


def image_page(edition: Edition, key: Key) -> Page:
    """What the image shows and where it stands in its source."""
    image = edition.chronicle.entry(key, Image)
    others = mentions(edition, key, ())
    return entry_page(
        edition,
        key,
        kicker=(Link(edition.label("kind.image")), *(Link(c.text) for c in linked(edition, image.campaigns))),
        facts=(
            fact(edition, "file", () if image.file else (edition.label("image.caption_only"),)),
            fact(edition, "credit", (edition.text(image.credit, image),)),
            *date_facts(edition, image.date, image),
            fact(edition, "place", linked(edition, image.place)),
            fact(edition, "people", linked(edition, image.people)),
            fact(edition, "units", linked(edition, image.units)),
            fact(edition, "events", linked(edition, image.events)),
            fact(edition, "campaigns", linked(edition, image.campaigns)),
        ),
        blocks=entry_blocks(
            edition,
            key,
            cite(edition, key),
            images=(key,),
            last=related_block(edition, (("mentions", others),)),
        ),
        data={},
    )
