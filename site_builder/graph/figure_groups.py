"""Figures that belong together: those that disagree, the stages of one process, wholes and their parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from site_builder.graph.chronicle import Key, PlacedFigure
from site_builder.graph.figures import figures_of
from site_builder.schema import Entry, Record
from site_builder.schema.values import FigureRef

Records = Mapping[Key, Record[Entry]]
Group = tuple[PlacedFigure, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Whole:
    """A figure and those that are part of it; ``summed`` when they are said to make it up."""

    whole: PlacedFigure
    parts: Group
    summed: bool


class _Figures:
    """All figures by their number in the order of the entries, and what their references mean."""

    def __init__(self, records: Records) -> None:
        self.placed = tuple(
            PlacedFigure(key, figure)
            for key, record in records.items()
            for _, figure in figures_of(record.entry)
        )
        self._numbers: dict[tuple[Key, str], int] = {}
        for number, (owner, figure) in enumerate(self.placed):
            if figure.key is not None:
                self._numbers.setdefault((owner, figure.key), number)

    def meant(self, number: int, refs: Iterable[FigureRef | None]) -> Iterator[int]:
        """The other figures that ``refs`` of a figure mean; those that are not here are left out."""
        for ref in refs:
            if ref is not None:
                owner = Key(*ref.owner) if ref.owner else self.placed[number].owner
                found = self._numbers.get((owner, ref.key))
                if found is not None and found != number:
                    yield found


def conflicts(records: Records) -> tuple[Group, ...]:
    """Figures that contradict each other, directly or by way of others, together in their order.

    It is enough that one of two says so.
    """
    figures = _Figures(records)
    beside: dict[int, set[int]] = defaultdict(set)
    for number, (_, figure) in enumerate(figures.placed):
        for other in figures.meant(number, figure.conflicts_with):
            beside[number].add(other)
            beside[other].add(number)
    groups: list[Group] = []
    seen: set[int] = set()
    for number in sorted(beside):
        if number not in seen:
            together = _reached(number, beside)
            seen |= together
            groups.append(tuple(figures.placed[each] for each in sorted(together)))
    return tuple(groups)


def processes(records: Records) -> tuple[Group, ...]:
    """The stages of each process from its first to a last; where one branches, each way by itself."""
    figures = _Figures(records)
    before: dict[int, int] = {}
    for number, (_, figure) in enumerate(figures.placed):
        before.update((number, other) for other in figures.meant(number, (figure.follows,)))
    followed = set(before.values())
    ways = (_way(last, before) for last in sorted(before) if last not in followed)
    return tuple(tuple(figures.placed[each] for each in way) for way in ways)


def wholes(records: Records) -> tuple[Whole, ...]:
    """Figures with the parts that are told of them (“其中”), and sums with what they add up."""
    figures = _Figures(records)
    parts: dict[int, list[int]] = defaultdict(list)
    found: list[tuple[int, bool, Group]] = []
    for number, (_, figure) in enumerate(figures.placed):
        for whole in figures.meant(number, (figure.subset_of,)):
            parts[whole].append(number)
        added = dict.fromkeys(figures.meant(number, figure.sum_of))
        if added:
            found.append((number, True, tuple(figures.placed[each] for each in added)))
    found += [(whole, False, tuple(figures.placed[each] for each in of)) for whole, of in parts.items()]
    found.sort(key=lambda each: each[:2])
    return tuple(Whole(figures.placed[number], group, summed) for number, summed, group in found)


def _reached(start: int, beside: Mapping[int, set[int]]) -> set[int]:
    found, todo = {start}, [start]
    while todo:
        new = beside[todo.pop()] - found
        found |= new
        todo += new
    return found


def _way(last: int, before: Mapping[int, int]) -> list[int]:
    """The stages up to ``last``; a circle, which only a mistake can make, has no last stage to start from."""
    way = [last]
    while way[-1] in before and before[way[-1]] not in way:
        way.append(before[way[-1]])
    return way[::-1]
