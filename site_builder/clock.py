"""Times of day: a minute, a span that may cross midnight, or a part of the day.

Written ``06:00``, ``20:00~`` (approximate), ``23:00/07:00`` (from eleven at night to seven next morning)
or as one of the words of ``PARTS``.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass


class TimeError(ValueError):
    """A text that is no time of day; ``reason`` is a key of ``terms.TERMS``."""

    def __init__(self, reason: str, text: str) -> None:
        super().__init__(f"{text!r}: {reason}")
        self.reason = reason


# Each part of the day: the hour that stands for it in the order of events, and how it reads.
_PARTS = {
    "dawn": (3, "凌晨"),
    "morning": (7, "早上"),
    "forenoon": (9, "上午"),
    "noon": (12, "中午"),
    "afternoon": (15, "下午"),
    "evening": (19, "晚上"),
    "night": (23, "深夜"),
}

PARTS = tuple(_PARTS)


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time as written, in minutes from midnight.

    ``end`` is None unless the time is a span; it is not greater than ``start`` where the span crosses
    midnight. ``part`` is a member of ``PARTS``, or None; ``start`` is then a minute that stands for it.
    """

    text: str
    start: int
    end: int | None = None
    approximate: bool = False
    part: str | None = None

    @property
    def crosses_midnight(self) -> bool:
        """Whether the span ends on the day after."""
        return self.end is not None and self.end <= self.start

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """Order within a day: by start, exact times before spans, shorter spans before longer ones."""
        if self.end is None:
            return (self.start, int(self.part is not None), self.text)
        return (self.start, 1 + self.end - self.start + (_DAY if self.crosses_midnight else 0), self.text)


_DAY = 24 * 60
_MINUTE = re.compile(r"([0-9]{2}):([0-9]{2})(~?)")


def parse_time(text: str) -> TimeOfDay:
    """Read one time of day. Raises TimeError with the reason why it is none."""
    if text in _PARTS:
        return TimeOfDay(text, _PARTS[text][0] * 60, part=text)
    if not text.strip():
        raise TimeError("time_empty", text)
    sides = text.split("/", 1)
    start, approximate = _minute(sides[0], text)
    if len(sides) == 1:
        return TimeOfDay(text, start, approximate=approximate)
    end, end_approximate = _minute(sides[1], text, midnight=_DAY)
    return TimeOfDay(text, start, end, approximate or end_approximate)


def _minute(side: str, text: str, *, midnight: int = _DAY - 1) -> tuple[int, bool]:
    """The minute a side of ``text`` names, at most ``midnight``, and whether it is approximate."""
    match = _MINUTE.fullmatch(side)
    if match is None:
        raise TimeError("time_form", text)
    minute = int(match[1]) * 60 + int(match[2])
    if int(match[2]) not in range(60) or minute > midnight:
        raise TimeError("no_such_time", text)
    return minute, bool(match[3])


_LOOSE = re.compile(r"(约?)([0-9]{1,2})(?:[:.]([0-9]{1,2})|[时点](?:([0-9]{1,2})分?|(半))?)(~?)")
_WORDS = {word: part for part, (_, word) in _PARTS.items()} | {
    "清晨": "morning",
    "早晨": "morning",
    "傍晚": "evening",
}


def suggest_time(text: str) -> str | None:
    """The nearest right form of a mistaken ``text``: ``6:00`` → ``06:00``, ``8点半`` → ``08:30``.

    ``晚上8点`` gets none: which half of the day is meant is for the editor to say.
    """
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    if plain in _WORDS:
        return _WORDS[plain]
    sides = [_LOOSE.fullmatch(side) for side in re.split(r"\s*(?:/|至次日|至|到|-|–|—|~(?=.))\s*", plain)]
    suggestion = "/".join(_strict(side) for side in sides if side) if all(sides) else plain
    try:
        return parse_time(suggestion).text
    except TimeError:
        return None


def _strict(loose: re.Match[str]) -> str:
    minute = 30 if loose[5] else int(loose[3] or loose[4] or 0)
    return f"{int(loose[2]):02}:{minute:02}" + ("~" if loose[1] or loose[6] else "")


def read_time(time: TimeOfDay) -> str:
    """How ``time`` reads in Chinese, simplified: ``20时15分``, ``23时至次日7时``, ``上午``."""
    if time.part is not None:
        return _PARTS[time.part][1]
    start, _, end = time.text.partition("/")
    words = _read_side(start)
    if not end:
        return words
    return words + "至" + ("次日" if time.crosses_midnight else "") + _read_side(end)


def _read_side(side: str) -> str:
    hour, minute = int(side[:2]), int(side[3:5])
    return ("约" if side.endswith("~") else "") + f"{hour}时" + (f"{minute}分" if minute else "")
