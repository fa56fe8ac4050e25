"""Checks across entries: relations that lead in a circle, and the rules of the chronicle."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from site_builder.graph.amounts import check_amounts
from site_builder.graph.chronicle import Key, facts
from site_builder.graph.figures import check_figures
from site_builder.graph.public import withheld_for
from site_builder.problems import Problem, problem
from site_builder.schema import (
    Entry,
    Event,
    Kind,
    Measure,
    Place,
    Record,
    Source,
    Unit,
)
from site_builder.schema.kinds import PersonPrivacy, UndatedPlacement

Records = Mapping[Key, Record[Entry]]


def check(records: Records, known: Container[Key] = ()) -> tuple[Problem, ...]:
    """Everything that is wrong or doubtful between and within the entries.

    ``known`` are the keys of all entries, those that could not be read included.
    """
    problems: list[Problem] = []
    problems += _cycles(records, Kind.UNIT, _unit_parents, "parents")
    problems += _cycles(records, Kind.PLACE, _place_parents, "parents")
    problems += _cycles(records, Kind.EVENT, _earlier_events, "follows")
    problems += _cycles(records, Kind.EVENT, _neighbours_in_time, "relative_to")
    problems += _cycles(records, Kind.MEASURE, _older_measures, "based_on")
    sound = {key: record for key, record in records.items() if not record.flawed}
    problems += check_figures(sound, known)
    problems += check_amounts(sound)
    for record in sound.values():
        problems += _unsourced(record)
        problems += _incomplete_event(record)
        problems += _withheld(record)
    return tuple(problems)


def _unit_parents(entry: Entry) -> Iterable[str]:
    return [parent.unit for parent in entry.parents] if isinstance(entry, Unit) else ()


def _place_parents(entry: Entry) -> Iterable[str]:
    return [parent.place for parent in entry.parents] if isinstance(entry, Place) else ()


def _earlier_events(entry: Entry) -> Iterable[str]:
    return entry.follows if isinstance(entry, Event) else ()


def _neighbours_in_time(entry: Entry) -> Iterable[str]:
    return [entry.relative_to] if isinstance(entry, Event) and entry.relative_to else ()


def _older_measures(entry: Entry) -> Iterable[str]:
    return entry.based_on if isinstance(entry, Measure) else ()


def _cycles(
    records: Records, kind: Kind, above: Callable[[Entry], Iterable[str]], field: str
) -> Iterator[Problem]:
    """Each cycle once, from its member with the least id along ``field``; the others are related places."""
    graph = {key.id: list(above(record.entry)) for key, record in records.items() if key.kind is kind}
    while True:
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            # The sorter goes from each node to those that depend on it, an editor from each to what it names.
            cycle: list[str] = error.args[1][:0:-1]
            first = cycle.index(min(cycle))
            cycle = [*cycle[first:], *cycle[:first]]
            at, *others = (records[Key(kind, each)].document.locate((field,), at_key=True) for each in cycle)
            yield problem("REF003", at, related=others, field=field, path=" → ".join([*cycle, cycle[0]]))
            graph = {node: above for node, above in graph.items() if node not in cycle}
        else:
            return


def _unsourced(record: Record[Entry]) -> Iterator[Problem]:
    if not isinstance(record.entry, Source) and not record.entry.sources:
        yield problem("RUL001", record.document.locate(("name",), at_key=True))


def _incomplete_event(record: Record[Entry]) -> Iterator[Problem]:
    entry = record.entry
    if not isinstance(entry, Event):
        return
    lacks = {"@when": not (entry.date or entry.undated), "@who": not (entry.units or entry.people)}
    for missing in (word for word, is_missing in lacks.items() if is_missing):
        yield problem("RUL002", record.document.locate(("name",), at_key=True), missing=missing)
    is_relative = entry.undated in {UndatedPlacement.AFTER, UndatedPlacement.BEFORE}
    if is_relative != (entry.relative_to is not None):
        field = "undated" if is_relative else "relative_to"
        yield problem("RUL004", record.document.locate((field,), at_key=True))


def _withheld(record: Record[Entry]) -> Iterator[Problem]:
    entry = record.entry
    topic = withheld_for(entry)
    if topic not in {None, PersonPrivacy.ANONYMISED}:  # whom no reason would publish
        yield problem("RUL003", record.document.locate(("privacy",)), topic=f"@{topic}")
    for path, fact in facts(entry):
        if not fact.is_public:
            at = record.document.locate((*path, "privacy"))
            yield problem("RUL003", at, topic=f"@{fact.privacy.value}")
