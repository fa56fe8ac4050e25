"""The layout of a strip of time: what lasted when, on one axis that skips what is long and empty."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.views.diagrams.drawing import Drawing, Sheet, Stroke, Words, lines
from site_builder.views.diagrams.measure import width, wrapped

SHEETS = (Sheet("wide", 700, 700, 14.5), Sheet("narrow", 320, 320, 12.5))
_LONG = 120  # days without anything; the axis is broken there
_BREAK = 34.0
_OPEN = 26.0  # how far a broken line goes on where an end is not known
_LEAST = 56.0  # the width of a stretch, however short
_BAR, _GAP, _TICK = 16.0, 12.0, 5.0


@dataclass(frozen=True, slots=True)
class Span:
    """Something that lasted from ``first`` at the earliest to ``last`` at the latest.

    ``days`` are those on which something happened, ``sure`` the days between which it surely lasted, if any.
    """

    name: str
    first: datetime.date
    last: datetime.date
    open_start: bool
    open_end: bool
    sure: tuple[datetime.date, datetime.date] | None
    days: tuple[datetime.date, ...]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """An unbroken part of the axis: whole months from ``first`` to before ``end``, from ``x`` on."""

    first: datetime.date
    end: datetime.date
    x: float
    width: float

    def at(self, day: datetime.date) -> float:
        """Where a day stands."""
        return round(self.x + self.width * (day - self.first).days / (self.end - self.first).days, 1)


def strip(spans: Sequence[Span], month: str, year: str) -> tuple[Drawing, ...]:
    """Spans one below the other; ``month`` and ``year`` are patterns with ``{month}`` and ``{year}``."""
    return tuple(_draw(spans, month, year, sheet) for sheet in SHEETS)


def _draw(spans: Sequence[Span], month: str, year: str, sheet: Sheet) -> Drawing:
    axis = _stretches(spans, sheet)
    words: list[Words] = []
    strokes: list[Stroke] = []
    top = 0.0
    for span in spans:
        stretch = next(one for one in axis if one.first <= span.first < one.end)
        names = wrapped(span.name, sheet.width / sheet.size, 2)
        long = max(width(name) for name in names) * sheet.size
        x = max(0.0, min(stretch.at(span.first), sheet.width - long))
        words += lines(names, round(x, 1), top, sheet=sheet, anchor="start", tone="name")
        top += len(names) * sheet.line + _BAR / 2
        strokes += _bar(span, stretch, top)
        top += _BAR / 2 + _GAP
    strokes += _axis(axis, top)
    words += (word for one in axis for word in _months(one, top, month, year, sheet))
    return Drawing(sheet.form, sheet.width, round(top + 2 * sheet.line + 8), tuple(strokes), tuple(words))


def _stretches(spans: Sequence[Span], sheet: Sheet) -> list[_Stretch]:
    """The parts of the axis: as wide as they are long, but never too narrow for their year."""
    parts: list[tuple[datetime.date, datetime.date]] = []
    for span in sorted(spans, key=lambda span: (span.first, span.last)):
        if parts and (span.first - parts[-1][1]).days <= _LONG:
            parts[-1] = (parts[-1][0], max(parts[-1][1], span.last))
        else:
            parts.append((span.first, span.last))
    months = [(first.replace(day=1), _next_month(last)) for first, last in parts]
    left = _OPEN if any(span.open_start for span in spans) else 0.0
    room = sheet.width - left - _OPEN - _BREAK * (len(months) - 1) - _LEAST * len(months)
    days = sum((end - first).days for first, end in months)
    found: list[_Stretch] = []
    x = left
    for first, end in months:
        wide = _LEAST + max(room, 0) * (end - first).days / days
        found.append(_Stretch(first, end, round(x, 1), round(wide, 1)))
        x += wide + _BREAK
    return found


def _next_month(day: datetime.date) -> datetime.date:
    return (day.replace(day=1) + datetime.timedelta(days=32)).replace(day=1)


def _bar(span: Span, stretch: _Stretch, y: float) -> Iterator[Stroke]:
    """A line over the time that is sure, broken where it is not or an end is open, and its days."""
    start = stretch.at(span.first) - (_OPEN - 4 if span.open_start else 0)
    end = stretch.at(span.last) + (_OPEN - 4 if span.open_end else 0)
    sure = [stretch.at(day) for day in span.sure] if span.sure else [start, start]
    for x, to_x in ((start, sure[0]), (sure[1], end)):
        if x < to_x:
            yield Stroke(f"M{x:g} {y:.1f}H{to_x:g}", "span span--open")
    if sure[0] < sure[1]:
        yield Stroke(f"M{sure[0]:g} {y:.1f}H{sure[1]:g}", "span")
    ticks = (f"M{stretch.at(day):g} {y - _TICK:.1f}V{y + _TICK:.1f}" for day in sorted(set(span.days)))
    if path := "".join(ticks):
        yield Stroke(path, "tick")


def _axis(axis: Sequence[_Stretch], y: float) -> Iterator[Stroke]:
    for number, one in enumerate(axis):
        ticks = "".join(f"M{one.at(day):g} {y:.1f}v4" for day in (*_first_days(one), one.end))
        yield Stroke(f"M{one.x:g} {y:.1f}H{one.x + one.width:g}", "axis")
        yield Stroke(ticks.replace("v4", f"V{y + 4:.1f}"), "axis")
        if number:
            middle = one.x - _BREAK / 2
            slants = (f"M{x - 2:g} {y + 5:.1f}L{x + 2:g} {y - 5:.1f}" for x in (middle - 3, middle + 3))
            yield Stroke("".join(slants), "axis")


def _first_days(stretch: _Stretch) -> list[datetime.date]:
    """The first days of the months of a stretch."""
    days = [stretch.first]
    while (following := _next_month(days[-1])) < stretch.end:
        days.append(following)
    return days


def _months(stretch: _Stretch, top: float, month: str, year: str, sheet: Sheet) -> Iterator[Words]:
    """The months below the axis as far as they have room, and the years below them."""
    free = 0.0
    for day in _first_days(stretch):
        x, text = stretch.at(day), month.format(month=day.month)
        if x >= free:
            yield from _below(text, x, top + 5, "soft", sheet)
            free = x + (width(text) + 0.5) * sheet.small
    free = 0.0
    for day in _first_days(stretch):
        x, text = stretch.at(day), year.format(year=day.year)
        if x >= free and (day == stretch.first or day.month == 1):
            yield from _below(text, x, top + 5 + sheet.line, "number", sheet)
            free = x + (width(text) + 0.5) * sheet.small


def _below(text: str, x: float, top: float, tone: str, sheet: Sheet) -> tuple[Words, ...]:
    return lines((text,), x, top, sheet=sheet, anchor="start", tone=tone, size=sheet.small)
