"""Scan: the anchors, links and requests that one page or stylesheet holds.

The pages are our own well-formed output, so one expression that knows tags, quotes and comments
reads them, eight times as fast as ``html.parser``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

# Scripts, styles and comments are taken whole: what looks like a tag in them is none.
_TAG = re.compile(
    r"""<(?:!--.*?-->
        |(?P<raw>script|style)(?=[\s/>])(?P<raw_attributes>(?:[^>"']++|"[^"]*+"|'[^']*+')*+)>
            (?P<content>.*?)</(?P=raw)\s*+>
        |(?P<tag>[a-z][^\s/>]*+)(?P<attributes>\s(?:[^>"']++|"[^"]*+"|'[^']*+')*+)>)""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"""([^\s"'>/=]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]++))""")
_CANDIDATE = re.compile(r"[\s,]*+(\S*[^\s,])(?:\s[^,]*+)?")  # of srcset: an address and its descriptor
_REFRESH = re.compile(r"""[\s\d.]*+[;,\s]\s*+(?:url\s*+=\s*+)?(["']?)(.*)\1""", re.DOTALL | re.IGNORECASE)
_CSS_COMMENT = re.compile(r"/\*.*?\*/|@namespace[^;]*+;", re.DOTALL | re.IGNORECASE)
_CSS_ADDRESS = re.compile(
    r"""url\(\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"')]++))|@import\s*+(?:"([^"]*+)"|'([^']*+)')""", re.IGNORECASE
)

_ADDRESSES = frozenset({"href", "xlink:href", "src", "poster", "action", "formaction", "data"})
_LISTS = frozenset({"srcset", "imagesrcset"})
_FETCHED_RELATIONS = frozenset(
    {
        *("stylesheet", "preload", "modulepreload", "prefetch", "prerender", "preconnect", "dns-prefetch"),
        *("icon", "apple-touch-icon", "apple-touch-icon-precomposed", "mask-icon", "manifest"),
    }
)
_FOLLOWED_BY_HAND = frozenset({"a", "area", "base"})


@dataclass(frozen=True, slots=True)
class Scan:
    """What a page holds, unescaped and each once.

    ``anchors`` are its ids and names; ``links`` all addresses in attributes; ``requests`` those a
    browser asks for without the reader's doing, the ones in styles among them.
    """

    anchors: frozenset[str]
    links: tuple[str, ...]
    requests: tuple[str, ...]


def scan_page(page: str | bytes) -> Scan:
    """Read an HTML or SVG page. Pure and quick to pickle, so that processes can share the pages."""
    anchors: set[str] = set()
    links: dict[str, None] = {}
    requests: dict[str, None] = {}
    for match in _TAG.finditer(_text(page)):
        raw, raw_attributes, content, tag, attributes = match.groups()
        if raw:
            tag, attributes = raw, raw_attributes
            if raw.lower() == "style":
                requests.update(dict.fromkeys(_style_addresses(content)))
        if not attributes or "=" not in attributes:
            continue
        found = _attributes(attributes)
        anchor = found.get("id")
        if anchor is not None:
            anchors.add(anchor)
        if len(found) > (anchor is not None):
            _collect(tag.lower(), found, anchors, links, requests)
    return Scan(frozenset(anchors), tuple(links), tuple(requests))


def scan_style(style: str | bytes) -> Scan:
    """Read a stylesheet; its addresses are requests."""
    return Scan(frozenset(), (), tuple(dict.fromkeys(_style_addresses(_text(style)))))


def _text(page: str | bytes) -> str:
    return page.decode("utf-8", "replace") if isinstance(page, bytes) else page


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        value = double or single or bare
        # The first of two attributes of one name counts.
        found.setdefault(name.lower(), unescape(value) if "&" in value else value)
    return found


def _collect(
    tag: str,
    found: dict[str, str],
    anchors: set[str],
    links: dict[str, None],
    requests: dict[str, None],
) -> None:
    if tag == "a" and "name" in found:
        anchors.add(found["name"])
    fetched = _is_fetched(tag, found)
    for name, value in found.items():
        if name in _ADDRESSES and (name != "data" or tag == "object"):
            links[value] = None
            if fetched and name not in ("action", "formaction"):
                requests[value] = None
        elif name in _LISTS:
            addresses = dict.fromkeys(_CANDIDATE.findall(value))
            links.update(addresses)
            requests.update(addresses)
        elif name == "style":
            requests.update(dict.fromkeys(_style_addresses(value)))
    if tag == "meta" and found.get("http-equiv", "").lower() == "refresh":
        target = _REFRESH.match(found.get("content", ""))
        if target and target[2]:
            links[target[2]] = None
            requests[target[2]] = None


def _is_fetched(tag: str, found: dict[str, str]) -> bool:
    if tag == "link":
        return not _FETCHED_RELATIONS.isdisjoint(found.get("rel", "").lower().split())
    return tag not in _FOLLOWED_BY_HAND


def _style_addresses(style: str) -> Iterator[str]:
    if "(" not in style and "@" not in style:
        return
    for groups in _CSS_ADDRESS.findall(_CSS_COMMENT.sub("", style)):
        yield next(filter(None, groups), "")
