"""A list that may be too long for one page: how it is cut into parts, and where these stand.

Parts are numbered, not named: letters and strokes differ between the scripts, and the switch of scripts must
lead to a page. How many there are is known from the number of entries alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from site_builder.views.part_shapes import ListGroup, ListItem
from site_builder.views.shapes import Facet, Link


class Look(StrEnum):
    """How the entries of a list are printed."""

    ENTRIES = "entries"
    NAMES = "names"
    PLATES = "plates"
    ROWS = "rows"


@dataclass(frozen=True, slots=True)
class Limit:
    """A page has room for ``whole`` entries; of more, at most ``most`` stand in a part."""

    whole: int
    most: int

    def parts(self, total: int) -> int:
        """How many parts ``total`` entries make; none where one page holds them."""
        return 0 if total <= self.whole else -(-total // self.most)


# What keeps a page below 20 kB compressed: an entry with its sentence takes 60 to 80 bytes, a name 30.
ENTRIES = Limit(whole=240, most=120)
EVENTS = Limit(whole=180, most=120)
NAMES = Limit(whole=400, most=200)
PLATES = Limit(whole=80, most=60)
ROWS = Limit(whole=170, most=170)


@dataclass(frozen=True, slots=True)
class Listing:
    """A list before it is cut; ``crumbs`` and ``title`` are those of its page, at ``path``."""

    path: str
    section: str
    title: str
    crumbs: tuple[Link, ...]
    look: Look
    limit: Limit
    groups: tuple[ListGroup, ...]
    facets: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """The entries of a group that stand in one part: piece ``number`` of ``of``."""

    group: str
    label: str
    items: tuple[ListItem, ...]
    number: int
    of: int

    @property
    def anchor(self) -> str:
        """Its id in the page; that of the first piece is the group's own."""
        return self.group if self.number == 1 else f"{self.group}--{self.number}"


@dataclass(frozen=True, slots=True)
class ListPart:
    """Entries that are published and loaded together."""

    number: int
    runs: tuple[Run, ...]

    @property
    def name(self) -> str:
        """Its folder; no id of an entry holds two hyphens, so it is no entry's."""
        return part_name(self.number)

    @property
    def items(self) -> tuple[ListItem, ...]:
        """Its entries in their order."""
        return tuple(item for run in self.runs for item in run.items)


def part_name(number: int) -> str:
    """The folder of a part, below that of its list."""
    return f"part--{number}"


def cut(groups: Sequence[ListGroup], limit: Limit) -> tuple[ListPart, ...]:
    """Parts of nearly one size that hold all entries in their order; none where one page has room."""
    total = sum(len(group.items) for group in groups)
    count = limit.parts(total)
    ends = [(number + 1) * total // count for number in range(count)]
    runs: list[list[Run]] = [[] for _ in ends]
    first = 0
    for group in groups if count else ():
        pieces = list(_pieces(group, first, ends))
        for number, (place, items) in enumerate(pieces, 1):
            runs[place].append(Run(group.anchor, group.label, items, number, len(pieces)))
        first += len(group.items)
    return tuple(ListPart(number, tuple(held)) for number, held in enumerate(runs, 1))


def _pieces(group: ListGroup, first: int, ends: Sequence[int]) -> Iterator[tuple[int, tuple[ListItem, ...]]]:
    """What of a group, whose first entry is the ``first`` of all, stands in which part."""
    for place, (start, end) in enumerate(zip((0, *ends), ends, strict=False)):
        items = group.items[max(0, start - first) : max(0, end - first)]
        if items:
            yield place, items
