"""Links of names in Markdown: set into its source between private characters, made elements by its parser.

Where Markdown allows no link (code, headings, the text of another link), what is between them stays as text.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from site_builder.render.inline import CLASS
from site_builder.views.linked import Linked

_OPEN, _TURN, _CLOSE = "\ue011", "\ue012", "\ue013"
_DROPPED = str.maketrans("", "", _OPEN + _TURN + _CLOSE)
_LEFT = re.compile(f"{_OPEN}[^{_TURN}{_CLOSE}]*{_TURN}|{_CLOSE}")


class AnchorProcessor(InlineProcessor):
    """Makes a link of what ``with_anchors`` set into the source."""

    ANCESTOR_EXCLUDES = ("a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6")
    priority = 95  # after code and Markdown's own links, before emphasis

    def __init__(self) -> None:
        super().__init__(f"{_OPEN}([^{_TURN}]*){_TURN}([^{_CLOSE}]*){_CLOSE}")

    def handleMatch(  # type: ignore[override] # noqa: N802 - Markdown's name; its stubs are those of Pattern
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element, int, int]:
        """The link, and what it stands for."""
        anchor = Element("a", {"class": CLASS, "href": m[1]})
        anchor.text = AtomicString(m[2])
        return anchor, m.start(), m.end()


def with_anchors(text: str, up: str) -> str:
    """Markdown ``text`` with its links set in; ``up`` leads to the edition's root."""
    if not isinstance(text, Linked):
        return text.translate(_DROPPED)
    parts = []
    done = 0
    for start, end, href in text.links:
        before, name = (part.translate(_DROPPED) for part in (text[done:start], text[start:end]))
        parts.append(f"{before}{_OPEN}{up}{href}{_TURN}{name}{_CLOSE}")
        done = end
    return "".join((*parts, text[done:].translate(_DROPPED)))


def without_anchors(html: str) -> str:
    """``html`` without what is left of them where no link could be made."""
    return _LEFT.sub("", html)
