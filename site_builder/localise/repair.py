"""Repair of a text that a web page damaged: what its bytes prove is put back, the rest marked and listed.

Three kinds of damage are known: pinyin glosses behind characters, 區(qū); glosses that broke the character
before them; and stretches of GBK text that were read one byte late.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from site_builder.localise.convert import refuse
from site_builder.localise.repair_gloss import Gloss, find_glosses, without_glosses
from site_builder.localise.repair_language import Language
from site_builder.localise.repair_runs import Reading, read_shifted
from site_builder.localise.repair_windows import MARK, may_start

_LINE = re.compile(r"[^\n]+")
_MARKS = re.compile(f"{MARK}+")


class Kind(StrEnum):
    """What the damage is."""

    GLOSS = "gloss"
    BROKEN_GLOSS = "broken gloss"
    SHIFTED = "shifted"
    LOST = "lost"


class Reason(StrEnum):
    """Why a place was changed, or left for a person."""

    READING = "the syllable is a reading of the character"
    BYTES = "the bytes, with those that follow from them"
    NOT_A_READING = "the syllable is no reading of the character"
    LONE_GLOSS = "a gloss on a rare character in a text without others"
    MISSING_BYTES = "bytes are missing, and several readings are possible"
    LOST_PAIR = "bytes vanished without a trace"
    UNEXPLAINED = "looks shifted, but no reading of the bytes makes sense"
    MARKED = "marked as lost in the text as it came"


@dataclass(frozen=True, slots=True)
class Change:
    """A repaired place, line and column counted from 1 in the text as it came.

    ``evidence`` gives the bytes of a stretch read back, ``??`` for a missing one; empty for glosses.
    """

    kind: Kind
    line: int
    column: int
    found: str
    put: str
    reason: Reason
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place left for a person. ``put`` stands in the text now, with U+FFFD for every character that is not
    proved; ``likely`` is what it seems to have been, empty when nothing can be said."""

    kind: Kind
    line: int
    column: int
    found: str
    put: str
    likely: str
    reason: Reason
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Repair:
    """A text after repair, what was changed in it, and what is left for a person, both in order."""

    text: str
    changes: tuple[Change, ...]
    doubtful: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    put: str
    kind: Kind
    reason: Reason
    doubtful: bool
    likely: str = ""
    evidence: str = ""


def repair(text: str) -> Repair:
    """``text`` repaired; without damage it comes back as it is, and repairing twice changes nothing more.

    Raises ValueError for NUL and lone surrogates: such a text is not this kind of damage.
    """
    refuse(text)
    shifted = [_of_reading(begin, one) for begin, one in _shifted(text)]
    # A shifted stretch explains all that is damaged in it.
    sound = list(pairwise([0, *(place for edit in shifted for place in (edit.start, edit.end)), len(text)]))[
        ::2
    ]
    glosses = [
        _of_gloss(text, gloss)
        for gloss in find_glosses(text)
        if any(begin <= gloss.start and gloss.end <= end for begin, end in sound)
    ]
    lost = [
        _Edit(*match.span(), match[0], Kind.LOST, Reason.MARKED, doubtful=True)
        for begin, end in sound
        for match in _MARKS.finditer(text, begin, end)
    ]
    return _applied(text, sorted([*shifted, *glosses, *lost], key=lambda edit: edit.start))


def _shifted(text: str) -> Iterator[tuple[int, Reading]]:
    if not may_start(text):
        return
    language = Language(without_glosses(text))
    for match in _LINE.finditer(text):
        for one in read_shifted(match[0], language):
            yield match.start(), one


def _of_reading(begin: int, reading: Reading) -> _Edit:
    kind = Kind.BROKEN_GLOSS if reading.glossed else Kind.SHIFTED
    if not reading.likely:
        reason = Reason.UNEXPLAINED
    elif MARK in reading.put:
        reason = Reason.LOST_PAIR if reading.lost else Reason.MISSING_BYTES
    else:
        reason = Reason.BYTES
    return _Edit(
        begin + reading.start,
        begin + reading.end,
        reading.put,
        kind,
        reason,
        doubtful=reason is not Reason.BYTES,
        likely=reading.likely,
        evidence=reading.evidence,
    )


def _of_gloss(text: str, gloss: Gloss) -> _Edit:
    place = gloss.start, gloss.end
    if gloss.noise:
        return _Edit(*place, gloss.character, Kind.GLOSS, Reason.READING, doubtful=False)
    reason = Reason.LONE_GLOSS if gloss.fits else Reason.NOT_A_READING
    found = text[gloss.start : gloss.end]
    return _Edit(*place, found, Kind.GLOSS, reason, doubtful=True, likely=found)


def _applied(text: str, edits: Iterable[_Edit]) -> Repair:
    parts: list[str] = []
    changes: list[Change] = []
    doubtful: list[Doubt] = []
    done = line = line_start = 0
    for edit in edits:
        parts += text[done : edit.start], edit.put
        line += text.count("\n", done, edit.start)
        line_start = text.rfind("\n", 0, edit.start) + 1
        done = edit.end
        place = (edit.kind, line + 1, edit.start - line_start + 1, text[edit.start : edit.end], edit.put)
        if edit.doubtful:
            doubtful.append(Doubt(*place, edit.likely, edit.reason, edit.evidence))
        else:
            changes.append(Change(*place, edit.reason, edit.evidence))
    return Repair("".join((*parts, text[done:])), tuple(changes), tuple(doubtful))
