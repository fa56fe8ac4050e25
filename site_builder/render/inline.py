"""Texts with links → HTML: every text escaped, every link an ordinary one; the cards as data beside them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from markupsafe import Markup, escape

from site_builder.render.json_ld import SAFE_IN_SCRIPT
from site_builder.views.linked import Card, Linked

CLASS = "ref"


def inline(text: str, up: str = "") -> Markup:
    """``text`` with its links and languages, if it has any; ``up`` leads to the edition's root."""
    if not isinstance(text, Linked):
        return escape(text)
    made = Markup()
    done = 0
    for start, end, href in text.links:
        name = _in_scripts(text, start, end)
        anchor = Markup('<a class="{}" href="{}">{}</a>').format(CLASS, f"{up}{href}", name)
        made += _in_scripts(text, done, start) + anchor
        done = end
    return made + _in_scripts(text, done, len(text))


def _in_scripts(text: Linked, start: int, end: int) -> Markup:
    """A part of ``text``, what is in the other script within elements that say so."""
    made = Markup()
    for first, last, language in text.foreign:
        if start < last and first < end:
            run = text[max(first, start) : min(last, end)]
            made += escape(text[start : max(first, start)])
            made += Markup('<span lang="{}">{}</span>').format(language, run)
            start = min(last, end)
    return made + escape(text[start:end])


def cards_data(cards: Sequence[Card], up: str) -> str:
    """The element from which the script makes cards: kicker, name and sentence by address; "" for none."""
    if not cards:
        return ""
    data = {f"{up}{card.href}": (card.kicker, card.name, card.summary) for card in cards}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(SAFE_IN_SCRIPT)
    return f'<script type="application/json" data-cards>{text}</script>'
