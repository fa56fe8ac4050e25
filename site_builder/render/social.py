"""What a page says of itself where its address is shared (Open Graph), beside what the frame says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from site_builder.views.page_shapes import Page

_TAG = Markup('<meta property="{}" content="{}">')
_LOCALES = {"zh-Hans": "zh_CN", "zh-Hant": "zh_TW", "zh-Hant-HK": "zh_HK"}


def social_tags(page: Page, language: str, languages: Sequence[str], site: str) -> Iterator[Markup]:
    """The tags of a page; a picture only with the address of the ``site``, since it must be absolute."""
    is_entry = page.template == "entry.html"
    yield _TAG.format("og:type", "article" if is_entry else "website")
    yield _TAG.format("og:locale", _LOCALES[language])
    for other in languages:
        if other != language:
            yield _TAG.format("og:locale:alternate", _LOCALES[other])
    if is_entry and page.changed is not None:
        yield _TAG.format("article:modified_time", page.changed.machine_date)
    if page.picture is not None and site:
        yield _TAG.format("og:image", f"{site}{page.picture.fallback}")
        yield _TAG.format("og:image:width", page.picture.width)
        yield _TAG.format("og:image:height", page.picture.height)
        yield Markup('<meta name="twitter:card" content="summary_large_image">')
