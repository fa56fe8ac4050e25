"""Problems: what is wrong in a chronicle, where, and the nearest right answer.

A stage takes values and returns an ``Outcome``: its product and the problems it found. Content
mistakes are never exceptions; only the caller of ``build`` decides to stop.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from types import MappingProxyType
from typing import Generic, TypeVar

from site_builder.messages import HINTS, MESSAGES
from site_builder.terms import TERMS

T = TypeVar("T")

_NOTHING: Mapping[str, str] = MappingProxyType({})


class Severity(StrEnum):
    """How grave a problem is: an error stops publication, a warning does so under ``--strict``."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: POSIX path relative to the project, line and column counted from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: its code, its place, what was found and the nearest right answers.

    ``values`` fill the message of the code in ``messages.MESSAGES``; ``nearest`` are right answers
    close to what was found, best first; ``related`` are other places that belong to the mistake.
    """

    code: str
    location: Location
    values: Mapping[str, str] = field(default_factory=lambda: _NOTHING, hash=False)
    nearest: tuple[str, ...] = ()
    related: tuple[Location, ...] = ()

    @property
    def severity(self) -> Severity:
        """How grave a problem of this code is."""
        return Severity(MESSAGES[self.code].severity)

    def message(self, language: str = "zh") -> str:
        """The sentence an editor reads, in ``zh`` or ``en``, without the nearest right answer."""
        entry = MESSAGES[self.code]
        words = {name: _word(value, language) for name, value in self.values.items()}
        return (entry.zh if language == "zh" else entry.en).format_map(words)

    def hint(self, language: str = "zh") -> str:
        """The nearest right answer or the way to mend it; empty when there is none."""
        if self.nearest:
            joined = ("、" if language == "zh" else ", ").join(self.nearest)
            return f"是否为 {joined}?" if language == "zh" else f"did you mean {joined}?"
        entry = HINTS.get(self.code)
        return "" if entry is None else (entry[0] if language == "zh" else entry[1])


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What a stage returns: its product and the problems it found, in no particular order."""

    value: T
    problems: tuple[Problem, ...] = ()


def problem(
    code: str,
    location: Location,
    /,
    *,
    nearest: Iterable[str] = (),
    related: Iterable[Location] = (),
    **values: object,
) -> Problem:
    """A ``Problem`` whose message is filled with ``values``."""
    texts = MappingProxyType({name: str(value) for name, value in values.items()})
    return Problem(code, location, texts, tuple(nearest), tuple(related))


def _word(value: str, language: str) -> str:
    term = TERMS.get(value[1:]) if value.startswith("@") else None
    if term is None:
        return value
    return term[0] if language == "zh" else term[1]


def closest(found: str, known: Iterable[str], *, most: int = 3) -> tuple[str, ...]:
    """The up to ``most`` members of ``known`` that are spelled most like ``found``."""
    return tuple(get_close_matches(found, list(known), n=most, cutoff=0.6))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by file, line and column, each once."""
    unique = {(p.location, p.code, tuple(sorted(p.values.items()))): p for p in problems}
    return tuple(unique[key] for key in sorted(unique))


def beyond_notes(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Errors and warnings: what a build tells; notes are for ``check``."""
    return tuple(found for found in problems if found.severity is not Severity.NOTE)


def blocks(problems: Iterable[Problem], *, strict: bool = False) -> bool:
    """Whether ``problems`` forbid publication."""
    grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(p.severity in grave for p in problems)
