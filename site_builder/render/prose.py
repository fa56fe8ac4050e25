"""Prose: Markdown of untrusted editors → safe HTML. Raw HTML in it is shown as text."""

from __future__ import annotations

from functools import cache

import markdown
import nh3
from markupsafe import Markup

_TAGS = {
    "a", "blockquote", "br", "code", "del", "em", "h3", "h4", "h5", "hr", "li", "ol", "p", "pre", "strong",
    "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
_SCHEMES = {"http", "https", "mailto", "tel"}
_SHIFT = str.maketrans({"1": "3", "2": "4", "3": "5", "4": "5", "5": "5", "6": "5"})


def prose(text: str) -> Markup:
    """``text`` as HTML: no scripts, no styles, no foreign media; headings below those of the page.

    The result passed ``nh3``, so templates may print it as it is.
    """
    html = _lowered(_markdown().reset().convert(text))
    clean = nh3.clean(
        html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel="noopener noreferrer"
    )
    return Markup(clean)  # noqa: S704 - sanitised one line above


@cache
def _markdown() -> markdown.Markdown:
    parser = markdown.Markdown(extensions=["tables", "sane_lists"], output_format="html")
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    return parser


def _lowered(html: str) -> str:
    """Headings of an entry's text stand below the headings of the page's blocks."""
    for level in "654321":
        lower = level.translate(_SHIFT)
        html = html.replace(f"<h{level}>", f"<h{lower}>").replace(f"</h{level}>", f"</h{lower}>")
    return html
