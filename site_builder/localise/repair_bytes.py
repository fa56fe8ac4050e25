"""The bytes behind a damaged stretch: what each can have been, and the characters they make.

What happened to such a page: its text, already Traditional, was processed as GBK bytes without regard
to where characters begin. Bytes that two neighbours shared were taken for a full-width sign
(。+“ is A1 A3 A1 B0 and holds A3 A1, ！) or for a glossed character, the text was cut there, and
what follows was read one byte late until a byte below 80 or the next sign set it right. A lead byte left
over became ``?``, together with a following ASCII character if there was one; pairs of the area for
private use disappeared.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

Bytes = frozenset[int]
Pair = tuple[Bytes, Bytes]

LEADS: Bytes = frozenset(range(0x81, 0xFF))
TRAILS: Bytes = frozenset(range(0x40, 0xFF)) - {0x7F}
# A byte lost by itself: half of a pair, or the 80 that begins none.
LONE: Bytes = LEADS | {0x80}
# Pairs in the areas for private use vanish from a page without a trace.
PRIVATE: tuple[Pair, ...] = (
    (frozenset((*range(0xAA, 0xB0), *range(0xF8, 0xFF))), frozenset(range(0xA1, 0xFF))),
    (frozenset(range(0xA1, 0xA8)), frozenset(range(0x40, 0xA1)) - {0x7F}),
)
# Pairs that have no character, or none in most decoders, begin so.
UNDEFINED_LEADS: Bytes = frozenset((*range(0xA1, 0xAA), 0xD7, 0xFE))

_PAIR = 2


def encoded(character: str) -> bytes:
    """The two GBK bytes of ``character``; empty when it has none. Those for private use have some too."""
    code = character.encode("gb18030")
    return code if len(code) == _PAIR else b""


def known(code: Sequence[int]) -> tuple[Bytes, ...]:
    """Bytes that are certain."""
    return tuple(frozenset({one}) for one in code)


@cache
def characters(lead: Bytes, trail: Bytes) -> tuple[str, ...]:
    """Every character whose two bytes are among ``lead`` and ``trail``, in the order of GBK."""
    found = []
    for first in sorted(lead & LEADS):
        for second in sorted(trail & TRAILS):
            try:
                found.append(bytes((first, second)).decode("gbk"))
            except UnicodeDecodeError:
                continue
    return tuple(found)


def hexadecimal(pairs: Sequence[Pair]) -> str:
    """``pairs`` for a person to read: ``??A3 A1B0 BA??``."""
    return " ".join("".join(_shown(one) for one in pair) for pair in pairs)


def _shown(one: Bytes) -> str:
    return f"{next(iter(one)):02X}" if len(one) == 1 else "??"
