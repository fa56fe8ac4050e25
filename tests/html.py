"""What a browser finds in a page: its elements with their attributes and the text of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_EMPTY = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "area", "base", "col", "wbr"})


@dataclass(slots=True)
class Element:
    """One element; ``text`` is all text below it."""

    tag: str
    attributes: dict[str, str]
    text: str = field(default="")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in _EMPTY:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _EMPTY:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        tags = [element.tag for element in self.open]
        if tag in tags:
            del self.open[len(tags) - 1 - tags[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data


def elements(html: str, *tags: str) -> list[Element]:
    """The elements of a page in their order; only those of ``tags`` when some are given."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [element for element in reader.elements if not tags or element.tag in tags]


def only(html: str, tag: str, **attributes: str) -> Element:
    """The one element of this tag with these attributes."""
    (found,) = [e for e in elements(html, tag) if attributes.items() <= e.attributes.items()]
    return found
