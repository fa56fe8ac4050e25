"""Damage as a web page did it, step by step on the GBK bytes, for texts of our own."""

from __future__ import annotations

import re
from collections.abc import Mapping

# What the page cut its bytes at, wherever a character began.
_CUT = re.compile(b"(\xa3[\xa1\xbf\xac\xba\xbb]|\xa1\xa2)")
_HALF = str.maketrans("！，？；：", "!,?;:")
_FULL = str.maketrans("!,?;:", "！，？；：")


def glossed(text: str, glosses: Mapping[str, str]) -> bytes:
    """The bytes of ``text`` with a gloss behind every pair of bytes that is one of the characters."""
    data = text.translate(_FULL).encode("gbk")
    for character, syllable in glosses.items():
        code = character.encode("gbk")
        data = data.replace(code, code + f"({syllable})".encode("gbk"))
    return data


def damaged(text: str, glosses: Mapping[str, str] | None = None) -> str:
    """``text``, which prints its signs half-width, as the page shows it."""
    parts = _CUT.split(glossed(text, glosses or {}))
    return "".join(_decoded(part) for part in parts).translate(_HALF)


def printed(text: str) -> str:
    """``text`` as the page would show it sound."""
    return text.translate(_HALF)


def _decoded(data: bytes) -> str:
    """A decoder that gives ``?`` for what it cannot read and drops the area for private use."""
    read: list[str] = []
    place = 0
    while place < len(data):
        if data[place] < 0x80:
            read.append(chr(data[place]))
            place += 1
            continue
        if data[place] == 0x80:
            read.append("?")
            place += 1
            continue
        pair = data[place : place + 2]
        if not _is_private(pair):
            read.append(_character(pair))
        place += 2
    return "".join(read)


def _is_private(pair: bytes) -> bool:
    try:
        return "\ue000" <= pair.decode("gb18030") <= "\uf8ff"
    except UnicodeDecodeError:
        return False


def _character(pair: bytes) -> str:
    try:
        return pair.decode("gbk")
    except UnicodeDecodeError:
        return "?"
