"""Scalars: what a plain word means, which characters are forbidden, and the limits of a file.

Quoted and block scalars are always text. A plain scalar is text too, except ``true``, ``false``, ``null``,
``~``, nothing at all, and whole numbers without leading zeros of at most 18 digits (longer ones are those of
cards and accounts). So ``no``, ``TRUE``, ``0123``, ``+1``, ``1_000``, ``3.6``, ``06:00`` and ``2020-01-25``
stay as written.
"""

from __future__ import annotations

import re
import sys
from typing import TypeAlias, Union

Value: TypeAlias = Union[str, int, bool, "list[Value]", "dict[str, Value]", None]

DEPTH = 64  # levels of nesting; the deepest entry of the schema needs fewer than ten
EXPANSION = 100_000  # values that the aliases of one document may add
BYTES = 8 * 1024 * 1024
SURROGATES = 20  # escapes of half a character, each of which costs one more reading of the file
PROBLEMS = 200  # per file: a damaged file would otherwise bury the others

WIDE_SPACES = "\u3000\xa0"
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
)

EMPTY = frozenset({"", "~", "null"})
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_SHORT_ESCAPES = {"0": 0x00, "a": 0x07, "b": 0x08, "v": 0x0B, "f": 0x0C, "e": 0x1B, "L": 0x2028, "P": 0x2029}


def plain(text: str) -> str | int | bool | None:
    """The value of a plain scalar."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in "-0123456789" and _INTEGER.fullmatch(text):
        return int(text)
    return text


def code_point(character: str | int) -> str:
    """A character that cannot be printed, as ``U+0000``."""
    return f"U+{character if isinstance(character, int) else ord(character):04X}"


def forbidden_escapes(written: str) -> list[tuple[int, int]]:
    """The offset and code point of every escape of a forbidden character in a double-quoted scalar."""
    found = []
    for match in _ESCAPE.finditer(written):
        digits = match[1] or match[2] or match[3]
        code = int(digits, 16) if digits else _SHORT_ESCAPES.get(match[4])
        if code is not None and code <= sys.maxunicode and FORBIDDEN.match(chr(code)):
            found.append((match.start(), code))
    return found


def kind_of(value: Value) -> str:
    """The term for a value's type."""
    if value is None:
        return "@empty"
    if isinstance(value, bool):
        return "@true_false"
    kinds = {int: "@number", str: "@text", list: "@list", dict: "@mapping"}
    return kinds[type(value)]
