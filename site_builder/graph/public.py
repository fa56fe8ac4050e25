"""What may be published: entries by status, embargo and privacy, and what of them may be shown."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from site_builder.graph.chronicle import Key, find
from site_builder.graph.figures import figures_of
from site_builder.problems import Location, Problem, problem
from site_builder.schema import Entry, Individual, PrivateEntry, Record
from site_builder.schema.kinds import FactPrivacy, PersonPrivacy, Status
from site_builder.schema.parts import Dispatch, Fact, Figure, Quote
from site_builder.schema.references import fields_for, references
from site_builder.schema.values import FigureRef, Model, Ref

Records = Mapping[Key, Record[Entry]]
E = TypeVar("E", bound=Entry)


_REMOVABLE = (Ref, Fact, FigureRef)


def public_records(records: Records, today: datetime.date) -> dict[Key, Record[Entry]]:
    """The records that are public on ``today``, without their withheld facts.

    They name no entry that is not public, and no withheld figure. One exception: a fact all of whose sources
    are withheld keeps them, since without any it would seem to come from the sources of its entry.
    """
    shown = {key for key, record in records.items() if is_public(record.entry, today)}

    def is_gone(value: object) -> bool:
        if isinstance(value, Ref):
            target = find(records, value)
            return target is not None and target not in shown
        return isinstance(value, Fact) and (not value.is_public or _loses_its_sense(value, is_gone))

    bare = {key: _without(records[key].entry, is_gone) for key in records if key in shown}
    figures = {(key, figure.key) for key, entry in bare.items() for _, figure in figures_of(entry)}
    public: dict[Key, Record[Entry]] = {}
    for key, entry in bare.items():

        def is_dangling(value: object, here: Key = key) -> bool:
            if not isinstance(value, FigureRef):
                return False
            return (Key(*value.owner) if value.owner else here, value.key) not in figures

        public[key] = Record(key.kind, key.id, _without(entry, is_dangling), records[key].document)
    return public


def _loses_its_sense(fact: Fact, is_gone: Callable[[object], bool]) -> bool:
    """Whether a fact would tell something else without the entries that go.

    A dispatch would seem to come from the unit that tells it, or to lead nowhere; a quote would become
    a statement of ours, and a figure of a unit or place one of the entry it is written in.
    """

    def all_gone(refs: Iterable[Ref | None]) -> bool:
        named = [ref for ref in refs if ref is not None]
        return bool(named) and all(map(is_gone, named))

    match fact:
        case Dispatch():
            return all_gone(fact.senders) or (fact.to_text is None and all_gone(fact.to))
        case Quote():
            return fact.attribution is None and all_gone((fact.speaker, fact.speaker_unit))
        case Figure():
            return all_gone((*fact.units, *fact.place, *fact.measures))
    return False


def is_public(entry: Entry, today: datetime.date) -> bool:
    """Whether an entry has a page on ``today``. Anonymised people never have one."""
    return _is_released(entry, today) and withheld_for(entry) is None


def _is_released(entry: Entry, today: datetime.date) -> bool:
    """Whether an entry is approved and no longer under embargo, which ends as its day begins."""
    free_from = entry.embargo.parsed.earliest if entry.embargo else None
    return entry.status is Status.APPROVED and (free_from is None or free_from <= today)


def withheld_for(entry: Entry) -> PersonPrivacy | FactPrivacy | None:
    """What forbids to show an entry as a whole; None when nothing does or a reason is given."""
    match entry:
        case Individual(privacy=PersonPrivacy.ANONYMISED):
            return entry.privacy
        case Individual(privacy=PersonPrivacy.RESIDENT, publish_reason=None):
            return entry.privacy
        case PrivateEntry(publish_reason=None) if entry.privacy is not FactPrivacy.PUBLIC:
            return entry.privacy
    return None


def check_hidden_references(
    records: Records, today: datetime.date, settings: Iterable[tuple[Location, Ref]] = ()
) -> Iterator[Problem]:
    """References of public entries and ``settings`` to what is a draft, withdrawn or under embargo.

    What is withheld for privacy may be referred to: that is how it is meant to be recorded.
    """

    def unreleased(ref: Ref) -> Record[Entry] | None:
        target = find(records, ref)
        return records[target] if target and not _is_released(records[target].entry, today) else None

    for at, ref in settings:
        if target := unreleased(ref):
            yield problem("REF005", at, related=(target.location,), found=ref)
    for record in records.values():
        if is_public(record.entry, today):
            for path, ref in references(record.entry):
                if target := unreleased(ref):
                    at = record.document.locate(path)
                    yield problem("REF005", at, related=(target.location,), found=ref)


def _without(entry: E, is_gone: Callable[[object], bool]) -> E:
    """``entry`` without the values below it that are gone, and without what makes no sense without them."""
    changes = _changes(entry, is_gone)
    return entry.model_copy(update=changes) if changes else entry


def _changes(model: Model, is_gone: Callable[[object], bool]) -> dict[str, object] | None:
    """The fields of ``model`` that change; None when one that it cannot lack goes."""
    changes: dict[str, object] = {}
    for field, _ in fields_for(type(model), _REMOVABLE):
        value = getattr(model, field)
        kept: Any = _kept(value, is_gone)
        if kept is value or (field == "sources" and not kept and not isinstance(model, Entry)):
            continue
        if kept is None and type(model).model_fields[field].is_required():
            return None
        if field == "sum_of" and len(kept) < len(value):  # less than all would not add up
            kept = ()
        changes[field] = kept
    return changes


def _kept(value: object, is_gone: Callable[[object], bool]) -> object:
    """``value``, what is left of it, or None."""
    if is_gone(value):
        return None
    if isinstance(value, tuple):
        kept = tuple(left for each in value if (left := _kept(each, is_gone)) is not None)
        return value if len(kept) == len(value) and all(map(_same, kept, value)) else kept
    if isinstance(value, Model):
        changes = _changes(value, is_gone)
        return value if changes == {} else changes and value.model_copy(update=changes)
    return value


def _same(one: object, other: object) -> bool:
    return one is other
