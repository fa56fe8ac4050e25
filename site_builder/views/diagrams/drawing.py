"""What a picture is made of: lines and words at their places, in one drawing for each width of screen.

``tone`` is the name of a class of the style sheet: colour and weight are chosen there, places here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; ``y`` is its baseline, ``anchor`` (``start``, ``middle``, ``end``) what ``x`` is."""

    x: float
    y: float
    text: str
    anchor: str
    tone: str
    size: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line or, where ``tone`` says so, a filled shape: SVG path data."""

    path: str
    tone: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture at one width. ``form`` is ``wide`` or ``narrow``: the style sheet shows one of them."""

    form: str
    width: float
    height: float
    strokes: tuple[Stroke, ...]
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Diagram:
    """A picture with what it shows in a sentence, and the sentences on what it does not show.

    ``whole`` says where all of it is told, and ``href`` leads there.
    """

    description: str
    drawings: tuple[Drawing, ...]
    rest: tuple[str, ...] = ()
    whole: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper of a drawing: its width, the width of a column of names, the size of its text."""

    form: str
    width: float
    column: float
    size: float

    @property
    def line(self) -> float:
        """From one baseline to the next."""
        return round(self.size * 1.42, 1)

    @property
    def small(self) -> float:
        """The size of what stands beside a name: no smaller than a phone's reader can read."""
        return max(self.size * 0.86, 11.5)


def lines(
    texts: Iterable[str], x: float, top: float, *, sheet: Sheet, anchor: str, tone: str, size: float = 0
) -> tuple[Words, ...]:
    """Lines of text one below the other; the first takes the room below ``top``."""
    height = size or sheet.size
    step = sheet.line * height / sheet.size
    first = top + step / 2 + height * 0.36
    return tuple(
        Words(x, round(first + number * step, 1), text, anchor, tone, round(height, 1))
        for number, text in enumerate(texts)
    )


def moved(words: Iterable[Words], down: float) -> tuple[Words, ...]:
    """The same words further down."""
    return tuple(replace(word, y=round(word.y + down, 1)) for word in words)
