"""Prose: Markdown of untrusted editors → safe HTML. Raw HTML in it is shown as text."""

from __future__ import annotations

import re
from functools import cache
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString
from markupsafe import Markup, escape

from site_builder.render.anchors import ANCHOR, LANGUAGE, with_anchors, without_anchors
from site_builder.render.inline import CLASS

_TAGS = {
    "a", "blockquote", "br", "code", "del", "em", "h3", "h4", "h5", "hr", "li", "ol", "p", "pre", "span",
    "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}, "span": {"lang"}}
_CLASSES = {"a": {CLASS}}
_SCHEMES = {"http", "https", "mailto", "tel"}
# Han characters, and the punctuation that stands between them.
_HAN = r"[\u2014\u2018-\u201d\u2026\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
_WRAPPED = re.compile(rf"(?<={_HAN})\n(?={_HAN})")
_IMAGE = re.compile(r'<img alt="([^"]*)"[^>]*>')
_CODE = re.compile(r"(<pre>.*?</pre>)", re.DOTALL)
_SHIFT = str.maketrans({"1": "3", "2": "4", "3": "5", "4": "5", "5": "5", "6": "5"})


_AFTER_LINKS = 95  # code and links of Markdown have the priority, emphasis has not
_MOST_BRACKETS = 300  # Python-Markdown takes quadratic time over brackets that nobody closes


def prose(text: str, up: str = "") -> Markup:
    """``text`` as HTML: no scripts, styles or media, of a picture its words; headings below the page's.

    ``up`` leads to the edition's root, for the links of a ``Linked`` text.
    The result passed ``nh3``, so templates may print it as it is.
    """
    text = with_anchors(text, up)
    try:
        plain = text.replace("[", "&#91;") if text.count("[") > _MOST_BRACKETS else text
        html = _lowered(_IMAGE.sub(r"\1", _markdown().reset().convert(plain)))
    except RecursionError:  # lists in hundreds of levels
        html = f"<p>{escape(text)}</p>"
    clean = nh3.clean(
        without_anchors(html),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        allowed_classes=_CLASSES,
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer",
    )
    return Markup(_unwrapped(clean))  # noqa: S704 - sanitised above


class _AnchorProcessor(InlineProcessor):
    """Makes a link, or text of another language, of what ``with_anchors`` set into the source."""

    ANCESTOR_EXCLUDES = ("a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6")

    def handleMatch(  # type: ignore[override] # noqa: N802 - Markdown's name; its stubs are those of Pattern
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element, int, int]:
        is_language = m[1].startswith(LANGUAGE)
        anchor = (
            Element("span", {"lang": m[1].removeprefix(LANGUAGE)})
            if is_language
            else Element("a", {"class": CLASS, "href": m[1]})
        )
        anchor.text = AtomicString(m[2])
        return anchor, m.start(), m.end()


@cache
def _markdown() -> markdown.Markdown:
    parser = markdown.Markdown(extensions=["tables", "sane_lists"], output_format="html")
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    parser.inlinePatterns.register(_AnchorProcessor(ANCHOR), "anchor", _AFTER_LINKS)
    return parser


def _unwrapped(html: str) -> str:
    """Without the line breaks between Han characters, which browsers would show as spaces."""
    parts = _CODE.split(html)
    return "".join(part if place % 2 else _WRAPPED.sub("", part) for place, part in enumerate(parts))


def _lowered(html: str) -> str:
    """Headings of an entry's text stand below the headings of the page's blocks."""
    for level in "654321":
        lower = level.translate(_SHIFT)
        html = html.replace(f"<h{level}>", f"<h{lower}>").replace(f"</h{level}>", f"</h{lower}>")
    return html
