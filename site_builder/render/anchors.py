"""Links of names in Markdown: set into its source between private characters, made links by its parser.

Where Markdown allows no link (code, headings, the text of another link), the name stays as text.
"""

from __future__ import annotations

import re

from site_builder.views.linked import Linked

_OPEN, _TURN, _CLOSE = "\ue011", "\ue012", "\ue013"
LANGUAGE = "lang:"  # begins what is no address
_DROPPED = str.maketrans("", "", _OPEN + _TURN + _CLOSE)
ANCHOR = f"{_OPEN}([^{_TURN}]*){_TURN}([^{_CLOSE}]*){_CLOSE}"  # address, name; or language, text
_LEFT = re.compile(f"{_OPEN}[^{_TURN}{_CLOSE}]*{_TURN}|{_CLOSE}")


def with_anchors(text: str, up: str) -> str:
    """Markdown ``text`` with its links set in; ``up`` leads to the edition's root."""
    if not isinstance(text, Linked):
        return text.translate(_DROPPED)
    parts = []
    done = 0
    for start, end, href in _places(text, up):
        before, name = (part.translate(_DROPPED) for part in (text[done:start], text[start:end]))
        parts.append(f"{before}{_OPEN}{href}{_TURN}{name}{_CLOSE}")
        done = end
    return "".join((*parts, text[done:].translate(_DROPPED)))


def _places(text: Linked, up: str) -> list[tuple[int, int, str]]:
    """Links, and runs of the other script within one line that no link touches, with what each becomes."""
    links = [(start, end, f"{up}{href}") for start, end, href in text.links]
    runs = [
        (start, end, f"{LANGUAGE}{language}")
        for start, end, language in text.foreign
        if "\n" not in text[start:end] and all(end <= first or last <= start for first, last, _ in links)
    ]
    return sorted((*links, *runs))


def without_anchors(html: str) -> str:
    """``html`` without what is left of them where no link could be made."""
    return _LEFT.sub("", html)
