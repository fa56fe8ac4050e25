"""The picture that a page is shown with where its address is shared."""

from __future__ import annotations

from site_builder.views.edition import Edition
from site_builder.views.page_shapes import EntryView, Page
from site_builder.views.shapes import Picture, PictureView


def social_picture(edition: Edition, page: Page) -> Picture | None:
    """The first picture an entry's page shows, or else the one the settings name for the whole site."""
    if isinstance(page.content, EntryView):
        shown = (item for block in page.content.blocks for item in block.items)
        own = next((item.picture for item in shown if isinstance(item, PictureView)), None)
        if own is not None:
            return own
    return edition.card
