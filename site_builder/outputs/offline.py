"""The offline edition: pages that open by double click, where a folder's address opens no page."""

from __future__ import annotations

import re
from collections.abc import Mapping

# A relative way that ends at a folder: nothing, dots, or names each with a slash.
_FOLDER = r"(?P<folder>(?:\.{1,2}/|[\w.%~+-]+/)*(?:\.{1,2})?)(?P<rest>(?:\?[^\"#]*)?(?:#[^\"]*)?)\""
_LINK = re.compile(rf'(?P<before><a\b(?:[^>"]|"[^"]*")*?\shref="){_FOLDER}')
_REFRESH = re.compile(rf'(?P<before><meta\s+http-equiv="refresh"\s+content="[\d.]+;\s*url=){_FOLDER}')
_MODULE = re.compile(r'<script\b([^>]*?)\s+type="?module"?([^>]*)>')
_NOT_FOUND = re.compile(r"(?:.*/)?404\.html")


def offline_pages(pages: Mapping[str, str]) -> dict[str, str]:
    """``pages`` (HTML by path) for a disk; those that only a server shows are left out."""
    return {path: offline_page(html) for path, html in pages.items() if not _NOT_FOUND.fullmatch(path)}


def offline_page(html: str) -> str:
    """``html`` with every way to a folder naming the page in it, and no ES modules.

    Browsers refuse to load modules from a disk.
    """
    for ways in (_LINK, _REFRESH):
        html = ways.sub(_named, html)
    return _MODULE.sub(r"<script\1\2 defer>", html)


def _named(match: re.Match[str]) -> str:
    before, folder, rest = match["before"], match["folder"], match["rest"]
    if not folder and rest:
        return match[0]
    folder = folder if not folder or folder.endswith("/") else f"{folder}/"
    return f'{before}{folder}index.html{rest}"'
