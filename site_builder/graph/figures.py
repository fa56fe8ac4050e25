"""Figures across the chronicle: where they stand, and whether those they refer to exist."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from site_builder.graph.chronicle import Chronicle, Key
from site_builder.problems import Problem, closest, problem
from site_builder.schema import Entry, Record
from site_builder.schema.parts import Figure
from site_builder.schema.references import KeyPath, found_in
from site_builder.schema.values import FigureRef

Records = Mapping[Key, Record[Entry]]


def figures_of(entry: Entry) -> Iterator[tuple[KeyPath, Figure]]:
    """The entry's own figures and those within its dispatches and parts, with their YAML path."""
    return found_in(entry, Figure)


def named_figure(chronicle: Chronicle, ref: FigureRef, here: Key) -> tuple[Key, Figure] | None:
    """What ``ref``, written in the entry ``here``, means, with its entry; None when it is not public."""
    owner = Key(*ref.owner) if ref.owner else here
    record = chronicle.records.get(owner)
    figures = figures_of(record.entry) if record is not None else ()
    return next(((owner, figure) for _, figure in figures if figure.key == ref.key), None)


def check_figures(records: Records, known: Container[Key]) -> Iterator[Problem]:
    """Keys that figures of one entry share, and references to figures that are not there.

    Those of entries that are ``known`` but not among ``records`` could not be read and count as there.
    """
    for key, record in records.items():
        keys: dict[str, KeyPath] = {}
        for path, figure in figures_of(record.entry):
            if figure.key is not None and keys.setdefault(figure.key, path) is not path:
                at, first = (record.document.locate((*each, "key")) for each in (path, keys[figure.key]))
                yield problem("REF007", at, related=(first,), found=figure.key)
        for path, ref in found_in(record.entry, FigureRef):
            owner = Key(*ref.owner) if ref.owner else key
            if owner not in records and owner in known:
                continue
            there = _keys(records, owner)
            if ref.key not in there:
                address = ref.removesuffix(ref.key)
                nearest = (f"{address}{right}" for right in closest(ref.key, there))
                yield problem("REF006", record.document.locate(path), nearest=nearest, found=ref)


def _keys(records: Records, owner: Key) -> set[str]:
    record = records.get(owner)
    return {figure.key for _, figure in figures_of(record.entry) if figure.key} if record else set()
