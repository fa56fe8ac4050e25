"""Checks across entries: cycles, figures that refer to each other, intervals, rules of the chronicle."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from site_builder.graph.chronicle import Key, facts
from site_builder.problems import Problem, closest, problem
from site_builder.schema import Entry, Event, Individual, Kind, Place, Record, Source, Unit
from site_builder.schema.kinds import KIND_OF_FOLDER, PersonPrivacy
from site_builder.schema.parts import Figure
from site_builder.schema.references import KeyPath

Records = Mapping[Key, Record[Entry]]


def check(records: Records) -> tuple[Problem, ...]:
    """Everything that is wrong or doubtful between and within the entries."""
    problems: list[Problem] = []
    problems += _cycles(records, Kind.UNIT, _unit_parents, "parents")
    problems += _cycles(records, Kind.PLACE, _place_parents, "parents")
    problems += _cycles(records, Kind.EVENT, _earlier_events, "follows")
    for record in records.values():
        problems += _figure_links(record, records)
        problems += _unsourced(record)
        problems += _incomplete_event(record)
        problems += _withheld(record)
    return tuple(problems)


def figures_of(entry: Entry) -> Iterator[tuple[tuple[str | int, ...], Figure]]:
    """The entry's own figures and those within its dispatches and parts, with their YAML path."""
    for place, figure in enumerate(entry.figures):
        yield ("figures", place), figure
    for place, dispatch in enumerate(entry.dispatches):
        for field in ("headcount", "targets", "goods"):
            for within, figure in enumerate(getattr(dispatch, field)):
                yield ("dispatches", place, field, within), figure
    for place, part in enumerate(getattr(entry, "parts", ())):
        for within, figure in enumerate(part.figures):
            yield ("parts", place, "figures", within), figure


def _unit_parents(entry: Entry) -> Iterable[str]:
    return [parent.unit for parent in entry.parents] if isinstance(entry, Unit) else ()


def _place_parents(entry: Entry) -> Iterable[str]:
    return [parent.place for parent in entry.parents] if isinstance(entry, Place) else ()


def _earlier_events(entry: Entry) -> Iterable[str]:
    return entry.follows if isinstance(entry, Event) else ()


def _cycles(
    records: Records, kind: Kind, above: Callable[[Entry], Iterable[str]], field: str
) -> Iterator[Problem]:
    """Each cycle once, told at its member with the least id."""
    graph = {key.id: set(above(record.entry)) for key, record in records.items() if key.kind is kind}
    while True:
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            cycle: list[str] = error.args[1][:-1]
            first = cycle.index(min(cycle))
            path = " → ".join([*cycle[first:], *cycle[:first], cycle[first]])
            yield problem(
                "REF003", records[Key(kind, min(cycle))].document.locate((field,), at_key=True), path=path
            )
            graph = {node: parents - set(cycle) for node, parents in graph.items() if node not in cycle}
        else:
            return


def _figure_links(record: Record[Entry], records: Records) -> Iterator[Problem]:
    keys: dict[str, tuple[str | int, ...]] = {}
    figures = list(figures_of(record.entry))
    for path, figure in figures:
        if figure.key is not None:
            if figure.key in keys:
                at = record.document.locate((*path, "key"))
                related = (record.document.locate((*keys[figure.key], "key")),)
                yield problem("REF007", at, related=related, found=figure.key)
            keys.setdefault(figure.key, path)
    for path, figure in figures:
        for target_path, target in _figure_targets(path, figure):
            if not _figure_exists(target, keys, records):
                at = record.document.locate(target_path)
                yield problem("REF006", at, nearest=closest(target, keys), found=target)


def _figure_targets(path: KeyPath, figure: Figure) -> Iterator[tuple[KeyPath, str]]:
    """The figures that ``figure`` refers to, with the YAML path of each reference."""
    for field in ("subset_of", "paired_with", "follows"):
        target = getattr(figure, field)
        if target is not None:
            yield (*path, field), target
    for place, target in enumerate(figure.conflicts_with):
        yield (*path, "conflicts_with", place), target


def _figure_exists(target: str, own: Mapping[str, object], records: Records) -> bool:
    if "#" not in target:
        return target in own
    address, _, figure_key = target.partition("#")
    folder, _, entry_id = address.partition("/")
    kind = KIND_OF_FOLDER.get(folder)
    record = records.get(Key(kind, entry_id)) if kind else None
    return record is not None and any(figure.key == figure_key for _, figure in figures_of(record.entry))


def _unsourced(record: Record[Entry]) -> Iterator[Problem]:
    if isinstance(record.entry, Source) or record.entry.sources:
        return
    yield problem("RUL001", record.document.locate(("name",), at_key=True))


def _incomplete_event(record: Record[Entry]) -> Iterator[Problem]:
    entry = record.entry
    if not isinstance(entry, Event):
        return
    missing = []
    if entry.date is None and entry.undated is None:
        missing.append("时间(date 或 undated)")
    if not entry.units and not entry.people:
        missing.append("有关单位或人物(units、people)")
    if missing:
        yield problem("RUL002", record.document.locate(("name",), at_key=True), missing="、".join(missing))


def _withheld(record: Record[Entry]) -> Iterator[Problem]:
    entry = record.entry
    nameless = {PersonPrivacy.RESIDENT, PersonPrivacy.ANONYMISED}
    if isinstance(entry, Individual) and entry.privacy in nameless and entry.publish_reason is None:
        yield problem("RUL003", record.document.locate(("privacy",)), topic=entry.privacy.value)
    for path, fact in facts(entry):
        if not fact.is_public:
            yield problem("RUL003", record.document.locate((*path, "privacy")), topic=fact.privacy.value)
