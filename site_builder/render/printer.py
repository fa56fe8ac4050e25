"""What templates print most often, as functions: addresses, links, source marks, the digits of numbers.

A macro costs a call of the template engine, and these are called a hundred times for a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup, escape

from site_builder.render.inline import inline
from site_builder.views.shapes import Link, Mark

_WHOLE = ("#", "https://", "http://", "mailto:")
_LARGE, _SMALL = Markup("<b>{}</b>"), Markup("<span>{}</span>")
_DIGITS = frozenset("0123456789.,/%")


@dataclass(frozen=True, slots=True, eq=False)
class Printer:
    """Prints for the pages of one script at one depth; ``up`` leads from them to the edition's root."""

    up: str
    label: Callable[[str], str]

    def address(self, href: str) -> Markup:
        """Where ``href`` leads from the page; empty for what is no address of ours nor of the web."""
        if href.startswith(_WHOLE):
            return escape(href)
        return escape(f"{self.up}{href}" if href and ":" not in href else "")

    def anchor(self, href: str, text: str) -> Markup:
        """``text`` as a link, or by itself where it leads nowhere."""
        target = self.address(href)
        if not target:
            return inline(text)
        rel = ' rel="noopener"' if href.startswith("http") else ""
        return Markup(f'<a href="{target}"{rel}>{inline(text)}</a>')  # noqa: S704 - both are escaped

    def link(self, item: Link) -> Markup:
        """A link with the remark beside it."""
        made = self.anchor(item.href, item.text)
        if not item.note:
            return made
        return Markup(f'{made}<small class="aside">（{escape(item.note)}）</small>')  # noqa: S704 - escaped

    def links(self, items: Iterable[Link], separator: str = "、") -> Markup:
        """Links in a row."""
        return escape(separator).join(map(self.link, items))

    def marks(self, items: Iterable[Mark]) -> Markup:
        """Source marks, glued to the word before by a word joiner, so that none begins a line."""
        made = "".join(map(self._mark, items))
        return Markup(f'&#8288;<sup class="src">{made}</sup>' if made else "")  # noqa: S704 - escaped

    def _mark(self, mark: Mark) -> str:
        number, place = escape(mark.number), escape(mark.locator)
        title = f' title="{place}"' if place else ""
        name = "source_mark_at" if place else "source_mark"
        said = escape(self.label(name)).format(number=number, locator=place)
        return f'<a href="#source-{number}"{title} aria-label="{said}">{number}</a>'

    def digits(self, value: str, unit: str) -> Markup:
        """A value with its digits large, and its words (350余万元) in the size of the unit."""
        counted = not _DIGITS.isdisjoint(value)
        if not counted:
            return _LARGE.format(value) + (_SMALL.format(unit) if unit else "")
        runs = groupby(value + unit, key=_DIGITS.__contains__)
        return Markup("").join((_LARGE if large else _SMALL).format("".join(signs)) for large, signs in runs)
