"""The offline edition: pages that open by double click, where a folder's address opens no page."""

from __future__ import annotations

import re

_FOLDER = re.compile(r'(<a\b[^>]*?\bhref=")((?:\.{1,2}/|[\w.%-]+/)*(?:\.{1,2})?)(#[^"]*)?(")')
_MODULE = re.compile(r'<script\b([^>]*?)\s+type="?module"?([^>]*)>')


def offline_page(html: str) -> str:
    """``html`` with every link to a folder naming the page in it, and no ES modules, which browsers refuse
    to load from a disk."""
    html = _FOLDER.sub(_named, html)
    return _MODULE.sub(r"<script\1\2 defer>", html)


def _named(match: re.Match[str]) -> str:
    start, path, fragment, end = match.groups()
    if not path and fragment:
        return match.group(0)
    folder = path if not path or path.endswith("/") else f"{path}/"
    return f"{start}{folder}index.html{fragment or ''}{end}"
