"""The 大事记 of a large chronicle in parts of bounded size: which events stand in which, and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.graph import Chronicle, Key
from site_builder.views.sections import SECTIONS, TIMELINE
from site_builder.views.timelines import by_group

WHOLE = 240  # events; up to here /timeline/ is one page: more would exceed 120 kB before the first paint
PART = 100  # the most events of a part: its page stays below 20 kB compressed


@dataclass(frozen=True, slots=True)
class Run:
    """A group of the timeline (a month, the undated of a campaign), or slice ``number`` of ``of`` of one."""

    group: str
    events: tuple[Key, ...]
    number: int = 1
    of: int = 1

    @property
    def anchor(self) -> str:
        """Its id in the page; no id of an entry holds two hyphens, so none is like a group's own."""
        return self.group if self.number == 1 else f"{self.group}--{self.number}"


@dataclass(frozen=True, slots=True)
class Part:
    """Runs that are published and loaded together."""

    runs: tuple[Run, ...]

    @property
    def anchor(self) -> str:
        """The id of its first run, and the name of its folder."""
        return self.runs[0].anchor

    @property
    def path(self) -> str:
        """Its page below the edition's root."""
        return f"{SECTIONS[TIMELINE]}{self.anchor}/"

    @property
    def events(self) -> tuple[Key, ...]:
        """Its events in their order."""
        return tuple(key for run in self.runs for key in run.events)


def timeline_parts(chronicle: Chronicle, *, whole: int = WHOLE, most: int = PART) -> tuple[Part, ...]:
    """The parts, of at most ``most`` events, of a timeline with more than ``whole``; of others none."""
    if len(chronicle.timeline) <= whole:
        return ()
    parts: list[list[Run]] = []
    room = 0
    for run in _runs(chronicle, most):
        if run.of > 1 or len(run.events) > room:
            parts.append([])
            room = most
        parts[-1].append(run)
        room = room - len(run.events) if run.of == 1 else 0  # a slice stands alone: its name says what it is
    return tuple(Part(tuple(runs)) for runs in parts)


def part_paths(chronicle: Chronicle) -> tuple[str, ...]:
    """The addresses of the parts below an edition's root."""
    return tuple(part.path for part in timeline_parts(chronicle))


def _runs(chronicle: Chronicle, most: int) -> Iterator[Run]:
    for group, events in by_group(chronicle, chronicle.timeline).items():
        slices = tuple(_slices(events, most))
        for number, events_of_slice in enumerate(slices, 1):
            yield Run(group, events_of_slice, number, len(slices))


def _slices(events: Sequence[Key], most: int) -> Iterator[tuple[Key, ...]]:
    """As few slices as ``most`` allows, all of nearly one size."""
    count = -(-len(events) // most)
    for number in range(count):
        yield tuple(events[number * len(events) // count : (number + 1) * len(events) // count])
