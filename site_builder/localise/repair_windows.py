"""Where a text can be shifted by one byte: stretches that begin and end as such damage does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.localise.pinyin import readings
from site_builder.localise.repair_bytes import (
    LEADS,
    LONE,
    TRAILS,
    UNDEFINED_LEADS,
    Bytes,
    Pair,
    characters,
    encoded,
    known,
)

MARK = "\ufffd"
SYLLABLE = r"[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ][a-zü]*"

# Full-width signs, which the page now prints half-width.
_SIGNS = {"!": "！", "?": "？", ",": "，", ":": "：", ";": "；"}
# Behind these no ASCII character can have gone with a lost byte: the page cut its text there.
_CUTS = frozenset("!?,:;！？，：；、。 \t\r\n")
_LOST = "?" + MARK
_START = re.compile(rf"[?{MARK}](?:(?P<sign>[!?,:;！？，：；])|(?P<syllable>{SYLLABLE})\))")
_END_OF_GLOSS = re.compile(rf"(?P<syllable>{SYLLABLE})\)")
_GLOSS = re.compile(rf"\((?P<syllable>{SYLLABLE})\)")
_END_OF_TAG = re.compile(r"/?[A-Za-z][A-Za-z0-9]{0,9}(?: [^<>\n]{0,80})?>")
_LONGEST = 60
_ENDS = 3


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch that can be shifted: its span in the line, what was read of it, and its bytes in pairs.

    ``last`` is the syllable its last character was glossed with, ``tag`` tells that a cut-off HTML tag
    follows, ``swallowed`` that an ASCII character may have gone with its last byte.
    """

    start: int
    end: int
    body: str
    pairs: tuple[Pair, ...]
    glossed: bool
    last: str = ""
    tag: bool = False
    swallowed: bool = False

    def cells(self) -> list[tuple[str, ...]]:
        """What each character can be."""
        cells = [characters(*pair) for pair in self.pairs]
        if self.last:
            cells[-1] = tuple(one for one in cells[-1] if self.last in readings(one))
        return cells

    def known(self) -> int:
        """How many characters have both their bytes."""
        return sum(len(lead) == len(trail) == 1 for lead, trail in self.pairs)


def may_start(text: str) -> bool:
    """Whether there is any place in ``text`` where a shift can begin."""
    return _START.search(text) is not None


def starts(line: str) -> Iterator[re.Match[str]]:
    """The places in ``line`` where a shift can begin."""
    place = 0
    while found := _START.search(line, place):
        yield found
        place = found.start() + 1


def windows(line: str, start: re.Match[str]) -> list[Window]:
    """The stretches of ``line`` that begin at ``start``, shortest first."""
    stream = _opening(line, start)
    if not stream:
        return []
    found: list[Window] = []
    last = min(len(line), start.end() + _LONGEST)
    # Two shifted bytes can be a glossed character; its gloss is whole and is no part of the stretch.
    inside = {at for gloss in _GLOSS.finditer(line, start.end(), last) for at in range(*gloss.span())}
    for place in range(start.end(), last):
        character = line[place]
        if place in inside:
            continue
        code = encoded(_SIGNS.get(character, character))
        if character in _LOST:
            found.append(_after_lost(line, start, place, (*stream, LONE)))
            if len(found) == _ENDS or line[place + 1 : place + 2] in _CUTS:
                break
            stream += (UNDEFINED_LEADS, TRAILS)
        elif "@" <= character <= "~":
            found.append(_after_ascii(line, start, place, (*stream, *known(character.encode()))))
            break
        elif code:
            stream += known(code)
        else:
            break
    return found


def _opening(line: str, start: re.Match[str]) -> tuple[Bytes, ...]:
    if sign := start["sign"]:
        return (LEADS, *known(encoded(_SIGNS.get(sign, sign))))
    before = encoded(line[start.start() - 1]) if start.start() else b""
    if not before:
        return ()
    # Its second byte and the lost one made the character whose gloss stands here.
    second = known(before)[1]
    heard = {encoded(one)[1] for one in characters(second, LEADS) if start["syllable"] in readings(one)}
    return (frozenset(heard),) if heard else ()


def _after_lost(line: str, start: re.Match[str], place: int, stream: Sequence[Bytes]) -> Window:
    rest = line[place + 1 :]
    body, glossed = _GLOSS.sub("", line[start.end() : place]), bool(start["syllable"])
    if gloss := _END_OF_GLOSS.match(rest):
        end = place + 1 + gloss.end()
        return Window(start.start(), end, body, _paired(stream), glossed, last=gloss["syllable"])
    if tag := _END_OF_TAG.match(rest):
        return Window(start.start(), place + 1 + tag.end(), body, _paired(stream), glossed, tag=True)
    swallowed = bool(rest) and rest[0] not in _CUTS
    return Window(start.start(), place + 1, body, _paired(stream), glossed, swallowed=swallowed)


def _after_ascii(line: str, start: re.Match[str], place: int, stream: Sequence[Bytes]) -> Window:
    body, glossed = _GLOSS.sub("", line[start.end() : place]), bool(start["syllable"])
    if gloss := _GLOSS.match(line, place + 1):
        return Window(start.start(), gloss.end(), body, _paired(stream), glossed, last=gloss["syllable"])
    return Window(start.start(), place + 1, body, _paired(stream), glossed)


def _paired(stream: Sequence[Bytes]) -> tuple[Pair, ...]:
    return tuple(zip(stream[::2], stream[1::2], strict=True))
