"""Redirects: the small page that stays at the old address of a renamed entry."""

from __future__ import annotations

from html import escape
from urllib.parse import urlsplit

from site_builder.text import Script

_MOVED = {Script.HANS: "本页已移至新地址：", Script.HANT: "本頁已移至新地址："}


def redirect_page(target_relative: str, title: str, script: Script) -> str:
    """The page that leads on to ``target_relative``, an address relative to the old one, at once.

    ``title`` is the plain title of the entry, in ``script``. Raises ValueError for a target that is
    empty or could leave the site.
    """
    leaves = urlsplit(target_relative).scheme or target_relative[:1] in ("", "/", "\\")
    if leaves or not target_relative.isprintable():
        raise ValueError(f"{target_relative!r} is not a relative address")
    address, name = escape(target_relative), escape(title)
    return f"""\
<!doctype html>
<html lang="{script}">
<head>
<meta charset="utf-8">
<title>{name}</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={address}">
<link rel="canonical" href="{address}">
</head>
<body>
<p>{_MOVED[script]}<a href="{address}">{name}</a></p>
</body>
</html>
"""
