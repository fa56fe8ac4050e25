"""Checks of the marks around names: that they mean one entry, and that readers can see it."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.graph import Key, is_public
from site_builder.localise import Localiser
from site_builder.problems import Location, Problem, closest, problem
from site_builder.schema import Entry, Record
from site_builder.schema.kinds import EntryScript
from site_builder.schema.marks import NameMark, name_marks
from site_builder.schema.references import KeyPath, found_in
from site_builder.schema.values import Text
from site_builder.text import Script
from site_builder.views.names import key_of, of_one_campaign

Records = Mapping[Key, Record[Entry]]


def check_marks(
    records: Records, default: EntryScript, localiser: Localiser, today: datetime.date
) -> Iterator[Problem]:
    """Marks that mean no entry (REF009), several (REF010), or one that is not public (REF005)."""
    marks = tuple(_marks(records))
    if not marks:
        return
    bearers = _bearers(records, default, localiser)
    for found in marks:
        yield from _check(found, records, bearers, today)


@dataclass(frozen=True, slots=True)
class _Found:
    """A mark, the entry whose text holds it, and where it is written."""

    mark: NameMark
    owner: Key
    at: Location


def _marks(records: Records) -> Iterator[_Found]:
    for key, record in records.items():
        for path, text in found_in(record.entry, Text):
            for below, form in _forms(text):
                for mark in name_marks(form):
                    if not mark.forbids:
                        at = record.document.locate_in((*path, *below), form, mark.offset)
                        yield _Found(mark, key, at)


def _forms(text: Text) -> Iterator[tuple[KeyPath, str]]:
    for below, form in (((), text.text), (("zh-Hans",), text.hans), (("zh-Hant",), text.hant)):
        if form is not None and "[[" in form:
            yield below, form


def _bearers(records: Records, default: EntryScript, localiser: Localiser) -> Mapping[str, tuple[Key, ...]]:
    """The entries by every form of their names, in both scripts."""
    found: defaultdict[str, dict[Key, None]] = defaultdict(dict)
    for key, record in records.items():
        written = record.entry.script or default
        script = Script.HANS if written is EntryScript.HANS else Script.HANT
        for name in (record.entry.name, *(alias.name for alias in record.entry.aliases)):
            for form, source in ((name.text, script), (name.hans, Script.HANS), (name.hant, Script.HANT)):
                if form is not None:
                    found[form][key] = None
                    found[localiser.convert(form, source=source, target=source.other)][key] = None
    return {name: tuple(keys) for name, keys in found.items()}


def _check(
    found: _Found, records: Records, bearers: Mapping[str, tuple[Key, ...]], today: datetime.date
) -> Iterator[Problem]:
    mark = found.mark
    if mark.target:
        key = key_of(mark.target, records)
        if key is None:
            yield problem(
                "REF009", found.at, nearest=closest(mark.target, map(_path, records)), found=mark.target
            )
            return
    else:
        meant = bearers.get(mark.name, ())
        owner = (found.owner, records[found.owner].entry)
        near = of_one_campaign(((each, records[each].entry) for each in meant), owner)
        key = next((keys[0] for keys in (near, meant) if len(keys) == 1), None)
        if not meant:
            yield problem("REF009", found.at, nearest=closest(mark.name, bearers), found=mark.name)
        elif key is None:
            yield problem("REF010", found.at, nearest=map(_path, near or meant), found=mark.name)
    shown = is_public(records[found.owner].entry, today)
    if key is not None and shown and not is_public(records[key].entry, today):
        yield problem("REF005", found.at, related=(records[key].location,), found=mark.target or mark.name)


def _path(key: Key) -> str:
    return f"{key.kind.folder}/{key.id}"
