"""Texts with links in them, and what a reader sees of an entry before following one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class NameLink(NamedTuple):
    """A place in a text, and where it leads."""

    start: int
    end: int
    href: str


class Linked(str):
    """A text and its links, in their order. As a string it is the text alone."""

    links: tuple[NameLink, ...]

    def __new__(cls, text: str, links: tuple[NameLink, ...] = ()) -> Linked:
        """The text ``text`` with ``links``."""
        made = super().__new__(cls, text)
        made.links = links
        return made


@dataclass(frozen=True, slots=True)
class Card:
    """An entry in brief: what it is and where it belongs, its name, one sentence."""

    href: str
    kicker: str
    name: str
    summary: str
