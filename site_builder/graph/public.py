"""What may be published: entries by status, embargo and privacy, and the facts within them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from site_builder.graph.chronicle import Key
from site_builder.problems import Problem, problem
from site_builder.schema import Entry, Individual, Measure, PrivateEntry, Record
from site_builder.schema.kinds import FactPrivacy, PersonPrivacy, Status
from site_builder.schema.parts import Dispatch, Fact, Figure
from site_builder.schema.references import references

Records = Mapping[Key, Record[Entry]]
_NAMELESS = frozenset({PersonPrivacy.RESIDENT, PersonPrivacy.ANONYMISED})


def public_records(records: Records, today: datetime.date) -> dict[Key, Record[Entry]]:
    """The records that are public on ``today``, with their withheld facts taken out."""
    return {
        key: Record(record.kind, record.id, _public_facts(record.entry), record.document)
        for key, record in records.items()
        if is_public(record.entry, today)
    }


def is_public(entry: Entry, today: datetime.date) -> bool:
    """Whether an entry has a page on ``today``. Anonymised people never have one."""
    if entry.status is not Status.APPROVED:
        return False
    if entry.embargo is not None and (entry.embargo.parsed.earliest or datetime.date.max) > today:
        return False
    if isinstance(entry, Individual) and entry.privacy in _NAMELESS:
        return entry.privacy is PersonPrivacy.RESIDENT and entry.publish_reason is not None
    if isinstance(entry, PrivateEntry) and entry.privacy is not FactPrivacy.PUBLIC:
        return entry.publish_reason is not None
    return True


def check_hidden_references(records: Records, today: datetime.date) -> Iterator[Problem]:
    """References of public entries to entries that are drafts, withdrawn or under embargo."""
    for record in records.values():
        if not is_public(record.entry, today):
            continue
        for path, ref in references(record.entry):
            target = next((records[Key(kind, ref)] for kind in ref.kinds if Key(kind, ref) in records), None)
            if target is None or is_public(target.entry, today) or _withheld_by_nature(target.entry):
                continue
            yield problem("REF005", record.document.locate(path), related=(target.location,), found=str(ref))


def _withheld_by_nature(entry: Entry) -> bool:
    return isinstance(entry, Individual) and entry.privacy in _NAMELESS and entry.status is Status.APPROVED


def _public_facts(entry: Entry) -> Entry:
    changed: dict[str, object] = {}
    for field in ("figures", "dispatches", "quotes", "remarks", "posts"):
        members: tuple[Fact, ...] = getattr(entry, field, ())
        kept = tuple(_public_dispatch(fact) for fact in members if fact.is_public)
        if kept != members:
            changed[field] = kept
    if isinstance(entry, Measure):
        changed["parts"] = tuple(
            part.model_copy(update={"figures": _open(part.figures)}) for part in entry.parts
        )
    return entry.model_copy(update=changed) if changed else entry


def _public_dispatch(fact: Fact) -> Fact:
    if not isinstance(fact, Dispatch):
        return fact
    fields = {"headcount": fact.headcount, "targets": fact.targets, "goods": fact.goods}
    return fact.model_copy(update={name: _open(figures) for name, figures in fields.items()})


def _open(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    return tuple(figure for figure in figures if figure.is_public)
