"""The layout of a unit among others: what is above it and below it, each branch with its role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.views.diagrams.drawing import Drawing, Sheet, Stroke, Words, lines
from site_builder.views.diagrams.measure import wrapped

SHEETS = (Sheet("wide", 700, 262, 14.5), Sheet("narrow", 320, 206, 12.5))
_RAIL = 6.0  # where the line stands that holds all branches
_TURN = 8.0
_GAP = 16.0
_BETWEEN = 20.0
_LINES = 3


@dataclass(frozen=True, slots=True)
class Branch:
    """The units of one role; ``rest`` says how many more, ``inferred`` that an editor took it so."""

    role: str
    names: tuple[str, ...]
    rest: str = ""
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """A branch where it stands: its names from ``top``, its line at ``y``."""

    branch: Branch
    top: float
    height: float
    columns: tuple[tuple[tuple[str, str], ...], ...]

    @property
    def y(self) -> float:
        """The height at which the line meets the names."""
        return self.top + self.height / 2


def tree(above: Sequence[Branch], name: str, below: Sequence[Branch]) -> tuple[Drawing, ...]:
    """The unit ``name`` between its branches, at every width."""
    return tuple(_draw(above, name, below, sheet) for sheet in SHEETS)


def _draw(above: Sequence[Branch], name: str, below: Sequence[Branch], sheet: Sheet) -> Drawing:
    over = _parts(above, 0, sheet)
    top = _end(over) + _GAP if over else 0.0
    size = round(sheet.size * 1.15, 1)
    own = wrapped(name, (sheet.width - _RAIL - _TURN - 8) / size, _LINES)
    height = len(own) * sheet.line * 1.15
    under = _parts(below, top + height + _GAP, sheet)
    middle = top + height / 2
    words = (
        *lines(own, _RAIL + _TURN + 6, top, sheet=sheet, anchor="start", tone="own", size=size),
        *(word for part in (*over, *under) for word in _words(part, sheet)),
    )
    turns = (middle, *(_turn(part, middle) for part in (*over, *under)))
    strokes = (
        Stroke(f"M{_RAIL:g} {min(turns):.1f}V{max(turns):.1f}", "branch"),
        *(stroke for part in (*over, *under) for stroke in _lines(part, middle, sheet)),
        Stroke(_dot(_RAIL, middle), "dot"),
    )
    return Drawing(sheet.form, sheet.width, round(_end(under) if under else top + height) + 2, strokes, words)


def _parts(branches: Sequence[Branch], top: float, sheet: Sheet) -> list[_Part]:
    parts: list[_Part] = []
    for branch in branches:
        columns = _columns(branch, sheet)
        tallest = max(len(column) for column in columns) * sheet.line
        role = len(_role(branch, sheet)) * sheet.line
        # the role stands over the line, the names beside its end
        height = max(tallest, 2 * role)
        parts.append(
            _Part(branch, parts[-1].top + parts[-1].height + _GAP if parts else top, height, columns)
        )
    return parts


def _end(parts: Sequence[_Part]) -> float:
    return parts[-1].top + parts[-1].height


def _columns(branch: Branch, sheet: Sheet) -> tuple[tuple[tuple[str, str], ...], ...]:
    """The names in as many columns as there is room for, each line with its tone."""
    room = (sheet.column - 4) / sheet.size
    texts = [[(line, "name") for line in wrapped(name, room, _LINES)] for name in branch.names]
    texts += [[(branch.rest, "soft")]] if branch.rest else []
    count = max(1, min(int((sheet.width - _names(sheet)) // sheet.column), -(-len(texts) // 3)))
    each = -(-len(texts) // count)
    columns = (texts[start : start + each] for start in range(0, len(texts), each))
    return tuple(tuple(line for name in column for line in name) for column in columns)


def _names(sheet: Sheet) -> float:
    """Where the names begin."""
    return sheet.width - 2 * sheet.column if sheet.form == "wide" else sheet.width - sheet.column


def _role(branch: Branch, sheet: Sheet) -> tuple[str, ...]:
    room = _names(sheet) - _RAIL - _TURN - _BETWEEN
    return wrapped(branch.role, room / sheet.small, 2)


def _words(part: _Part, sheet: Sheet) -> Iterator[Words]:
    role = _role(part.branch, sheet)
    step = sheet.line * sheet.small / sheet.size
    yield from lines(
        role,
        _RAIL + _TURN + 6,
        part.y - 3 - len(role) * step,
        sheet=sheet,
        anchor="start",
        tone="soft",
        size=sheet.small,
    )
    for number, column in enumerate(part.columns):
        top = part.y - len(part.columns[0]) * sheet.line / 2
        for place, (text, tone) in enumerate(column):
            x = _names(sheet) + number * sheet.column
            yield from lines((text,), x, top + place * sheet.line, sheet=sheet, anchor="start", tone=tone)


def _turn(part: _Part, middle: float) -> float:
    """Where a branch leaves the rail: on the side of the unit."""
    return part.y + (_TURN if part.y < middle else -_TURN)


def _lines(part: _Part, middle: float, sheet: Sheet) -> Iterator[Stroke]:
    """From the rail to the names, and a bar before several of them."""
    end = _names(sheet) - 8
    corner = f"Q{_RAIL:g} {part.y:.1f} {_RAIL + _TURN:g} {part.y:.1f}"
    tone = "branch branch--inferred" if part.branch.inferred else "branch"
    yield Stroke(f"M{_RAIL:g} {_turn(part, middle):.1f}{corner}H{end:g}", tone)
    rows = len(part.columns[0])
    if rows > 1:
        half = rows * sheet.line / 2 - 3
        yield Stroke(f"M{end:g} {part.y - half:.1f}V{part.y + half:.1f}", "branch")


def _dot(x: float, y: float) -> str:
    """A filled disc."""
    return f"M{x - 5:g} {y:.1f}a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z"
