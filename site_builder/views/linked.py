"""Texts with links and runs of the other script, and what a reader sees of an entry before following one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class NameLink(NamedTuple):
    """A place in a text, and where it leads."""

    start: int
    end: int
    href: str


class Foreign(NamedTuple):
    """A run of a text that stays in the other script, and its language (BCP 47)."""

    start: int
    end: int
    language: str


class Linked(str):
    """A text with its links and what of it is in the other script. As a string it is the text alone."""

    links: tuple[NameLink, ...]
    foreign: tuple[Foreign, ...]

    def __new__(
        cls, text: str, links: tuple[NameLink, ...] = (), foreign: tuple[Foreign, ...] = ()
    ) -> Linked:
        """The text ``text`` with ``links`` and ``foreign`` runs, each in their order."""
        made = super().__new__(cls, text)
        made.links = links
        made.foreign = foreign
        return made


@dataclass(frozen=True, slots=True)
class Card:
    """An entry in brief: what it is and where it belongs, its name, one sentence."""

    href: str
    kicker: str
    name: str
    summary: str
