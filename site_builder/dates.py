"""Chronicle dates: a profile of EDTF (ISO 8601-2), with bounds, order and how a date reads in Chinese.

The profile: ``2020``, ``2020-02``, ``2020-02-05``; seasons ``2020-21`` (spring) to ``2020-24`` (winter);
a final ``?`` (uncertain), ``~`` (approximate) or ``%`` (both); unspecified digits ``202X``, ``20XX``,
``2022-XX``, ``2022-03-XX``, ``2022-XX-XX``; intervals ``a/b``, open ones ``a/..`` and ``../b``, and those
with an unknown end ``a/`` and ``/b``. Bounds agree with the ``edtf`` package, which the tests compare.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class DateError(ValueError):
    """A text that is no chronicle date; ``reason`` is a key of ``terms.TERMS``."""

    def __init__(self, reason: str, text: str) -> None:
        super().__init__(f"{text!r}: {reason}")
        self.reason = reason


class Precision(StrEnum):
    """How exactly a date is known, finest first."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


_RANK = {precision: rank for rank, precision in enumerate(Precision)}


@dataclass(frozen=True, slots=True)
class ChronicleDate:
    """A date or an interval as written, with the first and the last day it can mean.

    ``earliest`` is None where the start is open or unknown, ``latest`` where the end is; never both.
    ``precision`` of an interval is that of its coarser end.
    """

    text: str
    earliest: date | None
    latest: date | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    is_interval: bool = False
    open_start: bool = False
    open_end: bool = False

    @property
    def sort_key(self) -> tuple[int, int, int, int, str]:
        """Chronological order: by first day, finer before coarser, shorter before longer.

        A date without a first day is known only by its last one, and follows all that begins that day.
        """
        latest = date.max if self.latest is None else self.latest
        anchor = latest if self.earliest is None else self.earliest
        without_start = int(self.earliest is None)
        return (anchor.toordinal(), without_start, _RANK[self.precision], latest.toordinal(), self.text)


@dataclass(frozen=True, slots=True)
class _Point:
    """One side of an interval, or a whole date: its digits (``X`` where unspecified) and its mark."""

    year: str
    month: str
    day: str
    mark: str
    earliest: date
    latest: date
    precision: Precision


_POINT = re.compile(r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([?~%]?)")
_MONTHS = range(1, 13)
_SEASON_MONTHS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 12)}


def parse_date(text: str) -> ChronicleDate:
    """Read one date of the profile. Raises DateError with the reason why it is none."""
    if "/" not in text:
        return _chronicle_date(text, *[_point(text)] * 2)
    if text.count("/") > 1:
        raise DateError(_reason(text), text)
    try:
        start, end = (None if side in ("", "..") else _point(side) for side in text.split("/"))
    except DateError as error:
        # 2020/02 is a mistaken month, not an interval that begins in 2020.
        raise DateError("date_separator" if _SLASHED.fullmatch(text) else error.reason, text) from None
    if start is None and end is None:
        raise DateError("date_empty" if text == "/" else "date_unbounded", text)
    if start and end and end.latest < start.earliest:
        raise DateError("date_reversed", text)
    return _chronicle_date(text, start, end)


def _chronicle_date(text: str, start: _Point | None, end: _Point | None) -> ChronicleDate:
    points = [point for point in (start, end) if point]
    marks = {point.mark for point in points}
    return ChronicleDate(
        text=text,
        earliest=start.earliest if start else None,
        latest=end.latest if end else None,
        precision=max((point.precision for point in points), key=_RANK.__getitem__),
        approximate=not marks.isdisjoint("~%"),
        uncertain=not marks.isdisjoint("?%"),
        is_interval="/" in text,
        open_start=text.startswith(".."),
        open_end=text.endswith(".."),
    )


def _point(text: str) -> _Point:
    match = _POINT.fullmatch(text)
    if match is None:
        raise DateError(_reason(text), text)
    year, month, day, mark = (part or "" for part in match.groups())
    first, last = year.replace("X", "0"), year.replace("X", "9")
    if int(first) == 0:
        raise DateError("date_year", text)
    if "X" in year:
        if month:
            raise DateError("date_form", text)
        precision = Precision.CENTURY if year.endswith("XX") else Precision.DECADE
        return _Point(year, "", "", mark, date(int(first), 1, 1), date(int(last), 12, 31), precision)
    earliest, latest, precision = _within_year(int(year), month, day, text)
    return _Point(year, month, day, mark, earliest, latest, precision)


def _within_year(year: int, month: str, day: str, text: str) -> tuple[date, date, Precision]:
    if month in ("", "XX"):
        if day not in ("", "XX"):
            raise DateError("date_form", text)
        return date(year, 1, 1), date(year, 12, 31), Precision.YEAR
    if month in _SEASON_MONTHS and not day:
        first, last = _SEASON_MONTHS[month]
        return date(year, first, 1), date(year, last, monthrange(year, last)[1]), Precision.SEASON
    if int(month) not in _MONTHS:
        raise DateError("no_such_month", text)
    days = monthrange(year, int(month))[1]
    if day in ("", "XX"):
        return date(year, int(month), 1), date(year, int(month), days), Precision.MONTH
    if not 1 <= int(day) <= days:
        raise DateError("no_such_day", text)
    exact = date(year, int(month), int(day))
    return exact, exact, Precision.DAY


_SLASHED = re.compile(r"[0-9]{4}/[0-9]{1,2}(/[0-9]{1,2})?")

# Why a text has not the form of a date: the first that fits.
_REASONS = (
    ("date_empty", re.compile(r"\s*")),
    ("date_chinese", re.compile(r".*[年月日至].*", re.DOTALL)),
    ("date_time", re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ].*[0-9]:[0-9].*", re.DOTALL)),
    ("date_separator", re.compile(r"[0-9]{8}|[0-9]{4}([./])[0-9]{1,2}(\1[0-9]{1,2})?")),
    ("date_digits", re.compile(r"[0-9]{4}-[0-9]{1,2}(-[0-9]{1,2})?[?~%]?")),
    ("date_no_year", re.compile(r"[0-9]{1,2}[-./][0-9]{1,2}")),
)


def _reason(text: str) -> str:
    return next((reason for reason, pattern in _REASONS if pattern.fullmatch(text)), "date_form")


_TIME = re.compile(r"[T ]?[0-9]{1,2}:[0-9]{2}.*", re.DOTALL)
_BETWEEN = re.compile(r"至|到|—+|–+|~(?=.)|\s+-\s+|(?<=[年月日号])-|/(?=[^/]*\Z)")
_LOOSE = re.compile(
    r"(?:(?P<year>[0-9]{4})(?:[-/.年]|$))?"
    r"(?:(?P<season>[春夏秋冬])[季天]?)?"
    r"(?:(?P<month>[0-9]{1,2})(?:[-/.月]|$))?"
    r"(?:(?P<day>[0-9]{1,2})[日号]?)?"
)


def suggest_date(text: str) -> str | None:
    """The right form nearest to ``text``, or None: ``2020年2月5日`` → ``2020-02-05``."""
    plain = _TIME.sub("", unicodedata.normalize("NFKC", text).strip())
    suggestion = _suggest_point(plain) or _suggest_interval(plain) or plain
    try:
        return parse_date(suggestion).text
    except DateError as error:
        start, _, end = suggestion.partition("/")
        return f"{end}/{start}" if error.reason == "date_reversed" else None


def _suggest_interval(plain: str) -> str | None:
    if known := re.fullmatch(r"(?:截?至|\.\./)(.+)", plain):
        end = _suggest_point(known[1])
        return end and f"../{end}"
    if known := re.fullmatch(r"(.+?)(?:起|以来|/\.\.)", plain):
        start = _suggest_point(known[1])
        return start and f"{start}/.."
    for between in _BETWEEN.finditer(plain):
        start = _suggest_point(plain[: between.start()])
        end = start and _suggest_point(plain[between.end() :], after=start)
        if end:
            return f"{start}/{end}"
    return None


def _suggest_point(plain: str, *, after: str = "") -> str | None:
    """The right form of one date; what it lacks is taken from ``after``, the start of its interval."""
    bare, mark = _suggest_mark("".join(plain.split()))
    if re.fullmatch(r"[0-9]{8}", bare):
        bare = f"{bare[:4]}-{bare[4:6]}-{bare[6:]}"
    loose = _LOOSE.fullmatch(bare)
    if loose is None or not bare:
        return None
    year, month, day = loose["year"] or after[:4], loose["month"], loose["day"]
    if loose["season"]:
        season = 21 + "春夏秋冬".index(loose["season"])
        return None if not year or month or day else f"{year}-{season}{mark}"
    if after.count("-") > 1 and re.fullmatch(r"[0-9]{1,2}", bare):
        month, day = "", bare
    month = month or (after[5:7] if day else "")
    if not year or int(year) == 0 or (day and not month):
        return None
    form = _nearest(int(year), int(month or 0), int(day or 0)) if month else year
    return form and form + mark


def _suggest_mark(text: str) -> tuple[str, str]:
    """The text without its qualifiers in words or signs, and the sign for them."""
    bare = text.removeprefix("约").removesuffix("左右").removesuffix("(存疑)").rstrip("?~%")
    signs = text[len(text.rstrip("?~%")) :]
    approximate = text.startswith("约") or "左右" in text or bool(set(signs) & set("~%"))
    uncertain = "存疑" in text or bool(set(signs) & set("?%"))
    return bare, ("%" if uncertain else "~") if approximate else "?" * uncertain


def _nearest(year: int, month: int, day: int) -> str | None:
    if month not in _MONTHS and day in _MONTHS:
        month, day = day, month
    if month not in _MONTHS or day not in range(32):
        return None
    last = monthrange(year, month)[1]
    return f"{year:04}-{month:02}" + (f"-{min(day, last):02}" if day else "")


_SEASON_NAMES = {"21": "春季", "22": "夏季", "23": "秋季", "24": "冬季"}


def read_date(date: ChronicleDate) -> str:
    """How ``date`` reads in Chinese, simplified, after GB/T 15835: ``2020年2月5日至9日``."""
    sides = date.text.split("/")
    points = [None if side in ("", "..") else _point(side) for side in sides]
    start, end = points[0], points[-1]
    if start is None:
        return f"至{_read_point(end) if end else ''}" + ("" if date.open_start else "（开始时间不详）")
    if end is None:
        return f"{_read_point(start)}起" + ("" if date.open_end else "（结束时间不详）")
    if not date.is_interval or start == end:
        return _read_point(start)
    return _read_point(start) + "至" + _read_point(end, after=start)


def _read_point(point: _Point, *, after: _Point | None = None) -> str:
    """The point in words; what it shares with ``after``, the start of its interval, is not repeated."""
    same_year = same_month = False
    if after and after.month and point.month:
        same_year = after.year == point.year
        same_month = same_year and after.month == point.month and "" not in (after.day, point.day)
    words = "" if same_year else _read_year(point.year)
    words += "" if same_month else _read_month(point.month)
    if point.month != "XX":
        words += _read_day(point.day)
    approximately = "约" if point.mark in ("~", "%") else ""
    return approximately + words + ("（存疑）" if point.mark in ("?", "%") else "")


def _read_year(year: str) -> str:
    if year.endswith("XX"):
        return f"{int(year[:2]) + 1}世纪"
    if year.endswith("X"):
        return f"{int(year[:2]) + 1}世纪" + ("最初十年" if year[2] == "0" else f"{year[2]}0年代")
    return f"{int(year)}年"


def _read_month(month: str) -> str:
    if month in ("", "XX"):
        return "某月" if month else ""
    return _SEASON_NAMES.get(month) or f"{int(month)}月"


def _read_day(day: str) -> str:
    if day in ("", "XX"):
        return "某日" if day else ""
    return f"{int(day)}日"
