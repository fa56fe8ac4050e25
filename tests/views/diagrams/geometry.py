"""The places of a drawing as boxes and points, to prove that nothing overlaps or leaves the paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from site_builder.views.diagrams.drawing import Drawing, Words
from site_builder.views.diagrams.measure import width

Box = tuple[float, float, float, float]
Point = tuple[float, float]
_COMMAND = re.compile(r"([MLHVCQZ])([^MLHVCQZ]*)")
_NUMBER = re.compile(r"-?[0-9.]+")


def box(word: Words) -> Box:
    """Left, top, right and bottom of a line of text."""
    long = width(word.text) * word.size
    left = word.x - {"start": 0, "middle": long / 2, "end": long}[word.anchor]
    return left, word.y - word.size * 0.88, left + long, word.y + word.size * 0.14


def overlapping(drawing: Drawing) -> list[tuple[str, str]]:
    """Texts that stand on each other."""
    return [
        (one.text, other.text) for one, other in combinations(drawing.words, 2) if _meet(box(one), box(other))
    ]


def outside(drawing: Drawing) -> list[str]:
    """Texts and lines that leave the paper."""
    texts = [
        word.text
        for word in drawing.words
        if box(word)[0] < 0
        or box(word)[1] < 0
        or box(word)[2] > drawing.width
        or box(word)[3] > drawing.height
    ]
    lines = [
        stroke.path
        for stroke in drawing.strokes
        if any(not (0 <= x <= drawing.width and 0 <= y <= drawing.height) for x, y in points(stroke.path))
    ]
    return texts + lines


def struck(drawing: Drawing) -> list[str]:
    """Texts that a line runs through."""
    where = [point for stroke in drawing.strokes for point in points(stroke.path)]
    return [
        word.text
        for word in drawing.words
        if any(
            left < x < right and top < y < bottom
            for left, top, right, bottom in [box(word)]
            for x, y in where
        )
    ]


def points(path: str) -> Iterator[Point]:
    """Points along a path, close to each other; arcs (discs) are left out."""
    if "a" in path:
        return
    here: Point = (0, 0)
    for command, text in _COMMAND.findall(path):
        numbers = [float(number) for number in _NUMBER.findall(text)]
        if command == "H":
            numbers = [numbers[0], here[1]]
        if command == "V":
            numbers = [here[0], numbers[0]]
        stops = [here, *((numbers[at], numbers[at + 1]) for at in range(0, len(numbers), 2))]
        if command == "M":
            stops = stops[1:]
        if len(stops) > 1:
            yield from (_along(stops, step / 20) for step in range(21))
        here = stops[-1] if command != "Z" else here


def _along(stops: list[Point], share: float) -> Point:
    """A point of the Bézier curve of ``stops`` (de Casteljau)."""
    while len(stops) > 1:
        stops = [(x + (to_x - x) * share, y + (to_y - y) * share) for (x, y), (to_x, to_y) in pairwise(stops)]
    return stops[0]


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
