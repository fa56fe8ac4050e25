"""Slips of the keyboard that YAML takes for text: no space after a colon, full-width punctuation."""

from __future__ import annotations

import re
from typing import NamedTuple

from site_builder.load.scalars import WIDE_SPACES
from site_builder.problems import Location, Problem

_COLON = re.compile(rf"(?P<name>[\w.-]+)[ {WIDE_SPACES}]*(?P<colon>[:\uff1a])(?P<after>.?)")
_FIELD = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_DASH = re.compile(r"-(?P<after>[^\s\d.-]|[\u3000\xa0])")
_NAMES = {
    "\u3000": ("@wide_space", "@space"),
    "\xa0": ("@no_break_space", "@space"),
    "\uff1a": ("@wide_colon", "@colon"),
    "\uff0c": ("@wide_comma", "@comma"),
    "\u3001": ("@wide_pause", "@comma"),
}
_WIDE_COMMA = re.compile("[\uff0c\u3001]")
_IDS_ONLY = re.compile(r"[!-~\s\uff0c\u3001]+")
_NEXT_FIELD = re.compile(r"\uff0c\s*[A-Za-z][A-Za-z0-9_]*\s*[:\uff1a]")


class Slip(NamedTuple):
    """A slip: its code, its offset in the text and the values of its message."""

    code: str
    offset: int
    values: dict[str, str]

    def problem(self, location: Location) -> Problem:
        """The problem of the slip at ``location``."""
        return Problem(self.code, location, self.values)


def line_slip(text: str) -> Slip | None:
    """The slip at the beginning of a line that should have been a key or a list item."""
    return dash_slip(text) or _colon_slip(text)


def dash_slip(text: str) -> Slip | None:
    """The dash of a list item without its space."""
    found = _DASH.match(text)
    return _after(found["after"], 0, "-") if found else None


def field_slip(text: str) -> Slip | None:
    """The slip in a plain text that stands where a field could: only when it is surely one.

    ``https://…``, ``06:00`` and ``key:value`` are texts; ``name:`` followed by Chinese is not.
    """
    slip = _colon_slip(text) if _FIELD.match(text) else None
    return None if slip and slip.code == "LOA019" and text[slip.offset + 1].isascii() else slip


def flow_key_slip(key: str) -> Slip | None:
    """The slip in a key that has no value, between curly brackets."""
    if found := re.search("[:\uff1a]", key):
        return _after("", found.start(), ":") if found[0] == ":" else _wide(found.start(), found[0])
    return any_comma_slip(key)


def comma_slip(text: str) -> Slip | None:
    """The full-width comma between brackets that is surely a slip: among ids, or before another field.

    Chinese text holds such commas: 高速、公路出口 is one name.
    """
    found = (_WIDE_COMMA if _IDS_ONLY.fullmatch(text) else _NEXT_FIELD).search(text)
    return _wide(found.start(), found[0][0]) if found else None


def any_comma_slip(text: str) -> Slip | None:
    """The full-width comma in a text that broke the syntax between brackets."""
    found = _WIDE_COMMA.search(text)
    return _wide(found.start(), found[0]) if found else None


def space_slip(key: str) -> Slip | None:
    """The full-width space at the beginning or the end of a plain key."""
    begin = 0 if key[0] in WIDE_SPACES else len(key.rstrip(WIDE_SPACES))
    return _wide(begin, key[begin]) if begin < len(key) else None


def _wide(offset: int, character: str) -> Slip:
    """A full-width character in place of the one that YAML knows."""
    found, expected = _NAMES[character]
    return Slip("LOA020", offset, {"found": found, "expected": expected})


def _colon_slip(text: str) -> Slip | None:
    found = _COLON.match(text)
    if found is None:
        return None
    offset = found.start("colon")
    if found["colon"] == "\uff1a":
        return _wide(offset, "\uff1a")
    return None if found["after"] in ("", " ", "\t", "/") else _after(found["after"], offset, ":")


def _after(character: str, offset: int, indicator: str) -> Slip:
    if character and character in WIDE_SPACES:
        return _wide(offset + 1, character)
    return Slip("LOA019", offset, {"character": indicator})
