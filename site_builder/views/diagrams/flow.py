"""The layout of who sent whom where: names on both sides, a way between them for each dispatch.

A way with several senders or receivers is drawn as one: its lines meet at its number, since sources give one
number for all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.views.diagrams.columns import spread
from site_builder.views.diagrams.drawing import Drawing, Sheet, Stroke, Words, lines
from site_builder.views.diagrams.measure import wrapped

SHEETS = (Sheet("wide", 700, 226, 14.5), Sheet("narrow", 320, 100, 12.5))
_STEPS = (10, 50, 200, 1000)  # people; the line of a way is as many steps thick as it reaches
_GAP = 14.0
_AIR = 6.0  # between a name and its line
_NAME_LINES, _LABEL_LINES = 4, 3


@dataclass(frozen=True, slots=True)
class End:
    """A sender or a receiver. ``tone`` is ``name``, ``own`` (whose page it is) or ``soft`` (not a name)."""

    text: str
    tone: str = "name"


@dataclass(frozen=True, slots=True)
class Way:
    """A dispatch: its number with the unit, and what it counts; ``people`` where that is a headcount."""

    senders: tuple[End, ...]
    receivers: tuple[End, ...]
    number: str
    label: str
    people: float | None
    known: bool


@dataclass(frozen=True, slots=True)
class _Box:
    """Words with tones and sizes: ``above`` of them over a line, which is ``rise`` below their top."""

    texts: tuple[tuple[str, str, float], ...]
    above: int
    rise: float
    height: float


@dataclass(frozen=True, slots=True)
class _Placed:
    """A box where it stands: ``y`` is the height of the line."""

    box: _Box
    x: float
    y: float
    anchor: str


def step(people: float | None) -> int:
    """How thick the line of so many people is: from 0, also for what is not a headcount, to 4."""
    return sum(people >= limit for limit in _STEPS) if people is not None else 0


def flow(ways: Sequence[Way], heads: tuple[str, str]) -> tuple[Drawing, ...]:
    """The ways, one below the other, at every width; ``heads`` stand over the senders and the receivers."""
    return tuple(_draw(ways, heads, sheet) for sheet in SHEETS)


def _draw(ways: Sequence[Way], heads: tuple[str, str], sheet: Sheet) -> Drawing:
    numbers = [_number(way, sheet) for way in ways]
    names = {end: _name(end, sheet) for way in ways for end in (*way.senders, *way.receivers)}
    stops = _stops(ways, numbers, names)
    left = _side([(way.senders, stop) for way, stop in zip(ways, stops, strict=True)], names)
    right = _side([(way.receivers, stop) for way, stop in zip(ways, stops, strict=True)], names)
    placed = (
        *(_Placed(names[end], sheet.column, y, "end") for end, y in left.items()),
        *(_Placed(names[end], sheet.width - sheet.column, y, "start") for end, y in right.items()),
        *(_Placed(box, sheet.width / 2, y, "middle") for box, y in zip(numbers, stops, strict=True)),
    )
    down = sheet.line + _GAP - min(one.y - one.box.rise for one in placed)
    bottom = max(one.y - one.box.rise + one.box.height for one in placed) + down
    strokes = (
        stroke
        for way, stop in zip(ways, stops, strict=True)
        for stroke in _lines(
            way,
            [left[end] + down for end in way.senders],
            stop + down,
            [right[end] + down for end in way.receivers],
            sheet,
        )
    )
    return Drawing(
        sheet.form,
        sheet.width,
        round(bottom + 2),
        tuple(strokes),
        (*_heads(heads, sheet), *(word for one in placed for word in _words(one, down, sheet))),
    )


def _name(end: End, sheet: Sheet) -> _Box:
    texts = wrapped(end.text, (sheet.column - 1) / sheet.size, _NAME_LINES)
    height = len(texts) * sheet.line
    return _Box(tuple((text, end.tone, sheet.size) for text in texts), 0, height / 2, height)


def _number(way: Way, sheet: Sheet) -> _Box:
    """The number above the line, what it counts below it."""
    room = sheet.width - 2 * (sheet.column + _AIR + _bend(sheet))
    above = wrapped(way.number, room / sheet.size, 2)
    below = wrapped(way.label, room / sheet.small, _LABEL_LINES) if way.label else ()
    tone = "number" if way.known else "soft"
    texts = (*((text, tone, sheet.size) for text in above), *((text, "soft", sheet.small) for text in below))
    half = step(way.people) + 2
    rise = len(above) * sheet.line + half
    return _Box(texts, len(above), rise, rise + half + len(below) * _height(sheet.small, sheet))


def _stops(ways: Sequence[Way], numbers: Sequence[_Box], names: dict[End, _Box]) -> list[float]:
    """The heights of the ways: each has room for its number and for the names that come with it."""
    seen: set[tuple[str, End]] = set()
    stops: list[float] = []
    top = 0.0
    for way, number in zip(ways, numbers, strict=True):
        sides = (("from", way.senders), ("to", way.receivers))
        rooms = [0.0]
        for side, ends in sides:
            fresh = [names[end].height + _GAP for end in ends if (side, end) not in seen]
            rooms.append(sum(fresh) - _GAP if fresh else 0)
            seen |= {(side, end) for end in ends}
        above = max(number.rise, max(rooms) / 2)
        stops.append(top + above)
        top += above + max(number.height - number.rise, max(rooms) / 2) + _GAP
    return stops


def _side(ways: Sequence[tuple[tuple[End, ...], float]], names: dict[End, _Box]) -> dict[End, float]:
    """The heights of the names of one side: near the middle of their ways, none over another."""
    wanted: dict[End, list[float]] = {}
    for ends, stop in ways:
        for end in ends:
            wanted.setdefault(end, []).append(stop)
    wishes = {end: sum(stops) / len(stops) for end, stops in wanted.items()}
    order = sorted(wishes, key=wishes.__getitem__)
    places = spread([wishes[end] for end in order], [names[end].height for end in order], _GAP)
    return dict(zip(order, places, strict=True))


def _bend(sheet: Sheet) -> float:
    """The width in which the lines of a way bend from the names to its number."""
    return 60 if sheet.form == "wide" else 16


def _height(size: float, sheet: Sheet) -> float:
    return sheet.line * size / sheet.size


def _heads(heads: tuple[str, str], sheet: Sheet) -> tuple[Words, ...]:
    def head(text: str, x: float, anchor: str) -> tuple[Words, ...]:
        return lines((text,), x, 0, sheet=sheet, anchor=anchor, tone="soft", size=sheet.small)

    return (*head(heads[0], sheet.column, "end"), *head(heads[1], sheet.width - sheet.column, "start"))


def _words(placed: _Placed, down: float, sheet: Sheet) -> Iterator[Words]:
    """The lines of a box; those of a number leave the room of its line between them."""
    top = placed.y - placed.box.rise + down
    gap = placed.box.height - sum(_height(size, sheet) for _, _, size in placed.box.texts)
    for place, (text, tone, size) in enumerate(placed.box.texts):
        if place and place == placed.box.above:
            top += gap
        yield from lines((text,), placed.x, top, sheet=sheet, anchor=placed.anchor, tone=tone, size=size)
        top += _height(size, sheet)


def _lines(
    way: Way, senders: Sequence[float], stop: float, receivers: Sequence[float], sheet: Sheet
) -> Iterator[Stroke]:
    """A way as one line, so that its parts join without a seam, and its arrowheads."""
    left, right = sheet.column + _AIR, sheet.width - sheet.column - _AIR
    start, end = left + _bend(sheet), right - _bend(sheet)
    tip = 5.0 + step(way.people)
    through = f"M{left:g} {senders[0]:.1f}{_curve(left, senders[0], start, stop)}H{end:g}"
    path = (
        f"{through}{_curve(end, stop, right - tip, receivers[0])}",
        *(f"M{left:g} {y:.1f}{_curve(left, y, start, stop)}" for y in senders[1:]),
        *(f"M{end:g} {stop:.1f}{_curve(end, stop, right - tip, y)}" for y in receivers[1:]),
    )
    yield Stroke("".join(path), f"way way--{step(way.people)}" if way.known else "way way--unknown")
    for y in receivers:
        yield Stroke(_arrow(right, y, tip), "tip")


def _arrow(x: float, y: float, tip: float) -> str:
    """A filled triangle whose point is at ``x``, ``y``."""
    half = tip / 1.6
    return f"M{x - tip - 1:g} {y - half:.1f}L{x:g} {y:.1f}L{x - tip - 1:g} {y + half:.1f}Z"


def _curve(x: float, y: float, to_x: float, to_y: float) -> str:
    middle = (x + to_x) / 2
    return f"C{middle:g} {y:.1f} {middle:g} {to_y:.1f} {to_x:g} {to_y:.1f}"
