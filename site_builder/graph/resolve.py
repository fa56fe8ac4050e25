"""Records → keys: ids that clash, references that lead nowhere, with the nearest right ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from site_builder.graph.chronicle import Key
from site_builder.problems import Location, Outcome, Problem, closest, problem
from site_builder.schema import Entry, Kind, Record, Unit
from site_builder.schema.kinds import TERRITORIAL
from site_builder.schema.references import references
from site_builder.schema.values import PlaceRef, Ref, is_id

Records = Mapping[Key, Record[Entry]]


def resolve(records: Sequence[Record[Entry]]) -> Outcome[dict[Key, Record[Entry]]]:
    """Records by key, ordered by kind and id; clashing ones are reported and the first one kept."""
    by_key: dict[Key, Record[Entry]] = {}
    problems: list[Problem] = []
    for record in records:
        first = by_key.setdefault(Key(record.kind, record.id), record)
        if first is not record:
            problems.append(_clash(record, first))
    ordered = dict(sorted(by_key.items()))
    problems += _place_clashes(ordered)
    problems += _former_ids(ordered)
    for record in ordered.values():
        problems += _references(record, ordered)
    return Outcome(ordered, tuple(problems))


def check_settings_references(refs: Iterable[tuple[Location, Ref]], records: Records) -> tuple[Problem, ...]:
    """References of the settings that lead nowhere."""
    return tuple(p for at, ref in refs for p in _missing(at, ref, records))


def _clash(record: Record[Entry], first: Record[Entry]) -> Problem:
    return problem("REF002", record.location, related=(first.location,), id=record.id)


def _place_clashes(records: Records) -> Iterator[Problem]:
    """A place and a territory with one id could not be told apart by those who refer to them."""
    for key, record in records.items():
        if key.kind is Kind.PLACE and (unit := records.get(Key(Kind.UNIT, key.id))):
            yield _clash(record, unit)


def _former_ids(records: Records) -> Iterator[Problem]:
    taken: dict[Key, Record[Entry]] = dict(records)
    for record in records.values():
        for place, former in enumerate(record.entry.formerly):
            at = record.document.locate(("formerly", place))
            if not is_id(former):
                yield problem("SCH006", at, found=former)
                continue
            other = taken.setdefault(Key(record.kind, former), record)
            if other is not record or former == record.id:
                yield problem("REF004", at, related=(other.location,), found=former)


def _references(record: Record[Entry], records: Records) -> Iterator[Problem]:
    for path, ref in references(record.entry):
        at = record.document.locate(path)
        found = next(
            (records.get(Key(kind, str(ref))) for kind in ref.kinds if Key(kind, str(ref)) in records), None
        )
        if found is None:
            yield from _missing(at, ref, records)
        elif isinstance(ref, PlaceRef) and path[0] != "dispatches" and not _is_place(found.entry):
            yield problem("REF008", at, related=(found.location,), found=str(ref))


def _missing(at: Location, ref: Ref, records: Records) -> Iterator[Problem]:
    if any(Key(kind, str(ref)) in records for kind in ref.kinds):
        return
    known = [key.id for key in records if key.kind in ref.kinds]
    nearest = closest(str(ref), known) or tuple(sorted(i for i in known if str(ref) in i))[:3]
    yield problem("REF001", at, nearest=nearest, kind=f"@{ref.kinds[0].value}", found=str(ref))


def _is_place(entry: Entry) -> bool:
    return not isinstance(entry, Unit) or entry.category in TERRITORIAL
