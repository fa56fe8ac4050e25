"""Sitemap: the list of pages for search engines, with the same page in the other script, and robots.txt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from site_builder.outputs.addresses import absolute

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_LINKS = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?")
_MOST_BYTES = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class SitemapPage:
    """One page in the scripts it is published in.

    ``paths`` are pairs of language and address relative to the site's root, such as ``units/x/`` and
    ``zh-hant/units/x/``; the first is shown to readers of any other language. ``lastmod`` is
    a W3C date (``2020-02-05``, or with time and zone) or empty.
    """

    paths: tuple[tuple[str, str], ...]
    lastmod: str = ""


def sitemap(pages: Iterable[SitemapPage], *, site: str, limit: int = 50_000) -> list[tuple[str, bytes]]:
    """``sitemap.xml`` and ``robots.txt`` as pairs of path and content.

    Beyond ``limit`` addresses or 50 MB, the limits of the protocol, ``sitemap.xml`` is an index of
    ``sitemap-1.xml`` and so on. A sitemap holds absolute addresses only: without ``site``, the
    address of the site, there is nothing to return. Raises ValueError for a date in another form.
    """
    if not site:
        return []
    parts = list(_parts((entry for page in pages for entry in _entries(page, site)), limit))
    if len(parts) == 1:
        files = [("sitemap.xml", parts[0])]
    else:
        names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        files = [("sitemap.xml", _index(names, site)), *zip(names, parts, strict=True)]
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {absolute(site, 'sitemap.xml')}\n"
    return [*files, ("robots.txt", robots.encode())]


def _entries(page: SitemapPage, site: str) -> Iterator[bytes]:
    if page.lastmod and not _DATE.fullmatch(page.lastmod):
        raise ValueError(f"{page.lastmod!r} is not a W3C date")
    addresses = [(str(language), escape(absolute(site, path))) for language, path in page.paths]
    alternates = ""
    if len(addresses) > 1:
        alternates = "".join(
            f'    <xhtml:link rel="alternate" hreflang="{language}" href="{address}"/>\n'
            for language, address in [*addresses, ("x-default", addresses[0][1])]
        )
    lastmod = f"    <lastmod>{page.lastmod}</lastmod>\n" if page.lastmod else ""
    for _, address in addresses:
        yield f"  <url>\n    <loc>{address}</loc>\n{lastmod}{alternates}  </url>\n".encode()


def _parts(entries: Iterable[bytes], limit: int) -> Iterator[bytes]:
    head, foot = f"{_HEAD}<urlset {_NAMESPACE} {_LINKS}>\n".encode(), b"</urlset>\n"
    room = _MOST_BYTES - len(head) - len(foot)
    part: list[bytes] = []
    size = 0
    for entry in entries:
        if part and (len(part) == limit or size + len(entry) > room):
            yield b"".join([head, *part, foot])
            part, size = [], 0
        part.append(entry)
        size += len(entry)
    yield b"".join([head, *part, foot])


def _index(names: Iterable[str], site: str) -> bytes:
    lines = "".join(f"  <sitemap><loc>{escape(absolute(site, name))}</loc></sitemap>\n" for name in names)
    return f"{_HEAD}<sitemapindex {_NAMESPACE}>\n{lines}</sitemapindex>\n".encode()
