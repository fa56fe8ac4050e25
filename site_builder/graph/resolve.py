"""Records → keys: ids that clash, references that lead nowhere, with the nearest right ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from site_builder.graph.chronicle import Key, find
from site_builder.problems import Location, Outcome, Problem, closest, problem
from site_builder.schema import Entry, Kind, Record, Unit
from site_builder.schema.kinds import TERRITORIAL
from site_builder.schema.references import KeyPath, references
from site_builder.schema.values import PlaceRef, Ref

Records = Mapping[Key, Record[Entry]]


def resolve(
    records: Sequence[Record[Entry]], known: Container[Key] = ()
) -> Outcome[dict[Key, Record[Entry]]]:
    """Records by key, ordered by kind and id; clashing ones are reported and the first one kept.

    ``known`` are the keys of all entries: one that could not be read has problems of its own, and those who
    refer to it have none.
    """
    by_key: dict[Key, Record[Entry]] = {}
    problems: list[Problem] = []
    for record in records:
        first = by_key.setdefault(Key(record.kind, record.id), record)
        if first is not record:
            problems.append(_clash(record, first))
    ordered = dict(sorted(by_key.items()))
    problems += _place_clashes(ordered)
    problems += _former_ids(ordered)
    placed = [(r.document.locate(path), ref) for r in records for path, ref in _absent(r, ordered)]
    problems += _missing(placed, ordered, known)
    for record in records:
        problems += _misplaced(record, ordered)
    return Outcome(ordered, tuple(problems))


def check_settings_references(
    refs: Iterable[tuple[Location, Ref]], records: Records, known: Container[Key] = ()
) -> tuple[Problem, ...]:
    """References of the settings that lead nowhere."""
    return tuple(_missing(refs, records, known))


def _clash(record: Record[Entry], first: Record[Entry]) -> Problem:
    return problem("REF002", record.location, related=(first.location,), id=record.id)


def _place_clashes(records: Records) -> Iterator[Problem]:
    """A place and a unit with one id could not be told apart by those who refer to them."""
    for key, record in records.items():
        if key.kind is Kind.PLACE and (unit := records.get(Key(Kind.UNIT, key.id))):
            yield _clash(record, unit)


def _former_ids(records: Records) -> Iterator[Problem]:
    taken: dict[Key, Record[Entry]] = dict(records)
    for record in records.values():
        for place, former in enumerate(record.entry.formerly):
            other = taken.setdefault(Key(record.kind, former), record)
            if other is not record or former == record.id:
                at = record.document.locate(("formerly", place))
                yield problem("REF004", at, related=(other.location,), found=former)


def _absent(record: Record[Entry], records: Records) -> Iterator[tuple[KeyPath, Ref]]:
    return ((path, ref) for path, ref in references(record.entry) if find(records, ref) is None)


def _missing(
    refs: Iterable[tuple[Location, Ref]], records: Records, known: Container[Key]
) -> Iterator[Problem]:
    """References to what does not exist; the nearest ids are sought once for each, as that takes long."""
    places: defaultdict[tuple[tuple[Kind, ...], str], list[Location]] = defaultdict(list)
    for at, ref in refs:
        if find(records, ref) is None and not any(Key(kind, ref) in known for kind in ref.kinds):
            places[ref.kinds, str(ref)].append(at)
    for (kinds, missing), locations in places.items():
        ids = [key.id for key in records if key.kind in kinds]
        nearest = closest(missing, ids) or sorted(each for each in ids if missing in each)[:3]
        for at in locations:
            yield problem("REF001", at, nearest=nearest, kind=f"@{kinds[0].value}", found=missing)


def _misplaced(record: Record[Entry], records: Records) -> Iterator[Problem]:
    """Units that stand where a place is meant but are none; people can be sent to any unit."""
    for path, ref in references(record.entry):
        if not isinstance(ref, PlaceRef) or (path[0], path[2:3]) == ("dispatches", ("to",)):
            continue
        target = find(records, ref)
        entry = records[target].entry if target else None
        if target and isinstance(entry, Unit) and entry.category not in TERRITORIAL:
            at = record.document.locate(path)
            yield problem("REF008", at, related=(records[target].location,), found=ref)
