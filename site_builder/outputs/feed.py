"""Feeds: what subscribers are told, as Atom (RFC 4287)."""

from __future__ import annotations

import datetime
from xml.etree import ElementTree as ET

from site_builder.views.feed import Feed

_ATOM = "http://www.w3.org/2005/Atom"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NEVER_IN_XML = {code: None for code in range(32) if chr(code) not in "\t\n\r"} | {0xFFFE: None, 0xFFFF: None}


def atom(feed: Feed) -> bytes:
    """The file of a feed with at least one item; days stand as their beginning in UTC."""
    root = ET.Element("feed", {"xmlns": _ATOM, _LANG: feed.language})
    _text(root, "id", feed.home)
    _text(root, "title", feed.title)
    _text(root, "subtitle", feed.subtitle)
    _text(root, "updated", _moment(max(item.day for item in feed.items)))
    ET.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": feed.address})
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.home})
    _text(ET.SubElement(root, "author"), "name", feed.author)
    for item in feed.items:
        entry = ET.SubElement(root, "entry")
        _text(entry, "id", item.id)
        _text(entry, "title", item.title)
        _text(entry, "updated", _moment(item.day))
        ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": item.href})
        if item.summary:
            _text(entry, "summary", item.summary)
    ET.indent(root, "")
    text: str = ET.tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text.translate(_NEVER_IN_XML)


def _moment(day: datetime.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
